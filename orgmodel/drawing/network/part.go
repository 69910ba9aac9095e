package network

import (
	"cmp"
	"slices"
)

// mostParts is how many units are tried for a part that can be drawn: where the
// parts of so many are too large, a person would not know which one to take.
const mostParts = 100

// busiest is the unit with most links, other than the root, whose part of the
// network can be drawn; -1 when there is none.
func (w *network) busiest() int {
	count := make([]int, len(w.nodes))
	for _, t := range w.links {
		count[t.from]++
		count[t.to]++
	}
	var list []int // of nodes
	for i := range w.nodes {
		// what meets in a box is in its part: one with too many links has too large a part
		if n := &w.nodes[i]; n.agreement == nil && n.units[0] != w.root && count[i] <= mostNetwork {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(count[b], count[a]) })
	for _, i := range list[:min(len(list), mostParts)] {
		if u := w.nodes[i].units[0]; w.drawable(u) {
			return u
		}
	}
	return -1
}

// drawable reports whether the part of the network around a unit is small enough.
func (w *network) drawable(u int) bool {
	part := &network{s: w.s, root: u}
	return part.gather() == nil && len(part.nodes)+len(part.links) <= mostNetwork
}
