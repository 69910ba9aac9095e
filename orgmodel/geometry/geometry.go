// Package geometry holds lengths, points and rectangles on a page. It works in
// whole hundredths of a point, so that the same input gives the same picture on
// every machine. It places nothing by itself.
package geometry

// Length is a distance in hundredths of a point (1/7200 inch).
type Length int

// Pt is one point.
const Pt Length = 100

// Point is a place on the page: x to the right, y downwards, from the top left.
type Point struct{ X, Y Length }

// Size is a width and a height.
type Size struct{ W, H Length }

// Rect is a box on the page; X and Y are its top left corner.
type Rect struct{ X, Y, W, H Length }

// Right returns the right edge.
func (r Rect) Right() Length { return r.X + r.W }

// Bottom returns the lower edge.
func (r Rect) Bottom() Length { return r.Y + r.H }

// MidX returns the middle between left and right, rounded to whole units.
func (r Rect) MidX() Length { return r.X + r.W/2 }

// MidY returns the middle between top and bottom.
func (r Rect) MidY() Length { return r.Y + r.H/2 }

// Union returns the smallest box that holds both; an empty box counts as nothing.
func (r Rect) Union(s Rect) Rect {
	switch {
	case r.W == 0 && r.H == 0:
		return s
	case s.W == 0 && s.H == 0:
		return r
	}
	x, y := min(r.X, s.X), min(r.Y, s.Y)
	return Rect{X: x, Y: y, W: max(r.Right(), s.Right()) - x, H: max(r.Bottom(), s.Bottom()) - y}
}

// Overlaps reports whether two boxes share any area.
func (r Rect) Overlaps(s Rect) bool {
	return r.X < s.Right() && s.X < r.Right() && r.Y < s.Bottom() && s.Y < r.Bottom()
}
