package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// twoSchools is an organisation with two managers in the lines of two boards.
const twoSchools = `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "board"
parent = "kommunen"

[[unit]]
id = "skolnamnden"
name = "Skolnämnden"
kind = "board"
parent = "kommunen"

[[unit]]
id = "enheten"
name = "Enheten"
kind = "unit"
parent = "socialnamnden"
led_by = ["enhetschef"]

[[unit]]
id = "skolan"
name = "Skolan"
kind = "school"
parent = "skolnamnden"
led_by = ["rektor"]

[[post]]
id = "enhetschef"
name = "Enhetschef"
unit = "enheten"
count = 1

[[post]]
id = "rektor"
name = "Rektor"
unit = "skolan"
count = 1

`

const jointTeam = twoSchools + `[[unit]]
id = "resursteam"
name = "Resursteam"
kind = "collaboration"
members = ["enheten", "skolan"]
`

// agreed answers what a joint team always raises, so that an example shows one
// thing only.
const agreed = `
[[accept]]
rule = "L409"
about = ["resursteam"]
reason = "Cheferna har skrivit ned vem som bestämmer vad."

[[record]]
form = "delegation"
about = ["resursteam"]

[[record]]
form = "consent"
about = ["resursteam"]
`

// headTeacherAnswered answers what no delegation does.
const headTeacherAnswered = `
[[accept]]
rule = "L405"
about = ["resursteam"]
reason = "Rektorn leder skolenheten ensam; teamet berör ingen av rektorns uppgifter."
`

// settled is the same for a unit that two managers lead together.
const settled = `
[[accept]]
rule = "L405"
about = ["elevhalsan"]
reason = "Rektorn leder elevhälsan; enhetschefen leder bara sina egna."

[[record]]
form = "delegation"
about = ["elevhalsan"]

[[record]]
form = "consent"
about = ["elevhalsan"]
`

var leadershipRules = []Rule{{
	Rule: diag.Rule{
		ID: "L401", Name: "unit-without-head", Family: leadership, Severity: diag.Warning, Needs: diag.NeedsBoard,
		Title:  message.Text{EN: "No manager is stated for a unit with staff", SV: "En enhet med personal har ingen angiven chef"},
		Why:    message.Text{EN: "The file does not state who is responsible for staff and budget, or has tasks in the work environment. Boards are not managers.", SV: "Filen anger inte vem som ansvarar för personal och budget eller har arbetsmiljöuppgifter. Nämnder är inga chefer."},
		Mend:   message.Text{EN: "Name the leading post in led_by, of the unit or of one above it in the line.", SV: "Ange den ledande befattningen i led_by, för enheten eller för en enhet ovanför den i linjen."},
		Source: message.Text{EN: "orgmodel's own assessment: accountability", SV: "orgmodels bedömning: ansvar ska gå att utkräva"},
		Reads:  []string{"unit.heads", "unit.kind", "unit.parent", "below unit.parent", "near post.unit", "near post.count", "unit.led_by", "below unit.heads", "below unit.kind", "below unit.led_by", "below post.unit", "below post.count", "every unit.parent"},
		Bad: personExample + `heads = 12
`,
		Good: personExample + `heads = 12
led_by = ["chef"]

[[post]]
id = "chef"
name = "Förvaltningschef"
unit = "forvaltningen"
count = 1
`,
	},
	Check: checkHeads,
}, {
	Rule: diag.Rule{
		ID: "L402", Name: "joint-leadership-incomplete", Family: leadership, Severity: diag.Error,
		Title:  message.Text{EN: "Shared leadership lacks a leader, or a leader belongs to no unit", SV: "Ett delat ledarskap saknar en ledare, eller en ledare saknar organisatorisk tillhörighet"},
		Why:    message.Text{EN: "Whoever leads together with others belongs to a unit of their own: responsible body, authority and employer follow from it.", SV: "Den som leder tillsammans med andra hör till en egen enhet: huvudman, myndighet och arbetsgivare följer av den."},
		Mend:   message.Text{EN: "Name at least two posts in led_by, each in a unit that exists, and with one person for each area it leads.", SV: "Ange minst två befattningar i led_by, var och en i en enhet som finns, och med en person för varje område som leds."},
		Source: message.Text{EN: "orgmodel's own assessment: shared leadership names exactly its leaders", SV: "orgmodels bedömning: ett delat ledarskap anger exakt vilka som leder"},
		Reads:  []string{"unit.led_by", "unit.leadership", "post.count", "post.unit", "unit.parent"},
		Bad: jointTeam + `led_by = ["rektor"]
leadership = "horizontal"
` + agreed,
		Good: jointTeam + `led_by = ["rektor", "enhetschef"]
leadership = "horizontal"
` + agreed + headTeacherAnswered,
	},
	Check: checkJointLeadership,
}, {
	Rule: diag.Rule{
		ID: "L403", Name: "joint-leadership-type-missing", Family: leadership, Severity: diag.Warning,
		Title:  message.Text{EN: "The form of leadership is not stated", SV: "Ledarskapsformen anges inte"},
		Why:    message.Text{EN: "Full joint responsibility, split subject areas, an invited deputy and heads of different units who cooperate are four different things for staff, budget and law.", SV: "Samledarskap, funktionellt delat, vertikalt inviterat och horisontellt inviterat ledarskap är fyra olika saker för personal, budget och juridik."},
		Mend:   message.Text{EN: "Write leadership = \"joint\", \"functional\", \"vertical\" or \"horizontal\".", SV: "Skriv leadership = \"joint\" (samledarskap), \"functional\" (funktionellt delat), \"vertical\" eller \"horizontal\" (vertikalt, horisontellt inviterat)."},
		Source: message.Text{EN: "Döös on shared leadership (chefstidningen.se)", SV: "Döös om delat ledarskap (chefstidningen.se)"},
		Reads:  []string{"unit.led_by", "unit.leadership"},
		Bad: jointTeam + `led_by = ["rektor", "enhetschef"]
` + agreed + headTeacherAnswered,
		Good: jointTeam + `led_by = ["rektor", "enhetschef"]
leadership = "joint"
` + agreed + headTeacherAnswered,
	},
	Check: checkLeadershipType,
}, {
	Rule: diag.Rule{
		ID: "L409", Name: "dual-reporting", Family: leadership, Severity: diag.Warning,
		Title:  message.Text{EN: "Staff of one unit report to two managers", SV: "Personalen i en enhet har två chefer"},
		Why:    message.Text{EN: "When two managers have separate mandates, the file does not show who directs the work, who sets pay and who has tasks in the work environment.", SV: "När två chefer har var sitt uppdrag visar filen inte vem som leder arbetet, vem som sätter lön och vem som har arbetsmiljöuppgifter."},
		Mend:   message.Text{EN: "State in leadership how they share it (joint or vertical), correct led_by, or answer with [[accept]].", SV: "Ange i leadership hur de delar på det (joint eller vertical), rätta led_by, eller svara med [[accept]]."},
		Source: message.Text{EN: "orgmodel's own assessment", SV: "orgmodels bedömning"},
		Reads:  []string{"unit.heads", "unit.led_by", "unit.leadership", "unit.areas", "unit.kind", "unit.members", "unit.parent"},
		Bad: twoSchools + `[[unit]]
id = "elevhalsan"
name = "Elevhälsan"
kind = "team"
parent = "skolan"
heads = 8
led_by = ["rektor", "enhetschef"]
leadership = "horizontal"
` + settled,
		Good: twoSchools + `[[unit]]
id = "elevhalsan"
name = "Elevhälsan"
kind = "team"
parent = "skolan"
heads = 8
led_by = ["rektor", "enhetschef"]
leadership = "joint"
` + settled,
	},
	Check: checkDualReporting,
}, {
	Rule: diag.Rule{
		ID: "L410", Name: "leader-without-place", Family: leadership, Severity: diag.Error,
		Title:  message.Text{EN: "A unit is led by a post that has no place in the organisation", SV: "En enhet leds av en befattning som inte finns i organisationen"},
		Why:    message.Text{EN: "The unit seems to have a manager, but the post does not exist on the day the file describes.", SV: "Enheten ser ut att ha en chef, men befattningen finns inte den dag filen beskriver."},
		Mend:   message.Text{EN: "Name a post that exists on the day the file describes, or correct its dates.", SV: "Ange en befattning som finns den dag filen beskriver, eller rätta dess datum."},
		Source: message.Text{EN: "orgmodel's own assessment: accountability", SV: "orgmodels bedömning: ansvar ska gå att utkräva"},
		Reads:  []string{"unit.led_by", "post.until", "post.unit", "unit.parent"},
		Bad: personExample + `led_by = ["chef"]

[[post]]
id = "chef"
name = "Förvaltningschef"
unit = "forvaltningen"
count = 1
until = 2020-12-31
`,
		Good: personExample + `led_by = ["chef"]

[[post]]
id = "chef"
name = "Förvaltningschef"
unit = "forvaltningen"
count = 1
until = 2030-12-31
`,
	},
	Check: checkLeadersExist,
}}

var headTexts = struct{ none, branch, help, unknown, unknownMany message.Text }{
	none:   message.Text{EN: "{0} has staff, but the file states no manager, of its own or above it up to its board.", SV: "{0} har personal, men filen anger ingen chef, varken egen eller i linjen upp till nämnden."},
	branch: message.Text{EN: "{0} has staff, but the file states no manager, of its own or above it up to its board; the same goes for {1} of the units below it.", SV: "{0} har personal, men filen anger ingen chef, varken egen eller i linjen upp till nämnden. Det gäller även {1} av enheterna under den."},
	help:   message.Text{EN: "Name the leading post in led_by of {0}.", SV: "Ange den ledande befattningen i led_by för {0}."},

	unknown:     message.Text{EN: "the file does not tell whether anybody works in {0}", SV: "det inte framgår om någon arbetar i {0}"},
	unknownMany: message.Text{EN: "the file does not tell whether anybody works in {0} of the units", SV: "det inte framgår om någon arbetar i {0} av enheterna"},
}

// checkHeads reports the topmost unit with staff of each branch without a
// manager, and counts those below it.
func checkHeads(p *Pass) {
	o := p.Org
	managers := p.Managers()
	outside := make([]bool, len(o.Units)) // belongs to somebody else
	told := make([]int, len(o.Units))     // the unit that speaks for the branch, +1
	more := map[int]int{}
	var tops, open []int
	for _, u := range o.AboveFirst() {
		k := o.KindOf(&o.Units[u])
		parent := o.Parent(u)
		if parent >= 0 {
			outside[u] = outside[parent]
		} else if outside[u] = o.Outside(u); !outside[u] {
			outside[u] = k != nil && k.ID != orgmodel.KindMunicipality && (k.Sphere == orgmodel.LegalEntity || k.Sphere == orgmodel.Outsider) || p.underTop(u)
		}
		if outside[u] || managers[u].Via >= 0 || k == nil || k.Sphere != orgmodel.Administrative {
			continue
		}
		if parent >= 0 {
			told[u] = told[parent]
		}
		switch {
		case !p.staffed(u):
			if told[u] == 0 && p.mayBeStaffed(u) {
				open = append(open, u)
			}
		case told[u] > 0:
			more[told[u]-1]++
		default:
			told[u] = u + 1
			tops = append(tops, u)
		}
	}
	for _, u := range tops {
		f := Finding{
			At: at(orgmodel.TypeUnit, u), Help: headTexts.help.With(p.unitName(u)),
			Message: headTexts.none.With(p.unitName(u)),
		}
		if more[u] > 0 {
			f.Message = headTexts.branch.With(p.unitName(u), more[u])
		}
		p.Report(f)
	}
	p.unknownStaff(open)
}

// unknownStaff says that it could not be examined whether some units have staff
// without a manager.
func (p *Pass) unknownStaff(units []int) {
	switch n := len(units); {
	case n == 0:
	case n <= fewPosts:
		p.NotExamined(headTexts.unknown.With(some(names(units, p.unitName))))
	default:
		p.NotExamined(headTexts.unknownMany.With(n))
	}
}

// mayBeStaffed reports whether the file leaves open if somebody works in a unit.
func (p *Pass) mayBeStaffed(u int) bool {
	if p.Org.IsCollaboration(u) || p.staffed(u) {
		return false
	}
	most, known := p.Staff().Units[u].Own.Heads.High()
	return !known || most > 0
}

// staffed reports whether somebody certainly works in a unit.
func (p *Pass) staffed(u int) bool {
	if p.Org.IsCollaboration(u) {
		return false
	}
	low, known := p.Staff().Units[u].Own.Heads.Low()
	fte, stated := p.Org.Units[u].FTE.Low()
	return known && low > 0 || stated && fte > 0 || len(p.Org.PostsOf(u)) > 0
}

// leadershipWords are the forms with more than one leader.
var leadershipWords = map[string]message.Text{
	"joint":      {EN: "joint leadership", SV: "samledarskap"},
	"functional": {EN: "functionally shared leadership", SV: "funktionellt delat ledarskap"},
	"vertical":   {EN: "vertically invited leadership", SV: "vertikalt inviterat ledarskap"},
	"horizontal": {EN: "leadership by heads of different units", SV: "horisontellt inviterat ledarskap"},
}

var dualTexts = struct{ dual, help, lent, lentHelp message.Text }{
	dual:     message.Text{EN: "The staff of {0} report to {1}, each with a mandate of their own ({2}).", SV: "Personalen i {0} är underställd både {1}, som har var sitt uppdrag ({2})."},
	help:     message.Text{EN: "Let one of them lead {0}, or let them share the whole mandate: leadership = \"joint\".", SV: "Låt en av dem leda {0}, eller låt dem dela hela uppdraget: leadership = \"joint\"."},
	lent:     message.Text{EN: "{0} is led by {1}, while those who work there keep their line manager in {2}: the staff have two managers.", SV: "{0} leds av {1}, medan de som arbetar där har kvar sin ordinarie chef i {2}: personalen får två chefer."},
	lentHelp: message.Text{EN: "Agree on who decides on what: daily work, pay, leave, tasks in the work environment. Then state the answer with [[accept]].", SV: "Kom överens om vem som beslutar om vad: det dagliga arbetet, lön, ledighet, arbetsmiljöuppgifter. Ange sedan svaret med [[accept]]."},
}

func checkDualReporting(p *Pass) {
	var open []int
	for u, m := range p.Managers() {
		if m.Via != u {
			continue
		}
		form := p.Org.Units[u].Leadership
		switch {
		case p.Org.IsCollaboration(u):
			p.checkLentStaff(u, m.Posts)
		case len(m.Posts) < 2 || form != "horizontal" && form != "functional":
		case p.mayBeStaffed(u):
			open = append(open, u)
		case p.staffed(u):
			p.Report(Finding{
				At: at(orgmodel.TypeUnit, u).key("led_by"), About: p.postIDs(m.Posts),
				Message: dualTexts.dual.With(p.unitName(u), some(names(m.Posts, p.postName)), leadershipWords[form]),
				Help:    dualTexts.help.With(p.unitName(u)),
			})
		}
	}
	p.unknownStaff(open)
}

// checkLentStaff reports a collaboration whose leaders are not all managers of
// the members: what staff these lend it have one manager here and
// another there.
func (p *Pass) checkLentStaff(u int, leaders []int) {
	var lent []message.Quoted
	about := p.postIDs(leaders)
	for _, id := range p.Org.Units[u].Members {
		member := p.Org.UnitIndex(id)
		if member < 0 || p.Org.Depth(member) < 0 || p.Org.Elected(member) || p.underActor(member) {
			continue
		}
		atHome := p.Managers()[member].Posts
		if len(atHome) == 0 {
			continue // nobody to be a second manager beside: L401 asks
		}
		if slices.ContainsFunc(leaders, func(post int) bool { return !slices.Contains(atHome, post) }) {
			lent = append(lent, p.name(id))
			about = append(about, id)
		}
	}
	if len(lent) == 0 {
		return
	}
	p.Report(Finding{
		At: at(orgmodel.TypeUnit, u).key("led_by"), About: about,
		Message: dualTexts.lent.With(p.groupName(u), some(names(leaders, p.postName)), some(lent)),
		Help:    dualTexts.lentHelp.With(),
	})
}

// groupName is what a unit is called that stands for one in each area: what is
// said of it is said once, of all of them.
func (p *Pass) groupName(u int) message.Quoted {
	unit := &p.Org.Units[u]
	if areaGroup(unit) == "" {
		return p.unitName(u)
	}
	return message.Quoted(strings.TrimSuffix(unit.Name, " "+p.Org.Name(unit.Areas[0])))
}

func (p *Pass) postIDs(posts []int) []string {
	ids := make([]string, len(posts))
	for i, k := range posts {
		ids[i] = p.Org.Posts[k].ID
	}
	return ids
}

var leaderTexts = struct{ gone, goneHelp, officeHelp, lost, lostHelp message.Text }{
	gone:       message.Text{EN: "{0} is led by {1}, which does not exist on {2}.", SV: "{0} leds av {1}, som inte finns {2}."},
	goneHelp:   message.Text{EN: "Name a post that exists on that day, or correct since and until of {0}.", SV: "Ange en befattning som finns den dagen, eller rätta since och until för {0}."},
	officeHelp: message.Text{EN: "Name an office that exists on that day, or correct since and until of {0}.", SV: "Ange ett uppdrag som finns den dagen, eller rätta since och until för {0}."},
	lost:       message.Text{EN: "{0} is led by {1}, whose own unit {2} is outside the organisation.", SV: "{0} leds av {1}, vars egen enhet {2} ligger utanför organisationen."},
	lostHelp:   message.Text{EN: "Correct unit of {0}, or the dates and parent of {1}.", SV: "Rätta unit för {0}, eller datum och parent för {1}."},
}

func checkLeadersExist(p *Pass) {
	o := p.Org
	for i := range o.Units {
		u := &o.Units[i]
		if len(u.LedBy) == 0 || !o.Active(&u.Common) {
			continue
		}
		for k, id := range u.LedBy {
			post := o.Post(id)
			if post == nil || slices.Index(u.LedBy, id) != k {
				continue
			}
			f := Finding{At: at(orgmodel.TypeUnit, i).key("led_by").element(k), About: []string{id}}
			home := o.UnitIndex(post.Unit)
			switch {
			case !o.Active(&post.Common):
				f.Message = leaderTexts.gone.With(p.unitName(i), p.name(id), p.Day)
				f.Help = leaderTexts.goneHelp.With(p.name(id))
				if home >= 0 && o.Elected(home) {
					f.Help = leaderTexts.officeHelp.With(p.name(id))
				}
			case home >= 0 && o.Depth(home) < 0 && len(u.LedBy) == 1:
				f.Message = leaderTexts.lost.With(p.unitName(i), p.name(id), p.unitName(home))
				f.Help = leaderTexts.lostHelp.With(p.name(id), p.unitName(home))
			default:
				continue
			}
			p.Report(f)
		}
	}
}
