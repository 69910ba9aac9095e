package change

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// teller tells what changes within a unit.
type teller struct {
	*union
	lang     message.Lang
	detail   drawing.Detail
	old, new kit.Sketch
	posts    *metrics.Succession
	services *metrics.Succession
	areas    *metrics.Succession
	offers   [2]map[int][]int // of the old and the new side: the services of each unit
	guesses  map[guessed]bool
	used     struct {
		looks  map[*changekit.Look]bool
		boxes  map[*changekit.Look]bool // those that a box has, not only a row
		guess  bool
		vision bool
	}
}

type guessed struct {
	typ orgmodel.Type
	new int
}

func newTeller(u *union, o drawing.Options) *teller {
	c := u.c
	before, after := kit.NewSketch(c.Old, o).AsOld(), kit.NewSketch(c.New, o)
	t := &teller{
		union: u, lang: after.Lang(), detail: after.Detail(), old: before, new: after,
		posts: c.Match.Of(orgmodel.TypePost), services: c.Match.Of(orgmodel.TypeService), areas: c.Match.Of(orgmodel.TypeArea),
		offers: [2]map[int][]int{offers(c.Old), offers(c.New)}, guesses: map[guessed]bool{},
	}
	t.used.looks, t.used.boxes = map[*changekit.Look]bool{}, map[*changekit.Look]bool{}
	for _, l := range c.Match.Links {
		if l.Basis == diff.Guessed {
			t.guesses[guessed{l.Type, l.New}] = true
		}
	}
	return t
}

// offers lists the services that each unit provides.
func offers(org *orgmodel.Organisation) map[int][]int {
	by := map[int][]int{}
	for i := range org.Services {
		if !org.Active(&org.Services[i].Common) {
			continue
		}
		for _, p := range providers(org, i) {
			by[p] = append(by[p], i)
		}
	}
	return by
}

// providers lists the units that provide a service, each once.
func providers(org *orgmodel.Organisation, service int) []int {
	var list []int
	for _, id := range org.Services[service].ProvidedBy {
		if p := org.UnitIndex(id); p >= 0 && org.Active(&org.Units[p].Common) && !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

func (t *teller) say(text message.Text, args ...any) string { return text.With(args...).In(t.lang) }

// past is the old unit that lives on in the unit of a slot; -1: none.
func (u *union) past(s *slot) int {
	if s.new < 0 {
		return -1
	}
	return u.home[s.new]
}

// tells reports whether something changed in a unit that lives on, or rows of
// its box are news.
func (t *teller) tells(i int) bool {
	return t.another(i) || slices.ContainsFunc(t.inner(&t.slots[i]), func(f changekit.Fact) bool { return f.Look != nil })
}

// changes reports the same of what is a change, and not only described by one of the
// files alone.
func (t *teller) changes(i int) bool {
	return t.another(i) || slices.ContainsFunc(t.inner(&t.slots[i]), func(f changekit.Fact) bool {
		return f.Look != nil && f.Look != &changekit.LookUndescribed && f.Look != &changekit.LookDescribedNow
	})
}

// another reports another name, kind or role of a unit that lives on.
func (t *teller) another(i int) bool {
	s := &t.slots[i]
	past := t.past(s)
	return past >= 0 && (t.renamed(past, s.new) || t.recast(past, s.new))
}

func (t *teller) renamed(o, n int) bool {
	return !orgmodel.SameName(t.c.Old.Units[o].Name, t.c.New.Units[n].Name)
}

// recast reports another kind or another role.
func (t *teller) recast(o, n int) bool {
	before, after := &t.c.Old.Units[o], &t.c.New.Units[n]
	return before.Role != after.Role || before.Kind != after.Kind || t.c.Old.KindLabel(before) != t.c.New.KindLabel(after)
}

// facts tells all of a slot: how it came to stand there, and what is in it.
func (t *teller) facts(i int) []changekit.Fact {
	s := &t.slots[i]
	list := t.lineage(s)
	if s.new < 0 && s.away >= 0 {
		return list
	}
	if t.detail == drawing.Overview {
		return append(list, t.counted(t.unseen().inner(s))...)
	}
	inner := t.inner(s)
	if s.new >= 0 {
		for _, f := range unitbox.Dates(t.new, &t.c.New.Units[s.new].Common) {
			list = append(list, changekit.Fact{Fact: f})
		}
	}
	list = append(list, t.shortened(s, inner)...)
	if t.detail == drawing.Full && s.new >= 0 {
		for _, f := range unitbox.Besides(t.new, &t.c.New.Units[s.new]) {
			list = append(list, changekit.Fact{Fact: f})
		}
	}
	return list
}

// unseen tells what is counted and not drawn: nothing in it is explained.
func (t *teller) unseen() *teller {
	u := *t
	u.old, u.new = t.old.Apart(), t.new.Apart()
	return &u
}

// inner tells what is in a unit, and what changed of it.
func (t *teller) inner(s *slot) []changekit.Fact {
	var list []changekit.Fact
	for _, row := range unitRows {
		list = append(list, row.tell(t, s)...)
	}
	return list
}

// counted sums up for an overview what changed in a unit.
func (t *teller) counted(inner []changekit.Fact) []changekit.Fact {
	n := 0
	for i := range inner {
		if inner[i].Look != nil {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []changekit.Fact{{Fact: kit.Fact{Left: message.Count(n, words.insideOne, words.insideMany).In(t.lang)}, Look: &changekit.LookChanged}}
}

// How many rows a box of standard detail has at most.
const (
	maxUnchanged = 3
	maxChanged   = 12
)

// shortened leaves out rows that tell of nothing new when there are many, and
// the last of very many that do. It says how many it leaves out.
func (t *teller) shortened(s *slot, inner []changekit.Fact) []changekit.Fact {
	if t.detail == drawing.Full {
		return inner
	}
	room, rest := 0, words.postsUnchanged
	if t.fresh(s) || t.ended(s) {
		room, rest = unitbox.MaxPosts-1, kit.Words.AndMore
	}
	quiet, news := 0, 0
	for i := range inner {
		if inner[i].Look != nil {
			news++
		} else if inner[i].Folds() {
			quiet++
		}
	}
	if quiet <= max(room+1, maxUnchanged) {
		room = quiet
	}
	list, told, calm := []changekit.Fact{}, 0, 0
	for i := range inner {
		f := &inner[i]
		switch {
		case f.Look != nil && (told < maxChanged-1 || news <= maxChanged):
			told++
			list = append(list, *f)
		case f.Look == nil && (!f.Folds() || calm < room):
			if f.Folds() {
				calm++
			}
			list = append(list, *f)
		}
	}
	if calm < quiet {
		list = append(list, changekit.Fact{Fact: kit.Fact{Left: t.say(rest, quiet-calm), Color: kit.GreyInk}})
	}
	if told < news {
		list = append(list, changekit.Fact{Fact: kit.Fact{Left: t.say(words.moreChanges, news-told)}, Look: &changekit.LookChanged})
	}
	return list
}
