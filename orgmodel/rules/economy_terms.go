package rules

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const yearlyGrant = personExample + `
[[budget]]
unit = "forvaltningen"
change = 5_000_000
year = 2026

[[budget]]
unit = "forvaltningen"
change = 5_000_000
`

const perInhabitant = `[[indicator]]
id = "bistand"
name = "Ekonomiskt bistånd"
definition = "Utbetalt ekonomiskt bistånd"
measured_in = "kr/invånare"
`

var economyTermRules = []Rule{{
	Rule: diag.Rule{
		ID: "E704", Name: "one-off-or-recurring", Family: economy, Severity: diag.Question,
		Title:  message.Text{EN: "Money is given for single years, as if permanent", SV: "Pengar ges ett år i taget, som om de vore varaktiga"},
		Why:    message.Text{EN: "The file does not show whether the amount ends or continues.", SV: "Filen visar inte om beloppet upphör eller fortsätter."},
		Mend:   message.Text{EN: "Write from_year if it is recurring, or answer with [[accept]] that it is one-off.", SV: "Skriv from_year om det är varaktigt, eller svara med [[accept]] att det är engångspengar."},
		Source: ownAssessment,
		To:     []diag.Addressee{diag.ToBoard},
		Reads:  []string{"near budget.unit", "near budget.service", "near budget.change", "near budget.year"},
		Bad:    yearlyGrant + "year = 2027\n",
		Good:   yearlyGrant + "from_year = 2027\n",
	},
	Check: checkOneOff,
}, {
	Rule: diag.Rule{
		ID: "E707", Name: "per-inhabitant-without-year", Family: economy, Severity: diag.Warning,
		Title:  message.Text{EN: "A figure per inhabitant names no year", SV: "Ett mått per invånare anger inget år"},
		Why:    message.Text{EN: "Both what is counted and how many the inhabitants are changes from year to year; without the year the figure cannot be checked or compared.", SV: "Både det som räknas och antalet invånare ändras från år till år; utan året går måttet varken att kontrollera eller jämföra."},
		Mend:   message.Text{EN: "State year of the value.", SV: "Ange year för värdet."},
		Source: ownAssessment,
		Reads:  []string{"indicator.measured_in", "indicator.values"},
		Bad:    perInhabitant + "values = [{ value = 374 }]\n",
		Good:   perInhabitant + "values = [{ year = 2019, value = 374 }]\n",
	},
	Check: checkPerInhabitant,
}, {
	Rule: diag.Rule{
		ID: "E708", Name: "implausible-amount", Family: economy, Severity: diag.Warning,
		Title:  message.Text{EN: "An amount that looks as if it were in thousands or millions", SV: "Ett belopp som ser ut att stå i tusental eller miljoner"},
		Why:    message.Text{EN: "Amounts are in whole SEK. One in thousands makes sums and comparisons wrong.", SV: "Belopp anges i hela kronor. Ett belopp i tusental kronor gör summor och jämförelser fel."},
		Mend:   message.Text{EN: "Write the amount in whole SEK: 450_000_000.", SV: "Skriv beloppet i hela kronor: 450_000_000."},
		Source: message.Text{EN: "The file format: money is in whole SEK", SV: "Filformatet: pengar anges i hela kronor"},
		Reads:  []string{"budget.amount", "budget.unit", "agreement.amount"},
		Bad:    personExample + "\n[[budget]]\nunit = \"forvaltningen\"\namount = 4_500\nyear = 2026\n",
		Good:   personExample + "\n[[budget]]\nunit = \"forvaltningen\"\namount = 4_500_000\nyear = 2026\n",
	},
	Check: checkMagnitudes,
}}

var oneOffTexts = struct{ repeated, repeatedHelp, unpaid, unpaidHelp message.Text }{
	repeated:     message.Text{EN: "{0} is given the same amount for {1}, one year at a time. Is it recurring? {2}", SV: "{0} får samma belopp för {1}, ett år i taget. Är det varaktigt? {2}"},
	repeatedHelp: message.Text{EN: "Recurring money is one [[budget]] with from_year. If it is one-off each time, answer with [[accept]].", SV: "Varaktiga pengar skrivs som en [[budget]] med from_year. Är det engångspengar varje gång, svara med [[accept]]."},
	unpaid:       message.Text{EN: "{0} is new and is given money for {1} only. What pays for it after that? {2}", SV: "{0} är ny och får pengar bara för {1}. Hur betalas den därefter? {2}"},
	unpaidHelp:   message.Text{EN: "Add what comes after with from_year, state until of {0}, or answer with [[accept]].", SV: "Lägg till det som kommer sedan med from_year, ange until för {0}, eller svara med [[accept]]."},
}

// checkOneOff looks at money that is given or taken, not at frames: those are
// set year by year.
func checkOneOff(p *Pass) {
	type purse struct {
		single    []int
		recurring bool
	}
	purses := map[string]*purse{}
	var order []string
	for i := range p.Org.Budgets {
		b := &p.Org.Budgets[i]
		if !b.Change.Known() || b.Unit == "" && b.Service == "" || !p.Org.Active(&b.Common) || p.theirMoney(b) {
			continue
		}
		key := b.Unit + " " + b.Service
		if purses[key] == nil {
			purses[key] = &purse{}
			order = append(order, key)
		}
		purses[key].recurring = purses[key].recurring || b.FromYear.Known()
		if b.Year.Known() {
			purses[key].single = append(purses[key].single, i)
		}
	}
	for _, key := range order {
		if w := purses[key]; !w.recurring && len(w.single) > 0 {
			p.reportOneOff(w.single)
		}
	}
}

func (p *Pass) reportOneOff(single []int) {
	last := slices.MaxFunc(single, func(a, b int) int {
		x, y := &p.Org.Budgets[a], &p.Org.Budgets[b]
		one, _ := x.Year.Low()
		other, _ := y.Year.Low()
		return cmp.Or(cmp.Compare(one, other), p.Org.Compare(orgmodel.TypeBudget, a, b))
	})
	b := &p.Org.Budgets[last]
	f := Finding{At: at(orgmodel.TypeBudget, last).key("year"), About: purpose(b)}
	years := p.yearsOf(single)
	same := !slices.ContainsFunc(single, func(i int) bool { return p.Org.Budgets[i].Change != b.Change })
	switch {
	case len(years) > 1 && same:
		f.Message = oneOffTexts.repeated.With(p.budgetOf(b), message.And(years), toBoard)
		f.Help = oneOffTexts.repeatedHelp.With()
	case p.newWithoutEnd(b.Service) && !b.Change.Negative():
		f.Message = oneOffTexts.unpaid.With(p.budgetOf(b), message.And(years), toBoard)
		f.Help = oneOffTexts.unpaidHelp.With(p.name(b.Service))
	default:
		return
	}
	p.Report(f)
}

// newWithoutEnd reports whether an id is a service that is proposed or decided
// and not said to end.
func (p *Pass) newWithoutEnd(id string) bool {
	for _, i := range p.indices(orgmodel.TypeService, id) {
		s := &p.Org.Services[i]
		return (s.Status == orgmodel.Proposed || s.Status == orgmodel.Decided) && !s.Until.Known()
	}
	return false
}

var inhabitantTexts = struct{ missing, help message.Text }{
	missing: message.Text{EN: "{0} is counted per inhabitant, but {1} of its values name no year.", SV: "{0} räknas per invånare, men {1} av dess värden anger inget år."},
	help:    message.Text{EN: "State year of each value of {0}.", SV: "Ange year för varje värde av {0}."},
}

func checkPerInhabitant(p *Pass) {
	for i := range p.Org.Indicators {
		ind := &p.Org.Indicators[i]
		if !countedPerInhabitant(ind) {
			continue
		}
		first, count := -1, 0
		for k := range ind.Values {
			if ind.Values[k].Value.Known() && !ind.Values[k].Year.Known() {
				count++
				if first < 0 {
					first = k
				}
			}
		}
		if count == 0 {
			continue
		}
		name := title(&ind.Common, orgmodel.TypeIndicator)
		p.Report(Finding{
			At:      at(orgmodel.TypeIndicator, i).key("values").element(first),
			Message: inhabitantTexts.missing.With(name, count), Help: inhabitantTexts.help.With(name),
		})
	}
}

// countedPerInhabitant reports whether a figure is money per inhabitant.
func countedPerInhabitant(ind *orgmodel.Indicator) bool {
	measure := strings.ToLower(ind.MeasuredIn)
	money := strings.HasPrefix(measure, "kr") || strings.HasPrefix(measure, "sek")
	against := measure + " " + strings.ToLower(ind.Denominator)
	return money && slices.ContainsFunc([]string{"/inv", "per inv", "invånare", "inhabitant", "per capita"}, func(w string) bool {
		return strings.Contains(against, w)
	})
}

// Amounts beyond these are taken for typing errors: thousands or millions
// written as kronor, or zeros too many.
const (
	leastFrame     = 10_000
	leastPerPerson = 10_000
	leastChange    = 1_000
	mostFrame      = 100_000_000_000
)

var magnitudeTexts = struct{ small, perPerson, large, change, agreement, help message.Text }{
	small:     message.Text{EN: "The allocation of {0} is {1} SEK for a year. Is it in thousands or millions? {2}", SV: "Ramen för {0} är {1} kronor för ett år. Står den i tusental eller miljoner? {2}"},
	perPerson: message.Text{EN: "The allocation of {0} is {1} SEK for {2} employees. Is it in thousands or millions? {3}", SV: "Ramen för {0} är {1} kronor för {2} anställda. Står den i tusental eller miljoner? {3}"},
	large:     message.Text{EN: "The allocation of {0} is {1} SEK. Are there too many zeros? {2}", SV: "Ramen för {0} är {1} kronor. Är det för många nollor? {2}"},
	change:    message.Text{EN: "The change for {0} is {1} SEK. Is it in thousands or millions? {2}", SV: "Ändringen för {0} är {1} kronor. Står den i tusental eller miljoner? {2}"},
	agreement: message.Text{EN: "{0} is said to cost {1} SEK a year. Is it in thousands or millions? {2}", SV: "{0} anges kosta {1} kronor om året. Står beloppet i tusental eller miljoner? {2}"},
	help:      message.Text{EN: "Write the amount in whole SEK, or answer with [[accept]] if it is right.", SV: "Skriv beloppet i hela kronor, eller svara med [[accept]] om det stämmer."},
}

func checkMagnitudes(p *Pass) {
	for i := range p.Org.Budgets {
		b := &p.Org.Budgets[i]
		if !p.Org.Active(&b.Common) || b.Unit == "" && b.Service == "" {
			continue
		}
		key, m := "amount", p.oddFrame(b)
		if tiny(b.Change, leastChange) || tiny(orgmodel.Exactly(0).Sub(b.Change), leastChange) {
			key, m = "change", magnitudeTexts.change.With(p.budgetOf(b), b.Change, toAuthor)
		}
		if !m.IsZero() {
			p.Report(Finding{At: at(orgmodel.TypeBudget, i).key(key), About: purpose(b), Message: m, Help: magnitudeTexts.help.With()})
		}
	}
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		if !p.Org.Active(&a.Common) || a.Form == "grant" || !tiny(a.Amount, leastFrame) {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypeAgreement, i).key("amount"), Help: magnitudeTexts.help.With(),
			Message: magnitudeTexts.agreement.With(title(&a.Common, orgmodel.TypeAgreement), a.Amount, toAuthor),
		})
	}
}

// oddFrame says what is odd about a frame, or nothing. A frame for a service
// may be small; one for a unit pays at least those who work there.
func (p *Pass) oddFrame(b *orgmodel.Budget) message.Message {
	name := p.budgetOf(b)
	if over, _ := b.Amount.AboveFor(mostFrame); over {
		return magnitudeTexts.large.With(name, b.Amount, toAuthor)
	}
	unit := p.Org.UnitIndex(b.Unit)
	if unit < 0 || b.Service != "" {
		return message.Message{}
	}
	if tiny(b.Amount, leastFrame) {
		return magnitudeTexts.small.With(name, b.Amount, toAuthor)
	}
	heads := p.Staff().Units[unit].Total.Heads
	staff, known := heads.Low()
	if known && staff >= 1 && tiny(b.Amount, int64(staff)*leastPerPerson) {
		return magnitudeTexts.perPerson.With(name, b.Amount, heads, toAuthor)
	}
	return message.Message{}
}

// tiny reports whether an amount is certainly something, and certainly less
// than a limit.
func tiny(q orgmodel.Quantity, limit int64) bool {
	something, _ := q.AboveFor(0)
	return something && q.CertainlyBelow(limit)
}
