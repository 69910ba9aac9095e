package engine

import (
	"context"
	"testing"
	"time"
)

// BenchmarkShare draws 10 000 boxes and reports how long our own part takes
// (writing the source, rewriting the answer) as a share of Graphviz's.
func BenchmarkShare(b *testing.B) {
	d := crowd(10_000)
	var ours, theirs time.Duration
	for b.Loop() {
		begun := time.Now()
		source := DOT(d)
		ours += time.Since(begun)

		begun = time.Now()
		raw, err := Graphviz()(context.Background(), Job{DOT: source, Format: SVGFormat})
		theirs += time.Since(begun)
		if err != nil {
			b.Fatal(err)
		}

		begun = time.Now()
		if _, err := polish(d, raw); err != nil {
			b.Fatal(err)
		}
		ours += time.Since(begun)
	}
	b.ReportMetric(ours.Seconds()/theirs.Seconds(), "share")
	b.ReportMetric(ours.Seconds()/float64(b.N), "ours-s/op")
}
