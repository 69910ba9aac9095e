package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// socialRules are the rules about boards that have tasks of the social services.
var socialRules = []Rule{{
	Rule: diag.Rule{
		ID: "B113", Name: "child-welfare-board-without-committee", Family: political, Severity: diag.Question, Needs: diag.NeedsBoard,
		Title: message.Text{EN: "No committee is described under a board for child protection", SV: "En nämnd med ansvar för barns skydd utan beskrivet utskott"},
		Why:   message.Text{EN: "Some decisions about children may be delegated to a committee only; without one the whole board takes them. Asked when the file shows committees, or who decides in a child's case.", SV: "Vissa beslut om barn får bara delegeras till ett utskott; utan utskott fattar hela nämnden dem. Frågan ställs när filen visar utskott, eller vem som beslutar i ett barns ärende."},
		Mend:  message.Text{EN: "Add the committee, or state with [[accept]] that the whole board decides.", SV: "Lägg till utskottet, eller ange med [[accept]] att hela nämnden beslutar."},
		Law:   law.ImmediateCare,
		To:    []diag.Addressee{diag.ToBoard},
		Reads: []string{"service.duty", "service.provided_by", "every unit.kind"},
		Seeks: []string{"unit.parent"},
		Bad:   councilAndBoards + executive + childProtection + committee("skolnamnden"),
		Good:  councilAndBoards + executive + childProtection + committee("socialnamnden"),
	},
	Check: checkChildCommittees,
}, {
	Rule: diag.Rule{
		ID: "B114", Name: "open-service-without-board-decision", Family: political, Severity: diag.Question,
		Title: message.Text{EN: "Services without a needs test, and no decision of a board stated", SV: "Insatser utan individuell behovsprövning, utan angivet beslut av nämnd"},
		Why:   message.Text{EN: "The board may offer services for personal needs without a needs test, except seven kinds that always require one. Open meeting places, advice, outreach and prevention are something else. Asked when the file states decisions.", SV: "Nämnden får tillhandahålla insatser för personliga behov utan individuell behovsprövning, utom sju slag som alltid kräver sådan prövning. Öppna mötesplatser, rådgivning, uppsökande och förebyggande arbete är något annat. Frågan ställs när filen anger beslut."},
		Mend:  message.Text{EN: "Name the board's decision in decision, or state with [[accept]] that it is no service for personal needs.", SV: "Ange nämndens beslut i decision, eller ange med [[accept]] att det inte är en insats för personliga behov."},
		Law:   law.OpenServices,
		To:    []diag.Addressee{diag.ToBoard},
		Reads: []string{"service.provided_by", "decision.body", "decision.form", "unit.kind", "service.kind", "unit.parent", "service.decision"},
		Bad:   openService("forvaltningen"),
		Good:  openService("namnden"),
	},
	Check: checkOpenServices,
}, {
	Rule: diag.Rule{
		ID: "B115", Name: "social-boards-without-exchange", Family: political, Severity: diag.Info,
		Title: message.Text{EN: "Several boards for the social services, and no description of how they exchange information", SV: "Flera nämnder inom socialtjänsten, och ingen beskrivning av hur de lämnar uppgifter till varandra"},
		Why:   message.Text{EN: "On request, boards that share the social services tell each other that a person is known in a case, and what is needed to allot places in special housing. Secrecy may apply between branches of one board too.", SV: "Nämnder inom socialtjänsten ska på begäran upplysa varandra om att en person är aktuell i ett ärende, och lämna det som behövs för att fördela platser i särskilda boendeformer. Även inom en nämnd kan sekretess gälla mellan verksamhetsgrenar."},
		Mend:  message.Text{EN: "Describe how they exchange information, as a routine or an understanding between them: [[agreement]] with form = \"cooperation\".", SV: "Beskriv hur de lämnar uppgifter, som en rutin eller överenskommelse mellan dem: [[agreement]] med form = \"cooperation\"."},
		Law:   law.BoardsTellEachOther,
		Reads: []string{"unit.kind", "near service.duty", "near service.provided_by"},
		Seeks: []string{"agreement"},
		Bad:   twoSocialBoards,
		Good: twoSocialBoards + `
[[agreement]]
id = "rutinen"
name = "Gemensam rutin"
form = "cooperation"
between = ["socialnamnden", "skolnamnden"]
`,
	},
	Check: checkSocialBoards,
}}

const childProtection = `[[service]]
id = "barnskydd"
name = "Skydd för barn"
kind = "authority"
duty = ["child-protection"]
provided_by = ["socialnamnden"]

`

func committee(board string) string {
	return `[[unit]]
id = "utskottet"
name = "Utskottet"
kind = "committee"
parent = "` + board + `"
`
}

func openService(body string) string {
	return personExample + `
[[decision]]
id = "beslutet"
name = "Familjecentralen öppnas"
form = "decision"
body = ["` + body + `"]

[[service]]
id = "familjecentral"
name = "Familjecentral"
kind = "open"
provided_by = ["forvaltningen"]
decision = "beslutet"
`
}

const twoSocialBoards = councilAndBoards + executive + childProtection + `[[service]]
id = "forsorjning"
name = "Ekonomiskt bistånd"
kind = "authority"
duty = ["economic-assistance"]
provided_by = ["skolnamnden"]
`

// committeeDuties are the tasks with decisions that only a committee may take in
// the board's place.
var committeeDuties = []string{"child-protection", "compulsory-care-young"}

func hasDuty(s *orgmodel.Service, duties []string) bool {
	return slices.ContainsFunc(s.Duty, func(d string) bool { return slices.Contains(duties, d) })
}

var committeeTexts = struct{ none, help message.Text }{
	none: message.Text{EN: "The file shows no committee under {0}, which is responsible for {1}. Does the whole board take the decisions about children that may be delegated only to {3}? {2}", SV: "Filen visar inget utskott under {0}, som ansvarar för {1}. Fattar hela nämnden de beslut om barn som får delegeras bara till {3}? {2}"},
	help: message.Text{EN: "Add the committee under {0}, or state with [[accept]] that the whole board takes these decisions.", SV: "Lägg till utskottet under {0}, eller ange med [[accept]] att hela nämnden fattar besluten."},
}

func checkChildCommittees(p *Pass) {
	o := p.Org
	anyCommittee := slices.ContainsFunc(p.committees(), func(u int) bool { return p.ours(u) })
	for _, b := range p.boards() {
		if slices.ContainsFunc(p.committees(), func(u int) bool { return o.Authority(u) == b }) {
			continue
		}
		services := p.servicesUnder(b, committeeDuties)
		if len(services) == 0 || !anyCommittee && !p.showsWhoDecides(services) {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypeUnit, b), About: p.serviceIDs(services),
			Message: committeeTexts.none.With(p.unitName(b), some(names(services, p.serviceName)), toBoard, p.committeeWord()),
			Help:    committeeTexts.help.With(p.unitName(b)),
		})
	}
}

// committees lists the committees of the tree.
func (p *Pass) committees() []int {
	var list []int
	for u := range p.Org.Units {
		if p.Org.Depth(u) >= 0 && p.isKind(u, orgmodel.KindCommittee) {
			list = append(list, u)
		}
	}
	return list
}

// servicesUnder lists the services with one of some duties that a unit under a
// board provides.
func (p *Pass) servicesUnder(board int, duties []string) []int {
	var list []int
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if p.Org.Active(&s.Common) && hasDuty(s, duties) &&
			slices.ContainsFunc(p.livingUnits(s.ProvidedBy), func(u int) bool { return p.boardOf(u) == board }) {
			list = append(list, i)
		}
	}
	return list
}

// showsWhoDecides reports whether a case pathway shows a decision on one of
// some services.
func (p *Pass) showsWhoDecides(services []int) bool {
	return slices.ContainsFunc(p.decidingSteps(), func(s decidingStep) bool { return slices.Contains(services, s.service) })
}

func (p *Pass) serviceName(i int) message.Quoted {
	return title(&p.Org.Services[i].Common, orgmodel.TypeService)
}

func (p *Pass) serviceIDs(services []int) []string {
	ids := make([]string, len(services))
	for i, s := range services {
		ids[i] = p.Org.Services[s].ID
	}
	return ids
}

var openTexts = struct{ missing, missingHelp, wrong, wrongHelp message.Text }{
	missing:     message.Text{EN: "The file states no decision. Has the board decided that {0} be offered without a needs test? {1}", SV: "Filen anger inget beslut. Har nämnden beslutat att {0} ges utan individuell behovsprövning? {1}"},
	missingHelp: message.Text{EN: "Name the board's decision in decision, or state with [[accept]] that it is no service for personal needs.", SV: "Ange nämndens beslut i decision, eller ange med [[accept]] att det inte är en insats för personliga behov."},
	wrong:       message.Text{EN: "{0} is offered without a needs test on the decision of {1}, which is no board. Is it a service for personal needs, which the board decides on? {2}", SV: "{0} ges utan individuell behovsprövning efter beslut av {1}, som inte är en nämnd. Är det en insats för personliga behov, som nämnden beslutar om? {2}"},
	wrongHelp:   message.Text{EN: "Name the board in body of {0}, or the board's own decision.", SV: "Ange nämnden i body för {0}, eller nämndens eget beslut."},
}

func checkOpenServices(p *Pass) {
	o := p.Org
	var undecided []int
	for i := range o.Services {
		s := &o.Services[i]
		settled := s.Status == orgmodel.InForce || s.Status == orgmodel.Decided
		if s.Kind != "open" || !settled || !o.Active(&s.Common) ||
			!slices.ContainsFunc(p.livingUnits(s.ProvidedBy), func(u int) bool { return p.boardOf(u) >= 0 }) {
			continue
		}
		if s.Decision == "" {
			undecided = append(undecided, i)
			continue
		}
		p.checkDeciders(i, s)
	}
	if len(undecided) == 0 || !slices.ContainsFunc(o.Decisions, func(d orgmodel.Decision) bool { return d.Form == "" || d.Form == "decision" }) {
		return
	}
	p.Report(Finding{
		At: at(orgmodel.TypeService, p.least(orgmodel.TypeService, undecided)), About: p.serviceIDs(undecided),
		Message: openTexts.missing.With(some(names(undecided, p.serviceName)), toBoard), Help: openTexts.missingHelp.With(),
	})
}

// checkDeciders reports an open service whose decision no elected body takes.
func (p *Pass) checkDeciders(i int, s *orgmodel.Service) {
	d := p.decisionAt(s.Decision)
	if d == nil {
		return
	}
	var bodies []int
	for _, id := range d.Body {
		if u := p.Org.UnitIndex(id); u >= 0 {
			bodies = append(bodies, u)
		}
	}
	if len(bodies) == 0 || slices.ContainsFunc(bodies, p.Org.Elected) {
		return
	}
	p.Report(Finding{
		At: at(orgmodel.TypeService, i).key("decision"), About: append(p.unitIDs(bodies), d.ID),
		Message: openTexts.wrong.With(p.serviceName(i), some(names(bodies, p.unitName)), toBoard),
		Help:    openTexts.wrongHelp.With(title(&d.Common, orgmodel.TypeDecision)),
	})
}

var exchangeTexts = struct{ several, help message.Text }{
	several: message.Text{EN: "{0} share the tasks of the social services and must on request give each other certain information. The file does not describe how they do so.", SV: "{0} delar på ansvaret för socialtjänsten och ska på begäran lämna vissa uppgifter till varandra. Filen beskriver inte hur det går till."},
	help:    message.Text{EN: "Describe the routine or the understanding as [[agreement]] with form = \"cooperation\" and the boards in between.", SV: "Beskriv rutinen eller överenskommelsen som [[agreement]] med form = \"cooperation\" och nämnderna i between."},
}

// notShared are the duties that rest on other acts than the Social Services Act, and
// family counselling, which the exchange between its boards excepts.
var notShared = []string{
	"family-counselling",
	"lss-personal-assistance", "lss-companion", "lss-contact-person", "lss-relief", "lss-short-stay",
	"lss-short-supervision", "lss-foster-home", "lss-housing", "lss-daily-activities",
	"municipal-health-care", "medically-responsible-nurse",
}

func checkSocialBoards(p *Pass) {
	var boards []int
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if !p.Org.Active(&s.Common) || !slices.ContainsFunc(s.Duty, func(d string) bool { return !slices.Contains(notShared, d) }) {
			continue
		}
		for _, u := range p.livingUnits(s.ProvidedBy) {
			if b := p.boardOf(u); b >= 0 && !slices.Contains(boards, b) {
				boards = append(boards, b)
			}
		}
	}
	if len(boards) < 2 || slices.ContainsFunc(p.Org.Agreements, func(a orgmodel.Agreement) bool { return p.joins(&a, boards) }) {
		return
	}
	slices.Sort(boards)
	p.Report(Finding{
		At: heading(), About: p.unitIDs(boards),
		Message: exchangeTexts.several.With(some(names(boards, p.unitName))), Help: exchangeTexts.help.With(),
	})
}

// joins reports whether an agreement has all of some boards, or units under
// them, among its parties.
func (p *Pass) joins(a *orgmodel.Agreement, boards []int) bool {
	if !p.Org.Active(&a.Common) {
		return false
	}
	var joined []int
	for _, u := range p.livingUnits(a.Between) {
		joined = append(joined, p.boardOf(u))
	}
	return !slices.ContainsFunc(boards, func(b int) bool { return !slices.Contains(joined, b) })
}
