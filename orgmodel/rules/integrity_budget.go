package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var budgetRules = []Rule{{
	Rule: diag.Rule{
		ID: "S007", Name: "budget-sum", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "The units below have more money than the allocation above them", SV: "Underenheterna har mer pengar än ramen ovanför"},
		Why:    message.Text{EN: "An allocation covers a unit and all units below it. When the parts are more than the whole, one of the amounts is wrong.", SV: "En ram omfattar enheten och alla enheter under den. Är delarna större än helheten är något av beloppen fel."},
		Mend:   message.Text{EN: "Correct the amounts, or state different years, basis or price level where they are not the same.", SV: "Rätta beloppen, eller ange år, basis och prisnivå där de skiljer sig åt."},
		Source: message.Text{EN: "orgmodel's own assessment: the allocations below and the unit's own part add up to the allocation", SV: "orgmodels bedömning: ramarna under och enhetens egen del blir tillsammans ramen"},
		Reads:  []string{"budget.amount", "budget.year", "unit.parent", "budget.unit"},
		Bad:    budgetExample + "amount = 9_000_000\nyear = 2026\n",
		Good:   budgetExample + "amount = 9_000_000\nyear = 2027\n",
	},
	Check: checkBudgets,
}}

const budgetExample = `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "board"
parent = "kommunen"

[[budget]]
unit = "kommunen"
amount = 8_000_000
year = 2026

[[budget]]
unit = "socialnamnden"
`

// A frame is comparable with another of the same basis and price level.
type frameKind struct{ basis, priceLevel string }

// frames are the frames of one unit and one kind. What the file states twice,
// or states a change of as well, is not known and left out of comparisons.
type frames struct {
	kind    frameKind
	single  map[int]int // year → budget; ambiguous if stated twice
	from    []openFrame // by year
	changed bool
}

type openFrame struct{ year, budget int }

const ambiguous = -1

// at returns the budget that is the unit's frame in a year.
func (f *frames) at(year int) (budget int, ok bool) {
	if f.changed {
		return 0, false
	}
	if b, ok := f.single[year]; ok {
		return b, b != ambiguous
	}
	budget = ambiguous
	last := 0
	for _, o := range f.from {
		switch {
		case o.year > year:
		case o.year == last:
			budget = ambiguous
		default:
			budget, last = o.budget, o.year
		}
	}
	return budget, budget != ambiguous
}

// unclear reports whether the file says something of the unit's frame in a year,
// but not what it is: it states it twice, or states a change of it as well.
func (f *frames) unclear(year int) bool {
	_, ok := f.at(year)
	if ok {
		return false
	}
	b, stated := f.single[year]
	return stated && (f.changed || b == ambiguous) ||
		slices.ContainsFunc(f.from, func(o openFrame) bool { return o.year <= year })
}

func (f *frames) years() []int {
	var years []int
	for y := range f.single {
		years = append(years, y)
	}
	for _, o := range f.from {
		years = append(years, o.year)
	}
	return years
}

var budgetTexts = struct{ over, help, part, unclear message.Text }{
	over: message.Text{EN: "The units below {0} have {1} for {2}, but the allocation is {3}.", SV: "Enheterna under {0} har {1} för {2}, men ramen är {3}."},
	help: message.Text{EN: "Correct the allocation of {0} or of those below it; where they are counted differently, state it with basis and price_level.", SV: "Rätta ramen för {0} eller för dem under; räknas de olika, ange det med basis och price_level."},
	part: message.Text{EN: "{0} for {1}.", SV: "{0} till {1}."},

	unclear: message.Text{EN: "the allocations of {0} or of the units below are stated twice or changed, and the file does not say what they become", SV: "ramarna för {0} eller enheterna under anges två gånger eller ändras, och det inte framgår vad de blir"},
}

func checkBudgets(p *Pass) {
	byUnit := collectFrames(p)
	var unclear []int
	for u := range p.Org.Units {
		clear := true
		for _, f := range byUnit[u] {
			clear = p.compareFrames(u, f, byUnit) && clear
		}
		if !clear {
			unclear = append(unclear, u)
		}
	}
	if len(unclear) > 0 {
		p.NotExamined(budgetTexts.unclear.With(some(names(unclear, p.unitName))))
	}
}

// collectFrames sorts the frames by unit. Those for a service are part of the
// unit's frame and not compared.
func collectFrames(p *Pass) map[int][]*frames {
	o := p.Org
	byUnit := map[int][]*frames{}
	for i := range o.Budgets {
		b := &o.Budgets[i]
		unit := o.UnitIndex(b.Unit)
		if unit < 0 || b.Service != "" || !o.Active(&b.Common) {
			continue
		}
		kind := frameKind{b.Basis, b.PriceLevel}
		at := slices.IndexFunc(byUnit[unit], func(f *frames) bool { return f.kind == kind })
		if at < 0 {
			at = len(byUnit[unit])
			byUnit[unit] = append(byUnit[unit], &frames{kind: kind, single: map[int]int{}})
		}
		byUnit[unit][at].add(b, i)
	}
	for _, list := range byUnit {
		for _, f := range list {
			slices.SortStableFunc(f.from, func(a, b openFrame) int { return a.year - b.year })
		}
	}
	return byUnit
}

func (f *frames) add(b *orgmodel.Budget, index int) {
	f.changed = f.changed || b.Change.Known()
	if !b.Amount.Known() {
		return
	}
	if y, ok := b.Year.Low(); ok && b.Year.Exact() {
		if _, twice := f.single[int(y)]; twice {
			index = ambiguous
		}
		f.single[int(y)] = index
		return
	}
	if y, ok := b.FromYear.Low(); ok && b.FromYear.Exact() {
		f.from = append(f.from, openFrame{int(y), index})
	}
}

// compareFrames holds a unit's frame against those directly below, year by
// year, and reports the first year in which the parts are certainly more. It is
// false when they could not all be held against each other.
func (p *Pass) compareFrames(unit int, whole *frames, byUnit map[int][]*frames) (clear bool) {
	o := p.Org
	years := whole.years()
	var parts []*frames
	for _, child := range o.Children(unit) {
		for _, f := range byUnit[child] {
			if f.kind == whole.kind {
				parts = append(parts, f)
				years = append(years, f.years()...)
			}
		}
	}
	slices.Sort(years)
	clear = true
	for _, year := range slices.Compact(years) {
		frame, ok := whole.at(year)
		if !ok {
			clear = clear && !(whole.unclear(year) && len(parts) > 0)
			continue
		}
		f := Finding{At: at(orgmodel.TypeBudget, frame).key("amount"), About: []string{o.Units[unit].ID}}
		sum := orgmodel.Exactly(0)
		for _, part := range parts {
			b, ok := part.at(year)
			if !ok {
				clear = clear && !part.unclear(year)
				continue
			}
			budget := &o.Budgets[b]
			sum = sum.Add(budget.Amount.Count())
			f.Related = append(f.Related, Related{
				At:      at(orgmodel.TypeBudget, b).key("amount"),
				Message: budgetTexts.part.With(budget.Amount.Kronor(), p.name(budget.Unit)),
			})
		}
		if exceeds(sum, o.Budgets[frame].Amount) {
			name := p.unitName(unit)
			f.Message = budgetTexts.over.With(name, sum.Kronor(), year, o.Budgets[frame].Amount.Kronor())
			f.Help = budgetTexts.help.With(name)
			f.Limits = limited(limitTexts.allocations, sum, o.Budgets[frame].Amount)
			p.Report(f)
			return true
		}
	}
	return clear
}
