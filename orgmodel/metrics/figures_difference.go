package metrics

import (
	"math"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// staffDifference is how many more, or fewer, work in the organisation's own units
// than before: unit by unit, those that merge or split together. A unit of which
// neither file says how many there are adds nothing.
func staffDifference(m *measure) func(*Pair) figure.Figure {
	return func(p *Pair) figure.Figure {
		kin := p.kinOf()
		var terms []figure.Term
		for i := range kin.groups {
			terms = append(terms, p.differenceTerms(&kin.groups[i], m)...)
		}
		for _, u := range p.New.workplaces {
			if kin.ofNew[u] < 0 {
				terms = append(terms, p.differenceTerms(&relatives{now: []int{u}}, m)...)
			}
		}
		if len(kin.groups) == 0 && len(terms) == 0 {
			return figure.Nothing(noStaff.With())
		}
		f := figure.Make(figure.Sum, m.unit, terms...)
		f.Keys = func() []ground.Key {
			list := append(p.Old.watch(orgmodel.TypeUnit, len(p.Old.Org.Units), m.key, "since", "until"), p.Old.posted()...)
			list = append(list, p.New.watch(orgmodel.TypeUnit, len(p.New.Org.Units), m.key, "since", "until")...)
			return append(list, p.New.posted()...)
		}
		return settle(f, openStaff)
	}
}

// differenceTerms are the staff of some units after and, taken away, before. None
// where nothing is said on either side, or the same.
func (p *Pair) differenceTerms(g *relatives, m *measure) []figure.Term {
	var was, is figure.Bounds
	for _, u := range g.old {
		was = was.Plus(figure.BoundsOf(m.own(&p.Old.Staff.Units[u].Own)))
	}
	for _, u := range g.now {
		is = is.Plus(p.ownNow(u, m))
	}
	if was == is || math.IsInf(was.High, 1) && math.IsInf(is.High, 1) && was.Low == is.Low {
		return nil
	}
	old, now := p.Old.headsOf, p.New.headsOf
	if m == inFTE {
		old, now = p.Old.fteOf, p.New.fteOf
	}
	var terms []figure.Term
	for _, u := range g.now {
		t := p.New.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, m.unit)
		t.Quantity, t.Quiet, t.Keys = p.ownNow(u, m).Between(), true, func() []ground.Key { return now(u) }
		terms = append(terms, t)
	}
	for _, u := range g.old {
		t := p.Old.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, m.unit)
		t.Quantity, t.Quiet, t.Role = figure.BoundsOf(m.own(&p.Old.Staff.Units[u].Own)).Between(), true, figure.Less
		t.Keys, t.Guess = func() []ground.Key { return old(u) }, p.Units().Guessed(u)
		terms = append(terms, t)
	}
	return terms
}

// ownNow is the staff of a new unit, as far as it is the organisation's own.
func (p *Pair) ownNow(unit int, m *measure) figure.Bounds {
	if !p.New.ours[unit] || staffless(p.New.Org, unit) || isShell(p.New.Org, unit) {
		return figure.Bounds{}
	}
	return figure.BoundsOf(m.own(&p.New.Staff.Units[unit].Own))
}
