package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
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

const municipalCare = personExample + `led_by = ["verksamhetschef"]

[[service]]
id = "sjukvard"
name = "Kommunal hälso- och sjukvård"
duty = ["municipal-health-care"]
provided_by = ["forvaltningen"]

[[post]]
id = "verksamhetschef"
name = "Verksamhetschef enligt HSL"
unit = "forvaltningen"
`

var mandateRules = []Rule{{
	Rule: diag.Rule{
		ID: "L404", Name: "joint-leadership-mandate-unclear", Family: leadership, Severity: diag.Question,
		Title: message.Text{EN: "Joint leadership without a word on who decides what", SV: "Ett delat ledarskap utan besked om vem som bestämmer vad"},
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
}, {
	Rule: diag.Rule{
		ID: "L415", Name: "manager-without-full-mandate", Family: leadership, Severity: diag.Info,
		Title:  message.Text{EN: "A unit is led by a post that often lacks a manager's full mandate", SV: "En enhet leds av en befattning som ofta saknar fullt chefsuppdrag"},
		Why:    message.Text{EN: "Senior social workers and team leaders often lead the work without staff and budget. Counted as managers they make spans look smaller than they are.", SV: "Förste socialsekreterare och gruppledare leder ofta arbetet utan personal- och budgetansvar. Räknas de som chefer ser kontrollspannen mindre ut än de är."},
		Mend:   message.Text{EN: "Name the manager in led_by, or answer with [[accept]] that this one has the full mandate.", SV: "Ange chefen i led_by, eller svara med [[accept]] att befattningen har fullt chefsuppdrag."},
		Source: message.Text{EN: "Practice", SV: "Praxis"},
		Bad:    ledUnit + strings.Replace(unitManager, `"Enhetschef"`, `"1:e socialsekreterare"`, 1),
		Good:   ledUnit + unitManager,
	},
	Check: checkWorkLeaders,
}, {
	Rule: diag.Rule{
		ID: "L416", Name: "health-care-without-head", Family: leadership, Severity: diag.Legal, From: "2017-04-01",
		Title: message.Text{EN: "Health care without a head of operations or a medically responsible nurse: check with a lawyer", SV: "Hälso- och sjukvård utan verksamhetschef eller medicinskt ansvarig sjuksköterska: stäm av med jurist"},
		Why:   message.Text{EN: "Where health care is run somebody has to answer for it (verksamhetschef), and in municipal care a nurse has to be medically responsible (MAS).", SV: "Där hälso- och sjukvård bedrivs ska någon svara för verksamheten (verksamhetschef), och i den kommunala vården ska en sjuksköterska vara medicinskt ansvarig (MAS)."},
		Mend:  message.Text{EN: "Add the posts, or say in aliases or qualification which post it is, and check with a lawyer.", SV: "Lägg till befattningarna, eller ange i aliases eller qualification vilken befattning det är, och stäm av med jurist."},
		Source: message.Text{
			EN: "HSL (2017:30) 4:2 and 11:4, from 2017-04-01",
			SV: "HSL (2017:30) 4 kap. 2 § och 11 kap. 4 §, från 2017-04-01",
		},
		Bad:  municipalCare,
		Good: municipalCare + "\n[[post]]\nid = \"mas\"\nname = \"Medicinskt ansvarig sjuksköterska\"\nunit = \"forvaltningen\"\n",
	},
	Check: checkHealthCare,
}, {
	Rule: diag.Rule{
		ID: "L417", Name: "child-assessment-staff-qualification", Family: leadership, Severity: diag.Info, From: "2025-07-01",
		Title: message.Text{EN: "Nothing says that whoever assesses a child's situation has the qualification", SV: "Ingenting säger att den som bedömer ett barns situation har behörighet"},
		Why:   message.Text{EN: "For certain tasks concerning children the law asks for a degree in social work or the like.", SV: "För vissa uppgifter som gäller barn kräver lagen socionomexamen eller motsvarande."},
		Mend:  message.Text{EN: "State the qualification of the post.", SV: "Ange qualification för befattningen."},
		Source: message.Text{
			EN: "SoL (2025:400) 25:1, from 2025-07-01",
			SV: "SoL (2025:400) 25 kap. 1 §, från 2025-07-01",
		},
		Bad:  childPathway,
		Good: childPathway + "qualification = \"Socionom\"\n",
	},
	Check: checkChildStaff,
}}

const childPathway = personExample + `led_by = ["socialchef"]

[[post]]
id = "socialchef"
name = "Socialchef"
unit = "forvaltningen"

[[service]]
id = "skydd"
name = "Skydd för barn"
kind = "authority"
duty = ["child-protection"]
provided_by = ["forvaltningen"]

[[pathway]]
id = "oro"
name = "Orosanmälan"
service = "skydd"
steps = [{ step = "investigate", post = "socialsekreterare" }]

[[post]]
id = "socialsekreterare"
name = "Socialsekreterare"
unit = "forvaltningen"
`

var mandateTexts = struct {
	mandate, mandateHelp, teacher, teacherHelp, spread, spreadHelp, leader, leaderHelp, care, careHelp, child, childHelp message.Text
}{
	mandate:     message.Text{EN: "{0} is led by {1} ({2}), but who holds budget, staff, work environment and delegation, and who decides when they disagree, is not said.", SV: "{0} leds av {1} ({2}), men vem som har budget, personal, arbetsmiljö och delegation, och vem som avgör vid oenighet, framgår inte."},
	mandateHelp: message.Text{EN: "Write it down, and add [[record]] with form = \"delegation\" and about = [\"{0}\"], or answer with [[accept]].", SV: "Skriv ned det och lägg till [[record]] med form = \"delegation\" och about = [\"{0}\"], eller svara med [[accept]]."},
	teacher:     message.Text{EN: "{0} leads {1} together with {2}. What the Education Act lays on the head teacher cannot simply be shared.", SV: "{0} leder {1} tillsammans med {2}. Det som skollagen lägger på rektorn kan inte utan vidare delas."},
	teacherHelp: message.Text{EN: "Say which tasks stay with {0}, with [[record]] form = \"delegation\" or [[accept]]. Check with a lawyer.", SV: "Ange vilka uppgifter som stannar hos {0}, med [[record]] form = \"delegation\" eller [[accept]]. Stäm av med jurist."},
	spread:      message.Text{EN: "{0} has {1} direct reports per manager in {4} areas; for several places the profile {2} draws the line at {3}.", SV: "{0} har {1} direkt underställda per chef i {4} områden; för flera platser sätter profilen {2} gränsen vid {3}."},
	spreadHelp:  message.Text{EN: "Divide the staff of {0} among more managers, or give each area one of its own.", SV: "Fördela personalen i {0} på fler chefer, eller ge varje område en egen."},
	leader:      message.Text{EN: "{0} leads {1}. The post often lacks responsibility for staff and budget; here it counts as a manager.", SV: "{0} leder {1}. Befattningen saknar ofta personal- och budgetansvar; här räknas den som chef."},
	leaderHelp:  message.Text{EN: "Name the manager in led_by of {0}, or answer with [[accept]] that the mandate is full.", SV: "Ange chefen i led_by för {0}, eller svara med [[accept]] att uppdraget är ett fullt chefsuppdrag."},
	care:        message.Text{EN: "{0} is health care, but the file has no {1}. Check with a lawyer.", SV: "{0} är hälso- och sjukvård, men filen har ingen {1}. Stäm av med jurist."},
	careHelp:    message.Text{EN: "Add the post, or say with aliases or qualification which post it is. Check with a lawyer.", SV: "Lägg till befattningen, eller ange med aliases eller qualification vilken befattning det är. Stäm av med jurist."},
	child:       message.Text{EN: "{0} assesses children's situation in {1}, but no qualification is stated.", SV: "{0} bedömer barns situation i {1}, men ingen behörighet är angiven."},
	childHelp:   message.Text{EN: "State the qualification of {0}.", SV: "Ange qualification för {0}."},
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

// workLeaders are beginnings of the names of posts that lead the work and are
// seldom managers.
var workLeaders = []string{"1:e socialsekreterare", "1:a socialsekreterare", "förste socialsekreterare", "första socialsekreterare", "gruppledare", "teamledare", "senior social worker", "team leader"}

func checkWorkLeaders(p *Pass) {
	said := map[int]bool{}
	for u, m := range p.Managers() {
		if m.Via != u || p.Org.IsCollaboration(u) {
			continue
		}
		for _, post := range m.Posts {
			name := strings.ToLower(p.Org.Posts[post].Name)
			leads := slices.ContainsFunc(workLeaders, func(w string) bool { return strings.HasPrefix(name, w) })
			if !leads || said[post] {
				continue
			}
			said[post] = true
			p.Report(Finding{
				At: at(orgmodel.TypePost, post), About: []string{p.Org.Units[u].ID},
				Message: mandateTexts.leader.With(p.postName(post), p.unitName(u)),
				Help:    mandateTexts.leaderHelp.With(p.unitName(u)),
			})
		}
	}
}

// statutoryPosts are the posts that health care needs, and the words by which a
// post is known for one.
var statutoryPosts = []struct {
	label message.Text
	words []string
	duty  string // a service that fulfils it does as well as the post
}{
	{message.Text{EN: "head of operations (verksamhetschef)", SV: "verksamhetschef"}, []string{"verksamhetschef"}, ""},
	{message.Text{EN: "medically responsible nurse (MAS)", SV: "medicinskt ansvarig sjuksköterska (MAS)"}, []string{"medicinskt ansvarig sjuksköterska", "mas"}, "medically-responsible-nurse"},
}

// checkHealthCare looks at care that the municipality runs itself, in files
// that have posts at all.
func checkHealthCare(p *Pass) {
	i := slices.IndexFunc(p.Org.Services, func(s orgmodel.Service) bool { return slices.Contains(s.Duty, "municipal-health-care") })
	if i < 0 || len(p.Org.Posts) == 0 {
		return
	}
	units, _ := metrics.Providers(p.Org, i)
	if !slices.ContainsFunc(units, func(u int) bool { return p.privateAbove(u) < 0 }) {
		return
	}
	owners := metrics.DutyOwners(p.Org)
	var missing []message.Text
	for _, s := range statutoryPosts {
		if len(owners[s.duty]) == 0 && !p.hasPostCalled(s.words) {
			missing = append(missing, s.label)
		}
	}
	if len(missing) == 0 {
		return
	}
	p.Report(Finding{
		At:      at(orgmodel.TypeService, i).key("duty"),
		Message: mandateTexts.care.With(title(&p.Org.Services[i].Common, orgmodel.TypeService), message.Or(missing)),
		Help:    mandateTexts.careHelp.With(),
	})
}

// hasPostCalled reports whether some post that exists goes by one of the words,
// in its name, its other names or its qualification.
func (p *Pass) hasPostCalled(words []string) bool {
	for i := range p.Org.Posts {
		post := &p.Org.Posts[i]
		if !p.Org.Active(&post.Common) {
			continue
		}
		for _, text := range append([]string{post.Name, post.Qualification}, post.Aliases...) {
			if slices.ContainsFunc(words, func(w string) bool { return saysWord(text, w) }) {
				return true
			}
		}
	}
	return false
}

// saysWord reports whether a text has a word or a phrase in it, not as part of
// a longer word.
func saysWord(text, word string) bool {
	letter := func(r rune) bool { return strings.ContainsRune("abcdefghijklmnopqrstuvwxyzåäöé0123456789", r) }
	text = strings.Map(func(r rune) rune {
		if letter(r) {
			return r
		}
		return ' '
	}, strings.ToLower(text))
	return strings.Contains(" "+strings.Join(strings.Fields(text), " ")+" ", " "+word+" ")
}

// assessing are the steps in which a child's situation is assessed.
var assessing = map[string]bool{"screen": true, "investigate": true}

func checkChildStaff(p *Pass) {
	said := map[string]bool{}
	for i := range p.Org.Pathways {
		w := &p.Org.Pathways[i]
		if !p.Org.Active(&w.Common) {
			continue
		}
		for k, step := range w.Steps {
			service := step.Service
			if service == "" {
				service = w.Service
			}
			post := p.Org.Post(step.Post)
			if post == nil || post.Qualification != "" || !assessing[step.Step] || said[post.ID] || !p.protectsChildren(service) {
				continue
			}
			said[post.ID] = true
			p.Report(Finding{
				At: at(orgmodel.TypePathway, i).key("steps").element(k), About: []string{post.ID},
				Message: mandateTexts.child.With(p.name(post.ID), title(&w.Common, orgmodel.TypePathway)),
				Help:    mandateTexts.childHelp.With(p.name(post.ID)),
			})
		}
	}
}

func (p *Pass) protectsChildren(service string) bool {
	ref, ok := p.Org.Find(service)
	return ok && ref.Type == orgmodel.TypeService && slices.Contains(p.Org.Services[ref.Index].Duty, "child-protection")
}
