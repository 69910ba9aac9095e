package headline

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// SilentNumbers count what the old file describes and the new one does not, without
// anything that shows that it ended.
type SilentNumbers struct {
	Units figure.Figure // the organisation's own
	Heads figure.Figure // the staff of what is not described
	Posts figure.Figure // sorts of posts, in units that both files describe
	// Services, Agreements and Groups are all there are.
	Services, Agreements, Groups figure.Figure
}

// Any reports whether there is anything of the sort.
func (n *SilentNumbers) Any() bool {
	for _, f := range n.Figures() {
		if len(f.Terms) > 0 {
			return true
		}
	}
	return false
}

// Figures are the numbers, in the order in which they are told.
func (n *SilentNumbers) Figures() []*figure.Figure {
	return []*figure.Figure{&n.Units, &n.Heads, &n.Posts, &n.Services, &n.Agreements, &n.Groups}
}

func (b *builder) silentNumbers() (n SilentNumbers) {
	ours := func(i int) bool { return !b.Old.Outside(i) }
	// A post is told of by its unit, where that is not described either.
	alone := func(i int) bool {
		u := b.Old.UnitIndex(b.Old.Posts[i].Unit)
		return !b.Old.Office(i) && (u < 0 || ours(u) && !b.Pair().Units().Undescribed(u))
	}
	n.Units = b.undescribed(orgmodel.TypeUnit, units, ours)
	n.Posts = b.undescribed(orgmodel.TypePost, sorts, alone)
	n.Services = b.undescribed(orgmodel.TypeService, services, nil)
	n.Agreements = b.undescribed(orgmodel.TypeAgreement, agreements, nil)
	n.Groups = b.undescribed(orgmodel.TypeTargetGroup, groups, nil)
	heads := b.staffList(persons)
	for i := range b.transfers {
		if t := &b.transfers[i]; t.Untold && !t.Heads.IsZero() {
			heads.add(i, t.Heads.Count())
		}
	}
	n.Heads = summed(persons, heads.terms)
	return n
}

func (b *builder) undescribed(t orgmodel.Type, unit figure.Unit, counts func(int) bool) figure.Figure {
	var terms []figure.Term
	in := b.inputs(0)
	for _, i := range b.Undescribed(t) {
		if counts == nil || counts(i) {
			ref := orgmodel.Ref{Type: t, Index: i}
			terms = append(terms, term(in, ref, figure.Listed(func() []ground.Key { return b.Old.Keys(ref, "", "since", "until") })))
		}
	}
	return counting(unit, terms)
}
