package layout

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

func drawNodes(t *rapid.T) []Node {
	n := rapid.IntRange(0, 60).Draw(t, "n")
	reach := rapid.SampledFrom([]int{1, 2, 5, 60}).Draw(t, "reach")
	length := func(what string, most int) geometry.Length {
		return geometry.Length(rapid.IntRange(100, most).Draw(t, what))
	}
	same := rapid.Bool().Draw(t, "same size")
	nodes := make([]Node, n)
	for i := range nodes {
		nodes[i].Size = geometry.Size{W: 118 * geometry.Pt, H: 30 * geometry.Pt}
		if !same {
			nodes[i].Size = geometry.Size{W: length("w", 20_000), H: length("h", 9_000)}
		}
		nodes[i].Parent = rapid.IntRange(max(-1, i-reach), i-1).Draw(t, "parent")
		nodes[i].Aside = rapid.IntRange(0, 5).Draw(t, "aside") == 0
	}
	return nodes
}

func drawOptions(t *rapid.T) Options {
	o := Defaults()
	o.Deepest = rapid.IntRange(0, 6).Draw(t, "deepest")
	return o
}

// drawPlan sets any node in any way that a plan can.
func drawPlan(t *rapid.T, nodes []Node, band Band) *plan {
	tree, p := newTree(nodes, band), newPlan(len(nodes))
	p.rows[tree.top] = rapid.Bool().Draw(t, "roots in a row")
	inRow := make([]bool, len(nodes)+1)
	for i := range nodes {
		inRow[i] = p.rows[tree.parent[i]] && !tree.aside[i]
		p.rows[i] = inRow[i] && len(tree.line(i)) > 0 && rapid.Bool().Draw(t, "row")
		p.opens[i] = rapid.IntRange(0, 3).Draw(t, "opens") == 0
	}
	for i := range nodes {
		columns := 1
		for k, kid := range tree.line(i) {
			if k > 0 && p.opens[kid] {
				columns++
			}
		}
		p.beside[i] = tree.asides[i] > 0 && (inRow[i] || columns > 1 && !tree.tied[i]) && rapid.Bool().Draw(t, "beside")
	}
	return p
}

// drawPlaced places a drawn tree and its band in a drawn way.
func drawPlaced(t *rapid.T) ([]Node, Band, Placement) {
	nodes := drawNodes(t)
	band := drawBand(t, len(nodes))
	return nodes, band, hung(nodes, band, drawOptions(t), drawPlan(t, nodes, band))
}

func drawBand(t *rapid.T, nodes int) Band {
	var b Band
	for range rapid.IntRange(0, 6).Draw(t, "targets") {
		b.Targets = append(b.Targets, geometry.Size{
			W: geometry.Length(rapid.IntRange(1000, 40_000).Draw(t, "target w")),
			H: geometry.Length(rapid.IntRange(1000, 5000).Draw(t, "target h")),
		})
	}
	if nodes == 0 || len(b.Targets) == 0 {
		return b
	}
	for range rapid.IntRange(0, 20).Draw(t, "ties") {
		b.Ties = append(b.Ties, Tie{
			rapid.IntRange(0, nodes-1).Draw(t, "from"),
			rapid.IntRange(0, len(b.Targets)-1).Draw(t, "to"),
		})
	}
	return b
}

// span is the rectangle a segment fills: without width or without height.
func span(a, b geometry.Point) geometry.Rect {
	return geometry.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: max(a.X, b.X) - min(a.X, b.X), H: max(a.Y, b.Y) - min(a.Y, b.Y)}
}

// inside reports a segment that goes through the interior of a box.
func inside(s, box geometry.Rect) bool {
	return s.X < box.Right() && box.X < s.Right() && s.Y < box.Bottom() && box.Y < s.Bottom() ||
		s.W == 0 && s.X > box.X && s.X < box.Right() && s.Y < box.Bottom() && box.Y < s.Bottom() ||
		s.H == 0 && s.Y > box.Y && s.Y < box.Bottom() && s.X < box.Right() && box.X < s.Right()
}

func touch(a, b geometry.Rect) bool {
	return a.X <= b.Right() && b.X <= a.Right() && a.Y <= b.Bottom() && b.Y <= a.Bottom()
}

// along reports segments that run over each other for a while.
func along(a, b geometry.Rect) bool {
	return touch(a, b) && (a.W == 0 && b.W == 0 && min(a.Bottom(), b.Bottom()) > max(a.Y, b.Y) ||
		a.H == 0 && b.H == 0 && min(a.Right(), b.Right()) > max(a.X, b.X))
}

func onBorder(p geometry.Point, r geometry.Rect) bool {
	return (p.X == r.X || p.X == r.Right()) && p.Y >= r.Y && p.Y <= r.Bottom() ||
		(p.Y == r.Y || p.Y == r.Bottom()) && p.X >= r.X && p.X <= r.Right()
}

func segments(points []geometry.Point) []geometry.Rect {
	var out []geometry.Rect
	for i := 1; i < len(points); i++ {
		out = append(out, span(points[i-1], points[i]))
	}
	return out
}

// checkLine holds a line against what is true of all: right angles, on the
// page, through no box.
func checkLine(t *rapid.T, what string, points []geometry.Point, p Placement) {
	if len(points) < 2 {
		t.Fatalf("%s has %d points", what, len(points))
	}
	page := geometry.Rect{W: p.Size.W, H: p.Size.H}
	for _, s := range segments(points) {
		if s.W != 0 && s.H != 0 {
			t.Fatalf("%s is slanted: %v", what, points)
		}
		if page.Union(s) != page && (s.X < 0 || s.Y < 0 || s.Right() > page.W || s.Bottom() > page.H) {
			t.Fatalf("%s leaves the page %v: %v", what, p.Size, points)
		}
		for i, box := range p.Boxes {
			if inside(s, box) {
				t.Fatalf("%s goes through box %d %v: %v", what, i, box, points)
			}
		}
		for i, box := range p.Targets {
			if inside(s, box) {
				t.Fatalf("%s goes through target %d %v: %v", what, i, box, points)
			}
		}
	}
}

func TestBoxesKeepApartAndOnThePage(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		nodes, _, p := drawPlaced(t)
		checkApart(t, nodes, p)
	})
}

// checkApart holds boxes against what is true of all: their own size, on the page,
// and none over another.
func checkApart(t *rapid.T, nodes []Node, p Placement) {
	all := append(append([]geometry.Rect{}, p.Boxes...), p.Targets...)
	for i, a := range all {
		if a.X < 0 || a.Y < 0 || a.Right() > p.Size.W || a.Bottom() > p.Size.H {
			t.Fatalf("box %d %v leaves the page %v", i, a, p.Size)
		}
		for j, b := range all[:i] {
			if a.Overlaps(b) {
				t.Fatalf("boxes %d %v and %d %v overlap", j, b, i, a)
			}
		}
	}
	for i, n := range nodes {
		if got := (geometry.Size{W: p.Boxes[i].W, H: p.Boxes[i].H}); got != n.Size {
			t.Fatalf("box %d is %v, want %v", i, got, n.Size)
		}
	}
}

func TestChildrenKeepTheirOrder(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		nodes, _, p := drawPlaced(t)
		last := map[int]int{}
		for i, n := range nodes {
			if n.Aside && n.Parent >= 0 {
				continue
			}
			before, some := last[n.Parent]
			last[n.Parent] = i
			if !some {
				continue
			}
			a, b := p.Boxes[before], p.Boxes[i]
			below := b.X == a.X && b.Y >= a.Bottom()
			if beside := b.X >= a.Right(); !below && !beside {
				t.Fatalf("box %d %v does not read after its sibling %d %v", i, b, before, a)
			}
		}
	})
}

func TestLinksJoinParentAndChild(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		nodes, _, p := drawPlaced(t)
		linked := 0
		for _, l := range p.Links {
			what := fmt.Sprintf("link %d-%d", l.From, l.To)
			checkLine(t, what, l.Points, p)
			if l.From != nodes[l.To].Parent {
				t.Fatalf("%s: parent is %d", what, nodes[l.To].Parent)
			}
			if !onBorder(l.Points[0], p.Boxes[l.From]) || !onBorder(l.Points[len(l.Points)-1], p.Boxes[l.To]) {
				t.Fatalf("%s does not go from border to border: %v", what, l.Points)
			}
			linked++
		}
		for _, n := range nodes {
			if n.Parent >= 0 {
				linked--
			}
		}
		if linked != 0 {
			t.Fatalf("%d links too many", linked)
		}
	})
}

func TestLinksOfDifferentParentsNeverMeet(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		_, _, p := drawPlaced(t)
		for i, a := range p.Links {
			for _, b := range p.Links[:i] {
				if a.From == b.From {
					continue
				}
				for _, s := range segments(a.Points) {
					for _, u := range segments(b.Points) {
						if touch(s, u) {
							t.Fatalf("links %d-%d %v and %d-%d %v meet", b.From, b.To, b.Points, a.From, a.To, a.Points)
						}
					}
				}
			}
		}
	})
}

func TestTiesGoRoundEverything(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		_, band, p := drawPlaced(t)
		if len(p.Ties) != len(band.Ties) {
			t.Fatalf("%d lines for %d ties", len(p.Ties), len(band.Ties))
		}
		for k, l := range p.Ties {
			what := fmt.Sprintf("tie %d (%d-%d)", k, l.From, l.To)
			checkLine(t, what, l.Points, p)
			from, to := p.Boxes[l.From], p.Targets[l.To]
			if l.Points[0].X != from.Right() || !onBorder(l.Points[0], from) {
				t.Fatalf("%s does not leave box %v to the right: %v", what, from, l.Points)
			}
			if end := l.Points[len(l.Points)-1]; end.Y != to.Y || !onBorder(end, to) {
				t.Fatalf("%s does not enter target %v from above: %v", what, to, l.Points)
			}
		}
	})
}

func TestTiesToDifferentTargetsRunApart(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		_, _, p := drawPlaced(t)
		for i, a := range p.Ties {
			for _, b := range p.Ties[:i] {
				if a.To == b.To {
					continue
				}
				for _, s := range segments(a.Points) {
					for _, u := range segments(b.Points) {
						if along(s, u) {
							t.Fatalf("ties %d-%d %v and %d-%d %v run over each other", b.From, b.To, b.Points, a.From, a.To, a.Points)
						}
					}
				}
			}
		}
	})
}
