package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
)

// ChangeMetric is a subject that takes two organisations to measure: the
// counterpart of Metric.
type ChangeMetric struct {
	ID      string // "m18"
	Label   message.Text
	Method  message.Text
	Source  message.Text
	Figures []ChangeFigure
}

// ChangeFigure is one number about the way from one organisation to another.
type ChangeFigure struct {
	ID      string // "m18-manager"
	Label   message.Text
	Unit    Unit
	compute func(*Pair) Value
}

// Compute works the figure out. What the files leave out is only told of when it
// matters for the number.
func (f *ChangeFigure) Compute(p *Pair) Value {
	v := f.compute(p)
	if v.Quantity.Exact() {
		v.Unknown = nil
	}
	return v
}

// Changes lists the figures about a change. None of them judges, and they are
// never added up to a score.
func Changes() []ChangeMetric {
	return []ChangeMetric{lostCoverage, staffChurn, structuralDistance, budgetDelta}
}

// Delta is how much more a figure is in one organisation than in another:
// unknown when either is, and with bounds when either has. Whether more is
// better, nobody but the reader can say.
func Delta(before, after Value) orgmodel.Quantity {
	if !before.Quantity.Known() || !after.Quantity.Known() {
		return orgmodel.Quantity{}
	}
	return after.Quantity.Sub(before.Quantity)
}
