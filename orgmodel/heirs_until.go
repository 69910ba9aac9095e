package orgmodel

import "slices"

// UntilHeirs is a model on its own day, where what is to succeed others from a later day
// has not come: until then those it succeeds are there as an earlier model has them, also
// where this one does not describe them by themselves, and what names the one that is to
// come names them. Places in the lists are the same as in this one; what is taken from the
// earlier one stands after them. It is this one where nothing is to be succeeded.
func (o *Organisation) UntilHeirs(was *Organisation) *Organisation {
	if !o.Header.AsOf.Known() || !o.expects() {
		return o
	}
	on := *o
	on.ownTables()
	on.takeOver(was)
	on.Index()
	on.nameStill(was)
	on.Index()
	return &on
}

// expects reports whether something named begins after the day described.
func (o *Organisation) expects() bool {
	found := false
	o.Each(func(_ Ref, c *Common) { found = found || c.ID != "" && o.toCome(c) })
	return found
}

func (o *Organisation) toCome(c *Common) bool { return c.Since.Start() > o.Day() }

// takeOver takes from an earlier model what others are to succeed and this one does not
// describe, with the posts of such units.
func (o *Organisation) takeOver(was *Organisation) {
	taken := map[string]bool{}
	missing := func(t Type, id string) (Ref, bool) {
		ref, ok := was.Find(id)
		if _, here := o.Find(id); here || !ok || ref.Type != t || !was.Active(was.Common(ref)) || !was.Common(ref).ActiveOn(o.Day()) || taken[id] {
			return Ref{}, false
		}
		taken[id] = true
		return ref, true
	}
	o.Each(func(ref Ref, c *Common) {
		if !o.toCome(c) {
			return
		}
		for _, id := range c.Formerly {
			old, ok := missing(ref.Type, id)
			if !ok {
				continue
			}
			switch ref.Type {
			case TypeUnit:
				o.Units = append(o.Units, was.Units[old.Index])
			case TypePost:
				o.Posts = append(o.Posts, was.Posts[old.Index])
			case TypeService:
				o.Services = append(o.Services, was.Services[old.Index])
			}
		}
	})
	for i := range was.Posts {
		if taken[was.Posts[i].Unit] {
			if old, ok := missing(TypePost, was.Posts[i].ID); ok {
				o.Posts = append(o.Posts, was.Posts[old.Index])
			}
		}
	}
}

// nameStill lets what is there name, instead of what is to come, what it named before.
func (o *Organisation) nameStill(was *Organisation) {
	type at struct {
		typ     Type
		id, key string
	}
	var before map[at][]string
	namedBefore := func(n named) []string {
		if n.key == "steps" || n.of.ID == "" {
			return nil
		}
		if before == nil {
			before = map[at][]string{}
			was.eachLiving(func(w named) { before[at{w.typ, w.of.ID, w.key}] = slices.Clone(w.ids()) })
		}
		return before[at{n.typ, n.of.ID, n.key}]
	}
	o.eachLiving(func(n named) {
		if !o.Active(n.of) {
			return
		}
		var there, sources []string
		waits := false
		for _, id := range n.ids() {
			ref, ok := o.Find(id)
			if !ok || !o.toCome(o.Common(ref)) {
				there = append(there, id)
				continue
			}
			waits = true
			sources = append(sources, o.Common(ref).Formerly...)
		}
		if !waits {
			return
		}
		if list := namedBefore(n); !slices.Equal(list, n.ids()) {
			n.write(o.still(n, there, sources, list))
		}
	})
}

// still are the ids that a key names until what is to come has come: what is there already,
// and of what the earlier model names what is to be succeeded; all of that, where nothing
// else is there. A model that says nothing of it leaves those that are to be succeeded.
func (o *Organisation) still(n named, there, sources, before []string) []string {
	list := slices.Clone(there)
	add := func(ids []string, wanted func(string) bool) {
		for _, id := range ids {
			if wanted(id) && o.ActiveID(id) && id != n.of.ID && !slices.Contains(list, id) {
				list = append(list, id)
			}
		}
	}
	add(before, func(id string) bool { return slices.Contains(sources, id) })
	if len(list) == 0 {
		add(before, func(string) bool { return true })
	}
	if len(list) == 0 {
		add(sources, func(string) bool { return true })
	}
	return list
}

// write replaces what a key names, where there is something to write: a single id only by
// a single one.
func (n named) write(ids []string) {
	switch {
	case len(ids) == 0:
	case n.many != nil:
		*n.many = ids
	case len(ids) == 1:
		*n.one = ids[0]
	}
}
