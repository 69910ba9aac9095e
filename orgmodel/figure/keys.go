package figure

import "github.com/orgmodel/orgmodel/orgmodel/ground"

// Keys are what a term was made from, listed when somebody asks: most numbers are
// printed without anybody asking what each part of them stands on.
type Keys func() []ground.Key

// On are keys that are at hand.
func On(keys ...ground.Key) Keys {
	if len(keys) == 0 {
		return nil
	}
	return func() []ground.Key { return keys }
}

// List lists the keys; none for no Keys.
func (k Keys) List() []ground.Key {
	if k == nil {
		return nil
	}
	return k()
}

// And are these keys and some more.
func (k Keys) And(more Keys) Keys {
	switch {
	case k == nil:
		return more
	case more == nil:
		return k
	}
	return func() []ground.Key {
		list := k()
		return append(list[:len(list):len(list)], more()...)
	}
}
