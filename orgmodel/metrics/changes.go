package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// What is measured on a change: the way from one organisation to another.
type (
	ChangeMetric = MetricOf[*Pair]
	ChangeFigure = FigureOf[*Pair]
	ChangeResult = ResultOf[*Pair]
)

// Changes lists the figures about a change. None of them judges, and they are
// never added up to a score.
func Changes() []ChangeMetric {
	return []ChangeMetric{lostCoverage, staffChurn, structuralDistance, budgetDelta}
}

// Delta is how much more a figure is in one organisation than in another:
// unknown when either is, and with bounds when either has. Whether more is
// better, nobody but the reader can say.
func Delta(before, after figure.Figure) orgmodel.Quantity {
	if !before.Quantity.Known() || !after.Quantity.Known() {
		return orgmodel.Quantity{}
	}
	return after.Quantity.Sub(before.Quantity)
}
