package atlas_test

import (
	"context"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/atlas"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// BenchmarkSheets holds all sheets of 2 000 units against one drawing of them, from
// the file to the SVG. The ratio is to stay below 2.
func BenchmarkSheets(b *testing.B) {
	file := generate.Municipality(2000)
	ctx, run := context.Background(), engine.New(engine.Options{Cache: tooltest.Cache()})
	svg := func(d *drawing.Drawing, err error) {
		if err == nil {
			_, err = engine.SVG(ctx, run, d)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	one := func() {
		svg(structure.Draw(tomlfile.LoadText("org.toml", file, tomlfile.Options{}).Org, drawing.Options{Paper: "A4"}))
	}
	all := func() {
		a, err := atlas.Draw(tomlfile.LoadText("org.toml", file, tomlfile.Options{}).Org, atlas.Options{Paper: "A4"})
		if err != nil {
			b.Fatal(err)
		}
		for _, s := range a.Sheets {
			svg(s.Drawing, nil)
		}
	}
	one()
	for b.Loop() {
		sheets, drawn := paired.Medians(b, 5, all, one)
		b.ReportMetric(sheets.Seconds/drawn.Seconds, "sheets/drawing")
	}
}
