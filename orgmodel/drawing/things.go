package drawing

import "slices"

// Things are the entities that a part of a drawing stands for, by id: the unit
// of a box, the post of a row, the units that a row counts. What is only
// mentioned, as where something came from, is not among them; who takes part in a
// collaboration is named by its row.
type Things struct {
	IDs []string // in the organisation that is drawn; of a change, in the new one
	Was []string // in the old organisation of a change
}

// None reports that a part of a drawing stands for nothing in a file: a title, a
// legend, a heading.
func (t Things) None() bool { return len(t.IDs)+len(t.Was) == 0 }

// with are two lots of things together.
func (t Things) with(other Things) Things {
	return Things{IDs: slices.Concat(t.IDs, other.IDs), Was: slices.Concat(t.Was, other.Was)}
}

// things are entities of the model, on the side of it.
func (m model) things(ids ...string) Things {
	if m.past {
		return Things{Was: ids}
	}
	return Things{IDs: ids}
}

// units are units of the model.
func (m model) units(list []int) Things {
	ids := make([]string, len(list))
	for i, u := range list {
		ids[i] = m.org.Units[u].ID
	}
	return m.things(ids...)
}

// below are all units below some others; without collaborations and what is below
// those, unless they are asked for.
func (m model) below(units []int, collaborations bool) []int {
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

// of is the unit of a slot: the new one with the old one that lives on in it, or
// the old one that stood there.
func (u *union) of(s *slot) Things {
	if s.new < 0 {
		return Things{Was: []string{u.c.Old.Units[s.old].ID}}
	}
	t := Things{IDs: []string{u.c.New.Units[s.new].ID}}
	if o := u.past(s); o >= 0 {
		t.Was = []string{u.c.Old.Units[o].ID}
	}
	return t
}

// all are the units of slots.
func (u *union) all(slots []int) Things {
	var t Things
	for _, i := range slots {
		t = t.with(u.of(&u.slots[i]))
	}
	return t
}

// stand says of the rows from one on what they stand for, and whom they name.
func (b *Box) stand(from int, t, named Things) {
	for i := range b.Rows[from:] {
		b.Rows[from+i].Things, b.Rows[from+i].Named = t, named
	}
}
