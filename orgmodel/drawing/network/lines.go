package network

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/parties"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

const (
	// strandGap is between two lines that run side by side.
	strandGap = 8 * geometry.Pt
	// stub is the straight end of a line with an arrow.
	stub = 12 * geometry.Pt
)

// linkStroke is how a kind of line is drawn by how sure it is.
func linkStroke(kind linkKind, status orgmodel.Status) drawing.Stroke {
	stroke := linkStrokes[kind]
	if stroke.Dash = kit.LookOfStatus(status).Dash; kind == linkPart {
		stroke.Dash = kit.TieStroke(status).Dash
	}
	return stroke
}

// linkStrokes are how the kinds of lines are drawn; the dash is for the status.
var linkStrokes = [...]drawing.Stroke{
	linkPart:      {Color: kit.LinkInk, Width: geometry.Pt},
	linkLead:      {Color: kit.Ink, Width: 250},
	linkAgreement: {Color: parties.LookAgreement.Edge, Width: 130},
	linkParty:     {Color: parties.LookAgreement.Edge, Width: 130},
}

// line draws a link along the way between its boxes, beside others that run the
// same way, from its port to its port.
func (p *networkPicture) line(plan *networkPlan, i int, at [2]geometry.Length) drawing.Line {
	t := &p.links[i]
	from, to := &plan.boxes[t.from], &plan.boxes[t.to]
	same := func(o *link) bool { return o.from == t.from && o.to == t.to || o.from == t.to && o.to == t.from }
	before, all := 0, 0
	for k := range p.links {
		if same(&p.links[k]) {
			all++
			if k < i {
				before++
			}
		}
	}
	points := p.way(plan, t)
	for k := range points {
		points[k].Y += strandGap * geometry.Length(2*before-all+1) / 2
	}
	points[0].Y, points[len(points)-1].Y = at[0], at[1]
	if t.arrow {
		points = levelled(points)
	}
	look := kit.LookOfStatus(t.status)
	return drawing.Line{
		ID: kit.PartID(from.ID, to.ID, linkClasses[t.kind]), Class: linkClasses[t.kind] + " " + string(look.Status),
		Title: t.title, From: from.ID, To: to.ID, Points: points, Stroke: linkStroke(t.kind, t.status), Arrow: t.arrow,
	}
}

// port is where a line holds on to a side of a box, and where it comes from.
type port struct {
	link, end int
	box       int
	right     bool
	other     int            // the box at its other end
	step      geometry.Point // to the next point of its way, both as if to the right
}

// ports are the heights at which the lines hold on to their boxes, by link: on each side
// in the order in which they come, so that none crosses another there.
func (p *networkPicture) ports(plan *networkPlan) [][2]geometry.Length {
	var list []port
	for i := range p.links {
		t := &p.links[i]
		points := p.way(plan, t)
		for end, box := range [...]int{t.from, t.to} {
			at, next := points[0], points[1]
			if end == 1 {
				at, next = points[len(points)-1], points[len(points)-2]
			}
			list = append(list, port{
				link: i, end: end, box: box, right: at.X > plan.boxes[box].MidX(), other: t.from + t.to - box,
				step: geometry.Point{X: max(next.X-at.X, at.X-next.X, 1), Y: next.Y - at.Y},
			})
		}
	}
	slices.SortStableFunc(list, func(a, b port) int {
		return cmp.Or(cmp.Compare(a.box, b.box), right(a.right)-right(b.right), cmp.Compare(a.step.Y*b.step.X, b.step.Y*a.step.X), cmp.Compare(a.other, b.other))
	})
	heights := make([][2]geometry.Length, len(p.links))
	for first, end := 0, 0; first < len(list); first = end {
		for end = first; end < len(list) && list[end].box == list[first].box && list[end].right == list[first].right; end++ {
		}
		r, n := plan.boxes[list[first].box].Rect, geometry.Length(end-first)
		gap := min(strandGap, r.H/(n+1))
		for k := range list[first:end] {
			heights[list[first+k].link][list[first+k].end] = r.MidY() + gap*(2*geometry.Length(k)-n+1)/2
		}
	}
	return heights
}

func right(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// linkClasses are the classes of lines.
var linkClasses = [...]string{linkPart: "member", linkLead: "leads", linkAgreement: "agrees", linkParty: "party"}

// way is where a link runs, from its first box to its second, and its ends set
// on the sides of the boxes.
func (p *networkPicture) way(plan *networkPlan, t *link) []geometry.Point {
	there, back := drawing.NetworkEdge{From: t.from, To: t.to}, drawing.NetworkEdge{From: t.to, To: t.from}
	var points []geometry.Point
	if i := slices.Index(plan.edges, there); i >= 0 {
		points = slices.Clone(plan.placing.Ways[i])
	} else if i := slices.Index(plan.edges, back); i >= 0 {
		points = kit.Reversed(slices.Clone(plan.placing.Ways[i]))
	}
	points[0] = onSide(points[0], plan.boxes[t.from].Rect)
	points[len(points)-1] = onSide(points[len(points)-1], plan.boxes[t.to].Rect)
	return points
}

// onSide is the middle of the side of a box that a point lies nearest to.
func onSide(p geometry.Point, r geometry.Rect) geometry.Point {
	if p.X < r.MidX() {
		return geometry.Point{X: r.X, Y: r.MidY()}
	}
	return geometry.Point{X: r.Right(), Y: r.MidY()}
}

// levelled gives a line that comes to the side of a box a straight end, for
// the head of an arrow.
func levelled(points []geometry.Point) []geometry.Point {
	n := len(points)
	tip, back := points[n-1], geometry.Length(stub)
	if points[n-2].X < tip.X {
		back = -stub
	}
	return append(points[:n-1], geometry.Point{X: tip.X + back, Y: tip.Y}, tip)
}
