package compare

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// matching finds the rows that the entities of a table belong to: the same
// entity in several members has one row. Members of different municipalities
// share none, whatever their ids.
type matching struct {
	c     *Comparison
	typ   orgmodel.Type
	whole bool // only what has a single counterpart shares its row
	rows  []rowOf
	first map[int]int     // the row of an entity of the first member
	known map[calling]int // the first row of what is called so
}

// rowOf is a row with the entities in it, by member.
type rowOf [][]int

// calling is what something goes by in a municipality: an id, or a name in
// small letters.
type calling struct{ municipality, id, name string }

// match gives the entities of a table their rows: those of the first member in
// its order, then what each of the others adds.
func (c *Comparison) match(typ orgmodel.Type, whole bool, listed func(member int) []int) []rowOf {
	m := &matching{c: c, typ: typ, whole: whole, first: map[int]int{}, known: map[calling]int{}}
	for member := range c.Members {
		for _, index := range listed(member) {
			found := m.find(member, index)
			if found == nil {
				m.rows = append(m.rows, make(rowOf, len(c.Members)))
				found = []int{len(m.rows) - 1}
			}
			for _, r := range found {
				m.rows[r][member] = append(m.rows[r][member], index)
			}
			m.learn(member, index, found[0])
		}
	}
	return m.rows
}

// learn keeps where an entity went.
func (m *matching) learn(member, index, row int) {
	if member == 0 {
		m.first[index] = row
	}
	for _, key := range m.callings(member, index) {
		if _, ok := m.known[key]; !ok {
			m.known[key] = row
		}
	}
}

// find lists the rows of the entities that an entity is, or follows: as the
// comparison with the first member has it, else by id or name.
func (m *matching) find(member, index int) []int {
	var rows []int
	for _, old := range m.predecessors(member, index) {
		if r, ok := m.first[old]; ok && !slices.Contains(rows, r) && !(m.whole && len(m.rows[r][member]) > 0) {
			rows = append(rows, r)
		}
	}
	if rows != nil {
		return rows
	}
	for _, key := range m.callings(member, index) {
		if r, ok := m.known[key]; ok && len(m.rows[r][member]) == 0 {
			return []int{r}
		}
	}
	return nil
}

// predecessors are what an entity was in the first member, where that is known.
func (m *matching) predecessors(member, index int) []int {
	d := m.c.Members[member].Diff
	if d == nil {
		return nil
	}
	s := d.Match.Of(m.typ)
	if s == nil || index >= len(s.Before) {
		return nil
	}
	old := s.Before[index]
	if m.whole && (len(old) != 1 || len(s.After[old[0]]) != 1) {
		return nil
	}
	return old
}

// callings are what an entity may be known by; the id counts before the name.
func (m *matching) callings(member, index int) []calling {
	o := m.c.Members[member].Org
	e := o.Common(orgmodel.Ref{Type: m.typ, Index: index})
	var list []calling
	if e.ID != "" {
		list = append(list, calling{o.Header.Municipality, e.ID, ""})
	}
	if e.Name != "" {
		list = append(list, calling{o.Header.Municipality, "", strings.ToLower(orgmodel.AsSeen(e.Name))})
	}
	return list
}

// of returns the entity that a row is named after: that of the first member
// that has one.
func (c *Comparison) of(typ orgmodel.Type, r rowOf) *orgmodel.Common {
	for member, list := range r {
		if len(list) > 0 {
			return c.Members[member].Org.Common(orgmodel.Ref{Type: typ, Index: list[0]})
		}
	}
	return &orgmodel.Common{}
}
