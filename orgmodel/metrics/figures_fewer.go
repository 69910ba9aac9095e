package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

var silentOn = text("the new file no longer states how many", "den nya filen anger inte längre hur många")

// fewerStaff counts by how many the staff of units that live on is smaller, as far
// as no post tells who that is.
func fewerStaff(m *measure, in Staffing) func(*Pair) figure.Figure {
	return func(p *Pair) figure.Figure {
		if len(p.crews()) == 0 {
			return figure.Nothing(noStaff.With())
		}
		var terms []figure.Term
		var unknown []ground.Key
		for _, s := range p.Shortfalls(in) {
			t := p.shortTerm(&s, m)
			terms = append(terms, t)
			if !s.Fewer.Exact() {
				unknown = append(unknown, p.Old.unstated(s.Old, m.key, m.stated)...)
				unknown = append(unknown, p.New.unstated(s.New, m.key, m.stated)...)
			}
		}
		f := figure.Make(figure.Sum, m.unit, terms...).Rounded(2).Counted()
		f.Unknown = unknown
		f.Keys = p.kept.And(figure.Listed(func() []ground.Key {
			list := p.New.watch(orgmodel.TypeUnit, len(p.New.Org.Units), m.key, "since", "until")
			return append(list, p.New.posted()...)
		}))
		return settle(f, openStaff)
	}
}

// shortTerm is what a unit that lives on, or all that merged or split with it, has
// fewer of: what there was and came, less what is there and what left.
func (p *Pair) shortTerm(s *Shortfall, m *measure) figure.Term {
	first := s.New[0]
	for _, u := range s.New {
		if p.New.Org.Compare(orgmodel.TypeUnit, u, first) < 0 {
			first = u
		}
	}
	t := p.New.term(orgmodel.TypeUnit, first, orgmodel.Quantity{}, m.unit)
	t.Quantity, t.Weight = s.Fewer, s.Fewer
	if s.Silent {
		t.Detail = silentOn
	}
	short, in := *s, InPersons
	if m == inFTE {
		in = InFullTime
	}
	t.Keys = figure.Listed(func() []ground.Key { return p.ShortfallKeys(&short, in) })
	for _, u := range s.Old {
		t.Guess = t.Guess || p.Units().Guessed(u)
	}
	return t
}

// ShortfallKeys are what says how many work in some units before and after, in which
// posts, and where those went.
func (p *Pair) ShortfallKeys(s *Shortfall, in Staffing) []ground.Key {
	of, ofPost := (*Inputs).headsOf, []string{"count", "vacant"}
	if in == InFullTime {
		of, ofPost = (*Inputs).fteOf, []string{"fte"}
	}
	var list []ground.Key
	for _, side := range []struct {
		in    *Inputs
		units []int
	}{{p.Old, s.Old}, {p.New, s.New}} {
		for _, u := range side.units {
			list = append(list, of(side.in, u)...)
			list = side.in.addMarked(list, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}, "formerly")
			for _, post := range side.in.Org.PostsOf(u) {
				list = side.in.addPost(list, post, ofPost...)
			}
		}
	}
	for _, u := range s.Old {
		if c := p.crewOf(u); c != nil {
			list = c.moves.AddTo(list)
		}
	}
	return once(list)
}
