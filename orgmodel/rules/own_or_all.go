package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// ownOrAllID is the rule whose question keeps the rules about spans from speaking.
const ownOrAllID = "L419"

const topHeavy = personExample + `heads = 1700
led_by = ["chef"]

[[post]]
id = "chef"
name = "Förvaltningschef"
unit = "forvaltningen"
count = 1

[[unit]]
id = "enheten"
name = "Enheten"
kind = "unit"
parent = "forvaltningen"
`

var ownOrAllRules = []Rule{{
	Rule: diag.Rule{
		ID: ownOrAllID, Name: "own-or-all", Family: leadership, Severity: diag.Question,
		Title:  message.Text{EN: "Is the number of employees the unit's own, or that of all units below as well?", SV: "Är antalet anställda enhetens egna, eller även de underliggande enheternas?"},
		Why:    message.Text{EN: "heads is the unit's own staff. A public paper mostly gives the total, and a span of control worked out from a total is wrong.", SV: "heads är enhetens egen personal. Offentliga handlingar anger oftast totalen, och ett kontrollspann som räknas på en total blir fel."},
		Mend:   message.Text{EN: "Write the total as heads_total, or answer with [[accept]] that it is the unit's own staff.", SV: "Skriv totalen som heads_total, eller svara med [[accept]] att det är enhetens egen personal."},
		Source: message.Text{EN: "orgmodel's own assessment: more than the profile allows one manager, above units that state none", SV: "orgmodels bedömning: fler än profilen tillåter per chef, ovanför enheter som inte anger något antal"},
		To:     []diag.Addressee{diag.ToAuthor},
		Reads:  []string{"unit.heads", "unit.heads_total", "unit.kind", "unit.parent", "below unit.heads", "below unit.parent", "below unit.kind", "post.count", "post.vacant", "every post.unit", "below post.count"},
		Bad:    topHeavy,
		Good:   strings.Replace(topHeavy, "heads = 1700", "heads_total = 1700", 1),
	},
	Check: checkOwnOrAll,
}}

var ownOrAllTexts = struct{ question, help, spans message.Text }{
	question: message.Text{EN: "{0} states {1} employees, and {2} below it states none. Are {1} all of the staff, or only the unit's own? {3}", SV: "{0} anger {1} anställda, och {2} därunder anger inget antal. Är {1} hela personalen, eller bara de egna? {3}"},
	help:     message.Text{EN: "If it is all of them: heads_total = {0} instead of heads. If it is the unit's own: answer with [[accept]].", SV: "Är det alla: heads_total = {0} i stället för heads. Är det enhetens egna: svara med [[accept]]."},
	spans:    message.Text{EN: "it is not settled whether the employees of {0} are its own or all below it", SV: "det inte är klarlagt om de anställda i {0} är de egna eller även de underliggande enheternas"},
}

func checkOwnOrAll(p *Pass) {
	for i := range p.Org.Units {
		silent, asked := p.ownOrAll(i)
		if !asked {
			continue
		}
		heads := p.Org.Units[i].Heads
		p.Report(Finding{
			At:      at(orgmodel.TypeUnit, i).key("heads"),
			Message: ownOrAllTexts.question.With(p.unitName(i), heads, some(names(silent, p.unitName)), toAuthor),
			Help:    ownOrAllTexts.help.With(message.Code(tomlNumber(heads))),
		})
	}
}

// tomlNumber is a number as a file writes it: what is inexact is a text.
func tomlNumber(q orgmodel.Quantity) string {
	if q.Exact() {
		return q.String()
	}
	return "\"" + q.String() + "\""
}

// ownOrAll reports whether the heads of a unit may be those of all below it: more
// than one manager may have, more than ten times what its posts say, and above units
// that state none, which are listed.
func (p *Pass) ownOrAll(unit int) (silent []int, asked bool) {
	o, u := p.Org, &p.Org.Units[unit]
	low, known := u.Heads.Low()
	if !known || u.HeadsTotal.Known() || low <= float64(p.Profile.High) || !o.Active(&u.Common) || o.Elected(unit) {
		return nil, false
	}
	posts := orgmodel.Exactly(0)
	for _, i := range o.PostsOf(unit) {
		posts = posts.Add(filledPosts(&o.Posts[i]))
	}
	if held, _ := posts.Low(); len(o.PostsOf(unit)) > 0 && held*10 > low {
		return nil, false
	}
	for _, child := range o.Children(unit) {
		c := &o.Units[child]
		if k := o.KindAt(child); k == nil || k.Sphere != orgmodel.Administrative || o.IsCollaboration(child) || o.Outside(child) {
			continue
		}
		if !c.Heads.Known() && !c.HeadsTotal.Known() && !p.Staff().Units[child].Total.Heads.Tells() {
			silent = append(silent, child)
		}
	}
	return silent, len(silent) > 0
}

// unsettled reports a unit below a manager whose heads may be those of all below it,
// as long as nobody has answered: a span that rests on it is not examined.
func (p *Pass) unsettled(s *metrics.Span) (unit int, open bool) {
	for _, u := range s.Units {
		if _, asked := p.ownOrAll(u); asked && !p.answeredOwn(u) {
			return u, true
		}
	}
	return -1, false
}

func (p *Pass) answeredOwn(unit int) bool {
	return slices.ContainsFunc(p.Org.Accepts, func(a orgmodel.Accept) bool {
		return (a.Rule == ownOrAllID || a.Rule == "own-or-all") && slices.Contains(a.About, p.Org.Units[unit].ID)
	})
}
