package scene

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Join is a line that holds on to two shapes.
type Join struct {
	Line     *drawing.Line
	From, To *Shape // at the ends of its points, in their order
	Points   []geometry.Point
	Beneath  bool // shares its beginning with another line, which is to be seen
}

// Joined parts the lines of a scene into those that join boxes, those that do not, and
// those that are samples in the legend.
func (c *Scene) Joined() (joins []*Join, free, samples []*drawing.Line) {
	finder := c.joiner()
	for _, line := range c.Lines {
		switch j := finder.join(line); {
		case j != nil:
			joins = append(joins, j)
		case firstWord(line.Class) == legendClass:
			samples = append(samples, line)
		default:
			free = append(free, line)
		}
	}
	return joins, free, samples
}

// joiner finds what lines hold on to.
type joiner struct {
	shapes map[string]*Shape          // the first of each id
	of     map[string][]*drawing.Line // the lines of a box
}

func (c *Scene) joiner() *joiner {
	j := &joiner{shapes: map[string]*Shape{}, of: map[string][]*drawing.Line{}}
	for _, s := range c.Shapes() {
		if s.Box.ID != "" && j.shapes[s.Box.ID] == nil {
			j.shapes[s.Box.ID] = s
		}
	}
	for _, line := range c.Lines {
		j.of[line.From] = append(j.of[line.From], line)
		j.of[line.To] = append(j.of[line.To], line)
	}
	return j
}

// join makes a line hold on to the boxes it names; nil if it names none that there are.
func (j *joiner) join(line *drawing.Line) *Join {
	first, last := j.shapes[line.From], j.shapes[line.To]
	if first == nil || last == nil {
		return nil
	}
	points := Plain(line.Points)
	begin, stop := points[0], points[len(points)-1]
	if away(first, begin)+away(last, stop) > away(last, begin)+away(first, stop) {
		first, last = last, first
	}
	whole := j.back(line, first, points)
	slices.Reverse(whole)
	whole = j.back(line, last, whole)
	slices.Reverse(whole)
	parts := len(whole) != len(points) || whole[0] != begin || whole[len(whole)-1] != stop
	return &Join{Line: line, From: first, To: last, Points: whole, Beneath: parts}
}

// back leads a line that begins where it parts from another line of its box back to the
// box, so that it can hold on to it. Where there is no such line, it goes straight there.
func (j *joiner) back(line *drawing.Line, to *Shape, points []geometry.Point) []geometry.Point {
	begin := points[0]
	if away(to, begin) == 0 {
		return points
	}
	for _, other := range j.of[to.Box.ID] {
		if other == line || len(other.Points) < 2 {
			continue
		}
		way := Plain(other.Points)
		if away(to, way[0]) > 0 {
			slices.Reverse(way)
		}
		if away(to, way[0]) > 0 {
			continue
		}
		for k := 1; k < len(way); k++ {
			if between(way[k-1], begin, way[k]) {
				return Plain(slices.Concat(way[:k], points))
			}
		}
	}
	return Plain(append([]geometry.Point{Nearest(to.Box.Rect, begin)}, points...))
}

// away is how far from the border of a box a point lies.
func away(s *Shape, p geometry.Point) geometry.Length {
	q := Nearest(s.Box.Rect, p)
	return abs(p.X-q.X) + abs(p.Y-q.Y)
}

// Nearest is the place on the border of a rectangle that is nearest to a point.
func Nearest(r geometry.Rect, p geometry.Point) geometry.Point {
	q := geometry.Point{X: min(max(p.X, r.X), r.Right()), Y: min(max(p.Y, r.Y), r.Bottom())}
	if q != p {
		return q
	}
	left, right, top, bottom := p.X-r.X, r.Right()-p.X, p.Y-r.Y, r.Bottom()-p.Y
	switch min(left, right, top, bottom) {
	case top:
		q.Y = r.Y
	case bottom:
		q.Y = r.Bottom()
	case left:
		q.X = r.X
	default:
		q.X = r.Right()
	}
	return q
}

func abs(v geometry.Length) geometry.Length { return max(v, -v) }

// between reports a point on the straight line between two others.
func between(a, p, b geometry.Point) bool {
	across := int64(b.X-a.X)*int64(p.Y-a.Y) - int64(b.Y-a.Y)*int64(p.X-a.X)
	return across == 0 && min(a.X, b.X) <= p.X && p.X <= max(a.X, b.X) && min(a.Y, b.Y) <= p.Y && p.Y <= max(a.Y, b.Y)
}

// Plain is a line without points at which it does not turn. It has two at least.
func Plain(points []geometry.Point) []geometry.Point {
	list := make([]geometry.Point, 0, len(points))
	for _, p := range points {
		n := len(list)
		if n > 0 && list[n-1] == p {
			continue
		}
		if n > 1 && between(list[n-2], list[n-1], p) {
			list = list[:n-1]
		}
		list = append(list, p)
	}
	if len(list) < 2 {
		list = []geometry.Point{points[0], points[len(points)-1]}
	}
	return list
}
