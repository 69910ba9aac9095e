// Package layout places boxes: hanging columns under a row of heads, sheets and
// paper. It knows sizes and parents, not what the boxes mean nor how they are
// drawn.
package layout

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Node is a box to place.
type Node struct {
	Size   geometry.Size
	Parent int  // index of the parent, which comes before its children; -1 for a root
	Aside  bool // a staff function: hangs beside the line under its parent
}

// Options say how tightly a tree is set.
type Options struct {
	GapX     geometry.Length // between columns, and between boxes in a row
	GapY     geometry.Length // between boxes in a column
	LevelGap geometry.Length // between rows, and between a row and its columns
	ChainGap geometry.Length // above a row of one box; 0: the same
	Indent   geometry.Length // of children in a column; their line runs in the middle of it
	Deepest  int             // levels after which columns indent no further
	Lane     geometry.Length // between parallel dotted lines
}

// Defaults are the distances of a chart with 8 to 9 point text.
func Defaults() Options {
	return Options{
		GapX:     10 * geometry.Pt,
		GapY:     6 * geometry.Pt,
		LevelGap: 24 * geometry.Pt,
		Indent:   10 * geometry.Pt,
		Deepest:  12,
		Lane:     5 * geometry.Pt,
	}
}

// Tight are distances for a chart that would else become too small to read.
func Tight() Options {
	o := Defaults()
	o.GapX, o.GapY, o.LevelGap, o.Indent, o.Lane = 8*geometry.Pt, 9*geometry.Pt/2, 16*geometry.Pt, 8*geometry.Pt, 4*geometry.Pt
	return o
}

// sound replaces values that cannot be drawn.
func (o Options) sound() Options {
	o.GapX, o.GapY = max(o.GapX, 4), max(o.GapY, 4)
	o.LevelGap, o.Indent = max(o.LevelGap, 4), max(o.Indent, 4)
	if o.ChainGap <= 0 || o.ChainGap > o.LevelGap {
		o.ChainGap = o.LevelGap
	}
	o.Deepest = max(o.Deepest, 0)
	o.Lane = max(o.Lane, 2)
	return o
}

// Link is the line from a parent to one of its children. Where the lines of
// siblings run together they run through the same points.
type Link struct {
	From, To int
	Points   []geometry.Point // from the parent's border to the child's, at right angles
}

// Placement is a tree with its places.
type Placement struct {
	Boxes   []geometry.Rect // one per node
	Links   []Link          // in the order of the children
	Targets []geometry.Rect // one per target of the band
	Ties    []Link          // one per tie of the band, To is a target; no points if it names none
	Size    geometry.Size
	// Where a surround was asked for: which way the title is set, and where the legend
	// stands. Then all stands on a page of Size.
	Title  int
	Legend geometry.Rect
}

// placement writes out what has been arranged.
func (t *tree) placement() Placement {
	t.place()
	p := Placement{Boxes: t.boxes, Links: t.links(), Size: t.size}
	if len(t.band.Targets) > 0 {
		t.route(&p)
	}
	return p
}

// pen draws lines into shared blocks of memory, since a tree has very many of
// very few points.
type pen struct{ block []geometry.Point }

// path drops the points that lie on a straight line between their neighbours.
func (p *pen) path(points ...geometry.Point) []geometry.Point {
	if cap(p.block)-len(p.block) < len(points)+1 {
		const lines = 256
		p.block = make([]geometry.Point, 0, lines*(len(points)+1))
	}
	from := len(p.block)
	out := p.block[from:from]
	for _, next := range points {
		n := len(out)
		switch {
		case n > 0 && out[n-1] == next:
			continue
		case n > 1 && straight(out[n-2], out[n-1], next):
			out[n-1] = next
		default:
			out = append(out, next)
		}
	}
	if len(out) == 1 {
		out = append(out, out[0])
	}
	p.block = p.block[:from+len(out)]
	return slices.Clip(out)
}

// straight reports three points that go one way, without turning back.
func straight(a, b, c geometry.Point) bool {
	if a.X == b.X && b.X == c.X {
		return (a.Y <= b.Y) == (b.Y <= c.Y)
	}
	return a.Y == b.Y && b.Y == c.Y && (a.X <= b.X) == (b.X <= c.X)
}
