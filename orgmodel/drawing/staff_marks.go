package drawing

import "github.com/orgmodel/orgmodel/orgmodel"

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
func (m model) ownOn(u int, keys staffKeys) []assumption {
	unit := &m.org.Units[u]
	if keys.statedBy(unit) {
		return assumedKeys(&unit.Common, keys.unit)
	}
	var list []assumption
	for _, i := range m.org.PostsOf(u) {
		list = append(list, assumed(&m.org.Posts[i].Common, keys.posts...)...)
	}
	return list
}

// totalOn are those of the same number with all units below.
func (m model) totalOn(u int, keys staffKeys) []assumption {
	list := m.ownOn(u, keys)
	for _, v := range m.below([]int{u}, true) {
		list = append(list, assumed(&m.org.Units[v].Common, "parent")...)
		list = append(list, m.ownOn(v, keys)...)
	}
	return list
}

// belowOn are the assumptions that the number of units below one rests on.
func (m model) belowOn(u int) []assumption {
	var list []assumption
	for _, v := range m.below([]int{u}, true) {
		list = append(list, assumed(&m.org.Units[v].Common, "parent", "per_area")...)
	}
	return list
}
