package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// oneDoor is a client's way through a single unit.
const oneDoor = twoTeams + `
[[unit]]
id = "mottagningen"
name = "Mottagningen"
kind = "unit"
parent = "forvaltningen"

[[pathway]]
id = "ansokan"
name = "Ansökan om stöd"
steps = [
    { step = "intake", unit = "unga" },
    { step = "investigate", unit = "unga" },
]
`

const twoDoors = `[[pathway]]
id = "ansokan"
steps = [
    { step = "intake", unit = "mottagningen" },
    { step = "investigate", unit = "unga" },
]
`

var pathwayRules = []Rule{{
	Rule: diag.Rule{
		ID: "I821", Name: "more-handoffs", Family: Consequences, Severity: diag.Warning,
		Title:  message.Text{EN: "A client's case is handed over more often than before", SV: "Ett ärende lämnas över fler gånger än förut"},
		Why:    message.Text{EN: "With each hand-off the client tells the story again, and something can get lost between two units.", SV: "Vid varje överlämning får den enskilde berätta på nytt, och något kan falla mellan två enheter."},
		Mend:   message.Text{EN: "Let one unit take more of the steps, or say with [[accept]] what the hand-off gives the client.", SV: "Låt en enhet ta fler av stegen, eller skriv in med [[accept]] vad överlämningen ger den enskilde."},
		Source: message.Text{EN: "Hand-offs between the steps of Socialstyrelsen's process model", SV: "Överlämningar mellan stegen i Socialstyrelsens processmodell"},
		Before: oneDoor,
		Bad:    twoDoors,
		Good:   "[[pathway]]\nid = \"ansokan\"\nname = \"Ansökan om stöd för unga\"\n",
	},
	Check: checkHandOffs,
}}

var wayTexts = struct{ more, new, link, help message.Text }{
	more: message.Text{EN: "Hand-offs on {0}: {2}, before {1}.", SV: "Överlämningar på vägen {0}: {2}, tidigare {1}."},
	new:  message.Text{EN: "New: {0}.", SV: "Nytt: {0}."},
	link: message.Text{EN: "from {0} to {1}", SV: "från {0} till {1}"},
	help: message.Text{EN: "Let one unit take more of the steps of {0}, or say with [[accept]] what the hand-off gives the client.", SV: "Låt en enhet ta fler av stegen i {0}, eller skriv in med [[accept]] vad överlämningen ger den enskilde."},
}

// journey is a client's way before and after.
type journey struct{ before, after metrics.Way }

// journeys lists the pathways that both sides describe, one for one.
func (p *Pass) journeys() []journey {
	var list []journey
	after := p.Diff.Pair().New.Ways
	for i := range after {
		from := p.Before(orgmodel.TypePathway, after[i].Pathway)
		if len(from) == 1 && len(p.After(orgmodel.TypePathway, from[0])) == 1 {
			list = append(list, journey{metrics.WayOf(p.Old, from[0]), after[i]})
		}
	}
	return list
}

func (p *Pass) wayName(j *journey) message.Quoted {
	return nameOf(p.New, orgmodel.TypePathway, j.after.Pathway)
}

// more reports whether one number is certainly larger than another.
func more(q, than orgmodel.Quantity) bool {
	low, _ := q.Low()
	high, bounded := than.High()
	return bounded && low > high
}

func checkHandOffs(p *Pass) {
	for _, j := range p.journeys() {
		before, after := j.before.Crossed(metrics.UnitBorder), j.after.Crossed(metrics.UnitBorder)
		if !more(after, before) {
			continue
		}
		what := sentences{wayTexts.more.With(p.wayName(&j), before, after)}
		if links := p.newLinks(&j, metrics.UnitBorder); len(links) > 0 {
			what = append(what, wayTexts.new.With(message.And(links)))
		}
		p.Report(Finding{
			At: inNew(orgmodel.TypePathway, j.after.Pathway).key("steps"), About: p.stops(&j),
			Message: what.all(), Help: wayTexts.help.With(p.wayName(&j)),
		})
	}
}

// stops are the units that the case comes by, each once.
func (p *Pass) stops(j *journey) []string {
	var units []int
	for _, s := range j.after.Stops {
		if s.Unit >= 0 && !slices.Contains(units, s.Unit) {
			units = append(units, s.Unit)
		}
	}
	return idsOf(p.New, orgmodel.TypeUnit, units)
}

// newLinks names the places on the way where a border is certainly crossed
// between two units whose predecessors had none between them on it.
func (p *Pass) newLinks(j *journey, b metrics.Border) []message.Message {
	var links []message.Message
	for i, c := range j.after.Crossings {
		from, to := j.after.Stops[i].Unit, j.after.Stops[i+1].Unit
		if c[b] != metrics.Yes || from < 0 || to < 0 || p.crossedBefore(j, b, from, to) {
			continue
		}
		links = append(links, wayTexts.link.With(nameOf(p.New, orgmodel.TypeUnit, from), nameOf(p.New, orgmodel.TypeUnit, to)))
	}
	return links
}

func (p *Pass) crossedBefore(j *journey, b metrics.Border, from, to int) bool {
	for i, c := range j.before.Crossings {
		if c[b] == metrics.Yes && slices.Contains(p.Before(orgmodel.TypeUnit, from), j.before.Stops[i].Unit) &&
			slices.Contains(p.Before(orgmodel.TypeUnit, to), j.before.Stops[i+1].Unit) {
			return true
		}
	}
	return false
}
