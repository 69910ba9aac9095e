package layout

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Within places a tree in a room at its natural size, if one of its shapes fits there.
// Unlike Fit, which looks for the largest print, it is done with the first shape that
// fits, and leaves out the manners that take most of the time and hardly ever fit
// where no other does.
func Within(nodes []Node, o Options, room geometry.Size) (Placement, bool) {
	if !spacious(nodes, room) {
		return Placement{}, false
	}
	whole := setApart(nodes, Band{}, false)
	s := newSearch(&whole, o, Target{Sheet: room})
	quick := slices.DeleteFunc(s.manners(), func(m manner) bool { return m.ranks == ranks })
	for range s.settings(coarse, room, quick) {
		if s.size.W <= room.W && s.size.H <= room.H {
			return whole.back(s.placement(), nil), true
		}
	}
	return Placement{}, false
}

// spacious reports whether boxes could lie in a room at all, if they left no gaps.
func spacious(nodes []Node, room geometry.Size) bool {
	area := int64(0)
	for _, n := range nodes {
		if n.Size.W > room.W || n.Size.H > room.H {
			return false
		}
		area += int64(n.Size.W) * int64(n.Size.H)
	}
	return area <= int64(room.W)*int64(room.H)
}
