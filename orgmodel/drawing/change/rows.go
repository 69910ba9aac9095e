package change

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// lineage tells where a unit comes from, or where it went.
func (t *teller) lineage(s *slot) []changekit.Fact {
	w := &words
	var list []changekit.Fact
	add := func(look *changekit.Look, text message.Text, args ...any) {
		list = append(list, changekit.Fact{Fact: kit.Fact{Left: t.say(text, args...), Italic: true, Color: look.Ink}})
	}
	if s.new < 0 {
		after := t.units.After[s.old]
		switch {
		case s.away >= 0:
			add(&changekit.LookGhost, w.wentTo, t.under(t.new, t.slots[s.away].new))
		case len(after) == 1:
			add(&changekit.LookClosed, w.into, t.new.UnitName(after[0]))
		case len(after) > 1:
			add(&changekit.LookClosed, w.splitInto, message.And(t.new.UnitNames(after)))
		}
		return list
	}
	if s.gone >= 0 && slices.Contains(s.looks, &changekit.LookMoved) {
		add(&changekit.LookMoved, w.cameFrom, t.under(t.old, t.slots[s.gone].old))
	}
	t.descent(s, add)
	return list
}

// descent tells of the other sources of a unit, and of what it gave off.
func (t *teller) descent(s *slot, add func(*changekit.Look, message.Text, ...any)) {
	w := &words
	home, before := t.home[s.new], t.units.Before[s.new]
	others := kit.Without(before, []int{home})
	switch {
	case len(before) > 1 && home >= 0:
		add(&changekit.LookMerged, w.takesUp, message.And(t.old.UnitNames(others)))
	case len(before) > 1:
		add(&changekit.LookMerged, w.mergedOf, message.And(t.old.UnitNames(others)))
	case len(others) == 1:
		add(&changekit.LookSplit, w.outOf, t.old.UnitName(others[0]))
	}
	if home < 0 {
		return
	}
	if off := kit.Without(t.units.After[home], []int{s.new}); len(off) > 0 {
		add(&changekit.LookSplit, w.givesOff, message.And(t.new.UnitNames(off)))
	}
}

// under names the unit above a unit.
func (t *teller) under(k kit.Sketch, unit int) string {
	name := words.top.In(t.lang)
	if p := k.Org().Parent(unit); p >= 0 {
		name = k.UnitName(p)
	}
	return k.Key(&k.Org().Units[unit].Common, name, "parent")
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
func (t *teller) marked(f kit.Fact, what fate, other string, plain bool) changekit.Fact {
	w := &words
	switch what {
	case added:
		if plain {
			return changekit.Fact{Fact: f}
		}
		return changekit.Fact{Fact: f, Look: &changekit.LookFounded, Said: w.comes.In(t.lang)}
	case removed:
		g := changekit.Fact{Fact: f, Look: &changekit.LookClosed, Struck: true, Said: w.gone.In(t.lang)}
		if plain {
			g.Look = nil
		}
		return g
	case untold, toldNow:
		look := &changekit.LookUndescribed
		if what == toldNow {
			look = &changekit.LookDescribedNow
		}
		if plain {
			return changekit.Fact{Fact: f}
		}
		return changekit.Fact{Fact: f, Look: look, Said: look.Word.In(t.lang)}
	case arrived:
		f.Left = t.say(w.rowFrom, f.Left, other)
		return changekit.Fact{Fact: f, Look: &changekit.LookMoved}
	case left:
		f.Left = t.say(w.rowTo, f.Left, other)
		f.Right = ""
		return changekit.Fact{Fact: f, Look: &changekit.LookGhost}
	}
	return changekit.Fact{Fact: f}
}

// guess marks a row that rests on a guess.
func (t *teller) guess(f *changekit.Fact, typ orgmodel.Type, i int) {
	if t.guesses[guessed{typ, i}] {
		t.used.guess = true
		f.Left += " ≈"
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
func (t *teller) status(s *slot) []changekit.Fact {
	o, n := t.sides(s)
	if o < 0 || n < 0 {
		return nil
	}
	before, after := t.c.Old.Units[o].Status, t.c.New.Units[n].Status
	if before == after || before == t.c.Old.Header.Status && after == t.c.New.Header.Status {
		return nil // the stamp says it of the whole
	}
	word := func(status orgmodel.Status) string {
		text := kit.LookOfStatus(status).Tag
		if text.IsZero() {
			text = kit.LookOfStatus(status).Label
		}
		return t.say(words.status, text)
	}
	return []changekit.Fact{{Fact: kit.Fact{Left: word(after), Keep: true}, Look: &changekit.LookChanged, Was: word(before)}}
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
func (t *teller) leaders(s *slot) []changekit.Fact {
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
		list = append(list, t.marked(unitbox.LeaderFact(t.old, &t.c.Old.Posts[i], &t.c.Old.Units[o]), what, "", n < 0 && t.ended(s)))
	}
	for _, j := range after {
		f := t.marked(unitbox.LeaderFact(t.new, &t.c.New.Posts[j], &t.c.New.Units[n]), kept, "", false)
		switch was := common(t.posts.Before[j], before); {
		case was < 0 && o >= 0 && (t.posts.DescribedNow(j) || len(before) == 0):
			f = t.marked(f.Fact, toldNow, "", false)
		case was < 0 && o >= 0:
			f = t.marked(f.Fact, added, "", false)
		case was >= 0:
			t.compare(&f, []int{was}, j, func(was int) kit.Fact { return unitbox.LeaderFact(t.old, &t.c.Old.Posts[was], &t.c.Old.Units[o]) })
		}
		t.guess(&f, orgmodel.TypePost, j)
		list = append(list, f)
	}
	if len(list) > 0 {
		t.new.Bears(kit.LeaderMark)
	}
	return list
}

// form tells how a unit is led, where it is news or not by one post.
func (t *teller) form(o, n int, before, after []int) []changekit.Fact {
	how := func(k kit.Sketch, unit int, posts []int) string {
		switch {
		case len(posts) == 0 || unit < 0:
			return ""
		case len(posts) == 1 && k.Org().Units[unit].Leadership == "":
			return k.Key(&k.Org().Units[unit].Common, kit.UpperFirst(unitbox.Leaderships["single"].In(t.lang)), "led_by")
		}
		return unitbox.FormOfLeadership(k, &k.Org().Units[unit])
	}
	was, is := how(t.old, o, before), how(t.new, n, after)
	f := changekit.Fact{Fact: kit.Fact{Left: is, Italic: true, Color: kit.GreyInk}}
	switch {
	case was != "" && is != "" && kit.Unmarked(was) != kit.Unmarked(is):
		f.Look, f.Was = &changekit.LookChanged, was
		return []changekit.Fact{f}
	case is != "" && len(after) > 1:
		return []changekit.Fact{f}
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
func (t *teller) compare(f *changekit.Fact, old []int, n int, before func(o int) kit.Fact) {
	b := &t.c.New.Posts[n]
	if len(old) == 1 {
		f.Things.Was = []string{t.c.Old.Posts[old[0]].ID}
	}
	named, counted, figures := len(old) == 1, len(old) > 1, []string{}
	for _, o := range old {
		a := &t.c.Old.Posts[o]
		named = named && (!orgmodel.SameName(a.Name, b.Name) || a.Acting != b.Acting || !orgmodel.SameName(a.Holder, b.Holder) || !orgmodel.SameName(a.Party, b.Party))
		counted = counted || a.Count != b.Count || a.Vacant != b.Vacant
	}
	if named {
		f.Look, f.Was = &changekit.LookChanged, before(old[0]).Left
	}
	if counted {
		for _, o := range old {
			figures = append(figures, unitbox.Count(t.old, &t.c.Old.Posts[o]))
		}
		f.Look, f.Right, f.WasRight = &changekit.LookChanged, unitbox.Count(t.new, b), strings.Join(figures, " + ")
	}
	if len(old) > 1 {
		f.Look = &changekit.LookMerged
	}
}
