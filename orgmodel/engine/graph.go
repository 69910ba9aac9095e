package engine

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// graph is what of a drawing is a graph.
type graph struct {
	nodes    []*drawing.Box
	edges    []edge
	clusters []cluster
	boxes    map[string]*drawing.Box // the nodes by their ids
	home     map[string]int          // of a node: its cluster, or -1
}

// edge is a line between two nodes, its points from the first to the second.
type edge struct {
	line   *drawing.Line
	points []geometry.Point
}

// cluster is a frame with nodes in it.
type cluster struct {
	frame  *drawing.Box
	within int // the frame around it, or -1
	nodes  []*drawing.Box
}

func graphOf(d *drawing.Drawing) *graph {
	g := &graph{boxes: map[string]*drawing.Box{}, home: map[string]int{}}
	for i := range d.Boxes {
		box := &d.Boxes[i]
		if _, twice := g.boxes[box.ID]; box.Node && box.ID != "" && !twice {
			g.nodes = append(g.nodes, box)
			g.boxes[box.ID], g.home[box.ID] = box, -1
		}
	}
	g.cluster(d)
	for i := range d.Lines {
		line := &d.Lines[i]
		if g.boxes[line.From] != nil && g.boxes[line.To] != nil && len(line.Points) > 1 && line.ID != "" {
			g.edges = append(g.edges, edge{line, g.directed(line)})
		}
	}
	return g
}

// directed are the points of a line in the direction of its edge: a line may be
// drawn from the other end, so that the dashes of several coincide.
func (g *graph) directed(line *drawing.Line) []geometry.Point {
	first, last := line.Points[0], line.Points[len(line.Points)-1]
	from, to := g.boxes[line.From].Rect, g.boxes[line.To].Rect
	if !touches(to, first) && !touches(from, last) || touches(from, first) && touches(to, last) {
		return line.Points
	}
	points := slices.Clone(line.Points)
	slices.Reverse(points)
	return points
}

func touches(r geometry.Rect, p geometry.Point) bool {
	return p.X >= r.X && p.X <= r.Right() && p.Y >= r.Y && p.Y <= r.Bottom()
}

// cluster finds the frames that have nodes in them; a node belongs to the
// smallest that holds it.
func (g *graph) cluster(d *drawing.Drawing) {
	frames := make([]*drawing.Box, 0, len(d.Frames))
	for i := range d.Frames {
		if f := &d.Frames[i]; f.ID != "" {
			frames = append(frames, f)
		}
	}
	area := func(b *drawing.Box) int { return int(b.W) * int(b.H) }
	slices.SortStableFunc(frames, func(a, b *drawing.Box) int { return area(b) - area(a) })
	inside := make([][]*drawing.Box, len(frames))
	for _, box := range g.nodes {
		if at := smallest(frames, box); at >= 0 {
			inside[at] = append(inside[at], box)
		}
	}
	at := map[*drawing.Box]int{}
	for i, frame := range frames {
		if inside[i] == nil {
			continue
		}
		c := cluster{frame: frame, within: -1, nodes: inside[i]}
		if around := smallest(frames[:i], frame); around >= 0 {
			if k, kept := at[frames[around]]; kept {
				c.within = k
			}
		}
		at[frame] = len(g.clusters)
		for _, box := range c.nodes {
			g.home[box.ID] = len(g.clusters)
		}
		g.clusters = append(g.clusters, c)
	}
}

// smallest returns the last of some frames, the smallest, that holds a box, or
// -1.
func smallest(frames []*drawing.Box, box *drawing.Box) int {
	for i, frame := range slices.Backward(frames) {
		if holds(frame.Rect, box.Rect) {
			return i
		}
	}
	return -1
}

func holds(outer, inner geometry.Rect) bool {
	return outer.X <= inner.X && outer.Y <= inner.Y && outer.Right() >= inner.Right() && outer.Bottom() >= inner.Bottom()
}
