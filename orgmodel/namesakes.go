package orgmodel

import "cmp"

// Compare says which of two things of one table comes first where one of several
// equals has to stand for all: by name, then by the names of what they stand under,
// so that neither an id nor a place in a file decides what a reader is told. Of two
// that a reader cannot tell apart it is the first in the file.
func (o *Organisation) Compare(t Type, a, b int) int {
	if a == b {
		return 0
	}
	return cmp.Or(
		compareNames(o.Common(Ref{t, a}).Name, o.Common(Ref{t, b}).Name),
		o.compareHomes(t, a, b),
		cmp.Compare(a, b),
	)
}

func (o *Organisation) compareHomes(t Type, a, b int) int {
	x, y := o.home(t, a), o.home(t, b)
	for steps := 0; x != y && steps < len(o.Units); steps++ {
		if x < 0 || y < 0 {
			return cmp.Compare(x, y) // nothing comes before something
		}
		if order := compareNames(o.Units[x].Name, o.Units[y].Name); order != 0 {
			return order
		}
		x, y = o.tree.parent[x], o.tree.parent[y]
	}
	return 0
}

// compareNames compares names as people see them.
func compareNames(a, b string) int {
	if a == b {
		return 0
	}
	return cmp.Compare(AsSeen(a), AsSeen(b))
}

// home is the unit that something stands under, or -1.
func (o *Organisation) home(t Type, place int) int {
	switch t {
	case TypeUnit:
		return o.tree.parent[place]
	case TypePost:
		return o.UnitIndex(o.Posts[place].Unit)
	case TypeBudget:
		return o.UnitIndex(o.Budgets[place].Unit)
	case TypeAgreement:
		return o.UnitIndex(o.Agreements[place].From)
	}
	return -1
}
