package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

const slowPathway = personExample + `led_by = ["socialchef"]

[[post]]
id = "socialchef"
name = "Socialchef"
unit = "forvaltningen"

[[pathway]]
id = "boende"
name = "Ansökan om boende"
`

const twoAreas = `[[area]]
id = "norr"
name = "Norr"

[[area]]
id = "soder"
name = "Söder"

` + personExample + `
[[service]]
id = "faltarbete"
name = "Fältarbete"
kind = "open"
provided_by = ["forvaltningen"]
`

const twoProviders = personExample + `led_by = ["socialchef"]

[[post]]
id = "socialchef"
name = "Socialchef"
unit = "forvaltningen"

[[target_group]]
id = "unga"
name = "Unga"

[[unit]]
id = "ungdomsenheten"
name = "Ungdomsenheten"
kind = "unit"
parent = "forvaltningen"

[[unit]]
id = "oppenvarden"
name = "Öppenvården"
kind = "unit"
parent = "forvaltningen"

[[service]]
id = "samtal"
name = "Stödsamtal"
target_groups = ["unga"]
`

var dutyAreaRules = []Rule{{
	Rule: diag.Rule{
		ID: "D608", Name: "undelivered-decision-risk", Family: coverage, Severity: diag.Info,
		Title: message.Text{EN: "A pathway takes more than three months from decision to delivery", SV: "En ärendegång tar mer än tre månader från beslut till genomförande"},
		Why:   message.Text{EN: "Decisions in a person's favour that are not carried out within three months are reported to IVO and the municipality's auditors. Beyond reasonable time a special charge can be imposed.", SV: "Gynnande beslut som inte har verkställts inom tre månader rapporteras till IVO och till kommunens revisorer. Dröjer det längre än skälig tid kan en särskild avgift dömas ut."},
		Mend:  message.Text{EN: "Check days, or answer with [[accept]].", SV: "Kontrollera days, eller svara med [[accept]]."},
		Law:   law.DelayedDecisions,
		Reads: []string{"pathway.steps"},
		Bad:   slowPathway + "steps = [{ step = \"decide\", unit = \"namnden\", days = 60 }, { step = \"deliver\", unit = \"forvaltningen\", days = 200 }]\n",
		Good:  slowPathway + "steps = [{ step = \"decide\", unit = \"namnden\", days = 60 }, { step = \"deliver\", unit = \"forvaltningen\", days = 120 }]\n",
	},
	Check: checkDelivery,
}, {
	Rule: diag.Rule{
		ID: "D609", Name: "unequal-between-areas", Family: coverage, Severity: diag.Question,
		Yields: []string{"I808"},
		Title:  message.Text{EN: "A service is offered in some areas only, and the file states no reason", SV: "En insats finns bara i vissa områden, och filen anger inget skäl"},
		Why:    message.Text{EN: "The file states no reason. A municipality treats its members alike unless there are objective grounds for doing otherwise.", SV: "Filen anger inget skäl. En kommun ska behandla sina medlemmar lika, om det inte finns sakliga skäl för något annat."},
		Mend:   message.Text{EN: "State the reason in note, name the other areas, or answer with [[accept]], and check with a lawyer.", SV: "Ange skälet i note, ange de andra områdena eller svara med [[accept]], och stäm av med jurist."},
		Shown:  message.Text{EN: "a stated reason, or the other areas", SV: "uppgift om skälet, eller om de andra områdena"},
		Law:    law.EqualTreatment,
		To:     []diag.Addressee{diag.ToBoard},
		Reads:  []string{"service.areas", "service.note"},
		Bad:    twoAreas + "areas = [\"norr\"]\n",
		Good:   twoAreas + "areas = [\"norr\"]\nnote = \"Försök under ett år; utvärderas innan beslut om hela kommunen.\"\n",
	},
	Check: checkEqualAreas,
}, {
	Rule: diag.Rule{
		ID: "D610", Name: "overlapping-services", Family: coverage, Severity: diag.Info,
		Title:  message.Text{EN: "Several units give the same service to the same group in the same place", SV: "Flera enheter ger samma insats till samma grupp på samma plats"},
		Why:    message.Text{EN: "The file does not show how the units divide the group between them.", SV: "Filen visar inte hur enheterna delar på gruppen."},
		Mend:   message.Text{EN: "State areas or a service of its own for each unit, or only the unit that provides it.", SV: "Ange egna områden eller en egen insats för varje enhet, eller bara den enhet som utför insatsen."},
		Source: ownAssessment,
		Reads:  []string{"service.provided_by", "service.target_groups", "unit.parent", "unit.areas", "service.areas"},
		Bad:    twoProviders + "provided_by = [\"ungdomsenheten\", \"oppenvarden\"]\n",
		Good:   twoProviders + "provided_by = [\"ungdomsenheten\"]\n",
	},
	Check: checkOverlaps,
}}

var areaDutyTexts = struct{ slow, slowHelp, unequal, unequalHelp, overlap, overlapHelp, above, aboveHelp message.Text }{
	slow:        message.Text{EN: "{0} takes {1} days from decision to delivery. Decisions that are not carried out within three months are to be reported.", SV: "{0} tar {1} dagar från beslut till genomförande. Beslut som inte har verkställts inom tre månader ska rapporteras."},
	slowHelp:    message.Text{EN: "Check days in {0}, or answer with [[accept]].", SV: "Kontrollera days i {0}, eller svara med [[accept]]."},
	unequal:     message.Text{EN: "Why is {0} not offered in {1}? {2}", SV: "Varför finns {0} inte i {1}? {2}"},
	unequalHelp: message.Text{EN: "State the reason in note of {0}, name the other areas, or answer with [[accept]]. Check with a lawyer.", SV: "Ange skälet i note för {0}, ange de andra områdena eller svara med [[accept]]. Stäm av med jurist."},
	overlap:     message.Text{EN: "{0} is given to the same group by {1}, and the file does not state who does what, and where.", SV: "{0} ges till samma grupp av {1}, och filen anger inte vem som gör vad och var."},
	above:       message.Text{EN: "{0} is given to the same group by {1}. The file states areas for {2}, and none for the units that provide the service.", SV: "{0} ges till samma grupp av {1}. Filen anger områden för {2}, men inga för de enheter som utför insatsen."},
	aboveHelp:   message.Text{EN: "State areas for the units as well, if they are those of the units above.", SV: "Ange områden (areas) också för enheterna, om de är desamma som för enheterna ovanför."},
	overlapHelp: message.Text{EN: "State areas or a service of its own for each of the units.", SV: "Ange egna områden eller en egen insats för var och en av enheterna."},
}

// threeMonths is the most days three months can have.
const threeMonths = 92

var noDays = message.Text{EN: "the steps of {0} do not say after how many days", SV: "stegen i {0} inte anger efter hur många dagar"}

func checkDelivery(p *Pass) {
	var unknown []message.Quoted
	for i := range p.Org.Pathways {
		w := &p.Org.Pathways[i]
		if !p.Org.Active(&w.Common) {
			continue
		}
		var decided orgmodel.Quantity
		decides := false
		for k, step := range w.Steps {
			switch step.Step {
			case "decide":
				decided, decides = step.Days, true
			case "deliver":
				wait := step.Days.Sub(decided)
				name := title(&w.Common, orgmodel.TypePathway)
				late, may := wait.AboveFor(threeMonths)
				switch {
				case late && decided.Known() && !approximate(wait):
					p.Report(Finding{
						At:      at(orgmodel.TypePathway, i).key("steps").element(k),
						Message: areaDutyTexts.slow.With(name, wait), Help: areaDutyTexts.slowHelp.With(name),
					})
				case may && decides && !approximate(wait):
					unknown = append(unknown, name)
				}
				decided, decides = orgmodel.Quantity{}, false
			}
		}
	}
	if len(unknown) > 0 {
		p.NotExamined(noDays.With(some(unknown)))
	}
}

// checkEqualAreas asks about services that name areas, but not all. Services
// that do the same are taken together: one in each area is as good as one in
// all.
func checkEqualAreas(p *Pass) {
	leaves := p.smallestAreas()
	if len(leaves) < 2 {
		return
	}
	offers := p.Cover().Offers
	covered := map[string][]bool{}
	for _, f := range offers {
		for _, key := range p.sameness(f.Service) {
			if covered[key] == nil {
				covered[key] = make([]bool, len(p.Org.Areas))
			}
			mark(covered[key], f.Reach)
		}
	}
	said := map[string]bool{}
	for _, f := range offers {
		s := &p.Org.Services[f.Service]
		keys := p.sameness(f.Service)
		if len(s.Areas) == 0 || s.Note != "" || s.Status == orgmodel.Vision || slices.ContainsFunc(keys, func(k string) bool { return said[k] }) {
			continue
		}
		missing := slices.DeleteFunc(slices.Clone(leaves), func(area int) bool {
			return slices.ContainsFunc(keys, func(k string) bool { return covered[k][area] })
		})
		if len(missing) == 0 {
			continue
		}
		for _, k := range keys {
			said[k] = true
		}
		name := title(&s.Common, orgmodel.TypeService)
		p.Report(Finding{
			At: at(orgmodel.TypeService, f.Service).key("areas"), Help: areaDutyTexts.unequalHelp.With(name),
			Message: areaDutyTexts.unequal.With(name, some(names(missing, p.areaTitle)), toBoard),
		})
	}
}

func (p *Pass) areaTitle(i int) message.Quoted {
	return title(&p.Org.Areas[i].Common, orgmodel.TypeArea)
}

// mark notes where a service is offered; one that does not say may be anywhere.
func mark(areas []bool, r metrics.Reach) {
	if r.Everywhere || !r.Stated() {
		for i := range areas {
			areas[i] = true
		}
	}
	for _, a := range r.Areas {
		areas[a] = true
	}
}

// smallestAreas lists the areas without parts.
func (p *Pass) smallestAreas() []int {
	divided := map[string]bool{}
	for i := range p.Org.Areas {
		divided[p.Org.Areas[i].PartOf] = true
	}
	var list []int
	for i := range p.Org.Areas {
		if a := &p.Org.Areas[i]; !divided[a.ID] && p.Org.Active(&a.Common) {
			list = append(list, i)
		}
	}
	return list
}

// sameness lists the words by which services that do the same know each other:
// their id, a common task, or kind and groups.
func (p *Pass) sameness(service int) []string {
	s := &p.Org.Services[service]
	keys := []string{"id " + s.ID}
	for _, d := range s.Duty {
		keys = append(keys, "duty "+d)
	}
	if s.Kind != "" && len(s.TargetGroups) > 0 {
		groups := slices.Clone(s.TargetGroups)
		slices.Sort(groups)
		keys = append(keys, s.Kind+" "+strings.Join(groups, " "))
	}
	return keys
}

func checkOverlaps(p *Pass) {
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if len(s.ProvidedBy) < 2 || len(s.TargetGroups) == 0 || !p.Org.Active(&s.Common) || p.chosenByPerson(s.ID) {
			continue
		}
		var own []int
		for _, id := range s.ProvidedBy {
			if u := p.Org.UnitIndex(id); u >= 0 && p.Org.Depth(u) >= 0 && !p.Org.IsCollaboration(u) && p.Org.Own(p.Org.Principal(u)) {
				own = append(own, u)
			}
		}
		meeting := slices.DeleteFunc(slices.Clone(own), func(u int) bool {
			return !slices.ContainsFunc(own, func(other int) bool { return other != u && p.sideBySide(u, other) })
		})
		if len(meeting) < 2 {
			continue
		}
		name := title(&s.Common, orgmodel.TypeService)
		f := Finding{
			At: at(orgmodel.TypeService, i).key("provided_by"), About: p.unitIDs(meeting), Help: areaDutyTexts.overlapHelp.With(),
			Message: areaDutyTexts.overlap.With(name, some(names(meeting, p.unitName))),
		}
		if above := p.placedAbove(meeting); above != nil {
			f.Message = areaDutyTexts.above.With(name, some(names(meeting, p.unitName)), some(names(above, p.unitName)))
			f.Help = areaDutyTexts.aboveHelp.With()
		}
		p.Report(f)
	}
}

// placedAbove lists the units above some that state areas, where these state none
// and each has one above it.
func (p *Pass) placedAbove(units []int) []int {
	var list []int
	for _, unit := range units {
		found := -1
		for u := range p.Org.Line(unit) {
			if found < 0 && len(p.Org.Units[u].Areas) > 0 {
				found = u
			}
		}
		if found < 0 || found == unit {
			return nil
		}
		if !slices.Contains(list, found) {
			list = append(list, found)
		}
	}
	if len(list) < 2 {
		return nil // the same place for all of them
	}
	return list
}

// chosenByPerson reports whether a service is part of a choice system, where
// several providers are the point.
func (p *Pass) chosenByPerson(service string) bool {
	return slices.ContainsFunc(p.Org.Agreements, func(a orgmodel.Agreement) bool {
		return a.Form == "choice-system" && p.Org.Active(&a.Common) && slices.Contains(a.Services, service)
	})
}

// sideBySide reports whether two units work in the same place and neither is
// part of the other.
func (p *Pass) sideBySide(a, b int) bool {
	for u := range p.Org.Line(a) {
		if u == b {
			return false
		}
	}
	for u := range p.Org.Line(b) {
		if u == a {
			return false
		}
	}
	mine, theirs := p.Org.Units[a].Areas, p.Org.Units[b].Areas
	if len(mine) == 0 || len(theirs) == 0 {
		return len(mine) == len(theirs)
	}
	return slices.Contains(mine, orgmodel.AllAreas) || slices.Contains(theirs, orgmodel.AllAreas) ||
		slices.ContainsFunc(mine, func(area string) bool { return slices.Contains(theirs, area) })
}
