package metrics

import "github.com/orgmodel/orgmodel/orgmodel"

// cross says which borders lie between two stops. Of a step in a collaboration
// that names no post only the members are known: a border is crossed when it is
// whichever member takes the step, and perhaps crossed when that depends.
func cross(o *orgmodel.Organisation, a, b Stop) Crossing {
	if a.Unit < 0 || b.Unit < 0 {
		return all(Perhaps)
	}
	if a.Unit == b.Unit {
		return all(No)
	}
	from, to := membersOf(o, a.Unit), membersOf(o, b.Unit)
	if len(from) == 0 || len(to) == 0 {
		return all(Perhaps)
	}
	open := o.IsCollaboration(a.Unit) || o.IsCollaboration(b.Unit)
	var c Crossing
	for border := range borders {
		c[border] = agreed(from, to, func(x, y int) Answer {
			if border == UnitBorder && open {
				return anywhereBelow(o, x, y)
			}
			return lies(o, border, x, y)
		})
	}
	return c
}

func all(a Answer) (c Crossing) {
	for b := range c {
		c[b] = a
	}
	return c
}

// agreed is the answer that holds for every pair, or perhaps.
func agreed(from, to []int, ask func(x, y int) Answer) Answer {
	first := ask(from[0], to[0])
	for _, x := range from {
		for _, y := range to {
			if ask(x, y) != first {
				return Perhaps
			}
		}
	}
	return first
}

// membersOf is the unit itself, or the units that are members of a collaboration,
// also by way of another.
func membersOf(o *orgmodel.Organisation, unit int) []int {
	if !o.IsCollaboration(unit) {
		return []int{unit}
	}
	var units []int
	seen := map[int]bool{unit: true}
	queue := []int{unit}
	for len(queue) > 0 {
		team := queue[0]
		queue = queue[1:]
		for _, id := range o.Units[team].Members {
			m := standing(o, id)
			switch {
			case m < 0 || seen[m]:
			case o.IsCollaboration(m):
				queue = append(queue, m)
			default:
				units = append(units, m)
			}
			if m >= 0 {
				seen[m] = true
			}
		}
	}
	return units
}

// anywhereBelow answers for somebody who works at or below a member: only those
// outside each other's units certainly have different ones.
func anywhereBelow(o *orgmodel.Organisation, x, y int) Answer {
	if o.IsAtOrBelow(x, y) || o.IsAtOrBelow(y, x) {
		return Perhaps
	}
	return Yes
}

// lies says whether a border lies between two units.
func lies(o *orgmodel.Organisation, border Border, x, y int) Answer {
	switch border {
	case UnitBorder:
		return differ(x, y)
	case AdministrationBorder:
		return betweenAdministrations(o, x, y)
	case AuthorityBorder:
		return betweenAuthorities(o, x, y)
	case PrincipalBorder:
		return differ(o.Principal(x), o.Principal(y))
	}
	a, b := o.Role(x), o.Role(y)
	if a != "" && b != "" && a != b {
		return Yes
	}
	return No
}

func differ(x, y int) Answer {
	if x == y {
		return No
	}
	return Yes
}

// Administration returns the administration (förvaltning) a unit belongs to:
// the nearest at or above it. A private legal entity is one as a whole. It is
// -1 when the file names none, and for elected bodies, which have an
// administration but belong to none.
func Administration(o *orgmodel.Organisation, unit int) int {
	if p := o.Principal(unit); p >= 0 && !public(o, p) {
		return p
	}
	for u := range o.Line(unit) {
		if isAdministration(o, u) {
			return u
		}
	}
	return -1
}

// sameOffice reports whether two units certainly belong to one administration:
// the one the file names, or whatever it is that stands topmost above both.
func sameOffice(o *orgmodel.Organisation, x, y int) bool {
	if a := Administration(o, x); a >= 0 {
		return a == Administration(o, y)
	}
	a := topmostOffice(o, x)
	return a >= 0 && a == topmostOffice(o, y)
}

func topmostOffice(o *orgmodel.Organisation, unit int) int {
	topmost := -1
	for u := range o.Line(unit) {
		if k := o.KindAt(u); k != nil && k.Sphere == orgmodel.Administrative {
			topmost = u
		}
	}
	return topmost
}

// betweenAdministrations holds that an elected body and an administration of
// the same principal have no such border between them. Where the file names no
// administration, units that have nothing administrative above both may be of
// one or of two.
func betweenAdministrations(o *orgmodel.Organisation, x, y int) Answer {
	if o.Principal(x) != o.Principal(y) {
		return Yes
	}
	if o.Elected(x) || o.Elected(y) || sameOffice(o, x, y) {
		return No
	}
	if Administration(o, x) < 0 || Administration(o, y) < 0 {
		return Perhaps
	}
	return Yes
}

// betweenAuthorities is not known where the file names no board above a unit of
// a public principal.
func betweenAuthorities(o *orgmodel.Organisation, x, y int) Answer {
	p := o.Principal(x)
	if p != o.Principal(y) {
		return Yes
	}
	a, b := o.Authority(x), o.Authority(y)
	switch {
	case a >= 0 && b >= 0:
		return differ(a, b)
	case p >= 0 && !public(o, p):
		return No
	case a < 0 && b < 0 && sameOffice(o, x, y):
		return No
	}
	return Perhaps
}

func public(o *orgmodel.Organisation, unit int) bool {
	k := o.KindAt(unit)
	return k != nil && k.Public
}
