package diff

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var indicatorTable = &table[orgmodel.Indicator]{
	typ:    orgmodel.TypeIndicator,
	list:   func(o *orgmodel.Organisation) []orgmodel.Indicator { return o.Indicators },
	common: func(i *orgmodel.Indicator) *orgmodel.Common { return &i.Common },
	keys: []key[orgmodel.Indicator]{
		words("definition", func(i *orgmodel.Indicator) string { return i.Definition }),
		words("measured_in", func(i *orgmodel.Indicator) string { return i.MeasuredIn }),
		words("denominator", func(i *orgmodel.Indicator) string { return i.Denominator }),
		word("better", directions, func(i *orgmodel.Indicator) string { return i.Better }),
		words("figure", func(i *orgmodel.Indicator) string { return i.Figure }),
		words("kolada", func(i *orgmodel.Indicator) string { return i.Kolada }),
		itemised("values", sameValues, figures).as(IndicatorValuesChanged),
	},
}

func sameValues(a, b *orgmodel.Indicator) bool {
	return slices.EqualFunc(a.Values, b.Values, func(v, w orgmodel.Value) bool {
		return v.Year == w.Year && v.Municipality == w.Municipality && v.Value == w.Value && v.Nature == w.Nature &&
			v.Assumed == w.Assumed && v.Note == w.Note && slices.Equal(v.Sources, w.Sources)
	})
}

var figureTexts = struct{ sweden, noYear, outcome, other message.Text }{
	sweden:  text("Sweden", "riket"),
	noYear:  text("year not stated", "år ej angivet"),
	outcome: text("{2} ({0}, {1})", "{2} ({0}, {1})"),
	other:   text("{2} ({0}, {1}, {3})", "{2} ({0}, {1}, {3})"),
}

// figures are the values of an indicator.
func figures(o *namer, ind *orgmodel.Indicator) []item {
	items := make([]item, len(ind.Values))
	for i := range ind.Values {
		v := &ind.Values[i]
		year, says, who := message.Localizer(figureTexts.noYear), figureTexts.outcome, v.Municipality
		if v.Year.Known() {
			year = v.Year
		}
		if v.Nature != "" && v.Nature != "outcome" {
			says = figureTexts.other
		}
		if who == "" {
			who = o.Header.Municipality
		}
		assumed, list := "", make([]string, len(v.Sources))
		if v.Assumed {
			assumed = "true"
		}
		for k, s := range v.Sources {
			list[k] = quote(s)
		}
		sources := ""
		if len(list) > 0 {
			sources = "[" + strings.Join(list, ", ") + "]"
		}
		items[i] = item{
			raw: rawTable(
				"year", rawNumber(v.Year), "municipality", quoted(v.Municipality), "value", rawNumber(v.Value),
				"nature", quoted(v.Nature), "sources", sources, "assumed", assumed, "note", quoted(v.Note),
			),
			text: says.With(municipalityName(who), year, v.Value, wordText(natures, v.Nature)),
		}
	}
	return items
}

func municipalityName(code string) message.Localizer {
	if code == "0000" {
		return figureTexts.sweden
	}
	if name, ok := municipalities.Name(code); ok {
		return message.Same(name)
	}
	return message.Same(code)
}

var goalTable = &table[orgmodel.Goal]{
	typ:    orgmodel.TypeGoal,
	list:   func(o *orgmodel.Organisation) []orgmodel.Goal { return o.Goals },
	common: func(g *orgmodel.Goal) *orgmodel.Common { return &g.Common },
	keys: []key[orgmodel.Goal]{
		ref("indicator", func(g *orgmodel.Goal) string { return g.Indicator }),
		words("comparison", func(g *orgmodel.Goal) string { return g.Comparison }),
		number("target", func(g *orgmodel.Goal) orgmodel.Quantity { return g.Target }).as(GoalTargetChanged),
		date("deadline", func(g *orgmodel.Goal) orgmodel.Date { return g.Deadline }).as(GoalDeadlineChanged),
		date("done", func(g *orgmodel.Goal) orgmodel.Date { return g.Done }).as(GoalDoneChanged),
		refs("owner", func(g *orgmodel.Goal) []string { return g.Owner }).trailing(),
		ref("compared_with", func(g *orgmodel.Goal) string { return g.ComparedWith }),
		word("statistic", statistics, func(g *orgmodel.Goal) string { return g.Statistic }),
	},
}

var budgetTable = &table[orgmodel.Budget]{
	typ:    orgmodel.TypeBudget,
	list:   func(o *orgmodel.Organisation) []orgmodel.Budget { return o.Budgets },
	common: func(b *orgmodel.Budget) *orgmodel.Common { return &b.Common },
	keys: []key[orgmodel.Budget]{
		ref("unit", func(b *orgmodel.Budget) string { return b.Unit }),
		ref("service", func(b *orgmodel.Budget) string { return b.Service }),
		number("amount", func(b *orgmodel.Budget) orgmodel.Quantity { return b.Amount }).as(BudgetAmountChanged),
		number("change", func(b *orgmodel.Budget) orgmodel.Quantity { return b.Change }).as(BudgetAmountChanged),
		year("year", func(b *orgmodel.Budget) orgmodel.Quantity { return b.Year }),
		year("from_year", func(b *orgmodel.Budget) orgmodel.Quantity { return b.FromYear }),
		word("basis", bases, func(b *orgmodel.Budget) string { return b.Basis }),
		words("price_level", func(b *orgmodel.Budget) string { return b.PriceLevel }),
	},
}

var measureTable = &table[orgmodel.Measure]{
	typ:    orgmodel.TypeMeasure,
	list:   func(o *orgmodel.Organisation) []orgmodel.Measure { return o.Measures },
	common: func(m *orgmodel.Measure) *orgmodel.Common { return &m.Common },
	keys: []key[orgmodel.Measure]{
		refs("owner", func(m *orgmodel.Measure) []string { return m.Owner }).trailing(),
		refs("services", func(m *orgmodel.Measure) []string { return m.Services }).trailing(),
		refs("target_groups", func(m *orgmodel.Measure) []string { return m.TargetGroups }).trailing(),
		date("deadline", func(m *orgmodel.Measure) orgmodel.Date { return m.Deadline }).as(MeasureDeadlineChanged),
		date("done", func(m *orgmodel.Measure) orgmodel.Date { return m.Done }).as(MeasureDoneChanged),
	},
}
