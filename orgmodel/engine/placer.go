package engine

import (
	"context"
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Placer lets Graphviz find the places of a network, in columns from left to
// right. It is told sizes only, no texts, and the same sizes get the same places.
func Placer(ctx context.Context, e Engine) drawing.Placer {
	return func(n drawing.Network) (drawing.Placing, error) {
		turned := roundabout(&n)
		raw, err := e(ctx, Job{DOT: networkSource(&n, turned), Layout: Hierarchy, Format: JSONFormat})
		if err != nil {
			return drawing.Placing{}, &Failure{Message: textNetwork.With(), Detail: err}
		}
		p, err := readPlacing(raw, &n, turned)
		if err != nil {
			return drawing.Placing{}, &Failure{Message: textNetwork.With(), Detail: err}
		}
		return p, nil
	}
}

// networkHeader: in columns, with room for lines between them. Lines leave a box
// on its right side and reach one on its left, so none runs along a box or hides
// behind it.
const networkHeader = `graph {
	graph [rankdir=LR newrank=true splines=polyline ranksep=0.9 nodesep=0.2]
	node [shape=box fixedsize=true label=""]
`

// frameMargin is what a frame keeps free around its boxes, in points.
const frameMargin = "10"

// networkSource writes a network for Graphviz. Nodes, frames and edges are called
// by their numbers; the heading of a frame is an empty table of its size.
func networkSource(n *drawing.Network, turned []bool) []byte {
	w := dotWriter{buf: make([]byte, 0, 256+64*(len(n.Nodes)+len(n.Edges)))}
	w.buf = append(w.buf, networkHeader...)
	for f, heading := range n.Frames {
		w.buf = append(w.buf, "\tsubgraph cluster_"+strconv.Itoa(f)+" {\n\t\tgraph [margin="+frameMargin+
			" label=<<TABLE BORDER=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\""+wholePt(heading.W)+"\" HEIGHT=\""+wholePt(heading.H)+"\"><TR><TD></TD></TR></TABLE>>]\n"...)
		for i := range n.Nodes {
			if n.Nodes[i].Frame == f {
				w.sized(i, n.Nodes[i].Size)
			}
		}
		w.buf = append(w.buf, "\t}\n"...)
	}
	for i := range n.Nodes {
		if n.Nodes[i].Frame < 0 {
			w.sized(i, n.Nodes[i].Size)
		}
	}
	for k, e := range n.Edges {
		if turned[k] {
			e.From, e.To = e.To, e.From
		}
		w.buf = append(w.buf, "\t"+strconv.Itoa(e.From)+":e -- "+strconv.Itoa(e.To)+":w [id="+strconv.Itoa(k)+"]\n"...)
	}
	return append(w.buf, "}\n"...)
}

// wholePt is a length in whole points, rounded up.
func wholePt(v geometry.Length) string { return strconv.Itoa(int((v + geometry.Pt - 1) / geometry.Pt)) }

// sized writes a node as nothing but its size.
func (w *dotWriter) sized(i int, size geometry.Size) {
	w.buf = append(w.buf, "\t"+strconv.Itoa(i)+" ["...)
	w.inches("width", size.W)
	w.inches(" height", size.H)
	w.buf = append(w.buf, "]\n"...)
}

// roundabout finds the edges to turn so that none leads back to where it began:
// such a line would have to go around both its boxes.
func roundabout(n *drawing.Network) []bool {
	const unseen, open, done = 0, 1, 2
	next := make([][]int, len(n.Nodes))
	for k, e := range n.Edges {
		next[e.From] = append(next[e.From], k)
	}
	turned, state := make([]bool, len(n.Edges)), make([]int, len(n.Nodes))
	var way []int // of nodes, each with a place in next
	at := make([]int, len(n.Nodes))
	for first := range n.Nodes {
		if state[first] != unseen {
			continue
		}
		state[first], way = open, append(way, first)
		for len(way) > 0 {
			v := way[len(way)-1]
			if at[v] == len(next[v]) {
				state[v], way = done, way[:len(way)-1]
				continue
			}
			k := next[v][at[v]]
			at[v]++
			switch to := n.Edges[k].To; state[to] {
			case unseen:
				state[to], way = open, append(way, to)
			case open:
				turned[k] = true
			}
		}
	}
	return turned
}

// answeredPlaces is what of Graphviz's answer matters: places in points, upwards
// from the bottom left.
type answeredPlaces struct {
	BB      string `json:"bb"`
	Objects []struct {
		Name string `json:"name"`
		Pos  string `json:"pos"`
		BB   string `json:"bb"`
	} `json:"objects"`
	Edges []struct {
		ID  string `json:"id"`
		Pos string `json:"pos"`
	} `json:"edges"`
}

// readPlacing reads the answer, and demands one place for everything.
func readPlacing(raw []byte, n *drawing.Network, turned []bool) (drawing.Placing, error) {
	var answer answeredPlaces
	if err := json.Unmarshal(raw, &answer); err != nil {
		return drawing.Placing{}, garbled("%v", err)
	}
	page := coordinates(answer.BB)
	if len(page) != 4 {
		return drawing.Placing{}, garbled("it has no size")
	}
	r := placingReader{
		placing: drawing.Placing{Nodes: make([]geometry.Rect, len(n.Nodes)), Frames: make([]geometry.Rect, len(n.Frames)), Ways: make([][]geometry.Point, len(n.Edges))},
		top:     page[3], found: map[string]bool{},
	}
	for _, o := range answer.Objects {
		if name, framed := strings.CutPrefix(o.Name, "cluster_"); framed {
			r.frame(o.Name, name, o.BB)
		} else {
			r.node(o.Name, o.Pos, n)
		}
	}
	for _, e := range answer.Edges {
		r.way(e.ID, e.Pos, turned)
	}
	if want := len(n.Nodes) + len(n.Frames) + len(n.Edges); r.err == nil && len(r.found) != want {
		r.err = garbled("it has %d places instead of %d", len(r.found), want)
	}
	return r.placing, r.err
}

// placingReader puts what Graphviz answered in its place.
type placingReader struct {
	placing drawing.Placing
	top     geometry.Length
	found   map[string]bool
	err     error // the first
}

// take reads the number of something, below a limit, and notes that it has a
// place; ok is false when it has none or a second one.
func (r *placingReader) take(what, name, number, at string, limit int, known bool) (i int, ok bool) {
	i, err := strconv.Atoi(number)
	switch {
	case r.err != nil:
		return 0, false
	case err != nil || i < 0 || i >= limit || !known:
		r.err = garbled("it has a %s %q at %q", what, name, at)
		return 0, false
	case r.found[what+number]:
		r.err = garbled("it has two places for %q", name)
		return 0, false
	}
	r.found[what+number] = true
	return i, true
}

func (r *placingReader) node(name, pos string, n *drawing.Network) {
	at := coordinates(pos)
	if i, ok := r.take("box", name, name, pos, len(n.Nodes), len(at) == 2); ok {
		size := n.Nodes[i].Size
		r.placing.Nodes[i] = geometry.Rect{X: at[0] - size.W/2, Y: r.top - at[1] - size.H/2, W: size.W, H: size.H}
	}
}

func (r *placingReader) frame(name, number, bb string) {
	at := coordinates(bb)
	if f, ok := r.take("frame", name, number, bb, len(r.placing.Frames), len(at) == 4); ok {
		r.placing.Frames[f] = geometry.Rect{X: at[0], Y: r.top - at[3], W: at[2] - at[0], H: at[3] - at[1]}
	}
}

func (r *placingReader) way(id, pos string, turned []bool) {
	curve := coordinates(pos)
	if k, ok := r.take("line", id, id, pos, len(r.placing.Ways), len(curve) >= 8 && len(curve)%6 == 2); ok {
		r.placing.Ways[k] = corners(curve, r.top, turned[k])
	}
}

// corners are where a line of straight segments turns: of each curve of Graphviz
// the ends count.
func corners(curve []geometry.Length, top geometry.Length, turned bool) []geometry.Point {
	points := make([]geometry.Point, 0, len(curve)/6+1)
	for i := 0; i < len(curve); i += 6 {
		points = append(points, geometry.Point{X: curve[i], Y: top - curve[i+1]})
	}
	if turned {
		for i, j := 0, len(points)-1; i < j; i, j = i+1, j-1 {
			points[i], points[j] = points[j], points[i]
		}
	}
	return points
}

// farthest is how far from the origin a place can reasonably be, in points.
const farthest = 1e7

// coordinates reads numbers in points, of which commas and spaces are between;
// nothing if one is none.
func coordinates(text string) []geometry.Length {
	fields := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' })
	list := make([]geometry.Length, len(fields))
	for i, f := range fields {
		v, err := strconv.ParseFloat(f, 64)
		if err != nil || math.IsNaN(v) || math.Abs(v) > farthest {
			return nil
		}
		list[i] = geometry.Length(math.Round(v * float64(geometry.Pt)))
	}
	return list
}
