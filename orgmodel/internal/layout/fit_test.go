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
	usable := geometry.Size{W: sheet.W - 2*margin, H: sheet.H - 2*margin - titleBlock}
	p, o := Fit(municipality(), Defaults(), usable)
	scale := min(float64(usable.W)/float64(p.Size.W), float64(usable.H)/float64(p.Size.H))
	if scale < 0.75 {
		t.Errorf("%v on %v comes out at %.2f, want at least 0.75", p.Size, usable, scale)
	}
	if o.Rows != 2 {
		t.Errorf("%d levels in rows, want 2", o.Rows)
	}
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
		rows   int
	}{
		{"a small chart is the usual one", []Node{box(-1), box(0), box(0), box(1)}, wide, 2},
		{"forty units under one head hang", flat(func(i int) int { return min(i, 1) - 1 }), wide, 1},
		{"forty units without a head hang", flat(func(int) int { return -1 }), wide, 0},
		{"four groups stand in a row", groups, wide, 2},
	}
	for _, test := range tests {
		for _, target := range []geometry.Size{wide, tall} {
			p, o := Fit(test.nodes, Defaults(), target)
			if target == test.target && o.Rows != test.rows {
				t.Errorf("%s: %d levels in rows, want %d", test.name, o.Rows, test.rows)
			}
			if (p.Size.W > p.Size.H) != (target.W > target.H) && len(test.nodes) > 10 {
				t.Errorf("%s: %v does not lie like %v", test.name, p.Size, target)
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
	p := Hang(nodes, Defaults())
	if most := 400 * geometry.Pt; p.Size.W > most {
		t.Errorf("width %d, want at most %d", p.Size.W, most)
	}
	if got, want := len(p.Links), len(nodes)-1; got != want {
		t.Errorf("%d links, want %d", got, want)
	}
}

func bushy(n int) []Node {
	nodes := make([]Node, n)
	for i := range nodes {
		nodes[i] = Node{Size: geometry.Size{W: 118 * geometry.Pt, H: geometry.Length(26+i%20) * geometry.Pt}, Parent: (i+5)/6 - 1, Aside: i%17 == 5}
	}
	return nodes
}

func BenchmarkHang(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		nodes, o := bushy(n), Defaults()
		o.MaxColumn = 2000 * geometry.Pt
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Hang(nodes, o)
			}
		})
	}
}

func BenchmarkFit(b *testing.B) {
	sheet, _ := Paper("A3", Landscape)
	for _, n := range []int{150, 10_000, 100_000} {
		nodes := bushy(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Fit(nodes, Defaults(), Target{Sheet: sheet})
			}
		})
	}
}
