package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Picture is which of the drawings of a change to make. Boxes stand in the same
// places in all three, so that the eye only meets what moved.
type Picture string

// The pictures.
const (
	ChangesPicture Picture = "changes" // both organisations in one, with marks
	BeforePicture  Picture = "before"
	AfterPicture   Picture = "after"
)

// Pictures lists the pictures of a change, the most used first.
func Pictures() []string {
	return []string{string(ChangesPicture), string(BeforePicture), string(AfterPicture)}
}

// Change draws what differs between two organisations in their line of command,
// in what is inside units, and in who collaborates.
func Change(c *diff.Comparison, which Picture, o Options) (*Drawing, error) {
	if err := o.refuse(); err != nil {
		return nil, err
	}
	if err := refuseChange(c); err != nil {
		return nil, err
	}
	if which != BeforePicture && which != AfterPicture {
		which = ChangesPicture
	}
	if o.Lang == "" {
		o.Lang = message.Lang(c.New.Header.Language)
	}
	if o.Detail == "" {
		o.Detail = Standard
	}
	u := newUnion(c)
	judge := newTeller(u, o)
	u.judgeSlots(judge.tells, judge.changes)
	plan, err := u.choose(o, judge.teamsInside)
	if err != nil {
		return nil, err
	}
	plan.bundle(judge.alike)
	plan.bound()
	d, page := newTeller(u, o).page(plan, which, o)
	page.compose(d, o)
	page.picture.(*changePicture).tell(d)
	return d, nil
}

// refuseChange says why there is no change to draw, if there is none.
func refuseChange(c *diff.Comparison) error {
	if c == nil || c.Old == nil || c.New == nil || c.Match == nil {
		return &Refusal{Text: markedWords.nothing.With()}
	}
	if err := refuseLoops(c.Old); err != nil {
		return err
	}
	if err := refuseLoops(c.New); err != nil {
		return err
	}
	if c.Match.Unrelated {
		return &Refusal{Text: changeWords.unrelated.With(message.Quoted(c.Old.Header.Name), message.Quoted(c.New.Header.Name))}
	}
	if len(c.Old.Roots()) == 0 && len(c.New.Roots()) == 0 {
		return &Refusal{Text: markedWords.nothing.With()}
	}
	return nil
}

// page puts one of the three pictures together, with the room that all three
// need around it.
func (t *teller) page(p *plan, which Picture, o Options) (*Drawing, *page) {
	before, after := newSketch(t.c.Old, o).asOld(), newSketch(t.c.New, o)
	pic := &changePicture{plan: p, t: t, which: which, note: t.noteCard(p)}
	pic.tree, pic.bands = t.boxes(p, before, after), t.bands(p, before, after)
	titles := t.titles(p, before, after) // before the legends, which explain the signs in them
	legends := map[Picture]*legend{
		ChangesPicture: t.legend(pic),
		BeforePicture:  before.legend(pic.tied(func(m membership) bool { return m.old })),
		AfterPicture:   after.legend(pic.tied(func(m membership) bool { return m.new })),
	}
	l := legends[which]
	for _, name := range Pictures() {
		l.peers = append(l.peers, legends[Picture(name)])
	}
	of, both := t.new, t.new.used.with(t.old.used)
	used := map[Picture]*marks{ChangesPicture: both, BeforePicture: before.used, AfterPicture: after.used}[which]
	if which == BeforePicture {
		of = t.old
	}
	d := of.drawing(string(which)+"-", titles[which].title)
	used.explain(d)
	return d, &page{picture: pic, title: titles[which], legend: l, split: p.splitAdvice()}
}

func (c *changePicture) tied(on func(membership) bool) bool {
	for i := range c.bundles {
		for _, m := range c.bundles[i].memberships {
			if on(m) {
				return true
			}
		}
	}
	return false
}
