package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// placeTags mark a unit that stands in its frame by an assumed parent, its own or
// one above. What stands in a frame because of those who meet in it needs no mark:
// they bear theirs.
func (w *web) placeTags(n *knot) []tag {
	if n.frame < 0 {
		return nil
	}
	top := w.frames[n.frame]
	assumed := func(u int) bool {
		return w.ownerOf(u) == top && !w.s.org.Units[u].Assumed.All && w.reachedByAssumption(u, top)
	}
	if !slices.ContainsFunc(n.units, assumed) {
		return nil
	}
	return []tag{w.s.parentTag()}
}

// reachedByAssumption reports whether a parent on the line from a unit up to
// another is assumed; -1 for the top of the line.
func (w *web) reachedByAssumption(u, top int) bool {
	for v := range w.s.org.Line(u) {
		if v == top {
			return false
		}
		if w.s.org.Units[v].Parent != "" && w.s.org.Units[v].Assumed.Key("parent") {
			return true
		}
	}
	return false
}

// webSide is one of the sides of a border: an authority, or a legal entity.
type webSide struct {
	name string
	sure bool // somebody stands on it who is said to meet there, and to stand there
}

// note adds the side that somebody stands on, who is said to or not.
func note(sides []webSide, name string, sure bool) []webSide {
	i := slices.IndexFunc(sides, func(s webSide) bool { return s.name == name })
	if i < 0 {
		return append(sides, webSide{name, sure})
	}
	sides[i].sure = sides[i].sure || sure
	return sides
}

// assumed reports whether nobody would say that there is a border, if it were not
// for assumptions.
func (b *webBorder) assumed() bool {
	sure := 0
	for _, s := range b.sides {
		if s.sure {
			sure++
		}
	}
	return sure < 2
}

// sidesSaid are the names of the sides, with a mark on each that nobody stands on
// for sure. However many they are, they are one statement. A collaboration that
// is assumed altogether is marked already.
func (w *web) sidesSaid(b *webBorder, unit *orgmodel.Unit) []string {
	unsure := func(s webSide) bool { return !s.sure && !unit.Assumed.All }
	w.s.mark(slices.ContainsFunc(b.sides, unsure))
	var names []string
	for _, s := range b.sides {
		names = append(names, star(s.name, unsure(s)))
	}
	return names
}
