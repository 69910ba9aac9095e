package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// plain is a set of distances that are easy to add up.
func plain() Options {
	return Options{Rows: 2, GapX: 10, GapY: 6, LevelGap: 20, Indent: 8, Deepest: 12, Lane: 4}
}

func box(parent int) Node { return Node{Size: Size{100, 40}, Parent: parent} }

func staff(parent int) Node { return Node{Size: Size{100, 40}, Parent: parent, Aside: true} }

func TestHang(t *testing.T) {
	upright := plain()
	upright.Rows = 1
	broken := plain()
	broken.MaxColumn = 100
	forest := plain()
	forest.Rows = 0
	deep := upright
	deep.Deepest = 1
	tests := []struct {
		name  string
		nodes []Node
		o     Options
		boxes []Rect
		links [][]Point
		size  Size
	}{
		{name: "nothing", o: plain(), boxes: []Rect{}, links: [][]Point{}},
		{
			name:  "a row with a column under its first box",
			nodes: []Node{box(-1), box(0), box(0), box(1), box(1)},
			o:     plain(),
			boxes: []Rect{{61, 0, 100, 40}, {0, 60, 100, 40}, {123, 60, 100, 40}, {8, 112, 100, 40}, {8, 158, 100, 40}},
			links: [][]Point{
				{{111, 40}, {111, 50}, {50, 50}, {50, 60}},
				{{111, 40}, {111, 50}, {173, 50}, {173, 60}},
				{{4, 100}, {4, 132}, {8, 132}},
				{{4, 100}, {4, 178}, {8, 178}},
			},
			size: Size{223, 198},
		},
		{
			name:  "a chain at the top is one level",
			nodes: []Node{box(-1), box(0), box(1), box(1)},
			o:     plain(),
			boxes: []Rect{{55, 0, 100, 40}, {55, 60, 100, 40}, {0, 120, 100, 40}, {110, 120, 100, 40}},
			links: [][]Point{
				{{105, 40}, {105, 60}},
				{{105, 100}, {105, 110}, {50, 110}, {50, 120}},
				{{105, 100}, {105, 110}, {160, 110}, {160, 120}},
			},
			size: Size{210, 160},
		},
		{
			name:  "staff on both sides of the trunk",
			nodes: []Node{box(-1), staff(0), staff(0), box(0), box(0)},
			o:     plain(),
			boxes: []Rect{{60, 0, 100, 40}, {120, 46, 100, 40}, {0, 46, 100, 40}, {5, 106, 100, 40}, {115, 106, 100, 40}},
			links: [][]Point{
				{{110, 40}, {110, 66}, {120, 66}},
				{{110, 40}, {110, 66}, {100, 66}},
				{{110, 40}, {110, 96}, {55, 96}, {55, 106}},
				{{110, 40}, {110, 96}, {165, 96}, {165, 106}},
			},
			size: Size{220, 146},
		},
		{
			name:  "staff beside the trunk above columns",
			nodes: []Node{box(-1), box(0), staff(0), box(0)},
			o:     upright,
			boxes: []Rect{{4, 0, 100, 40}, {8, 98, 100, 40}, {64, 46, 100, 40}, {8, 144, 100, 40}},
			links: [][]Point{
				{{54, 40}, {54, 92}, {4, 92}, {4, 118}, {8, 118}},
				{{54, 40}, {54, 66}, {64, 66}},
				{{54, 40}, {54, 92}, {4, 92}, {4, 164}, {8, 164}},
			},
			size: Size{164, 184},
		},
		{
			name:  "staff first in a column",
			nodes: []Node{box(-1), box(0), box(0), box(1), staff(1)},
			o:     upright,
			boxes: []Rect{{0, 0, 100, 40}, {8, 52, 100, 40}, {8, 193, 100, 40}, {16, 144, 100, 40}, {16, 98, 100, 40}},
			links: [][]Point{
				{{4, 40}, {4, 72}, {8, 72}},
				{{4, 40}, {4, 213}, {8, 213}},
				{{12, 92}, {12, 164}, {16, 164}},
				{{12, 92}, {12, 118}, {16, 118}},
			},
			size: Size{116, 233},
		},
		{
			name:  "a column breaks in two, even ones",
			nodes: []Node{box(-1), box(0), box(0), box(1), box(1), box(1), box(1)},
			o:     broken,
			boxes: []Rect{
				{152, 0, 100, 40}, {63, 60, 100, 40}, {241, 60, 100, 40},
				{8, 112, 100, 40}, {8, 158, 100, 40}, {126, 112, 100, 40}, {126, 158, 100, 40},
			},
			links: [][]Point{
				{{202, 40}, {202, 50}, {113, 50}, {113, 60}},
				{{202, 40}, {202, 50}, {291, 50}, {291, 60}},
				{{113, 100}, {113, 106}, {4, 106}, {4, 132}, {8, 132}},
				{{113, 100}, {113, 106}, {4, 106}, {4, 178}, {8, 178}},
				{{113, 100}, {113, 106}, {122, 106}, {122, 132}, {126, 132}},
				{{113, 100}, {113, 106}, {122, 106}, {122, 178}, {126, 178}},
			},
			size: Size{341, 198},
		},
		{
			name:  "roots in a column",
			nodes: []Node{box(-1), box(-1), box(0)},
			o:     forest,
			boxes: []Rect{{0, 0, 100, 40}, {0, 95, 100, 40}, {8, 46, 100, 40}},
			links: [][]Point{{{4, 40}, {4, 66}, {8, 66}}},
			size:  Size{108, 135},
		},
		{
			name:  "far down only children hang straight below",
			nodes: []Node{box(-1), box(0), box(0), box(1), box(3)},
			o:     deep,
			boxes: []Rect{{0, 0, 100, 40}, {8, 52, 100, 40}, {8, 193, 100, 40}, {8, 98, 100, 40}, {8, 144, 100, 40}},
			links: [][]Point{
				{{4, 40}, {4, 72}, {8, 72}},
				{{4, 40}, {4, 213}, {8, 213}},
				{{12, 92}, {12, 98}},
				{{12, 138}, {12, 144}},
			},
			size: Size{108, 233},
		},
		{
			name:  "what makes no sense is put right",
			nodes: []Node{{Size: Size{-5, -5}, Parent: 7}, {Size: Size{10, 10}, Parent: 1, Aside: true}},
			o:     Options{Rows: -3, MaxColumn: -1, GapX: -1, Lane: -1},
			boxes: []Rect{{0, 0, 0, 0}, {0, 4, 10, 10}},
			links: [][]Point{},
			size:  Size{10, 14},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := Hang(test.nodes, test.o)
			if diff := cmp.Diff(test.boxes, p.Boxes); diff != "" {
				t.Errorf("boxes (-want +got):\n%s\n%v", diff, p.Boxes)
			}
			got := [][]Point{}
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
