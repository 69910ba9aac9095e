package metrics_test

import (
	"fmt"
	"strings"
	"testing"
)

var hows = []string{"merged", "split", "regrouped", "taken over", "formed", "taken out", "new", "moved", "provided by others", "ended"}

// TestRestructuredHow: what has merged, or been divided, has not ended.
func TestRestructuredHow(t *testing.T) {
	const a, b = "a", "b"
	for _, test := range []struct{ name, old, new, want string }{
		{"nothing", unit(a, ""), unit(a, ""), ""},
		{"ended", unit(a, ""), unit(a, "until = 2026-06-30"), "a ended"},
		{"new", "", unit(a, "since = 2026-06-30"), "a new"},
		{"moved", unit(a, "") + unit(b, ""), unit(a, "") + unit(b, `parent = "a"`), "b moved"},
		{"merged", unit(a, "") + unit(b, ""), unit("c", `formerly = ["a", "b"]`), "c formed, a merged, b merged"},
		{"merged into one of them", unit(a, "") + unit(b, ""), unit(a, `formerly = ["a", "b"]`), "b taken over"},
		{"split", unit(a, ""), unit(b, `formerly = ["a"]`) + unit("c", `formerly = ["a"]`), "b taken out, c taken out, a split"},
		{"taken out", unit(a, ""), unit(a, "") + unit(b, `formerly = ["a"]`), "b taken out"},
		{"regrouped", unit(a, "") + unit(b, ""), unit("c", `formerly = ["a", "b"]`) + unit("d", `formerly = ["a", "b"]`), "c formed, d formed, a regrouped, b regrouped"},
		{"by others", unit(a, "") + unit(b, "") + offer("s", `provided_by = ["a"]`), unit(a, "") + unit(b, "") + offer("s", `provided_by = ["b"]`), "s provided by others"},
	} {
		t.Run(test.name, func(t *testing.T) {
			old := decode(t, "[organisation]\nas_of = 2026-01-01\n"+test.old)
			now := decode(t, "[organisation]\nas_of = 2027-01-01\n"+test.new)
			var said []string
			list, _ := pairOf(old, now).Restructured()
			for _, other := range list {
				o := now
				if other.Old {
					o = old
				}
				said = append(said, fmt.Sprintf("%s %s", o.Common(other.Ref).ID, hows[other.How]))
			}
			if got := strings.Join(said, ", "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
