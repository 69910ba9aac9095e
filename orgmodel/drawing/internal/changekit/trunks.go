package changekit

import "github.com/orgmodel/orgmodel/orgmodel/geometry"

// Trunks are the lines drawn so far, by the box that they begin at. Lines of one
// box share their first stretch; were it drawn twice, a dashed one would stain the
// one beneath.
type Trunks map[int][]stretch

// stretch is a straight piece of a line, along either axis.
type stretch struct{ a, b geometry.Point }

// Add notes what is drawn from a box.
func (t Trunks) Add(box int, points []geometry.Point) {
	for i := 1; i < len(points); i++ {
		t[box] = append(t[box], stretch{points[i-1], points[i]})
	}
}

// Parting is what of a line has not been drawn yet, from where it leaves those
// that have; its last stretch at least.
func (t Trunks) Parting(box int, points []geometry.Point) []geometry.Point {
	drawn := t[box]
	for len(points) > 1 {
		from := points[0]
		for next := along(drawn, from, points[1]); next != from; next = along(drawn, from, points[1]) {
			from = next
		}
		if from != points[1] {
			return append([]geometry.Point{from}, points[1:]...)
		}
		if len(points) == 2 {
			break
		}
		points = points[1:]
	}
	return points
}

// along is how far from a point towards another one of the stretches goes.
func along(drawn []stretch, from, to geometry.Point) geometry.Point {
	for _, s := range drawn {
		if from == to {
			break
		}
		for _, end := range [2]geometry.Point{s.a, s.b} {
			if s.holds(from) && between(from, end, to) {
				from = end
			}
		}
		if s.holds(from) && s.holds(to) {
			from = to
		}
	}
	return from
}

// holds reports a point of the stretch.
func (s stretch) holds(p geometry.Point) bool { return between(s.a, p, s.b) }

// between reports a point on the straight line from one point to another.
func between(a, p, b geometry.Point) bool {
	return min(a.X, b.X) <= p.X && p.X <= max(a.X, b.X) && min(a.Y, b.Y) <= p.Y && p.Y <= max(a.Y, b.Y)
}
