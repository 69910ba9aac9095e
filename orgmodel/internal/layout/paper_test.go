package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPaper(t *testing.T) {
	tests := []struct {
		name string
		o    Orientation
		want Size
		ok   bool
	}{
		{"A4", Portrait, Size{59528, 84189}, true},
		{"a3", Landscape, Size{119055, 84189}, true},
		{"A3", Portrait, Size{84189, 119055}, true},
		{"A5", Portrait, Size{41953, 59528}, true},
		{"A0", Landscape, Size{337039, 238394}, true},
		{"Letter", Portrait, Size{}, false},
		{"", Landscape, Size{}, false},
	}
	for _, test := range tests {
		got, ok := Paper(test.name, test.o)
		if got != test.want || ok != test.ok {
			t.Errorf("Paper(%q, %d) = %v, %v; want %v, %v", test.name, test.o, got, ok, test.want, test.ok)
		}
	}
	if diff := cmp.Diff([]string{"A5", "A4", "A3", "A2", "A1", "A0"}, PaperNames()); diff != "" {
		t.Errorf("PaperNames (-want +got):\n%s", diff)
	}
}
