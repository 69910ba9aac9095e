package report

import (
	"io"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// BenchmarkManyFindings holds the printing of ten thousand findings against that
// of a thousand. The ratio is to stay below 20.
func BenchmarkManyFindings(b *testing.B) {
	few, many := manyFindings(1_000), manyFindings(10_000)
	for _, p := range printers {
		b.Run(p.Name, func(b *testing.B) {
			print := func(f *Findings) func() {
				return func() {
					if err := p.Print(io.Discard, f, Options{Lang: message.SV}); err != nil {
						b.Fatal(err)
					}
				}
			}
			for b.Loop() {
				tenfold, once := paired.Medians(b, 5, print(many), print(few))
				b.ReportMetric(tenfold.Seconds/once.Seconds, "10000/1000")
			}
		})
	}
}
