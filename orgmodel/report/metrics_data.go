package report

import (
	"io"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// jsonMetrics is published as docs/metrics.schema.json.
type jsonMetrics struct {
	FormatVersion int          `json:"format_version"`
	Organisation  string       `json:"organisation"`
	AsOf          string       `json:"as_of"`
	Sketch        bool         `json:"sketch"`
	Metrics       []jsonMetric `json:"metrics"`

	Law *jsonFigureLaw `json:"law,omitempty"` // of what is counted by law
}

type jsonMetric struct {
	ID     string `json:"id"`
	Metric string `json:"metric"`
	Name   string `json:"name"`
	jsonQuantity
	Unit string `json:"unit"`
	jsonRests
	Years         string              `json:"years,omitempty"` // of a sum of money
	Note          string              `json:"note,omitempty"`
	UnknownInputs []jsonInput         `json:"unknown_inputs"`
	Subjects      []jsonMetricSubject `json:"subjects"`
}

// jsonQuantity is a number that may be known only by its bounds. Value is there
// when it is known, exactly or approximately.
type jsonQuantity struct {
	Value       *float64 `json:"value"`
	Low         *float64 `json:"low"`
	High        *float64 `json:"high"`
	Approximate bool     `json:"approximate"`
}

type jsonInput struct {
	Type string `json:"type"`
	ID   string `json:"id"`
	Key  string `json:"key"`
}

type jsonMetricSubject struct {
	Type string `json:"type"`
	ID   string `json:"id"`
	Name string `json:"name"`
	jsonQuantity
	Unit string `json:"unit,omitempty"`
	jsonGround
	Detail string `json:"detail,omitempty"`
}

func quantityJSON(q orgmodel.Quantity) (j jsonQuantity) {
	low, hasLow := q.Low()
	high, hasHigh := q.High()
	if hasLow {
		j.Low = &low
	}
	if hasHigh {
		j.High = &high
	}
	if hasLow && hasHigh && low == high {
		j.Value = &low
		j.Approximate = !q.Exact()
	}
	return j
}

// MetricsJSON writes the figures for programs.
func MetricsJSON(w io.Writer, m *Measured, o Options) error {
	out := jsonMetrics{
		FormatVersion: printing.FormatVersion, Organisation: m.Org.Header.ID, AsOf: m.Org.Header.AsOf.String(), Sketch: m.Org.Sketch,
		Metrics: make([]jsonMetric, len(m.Results)), Law: m.lawJSON(),
	}
	p := figuresJSON{marksOf(m.Org, o.Lang), o.Terms, []judge.Places{m.Places}}
	for i := range m.Results {
		out.Metrics[i] = metricJSON(&m.Results[i], p)
	}
	return printing.JSON(w, out)
}

// metricJSON is a figure, of one organisation or of a change, with its value.
func metricJSON[In any](r *metrics.ResultOf[In], p figuresJSON) jsonMetric {
	v, l := &r.Value, p.lang
	told := v.Told()
	j := jsonMetric{
		ID: r.Figure.ID, Metric: r.Metric.ID, Name: r.Figure.Label.In(l),
		jsonQuantity: quantityJSON(v.Quantity), Unit: r.Figure.Unit.In(l), jsonRests: p.rests(v), Years: v.When.In(l), Note: v.Note.In(l),
		UnknownInputs: make([]jsonInput, len(v.Unknown)), Subjects: make([]jsonMetricSubject, len(told)),
	}
	for i, in := range v.Unknown {
		j.UnknownInputs[i] = jsonInput{Type: string(in.Table), ID: in.ID, Key: in.Key}
	}
	for i := range told {
		s := &told[i]
		j.Subjects[i] = jsonMetricSubject{
			Type: s.Type, ID: s.ID, Name: s.Name.In(l), jsonQuantity: quantityJSON(s.Quantity), Unit: s.Unit.In(l),
			jsonGround: groundJSON(s.Brief(p.look)),
		}
		if s.Detail != nil {
			j.Subjects[i].Detail = s.Detail.In(l)
		}
	}
	return j
}

// csvColumns are for programs and do not follow the language.
var csvColumns = []string{
	"id", "name", "subject_type", "subject_id", "subject_name", "value", "low", "high", "approximate", "unit",
	"status", "assumed", "guess", "basis", "note", "unknown_inputs", "sketch",
}

// MetricsCSV writes the figures as a table for a spreadsheet: a row for each
// figure, and one for each of its subjects.
func MetricsCSV(w io.Writer, m *Measured, o Options) error {
	return metricsTable(m, o, inputNames).write(w)
}

// metricsTable names what is not stated as somebody says.
func metricsTable(m *Measured, o Options, names func([]ground.Key) string) *tableCSV {
	t := newTableCSV(o.CSV, csvColumns)
	mark := marksOf(m.Org, o.Lang)
	for i := range m.Results {
		r := &m.Results[i]
		id, name := r.Figure.ID, r.Figure.Label.In(o.Lang)
		t.row()
		t.text(id, name, "", "", "")
		t.yes(t.quantity(r.Value.Quantity).Approximate)
		a := mark.fully(&r.Value)
		t.text(r.Figure.Unit.In(o.Lang))
		t.ground(a.Brief)
		t.text(mark.told(&a, names(r.Value.Unknown)), noteOf(&r.Value, o.Lang), names(r.Value.Unknown))
		t.yes(m.Org.Sketch)
		for _, s := range r.Value.Told() {
			detail := ""
			if s.Detail != nil {
				detail = s.Detail.In(o.Lang)
			}
			t.row()
			t.text(id, name, s.Type, s.ID, s.Name.In(o.Lang))
			t.yes(t.quantity(s.Quantity).Approximate)
			t.text(s.Unit.In(o.Lang))
			t.ground(s.Brief(mark.look))
			t.text("", detail, "")
			t.yes(m.Org.Sketch)
		}
	}
	return t
}

// noteOf says why a number is not known, or of which years it is.
func noteOf(f *figure.Figure, l message.Lang) string {
	if f.Note.IsZero() && f.Quantity.Tells() {
		return f.When.In(l)
	}
	return f.Note.In(l)
}

func inputNames(list []ground.Key) string {
	names := make([]string, len(list))
	for i, in := range list {
		names[i] = in.String()
	}
	return strings.Join(names, " ")
}
