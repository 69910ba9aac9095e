package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// socialRules are the rules about boards that have tasks of the social services.
var socialRules = []Rule{{
	Rule: diag.Rule{
		ID: "B113", Name: "child-welfare-board-without-committee", Family: political, Severity: diag.Question,
		Title: message.Text{EN: "A board for child protection has no committee", SV: "En nämnd med ansvar för barns skydd saknar utskott"},
		Why:   message.Text{EN: "Some decisions about children may be delegated to a committee of members only; without one the whole board takes them. Asked when the file shows committees, or who decides in a child's case.", SV: "Vissa beslut om barn får bara delegeras till ett utskott; utan utskott fattar hela nämnden dem. Frågan ställs när filen visar utskott, eller vem som beslutar i ett barns ärende."},
		Mend:  message.Text{EN: "Add the committee, or record with [[accept]] that the whole board decides.", SV: "Lägg till utskottet, eller skriv in med [[accept]] att hela nämnden beslutar."},
		Source: message.Text{
			EN: "SoL (2025:400) 30:6–7, before 2025-07-01 SoL (2001:453) 10:4; LVU 6 §",
			SV: "SoL (2025:400) 30 kap. 6–7 §§, före 2025-07-01 SoL (2001:453) 10 kap. 4 §; 6 § LVU",
		},
		Bad:  councilAndBoards + executive + childProtection + committee("skolnamnden"),
		Good: councilAndBoards + executive + childProtection + committee("socialnamnden"),
	},
	Check: checkChildCommittees,
}, {
	Rule: diag.Rule{
		ID: "B114", Name: "open-service-without-board-decision", Family: political, Severity: diag.Legal, From: socialServicesAct,
		Title:  message.Text{EN: "Services without an individual test, not decided by a board", SV: "Insatser utan behovsprövning, utan beslut av nämnd"},
		Why:    message.Text{EN: "That a service is offered without an individual test is for the board to decide, and people must be told of their right to apply. Checked when the file records decisions.", SV: "Att en insats ges utan behovsprövning beslutar nämnden, och den enskilde ska få veta att det går att ansöka. Prövas när filen innehåller beslut."},
		Mend:   message.Text{EN: "Name the board's decision in decision. Check with a lawyer.", SV: "Ange nämndens beslut i decision. Stäm av med jurist."},
		Source: message.Text{EN: "SoL (2025:400) 11:5–6, from 2025-07-01", SV: "SoL (2025:400) 11 kap. 5–6 §§, från 2025-07-01"},
		Bad:    openService("forvaltningen"),
		Good:   openService("namnden"),
	},
	Check: checkOpenServices,
}, {
	Rule: diag.Rule{
		ID: "B115", Name: "social-boards-without-exchange", Family: political, Severity: diag.Info, From: socialServicesAct,
		Title:  message.Text{EN: "Several boards for the social services, and nothing on what they tell each other", SV: "Flera nämnder inom socialtjänsten, och inget om vad de lämnar till varandra"},
		Why:    message.Text{EN: "Boards with tasks of the social services must give each other certain information. Between two boards it has to be asked for; within one it is at hand.", SV: "Nämnder inom socialtjänsten ska lämna vissa uppgifter till varandra. Mellan två nämnder måste de begäras; inom en finns de till hands."},
		Mend:   message.Text{EN: "Describe how they exchange information: [[agreement]] with form = \"cooperation\" between the boards.", SV: "Beskriv hur de lämnar uppgifter: [[agreement]] med form = \"cooperation\" mellan nämnderna."},
		Source: message.Text{EN: "SoL (2025:400) 15:8, from 2025-07-01", SV: "SoL (2025:400) 15 kap. 8 §, från 2025-07-01"},
		Bad:    twoSocialBoards,
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
	none: message.Text{EN: "{0} answers for {1} but has no committee. Certain decisions about children may be delegated to a committee only.", SV: "{0} ansvarar för {1} men saknar utskott. Vissa beslut om barn får bara delegeras till ett utskott."},
	help: message.Text{EN: "Add the committee under {0}, or record with [[accept]] that the whole board takes these decisions.", SV: "Lägg till utskottet under {0}, eller skriv in med [[accept]] att hela nämnden fattar besluten."},
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
			Message: committeeTexts.none.With(p.unitName(b), some(names(services, p.serviceName))),
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

// showsWhoDecides reports whether a client's way shows a decision on one of
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
	missing:     message.Text{EN: "No board decision is named for what is offered without an individual test: {0}.", SV: "Inget nämndbeslut är angivet för det som ges utan behovsprövning: {0}."},
	missingHelp: message.Text{EN: "Name the board's decision in decision. Check with a lawyer.", SV: "Ange nämndens beslut i decision. Stäm av med jurist."},
	wrong:       message.Text{EN: "{0} is offered without an individual test on the decision of {1}, which is no board.", SV: "{0} ges utan behovsprövning efter beslut av {1}, som inte är en nämnd."},
	wrongHelp:   message.Text{EN: "Name the board in body of {0}, or the board's own decision. Check with a lawyer.", SV: "Ange nämnden i body för {0}, eller nämndens eget beslut. Stäm av med jurist."},
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
		At: at(orgmodel.TypeService, undecided[0]), About: p.serviceIDs(undecided),
		Message: openTexts.missing.With(some(names(undecided, p.serviceName))), Help: openTexts.missingHelp.With(),
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
		Message: openTexts.wrong.With(p.serviceName(i), some(names(bodies, p.unitName))),
		Help:    openTexts.wrongHelp.With(title(&d.Common, orgmodel.TypeDecision)),
	})
}

var exchangeTexts = struct{ several, help message.Text }{
	several: message.Text{EN: "{0} share the tasks of the social services and must give each other certain information. How they do so is not described.", SV: "{0} delar på ansvaret för socialtjänsten och ska lämna vissa uppgifter till varandra. Hur det går till är inte beskrivet."},
	help:    message.Text{EN: "Add [[agreement]] with form = \"cooperation\" and the boards in between.", SV: "Lägg till [[agreement]] med form = \"cooperation\" och nämnderna i between."},
}

// otherActs are the duties that rest on other acts than the Social Services Act.
var otherActs = []string{
	"lss-personal-assistance", "lss-companion", "lss-contact-person", "lss-relief", "lss-short-stay",
	"lss-short-supervision", "lss-foster-home", "lss-housing", "lss-daily-activities",
	"municipal-health-care", "medically-responsible-nurse",
}

func checkSocialBoards(p *Pass) {
	var boards []int
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if !p.Org.Active(&s.Common) || !slices.ContainsFunc(s.Duty, func(d string) bool { return !slices.Contains(otherActs, d) }) {
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
