package layout

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// assignCorridors gives each target its height in the corridor above its row,
// and the places where its lines pass earlier rows and come in.
func (r *router) assignCorridors() {
	n := len(r.targets)
	r.shelf, r.entry = make([]geometry.Length, n), make([]geometry.Length, n)
	r.below, r.passage = make([]geometry.Length, n), make([]geometry.Length, n)
	feet := r.feet()
	all := abreast(feet)
	for target := range n {
		r.entry[target] = r.clearEntry(target, all)
	}
	for k, row := range r.rows {
		for target := row.first; target < row.end && k > 0; target++ {
			r.below[target] = row.top + r.o.Lane*geometry.Length(target-row.first+1)
			r.passage[target] = r.size.W - r.o.Lane*geometry.Length(target-r.rows[0].end)
		}
	}
	for k, target := range r.order(feet) {
		r.shelf[target] = r.rows[0].top + r.o.Lane*geometry.Length(k+1)
	}
}

// feet lists, per target, where its lines come down from the tree.
func (r *router) feet() [][]geometry.Length {
	feet := make([][]geometry.Length, len(r.targets))
	for k, tie := range r.band.Ties {
		if hops := r.hops[k]; len(hops) > 0 {
			feet[tie.To] = append(feet[tie.To], r.laneX(hops[len(hops)-1], tie.To))
		}
	}
	for target := range feet {
		slices.Sort(feet[target])
		feet[target] = slices.Compact(feet[target])
	}
	return feet
}

// foot is where a line of a target comes down.
type foot struct {
	x      geometry.Length
	target int
}

// abreast lists the feet of all targets from left to right.
func abreast(feet [][]geometry.Length) []foot {
	var all []foot
	for target, list := range feet {
		for _, x := range list {
			all = append(all, foot{x, target})
		}
	}
	slices.SortFunc(all, func(a, b foot) int { return cmp.Compare(a.x, b.x) })
	return all
}

// clearEntry is the place nearest the middle of a target's upper edge where no
// other target's line comes down, so that the two are never taken for one.
func (r *router) clearEntry(target int, feet []foot) geometry.Length {
	box := r.targets[target]
	busy := func(x geometry.Length) bool {
		k, _ := slices.BinarySearchFunc(feet, x-r.o.Lane+1, func(f foot, x geometry.Length) int { return cmp.Compare(f.x, x) })
		for ; k < len(feet) && feet[k].x < x+r.o.Lane; k++ {
			if feet[k].target != target {
				return true
			}
		}
		return false
	}
	const tries = 40
	for k := range geometry.Length(tries) {
		for _, x := range [...]geometry.Length{box.MidX() - k*r.o.Lane/2, box.MidX() + k*r.o.Lane/2} {
			if x >= box.X && x <= box.Right() && !busy(x) {
				return x
			}
		}
	}
	return box.MidX()
}

// order puts the targets' lines in the corridor from the top down, swapping
// neighbours as long as that saves crossings.
func (r *router) order(feet [][]geometry.Length) []int {
	order := make([]int, len(r.targets))
	for k := range order {
		order[k] = k
	}
	const rounds = 20
	for range rounds {
		swapped := false
		for k := 1; k < len(order); k++ {
			a, b := order[k-1], order[k]
			if r.crossings(b, a, feet) < r.crossings(a, b, feet) {
				order[k-1], order[k] = b, a
				swapped = true
			}
		}
		if !swapped {
			break
		}
	}
	return order
}

// crossings counts where the lines of two targets cross when one runs above
// the other: coming out of the upper corridor and going down into the lower.
func (r *router) crossings(upper, lower int, feet [][]geometry.Length) int {
	count := 0
	from, to := r.span(upper, feet)
	for _, x := range feet[lower] {
		if x > from && x < to {
			count++
		}
	}
	from, to = r.span(lower, feet)
	if out := r.exit(upper); out > from && out < to {
		count++
	}
	return count
}

// exit is where a target's line leaves the first corridor downwards.
func (r *router) exit(target int) geometry.Length {
	if target >= r.rows[0].end {
		return r.passage[target]
	}
	return r.entry[target]
}

// span is how far a target's line runs in the first corridor.
func (r *router) span(target int, feet [][]geometry.Length) (from, to geometry.Length) {
	from = r.exit(target)
	to = from
	for _, x := range feet[target] {
		from, to = min(from, x), max(to, x)
	}
	return from, to
}
