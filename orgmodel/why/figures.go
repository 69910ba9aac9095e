package why

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var figureTexts = struct{ difference, before, after message.Text }{
	difference: message.Text{EN: "{0}: the difference", SV: "{0}: skillnaden"},
	before:     message.Text{EN: "before", SV: "före"},
	after:      message.Text{EN: "after", SV: "efter"},
}

// keyFigure explains a key figure of one organisation, on each side; of two also
// what they differ by.
func (a *asker) keyFigure(f *metrics.Figure) []Number {
	var list []Number
	if len(a.Sides) == 2 {
		p := a.change(1).Pair()
		before, after := f.Compute(p.Old), f.Compute(p.New)
		list = append(list, a.before(f.ID, f.Label, before), a.after(f.ID, f.Label, after, 1))
		if why := compare.Within(a.change(1), metricOf(f.ID), f.ID); why != compare.Comparable {
			return append(list, a.number(f.ID, figureTexts.difference.With(f.Label), figure.Nothing(notAlike.With(why.Text())), 0, 1))
		}
		return append(list, a.difference(f, before, after))
	}
	for i := range a.Sides {
		list = append(list, a.number(f.ID, f.Label, f.Compute(metrics.NewInputs(a.Sides[i].Org)), i))
	}
	return list
}

// before is a figure of the old one of two.
func (a *asker) before(id string, label message.Localizer, f figure.Figure) Number {
	return a.number(id, label, f, 0)
}

// after is one of a new one, whose keys say that they are of the second file.
func (a *asker) after(id string, label message.Localizer, f figure.Figure, side int) Number {
	n := a.number(id, label, f, 0, side)
	n.Of, n.Whole = []int{side}, a.whole([]int{side})
	n.Parts = n.parts(&f)
	return n
}

// difference is how much more a figure is after than before.
func (a *asker) difference(f *metrics.Figure, before, after figure.Figure) Number {
	if !metrics.Delta(before, after).Known() {
		return a.number(f.ID, figureTexts.difference.With(f.Label), figure.Nothing(unknownEither.With()), 0, 1)
	}
	side := func(name message.Text, f figure.Figure, role figure.Role) figure.Term {
		return figure.Term{Name: name, Quantity: f.Quantity, Unit: f.Unit, Weight: figure.Once(), Role: role, Parts: &f}
	}
	d := figure.Make(figure.Sum, f.Unit.Difference(), side(figureTexts.after, after, figure.Counted), side(figureTexts.before, before, figure.Less))
	n := a.number(f.ID, figureTexts.difference.With(f.Label), d, 0, 1)
	n.Parts = nil // of a difference nothing is a part
	for i := range n.Terms {
		n.Terms[i].Inner, n.Terms[i].Above = nil, true
	}
	return n
}

// metricOf is the metric that a figure is one of.
func metricOf(id string) string {
	metric, _, _ := strings.Cut(id, "-")
	return metric
}

var notAlike = message.Text{
	EN: "The two are not set against each other, because {0}.",
	SV: "De två jämförs inte med varandra, eftersom {0}.",
}

var unknownEither = message.Text{EN: "The number is unknown before or after.", SV: "Talet är okänt före eller efter."}

// changeFigure explains a figure about the change, from the first side to each of
// the others.
func (a *asker) changeFigure(f *metrics.ChangeFigure) []Number {
	var list []Number
	for i := 1; i < len(a.Sides); i++ {
		if !a.comparable(i) {
			list = append(list, a.number(f.ID, f.Label, figure.Nothing(notCompared.With()), 0, i))
			continue
		}
		list = append(list, a.number(f.ID, f.Label, f.Compute(a.change(i).Pair()), 0, i))
	}
	return list
}

var notCompared = message.Text{
	EN: "The one is no reform of the other: the municipalities differ, the day is an earlier one, or the two share too little of what each describes.",
	SV: "Den ena är ingen omorganisation av den andra: kommunerna är olika, dagen är en tidigare, eller så har de för lite gemensamt av det som var och en beskriver.",
}

// findFigure finds a key figure, of one organisation or of a change, by its id.
func findFigure[In any](list []metrics.MetricOf[In], id string) *metrics.FigureOf[In] {
	for i := range list {
		for j := range list[i].Figures {
			if f := &list[i].Figures[j]; f.ID == id {
				return f
			}
		}
	}
	return nil
}
