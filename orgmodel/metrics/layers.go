package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Line is a line of command from a manager at the top down to staff.
type Line struct {
	// Levels counts the persons one passes from the top to the staff, both
	// included: director, head of department, unit manager, social worker
	// are four.
	Levels int
	// Units are the led units on the way, from the top.
	Units []int
}

// Layers finds the longest line of command from a director (the head of an
// administration, or who stands topmost below a board) to staff; of equally
// long ones that of the first id. A unit led by the same post as the one above
// it adds no level. Staff are taken to be there unless the file says that there
// are none. Without managers there is no line, and Levels is 0.
//
// Unit of measure: levels. Source: the literature on spans and layers.
func Layers(o *orgmodel.Organisation) Line {
	return LayersFrom(o, Staff(o), Managers(o))
}

// LayersFrom is Layers for who has the staff and the managers already.
func LayersFrom(o *orgmodel.Organisation, staff *StaffTable, managers []Leadership) Line {
	return climb(o, staff, managers).longest(o, func(int) bool { return true })
}

// lineTable says of every unit how far from the top its staff stand.
type lineTable struct {
	reach  []int // levels down to the staff, or to the manager of who has none; 0: no line
	stands []int // the topmost unit that the manager in charge leads here
	above  []int // the same for the manager above that one
}

// climb follows every line of command from the top down.
func climb(o *orgmodel.Organisation, staff *StaffTable, managers []Leadership) lineTable {
	level := make([]int, len(o.Units)) // of the manager in charge
	t := lineTable{reach: make([]int, len(o.Units)), stands: make([]int, len(o.Units)), above: make([]int, len(o.Units))}
	for u := range o.Units {
		t.stands[u], t.above[u] = u, -1
	}
	for _, u := range o.AboveFirst() {
		via := managers[u].Via
		if via < 0 || o.IsCollaboration(u) {
			continue
		}
		if via == u {
			level[u] = 1
			if p := o.Parent(u); p >= 0 && managers[p].Via >= 0 {
				next := managers[p].Via
				level[u], t.above[u] = level[next]+1, t.stands[next]
				if overlap(managers[next].Posts, managers[u].Posts) {
					level[u], t.above[u], t.stands[u] = level[next], t.above[next], t.stands[next]
				}
			}
		}
		t.reach[u] = level[via]
		t.stands[u] = t.stands[via]
		t.above[u] = t.above[via]
		if mayHaveStaff(o, staff, managers, u) {
			t.reach[u]++
		}
	}
	return t
}

// longest is the longest line that ends in a unit asked for; of equally long
// ones that of the first name, for neither ids nor the order in the file say anything.
func (t lineTable) longest(o *orgmodel.Organisation, wanted func(unit int) bool) Line {
	line, at := Line{}, -1
	for _, u := range o.AboveFirst() {
		if !wanted(u) || t.reach[u] < max(line.Levels, 1) {
			continue
		}
		if end := t.stands[u]; t.reach[u] > line.Levels || o.Compare(orgmodel.TypeUnit, end, at) < 0 {
			line.Levels, at = t.reach[u], end
		}
	}
	for u := at; u >= 0; u = t.above[u] {
		line.Units = append(line.Units, u)
	}
	slices.Reverse(line.Units)
	return line
}

func overlap(a, b []int) bool {
	return slices.ContainsFunc(a, func(p int) bool { return slices.Contains(b, p) })
}

// mayHaveStaff reports whether anybody but the unit's own leaders may work in it.
func mayHaveStaff(o *orgmodel.Organisation, staff *StaffTable, managers []Leadership, unit int) bool {
	others := staff.Units[unit].Own.Heads
	for _, p := range managers[unit].Posts {
		if o.UnitIndex(o.Posts[p].Unit) == unit {
			others = others.Sub(self(&o.Posts[p]))
		}
	}
	high, known := others.High()
	return !known || high > 0
}
