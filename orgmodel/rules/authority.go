package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const authorityService = `[[service]]
id = "bistand"
name = "Beslut om ekonomiskt bistånd"
kind = "authority"
`

var authorityRules = []Rule{{
	Rule: diag.Rule{
		ID: "A201", Name: "authority-outside-board", Family: authority, Severity: diag.Legal, Needs: diag.NeedsBoard,
		Title: message.Text{EN: "Public authority is exercised outside a board's line: check with a lawyer", SV: "Myndighetsutövning utanför en nämnds linje: stäm av med jurist"},
		Why:   message.Text{EN: "Decisions about individuals are taken by a board or on its behalf. The file does not show for which board the unit decides.", SV: "Beslut om enskilda fattas av en nämnd eller på dess vägnar. Filen visar inte vilken nämnd enheten beslutar för."},
		Mend:  message.Text{EN: "Let a unit under the board be responsible for the exercise of authority.", SV: "Låt en enhet under nämnden svara för myndighetsutövningen."},
		Law:   law.AuthorityWithinBoards,
		Reads: []string{"service.provided_by", "unit.kind", "service.kind", "pathway.steps", "unit.parent", "agreement.form", "agreement.from", "agreement.to", "agreement.services"},
		Bad: personExample + `
[[unit]]
id = "samverkan"
name = "Barnteamet"
kind = "collaboration"
members = ["forvaltningen", "namnden"]

` + authorityService + `provided_by = ["samverkan"]
`,
		Good: personExample + "\n" + authorityService + `provided_by = ["forvaltningen"]
`,
	},
	Check: func(p *Pass) { checkAuthority(p); checkDecidingOutside(p) },
}}

var authorityTexts = struct{ none, private, collaboration, agreed, help, memberHelp, actorHelp, agreedHelp message.Text }{
	none:          message.Text{EN: "{0} exercises public authority ({1}), but according to the file it answers to no board.", SV: "{0} svarar för myndighetsutövning ({1}) men lyder enligt filen inte under någon nämnd."},
	private:       message.Text{EN: "{0} exercises public authority ({1}), but {2} in its line is no public body ({3}).", SV: "{0} svarar för myndighetsutövning ({1}), men {2} i dess linje är inget offentligt organ ({3})."},
	collaboration: message.Text{EN: "{0} is a collaboration and answers to no board, but is said to exercise public authority ({1}).", SV: "{0} är en samverkan mellan organisationer och lyder inte under någon nämnd, men anges svara för myndighetsutövning ({1})."},
	agreed:        message.Text{EN: "{0} exercises public authority ({1}) by {2}. Has the board delegated the decisions, by virtue of the agreement, to an employee of {3}? {4}", SV: "{0} svarar för myndighetsutövning ({1}) enligt {2}. Har nämnden med stöd av avtalssamverkan delegerat besluten till en anställd i {3}? {4}"},
	agreedHelp:    message.Text{EN: "Add [[record]] with form = \"delegation\" and about = [\"{0}\"], or answer with [[accept]]. Check with a lawyer.", SV: "Lägg till [[record]] med form = \"delegation\" och about = [\"{0}\"], eller svara med [[accept]]. Stäm av med jurist."},
	help:          message.Text{EN: "Let a unit under the board provide {0}, or place {1} under a board.", SV: "Låt en enhet under nämnden svara för {0}, eller placera {1} under en nämnd."},
	actorHelp:     message.Text{EN: "Let a unit under the board provide {0}.", SV: "Låt en enhet under nämnden svara för {0}."},
	memberHelp:    message.Text{EN: "Name in provided_by of {0} the member whose board decides.", SV: "Ange i provided_by för {0} den medlem vars nämnd beslutar."},
}

// checkAuthority walks from each unit that exercises authority to the top. The
// first body that is not public breaks the chain; without a board, a federation
// or an agency on the way there is none.
func checkAuthority(p *Pass) {
	o := p.Org
	for i := range o.Services {
		s := &o.Services[i]
		if s.Kind != orgmodel.ServiceAuthority || !o.Active(&s.Common) {
			continue
		}
		for k, id := range s.ProvidedBy {
			u := o.UnitIndex(id)
			if u < 0 || o.Depth(u) < 0 {
				continue
			}
			f := Finding{At: at(orgmodel.TypeService, i).key("provided_by").element(k), About: []string{id}}
			service := title(&s.Common, orgmodel.TypeService)
			switch breach := p.privateAbove(u); {
			case breach >= 0 && !p.underActor(u):
				continue // a private body: A202
			case breach >= 0:
				f.Help = authorityTexts.actorHelp.With(service)
				f.Message = authorityTexts.private.With(p.unitName(u), service, p.unitName(breach), o.KindLabel(&o.Units[breach]))
			case o.IsCollaboration(u):
				f.Message = authorityTexts.collaboration.With(p.unitName(u), service)
				f.Help = authorityTexts.memberHelp.With(service)
			case p.byAgreement(s, u) != nil:
				by := p.byAgreement(s, u)
				if p.recorded(recordDelegation, id, by.ID, o.Units[o.Top(u)].ID) {
					continue
				}
				f.Severity, f.Law = diag.Question, law.Delegates
				f.Message = authorityTexts.agreed.With(p.unitName(u), service, title(&by.Common, orgmodel.TypeAgreement), p.unitName(o.Top(u)), toBoard)
				f.Help = authorityTexts.agreedHelp.With(message.Code(id))
			case o.Authority(u) < 0 && !p.elsewhere(u) && !p.underTop(u):
				f.Message = authorityTexts.none.With(p.unitName(u), service)
			default:
				continue
			}
			if f.Help.IsZero() {
				f.Help = authorityTexts.help.With(service, p.unitName(u))
			}
			p.Report(f)
		}
	}
}

// byAgreement is the agreement of ours by which another municipality or a region exercises
// authority for us; nil where there is none, or a unit is ours.
func (p *Pass) byAgreement(s *orgmodel.Service, unit int) *orgmodel.Agreement {
	if p.outsideAbove(unit) < 0 {
		return nil
	}
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		if a.Form == formIntermunicipal && slices.Contains(a.Services, s.ID) && slices.ContainsFunc(p.outsideParties(a), func(u int) bool { return p.Org.Top(u) == p.Org.Top(unit) }) {
			return a
		}
	}
	return nil
}

// elsewhere reports whether a unit belongs to another public body than the one
// the file describes. Which boards that one has is not for this file to say.
func (p *Pass) elsewhere(unit int) bool {
	top := unit
	for u := range p.Org.Line(unit) {
		top = u
	}
	k := p.Org.KindOf(&p.Org.Units[top])
	if k == nil || k.Sphere != orgmodel.LegalEntity {
		return false
	}
	return k.ID != orgmodel.KindMunicipality || !p.Org.Own(top)
}

// privateAbove returns the first unit in the line that is no public body, or -1.
func (p *Pass) privateAbove(unit int) int {
	for u := range p.Org.Line(unit) {
		if k := p.Org.KindOf(&p.Org.Units[u]); k != nil && !k.Public {
			return u
		}
	}
	return -1
}

// outsideAbove returns the unit in a line that is somebody else than the organisation
// itself: a private body, a region, another municipality; -1 where all of it is ours.
func (p *Pass) outsideAbove(unit int) int {
	if u := p.privateAbove(unit); u >= 0 {
		return u
	}
	if unit >= 0 && p.Org.Outside(unit) {
		return p.Org.Principal(unit)
	}
	return -1
}
