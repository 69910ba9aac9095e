package layout

import (
	"fmt"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// municipality has the numbers of a real one: 153 boxes on four levels.
func municipality() []Node {
	nodes := []Node{{Size: geometry.Size{W: 190 * geometry.Pt, H: 60 * geometry.Pt}, Parent: -1}}
	for range 5 {
		nodes = append(nodes, Node{Size: geometry.Size{W: 150 * geometry.Pt, H: 58 * geometry.Pt}})
	}
	for head, units := range [...]int{4, 3, 5, 2, 4} {
		for range units {
			nodes = append(nodes, Node{Size: geometry.Size{W: 118 * geometry.Pt, H: 36 * geometry.Pt}, Parent: 1 + head})
		}
	}
	for i := range 129 {
		nodes = append(nodes, Node{Size: geometry.Size{W: 118 * geometry.Pt, H: geometry.Length(26+i*7%21) * geometry.Pt}, Parent: 6 + i*7%18})
	}
	return nodes
}

func TestMunicipalityFitsOnA3(t *testing.T) {
	sheet, _ := Paper("A3", Landscape)
	const margin, titleBlock = 28 * geometry.Pt, 70 * geometry.Pt
	target := Target{Sheet: sheet, Around: geometry.Size{W: 2 * margin, H: 2*margin + titleBlock}}
	p := Fit(municipality(), Band{}, Defaults(), target)
	if scale := target.Scale(p.Size); scale < 770_000 {
		t.Errorf("%v comes out at %d, want at least 770 000", p.Size, scale)
	}
}

// tops are how many different heights the boxes of some nodes begin at.
func tops(p Placement, nodes []Node, parent int) int {
	seen := map[geometry.Length]bool{}
	for i, n := range nodes {
		if n.Parent == parent {
			seen[p.Boxes[i].Y] = true
		}
	}
	return len(seen)
}

func TestFitChoosesTheShape(t *testing.T) {
	flat := func(parent func(i int) int) []Node {
		nodes := make([]Node, 41)
		for i := range nodes {
			nodes[i] = Node{Size: geometry.Size{W: 100 * geometry.Pt, H: 30 * geometry.Pt}, Parent: parent(i)}
		}
		return nodes
	}
	groups := flat(func(i int) int {
		if i < 5 {
			return min(i, 1) - 1
		}
		return 1 + (i-5)/9
	})
	wide, tall := geometry.Size{W: 800 * geometry.Pt, H: 400 * geometry.Pt}, geometry.Size{W: 400 * geometry.Pt, H: 800 * geometry.Pt}
	tests := []struct {
		name   string
		nodes  []Node
		target geometry.Size
		parent int
		row    bool // its children stand in one row
	}{
		{"a small chart is the usual one", []Node{box(-1), box(0), box(0), box(1)}, wide, 0, true},
		{"forty units under one head hang", flat(func(i int) int { return min(i, 1) - 1 }), wide, 0, false},
		{"forty units without a head hang", flat(func(int) int { return -1 }), wide, -1, false},
		{"four groups stand in a row", groups, wide, 0, true},
	}
	for _, test := range tests {
		for _, size := range []geometry.Size{wide, tall} {
			p := Fit(test.nodes, Band{}, Defaults(), Target{Sheet: size})
			if got := tops(p, test.nodes, test.parent) == 1; size == test.target && got != test.row {
				t.Errorf("%s: in a row is %v", test.name, got)
			}
			if (p.Size.W > p.Size.H) != (size.W > size.H) && len(test.nodes) > 10 {
				t.Errorf("%s: %v does not lie like %v", test.name, p.Size, size)
			}
		}
	}
}

// TestVeryDeepChain guards against calls or indents as deep as the tree.
func TestVeryDeepChain(t *testing.T) {
	nodes := make([]Node, 100_000)
	for i := range nodes {
		nodes[i] = Node{Size: geometry.Size{W: 100 * geometry.Pt, H: 30 * geometry.Pt}, Parent: i - 1}
	}
	nodes[2].Parent = 0 // so that the chain hangs
	p := Fit(nodes, Band{}, Defaults(), Target{Sheet: geometry.Size{W: 1000, H: 1000}})
	if most := 400 * geometry.Pt; p.Size.W > most {
		t.Errorf("width %d, want at most %d", p.Size.W, most)
	}
	if got, want := len(p.Links), len(nodes)-1; got != want {
		t.Errorf("%d links, want %d", got, want)
	}
}

// TestWhatHasNoPlaceInTheLineStandsApart: at the right, from the top, without lines;
// its ties go to the band like others.
func TestWhatHasNoPlaceInTheLineStandsApart(t *testing.T) {
	nodes := []Node{box(-1), box(-1), box(1), box(1), box(-1)}
	band := Band{Targets: []geometry.Size{{W: 60, H: 20}}, Ties: []Tie{{4, 0}, {2, 0}, {9, 0}}}
	p := Fit(nodes, band, plain(), Target{Sheet: geometry.Size{W: 400, H: 300}})
	for _, loose := range []int{0, 4} {
		if b := p.Boxes[loose]; b.X <= max(p.Boxes[2].Right(), p.Boxes[3].Right()) || b.H != 40 {
			t.Errorf("box %d stands at %v among %v", loose, b, p.Boxes)
		}
	}
	if p.Boxes[0].Y != 0 || p.Boxes[4].Y != 46 {
		t.Errorf("they do not begin at the top, in their order: %v", p.Boxes)
	}
	if len(p.Links) != 2 || p.Links[0].From != 1 {
		t.Errorf("links %v", p.Links)
	}
	if p.Ties[0].From != 4 || p.Ties[0].Points[0].X != p.Boxes[4].Right() || p.Ties[1].From != 2 || p.Ties[2].Points != nil {
		t.Errorf("ties %v", p.Ties)
	}
}

func bushy(n int) []Node {
	nodes := make([]Node, n)
	for i := range nodes {
		nodes[i] = Node{Size: geometry.Size{W: 118 * geometry.Pt, H: geometry.Length(26+i%20) * geometry.Pt}, Parent: (i+5)/6 - 1, Aside: i%17 == 5}
	}
	return nodes
}

// BenchmarkFit shows that the search is linear in the boxes.
func BenchmarkFit(b *testing.B) {
	sheet, _ := Paper("A3", Landscape)
	for _, n := range []int{150, 10_000, 100_000} {
		nodes := bushy(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Fit(nodes, Band{}, Defaults(), Target{Sheet: sheet})
			}
		})
	}
}
