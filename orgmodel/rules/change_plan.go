package rules

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
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
		Title: message.Text{EN: "The file does not state who is responsible for a risk of the change, or by when", SV: "Filen anger inte ansvarig eller datum för en risk med förändringen"},
		Why:   message.Text{EN: "The plan of action shall state when the measures are taken and by whom.", SV: "Handlingsplanen ska ange när åtgärderna görs och av vem."},
		Mend:  message.Text{EN: "State owner and deadline of the risk, or of the measure against it.", SV: "Ange owner och deadline för risken eller för åtgärden mot den."},
		Law:   law.ActionPlan,
		Reads: []string{"risk.owner", "risk.deadline"},
		Bad:   proposedRisk,
		Good:  proposedRisk + "deadline = 2026-06-30\nowner = [\"kommunen\"]\n\n[[unit]]\nid = \"kommunen\"\nname = \"Kommunen\"\nkind = \"municipality\"\n",
	},
	Check: checkRisks,
}, {
	Rule: diag.Rule{
		ID: "M510", Name: "promised-deliverable-missed", Family: change, Severity: diag.Info, Needs: diag.NeedsDay,
		Title:  message.Text{EN: "A planned measure was due, and the file does not state that it is done", SV: "En planåtgärd skulle ha varit klar, och filen anger inte att den är genomförd"},
		Why:    message.Text{EN: "The measure was due; the file does not show that it was reported.", SV: "Åtgärden skulle ha redovisats; filen visar inte att den har det."},
		Mend:   message.Text{EN: "State done, or a new deadline.", SV: "Ange done, eller en ny deadline."},
		Source: ownAssessment,
		Reads:  []string{"measure.deadline", "measure.done"},
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
		ID: "M511", Name: "child-impact-missing", Family: change, Severity: diag.Question,
		Title: message.Text{EN: "A change concerns children, and the file shows no assessment of the child's best interests", SV: "En förändring rör barn, och filen visar ingen prövning av barnets bästa"},
		Why:   message.Text{EN: "In measures concerning children, what is judged best for the child is the first thing to be considered, and the child's views count.", SV: "Vid åtgärder som rör barn ska det som bedöms vara barnets bästa beaktas i första hand, och barnets åsikter ska vägas in."},
		Mend:  message.Text{EN: "Add the assessment as a [[record]] with form = \"child-impact\", or answer with [[accept]], and check with a lawyer.", SV: "Lägg till prövningen som en [[record]] med form = \"child-impact\", eller svara med [[accept]], och stäm av med jurist."},
		Law:   law.BestInterests,
		To:    []diag.Addressee{diag.ToDecidingBoard}, Answers: []string{recordChildren},
		Reads: []string{"every service.target_groups"},
		Bad:   childService,
		Good:  childService + "\n[[record]]\nform = \"child-impact\"\nabout = [\"oppen-forskola\"]\n",
	},
	Check: checkChildImpact, Ahead: true,
}}

var riskTexts = struct{ owner, deadline, both, help message.Text }{
	owner:    message.Text{EN: "The file states no owner of the risk {0}.", SV: "Filen anger ingen ansvarig för risken {0}."},
	deadline: message.Text{EN: "The file states no deadline for the risk {0}.", SV: "Filen anger inget datum för risken {0}."},
	both:     message.Text{EN: "The file states neither owner nor deadline of the risk {0}.", SV: "Filen anger varken ansvarig eller datum för risken {0}."},
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
	missed: message.Text{EN: "{0} was due {1}, but the file does not state that it was done by {2}.", SV: "{0} skulle vara klar {1}, men filen anger inte att den är genomförd (per {2})."},
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
			Message: deadlineTexts.missed.With(name, dated(m.Deadline), p.Day),
			Help:    deadlineTexts.help.With(name),
		})
	}
}

var childTexts = struct{ missing, late, undated, help message.Text }{
	late:    message.Text{EN: "The change concerns services for children, or those who carry them out, lead or are responsible for them ({0}). The assessment of the child's best interests is dated {1}, after the decision or the change ({2}). Did it lie behind the decision, and how have children been able to state their views? {3}", SV: "Förändringen gäller insatser för barn, eller dem som utför, leder eller ansvarar för sådana ({0}). Prövningen av barnets bästa är daterad {1}, efter beslutet eller förändringen ({2}). Låg den till grund för beslutet, och hur har barn fått framföra sina åsikter? {3}"},
	undated: message.Text{EN: "The change concerns services for children, or those who carry them out, lead or are responsible for them ({0}), and the file does not state the day of the decision. Was the child's best interest assessed before it, and how have children been able to state their views? {1}", SV: "Förändringen gäller insatser för barn, eller dem som utför, leder eller ansvarar för sådana ({0}), och filen anger inte dagen för beslutet. Prövades barnets bästa före det, och hur har barn fått framföra sina åsikter? {1}"},
	missing: message.Text{EN: "The change concerns services for children, or those who carry them out, lead or are responsible for them ({0}), and the file shows no assessment of the child's best interests. What has been judged best for the child, and how have children been able to state their views? {1}", SV: "Förändringen gäller insatser för barn, eller dem som utför, leder eller ansvarar för sådana ({0}), och filen visar ingen prövning av barnets bästa. Vad har bedömts vara barnets bästa, och hur har barn fått framföra sina åsikter? {1}"},
	help:    message.Text{EN: "Add [[record]] with form = \"child-impact\", or answer with [[accept]]. Check with a lawyer.", SV: "Lägg till [[record]] med form = \"child-impact\", eller svara med [[accept]]. Stäm av med jurist."},
}

// childDuties are the statutory tasks that are only about children.
var childDuties = map[string]bool{
	"child-protection": true, "foster-care-follow-up": true, "adoption": true,
	"compulsory-care-young": true, "lss-short-supervision": true, "lss-foster-home": true,
}

// asked are services of which one law asks the same: the edition holds on the day.
type asked struct {
	day message.Day
	ids []string
}

// dayOf is the day whose law a change is judged by: when it was decided, else when it
// takes effect, else the day of the file.
func (p *Pass) dayOf(c *changed) message.Day {
	since := c.since
	if d := p.decisionAt(c.decision); d != nil {
		return cmp.Or(lawDay(d.Date, since), judge.DayOf(p.Org))
	}
	return cmp.Or(lawDay(since), judge.DayOf(p.Org))
}

// checkChildImpact asks once for all that a change does with services for children, also
// by moving, closing or leading otherwise those who carry them out, and that no
// assessment covers.
func checkChildImpact(p *Pass) {
	if !p.planned() {
		return
	}
	list := slices.DeleteFunc(p.changes(), func(c changed) bool { return p.Change == nil && !c.concrete || !p.concernsChildren(&c) })
	for _, g := range p.unansweredLate(list, beforeDecision) {
		p.reportOpen(&g, Finding{Help: childTexts.help.With(), Message: p.bestInterests(&g)})
	}
}

// bestInterests asks what has been judged best: of what an assessment came too late for,
// whether it lay behind the decision.
func (p *Pass) bestInterests(g *open) message.Message {
	if !g.due {
		return childTexts.missing.With(p.what(g), diag.ToDecidingBoard)
	}
	made := slices.DeleteFunc(slices.Clone(g.late), func(r *orgmodel.Record) bool { return !p.isMade(r) })
	first := slices.MinFunc(made, func(a, b *orgmodel.Record) int { return earlier(a.Date, b.Date) })
	about := slices.IndexFunc(g.changes, func(c changed) bool { return p.answersFor(first, &c) })
	if last := p.lastDay(&g.changes[max(about, 0)], beforeDecision); last.Known() && first.Date.Known() {
		return childTexts.late.With(p.what(g), dated(first.Date), dated(last), diag.ToDecidingBoard)
	}
	return childTexts.undated.With(p.what(g), diag.ToDecidingBoard)
}

// concernsChildren reports whether a change is of a service for children, or of a unit
// or a post of those who carry one out.
func (p *Pass) concernsChildren(c *changed) bool {
	if p.childrenIn(c.id) {
		return true
	}
	if p.Change == nil {
		return false
	}
	before := p.before()
	return slices.ContainsFunc(append([]string{c.id}, c.before...), before.childrenIn)
}

// childrenIn reports whether something is, or is to do with, a service for children.
func (p *Pass) childrenIn(id string) bool {
	ref, ok := p.Org.Find(id)
	switch {
	case !ok:
		return false
	case ref.Type == orgmodel.TypeService:
		return p.forChildren(id)
	case p.Change == nil:
		return false // which units a change of a service reaches is asked of what was before
	case ref.Type == orgmodel.TypePost:
		id = p.Org.Posts[ref.Index].Unit
	}
	return p.carryingOut()[id]
}

// carryingOut are the units that carry out services for children, those above them and
// those that they take part in.
func (p *Pass) carryingOut() map[string]bool {
	if p.shared.children != nil {
		return p.shared.children
	}
	providers, units := map[string]bool{}, map[string]bool{}
	for i := range p.Org.Services {
		if s := &p.Org.Services[i]; p.forChildren(s.ID) {
			for _, id := range s.ProvidedBy {
				providers[id] = true
			}
		}
	}
	for id := range providers {
		for u := range p.lineOnce(id) {
			if units[u.ID] {
				break
			}
			units[u.ID] = true
		}
	}
	for i := range p.Org.Units {
		if u := &p.Org.Units[i]; slices.ContainsFunc(u.Members, func(id string) bool { return providers[id] }) {
			units[u.ID] = true
		}
	}
	p.shared.children = units
	return units
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
		if slices.ContainsFunc(p.Ancestry().Above(g), p.isChildGroup) {
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
