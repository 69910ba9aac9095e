package areas

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
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
func rowsOf(s kit.Sketch, regions []*region) []areaRow {
	var rows []areaRow
	type key struct {
		slot      int
		id, label string
	}
	places := map[key]int{}
	add := func(slot int, id, label string, region, unit int) {
		k := key{slot, id, label}
		i, known := places[k]
		if !known {
			i = len(rows)
			places[k] = i
			rows = append(rows, areaRow{slot: slot, id: id, label: label, units: make([][]int, len(regions))})
		}
		rows[i].units[region] = append(rows[i].units[region], unit)
	}
	stems, lying := map[string]int{}, map[int]int{}
	for _, r := range regions {
		for _, u := range r.units {
			stems[stem(s, u, r)]++
			lying[u]++
		}
	}
	for i, r := range regions {
		for _, u := range r.units {
			slot, stem := slotOf(s, u), stem(s, u, r)
			switch {
			case stem != "" && stems[stem] > 1:
				add(slot, "", stem, i, u)
			case lying[u] > 1:
				add(slot, s.Org().Units[u].ID, s.Org().Units[u].Name, i, u)
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
func slotOf(s kit.Sketch, u int) int {
	if k := s.Org().KindOf(&s.Org().Units[u]); k != nil {
		for i := range areaSlots {
			if slices.Contains(areaSlots[i].kinds, k.ID) {
				return i
			}
		}
	}
	return 0
}

// stem is the name of a unit without that of its area, as "Skolan" of "Skolan Norr",
// "Skolan, Norr" and "Skolan i Norr"; empty when it does not have it.
func stem(s kit.Sketch, u int, r *region) string {
	if r.area < 0 {
		return ""
	}
	stem, named := strings.CutSuffix(s.Org().Units[u].Name, " "+s.Org().Areas[r.area].Name)
	if !named {
		return ""
	}
	for _, joint := range []string{" i", " in", ",", " –", " -"} {
		if before, cut := strings.CutSuffix(stem, joint); cut {
			return before
		}
	}
	return stem
}

// most reports whether most of the other regions have what one lacks.
func most(have, regions int) bool { return 2*have > regions-1 }

// lacking finds what regions lack in a row, if most of the regions beside them
// have it: a whole sort of units, or one by its name. What it returns says so in
// words, for one of the regions.
func (a *atlas) lacking(s kit.Sketch, rows []areaRow, row int, found []*presence) func(at int) string {
	r := &rows[row]
	sort := func(i int) bool { return found[i].slots[r.slot] }
	named := func(i int) bool { return found[i].named(r) }
	first := row == 0 || rows[row-1].slot != r.slot
	sorts := !areaSlots[r.slot].missing.IsZero()
	mostSort := first && sorts && most(count(len(found), sort), len(found))
	mostNamed := r.label != "" && most(count(len(found), named), len(found))
	return func(at int) string {
		switch {
		case a.root >= 0 || len(r.units[at]) > 0 || !mostSort && !mostNamed:
		case sorts && !sort(at):
			if mostSort {
				return s.Say(areaSlots[r.slot].missing)
			}
		case mostNamed && !named(at):
			return s.Say(words.lacks, s.Star(s.Theirs(r.label), sharedOn(s, r)))
		}
		return ""
	}
}

// sharedOn are the assumptions by which units share a row: their names, those of
// their areas, and that they lie there.
func sharedOn(s kit.Sketch, r *areaRow) []kit.Assumption {
	var on []kit.Assumption
	for _, units := range r.units {
		on = append(on, unitbox.BundledOn(s.Model, units)...)
		for _, u := range units {
			for _, id := range s.Org().Units[u].Areas {
				if ref, ok := s.Org().Find(id); ok {
					on = append(on, kit.Assumed(s.Org().Common(ref), "name")...)
				}
			}
		}
	}
	return on
}

// presence is what there is in a region: in itself, in its parts, and for all
// that it is part of.
type presence struct {
	slots    map[int]bool
	ids      map[string]bool
	stems    map[string]bool
	services map[int]bool
}

// present collects what there is in each of some regions, once for all the
// questions about what is missing.
func present(s kit.Sketch, regions []*region) []*presence {
	list := make([]*presence, len(regions))
	for i, r := range regions {
		p := &presence{map[int]bool{}, map[string]bool{}, map[string]bool{}, map[int]bool{}}
		for above := r.above; above != nil; above = above.above {
			p.add(s, above)
		}
		p.addAll(s, r)
		list[i] = p
	}
	return list
}

func (p *presence) add(s kit.Sketch, r *region) {
	for _, u := range r.units {
		p.slots[slotOf(s, u)] = true
		p.ids[s.Org().Units[u].ID] = true
		p.stems[stem(s, u, r)] = true
	}
	for _, i := range r.services {
		p.services[i] = true
	}
}

func (p *presence) addAll(s kit.Sketch, r *region) {
	p.add(s, r)
	for _, part := range r.parts {
		p.addAll(s, part)
	}
}

// named reports whether what the units of a row share is there.
func (p *presence) named(r *areaRow) bool {
	if r.id != "" {
		return p.ids[r.id]
	}
	return p.stems[r.label]
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
