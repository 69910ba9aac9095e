package kit

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Columns deals heights out, in order, to at most n columns of which the highest is as
// low as can be, with a gap between what stands in one column. It returns how many each
// column takes.
func Columns(heights []geometry.Length, n int, gap geometry.Length) (columns []int, highest geometry.Length) {
	limit := slices.Max(heights)
	for {
		columns, highest = []int{0}, 0
		next := geometry.Length(0) // the least limit that changes anything
		used := -gap
		for _, h := range heights {
			if used+gap+h > limit && columns[len(columns)-1] > 0 {
				if grown := used + gap + h; next == 0 || grown < next {
					next = grown
				}
				columns, used = append(columns, 0), -gap
			}
			columns[len(columns)-1]++
			used += gap + h
			highest = max(highest, used)
		}
		if len(columns) <= n {
			return columns, highest
		}
		limit = next
	}
}
