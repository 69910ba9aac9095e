package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

// drawTarget is a sheet on which no drawn tree is so large that taste has a say.
func drawTarget(t *rapid.T) Target {
	length := func(what string) geometry.Length {
		return geometry.Length(rapid.IntRange(2_000, 8_000).Draw(t, what))
	}
	return Target{Sheet: geometry.Size{W: length("sheet w"), H: length("sheet h")}, Around: geometry.Size{W: 500, H: 900}}
}

// best is the scale at which a tree comes out when it is looked at as finely as all
// that can be read.
func best(nodes []Node, target Target) int64 {
	whole := setApart(nodes, Band{}, true)
	s := newSearch(&whole, Defaults(), target)
	s.look(coarse, geometry.Size{W: endless, H: endless})
	s.look(fine, target.room(s.best.reach()))
	return s.best.scale
}

// drawUnits are boxes as a chart has them: as wide as their level, and at most as
// high as a hundred lines.
func drawUnits(t *rapid.T, most int) []Node {
	nodes := make([]Node, rapid.IntRange(1, most).Draw(t, "n"))
	depth := make([]geometry.Length, len(nodes))
	reach := rapid.SampledFrom([]int{2, 5, 60}).Draw(t, "reach")
	for i := range nodes {
		if nodes[i].Parent = -1; i > 0 {
			nodes[i].Parent = rapid.IntRange(max(0, i-reach), i-1).Draw(t, "parent")
			depth[i] = depth[nodes[i].Parent] + 1
		}
		nodes[i].Size = geometry.Size{W: (160 - 13*min(depth[i], 4)) * geometry.Pt, H: geometry.Length(rapid.IntRange(26, 100).Draw(t, "h")) * geometry.Pt}
		nodes[i].Aside = i > 0 && rapid.IntRange(0, 7).Draw(t, "aside") == 0
	}
	return nodes
}

// TestFitKeepsItsPromises holds what is placed for a sheet against the same laws as
// what is placed anyhow.
func TestFitKeepsItsPromises(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		nodes := drawNodes(t)
		band := drawBand(t, len(nodes))
		target := drawTarget(t)
		p := Fit(nodes, band, Defaults(), target)
		checkApart(t, nodes, p)
		for _, l := range p.Links {
			checkLine(t, "link", l.Points, p)
		}
		for _, l := range p.Ties {
			checkLine(t, "tie", l.Points, p)
		}
		if diff := cmp.Diff(p, Fit(nodes, band, Defaults(), target)); diff != "" {
			t.Fatalf("the same input gave another picture: %s", diff)
		}
	})
}

// TestFitIsTheBestOfItsKind tries all ways to break the columns of a small tree, in
// every number of rows.
func TestFitIsTheBestOfItsKind(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		nodes := drawUnits(t, 6)
		for i := range nodes {
			nodes[i].Aside = false
		}
		target := drawTarget(t)
		got := best(nodes, target)
		for ways := range 1 << len(nodes) {
			for rows := 1; rows <= ranks; rows++ {
				p := inRows(nodes, rows)
				for i := range nodes {
					p.opens[i] = ways&(1<<i) != 0
				}
				if scale := target.Scale(hung(nodes, Band{}, Defaults(), p).Size); scale > got {
					t.Fatalf("%d ranks and breaks %b come out at %d, the best at %d", rows, ways, scale, got)
				}
			}
		}
	})
}

// TestLessIsNeverSmaller: what is left of a tree when boxes say less, or some that
// lead to nothing are left out, does not come out smaller; a curve of so many points
// may be a hair off.
func TestLessIsNeverSmaller(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		nodes := drawUnits(t, 60)
		target := drawTarget(t)
		all := best(nodes, target)
		if last := len(nodes) - 1; last > 0 && rapid.Bool().Draw(t, "leave out") {
			nodes = nodes[:last]
		}
		for i := range nodes {
			if rapid.Bool().Draw(t, "less") {
				nodes[i].Size.H = 26 * geometry.Pt
			}
		}
		if less := best(nodes, target); 100*less < 95*all {
			t.Fatalf("less comes out at %d, all at %d", less, all)
		}
	})
}

// TestSiblingsBeginAtOneHeight: the columns of one parent, staff or not.
func TestSiblingsBeginAtOneHeight(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		nodes := drawUnits(t, 60)
		p := Fit(nodes, Band{}, Defaults(), drawTarget(t))
		top := map[int]geometry.Length{} // of the first child
		before := map[int]int{}
		for i, n := range nodes {
			if n.Aside {
				continue
			}
			last, some := before[n.Parent]
			before[n.Parent] = i
			switch {
			case !some:
				top[n.Parent] = p.Boxes[i].Y
			case p.Boxes[i].X > p.Boxes[last].X && p.Boxes[i].Y != top[n.Parent]:
				t.Fatalf("box %d begins at %d, its first sibling at %d", i, p.Boxes[i].Y, top[n.Parent])
			}
		}
	})
}
