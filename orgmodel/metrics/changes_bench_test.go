package metrics_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// BenchmarkChanges works out all figures about a change of 10 000 units, from
// two organisations that are loaded and whose who is who is known.
func BenchmarkChanges(b *testing.B) {
	var loaded [2]*orgmodel.Organisation
	for i, text := range [][]byte{generate.Municipality(10_000), generate.Changed(10_000, 500)} {
		loaded[i] = tomlfile.LoadText("kommun.toml", text, tomlfile.Options{}).Org
	}
	who := successions(loaded[0], loaded[1])
	for b.Loop() {
		p := metrics.NewPair(metrics.NewInputs(loaded[0]), metrics.NewInputs(loaded[1]), who)
		metrics.ServedGroups(p)
		for _, m := range metrics.Changes() {
			for i := range m.Figures {
				m.Figures[i].Compute(p)
			}
		}
	}
}
