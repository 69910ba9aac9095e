package drawing

import "github.com/orgmodel/orgmodel/orgmodel"

// staffKeys are the keys that a number of people is added up from: what the unit
// states of itself, or else what its posts do.
type staffKeys struct {
	stated func(*orgmodel.Unit) bool // whether the unit states it itself; nil: it cannot
	unit   string
	posts  []string
}

var (
	headsOf    = staffKeys{func(u *orgmodel.Unit) bool { return u.Heads.Known() }, "heads", []string{"count", "vacant", "unit"}}
	fteOf      = staffKeys{func(u *orgmodel.Unit) bool { return u.FTE.Known() }, "fte", []string{"fte", "unit"}}
	vacantOf   = staffKeys{nil, "", []string{"vacant", "unit"}}
	managersOf = staffKeys{nil, "", []string{"count", "vacant", "unit"}}
)

// ownOn are the assumptions that a number of people in a unit itself rests on.
func (m model) ownOn(u int, keys staffKeys) []assumption {
	unit := &m.org.Units[u]
	if keys.stated != nil && keys.stated(unit) {
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
