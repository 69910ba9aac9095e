package drawing

import (
	"cmp"
	"slices"
	"strings"
)

// areaRow is a row of the regions that lie beside each other: the units of one
// sort, or those that are there in several areas under the same name.
type areaRow struct {
	slot  int
	label string // what they share; empty: only the sort
	id    string // of the one unit they are, or empty
	units [][]int
}

// rowsOf sorts the units of regions beside each other into rows, in the order of
// the slots; what has a name in common comes before what has not.
func (s *sketch) rowsOf(regions []*region) []areaRow {
	var rows []areaRow
	add := func(slot int, id, label string, region, unit int) {
		i := slices.IndexFunc(rows, func(r areaRow) bool { return r.slot == slot && r.id == id && r.label == label })
		if i < 0 {
			i = len(rows)
			rows = append(rows, areaRow{slot: slot, id: id, label: label, units: make([][]int, len(regions))})
		}
		rows[i].units[region] = append(rows[i].units[region], unit)
	}
	stems := map[string]int{}
	for _, r := range regions {
		for _, u := range r.units {
			stems[s.stem(u, r)]++
		}
	}
	for i, r := range regions {
		for _, u := range r.units {
			slot, stem := s.slotOf(u), s.stem(u, r)
			switch {
			case stem != "" && stems[stem] > 1:
				add(slot, "", stem, i, u)
			case shared(regions, u):
				add(slot, s.org.Units[u].ID, s.org.Units[u].Name, i, u)
			default:
				add(slot, "", "", i, u)
			}
		}
	}
	named := func(r areaRow) int {
		if r.label == "" {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(rows, func(a, b areaRow) int {
		return cmp.Or(cmp.Compare(a.slot, b.slot), cmp.Compare(named(a), named(b)))
	})
	return rows
}

// slotOf says which slot takes a unit; the first takes what no other does.
func (s *sketch) slotOf(u int) int {
	if k := s.org.KindOf(&s.org.Units[u]); k != nil {
		for i := range areaSlots {
			if slices.Contains(areaSlots[i].kinds, k.ID) {
				return i
			}
		}
	}
	return 0
}

// stem is the name of a unit without that of its area; empty when it does not
// have it.
func (s *sketch) stem(u int, r *region) string {
	if r.area < 0 {
		return ""
	}
	stem, named := strings.CutSuffix(s.org.Units[u].Name, " "+s.org.Areas[r.area].Name)
	if !named {
		return ""
	}
	return stem
}

// shared reports whether a unit lies in several of the regions.
func shared(regions []*region, unit int) bool {
	n := 0
	for _, r := range regions {
		if slices.Contains(r.units, unit) {
			n++
		}
	}
	return n > 1
}

// most reports whether most of the other regions have what one lacks.
func most(have, regions int) bool { return 2*have > regions-1 }

// lacking finds what regions lack in a row, if most of the regions beside them
// have it: a whole sort of units, or one by its name. What it returns says so in
// words, for one of the regions.
func (a *atlas) lacking(s *sketch, rows []areaRow, row int, regions []*region) func(at int) string {
	r := &rows[row]
	sort := func(i int) bool {
		return regions[i].reached(func(u int, _ *region) bool { return s.slotOf(u) == r.slot })
	}
	named := func(i int) bool { return regions[i].reached(r.named(s)) }
	first := row == slices.IndexFunc(rows, func(other areaRow) bool { return other.slot == r.slot })
	sorts := !areaSlots[r.slot].missing.IsZero()
	mostSort := first && sorts && most(count(len(regions), sort), len(regions))
	mostNamed := r.label != "" && most(count(len(regions), named), len(regions))
	return func(at int) string {
		switch {
		case a.root >= 0 || len(r.units[at]) > 0 || !mostSort && !mostNamed:
		case sorts && !sort(at):
			if mostSort {
				return s.say(areaSlots[r.slot].missing)
			}
		case mostNamed && !named(at):
			return s.say(areaWords.lacks, r.label)
		}
		return ""
	}
}

// named recognises the units of a row by what they share.
func (r *areaRow) named(s *sketch) func(int, *region) bool {
	return func(u int, in *region) bool {
		if r.id != "" {
			return s.org.Units[u].ID == r.id
		}
		return s.stem(u, in) == r.label
	}
}

// reached reports whether there is a unit such as that in a region: in itself,
// in a part of it, or for all that it is part of.
func (r *region) reached(such func(int, *region) bool) bool {
	for above := r.above; above != nil; above = above.above {
		if above.has(such) {
			return true
		}
	}
	return r.within(such)
}

func (r *region) has(such func(int, *region) bool) bool {
	return slices.ContainsFunc(r.units, func(u int) bool { return such(u, r) })
}

func (r *region) within(such func(int, *region) bool) bool {
	return r.has(such) || slices.ContainsFunc(r.parts, func(part *region) bool { return part.within(such) })
}

// count says for how many of the first n numbers something holds.
func count(n int, holds func(int) bool) int {
	found := 0
	for i := range n {
		if holds(i) {
			found++
		}
	}
	return found
}
