package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// assumption is a key that no source supports; without a key it is all of an
// entity. A drawing counts each once, however often it is marked.
type assumption struct{ id, key string }

// assumed lists which of some keys of an entity are assumed, or that all of it is.
func assumed(c *orgmodel.Common, keys ...string) []assumption {
	if c.Assumed.All {
		return []assumption{{id: c.ID}}
	}
	return assumedKeys(c, keys...)
}

// assumedKeys is the same for a text in a box whose name bears the mark already
// when all of the entity is assumed.
func assumedKeys(c *orgmodel.Common, keys ...string) []assumption {
	if c.Assumed.All {
		return nil
	}
	var list []assumption
	for _, key := range keys {
		if c.Assumed.Key(key) {
			list = append(list, assumption{c.ID, key})
		}
	}
	return list
}

// starSign stands behind what no source supports.
const starSign = "*"

// star marks a text that rests on assumptions, once.
func star(text string, on []assumption) string {
	if len(on) == 0 || strings.HasSuffix(text, starSign) {
		return text
	}
	return text + starSign
}

// unmarked is what a text says, apart from the marks in it.
func unmarked(text string) string { return strings.ReplaceAll(text, starSign, "") }

// bothMarks is a text with the marks of two that say the same.
func bothMarks(a, b string) string {
	var said strings.Builder
	for a != "" || b != "" {
		switch {
		case strings.HasPrefix(a, starSign) && strings.HasPrefix(b, starSign):
			a, b = a[1:], b[1:]
			said.WriteString(starSign)
		case strings.HasPrefix(a, starSign):
			a = a[1:]
			said.WriteString(starSign)
		case strings.HasPrefix(b, starSign):
			b = b[1:]
			said.WriteString(starSign)
		case a != "" && b != "" && a[0] == b[0]:
			said.WriteByte(a[0])
			a, b = a[1:], b[1:]
		default:
			return said.String() + a
		}
	}
	return said.String()
}

// alsoMarked puts the marks of one fact on one that says the same.
func (f *fact) alsoMarked(other *fact) {
	f.left, f.right = bothMarks(f.left, other.left), bothMarks(f.right, other.right)
}

// alsoMarked puts the marks of what is told of one unit on what is told of others
// alike, in whichever order.
func alsoMarked(facts, others []fact) []fact {
	for i := range others {
		text := unmarked(others[i].text())
		same := slices.IndexFunc(facts, func(f fact) bool { return unmarked(f.text()) == text })
		if same >= 0 {
			facts[same].alsoMarked(&others[i])
		}
	}
	return facts
}

// star marks a text that rests on assumptions, and counts them.
func (s sketch) star(text string, on []assumption) string {
	for _, a := range on {
		s.assumes(a)
	}
	return star(text, on)
}

// written is the id under which the file states what is there in several areas: one
// assumption of the author is one, however many areas there are.
func (m model) written(id string) string {
	unit := id
	if p := m.org.Post(id); p != nil {
		unit = p.Unit
	}
	if u := m.org.Unit(unit); u != nil && len(u.Areas) == 1 {
		return strings.TrimSuffix(id, "-"+u.Areas[0])
	}
	return id
}

// key marks what some keys of an entity say in its own box.
func (s sketch) key(c *orgmodel.Common, text string, keys ...string) string {
	return s.star(text, assumedKeys(c, keys...))
}

// named is the name of an entity, marked if no source has it, or the entity.
// What stands for one of several areas is there by the key that says so.
func (s sketch) named(c *orgmodel.Common) string {
	name := c.Name
	if name == "" {
		name = c.ID
	}
	return s.star(s.theirs(name), namedOn(c))
}

// namedOn are the assumptions that the name of an entity rests on.
func namedOn(c *orgmodel.Common) []assumption { return assumed(c, "name", "per_area") }

// called is the name of what an id stands for.
func (s sketch) called(id string) string {
	ref, ok := s.org.Find(id)
	if !ok {
		return s.theirs(s.org.Name(id))
	}
	return s.star(s.theirs(s.org.Name(id)), namedOn(s.org.Common(ref)))
}

// unitName is the name of a unit.
func (s sketch) unitName(u int) string { return s.named(&s.org.Units[u].Common) }

// unitNames are the names of units.
func (s sketch) unitNames(units []int) []string {
	var list []string
	for _, u := range units {
		list = append(list, s.unitName(u))
	}
	return list
}

// placedBy are the assumptions by which a unit stands somewhere below another;
// -1 for the top of the line.
func (m model) placedBy(u, top int) []assumption {
	var list []assumption
	for v := range m.org.Line(u) {
		if v == top {
			break
		}
		if m.org.Units[v].Parent != "" {
			list = append(list, assumed(&m.org.Units[v].Common, "parent")...)
		}
	}
	return list
}
