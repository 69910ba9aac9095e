package geometry_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Lengths are whole hundredths of a point, so that sums are exact everywhere.
func Example() {
	card := geometry.Rect{X: 20 * geometry.Pt, Y: 10 * geometry.Pt, W: 120 * geometry.Pt, H: 40 * geometry.Pt}
	below := card
	below.Y = card.Bottom() + 12*geometry.Pt

	both := card.Union(below)
	fmt.Println(both.W/geometry.Pt, "x", both.H/geometry.Pt, "points")
	fmt.Println(card.Overlaps(below))
	// Output:
	// 120 x 92 points
	// false
}
