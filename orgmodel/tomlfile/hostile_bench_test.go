package tomlfile

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
)

// BenchmarkManyFaults holds a file with a great many things wrong in it against one with
// half as many. The ratio is to stay near 2: it was 4 where each fault was looked for
// among all others.
func BenchmarkManyFaults(b *testing.B) {
	for _, c := range []struct {
		name string
		n    int
		of   func(n int) string
	}{
		{"years", 10_000, func(n int) string {
			return "\n[[indicator]]\nid = \"matt\"\nname = \"Mått\"\nvalues = [" + many(n, "{ year = 1%d0000, value = 1 },\n") + "]\n"
		}},
		{"references in a list", 10_000, func(n int) string { return "areas = [" + many(n, `"o%d", `) + "]\n" }},
		{"references", 10_000, func(n int) string {
			return many(n, "\n[[unit]]\nname = \"E\"\nkind = \"unit\"\nparent = \"ingen-%d\"\n")
		}},
		{"kinds", 10_000, func(n int) string { return many(n, "\n[[unit]]\nname = \"E\"\nparent = \"kf\"\nkind = \"slag-%d\"\n") }},
		{"keys", 10_000, func(n int) string {
			return many(n, "\n[[unit]]\nname = \"E\"\nparent = \"kf\"\nkind = \"unit\"\nnyckel-%d = 1\n")
		}},
		{"who leads", 10_000, func(n int) string {
			return many(n, "\n[[unit]]\nname = \"E\"\nparent = \"kf\"\nkind = \"unit\"\nchef = \"Anna %d\"\n")
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			load := func(n int) func() {
				text := []byte(smallTown + c.of(n))
				return func() { LoadText("f.toml", text, Options{Open: onDisk(nil)}) }
			}
			all, half := load(c.n), load(c.n/2)
			for b.Loop() {
				of, against := paired.Medians(b, 3, all, half)
				b.ReportMetric(of.Seconds/against.Seconds, "whole/half")
			}
		})
	}
}
