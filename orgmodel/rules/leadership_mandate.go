package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
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
		Title: message.Text{EN: "Shared leadership, not stating who decides what", SV: "Ett delat ledarskap där det inte anges vem som beslutar om vad"},
		Why:   message.Text{EN: "The file does not state who is responsible for budget, staff and delegation, who has tasks in the work environment, or who decides when the leaders disagree.", SV: "Filen anger inte vem som ansvarar för budget, personal och delegation, vem som har arbetsmiljöuppgifter, eller vem som avgör när cheferna är oense."},
		Mend:  message.Text{EN: "Add a [[record]] with form = \"delegation\" about the unit when it is decided who decides what, or answer with [[accept]].", SV: "Lägg till en [[record]] med form = \"delegation\" om enheten när det är bestämt vem som beslutar om vad, eller svara med [[accept]]."},
		Law:   law.WorkEnvironmentTasks, Source: besidesAssessment,
		To: []diag.Addressee{diag.ToHeads}, Answers: []string{recordDelegation, recordTasks},
		Reads: []string{"unit.led_by", "unit.leadership", "unit.areas", "unit.kind", "unit.members", "unit.parent"},
		Bad:   sharedTeam,
		Good:  sharedTeam + "\n[[record]]\nform = \"delegation\"\nabout = [\"forvaltningen\"]\n",
	},
	Check: checkMandates,
}, {
	Rule: diag.Rule{
		ID: "L405", Name: "head-teacher-shares-statutory-duty", Family: leadership, Severity: diag.Question,
		Title: message.Text{EN: "A head teacher leads together with others: which of the tasks under the Education Act are touched?", SV: "En rektor leder tillsammans med andra: vilka av uppgifterna enligt skollagen berörs?"},
		Why:   message.Text{EN: "A school unit has one head teacher, who may assign single tasks of leadership to somebody at the unit. According to Skolverket the responsibility to lead a school unit may not be shared.", SV: "En skolenhet har en rektor, som får uppdra åt någon vid skolenheten att utföra enskilda ledningsuppgifter. Enligt Skolverket får rektorns ledningsansvar för en skolenhet inte delas mellan flera."},
		Mend:  message.Text{EN: "State with [[accept]] which tasks the team touches and which stay with the head teacher, and check with a lawyer. A recorded delegation does not answer it.", SV: "Ange med [[accept]] vilka uppgifter teamet berör och vilka som ligger kvar på rektorn, och stäm av med jurist. En angiven delegation besvarar inte frågan."},
		Shown: diag.NothingShown,
		Law:   law.HeadTeacher,
		To:    []diag.Addressee{diag.ToBoards},
		Reads: []string{"unit.led_by", "post.name", "unit.kind", "post.unit", "unit.members", "unit.parent", "unit.leadership"},
		Bad:   strings.Replace(schoolTeam, "vertical", "functional", 1) + "\n[[accept]]\nrule = \"L404\"\nabout = [\"skolan\"]\nreason = \"Den administrativa chefen har personal och budget.\"\n\n[[accept]]\nrule = \"L409\"\nabout = [\"skolan\"]\nreason = \"Fördelningen är skriven.\"\n",
		Good:  schoolTeam,
	},
	Check: checkHeadTeachers,
}, {
	Rule: diag.Rule{
		ID: "L413", Name: "span-spread-out", Family: leadership, Severity: diag.Warning,
		Title:  message.Text{EN: "A manager has too many direct reports for work at several sites", SV: "En chef har för många direkt underställda för arbete vid flera arbetsplatser"},
		Why:    message.Text{EN: "The profile sets a lower limit for work at several sites.", SV: "Profilen sätter en lägre gräns när arbetet bedrivs på flera platser."},
		Mend:   message.Text{EN: "Check the number of employees and who leads the units, or choose another profile under [rules].", SV: "Kontrollera antalet anställda och vem som leder enheterna, eller välj en annan profil under [rules]."},
		Source: message.Text{EN: "Piteå municipality 2018: 30, or 25 where work goes on at several sites (vision.se 2022)", SV: "Piteå kommun 2018: 30, eller 25 vid flera arbetsplatser (vision.se 2022)"},
		Reads:  []string{"unit.heads", "unit.areas", "post.count", "post.unit", "unit.kind", "unit.parent", "post.vacant", "below unit.heads", "below unit.kind", "below unit.parent", "below post.count", "below post.vacant", "below post.unit", "every unit.led_by"},
		Bad:    dispersed + "heads = 29\nareas = [\"norr\", \"soder\"]\n" + unitManager,
		Good:   dispersed + "heads = 29\nareas = [\"norr\"]\n" + unitManager,
	},
	Check: checkSpanSpread,
}}

var mandateTexts = struct{ mandate, mandateHelp, teacher, teacherHelp, spread, spreadHelp message.Text }{
	mandate:     message.Text{EN: "{0} is led by {1} ({2}). Who is responsible for budget, staff and delegation in {0}, who has tasks in the work environment, and who decides when the managers disagree? {3}", SV: "{0} leds av {1} ({2}). Vem ansvarar för budget, personal och delegation i {0}, vem har arbetsmiljöuppgifter, och vem avgör när cheferna är oense? {3}"},
	mandateHelp: message.Text{EN: "Add [[record]] with form = \"delegation\" and about = [\"{0}\"] when it is decided, or answer with [[accept]].", SV: "Lägg till [[record]] med form = \"delegation\" och about = [\"{0}\"] när det är bestämt, eller svara med [[accept]]."},
	teacher:     message.Text{EN: "According to Skolverket the responsibility to lead a school unit may not be shared. Which of the head teacher's tasks are touched when {0} leads {1} together with {2}? {3}", SV: "Enligt Skolverket får rektorns ledningsansvar för en skolenhet inte delas. Vilka av rektorns uppgifter berörs när {0} leder {1} tillsammans med {2}? {3}"},
	teacherHelp: message.Text{EN: "State with [[accept]] which tasks stay with {0}. Check with a lawyer.", SV: "Ange med [[accept]] vilka uppgifter som ligger kvar på {0}. Stäm av med jurist."},
	spread:      message.Text{EN: "{0} has {1} direct reports per manager in {4} areas; for several sites the profile {2} sets the limit at {3}.", SV: "{0} har {1} direkt underställda per chef i {4} områden; för flera arbetsplatser sätter profilen {2} gränsen vid {3}."},
	spreadHelp:  message.Text{EN: "Check the number of employees in {0} and who leads, or choose another profile under [rules].", SV: "Kontrollera antalet anställda i {0} och vem som leder, eller välj en annan profil under [rules]."},
}

// checkMandates asks about forms in which each leader has a mandate of some
// sort. With an invited deputy the formal head keeps it all; without a form
// L403 asks first.
func checkMandates(p *Pass) {
	for u, m := range p.Managers() {
		unit := &p.Org.Units[u]
		word, shared := leadershipWords[unit.Leadership]
		if m.Via != u || len(m.Posts) < 2 || !shared || unit.Leadership == "vertical" || p.recorded("delegation", unit.ID) || p.recorded(recordTasks, unit.ID) {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypeUnit, u).key("leadership"), About: p.postIDs(m.Posts),
			Message: mandateTexts.mandate.With(p.groupName(u), some(names(m.Posts, p.postName)), word, toHeads),
			Help:    mandateTexts.mandateHelp.With(message.Code(unit.ID)),
		})
	}
}

// checkHeadTeachers asks where the school unit of a head teacher itself is led together
// with others, or is in the team that is. To lead a team beside the school is another
// thing. No delegation answers it: what the law lays on a head teacher is not a
// manager's in social services to be given.
func checkHeadTeachers(p *Pass) {
	for u, m := range p.Managers() {
		if m.Via != u || len(m.Posts) < 2 || p.Org.Units[u].Leadership == "vertical" {
			continue
		}
		k := slices.IndexFunc(m.Posts, func(post int) bool { return p.isHeadTeacher(post) && p.touches(u, post) })
		if k < 0 {
			continue
		}
		others := slices.Delete(slices.Clone(m.Posts), k, k+1)
		p.Report(Finding{
			At: at(orgmodel.TypeUnit, u).key("led_by"), About: p.postIDs(m.Posts),
			Message: mandateTexts.teacher.With(p.postName(m.Posts[k]), p.groupName(u), some(names(others, p.postName)), toBoards),
			Help:    mandateTexts.teacherHelp.With(p.postName(m.Posts[k])),
		})
	}
}

// touches reports whether a unit that is led together is in the school unit of one of
// its head teachers, or has that school or pupils' health work among its members.
func (p *Pass) touches(u, headTeacher int) bool {
	school := p.schoolOf(p.Org.UnitIndex(p.Org.Posts[headTeacher].Unit))
	return p.schoolOf(u) == school || slices.ContainsFunc(p.livingUnits(p.Org.Units[u].Members), func(member int) bool {
		return p.schoolOf(member) == school || p.isPupilHealth(member)
	})
}

// schoolOf is the school unit that a unit is, or is in, or -1.
func (p *Pass) schoolOf(u int) int {
	for line := range p.Org.Line(u) {
		if k := p.Org.KindOf(&p.Org.Units[line]); k != nil && k.ID == orgmodel.KindSchool {
			return line
		}
	}
	return -1
}

// isPupilHealth goes by the name: there is no kind of unit for it.
func (p *Pass) isPupilHealth(u int) bool {
	name := strings.ToLower(p.Org.Units[u].Name)
	return strings.Contains(name, "elevhälsa") || strings.Contains(name, "pupil health") || strings.Contains(name, "pupils' health") || strings.Contains(name, "student health")
}

// isHeadTeacher reports whether a post is the rektor of a school.
func (p *Pass) isHeadTeacher(post int) bool {
	name := strings.ToLower(p.Org.Posts[post].Name)
	home := p.Org.UnitIndex(p.Org.Posts[post].Unit)
	if home < 0 || !strings.Contains(name, "rektor") && !strings.Contains(name, "head teacher") || strings.HasPrefix(name, "bitr") || strings.HasPrefix(name, "deputy") {
		return false
	}
	return p.schoolOf(home) >= 0
}

// checkSpanSpread leaves to L411 those whose span is too wide anywhere.
func checkSpanSpread(p *Pass) {
	limit := p.Profile.Spread
	if limit == 0 {
		return
	}
	var unknown []int
	spans := p.Spans()
	for i := range spans {
		s := &spans[i]
		spread, may := s.Reports.AboveFor(limit)
		high, _ := s.Reports.AboveFor(p.Profile.High)
		switch {
		case s.Areas < 2 || high:
		case spread:
			p.Report(Finding{
				At: at(orgmodel.TypePost, s.Post), About: p.unitIDs(s.Units),
				Message: mandateTexts.spread.With(p.postName(s.Post), s.Reports, p.Profile.ID, message.Int(limit), s.Areas),
				Help:    mandateTexts.spreadHelp.With(some(names(s.Units, p.unitName))),
			})
		case may:
			unknown = append(unknown, s.Post)
		}
	}
	p.unknownSpans(unknown)
}
