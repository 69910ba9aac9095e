package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// Money is all that two files say of money that differs between them.
type Money struct {
	Lines []MoneyLine
	// Uncosted is what has ended, and of which the files do not say what it cost;
	// until they do, nobody knows the difference from before.
	Uncosted []figure.Term
	// Untold says that something has come, gone or is paid for, of which the files do
	// not say what it costs: that nothing else differs makes no zero then.
	Untold bool
	// Same are allocations that both files state alike, when nothing is more or less.
	// A variant has those of its base without stating them, and says nothing by it.
	Same []figure.Term
	// Inherited says that all that is alike is so because the new file has it from its base.
	Inherited bool
	// Assumes is the status of the new file as a whole, where no source supports it.
	Assumes orgmodel.Status
}

// Money is worked out from the budgets and agreements of both files.
func (p *Pair) Money() Money {
	lines, _ := p.ledger()
	contracts, _ := p.contracts()
	m := Money{Uncosted: p.uncosted(), Untold: p.costsUntold()}
	if h := p.New.Org.Stated(ground.Key{Table: string(orgmodel.TypeOrganisation), Key: "status"}); h.Assumed {
		m.Assumes = h.Status
	}
	for _, l := range slices.Concat(lines, contracts) {
		if l.Sort.OfAgreement() {
			l.keys = figure.Listed(p.agreed)
		}
		switch {
		case l.Sort == MoneyRepriced && !l.Was.Known() && !l.Is.Known(), l.free:
		case l.Delta.IsZero() && l.Sort == MoneyAllocated && p.New.Org.Header.Extends != "":
			m.Inherited = true
		case l.Delta.IsZero() && l.Sort == MoneyAllocated:
			l.Subject.Quantity = l.Is
			l.Subject.Detail = when(&l, nil)
			m.Same = append(m.Same, l.Subject)
		case !l.Delta.IsZero():
			m.Lines = append(m.Lines, l)
		}
	}
	return m
}

// ended reports whether the files show that something of the old one is no longer
// there. What the new one does not mention has not ended.
func (p *Pair) ended(t orgmodel.Type, id string) bool {
	ref, ok := p.Old.Org.Find(id)
	return ok && ref.Type == t && len(p.who[t].After[ref.Index]) == 0 && !p.who[t].Undescribed(ref.Index)
}

// uncosted lists units, services and agreements that have ended, and of which no file
// says what they cost. What belongs to something closed is part of it.
func (p *Pair) uncosted() []figure.Term {
	o := p.Old.Org
	priced := p.Old.priced()
	var list []figure.Term
	closed := map[int]bool{}
	for _, u := range p.closedUnits() {
		closed[u] = true
	}
	a := newAllocations(p, p.items(p.Old), p.items(p.New))
	a.compare()
	add := func(t orgmodel.Type, i int) {
		term := p.Old.term(t, i, orgmodel.Quantity{}, figure.Unit{}, "")
		term.Keys = term.Keys.And(figure.On(p.ending(t, term.ID)...))
		list = append(list, term)
	}
	for _, u := range p.closedUnits() {
		if parent := o.UnitIndex(o.Units[u].Parent); !closed[parent] && !priced.has(orgmodel.TypeUnit, u) && !a.withinOther(u) {
			add(orgmodel.TypeUnit, u)
		}
	}
	for i := range o.Services {
		s := &o.Services[i]
		if len(p.Services().After[i]) > 0 || !o.Active(&s.Common) || !p.ended(orgmodel.TypeService, s.ID) || priced.has(orgmodel.TypeService, i) {
			continue
		}
		told := len(s.ProvidedBy) > 0 && !slices.ContainsFunc(s.ProvidedBy, func(id string) bool {
			u := o.UnitIndex(id)
			return !closed[u] && (u < 0 || !a.withinOther(u))
		})
		if !told {
			add(orgmodel.TypeService, i)
		}
	}
	for i := range o.Agreements {
		a := &o.Agreements[i]
		if len(p.who[orgmodel.TypeAgreement].After[i]) == 0 && o.Active(&a.Common) && !a.Amount.Known() && paid(a) && p.ended(orgmodel.TypeAgreement, a.ID) {
			add(orgmodel.TypeAgreement, i)
		}
	}
	return list
}

// closedUnits are the organisation's own units that have ended without a successor,
// in the order of the old file.
func (p *Pair) closedUnits() []int {
	var list []int
	for u := range p.Old.Org.Units {
		if p.Old.ours[u] && len(p.Units().After[u]) == 0 && p.Old.Org.Active(&p.Old.Org.Units[u].Common) && p.ended(orgmodel.TypeUnit, p.Old.Org.Units[u].ID) {
			list = append(list, u)
		}
	}
	return list
}

// prices are what a file states an amount for.
type prices map[orgmodel.Ref]bool

func (in *Inputs) priced() prices {
	o := in.Org
	all := prices{}
	note := func(id string) {
		if ref, ok := o.Find(id); ok {
			all[ref] = true
		}
	}
	for i := range o.Budgets {
		if b := &o.Budgets[i]; o.Active(&b.Common) && b.Amount.Known() {
			if b.Service != "" {
				note(b.Service)
			} else {
				note(b.Unit)
			}
		}
	}
	for i := range o.Agreements {
		if a := &o.Agreements[i]; o.Active(&a.Common) && a.Amount.Known() {
			for _, id := range a.Services {
				note(id)
			}
		}
	}
	return all
}

// has reports whether an amount is stated for something itself: that of a unit above
// it says nothing of what it costs.
func (all prices) has(t orgmodel.Type, at int) bool {
	return all[orgmodel.Ref{Type: t, Index: at}]
}

// costsUntold reports whether something has come or gone, or is bought, of which the
// files do not say what it costs.
func (p *Pair) costsUntold() bool {
	if len(p.uncosted()) > 0 {
		return true
	}
	lines, _ := p.ledger()
	contracts, _ := p.contracts()
	if slices.ContainsFunc(append(lines, contracts...), func(l MoneyLine) bool {
		unchanged := l.Sort == MoneyRepriced && !l.Was.Known() && !l.Is.Known()
		return !l.Delta.Known() && !l.free && !unchanged
	}) {
		return true
	}
	o := p.New.Org
	priced := p.New.priced()
	for u := range o.Units {
		if p.New.ours[u] && len(p.Units().Before[u]) == 0 && o.Active(&o.Units[u].Common) && !priced.has(orgmodel.TypeUnit, u) {
			return true
		}
	}
	for i := range o.Services {
		if len(p.Services().Before[i]) == 0 && o.Active(&o.Services[i].Common) && !priced.has(orgmodel.TypeService, i) {
			return true
		}
	}
	return false
}

// costKeys are the marked keys of both files by which something that costs comes or
// goes.
func (p *Pair) costKeys() []ground.Key {
	var list []ground.Key
	for _, in := range []*Inputs{p.Old, p.New} {
		o := in.Org
		list = append(list, in.watch(orgmodel.TypeAgreement, len(o.Agreements), "amount", "services", "since", "until")...)
		list = append(list, in.watch(orgmodel.TypeUnit, len(o.Units), "kind", "parent", "since", "until")...)
		list = append(list, in.watch(orgmodel.TypeService, len(o.Services), "provided_by", "since", "until")...)
	}
	return once(list)
}
