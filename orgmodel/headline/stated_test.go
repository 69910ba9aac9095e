package headline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// crews are units that state how many work in each; empty: they do not.
func crews(t *testing.T, heads ...string) *orgmodel.Organisation {
	t.Helper()
	text := before
	for i, n := range heads {
		text += fmt.Sprintf("\n[[unit]]\nid = \"u%d\"\nname = \"Enhet %c\"\nkind = \"unit\"\nparent = \"kommun\"\n", i, 'A'+i)
		if n != "" {
			text += "heads = " + n + "\n"
		}
	}
	r := tomlfile.LoadText("x.toml", []byte(text), tomlfile.Options{})
	if !r.OK() {
		t.Fatal(r.Findings)
	}
	return r.Org
}

// TestStatedDifference: a difference in staff is unknown where it is so of one unit, and what
// the others differ by is told with how many they are. To take a number away makes it no
// more exact.
func TestStatedDifference(t *testing.T) {
	for _, test := range []struct{ old, new, all, stated string }{
		{"20 5", "12 5", "-8", ""},
		{"20 5", "12 -", "?", "-8 in 1 of 2"},
		{"20 -", "12 -", "?", "-8 in 1 of 2"},
		{"20 -", "12 5", "?", "-8 in 1 of 2"},
		{"20 -", "20 -", "?", "0 in 1 of 2"},
		{"- -", "- -", "?", "0 in 0 of 2"},
		{"20", "12 4", "-4", ""},
	} {
		side := func(text string) []string {
			return strings.Split(strings.ReplaceAll(text, "-", ""), " ")
		}
		c := diff.Compare(crews(t, side(test.old)...), crews(t, side(test.new)...), diff.Options{})
		h := headline.Of(c, headline.Computed(c))
		n := &h.Summary.Staff
		q := n.Difference(metrics.InPersons)
		known := q.Exact()
		if want := !strings.HasPrefix(test.all, "?"); known != want {
			t.Errorf("%s to %s: the difference is known: %t, want %t", test.old, test.new, known, want)
		}
		if known {
			continue
		}
		low, _ := n.Stated.Quantity.Low()
		if got := fmt.Sprintf("%v in %d of %d", low, n.Stated.Units, n.Stated.All); got != test.stated {
			t.Errorf("%s to %s: %s, want %s", test.old, test.new, got, test.stated)
		}
	}
}
