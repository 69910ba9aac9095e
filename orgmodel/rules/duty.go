package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// coverage is the family of rules about what a municipality has to offer, and
// to whom.
var coverage = diag.Family{Letter: "D", Label: message.Text{EN: "Coverage of duty", SV: "Lagstadgade uppgifter och täckning"}}

const counselling = personExample + `led_by = ["socialchef"]

[[post]]
id = "socialchef"
name = "Socialchef"
unit = "forvaltningen"

[[service]]
id = "radgivning"
name = "Budget- och skuldrådgivning"
duty = ["budget-and-debt-counselling"]
provided_by = ["forvaltningen"]
`

// allDuties is one service that fulfils every task of the checklist, with what
// other rules ask of such a service.
func allDuties() string {
	var ids []string
	for _, d := range metrics.Duties() {
		ids = append(ids, fmt.Sprintf("%q", d.ID))
	}
	return personExample + `led_by = ["verksamhetschef"]

[[post]]
id = "verksamhetschef"
name = "Socialchef och verksamhetschef enligt HSL"
unit = "forvaltningen"

[[unit]]
id = "regionen"
name = "Regionen"
kind = "region"

[[agreement]]
id = "samverkan"
name = "Överenskommelse om samverkan"
form = "cooperation"
between = ["namnden", "regionen"]

[[service]]
id = "socialtjanst"
name = "Socialtjänst, LSS och hälso- och sjukvård"
provided_by = ["forvaltningen"]
duty = [
  ` + strings.Join(ids, ",\n  ") + `,
]
`
}

var dutyRules = []Rule{{
	Rule: diag.Rule{
		ID: "D601", Name: "statutory-task-without-owner", Family: coverage, Severity: diag.Legal,
		Title: message.Text{EN: "The file names no unit responsible for some statutory tasks: check with a lawyer", SV: "Filen anger ingen enhet som svarar för vissa lagstadgade uppgifter: stäm av med jurist"},
		Why:   message.Text{EN: "How the tasks are organised is the municipality's choice. The list is a selection; one of the tasks, home care and day activities, is a should in the act.", SV: "Hur uppgifterna organiseras bestämmer kommunen. Listan är ett urval; en av uppgifterna, hemtjänst och dagverksamhet, är ett bör i lagen."},
		Mend:  message.Text{EN: "Add a service with the duty and the unit that provides it, or answer with [[accept]] that the file describes only a part.", SV: "Lägg till en insats med duty och den enhet som utför den, eller svara med [[accept]] att filen bara beskriver en del."},
		Law:   law.StatutoryTasks,
		Reads: []string{"every service.duty", "every service.provided_by"},
		Bad:   counselling,
		Good:  allDuties(),
	},
	Check: checkDuties,
}, {
	Rule: diag.Rule{
		ID: "D604", Name: "closing-statutory-service", Family: coverage, Severity: diag.Legal,
		Yields: []string{"I805"},
		Title:  message.Text{EN: "A service that fulfils a statutory task ends, and the file names none that takes over: check with a lawyer", SV: "En insats som fullgör en lagstadgad uppgift upphör, och filen anger ingen som tar över: stäm av med jurist"},
		Why:    message.Text{EN: "How the task is organised is the municipality's choice, but it has to be carried out after the change too.", SV: "Hur uppgiften organiseras bestämmer kommunen, men den ska fullgöras även efter förändringen."},
		Mend:   message.Text{EN: "Name the service that takes over, with the same duty.", SV: "Ange den insats som tar över, med samma duty."},
		Shown:  message.Text{EN: "a service that fulfils the task", SV: "uppgift om vilken insats som fullgör uppgiften"},
		Law:    law.UltimateResponsibility,
		Reads:  []string{"service.duty", "service.until"},
		Seeks:  []string{"service.provided_by", "service.duty"},
		Bad: counselling + `
[[close]]
ids = ["radgivning"]
`,
		Good: allDuties() + `
[[service]]
id = "radgivning"
name = "Budget- och skuldrådgivning"
duty = ["budget-and-debt-counselling"]
provided_by = ["forvaltningen"]

[[close]]
ids = ["radgivning"]
`,
	},
	Check: checkClosedDuties,
}, {
	Rule: diag.Rule{
		ID: "D607", Name: "cooperation-agreement-missing", Family: coverage, Severity: diag.Legal,
		Title: message.Text{EN: "The file shows no cooperation agreement with the region: check with a lawyer", SV: "Filen visar ingen överenskommelse om samverkan med regionen: stäm av med jurist"},
		Why:   message.Text{EN: "Municipality and region shall have a cooperation agreement on three groups: children and young people in care outside their own home or in sheltered housing, people with a psychiatric disability, and people with harmful use or addiction. Checked for care outside the home and for harmful use; that a service is for people with a psychiatric disability does not follow from duty. Where a change touches the care, it is asked whether an older agreement needs to be changed.", SV: "Kommun och region ska ha en överenskommelse om samverkan kring tre grupper: barn och unga som vårdas utanför det egna hemmet eller är placerade i skyddat boende, personer med psykisk funktionsnedsättning och personer med skadligt bruk eller beroende. Prövas för vård utanför hemmet och för skadligt bruk; att en insats är till för personer med psykisk funktionsnedsättning framgår inte av duty. Berör en förändring vården frågas om en äldre överenskommelse behöver ändras."},
		Mend:  message.Text{EN: "Add the agreement with form = \"cooperation\" between the board and the region.", SV: "Lägg till överenskommelsen med form = \"cooperation\" mellan nämnden och regionen."},
		Shown: message.Text{EN: "an agreement with the region", SV: "uppgift om överenskommelsen med regionen"},
		Law:   law.AgreementsWithRegion,
		To:    []diag.Addressee{diag.ToBoard},
		Reads: []string{"service.duty"},
		Seeks: []string{"agreement", "unit.kind"},
		Bad:   strings.Replace(allDuties(), `"cooperation"`, `"compact"`, 1),
		Good:  allDuties(),
	},
	Check: checkRegionAgreement, Ahead: true,
}}

var dutyTexts = struct{ missing, should, all, law, help, closed, closedHelp, region, regionOld, regionHelp message.Text }{
	missing:    message.Text{EN: "For {0} of {1} selected statutory tasks the file names no unit that is responsible – {2}.", SV: "För {0} av {1} utvalda lagstadgade uppgifter anger filen ingen enhet som svarar för dem – {2}."},
	should:     message.Text{EN: "{0} (should)", SV: "{0} (bör)"},
	all:        message.Text{EN: "all {0}", SV: "alla {0}"},
	law:        message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	help:       message.Text{EN: "Add services with duty and provided_by, or answer with [[accept]] and rule = \"{0}\" that the file describes only a part of the municipality.", SV: "Lägg till insatser med duty och provided_by, eller svara med [[accept]] och rule = \"{0}\" att filen bara beskriver en del av kommunen."},
	closed:     message.Text{EN: "{0} ends, and the file names nothing else that fulfils {1}.", SV: "{0} upphör, och filen anger inget annat som fullgör {1}."},
	closedHelp: message.Text{EN: "Name the service that takes over, with duty = [{0}] and provided_by.", SV: "Ange den insats som tar över, med duty = [{0}] och provided_by."},
	region:     message.Text{EN: "{0} is {1}, but the file shows no cooperation agreement with the region.", SV: "{0} är {1}, men filen visar ingen överenskommelse om samverkan med regionen."},
	// regionOld has the word of the acts before that of 2025.
	regionOld:  message.Text{EN: "{0} is {1}, but the file shows no agreement on collaboration (samarbete) with the region.", SV: "{0} är {1}, men filen visar ingen överenskommelse om samarbete med regionen."},
	regionHelp: message.Text{EN: "Add [[agreement]] with form = \"cooperation\" and between = [the board, the region].", SV: "Lägg till [[agreement]] med form = \"cooperation\" och between = [nämnden, regionen]."},
}

// checkDuties asks once for a whole file, and only where the file has begun to
// say who fulfils what: a first file is spared the law.
func checkDuties(p *Pass) {
	if !slices.ContainsFunc(p.Org.Services, func(s orgmodel.Service) bool { return len(s.Duty) > 0 && p.Org.Active(&s.Common) }) {
		return
	}
	owners := metrics.DutyOwners(p.Org)
	closed := p.closedDuties(owners)
	list := metrics.Duties()
	var missing []metrics.Duty
	for _, d := range list {
		if len(owners[d.ID]) == 0 && !slices.Contains(closed, d.ID) {
			missing = append(missing, d)
		}
	}
	if len(missing) == 0 {
		return
	}
	p.Report(Finding{
		At: heading(), Help: dutyTexts.help.With(message.Code(p.Rule.ID)),
		Message: dutyTexts.missing.With(len(missing), len(list), byLaw(missing, list)),
	})
}

// byLaw names tasks under the law that demands them. Where all tasks of a law
// are meant their number is enough.
func byLaw(missing, all []metrics.Duty) message.Localizer {
	var laws []string
	tasks := map[string][]message.Localizer{}
	total := map[string]int{}
	for _, d := range all {
		total[d.Act()]++
	}
	for _, d := range missing {
		law := d.Act()
		if len(tasks[law]) == 0 {
			laws = append(laws, law)
		}
		var label message.Localizer = d.Label
		if d.Should {
			label = dutyTexts.should.With(d.Label)
		}
		tasks[law] = append(tasks[law], label)
	}
	var parts phrases
	for _, law := range laws {
		what := message.And(tasks[law])
		if n := len(tasks[law]); n > 1 && n == total[law] {
			what = dutyTexts.all.With(n)
		}
		parts = append(parts, dutyTexts.law.With(law, what))
	}
	return parts
}

// phrases reads as several phrases in a row.
type phrases []message.Message

// In implements message.Localizer.
func (list phrases) In(l message.Lang) string {
	parts := make([]string, len(list))
	for i, m := range list {
		parts[i] = m.In(l)
	}
	return strings.Join(parts, "; ")
}

// closedDuties lists the tasks that only closed services fulfilled.
func (p *Pass) closedDuties(owners map[string][]int) []string {
	var duties []string
	for _, id := range p.closedIDs() {
		duties = append(duties, p.lostDuties(id, owners)...)
	}
	return duties
}

// lostDuties lists the tasks of a closed service that nothing fulfils now.
func (p *Pass) lostDuties(id string, owners map[string][]int) []string {
	ref, ok := p.Org.Find(id)
	if !ok || ref.Type != orgmodel.TypeService {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(p.Org.Services[ref.Index].Duty), func(d string) bool { return len(owners[d]) > 0 })
}

func checkClosedDuties(p *Pass) {
	if len(p.Org.Closes) == 0 {
		return
	}
	owners := metrics.DutyOwners(p.Org)
	known := map[string]metrics.Duty{}
	for _, d := range metrics.Duties() {
		known[d.ID] = d
	}
	for i := range p.Org.Closes {
		for k, id := range p.Org.Closes[i].IDs {
			if p.Org.ActiveID(id) {
				continue
			}
			lost := slices.DeleteFunc(p.lostDuties(id, owners), func(d string) bool { return known[d].ID == "" })
			if len(lost) == 0 {
				continue
			}
			var names []message.Text
			var words []string
			var tasks []metrics.Duty
			for _, d := range lost {
				tasks = append(tasks, known[d])
				names = append(names, known[d].Label)
				words = append(words, fmt.Sprintf("%q", d))
			}
			p.Report(Finding{
				At: at(orgmodel.TypeClose, i).key("ids").element(k), About: []string{id},
				Message: dutyTexts.closed.With(p.name(id), message.And(names)),
				Help:    dutyTexts.closedHelp.With(message.Code(strings.Join(words, ", "))),
				Law:     metrics.ResponsibilityFor(tasks),
			})
		}
	}
}

// agreedGroup is a task whose group is certain to be among those that the agreements
// with the region are about.
type agreedGroup struct {
	duty string
	what message.Text
	law  law.Editions
}

var agreedGroups = []agreedGroup{
	{"out-of-home-care", message.Text{EN: "care outside the home", SV: "vård utanför hemmet"}, law.AgreementsOnChildren},
	{"addiction-care", message.Text{EN: "for people with harmful use or addiction", SV: "till för personer med skadligt bruk eller beroende"}, law.AgreementsWithRegion},
}

// checkRegionAgreement asks once for each group: for the agreement, or where a plan touches
// what it is about, whether it still fits.
func checkRegionAgreement(p *Pass) {
	var agreements []int
	for i := range p.Org.Agreements {
		if p.cooperatesWithRegion(p.Org.Agreements[i]) {
			agreements = append(agreements, i)
		}
	}
	if len(agreements) > 0 {
		checkRegionAgreementFits(p, agreements)
		return
	}
	text := dutyTexts.region
	if p.Org.Header.AsOf.Known() && p.Org.Day() < metrics.DutiesFrom {
		text = dutyTexts.regionOld
	}
	for _, g := range agreedGroups {
		var services []int
		for i := range p.Org.Services {
			if s := &p.Org.Services[i]; slices.Contains(s.Duty, g.duty) && p.Org.Active(&s.Common) {
				services = append(services, i)
			}
		}
		if len(services) == 0 {
			continue
		}
		i := p.least(orgmodel.TypeService, services)
		covers := make([]string, 0, 2*len(services))
		for _, s := range services { // a service is touched where those who carry it out are
			covers = append(append(covers, p.Org.Services[s].ID), p.Org.Services[s].ProvidedBy...)
		}
		p.Report(Finding{
			At:      at(orgmodel.TypeService, i).key("duty"),
			Covers:  covers,
			Message: text.With(title(&p.Org.Services[i].Common, orgmodel.TypeService), g.what),
			Help:    dutyTexts.regionHelp.With(),
			About:   []string{g.duty}, Law: g.law,
		})
	}
}

func (p *Pass) cooperatesWithRegion(a orgmodel.Agreement) bool {
	if a.Form != "cooperation" || !p.Org.Active(&a.Common) {
		return false
	}
	return slices.ContainsFunc(slices.Concat(one(a.From), a.To, a.Between), func(id string) bool {
		u := p.Org.UnitIndex(id)
		if u < 0 {
			return false
		}
		top := p.Org.Principal(u)
		return top >= 0 && p.isKind(top, "region")
	})
}
