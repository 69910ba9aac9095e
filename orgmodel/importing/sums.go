package importing

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// sums finds lists in which the number of a unit has those of the units below in it, as
// most of what is published has: each such number is their sum, or more. It is then that
// of all of them, and not of the unit alone, which would count them once for each level.
func (r *reading) sums() {
	if r.mapping.Refuses(sumsOfBelow.Word) {
		return
	}
	below := map[*unit][]*unit{}
	for _, u := range r.units.list {
		if u.parent != nil {
			below[u.parent] = append(below[u.parent], u)
		}
	}
	for _, t := range r.tables {
		if t.isPosts() {
			continue
		}
		for _, n := range numbersOfUnits {
			if t.Has(n.meaning) && !t.Has(n.total) {
				r.sumsOf(t, n, below)
			}
		}
	}
}

// numberOfUnit is a number that a list says of units, and where it is kept: by itself and
// with those of the units below.
type numberOfUnit struct {
	meaning, total columns.Meaning
	own, all       func(u *unit) *orgmodel.Quantity
}

var numbersOfUnits = []numberOfUnit{
	{columns.Count, columns.CountTotal, func(u *unit) *orgmodel.Quantity { return &u.heads }, func(u *unit) *orgmodel.Quantity { return &u.all }},
	{columns.FTE, columns.FTETotal, func(u *unit) *orgmodel.Quantity { return &u.fte }, func(u *unit) *orgmodel.Quantity { return &u.allFTE }},
}

// sumsOf reads the numbers of one column so where they are sums.
func (r *reading) sumsOf(t *table, n numberOfUnit, below map[*unit][]*unit) {
	var above []*unit
	equal, several := 0, false
	for _, u := range r.units.list {
		if u.told.table != t || len(below[u]) == 0 || !n.own(u).Exact() {
			continue
		}
		above = append(above, u)
		sum, ok := n.sum(below[u])
		has, _ := n.own(u).Low()
		switch {
		case !ok:
		case has < sum:
			return
		case has == sum:
			equal++
			several = several || len(below[u]) > 1
		}
	}
	if !several || equal*2 < len(above) {
		return
	}
	for _, u := range above {
		*n.all(u), *n.own(u) = *n.own(u), orgmodel.Quantity{}
		r.found.add(sumsOfBelow, "", n.place(u))
	}
}

// sum adds up the numbers of units; not where one is unknown, or all are nothing.
func (n numberOfUnit) sum(units []*unit) (sum float64, ok bool) {
	for _, u := range units {
		if !n.own(u).Exact() {
			return 0, false
		}
		low, _ := n.own(u).Low()
		sum += low
	}
	return sum, sum > 0
}

func (n numberOfUnit) place(u *unit) sheets.Place { return u.told.at(n.meaning) }
