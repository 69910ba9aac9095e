package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

func TestPaper(t *testing.T) {
	tests := []struct {
		name string
		o    Orientation
		want geometry.Size
		ok   bool
	}{
		{"A4", Portrait, geometry.Size{W: 59528, H: 84189}, true},
		{"a3", Landscape, geometry.Size{W: 119055, H: 84189}, true},
		{"A3", Portrait, geometry.Size{W: 84189, H: 119055}, true},
		{"A5", Portrait, geometry.Size{W: 41953, H: 59528}, true},
		{"A0", Landscape, geometry.Size{W: 337039, H: 238394}, true},
		{"16:9", Landscape, geometry.Size{W: 96000, H: 54000}, true},
		{"16:9", Portrait, geometry.Size{W: 96000, H: 54000}, true}, // a slide is never upright
		{"Letter", Portrait, geometry.Size{}, false},
		{"", Landscape, geometry.Size{}, false},
	}
	for _, test := range tests {
		got, ok := Paper(test.name, test.o)
		if got != test.want || ok != test.ok {
			t.Errorf("Paper(%q, %d) = %v, %v; want %v, %v", test.name, test.o, got, ok, test.want, test.ok)
		}
	}
	if diff := cmp.Diff([]string{"A5", "A4", "A3", "A2", "A1", "A0", "16:9"}, PaperNames()); diff != "" {
		t.Errorf("PaperNames (-want +got):\n%s", diff)
	}
	for _, name := range append(PaperNames(), "Letter", "") {
		if got := Lies(name); got != (name == "16:9") {
			t.Errorf("%q is never upright: %t", name, got)
		}
	}
}
