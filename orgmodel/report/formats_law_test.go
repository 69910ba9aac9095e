package report

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// The law of languages and formats: the same row says the same in text, Markdown,
// HTML, CSV and JSON, in both languages: the quantity, its bounds and its unit, what
// is unknown, and the mark. Each format is read by a reader of its own.

// TestMetricsSayTheSame holds each key figure of the examples and of made-up towns.
func TestMetricsSayTheSame(t *testing.T) {
	paths, _ := filepath.Glob("../../examples/*/*.toml")
	for _, path := range paths {
		holdMetrics(t, path, tomlfile.Load(path, tomlfile.Options{Tree: "../../examples"}).Org)
	}
	for seed := range 6 {
		holdMetrics(t, fmt.Sprint("town ", seed), madeUp(t, seed))
	}
}

// madeUp is a town with things assumed, and wishes.
func madeUp(t *testing.T, seed int) *orgmodel.Organisation {
	return rapid.Custom(func(t *rapid.T) *orgmodel.Organisation { return towns.Variant(t, towns.Draw(t)) }).Example(seed)
}

func holdMetrics(t *testing.T, name string, o *orgmodel.Organisation) {
	t.Helper()
	m := Measure(o, metrics.All())
	var first map[string]said
	for _, l := range message.Langs {
		for format, all := range map[string]map[string]said{"JSON": metricsInJSON(t, m, l), "CSV": metricsInCSV(t, m, l), "Markdown": metricsInMarkdown(t, m, l), "text": metricsInText(t, m, l)} {
			if first == nil {
				first = metricsInJSON(t, m, message.EN)
			}
			for _, r := range m.Results {
				id := r.Figure.ID
				if told, there := all[id]; !there || told != first[id] {
					t.Errorf("%s: %s says in %s, %s: %+v, and in JSON: %+v", name, id, format, l, all[id], first[id])
				}
			}
		}
	}
}

func unitsByID() map[string]figure.Unit {
	units := map[string]figure.Unit{}
	for _, m := range metrics.All() {
		for i := range m.Figures {
			units[m.Figures[i].ID] = m.Figures[i].Unit
		}
	}
	for _, m := range metrics.Changes() {
		for i := range m.Figures {
			units[m.Figures[i].ID] = m.Figures[i].Unit
		}
	}
	return units
}

// english is the English name of a unit by its name in a language.
func english(u figure.Unit, name string, l message.Lang) string {
	if name == u.In(l) {
		return u.In(message.EN)
	}
	return "not the unit of the figure: " + name
}

func metricsInJSON(t *testing.T, m *Measured, l message.Lang) map[string]said {
	out := read[struct {
		Metrics []struct {
			ID, Unit string
			dataNumber
		}
	}](t, func(w io.Writer) error { return MetricsJSON(w, m, Options{Lang: l}) })
	all, units := map[string]said{}, unitsByID()
	for _, f := range out.Metrics {
		all[f.ID] = f.said(english(units[f.ID], f.Unit, l))
	}
	return all
}

func metricsInCSV(t *testing.T, m *Measured, l message.Lang) map[string]said {
	all, units := map[string]said{}, unitsByID()
	for _, row := range csvRows(t, documented(t, func(w io.Writer) error { return MetricsCSV(w, m, Options{Lang: l}) })) {
		if row["subject_name"] == "" {
			all[row["id"]] = csvNumber(row).said(english(units[row["id"]], row["unit"], l))
		}
	}
	return all
}

func metricsInMarkdown(t *testing.T, m *Measured, l message.Lang) map[string]said {
	tables := markdownTables(documented(t, func(w io.Writer) error { return MetricsMarkdown(w, m, Options{Lang: l}) }))
	all := map[string]said{}
	for _, r := range m.Results {
		if rows := tables[r.Figure.Label.In(l)]; len(rows) > 0 {
			all[r.Figure.ID] = printedSaid(t, rows[0][0]+" "+rows[0][1], r.Figure.Unit, l)
			tables[r.Figure.Label.In(l)] = rows[1:]
		}
	}
	return all
}

// metricsInText finds each figure on its line, or in the list of what is unknown.
func metricsInText(t *testing.T, m *Measured, l message.Lang) map[string]said {
	var b bytes.Buffer
	if err := MetricsText(&b, m, Options{Lang: l}); err != nil {
		t.Fatal(err)
	}
	known, unknown, _ := strings.Cut(b.String(), "\n"+unknownTexts.heading.In(l)+"\n")
	unknown = unbroken(unknown)
	all := map[string]said{}
	for _, r := range m.Results {
		_, metric, found := strings.Cut(known, "\n"+r.Metric.ID+"  ")
		if found {
			metric, _, _ = strings.Cut(metric, "\n\n")
			for _, line := range strings.Split(metric, "\n")[1:] {
				if rest, ok := strings.CutPrefix(line, "  "+r.Figure.Label.In(l)+"  "); ok {
					all[r.Figure.ID] = printedSaid(t, strings.TrimLeft(rest, " "), r.Figure.Unit, l)
				}
			}
			continue
		}
		for _, name := range []string{r.Figure.ID + " " + r.Figure.Label.In(l), r.Metric.ID + " " + r.Metric.Label.In(l)} {
			if _, rest, ok := strings.Cut(unknown, unbroken(name)); ok {
				all[r.Figure.ID] = said{star: strings.HasPrefix(rest, "*")}
				break
			}
		}
	}
	return all
}
