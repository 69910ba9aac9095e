package report

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// document is the key figures as every format for papers has them.
func (m *Measured) document(l message.Lang) *document.Document {
	mark, w := marksOf(m.Org, l), &metricTexts
	d := &document.Document{Lang: l, Title: m.heading(l)}
	if m.Org.Sketch {
		d.Lead = append(d.Lead, orgmodel.Unjudged.In(l))
	}
	tb := &document.Table{
		Caption: w.all.In(l), Right: []bool{false, true},
		Head: []string{w.figure.In(l), w.value.In(l), w.unit.In(l), w.basis.In(l), w.note.In(l)},
	}
	var methods []document.Item
	for i := range m.Results {
		r := &m.Results[i]
		a := mark.fully(&r.Value)
		tb.Rows = append(tb.Rows, []string{
			message.Fixed(r.Figure.Label).In(l), r.Value.Quantity.In(l) + a.Star(), r.Figure.Unit.In(l), mark.told(&a, ""), remarkOn(r, l),
		})
		if metric := r.Metric; i == 0 || m.Results[i-1].Metric != metric {
			methods = append(methods, document.Item{Mark: message.Fixed(metric.Label).In(l) + ":", Text: message.Fixed(metric.Method).In(l)})
		}
	}
	d.Add("figures", "", document.Block{Table: tb}, document.Paragraph(mark.legend()), document.Paragraph(m.law().In(l)))
	for i := range m.Results {
		r := &m.Results[i]
		var parts []document.Item
		for _, term := range r.Value.Told() {
			parts = append(parts, document.Item{Text: mark.part(&term, r.Figure.Unit)})
		}
		d.Add(r.Figure.ID, message.Fixed(r.Figure.Label).In(l), document.Block{Items: parts})
	}
	d.Add("method", w.method.In(l), document.Block{Items: methods})
	return d
}
