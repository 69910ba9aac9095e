package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const funded = twoTeams + `
[[budget]]
id = "ram-unga"
name = "Ram för unga"
unit = "unga"
amount = 9_000_000
year = 2026
`

const closedTeam = "[[close]]\nids = [\"unga\", \"chef-unga\"]\ndate = 2026-12-31\n"

var moneyRules = []Rule{{
	Rule: diag.Rule{
		ID: "I832", Name: "money-unaccounted", Family: Consequences, Severity: diag.Question,
		Title:  message.Text{EN: "Something with money of its own is closed, and where the money goes is not stated", SV: "Något med egna pengar avslutas, och vart pengarna går framgår inte"},
		Why:    message.Text{EN: "The file does not state whether the money is saved or moved.", SV: "Filen anger inte om pengarna sparas eller flyttas."},
		Mend:   message.Text{EN: "Add a [[budget]] of what takes over, or state with [[accept]] that the money is saved.", SV: "Lägg till en [[budget]] för det som tar över, eller ange med [[accept]] att pengarna sparas."},
		Source: practice,
		To:     []diag.Addressee{diag.ToBoard},
		Reads:  []string{"budget.amount", "budget.year", "budget.unit"},
		Before: funded,
		Bad:    closedTeam,
		Good:   closedTeam + "\n[[budget]]\nid = \"ram-vuxna\"\nname = \"Ram för unga och vuxna\"\nunit = \"vuxna\"\namount = 9_000_000\nyear = 2027\nformerly = [\"ram-unga\"]\n",
	},
	Check: checkMoney,
}}

var moneyTexts = struct{ closed, succeeded, agreement, saved, year, fromYear, yearly, help message.Text }{
	closed:    message.Text{EN: "{0} is closed.", SV: "{0} upphör."},
	succeeded: message.Text{EN: "{0} becomes {1}, for which no allocation is stated.", SV: "{0} blir {1}, och ingen ram är angiven för {1}."},
	agreement: message.Text{EN: "{0} ends.", SV: "{0} upphör."},
	saved:     message.Text{EN: "Is the {1} that went to {0} saved or moved?", SV: "Sparas eller flyttas de {1} som gick till {0}?"},
	fromYear:  message.Text{EN: "{0} a year from {1}", SV: "{0} per år från {1}"},
	yearly:    message.Text{EN: "{0} a year", SV: "{0} per år"},
	year:      message.Text{EN: "{0} for {1}", SV: "{0} för {1}"},
	help:      message.Text{EN: "Add a [[budget]] of what takes over from {0}, or state with [[accept]] that the money is saved.", SV: "Lägg till en [[budget]] för det som tar över efter {0}, eller ange med [[accept]] att pengarna sparas."},
}

// purse is the latest allocation of a unit or a service.
type purse struct {
	of     orgmodel.Ref
	budget int
	year   float64
}

// purses lists the latest allocation of each unit and service of the old
// organisation, in the order of the file. Earlier years are history.
func (p *Pass) purses() []purse {
	var list []purse
	index := map[orgmodel.Ref]int{}
	for i := range p.Old.Budgets {
		b := &p.Old.Budgets[i]
		of, ok := budgeted(p.Old, b)
		if !ok || !b.Amount.Known() || b.Amount.IsZero() || !p.Old.Active(&b.Common) {
			continue
		}
		year := yearOf(b)
		if k, known := index[of]; known {
			if year >= list[k].year {
				list[k].budget, list[k].year = i, year
			}
			continue
		}
		index[of] = len(list)
		list = append(list, purse{of, i, year})
	}
	return list
}

// budgeted is what an allocation is for: a service, else a unit.
func budgeted(o *orgmodel.Organisation, b *orgmodel.Budget) (orgmodel.Ref, bool) {
	id := b.Service
	if id == "" {
		id = b.Unit
	}
	ref, ok := o.Find(id)
	return ref, ok && (ref.Type == orgmodel.TypeUnit || ref.Type == orgmodel.TypeService) && o.Active(o.Common(ref))
}

func yearOf(b *orgmodel.Budget) float64 {
	if year, ok := b.Year.Low(); ok {
		return year
	}
	year, _ := b.FromYear.Low()
	return year
}

// checkMoney follows the money of what does not go on as it is.
func checkMoney(p *Pass) {
	framed := framedIn(p.New)
	for _, w := range p.purses() {
		if p.undescribed(w.of.Type, w.of.Index) {
			continue
		}
		next := p.After(w.of.Type, w.of.Index)
		old := p.Old.Common(w.of)
		if len(next) == 1 && p.New.Common(orgmodel.Ref{Type: w.of.Type, Index: next[0]}).ID == old.ID || p.inherited(w.budget) {
			continue
		}
		if slices.ContainsFunc(next, func(n int) bool { return p.hasMoney(framed, orgmodel.Ref{Type: w.of.Type, Index: n}) }) {
			continue
		}
		name := title(old, w.of.Type)
		f := Finding{
			At: p.ended(w.of.Type, w.of.Index), Help: moneyTexts.help.With(name),
			About:    append(idsOf(p.Old, w.of.Type, []int{w.of.Index}), idsOf(p.Old, orgmodel.TypeBudget, []int{w.budget})...),
			Message:  moneyTexts.closed.With(name),
			Question: toBoard.ask(moneyTexts.saved, name, allocation(&p.Old.Budgets[w.budget])),
		}
		if len(next) > 0 {
			f.Message = moneyTexts.succeeded.With(name, some(p.named(p.New, w.of.Type, next)))
		}
		p.Report(f)
	}
	p.checkAgreements()
}

// inherited reports whether an allocation goes on for something that exists.
func (p *Pass) inherited(budget int) bool {
	return slices.ContainsFunc(p.After(orgmodel.TypeBudget, budget), func(n int) bool {
		_, ok := budgeted(p.New, &p.New.Budgets[n])
		return ok
	})
}

// framedIn says what of an organisation has an allocation.
func framedIn(o *orgmodel.Organisation) map[orgmodel.Ref]bool {
	framed := map[orgmodel.Ref]bool{}
	for i := range o.Budgets {
		b := &o.Budgets[i]
		if of, ok := budgeted(o, b); ok && o.Active(&b.Common) && (b.Amount.Known() || b.Change.Known()) {
			framed[of] = true
		}
	}
	return framed
}

// hasMoney reports whether a unit, one above it, or a service or those who
// provide it, has an allocation.
func (p *Pass) hasMoney(framed map[orgmodel.Ref]bool, ref orgmodel.Ref) bool {
	if framed[ref] {
		return true
	}
	units := []int{ref.Index}
	if ref.Type == orgmodel.TypeService {
		units = nil
		for _, id := range p.New.Services[ref.Index].ProvidedBy {
			units = append(units, p.New.UnitIndex(id))
		}
	}
	return slices.ContainsFunc(units, func(unit int) bool {
		for u := range p.New.Line(unit) {
			if framed[orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}] {
				return true
			}
		}
		return false
	})
}

func allocation(b *orgmodel.Budget) message.Localizer {
	amount := b.Amount.Kronor()
	switch {
	case b.Year.Known():
		return moneyTexts.year.With(amount, b.Year)
	case b.FromYear.Known():
		return moneyTexts.fromYear.With(amount, b.FromYear)
	}
	return amount
}

// checkAgreements follows the money of agreements that end and whose services
// no agreement with an amount takes up.
func (p *Pass) checkAgreements() {
	paid := map[int]bool{}
	for i := range p.New.Agreements {
		a := &p.New.Agreements[i]
		for _, id := range a.Services {
			if ref, ok := p.New.Find(id); ok && ref.Type == orgmodel.TypeService && p.New.Active(&a.Common) && a.Amount.Known() {
				paid[ref.Index] = true
			}
		}
	}
	for i := range p.Old.Agreements {
		a := &p.Old.Agreements[i]
		if !p.Old.Active(&a.Common) || !a.Amount.Known() || a.Amount.IsZero() || len(p.After(orgmodel.TypeAgreement, i)) > 0 || p.undescribed(orgmodel.TypeAgreement, i) {
			continue
		}
		if slices.ContainsFunc(a.Services, func(id string) bool {
			ref, ok := p.Old.Find(id)
			return ok && ref.Type == orgmodel.TypeService && slices.ContainsFunc(p.After(ref.Type, ref.Index), func(n int) bool { return paid[n] })
		}) {
			continue
		}
		name := title(&a.Common, orgmodel.TypeAgreement)
		p.Report(Finding{
			At: p.ended(orgmodel.TypeAgreement, i), About: a.Services, Help: moneyTexts.help.With(name),
			Message:  moneyTexts.agreement.With(name),
			Question: toBoard.ask(moneyTexts.saved, name, moneyTexts.yearly.With(a.Amount.Kronor())),
		})
	}
}
