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
		differing := p.differing(m)
		units := 0
		for _, d := range differing {
			units += len(d.old) + len(d.now)
		}
		terms := make([]figure.Term, len(differing))
		made, parts := make([]figure.Figure, len(differing)), make([]figure.Term, 0, units)
		for i := range differing {
			d := &differing[i]
			first := len(parts)
			parts = p.addDifferenceParts(parts, &d.relatives, m)
			made[i] = figure.Make(figure.Sum, m.unit, parts[first:len(parts):len(parts)]...)
			terms[i] = differenceTerm(&made[i], d.unsaid)
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

// inNeitherFile is the detail of a unit of which neither file says how many work there, and
// of which both say the same besides.
var inNeitherFile = text("not stated in either file", "anges inte i någon av filerna")

// difference is units whose staff is another after than before; unsaid where neither
// file says how many they are, and both say the same besides.
type difference struct {
	relatives
	unsaid bool
}

// differing are the units of which the files do not say the same number. They are found
// before a term is made of any: there may be thousands.
func (p *Pair) differing(m *measure) (list []difference) {
	p.eachKin(m, func(g relatives, was, is figure.Bounds) {
		if was != is || math.IsInf(was.High, 1) {
			list = append(list, difference{g, was == is})
		}
	})
	return list
}

// eachKin goes through the units that are each other's, and those that have none, with how
// many work there before and after.
func (p *Pair) eachKin(m *measure, do func(g relatives, was, is figure.Bounds)) {
	kin := p.kin()
	add := func(g relatives) {
		var was, is figure.Bounds
		for _, u := range g.now {
			is = is.Plus(p.ownNow(u, m))
		}
		for _, u := range g.old {
			was = was.Plus(p.ownThen(u, m))
		}
		do(g, was, is)
	}
	for _, g := range kin.groups {
		add(g)
	}
	for i, u := range p.New.workplaces {
		if kin.ofNew[u] < 0 {
			add(relatives{now: p.New.workplaces[i : i+1]})
		}
	}
}

// StaffStated counts the units of which the files say how many work there as far as they
// have them, and all: of those that merge or split, the side that has more.
func (p *Pair) StaffStated(in Staffing) (stated, all int) {
	m := inHeads
	if in == InFullTime {
		m = inFTE
	}
	p.eachKin(m, func(g relatives, was, is figure.Bounds) {
		n := max(len(g.old), len(g.now))
		all += n
		if !math.IsInf(was.High, 1) && !math.IsInf(is.High, 1) {
			stated += n
		}
	})
	return stated, all
}

// differenceTerm is the staff of some units after, less before.
func differenceTerm(made *figure.Figure, unsaid bool) figure.Term {
	t := made.Terms[0]
	t.Quantity, t.Weight, t.Role, t.Parts, t.Quiet = made.Quantity, made.Quantity, figure.Counted, made, true
	for i := 1; i < len(made.Terms); i++ {
		part := &made.Terms[i]
		t.Keys, t.Guess = t.Keys.And(part.Keys), t.Guess || part.Guess
	}
	if unsaid {
		t.Detail = inNeitherFile
	}
	return t
}

// addDifferenceParts adds the units themselves.
func (p *Pair) addDifferenceParts(parts []figure.Term, g *relatives, m *measure) []figure.Term {
	keysOf := (*Inputs).addHeads
	if m == inFTE {
		keysOf = (*Inputs).addFTE
	}
	for _, u := range g.now {
		part := p.New.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, m.unit)
		part.Quantity, part.Keys = p.ownNow(u, m).Between(), func(to []ground.Key) []ground.Key { return keysOf(p.New, to, u) }
		parts = append(parts, part)
	}
	for _, u := range g.old {
		part := p.Old.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, m.unit)
		part.Quantity, part.Role, part.Guess = p.ownThen(u, m).Between(), figure.Less, p.Units().Guessed(u)
		part.Keys = func(to []ground.Key) []ground.Key { return keysOf(p.Old, to, u) }
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
