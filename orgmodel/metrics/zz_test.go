package metrics_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

func BenchmarkZZ(b *testing.B) {
	x := tomlfile.LoadText("a", generate.Municipality(10000), tomlfile.Options{}).Org
	y := tomlfile.LoadText("b", generate.Changed(10000, 500), tomlfile.Options{}).Org
	p := diff.Compare(x, y, diff.Options{}).Pair()
	metrics.Measure(metrics.Changes(), p)
	b.ResetTimer()
	b.ReportAllocs()
	for b.Loop() {
		metrics.Measure(metrics.All(), p.Old)
		metrics.Measure(metrics.Changes(), p)
	}
}
