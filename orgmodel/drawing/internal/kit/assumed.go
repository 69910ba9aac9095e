package kit

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Assumption is a key that no source supports; without a key it is all of an
// entity. A drawing counts each once, however often it is marked.
type Assumption struct{ ID, Key string }

// Assumed lists which of some keys of an entity are assumed, or that all of it is.
func Assumed(c *orgmodel.Common, keys ...string) []Assumption {
	if c.Assumed.All {
		return []Assumption{{ID: c.ID}}
	}
	return AssumedKeys(c, keys...)
}

// AssumedKeys is the same for a text in a box whose name bears the mark already
// when all of the entity is assumed.
func AssumedKeys(c *orgmodel.Common, keys ...string) []Assumption {
	if c.Assumed.All {
		return nil
	}
	var list []Assumption
	for _, key := range keys {
		if c.Assumed.Key(key) {
			list = append(list, Assumption{c.ID, key})
		}
	}
	return list
}

// StarSign stands behind what no source supports.
const StarSign = "*"

// Star marks a text that rests on assumptions, once.
func Star(text string, on []Assumption) string {
	if len(on) == 0 || strings.HasSuffix(text, StarSign) {
		return text
	}
	return text + StarSign
}

// Unmarked is what a text says, apart from the marks in it.
func Unmarked(text string) string { return strings.ReplaceAll(text, StarSign, "") }

// BothMarks is a text with the marks of two that say the same.
func BothMarks(a, b string) string {
	var said strings.Builder
	for a != "" || b != "" {
		switch {
		case strings.HasPrefix(a, StarSign) && strings.HasPrefix(b, StarSign):
			a, b = a[1:], b[1:]
			said.WriteString(StarSign)
		case strings.HasPrefix(a, StarSign):
			a = a[1:]
			said.WriteString(StarSign)
		case strings.HasPrefix(b, StarSign):
			b = b[1:]
			said.WriteString(StarSign)
		case a != "" && b != "" && a[0] == b[0]:
			said.WriteByte(a[0])
			a, b = a[1:], b[1:]
		default:
			return said.String() + a
		}
	}
	return said.String()
}

// AlsoMarked puts the marks of one fact on one that says the same.
func (f *Fact) AlsoMarked(other *Fact) {
	f.Left, f.Right, f.Figure = BothMarks(f.Left, other.Left), BothMarks(f.Right, other.Right), BothMarks(f.Figure, other.Figure)
}

// AlsoMarked puts the marks of what is told of one unit on what is told of others
// alike, in whichever order.
func AlsoMarked(facts, others []Fact) []Fact {
	for i := range others {
		text := Unmarked(others[i].Text())
		same := slices.IndexFunc(facts, func(f Fact) bool { return Unmarked(f.Text()) == text })
		if same >= 0 {
			facts[same].AlsoMarked(&others[i])
		}
	}
	return facts
}

// Star marks a text that rests on assumptions, and counts them.
func (s Sketch) Star(text string, on []Assumption) string {
	for _, a := range on {
		s.assumes(a)
	}
	return Star(text, on)
}

// written is the id under which the file states what is there in several areas: one
// assumption of the author is one, however many areas there are.
func (m Model) written(id string) string {
	unit := id
	if p := m.org.Post(id); p != nil {
		unit = p.Unit
	}
	if u := m.org.Unit(unit); u != nil && len(u.Areas) == 1 {
		return strings.TrimSuffix(id, "-"+u.Areas[0])
	}
	return id
}

// Key marks what some keys of an entity say in its own box.
func (s Sketch) Key(c *orgmodel.Common, text string, keys ...string) string {
	return s.Star(text, AssumedKeys(c, keys...))
}

// Named is the name of an entity, marked if no source has it, or the entity.
// What stands for one of several areas is there by the key that says so.
func (s Sketch) Named(c *orgmodel.Common) string {
	name := c.Name
	if name == "" {
		name = c.ID
	}
	return s.Star(s.Theirs(name), NamedOn(c))
}

// NamedOn are the assumptions that the name of an entity rests on.
func NamedOn(c *orgmodel.Common) []Assumption { return Assumed(c, "name", "per_area") }

// Called is the name of what an id stands for.
func (s Sketch) Called(id string) string {
	ref, ok := s.org.Find(id)
	if !ok {
		return s.Theirs(s.org.Name(id))
	}
	return s.Star(s.Theirs(s.org.Name(id)), NamedOn(s.org.Common(ref)))
}

// UnitName is the name of a unit.
func (s Sketch) UnitName(u int) string { return s.Named(&s.org.Units[u].Common) }

// UnitNames are the names of units.
func (s Sketch) UnitNames(units []int) []string {
	var list []string
	for _, u := range units {
		list = append(list, s.UnitName(u))
	}
	return list
}

// PlacedBy are the assumptions by which a unit stands somewhere below another;
// -1 for the top of the line.
func (m Model) PlacedBy(u, top int) []Assumption {
	var list []Assumption
	for v := range m.org.Line(u) {
		if v == top {
			break
		}
		if m.org.Units[v].Parent != "" {
			list = append(list, Assumed(&m.org.Units[v].Common, "parent")...)
		}
	}
	return list
}
