package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHangTied(t *testing.T) {
	tree := []Node{box(-1), box(0), box(0), box(1)}
	frame := Size{60, 20}
	tests := []struct {
		name    string
		band    Band
		targets []Rect
		ties    [][]Point
		size    Size
	}{
		{
			name:    "a target without ties",
			band:    Band{Targets: []Size{frame}},
			targets: []Rect{{81, 172, 60, 20}},
			ties:    [][]Point{},
			size:    Size{223, 192},
		},
		{
			name:    "members run together to their target",
			band:    Band{Targets: []Size{frame}, Ties: []Tie{{3, 0}, {2, 0}}},
			targets: []Rect{{85, 172, 60, 20}},
			ties: [][]Point{
				{{108, 132}, {112, 132}, {112, 162}, {115, 162}, {115, 172}},
				{{227, 80}, {231, 80}, {231, 162}, {115, 162}, {115, 172}},
			},
			size: Size{231, 192},
		},
		{
			name: "two lines leave one box side by side",
			band: Band{Targets: []Size{frame, frame}, Ties: []Tie{{3, 0}, {3, 1}}},
			targets: []Rect{
				{50, 176, 60, 20},
				{120, 176, 60, 20},
			},
			ties: [][]Point{
				{{108, 138}, {112, 138}, {112, 162}, {80, 162}, {80, 176}},
				{{108, 125}, {116, 125}, {116, 166}, {150, 166}, {150, 176}},
			},
			size: Size{231, 196},
		},
		{
			name:    "a second row is reached round the first",
			band:    Band{Targets: []Size{{200, 20}, {180, 20}}, Ties: []Tie{{2, 1}}},
			targets: []Rect{{13, 176, 200, 20}, {23, 216, 180, 20}},
			ties: [][]Point{
				{{223, 80}, {227, 80}, {227, 166}, {241, 166}, {241, 206}, {113, 206}, {113, 216}},
			},
			size: Size{241, 236},
		},
		{
			name:    "ties that lead nowhere have no line",
			band:    Band{Targets: []Size{frame}, Ties: []Tie{{9, 0}, {0, -1}, {-1, 4}}},
			targets: []Rect{{81, 172, 60, 20}},
			ties:    [][]Point{nil, nil, nil},
			size:    Size{223, 192},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := HangTied(tree, test.band, plain())
			if diff := cmp.Diff(test.targets, p.Targets); diff != "" {
				t.Errorf("targets (-want +got):\n%s\n%v", diff, p.Targets)
			}
			got := [][]Point{}
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
