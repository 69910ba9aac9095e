package metrics

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
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
		f := frame{amount: b.Amount}
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

func framePerInhabitant(basis string) func(*Inputs) Value {
	return func(in *Inputs) Value {
		found, either := in.frames(basis), in.frames("")
		if len(found)+len(either) == 0 {
			return nothing(text("The file states no such allocation for the year.", "Filen anger ingen sådan ram för året."))
		}
		v := Value{}
		sum := orgmodel.Exactly(0)
		missing := func(u int, key string) {
			v.Unknown = append(v.Unknown, Input{orgmodel.TypeUnit, in.Org.Units[u].ID, key})
			sum = sum.Add(orgmodel.AtLeast(0))
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
				sum = sum.Add(f.amount)
				v.Subjects = append(v.Subjects, in.about(orgmodel.TypeUnit, in.Org.Units[u].ID, f.amount, sekUnit))
			}
		}
		population := in.Org.Header.Population
		if !population.Known() {
			v.Unknown = append(v.Unknown, Input{orgmodel.TypeOrganisation, in.Org.Header.ID, "population"})
			return v
		}
		v.Quantity = boundsOf(sum).per(boundsOf(population), 1).rounded(0)
		return v
	}
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
	Source: text("KL 2017:725 2:3, equal treatment.", "KL 2017:725 2:3, likabehandling."),
	Figures: []Figure{
		{M15Municipality, text("Full-time equivalents per 1,000 inhabitants", "Årsarbetare per 1 000 invånare"), ftePerThousand, municipalDensity},
		{M15Areas, text("Spread between areas", "Spridning mellan områden"), times, areaSpread},
	},
}

func municipalDensity(in *Inputs) Value {
	fte, unknown := in.fte()
	v := Value{Unknown: unknown}
	if len(in.workplaces) == 0 {
		return nothing(noFTE)
	}
	if !in.Org.Header.Population.Known() {
		v.Unknown = append(v.Unknown, Input{orgmodel.TypeOrganisation, in.Org.Header.ID, "population"})
		return v
	}
	v.Quantity = fte.per(boundsOf(in.Org.Header.Population), 1000).rounded(1)
	return v
}

// areaSpread compares areas; each is listed with its own number.
func areaSpread(in *Inputs) Value {
	o := in.Org
	below := areasBelow(o)
	staff, unstated := in.staffByArea(below)
	v := Value{}
	told := make([]bool, len(o.Units)) // that it does not state its staff
	most, least := bounds{}, bounds{low: math.Inf(1), high: math.Inf(1)}
	for a := range o.Areas {
		area := &o.Areas[a]
		if !o.Active(&area.Common) || len(below[a]) > 0 {
			continue
		}
		there := slices.DeleteFunc(unstated[a], func(u int) bool { return told[u] })
		for _, u := range there {
			told[u] = true
		}
		v.Unknown = append(v.Unknown, in.unstated(there, "fte", unitFTE)...)
		if !area.Population.Known() {
			v.Unknown = append(v.Unknown, Input{orgmodel.TypeArea, area.ID, "population"})
		}
		n := staff[a].per(boundsOf(area.Population), 1000)
		most = bounds{max(most.low, n.low), max(most.high, n.high), most.about || n.about}
		least = bounds{min(least.low, n.low), min(least.high, n.high), most.about}
		v.Subjects = append(v.Subjects, in.about(orgmodel.TypeArea, area.ID, n.rounded(1), ftePerThousand))
	}
	if len(v.Subjects) < 2 {
		return nothing(text("The file describes fewer than two areas.", "Filen beskriver färre än två områden."))
	}
	spread := most.per(least, 1)
	spread.low = max(spread.low, 1)
	v.Quantity = spread.rounded(1)
	if spread.low == 1 && math.IsInf(spread.high, 1) { // it cannot be less than that
		v.Quantity = orgmodel.Quantity{}
	}
	return v
}

// staffByArea is the full-time equivalents in every area, and the units there
// that do not state theirs.
func (in *Inputs) staffByArea(below [][]int) (staff []bounds, unstated [][]int) {
	staff, unstated = make([]bounds, len(in.Org.Areas)), make([][]int, len(in.Org.Areas))
	all := make([]int, len(staff))
	for a := range all {
		all[a] = a
	}
	for _, u := range in.workplaces {
		r := reach(in.Org, in.Org.Units[u].Areas, below)
		areas, own := r.Areas, boundsOf(in.Staff.Units[u].Own.FTE)
		if r.Everywhere {
			areas = all
		}
		if r.Everywhere || countParts(areas, below) > 1 {
			own.low = 0
		}
		for _, a := range areas {
			staff[a] = staff[a].plus(own)
			if !in.Org.Units[u].FTE.Known() {
				unstated[a] = append(unstated[a], u)
			}
		}
	}
	return staff, unstated
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

func once(list []Input) []Input {
	var kept []Input
	seen := map[Input]bool{}
	for _, i := range list {
		if !seen[i] {
			kept = append(kept, i)
		}
		seen[i] = true
	}
	return kept
}
