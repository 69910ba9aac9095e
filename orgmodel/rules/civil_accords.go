package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var partnershipRules = []Rule{{
	Rule: diag.Rule{
		ID: "C305", Name: "agreement-without-both-contributions", Family: civil, Severity: diag.Warning,
		Title:  message.Text{EN: "Partnerships that do not say what both sides contribute, and for how long", SV: "Partnerskap som inte anger vad båda parter bidrar med, och hur länge"},
		Why:    message.Text{EN: "A nonprofit public partnership rests on what both contribute, a common aim and a term. What the agreement contains cannot be seen from the file.", SV: "Ett idéburet offentligt partnerskap vilar på bådas bidrag, ett gemensamt syfte och en avtalstid. Överenskommelsens innehåll framgår inte av filen."},
		Mend:   message.Text{EN: "Fill in amount, services, follow_up and until, as far as they are known.", SV: "Fyll i amount, services, follow_up och until, så långt de är kända."},
		Source: message.Text{EN: "Guidance on partnerships from Malmö and Kungsbacka", SV: "Malmös och Kungsbackas vägledningar om partnerskap"},
		Reads:  []string{"agreement.form", "agreement.services", "agreement.follow_up", "agreement.from", "agreement.to", "agreement.between", "unit.kind", "unit.parent"},
		Bad: personExample + meetingPlace + `
[[agreement]]
id = "partnerskapet"
name = "Partnerskapet"
form = "nonprofit-partnership"
from = "namnden"
to = ["foreningen"]
services = ["motesplats"]
follow_up = "Gemensam styrgrupp"
`,
		Good: personExample + meetingPlace + partnershipOn,
	},
	Check: checkContributions,
}, {
	Rule: diag.Rule{
		ID: "C306", Name: "external-work-without-negotiation", Family: civil, Severity: diag.Question,
		Title: message.Text{EN: "Work is to be given to outsiders: has it been negotiated?", SV: "Arbete ska lämnas till någon utomstående: är det förhandlat?"},
		Why:   message.Text{EN: "Before an employer lets somebody who is not its employee do work on its behalf, it is to negotiate with the union whose collective agreement covers the work, or cooperate under a cooperation agreement. Exceptions are brief and temporary work, work that requires special expertise, and what in all essentials corresponds to something the union has accepted. Asked of agreements that are decided or proposed.", SV: "Innan arbetsgivaren låter någon utföra arbete för dess räkning utan att vara arbetstagare hos den, ska den förhandla med den organisation som den har kollektivavtal med för arbetet, eller samverka enligt samverkansavtal. Undantag är kortvarigt och tillfälligt arbete, arbete som kräver särskild sakkunskap och det som i allt väsentligt motsvarar något som organisationen har godtagit. Frågan ställs om avtal som är beslutade eller föreslagna."},
		Mend:  message.Text{EN: "Negotiate or cooperate first and add [[record]] with form = \"negotiation\" or \"union-cooperation\" and the agreement in about, or state with [[accept]] why it is not needed.", SV: "Förhandla eller samverka först och lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\" och avtalet i about, eller ange med [[accept]] varför det inte behövs."},
		Law:   law.WorkByOutsiders,
		To:    []diag.Addressee{toBoard}, Answers: []string{recordNegotiation, recordCooperation},
		Reads: []string{"agreement.from", "agreement.to", "agreement.form", "unit.kind", "unit.parent"},
		Bad:   personExample + company + supportService + planned,
		Good: personExample + company + supportService + planned + `
[[record]]
form = "negotiation"
about = ["avtalet"]
`,
	},
	Check: checkOutsiders, Ahead: true,
}}

const planned = contract + `follow_up = "Varje kvartal"
status = "proposed"
`

var partnershipTerms = []term{
	{"amount", message.Text{EN: "what the municipality contributes", SV: "vad kommunen bidrar med"}, func(a *orgmodel.Agreement) bool { return !a.Amount.Known() }},
	{"services", message.Text{EN: "what the partner contributes", SV: "vad partnern bidrar med"}, func(a *orgmodel.Agreement) bool { return len(a.Services) == 0 && a.Volume == "" }},
	{"follow_up", message.Text{EN: "how it is followed up", SV: "hur det följs upp"}, func(a *orgmodel.Agreement) bool { return a.FollowUp == "" }},
	{"until", message.Text{EN: "for how long", SV: "hur länge det gäller"}, func(a *orgmodel.Agreement) bool { return !a.Until.Known() }},
}

var contributionsText = message.Text{EN: "For {0} partnerships the file does not state {1}, among them {2}.", SV: "För {0} partnerskap anger filen inte {1}, bland annat {2}."}

func checkContributions(p *Pass) {
	var list []int
	for i := range p.Org.Agreements {
		if a := &p.Org.Agreements[i]; a.Form == partnership && p.Org.Active(&a.Common) && !p.theirDeal(a) {
			list = append(list, i)
		}
	}
	p.reportTerms(list, partnershipTerms, contributionsText)
}

var outsiderTexts = struct{ none, late, help, decidedHelp message.Text }{
	none:        message.Text{EN: "Under {0}, work is to be given to outsiders. Is it negotiated, or dealt with in union cooperation, before the decision? {1}", SV: "Enligt {0} ska arbete lämnas till någon utomstående. Är det förhandlat eller samverkat före beslutet? {1}"},
	late:        message.Text{EN: "Under {0}, work is to be given to outsiders. The negotiation or union cooperation is dated {2}, after the decision or the first day ({3}). Was it dealt with before the decision as well? {1}", SV: "Enligt {0} ska arbete lämnas till någon utomstående. Förhandlingen eller den fackliga samverkan är daterad {2}, efter beslutet eller den första dagen ({3}). Var det förhandlat eller samverkat även före beslutet? {1}"},
	help:        message.Text{EN: "Negotiate or cooperate first and add [[record]] with form = \"negotiation\" or \"union-cooperation\", or state with [[accept]] why it is not needed.", SV: "Förhandla eller samverka först och lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\", eller ange med [[accept]] varför det inte behövs."},
	decidedHelp: message.Text{EN: "Add [[record]] with form = \"negotiation\" or \"union-cooperation\", or state with [[accept]] why it is not needed.", SV: "Lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\", eller ange med [[accept]] varför det inte behövs."},
}

// checkOutsiders asks of what is proposed, and of what is decided: that is to be checked
// with a lawyer. What is in force is asked about where it is known to be new.
func checkOutsiders(p *Pass) {
	var proposed, decided []int
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		settled := a.Status == orgmodel.Decided || a.Status == orgmodel.InForce && p.isNewAgreement(i)
		if a.Form != formIntermunicipal && !slices.Contains(buying, a.Form) || len(p.outsideParties(a)) == 0 || !settled && a.Status != orgmodel.Proposed {
			continue
		}
		late, answered := p.talkedOf(a)
		switch {
		case answered:
		case late != nil && settled:
			p.weighAgreements(diag.Legal, []int{i}, outsiderTexts.late, outsiderTexts.decidedHelp, toBoard, dated(late.Date), dated(p.dealDay(a)))
		case settled:
			decided = append(decided, i)
		default:
			proposed = append(proposed, i)
		}
	}
	p.weighAgreements(diag.Question, proposed, outsiderTexts.none, outsiderTexts.help, toBoard)
	p.weighAgreements(diag.Legal, decided, outsiderTexts.none, outsiderTexts.decidedHelp, toBoard)
}

// isNewAgreement reports whether a comparison shows that an agreement was not there
// before.
func (p *Pass) isNewAgreement(i int) bool {
	if p.Change == nil || !p.Org.Active(&p.Org.Agreements[i].Common) {
		return false
	}
	s := p.Change.Match.Of(orgmodel.TypeAgreement)
	return s != nil && len(s.Before[i]) == 0 && !s.DescribedNow(i)
}

// talkedOf looks for a negotiation or union cooperation about an agreement, its services,
// its parties or the decision behind it: whether one was held in time, and the first of
// those that were not. One that says nothing of what it is about is about what its own
// file changes.
func (p *Pass) talkedOf(a *orgmodel.Agreement) (late *orgmodel.Record, answered bool) {
	about := slices.Concat([]string{a.ID, a.Decision}, a.Services, a.To)
	due := p.dealDay(a)
	open := !due.Known() && p.decisionAt(a.Decision) != nil
	for _, form := range p.Rule.Answers {
		for _, r := range p.recordsOf(form) {
			if !p.isMade(r) || r.Precedes(a.ID, dealt...) || r.About != nil && !r.Concerns(about...) {
				continue
			}
			if !open && (!due.Known() || !r.Date.Known() || r.Date.Start() <= due.End()) {
				p.Documented(r, a.ID)
				return nil, true
			}
			if due.Known() && (late == nil || earlier(r.Date, late.Date) < 0) {
				late = r
			}
		}
	}
	return late, false
}

// dealt are the keys that say who does what by an agreement.
var dealt = []string{"from", "to", "form", "services", "volume"}

// dealDay is the day of the decision behind an agreement, else its first day.
func (p *Pass) dealDay(a *orgmodel.Agreement) orgmodel.Date {
	if d := p.decisionAt(a.Decision); d != nil {
		return d.Date
	}
	return a.Since
}

// excludedCPV are the codes that the act on choice systems leaves out.
var excludedCPV = []string{"85311300", "85321000", "85322000"}

var choiceTexts = struct{ excluded, help message.Text }{
	excluded: message.Text{EN: "{0} is a choice system for {1}, with the CPV code {2}, one of those that the act leaves out. Is the code right, and on which act does the agreement rest? {3}", SV: "{0} är ett valfrihetssystem för {1}, med CPV-koden {2}, en av dem som lagen undantar. Stämmer koden, och vilken lag vilar avtalet på? {3}"},
	help:     message.Text{EN: "Correct the code of {0} or the form of {1}, or answer with [[accept]].", SV: "Rätta koden för {0} eller form för {1}, eller svara med [[accept]]."},
}

// checkChoiceSystems compares codes without their check digit.
func checkChoiceSystems(p *Pass) {
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		if a.Form != choiceSystem || !p.Org.Active(&a.Common) || p.theirDeal(a) {
			continue
		}
		for k, id := range a.Services {
			ref, ok := p.Org.Find(id)
			if !ok || ref.Type != orgmodel.TypeService || slices.Index(a.Services, id) != k {
				continue
			}
			code := p.Org.Services[ref.Index].Codes["cpv"]
			if bare, _, _ := strings.Cut(code, "-"); !slices.Contains(excludedCPV, strings.TrimSpace(bare)) {
				continue
			}
			p.Report(Finding{
				At: at(orgmodel.TypeAgreement, i).key("services").element(k), About: []string{id},
				Message: choiceTexts.excluded.With(p.agreementName(i), p.name(id), message.Code(code), toBoard),
				Help:    choiceTexts.help.With(p.name(id), p.agreementName(i)),
			})
		}
	}
}

var accordTexts = struct{ compact, rests, help message.Text }{
	compact: message.Text{EN: "{0} is a compact with civil society, but is said to order or pay for something ({1}). Is it to be read as a contract? {2}", SV: "{0} är en överenskommelse med civilsamhället, men anges beställa eller betala något ({1}). Ska den läsas som ett avtal? {2}"},
	rests:   message.Text{EN: "{0} rests on {1}, which is a political agreement between parties and commissions nothing. Which decision is behind it? {2}", SV: "{0} vilar på {1}, som är en överenskommelse mellan partier och inte beställer något. Vilket beslut ligger till grund för avtalet? {2}"},
	help:    message.Text{EN: "Describe the contract, grant or commission behind it with a form and a decision of its own, or state with [[accept]] how it is to be read.", SV: "Beskriv avtalet, bidraget eller uppdraget bakom med egen form och eget beslut, eller ange med [[accept]] hur det ska läsas."},
}

func checkAccords(p *Pass) {
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		if !p.Org.Active(&a.Common) || p.theirDeal(a) {
			continue
		}
		f := Finding{Help: accordTexts.help.With()}
		ref, ok := p.Org.Find(a.Decision)
		ordered := orderedBy(a)
		switch {
		case a.Form == compact && len(ordered) > 0:
			f.At = at(orgmodel.TypeAgreement, i).key(ordered[0])
			f.Message = accordTexts.compact.With(p.agreementName(i), message.And(ordered), toBoard)
		case a.From != "" && ok && ref.Type == orgmodel.TypeDecision && p.Org.Decisions[ref.Index].Form == "accord":
			f.At, f.About = at(orgmodel.TypeAgreement, i).key("decision"), []string{a.Decision}
			f.Message = accordTexts.rests.With(p.agreementName(i), title(&p.Org.Decisions[ref.Index].Common, orgmodel.TypeDecision), toBoard)
		default:
			continue
		}
		p.Report(f)
	}
}

// orderedBy lists the keys by which an agreement orders or pays.
func orderedBy(a *orgmodel.Agreement) []string {
	var keys []string
	if len(a.Services) > 0 {
		keys = append(keys, "services")
	}
	if a.Amount.Known() {
		keys = append(keys, "amount")
	}
	if a.Volume != "" {
		keys = append(keys, "volume")
	}
	return keys
}
