package network

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// mostStones is how many boxes and headings a line may have to be led around:
// more take long, and a line that turns so often cannot be followed.
const mostStones = 40

// bendCost is how much longer a way may be that turns once less.
const bendCost = 6 * geometry.Pt

// detourRoom is how much room a line that is led around something keeps to it.
type detourRoom struct{ corner, side geometry.Length }

// detourRooms are tried in turn.
var detourRooms = [...]detourRoom{{6 * geometry.Pt, 3 * geometry.Pt}, {3 * geometry.Pt, geometry.Pt}}

// lay draws the lines of a plan, and leads those around that a box or a heading
// would hide.
func (p *networkPicture) lay(plan *networkPlan) {
	stones, ports := plan.stones(), p.ports(plan)
	for i := range p.links {
		line, t := p.line(plan, i, ports[i]), &p.links[i]
		if plan.hides(line.Points, t, stones) {
			plan.covered++
			if way := plan.around(line.Points, t, stones); way != nil {
				line.Points = way
			} else {
				plan.hidden++
			}
		}
		plan.lines = append(plan.lines, line)
	}
}

// stones are what no line may run through: the boxes, in their order, and the
// letters of the headings of frames.
func (plan *networkPlan) stones() []geometry.Rect {
	var list []geometry.Rect
	for i := range plan.boxes {
		list = append(list, plan.boxes[i].Rect)
	}
	for i := range plan.frames {
		f := &plan.frames[i]
		y := f.Y
		for _, r := range f.Rows {
			if r.Left.Text != "" {
				list = append(list, geometry.Rect{X: f.X + r.Indent, Y: y, W: typeset.Width(r.Left.Text, r.Left.Size, r.Left.Bold), H: r.Height})
			}
			y += r.Height
		}
	}
	return list
}

// hides reports whether a line runs through a box that it does not belong to, or
// through a heading.
func (plan *networkPlan) hides(points []geometry.Point, t *link, stones []geometry.Rect) bool {
	const inside = 2 * geometry.Pt // a line may pass close by
	for i, r := range stones {
		if i != t.from && i != t.to && touches(points, r, -inside) {
			return true
		}
	}
	return false
}

// around leads a line from the same side of its first box to that of its second,
// past all stones; nil when there is no such way.
func (plan *networkPlan) around(points []geometry.Point, t *link, stones []geometry.Rect) []geometry.Point {
	first, last := points[0], points[len(points)-1]
	start, goal := before(first, plan.boxes[t.from].Rect), before(last, plan.boxes[t.to].Rect)
	for _, room := range detourRooms {
		if way := past(start, goal, stones, room); way != nil {
			return append(append([]geometry.Point{first}, way...), last)
		}
	}
	return nil
}

// before is the point at some distance from a side of a box.
func before(p geometry.Point, r geometry.Rect) geometry.Point {
	if p.X == r.X {
		return geometry.Point{X: p.X - stub, Y: p.Y}
	}
	return geometry.Point{X: p.X + stub, Y: p.Y}
}

// past finds the shortest way past stones. It looks at those only that turn out to
// stand in the way, so that a large network takes no longer.
func past(start, goal geometry.Point, stones []geometry.Rect, room detourRoom) []geometry.Point {
	var met []geometry.Rect
	seen := make([]bool, len(stones))
	for {
		way := shortest(start, goal, met, room)
		if way == nil {
			return nil
		}
		known := len(met)
		for i, r := range stones {
			if !seen[i] && touches(way, r, room.side) {
				seen[i] = true
				met = append(met, r)
			}
		}
		switch {
		case len(met) == known:
			return way
		case len(met) > mostStones:
			return nil
		}
	}
}

// shortest finds the shortest way from corner to corner of stones that touches
// none of them; nil when there is none.
func shortest(start, goal geometry.Point, stones []geometry.Rect, room detourRoom) []geometry.Point {
	places := []geometry.Point{start, goal}
	for _, r := range stones {
		left, right, top, bottom := r.X-room.corner, r.Right()+room.corner, r.Y-room.corner, r.Bottom()+room.corner
		places = append(places, geometry.Point{X: left, Y: top}, geometry.Point{X: right, Y: top}, geometry.Point{X: left, Y: bottom}, geometry.Point{X: right, Y: bottom})
	}
	const far = geometry.Length(math.MaxInt)
	length, from, done := make([]geometry.Length, len(places)), make([]int, len(places)), make([]bool, len(places))
	for i := range length[1:] {
		length[i+1] = far
	}
	for {
		at := -1
		for i := range places {
			if !done[i] && length[i] < far && (at < 0 || length[i] < length[at]) {
				at = i
			}
		}
		switch at {
		case -1:
			return nil
		case 1:
			way := []geometry.Point{goal}
			for at != 0 {
				at = from[at]
				way = append(way, places[at])
			}
			return kit.Reversed(way)
		}
		done[at] = true
		for i, to := range places {
			if done[i] {
				continue
			}
			longer := length[at] + distance(places[at], to) + bendCost
			if longer < length[i] && !slices.ContainsFunc(stones, func(r geometry.Rect) bool { return runsThrough(places[at], to, r, room.side) }) {
				length[i], from[i] = longer, at
			}
		}
	}
}

// distance is rounded down to whole units: the root of a whole number is the same
// on every machine.
func distance(a, z geometry.Point) geometry.Length {
	x, y := int64(z.X-a.X), int64(z.Y-a.Y)
	return geometry.Length(math.Sqrt(float64(x*x + y*y)))
}

// touches reports whether one of the segments of a line runs through a box.
func touches(points []geometry.Point, r geometry.Rect, room geometry.Length) bool {
	for j := 1; j < len(points); j++ {
		if runsThrough(points[j-1], points[j], r, room) {
			return true
		}
	}
	return false
}

// runsThrough reports whether a segment lies somewhere inside a box with so much
// room around it, which may be less than none: in the part of the segment over the
// box, one end or the middle does, or the ends lie on different sides.
func runsThrough(a, z geometry.Point, r geometry.Rect, room geometry.Length) bool {
	if a.X > z.X {
		a, z = z, a
	}
	from, to := max(a.X, r.X-room), min(z.X, r.Right()+room)
	if from > to {
		return false
	}
	at := func(x geometry.Length) geometry.Length {
		return a.Y + (z.Y-a.Y)*(x-a.X)/(z.X-a.X)
	}
	first, last := a.Y, z.Y
	if a.X != z.X {
		first, last = at(from), at(to)
	}
	return max(first, last) > r.Y-room && min(first, last) < r.Bottom()+room
}
