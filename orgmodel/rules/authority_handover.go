package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var handoverRules = []Rule{{
	Rule: diag.Rule{
		ID: "A202", Name: "authority-outsourced", Family: authority, Severity: diag.Legal, Needs: diag.NeedsBoard,
		Title: message.Text{EN: "The exercise of public authority is handed over to a private body", SV: "Myndighetsutövning överlämnas till en privat aktör"},
		Why:   message.Text{EN: "The municipality may agree with a private body or person that it carries out tasks of the social services, but not tasks that involve the exercise of public authority.", SV: "Kommunen får avtala med ett privaträttsligt organ eller en fysisk person om att utföra uppgifter inom socialtjänsten, men uppgifter som innefattar myndighetsutövning får inte lämnas över."},
		Mend:  message.Text{EN: "Correct who decides, or name the law that allows it in legal_basis and answer with [[accept]].", SV: "Rätta vem som beslutar, eller ange den lag som tillåter det i legal_basis och svara med [[accept]]."},
		Shown: message.Text{EN: "a unit under the board that decides", SV: "uppgift om vilken enhet under nämnden som beslutar"},
		Law:   law.AuthorityNotByAgreement,
		Reads: []string{"service.provided_by", "agreement.from", "agreement.to", "agreement.services", "unit.kind", "service.kind", "unit.parent"},
		Bad:   outsourced + `services = ["bistand", "stod"]` + "\n",
		Good:  outsourced + `services = ["stod"]` + "\n",
	},
	Check: checkHandover, Ahead: true,
}}

const outsourced = personExample + `
[[unit]]
id = "bolaget"
name = "Omsorgsbolaget"
kind = "company"

` + authorityService + `provided_by = ["forvaltningen"]

[[service]]
id = "stod"
name = "Boendestöd"
kind = "needs-tested"
provided_by = ["bolaget"]

[[agreement]]
id = "avtalet"
name = "Avtal om stöd"
form = "procurement"
from = "namnden"
to = ["bolaget"]
follow_up = "Varje kvartal"
`

var handoverTexts = struct{ provider, providerHelp, agreement, agreementHelp, step, stepHelp message.Text }{
	provider:      message.Text{EN: "According to the file {0}, which is the exercise of public authority, is provided by {1}, which is no public body.", SV: "Enligt filen utförs {0}, som är myndighetsutövning, av {1}, som inte är något offentligt organ."},
	providerHelp:  message.Text{EN: "Let a unit under the board decide.", SV: "Låt en enhet under nämnden besluta."},
	agreement:     message.Text{EN: "{0} hands {1}, which is the exercise of public authority, to {2}.", SV: "{0} överlämnar {1}, som är myndighetsutövning, till {2}."},
	agreementHelp: message.Text{EN: "Take {0} out of services, or name the law that allows it in legal_basis and answer with [[accept]].", SV: "Ta bort {0} ur services, eller ange den lag som tillåter det i legal_basis och svara med [[accept]]."},
	step:          message.Text{EN: "In {0}, the decision is taken by {1}, outside the public bodies.", SV: "I {0} fattas beslutet av {1}, som inte tillhör något offentligt organ."},
	stepHelp:      message.Text{EN: "Let the step name a post or a unit under the board.", SV: "Låt steget ange en befattning eller en enhet under nämnden."},
}

// checkHandover reports agreements and steps, and private units that are said to provide
// the service themselves, with or without an agreement.
func checkHandover(p *Pass) {
	o := p.Org
	p.checkPrivateAuthority()
	for i := range o.Agreements {
		a := &o.Agreements[i]
		if !o.Active(&a.Common) || !p.ours(o.UnitIndex(a.From)) {
			continue
		}
		for k, id := range a.Services {
			if slices.Index(a.Services, id) == k {
				p.checkOutsourced(i, k, id)
			}
		}
	}
	for _, s := range p.decidingSteps() {
		if p.privateAbove(s.unit) >= 0 {
			p.Report(Finding{
				At: s.where(), About: []string{p.deciderID(s)},
				Message: handoverTexts.step.With(p.pathwayName(s.pathway), p.decider(s)),
				Help:    handoverTexts.stepHelp.With(),
			})
		}
	}
}

// checkPrivateAuthority leaves unnamed categories of actors, who may be public, to A201.
func (p *Pass) checkPrivateAuthority() {
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if s.Kind != orgmodel.ServiceAuthority || !p.Org.Active(&s.Common) {
			continue
		}
		var private, units []int
		for _, u := range p.livingUnits(s.ProvidedBy) {
			if by := p.privateAbove(u); by >= 0 && !p.underActor(u) {
				private, units = append(private, by), append(units, u)
			}
		}
		if len(private) > 0 {
			p.Report(Finding{
				At: at(orgmodel.TypeService, i).key("provided_by"), About: p.unitIDs(units),
				Message: handoverTexts.provider.With(p.serviceName(i), some(names(private, p.unitName))),
				Help:    handoverTexts.providerHelp.With(),
			})
		}
	}
}

func (p *Pass) checkOutsourced(agreement, element int, id string) {
	o := p.Org
	ref, ok := o.Find(id)
	if !ok || ref.Type != orgmodel.TypeService || o.Services[ref.Index].Kind != orgmodel.ServiceAuthority || !o.ActiveID(id) {
		return
	}
	a := &o.Agreements[agreement]
	var private []int
	for _, u := range p.livingUnits(a.To) {
		if p.privateAbove(u) >= 0 && !slices.Contains(o.Services[ref.Index].ProvidedBy, o.Units[u].ID) {
			private = append(private, u)
		}
	}
	if len(private) == 0 {
		return
	}
	p.Report(Finding{
		At: at(orgmodel.TypeAgreement, agreement).key("services").element(element), About: append(p.unitIDs(private), id),
		Message: handoverTexts.agreement.With(title(&a.Common, orgmodel.TypeAgreement), p.name(id), some(names(private, p.unitName))),
		Help:    handoverTexts.agreementHelp.With(p.name(id)),
	})
}
