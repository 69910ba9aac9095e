package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var unitlessRules = []Rule{{
	Rule: diag.Rule{
		ID: "S027", Name: "figure-without-unit", Family: integrity, Severity: diag.Warning,
		Title:  message.Text{EN: "An indicator does not state what it is measured in", SV: "Ett mått anger inte vad det mäts i"},
		Why:    message.Text{EN: "12 may be per cent, people or million kronor. The file does not state which.", SV: "12 kan vara procent, personer eller miljoner kronor. Filen anger inte vilket."},
		Mend:   message.Text{EN: "Add measured_in to the indicator.", SV: "Lägg till measured_in för måttet."},
		Source: message.Text{EN: "orgmodel's own assessment: every figure has a unit, a period and a source", SV: "orgmodels bedömning: varje siffra har måttenhet, period och källa"},
		Reads:  []string{"indicator.values", "indicator.measured_in"},
		Bad: `[[indicator]]
id = "kostnad"
name = "Kostnad för ekonomiskt bistånd"
values = [{ year = 2022, value = 12 }]
`,
		Good: `[[indicator]]
id = "kostnad"
name = "Kostnad för ekonomiskt bistånd"
measured_in = "miljoner kronor"
values = [{ year = 2022, value = 12 }]
`,
	},
	Check: checkUnits,
}, {
	Rule: diag.Rule{
		ID: "S028", Name: "figure-without-year", Family: integrity, Severity: diag.Info,
		Title:  message.Text{EN: "A value does not state which year it is for", SV: "Ett värde anger inte vilket år det gäller"},
		Why:    message.Text{EN: "A value without a year cannot be compared with other values.", SV: "Ett värde utan år går inte att jämföra med andra värden."},
		Mend:   message.Text{EN: "Add year to the value, or answer with [[accept]] that the source gives none.", SV: "Lägg till year för värdet, eller svara med [[accept]] att källan inte anger något år."},
		Source: message.Text{EN: "orgmodel's own assessment: every figure has a unit, a period and a source", SV: "orgmodels bedömning: varje siffra har måttenhet, period och källa"},
		Reads:  []string{"indicator.values"},
		Bad: `[[indicator]]
id = "andel"
name = "Andel med ekonomiskt bistånd"
measured_in = "%"
values = [{ value = 5 }]
`,
		Good: `[[indicator]]
id = "andel"
name = "Andel med ekonomiskt bistånd"
measured_in = "%"
values = [{ year = 2021, value = 5 }]
`,
	},
	Check: checkYears,
}}

var unitTexts = struct{ unit, unitHelp, year, yearHelp message.Text }{
	unit:     message.Text{EN: "{0} has values but no unit of measure.", SV: "{0} har värden men ingen måttenhet."},
	unitHelp: message.Text{EN: "Add measured_in to {0}: \"%\", \"kr/invånare\", \"personer\".", SV: "Lägg till measured_in för {0}: \"%\", \"kr/invånare\", \"personer\"."},
	year:     message.Text{EN: "A value of {0} has no year ({1}).", SV: "Ett värde för {0} saknar år ({1})."},
	yearHelp: message.Text{EN: "Add year = …, or answer with [[accept]] that the source of {0} gives none.", SV: "Lägg till year = …, eller svara med [[accept]] att källan till {0} inte anger något år."},
}

func checkUnits(p *Pass) {
	for i := range p.Org.Indicators {
		ind := &p.Org.Indicators[i]
		if len(ind.Values) == 0 || ind.MeasuredIn != "" || !p.Org.Active(&ind.Common) {
			continue
		}
		name := title(&ind.Common, orgmodel.TypeIndicator)
		p.Report(Finding{
			At:      at(orgmodel.TypeIndicator, i).key("values"),
			Message: unitTexts.unit.With(name), Help: unitTexts.unitHelp.With(name),
		})
	}
}

func checkYears(p *Pass) {
	for i := range p.Org.Indicators {
		ind := &p.Org.Indicators[i]
		if !p.Org.Active(&ind.Common) || countedPerInhabitant(ind) {
			continue // E707 asks about those, and weighs more
		}
		name := title(&ind.Common, orgmodel.TypeIndicator)
		for k := range ind.Values {
			v := &ind.Values[k]
			if v.Year.Known() || !v.Value.Known() {
				continue
			}
			p.Report(Finding{
				At:      at(orgmodel.TypeIndicator, i).key("values").element(k),
				Message: unitTexts.year.With(name, v.Value), Help: unitTexts.yearHelp.With(name),
			})
		}
	}
}
