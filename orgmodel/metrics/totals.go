package metrics

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// A published total says how many work in a unit and all below it. The nearest one
// wins over the sum for everything above it; what the units do not add up to is not
// distributed, a part of its own.

// totalled is all staff of a unit and of those below: as it states, else as they add
// up to.
func totalled(o *orgmodel.Organisation, unit int, sum Headcount) Headcount {
	u := &o.Units[unit]
	if u.HeadsTotal.Known() {
		sum.Heads = u.HeadsTotal.Count()
	}
	if u.FTETotal.Known() {
		sum.FTE = u.FTETotal.Count()
	}
	return sum
}

func unitHeadsTotal(u *orgmodel.Unit) orgmodel.Quantity { return u.HeadsTotal }

func unitFTETotal(u *orgmodel.Unit) orgmodel.Quantity { return u.FTETotal }

// byTotal is one way to count staff where totals are stated.
type byTotal struct {
	*measure
	key    string
	stated func(*orgmodel.Unit) orgmodel.Quantity
	add    func(in *Inputs, to []ground.Key, unit int) []ground.Key
}

var (
	totalHeads = byTotal{inHeads, "heads_total", unitHeadsTotal, (*Inputs).addHeads}
	totalFTE   = byTotal{inFTE, "fte_total", unitFTETotal, (*Inputs).addFTE}
)

// totalOver is for each unit the topmost at or above it that states a total; -1: none
// does.
func (in *Inputs) totalOver(b byTotal) []int {
	over := filled(-1, len(in.Org.Units))
	for _, u := range in.Org.AboveFirst() {
		above := in.Org.Parent(u)
		switch {
		case above >= 0 && over[above] >= 0 && in.ours[u]:
			over[u] = over[above]
		case in.ours[u] && b.stated(&in.Org.Units[u]).Known():
			over[u] = u
		}
	}
	return over
}

// staffTerms are the parts of a sum of staff: the total of each topmost unit that
// states one, with what it is made of, and the own staff of the others. What is left
// out are the units that no total stands for and that do not say how many they are. Both
// lists are shared: read them only.
func (in *Inputs) staffTerms(b byTotal, own func() []figure.Term) (terms []figure.Term, others []int) {
	over := in.totalOver(b)
	if !slices.ContainsFunc(over, func(top int) bool { return top >= 0 }) { // mostly no unit states one
		return own(), in.workplaces
	}
	below := map[int][]int{} // as places among the workplaces
	for i, u := range in.workplaces {
		if top := over[u]; top >= 0 {
			below[top] = append(below[top], i)
		}
	}
	terms, others = make([]figure.Term, 0, len(in.workplaces)), make([]int, 0, len(in.workplaces))
	for u := range in.Org.Units {
		if over[u] == u {
			terms = append(terms, in.totalTerm(b, u, below[u], own()))
		}
	}
	for i, u := range in.workplaces {
		if over[u] < 0 {
			terms, others = append(terms, own()[i]), append(others, u)
		}
	}
	return terms, others
}

// NotDistributed is what a total has beyond what the units below state.
var NotDistributed = text("not distributed to units", "ej fördelade på enheter")

// totalTerm is a stated total: what the units certainly have, and the rest.
func (in *Inputs) totalTerm(b byTotal, unit int, below []int, own []figure.Term) figure.Term {
	total := b.stated(&in.Org.Units[unit])
	ref := orgmodel.Ref{Type: orgmodel.TypeUnit, Index: unit}
	t := in.term(ref.Type, unit, total, b.unit, b.key)
	t.Quantity, t.Quiet = total, true
	t.Keys = func(to []ground.Key) []ground.Key {
		return append(in.addUnitIn(to, unit), in.key(ref.Type, unit, b.key))
	}
	var parts []figure.Term
	known := 0.0
	for _, i := range below {
		part := own[i]
		low, _ := part.Quantity.Low()
		if low <= 0 {
			continue
		}
		known += low
		part.Quantity, part.Weight = orgmodel.Between(low, low), orgmodel.Between(low, low)
		parts = append(parts, part)
	}
	rest := total.Sub(orgmodel.Between(known, known))
	if !rest.IsZero() && len(parts) > 0 {
		parts = append(parts, figure.Term{Name: NotDistributed, Quantity: rest, Weight: rest, Unit: b.unit, Keys: t.Keys})
	}
	if len(parts) > 0 {
		made := figure.Make(figure.Sum, b.unit, parts...)
		t.Parts, t.Quiet = &made, true
	}
	return t
}

// Excess reports by how much the known parts of a stated total are more than it
// allows, or, where every part is known, less; 0 where they agree.
func (t *StaffTable) Excess(o *orgmodel.Organisation, unit int, fte bool) (sum orgmodel.Quantity, wrong bool) {
	u, s := &o.Units[unit], t.Units[unit].sum
	total, parts := u.HeadsTotal, s.Heads
	if fte {
		total, parts = u.FTETotal, s.FTE
	}
	low, high := figure.BoundsOf(parts).Low, figure.BoundsOf(parts).High
	least, bounded := total.Low()
	most, capped := total.High()
	slack := total.Slack()
	return parts, capped && low > most+slack || bounded && !math.IsInf(high, 1) && high < least-slack
}
