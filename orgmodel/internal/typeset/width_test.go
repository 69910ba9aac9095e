package typeset

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

func TestWidth(t *testing.T) {
	tests := []struct {
		text string
		size geometry.Length
		bold bool
		want geometry.Length
	}{
		{"", 1000, false, 0},
		{"A", 2048, false, 1366}, // Arial's own figure
		{"A", 2048, true, 1479},
		{"Å", 2048, false, 1366},
		{"i", 1000, false, 223}, // 222.2, rounded up
		{"Ö", 2048, true, 1593},
		{"–", 2048, false, 1139},
		{"\u00AD", 1000, false, 0},
		{"e\u0301", 2048, false, 1139},
		{"社会", 1000, false, 2000},
		{"A", -5, false, 0},
		{"社会福祉", 0, true, 0},
	}
	for _, test := range tests {
		if got := Width(test.text, test.size, test.bold); got != test.want {
			t.Errorf("Width(%q, %d, %t) = %d, want %d", test.text, test.size, test.bold, got, test.want)
		}
	}
}

func TestOneLine(t *testing.T) {
	tests := []struct {
		text  string
		width geometry.Length
		want  string
	}{
		{"Barn och unga", 200 * geometry.Pt, "Barn och unga"},
		{"Barn och unga", 50 * geometry.Pt, "Barn oc…"},
		{"Barn och unga", 58 * geometry.Pt, "Barn och…"},
		{"Barn, unga", 36 * geometry.Pt, "Barn…"},
		{"Barn\u00ADomsorg", 200 * geometry.Pt, "Barnomsorg"},
		{"  Rad ett\n\trad två ", 200 * geometry.Pt, "Rad ett rad två"},
		{"Rene\u0301", 30 * geometry.Pt, "Rene\u0301"},
		{"Rene\u0301eeee", 34 * geometry.Pt, "Rene\u0301…"},
		{"Rene\u0301eeee", 33 * geometry.Pt, "Ren…"},
		{"Barn", 10 * geometry.Pt, "…"},
		{"Barn", 5 * geometry.Pt, ""},
		{"", 5 * geometry.Pt, ""},
	}
	for _, test := range tests {
		if got := strings.Join(Wrap(test.text, test.width, 10*geometry.Pt, false, 1), "\n"); got != test.want {
			t.Errorf("Wrap(%q, %d, one line) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
}
