package impact

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
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
}, {
	Rule: diag.Rule{
		ID: "I822", Name: "higher-border", Family: Consequences, Severity: diag.Warning,
		Title:  message.Text{EN: "A client's case crosses a higher border than before", SV: "Ett ärende passerar en högre gräns än förut"},
		Why:    message.Text{EN: "The higher the border, the further away is whoever can settle what is unclear between the two sides.", SV: "Ju högre gränsen är, desto längre bort finns den som kan reda ut det som är oklart mellan de två sidorna."},
		Mend:   message.Text{EN: "Agree on how cases are handed over, or say with [[accept]] what the border gives the client.", SV: "Kom överens om hur ärenden lämnas över, eller skriv in med [[accept]] vad gränsen ger den enskilde."},
		Source: message.Text{EN: "Good practice; each board is an authority of its own, OSL (2009:400) 8:1", SV: "God praxis; varje nämnd är en egen myndighet, OSL (2009:400) 8 kap. 1 §"},
		Before: twoBoards + handedOver,
		Bad:    "[[unit]]\nid = \"vuxna\"\nparent = \"skolforvaltningen\"\n",
		Good:   "[[unit]]\nid = \"vuxna\"\nparent = \"unga\"\n",
	},
	Check: checkBorders,
}, {
	Rule: diag.Rule{
		ID: "I823", Name: "more-handlers", Family: Consequences, Severity: diag.Info,
		Title:  message.Text{EN: "A client meets more people than before", SV: "Den enskilde möter fler personer än förut"},
		Why:    message.Text{EN: "Client organisations ask how many people one has to meet.", SV: "Brukarorganisationer frågar hur många man måste träffa."},
		Mend:   message.Text{EN: "Let one post follow the case through more of the steps, or answer with [[accept]].", SV: "Låt en tjänst följa ärendet genom fler av stegen, eller svara med [[accept]]."},
		Source: message.Text{EN: "Different posts on the way; fewer of them was an aim of Botkyrka's reorganisation in 2019", SV: "Olika tjänster på vägen; färre av dem var ett mål i Botkyrkas omorganisation 2019"},
		Before: twoTeams + oneHandler,
		Bad:    oneHandler[:strings.LastIndex(oneHandler, "post")] + "post = \"chef-vuxna\" },\n]\n",
		Good:   "[[pathway]]\nid = \"ansokan\"\nname = \"Ansökan om stöd för unga\"\n",
	},
	Check: checkHandlers,
}}

// handedOver is a way from one unit to another of the same administration, and
// oneHandler one that a single post follows.
const (
	handedOver = `
[[pathway]]
id = "ansokan"
name = "Ansökan om stöd"
steps = [
    { step = "intake", unit = "unga" },
    { step = "deliver", unit = "vuxna" },
]
`
	oneHandler = `
[[pathway]]
id = "ansokan"
name = "Ansökan om stöd"
steps = [
    { step = "intake", post = "chef-unga" },
    { step = "deliver", post = "chef-unga" },
]
`
)

// borderTexts name the borders that have a height, as what lies on the other
// side.
var borderTexts = map[metrics.Border]message.Text{
	metrics.UnitBorder:           {EN: "another unit", SV: "en annan enhet"},
	metrics.AdministrationBorder: {EN: "another administration", SV: "en annan förvaltning"},
	metrics.AuthorityBorder:      {EN: "another board", SV: "en annan nämnd"},
	metrics.PrincipalBorder:      {EN: "another legal entity", SV: "en annan huvudman"},
}

var wayTexts = struct{ more, new, link, help, higher, highest, borderHelp, handlers, handlersHelp message.Text }{
	more:         message.Text{EN: "Hand-offs on {0}: {2}, before {1}.", SV: "Överlämningar på vägen {0}: {2}, tidigare {1}."},
	new:          message.Text{EN: "New: {0}.", SV: "Nytt: {0}."},
	link:         message.Text{EN: "from {0} to {1}", SV: "från {0} till {1}"},
	help:         message.Text{EN: "Let one unit take more of the steps of {0}, or say with [[accept]] what the hand-off gives the client.", SV: "Låt en enhet ta fler av stegen i {0}, eller skriv in med [[accept]] vad överlämningen ger den enskilde."},
	higher:       message.Text{EN: "On {0} the case goes as far as {2}, before only to {1}: {3}.", SV: "På vägen {0} går ärendet ända till {2}, tidigare bara till {1}: {3}."},
	highest:      message.Text{EN: "On {0} the case goes as far as {1}, before it stayed in one unit: {2}.", SV: "På vägen {0} går ärendet ända till {1}, tidigare stannade det i en enhet: {2}."},
	borderHelp:   message.Text{EN: "Agree on how cases on {0} are handed over, or say with [[accept]] what the border gives the client.", SV: "Kom överens om hur ärenden på vägen {0} lämnas över, eller skriv in med [[accept]] vad gränsen ger den enskilde."},
	handlers:     message.Text{EN: "Different posts that the client meets on {0}: {2}, before {1}.", SV: "Olika tjänster som den enskilde möter på vägen {0}: {2}, tidigare {1}."},
	handlersHelp: message.Text{EN: "Let one post follow the case through more of the steps of {0}, or answer with [[accept]].", SV: "Låt en tjänst följa ärendet genom fler av stegen i {0}, eller svara med [[accept]]."},
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
	return p.nameOf(p.New, orgmodel.TypePathway, j.after.Pathway)
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
		links = append(links, wayTexts.link.With(p.nameOf(p.New, orgmodel.TypeUnit, from), p.nameOf(p.New, orgmodel.TypeUnit, to)))
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

// checkBorders compares the highest border that is certainly crossed with the
// highest that may have been before. Mere hand-offs are told of as such.
func checkBorders(p *Pass) {
	for _, j := range p.journeys() {
		border, ok := j.after.Highest()
		if !ok || border == metrics.UnitBorder {
			continue
		}
		before, crossed := highestPossible(&j.before)
		if crossed && before >= border {
			continue
		}
		links := message.And(p.newLinks(&j, border))
		what := wayTexts.highest.With(p.wayName(&j), borderTexts[border], links)
		if crossed {
			what = wayTexts.higher.With(p.wayName(&j), borderTexts[before], borderTexts[border], links)
		}
		p.Report(Finding{
			At: inNew(orgmodel.TypePathway, j.after.Pathway).key("steps"), About: p.stops(&j),
			Message: what, Help: wayTexts.borderHelp.With(p.wayName(&j)),
		})
	}
}

// highestPossible is the highest border that is crossed on a way, or may be.
func highestPossible(w *metrics.Way) (highest metrics.Border, crossed bool) {
	for _, c := range w.Crossings {
		for b := metrics.UnitBorder; b <= metrics.PrincipalBorder; b++ {
			if c[b] != metrics.No {
				highest, crossed = max(highest, b), true
			}
		}
	}
	return highest, crossed
}

func checkHandlers(p *Pass) {
	for _, j := range p.journeys() {
		before, after := j.before.Handlers(p.Old), j.after.Handlers(p.New)
		if !more(after, before) {
			continue
		}
		p.Report(Finding{
			At: inNew(orgmodel.TypePathway, j.after.Pathway).key("steps"), About: p.stops(&j),
			Message: wayTexts.handlers.With(p.wayName(&j), before, after), Help: wayTexts.handlersHelp.With(p.wayName(&j)),
		})
	}
}
