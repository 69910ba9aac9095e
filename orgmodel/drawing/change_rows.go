package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// lineage tells where a unit comes from, or where it went.
func (t *teller) lineage(s *slot) []changeFact {
	w := &changeWords
	var list []changeFact
	add := func(look *changeLook, text message.Text, args ...any) {
		list = append(list, changeFact{fact: fact{left: t.say(text, args...), italic: true, color: look.ink}})
	}
	if s.new < 0 {
		after := t.units.After[s.old]
		switch {
		case s.away >= 0:
			add(&lookGhost, w.wentTo, t.under(t.new, t.slots[s.away].new))
		case len(after) == 1:
			add(&lookClosed, w.into, t.new.unitName(after[0]))
		case len(after) > 1:
			add(&lookClosed, w.splitInto, message.And(t.new.unitNames(after)))
		}
		return list
	}
	if s.gone >= 0 && slices.Contains(s.looks, &lookMoved) {
		add(&lookMoved, w.cameFrom, t.under(t.old, t.slots[s.gone].old))
	}
	t.descent(s, add)
	return list
}

// descent tells of the other sources of a unit, and of what it gave off.
func (t *teller) descent(s *slot, add func(*changeLook, message.Text, ...any)) {
	w := &changeWords
	home, before := t.home[s.new], t.units.Before[s.new]
	others := without(before, []int{home})
	switch {
	case len(before) > 1 && home >= 0:
		add(&lookMerged, w.takesUp, message.And(t.old.unitNames(others)))
	case len(before) > 1:
		add(&lookMerged, w.mergedOf, message.And(t.old.unitNames(others)))
	case len(others) == 1:
		add(&lookSplit, w.outOf, t.old.unitName(others[0]))
	}
	if home < 0 {
		return
	}
	if off := without(t.units.After[home], []int{s.new}); len(off) > 0 {
		add(&lookSplit, w.givesOff, message.And(t.new.unitNames(off)))
	}
}

// under names the unit above a unit.
func (t *teller) under(k sketch, unit int) string {
	name := changeWords.top.In(t.lang)
	if p := k.org.Parent(unit); p >= 0 {
		name = k.unitName(p)
	}
	return k.key(&k.org.Units[unit].Common, name, "parent")
}

// fate is what became of a post or a service of a unit.
type fate uint8

const (
	kept    fate = iota // still here, or where the unit lives on
	added               // nobody was it before
	removed             // nobody is it any more
	arrived             // from another unit
	left                // to another unit
	untold              // the new file does not describe it
	toldNow             // the old file did not describe it
)

// marked dresses a row up with what became of it. In a new unit nothing needs to
// be called new, nor gone in one that is closed.
func (t *teller) marked(f fact, what fate, other string, plain bool) changeFact {
	w := &changeWords
	switch what {
	case added:
		if plain {
			return changeFact{fact: f}
		}
		return changeFact{fact: f, look: &lookFounded, said: w.comes.In(t.lang)}
	case removed:
		g := changeFact{fact: f, look: &lookClosed, struck: true, said: w.gone.In(t.lang)}
		if plain {
			g.look = nil
		}
		return g
	case untold, toldNow:
		look := &lookUndescribed
		if what == toldNow {
			look = &lookDescribedNow
		}
		if plain {
			return changeFact{fact: f}
		}
		return changeFact{fact: f, look: look, said: look.word.In(t.lang)}
	case arrived:
		f.left = t.say(w.rowFrom, f.left, other)
		return changeFact{fact: f, look: &lookMoved}
	case left:
		f.left = t.say(w.rowTo, f.left, other)
		f.right = ""
		return changeFact{fact: f, look: &lookGhost}
	}
	return changeFact{fact: f}
}

// guess marks a row that rests on a guess.
func (t *teller) guess(f *changeFact, typ orgmodel.Type, i int) {
	if t.guesses[guessed{typ, i}] {
		t.used.guess = true
		f.left += " ≈"
	}
}

// fresh and ended report a unit without a past, and one without a future.
func (t *teller) fresh(s *slot) bool { return s.new >= 0 && len(t.units.Before[s.new]) == 0 }
func (t *teller) ended(s *slot) bool { return s.new < 0 && len(t.units.After[s.old]) == 0 }

// sides are the old and the new unit that a slot tells of; -1: none.
func (t *teller) sides(s *slot) (o, n int) {
	if s.new < 0 {
		return s.old, -1
	}
	return t.home[s.new], s.new
}

// status tells of a unit that is more, or less, sure than before.
func (t *teller) status(s *slot) []changeFact {
	o, n := t.sides(s)
	if o < 0 || n < 0 {
		return nil
	}
	before, after := t.c.Old.Units[o].Status, t.c.New.Units[n].Status
	if before == after || before == t.c.Old.Header.Status && after == t.c.New.Header.Status {
		return nil // the stamp says it of the whole
	}
	word := func(status orgmodel.Status) string {
		text := lookOfStatus(status).tag
		if text.IsZero() {
			text = lookOfStatus(status).label
		}
		return t.say(changeWords.status, text)
	}
	return []changeFact{{fact: fact{left: word(after), keep: true}, look: &lookChanged, was: word(before)}}
}

// leads lists the posts that lead a unit.
func leads(org *orgmodel.Organisation, unit int) []int {
	if unit < 0 {
		return nil
	}
	var list []int
	for _, id := range org.Units[unit].LedBy {
		if ref, ok := org.Find(id); ok && ref.Type == orgmodel.TypePost && org.Active(&org.Posts[ref.Index].Common) && !slices.Contains(list, ref.Index) {
			list = append(list, ref.Index)
		}
	}
	return list
}

// leaders tells who led a unit and who leads it.
func (t *teller) leaders(s *slot) []changeFact {
	o, n := t.sides(s)
	before, after := leads(t.c.Old, o), leads(t.c.New, n)
	list := t.form(o, n, before, after)
	for _, i := range before {
		if shares(t.posts.After[i], after) || n < 0 && len(t.posts.After[i]) > 0 {
			continue
		}
		what := removed
		if t.posts.Undescribed(i) || n >= 0 && len(after) == 0 {
			what = untold
		}
		list = append(list, t.marked(t.old.leader(&t.c.Old.Posts[i], &t.c.Old.Units[o]), what, "", n < 0 && t.ended(s)))
	}
	for _, j := range after {
		f := t.marked(t.new.leader(&t.c.New.Posts[j], &t.c.New.Units[n]), kept, "", false)
		switch was := common(t.posts.Before[j], before); {
		case was < 0 && o >= 0 && (t.posts.DescribedNow(j) || len(before) == 0):
			f = t.marked(f.fact, toldNow, "", false)
		case was < 0 && o >= 0:
			f = t.marked(f.fact, added, "", false)
		case was >= 0:
			t.compare(&f, []int{was}, j, func(was int) fact { return t.old.leader(&t.c.Old.Posts[was], &t.c.Old.Units[o]) })
		}
		t.guess(&f, orgmodel.TypePost, j)
		list = append(list, f)
	}
	if len(list) > 0 {
		t.new.bears(leaderMark)
	}
	return list
}

// form tells how a unit is led, where it is news or not by one post.
func (t *teller) form(o, n int, before, after []int) []changeFact {
	how := func(k sketch, unit int, posts []int) string {
		switch {
		case len(posts) == 0 || unit < 0:
			return ""
		case len(posts) == 1 && k.org.Units[unit].Leadership == "":
			return k.key(&k.org.Units[unit].Common, upperFirst(leaderships["single"].In(t.lang)), "led_by")
		}
		return k.formOfLeadership(&k.org.Units[unit])
	}
	was, is := how(t.old, o, before), how(t.new, n, after)
	f := changeFact{fact: fact{left: is, italic: true, color: greyInk}}
	switch {
	case was != "" && is != "" && unmarked(was) != unmarked(is):
		f.look, f.was = &lookChanged, was
		return []changeFact{f}
	case is != "" && len(after) > 1:
		return []changeFact{f}
	}
	return nil
}

func shares(a, b []int) bool { return common(a, b) >= 0 }

// common returns the first of a that is in b; -1: none.
func common(a, b []int) int {
	for _, v := range a {
		if slices.Contains(b, v) {
			return v
		}
	}
	return -1
}

// compare marks a post that is told otherwise than before. Of several that
// became one, the numbers stand side by side.
func (t *teller) compare(f *changeFact, old []int, n int, before func(o int) fact) {
	b := &t.c.New.Posts[n]
	if len(old) == 1 {
		f.things.Was = []string{t.c.Old.Posts[old[0]].ID}
	}
	named, counted, figures := len(old) == 1, len(old) > 1, []string{}
	for _, o := range old {
		a := &t.c.Old.Posts[o]
		named = named && (!orgmodel.SameName(a.Name, b.Name) || a.Acting != b.Acting || !orgmodel.SameName(a.Holder, b.Holder) || !orgmodel.SameName(a.Party, b.Party))
		counted = counted || a.Count != b.Count || a.Vacant != b.Vacant
	}
	if named {
		f.look, f.was = &lookChanged, before(old[0]).left
	}
	if counted {
		for _, o := range old {
			figures = append(figures, t.old.count(&t.c.Old.Posts[o]))
		}
		f.look, f.right, f.wasRight = &lookChanged, t.new.count(b), strings.Join(figures, " + ")
	}
	if len(old) > 1 {
		f.look = &lookMerged
	}
}
