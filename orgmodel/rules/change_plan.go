package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

const proposedRisk = `[[measure]]
id = "introduktion"
name = "Introduktion för nya chefer"

[[risk]]
name = "Chefer hinner inte med"
status = "proposed"
measure = "introduktion"
`

const childService = personExample + `
[[target_group]]
id = "barn"
name = "Barn i förskoleåldern"
age = "1..5"

[[decision]]
id = "beslut"
name = "Ny öppen förskola"
form = "decision"
body = ["namnden"]
date = 2025-10-15

[[service]]
id = "oppen-forskola"
name = "Öppen förskola"
kind = "open"
provided_by = ["forvaltningen"]
target_groups = ["barn"]
status = "decided"
decision = "beslut"
` + negotiated + riskAssessed

var changePlanRules = []Rule{{
	Rule: diag.Rule{
		ID: "M503", Name: "risk-without-owner-or-date", Family: change, Severity: diag.Warning,
		Title:  message.Text{EN: "A risk of the change has no owner or no date", SV: "En risk med förändringen saknar ansvarig eller datum"},
		Why:    message.Text{EN: "A measure that nobody answers for, or that is never due, is not taken.", SV: "En åtgärd som ingen ansvarar för, eller som aldrig ska vara klar, blir inte av."},
		Mend:   message.Text{EN: "State owner and deadline of the risk, or of the measure against it.", SV: "Ange owner och deadline för risken eller för åtgärden mot den."},
		Source: message.Text{EN: "AFS 2023:1 from 2025-01-01, before that AFS 2001:1: the plan of action says when and by whom", SV: "AFS 2023:1 från 2025-01-01, före det AFS 2001:1: handlingsplanen anger när och av vem"},
		Bad:    proposedRisk,
		Good:   proposedRisk + "deadline = 2026-06-30\nowner = [\"kommunen\"]\n\n[[unit]]\nid = \"kommunen\"\nname = \"Kommunen\"\nkind = \"municipality\"\n",
	},
	Check: checkRisks,
}, {
	Rule: diag.Rule{
		ID: "M510", Name: "promised-deliverable-missed", Family: change, Severity: diag.Info,
		Title:  message.Text{EN: "A measure was due and is not said to be done", SV: "En åtgärd skulle ha varit klar men anges inte som genomförd"},
		Why:    message.Text{EN: "What was promised and never reported is easily forgotten by all but those who waited for it.", SV: "Det som utlovats och aldrig redovisats glöms lätt av alla utom dem som väntar på det."},
		Mend:   message.Text{EN: "State done, or a new deadline.", SV: "Ange done, eller en ny deadline."},
		Source: message.Text{EN: "Good practice: plans are followed up", SV: "God praxis: planer följs upp"},
		Bad: `[[measure]]
id = "redovisning"
name = "Redovisa samverkan med föreningslivet"
deadline = 2025-12-31
`,
		Good: `[[measure]]
id = "redovisning"
name = "Redovisa samverkan med föreningslivet"
deadline = 2025-12-31
done = 2025-11-20
`,
	},
	Check: checkDeadlines,
}, {
	Rule: diag.Rule{
		ID: "M511", Name: "child-impact-missing", Family: change, Severity: diag.Question, From: "2025-07-01",
		Title: message.Text{EN: "A change that concerns children, without an assessment of what is best for them", SV: "En förändring som rör barn, utan prövning av vad som är bäst för dem"},
		Why:   message.Text{EN: "In measures that concern children, the best interests of the child are to be given particular consideration. That can only be seen when somebody has written down what they are.", SV: "Vid åtgärder som rör barn ska barnets bästa beaktas särskilt. Det syns bara om någon har skrivit ned vad det är."},
		Mend:  message.Text{EN: "Add the assessment as a [[record]] with form = \"child-impact\", or answer with [[accept]], and check with a lawyer.", SV: "Lägg till prövningen som en [[record]] med form = \"child-impact\", eller svara med [[accept]], och stäm av med jurist."},
		Source: message.Text{
			EN: "SoL (2025:400) 3:1, from 2025-07-01",
			SV: "SoL (2025:400) 3 kap. 1 §, från 2025-07-01",
		},
		Bad:  childService,
		Good: childService + "\n[[record]]\nform = \"child-impact\"\nabout = [\"oppen-forskola\"]\n",
	},
	Check: checkChildImpact,
}}

var riskTexts = struct{ owner, deadline, both, help message.Text }{
	owner:    message.Text{EN: "The risk {0} has no owner.", SV: "Risken {0} har ingen ansvarig."},
	deadline: message.Text{EN: "The risk {0} has no deadline.", SV: "Risken {0} har inget datum."},
	both:     message.Text{EN: "The risk {0} has neither owner nor deadline.", SV: "Risken {0} har varken ansvarig eller datum."},
	help:     message.Text{EN: "State owner and deadline, here or on the measure named in measure.", SV: "Ange owner och deadline, här eller för den åtgärd som står i measure."},
}

// checkRisks looks at the risks of a change: those that are proposed or decided
// themselves, or are about something that is. A risk of today is another thing.
func checkRisks(p *Pass) {
	if len(p.Org.Risks) == 0 {
		return
	}
	ids := changedIDs(p.changes())
	for i := range p.Org.Risks {
		r := &p.Org.Risks[i]
		own := r.Status == orgmodel.Proposed || r.Status == orgmodel.Decided
		about := slices.ContainsFunc(r.About, func(id string) bool { return slices.Contains(ids, id) })
		if !own && !about || !p.Org.Active(&r.Common) {
			continue
		}
		owned, dated := len(r.Owner) > 0, r.Deadline.Known()
		for _, k := range p.indices(orgmodel.TypeMeasure, r.Measure) {
			owned = owned || len(p.Org.Measures[k].Owner) > 0
			dated = dated || p.Org.Measures[k].Deadline.Known() || p.Org.Measures[k].Done.Known()
		}
		text := riskTexts.both
		switch {
		case owned && dated:
			continue
		case owned:
			text = riskTexts.deadline
		case dated:
			text = riskTexts.owner
		}
		p.Report(Finding{
			At: at(orgmodel.TypeRisk, i), About: r.About,
			Message: text.With(title(&r.Common, orgmodel.TypeRisk)),
			Help:    riskTexts.help.With(),
		})
	}
}

var deadlineTexts = struct{ missed, help message.Text }{
	missed: message.Text{EN: "{0} was due {1} and is not said to be done by {2}.", SV: "{0} skulle vara klar {1} men anges inte som genomförd {2}."},
	help:   message.Text{EN: "State done for {0}, or a new deadline.", SV: "Ange done för {0}, eller en ny deadline."},
}

func checkDeadlines(p *Pass) {
	for i := range p.Org.Measures {
		m := &p.Org.Measures[i]
		if !m.Deadline.Known() || m.Deadline.End() >= p.Day || m.Done.Known() || !p.Org.Active(&m.Common) {
			continue
		}
		name := title(&m.Common, orgmodel.TypeMeasure)
		p.Report(Finding{
			At:      at(orgmodel.TypeMeasure, i).key("deadline"),
			Message: deadlineTexts.missed.With(name, dated(m.Deadline), p.Day.String()),
			Help:    deadlineTexts.help.With(name),
		})
	}
}

var childTexts = struct{ missing, help message.Text }{
	missing: message.Text{EN: "The change concerns children ({0}), but no assessment of what is best for them is recorded.", SV: "Förändringen rör barn ({0}), men ingen prövning av barnets bästa finns angiven."},
	help:    message.Text{EN: "Add [[record]] with form = \"child-impact\", or answer with [[accept]]. Check with a lawyer.", SV: "Lägg till [[record]] med form = \"child-impact\", eller svara med [[accept]]. Stäm av med jurist."},
}

// childDuties are the statutory tasks that are only about children.
var childDuties = map[string]bool{
	"child-protection": true, "foster-care-follow-up": true, "adoption": true,
	"compulsory-care-young": true, "lss-short-supervision": true, "lss-foster-home": true,
}

// checkChildImpact asks once for all services of a change that are for
// children, when the change is more than an idea.
func checkChildImpact(p *Pass) {
	var ids []string
	for _, c := range p.changes() {
		if c.concrete && p.ownStatement(c.at) && p.forChildren(c.id) && !slices.Contains(ids, c.id) {
			ids = append(ids, c.id)
		}
	}
	if len(ids) == 0 {
		return
	}
	decisions, _ := behind(p.changes())
	if len(p.recordsAbout("child-impact", slices.Concat(ids, decisions, p.groupsFor(ids), []string{p.Org.Header.ID}))) > 0 {
		return
	}
	p.Report(Finding{
		At: heading(), Help: childTexts.help.With(),
		Message: childTexts.missing.With(some(names(ids, p.name))),
	})
}

// groupsFor lists the target groups of services.
func (p *Pass) groupsFor(services []string) []string {
	var groups []string
	for _, i := range p.indices(orgmodel.TypeService, services...) {
		groups = append(groups, p.Org.Services[i].TargetGroups...)
	}
	return groups
}

// forChildren reports whether an id is a service for children: by its duties,
// or by the age or the name of a group it is for.
func (p *Pass) forChildren(id string) bool {
	ref, ok := p.Org.Find(id)
	if !ok || ref.Type != orgmodel.TypeService {
		return false
	}
	s := &p.Org.Services[ref.Index]
	if slices.ContainsFunc(s.Duty, func(d string) bool { return childDuties[d] }) {
		return true
	}
	for _, g := range p.indices(orgmodel.TypeTargetGroup, s.TargetGroups...) {
		if slices.ContainsFunc(metrics.Above(p.Org, g), p.isChildGroup) {
			return true
		}
	}
	return false
}

// adult is the age at which one is no child any more.
const adult = 18

func (p *Pass) isChildGroup(group int) bool {
	g := &p.Org.TargetGroups[group]
	if age, err := orgmodel.ParseQuantity(g.Age); err == nil {
		if low, ok := age.Low(); ok {
			return low < adult
		}
		return true // "<25": from birth
	}
	name := strings.ToLower(g.Name)
	return strings.HasPrefix(name, "barn") || saysWord(name, "barn") || saysWord(name, "children")
}
