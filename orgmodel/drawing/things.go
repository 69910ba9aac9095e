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

// With are two lots of things together.
func (t Things) With(other Things) Things {
	return Things{IDs: slices.Concat(t.IDs, other.IDs), Was: slices.Concat(t.Was, other.Was)}
}
