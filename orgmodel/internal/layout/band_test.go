package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

func TestBand(t *testing.T) {
	tree := []Node{box(-1), box(0), box(0), box(1)}
	frame := geometry.Size{W: 60, H: 20}
	tests := []struct {
		name    string
		band    Band
		targets []geometry.Rect
		ties    [][]geometry.Point
		size    geometry.Size
	}{
		{
			name:    "a target without ties",
			band:    Band{Targets: []geometry.Size{frame}},
			targets: []geometry.Rect{{X: 81, Y: 172, W: 60, H: 20}},
			ties:    [][]geometry.Point{},
			size:    geometry.Size{W: 223, H: 192},
		},
		{
			name:    "members run together to their target",
			band:    Band{Targets: []geometry.Size{frame}, Ties: []Tie{{3, 0}, {2, 0}}},
			targets: []geometry.Rect{{X: 85, Y: 172, W: 60, H: 20}},
			ties: [][]geometry.Point{
				{{X: 108, Y: 132}, {X: 112, Y: 132}, {X: 112, Y: 162}, {X: 115, Y: 162}, {X: 115, Y: 172}},
				{{X: 227, Y: 80}, {X: 231, Y: 80}, {X: 231, Y: 162}, {X: 115, Y: 162}, {X: 115, Y: 172}},
			},
			size: geometry.Size{W: 231, H: 192},
		},
		{
			name: "two lines leave one box side by side",
			band: Band{Targets: []geometry.Size{frame, frame}, Ties: []Tie{{3, 0}, {3, 1}}},
			targets: []geometry.Rect{
				{X: 50, Y: 176, W: 60, H: 20},
				{X: 120, Y: 176, W: 60, H: 20},
			},
			ties: [][]geometry.Point{
				{{X: 108, Y: 138}, {X: 112, Y: 138}, {X: 112, Y: 162}, {X: 80, Y: 162}, {X: 80, Y: 176}},
				{{X: 108, Y: 125}, {X: 116, Y: 125}, {X: 116, Y: 166}, {X: 150, Y: 166}, {X: 150, Y: 176}},
			},
			size: geometry.Size{W: 231, H: 196},
		},
		{
			name:    "a second row is reached round the first",
			band:    Band{Targets: []geometry.Size{{W: 200, H: 20}, {W: 180, H: 20}}, Ties: []Tie{{2, 1}}},
			targets: []geometry.Rect{{X: 13, Y: 176, W: 200, H: 20}, {X: 23, Y: 216, W: 180, H: 20}},
			ties: [][]geometry.Point{
				{{X: 223, Y: 80}, {X: 227, Y: 80}, {X: 227, Y: 166}, {X: 241, Y: 166}, {X: 241, Y: 206}, {X: 113, Y: 206}, {X: 113, Y: 216}},
			},
			size: geometry.Size{W: 241, H: 236},
		},
		{
			name:    "ties that lead nowhere have no line",
			band:    Band{Targets: []geometry.Size{frame}, Ties: []Tie{{9, 0}, {0, -1}, {-1, 4}}},
			targets: []geometry.Rect{{X: 81, Y: 172, W: 60, H: 20}},
			ties:    [][]geometry.Point{nil, nil, nil},
			size:    geometry.Size{W: 223, H: 192},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := hung(tree, test.band, plain(), inRows(tree, 2))
			if diff := cmp.Diff(test.targets, p.Targets); diff != "" {
				t.Errorf("targets (-want +got):\n%s\n%v", diff, p.Targets)
			}
			got := [][]geometry.Point{}
			for _, l := range p.Ties {
				got = append(got, l.Points)
			}
			if diff := cmp.Diff(test.ties, got); diff != "" {
				t.Errorf("ties (-want +got):\n%s\n%v", diff, got)
			}
			if p.Size != test.size {
				t.Errorf("size %v, want %v", p.Size, test.size)
			}
		})
	}
}
