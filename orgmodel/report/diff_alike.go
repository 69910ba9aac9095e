package report

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What stands in both files alike: it is no change, but what is done, decided and agreed
// already is what a change is made upon, and nothing else on the page tells of it.

var alikeTexts = struct {
	done, decisions, agreements, measures, risks, learns, compares, indicators message.Text
	since, until                                                               message.Text
}{
	done:       message.Text{EN: "Done already, according to both files: {0}.", SV: "Redan genomfört, enligt båda filerna: {0}."},
	decisions:  message.Text{EN: "Decisions, initiatives and agreements in both files: {0}.", SV: "Beslut, initiativ och överenskommelser i båda filerna: {0}."},
	agreements: message.Text{EN: "Agreements and collaboration in both files: {0}.", SV: "Avtal och samverkan i båda filerna: {0}."},
	measures:   message.Text{EN: "Planned measures in both files: {0}.", SV: "Planåtgärder i båda filerna: {0}."},
	risks:      message.Text{EN: "Risks in both files: {0}.", SV: "Risker i båda filerna: {0}."},
	learns:     message.Text{EN: "Municipalities to learn from, in both files: {0}.", SV: "Kommuner att lära av, i båda filerna: {0}."},
	compares:   message.Text{EN: "Municipalities to compare with, in both files: {0}.", SV: "Kommuner att jämföra med, i båda filerna: {0}."},
	indicators: message.Text{EN: "Indicators in both files: {0}.", SV: "Mått i båda filerna: {0}."},
	since:      message.Text{EN: "from {0}", SV: "från {0}"},
	until:      message.Text{EN: "until {0}", SV: "fram till {0}"},
}

// alikeThing is one of them: what it is, the words that tell of it without its name and
// marks, and the keys that those and its name stand in.
type alikeThing struct {
	ref   orgmodel.Ref
	facts phrases
	keys  []ground.Key
	tags  string
}

// alikeSort is one sort of what both files state alike: the line that tells of it, the table
// that it stands in, which things of that, and what is said of one.
type alikeSort struct {
	line message.Text
	of   orgmodel.Type
	is   func(o *orgmodel.Organisation, at int) bool // nil: all of the table
	tell func(p *diffPage, k *alikeThing)
}

// alikeSorts are all of them but goals and claims, the weightiest first: what is a fact, what
// is decided and agreed, what is planned, what is feared, what is looked at.
func alikeSorts() []alikeSort {
	learns := func(o *orgmodel.Organisation, at int) bool { return o.Comparators[at].LearnsFrom }
	return []alikeSort{
		{alikeTexts.done, orgmodel.TypeMeasure, isDone, (*diffPage).keptDone},
		{alikeTexts.decisions, orgmodel.TypeDecision, nil, (*diffPage).keptDecision},
		{alikeTexts.agreements, orgmodel.TypeAgreement, nil, (*diffPage).keptAgreement},
		{alikeTexts.measures, orgmodel.TypeMeasure, not(isDone), (*diffPage).keptMeasure},
		{alikeTexts.risks, orgmodel.TypeRisk, nil, (*diffPage).keptRisk},
		{alikeTexts.learns, orgmodel.TypeComparator, learns, (*diffPage).keptComparator},
		{alikeTexts.compares, orgmodel.TypeComparator, not(learns), (*diffPage).keptComparator},
		{alikeTexts.indicators, orgmodel.TypeIndicator, nil, nil},
	}
}

// isDone reports whether a measure was done before the day that the file describes: what
// is stated to be done later is a plan still.
func isDone(o *orgmodel.Organisation, at int) bool {
	done, day := o.Measures[at].Done, o.Header.AsOf
	return done.Known() && (!day.Known() || done.End() <= day.End())
}

func not(is func(*orgmodel.Organisation, int) bool) func(*orgmodel.Organisation, int) bool {
	return func(o *orgmodel.Organisation, at int) bool { return !is(o, at) }
}

// ofBoth are the things of a table that both files state alike, by their places in the new
// one. That one has got a remark or another id is no change of it.
func (p *diffPage) ofBoth(t orgmodel.Type) (list []int) {
	if !p.c.Diff.OneHistory() {
		return nil
	}
	changed := map[int]bool{}
	for _, i := range p.c.Diff.Told() { // that all have another status is told of the whole
		if ch := &p.c.Diff.Changes[i]; ch.Type == t && p.c.Diff.Topic(ch).ID != diff.TopicRemarks {
			for _, at := range ch.New {
				changed[at] = true
			}
		}
	}
	o := p.c.Diff.New
	twins, _ := p.c.Diff.Twins(t)
	for at, old := range twins {
		if old >= 0 && !changed[at] && o.Active(o.Common(orgmodel.Ref{Type: t, Index: at})) {
			list = append(list, at)
		}
	}
	return list
}

// alikeOf are the things of a sort.
func (p *diffPage) alikeOf(s *alikeSort) (list []alikeThing) {
	for _, at := range p.ofBoth(s.of) {
		if s.is != nil && !s.is(p.c.Diff.New, at) {
			continue
		}
		k := alikeThing{ref: orgmodel.Ref{Type: s.of, Index: at}}
		p.rests(&k, "", "name")
		if s.tell != nil {
			s.tell(p, &k)
		}
		list = append(list, k)
	}
	return list
}

// alikeText is one with its name, what is said of it and its marks.
func (p *diffPage) alikeText(k *alikeThing) string {
	text := nameOf(p.c.Diff.New.Common(k.ref))
	if k.facts != nil {
		text = goalTexts.with.With(message.Name(text), k.facts).In(p.lang)
	}
	return text + k.tags + p.onlyRests(k.keys)
}

// alikeFacts tells of all of it, a line for each sort.
func (p *diffPage) alikeFacts() (blocks []document.Block) {
	for _, s := range alikeSorts() {
		var names []string
		for _, k := range p.alikeOf(&s) {
			names = append(names, p.alikeText(&k))
		}
		if names == nil {
			continue
		}
		slices.Sort(names)
		blocks = append(blocks, document.Paragraph(s.line.With(p.few(names, room{names: mostKept, letters: math.MaxInt})).In(p.lang)))
	}
	return blocks
}

// rests notes the keys that something is told from.
func (p *diffPage) rests(k *alikeThing, keys ...string) {
	for _, key := range p.c.Diff.New.Keys(k.ref, keys...) {
		key.File = 1
		k.keys = append(k.keys, key)
	}
}

// status tells how sure one is, save where sure says that its words do.
func (p *diffPage) status(k *alikeThing, sure bool) {
	s := p.c.Diff.New.Common(k.ref).Status
	p.rests(k, "status")
	if !sure || s.LessSure(orgmodel.Decided) {
		k.tags = p.statusTagsOf([]orgmodel.Status{s})
	}
}

func (p *diffPage) keptDone(k *alikeThing) {
	k.facts = append(k.facts, dateText(p.c.Diff.New.Measures[k.ref.Index].Done))
	p.rests(k, "done")
	p.status(k, true)
}

func (p *diffPage) keptMeasure(k *alikeThing) {
	m := &p.c.Diff.New.Measures[k.ref.Index]
	p.deadline(k, m.Deadline)
	if m.Done.Known() {
		k.facts = append(k.facts, dateText(m.Done))
		p.rests(k, "done")
	}
	p.status(k, false)
}

func (p *diffPage) deadline(k *alikeThing, d orgmodel.Date) {
	if d.Known() {
		k.facts = append(k.facts, goalTexts.deadline.With(dateText(d)))
		p.rests(k, "deadline")
	}
}

// keptDecision tells who decided, and when; of a motion, an initiative or a political
// agreement, which decide nothing, that it is raised or made.
func (p *diffPage) keptDecision(k *alikeThing) {
	o := p.c.Diff.New
	d := &o.Decisions[k.ref.Index]
	if mark := diff.MarkOf(d, d.Status); mark != nil {
		k.tags = " [" + mark.In(p.lang) + "]"
		p.rests(k, "form", "date", "status")
		return
	}
	made := p.isMade(k.ref) && len(d.Body) > 0
	if made {
		k.facts = append(k.facts, goalTexts.decided.With(message.And(namesOfAll(o, d.Body))))
		p.rests(k, "form", "body")
	}
	if d.Date.Known() {
		k.facts = append(k.facts, dateText(d.Date))
		p.rests(k, "date")
	}
	p.status(k, made)
}

func (p *diffPage) keptAgreement(k *alikeThing) {
	if since := p.c.Diff.New.Agreements[k.ref.Index].Since; since.Known() {
		k.facts = append(k.facts, alikeTexts.since.With(dateText(since)))
		p.rests(k, "since")
	}
	p.status(k, false)
}

func (p *diffPage) keptRisk(k *alikeThing) { p.status(k, true) }

func (p *diffPage) keptComparator(k *alikeThing) {
	p.rests(k, "learns_from")
	if until := p.c.Diff.New.Comparators[k.ref.Index].Until; until.Known() {
		k.facts = append(k.facts, alikeTexts.until.With(dateText(until)))
		p.rests(k, "until")
	}
}

// alikeNotes are what the remarks of what both files state alike are of, with what stands
// behind each goal, which says how it is measured and who has decided it.
func (p *diffPage) alikeNotes() (list []*orgmodel.Common) {
	o := p.c.Diff.New
	for _, i := range p.goalsOfBoth() {
		g := &o.Goals[i]
		list = append(list, &g.Common)
		list = append(list, p.behindGoal(g)...)
	}
	for _, i := range p.c.Diff.Told() {
		if ch := &p.c.Diff.Changes[i]; ch.Type == orgmodel.TypeGoal {
			for _, at := range ch.New {
				list = append(list, p.behindGoal(&o.Goals[at])...)
			}
		}
	}
	for _, s := range alikeSorts() {
		for _, k := range p.alikeOf(&s) {
			list = append(list, o.Common(k.ref))
		}
	}
	return list
}

// behindGoal is what a goal is measured by, compared with and decided in.
func (p *diffPage) behindGoal(g *orgmodel.Goal) (list []*orgmodel.Common) {
	for _, id := range []string{g.Indicator, g.Decision, g.ComparedWith} {
		if ref, ok := p.c.Diff.New.Find(id); ok {
			list = append(list, p.c.Diff.New.Common(ref))
		}
	}
	return list
}

// alike lists for programs all that both files state alike, goals and claims with the rest.
func (p jsonPage) alike() []jsonAlike {
	page := &diffPage{c: p.Contrast, lang: p.lang}
	list := []jsonAlike{}
	add := func(ref orgmodel.Ref, text string, keys []ground.Key) {
		o := p.Diff.New
		j := jsonAlike{jsonEntity: entityJSON(o, ref.Type, ref.Index), Text: text, jsonGround: groundJSON(p.groundOf(keys).Brief()), Note: o.Common(ref).Note}
		j.Status = string(o.Common(ref).Status)
		list = append(list, j)
	}
	for _, at := range page.goalsOfBoth() {
		text, sure, on := page.keptGoal(at)
		add(orgmodel.Ref{Type: orgmodel.TypeGoal, Index: at}, text+page.sureTags(sure, page.c.groundOf(on), page.c.Diff.Old.Header.Status), on)
	}
	for _, s := range alikeSorts() {
		for _, k := range page.alikeOf(&s) {
			add(k.ref, page.alikeText(&k), k.keys)
		}
	}
	claims := &keptThreads{page: page}
	for _, at := range page.claimsOfBoth() {
		text, on := claims.text(at, false)
		by := p.Diff.New.Key(orgmodel.Ref{Type: orgmodel.TypeClaim, Index: at}, "by") // whose mark stands with the name
		by.File = 1
		add(orgmodel.Ref{Type: orgmodel.TypeClaim, Index: at}, text, append(on, by))
	}
	return list
}
