package network

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Measures of the network view.
const (
	wideNode   = 160 * geometry.Pt
	narrowNode = 132 * geometry.Pt
	// mostInColumn is how many collaborations stand on one side before it is
	// tried to set them on both.
	mostInColumn = 3
	// mostTried is how many boxes and lines there may be for several shapes to be
	// tried; of more, few columns come out larger all but always.
	mostTried = 400
)

// frameSample is a frame of no size, for the legend.
var frameSample = geometry.Rect{W: wideNode}

// networkPicture is the picture of a network. Each way to place it is asked for once.
type networkPicture struct {
	*network
	place drawing.Placer
	tried []*networkPlan
	best  *networkPlan
	at    []geometry.Point // where each of its blocks begins
	err   error
}

// networkPlan is one way to place a network.
type networkPlan struct {
	tight   bool // narrow boxes
	shape   networkShape
	boxes   []drawing.Box
	frames  []drawing.Box
	edges   []drawing.NetworkEdge
	placing drawing.Placing
	lines   []drawing.Line // of each link
	blocks  []networkBlock
	covered int // lines that had to be led around something
	hidden  int // lines for which there was no way around
}

// networkShape says which side of what meets in them the hubs stand on.
type networkShape uint8

const (
	// hubsRight: to the right; but an agreement between who pays and who delivers.
	hubsRight networkShape = iota
	// hubsAround: likewise, and every second collaboration to the left.
	hubsAround
	// hubsApart: no agreement stands between, every second hub to the left. Chains
	// of agreements do not become columns.
	hubsApart
)

// shapePenalties are how many percent larger a picture must come out for its
// shape to be taken: the flow of an agreement from left to right is worth much.
var shapePenalties = [...]int64{hubsRight: 0, hubsAround: 0, hubsApart: 60}

// coverPenalty is likewise for each line that had to be led around something.
const coverPenalty = 25

// Fit implements picture: of the shapes that hide the fewest lines it takes the
// one that comes out largest.
func (p *networkPicture) Fit(room kit.Room, tight bool) geometry.Size {
	size, least := geometry.Size{W: wideNode, H: wideNode}, int64(0)
	for i, shape := range p.shapes() {
		plan := p.plan(tight, shape)
		if p.err != nil {
			break
		}
		at, got := arrange(plan.blocks, room.Size)
		cost := max(kit.Fill(got, room.Size), 1000/kit.Largest) * (100 + shapePenalties[shape] + coverPenalty*int64(plan.covered))
		if i == 0 || plan.hidden < p.best.hidden || plan.hidden == p.best.hidden && cost < least {
			p.best, p.at, size, least = plan, at, got, cost
		}
	}
	return size
}

// shapes are those worth trying.
func (p *networkPicture) shapes() []networkShape {
	collaborations, agreements := 0, 0
	for i := range p.nodes {
		switch n := &p.nodes[i]; {
		case n.agreement != nil:
			agreements++
		case p.collaboration(n):
			collaborations++
		}
	}
	if len(p.nodes)+len(p.links) > mostTried {
		return []networkShape{hubsApart}
	}
	shapes := []networkShape{hubsRight}
	if collaborations > mostInColumn {
		shapes = append(shapes, hubsAround)
	}
	if agreements > 0 {
		shapes = append(shapes, hubsApart)
	}
	return shapes
}

// plan places the network in one way, or returns what it did before.
func (p *networkPicture) plan(tight bool, shape networkShape) *networkPlan {
	for _, plan := range p.tried {
		if plan.tight == tight && plan.shape == shape {
			return plan
		}
	}
	plan := &networkPlan{tight: tight, shape: shape}
	p.tried = append(p.tried, plan)
	width := geometry.Length(wideNode)
	if tight {
		width = narrowNode
	}
	var n drawing.Network
	for i := range p.nodes {
		plan.boxes = append(plan.boxes, p.nodes[i].card.Set(width))
		n.Nodes = append(n.Nodes, drawing.NetworkNode{Size: geometry.Size{W: width, H: plan.boxes[i].H}, Frame: p.nodes[i].frame})
	}
	for _, name := range p.names {
		n.Frames = append(n.Frames, geometry.Size{W: width, H: kit.HeightOf(kit.FrameRows(name, width))})
	}
	plan.edges = p.edges(shape)
	n.Edges = plan.edges
	if p.err == nil {
		if plan.placing, p.err = p.place(n); p.err == nil {
			p.err = misplaced(&n, &plan.placing)
		}
	}
	if p.err == nil {
		p.settle(plan)
	}
	return plan
}

// edges are the pairs of boxes with a line between them, the left one first.
func (p *networkPicture) edges(shape networkShape) []drawing.NetworkEdge {
	left := p.onTheLeft(shape)
	var edges []drawing.NetworkEdge
	known := map[drawing.NetworkEdge]bool{}
	for _, t := range p.links {
		e := drawing.NetworkEdge{From: t.from, To: t.to}
		hub := t.to
		if p.nodes[t.from].agreement != nil {
			hub = t.from
			if shape == hubsApart {
				e.From, e.To = e.To, e.From
			}
		}
		if left[hub] {
			e.From, e.To = e.To, e.From
		}
		if !known[e] {
			known[e] = true
			edges = append(edges, e)
		}
	}
	return edges
}

// onTheLeft tells which hubs stand to the left of what meets in them.
func (p *networkPicture) onTheLeft(shape networkShape) []bool {
	left, count := make([]bool, len(p.nodes)), 0
	for i := range p.nodes {
		n := &p.nodes[i]
		if p.collaboration(n) || shape == hubsApart && n.agreement != nil {
			left[i] = shape != hubsRight && count%2 == 1
			count++
		}
	}
	return left
}

// settle sets boxes and frames where they were placed.
func (p *networkPicture) settle(plan *networkPlan) {
	for i, r := range plan.placing.Nodes {
		plan.boxes[i].X, plan.boxes[i].Y = r.X, r.Y
	}
	for f, r := range plan.placing.Frames {
		unit := &p.s.Org().Units[p.frames[f]]
		plan.frames = append(plan.frames, kit.NewFrame(kit.PartID(unit.ID, "frame"), p.names[f], p.lowered(plan, f, r)))
	}
	p.lay(plan)
	plan.blocks = p.blocksOf(plan)
}

// lowered is a frame whose heading stands close above its boxes.
func (p *networkPicture) lowered(plan *networkPlan, f int, r geometry.Rect) geometry.Rect {
	first := r.Bottom()
	for i := range p.nodes {
		if p.nodes[i].frame == f {
			first = min(first, plan.boxes[i].Y)
		}
	}
	top := max(r.Y, first-kit.HeightOf(kit.FrameRows(p.names[f], r.W)))
	return geometry.Rect{X: r.X, Y: top, W: r.W, H: r.Bottom() - top}
}

// Put implements picture.
func (p *networkPicture) Put(at geometry.Point) (ink kit.Drawn) {
	if p.err != nil {
		return ink
	}
	plan := p.best.moved(p.at)
	for _, line := range plan.lines {
		line.Points = kit.Shifted(line.Points, at)
		ink.Lines = append(ink.Lines, line)
	}
	ink.Boxes, ink.Frames = kit.Placed(plan.boxes, at), kit.Placed(plan.frames, at)
	return ink
}

// moved is a plan with each block at its corner.
func (plan *networkPlan) moved(corners []geometry.Point) *networkPlan {
	m := &networkPlan{boxes: slices.Clone(plan.boxes), frames: slices.Clone(plan.frames), lines: slices.Clone(plan.lines)}
	for i, b := range plan.blocks {
		by := geometry.Point{X: corners[i].X - b.rect.X, Y: corners[i].Y - b.rect.Y}
		for _, k := range b.boxes {
			m.boxes[k].X, m.boxes[k].Y = m.boxes[k].X+by.X, m.boxes[k].Y+by.Y
		}
		for _, k := range b.frames {
			m.frames[k].X, m.frames[k].Y = m.frames[k].X+by.X, m.frames[k].Y+by.Y
		}
		for _, k := range b.links {
			m.lines[k].Points = kit.Shifted(m.lines[k].Points, by)
		}
	}
	return m
}

// misplaced refuses places that are not those of a network.
func misplaced(n *drawing.Network, p *drawing.Placing) error {
	ways := 0
	for _, way := range p.Ways {
		if len(way) >= 2 {
			ways++
		}
	}
	if len(p.Nodes) == len(n.Nodes) && len(p.Frames) == len(n.Frames) && len(p.Ways) == len(n.Edges) && ways == len(n.Edges) {
		return nil
	}
	return &drawing.Refusal{Text: words.badPlaces.With(len(p.Nodes), len(n.Nodes), len(p.Frames), len(n.Frames), ways, len(n.Edges))}
}
