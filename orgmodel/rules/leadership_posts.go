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

var postRules = []Rule{{
	Rule: diag.Rule{
		ID: "L415", Name: "manager-without-full-mandate", Family: leadership, Severity: diag.Info,
		Title:  message.Text{EN: "A unit is led by a post that often lacks a manager's full mandate", SV: "En enhet leds av en befattning som ofta saknar fullt chefsuppdrag"},
		Why:    message.Text{EN: "Senior social workers and team leaders often lead the work without staff and budget. Counted as managers they make the spans of control too small.", SV: "Förste socialsekreterare och gruppledare leder ofta arbetet utan personal- och budgetansvar. Räknas de som chefer blir kontrollspannen för små."},
		Mend:   message.Text{EN: "Name the manager in led_by, or answer with [[accept]] that this one has the full mandate.", SV: "Ange chefen i led_by, eller svara med [[accept]] att befattningen innebär ett fullt chefsuppdrag."},
		Source: message.Text{EN: "orgmodel's own assessment", SV: "orgmodels bedömning"},
		Reads:  []string{"post.name", "every unit.led_by"},
		Bad:    ledUnit + strings.Replace(unitManager, `"Enhetschef"`, `"1:e socialsekreterare"`, 1),
		Good:   ledUnit + unitManager,
	},
	Check: checkWorkLeaders,
}, {
	Rule: diag.Rule{
		ID: "L416", Name: "health-care-without-head", Family: leadership, Severity: diag.Legal,
		Title: message.Text{EN: "Health care with no stated head of operations or medically responsible nurse (or therapist): check with a lawyer", SV: "Hälso- och sjukvård utan angiven verksamhetschef, eller utan angiven MAS eller MAR: stäm av med jurist"},
		Why:   message.Text{EN: "Where health care is provided somebody has to be responsible for it (verksamhetschef), and in municipal care there has to be a medically responsible nurse (MAS), or for rehabilitation a physiotherapist or occupational therapist.", SV: "Där hälso- och sjukvård bedrivs ska någon svara för verksamheten (verksamhetschef), och i den kommunala vården ska det finnas en medicinskt ansvarig sjuksköterska (MAS), eller vid rehabilitering en fysioterapeut eller arbetsterapeut."},
		Mend:  message.Text{EN: "Add the posts, or state in aliases or qualification which post it is.", SV: "Lägg till befattningarna, eller ange i aliases eller qualification vilken befattning det är."},
		Shown: message.Text{EN: "a statement of the posts that are responsible", SV: "uppgift om vilka befattningar som har ansvaret"},
		Law:   law.MedicalResponsibility,
		To:    []diag.Addressee{toBoard},
		Reads: []string{"service.duty", "service.provided_by"},
		Seeks: []string{"post.name"},
		Bad:   municipalCare,
		Good:  municipalCare + "\n[[post]]\nid = \"mas\"\nname = \"Medicinskt ansvarig sjuksköterska\"\nunit = \"forvaltningen\"\n",
	},
	Check: checkHealthCare,
}, {
	Rule: diag.Rule{
		ID: "L417", Name: "child-assessment-staff-qualification", Family: leadership, Severity: diag.Info,
		Title: message.Text{EN: "The file does not state the qualification of whoever assesses a child's situation", SV: "Filen anger inte behörigheten hos den som bedömer ett barns situation"},
		Why:   message.Text{EN: "For certain tasks concerning children the law asks for a Swedish degree in social work, or another relevant degree of at least first-cycle level.", SV: "För vissa uppgifter som gäller barn kräver lagen svensk socionomexamen eller annan relevant examen på minst grundnivå i högskolan."},
		Mend:  message.Text{EN: "State the qualification of the post.", SV: "Ange qualification för befattningen."},
		Law:   law.ChildCareQualification,
		Reads: []string{"service.duty", "pathway.service", "pathway.steps", "post.qualification"},
		Bad:   childPathway,
		Good:  childPathway + "qualification = \"Socionom\"\n",
	},
	Check: checkChildStaff,
}}

var postTexts = struct{ leader, leaderHelp, care, careHelp, child, childHelp message.Text }{
	leader:     message.Text{EN: "{0} leads {1}. Such a post often lacks responsibility for staff and budget; in the file it counts as a manager.", SV: "{0} leder {1}. En sådan befattning saknar ofta personal- och budgetansvar; i filen räknas den som en chefsbefattning."},
	leaderHelp: message.Text{EN: "Name the manager in led_by of {0}, or answer with [[accept]] that the mandate is full.", SV: "Ange chefen i led_by för {0}, eller svara med [[accept]] att uppdraget är ett fullt chefsuppdrag."},
	care:       message.Text{EN: "{0} is health care, but the file states no {1}.", SV: "{0} är hälso- och sjukvård, men filen anger ingen {1}."},
	careHelp:   message.Text{EN: "Add the post, or state with aliases or qualification which post it is.", SV: "Lägg till befattningen, eller ange med aliases eller qualification vilken befattning det är."},
	child:      message.Text{EN: "{0} assesses children's situation in {1}, but the file states no qualification.", SV: "{0} bedömer barns situation i {1}, men filen anger ingen behörighet."},
	childHelp:  message.Text{EN: "State the qualification of {0}.", SV: "Ange qualification för {0}."},
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
			if !leads || said[post] || p.Org.Office(post) {
				continue
			}
			said[post] = true
			p.Report(Finding{
				At: at(orgmodel.TypePost, post), About: []string{p.Org.Units[u].ID},
				Message: postTexts.leader.With(p.postName(post), p.unitName(u)),
				Help:    postTexts.leaderHelp.With(p.unitName(u)),
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
	{message.Text{EN: "medically responsible nurse (MAS, or for rehabilitation MAR)", SV: "medicinskt ansvarig sjuksköterska (MAS, eller vid rehabilitering MAR)"}, []string{"medicinskt ansvarig sjuksköterska", "mas", "medicinskt ansvarig för rehabilitering", "medicinskt ansvarig fysioterapeut", "medicinskt ansvarig arbetsterapeut", "mar"}, "medically-responsible-nurse"},
}

// checkHealthCare looks at care that the municipality runs itself, in files
// that have posts at all.
func checkHealthCare(p *Pass) {
	var own []int
	for i := range p.Org.Services {
		units, _ := metrics.Providers(p.Org, i)
		if slices.Contains(p.Org.Services[i].Duty, "municipal-health-care") && slices.ContainsFunc(units, func(u int) bool { return p.privateAbove(u) < 0 && !p.theirs(u) }) {
			own = append(own, i)
		}
	}
	if len(own) == 0 || len(p.Org.Posts) == 0 {
		return
	}
	i := p.least(orgmodel.TypeService, own)
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
		At: at(orgmodel.TypeService, i).key("duty"), About: slices.Clone(p.Org.Services[i].ProvidedBy),
		Message: postTexts.care.With(title(&p.Org.Services[i].Common, orgmodel.TypeService), message.Or(missing)),
		Help:    postTexts.careHelp.With(),
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
			if post == nil || post.Qualification != "" || !assessing[step.Step] || said[post.ID] || !p.protectsChildren(service) || p.theirs(p.Org.UnitIndex(post.Unit)) {
				continue
			}
			said[post.ID] = true
			p.Report(Finding{
				At: at(orgmodel.TypePathway, i).key("steps").element(k), About: []string{post.ID},
				Message: postTexts.child.With(p.name(post.ID), title(&w.Common, orgmodel.TypePathway)),
				Help:    postTexts.childHelp.With(p.name(post.ID)),
			})
		}
	}
}

func (p *Pass) protectsChildren(service string) bool {
	ref, ok := p.Org.Find(service)
	return ok && ref.Type == orgmodel.TypeService && slices.Contains(p.Org.Services[ref.Index].Duty, "child-protection")
}
