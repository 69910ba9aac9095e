package columns

import (
	"slices"
	"strings"
)

// pairs decides between two columns that were taken for the same, where their headings
// tell them apart.
func (h *Heading) pairs() {
	h.weak()
	h.idBesideName()
	h.nameBesideTitle()
	h.aboveTwice()
	h.index()
}

// weakUnits are headings of units in lists that call them nothing else. Beside another
// they are what the unit belongs to.
var weakUnits = []string{"organisation", "verksamhet"}

func (h *Heading) weak() {
	for _, i := range h.several(Unit, weakUnits) {
		h.Columns[i].Meaning = None
	}
}

// idBesideName takes "Org.enhet" beside "Org.enhetsnamn" for what the system knows the
// unit by.
func (h *Heading) idBesideName() {
	if h.Has(UnitID) {
		return
	}
	units := h.all(Unit)
	named := slices.DeleteFunc(slices.Clone(units), func(i int) bool { return !namesIt(Fold(h.Columns[i].Heading)) })
	if len(units) != 2 || len(named) != 1 {
		return
	}
	for _, i := range units {
		if i != named[0] && !h.Columns[i].Given {
			h.Columns[i].Meaning = UnitID
		}
	}
}

func namesIt(folded string) bool {
	return slices.ContainsFunc(nameEnds, func(end string) bool { return strings.HasSuffix(folded, end) })
}

// leaderTitles are headings of titles of managers, which are what is written where
// another column says who they are.
var leaderTitles = []string{"chefsbefattning", "chefensbefattning", "chefstitel", "chefenstitel", "managertitle", "titleofmanager"}

func (h *Heading) nameBesideTitle() {
	if titles := h.several(Manager, leaderTitles); len(titles) == 1 {
		for _, i := range h.all(Manager) {
			if i != titles[0] && !h.Columns[i].Given {
				h.Columns[i].Meaning = Person
			}
		}
	}
}

// aboveTwice reads one of the two columns that say what the unit above is called and what
// the system knows it by: what is said of the units themselves.
func (h *Heading) aboveTwice() {
	above := h.all(Parent)
	byID := slices.DeleteFunc(slices.Clone(above), func(i int) bool { return !identifies(Fold(h.Columns[i].Heading)) })
	if len(above) != 2 || len(byID) != 1 {
		return
	}
	for _, i := range above {
		if (i == byID[0]) != h.Has(UnitID) && !h.Columns[i].Given {
			h.Columns[i].Meaning = None
		}
	}
}

// identifies reports whether a heading is one of what a system knows something by.
func identifies(folded string) bool {
	for _, end := range []string{"id", "kod", "nr", "nummer", "code"} {
		if strings.HasSuffix(folded, end) {
			return true
		}
	}
	return false
}

// several are the columns of a meaning with one of some headings, where there are others
// of the same meaning.
func (h *Heading) several(m Meaning, headings []string) (list []int) {
	all := h.all(m)
	for _, i := range all {
		if slices.Contains(headings, Fold(h.Columns[i].Heading)) && !h.Columns[i].Given {
			list = append(list, i)
		}
	}
	if len(list) == len(all) {
		return nil
	}
	return list
}

// all are the columns of a meaning.
func (h *Heading) all(m Meaning) (list []int) {
	for i, c := range h.Columns {
		if c.Meaning == m {
			list = append(list, i)
		}
	}
	return list
}

// lone is the only column whose heading is a kind of unit and which has no other meaning,
// or -1: "Avdelning" above a list of departments.
func (h *Heading) lone() int {
	found := -1
	for i, c := range h.Columns {
		folded := Fold(c.Heading)
		switch {
		case c.Given || c.Again || c.Meaning != None || !levels()[folded] || folded == "kommun" || folded == "municipality":
		case found >= 0:
			return -1
		default:
			found = i
		}
	}
	return found
}

// only takes the only column that is called as a kind of unit for the unit, in a list
// that names it nowhere else.
func (h *Heading) only() {
	if h.Has(Unit) || h.Has(Level) || h.Has(Path) {
		return
	}
	if i := h.lone(); i >= 0 {
		h.Mean(i, Unit)
	}
}

// Mean says what a column means that was taken for something else.
func (h *Heading) Mean(column int, m Meaning) {
	h.Columns[column].Meaning = m
	h.index()
}
