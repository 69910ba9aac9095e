package rules

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

const meetingService = personExample + `led_by = ["socialchef"]

[[post]]
id = "socialchef"
name = "Socialchef"
unit = "forvaltningen"

[[target_group]]
id = "ohalsa"
name = "Personer med psykisk ohälsa"

[[service]]
id = "lotsen"
name = "Öppen verksamhet på Lotsen"
kind = "open"
provided_by = ["forvaltningen"]
target_groups = ["ohalsa"]
`

const neededService = personExample + `
[[service]]
id = "kontaktperson"
name = "Kontaktperson"
kind = "needs-tested"
provided_by = ["forvaltningen"]

[[close]]
ids = ["kontaktperson"]

[[service]]
id = "vantjanst"
name = "Väntjänst"
provided_by = ["forvaltningen"]
formerly = ["kontaktperson"]
`

var dutyGroupRules = []Rule{{
	Rule: diag.Rule{
		ID: "D602", Name: "target-group-without-service", Family: coverage, Severity: diag.Warning,
		Title:  message.Text{EN: "No service in the file reaches a target group", SV: "Ingen insats i filen når en målgrupp"},
		Why:    message.Text{EN: "The file names the group and shows no service for it.", SV: "Filen nämner gruppen och visar ingen insats för den."},
		Mend:   message.Text{EN: "Name the group in target_groups of a service, or state with part_of what wider group it is part of.", SV: "Ange gruppen i target_groups för en insats, eller ange med part_of vilken större grupp den ingår i."},
		Source: ownAssessment,
		Reads:  []string{"every service.target_groups", "every target_group.part_of", "every target_group.excludes", "every service.provided_by"},
		Bad:    meetingService + "\n[[target_group]]\nid = \"anhoriga\"\nname = \"Anhöriga\"\n",
		Good:   meetingService + "\n[[target_group]]\nid = \"unga\"\nname = \"Unga med psykisk ohälsa\"\npart_of = [\"ohalsa\"]\n",
	},
	Check: checkGroups,
}, {
	Rule: diag.Rule{
		ID: "D603", Name: "closed-service-orphans-target-group", Family: coverage, Severity: diag.Warning,
		Title:  message.Text{EN: "A service ends, and no other in the file reaches its target group", SV: "En insats upphör, och ingen annan i filen når dess målgrupp"},
		Why:    message.Text{EN: "The file does not show where the group can turn, or shows it only from a later day.", SV: "Filen visar inte vart gruppen kan vända sig, eller visar det först från en senare dag."},
		Mend:   message.Text{EN: "Name the group in target_groups of what takes over, or answer with [[accept]].", SV: "Ange gruppen i target_groups för det som tar över, eller svara med [[accept]]."},
		Source: ownAssessment,
		Reads:  []string{"service.target_groups", "service.until", "target_group.part_of"},
		Bad:    meetingService + closedLotsen,
		Good: meetingService + `
[[service]]
id = "traffpunkt"
name = "Träffpunkten"
provided_by = ["forvaltningen"]
target_groups = ["ohalsa"]
` + closedLotsen,
	},
	Check: checkOrphans,
}, {
	Rule: diag.Rule{
		ID: "D606", Name: "open-service-replaces-right", Family: coverage, Severity: diag.Question,
		Title: message.Text{EN: "A service without a needs test replaces one that people can apply for", SV: "En insats utan individuell behovsprövning ersätter en som man kan ansöka om"},
		Why:   message.Text{EN: "Services without a needs test do not take away the right to apply for a service and have the decision reviewed. Whoever carries out the service is to inform those who come of it.", SV: "Insatser utan individuell behovsprövning tar inte bort rätten att ansöka om en insats och få beslutet prövat. Den som utför insatsen ska upplysa om det."},
		Mend:  message.Text{EN: "State with [[accept]] how those who come are told that they may apply, and check with a lawyer.", SV: "Ange med [[accept]] hur den som kommer får veta att det går att ansöka, och stäm av med jurist."},
		Law:   law.OpenServiceTells,
		To:    []diag.Addressee{diag.ToProvider},
		Reads: []string{"service.formerly", "service.kind"},
		Bad:   neededService + "kind = \"open\"\n",
		Good:  neededService + "kind = \"needs-tested\"\n",
	},
	Check: checkReplacedRights,
}}

const closedLotsen = `
[[close]]
ids = ["lotsen"]
`

var noServices = message.Text{EN: "the file describes no services", SV: "filen inte beskriver några insatser"}.With()

var groupTexts = struct{ none, parts, unsaid, help, unsaidHelp message.Text }{
	none:  message.Text{EN: "No service in the file reaches {0}.", SV: "Ingen insats i filen når {0}."},
	parts: message.Text{EN: "No service in the file reaches {0} as a whole, only {1}.", SV: "Ingen insats i filen når {0} som helhet, bara {1}."},
	unsaid: message.Text{
		EN: "No service in the file reaches {0}: none says whom it is for.",
		SV: "Ingen insats i filen når {0}: ingen av dem anger vem den är till för.",
	},
	unsaidHelp: message.Text{
		EN: "Name the groups in target_groups of the services.",
		SV: "Ange grupperna i target_groups för insatserna.",
	},
	help: message.Text{EN: "Name {0} in target_groups of the services for it, or state with part_of what wider group it is part of.", SV: "Ange {0} i target_groups för de insatser som är till för gruppen, eller ange med part_of vilken större grupp den ingår i."},
}

// checkGroups leaves out the groups that only set the limit of others, as the
// coverage view and the key figure do. Where no service says whom it is for, one
// finding says it of all groups.
func checkGroups(p *Pass) {
	cover := p.Cover()
	reached, orphans := cover.Groups, p.orphans()
	parts := map[string][]int{}
	var alone []int
	for i := range p.Org.TargetGroups {
		g := &p.Org.TargetGroups[i]
		for _, id := range g.PartOf {
			parts[id] = append(parts[id], i)
		}
		if len(reached[i]) == 0 && !cover.Beyond[i] && !orphans[g.ID] && p.Org.Active(&g.Common) {
			alone = append(alone, i)
		}
	}
	switch {
	case len(alone) == 0:
		return
	case len(p.Org.Services) == 0:
		p.NotExamined(noServices)
		return
	case !slices.ContainsFunc(p.Org.Services, func(s orgmodel.Service) bool { return len(s.TargetGroups) > 0 }):
		p.Report(Finding{
			At: at(orgmodel.TypeTargetGroup, p.least(orgmodel.TypeTargetGroup, alone)), About: p.groupIDs(alone),
			Message: groupTexts.unsaid.With(some(names(alone, p.groupTitle))), Help: groupTexts.unsaidHelp.With(),
		})
		return
	}
	for _, i := range alone {
		g := &p.Org.TargetGroups[i]
		name := title(&g.Common, orgmodel.TypeTargetGroup)
		f := Finding{At: at(orgmodel.TypeTargetGroup, i), Message: groupTexts.none.With(name), Help: groupTexts.help.With(name)}
		served := slices.DeleteFunc(slices.Clone(parts[g.ID]), func(part int) bool { return len(reached[part]) == 0 })
		if len(served) > 0 {
			f.Message = groupTexts.parts.With(name, some(names(served, p.groupTitle)))
		}
		p.Report(f)
	}
}

func (p *Pass) groupTitle(i int) message.Quoted {
	return title(&p.Org.TargetGroups[i].Common, orgmodel.TypeTargetGroup)
}

// orphans are the groups of closed services, of which D603 speaks.
func (p *Pass) orphans() map[string]bool {
	groups := map[string]bool{}
	for _, id := range p.closedIDs() {
		for _, g := range p.groupsFor([]string{id}) {
			groups[g] = true
		}
	}
	return groups
}

var orphanTexts = struct{ lost, until, month, months, remaining, both, help message.Text }{
	lost:      message.Text{EN: "After the end of {0} no other service in the file reaches {1}.", SV: "När {0} har upphört finns ingen annan insats i filen som når {1}."},
	until:     message.Text{EN: "After the end of {0} no service in the file reaches {1} until {2} starts {3}, {4} later.", SV: "När {0} har upphört finns ingen insats i filen som når {1} förrän {2} startar {3}, {4} senare."},
	month:     message.Text{EN: "{0} month", SV: "{0} månad"},
	months:    message.Text{EN: "{0} months", SV: "{0} månader"},
	remaining: message.Text{EN: "{0} are still reached by {1}.", SV: "{0} nås fortfarande av {1}."},
	both:      message.Text{EN: "{0} {1}", SV: "{0} {1}"},
	help:      message.Text{EN: "Name what takes over, with its target_groups and since, or answer with [[accept]] and rule = \"{0}\".", SV: "Ange det som tar över, med target_groups och since, eller svara med [[accept]] och rule = \"{0}\"."},
}

// checkOrphans looks at what each [[close]] ends for the groups it was for:
// which of them nothing reaches any more, what comes later, and what reaches
// the rest. Services that leave the same groups behind are told of together.
func checkOrphans(p *Pass) {
	if len(p.Org.Closes) == 0 {
		return
	}
	cover := p.Cover()
	for i := range p.Org.Closes {
		var ended []ending
		for k, id := range p.Org.Closes[i].IDs {
			ref, ok := p.Org.Find(id)
			if !ok || ref.Type != orgmodel.TypeService || p.Org.ActiveID(id) || p.openEnded(p.successorsOf(id)) {
				continue
			}
			lost, kept := p.afterClosing(ref.Index, cover)
			alike := slices.IndexFunc(ended, func(e ending) bool { return slices.Equal(e.lost, lost) && slices.Equal(e.kept, kept) })
			switch {
			case len(lost) == 0:
			case alike >= 0:
				ended[alike].services = append(ended[alike].services, id)
			default:
				ended = append(ended, ending{k, []string{id}, lost, kept})
			}
		}
		for _, e := range ended {
			p.Report(Finding{
				At: at(orgmodel.TypeClose, i).key("ids").element(e.element), About: slices.Concat(e.services, p.groupIDs(e.lost)),
				Message: p.orphaned(e, p.Org.Closes[i].Date, p.keptText(e.kept, cover)), Help: orphanTexts.help.With(message.Code(p.Rule.ID)),
			})
		}
	}
}

// ending is what one [[close]] does to some groups: the services it ends, and
// the groups that have nothing left or something.
type ending struct {
	element    int // of the first service in ids
	services   []string
	lost, kept []int
}

// openEnded reports whether one of some services is for nobody in particular:
// it may be for all that its predecessor was for.
func (p *Pass) openEnded(services []string) bool {
	return slices.ContainsFunc(p.indices(orgmodel.TypeService, services...), func(i int) bool {
		return len(p.Org.Services[i].TargetGroups) == 0
	})
}

// afterClosing divides the groups of a closed service into those that nothing
// reaches any more and those that something does.
func (p *Pass) afterClosing(service int, cover *metrics.Coverage) (lost, kept []int) {
	for _, g := range p.indices(orgmodel.TypeTargetGroup, p.Org.Services[service].TargetGroups...) {
		switch {
		case !p.Org.Active(&p.Org.TargetGroups[g].Common):
		case len(cover.Groups[g]) == 0:
			lost = append(lost, g)
		default:
			kept = append(kept, g)
		}
	}
	return lost, kept
}

// orphaned says what is lost and until when, and after it what is not.
func (p *Pass) orphaned(e ending, closed orgmodel.Date, kept message.Message) message.Message {
	services, groups := some(names(e.services, p.name)), some(names(e.lost, p.groupTitle))
	m := orphanTexts.lost.With(services, groups)
	if next := p.nextFor(e.lost); next >= 0 {
		s := &p.Org.Services[next]
		m = orphanTexts.until.With(services, groups, p.name(s.ID), dated(s.Since), message.Count(months(closed.Start(), s.Since.Start()), orphanTexts.month, orphanTexts.months))
	}
	if kept.IsZero() {
		return m
	}
	return orphanTexts.both.With(m, kept)
}

func (p *Pass) keptText(kept []int, cover *metrics.Coverage) message.Message {
	if len(kept) == 0 {
		return message.Message{}
	}
	var by []message.Quoted
	for _, g := range kept {
		for _, k := range cover.Groups[g] {
			name := p.name(p.Org.Services[cover.Offers[k].Service].ID)
			if !slices.Contains(by, name) {
				by = append(by, name)
			}
		}
	}
	return orphanTexts.remaining.With(some(names(kept, p.groupTitle)), some(by))
}

// nextFor is the first service to start later that reaches all of some groups,
// or -1. Each group is followed upwards once, whatever comes later.
func (p *Pass) nextFor(groups []int) int {
	wide := p.reachedFrom(groups)
	next := -1
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if s.Since.Start() <= p.Day || s.Status == orgmodel.Vision || next >= 0 && p.startsBefore(next, i) {
			continue
		}
		reached := make([]bool, len(groups))
		for _, meant := range p.indices(orgmodel.TypeTargetGroup, s.TargetGroups...) {
			for _, k := range wide[meant] {
				reached[k] = true
			}
		}
		if !slices.Contains(reached, false) {
			next = i
		}
	}
	return next
}

// startsBefore reports whether one service starts before another, or on the same
// day with a name that comes first.
func (p *Pass) startsBefore(a, b int) bool {
	x, y := &p.Org.Services[a], &p.Org.Services[b]
	return cmp.Or(cmp.Compare(x.Since.Start(), y.Since.Start()), p.Org.Compare(orgmodel.TypeService, a, b)) <= 0
}

// reachedFrom lists, by a group, which of some groups its services reach.
func (p *Pass) reachedFrom(groups []int) [][]int {
	wide := make([][]int, len(p.Org.TargetGroups))
	for k, g := range groups {
		for _, above := range p.Ancestry().Above(g) {
			wide[above] = append(wide[above], k)
		}
	}
	return wide
}

// months counts the months from one day to another, part of one as one.
func months(from, to orgmodel.Day) int {
	n := (int(to/10_000)-int(from/10_000))*12 + int(to/100%100) - int(from/100%100)
	if to%100 > from%100 {
		n++
	}
	return max(n, 0)
}

func (p *Pass) groupIDs(groups []int) []string {
	var ids []string
	for _, g := range groups {
		ids = append(ids, p.Org.TargetGroups[g].ID)
	}
	return ids
}

var rightTexts = struct{ replaced, help message.Text }{
	replaced: message.Text{EN: "{0}, without a needs test, replaces {1}, which people could apply for. How are they told that they may still apply? {2}", SV: "{0}, utan individuell behovsprövning, ersätter {1}, som man kunde ansöka om. Hur får den enskilde veta att det fortfarande går att ansöka? {2}"},
	help:     message.Text{EN: "State with [[accept]] how those who come are told that they may still apply. Check with a lawyer.", SV: "Ange med [[accept]] hur den enskilde får veta att det fortfarande går att ansöka. Stäm av med jurist."},
}

func checkReplacedRights(p *Pass) {
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if s.Kind != "open" || !p.Org.Active(&s.Common) {
			continue
		}
		for k, former := range s.Formerly {
			old := p.indices(orgmodel.TypeService, former)
			if len(old) == 0 || p.Org.Services[old[0]].Kind != "needs-tested" {
				continue
			}
			p.Report(Finding{
				At: at(orgmodel.TypeService, i).key("formerly").element(k), About: []string{former}, Help: rightTexts.help.With(),
				Message: rightTexts.replaced.With(p.name(s.ID), p.name(former), toProvider),
			})
		}
	}
}
