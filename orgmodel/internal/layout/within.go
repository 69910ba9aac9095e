package layout

import "github.com/orgmodel/orgmodel/orgmodel/geometry"

// Within places a tree in a room at its natural size, if one of its shapes fits there.
// Unlike Fit, which looks for the largest print, it is done with the first shape that
// fits, and quickly knows of what cannot.
func Within(nodes []Node, o Options, room geometry.Size) (Placement, bool) {
	if !spacious(nodes, room) {
		return Placement{}, false
	}
	whole := setApart(nodes, Band{})
	s := newSearch(&whole, o, Target{Sheet: room})
	c := s.curves(s.o, coarse, room)
	for _, m := range s.manners() {
		c.stand(m)
		for _, sh := range c.nearest(s.target) {
			s.plan = c.follow(sh)
			s.arrange(s.o)
			if s.size.W <= room.W && s.size.H <= room.H {
				return whole.back(s.placement()), true
			}
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
