package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// plain is a set of distances that are easy to add up.
func plain() Options {
	return Options{GapX: 10, GapY: 6, LevelGap: 20, Indent: 8, Deepest: 12, Lane: 4}
}

func box(parent int) Node { return Node{Size: geometry.Size{W: 100, H: 40}, Parent: parent} }

func staff(parent int) Node {
	return Node{Size: geometry.Size{W: 100, H: 40}, Parent: parent, Aside: true}
}

// hung places a tree as a plan has it.
func hung(nodes []Node, band Band, o Options, p *plan) Placement {
	t := newTree(nodes, band)
	t.plan = p
	t.arrange(o.sound())
	return t.placement()
}

// inRows is a plan with some ranks in rows, and staff functions beside the trunk of
// the first. The nodes named begin a column.
func inRows(nodes []Node, ranks int, opens ...int) *plan {
	t, p := newTree(nodes, Band{}), newPlan(len(nodes))
	t.plan = p
	t.rank[t.top] = -1
	p.rows[t.top] = ranks > 0
	for i := range nodes {
		if parent := t.parent[i]; p.rows[parent] && !t.aside[i] {
			t.rank[i] = t.rankBelow(parent)
			p.rows[i] = len(t.line(i)) > 0 && t.rankBelow(i) < ranks
			p.beside[i] = t.rank[i] == 0 && t.asides[i] > 0
		}
	}
	for _, i := range opens {
		p.opens[i] = true
	}
	return p
}

func TestHang(t *testing.T) {
	deep := plain()
	deep.Deepest = 1
	tests := []struct {
		name  string
		nodes []Node
		o     Options
		ranks int
		opens []int
		boxes []geometry.Rect
		links [][]geometry.Point
		size  geometry.Size
	}{
		{name: "nothing", o: plain(), ranks: 2, boxes: []geometry.Rect{}, links: [][]geometry.Point{}},
		{
			name:  "a row with a column under its first box",
			nodes: []Node{box(-1), box(0), box(0), box(1), box(1)},
			o:     plain(),
			ranks: 2,
			boxes: []geometry.Rect{{X: 61, Y: 0, W: 100, H: 40}, {X: 0, Y: 60, W: 100, H: 40}, {X: 123, Y: 60, W: 100, H: 40}, {X: 8, Y: 112, W: 100, H: 40}, {X: 8, Y: 158, W: 100, H: 40}},
			links: [][]geometry.Point{
				{{X: 111, Y: 40}, {X: 111, Y: 50}, {X: 50, Y: 50}, {X: 50, Y: 60}},
				{{X: 111, Y: 40}, {X: 111, Y: 50}, {X: 173, Y: 50}, {X: 173, Y: 60}},
				{{X: 4, Y: 100}, {X: 4, Y: 132}, {X: 8, Y: 132}},
				{{X: 4, Y: 100}, {X: 4, Y: 178}, {X: 8, Y: 178}},
			},
			size: geometry.Size{W: 223, H: 198},
		},
		{
			name:  "a chain at the top is one level",
			nodes: []Node{box(-1), box(0), box(1), box(1)},
			o:     plain(),
			ranks: 2,
			boxes: []geometry.Rect{{X: 55, Y: 0, W: 100, H: 40}, {X: 55, Y: 60, W: 100, H: 40}, {X: 0, Y: 120, W: 100, H: 40}, {X: 110, Y: 120, W: 100, H: 40}},
			links: [][]geometry.Point{
				{{X: 105, Y: 40}, {X: 105, Y: 60}},
				{{X: 105, Y: 100}, {X: 105, Y: 110}, {X: 50, Y: 110}, {X: 50, Y: 120}},
				{{X: 105, Y: 100}, {X: 105, Y: 110}, {X: 160, Y: 110}, {X: 160, Y: 120}},
			},
			size: geometry.Size{W: 210, H: 160},
		},
		{
			name:  "staff on both sides of the trunk",
			nodes: []Node{box(-1), staff(0), staff(0), box(0), box(0)},
			o:     plain(),
			ranks: 2,
			boxes: []geometry.Rect{{X: 60, Y: 0, W: 100, H: 40}, {X: 120, Y: 46, W: 100, H: 40}, {X: 0, Y: 46, W: 100, H: 40}, {X: 5, Y: 106, W: 100, H: 40}, {X: 115, Y: 106, W: 100, H: 40}},
			links: [][]geometry.Point{
				{{X: 110, Y: 40}, {X: 110, Y: 66}, {X: 120, Y: 66}},
				{{X: 110, Y: 40}, {X: 110, Y: 66}, {X: 100, Y: 66}},
				{{X: 110, Y: 40}, {X: 110, Y: 96}, {X: 55, Y: 96}, {X: 55, Y: 106}},
				{{X: 110, Y: 40}, {X: 110, Y: 96}, {X: 165, Y: 96}, {X: 165, Y: 106}},
			},
			size: geometry.Size{W: 220, H: 146},
		},
		{
			name:  "staff beside the trunk above columns",
			nodes: []Node{box(-1), box(0), staff(0), box(0)},
			o:     plain(),
			ranks: 1,
			boxes: []geometry.Rect{{X: 4, Y: 0, W: 100, H: 40}, {X: 8, Y: 98, W: 100, H: 40}, {X: 64, Y: 46, W: 100, H: 40}, {X: 8, Y: 144, W: 100, H: 40}},
			links: [][]geometry.Point{
				{{X: 54, Y: 40}, {X: 54, Y: 92}, {X: 4, Y: 92}, {X: 4, Y: 118}, {X: 8, Y: 118}},
				{{X: 54, Y: 40}, {X: 54, Y: 66}, {X: 64, Y: 66}},
				{{X: 54, Y: 40}, {X: 54, Y: 92}, {X: 4, Y: 92}, {X: 4, Y: 164}, {X: 8, Y: 164}},
			},
			size: geometry.Size{W: 164, H: 184},
		},
		{
			name:  "staff first in a column",
			nodes: []Node{box(-1), box(0), box(0), box(1), staff(1)},
			o:     plain(),
			ranks: 1,
			boxes: []geometry.Rect{{X: 0, Y: 0, W: 100, H: 40}, {X: 8, Y: 52, W: 100, H: 40}, {X: 8, Y: 193, W: 100, H: 40}, {X: 16, Y: 144, W: 100, H: 40}, {X: 16, Y: 98, W: 100, H: 40}},
			links: [][]geometry.Point{
				{{X: 4, Y: 40}, {X: 4, Y: 72}, {X: 8, Y: 72}},
				{{X: 4, Y: 40}, {X: 4, Y: 213}, {X: 8, Y: 213}},
				{{X: 12, Y: 92}, {X: 12, Y: 164}, {X: 16, Y: 164}},
				{{X: 12, Y: 92}, {X: 12, Y: 118}, {X: 16, Y: 118}},
			},
			size: geometry.Size{W: 116, H: 233},
		},
		{
			name:  "a column breaks in two, even ones",
			nodes: []Node{box(-1), box(0), box(0), box(1), box(1), box(1), box(1)},
			o:     plain(),
			ranks: 2,
			opens: []int{5},
			boxes: []geometry.Rect{
				{X: 152, Y: 0, W: 100, H: 40}, {X: 63, Y: 60, W: 100, H: 40}, {X: 241, Y: 60, W: 100, H: 40},
				{X: 8, Y: 112, W: 100, H: 40}, {X: 8, Y: 158, W: 100, H: 40}, {X: 126, Y: 112, W: 100, H: 40}, {X: 126, Y: 158, W: 100, H: 40},
			},
			links: [][]geometry.Point{
				{{X: 202, Y: 40}, {X: 202, Y: 50}, {X: 113, Y: 50}, {X: 113, Y: 60}},
				{{X: 202, Y: 40}, {X: 202, Y: 50}, {X: 291, Y: 50}, {X: 291, Y: 60}},
				{{X: 113, Y: 100}, {X: 113, Y: 106}, {X: 4, Y: 106}, {X: 4, Y: 132}, {X: 8, Y: 132}},
				{{X: 113, Y: 100}, {X: 113, Y: 106}, {X: 4, Y: 106}, {X: 4, Y: 178}, {X: 8, Y: 178}},
				{{X: 113, Y: 100}, {X: 113, Y: 106}, {X: 122, Y: 106}, {X: 122, Y: 132}, {X: 126, Y: 132}},
				{{X: 113, Y: 100}, {X: 113, Y: 106}, {X: 122, Y: 106}, {X: 122, Y: 178}, {X: 126, Y: 178}},
			},
			size: geometry.Size{W: 341, H: 198},
		},
		{
			name:  "roots in a column",
			nodes: []Node{box(-1), box(-1), box(0)},
			o:     plain(),
			boxes: []geometry.Rect{{X: 0, Y: 0, W: 100, H: 40}, {X: 0, Y: 95, W: 100, H: 40}, {X: 8, Y: 46, W: 100, H: 40}},
			links: [][]geometry.Point{{{X: 4, Y: 40}, {X: 4, Y: 66}, {X: 8, Y: 66}}},
			size:  geometry.Size{W: 108, H: 135},
		},
		{
			name:  "far down only children hang straight below",
			nodes: []Node{box(-1), box(0), box(0), box(1), box(3)},
			o:     deep,
			ranks: 1,
			boxes: []geometry.Rect{{X: 0, Y: 0, W: 100, H: 40}, {X: 8, Y: 52, W: 100, H: 40}, {X: 8, Y: 193, W: 100, H: 40}, {X: 8, Y: 98, W: 100, H: 40}, {X: 8, Y: 144, W: 100, H: 40}},
			links: [][]geometry.Point{
				{{X: 4, Y: 40}, {X: 4, Y: 72}, {X: 8, Y: 72}},
				{{X: 4, Y: 40}, {X: 4, Y: 213}, {X: 8, Y: 213}},
				{{X: 12, Y: 92}, {X: 12, Y: 98}},
				{{X: 12, Y: 138}, {X: 12, Y: 144}},
			},
			size: geometry.Size{W: 108, H: 233},
		},
		{
			name:  "what makes no sense is put right",
			nodes: []Node{{Size: geometry.Size{W: -5, H: -5}, Parent: 7}, {Size: geometry.Size{W: 10, H: 10}, Parent: 1, Aside: true}},
			o:     Options{GapX: -1, Lane: -1},
			boxes: []geometry.Rect{{X: 0, Y: 0, W: 0, H: 0}, {X: 0, Y: 4, W: 10, H: 10}},
			links: [][]geometry.Point{},
			size:  geometry.Size{W: 10, H: 14},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := hung(test.nodes, Band{}, test.o, inRows(test.nodes, test.ranks, test.opens...))
			if diff := cmp.Diff(test.boxes, p.Boxes); diff != "" {
				t.Errorf("boxes (-want +got):\n%s\n%v", diff, p.Boxes)
			}
			got := [][]geometry.Point{}
			for _, l := range p.Links {
				got = append(got, l.Points)
			}
			if diff := cmp.Diff(test.links, got); diff != "" {
				t.Errorf("links (-want +got):\n%s\n%v", diff, got)
			}
			if p.Size != test.size {
				t.Errorf("size %v, want %v", p.Size, test.size)
			}
		})
	}
}
