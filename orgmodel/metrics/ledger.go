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

// MoneySort is what the files say of some money.
type MoneySort uint8

// The sorts.
const (
	MoneyAdded     MoneySort = iota // a change of money that only the new file states
	MoneyWithdrawn                  // one that only the old file states, or that the new allocation includes
	MoneyChanged                    // one that both state, with another amount or for other years
	MoneyAllocated                  // an allocation that differs
	MoneyContract                   // an agreement that is new
	MoneyEnded                      // one that is no longer there
	MoneyRepriced                   // one that both files have
)

var moneySorts = [...]string{
	MoneyAdded: "added", MoneyWithdrawn: "withdrawn", MoneyChanged: "changed", MoneyAllocated: "allocation",
	MoneyContract: "new-agreement", MoneyEnded: "ended-agreement", MoneyRepriced: "agreement",
}

// String is the word for programs.
func (s MoneySort) String() string { return moneySorts[s] }

// OfAgreement reports whether it is paid by an agreement: that is paid out of what
// budgets state, and never added to it.
func (s MoneySort) OfAgreement() bool { return s >= MoneyContract }

// MoneyLine is what two files say of some money that differs between them. An
// addition is what it is: the difference from before is known only where the files
// say what there was before.
type MoneyLine struct {
	Sort       MoneySort
	Years      Years // of the new statement; of the old one where there is no new one
	Yearly     bool  // it is paid each year, also where no year is stated
	Basis      string
	PriceLevel string
	Status     orgmodel.Status
	// Was and Is are what the files state; unknown where one of them states nothing.
	// WasYears are the years of the first, where they differ.
	Was, Is  orgmodel.Quantity
	WasYears Years
	// Delta is what is more or less; unknown where the files do not say enough.
	Delta orgmodel.Quantity
	// LeftOut says that the new file does not mention it, which ends nothing.
	LeftOut bool
	Subject figure.Term // what it is about, with the keys it stands on; its number is Delta

	span    timeSpan // both, when nobody says which
	unknown []ground.Key
	keys    figure.Keys // of an agreement: what decides which are told
	free    bool        // it is an agreement by which nobody pays, as far as the file says
}

// Amount is the difference as a figure. Which lines there are the sum of all says: an
// assumption about another budget is none about this one.
func (l *MoneyLine) Amount() figure.Figure {
	f := figure.Make(figure.Sum, l.unit(), l.Subject)
	f.Unknown, f.Keys = l.unknown, l.keys
	return f
}

func (l *MoneyLine) unit() figure.Unit {
	if l.Years.One() {
		return sekUnit
	}
	return sekPerYear
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
func (p *Pair) ledger() ([]MoneyLine, []item) {
	before, after := p.items(p.Old), p.items(p.New)
	a := newAllocations(p, before, after)
	lines := a.compare()
	inBoth := map[itemKey][]int{}
	for i := range before {
		inBoth[before[i].key] = append(inBoth[before[i].key], i)
	}
	var fresh []*item
	for i := range after {
		b := &after[i]
		same := inBoth[b.key]
		switch {
		case len(same) == 0:
			fresh = append(fresh, b)
			continue
		case b.Amount.Known():
		case !b.Change.Known(): // alike is only what they leave out
			lines = append(lines, b.line(MoneyAdded, b.Change, nil))
		case a.includes(b) && !a.includes(&before[same[0]]):
			lines = append(lines, b.line(MoneyWithdrawn, orgmodel.Exactly(0).Sub(b.Change), moneyTexts.included))
		}
		inBoth[b.key] = same[1:]
	}
	var gone []*item // those left over are the last of several alike
	for i := range before {
		if slices.Contains(inBoth[before[i].key], i) {
			gone = append(gone, &before[i])
		}
	}
	return append(lines, a.changes(gone, fresh)...), slices.Concat(before, after)
}

// changes are those that only one of the files states so: each of the new file with
// the old one that it takes the place of.
func (a *allocations) changes(gone, fresh []*item) []MoneyLine {
	var lines []MoneyLine
	replaced := map[*item]bool{}
	for _, b := range fresh {
		if b.Amount.Known() || a.includes(b) {
			continue
		}
		at := slices.IndexFunc(gone, func(o *item) bool { return !replaced[o] && o.replacedBy(b) && !a.includes(o) })
		if at < 0 {
			lines = append(lines, b.line(MoneyAdded, b.Change, moneyTexts.onlyNew))
			continue
		}
		replaced[gone[at]] = true
		lines = append(lines, b.instead(gone[at])...)
	}
	for _, b := range slices.Backward(gone) {
		if b.Amount.Known() || replaced[b] || a.includes(b) {
			continue
		}
		l := b.line(MoneyWithdrawn, orgmodel.Exactly(0).Sub(b.Change), moneyTexts.onlyOld)
		l.LeftOut = !a.stillNamed(b)
		if !a.withdrawn(b) {
			l.Delta, l.Subject.Quantity, l.Status = orgmodel.Quantity{}, orgmodel.Quantity{}, a.New.Org.Header.Status
			l.unknown = append(l.unknown, b.in.key(orgmodel.TypeBudget, b.at, "change"))
		}
		lines = append(lines, l)
	}
	return lines
}

// replacedBy reports whether a change of the new file takes the place of an old one:
// by its id, or as what is said of the same money in the same years.
func (b *item) replacedBy(next *item) bool {
	if b.Amount.Known() {
		return false
	}
	if b.ID != "" && b.ID == next.ID {
		return true
	}
	x, y := b.key, next.key
	x.change, y.change = orgmodel.Quantity{}, orgmodel.Quantity{}
	return x == y && (b.ID == "" || next.ID == "")
}

// stillNamed reports whether the new file has a budget of the old one, though it counts no
// more: by its id or, where it has none, by all that it says. A variant inherits what it
// does not say, also of a unit that it closes. What a file does not mention at all has
// not ended.
func (a *allocations) stillNamed(b *item) bool {
	if b.ID != "" {
		return a.inNew(b) != nil
	}
	return slices.ContainsFunc(a.New.Org.Budgets, func(is orgmodel.Budget) bool { return is.ID == "" && sameMoney(&is, b.Budget) })
}

// withdrawn reports whether the new file says that a change to a budget of the old one is
// none any more. That what it is for has ended, or become several, does not say so.
func (a *allocations) withdrawn(b *item) bool {
	is := a.inNew(b)
	if is == nil {
		return false
	}
	goesOn := func(who *Succession, place int) bool { return len(across(who, 0, place)) == 1 }
	return !a.New.Org.Active(&is.Common) || goesOn(a.Units(), b.unit) && goesOn(a.Services(), b.service)
}

// inNew is a budget of the old file in the new one, by its id; nil: there is none.
func (a *allocations) inNew(b *item) *orgmodel.Budget {
	if ref, ok := a.New.Org.Find(b.ID); ok && b.ID != "" && ref.Type == orgmodel.TypeBudget {
		return &a.New.Org.Budgets[ref.Index]
	}
	return nil
}

// sameMoney reports whether two budgets say the same of the same money.
func sameMoney(a, b *orgmodel.Budget) bool {
	return a.Unit == b.Unit && a.Service == b.Service && a.Basis == b.Basis && a.PriceLevel == b.PriceLevel &&
		a.Amount == b.Amount && a.Change == b.Change && a.Year == b.Year && a.FromYear == b.FromYear
}

// instead is a change that stands in the place of an old one. Where years, basis and
// prices are the same, it is a difference; else one goes and the other comes.
func (b *item) instead(old *item) []MoneyLine {
	l := b.line(MoneyChanged, b.Change.Sub(old.Change), nil)
	if YearsOf(b.Budget) != YearsOf(old.Budget) || b.Basis != old.Basis || b.PriceLevel != old.PriceLevel {
		return []MoneyLine{
			b.line(MoneyAdded, b.Change, moneyTexts.onlyNew),
			old.line(MoneyWithdrawn, orgmodel.Exactly(0).Sub(old.Change), moneyTexts.onlyOld),
		}
	}
	l.Was = old.Change
	if !old.Change.Known() {
		l.unknown = append(l.unknown, old.in.key(orgmodel.TypeBudget, old.at, "change"))
	}
	l.Subject.Keys = l.Subject.Keys.And(figure.On(old.keys("change")...))
	return []MoneyLine{l}
}

// line is a change that only one of the files states.
func (b *item) line(sort MoneySort, delta orgmodel.Quantity, detail message.Localizer) MoneyLine {
	l := MoneyLine{
		Sort: sort, span: b.span(), Years: YearsOf(b.Budget), Yearly: b.FromYear.Known(),
		Basis: b.Basis, PriceLevel: b.PriceLevel, Delta: delta, Status: b.status("change"),
	}
	if sort == MoneyWithdrawn {
		l.Was = b.Change
	} else {
		l.Is = b.Change
	}
	l.Subject = b.subject()
	l.Subject.Keys = figure.On(b.keys("change")...)
	if !b.Change.Known() {
		l.unknown = append(l.unknown, b.in.key(orgmodel.TypeBudget, b.at, "amount"))
	}
	if l.span == recurring|oneOff {
		l.Delta = orgmodel.Quantity{}
		l.unknown = append(l.unknown, b.in.key(orgmodel.TypeBudget, b.at, "from_year"))
	}
	l.Subject.Quantity, l.Subject.Unit = l.Delta, l.unit()
	l.Subject.Detail = when(&l, detail)
	return l
}

// when says the years of a line before what else is said of it.
func when(l *MoneyLine, detail message.Localizer) message.Localizer {
	switch {
	case !l.Years.Stated():
		return detail
	case detail == nil:
		return l.Years.Said()
	}
	return moneyTexts.also.With(l.Years.Said(), detail)
}

// status is how sure the file is of what a budget says.
func (b *item) status(key string) orgmodel.Status {
	return b.in.Org.Stated(b.in.key(orgmodel.TypeBudget, b.at, key)).Status
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
