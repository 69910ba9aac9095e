// Package change is the picture of what differs between two organisations, and of
// both with their boxes in the same places. What changed is for package diff to
// say; how a box looks that something happened to, internal/changekit.
package change

import (
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Picture is which of the drawings of a change to make. Boxes stand in the same
// places in all three, so that the eye only meets what moved.
type Picture string

// The pictures.
const (
	Changes Picture = "changes" // both organisations in one, with marks
	Before  Picture = "before"
	After   Picture = "after"
)

// Pictures lists the pictures of a change, the most used first.
func Pictures() []string {
	return []string{string(Changes), string(Before), string(After)}
}

// Draw draws what differs between two organisations in their line of command,
// in what is inside units, and in who collaborates.
func Draw(c *diff.Comparison, which Picture, o drawing.Options) (*drawing.Drawing, error) {
	if err := o.Refuse(); err != nil {
		return nil, err
	}
	if err := refuseChange(c); err != nil {
		return nil, err
	}
	if which != Before && which != After {
		which = Changes
	}
	if o.Lang == "" {
		o.Lang = message.Lang(c.New.Header.Language)
	}
	if o.Detail == "" {
		o.Detail = drawing.Standard
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
	return newTeller(u, o).draw(plan, which, o), nil
}

// refuseChange says why there is no change to draw, if there is none.
func refuseChange(c *diff.Comparison) error {
	if c == nil || c.Old == nil || c.New == nil || c.Match == nil {
		return &drawing.Refusal{Text: changekit.Words.Nothing.With()}
	}
	if err := kit.RefuseLoops(c.Old); err != nil {
		return err
	}
	if err := kit.RefuseLoops(c.New); err != nil {
		return err
	}
	if c.Match.Unrelated {
		return &drawing.Refusal{Text: words.unrelated.With(message.Quoted(c.Old.Header.Name), message.Quoted(c.New.Header.Name))}
	}
	if len(c.Old.Roots()) == 0 && len(c.New.Roots()) == 0 {
		return &drawing.Refusal{Text: changekit.Words.Nothing.With()}
	}
	return nil
}

// draw draws one of the three pictures: with lines to the collaborations where they can
// be followed, else with numbers.
func (t *teller) draw(p *plan, which Picture, o drawing.Options) *drawing.Drawing {
	if p.followable() {
		if d, tangled := t.picture(p, which, o, false); !tangled {
			return d
		}
	}
	d, _ := t.picture(p, which, o, true)
	return d
}

// picture draws one of the three, with the room that all three need around it.
func (t *teller) picture(p *plan, which Picture, o drawing.Options, marked bool) (d *drawing.Drawing, tangled bool) {
	before, after := kit.NewSketch(t.c.Old, o).AsOld(), kit.NewSketch(t.c.New, o)
	pic := &changePicture{plan: p, t: t, which: which, note: t.noteCard(p)}
	pic.tree, pic.bands = t.boxes(p, before, after), t.bands(p, before, after)
	if marked {
		pic.mark()
	}
	titles := t.titles(p, before, after) // before the legends, which explain the signs in them
	legends := map[Picture]*kit.Legend{
		Changes: t.legend(pic),
		Before:  before.Legend(pic.sideEntries(before)...),
		After:   after.Legend(pic.sideEntries(after)...),
	}
	l := legends[which]
	for _, name := range Pictures() {
		l.Peers = append(l.Peers, legends[Picture(name)])
	}
	of, used := t.new, map[Picture]*kit.Marks{Changes: kit.Together(t.new, t.old), Before: kit.Together(before), After: kit.Together(after)}[which]
	if which == Before {
		of = t.old
	}
	name := titles[which].Title
	page := kit.Page{
		Picture: pic, Prefix: string(which) + "-", Name: name, Title: titles[which], Legend: l, Low: true, Split: p.splitAdvice(),
		Tell: func() kit.Told { return pic.tell(name) },
	}
	d = page.Draw(of.Model, used, o)
	return d, pic.tangled(d)
}
