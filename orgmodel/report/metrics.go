package report

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/text"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// Measured is what the key figures of one organisation come out as.
type Measured struct {
	Org     *orgmodel.Organisation
	Places  judge.Places // where its keys stand; nil: nobody knows
	Results []metrics.Result
}

// Measure computes the figures of the metrics given, in their order.
func Measure(o *orgmodel.Organisation, list []metrics.Metric) *Measured {
	return &Measured{Org: o, Results: metrics.Measure(list, metrics.NewInputs(o))}
}

// MetricsPrinter writes key figures in one format.
type MetricsPrinter func(io.Writer, *Measured, Options) error

var metricsPrinters = printing.Formats[MetricsPrinter]{
	{"text", MetricsText},
	{"markdown", MetricsMarkdown},
	{"docx", MetricsDOCX},
	{"json", MetricsJSON},
	{"csv", MetricsCSV},
}

// MetricsFormats lists the formats of key figures, the one for people first.
func MetricsFormats() []string { return metricsPrinters.Names() }

// MetricsPrinterOf returns the printer of a format, or nil.
func MetricsPrinterOf(format string) MetricsPrinter { return metricsPrinters.Of(format) }

var metricTexts = struct {
	title, asOf, figure, value, unit, basis, note, all, changes, method, source, omitted, id, why message.Text
	missing, missingMore                                                                          message.Text
}{
	title:       message.Text{EN: "Key figures", SV: "Nyckeltal"},
	asOf:        message.Text{EN: "{0}, as of {1}", SV: "{0}, per {1}"},
	figure:      message.Text{EN: "Key figure", SV: "Nyckeltal"},
	value:       message.Text{EN: "Value", SV: "Värde"},
	unit:        message.Text{EN: "Unit", SV: "Enhet"},
	basis:       message.Text{EN: "Basis", SV: "Underlag"},
	note:        message.Text{EN: "Remark", SV: "Anmärkning"},
	all:         message.Text{EN: "Key figures", SV: "Nyckeltal"},
	changes:     message.Text{EN: "Figures about a change", SV: "Nyckeltal om en förändring"},
	method:      message.Text{EN: "Method", SV: "Metod"},
	source:      message.Text{EN: "Basis", SV: "Grund"},
	omitted:     message.Text{EN: "Not computed", SV: "Beräknas inte"},
	id:          message.Text{EN: "Id", SV: "Id"},
	why:         message.Text{EN: "Why", SV: "Varför"},
	missing:     message.Text{EN: "The file does not state {0}.", SV: "Filen anger inte {0}."},
	missingMore: message.Text{EN: "The file does not state {0} and {1} more.", SV: "Filen anger inte {0} och {1} till."},
}

// shownInputs is how many unknown inputs are named to a person; JSON and CSV
// have them all.
const shownInputs = 3

// remarkOn says why a figure is not known, or not exactly.
func remarkOn(r *metrics.Result, l message.Lang) string {
	if !r.Value.Note.IsZero() {
		return r.Value.Note.In(l)
	}
	shown, more := r.Value.Unknown, 0
	switch {
	case len(shown) == 0:
		return ""
	case len(shown) > shownInputs+1:
		shown, more = shown[:shownInputs], len(shown)-shownInputs
	}
	names := make([]message.Code, len(shown))
	for i, in := range shown {
		names[i] = message.Code(in.String())
	}
	if more > 0 {
		return metricTexts.missingMore.With(message.Commas(names), more).In(l)
	}
	return metricTexts.missing.With(message.And(names)).In(l)
}

// amount is a number with its unit: "12 personer", "34 %".
func amount(q orgmodel.Quantity, unit figure.Unit, l message.Lang) string {
	return starred(q, "", unit, l)
}

// starred is the same of a number that bears a mark: "12* personer".
func starred(q orgmodel.Quantity, star string, unit figure.Unit, l message.Lang) string {
	return unit.Written(q, star, l)
}

// MetricsText writes the figures for a person: each metric with its figures, and
// under them what they are made up of, once. Metrics without any number come last,
// by reason.
func MetricsText(w io.Writer, m *Measured, o Options) error {
	t := &textPrinter{Writer: text.New(w, o)}
	mark := marksOf(m.Org, o.Lang)
	t.Style(terminal.Bold, oneLine(m.heading(o.Lang)))
	t.WriteByte('\n')
	if m.Org.Sketch {
		t.WriteString(orgmodel.Unjudged.In(o.Lang) + "\n")
	}
	judged := m.law()
	m, unknown := m.folded(mark)
	width := 0
	for i := range m.Results {
		width = max(width, utf8.RuneCountInString(message.Fixed(m.Results[i].Figure.Label).In(o.Lang)))
	}
	accounts := make([]figure.Account, len(m.Results))
	atonce.Each(len(accounts), func(i int) { accounts[i] = mark.account(&m.Results[i].Value) })
	for i := range m.Results {
		r, a := &m.Results[i], &accounts[i]
		if i == 0 || m.Results[i-1].Metric != r.Metric {
			t.WriteByte('\n')
			t.Style(terminal.Bold, message.Code(r.Metric.ID).In(o.Lang)+"  "+message.Fixed(r.Metric.Label).In(o.Lang))
			t.WriteByte('\n')
		}
		t.WriteString("  " + text.Pad(message.Fixed(r.Figure.Label).In(o.Lang), width) + "  " + starred(r.Value.Quantity, a.Star(), r.Figure.Unit, o.Lang) + afterUnit(&r.Value, o.Lang) + mark.parts(a) + "\n")
		t.parts(mark, &r.Value, r.Figure.Unit)
		if remark := m.closing(i, o.Lang); remark != "" && !o.Quiet {
			for _, line := range Wrap(oneLine(remark), TextWidth-4) {
				t.Style(terminal.Dim, "    "+line)
				t.WriteByte('\n')
			}
		}
	}
	t.unknown(unknown)
	if !o.Quiet {
		t.WriteByte('\n')
		for _, text := range []string{mark.legend(), judged.In(o.Lang)} {
			if text == "" {
				continue
			}
			for _, line := range Wrap(text, TextWidth) {
				t.Style(terminal.Dim, line)
				t.WriteByte('\n')
			}
		}
	}
	return t.Flush()
}

// parts lists what a figure is made up of: whole tables in one paragraph, and
// entities one a line, as many as there is room for.
func (t *textPrinter) parts(mark marks, f *figure.Figure, unit figure.Unit) {
	var tables []string
	for _, term := range f.Told() {
		if term.ID == "" {
			tables = append(tables, mark.part(&term, unit))
		}
	}
	entities := below(f, textItems, func(term *figure.Term) bool { return term.ID != "" })
	for i := range entities.shown {
		t.WriteString("    - " + oneLine(mark.part(&entities.shown[i], unit)) + "\n")
	}
	if entities.hidden != nil {
		t.WriteString("    " + oneLine(mark.rest(entities.hidden, f, restTexts.byMarkdown).In(t.Lang)) + "\n")
	}
	if len(tables) > 0 {
		for _, line := range Wrap(strings.Join(tables, ", "), TextWidth-4) {
			t.WriteString("    " + line + "\n")
		}
	}
}

// closing is the remark on a figure, unless the next one of the same metric has
// the same to say.
func (m *Measured) closing(i int, l message.Lang) string {
	remark := remarkOn(&m.Results[i], l)
	if i+1 < len(m.Results) && m.Results[i+1].Metric == m.Results[i].Metric && remarkOn(&m.Results[i+1], l) == remark {
		return ""
	}
	return remark
}

func (m *Measured) heading(l message.Lang) string {
	h := &m.Org.Header
	day := m.Org.Key(orgmodel.Ref{Type: orgmodel.TypeOrganisation}, "as_of")
	heading := metricTexts.title.In(l) + ": " + message.Name(m.Org.Name(h.ID)).In(l)
	if h.AsOf.Known() {
		heading = metricTexts.title.In(l) + ": " + metricTexts.asOf.With(message.Name(m.Org.Name(h.ID)), h.AsOf).In(l) + m.Org.Ground(day).Star()
	}
	if h.Status == orgmodel.InForce || h.Status == "" {
		return heading
	}
	return heading + " [" + h.Status.Text().In(l) + "]"
}

// part is a subject in words: "Socialchef: 12*", "Resursteam: horisontellt
// inviterat". A unit that the figure itself has is not said again, save that of an
// amount, which may be told in millions. What has no
// number bears its mark at the name.
func (m marks) part(s *figure.Term, of figure.Unit) string {
	var said []string
	star := m.star(s)
	switch {
	case s.Unit.IsZero():
	case !s.Unit.Money() && (s.Unit == of || s.ID == ""):
		said = append(said, s.Quantity.In(m.lang)+star)
	default:
		said = append(said, starred(s.Quantity, star, s.Unit, m.lang))
	}
	name := s.Name.In(m.lang)
	if len(said) == 0 {
		name += star
	}
	if s.Detail != nil && s.Detail.In(m.lang) != "" {
		said = append(said, s.Detail.In(m.lang))
	}
	if len(said) == 0 {
		return name
	}
	return name + ": " + strings.Join(said, ", ")
}

// MetricsMarkdown writes the figures as a table to paste into a document, with
// what they are made up of and how they are computed.
func MetricsMarkdown(w io.Writer, m *Measured, o Options) error {
	return document.Markdown(w, m.document(o.Lang))
}
