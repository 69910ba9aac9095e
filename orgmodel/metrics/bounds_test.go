package metrics_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// contains reports whether a number may be what another one bounds.
func contains(q, truth orgmodel.Quantity) bool {
	at, _ := truth.Low()
	low, hasLow := q.Low()
	high, hasHigh := q.High()
	return !(hasLow && at < low || hasHigh && at > high)
}

// hidden is a number as somebody who does not know it exactly would state it.
func hidden(t *rapid.T, n int) string {
	switch rapid.SampledFrom([]string{"exact", "exact", "range", "least", "most", "unknown"}).Draw(t, "how") {
	case "exact":
		return fmt.Sprint(n)
	case "range":
		return fmt.Sprintf(`"%d..%d"`, max(0, n-rapid.IntRange(0, 9).Draw(t, "below")), n+rapid.IntRange(0, 9).Draw(t, "over"))
	case "least":
		return fmt.Sprintf(`">=%d"`, max(0, n-rapid.IntRange(0, 9).Draw(t, "below")))
	case "most":
		return fmt.Sprintf(`"<=%d"`, n+rapid.IntRange(0, 9).Draw(t, "over"))
	}
	return ""
}

// twins draws an organisation of which everything is known, and the same as one
// who knows less describes it.
func twins(t *rapid.T) (truth, guess string) {
	var a, b strings.Builder
	both := func(format string, args ...any) {
		fmt.Fprintf(&a, format, args...)
		fmt.Fprintf(&b, format, args...)
	}
	number := func(key string, low, high int) {
		n := rapid.IntRange(low, high).Draw(t, key)
		fmt.Fprintf(&a, "%s = %d\n", key, n)
		if s := hidden(t, n); s != "" {
			fmt.Fprintf(&b, "%s = %s\n", key, s)
		}
	}
	both("[organisation]\nas_of = 2026-01-01\n")
	number("population", 1000, 9000)
	units := rapid.IntRange(1, 7).Draw(t, "units")
	for u := range units {
		kind := rapid.SampledFrom([]string{"unit", "unit", "department", "staff-function"}).Draw(t, "kind")
		both("[[unit]]\nid = \"u%d\"\nkind = %q\n", u, kind)
		if u > 0 {
			both("parent = \"u%d\"\n", rapid.IntRange(0, u-1).Draw(t, "parent"))
		}
		if rapid.Bool().Draw(t, "led") {
			both("led_by = [\"p%d\"]\n", u)
		}
		both("areas = %s\n", rapid.SampledFrom([]string{`["x"]`, `["y"]`, `["x", "y"]`, `["all"]`, "[]"}).Draw(t, "areas"))
		number("heads", 8, 60)
		number("fte", 1, 50)
	}
	for u := range units {
		both("[[post]]\nid = \"p%d\"\nunit = \"u%d\"\n", u, u)
		count := rapid.IntRange(1, 4).Draw(t, "count")
		fmt.Fprintf(&a, "count = %d\n", count)
		if rapid.Bool().Draw(t, "counted") {
			fmt.Fprintf(&b, "count = %d\n", count)
		}
	}
	for _, area := range []string{"x", "y"} {
		both("[[area]]\nid = %q\n", area)
		number("population", 100, 900)
	}
	return a.String(), b.String()
}

// TestBoundsContainTheTruth fills in what was unknown: what comes out must lie
// within what was said before. The mean distance to the top and the shares are
// the figures in which unknown numbers stand on both sides of a division.
func TestBoundsContainTheTruth(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		a, b := twins(t)
		truth, guess := metrics.NewInputs(decode(t, a)), metrics.NewInputs(decode(t, b))
		for _, m := range metrics.All() {
			for _, f := range m.Figures {
				exact, vague := f.Compute(truth), f.Compute(guess)
				if exact.Quantity.Exact() && !contains(vague.Quantity, exact.Quantity) {
					t.Errorf("%s is %s, and was said to be %s\n%s\n%s", f.ID, exact.Quantity, vague.Quantity, a, b)
				}
			}
		}
	})
}

// TestPartsMakeTheWhole adds up again what the figures list.
func TestPartsMakeTheWhole(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		text, _ := twins(t)
		text += "[[agreement]]\nid = \"a\"\nfrom = \"u0\"\nto = [\"u0\", \"u1\", \"u2\"]\n"
		for p := range 3 {
			text += fmt.Sprintf("[[pathway]]\nid = \"v%d\"\nsteps = [\n", p)
			for range rapid.IntRange(1, 5).Draw(t, "steps") {
				text += fmt.Sprintf("{ step = \"intake\", %s },\n", rapid.SampledFrom([]string{`unit = "u0"`, `unit = "u1"`, `post = "p1"`, `post = "p0"`, `unit = "u6"`}).Draw(t, "where"))
			}
			text += "]\n"
		}
		in := metrics.NewInputs(decode(t, text))
		for _, id := range []string{"m03-count", "m05-units", "m05-posts", "m06-administration", "m06-authority", "m06-principal", "m06-purchaser-provider", "m10-relations", "m24-statements"} {
			v := find(id).Compute(in)
			sum := orgmodel.Exactly(0)
			for _, s := range v.Told() {
				sum = sum.Add(s.Quantity)
			}
			if v.Note.IsZero() && sum != v.Quantity {
				t.Errorf("%s is %s, its parts are %s", id, v.Quantity, sum)
			}
		}
	})
}

func find(id string) *metrics.Figure {
	for _, m := range metrics.All() {
		for i := range m.Figures {
			if m.Figures[i].ID == id {
				return &m.Figures[i]
			}
		}
	}
	return nil
}
