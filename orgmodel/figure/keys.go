package figure

import "github.com/orgmodel/orgmodel/orgmodel/ground"

// Keys are what a term was made from. They are added to a list when somebody asks:
// most numbers are printed without anybody asking what each part of them stands on,
// and who asks for those of ten thousand terms does it with one list.
type Keys func(to []ground.Key) []ground.Key

// On are keys that are at hand.
func On(keys ...ground.Key) Keys {
	if len(keys) == 0 {
		return nil
	}
	return Listed(func() []ground.Key { return keys })
}

// Listed are keys that somebody lists, perhaps once for many terms.
func Listed(list func() []ground.Key) Keys {
	return func(to []ground.Key) []ground.Key { return append(to, list()...) }
}

// List lists the keys; none for no Keys.
func (k Keys) List() []ground.Key { return k.AddTo(nil) }

// AddTo adds the keys to a list.
func (k Keys) AddTo(list []ground.Key) []ground.Key {
	if k == nil {
		return list
	}
	return k(list)
}

// And are these keys and some more.
func (k Keys) And(more Keys) Keys {
	switch {
	case k == nil:
		return more
	case more == nil:
		return k
	}
	return func(to []ground.Key) []ground.Key { return more(k(to)) }
}

// AllKeys are those that a figure rests on, its terms, and what these are made of
// themselves. The list is the caller's own.
func (f *Figure) AllKeys() []ground.Key { return f.addKeys(nil) }

func (f *Figure) addKeys(list []ground.Key) []ground.Key {
	list = f.Keys.AddTo(list)
	for i := range f.Terms {
		list = f.Terms[i].Keys.AddTo(list)
		if parts := f.Terms[i].Parts; parts != nil {
			list = parts.addKeys(list)
		}
	}
	return list
}
