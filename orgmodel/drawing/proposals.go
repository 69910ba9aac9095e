package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// Proposals draws two proposals and the base that both stand on in one picture: the line
// of command of all three, with what only one of the proposals does to it. Nothing in it
// is new or gone on the way from one proposal to the other.
func Proposals(c *proposals.Comparison, o Options) (*Drawing, error) {
	if err := o.refuse(); err != nil {
		return nil, err
	}
	for _, org := range []*orgmodel.Organisation{c.Base, c.To[0].New, c.To[1].New} {
		if err := refuseLoops(org); err != nil {
			return nil, err
		}
	}
	if o.Lang == "" {
		o.Lang = message.Lang(c.Base.Header.Language)
	}
	if o.Detail == "" {
		o.Detail = Standard
	}
	t := newProposalTeller(c, o)
	if len(t.roots) == 0 {
		return nil, &Refusal{Text: markedWords.nothing.With()}
	}
	pic, err := t.picture(o)
	if err != nil {
		return nil, err
	}
	d := t.drawing()
	used := t.used()
	used.explain(d)
	p := &page{picture: pic, title: t.heading(o, used.count(t.lang)), legend: t.legend(used, pic)}
	p.compose(d, o)
	pic.tell(d)
	return d, nil
}

// proposalTeller tells what stands in the picture of two proposals.
type proposalTeller struct {
	*proposals.Comparison
	lang  message.Lang
	of    [3]sketch // the base and the two
	slots []proposalSlot
	at    map[string]int // the slot of a unit, by its id
	roots []int
	rest  []*proposals.Row // what no box tells
	looks map[*changeLook]bool
}

func newProposalTeller(c *proposals.Comparison, o Options) *proposalTeller {
	t := &proposalTeller{Comparison: c, lang: o.Lang, at: map[string]int{}, looks: map[*changeLook]bool{}}
	for i, org := range t.orgs() {
		t.of[i] = newSketch(org, o)
	}
	t.stand()
	t.tell()
	return t
}

func (t *proposalTeller) orgs() [3]*orgmodel.Organisation {
	return [3]*orgmodel.Organisation{t.Base, t.To[0].New, t.To[1].New}
}

func (t *proposalTeller) say(text message.Text, args ...any) string {
	return text.With(args...).In(t.lang)
}

// used are the signs of all three.
func (t *proposalTeller) used() *marks {
	return t.of[0].used.with(t.of[1].used).with(t.of[2].used)
}

// drawing begins the drawing: with how sure the proposals are, where both are as sure.
func (t *proposalTeller) drawing() *Drawing {
	d := t.of[1].drawing(string(ChangesPicture)+"-", t.title())
	if !t.evenly() {
		d.Status, d.Stamp, d.Partly = "", "", ""
	}
	return d
}

// evenly reports whether one stamp speaks for both proposals.
func (t *proposalTeller) evenly() bool {
	a, b := t.of[1].standing(), t.of[2].standing()
	return a.status == b.status && a.stamp == b.stamp && a.partly == b.partly
}

func (t *proposalTeller) title() string {
	return t.say(proposalWords.title, message.Name(t.Base.Header.Name), t.Labels[0], message.Name(t.To[0].New.Header.Name), t.Labels[1], message.Name(t.To[1].New.Header.Name))
}

// heading is the block above the picture. A stamp speaks for both proposals, or there is
// none and each has its own word.
func (t *proposalTeller) heading(o Options, assumed string) *titleBlock {
	b := &titleBlock{title: t.title(), subtitle: joined(" · ", t.say(words.asOf, t.days()), t.counts(), assumed)}
	if t.evenly() {
		t.of[1].model.stand(b)
	} else {
		first, second := lookOfStatus(t.To[0].New.Header.Status).label, lookOfStatus(t.To[1].New.Header.Status).label
		b.subtitle = joined(" · ", b.subtitle, t.say(proposalWords.standings, t.Labels[0], first, t.Labels[1], second))
	}
	if i, known := t.at[o.Root]; known && o.Root != "" {
		s := &t.slots[i]
		b.crumbs = t.of[s.of].unitName(s.unit)
	}
	return b
}

// days are those that the proposals describe.
func (t *proposalTeller) days() string {
	a, b := t.of[1].day(), t.of[2].day()
	if unmarked(a) == unmarked(b) {
		return b
	}
	return t.say(proposalWords.days, t.Labels[0], a, t.Labels[1], b)
}

// counts says how many units each proposal does something to.
func (t *proposalTeller) counts() string {
	var n [3]int
	for i := range t.slots {
		if who, some := t.slots[i].who(); some {
			n[who]++
		}
	}
	var parts []string
	for side, label := range t.Labels {
		if n[side] > 0 {
			parts = append(parts, plural{proposalWords.onlyOne, proposalWords.onlyMany}.of(n[side], label).In(t.lang))
		}
	}
	if n[2] > 0 {
		parts = append(parts, plural{proposalWords.bothOne, proposalWords.bothMany}.of(n[2]).In(t.lang))
	}
	if parts == nil {
		return proposalWords.none.In(t.lang)
	}
	return joined(", ", parts...)
}

// legend explains just what occurs.
func (t *proposalTeller) legend(used *marks, pic *proposalPicture) *legend {
	l := &legend{}
	for _, look := range changeLooks {
		if !t.looks[look] {
			continue
		}
		text := look.legend.In(t.lang)
		if look == &lookOnly {
			text = t.say(look.legend, t.Labels[0], t.Labels[1])
		}
		l.entries = append(l.entries, legendEntry{text: text, fill: look.fill, stroke: look.stroke})
	}
	l.entries = append(l.entries, pic.memberEntries()...)
	l.entries = append(l.entries, used.explained(t.lang)...)
	return l
}
