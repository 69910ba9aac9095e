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
			if s.Silent {
				unknown = append(unknown, p.New.unstated(s.New, m.key, m.stated)...)
			}
		}
		f := figure.Make(figure.Sum, m.unit, terms...).Rounded(2)
		f.Unknown = unknown
		f.Keys = func() []ground.Key {
			list := p.kept()
			list = append(list[:len(list):len(list)], p.New.watch(orgmodel.TypeUnit, len(p.New.Org.Units), m.key, "since", "until")...)
			return append(list, p.New.posted()...)
		}
		return settle(f, openStaff)
	}
}

// shortTerm is what a unit that lives on, or all that merged or split with it, has
// fewer of: what there was and came, less what is there and what left.
func (p *Pair) shortTerm(s *Shortfall, m *measure) figure.Term {
	first := s.New[0]
	for _, u := range s.New {
		if p.New.Org.Units[u].ID < p.New.Org.Units[first].ID {
			first = u
		}
	}
	t := p.New.term(orgmodel.TypeUnit, first, orgmodel.Quantity{}, m.unit)
	t.Quantity, t.Weight = s.Fewer, s.Fewer
	if s.Silent {
		t.Detail = silentOn
	}
	old, now := p.Old.headsOf, p.New.headsOf
	if m == inFTE {
		old, now = p.Old.fteOf, p.New.fteOf
	}
	t.Keys = func() []ground.Key {
		var list []ground.Key
		for _, u := range s.Old {
			list = append(list, old(u)...)
		}
		for _, u := range s.New {
			list = append(list, now(u)...)
		}
		return once(list)
	}
	for _, u := range s.Old {
		t.Guess = t.Guess || p.Units().Guessed(u)
	}
	return t
}
