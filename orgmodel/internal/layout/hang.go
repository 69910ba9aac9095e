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

// Options say how tightly and in what shape a tree is set.
type Options struct {
	// Rows is the number of levels set in rows, each centred above what it
	// leads: 1 is the root alone, 2 the root and its children, and so on. A
	// chain of only children at the top (municipality, council, board) counts
	// as one level. What lies deeper hangs in columns. 0 hangs several roots in
	// columns side by side; a single root is always a row. Staff functions hang
	// beside the trunk of a node whose children stand in a row, and of the head
	// office; further down they come first in the column.
	Rows int
	// MaxColumn is the height at which a column breaks into a second one; 0
	// lets it grow.
	MaxColumn geometry.Length
	GapX      geometry.Length // between columns, and between boxes in a row
	GapY      geometry.Length // between boxes in a column
	LevelGap  geometry.Length // between rows, and between a row and its columns
	Indent    geometry.Length // of children in a column; their line runs in the middle of it
	Deepest   int             // levels after which columns indent no further
	Lane      geometry.Length // between parallel dotted lines
}

// Defaults are the distances of a chart with 8 to 9 point text.
func Defaults() Options {
	return Options{
		Rows:     2,
		GapX:     10 * geometry.Pt,
		GapY:     6 * geometry.Pt,
		LevelGap: 24 * geometry.Pt,
		Indent:   10 * geometry.Pt,
		Deepest:  12,
		Lane:     5 * geometry.Pt,
	}
}

// sound replaces values that cannot be drawn.
func (o Options) sound() Options {
	o.Rows = max(o.Rows, 0)
	o.MaxColumn = max(o.MaxColumn, 0)
	o.GapX, o.GapY = max(o.GapX, 4), max(o.GapY, 4)
	o.LevelGap, o.Indent = max(o.LevelGap, 4), max(o.Indent, 4)
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
}

// Hang places a tree: upper levels in rows, the rest in columns under them.
func Hang(nodes []Node, o Options) Placement { return HangTied(nodes, Band{}, o) }

// HangTied places a tree, the band of targets under it and the lines between.
func HangTied(nodes []Node, band Band, o Options) Placement {
	t := newTree(nodes, band)
	t.arrange(o.sound())
	return t.placement()
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
