package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Ancestry says which target groups each is part of. It is made once for all of
// them: whoever asks group by group pays for each tie once.
type Ancestry struct{ reached [][]int }

// Above lists the groups whose services reach a group: itself first, then the
// groups it is part of, and those they are part of, nearest first and by id. A
// group that excludes one on the way to it is left out, with what lies above it
// that way. The list is shared: read it only.
func (a *Ancestry) Above(group int) []int { return a.reached[group] }

// NewAncestry follows each group upwards, on the day of a model.
//
// Source: the file itself, keys part_of and excludes.
func NewAncestry(o *orgmodel.Organisation) *Ancestry {
	n := len(o.TargetGroups)
	above, excludes := make([][]int, n), make([][]int, n)
	for g := range o.TargetGroups {
		group := &o.TargetGroups[g]
		above[g] = slices.DeleteFunc(byName(o, orgmodel.TypeTargetGroup, groupsOf(o, group.PartOf)), func(above int) bool {
			return !o.Active(&o.TargetGroups[above].Common)
		})
		excludes[g] = groupsOf(o, group.Excludes)
	}
	a, seen := &Ancestry{reached: make([][]int, n)}, marks{at: make([]int, n)}
	for g := range a.reached {
		reached := []int{g}
		seen.set(reached)
		for next := 0; next < len(reached); next++ {
			for _, up := range above[reached[next]] {
				if seen.has(up) || slices.Contains(excludes[up], g) || slices.Contains(excludes[up], reached[next]) {
					continue
				}
				seen.add(up)
				reached = append(reached, up)
			}
		}
		a.reached[g] = reached
	}
	return a
}
