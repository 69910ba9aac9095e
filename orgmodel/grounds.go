package orgmodel

import "github.com/orgmodel/orgmodel/orgmodel/ground"

// Key names what the file says in one key of an entity; an empty key is that the
// entity is there at all.
func (o *Organisation) Key(ref Ref, key string) ground.Key {
	k := ground.Key{Table: string(ref.Type), At: ref.Index, Key: key}
	if c := o.Common(ref); c != nil {
		k.ID = c.ID
	}
	return k
}

// Keys names several keys of one entity.
func (o *Organisation) Keys(ref Ref, keys ...string) []ground.Key {
	list := make([]ground.Key, len(keys))
	for i, key := range keys {
		list[i] = o.Key(ref, key)
	}
	return list
}

// Stated says how sure the file is of a key. A key that the file leaves out is as
// sure as the entity it would be a key of: ask the model whether it is there.
func (o *Organisation) Stated(k ground.Key) ground.Stated {
	ref := Ref{Type: Type(k.Table), Index: k.At}
	s := ground.Stated{Key: k}
	switch {
	case ref.Type == TypeClose:
		c := &o.Closes[k.At]
		s.Status, s.Assumed, s.Sourced = c.Status, c.Assumed.Key(k.Key), len(c.Sources) > 0
		return s
	case ref.Type == TypeAccept:
		return s
	}
	c := o.Common(ref)
	if c == nil {
		return s
	}
	s.Status, s.Assumed, s.Sourced = c.KeyStatus(k.Key), c.Assumed.Key(k.Key), len(c.Sources) > 0
	if ref.Type == TypeIndicator && k.Key == "values" && k.Nth > 0 {
		v := &o.Indicators[k.At].Values[k.Nth-1]
		s.Assumed = s.Assumed || v.Assumed
		s.Sourced = s.Sourced || len(v.Sources) > 0
	}
	return s
}

// Ground says what a statement rests on that was made from some keys of this
// organisation.
func (o *Organisation) Ground(keys ...ground.Key) ground.Ground {
	stated := make([]ground.Stated, len(keys))
	for i, k := range keys {
		stated[i] = o.Stated(k)
	}
	return ground.Of(stated...)
}
