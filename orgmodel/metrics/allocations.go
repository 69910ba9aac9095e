package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// allocations are the frames of two files: of each unit, service and basis the
// one that holds last, or in the latest year that both files state.
type allocations struct {
	*Pair
	frames [2]map[holder]*allocation
	all    [2]map[holder][]*allocation // of all years
	order  [2][]holder
	paired [2]map[holder]bool // those whose difference is counted, and is one
}

// holder is whom a frame is for; -1: no unit, or no service.
type holder struct {
	unit, service int
	basis         string
}

type allocation struct {
	item
	year  int
	doubt bool // two of them hold from the same year
}

func newAllocations(p *Pair, before, after []item) *allocations {
	a := &allocations{Pair: p}
	for side, items := range [2][]item{before, after} {
		a.frames[side], a.paired[side] = map[holder]*allocation{}, map[holder]bool{}
		a.all[side] = map[holder][]*allocation{}
		for _, b := range items {
			if b.Amount.Known() {
				a.add(side, b)
			}
		}
	}
	return a
}

func (a *allocations) add(side int, b item) {
	from := b.Year
	if !from.Known() {
		from = b.FromYear
	}
	year, _ := from.Low()
	h := holder{b.unit, b.service, b.Basis}
	f := &allocation{item: b, year: int(year)}
	a.all[side][h] = append(a.all[side][h], f)
	switch old := a.frames[side][h]; {
	case old == nil:
		a.frames[side][h] = f
		a.order[side] = append(a.order[side], h)
	case f.year > old.year:
		a.frames[side][h] = f
	case f.year == old.year:
		old.doubt, f.doubt = true, true
		if f.in.Org.Compare(orgmodel.TypeBudget, f.at, old.at) < 0 {
			a.frames[side][h] = f
		}
	}
}

// compare sets the frames against each other: those of the new file in its
// order, with what their holders were, then those that only the old one has.
func (a *allocations) compare() []MoneyLine {
	var list []MoneyLine
	done := [2]map[holder]bool{{}, {}}
	for _, side := range []int{1, 0} {
		for _, h := range a.order[side] {
			if done[side][h] {
				continue
			}
			group := a.group(side, h)
			for s := range group {
				for _, g := range group[s] {
					done[s][g] = true
				}
			}
			if e, counts := a.entry(group); counts {
				list = append(list, e)
			}
		}
	}
	return list
}

// group is a holder with all it came from or became, on both sides, whether or
// not they have a frame.
func (a *allocations) group(side int, h holder) (group [2][]holder) {
	type place struct {
		side int
		holder
	}
	seen := map[place]bool{{side, h}: true}
	queue := []place{{side, h}}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		group[at.side] = append(group[at.side], at.holder)
		for _, unit := range across(a.Units(), at.side, at.unit) {
			for _, service := range across(a.Services(), at.side, at.service) {
				next := place{1 - at.side, holder{unit, service, h.basis}}
				if !seen[next] {
					seen[next] = true
					queue = append(queue, next)
				}
			}
		}
	}
	return group
}

// across lists what something on one side is on the other; none is none.
func across(s *Succession, side, place int) []int {
	switch {
	case place < 0:
		return []int{-1}
	case side == 0:
		return s.After[place]
	}
	return s.Before[place]
}

// total is what the holders of a group on one side have together.
type total struct {
	sum     orgmodel.Quantity
	first   *allocation // the one whose name comes first; nil: none of them has any
	terms   []figure.Term
	unknown []ground.Key
}

func (a *allocations) total(side int, holders []holder) total {
	t := total{sum: orgmodel.Exactly(0)}
	for _, h := range holders {
		if f := a.frames[side][h]; f != nil && (t.first == nil || f.in.Org.Compare(orgmodel.TypeBudget, f.at, t.first.at) < 0) {
			t.first = f
		}
	}
	for _, h := range holders {
		f := a.frames[side][h]
		if f == nil || f.doubt {
			t.unknown = append(t.unknown, frameOf(a.inputs(side), h))
		}
		if f == nil {
			continue
		}
		t.addLevel(f)
		if YearsOf(f.Budget) != YearsOf(t.first.Budget) {
			t.unknown = append(t.unknown, f.in.key(orgmodel.TypeBudget, f.at, "year"))
		}
		t.sum = t.sum.Add(f.Amount)
		term := f.subject()
		term.Quantity, term.Unit, term.Keys = f.Amount, sekPerYear, figure.On(f.keys("amount")...)
		if side == 0 {
			term.Role = figure.Less
		}
		t.terms = append(t.terms, term)
	}
	return t
}

// sameTime reports whether two allocations are for the same year, or both for every year
// from some on.
func sameTime(a, b *allocation) bool {
	if a.Year.Known() || b.Year.Known() {
		return YearsOf(a.Budget) == YearsOf(b.Budget)
	}
	return a.FromYear.Known() == b.FromYear.Known()
}

// addLevel holds that money of different price levels cannot be compared.
func (t *total) addLevel(f *allocation) {
	if f.PriceLevel != t.first.PriceLevel {
		t.unknown = append(t.unknown, f.in.key(orgmodel.TypeBudget, f.at, "price_level"))
	}
}

func (a *allocations) inputs(side int) *Inputs { return [...]*Inputs{a.Old, a.New}[side] }

// entry is the difference between the frames of a group. It does not count when
// all of them are part of frames above. Where one of the group has no frame, the
// difference is unknown.
func (a *allocations) entry(group [2][]holder) (l MoneyLine, counts bool) {
	a.align(group)
	old, now := a.total(0, group[0]), a.total(1, group[1])
	about := now.first
	switch {
	case old.first == nil && now.first == nil:
		return l, false
	case now.first == nil:
		about = old.first
	case old.first != nil:
		old.addLevel(now.first)
	}
	l = MoneyLine{
		Sort: MoneyAllocated, span: recurring, Years: YearsOf(about.Budget), Yearly: !about.Year.Known(), Status: about.status("amount"),
		Basis: about.Basis, PriceLevel: about.PriceLevel, unknown: slices.Concat(now.unknown, old.unknown), Subject: about.subject(),
	}
	if now.first != nil {
		l.Is = now.sum
	}
	if old.first != nil {
		l.Was, l.WasYears = old.sum, YearsOf(old.first.Budget)
	}
	switch {
	case old.first == nil:
		l.Subject.Detail = when(&l, moneyTexts.onlyNew)
	case now.first == nil:
		l.Subject.Detail = when(&l, moneyTexts.onlyOld)
		l.LeftOut = !a.stillNamed(&old.first.item)
		l.Status = a.New.Org.Header.Status // of the file with which the question arises
	case len(l.unknown) > 0:
	case old.sum == now.sum && !sameTime(old.first, now.first):
		// As much for other years is no allocation that stays: of no year do both tell.
		l.unknown = append(l.unknown, now.first.in.key(orgmodel.TypeBudget, now.first.at, "year"))
	case len(group[0]) == 1 && len(group[1]) == 1 && old.sum == now.sum:
		l.Delta = orgmodel.Exactly(0) // the same words for the same money, also when they are inexact
	default:
		l.Delta = now.sum.Sub(old.sum)
		parts := figure.Make(figure.Sum, sekPerYear, append(now.terms, old.terms...)...)
		l.Subject.Parts = &parts
		l.Subject.Detail = when(&l, nil)
	}
	l.Subject.Quantity, l.Subject.Unit = l.Delta, l.unit()
	l.Subject.Keys = nil
	for _, t := range append(now.terms, old.terms...) {
		l.Subject.Keys = l.Subject.Keys.And(t.Keys)
	}
	for side := range group {
		for _, h := range group[side] {
			counts = counts || !a.covered(side, h)
			if l.Delta.Known() && !l.Delta.IsZero() {
				a.paired[side][h] = true
			}
		}
	}
	return l, counts
}

// frameOf names the key that says what a holder has to spend.
func frameOf(in *Inputs, h holder) ground.Key {
	switch {
	case h.unit >= 0:
		return in.key(orgmodel.TypeUnit, h.unit, "budget.amount")
	case h.service >= 0:
		return in.key(orgmodel.TypeService, h.service, "budget.amount")
	}
	return in.key(orgmodel.TypeOrganisation, 0, "budget.amount")
}

// covered reports whether a frame is part of another: that of its unit as a
// whole, or of one above it; and of a service without unit, of any at all.
func (a *allocations) covered(side int, h holder) bool {
	o := a.inputs(side).Org
	if h.unit < 0 {
		return h.service >= 0 && slices.ContainsFunc(a.order[side], func(other holder) bool {
			return other.service < 0 && other.basis == h.basis
		})
	}
	for u := range o.Line(h.unit) {
		if u == h.unit && h.service < 0 {
			continue
		}
		if a.frames[side][holder{u, -1, h.basis}] != nil {
			return true
		}
	}
	return a.frames[side][holder{-1, -1, h.basis}] != nil
}

// includes reports whether a change is part of a frame of its own file that differs
// from that of the other: one for the year from which it holds, or a later one. A
// frame that both files state alike says nothing of a change beside it, and one of
// an earlier year does not know of it.
func (a *allocations) includes(b *item) bool {
	side := b.in.File
	if !b.FromYear.Known() {
		return false
	}
	from, _ := b.FromYear.Low()
	in := func(h holder) bool {
		f := a.frames[side][h]
		return f != nil && a.paired[side][h] && (f.year == 0 || int(from) <= f.year)
	}
	if in(holder{b.unit, b.service, b.Basis}) || in(holder{-1, -1, b.Basis}) {
		return true
	}
	if b.unit >= 0 {
		for u := range b.in.Org.Line(b.unit) {
			if in(holder{u, -1, b.Basis}) {
				return true
			}
		}
	}
	return false
}

// withinOther reports whether an old unit was paid from a frame that differs now: what
// it cost is part of that difference.
func (a *allocations) withinOther(unit int) bool {
	for h := range a.paired[0] {
		if h.service < 0 && (h.unit < 0 || slices.Contains(slices.Collect(a.Old.Org.Line(unit)), h.unit)) {
			return true
		}
	}
	return false
}
