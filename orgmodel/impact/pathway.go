package impact

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// oneDoor is a case that goes through a single unit.
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
		Title:  message.Text{EN: "A case is handed over more often than before", SV: "Ett ärende lämnas över fler gånger än förut"},
		Why:    message.Text{EN: "The case pathway has more hand-offs between units.", SV: "Ärendegången får fler överlämningar mellan enheter."},
		Mend:   message.Text{EN: "Let one unit take more of the steps, or state with [[accept]] what the hand-off gives the person.", SV: "Låt en enhet ta fler av stegen, eller ange med [[accept]] vad överlämningen ger den enskilde."},
		Source: message.Text{EN: "Hand-offs between the steps of Socialstyrelsen's process model", SV: "Överlämningar mellan stegen i Socialstyrelsens processmodell"},
		Reads:  []string{"pathway.steps", "post.unit"},
		Before: oneDoor,
		Bad:    twoDoors,
		Good:   "[[pathway]]\nid = \"ansokan\"\nname = \"Ansökan om stöd för unga\"\n",
	},
	Check: checkHandOffs,
}, {
	Rule: diag.Rule{
		ID: "I822", Name: "higher-border", Family: Consequences, Severity: diag.Warning,
		Title:  message.Text{EN: "A case crosses a boundary that it did not cross before", SV: "Ett ärende passerar en gräns som det inte passerade förut"},
		Why:    message.Text{EN: "The case leaves the administration, the board or the responsible body: routines, secrecy and delegation may be others.", SV: "Ärendet lämnar förvaltningen, nämnden eller huvudmannen: rutiner, sekretess och delegation kan vara andra."},
		Mend:   message.Text{EN: "Agree on how cases are handed over, or state with [[accept]] what the boundary gives the person.", SV: "Kom överens om hur ärenden lämnas över, eller ange med [[accept]] vad gränsen ger den enskilde."},
		Law:    law.BoardsAreAuthorities,
		Source: message.Text{EN: "orgmodel's own assessment; each board is an authority of its own", SV: "orgmodels bedömning; varje nämnd är en egen myndighet"},
		Reads:  []string{"pathway.steps", "unit.kind", "unit.parent"},
		Before: twoBoards + handedOver,
		Bad:    "[[unit]]\nid = \"vuxna\"\nparent = \"skolforvaltningen\"\n",
		Good:   "[[unit]]\nid = \"vuxna\"\nparent = \"unga\"\n",
	},
	Check: checkBorders,
}, {
	Rule: diag.Rule{
		ID: "I823", Name: "more-handlers", Family: Consequences, Severity: diag.Info,
		Title:  message.Text{EN: "The person meets more posts than before", SV: "Den enskilde möter fler befattningar än förut"},
		Why:    message.Text{EN: "The case pathway has more posts that the person meets.", SV: "Ärendegången får fler befattningar som den enskilde möter."},
		Mend:   message.Text{EN: "Let one post follow the case through more of the steps, or answer with [[accept]].", SV: "Låt en befattning följa ärendet genom fler av stegen, eller svara med [[accept]]."},
		Source: message.Text{EN: "Different posts in the case pathway; fewer of them was an aim of Botkyrka's reorganisation in 2019", SV: "Olika befattningar i ärendegången; färre av dem var ett mål i Botkyrkas omorganisation 2019"},
		Reads:  []string{"pathway.steps"},
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
	metrics.PrincipalBorder:      {EN: "another responsible body", SV: "en annan huvudman"},
}

var wayTexts = struct{ more, new, link, help, higher, highest, borderHelp, handlers, handlersHelp message.Text }{
	more:         message.Text{EN: "Hand-offs in the case pathway {0}: {2}, before {1}.", SV: "Överlämningar i ärendegången {0}: {2}, tidigare {1}."},
	new:          message.Text{EN: "New: {0}.", SV: "Nytt: {0}."},
	link:         message.Text{EN: "from {0} to {1}", SV: "från {0} till {1}"},
	help:         message.Text{EN: "Let one unit take more of the steps of {0}, or state with [[accept]] what the hand-off gives the person.", SV: "Låt en enhet ta fler av stegen i {0}, eller ange med [[accept]] vad överlämningen ger den enskilde."},
	higher:       message.Text{EN: "In the case pathway {0} the case goes on to {2}, before only to {1}: {3}.", SV: "I ärendegången {0} går ärendet vidare till {2}, tidigare bara till {1}: {3}."},
	highest:      message.Text{EN: "In the case pathway {0} the case goes on to {1}, before it stayed in one unit: {2}.", SV: "I ärendegången {0} går ärendet vidare till {1}, tidigare stannade det i en enhet: {2}."},
	borderHelp:   message.Text{EN: "Agree on how cases in {0} are handed over, or state with [[accept]] what the boundary gives the person.", SV: "Kom överens om hur ärenden i {0} lämnas över, eller ange med [[accept]] vad gränsen ger den enskilde."},
	handlers:     message.Text{EN: "Posts that the person meets in the case pathway {0}: {2}, before {1}.", SV: "Befattningar som den enskilde möter i ärendegången {0}: {2}, tidigare {1}."},
	handlersHelp: message.Text{EN: "Let one post follow the case through more of the steps of {0}, or answer with [[accept]].", SV: "Låt en befattning följa ärendet genom fler av stegen i {0}, eller svara med [[accept]]."},
}

// journey is a case pathway before and after.
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
			At: inNew(orgmodel.TypePathway, j.after.Pathway).key("steps"), About: p.stops(&j), Keys: p.wayKeys(&j),
			Message: what.all(), Help: wayTexts.help.With(p.wayName(&j)),
		})
	}
}

// wayKeys are what the files say of the way before and after.
func (p *Pass) wayKeys(j *journey) func() []ground.Key {
	before, after := j.before.Pathway, j.after.Pathway
	return func() []ground.Key {
		return append(p.Diff.Pair().WayKeys(0, before), p.Diff.Pair().WayKeys(1, after)...)
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
			At: inNew(orgmodel.TypePathway, j.after.Pathway).key("steps"), About: p.stops(&j), Keys: p.wayKeys(&j),
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
			At: inNew(orgmodel.TypePathway, j.after.Pathway).key("steps"), About: p.stops(&j), Keys: p.wayKeys(&j),
			Message: wayTexts.handlers.With(p.wayName(&j), before, after), Help: wayTexts.handlersHelp.With(p.wayName(&j)),
		})
	}
}
