package layout

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// TestWithin holds that what is placed lies in the room, and how many boxes a room holds.
func TestWithin(t *testing.T) {
	room := geometry.Size{W: 1000 * geometry.Pt, H: 600 * geometry.Pt}
	most := 0
	for n := 1; n < 120; n++ {
		nodes := make([]Node, n)
		for i := range nodes {
			nodes[i] = Node{Size: geometry.Size{W: 140 * geometry.Pt, H: 40 * geometry.Pt}, Parent: (i - 1) / 5}
		}
		nodes[0].Parent = -1
		p, ok := Within(nodes, Defaults(), room)
		if !ok {
			continue
		}
		most = n
		if p.Size.W > room.W || p.Size.H > room.H || len(p.Boxes) != n {
			t.Errorf("%d boxes take %v", n, p.Size)
		}
	}
	if most < 40 {
		t.Errorf("at most %d boxes fit", most)
	}
}

func TestWithinRefuses(t *testing.T) {
	room := geometry.Size{W: 100, H: 100}
	for name, sizes := range map[string][]geometry.Size{
		"too wide": {{W: 101, H: 1}}, "too high": {{W: 1, H: 101}}, "too much": {{W: 80, H: 80}, {W: 80, H: 80}},
	} {
		var nodes []Node
		for _, s := range sizes {
			nodes = append(nodes, Node{Size: s, Parent: -1})
		}
		if _, ok := Within(nodes, Defaults(), room); ok {
			t.Errorf("%s: it fits", name)
		}
	}
}
