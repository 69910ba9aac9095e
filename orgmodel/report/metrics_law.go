package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Which law key figures are counted by: that of the statutory checklist, the only one
// that is a list of what the law demands.

var figureLaw = message.Text{
	EN: "The law, last read {0}: {1} is counted by the law from {2}.",
	SV: "Juridiken, senast genomgången {0}: {1} räknas efter lagen från {2}.",
}

// lawOfFigures is the line about the law of what was measured; none where nothing of it
// is counted by law.
func lawOfFigures(ids []string) message.Message {
	if !slices.Contains(ids, metrics.M17) {
		return message.Message{}
	}
	return figureLaw.With(law.LastRead, message.Code(metrics.M17), orgmodel.Day(metrics.DutiesFrom))
}

func (m *Measured) law() message.Message {
	var ids []string
	for i := range m.Results {
		ids = append(ids, m.Results[i].Metric.ID)
	}
	return lawOfFigures(ids)
}

// jsonFigureLaw says when the law was read by which figures are counted, and from which
// day it is.
type jsonFigureLaw struct {
	Read    message.Day `json:"read"`
	From    string      `json:"from"`
	Metrics []string    `json:"metrics"`
}

func (m *Measured) lawJSON() *jsonFigureLaw {
	if m.law().IsZero() {
		return nil
	}
	return &jsonFigureLaw{law.LastRead, orgmodel.Day(metrics.DutiesFrom).String(), []string{metrics.M17}}
}
