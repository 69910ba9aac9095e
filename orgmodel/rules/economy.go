package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// economy is the family of rules about money.
var economy = diag.Family{Letter: "E", Label: message.Text{EN: "Finances", SV: "Ekonomi"}}

const frameExample = personExample + `
[[budget]]
unit = "forvaltningen"
amount = 450_000_000
`

const savingExample = personExample + `
[[budget]]
unit = "forvaltningen"
change = -5_000_000
from_year = 2027
`

var economyRules = []Rule{{
	Rule: diag.Rule{
		ID: "E701", Name: "budget-year-missing", Family: economy, Severity: diag.Warning,
		Title:  message.Text{EN: "A budget names no year", SV: "En budget anger inget år"},
		Why:    message.Text{EN: "An amount without a year can be neither compared nor added.", SV: "Ett belopp utan år går varken att jämföra eller summera."},
		Mend:   message.Text{EN: "State year (that year only) or from_year (every year from then).", SV: "Ange year (endast det året) eller from_year (varje år från och med då)."},
		Source: ownAssessment,
		Reads:  []string{"budget.amount", "budget.unit", "budget.year", "budget.from_year"},
		Bad:    frameExample,
		Good:   frameExample + "year = 2026\n",
	},
	Check: checkBudgetYears,
}, {
	Rule: diag.Rule{
		ID: "E702", Name: "budget-basis-missing", Family: economy, Severity: diag.Info,
		Title:  message.Text{EN: "The file does not state whether allocations that belong together are counted alike", SV: "Filen anger inte om ramar som hör ihop är räknade på samma sätt"},
		Why:    message.Text{EN: "Gross and net allocations, or allocations in the prices of two years, cannot be compared as they stand.", SV: "Bruttoramar och nettoramar, eller ramar i olika års prisnivå, går inte att jämföra som de står."},
		Mend:   message.Text{EN: "State basis (gross or net), and price_level where there are several years.", SV: "Ange basis (gross eller net), och price_level där det finns flera år."},
		Source: ownAssessment,
		Reads:  []string{"near budget.unit", "near budget.amount", "near budget.year"},
		Bad:    frameExample + "year = 2026\n\n[[budget]]\nunit = \"forvaltningen\"\namount = 460_000_000\nyear = 2027\n",
		Good:   frameExample + "year = 2026\nprice_level = \"2026\"\n\n[[budget]]\nunit = \"forvaltningen\"\namount = 460_000_000\nyear = 2027\nprice_level = \"2026\"\n",
	},
	Check: checkBudgetBasis,
}, {
	Rule: diag.Rule{
		ID: "E703", Name: "saving-without-measure", Family: economy, Severity: diag.Warning,
		Title:  message.Text{EN: "Money is to be saved, and the file does not state how", SV: "Pengar ska sparas, och filen anger inte hur"},
		Why:    message.Text{EN: "The file states no measure that saves the money.", SV: "Filen anger inte vilken åtgärd som ger besparingen."},
		Mend:   message.Text{EN: "Add the [[measure]] that saves the money, with owner or services.", SV: "Lägg till den [[measure]] som sparar pengarna, med owner eller services."},
		Source: ownAssessment,
		Reads:  []string{"budget.change", "budget.unit"},
		Seeks:  []string{"measure.owner"},
		Bad:    savingExample,
		Good:   savingExample + "\n[[measure]]\nid = \"lokaler\"\nname = \"Lämna lokaler\"\nowner = [\"forvaltningen\"]\n",
	},
	Check: checkSavings,
}}

var budgetYearTexts = struct{ missing, help message.Text }{
	missing: message.Text{EN: "The budget of {0} names no year.", SV: "Budgeten för {0} anger inget år."},
	help:    message.Text{EN: "State year for that year only, or from_year for every year from then.", SV: "Ange year för endast det året, eller from_year för varje år från och med då."},
}

// budgetOf is what a budget is for: a service, a unit, or what it is called.
func (p *Pass) budgetOf(b *orgmodel.Budget) message.Quoted {
	switch {
	case b.Service != "":
		return p.name(b.Service)
	case b.Unit != "":
		return p.name(b.Unit)
	}
	return title(&b.Common, orgmodel.TypeBudget)
}

func checkBudgetYears(p *Pass) {
	for i := range p.Org.Budgets {
		b := &p.Org.Budgets[i]
		if b.Year.Known() || b.FromYear.Known() || !b.Amount.Known() && !b.Change.Known() || !p.Org.Active(&b.Common) {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypeBudget, i), About: purpose(b), Help: budgetYearTexts.help.With(),
			Message: budgetYearTexts.missing.With(p.budgetOf(b)),
		})
	}
}

// purpose lists what a budget is for.
func purpose(b *orgmodel.Budget) []string { return slices.Concat(one(b.Unit), one(b.Service)) }

var basisTexts = struct{ mixed, mixedHelp, prices, pricesHelp message.Text }{
	mixed:      message.Text{EN: "{0} of {1} allocations do not say whether they are gross or net; the others do.", SV: "{0} av {1} ramar anger inte om de är brutto eller netto; de andra gör det."},
	mixedHelp:  message.Text{EN: "State basis for all of them: gross or net.", SV: "Ange basis för alla: gross (brutto) eller net (netto)."},
	prices:     message.Text{EN: "The allocations of {0} for {1} do not say which year's prices they are in.", SV: "Ramarna för {0} för {1} anger inte vilket års prisnivå som gäller."},
	pricesHelp: message.Text{EN: "State price_level for each, the same year if they are to be compared.", SV: "Ange price_level för var och en, samma år om de ska jämföras."},
}

// checkBudgetBasis speaks once of each thing, and only where frames are set
// beside others: one lone frame of a first file is as good as it is.
func checkBudgetBasis(p *Pass) {
	var frames, without []int
	series := map[string][]int{}
	var order []string
	for i := range p.Org.Budgets {
		b := &p.Org.Budgets[i]
		if !b.Amount.Known() || !p.Org.Active(&b.Common) {
			continue
		}
		frames = append(frames, i)
		if b.Basis == "" {
			without = append(without, i)
		}
		if key := b.Unit + " " + b.Service; b.PriceLevel == "" && (b.Year.Known() || b.FromYear.Known()) {
			if len(series[key]) == 0 {
				order = append(order, key)
			}
			series[key] = append(series[key], i)
		}
	}
	if len(without) > 0 && len(without) < len(frames) {
		first := p.least(orgmodel.TypeBudget, without)
		p.Report(Finding{
			At: at(orgmodel.TypeBudget, first), About: purpose(&p.Org.Budgets[first]),
			Message: basisTexts.mixed.With(len(without), len(frames)), Help: basisTexts.mixedHelp.With(),
		})
	}
	slices.Sort(order)
	for _, key := range order {
		if years := p.yearsOf(series[key]); len(years) > 1 {
			first := p.least(orgmodel.TypeBudget, series[key])
			b := &p.Org.Budgets[first]
			p.Report(Finding{
				At: at(orgmodel.TypeBudget, first), About: purpose(b),
				Message: basisTexts.prices.With(p.budgetOf(b), message.And(years)), Help: basisTexts.pricesHelp.With(),
			})
			return
		}
	}
}

// yearsOf lists the years that some budgets begin with, each once.
func (p *Pass) yearsOf(budgets []int) []orgmodel.Quantity {
	var years []orgmodel.Quantity
	for _, i := range budgets {
		year := p.Org.Budgets[i].Year
		if !year.Known() {
			year = p.Org.Budgets[i].FromYear
		}
		if !slices.Contains(years, year) {
			years = append(years, year)
		}
	}
	return years
}

var savingTexts = struct{ none, help message.Text }{
	none: message.Text{EN: "{0} is to have {1} less, and the file states no measure that saves the money.", SV: "{0} ska få {1} mindre, och filen anger inte vilken åtgärd som ger besparingen."},
	help: message.Text{EN: "Add [[measure]] with owner or services, or the [[close]] that saves the money.", SV: "Lägg till [[measure]] med owner eller services, eller den [[close]] som sparar pengarna."},
}

func checkSavings(p *Pass) {
	for i := range p.Org.Budgets {
		b := &p.Org.Budgets[i]
		if !b.Change.Negative() || !p.Org.Active(&b.Common) || p.theirMoney(b) || p.savedBySomething(b) {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypeBudget, i).key("change"), About: purpose(b), Help: savingTexts.help.With(),
			Message: savingTexts.none.With(p.budgetOf(b), orgmodel.Exactly(0).Sub(b.Change).Kronor()),
		})
	}
}

// savedBySomething reports whether a measure or a closing has to do with the
// unit or the service that is to save.
func (p *Pass) savedBySomething(b *orgmodel.Budget) bool {
	for i := range p.Org.Measures {
		m := &p.Org.Measures[i]
		if p.Org.Active(&m.Common) && (slices.ContainsFunc(m.Owner, func(id string) bool { return p.hasToDo(b, id) }) ||
			slices.ContainsFunc(m.Services, func(id string) bool { return p.hasToDo(b, id) })) {
			return true
		}
	}
	return slices.ContainsFunc(p.Org.Closes, func(c orgmodel.Close) bool {
		return slices.ContainsFunc(c.IDs, func(id string) bool { return p.hasToDo(b, id) })
	})
}

// hasToDo reports whether an entity is what a budget is for, or stands above or
// below it: a unit, a post in one, or a service that one provides.
func (p *Pass) hasToDo(b *orgmodel.Budget, id string) bool {
	if id == b.Unit || id == b.Service || b.Unit == "" && b.Service == "" {
		return true
	}
	for _, unit := range p.unitsOf(id) {
		for _, own := range slices.Concat(one(b.Unit), p.unitsOf(b.Service)) {
			if p.inLine(unit, own) || p.inLine(own, unit) {
				return true
			}
		}
	}
	return false
}

// unitsOf lists the units that an entity is, belongs to or is provided by.
func (p *Pass) unitsOf(id string) []string {
	ref, ok := p.Org.Find(id)
	if !ok {
		return nil
	}
	switch ref.Type {
	case orgmodel.TypeUnit:
		return []string{id}
	case orgmodel.TypePost:
		return one(p.Org.Posts[ref.Index].Unit)
	case orgmodel.TypeService:
		return p.Org.Services[ref.Index].ProvidedBy
	}
	return nil
}

// inLine reports whether one unit stands at or above another, be it closed or
// not.
func (p *Pass) inLine(above, below string) bool {
	for u := range p.lineOnce(below) {
		if u.ID == above {
			return true
		}
	}
	return false
}
