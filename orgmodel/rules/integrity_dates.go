package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var dateRules = []Rule{{
	Rule: diag.Rule{
		ID: "S004", Name: "outside-parents-life", Family: integrity, Severity: diag.Error, Needs: diag.NeedsDay,
		Title:  message.Text{EN: "Something ends before it starts, or exists when what it belongs to does not", SV: "Något upphör innan det börjar, eller finns när det som det hör till inte finns"},
		Why:    message.Text{EN: "Dates decide what is drawn and counted. With impossible ones a unit or a post drops out of the model unnoticed.", SV: "Datumen avgör vad som ritas och räknas. Är de omöjliga faller en enhet eller en befattning ur modellen utan att det märks."},
		Mend:   message.Text{EN: "Correct since or until, or move it to a unit that exists at that time.", SV: "Rätta since eller until, eller flytta det till en enhet som finns vid den tiden."},
		Source: message.Text{EN: "orgmodel's own assessment: what belongs to something lives within its life", SV: "orgmodels bedömning: det som hör till något finns inom dess livstid"},
		Reads:  []string{"unit.parent", "unit.until"},
		Seeks:  []string{"unit.formerly"},
		Bad: `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "board"
parent = "kommunen"
since = 2020-01-01

[[unit]]
id = "forvaltningen"
name = "Socialförvaltningen"
kind = "administration"
parent = "socialnamnden"
since = 2015-01-01
`,
		Good: `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "board"
parent = "kommunen"
since = 2020-01-01
formerly = ["omsorgsnamnden"]

[[unit]]
id = "forvaltningen"
name = "Socialförvaltningen"
kind = "administration"
parent = "socialnamnden"
since = 2015-01-01
`,
	},
	Check: checkLives,
}, {
	Rule: diag.Rule{
		ID: "S016", Name: "in-force-later-since", Family: integrity, Severity: diag.Error, Needs: diag.NeedsDay,
		Title:  message.Text{EN: "Something is stated as in force before it begins", SV: "Något anges som gällande innan det börjar"},
		Why:    message.Text{EN: "What begins after the day the file describes cannot be in force on that day: it would be missing from every drawing and sum.", SV: "Det som börjar efter den dag filen beskriver kan inte gälla den dagen: det skulle saknas i alla ritningar och summor."},
		Mend:   message.Text{EN: "Write status = \"decided\" or \"proposed\", correct since, or describe a later day in as_of.", SV: "Skriv status = \"decided\" eller \"proposed\", rätta since eller beskriv en senare dag i as_of."},
		Source: message.Text{EN: "The file format: in-force with a later since", SV: "Filformatet: in-force med ett senare since"},
		Reads:  []string{"unit.since", "post.since", "service.since", "agreement.since", "decision.since"},
		Bad: `[[decision]]
id = "beslut"
name = "Ny organisation"
status = "in-force"
since = 2027-01-01
`,
		Good: `[[decision]]
id = "beslut"
name = "Ny organisation"
status = "decided"
since = 2027-01-01
`,
	},
	Check: checkLaterSince,
}}

var lifeTexts = struct {
	backwards, backwardsHelp, before, beforeHelp, after, afterHelp, dead, deadHelp, life message.Text
}{
	backwards:     message.Text{EN: "{0} ends {1}, before it starts {2}.", SV: "{0} upphör {1} men börjar först {2}."},
	backwardsHelp: message.Text{EN: "Correct since or until of {0}.", SV: "Rätta since eller until för {0}."},
	before:        message.Text{EN: "{0} exists from {1} but belongs to {2}, which exists only from {3}.", SV: "{0} finns från {1} men hör till {2}, som finns först från {3}."},
	beforeHelp:    message.Text{EN: "Correct one of the dates, or state in formerly what {0} succeeded.", SV: "Rätta ett av datumen, eller ange i formerly vad {0} har efterträtt."},
	after:         message.Text{EN: "{0} exists until {1} but belongs to {2}, which exists only until {3}.", SV: "{0} finns till {1} men hör till {2}, som bara finns till {3}."},
	afterHelp:     message.Text{EN: "Correct one of the dates, or add what succeeds {0} with formerly.", SV: "Rätta ett av datumen, eller lägg till det som efterträder {0} med formerly."},
	dead:          message.Text{EN: "{0} belongs to {2}, which does not exist on {1}.", SV: "{0} hör till {2}, som inte finns {1}."},
	deadHelp:      message.Text{EN: "Move {0} to a unit that exists on that day, or correct the dates.", SV: "Flytta {0} till en enhet som finns den dagen, eller rätta datumen."},
	life:          message.Text{EN: "When {0} exists is stated here.", SV: "Här anges när {0} finns."},
}

func checkLives(p *Pass) {
	o := p.Org
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if c.Since.Known() && c.Until.Known() && c.Since.Start() > c.Until.End() {
			name := title(c, ref.Type)
			p.Report(Finding{
				At:      at(ref.Type, ref.Index).key("until"),
				Message: lifeTexts.backwards.With(name, c.Until, c.Since),
				Help:    lifeTexts.backwardsHelp.With(name),
			})
		}
	})
	var succeeded map[string]bool
	for i := range o.Units {
		if home := o.UnitIndex(o.Units[i].Parent); home >= 0 && home != i {
			p.checkHome(at(orgmodel.TypeUnit, i).key("parent"), &o.Units[i].Common, home, &succeeded)
		}
	}
	for i := range o.Posts {
		if home := o.UnitIndex(o.Posts[i].Unit); home >= 0 {
			p.checkHome(at(orgmodel.TypePost, i).key("unit"), &o.Posts[i].Common, home, &succeeded)
		}
	}
}

// checkHome compares the life of a unit or a post with that of the unit it
// belongs to. A home that has succeeded another, or is succeeded, may be the
// younger or the shorter-lived one: the line went through the other then.
func (p *Pass) checkHome(w Where, c *orgmodel.Common, home int, succeeded *map[string]bool) {
	above := &p.Org.Units[home].Common
	if !above.Since.Known() && !above.Until.Known() || !c.ActiveOn(p.Day) {
		return
	}
	f := Finding{At: w, About: []string{above.ID}}
	child, parent := title(c, w.Ref.Type), title(above, orgmodel.TypeUnit)
	key := "since"
	switch {
	case !above.ActiveOn(p.Day):
		f.Message = lifeTexts.dead.With(child, p.Day, parent)
		f.Help = lifeTexts.deadHelp.With(child)
		if above.Since.Start() <= p.Day {
			key = "until"
		}
	case c.Since.Known() && c.Since.End() < above.Since.Start() && len(above.Formerly) == 0:
		f.Message = lifeTexts.before.With(child, c.Since, parent, above.Since)
		f.Help = lifeTexts.beforeHelp.With(parent)
	case c.Until.Known() && c.Until.Start() > above.Until.End() && !p.isSucceeded(above.ID, succeeded):
		f.Message = lifeTexts.after.With(child, c.Until, parent, above.Until)
		f.Help = lifeTexts.afterHelp.With(parent)
		key = "until"
	default:
		return
	}
	f.Related = []Related{{At: at(orgmodel.TypeUnit, home).key(key), Message: lifeTexts.life.With(parent)}}
	p.Report(f)
}

// isSucceeded reports whether some entity names id in formerly. The set is made
// on the first question: few files ask one.
func (p *Pass) isSucceeded(id string, set *map[string]bool) bool {
	if *set == nil {
		*set = map[string]bool{}
		p.Org.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
			for _, former := range c.Formerly {
				(*set)[former] = true
			}
		})
	}
	return (*set)[id]
}

var laterTexts = struct{ later, help message.Text }{
	later: message.Text{EN: "{0} is stated as in force but begins {1}, after the day the file describes ({2}).", SV: "{0} anges som gällande men börjar {1}, efter den dag filen beskriver ({2})."},
	help:  message.Text{EN: "Write status = \"decided\" or \"proposed\" on {0}, or correct since.", SV: "Skriv status = \"decided\" eller \"proposed\" för {0}, eller rätta since."},
}

// statusless are the tables for which a status has no meaning, though the one
// of the file may have been handed down to them.
var statusless = map[orgmodel.Type]bool{
	orgmodel.TypeSource: true, orgmodel.TypeKind: true, orgmodel.TypeArea: true,
	orgmodel.TypeTargetGroup: true, orgmodel.TypeIndicator: true,
	orgmodel.TypeComparator: true, orgmodel.TypeClaim: true,
}

func checkLaterSince(p *Pass) {
	p.Org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if c.Status != orgmodel.InForce || c.Since.Start() <= p.Day || statusless[ref.Type] {
			return
		}
		name := title(c, ref.Type)
		p.Report(Finding{
			At:      at(ref.Type, ref.Index).key("since"),
			Message: laterTexts.later.With(name, c.Since, p.Day),
			Help:    laterTexts.help.With(name),
		})
	})
}
