package unitbox

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Totals tells of some units that stand beside each other with all below them: how many
// units, employees or full-time equivalents, managers and vacancies that is.
func Totals(s kit.Sketch, tops []int) string {
	units := append([]int(nil), tops...)
	var placed []kit.Assumption
	for _, u := range tops {
		units = append(units, s.Below([]int{u}, true)...)
		placed = append(placed, belowOn(s.Model, u)...)
	}
	parts := []string{CountOf(s, units, placed...)}
	sum := func(of func(*metrics.UnitStaff) orgmodel.Quantity) orgmodel.Quantity {
		total := of(&s.Staff().Units[tops[0]])
		for _, u := range tops[1:] {
			total = total.Add(of(&s.Staff().Units[u]))
		}
		return total
	}
	on := func(keys staffKeys) []kit.Assumption {
		var list []kit.Assumption
		for _, u := range tops {
			list = append(list, totalOn(s.Model, u, keys)...)
		}
		return list
	}
	fte := sum(func(t *metrics.UnitStaff) orgmodel.Quantity { return t.Total.FTE })
	people := sum(func(t *metrics.UnitStaff) orgmodel.Quantity { return t.Total.Heads })
	if SaysSomething(fte) {
		s.Bears(kit.FTEMark)
		parts = append(parts, s.Say(Words.fteShort, s.Star(fte.In(s.Lang()), on(fteOf))))
	} else if SaysSomething(people) {
		parts = append(parts, heads(s, people, on(headsOf)))
	}
	managers := sum(func(t *metrics.UnitStaff) orgmodel.Quantity { return t.Total.Managers })
	if SaysSomething(managers) {
		parts = append(parts, s.Say(oneOrMany(managers, Words.managersOne, Words.managersMany), s.Star(managers.In(s.Lang()), on(managersOf))))
	}
	vacant := sum(func(t *metrics.UnitStaff) orgmodel.Quantity { return t.Total.Vacant })
	if SaysSomething(vacant) {
		s.Bears(kit.VacantMark)
		parts = append(parts, "○ "+s.Say(oneOrMany(vacant, Words.vacantShortOne, Words.vacantShort), s.Star(vacant.In(s.Lang()), on(vacantOf))))
	}
	return strings.Join(parts, "\u00a0· ")
}

func oneOrMany(q orgmodel.Quantity, one, many message.Text) message.Text {
	if q == orgmodel.Exactly(1) {
		return one
	}
	return many
}

// CountOf tells how many units some are, those of other organisations apart. It rests on
// that each is there, and on what they were chosen by.
func CountOf(s kit.Sketch, units []int, on ...kit.Assumption) string {
	for _, u := range units {
		on = append(on, kit.Assumed(&s.Org().Units[u].Common, "per_area")...)
	}
	ours, others := s.Parted(units, -1)
	return s.Star(kit.WithOthers(len(ours), len(others), kit.Plural{One: Words.UnitsOne, Many: Words.UnitsMany}).In(s.Lang()), on)
}
