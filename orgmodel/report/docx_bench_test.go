package report

import (
	"context"
	"fmt"
	"io"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document/docx"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// BenchmarkDOCX reports how long a file of Word takes as a share of the SVG of the same
// change, as a command draws it: with an engine that was compiled before and is started
// for it. It may take half, without pictures. What it tells is worked out for every format
// of the paper; how long that takes is reported beside it.
func BenchmarkDOCX(b *testing.B) {
	for _, n := range []int{0, 110, 300} {
		before, after := reformOf(b, n)
		c := asked(before, after)
		page := func() *diffPage { return &diffPage{c: c, lang: message.SV, full: true} }
		paper := page().paper()
		svg := func() {
			d, err := change.Draw(c.Diff, change.Changes, drawing.Options{Lang: message.SV})
			if err != nil {
				b.Fatal(err)
			}
			if _, err := engine.SVG(context.Background(), engine.New(engine.Options{Cache: tooltest.Cache()}), d); err != nil {
				b.Fatal(err)
			}
		}
		svg() // compiles the engine
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				word, picture := paired.Medians(b, 5, func() {
					if err := docx.Write(io.Discard, paper); err != nil {
						b.Fatal(err)
					}
				}, svg)
				telling, again := paired.Medians(b, 3, func() { page().paper() }, svg)
				b.ReportMetric(word.Seconds/picture.Seconds, "DOCX/SVG")
				b.ReportMetric(telling.Seconds/again.Seconds, "telling/SVG")
				b.ReportMetric(1000*word.Seconds, "DOCX-ms")
				b.ReportMetric(1000*telling.Seconds, "telling-ms")
				b.ReportMetric(1000*picture.Seconds, "SVG-ms")
			}
		})
	}
}

// reformOf is a reform of an organisation of so many units; of none, the one of Borlänge.
func reformOf(b *testing.B, units int) (before, after *orgmodel.Organisation) {
	b.Helper()
	if units > 0 {
		before, after = readTown(b, generate.Municipality(units)), readTown(b, generate.Changed(units, units/4))
		after.Header.Status = orgmodel.Proposed
		return before, after
	}
	load := func(name string) *orgmodel.Organisation {
		r := tomlfile.Load("../../examples/borlange/"+name, tomlfile.Options{Tree: "../../examples"})
		if !r.OK() {
			b.Fatal(name)
		}
		return r.Org
	}
	return load("current.toml"), load("six-areas.toml")
}
