package layout

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// TestApart: only lines to different targets count, and only where they run side by side.
func TestApart(t *testing.T) {
	down := func(to int, x, from, end geometry.Length) Lane {
		return Lane{To: to, Points: []geometry.Point{{X: x, Y: from}, {X: x, Y: end}}}
	}
	across := Lane{To: 2, Points: []geometry.Point{{X: 0, Y: 50}, {X: 100, Y: 50}}}
	for name, test := range map[string]struct {
		lanes []Lane
		want  geometry.Length
	}{
		"none":              {nil, endless},
		"side by side":      {[]Lane{down(1, 10, 0, 100), down(2, 17, 90, 200)}, 7},
		"the nearest pair":  {[]Lane{down(1, 10, 0, 100), down(2, 17, 0, 100), down(3, 20, 0, 100)}, 3},
		"to one target":     {[]Lane{down(1, 10, 0, 100), down(1, 12, 0, 100)}, endless},
		"one after another": {[]Lane{down(1, 10, 0, 100), down(2, 12, 100, 200)}, endless},
		"crossing":          {[]Lane{down(1, 10, 0, 100), across}, endless},
		"on each other":     {[]Lane{down(1, 10, 0, 100), down(2, 10, 50, 200)}, 0},
	} {
		if got := Apart(test.lanes); got != test.want {
			t.Errorf("%s: %d, want %d", name, got, test.want)
		}
	}
}
