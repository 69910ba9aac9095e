package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// states reports whether an allocation is for a year: its own, or each from one on.
func (f *allocation) states(year int) bool {
	return f.year == year || f.year < year && f.year > 0 && !f.Year.Known()
}

// inYear is the allocation of a holder that holds in a year; nil: none is stated.
func (a *allocations) inYear(side int, h holder, year int) *allocation {
	var best *allocation
	for _, f := range a.all[side][h] {
		if f.states(year) && (best == nil || f.year > best.year || f.year == best.year && f.in.Org.Compare(orgmodel.TypeBudget, f.at, best.at) < 0) {
			best = f
		}
	}
	return best
}

// align sets the allocations of a group against each other in one year: the latest that
// both files state, where they differ in it. What only one of them states of a later
// year is otherwise told with the years of both.
func (a *allocations) align(group [2][]holder) {
	var years []int
	latest := [2]int{}
	for side, holders := range group {
		for _, h := range holders {
			for _, f := range a.all[side][h] {
				years, latest[side] = append(years, f.year), max(latest[side], f.year)
			}
		}
	}
	slices.Sort(years)
	for _, year := range slices.Backward(slices.Compact(years)) {
		var sums [2]orgmodel.Quantity
		chosen := [2]map[holder]*allocation{{}, {}}
		for side, holders := range group {
			sums[side] = orgmodel.Exactly(0)
			for _, h := range holders {
				if len(a.all[side][h]) == 0 {
					continue
				}
				f := a.inYear(side, h, year)
				if f == nil {
					chosen[side] = nil
					break
				}
				chosen[side][h], sums[side] = f, sums[side].Add(f.Amount)
			}
		}
		if len(chosen[0]) == 0 || len(chosen[1]) == 0 {
			continue
		}
		if sums[0] != sums[1] || latest[1] <= year {
			for side := range chosen {
				for h, f := range chosen[side] {
					a.frames[side][h] = f
				}
			}
		}
		return
	}
}
