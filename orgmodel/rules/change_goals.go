package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const dueGoal = `[[goal]]
id = "sysselsatta"
name = "Fler ska försörja sig själva"
deadline = 2025-06-30
`

// goalRules are the rules about what became of goals.
var goalRules = []Rule{{
	Rule: diag.Rule{
		ID: "M517", Name: "goal-without-outcome", Family: change, Severity: diag.Question,
		Title:  message.Text{EN: "A goal was due, and the file does not state what became of it", SV: "Ett mål skulle ha nåtts, och filen anger inte hur det gick"},
		Why:    message.Text{EN: "Years later a goal shows whether the change did what it was for. A measured outcome for the year or a later one answers too.", SV: "Ett mål visar flera år senare om förändringen gav det den var till för. Ett uppmätt utfall för året eller ett senare svarar också."},
		Mend:   message.Text{EN: "State outcome (reached, partly, not-reached, dropped), or a new deadline.", SV: "Ange outcome (reached, partly, not-reached, dropped), eller en ny deadline."},
		Source: ownAssessment,
		To:     []diag.Addressee{diag.ToOwner, diag.ToAuthor},
		Reads:  []string{"goal.deadline", "goal.outcome", "goal.done", "goal.indicator", "near indicator.values"},
		Bad:    dueGoal,
		Good:   dueGoal + "outcome = \"not-reached\"\n",
	},
	Check: checkGoals,
}}

var goalTexts = struct{ due, both, help, bothHelp message.Text }{
	due:      message.Text{EN: "{0} was to be reached by {1}, and the file does not state what became of it by {2}. Was it reached? {3}", SV: "{0} skulle nås senast {1}, och filen anger inte hur det gick (per {2}). Nåddes målet? {3}"},
	both:     message.Text{EN: "{0} is said to be reached {1}, and to be {2}. Which is right? {3}", SV: "{0} anges som nått {1}, och som {2}. Vilket är rätt? {3}"},
	help:     message.Text{EN: "State outcome for {0}, or a new deadline.", SV: "Ange outcome för {0}, eller en ny deadline."},
	bothHelp: message.Text{EN: "Take away done or correct outcome for {0}.", SV: "Ta bort done eller rätta outcome för {0}."},
}

// unreached are the outcomes that a day on which the goal was reached contradicts.
var unreached = map[string]message.Text{
	orgmodel.GoalNotReached: {EN: "not reached", SV: "inte uppnått"},
	orgmodel.GoalDropped:    {EN: "dropped", SV: "övergivet"},
}

// checkGoals leaves out what is only a vision or somebody's claim: nobody has promised
// it.
func checkGoals(p *Pass) {
	for i := range p.Org.Goals {
		g := &p.Org.Goals[i]
		if !p.Org.Active(&g.Common) || g.Status == orgmodel.Vision || g.Status == orgmodel.Claimed {
			continue
		}
		name := title(&g.Common, orgmodel.TypeGoal)
		if word, ok := unreached[g.Outcome]; ok && g.Done.Known() {
			p.Report(Finding{
				At:      at(orgmodel.TypeGoal, i).key("outcome"),
				Message: goalTexts.both.With(name, dated(g.Done), word, toAuthor), Help: goalTexts.bothHelp.With(name),
			})
			continue
		}
		if !g.Deadline.Known() || g.Deadline.End() >= p.Day || g.Done.Known() || g.Outcome != "" || p.measured(g) {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypeGoal, i).key("deadline"), About: g.Owner,
			Message: goalTexts.due.With(name, dated(g.Deadline), p.Day, toOwner), Help: goalTexts.help.With(name),
		})
	}
}

// measured reports whether the file has an outcome, for our own municipality, of the
// year in which a goal was due or of a later one.
func (p *Pass) measured(g *orgmodel.Goal) bool {
	ref, ok := p.Org.Find(g.Indicator)
	if !ok || ref.Type != orgmodel.TypeIndicator {
		return false
	}
	due := float64(g.Deadline.End() / 10_000)
	return slices.ContainsFunc(p.Org.Indicators[ref.Index].Values, func(v orgmodel.Value) bool {
		year, known := v.Year.Low()
		return known && year >= due && v.Nature != "forecast" && (v.Municipality == "" || v.Municipality == p.Org.Header.Municipality)
	})
}
