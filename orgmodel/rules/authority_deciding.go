package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var decidingTexts = struct{ provider, providerHelp, outside, outsideHelp message.Text }{
	provider:     message.Text{EN: "Why is the decision in {0} taken by the provider {1}? {2}", SV: "Varför fattas beslutet i {0} av utföraren {1}? {2}"},
	providerHelp: message.Text{EN: "Let somebody on the purchaser's side decide, or state with [[accept]] why {0} does.", SV: "Låt någon på beställarsidan besluta, eller ange med [[accept]] varför {0} gör det."},
	outside:      message.Text{EN: "In {0}, the decision is taken by {1}, which according to the file answers to no board.", SV: "I {0} fattas beslutet av {1}, som enligt filen inte lyder under någon nämnd."},
	outsideHelp:  message.Text{EN: "Let the step name a post or a unit under the board.", SV: "Låt steget ange en befattning eller en enhet under nämnden."},
}

func checkDecidingProviders(p *Pass) {
	if p.Org.Header.SteeringModel != orgmodel.PurchaserProvider {
		return
	}
	for _, s := range p.decidingSteps() {
		if p.ours(s.unit) && p.Org.Role(s.unit) == orgmodel.Provider {
			p.Report(Finding{
				At: s.where(), About: []string{p.deciderID(s)},
				Message: decidingTexts.provider.With(p.pathwayName(s.pathway), p.decider(s), toBoard),
				Help:    decidingTexts.providerHelp.With(p.decider(s)),
			})
		}
	}
}

// checkDecidingOutside reports decisions by a collaboration, or by a unit of
// ours that no board stands above.
func checkDecidingOutside(p *Pass) {
	for _, s := range p.decidingSteps() {
		if p.Org.IsCollaboration(s.unit) || p.ours(s.unit) && p.Org.Authority(s.unit) < 0 && !p.Org.Elected(s.unit) && !p.underTop(s.unit) {
			p.Report(Finding{
				At: s.where(), About: []string{p.deciderID(s)},
				Message: decidingTexts.outside.With(p.pathwayName(s.pathway), p.decider(s)),
				Help:    decidingTexts.outsideHelp.With(),
			})
		}
	}
}

var onBehalfTexts = struct{ missing, help message.Text }{
	missing: message.Text{EN: "The file shows no delegation order for the decision. Has {0} delegated it to {1}? {2}", SV: "Filen visar ingen delegationsordning för beslutet. Har {0} delegerat det till {1}? {2}"},
	help:    message.Text{EN: "Add [[record]] with form = \"delegation\" and about = [\"{0}\"], or let the board decide.", SV: "Lägg till [[record]] med form = \"delegation\" och about = [\"{0}\"], eller låt nämnden besluta."},
}

// checkOnBehalf asks once for each board.
func checkOnBehalf(p *Pass) {
	steps := p.decidingSteps()
	if len(steps) == 0 {
		return
	}
	for _, b := range p.boards() {
		var who []message.Quoted
		var about []string
		var first Where
		for _, s := range steps {
			if p.boardOf(s.unit) != b || p.Org.Elected(s.unit) || p.delegatedTo(s) || slices.Contains(about, p.deciderID(s)) {
				continue
			}
			if len(who) == 0 {
				first = s.where()
			}
			who, about = append(who, p.decider(s)), append(about, p.deciderID(s))
		}
		if len(who) > 0 {
			p.Report(Finding{
				At: first, About: append(about, p.Org.Units[b].ID),
				Message: onBehalfTexts.missing.With(p.unitName(b), some(who), toBoard),
				Help:    onBehalfTexts.help.With(message.Code(p.Org.Units[b].ID)),
			})
		}
	}
}

// delegatedTo reports whether a delegation is recorded for a step: about the
// post, the service, or any unit from the one it belongs to up to the board.
func (p *Pass) delegatedTo(s decidingStep) bool {
	ids := []string{p.deciderID(s)}
	if s.service >= 0 {
		ids = append(ids, p.Org.Services[s.service].ID)
	}
	board := p.boardOf(s.unit)
	for u := range p.Org.Line(s.unit) {
		ids = append(ids, p.Org.Units[u].ID)
		if u == board {
			break
		}
	}
	return p.recorded(recordDelegation, ids...)
}

var nondelegableTexts = struct{ employee, help message.Text }{
	employee: message.Text{EN: "In {0}, {1} decides in a matter of {2}. In certain such matters a board may delegate only to {3}.", SV: "I {0} beslutar {1} i ett ärende om {2}. I vissa sådana ärenden får nämnden delegera beslutanderätten bara till {3}."},
	help:     message.Text{EN: "Let the step name {0} or its committee, or describe what employees may decide as a [[service]] of its own.", SV: "Låt steget ange {0} eller dess utskott, eller beskriv det som anställda får besluta om som en egen [[service]]."},
}

// checkNondelegable leaves the chair and appointed members alone, who may decide on
// immediate care. Before the act of 2001 only the law about addiction is known.
func checkNondelegable(p *Pass) {
	for _, s := range p.decidingSteps() {
		board := p.boardOf(s.unit)
		if board < 0 || s.service < 0 || p.Org.Elected(s.unit) || !hasDuty(&p.Org.Services[s.service], []string{"compulsory-care-young", "compulsory-care-addiction"}) {
			continue
		}
		rests := law.CommitteeMatters
		if !hasDuty(&p.Org.Services[s.service], []string{"compulsory-care-addiction"}) {
			rests = rests.Of("SoL")
		}
		p.Report(Finding{
			Law: rests,
			At:  s.where(), About: []string{p.deciderID(s), p.Org.Services[s.service].ID},
			Message: nondelegableTexts.employee.With(p.pathwayName(s.pathway), p.decider(s), p.serviceName(s.service), p.committeeWord()),
			Help:    nondelegableTexts.help.With(p.unitName(board)),
		})
	}
}

// committeeSince is the first day of the act that says committee.
const committeeSince message.Day = "2025-07-01"

var committeeWords = [...]message.Text{
	{EN: "a committee", SV: "ett utskott"},
	{EN: "a section of the board made up of members or substitutes (in practice a committee)", SV: "en särskild avdelning som består av ledamöter eller ersättare (i praktiken ett utskott)"},
}

// committeeWord is what the law of the day of the file calls those that alone may be
// delegated certain matters.
func (p *Pass) committeeWord() message.Text {
	if day := judge.DayOf(p.Org); day != "" && day < committeeSince {
		return committeeWords[1]
	}
	return committeeWords[0]
}

var delegateTexts = struct{ record, step, help, private message.Text }{
	record:  message.Text{EN: "A decision is delegated to {0}, whose employer is {1}.", SV: "Beslutanderätt delegeras till {0}, som har {1} som arbetsgivare."},
	step:    message.Text{EN: "In {0}, {1} decides for {2} but has {3} as employer.", SV: "I {0} fattar {1} beslut för {2}, men har {3} som arbetsgivare."},
	help:    message.Text{EN: "Name the board, a committee, an elected office or an employee of the municipality as the one who decides, or describe the joint board or the agreement with {0} that allows it (form = \"intermunicipal\").", SV: "Ange att nämnden, ett utskott, en förtroendevald eller en anställd i kommunen beslutar, eller beskriv den gemensamma nämnd eller den avtalssamverkan med {0} som tillåter det (form = \"intermunicipal\")."},
	private: message.Text{EN: "Name the board, a committee, an elected office or an employee of the municipality as the one who decides.", SV: "Ange att nämnden, ett utskott, en förtroendevald eller en anställd i kommunen beslutar."},
}

// checkDelegates looks at recorded delegations, and at decisions within a
// board's line by staff whom another employer has lent. What a private body
// decides in its own line A202 reports; what another public body decides there
// it decides for itself.
func checkDelegates(p *Pass) {
	o := p.Org
	for i := range o.Records {
		r := &o.Records[i]
		if r.Form != recordDelegation || !o.Active(&r.Common) {
			continue
		}
		for k, id := range r.About {
			unit := p.unitOf(id)
			if unit < 0 || o.Elected(unit) {
				continue
			}
			if employer := p.foreignEmployer(unit); employer >= 0 {
				p.Report(Finding{
					At: at(orgmodel.TypeRecord, i).key("about").element(k), About: []string{id, o.Units[employer].ID},
					Message: delegateTexts.record.With(p.name(id), p.unitName(employer)),
					Help:    p.delegateHelp(employer),
				})
			}
		}
	}
	for _, s := range p.decidingSteps() {
		board := p.boardOf(s.unit)
		if board < 0 || p.Org.Elected(s.unit) {
			continue
		}
		if employer := p.foreignEmployer(s.unit); employer >= 0 {
			p.Report(Finding{
				At: s.where(), About: []string{p.deciderID(s), o.Units[employer].ID},
				Message: delegateTexts.step.With(p.pathwayName(s.pathway), p.decider(s), p.unitName(board), p.unitName(employer)),
				Help:    p.delegateHelp(employer),
			})
		}
	}
}

// mayLendStaff are the kinds of employers whose staff a board may delegate to in a joint
// board or by an agreement between municipalities.
var mayLendStaff = []string{orgmodel.KindMunicipality, "region", "federation"}

func (p *Pass) mayLend(employer int) bool {
	return slices.Contains(mayLendStaff, p.Org.Units[employer].Kind)
}

// delegateHelp is what to do about a decision by the staff of another employer: one that
// is neither municipality nor region can have no agreement that allows it.
func (p *Pass) delegateHelp(employer int) message.Message {
	if !p.mayLend(employer) {
		return delegateTexts.private.With()
	}
	return delegateTexts.help.With(p.unitName(employer))
}

// unitOf returns the unit that an id names or that a post belongs to, or -1.
func (p *Pass) unitOf(id string) int {
	unit := p.Org.UnitIndex(id)
	if post := p.Org.Post(id); post != nil && p.Org.Active(&post.Common) {
		unit = p.Org.UnitIndex(post.Unit)
	}
	if unit < 0 || p.Org.Depth(unit) < 0 {
		return -1
	}
	return unit
}

// foreignEmployer returns the employer of a unit's staff when it is neither our
// municipality nor one that may lend its staff: a party to a joint board, or to
// an agreement between municipalities. It is -1 otherwise.
func (p *Pass) foreignEmployer(unit int) int {
	o := p.Org
	employer := o.Principal(unit)
	for u := range o.Line(unit) {
		if e := o.UnitIndex(o.Units[u].Employer); e >= 0 {
			employer = e
			break
		}
	}
	if employer < 0 || p.ours(employer) || o.IsCollaboration(unit) {
		return -1
	}
	if b := o.Authority(unit); b >= 0 && p.isKind(b, orgmodel.KindJointBoard) {
		return -1
	}
	for i := range o.Agreements {
		a := &o.Agreements[i]
		if !p.mayLend(employer) || a.Form != formIntermunicipal || !o.Active(&a.Common) {
			continue
		}
		for _, u := range p.livingUnits(slices.Concat(one(a.From), a.To, a.Between)) {
			if o.Principal(u) == o.Principal(employer) {
				return -1
			}
		}
	}
	return employer
}
