package kit

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
)

// Under reports whether a unit is another one or below it.
func (s Sketch) Under(u, top int) bool {
	for v := range s.org.Line(u) {
		if v == top {
			return true
		}
	}
	return false
}

// Found are those of some ids that stand for something in the file.
func (m Model) Found(ids []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		_, ok := m.org.Find(id)
		return !ok
	})
}

// Things are entities of the model, on the side of it.
func (m Model) Things(ids ...string) drawing.Things {
	if m.past {
		return drawing.Things{Was: ids}
	}
	return drawing.Things{IDs: ids}
}

// Units are units of the model.
func (m Model) Units(list []int) drawing.Things {
	ids := make([]string, len(list))
	for i, u := range list {
		ids[i] = m.org.Units[u].ID
	}
	return m.Things(ids...)
}

// Below are all units below some others; without collaborations and what is below
// those, unless they are asked for.
func (m Model) Below(units []int, collaborations bool) []int {
	var list []int
	add := func(above int) {
		for _, u := range m.org.Children(above) {
			if collaborations || !m.org.IsCollaboration(u) {
				list = append(list, u)
			}
		}
	}
	for _, u := range units {
		add(u)
	}
	for k := 0; k < len(list); k++ {
		add(list[k])
	}
	return list
}

// Stand says of the rows from one on what they stand for, and whom they name.
func Stand(b *drawing.Box, from int, t, named drawing.Things) {
	for i := range b.Rows[from:] {
		b.Rows[from+i].Things, b.Rows[from+i].Named = t, named
	}
}

// PartID is the id of something that belongs to what the first id stands for: a
// line to it, a part of its box. No id in a file has an underscore, so it is
// never that of something else. What belongs to nothing in a file begins with
// an empty one.
func PartID(parts ...string) string { return strings.Join(parts, "_") }
