package metrics

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var costPerInhabitant = Metric{
	ID:    M14,
	Label: text("Budget per inhabitant", "Budget per invånare"),
	Method: text(
		"The allocations for the year of as_of, divided by the population in the file, net and gross apart. Of allocations one above the other only the topmost counts; allocations to services and changes of allocations are left out, and so is an allocation that the file states twice. An allocation that is called neither net nor gross leaves both open. An allocation is a plan, not an outcome: do not compare it with costs from Kolada.",
		"Ramarna för det år då as_of infaller, delat med filens folkmängd, netto och brutto var för sig. Av ramar över varandra räknas bara den översta; ramar för insatser och ändringar av ramar ingår inte, och inte heller en ram som filen anger två gånger. En ram som inte anges som vare sig netto eller brutto lämnar båda öppna. En ram är en plan, inte ett utfall: jämför den inte med kostnader från Kolada.",
	),
	Source: text("The file itself, keys budget and population.", "Filen själv, nycklarna budget och population."),
	Figures: []Figure{
		{M14Net, text("Net allocation per inhabitant", "Nettoram per invånare"), sekPerInhabitant, framePerInhabitant("net")},
		{M14Gross, text("Gross allocation per inhabitant", "Bruttoram per invånare"), sekPerInhabitant, framePerInhabitant("gross")},
	},
}

// frame is what a unit has to spend in a year.
type frame struct {
	budget int // its place in Organisation.Budgets
	amount orgmodel.Quantity
	from   int // the year from which it holds; that of the day for one year only
	doubt  bool
}

// frames finds the frame of each unit for the year of the model. A frame for
// the year wins over one that holds from an earlier year on.
func (in *Inputs) frames(basis string) map[int]frame {
	o := in.Org
	year := int(o.Day() / 10_000)
	found := map[int]frame{}
	for i := range o.Budgets {
		b := &o.Budgets[i]
		u := standing(o, b.Unit)
		if u < 0 || !in.ours[u] || b.Service != "" || b.Basis != basis || !b.Amount.Known() || !o.Active(&b.Common) {
			continue
		}
		f := frame{budget: i, amount: b.Amount}
		switch only, single := b.Year.Low(); {
		case single && int(only) == year:
			f.from = math.MaxInt
		case single:
			continue
		default:
			from, open := b.FromYear.Low()
			if !open || int(from) > year {
				continue
			}
			f.from = int(from)
		}
		old, stated := found[u]
		switch {
		case !stated || f.from > old.from:
			found[u] = f
		case f.from == old.from:
			old.doubt = true
			found[u] = old
		}
	}
	return found
}

func framePerInhabitant(basis string) func(*Inputs) figure.Figure {
	return func(in *Inputs) figure.Figure {
		found, either := in.frames(basis), in.frames("")
		if len(found)+len(either) == 0 {
			return figure.Nothing(text("The file states no such allocation for the year.", "Filen anger ingen sådan ram för året.").With())
		}
		var terms []figure.Term
		var unknown []ground.Key
		missing := func(u int, key string) {
			t := in.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, sekUnit)
			t.Quantity, t.Quiet = orgmodel.AtLeast(0), true
			terms, unknown = append(terms, t), append(unknown, in.key(orgmodel.TypeUnit, u, key))
		}
		for u := range in.Org.Units {
			f, ok := found[u]
			_, doubtful := either[u]
			switch {
			case !ok && !doubtful || in.framedAbove(found, u):
			case !ok:
				missing(u, "budget.basis")
			case f.doubt:
				missing(u, "budget.amount")
			default:
				t := in.term(orgmodel.TypeUnit, u, f.amount, sekUnit)
				t.Quantity, t.Keys = f.amount, figure.On(append(in.frameKeys(f), in.unitIn(u)...)...)
				terms = append(terms, t)
			}
		}
		f := in.perInhabitant(terms, unknown, sekPerInhabitant, 1, 0)
		if year := int(in.Org.Day() / 10_000); year > 0 {
			f.When = Years{year, year}.Said()
		}
		return f
	}
}

// frameKeys are what says that a unit has so much to spend in the year.
func (in *Inputs) frameKeys(f frame) []ground.Key {
	ref := orgmodel.Ref{Type: orgmodel.TypeBudget, Index: f.budget}
	return append(in.keys(ref, "", "amount"), in.marked(ref, "year", "from_year", "basis", "unit")...)
}

// perInhabitant divides what the terms add up to by the population.
func (in *Inputs) perInhabitant(terms []figure.Term, unknown []ground.Key, unit figure.Unit, to float64, decimals int) figure.Figure {
	people := in.term(orgmodel.TypeOrganisation, 0, in.Org.Header.Population, inhabitantUnit, "population")
	people.Role, people.Quiet = figure.Other, true
	f := figure.Make(figure.Ratio, unit).To(to).Rounded(decimals).Of(append(terms, people)...)
	if !in.Org.Header.Population.Known() {
		unknown = append(unknown, in.key(orgmodel.TypeOrganisation, 0, "population"))
		f = f.Untold(message.Message{})
	}
	f.Unknown = unknown
	return restingOn(f, in.posted)
}

func (in *Inputs) framedAbove(found map[int]frame, unit int) bool {
	for u := range in.Org.Line(unit) {
		if _, ok := found[u]; ok && u != unit {
			return true
		}
	}
	return false
}

var density = Metric{
	ID:    M15,
	Label: text("Staff per 1,000 inhabitants", "Personal per 1 000 invånare"),
	Method: text(
		"Full-time equivalents divided by population, for the whole municipality and for each area that has no parts. In an area, units that work there alone count in full; of units that work in several areas it is open how much they do in each, and units that name no area are left out. The spread is the area with the most divided by the area with the least.",
		"Årsarbetare delat med folkmängd, för hela kommunen och för varje område som inte är indelat. I ett område räknas de enheter som bara arbetar där fullt ut; för enheter som arbetar i flera områden är det öppet hur mycket de gör i vart och ett, och enheter utan angivet område räknas inte. Spridningen är området med flest delat med området med minst.",
	),
	Source: text("KL (2017:725) 2:3, equal treatment.", "KL (2017:725) 2 kap. 3 §, likabehandling."),
	Figures: []Figure{
		{M15Municipality, text("Full-time equivalents per 1,000 inhabitants", "Årsarbetare per 1 000 invånare"), ftePerThousand, municipalDensity},
		{M15Areas, text("Spread between areas", "Spridning mellan områden"), times, areaSpread},
	},
}

func municipalDensity(in *Inputs) figure.Figure {
	if len(in.workplaces) == 0 {
		return figure.Nothing(noFTE.With())
	}
	terms := append(make([]figure.Term, 0, len(in.workplaces)+1), in.fullTime()...) // the population is added
	return in.perInhabitant(terms, in.noFTE(), ftePerThousand, 1000, 1)
}

// areaSpread compares areas; each is listed with its own number.
func areaSpread(in *Inputs) figure.Figure {
	o := in.Org
	below := areasBelow(o)
	staff, unstated := in.staffByArea(below)
	var terms []figure.Term
	unknown := make([]ground.Key, 0, len(in.noFTE())) // mostly there is no other
	told := make([]bool, len(o.Units))                // that it does not state its staff
	for a := range o.Areas {
		area := &o.Areas[a]
		if !o.Active(&area.Common) || len(below[a]) > 0 {
			continue
		}
		there := slices.DeleteFunc(unstated[a], func(u int) bool { return told[u] })
		for _, u := range there {
			told[u] = true
		}
		unknown = append(unknown, in.unstated(there, "fte", unitFTE)...)
		people := in.term(orgmodel.TypeArea, a, area.Population, inhabitantUnit, "population")
		people.Role, people.Quantity = figure.Other, area.Population
		if !area.Population.Known() {
			unknown = append(unknown, in.key(orgmodel.TypeArea, a, "population"))
		}
		density := figure.Make(figure.Ratio, ftePerThousand).To(1000).Rounded(1).Of(append(staff[a], people)...)
		t := in.term(orgmodel.TypeArea, a, density.Quantity, ftePerThousand, "")
		t.Keys = t.Keys.And(figure.On(in.marked(orgmodel.Ref{Type: orgmodel.TypeArea, Index: a}, "part_of")...))
		t.Parts = &density
		terms = append(terms, t)
	}
	if len(terms) < 2 {
		return figure.Nothing(text("The file describes fewer than two areas.", "Filen beskriver färre än två områden.").With())
	}
	f := figure.Make(figure.Spread, times, terms...).Rounded(1)
	f.Unknown = unknown
	return restingOn(f, in.posted)
}

// staffByArea is the full-time equivalents in every area, unit by unit, and the
// units there that do not state theirs.
func (in *Inputs) staffByArea(below [][]int) (staff [][]figure.Term, unstated [][]int) {
	placed, many := in.workplacesByArea(below)
	staff, unstated = make([][]figure.Term, len(many)), make([][]int, len(many))
	for a, n := range many {
		staff[a] = make([]figure.Term, 0, n+1) // the population is added
	}
	for _, w := range placed {
		t := in.fteThere(w.unit, w.several)
		for _, a := range w.areas {
			staff[a] = append(staff[a], t)
			if !in.Org.Units[w.unit].FTE.Known() {
				unstated[a] = append(unstated[a], w.unit)
			}
		}
	}
	return staff, unstated
}

// workplace is a unit that works in some areas, and whether in several that have no
// parts.
type workplace struct {
	unit    int
	areas   []int
	several bool
}

// workplacesByArea are the units that name areas, and how many of these are in each.
func (in *Inputs) workplacesByArea(below [][]int) (placed []workplace, many []int) {
	many = make([]int, len(in.Org.Areas))
	placed = make([]workplace, 0, len(in.workplaces))
	all := make([]int, len(many))
	for a := range all {
		all[a] = a
	}
	for _, u := range in.workplaces {
		r := reach(in.Org, in.Org.Units[u].Areas, below)
		areas := r.Areas
		if r.Everywhere {
			areas = all
		}
		if len(areas) == 0 {
			continue
		}
		for _, a := range areas {
			many[a]++
		}
		placed = append(placed, workplace{u, areas, r.Everywhere || countParts(areas, below) > 1})
	}
	return placed, many
}

// fteThere is the full-time equivalents of a unit in an area. Of one that works in
// several it is open how much it does in each.
func (in *Inputs) fteThere(unit int, several bool) figure.Term {
	own := figure.BoundsOf(in.Staff.Units[unit].Own.FTE)
	if several {
		own.Low = 0
	}
	t := in.term(orgmodel.TypeUnit, unit, orgmodel.Quantity{}, fteUnit)
	t.Quantity = own.Between()
	t.Keys = func(to []ground.Key) []ground.Key {
		return append(in.addFTE(to, unit), in.key(orgmodel.TypeUnit, unit, "areas"))
	}
	return t
}

// countParts counts the areas that have no parts.
func countParts(areas []int, below [][]int) int {
	n := 0
	for _, a := range areas {
		if len(below[a]) == 0 {
			n++
		}
	}
	return n
}

// once keeps each key of a list once, in the place of the list.
func once(list []ground.Key) []ground.Key {
	if len(list) == 0 {
		return nil
	}
	kept := list[:0]
	if len(list) <= few {
		for _, k := range list {
			if !slices.Contains(kept, k) {
				kept = append(kept, k)
			}
		}
		return kept
	}
	if inOrder(list) {
		return list
	}
	seen := make(map[ground.Key]bool, len(list))
	for _, k := range list {
		if !seen[k] {
			seen[k], kept = true, append(kept, k)
		}
	}
	return kept
}

// inOrder reports whether the keys of each of two files are of one entity after the
// other, in the order of the file: then none is there twice.
func inOrder(list []ground.Key) bool {
	type place struct {
		table string
		at    int
	}
	var last [2]place
	for i := range list {
		k := &list[i]
		if k.File >= len(last) {
			return false
		}
		was := &last[k.File]
		if was.table != "" && (k.Table != was.table || k.At <= was.at) {
			return false
		}
		*was = place{k.Table, k.At}
	}
	return true
}

// few is how many keys are sooner looked through than put into a map.
const few = 16
