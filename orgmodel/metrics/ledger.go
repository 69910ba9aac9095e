package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// timeSpan is for how long money is given.
type timeSpan uint8

const (
	recurring timeSpan = 1 << iota // each year from now or from a year on
	oneOff                         // for one year
)

// entry is a difference between the budgets of two files.
type entry struct {
	span    timeSpan // both, when nobody says which
	basis   string
	delta   orgmodel.Quantity
	unknown []ground.Key
	subject figure.Term
}

// item is what a budget of one of the files says, about whom, in the terms of
// the new file where what it is about lives on there alone.
type item struct {
	*orgmodel.Budget
	in            *Inputs
	at            int // its place in Organisation.Budgets
	unit, service int // places in its own file; -1: none
	key           itemKey
}

// itemKey makes two items the same: about whom, and what they say.
type itemKey struct {
	unit, service, basis, level    string
	amount, change, year, fromYear orgmodel.Quantity
}

// span is for how long: allocations are there each year until another is, a
// change for one year is over when the year is.
func (b *item) span() timeSpan {
	switch {
	case b.Amount.Known(), b.FromYear.Known():
		return recurring
	case b.Year.Known():
		return oneOff
	}
	return recurring | oneOff
}

// ledger lists the differences between the budgets of the two files: those of
// allocations first, then changes that only one of the files states. All items
// of both files come beside it.
func (p *Pair) ledger() ([]entry, []item) {
	before, after := p.items(p.Old), p.items(p.New)
	a := newAllocations(p, before, after)
	entries := a.compare()
	inBoth := map[itemKey]int{}
	for i := range before {
		inBoth[before[i].key]++
	}
	var fresh []item
	for i := range after {
		if inBoth[after[i].key] > 0 {
			inBoth[after[i].key]--
			if b := &after[i]; !b.Amount.Known() && !b.Change.Known() { // alike is only what they leave out
				entries = append(entries, b.entry(b.Change, nil))
			}
			continue
		}
		fresh = append(fresh, after[i])
	}
	for _, b := range fresh {
		if !b.Amount.Known() && !a.explains(&b) {
			entries = append(entries, b.entry(b.Change, moneyTexts.onlyNew))
		}
	}
	for i := len(before) - 1; i >= 0; i-- { // those left over are the last of several alike
		b := &before[i]
		if inBoth[b.key] > 0 {
			inBoth[b.key]--
			if !b.Amount.Known() && !a.explains(b) {
				entries = append(entries, b.entry(orgmodel.Exactly(0).Sub(b.Change), moneyTexts.onlyOld))
			}
		}
	}
	return entries, slices.Concat(before, after)
}

// entry is a change that only one of the files states.
func (b *item) entry(delta orgmodel.Quantity, detail message.Localizer) entry {
	e := entry{span: b.span(), basis: b.Basis, delta: delta}
	e.subject = b.subject()
	e.subject.Detail = detail
	e.subject.Keys = figure.On(b.keys("change")...)
	if !b.Change.Known() {
		e.unknown = append(e.unknown, b.in.key(orgmodel.TypeBudget, b.at, "amount"))
	}
	if e.span == recurring|oneOff {
		e.delta = orgmodel.Quantity{}
		e.unknown = append(e.unknown, b.in.key(orgmodel.TypeBudget, b.at, "from_year"))
	}
	return e
}

// keys are what says how much it is, for whom and when. That it is for one of the
// organisation's own decides what is counted (see budgeted), and not how much.
func (b *item) keys(value string) []ground.Key {
	ref := orgmodel.Ref{Type: orgmodel.TypeBudget, Index: b.at}
	return append(b.in.keys(ref, "", value), b.in.marked(ref, "year", "from_year", "basis", "unit", "service", "since", "until")...)
}

// subject is the budget, or what it is for when it has no name or id of its own.
func (b *item) subject() figure.Term {
	about := func(t orgmodel.Type, at int) figure.Term {
		return b.in.term(t, at, orgmodel.Quantity{}, figure.Unit{})
	}
	switch {
	case b.ID != "":
		return about(orgmodel.TypeBudget, b.at)
	case b.Name != "":
		return figure.Term{Type: string(orgmodel.TypeBudget), Name: message.Same(b.Name), Weight: figure.Once()}
	case b.unit >= 0:
		return about(orgmodel.TypeUnit, b.unit)
	case b.service >= 0:
		return about(orgmodel.TypeService, b.service)
	}
	return figure.Term{Type: string(orgmodel.TypeBudget), Name: text("the whole organisation", "hela organisationen"), Weight: figure.Once()}
}

// items lists the budgets of one file for the organisation itself.
func (p *Pair) items(in *Inputs) []item {
	o := in.Org
	var list []item
	for i := range o.Budgets {
		b := &o.Budgets[i]
		u := standing(o, b.Unit)
		if !o.Active(&b.Common) || b.Unit != "" && (u < 0 || !in.ours[u]) {
			continue
		}
		service := -1
		if ref, ok := o.Find(b.Service); ok && ref.Type == orgmodel.TypeService {
			service = ref.Index
		}
		it := item{Budget: b, in: in, at: i, unit: u, service: service}
		it.key = itemKey{
			unit: b.Unit, service: b.Service, basis: b.Basis, level: b.PriceLevel,
			amount: b.Amount, change: b.Change, year: b.Year, fromYear: b.FromYear,
		}
		if in == p.Old {
			it.key.unit = successorID(p.Units(), u, b.Unit, func(i int) string { return p.New.Org.Units[i].ID })
			it.key.service = successorID(p.Services(), service, b.Service, func(i int) string { return p.New.Org.Services[i].ID })
		}
		list = append(list, it)
	}
	return list
}

// successorID is the id that something goes on under, when it is one.
func successorID(s *Succession, place int, id string, of func(int) string) string {
	if place >= 0 && len(s.After[place]) == 1 {
		return of(s.After[place][0])
	}
	return id
}
