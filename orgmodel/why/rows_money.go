package why

import (
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var moneyTexts = struct{ budgets, agreements, yearless message.Text }{
	budgets:    message.Text{EN: "Additions and cuts", SV: "Tillskott och minskningar"},
	agreements: message.Text{EN: "Agreements", SV: "Avtal"},
	yearless:   message.Text{EN: "each year", SV: "varje år"},
}

// moneyYears are the sums of the years, as the table of money has them: those that are
// not what recurs, or the one-off amounts, as a whole.
func moneyYears(m *headline.MoneyNumbers) []part {
	var list []part
	for i := range m.Years {
		y := &m.Years[i]
		if sameSum(&y.Amount, &m.Recurring) || sameSum(&y.Amount, &m.OneOff) {
			continue
		}
		what := moneyTexts.budgets
		if y.Agreements {
			what = moneyTexts.agreements
		}
		label := func(l message.Lang) string {
			when := moneyTexts.yearless.In(l)
			if y.Years.Stated() {
				when = y.Years.Said().In(l)
			}
			return what.In(l) + ", " + when
		}
		list = append(list, part{
			y.ID(),
			message.Text{EN: label(message.EN), SV: label(message.SV)}, &y.Amount, change,
		})
	}
	return list
}

// sameSum reports whether two sums say the same of the same years.
func sameSum(f, g *figure.Figure) bool {
	return f.Quantity == g.Quantity && f.When.In(message.EN) == g.When.In(message.EN) && !f.When.IsZero()
}
