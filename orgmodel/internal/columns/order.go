package columns

import (
	"cmp"
	"slices"
)

// ranks are the words of levels from the top down: those in one row may stand either way.
var ranks = [][]string{
	{"Organisation", "Kommun", "Municipality"},
	{"Nämnd", "Board"},
	{"Förvaltning", "Sektor", "Administration", "Directorate"},
	{"Verksamhetsområde", "Verksamhet", "Avdelning", "Område", "Division", "Department", "Area", "Service", "Branch"},
	{"Enhet", "Sektion", "Unit", "Section"},
	{"Grupp", "Arbetsgrupp", "Team", "Delenhet", "Underenhet", "Arbetslag", "Group", "Subunit", "Sub-unit"},
}

// rankOf is the rank of a heading, by its number or its word.
func rankOf(heading string) (rank int, ok bool) {
	folded := Fold(heading)
	if n, ok := levelNumber(folded); ok {
		return n, true
	}
	for i, words := range ranks {
		if slices.ContainsFunc(words, func(word string) bool { return Fold(word) == folded }) {
			return i, true
		}
	}
	return 0, false
}

// Levels are the columns of levels from the top down. Most lists have them so from left to
// right; where the headings say otherwise, as in "Enhet, Avdelning, Förvaltning" or "Nivå
// 2, Nivå 1", they are turned, and that is said.
func (h *Heading) Levels() (list []Column, turned bool) {
	list = h.All(Level)
	rank := func(c Column) int { n, _ := rankOf(c.Heading); return n }
	upwards := func(a, b Column) int { return cmp.Compare(rank(b), rank(a)) }
	for _, c := range list {
		if _, ok := rankOf(c.Heading); !ok || isNumbered(Fold(c.Heading)) != isNumbered(Fold(list[0].Heading)) {
			return list, false
		}
	}
	downwards := func(a, b Column) int { return upwards(b, a) }
	switch {
	case slices.IsSortedFunc(list, downwards):
		return list, false
	case slices.IsSortedFunc(list, upwards):
		slices.Reverse(list)
	default:
		slices.SortStableFunc(list, downwards)
	}
	return list, true
}
