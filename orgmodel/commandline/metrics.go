package commandline

import (
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report"
)

var metricsCommand = command{
	name:  "metrics",
	usage: message.Text{EN: "compute key figures", SV: "beräkna nyckeltal"},
	about: message.Text{
		EN: "Computes the key figures of an organisation: span of control, layers, hand-offs, budget per inhabitant and more. What the file leaves out stays unknown and is named. No figure judges, and there is no total score. docs/metrics.md says how each is computed.",
		SV: "Beräknar en organisations nyckeltal: kontrollspann, ledningsnivåer, överlämningar, budget per invånare med mera. Det som filen utelämnar förblir okänt och nämns vid namn. Inget nyckeltal värderar, och det finns ingen totalpoäng. docs/sv/metrics.md beskriver hur vart och ett beräknas.",
	},
	args: arguments{name: words.file, min: 1, max: 1, files: true},
	flags: []flagSpec{
		outputFlag(message.Text{EN: "The file to write, instead of standard output.", SV: "Filen att skriva till, i stället för standard ut."}),
		formatFlag(report.MetricsFormats(), message.Text{
			EN: "How the figures are written: text and markdown for people, json for programs, csv for spreadsheets.",
			SV: "Hur nyckeltalen skrivs: text och markdown för människor, json för program, csv för kalkylprogram.",
		}),
		{name: "only", takes: metricWords.ids, many: true, check: checkMetric, doc: message.Text{
			EN: "Only these figures: ids of metrics (m01) or of single figures (m01-median), with commas between.",
			SV: "Bara de här nyckeltalen: id:n för grupper (m01) eller enskilda tal (m01-median), med komma emellan.",
		}},
		{name: "at", takes: words.date, check: checkDay, doc: message.Text{
			EN: "Measure the organisation as it is on another day than the file's as_of: 2027-01-01.",
			SV: "Mät organisationen en annan dag än filens as_of: 2027-01-01.",
		}},
	},
	examples: []example{
		{"orgmodel metrics borlange.toml", message.Text{EN: "Read the key figures on the terminal.", SV: "Läs nyckeltalen i terminalen."}},
		{"orgmodel metrics --only m01,m05 --format csv -o figures.csv borlange.toml", message.Text{EN: "Take spans of control and hand-offs into a spreadsheet.", SV: "Ta in kontrollspann och överlämningar i ett kalkylprogram."}},
	},
	action: func(s *session, c *cli.Context) error {
		o := metricsOptions{file: c.Args().First(), out: c.String("output"), print: report.MetricsPrinterOf(c.String("format")), list: selectMetrics(list(c, "only"))}
		if day := c.String("at"); day != "" {
			o.at, _ = orgmodel.ParseDate(day) // checked by the flag table
		}
		return s.metrics(o)
	},
}

var metricWords = struct{ ids, missing, near message.Text }{
	ids:     message.Text{EN: "IDS", SV: "NYCKELTAL"},
	missing: message.Text{EN: "there is no key figure {0}; “orgmodel metrics” shows those there are", SV: "nyckeltalet {0} finns inte; ”orgmodel metrics” visar vilka som finns"},
	near:    message.Text{EN: "there is no key figure {0}; did you mean {1}?", SV: "nyckeltalet {0} finns inte; menade du {1}?"},
}

type metricsOptions struct {
	file  string
	out   string
	print report.MetricsPrinter
	list  []metrics.Metric
	at    orgmodel.Date // unknown: the file's day
}

func (s *session) metrics(o metricsOptions) error {
	r, err := s.model(o.file)
	if err != nil {
		return err
	}
	if o.at.Known() {
		r.Org.Header.AsOf = o.at
		r.Org.Index()
	}
	if err := s.spare("metrics", o.out); err != nil {
		return err
	}
	measured := report.Measure(r.Org, o.list)
	return s.deliver(o.out, func(w io.Writer) error { return o.print(w, measured, s.options(w)) })
}

// checkMetric finds a metric or a figure by its id.
func checkMetric(word string) error {
	var ids []string
	for _, m := range metrics.All() {
		ids = append(ids, m.ID)
		for _, f := range m.Figures {
			ids = append(ids, f.ID)
		}
	}
	for _, id := range ids {
		if strings.EqualFold(id, word) {
			return nil
		}
	}
	if near, ok := nearest.Word(strings.ToLower(word), ids); ok {
		return wrong(metricWords.near, quoted(word), quoted(near))
	}
	return wrong(metricWords.missing, quoted(word))
}

// selectMetrics keeps the figures asked for, in the order of the registry; all
// of them when none is.
func selectMetrics(words []string) []metrics.Metric {
	if len(words) == 0 {
		return metrics.All()
	}
	asked := func(id string) bool {
		for _, w := range words {
			if strings.EqualFold(w, id) {
				return true
			}
		}
		return false
	}
	var list []metrics.Metric
	for _, m := range metrics.All() {
		if !asked(m.ID) {
			var figures []metrics.Figure
			for _, f := range m.Figures {
				if asked(f.ID) {
					figures = append(figures, f)
				}
			}
			m.Figures = figures
		}
		if len(m.Figures) > 0 {
			list = append(list, m)
		}
	}
	return list
}

// selectChanges keeps the figures about a change that are asked for; all of
// them when nothing is.
func selectChanges(words []string) []metrics.ChangeMetric {
	var list []metrics.ChangeMetric
	for _, m := range metrics.Changes() {
		if len(words) > 0 && !slices.Contains(words, m.ID) {
			var figures []metrics.ChangeFigure
			for _, f := range m.Figures {
				if slices.Contains(words, f.ID) {
					figures = append(figures, f)
				}
			}
			m.Figures = figures
		}
		if len(m.Figures) > 0 {
			list = append(list, m)
		}
	}
	return list
}

// figureIDs are what a key figure can be asked for by: its own id, or that of
// its metric.
func figureIDs() []string {
	var ids []string
	for _, m := range metrics.All() {
		ids = append(ids, m.ID)
		for _, f := range m.Figures {
			ids = append(ids, f.ID)
		}
	}
	for _, m := range metrics.Changes() {
		ids = append(ids, m.ID)
		for _, f := range m.Figures {
			ids = append(ids, f.ID)
		}
	}
	return ids
}
