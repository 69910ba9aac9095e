package layout

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// TestApart: only lines to different targets count, and only where they run side by side.
func TestApart(t *testing.T) {
	down := func(to string, x, from, end geometry.Length) Lane {
		return Lane{To: to, Points: []geometry.Point{{X: x, Y: from}, {X: x, Y: end}}}
	}
	across := Lane{To: "b", Points: []geometry.Point{{X: 0, Y: 50}, {X: 100, Y: 50}}}
	for name, test := range map[string]struct {
		lanes []Lane
		want  geometry.Length
	}{
		"none":              {nil, endless},
		"side by side":      {[]Lane{down("a", 10, 0, 100), down("b", 17, 90, 200)}, 7},
		"the nearest pair":  {[]Lane{down("a", 10, 0, 100), down("b", 17, 0, 100), down("c", 20, 0, 100)}, 3},
		"to one target":     {[]Lane{down("a", 10, 0, 100), down("a", 12, 0, 100)}, endless},
		"one after another": {[]Lane{down("a", 10, 0, 100), down("b", 12, 100, 200)}, endless},
		"crossing":          {[]Lane{down("a", 10, 0, 100), across}, endless},
		"on each other":     {[]Lane{down("a", 10, 0, 100), down("b", 10, 50, 200)}, 0},
	} {
		if got := Apart(test.lanes); got != test.want {
			t.Errorf("%s: %d, want %d", name, got, test.want)
		}
	}
}
