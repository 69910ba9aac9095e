package drawing

import "github.com/orgmodel/orgmodel/orgmodel/internal/layout"

// trunks are the lines drawn so far, by the box that they begin at. Lines of one
// box share their first stretch; were it drawn twice, a dashed one would stain the
// one beneath.
type trunks map[int][]stretch

// stretch is a straight piece of a line, along either axis.
type stretch struct{ a, b layout.Point }

func (t trunks) add(box int, points []layout.Point) {
	for i := 1; i < len(points); i++ {
		t[box] = append(t[box], stretch{points[i-1], points[i]})
	}
}

// parting is what of a line has not been drawn yet, from where it leaves those
// that have; its last stretch at least.
func (t trunks) parting(box int, points []layout.Point) []layout.Point {
	drawn := t[box]
	for len(points) > 1 {
		from := points[0]
		for next := along(drawn, from, points[1]); next != from; next = along(drawn, from, points[1]) {
			from = next
		}
		if from != points[1] {
			return append([]layout.Point{from}, points[1:]...)
		}
		if len(points) == 2 {
			break
		}
		points = points[1:]
	}
	return points
}

// along is how far from a point towards another one of the stretches goes.
func along(drawn []stretch, from, to layout.Point) layout.Point {
	for _, s := range drawn {
		if from == to {
			break
		}
		for _, end := range [2]layout.Point{s.a, s.b} {
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
func (s stretch) holds(p layout.Point) bool { return between(s.a, p, s.b) }

// between reports a point on the straight line from one point to another.
func between(a, p, b layout.Point) bool {
	return min(a.X, b.X) <= p.X && p.X <= max(a.X, b.X) && min(a.Y, b.Y) <= p.Y && p.Y <= max(a.Y, b.Y)
}
