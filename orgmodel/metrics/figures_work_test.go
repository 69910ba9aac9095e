package metrics_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// TestWork: cases and working time, with what is not known.
func TestWork(t *testing.T) {
	const head = "[organisation]\nas_of = 2026-01-01\n[[unit]]\nid = \"u\"\nkind = \"unit\"\n"
	for _, test := range []struct{ name, text, cases, most, degree string }{
		{"all is known", head + "heads = 10\nfte = 8\ncases = 120\n", "120", "15", "80"},
		{"a unit that says nothing may have cases", head + "heads = 10\nfte = 8\ncases = 120\n[[unit]]\nid = \"v\"\nkind = \"unit\"\nheads = 4\nfte = 4\n", ">=120", ">=15", "86"},
		{"a unit that says none has none", head + "heads = 10\nfte = 8\ncases = 120\n[[unit]]\nid = \"v\"\nkind = \"unit\"\nheads = 4\nfte = 4\ncases = 0\n", "120", "15", "86"},
		{"without full-time equivalents", head + "heads = 10\ncases = 120\n", "120", "", ""},
		{"about so many", head + "heads = 10\nfte = 8\ncases = \"~120\"\n", "~120", "~15", "80"},
		{"no cases are stated", head + "heads = 10\nfte = 8\n", "", "", "80"},
	} {
		t.Run(test.name, func(t *testing.T) {
			in := metrics.NewInputs(decode(t, test.text))
			for id, want := range map[string]string{metrics.M29Cases: test.cases, metrics.M29Most: test.most, metrics.M30Degree: test.degree} {
				v := find(id).Compute(in)
				if got := v.Quantity.String(); got != want {
					t.Errorf("%s is %q, not %q", id, got, want)
				}
			}
		})
	}
}
