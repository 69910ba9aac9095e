package layout

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

func drawSurround(t *rapid.T) *Surround {
	length := func(what string, most int) geometry.Length {
		return geometry.Length(rapid.IntRange(500, most).Draw(t, what))
	}
	s := &Surround{Gap: length("gap", 2_000)}
	for k, title := geometry.Length(1), (geometry.Size{W: length("title w", 40_000), H: length("title h", 6_000)}); k <= 3; k++ {
		s.Titles = append(s.Titles, geometry.Size{W: title.W / k, H: title.H * k})
	}
	if rapid.Bool().Draw(t, "stamp") {
		s.Stamp = geometry.Size{W: length("stamp w", 9_000), H: length("stamp h", 3_000)}
	}
	wide, high := length("legend w", 60_000), length("legend h", 2_000)
	for k := geometry.Length(1); k <= 4; k++ {
		s.Legend = append(s.Legend, geometry.Size{W: wide / k, H: high * k})
	}
	return s
}

// TestAllAroundATreeHasItsPlace: title, stamp and legend, and what stands apart, are on
// the page, and nothing stands or runs where they are.
func TestAllAroundATreeHasItsPlace(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		nodes := drawNodes(t)
		target := drawTarget(t)
		target.Sheet.W, target.Sheet.H = 10*target.Sheet.W, 10*target.Sheet.H
		target.Surround = drawSurround(t)
		p := Fit(nodes, drawBand(t, len(nodes)), Defaults(), target)
		checkApart(t, nodes, p)
		page := geometry.Rect{W: p.Size.W, H: p.Size.H}
		s := target.Surround
		around := []geometry.Rect{{W: s.Titles[p.Title].W, H: s.Titles[p.Title].H}, p.Legend}
		if s.Stamp.W > 0 {
			around = append(around, geometry.Rect{X: page.W - s.Stamp.W, W: s.Stamp.W, H: s.Stamp.H})
		}
		lines := []geometry.Rect{}
		for _, list := range [][]Link{p.Links, p.Ties} {
			for _, l := range list {
				lines = append(lines, segments(l.Points)...)
			}
		}
		for k, r := range around {
			if page.Union(r) != page {
				t.Fatalf("%d leaves the page %v: %v", k, page, r)
			}
			for _, list := range [][]geometry.Rect{p.Boxes, p.Targets, around[:k], lines} {
				for _, b := range list {
					if inside(b, r) || inside(r, b) {
						t.Fatalf("%v stands where %v is, on %v", r, b, page)
					}
				}
			}
		}
	})
}

// TestABlockApartUsesWhatTheTreeLeaves: what nothing leads to does not make a chart
// smaller that has room for it; where a chart is large anyway it stands right of all else.
func TestABlockApartUsesWhatTheTreeLeaves(t *testing.T) {
	const pt = geometry.Pt
	size := geometry.Size{W: 150 * pt, H: 40 * pt}
	tree := []Node{{Size: size, Parent: -1}}
	for _, under := range [...]int{1, 1, 10} {
		at := len(tree)
		tree = append(tree, Node{Size: size, Parent: 0})
		for range under {
			tree = append(tree, Node{Size: size, Parent: at})
		}
	}
	all := append(tree[:len(tree):len(tree)], Node{Size: size, Parent: -1}, Node{Size: size, Parent: -1})
	small := Target{Sheet: geometry.Size{W: 300 * pt, H: 350 * pt}}
	a, b := Fit(tree, Band{}, Defaults(), small), Fit(all, Band{}, Defaults(), small)
	if 100*small.Scale(b.Size) < 99*small.Scale(a.Size) {
		t.Errorf("two boxes that nothing leads to make of %v %v", a.Size, b.Size)
	}
	large := Target{Sheet: geometry.Size{W: 3000 * pt, H: 4200 * pt}}
	p := Fit(all, Band{}, Defaults(), large)
	for i := range tree {
		if last := p.Boxes[len(all)-1]; p.Boxes[i].Right() >= last.X || last.Y > p.Boxes[0].Bottom()+size.H {
			t.Errorf("box %d at %v is not left of what stands apart at %v", i, p.Boxes[i], last)
		}
	}
}
