package commandline

import (
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report"
)

var metricsCommand = command{
	name:  "metrics",
	usage: message.Text{EN: "compute key figures", SV: "beräkna nyckeltal"},
	about: message.Text{
		EN: "Computes the key figures of an organisation: span of control, management levels, hand-offs, budget per inhabitant and more. What the file leaves out stays unknown and is named. No figure judges, and there is no total score. docs/metrics.md says how each is computed.",
		SV: "Beräknar en organisations nyckeltal: kontrollspann, ledningsnivåer, överlämningar, budget per invånare med mera. Det som filen utelämnar förblir okänt och nämns vid namn. Inget nyckeltal värderar, och det finns ingen totalpoäng. docs/sv/metrics.md beskriver hur vart och ett beräknas.",
	},
	args: arguments{name: words.file, min: 1, max: 1, files: true},
	flags: []flagSpec{
		outputFlag(message.Text{EN: "The file to write, instead of standard output.", SV: "Filen att skriva till, i stället för standard ut."}),
		openFormatFlag(report.MetricsFormats(), message.Text{
			EN: "How the figures are written: text, markdown and docx (Word) for people, json for programs, csv for spreadsheets. Otherwise the extension of the output file decides, and without one it is text.",
			SV: "Hur nyckeltalen skrivs: text, markdown och docx (Word) för människor, json för program, csv för kalkylprogram. Annars avgör utfilens filändelse, och utan den blir det text.",
		}),
		separatorFlag,
		termsFlag,
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
		{"orgmodel metrics --only m01,m05 -o figures.csv borlange.toml", message.Text{EN: "Take spans of control and hand-offs into a spreadsheet.", SV: "Ta in kontrollspann och överlämningar i ett kalkylprogram."}},
		{"orgmodel metrics --lang sv -o nyckeltal.csv borlange.toml", message.Text{EN: "Write a table that a spreadsheet in Swedish opens on a double click.", SV: "Skriv en tabell som ett svenskt kalkylprogram öppnar med ett dubbelklick."}},
	},
	action: func(s *session, c *cli.Context) error {
		o := metricsOptions{file: c.Args().First(), out: c.String("output"), list: chosenFigures(metrics.All(), list(c, "only"))}
		var err error
		if o.format, err = formatFor("metrics", c, report.MetricsFormats()); err != nil {
			return err
		}
		if o.csv, err = s.dialect("metrics", o.format, c); err != nil {
			return err
		}
		if o.terms, err = terms("metrics", o.format, c); err != nil {
			return err
		}
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
	file   string
	out    string
	format string
	csv    report.Dialect
	terms  bool
	list   []metrics.Metric
	at     orgmodel.Date // unknown: the file's day
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
	s.now(progressTexts.measure)
	measured := report.Measure(r.Org, o.list)
	measured.Places = r.Places
	print := report.MetricsPrinterOf(o.format)
	return s.deliverAs("metrics", o.format, o.out, func(w io.Writer) error {
		how := s.options(w)
		how.CSV, how.Terms = o.csv, o.terms
		return print(w, measured, how)
	})
}

// checkMetric finds a metric or a figure by its id.
func checkMetric(word string) error {
	ids := idsOf(metrics.All())
	small := strings.ToLower(word)
	if slices.Contains(ids, small) {
		return nil
	}
	if near, ok := nearest.Word(small, ids); ok {
		return wrong(metricWords.near, quoted(word), quoted(near))
	}
	return wrong(metricWords.missing, quoted(word))
}

// idsOf are what a key figure can be asked for by: its own id, or that of its
// metric.
func idsOf[In any](list []metrics.MetricOf[In]) []string {
	var ids []string
	for _, m := range list {
		ids = append(ids, m.ID)
		for _, f := range m.Figures {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// chosenFigures keeps the figures that some words ask for, in the order of the
// registry; all of them when nothing is asked for.
func chosenFigures[In any](all []metrics.MetricOf[In], words []string) []metrics.MetricOf[In] {
	if len(words) == 0 {
		return all
	}
	asked := func(id string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, id) })
	}
	var list []metrics.MetricOf[In]
	for _, m := range all {
		if !asked(m.ID) {
			m.Figures = slices.DeleteFunc(slices.Clone(m.Figures), func(f metrics.FigureOf[In]) bool { return !asked(f.ID) })
		}
		if len(m.Figures) > 0 {
			list = append(list, m)
		}
	}
	return list
}
