package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// twins is one thing on both sides, while its keys are compared.
type twins struct {
	noun     *noun
	old, new int
	was, is  *orgmodel.Common
}

// compare tells how the entities differ that a table has on both sides. Most do not:
// which do is looked for on all processors at once.
func (t *table) compare(b *builder) {
	l := b.lineages[t.typ]
	olds, news := fields.List(b.Old, t.typ), fields.List(b.New, t.typ)
	differing := make([]bool, len(l.twin))
	const share = 512 // of twins that are looked at together
	atonce.Each((len(l.twin)+share-1)/share, func(n int) {
		for j := n * share; j < min((n+1)*share, len(l.twin)); j++ {
			if o := l.twin[j]; o >= 0 {
				differing[j] = t.unlike(t.twins(b, l.noun, o, j), olds.Index(o), news.Index(j))
			}
		}
	})
	for j, o := range l.twin {
		if differing[j] {
			p := t.twins(b, l.noun, o, j)
			t.pair(b, &p, olds.Index(o), news.Index(j))
		}
	}
}

// unlike reports whether twins differ in any key.
func (t *table) unlike(p twins, was, is entity) bool {
	alike := unchanged(p.was, p.is)
	for i := range t.keys {
		if k := &t.keys[i]; !(alike && k.shared) && !k.same(was, is) {
			return true
		}
	}
	return false
}

// header tells how the two organisations differ as such. Their names and ids
// name the files; that they differ says nothing.
func (t *table) header(b *builder) {
	p := t.twins(b, stems[t.typ], 0, 0)
	t.pair(b, &p, fields.List(b.Old, t.typ), fields.List(b.New, t.typ))
	for i := range b.drafts {
		if ch := &b.drafts[i]; ch.Type == t.typ && ch.Key == "status" {
			b.wholeStatus = i
		}
	}
}

func (t *table) twins(b *builder, n *noun, was, is int) twins {
	return twins{
		noun: n, old: was, new: is,
		was: b.Old.Common(orgmodel.Ref{Type: t.typ, Index: was}), is: b.New.Common(orgmodel.Ref{Type: t.typ, Index: is}),
	}
}

// pair tells which keys of twins differ.
func (t *table) pair(b *builder, p *twins, was, is entity) {
	first, alike := len(b.drafts), unchanged(p.was, p.is)
	for i := range t.keys {
		k := &t.keys[i]
		if alike && k.shared || k.same(was, is) {
			continue
		}
		before := len(b.drafts)
		differ(b, p, k, was, is)
		if k.row.About == format.Statement && len(b.drafts) > before && b.drafts[before].By < 0 {
			b.drafts[before].By = b.support(p, first, before)
		}
	}
}

// differ adds the change of one key, unless only the order in a list differs.
func differ(b *builder, p *twins, k *key, was, is entity) {
	ch := Change{
		Kind: k.kindFor(p.noun), Type: p.noun.typ, Old: []int{p.old}, New: []int{p.new}, Key: k.row.Name, By: -1,
		Before: k.value(b.before, was), After: k.value(b.after, is),
	}
	if p.noun.lone {
		ch.Guess = nil
	} else {
		ch.Guess = b.guesses[linkKey{ch.Type, p.old, p.new}]
	}
	if p.noun.typ == orgmodel.TypeUnit && !(b.Old.Says(p.old, ch.Key) && b.New.Says(p.new, ch.Key)) {
		b.add(stated(b, p, ch))
		return
	}
	d := &detail{silence: notStated}
	says := k.phrasesFor(ch.Kind)
	if says == valueChanges && (k.many || k.items != nil) {
		says = listChanges
	}
	switch {
	case k.ids != nil:
		r := b.relate(k.ids(was), k.ids(is), k.trails)
		if k.ordered {
			r = b.inStep(k.ids(was), k.ids(is), k.shape(was) == k.shape(is))
		} else if r.same {
			return
		}
		ch.By, ch.Guess = r.by, weaker(ch.Guess, r.guess)
		if k.picks != nil {
			ch.Kind = k.picks(r.before, r.after)
			says = ch.Kind.Info().phrases
		}
		if r.by >= 0 {
			says = valueChanges
		} else if !k.ordered {
			d.gained, d.lost = someNames(b.after, r.gained), someNames(b.before, r.lost)
		}
	case k.items != nil:
		gained, lost := without(k.items(b.after, is), k.items(b.before, was)), without(k.items(b.before, was), k.items(b.after, is))
		if len(gained)+len(lost) == 0 {
			return
		}
		d.gained, d.lost = someItems(gained), someItems(lost)
	case k.number != nil:
		d.silence = notKnown
		if ch.Before.Said() && ch.After.Said() {
			d.delta = difference(k.number(was), k.number(is), k.tells)
		}
	}
	d.says = says.choose(&ch, d)
	ch.detail = d
	b.add(ch)
}

// stated is the change of a key that one of the files, a sketch, is silent about: it
// is the other that says more.
func stated(b *builder, p *twins, ch Change) Change {
	ch.Kind = p.noun.kind(Changed)
	if !b.Old.Says(p.old, ch.Key) {
		ch.Before = Value{}
	}
	if !b.New.Says(p.new, ch.Key) {
		ch.After = Value{}
	}
	d := &detail{silence: notStated}
	d.says = valueChanges.choose(&ch, d)
	ch.detail = d
	return ch
}

// choose picks the phrase that fits what came and what went.
func (p *phrases) choose(ch *Change, d *detail) message.Text {
	came, went := d.gained != nil, d.lost != nil
	if !came && !went {
		came, went = ch.After.Said(), ch.Before.Said()
	}
	pick := func(list ...message.Text) message.Text {
		for _, t := range list {
			if !t.IsZero() {
				return t
			}
		}
		return p.changed
	}
	switch {
	case came && went:
		if d.delta == nil && p.numeric() {
			return p.gained
		}
		return p.changed
	case came && !ch.Before.Said():
		return pick(p.stated, p.gained)
	case came:
		return pick(p.gained)
	case went && !ch.After.Said():
		return pick(p.unstated, p.lost)
	}
	return pick(p.lost)
}

// numeric reports whether the phrase for a change tells the difference of two
// numbers, which may be unknown.
func (p *phrases) numeric() bool {
	return message.Placeholders(p.changed.EN)&(1<<6) != 0
}

// support says which change of the same entity a change of what is said about
// the statement belongs to: a new fact has its own sources, status and doubts.
func (b *builder) support(p *twins, first, end int) int {
	key := b.drafts[end].Key
	if p.noun.lone && p.was.ID != p.is.ID && key != "status" && end > first {
		return first // what is said of another file is about that file
	}
	switch key {
	case "formerly":
		return b.successionOf(p)
	case "aliases":
		if p.was.CalledAs(p.is) {
			return b.renaming(p)
		}
		return -1
	case "status":
		if b.wholeStatus >= 0 && p.was.Status == b.Old.Header.Status && p.is.Status == b.New.Header.Status {
			return b.wholeStatus
		}
		return -1
	case "status_of", "assumed", "sources", "decision":
	default:
		return -1
	}
	main, keys := -1, map[string]bool{}
	if !p.was.CalledAs(p.is) {
		keys["name"] = true
	}
	for i := first; i < end; i++ {
		if factual(&b.drafts[i]) {
			keys[b.drafts[i].Key] = true
			if main < 0 || b.drafts[main].By >= 0 && b.drafts[i].By < 0 {
				main = i
			}
		}
	}
	if main < 0 {
		return b.renaming(p)
	}
	if key == "status_of" || key == "assumed" {
		about, whole := unsettled(key, p.was, p.is)
		if whole {
			return -1
		}
		for _, k := range about {
			if !keys[k] {
				return -1
			}
		}
	}
	return b.told(main)
}

// factual reports whether a change is of a fact rather than of something about the
// statement.
func factual(ch *Change) bool {
	return format.Find(string(ch.Type)).Key(ch.Key).About == format.Fact
}
