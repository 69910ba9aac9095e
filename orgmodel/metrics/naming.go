package metrics

import (
	"cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Called is what a list calls an entity, so that no two in it read the same: its
// name; of units and posts that share it, also where they belong; and where that is
// the same too, or there is nothing to belong to, the id.
func (in *Inputs) Called(ref orgmodel.Ref) string {
	o := in.Org
	c := o.Common(ref)
	plain := cmp.Or(c.Name, c.ID)
	if in.shared()[calling{ref.Type, plain}] < 2 {
		return plain
	}
	full := withHome(o, ref, plain)
	if full != plain && in.shared()[calling{ref.Type, full}] < 2 || c.ID == "" {
		return full
	}
	return full + " (" + c.ID + ")"
}

func (in *Inputs) namedUnit(unit int) message.Localizer {
	return in.Named(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: unit})
}

// calling is what some of a table are called.
type calling struct {
	table orgmodel.Type
	name  string
}

// sharedNames counts how many are called the same, by their names and, of those who
// share one, by their names with where they belong.
func sharedNames(o *orgmodel.Organisation) map[calling]int {
	counts := make(map[calling]int, len(o.Units)+len(o.Posts))
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) { counts[calling{ref.Type, cmp.Or(c.Name, c.ID)}]++ })
	full := map[calling]int{}
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		plain := cmp.Or(c.Name, c.ID)
		if counts[calling{ref.Type, plain}] < 2 {
			return
		}
		if name := withHome(o, ref, plain); name != plain {
			full[calling{ref.Type, name}]++
		}
	})
	for name, n := range full {
		counts[name] += n
	}
	return counts
}

// withHome is a name with the unit above, of units and posts.
func withHome(o *orgmodel.Organisation, ref orgmodel.Ref, name string) string {
	above := ""
	switch ref.Type {
	case orgmodel.TypeUnit:
		above = o.Units[ref.Index].Parent
	case orgmodel.TypePost:
		above = o.Posts[ref.Index].Unit
	}
	if above == "" {
		return name
	}
	return name + ", " + o.Name(above)
}

// Named is what an entity is called, looked up when somebody asks. Of units and posts,
// which are the terms of many figures each, there is one for all.
func (in *Inputs) Named(ref orgmodel.Ref) message.Localizer {
	switch ref.Type {
	case orgmodel.TypeUnit:
		return &in.calledUnits()[ref.Index]
	case orgmodel.TypePost:
		return &in.calledPosts()[ref.Index]
	}
	return &named{in, ref}
}

// namesOf are those of all entities of a table.
func namesOf(in *Inputs, t orgmodel.Type, n int) []named {
	list := make([]named, n)
	for i := range list {
		list[i] = named{in, orgmodel.Ref{Type: t, Index: i}}
	}
	return list
}

// named is what an entity is called, looked up when somebody asks.
type named struct {
	in  *Inputs
	ref orgmodel.Ref
}

// In implements message.Localizer.
func (n *named) In(l message.Lang) string { return message.Name(n.in.Called(n.ref)).In(l) }
