package unitbox

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
)

// staffKeys are the keys that a number of people is added up from: what the unit
// states of itself, or else what its posts do.
type staffKeys struct {
	unit  string // empty: a unit cannot state it
	posts []string
}

var (
	headsOf    = staffKeys{"heads", []string{"count", "vacant", "unit"}}
	fteOf      = staffKeys{"fte", []string{"fte", "unit"}}
	vacantOf   = staffKeys{"", []string{"vacant", "unit"}}
	managersOf = staffKeys{"", []string{"count", "vacant", "unit"}}
)

// statedBy reports whether a unit states the number itself.
func (k staffKeys) statedBy(u *orgmodel.Unit) bool {
	return k.unit == headsOf.unit && u.Heads.Known() || k.unit == fteOf.unit && u.FTE.Known()
}

// ownOn are the assumptions that a number of people in a unit itself rests on.
func ownOn(m kit.Model, u int, keys staffKeys) []kit.Assumption {
	unit := &m.Org().Units[u]
	if keys.statedBy(unit) {
		return kit.AssumedKeys(&unit.Common, keys.unit)
	}
	var list []kit.Assumption
	for _, i := range m.Org().PostsOf(u) {
		list = append(list, kit.Assumed(&m.Org().Posts[i].Common, keys.posts...)...)
	}
	return list
}

// totalOn are those of the same number with all units below.
func totalOn(m kit.Model, u int, keys staffKeys) []kit.Assumption {
	unit := &m.Org().Units[u]
	switch { // the file states the total
	case keys.unit == headsOf.unit && unit.HeadsTotal.Known():
		return kit.AssumedKeys(&unit.Common, "heads_total")
	case keys.unit == fteOf.unit && unit.FTETotal.Known():
		return kit.AssumedKeys(&unit.Common, "fte_total")
	}
	list := ownOn(m, u, keys)
	for _, v := range m.Below([]int{u}, true) {
		list = append(list, kit.Assumed(&m.Org().Units[v].Common, "parent")...)
		list = append(list, ownOn(m, v, keys)...)
	}
	return list
}

// belowOn are the assumptions that the number of units below one rests on.
func belowOn(m kit.Model, u int) []kit.Assumption {
	var list []kit.Assumption
	for _, v := range m.Below([]int{u}, true) {
		list = append(list, kit.Assumed(&m.Org().Units[v].Common, "parent", "per_area")...)
	}
	return list
}
