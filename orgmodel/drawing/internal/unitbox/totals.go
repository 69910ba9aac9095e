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
		parts = append(parts, published(s, s.Say(Words.fteShort, s.Star(fte.In(s.Lang()), on(fteOf))), tops, func(u *orgmodel.Unit) orgmodel.Quantity { return u.FTETotal }))
	} else if SaysSomething(people) {
		parts = append(parts, published(s, heads(s, people, on(headsOf)), tops, func(u *orgmodel.Unit) orgmodel.Quantity { return u.HeadsTotal }))
	}
	managers := sum(func(t *metrics.UnitStaff) orgmodel.Quantity { return t.Total.Managers })
	if SaysSomething(managers) {
		parts = append(parts, s.Say(oneOrMany(managers, Words.managersOne, Words.managersMany), s.Star(managers.In(s.Lang()), on(managersOf))))
	}
	vacant := sum(func(t *metrics.UnitStaff) orgmodel.Quantity { return t.Total.Vacant })
	if some(vacant) {
		parts = append(parts, vacantIn(s, vacant, on(vacantOf)))
	}
	return strings.Join(parts, "\u00a0· ")
}

// published says of a sum that the file states it, where it is that of one unit which does.
func published(s kit.Sketch, text string, tops []int, stated func(*orgmodel.Unit) orgmodel.Quantity) string {
	if len(tops) == 1 && stated(&s.Org().Units[tops[0]]).Known() {
		return s.Say(Words.stated, text)
	}
	return text
}

// vacantIn tells how many posts are vacant in what a sum is of.
func vacantIn(s kit.Sketch, vacant orgmodel.Quantity, on []kit.Assumption) string {
	s.Bears(kit.VacantMark)
	return "○ " + s.Say(oneOrMany(vacant, Words.vacantShortOne, Words.vacantShort), s.Star(vacant.In(s.Lang()), on))
}

// inAll tells how many work in a unit with all below it, and how many posts are vacant
// there: what a manager answers for, beside those of the unit itself.
func inAll(s kit.Sketch, u int) []kit.Fact {
	t := &s.Staff().Units[u]
	if len(s.Org().Children(u)) == 0 {
		return nil
	}
	var people, fte string
	unit := &s.Org().Units[u] // a stated total has a row of its own
	if SaysSomething(t.Total.Heads) && !unit.HeadsTotal.Known() {
		people = s.Star(t.Total.Heads.In(s.Lang()), totalOn(s.Model, u, headsOf))
	}
	if SaysSomething(t.Total.FTE) && !unit.FTETotal.Known() {
		fte = s.Star(t.Total.FTE.In(s.Lang()), totalOn(s.Model, u, fteOf))
	}
	var facts []kit.Fact
	more := t.Total.Heads != t.Own.Heads || t.Total.FTE != t.Own.FTE // else it would be told twice
	if f, ok := staffFact(s, Words.allHeads, Words.allFTE, people, fte); ok && more {
		f.Ruled = !SaysSomething(t.Own.Heads) && !SaysSomething(t.Own.FTE)
		facts = append(facts, f)
	}
	if vacant := t.Total.Vacant; some(vacant) && atLeast(vacant) > atLeast(t.Own.Vacant) {
		facts = append(facts, kit.Fact{
			Left: s.Say(Words.allVacant), Right: s.Star(vacant.In(s.Lang()), totalOn(s.Model, u, vacantOf)),
			Color: kit.GreyInk, Ruled: facts == nil,
		})
	}
	return facts
}

// StatedTotals tells how many work in a unit with all below it where the file states that
// as a total: published, and not added up from what the units say.
func StatedTotals(s kit.Sketch, u int) (facts []kit.Fact) {
	unit := &s.Org().Units[u]
	for _, total := range []struct {
		stated orgmodel.Quantity
		key    string
		text   message.Text
	}{{unit.HeadsTotal, "heads_total", Words.statedHeads}, {unit.FTETotal, "fte_total", Words.statedFTE}} {
		if total.stated.Known() {
			facts = append(facts, kit.Fact{
				Left: s.Say(total.text), Right: s.Star(total.stated.In(s.Lang()), kit.AssumedKeys(&unit.Common, total.key)), Color: kit.GreyInk, Keep: true,
			})
		}
	}
	return facts
}

func atLeast(q orgmodel.Quantity) float64 {
	low, _ := q.Low()
	return low
}

func oneOrMany(q orgmodel.Quantity, one, many message.Text) message.Text {
	if q == orgmodel.Exactly(1) || q == orgmodel.AtLeast(1) {
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
