package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// twoTeams are two units below an administration, each with staff and a manager.
const twoTeams = administered + `
[[unit]]
id = "unga"
name = "Enheten för unga"
kind = "unit"
parent = "forvaltningen"
heads = 12
led_by = ["chef-unga"]

[[post]]
id = "chef-unga"
name = "Enhetschef unga"
unit = "unga"
count = 1

[[unit]]
id = "vuxna"
name = "Enheten för vuxna"
kind = "unit"
parent = "forvaltningen"
heads = 8
led_by = ["chef-vuxna"]

[[post]]
id = "chef-vuxna"
name = "Enhetschef vuxna"
unit = "vuxna"
count = 1
`

const newLeader = `[[unit]]
id = "unga"
led_by = ["chef-vuxna"]
`

// talks are the forms of records that answer what the employer negotiates.
var talks = []string{"negotiation", "union-cooperation"}

var staffRules = []Rule{{
	Rule: diag.Rule{
		ID: "I811", Name: "posts-without-place", Family: Consequences, Severity: diag.Question,
		Yields: []string{"M513"},
		Title:  message.Text{EN: "Employees are not placed in the new organisation", SV: "Anställda är utan angiven inplacering i den nya organisationen"},
		Why:    message.Text{EN: "The file does not show where these employees are placed. Before giving notice, the employer tries redeployment and negotiates.", SV: "Filen visar inte var de anställda placeras. Före en uppsägning ska arbetsgivaren pröva omplacering och förhandla."},
		Mend:   message.Text{EN: "Say with formerly or unit where the posts go, add [[record]] with form = \"negotiation\" or \"union-cooperation\" about them, or answer with [[accept]] when redeployment has been tried, and check with a lawyer.", SV: "Ange med formerly eller unit vart befattningarna går, lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\" om dem, eller svara med [[accept]] när omplacering har prövats, och stäm av med jurist."},
		Law:    law.Redundancy,
		To:     []diag.Addressee{diag.ToEmployer}, Answers: talks,
		Reads:  []string{"unit.heads", "unit.parent", "post.count", "every post.unit", "every unit.formerly"},
		Before: twoTeams,
		Bad:    "[[close]]\nids = [\"unga\", \"chef-unga\"]\ndate = 2026-12-31\n",
		Good:   "[[close]]\nids = [\"unga\"]\ndate = 2026-12-31\n\n[[unit]]\nid = \"vuxna\"\nname = \"Enheten för unga och vuxna\"\nformerly = [\"unga\"]\nheads = 20\n\n[[post]]\nid = \"chef-unga\"\nunit = \"vuxna\"\n",
	},
	Check: checkPlaces, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "I812", Name: "new-manager", Family: Consequences, Severity: diag.Question,
		Yields: []string{"M501"}, ReachesUp: true,
		Title: message.Text{EN: "Employees get a new manager, and no negotiation about it is recorded", SV: "Anställda får ny chef, och ingen förhandling om det är angiven"},
		Why:   message.Text{EN: "A new manager can be a major change for the employees. If it is, the employer negotiates on its own initiative before it decides. A new person in the same post is not counted as a new manager. Where M501 asks of the same change, it is not asked twice.", SV: "En ny chef kan vara en viktigare förändring för de anställda. Är den det ska arbetsgivaren förhandla på eget initiativ före beslutet. En ny person på samma befattning räknas inte som en ny chef. Där M501 frågar om samma förändring ställs frågan inte två gånger."},
		Mend:  message.Text{EN: "Add the negotiation as a [[record]] with form = \"negotiation\" or \"union-cooperation\", or answer with [[accept]] why none is needed, and check with a lawyer.", SV: "Lägg till förhandlingen som en [[record]] med form = \"negotiation\" eller \"union-cooperation\", eller svara med [[accept]] varför ingen behövs, och stäm av med jurist."},
		Law:   law.NegotiationOfChange,
		To:    []diag.Addressee{diag.ToEmployer}, Answers: talks,
		Reads:  []string{"unit.heads", "unit.led_by", "post.count", "post.unit", "every unit.formerly", "every unit.led_by"},
		Before: twoTeams,
		Bad:    newLeader,
		Good:   newLeader + "\n[[record]]\nform = \"negotiation\"\nabout = [\"unga\"]\ndate = 2026-05-04\n",
	},
	Check: checkManagers, Ahead: true,
}}

var transferTexts = struct{ lost, lostPosts, lostWhere, lostHelp, major, manager, managers, either, beside, all, managerHelp message.Text }{
	lost:        message.Text{EN: "Not placed in the new organisation: {0} in {1}.", SV: "Utan angiven inplacering i den nya organisationen: {0} i {1}."},
	lostPosts:   message.Text{EN: "Posts: {0}.", SV: "Befattningar: {0}."},
	lostWhere:   message.Text{EN: "Where are they placed?", SV: "Var placeras de?"},
	major:       message.Text{EN: "Is it a major change, and has it been negotiated?", SV: "Är det en viktigare förändring, och är den förhandlad eller samverkad?"},
	lostHelp:    message.Text{EN: "Say with formerly or unit where those in {0} go, or answer with [[accept]] when redeployment has been tried. Check with a lawyer.", SV: "Ange med formerly eller unit vart de i {0} går, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist."},
	manager:     message.Text{EN: "{0} becomes the new manager of {1} in {2}.", SV: "{0} blir ny chef för {1} i {2}."},
	managers:    message.Text{EN: "{0} together become the new managers of {1} in {2}.", SV: "{0} blir tillsammans nya chefer för {1} i {2}."},
	either:      message.Text{EN: "{0} becomes the manager of {1} in {2}; who comes to whom is not stated.", SV: "{0} blir chef för {1} i {2}; vilka som får vem framgår inte."},
	beside:      message.Text{EN: "{0} becomes a manager of {1} in {2}, together with {3}.", SV: "{0} blir chef för {1} i {2}, tillsammans med {3}."},
	all:         message.Text{EN: "The whole organisation has {0}.", SV: "Hela organisationen har {0}."},
	managerHelp: message.Text{EN: "If it is a major change, negotiate before the decision and add [[record]] with form = \"negotiation\" or \"union-cooperation\" and about = [\"{0}\"], or answer with [[accept]]. Check with a lawyer.", SV: "Är det en viktigare förändring: förhandla före beslutet och lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\" och about = [\"{0}\"], eller svara med [[accept]]. Stäm av med jurist."},
}

// topmost is the highest of the units above an old one, itself included, that
// have staff and no successor either: what is closed together is asked about
// once.
func (p *Pass) topmost(unit int) int {
	top := unit
	for u := range p.Old.Line(unit) {
		k := p.Old.KindAt(u)
		if len(p.After(orgmodel.TypeUnit, u)) > 0 || k == nil || k.Sphere != orgmodel.Administrative {
			break
		}
		top = u
	}
	return top
}

// unplaced reports whether staff are placed nowhere: certainly, or as far as
// can be told of a unit that is closed and says nothing of who works there.
func (p *Pass) unplaced(t *metrics.Transfer) bool {
	return t.Lost == metrics.Yes || t.Lost == metrics.Perhaps && !t.Untold &&
		len(p.After(orgmodel.TypeUnit, t.Unit)) == 0 && len(p.Old.PostsOf(t.Unit)) == 0
}

// checkPlaces asks once about units of unknown size that one [[close]] ends.
func checkPlaces(p *Pass) {
	var unknown []flock
	at := map[orgmodel.Ref]int{} // where in unknown, by what ends them
	for _, f := range p.flocks(func(t *metrics.Transfer) ([]int, bool) {
		if !p.unplaced(t) || p.theirStaff(t.Unit) {
			return nil, false
		}
		return []int{p.topmost(t.Unit)}, true
	}) {
		if f.heads.Tells() || len(f.posts) > 0 {
			p.reportUnplaced(&f)
			continue
		}
		end := p.ended(orgmodel.TypeUnit, f.key[0]).Ref
		k, seen := at[end]
		if !seen {
			at[end] = len(unknown)
			unknown = append(unknown, f)
			continue
		}
		unknown[k].key = append(unknown[k].key, f.key...)
		unknown[k].units = append(unknown[k].units, f.units...)
	}
	for i := range unknown {
		p.reportUnplaced(&unknown[i])
	}
}

// theirStaff reports whether those who work in an old unit are another employer's: it is
// for that one to say what becomes of them.
func (p *Pass) theirStaff(unit int) bool { return !p.Old.Own(employer(p.Old, unit)) }

func (p *Pass) reportUnplaced(f *flock) {
	about := append(idsOf(p.Old, orgmodel.TypeUnit, slices.Concat(f.units, f.key)), idsOf(p.Old, orgmodel.TypePost, f.posts)...)
	talks := p.negotiated(about...)
	if talks.inTime {
		return
	}
	homes := some(p.named(p.Old, orgmodel.TypeUnit, f.key))
	what := sentences{transferTexts.lost.With(people(f.heads, f.fte), homes)}
	if len(f.posts) > 0 {
		what = append(what, transferTexts.lostPosts.With(some(p.named(p.Old, orgmodel.TypePost, f.posts))))
	}
	what = talks.tell(what)
	w := p.ended(orgmodel.TypeUnit, f.key[0])
	if len(p.After(orgmodel.TypeUnit, f.key[0])) > 0 && len(f.posts) > 0 {
		w = p.ended(orgmodel.TypePost, f.posts[0])
	}
	p.Report(Finding{
		At: w, About: about,
		Message: what.all(), Question: toEmployer.ask(transferTexts.lostWhere), Help: transferTexts.lostHelp.With(homes), Keys: p.keys(f),
	})
}

func checkManagers(p *Pass) {
	for _, f := range p.flocks(func(t *metrics.Transfer) ([]int, bool) {
		return t.By, t.New[metrics.NewManager] == metrics.Yes && len(t.By) > 0 && !p.theirStaff(t.Unit)
	}) {
		about := append(idsOf(p.New, orgmodel.TypePost, f.key), p.involved(&f)...)
		if p.negotiated(about...).inTime {
			continue
		}
		first := least(p.New, orgmodel.TypePost, f.key)
		what, keys := sentences{p.managerText(&f)}, p.keys(&f)
		if all := p.everybody(); all.Tells() {
			keys = p.besideEverybody(keys)
			what = append(what, transferTexts.all.With(people(all, orgmodel.Quantity{})))
		}
		p.Report(Finding{
			At: inNew(orgmodel.TypePost, first), About: slices.DeleteFunc(about, func(id string) bool { return id == p.New.Posts[first].ID }),
			Message: what.all(), Question: toEmployer.ask(transferTexts.major), Help: transferTexts.managerHelp.With(message.Code(p.New.Posts[first].ID)),
			Keys: keys,
		})
	}
}

// managerText tells the posts that lead some staff now from those that did
// before.
func (p *Pass) managerText(f *flock) message.Message {
	stay := slices.DeleteFunc(slices.Clone(f.key), func(post int) bool {
		return !slices.ContainsFunc(p.Before(orgmodel.TypePost, post), func(former int) bool { return slices.Contains(f.from, former) })
	})
	fresh := without(f.key, stay)
	names := message.And(p.named(p.New, orgmodel.TypePost, fresh))
	staff, home := people(f.heads, f.fte), some(p.named(p.Old, orgmodel.TypeUnit, f.units))
	switch {
	case len(f.key) > 1 && !p.Diff.Pair().New.LeadTogether(f.key):
		return transferTexts.either.With(message.Or(p.named(p.New, orgmodel.TypePost, f.key)), staff, home)
	case len(stay) > 0 && len(fresh) > 0:
		return transferTexts.beside.With(names, staff, home, message.And(p.named(p.New, orgmodel.TypePost, stay)))
	case len(f.key) > 1:
		return transferTexts.managers.With(message.And(p.named(p.New, orgmodel.TypePost, f.key)), staff, home)
	}
	return transferTexts.manager.With(message.And(p.named(p.New, orgmodel.TypePost, f.key)), staff, home)
}
