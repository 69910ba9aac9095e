package layout

import "github.com/orgmodel/orgmodel/orgmodel/geometry"

// Lane is one of some lines of which those to one target run together.
type Lane struct {
	To     int
	Points []geometry.Point
}

// Apart is how near two lines to different targets run beside each other; endless when
// none do.
func Apart(lanes []Lane) geometry.Length {
	nearest := endless
	for i, a := range lanes {
		for _, b := range lanes[:i] {
			if a.To == b.To {
				continue
			}
			for k := 1; k < len(a.Points); k++ {
				for n := 1; n < len(b.Points); n++ {
					nearest = min(nearest, beside(a.Points[k-1], a.Points[k], b.Points[n-1], b.Points[n]))
				}
			}
		}
	}
	return nearest
}

// beside is how far two straight segments are from each other where they run side by
// side; endless where they do not.
func beside(a, b, c, d geometry.Point) geometry.Length {
	if a.X == b.X && c.X == d.X && overlap(a.Y, b.Y, c.Y, d.Y) {
		return max(a.X, c.X) - min(a.X, c.X)
	}
	if a.Y == b.Y && c.Y == d.Y && overlap(a.X, b.X, c.X, d.X) {
		return max(a.Y, c.Y) - min(a.Y, c.Y)
	}
	return endless
}

// overlap reports whether two stretches have more than a point in common.
func overlap(a, b, c, d geometry.Length) bool {
	return min(max(a, b), max(c, d)) > max(min(a, b), min(c, d))
}
