package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var meansTexts = struct {
	lostAll, lostSome, changed, won, gain, noFewer                                               counted
	unplaced, fewer, manager, managerBeside, managerPartly, authority, employer, admin, twoSides counted
	assumedFor, openFor, plannedFor                                                              counted
	unplacedUnknown, noneFewer, unknown, allPlaced, staffUnknown, untold                         message.Text
	waits, again, againLater, fresh, found, within, theNew                                       message.Text
}{
	theNew:     message.Text{EN: "the new service", SV: "den nya insatsen"},
	lostAll:    both(message.Text{EN: "the new file states no service that reaches {0}", SV: "den nya filen anger ingen insats som når {0}"}),
	lostSome:   counted{message.Text{EN: "{0} gets fewer services", SV: "{0} får färre insatser"}, message.Text{EN: "{0} get fewer services", SV: "{0} får färre insatser"}},
	changed:    counted{message.Text{EN: "{0} gets other services ({1})", SV: "{0} får andra insatser ({1})"}, message.Text{EN: "{0} get other services ({1})", SV: "{0} får andra insatser ({1})"}},
	won:        counted{message.Text{EN: "{0}, which the old file connects no service with, is reached by {1}", SV: "{0}, som den gamla filen inte kopplar någon insats till, nås av {1}"}, message.Text{EN: "{0}, which the old file connects no service with, are reached by {1}", SV: "{0}, som den gamla filen inte kopplar någon insats till, nås av {1}"}},
	gain:       counted{message.Text{EN: "{0} gets more services", SV: "{0} får fler insatser"}, message.Text{EN: "{0} get more services", SV: "{0} får fler insatser"}},
	fresh:      message.Text{EN: "new services are for {0}, whose services before are not stated", SV: "nya insatser riktas till {0}, vars tidigare insatser inte framgår"},
	within:     message.Text{EN: "planned in {1}, which is there already: {0}", SV: "planåtgärd i {1}, som redan finns: {0}"},
	found:      message.Text{EN: "{0} are described now with services that are there already", SV: "{0} beskrivs nu, med insatser som redan finns"},
	again:      message.Text{EN: "no service is stated for {0} for {1}{3}, then {2}", SV: "den nya filen anger ingen insats för {0} under {1}{3}, därefter {2}"},
	againLater: message.Text{EN: "no service is stated for {0} for a time{3}, then {2}", SV: "den nya filen anger ingen insats för {0} en tid{3}, därefter {2}"},
	waits:      message.Text{EN: "{0}, only after {1} without a stated service", SV: "{0}, först efter {1} utan angiven insats"},

	unplaced:        counted{message.Text{EN: "the file does not place {0} employee of {1}", SV: "{0} anställd i {1} saknar angiven inplacering"}, message.Text{EN: "the file does not place {0} employees of {1}", SV: "{0} anställda i {1} saknar angiven inplacering"}},
	unplacedUnknown: message.Text{EN: "where the staff of {0} go is not stated", SV: "var personalen i {0} placeras framgår inte"},
	fewer:           counted{message.Text{EN: "{1} has {0} employee fewer, who is not stated", SV: "{1} får {0} färre anställd, vem framgår inte"}, message.Text{EN: "{1} has {0} employees fewer, who is not stated", SV: "{1} får {0} färre anställda, vilka framgår inte"}},
	twoSides:        both(message.Text{EN: "the members of {0} are also led by {1}", SV: "medlemmarna i {0} leds även av {1}"}),
	manager:         counted{message.Text{EN: "{0} employee of {1} gets a new manager", SV: "{0} anställd i {1} får ny chef"}, message.Text{EN: "{0} employees of {1} get a new manager", SV: "{0} anställda i {1} får ny chef"}},
	managerBeside:   counted{message.Text{EN: "{0} employee of {1} gets one more manager, who leads together with the former", SV: "{0} anställd i {1} får ytterligare en chef, som leder tillsammans med den tidigare"}, message.Text{EN: "{0} employees of {1} get one more manager or several, who lead together with the former", SV: "{0} anställda i {1} får ytterligare en chef eller flera, som leder tillsammans med den tidigare"}},
	managerPartly:   counted{message.Text{EN: "{0} employee of {1} gets a new manager", SV: "{0} anställd i {1} får ny chef"}, message.Text{EN: "{0} employees of {1} get a new manager, some of them beside the former", SV: "{0} anställda i {1} får ny chef, några av dem vid sidan av den tidigare"}},
	authority:       counted{message.Text{EN: "{0} employee of {1} gets a new board", SV: "{0} anställd i {1} får ny nämnd"}, message.Text{EN: "{0} employees of {1} get a new board", SV: "{0} anställda i {1} får ny nämnd"}},
	admin:           counted{message.Text{EN: "{0} employee of {1} gets a new administration", SV: "{0} anställd i {1} får ny förvaltning"}, message.Text{EN: "{0} employees of {1} get a new administration", SV: "{0} anställda i {1} får ny förvaltning"}},
	employer:        counted{message.Text{EN: "{0} employee of {1} gets a new employer", SV: "{0} anställd i {1} får ny arbetsgivare"}, message.Text{EN: "{0} employees of {1} get a new employer", SV: "{0} anställda i {1} får ny arbetsgivare"}},
	untold:          message.Text{EN: "where the staff of {0} are the new file does not describe", SV: "var personalen i {0} finns beskrivs inte i den nya filen"},

	noFewer:      counted{message.Text{EN: "{0} has the same services in both files", SV: "{0} har samma insatser i båda filerna"}, message.Text{EN: "{0} have the same services in both files", SV: "{0} har samma insatser i båda filerna"}},
	assumedFor:   both(message.Text{EN: "the services of {0} are only assumed, and the same in both files", SV: "insatserna för {0} är bara antagna, och lika i båda filerna"}),
	openFor:      counted{message.Text{EN: "{0} keeps the services of before, but whether new ones reach the group is not stated", SV: "{0} har kvar insatserna från förut, men om nya insatser når gruppen framgår inte"}, message.Text{EN: "{0} keep the services of before, but whether new ones reach them is not stated", SV: "{0} har kvar insatserna från förut, men om nya insatser når dem framgår inte"}},
	plannedFor:   counted{message.Text{EN: "planned measures concern {0}, with no new service stated", SV: "planåtgärder gäller {0}, utan att någon ny insats anges"}, message.Text{EN: "planned measures concern {0}, with no new service stated", SV: "planåtgärder gäller {0}, utan att någon ny insats anges"}},
	noneFewer:    message.Text{EN: "the {0} target groups that both files describe have the same services in both", SV: "de {0} målgrupper som båda filerna beskriver har samma insatser i båda"},
	unknown:      message.Text{EN: "what it means for target groups and staff is not stated in the files", SV: "vad det innebär för målgrupper och personal framgår inte av filerna"},
	allPlaced:    message.Text{EN: "all employees that the files count ({0}) are placed", SV: "alla anställda som filerna anger ({0}) har en inplacering"},
	staffUnknown: message.Text{EN: "how staff are affected is not stated", SV: "hur personalen berörs framgår inte"},
}

// meansFor is the second sentence: which groups get fewer or more services, and whose
// work changes. What is not told of one of them stands in the line below the table. What
// a file dates later it means as well.
func (p *diffPage) meansFor(r room) string {
	if later := p.later(); later != nil {
		return doingTexts.sentence.With(aheadTexts.means.With(later.c.Diff.New.Day(), already(later.meanings(r)))).In(p.lang)
	}
	return doingTexts.sentence.With(already(upperFirst(p.meanings(r)))).In(p.lang)
}

// meanings are the clauses of the second sentence.
func (p *diffPage) meanings(r room) string {
	groups, staff := p.meansForGroups(r), p.meansForStaff(r)
	clauses := r.clauses + r.also
	each := max(clauses/2, 1)
	groups = groups[:min(len(groups), max(clauses-min(len(staff), each), each))]
	staff = staff[:min(len(staff), max(clauses-len(groups), 1))]
	said := append(groups, staff...)
	switch {
	case said == nil:
		said = []string{meansTexts.unknown.In(p.lang)}
	case staff == nil:
		said = append(said, meansTexts.staffUnknown.In(p.lang))
	}
	return strings.Join(said, "; ")
}

// turned are groups of which the same becomes.
type turned struct {
	turn  int // its place among what becomes of groups
	text  counted
	names []string
	tags  string
	// byTags are those of by, where they begin only after a time without any.
	byTags string
	by     []string // the services that reach them now
	wait   orgmodel.Quantity
}

func (p *diffPage) meansForGroups(r room) []string {
	order := []metrics.Turn{metrics.LostAll, metrics.Interrupted, metrics.Changed, metrics.Narrowed, metrics.Won, metrics.Widened}
	texts := map[metrics.Turn]counted{
		metrics.LostAll: meansTexts.lostAll, metrics.Interrupted: meansTexts.lostAll, metrics.Changed: meansTexts.changed, metrics.Narrowed: meansTexts.lostSome,
		metrics.Won: meansTexts.won, metrics.Widened: meansTexts.gain,
	}
	var list []turned
	for place, turn := range order {
		for i := range p.c.Groups {
			g := &p.c.Groups[i]
			if g.Turn != turn || g.Old < 0 || g.New < 0 || p.asFresh(g) {
				continue
			}
			list = p.alsoTurned(list, g, turned{turn: place, text: texts[turn]})
		}
	}
	for i := range list {
		slices.Sort(list[i].names)
	}
	slices.SortStableFunc(list, func(a, b turned) int {
		return cmp.Or(cmp.Compare(a.turn, b.turn), cmp.Compare(len(b.names), len(a.names)), strings.Compare(a.names[0], b.names[0]))
	})
	var clauses []string
	for i := range list {
		t := &list[i]
		text := t.text.one
		if len(t.names) > 1 {
			text = t.text.many
		}
		said := text.With(p.few(t.names, r), p.few(t.by, r)).In(p.lang)
		waits := t.wait.Tells() && !t.wait.IsZero()
		switch {
		case order[t.turn] == metrics.Interrupted:
			again := meansTexts.againLater
			if waits {
				again = meansTexts.again
			}
			clauses = append(clauses, again.With(p.few(t.names, r), months.of(t.wait), p.calledAgain(t.by, r), already(p.meansSee(r, t.names...)+t.tags)).In(p.lang)+t.byTags)
			continue
		case waits:
			said = meansTexts.waits.With(already(said), months.of(t.wait)).In(p.lang)
		}
		clauses = append(clauses, said+p.meansSee(r, slices.Concat(t.names, t.by)...)+t.tags)
	}
	clauses = append(clauses, p.meansForFresh(r)...)
	switch {
	case clauses != nil:
		return clauses
	case !some(&p.c.Summary.Groups.Untold) && !some(&p.c.Summary.Groups.Fewer):
		return p.noneFewer(r)
	}
	return nil
}

// calledAgain names services; the only new one, of which the first sentence tells, need not
// be named again.
func (p *diffPage) calledAgain(by []string, r room) message.Localizer {
	if isNew := p.newServices(); len(isNew) == 1 && slices.Equal(by, []string{nameOf(&p.c.Diff.New.Services[isNew[0]].Common)}) {
		for n, d := range p.doneInOrder(r) {
			if n < r.deeds() && d.Kind == newService() {
				return meansTexts.theNew
			}
		}
	}
	return p.few(by, r)
}

// meansForFresh tells whom services reach that only the new file describes: what reached
// them before nobody says.
func (p *diffPage) meansForFresh(r room) []string {
	isNew := p.newServices()
	var clauses []string
	for _, turn := range []struct {
		text message.Text
		new  bool // a service that is new reaches them
	}{{meansTexts.fresh, true}, {meansTexts.found, false}} {
		var names []string
		var keys []ground.Key
		for i := range p.c.Groups {
			g := &p.c.Groups[i]
			by := slices.ContainsFunc(g.After, func(s int) bool { return slices.Contains(isNew, s) })
			if g.Old >= 0 && !(turn.new && p.asFresh(g)) || len(g.After) == 0 || by != turn.new || p.c.Summary.Groups.IsPart[i] {
				continue
			}
			if planned := p.plannedWithin(g); !by && planned != nil {
				clauses = append(clauses, p.plansWithin(planned, r))
				continue
			}
			names = append(names, p.c.group(g))
			keys = append(keys, p.c.namedKeys(g)...)
		}
		if names == nil {
			continue
		}
		slices.Sort(names)
		clause := turn.text.With(p.few(names, r.forGroups())).In(p.lang) + p.meansSee(r, names...)
		if turn.new {
			clause += p.keyTags(keys)
		} else {
			clause += p.onlyRests(keys)
		}
		clauses = append(clauses, clause)
	}
	return clauses
}

// asFresh reports whether a group for which the old file states no service is told of with
// those that it does not describe at all, where there are such: of neither does it say what
// reached them before, since of some services it does not say whom they are for, and only
// new ones do now.
func (p *diffPage) asFresh(g *metrics.Served) bool {
	waits := g.Gap.Tells() && !g.Gap.IsZero()
	if g.Turn != metrics.Won || g.Old < 0 || waits || p.openServicesOf(p.c.Diff.Old) == "" {
		return false
	}
	isNew := p.newServices()
	isOne := func(s int) bool { return slices.Contains(isNew, s) }
	return !slices.ContainsFunc(g.After, func(s int) bool { return !isOne(s) }) &&
		slices.ContainsFunc(p.c.Groups, func(other metrics.Served) bool { return other.Old < 0 && slices.ContainsFunc(other.After, isOne) })
}

// plannedWithin are the new planned measures for a group that name a service which reaches
// it and is not new: what is planned is a change within that, and not the service.
func (p *diffPage) plannedWithin(g *metrics.Served) (measures []int) {
	o := p.c.Diff.New
	for _, i := range p.measuresFor(g) {
		if slices.ContainsFunc(g.After, func(s int) bool { return slices.Contains(o.Measures[i].Services, o.Services[s].ID) }) {
			measures = append(measures, i)
		}
	}
	return measures
}

// plansWithin tells of them.
func (p *diffPage) plansWithin(measures []int, r room) string {
	o := p.c.Diff.New
	var names, services []string
	var keys []ground.Key
	for _, i := range measures {
		ref := orgmodel.Ref{Type: orgmodel.TypeMeasure, Index: i}
		names = append(names, nameOf(&o.Measures[i].Common))
		for _, id := range o.Measures[i].Services {
			if s, ok := o.Find(id); ok && !slices.Contains(services, o.Name(id)) {
				services = append(services, o.Name(id))
				keys = append(keys, p.c.Diff.Pair().BeginningKeys(s)...)
			}
		}
		for _, k := range o.Keys(ref, "", "target_groups", "services") {
			k.File = 1
			keys = append(keys, k)
		}
	}
	see := p.meansSee(r, slices.Concat(names, services)...)
	r.letters *= 2 // the name of a measure is a sentence
	return meansTexts.within.With(p.few(names, r), p.few(services, r)).In(p.lang) + see + p.keyTags(keys)
}

// meansSee points at the remarks on what a clause of the second sentence names, where there
// is room.
func (p *diffPage) meansSee(r room, names ...string) string {
	if !r.seeMeans {
		return ""
	}
	return p.seeRemark(names...)
}

// newServices are the services that are new, as places in the new list.
func (p *diffPage) newServices() (list []int) {
	isNew := diff.KindOf(orgmodel.TypeService, diff.Added)
	for _, i := range p.c.Diff.Told() {
		if ch := &p.c.Diff.Changes[i]; ch.Kind == isNew {
			list = append(list, ch.New[0])
		}
	}
	return list
}

// noneFewer names the groups that both files describe, and that lose nothing by them.
func (p *diffPage) noneFewer(r room) []string {
	f, names := p.groupsKept(keptToldSo, keptDifferent)
	special := p.keptClauses(r)
	tags := p.tagsOf(&f, nil)
	switch {
	case len(names) == 0:
	case len(names) == 1:
		special = append(special, meansTexts.noFewer.one.With(p.few(names, r)).In(p.lang)+tags)
	case len(names) <= r.names || len(special) > 0:
		special = append(special, meansTexts.noFewer.many.With(p.few(names, r)).In(p.lang)+tags)
	default:
		return []string{meansTexts.noneFewer.With(len(names)).In(p.lang) + tags}
	}
	return special
}

// alsoTurned puts a group with those of which the same becomes.
func (p *diffPage) alsoTurned(list []turned, g *metrics.Served, t turned) []turned {
	keys := p.c.namedKeys(g)
	switch g.Turn {
	case metrics.LostAll: // that nobody has given the day makes the ending no assumption
		t.tags = p.onlyRests(p.c.Diff.Endings(slices.Clone(keys)))
	case metrics.Interrupted:
		t.tags, t.byTags = p.onlyRests(keys), p.keyTags(p.presenceOf(g.After))
		if all := slices.Concat(keys, p.presenceOf(g.After)); p.onlyRests(all) == t.tags { // else it would be said twice
			t.byTags = p.statusTagsOf(p.statusesOfKeys(p.presenceOf(g.After)))
		}
	default:
		t.tags = p.keyTags(keys)
	}
	for _, s := range g.After {
		t.by = append(t.by, nameOf(&p.c.Diff.New.Services[s].Common))
	}
	if g.Since.Known() && len(g.After) > 0 {
		t.wait = g.Gap
	}
	slices.Sort(t.by)
	for i := range list {
		if l := &list[i]; l.text == t.text && l.tags == t.tags && l.byTags == t.byTags && l.wait == t.wait && slices.Equal(l.by, t.by) {
			l.names = append(l.names, p.c.group(g))
			return list
		}
	}
	t.names = []string{p.c.group(g)}
	return append(list, t)
}

func (p *diffPage) meansForStaff(r room) []string {
	u, m, t := &p.c.Summary.Unplaced, &p.c.Summary.Managers, &meansTexts
	var clauses []string
	say := func(f *figure.Figure, text counted, tags func(*figure.Figure) string) {
		if some(f) {
			said := text.many
			if f.Quantity.One() {
				said = text.one
			}
			units := p.unitsCalled(f, func(u *orgmodel.Unit) string { return nameOf(&u.Common) })
			clauses = append(clauses, said.With(f.Quantity, p.fewUnits(f, r)).In(p.lang)+p.meansSee(r, units...)+tags(f))
		}
	}
	cause := func(f *figure.Figure) string { return p.cause(f, r) }
	say(&u.Heads, t.unplaced, cause)
	if some(&u.Open) && !some(&u.Heads) {
		units := p.unitsCalled(&u.Open, func(u *orgmodel.Unit) string { return nameOf(&u.Common) })
		clauses = append(clauses, t.unplacedUnknown.With(p.fewUnits(&u.Open, r)).In(p.lang)+p.meansSee(r, units...)+cause(&u.Open))
	}
	say(&p.speaking(&u.Fewer).told, t.fewer, p.figureTags)
	say(&m.Employer, t.employer, p.movedTags)
	say(&m.Authority, t.authority, p.movedTags)
	if !sameTerms(&m.Administration, &m.Authority) {
		say(&m.Administration, t.admin, p.movedTags)
	}
	say(&m.Heads, managerMeans(m), p.movedTags)
	if some(&m.TwoSides) {
		teams, leaders := p.secondLeads()
		clauses = append(clauses, t.twoSides.many.With(p.few(teams, r), p.few(leaders, r)).In(p.lang)+p.meansSee(r, slices.Concat(teams, leaders)...)+p.teamTags(&m.TwoSides))
	}
	if len(u.Untold.Terms) > 0 {
		clauses = append(clauses, t.untold.With(p.fewUnits(&u.Untold, r)).In(p.lang))
	}
	switch {
	case clauses != nil:
		return clauses
	case some(u.Placed.Figure()) && p.nobodyElse():
		return []string{t.allPlaced.With(u.Placed.Figure().Quantity).In(p.lang) + p.wholeTags(u.Placed.Figure())}
	}
	return nil
}

// managerMeans is how a new manager is told: who joins the one before is not instead of
// that one.
func managerMeans(n *headline.ManagerNumbers) counted {
	switch {
	case n.Beside:
		return meansTexts.managerBeside
	case n.Partly:
		return meansTexts.managerPartly
	}
	return meansTexts.manager
}

// nobodyElse reports whether nothing is open of anybody's place.
func (p *diffPage) nobodyElse() bool {
	u := &p.c.Summary.Unplaced
	return u.Fewer.Quantity.IsZero() && u.FewerFTE.Quantity.IsZero() && !certain(&u.Excess) && len(u.Open.Terms) == 0 && len(u.Untold.Terms) == 0
}

// movedTags say how sure the files are of where staff of a figure come to be.
func (p *diffPage) movedTags(f *figure.Figure) string {
	return p.taggedOnce(f, func() string { return p.tagsOf(f, p.movedStatuses(f)) })
}

func sameTerms(f, g *figure.Figure) bool {
	return f.Quantity == g.Quantity && slices.EqualFunc(f.Terms, g.Terms, func(a, b figure.Term) bool { return a.Type == b.Type && a.ID == b.ID })
}

// fewUnits names the units that the terms of a figure are of: of a post the one that it
// is in. Where there is no room for all it is those with most of what is counted.
func (p *diffPage) fewUnits(f *figure.Figure, r room) message.Localizer {
	names := p.unitsCalled(f, func(u *orgmodel.Unit) string { return nameOf(&u.Common) })
	if r.cuts(len(names)) {
		counted := map[string]float64{}
		for i := range f.Terms {
			least, _ := f.Terms[i].Quantity.Low()
			for _, name := range p.unitsCalled(&figure.Figure{Terms: f.Terms[i : i+1], Fold: f.Fold}, func(u *orgmodel.Unit) string { return nameOf(&u.Common) }) {
				counted[name] += least
			}
		}
		slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(counted[b], counted[a]) })
	}
	return p.fewOf(names, r)
}

// unitsCalled are the same units by what they are called, in the order of the alphabet.
func (p *diffPage) unitsCalled(f *figure.Figure, call func(*orgmodel.Unit) string) []string {
	var names []string
	for i := range f.Terms {
		t := &f.Terms[i]
		if t.Quantity.IsZero() && f.Fold == figure.Sum {
			continue
		}
		for _, o := range []*orgmodel.Organisation{p.c.Diff.Old, p.c.Diff.New} {
			id := t.ID
			if post := o.Post(id); post != nil && t.Type == string(orgmodel.TypePost) {
				id = post.Unit
			}
			u := o.Unit(id)
			if u == nil {
				continue
			}
			if name := call(u); !slices.Contains(names, name) {
				names = append(names, name)
			}
			break
		}
	}
	slices.Sort(names)
	return names
}

// secondLeads name the collaborations whose members are led from two sides, and by whom.
func (p *diffPage) secondLeads() (teams, leaders []string) {
	o := p.c.Diff.New
	for _, l := range p.c.Diff.Pair().SecondLeads() {
		teams = append(teams, nameOf(&o.Units[l.Team].Common))
		for _, post := range l.Posts {
			if name := nameOf(&o.Posts[post].Common); !slices.Contains(leaders, name) {
				leaders = append(leaders, name)
			}
		}
	}
	slices.Sort(leaders)
	return series(teams), leaders
}

// teamTags say how sure the files are of the collaborations that lead staff from a second
// side: what is assumed of them comes first.
func (p *diffPage) teamTags(f *figure.Figure) string {
	o := p.c.Diff.New
	teams := map[string]bool{}
	for _, l := range p.c.Diff.Pair().SecondLeads() {
		teams[o.Units[l.Team].ID] = true
	}
	return p.taggedOnce(f, func() string {
		text := ""
		for _, tag := range p.c.sure(p.statusesOf(f), f.Ground(p.marks().look), orgmodel.Vision, func(s ground.Stated) bool { return teams[s.ID] }) {
			text += " [" + tag.In(p.lang) + "]"
		}
		if p.brief(f).guess {
			text += " [" + markTexts.guessed.In(p.lang) + "]"
		}
		return text
	})
}

// cause says what staff have no place for, and how sure that is, unless the first
// sentence has: that a file does not say where they are placed nobody has decided.
func (p *diffPage) cause(f *figure.Figure, r room) string {
	if p.toldAsClosed(f, r) {
		return p.restTags(f)
	}
	text, list := "", causeTexts.change
	for i := range f.Terms {
		if p.closes(f.Terms[i].ID) {
			list = causeTexts.closure
		}
	}
	for _, s := range p.statusesOf(f) {
		if said := list[s]; !said.IsZero() {
			text = " (" + said.In(p.lang) + ")" // the least sure comes last
		}
	}
	return text + p.restTags(f)
}

// toldAsClosed reports whether the first sentence tells that all that some staff worked
// in is closed.
func (p *diffPage) toldAsClosed(f *figure.Figure, r room) bool {
	told := map[string]bool{}
	for n, d := range p.doneInOrder(r) {
		if n < r.deeds() && d.Kind == diff.UnitClosed && len(d.changes) <= r.names {
			for _, i := range d.changes {
				told[p.c.Diff.ID(&p.c.Diff.Changes[i])] = true
			}
		}
	}
	return len(f.Terms) > 0 && !slices.ContainsFunc(f.Terms, func(t figure.Term) bool { return !told[t.ID] })
}

// closes reports whether a unit of the old file is closed.
func (p *diffPage) closes(id string) bool {
	o := p.c.Diff.Old
	return slices.ContainsFunc(p.c.Diff.Changes, func(ch diff.Change) bool {
		return ch.Kind == diff.UnitClosed && o.Units[ch.Old[0]].ID == id
	})
}

// causeTexts say how sure the cause of a consequence is.
var causeTexts = struct {
	closure, change map[orgmodel.Status]message.Text
}{
	closure: map[orgmodel.Status]message.Text{
		orgmodel.Decided: {EN: "the closure is decided", SV: "nedläggningen är beslutad"}, orgmodel.Proposed: {EN: "the closure is proposed", SV: "nedläggningen är föreslagen"},
		orgmodel.Vision: {EN: "the closure is a vision", SV: "nedläggningen är en vision"}, orgmodel.Claimed: {EN: "the closure is claimed", SV: "nedläggningen är enligt uppgift"},
	},
	change: map[orgmodel.Status]message.Text{
		orgmodel.Decided: {EN: "the change is decided", SV: "ändringen är beslutad"}, orgmodel.Proposed: {EN: "the change is proposed", SV: "ändringen är föreslagen"},
		orgmodel.Vision: {EN: "the change is a vision", SV: "ändringen är en vision"}, orgmodel.Claimed: {EN: "the change is claimed", SV: "ändringen är enligt uppgift"},
	},
}

// figureTags say how sure the files are of what a figure counts.
func (p *diffPage) figureTags(f *figure.Figure) string {
	return p.taggedOnce(f, func() string { return p.tagsOf(f, p.statusesOf(f)) })
}

// taggedOnce works the tags of a figure out once.
func (p *diffPage) taggedOnce(f *figure.Figure, tags func() string) string {
	text, known := p.known.tags[f]
	if !known {
		if text = tags(); p.known.tags == nil {
			p.known.tags = map[*figure.Figure]string{}
		}
		p.known.tags[f] = text
	}
	return text
}

// wholeTags say it of what is told of all that is counted: that nothing becomes of it.
func (p *diffPage) wholeTags(f *figure.Figure) string {
	return p.taggedOnce(f, func() string { return p.tagsOf(f, p.asAWhole()) })
}

// restTags say of a figure only whether it rests on something assumed: what the files
// do not tell has no status.
func (p *diffPage) restTags(f *figure.Figure) string {
	text, known := p.known.rested[f]
	if !known {
		if text = p.endingTags(f); p.known.rested == nil {
			p.known.rested = map[*figure.Figure]string{}
		}
		p.known.rested[f] = text
	}
	return text
}

// endingTags are those of a figure, with what ends things in place of the day when they
// end: that nobody has given the day makes the ending no assumption.
func (p *diffPage) endingTags(f *figure.Figure) string {
	if len(f.Terms) > fewTerms || !p.brief(f).assumed {
		return p.tagsOf(f, nil)
	}
	return p.sureTags(nil, p.c.groundOf(p.c.Diff.Endings(f.AllKeys())), orgmodel.Vision)
}

// fewTerms is of how many terms a figure is looked through for what is assumed: of more
// there would be too much to name.
const fewTerms = 12

// statusTagsOf are the tags of some statuses.
func (p *diffPage) statusTagsOf(statuses []orgmodel.Status) (text string) {
	for _, s := range statuses {
		if tag := statusTags[s]; !tag.IsZero() {
			text += " [" + tag.In(p.lang) + "]"
		}
	}
	return text
}

func (p *diffPage) tagsOf(f *figure.Figure, statuses []orgmodel.Status) string {
	text := p.statusTagsOf(statuses)
	if rests := p.brief(f); rests.assumed {
		if len(f.Terms) > fewTerms {
			return text + " [" + pairTagTexts.assumed.In(p.lang) + "]"
		}
		return p.sureTags(statuses, f.Ground(p.marks().look), orgmodel.Vision)
	} else if rests.guess {
		text += " [" + markTexts.guessed.In(p.lang) + "]"
	}
	return text
}

// keyTags say how sure the files are of what some keys tell.
func (p *diffPage) keyTags(keys []ground.Key) string {
	return p.sureTags(p.statusesOfKeys(keys), p.c.groundOf(keys), p.c.Diff.Old.Header.Status)
}

// statusesOfKeys are how sure the new file is of some keys, the surest first.
func (p *diffPage) statusesOfKeys(keys []ground.Key) []orgmodel.Status {
	var found []orgmodel.Status
	for _, k := range keys {
		if s := p.marks().look(k).Status; k.File == 1 && s != "" && !slices.Contains(found, s) {
			found = append(found, s)
		}
	}
	return sortedStatuses(found)
}

// onlyRests say of some keys only what is assumed of them.
func (p *diffPage) onlyRests(keys []ground.Key) string {
	return p.sureTags(nil, p.c.groundOf(keys), p.c.Diff.Old.Header.Status)
}

// presenceOf are the keys by which services are there in the new file.
func (p *diffPage) presenceOf(services []int) (keys []ground.Key) {
	for _, s := range services {
		for _, k := range p.c.Diff.New.Keys(orgmodel.Ref{Type: orgmodel.TypeService, Index: s}, "", "since") {
			k.File = 1
			keys = append(keys, k)
		}
		keys = append(keys, p.c.Diff.Pair().BeginningKeys(orgmodel.Ref{Type: orgmodel.TypeService, Index: s})...)
	}
	return keys
}
