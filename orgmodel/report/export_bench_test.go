package report_test

import (
	"bytes"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// BenchmarkExport holds what it takes to write 10 000 units against what it takes to
// load them: as JSON, and as a workbook, once the rules and the key figures have been
// asked.
func BenchmarkExport(b *testing.B) {
	text := generate.Municipality(10_000)
	load := func() *tomlfile.Result { return tomlfile.LoadText("town.toml", text, tomlfile.Options{}) }
	r := load()
	outcome := rules.Check(rules.Input{Org: r.Org, Places: r.Places})
	e := &report.Export{
		File: "town.toml", Org: r.Org, Measured: report.Measure(r.Org, metrics.All()),
		Findings: &report.Findings{List: outcome.Findings, NotExamined: outcome.NotExamined, Law: outcome.Law},
	}
	size := 0
	workbook := func() {
		var out bytes.Buffer
		if err := report.ExportXLSX(&out, e, report.Options{Lang: message.SV}); err != nil {
			b.Fatal(err)
		}
		size = out.Len()
	}
	model := func() {
		var out bytes.Buffer
		if err := report.ExportJSON(&out, e, report.Options{Lang: message.SV}); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		loading, xlsx := paired.Medians(b, 3, func() { load() }, workbook)
		again, json := paired.Medians(b, 3, func() { load() }, model)
		b.ReportMetric(xlsx.Seconds/loading.Seconds, "xlsx/load")
		b.ReportMetric(json.Seconds/again.Seconds, "json/load")
		b.ReportMetric(float64(size), "xlsx-bytes")
	}
}
