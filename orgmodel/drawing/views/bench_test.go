package views_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// BenchmarkRender holds all that `render --view structure` does for 10 000
// units besides the engine's own run (loading, choosing, setting, placing,
// writing the source, reading the answer) against that run. The ratio is to
// stay below 1. Of what is drawn (chosen, set and placed), placing takes less than half:
// a profile tells it apart, and it is to stay below 0.3 of the engine's run.
func BenchmarkRender(b *testing.B) {
	file := []byte("format = 1\n[organisation]\nid = \"prov\"\nname = \"Provkommun\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n" + drawtest.Large(10_000))
	ctx := context.Background()
	run := engine.New(engine.Options{Cache: tooltest.Cache()})
	var ours, drawn, theirs time.Duration
	for b.Loop() {
		begin := time.Now()
		r := tomlfile.LoadText("prov.toml", file, tomlfile.Options{})
		read := time.Now()
		d, err := structure.Draw(r.Org, drawing.Options{Paper: "A0"})
		if err != nil {
			b.Fatal(err)
		}
		drawn += time.Since(read)
		asked := time.Duration(0)
		svg, err := engine.SVG(ctx, func(ctx context.Context, job engine.Job) ([]byte, error) {
			start := time.Now()
			defer func() { asked = time.Since(start) }()
			return run(ctx, job)
		}, d)
		if err != nil || !bytes.Contains(svg, []byte("<svg")) {
			b.Fatal(err)
		}
		theirs += asked
		ours += time.Since(begin) - asked
	}
	b.ReportMetric(drawn.Seconds()/theirs.Seconds(), "drawn/engine")
	b.ReportMetric(ours.Seconds()/theirs.Seconds(), "ours/engine")
}
