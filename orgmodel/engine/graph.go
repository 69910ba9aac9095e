package engine

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// graph is what of a drawing is a graph.
type graph struct {
	nodes     []*drawing.Box
	edges     []edge
	clusters  []cluster
	outermost []int                   // the clusters that lie in no other
	boxes     map[string]*drawing.Box // the nodes by their ids
	home      map[string]int          // of a node: its cluster, or -1
}

// edge is a line between two nodes, its points from the first to the second.
type edge struct {
	line   *drawing.Line
	points []geometry.Point
}

// cluster is a frame with nodes in it, or with other such frames.
type cluster struct {
	frame  *drawing.Box
	nodes  []*drawing.Box // in it and in no smaller one
	within []int          // the clusters in it
}

// orEmpty is the empty drawing where there is none.
func orEmpty(d *drawing.Drawing) *drawing.Drawing {
	if d == nil {
		return &drawing.Drawing{}
	}
	return d
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

// cluster finds the frames that have nodes in them; a node or a frame belongs to
// the smallest that holds it.
func (g *graph) cluster(d *drawing.Drawing) {
	frames := make([]*drawing.Box, 0, len(d.Frames))
	for i := range d.Frames {
		if f := &d.Frames[i]; f.ID != "" {
			frames = append(frames, f)
		}
	}
	area := func(b *drawing.Box) int { return int(b.W) * int(b.H) }
	slices.SortStableFunc(frames, func(a, b *drawing.Box) int { return area(b) - area(a) })
	around := make([]int, len(frames)) // the smallest frame that holds each, or -1
	for i, frame := range frames {
		around[i] = smallest(frames[:i], frame)
	}
	inside, kept := make([][]*drawing.Box, len(frames)), make([]bool, len(frames))
	for _, box := range g.nodes {
		at := smallest(frames, box)
		if at >= 0 {
			inside[at] = append(inside[at], box)
		}
		for ; at >= 0 && !kept[at]; at = around[at] {
			kept[at] = true
		}
	}
	at := make([]int, len(frames)) // the cluster of each
	for i, frame := range frames {
		if !kept[i] {
			continue
		}
		at[i] = len(g.clusters)
		for _, box := range inside[i] {
			g.home[box.ID] = at[i]
		}
		g.clusters = append(g.clusters, cluster{frame: frame, nodes: inside[i]})
		if around[i] < 0 {
			g.outermost = append(g.outermost, at[i])
		} else {
			outer := &g.clusters[at[around[i]]]
			outer.within = append(outer.within, at[i])
		}
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
