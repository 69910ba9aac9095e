package metrics

import (
	"math"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// staffDifference is how many more, or fewer, work in the organisation's own units
// than before: unit by unit, those that merge or split together.
func staffDifference(m *measure) func(*Pair) figure.Figure {
	return func(p *Pair) figure.Figure {
		kin := p.kin()
		var terms []figure.Term
		add := func(g *relatives) {
			if t, differs := p.differenceTerm(g, m); differs {
				terms = append(terms, t)
			}
		}
		for i := range kin.groups {
			add(&kin.groups[i])
		}
		for i, u := range p.New.workplaces {
			if kin.ofNew[u] < 0 {
				add(&relatives{now: p.New.workplaces[i : i+1]})
			}
		}
		if len(kin.groups) == 0 && len(terms) == 0 {
			return figure.Nothing(noStaff.With())
		}
		f := figure.Make(figure.Sum, m.unit, terms...)
		f.Keys = figure.Listed(func() []ground.Key {
			list := append(p.Old.watch(orgmodel.TypeUnit, len(p.Old.Org.Units), m.key, "since", "until"), p.Old.posted()...)
			list = append(list, p.New.watch(orgmodel.TypeUnit, len(p.New.Org.Units), m.key, "since", "until")...)
			return append(list, p.New.posted()...)
		})
		return settle(f, openStaff)
	}
}

// InNeitherFile is the detail of a unit of which neither file says how many work there, and
// of which both say the same besides.
var InNeitherFile = text("not stated in either file", "anges inte i någon av filerna")

// differenceTerm is the staff of some units after, less before; none where both files
// say the same number.
func (p *Pair) differenceTerm(g *relatives, m *measure) (t figure.Term, differs bool) {
	var was, is figure.Bounds
	for _, u := range g.now {
		is = is.Plus(p.ownNow(u, m))
	}
	for _, u := range g.old {
		was = was.Plus(p.ownThen(u, m))
	}
	if was == is && !math.IsInf(was.High, 1) {
		return t, false
	}
	parts := p.differenceParts(g, m)
	made := figure.Make(figure.Sum, m.unit, parts...)
	t = parts[0]
	t.Quantity, t.Weight, t.Role, t.Parts, t.Quiet, t.Keys = made.Quantity, made.Quantity, figure.Counted, &made, true, nil
	for i := range parts {
		t.Keys, t.Guess = t.Keys.And(parts[i].Keys), t.Guess || parts[i].Guess
	}
	if was == is {
		t.Detail = InNeitherFile
	}
	return t, true
}

// differenceParts are the units themselves.
func (p *Pair) differenceParts(g *relatives, m *measure) []figure.Term {
	old, now := p.Old.addHeads, p.New.addHeads
	if m == inFTE {
		old, now = p.Old.addFTE, p.New.addFTE
	}
	parts := make([]figure.Term, 0, len(g.now)+len(g.old))
	for _, u := range g.now {
		part := p.New.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, m.unit)
		part.Quantity, part.Keys = p.ownNow(u, m).Between(), func(to []ground.Key) []ground.Key { return now(to, u) }
		parts = append(parts, part)
	}
	for _, u := range g.old {
		part := p.Old.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, m.unit)
		part.Quantity, part.Role, part.Guess = p.ownThen(u, m).Between(), figure.Less, p.Units().Guessed(u)
		part.Keys = func(to []ground.Key) []ground.Key { return old(to, u) }
		parts = append(parts, part)
	}
	return parts
}

// ownThen is the staff of an old unit.
func (p *Pair) ownThen(unit int, m *measure) figure.Bounds {
	return figure.BoundsOf(m.own(&p.Old.Staff.Units[unit].Own))
}

// ownNow is the staff of a new unit, as far as it is the organisation's own.
func (p *Pair) ownNow(unit int, m *measure) figure.Bounds {
	if !p.New.ours[unit] || staffless(p.New.Org, unit) || isShell(p.New.Org, unit) {
		return figure.Bounds{}
	}
	return figure.BoundsOf(m.own(&p.New.Staff.Units[unit].Own))
}
