package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// sharedTeam is a unit of one board that two posts lead together.
const sharedTeam = personExample + `led_by = ["chef-ett", "chef-tva"]
leadership = "joint"

[[post]]
id = "chef-ett"
name = "Chef, stöd"
unit = "forvaltningen"

[[post]]
id = "chef-tva"
name = "Chef, utredning"
unit = "forvaltningen"
`

const schoolTeam = personExample + `
[[unit]]
id = "skolan"
name = "Skolan"
kind = "school"
parent = "forvaltningen"
led_by = ["rektor", "chef"]
leadership = "vertical"

[[post]]
id = "rektor"
name = "Rektor"
unit = "skolan"

[[post]]
id = "chef"
name = "Administrativ chef"
unit = "skolan"
`

const dispersed = "[rules]\nprofile = \"pitea\"\n\n[[area]]\nid = \"norr\"\nname = \"Norr\"\n\n[[area]]\nid = \"soder\"\nname = \"Söder\"\n\n" + ledUnit

var mandateRules = []Rule{{
	Rule: diag.Rule{
		ID: "L404", Name: "joint-leadership-mandate-unclear", Family: leadership, Severity: diag.Question,
		Title: message.Text{EN: "Shared leadership without a word on who decides what", SV: "Ett delat ledarskap utan besked om vem som bestämmer vad"},
		Why:   message.Text{EN: "Somebody has to hold the budget, the staff, the work environment and the delegation, and somebody has to decide when the leaders disagree.", SV: "Någon måste ha ansvaret för budget, personal, arbetsmiljö och delegation, och någon måste avgöra när ledarna är oense."},
		Mend:  message.Text{EN: "Write down who decides what, and add a [[record]] with form = \"delegation\" about the unit, or answer with [[accept]].", SV: "Skriv ned vem som bestämmer vad och lägg till en [[record]] med form = \"delegation\" om enheten, eller svara med [[accept]]."},
		Source: message.Text{
			EN: "AML 3:2 a; Öman 2005 on the legal side of joint leadership",
			SV: "AML 3 kap. 2 a §; Öman 2005 om juridiken kring samledarskap",
		},
		Bad:  sharedTeam,
		Good: sharedTeam + "\n[[record]]\nform = \"delegation\"\nabout = [\"forvaltningen\"]\n",
	},
	Check: checkMandates,
}, {
	Rule: diag.Rule{
		ID: "L405", Name: "head-teacher-shares-statutory-duty", Family: leadership, Severity: diag.Question, From: "2011-07-01",
		Title: message.Text{EN: "A head teacher shares the leadership: check with a lawyer what can be shared", SV: "En rektor delar ledarskapet: stäm av med jurist vad som kan delas"},
		Why:   message.Text{EN: "The pedagogical work of a school unit is led by one head teacher, who decides on its inner organisation and may assign particular tasks to others. Whether the office itself can be shared is disputed.", SV: "Det pedagogiska arbetet vid en skolenhet leds av en rektor, som beslutar om enhetens inre organisation och får uppdra åt andra att fullgöra enskilda uppgifter. Om själva rektorskapet kan delas är omtvistat."},
		Mend:  message.Text{EN: "Say which tasks are shared and which stay with the head teacher, with a [[record]] of form = \"delegation\" or [[accept]], and check with a lawyer.", SV: "Ange vilka uppgifter som delas och vilka som stannar hos rektorn, med en [[record]] med form = \"delegation\" eller [[accept]], och stäm av med jurist."},
		Source: message.Text{
			EN: "Skollagen (2010:800) 2:9–10, applied from 2011-07-01",
			SV: "Skollagen (2010:800) 2 kap. 9–10 §§, tillämpas från 2011-07-01",
		},
		Bad:  strings.Replace(schoolTeam, "vertical", "functional", 1) + "\n[[accept]]\nrule = \"L404\"\nabout = [\"skolan\"]\nreason = \"Den administrativa chefen har personal och budget.\"\n\n[[accept]]\nrule = \"L409\"\nabout = [\"skolan\"]\nreason = \"Fördelningen är skriven.\"\n",
		Good: schoolTeam,
	},
	Check: checkHeadTeachers,
}, {
	Rule: diag.Rule{
		ID: "L413", Name: "span-spread-out", Family: leadership, Severity: diag.Warning,
		Title:  message.Text{EN: "A manager has too many direct reports for work at several places", SV: "En chef har för många direkt underställda på flera platser"},
		Why:    message.Text{EN: "Whoever leads at several places sees less of each: fewer people fit under one manager.", SV: "Den som leder på flera platser ser mindre av var och en: färre medarbetare ryms under en chef."},
		Mend:   message.Text{EN: "Divide the staff among more managers, or give each place one of its own.", SV: "Fördela personalen på fler chefer, eller ge varje plats en egen."},
		Source: message.Text{EN: "Piteå municipality 2018: 30, or 25 where work goes on at several sites (vision.se 2022)", SV: "Piteå kommun 2018: 30, eller 25 vid flera arbetsplatser (vision.se 2022)"},
		Bad:    dispersed + "heads = 29\nareas = [\"norr\", \"soder\"]\n" + unitManager,
		Good:   dispersed + "heads = 29\nareas = [\"norr\"]\n" + unitManager,
	},
	Check: checkSpanSpread,
}}

var mandateTexts = struct{ mandate, mandateHelp, teacher, teacherHelp, spread, spreadHelp message.Text }{
	mandate:     message.Text{EN: "{0} is led by {1} ({2}), but who holds budget, staff, work environment and delegation, and who decides when they disagree, is not said.", SV: "{0} leds av {1} ({2}), men vem som har budget, personal, arbetsmiljö och delegation, och vem som avgör vid oenighet, framgår inte."},
	mandateHelp: message.Text{EN: "Write it down, and add [[record]] with form = \"delegation\" and about = [\"{0}\"], or answer with [[accept]].", SV: "Skriv ned det och lägg till [[record]] med form = \"delegation\" och about = [\"{0}\"], eller svara med [[accept]]."},
	teacher:     message.Text{EN: "{0} leads {1} together with {2}. What the Education Act lays on the head teacher cannot simply be shared.", SV: "{0} leder {1} tillsammans med {2}. Det som skollagen lägger på rektorn kan inte utan vidare delas."},
	teacherHelp: message.Text{EN: "Say which tasks stay with {0}, with [[record]] form = \"delegation\" or [[accept]]. Check with a lawyer.", SV: "Ange vilka uppgifter som stannar hos {0}, med [[record]] form = \"delegation\" eller [[accept]]. Stäm av med jurist."},
	spread:      message.Text{EN: "{0} has {1} direct reports per manager in {4} areas; for several places the profile {2} draws the line at {3}.", SV: "{0} har {1} direkt underställda per chef i {4} områden; för flera platser sätter profilen {2} gränsen vid {3}."},
	spreadHelp:  message.Text{EN: "Divide the staff of {0} among more managers, or give each area one of its own.", SV: "Fördela personalen i {0} på fler chefer, eller ge varje område en egen."},
}

// checkMandates asks about forms in which each leader has a mandate of some
// sort. With an invited deputy the formal head keeps it all; without a form
// L403 asks first.
func checkMandates(p *Pass) {
	for u, m := range p.Managers() {
		unit := &p.Org.Units[u]
		word, shared := leadershipWords[unit.Leadership]
		if m.Via != u || len(m.Posts) < 2 || !shared || unit.Leadership == "vertical" || p.recorded("delegation", unit.ID) {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypeUnit, u).key("leadership"), About: p.postIDs(m.Posts),
			Message: mandateTexts.mandate.With(p.groupName(u), some(names(m.Posts, p.postName)), word),
			Help:    mandateTexts.mandateHelp.With(unit.ID),
		})
	}
}

func checkHeadTeachers(p *Pass) {
	for u, m := range p.Managers() {
		unit := &p.Org.Units[u]
		if m.Via != u || len(m.Posts) < 2 || unit.Leadership == "vertical" || p.recorded("delegation", unit.ID) {
			continue
		}
		k := slices.IndexFunc(m.Posts, p.isHeadTeacher)
		if k < 0 {
			continue
		}
		others := slices.Delete(slices.Clone(m.Posts), k, k+1)
		p.Report(Finding{
			At: at(orgmodel.TypeUnit, u).key("led_by"), About: p.postIDs(m.Posts),
			Message: mandateTexts.teacher.With(p.postName(m.Posts[k]), p.groupName(u), some(names(others, p.postName))),
			Help:    mandateTexts.teacherHelp.With(p.postName(m.Posts[k])),
		})
	}
}

// isHeadTeacher reports whether a post is the rektor of a school.
func (p *Pass) isHeadTeacher(post int) bool {
	name := strings.ToLower(p.Org.Posts[post].Name)
	home := p.Org.UnitIndex(p.Org.Posts[post].Unit)
	if home < 0 || !strings.Contains(name, "rektor") && !strings.Contains(name, "head teacher") || strings.HasPrefix(name, "bitr") || strings.HasPrefix(name, "deputy") {
		return false
	}
	for u := range p.Org.Line(home) {
		if k := p.Org.KindOf(&p.Org.Units[u]); k != nil && k.ID == orgmodel.KindSchool {
			return true
		}
	}
	return false
}

// checkSpanSpread leaves to L411 those whose span is too wide anywhere.
func checkSpanSpread(p *Pass) {
	limit := p.Profile.Spread
	if limit == 0 {
		return
	}
	spans := p.Spans()
	for i := range spans {
		s := &spans[i]
		spread, _ := s.Reports.AboveFor(limit)
		high, _ := s.Reports.AboveFor(p.Profile.High)
		if s.Areas < 2 || !spread || high {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypePost, s.Post), About: p.unitIDs(s.Units),
			Message: mandateTexts.spread.With(p.postName(s.Post), s.Reports, p.Profile.ID, message.Int(limit), s.Areas),
			Help:    mandateTexts.spreadHelp.With(some(names(s.Units, p.unitName))),
		})
	}
}
