package network

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
)

// placeTags mark a unit that stands in its frame by an assumed parent, its own or
// one above. What stands in a frame because of those who meet in it needs no mark:
// they bear theirs.
func (w *network) placeTags(n *node) []kit.Tag {
	if n.frame < 0 {
		return nil
	}
	top := w.frames[n.frame]
	var on []kit.Assumption
	for _, u := range n.units {
		if w.ownerOf(u) == top && !w.s.Org().Units[u].Assumed.All {
			on = append(on, w.s.PlacedBy(u, top)...)
		}
	}
	if on == nil {
		return nil
	}
	return []kit.Tag{unitbox.ParentTag(w.s, on)}
}

// networkSide is one of the sides of a border: an authority, or a legal entity.
type networkSide struct {
	name string
	on   []kit.Assumption // by which somebody meets there, and stands on it; none: somebody is said to
}

// note adds the side that somebody stands on, who is said to or not.
func note(sides []networkSide, name string, on []kit.Assumption) []networkSide {
	i := slices.IndexFunc(sides, func(s networkSide) bool { return s.name == name })
	switch {
	case i < 0:
		return append(sides, networkSide{name, on})
	case len(on) == 0:
		sides[i].on = nil
	case sides[i].on != nil:
		sides[i].on = append(sides[i].on, on...)
	}
	return sides
}

// assumed reports whether nobody would say that there is a border, if it were not
// for assumptions.
func (b *networkBorder) assumed() bool {
	sure := 0
	for _, s := range b.sides {
		if s.on == nil {
			sure++
		}
	}
	return sure < 2
}

// sidesSaid are the names of the sides, with a mark on each that nobody stands on
// for sure. However many they are, they are one statement. A collaboration that
// is assumed altogether is marked already.
func (w *network) sidesSaid(b *networkBorder, unit *orgmodel.Unit) []string {
	var names []string
	for _, s := range b.sides {
		if unit.Assumed.All {
			s.on = nil
		}
		names = append(names, w.s.Star(s.name, s.on))
	}
	return names
}
