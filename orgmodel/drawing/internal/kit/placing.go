package kit

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Placed are boxes moved to their place on the page.
func Placed(boxes []drawing.Box, by geometry.Point) []drawing.Box {
	out := slices.Clone(boxes)
	for i := range out {
		out[i].X += by.X
		out[i].Y += by.Y
	}
	return out
}

// AtLeastAsLarge reports whether a picture of size a comes out as large in a
// room as one of size b. Beyond a point nothing is blown up further.
func AtLeastAsLarge(a, b, room geometry.Size) bool {
	return max(Fill(a, room), 1000/Largest) <= max(Fill(b, room), 1000/Largest)
}

// Fill is how much of a room a picture takes in the direction that limits it, in
// thousandths.
func Fill(s, room geometry.Size) int64 {
	return max(1000*int64(s.W)/int64(max(room.W, 1)), 1000*int64(s.H)/int64(max(room.H, 1)))
}

// Shifted are points moved to their place on the page.
func Shifted(points []geometry.Point, by geometry.Point) []geometry.Point {
	out := make([]geometry.Point, len(points))
	for i, p := range points {
		out[i] = geometry.Point{X: p.X + by.X, Y: p.Y + by.Y}
	}
	return out
}

// Reversed lets the lines to one target begin at the same point, so that their
// dots coincide where they run together.
func Reversed(points []geometry.Point) []geometry.Point {
	slices.Reverse(points)
	return points
}

// Place puts a box where the layout has it, moved to its place on the page.
func Place(b *drawing.Box, r geometry.Rect, by geometry.Point) {
	b.Rect = geometry.Rect{X: r.X + by.X, Y: r.Y + by.Y, W: r.W, H: r.H}
}
