package report

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/internal/numbered"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// deedTexts say what a reform does with {0}; of what becomes of several, {1} is what
// they become. They are put together when they are first asked for, as the kinds are:
// most runs of a program compare nothing.
var deedTexts = sync.OnceValue(func() map[diff.Kind]counted {
	return map[diff.Kind]counted{
		diff.UnitMerged:    {message.Text{EN: "{0} are merged into {1}", SV: "{0} slås samman till {1}"}, message.Text{}},
		diff.UnitRegrouped: {message.Text{EN: "{0} are regrouped into {1}", SV: "{0} omgrupperas till {1}"}, message.Text{}},
		diff.UnitAbsorbed:  {message.Text{EN: "{1} takes over {0}", SV: "{1} tar över {0}"}, message.Text{}},
		diff.UnitSplit:     {message.Text{EN: "{0} is split into {1}", SV: "{0} delas i {1}"}, message.Text{}},
		diff.UnitSpunOff:   {message.Text{EN: "{0} gives off {1}", SV: "{0} knoppar av {1}"}, message.Text{}},
		diff.UnitRenamed:   {message.Text{EN: "{0} is renamed {1}", SV: "{0} byter namn till {1}"}, message.Text{}},

		diff.UnitMoved:   {message.Text{EN: "{0} is moved to {1}", SV: "{0} flyttas till {1}"}, message.Text{EN: "{0} are moved to {1}", SV: "{0} flyttas till {1}"}},
		diff.UnitClosed:  {message.Text{EN: "{0} is closed", SV: "{0} läggs ned"}, message.Text{EN: "{0} are closed", SV: "{0} läggs ned"}},
		diff.UnitFounded: {message.Text{EN: "{0} is set up", SV: "{0} inrättas"}, message.Text{EN: "{0} are set up", SV: "{0} inrättas"}},

		diff.KindOf(orgmodel.TypeService, diff.Added):         {message.Text{EN: "the service {0} is new", SV: "insatsen {0} tillkommer"}, message.Text{EN: "the services {0} are new", SV: "insatserna {0} tillkommer"}},
		diff.KindOf(orgmodel.TypeService, diff.Removed):       {message.Text{EN: "the service {0} ends", SV: "insatsen {0} upphör"}, message.Text{EN: "the services {0} end", SV: "insatserna {0} upphör"}},
		diff.KindOf(orgmodel.TypeAgreement, diff.Added):       {message.Text{EN: "the agreement {0} is new", SV: "avtalet {0} tillkommer"}, message.Text{EN: "the agreements {0} are new", SV: "avtalen {0} tillkommer"}},
		diff.KindOf(orgmodel.TypeAgreement, diff.Removed):     {message.Text{EN: "the agreement {0} ends", SV: "avtalet {0} upphör"}, message.Text{EN: "the agreements {0} end", SV: "avtalen {0} upphör"}},
		diff.KindOf(orgmodel.TypeGoal, diff.Added):            {message.Text{EN: "the goal {0} is new", SV: "målet {0} tillkommer"}, message.Text{EN: "the goals {0} are new", SV: "målen {0} tillkommer"}},
		diff.KindOf(orgmodel.TypeDecision, diff.Added):        accordTexts,
		diff.KindOf(orgmodel.TypeDecision, diff.DescribedNow): accordTexts,
		diff.KindOf(orgmodel.TypePost, diff.Added):            {message.Text{EN: "the post {0} is set up", SV: "befattningen {0} inrättas"}, message.Text{EN: "the posts {0} are set up", SV: "befattningarna {0} inrättas"}},
		diff.KindOf(orgmodel.TypePost, diff.Removed):          {message.Text{EN: "the post {0} is no longer there", SV: "befattningen {0} finns inte kvar"}, message.Text{EN: "the posts {0} are no longer there", SV: "befattningarna {0} finns inte kvar"}},
	}
})

// overTexts say it of what had ended before the day that the new file describes, with a star
// where its author only concludes so, as the stamp above has it.
var overTexts = map[diff.Kind]counted{
	diff.UnitClosed: {message.Text{EN: "{0} has been closed{1}", SV: "{0} har lagts ned{1}"}, message.Text{EN: "{0} have been closed{1}", SV: "{0} har lagts ned{1}"}},
	diff.KindOf(orgmodel.TypeService, diff.Removed):   {message.Text{EN: "the service {0} has ended{1}", SV: "insatsen {0} har upphört{1}"}, message.Text{EN: "the services {0} have ended{1}", SV: "insatserna {0} har upphört{1}"}},
	diff.KindOf(orgmodel.TypeAgreement, diff.Removed): {message.Text{EN: "the agreement {0} has ended{1}", SV: "avtalet {0} har upphört{1}"}, message.Text{EN: "the agreements {0} have ended{1}", SV: "avtalen {0} har upphört{1}"}},
}

// cooperationTexts say it of cooperation, which need be no agreement.
var cooperationTexts = sync.OnceValue(func() map[diff.Kind]counted {
	return map[diff.Kind]counted{
		diff.KindOf(orgmodel.TypeAgreement, diff.Added):   both(message.Text{EN: "cooperation begins: {0}", SV: "samverkan tillkommer: {0}"}),
		diff.KindOf(orgmodel.TypeAgreement, diff.Removed): both(message.Text{EN: "cooperation ends: {0}", SV: "samverkan upphör: {0}"}),
	}
})

// accordTexts say that politicians agree, which decides nothing.
var accordTexts = counted{message.Text{EN: "political agreement: {0}", SV: "politisk överenskommelse: {0}"}, message.Text{EN: "political agreements: {0}", SV: "politiska överenskommelser: {0}"}}

var doingTexts = struct {
	inAreas, areasFrom, together, asTeam                                                               message.Text
	area                                                                                               counted
	areas, andMore, andMoreStarred, staff, noStaff, staffNow, alsoUnits, nothing, onlySilent, sentence message.Text
	bought, byOthers                                                                                   message.Text
	others, moreAlike, differences                                                                     counted
}{
	bought:         message.Text{EN: "{1} buys the new service {0} from {2}", SV: "{1} köper den nya insatsen {0} av {2}"},
	byOthers:       message.Text{EN: "the service {0} is new, provided by {1}", SV: "insatsen {0} tillkommer och utförs av {1}"},
	alsoUnits:      message.Text{EN: "besides, units: {0}", SV: "dessutom enheter: {0}"},
	asTeam:         message.Text{EN: "{0} is set up as a collaboration", SV: "{0} inrättas som samverkan"},
	together:       message.Text{EN: "{0} is set up, for {1} to work together", SV: "{0} inrättas, där {1} samarbetar"},
	inAreas:        message.Text{EN: "{0} works in {1}", SV: "{0} arbetar i {1}"},
	areasFrom:      message.Text{EN: "{0} works in {1} areas, before in {2}", SV: "{0} arbetar i {1} områden, tidigare i {2}"},
	area:           counted{message.Text{EN: "{0} area", SV: "{0} område"}, message.Text{EN: "{0} areas", SV: "{0} områden"}},
	areas:          message.Text{EN: "{0} (in {1} areas)", SV: "{0} (i {1} områden)"},
	andMore:        message.Text{EN: "{0} more", SV: "{0} till"},
	andMoreStarred: message.Text{EN: "{0}* more", SV: "{0}* till"},
	staff:          message.Text{EN: "{0} goes from {1} to {2} employees", SV: "{0} går från {1} till {2} anställda"},
	noStaff:        message.Text{EN: "how many {0} employs is no longer stated, before {1}", SV: "hur många som är anställda i {0} anges inte längre, tidigare {1}"},
	staffNow:       message.Text{EN: "{0} is stated to have {1} employees, before nothing was stated", SV: "{0} anges ha {1} anställda, tidigare angavs inget"},
	nothing:        message.Text{EN: "no unit, service or agreement is added, taken away or moved", SV: "ingen enhet, ingen insats och inget avtal tillkommer, tas bort eller flyttas"},
	onlySilent:     message.Text{EN: "the new file does not describe {0}; whether anything is added, taken away or moved is not stated", SV: "den nya filen beskriver inte {0}; om något tillkommer, tas bort eller flyttas framgår inte"},
	sentence:       message.Text{EN: "{0}.", SV: "{0}."},
	others:         counted{message.Text{EN: "{0} other change below", SV: "{0} annan ändring nedan"}, message.Text{EN: "{0} other changes below", SV: "{0} andra ändringar nedan"}},
	differences:    counted{message.Text{EN: "{0} difference: see What changes", SV: "{0} skillnad: se Vad som ändras"}, message.Text{EN: "{0} differences: see What changes", SV: "{0} skillnader: se Vad som ändras"}},
	moreAlike:      counted{message.Text{EN: "{0} more of the kind", SV: "{0} till av samma slag"}, message.Text{EN: "{0} more of the kind", SV: "{0} till av samma slag"}},
}

// doing is the first sentence: what the reform does, the weightiest first, each part
// with its status and its marks.
func (p *diffPage) doing(r room) string {
	if p.c.Summary.Apart {
		return doingTexts.sentence.With(message.Count(len(p.c.Diff.Told()), doingTexts.differences.one, doingTexts.differences.many)).In(p.lang)
	}
	if p.later() != nil {
		return doingTexts.sentence.With(already(upperFirst(p.doingByThen(r)))).In(p.lang)
	}
	return doingTexts.sentence.With(already(upperFirst(p.deeds(r, doingTexts.others)))).In(p.lang)
}

// deeds are the clauses of the first sentence, and how many others there are.
func (p *diffPage) deeds(r room, others counted) string {
	clauses, told := p.deedsTold(r)
	if clauses == nil {
		clauses = append(clauses, p.nothingTold())
	}
	if p.known.told == 0 {
		p.known.told = p.counting(p.c.Diff.Told())
	}
	if rest := p.known.told - told; rest > 0 {
		clauses = append(clauses, message.Count(rest, others.one, others.many).In(p.lang))
	}
	return strings.Join(clauses, "; ")
}

// nothingTold is that the files tell of nothing that is done. Where the new one is silent of
// something that is no answer, and what it is silent of comes first.
func (p *diffPage) nothingTold() string {
	if silent := p.silentNumber(&p.c.Summary.Silent); silent != "" {
		return doingTexts.onlySilent.With(already(silent)).In(p.lang)
	}
	return doingTexts.nothing.In(p.lang)
}

// deedsTold are those that tell what is done, and how many changes they tell of.
func (p *diffPage) deedsTold(r room) (clauses []string, told int) {
	var also []string
	for _, d := range p.doneInOrder(r) {
		counts, isUnit := kindCounts[d.Kind]
		switch {
		case len(clauses) < r.deeds():
			clauses = append(clauses, p.deed(d.Deed, d.changes, r))
		case isUnit && len(also) < mostCounts:
			also = append(also, p.countedDeed(counts, d.changes))
		default:
			continue
		}
		told += p.counting(d.changes)
	}
	if also != nil {
		clauses = append(clauses, doingTexts.alsoUnits.With(already(phrase(also...))).In(p.lang))
	}
	return clauses, told
}

// doneAlike are changes of one deed that are equally sure.
type doneAlike struct {
	*headline.Deed
	changes []int
}

// doneInOrder lists what the first sentence tells, in its order: what is as sure as the
// new file as a whole, then what is less sure, then what was decided before it. The
// last clause there is room for is kept for units of which that is so.
func (p *diffPage) doneInOrder(r room) []doneAlike {
	list := slices.Clone(p.inTurn())
	at := slices.IndexFunc(list, func(d doneAlike) bool { return d.Type == orgmodel.TypeUnit && p.turnOf(&d) == settledBefore })
	if last := r.deeds() - 1; last > 0 && at > last {
		d := list[at]
		list = slices.Insert(slices.Delete(list, at, at+1), last, d)
	}
	return list
}

// settledBefore is the turn of what is surer than the new file as a whole.
const settledBefore = 3

// turnOf is when the first sentence tells of some changes.
func (p *diffPage) turnOf(d *doneAlike) int {
	turn, whole := 0, p.c.Diff.New.Header.Status
	ch := &p.c.Diff.Changes[d.changes[0]]
	switch s := p.c.Diff.Status(ch); {
	case s == "", s == whole:
	case headline.IsAccord(p.c.Diff, ch), s.LessSure(whole): // an accord decides nothing
		turn = 1
	case s == orgmodel.Decided || s == orgmodel.InForce:
		return settledBefore
	}
	if d.Minor {
		turn++
	}
	return turn
}

// mostCounts is how many kinds of change to units are counted that are not named.
const mostCounts = 4

// countedDeed counts changes of one kind, and says how sure they are.
func (p *diffPage) countedDeed(c counted, changes []int) string {
	from, to := 0, 0
	for _, i := range changes {
		from, to = from+len(p.c.Diff.Changes[i].Old), to+len(p.c.Diff.Changes[i].New)
	}
	text := c.many
	if len(changes) == 1 {
		text = c.one
	}
	return text.With(len(changes), from, to).In(p.lang) + p.deedTags(&p.c.Diff.Changes[changes[0]])
}

// counting counts the changes among some that there are to tell of: what a file is
// called, what it is the first or the last to describe, what somebody says, who agrees
// on it and where words come from are none.
func (p *diffPage) counting(changes []int) int {
	n := 0
	for _, i := range changes {
		ch := &p.c.Diff.Changes[i]
		if ch.Kind == diff.KindOf(ch.Type, diff.NotDescribed) || ch.Kind == diff.KindOf(ch.Type, diff.DescribedNow) || p.accordAbove(ch) {
			continue
		}
		switch p.c.Diff.Topic(ch).ID {
		case diff.TopicOrganisation, diff.TopicSources, diff.TopicClaims, diff.TopicRemarks:
		default:
			n++
		}
	}
	return n
}

// inTurn are the changes of each deed by how sure they are, in the order of their turns:
// worked out once.
func (p *diffPage) inTurn() []doneAlike {
	if p.known.deeds != nil {
		return p.known.deeds
	}
	list := make([]doneAlike, 0, len(p.c.Deeds))
	for i := range p.c.Deeds {
		for _, changes := range p.alikeInStatus(p.c.Deeds[i].Changes) {
			if !p.accordAbove(&p.c.Diff.Changes[changes[0]]) {
				list = append(list, doneAlike{&p.c.Deeds[i], changes})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b doneAlike) int { return cmp.Compare(p.turnOf(&a), p.turnOf(&b)) })
	p.known.deeds = list
	return list
}

// alikeInStatus parts changes by how sure they are, the most first.
func (p *diffPage) alikeInStatus(changes []int) [][]int {
	type sure struct {
		tags, parties string
		over, assumed bool
	}
	var seen []sure
	var list [][]int
	for _, i := range changes {
		ch := &p.c.Diff.Changes[i]
		how := sure{tags: p.deedTags(ch), parties: p.partiesOf(ch)}
		how.over, how.assumed = p.isOver(ch)
		at := slices.Index(seen, how)
		if at < 0 {
			at, seen, list = len(seen), append(seen, how), append(list, nil)
		}
		list[at] = append(list[at], i)
	}
	slices.SortStableFunc(list, func(a, b []int) int {
		return cmp.Compare(len(b), len(a))
	})
	return list
}

// deed tells of changes of one kind, and how sure they are.
func (p *diffPage) deed(d *headline.Deed, changes []int, r room) string {
	tags := p.deedTags(&p.c.Diff.Changes[changes[0]])
	if r.seeDoes {
		names := make([]string, len(changes))
		for i, at := range changes {
			names[i] = p.c.Diff.Name(&p.c.Diff.Changes[at])
		}
		tags = p.seeRemark(names...) + tags
	}
	text, known := deedTexts()[d.Kind]
	if headline.IsCooperation(p.c.Diff, &p.c.Diff.Changes[changes[0]]) {
		text = cooperationTexts()[d.Kind]
	}
	if parties := p.partiesOf(&p.c.Diff.Changes[changes[0]]); parties != "" {
		names, _ := p.namesOf(changes, r)
		if r.names < mostParties {
			return doingTexts.asTeam.With(names).In(p.lang) + tags
		}
		return doingTexts.together.With(names, already(parties)).In(p.lang) + tags
	}
	switch {
	case d.Kind == diff.UnitMoved:
		return p.eachAlike(changes, r, p.moved1) + tags
	case d.Kind == diff.UnitAreasChanged:
		return p.eachAlike(changes, r, p.spread1) + tags
	case known && text.many.IsZero():
		return p.eachAlike(changes, r, func(ch *diff.Change, _ int, r room) string {
			r.names = max(r.names, mostMerged-1)
			return text.one.With(p.placesNamed(p.c.Diff.Old, ch, ch.Old, r), p.placesNamed(p.c.Diff.New, ch, ch.New, r)).In(p.lang)
		}) + tags
	case d.Kind == newService() && len(changes) == 1 && p.fromOthers(&p.c.Diff.Changes[changes[0]]):
		return p.serviceFromOthers(&p.c.Diff.Changes[changes[0]], r)
	case known && headline.IsAccord(p.c.Diff, &p.c.Diff.Changes[changes[0]]) && len(changes) == 1:
		return p.accord(&p.c.Diff.Changes[changes[0]], r) + tags
	case known:
		names, many := p.namesOf(changes, r)
		star := already("")
		if past, is := overTexts[d.Kind]; is {
			if over, assumed := p.isOver(&p.c.Diff.Changes[changes[0]]); over {
				text, star = past, already(starIf(assumed))
			}
		}
		if many {
			return text.many.With(names, star).In(p.lang) + tags
		}
		return text.one.With(names, star).In(p.lang) + tags
	case d.Kind == diff.StaffingChanged:
		return p.eachAlike(p.saidInBoth(changes), r, func(ch *diff.Change, _ int, r room) string {
			name := clippedName(p.c.Diff.Name(ch), r)
			switch {
			case !ch.After.Said():
				return doingTexts.noStaff.With(name, ch.Before.Text).In(p.lang)
			case !ch.Before.Said():
				return doingTexts.staffNow.With(name, ch.After.Text).In(p.lang)
			}
			return doingTexts.staff.With(name, ch.Before.Text, ch.After.Text).In(p.lang)
		}) + tags
	}
	return p.eachAlike(changes, r, func(_ *diff.Change, i int, r room) string {
		return clipped(strings.TrimSuffix(unquoted.Replace(p.c.Diff.Sentence(i).In(p.lang)), "."), 2*r.letters)
	}) + tags
}

// saidInBoth are the changes of numbers that both files state; all of them where there is
// none: that one of the two is silent is no change of the organisation.
func (p *diffPage) saidInBoth(changes []int) []int {
	said := slices.DeleteFunc(slices.Clone(changes), func(i int) bool {
		ch := &p.c.Diff.Changes[i]
		return !ch.Before.Said() || !ch.After.Said()
	})
	if len(said) > 0 {
		return said
	}
	return changes
}

// partiesOf names the members of a collaboration that is set up: without them it would
// read as a unit with staff of its own.
func (p *diffPage) partiesOf(ch *diff.Change) string {
	o := p.c.Diff.New
	if ch.Kind != diff.UnitFounded || !o.IsCollaboration(ch.New[0]) || len(o.Units[ch.New[0]].Members) == 0 {
		return ""
	}
	var names []string
	for _, id := range o.Units[ch.New[0]].Members {
		names = append(names, o.Name(id))
	}
	slices.Sort(names)
	return p.few(names, room{names: mostParties, letters: 2 * shortName}).In(p.lang)
}

// newService is that a service is new.
func newService() diff.Kind { return diff.KindOf(orgmodel.TypeService, diff.Added) }

// fromOthers reports whether a new service is provided by none of our own units.
func (p *diffPage) fromOthers(ch *diff.Change) bool {
	o := p.c.Diff.New
	by := o.Services[ch.New[0]].ProvidedBy
	return len(by) > 0 && !slices.ContainsFunc(by, func(id string) bool {
		u := o.UnitIndex(id)
		return u < 0 || !o.Outside(u)
	})
}

// serviceFromOthers tells of a new service that others provide, by whom, and who buys it.
func (p *diffPage) serviceFromOthers(ch *diff.Change, r room) string {
	o := p.c.Diff.New
	s := &o.Services[ch.New[0]]
	name, by := clippedName(p.c.Diff.Name(ch), r), p.few(namesOfIDs(o, s.ProvidedBy), r)
	keys := p.c.Diff.DeedKeys(ch)
	a := p.purchase(s, p.c.Diff.Status(ch))
	if a < 0 {
		return doingTexts.byOthers.With(name, by).In(p.lang) + p.tagsOfKeys(ch, keys)
	}
	for _, key := range []string{"", "from", "to", "form", "services"} {
		k := o.Key(orgmodel.Ref{Type: orgmodel.TypeAgreement, Index: a}, key)
		k.File = 1
		keys = append(keys, k)
	}
	return doingTexts.bought.With(name, clippedName(o.Name(o.Agreements[a].From), r), by).In(p.lang) + p.tagsOfKeys(ch, keys)
}

// purchase is the agreement by which a service is bought from just those who provide it,
// as sure as the service is; -1: none, and of a less sure one nobody is told to buy.
func (p *diffPage) purchase(s *orgmodel.Service, status orgmodel.Status) int {
	o := p.c.Diff.New
	for i := range o.Agreements {
		a := &o.Agreements[i]
		if !diff.Buys(a.Form) || a.From == "" || !o.Active(&a.Common) || !slices.Contains(a.Services, s.ID) {
			continue
		}
		alike := slices.Equal(slices.Sorted(slices.Values(a.To)), slices.Sorted(slices.Values(s.ProvidedBy)))
		if stated := o.Stated(o.Key(orgmodel.Ref{Type: orgmodel.TypeAgreement, Index: i}, "")); alike && !stated.Status.LessSure(status) {
			return i
		}
	}
	return -1
}

func namesOfIDs(o *orgmodel.Organisation, ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = o.Name(id)
	}
	return names
}

// mostParties is how many members of a collaboration the first screen names.
const mostParties = 3

// mostMerged is how many units that merge, or that one is split into, are all named: with
// one of two left out nobody knows whose jobs it is about.
const mostMerged = 4

// accord tells of a political agreement, which its name need not say once more.
func (p *diffPage) accord(ch *diff.Change, r room) string {
	name := p.c.Diff.Name(ch)
	if rest, is := strings.CutPrefix(name, accordCalled.In(p.lang)); is {
		return accordNamed.With(clippedName(rest, room{letters: r.letters + narrow})).In(p.lang)
	}
	return accordTexts.one.With(clippedName(name, r)).In(p.lang)
}

// accordCalled is how the name of a political agreement may begin, and accordNamed
// tells it with the rest of the name.
var (
	accordCalled = message.Text{EN: "Agreement ", SV: "Överenskommelse "}
	accordNamed  = message.Text{EN: "political agreement {0}", SV: "politisk överenskommelse {0}"}
)

// moved1 tells of a unit that gets another place.
func (p *diffPage) moved1(ch *diff.Change, _ int, r room) string {
	var to []message.Name
	for _, id := range ch.After.IDs {
		to = append(to, clippedName(p.c.Diff.New.Name(id), r))
	}
	return deedTexts()[diff.UnitMoved].one.With(clippedName(p.c.Diff.Name(ch), r), message.And(to)).In(p.lang)
}

// spread1 tells of a unit that works in other areas.
func (p *diffPage) spread1(ch *diff.Change, _ int, r room) string {
	name, is, was := clippedName(p.c.Diff.Name(ch), r), len(ch.After.IDs), len(ch.Before.IDs)
	if was > 0 {
		return doingTexts.areasFrom.With(name, is, was).In(p.lang)
	}
	return doingTexts.inAreas.With(name, message.Count(is, doingTexts.area.one, doingTexts.area.many)).In(p.lang)
}

// eachAlike tells of the first of some changes, and counts the rest.
func (p *diffPage) eachAlike(changes []int, r room, tell func(*diff.Change, int, room) string) string {
	shown := changes
	if len(changes) > r.names {
		shown = changes[:max(r.names-1, 1)]
	}
	var parts []string
	for _, i := range shown {
		parts = append(parts, tell(&p.c.Diff.Changes[i], i, r))
	}
	if rest := len(changes) - len(shown); rest > 0 {
		parts = append(parts, message.Count(rest, doingTexts.moreAlike.one, doingTexts.moreAlike.many).In(p.lang))
	}
	return phrase(parts...)
}

// placesNamed names some entities of one side.
func (p *diffPage) placesNamed(o *orgmodel.Organisation, ch *diff.Change, places []int, r room) message.Localizer {
	names := make([]string, len(places))
	for i, at := range places {
		names[i] = nameOf(o.Common(orgmodel.Ref{Type: ch.Type, Index: at}))
	}
	return p.few(names, r)
}

// few names the first of some, what is numbered together as one, and counts the rest.
func (p *diffPage) few(names []string, r room) message.Localizer {
	if !r.cuts(len(names)) {
		return p.fewOf(names, r)
	}
	groups := numbered.Groups(names)                                                                        // a series is not cut in two
	slices.SortStableFunc(groups, func(a, b numbered.Group) int { return strings.Compare(a.Name, b.Name) }) // which are shown must not hang on the order of the files
	shown := groups
	if r.cuts(len(groups)) {
		shown = groups[:r.names]
	}
	list := make([]message.Localizer, len(shown), len(shown)+1)
	for i := range shown {
		list[i] = clippedName(shown[i].Name, r)
	}
	var hidden []string
	for _, g := range groups[len(shown):] {
		for _, at := range g.Of {
			hidden = append(hidden, names[at])
		}
	}
	if hidden != nil {
		list = append(list, moreOf(hidden))
	}
	return message.And(list)
}

// cuts reports whether there is no room for so many names.
func (r room) cuts(names int) bool { return names > r.names+1 || names > r.names && r.names < 2 }

// fewOf does the same with names in the order of what they weigh. That some of those
// which it counts bear a mark their number says.
func (p *diffPage) fewOf(names []string, r room) message.Localizer {
	shown := names
	if r.cuts(len(names)) {
		shown = names[:r.names]
	}
	list := make([]message.Localizer, len(shown), len(shown)+1)
	for i := range shown {
		list[i] = clippedName(shown[i], r)
	}
	if hidden := names[len(shown):]; len(hidden) > 0 {
		list = append(list, moreOf(hidden))
	}
	return message.And(list)
}

// moreOf says how many are not named, with a mark where some of them bear one.
func moreOf(hidden []string) message.Message {
	if anyStarred(hidden) {
		return doingTexts.andMoreStarred.With(len(hidden))
	}
	return doingTexts.andMore.With(len(hidden))
}

// anyStarred reports whether something in a list bears the mark of an assumption.
func anyStarred(list []string) bool {
	return slices.ContainsFunc(list, func(text string) bool { return strings.Contains(text, ground.Star) })
}

// namesOf names what changes are about. What is there once in each of several areas is
// named once.
func (p *diffPage) namesOf(changes []int, r room) (names message.Localizer, many bool) {
	type family struct {
		name  string
		areas int
	}
	var list []family
	at := map[string]int{}
	for _, i := range changes {
		ch := &p.c.Diff.Changes[i]
		name, id := p.c.Diff.Name(ch), p.c.Diff.ID(ch)
		for _, o := range []*orgmodel.Organisation{p.c.Diff.New, p.c.Diff.Old} {
			area := areaOf(o, id)
			if base := strings.TrimSpace(strings.TrimSuffix(name, o.Name(area))); area != "" && base != "" && base != name {
				name = base
				break
			}
		}
		k, known := at[name]
		if !known {
			k, at[name], list = len(list), len(list), append(list, family{name: name})
		}
		list[k].areas++
	}
	shown := list
	if len(list) > r.names+1 || len(list) > r.names && r.names < 2 {
		shown = list[:r.names]
	}
	told := 0
	said := make([]message.Localizer, len(shown), len(shown)+1)
	for i, f := range shown {
		said[i] = clippedName(f.name, r)
		if f.areas > 1 {
			said[i] = doingTexts.areas.With(said[i], f.areas)
		}
		told += f.areas
	}
	if told < len(changes) {
		said = append(said, doingTexts.andMore.With(len(changes)-told))
	}
	return message.And(said), len(changes) > 1
}

// deedTags say how sure a part of the first sentence is, whatever the status of the
// whole, and what of it is assumed.
func (p *diffPage) deedTags(ch *diff.Change) string { return p.tagsOfKeys(ch, p.c.Diff.DeedKeys(ch)) }

// tagsOfKeys are the same where more keys than its own tell of it.
func (p *diffPage) tagsOfKeys(ch *diff.Change, keys []ground.Key) string {
	text, statuses := "", []orgmodel.Status{p.c.Diff.Status(ch)}
	if mark := p.c.Diff.Mark(ch); mark != nil {
		text, statuses = " ["+mark.In(p.lang)+"]", nil
	}
	text += p.sureTags(statuses, p.c.groundOf(keys), p.c.Diff.Old.Header.Status)
	if ch.Guess != nil {
		text += " [" + markTexts.guessed.In(p.lang) + "]"
	}
	return text
}
