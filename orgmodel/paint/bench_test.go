package paint_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
	"github.com/orgmodel/orgmodel/orgmodel/paint/drawio"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pdf"
	"github.com/orgmodel/orgmodel/orgmodel/paint/png"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pptx"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// chart is a structure of n units.
func chart(b *testing.B, n int) *drawing.Drawing {
	var text strings.Builder
	text.WriteString("format = 1\n[organisation]\nid = \"prov\"\nname = \"Provkommun\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n[[unit]]\nid = \"u0\"\nname = \"Kommunen\"\nkind = \"municipality\"\n")
	for i := 1; i < n; i++ {
		fmt.Fprintf(&text, "[[unit]]\nid = \"u%d\"\nname = \"Enheten för boendestöd och sysselsättning %d\"\nkind = \"unit\"\nparent = \"u%d\"\nheads = %d\n", i, i, (i-1)/6, i%40)
	}
	d, err := structure.Draw(tomlfile.LoadText("prov.toml", []byte(text.String()), tomlfile.Options{}).Org, drawing.Options{Paper: "A3"})
	if err != nil {
		b.Fatal(err)
	}
	return d
}

// BenchmarkPaint reports how long PDF, PNG, slides and draw.io take as shares of the SVG of the same
// drawing, as a command draws it: with an engine that was compiled before and is started
// for it. All but PNG may take half.
func BenchmarkPaint(b *testing.B) {
	for _, n := range []int{10, 153, 2000} {
		d := chart(b, n)
		svg := func() {
			if _, err := engine.SVG(context.Background(), engine.New(engine.Options{Cache: tooltest.Cache()}), d); err != nil {
				b.Fatal(err)
			}
		}
		svg() // compiles the engine
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				ofPDF, ofSVG := paired.Medians(b, 5, func() {
					if err := pdf.Write(io.Discard, pdf.About{}, pdf.Page{Drawing: d}); err != nil {
						b.Fatal(err)
					}
				}, svg)
				ofPNG, again := paired.Medians(b, 5, func() {
					if err := png.Write(io.Discard, d, 150); err != nil {
						b.Fatal(err)
					}
				}, svg)
				ofSlide, beside := paired.Medians(b, 5, func() {
					if err := pptx.Write(io.Discard, pptx.About{}, pptx.Slide{Drawing: d}); err != nil {
						b.Fatal(err)
					}
				}, svg)
				ofPage, by := paired.Medians(b, 5, func() {
					if err := drawio.Write(io.Discard, drawio.Page{Drawing: d}); err != nil {
						b.Fatal(err)
					}
				}, svg)
				b.ReportMetric(ofPage.Seconds/by.Seconds, "draw.io/SVG")
				b.ReportMetric(ofSlide.Seconds/beside.Seconds, "PPTX/SVG")
				b.ReportMetric(1000*ofSlide.Seconds, "PPTX-ms")
				b.ReportMetric(ofPDF.Seconds/ofSVG.Seconds, "PDF/SVG")
				b.ReportMetric(ofPNG.Seconds/again.Seconds, "PNG/SVG")
				b.ReportMetric(1000*ofPDF.Seconds, "PDF-ms")
				b.ReportMetric(1000*ofSVG.Seconds, "SVG-ms")
			}
		})
	}
}
