package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// changeFact is a statement in a box of the picture of changes.
type changeFact struct {
	fact
	look     *changeLook // what happened to it; nil: nothing
	was      string      // what stood there; struck through
	wasRight string
	struck   bool   // it is no more
	said     string // what happened to it, in words, where the text does not tell
	of       string // what sort of thing it is, where a heading says so in the box
	heading  bool   // of the rows below, in the box only
}

// teller tells what changes within a unit.
type teller struct {
	*union
	lang     message.Lang
	detail   Detail
	old, new sketch
	posts    *metrics.Succession
	services *metrics.Succession
	areas    *metrics.Succession
	offers   [2]map[int][]int // of the old and the new side: the services of each unit
	guesses  map[guessed]bool
	used     struct {
		looks map[*changeLook]bool
		guess bool
	}
}

type guessed struct {
	typ orgmodel.Type
	new int
}

func newTeller(u *union, o Options) *teller {
	c := u.c
	before, after := newSketch(c.Old, o).asOld(), newSketch(c.New, o)
	t := &teller{
		union: u, lang: after.lang, detail: after.detail, old: before, new: after,
		posts: c.Match.Of(orgmodel.TypePost), services: c.Match.Of(orgmodel.TypeService), areas: c.Match.Of(orgmodel.TypeArea),
		offers: [2]map[int][]int{offers(c.Old), offers(c.New)}, guesses: map[guessed]bool{},
	}
	t.used.looks = map[*changeLook]bool{}
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

// names lists units by name.
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
	return t.another(i) || slices.ContainsFunc(t.inner(&t.slots[i]), func(f changeFact) bool { return f.look != nil })
}

// changes reports the same of what is a change, and not only described by one of the
// files alone.
func (t *teller) changes(i int) bool {
	return t.another(i) || slices.ContainsFunc(t.inner(&t.slots[i]), func(f changeFact) bool {
		return f.look != nil && f.look != &lookUndescribed && f.look != &lookDescribedNow
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
func (t *teller) facts(i int) []changeFact {
	s := &t.slots[i]
	list := t.lineage(s)
	if s.new < 0 && s.away >= 0 {
		return list
	}
	inner := t.inner(s)
	if t.detail == Overview {
		return append(list, t.counted(inner)...)
	}
	if s.new >= 0 {
		for _, f := range t.new.dates(&t.c.New.Units[s.new].Common) {
			list = append(list, changeFact{fact: f})
		}
	}
	list = append(list, t.shortened(s, inner)...)
	if t.detail == Full && s.new >= 0 {
		for _, f := range t.new.besides(&t.c.New.Units[s.new]) {
			list = append(list, changeFact{fact: f})
		}
	}
	return list
}

// inner tells what is in a unit, and what changed of it.
func (t *teller) inner(s *slot) []changeFact {
	var list []changeFact
	for _, row := range unitRows {
		list = append(list, row.tell(t, s)...)
	}
	return list
}

// counted sums up for an overview what changed in a unit.
func (t *teller) counted(inner []changeFact) []changeFact {
	n := 0
	for i := range inner {
		if inner[i].look != nil {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []changeFact{{fact: fact{left: message.Count(n, changeWords.insideOne, changeWords.insideMany).In(t.lang)}, look: &lookChanged}}
}

// How many rows a box of standard detail has at most.
const (
	maxUnchanged = 3
	maxChanged   = 12
)

// shortened leaves out rows that tell of nothing new when there are many, and
// the last of very many that do. It says how many it leaves out.
func (t *teller) shortened(s *slot, inner []changeFact) []changeFact {
	if t.detail == Full {
		return inner
	}
	room, rest := 0, changeWords.postsUnchanged
	if t.fresh(s) || t.ended(s) {
		room, rest = maxPosts-1, words.andMore
	}
	quiet, news := 0, 0
	for i := range inner {
		if inner[i].look != nil {
			news++
		} else if inner[i].folds() {
			quiet++
		}
	}
	if quiet <= max(room+1, maxUnchanged) {
		room = quiet
	}
	list, told, calm := []changeFact{}, 0, 0
	for i := range inner {
		f := &inner[i]
		switch {
		case f.look != nil && (told < maxChanged-1 || news <= maxChanged):
			told++
			list = append(list, *f)
		case f.look == nil && (!f.folds() || calm < room):
			if f.folds() {
				calm++
			}
			list = append(list, *f)
		}
	}
	if calm < quiet {
		list = append(list, changeFact{fact: fact{left: t.say(rest, quiet-calm), color: greyInk}})
	}
	if told < news {
		list = append(list, changeFact{fact: fact{left: t.say(changeWords.moreChanges, news-told)}, look: &lookChanged})
	}
	return list
}

// folds reports a row that may be left out when nothing happened to it.
func (f *changeFact) folds() bool {
	return f.sign == "" && !f.italic && !f.figure && !f.single && !f.keep
}

// apart reports a row that is true of this one unit only, and no news.
func (f changeFact) apart() bool { return f.single && f.look == nil }
