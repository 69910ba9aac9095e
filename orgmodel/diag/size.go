package diag

import "cmp"

// Size is how much a finding is about. Of findings that weigh the same it tells which
// one a reader is shown first, and nothing else: it is no number to print.
type Size struct {
	People float64 // at least so many: the staff of units and posts, those of target groups
	Things int     // units, posts, groups and whatever else
}

// Compare is below zero for the larger one: the larger comes first.
func (s Size) Compare(other Size) int {
	return cmp.Or(cmp.Compare(other.People, s.People), cmp.Compare(other.Things, s.Things))
}

// Size is how much the finding is about; where nobody can tell whom, the ids count.
func (d *Diagnostic) Size() Size {
	if d.Basis == nil {
		return Size{Things: 1 + len(d.About)}
	}
	return d.Basis.Size()
}
