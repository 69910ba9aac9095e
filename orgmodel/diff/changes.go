package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// changes lists what differs, topic by topic.
func changes(c *Comparison) []Change {
	b := &builder{Comparison: c, lineages: map[orgmodel.Type]*lineage{}, guesses: map[linkKey]*Link{}, wholeStatus: -1}
	for i := range c.Match.Links {
		if l := &c.Match.Links[i]; l.Basis == Guessed {
			b.guesses[linkKey{l.Type, l.Old, l.New}] = l
		}
	}
	for row := range nouns {
		if n := &nouns[row]; !n.lone {
			b.lineages[n.typ] = newLineage(c, n, row)
		}
	}
	for row := range nouns {
		if l := b.lineages[nouns[row].typ]; l != nil {
			b.succession(l)
		}
	}
	headerTable().header(b)
	for _, t := range tables() {
		t.compare(b)
	}
	b.sameMoney()
	b.divided()
	b.purchasers()
	b.handOffs()
	b.coverage()
	return b.inOrder()
}

// builder collects changes. While it does, By is a place among the drafts.
type builder struct {
	*Comparison
	drafts      []Change
	lineages    map[orgmodel.Type]*lineage
	guesses     map[linkKey]*Link
	wholeStatus int // the change of the file's own status; -1: none
}

type linkKey struct {
	typ      orgmodel.Type
	old, new int
}

func (b *builder) add(ch Change) int {
	b.drafts = append(b.drafts, ch)
	return len(b.drafts) - 1
}

// told follows By to the change that stands for itself.
func (b *builder) told(i int) int {
	if i >= 0 && b.drafts[i].By >= 0 {
		return b.drafts[i].By
	}
	return i
}

// weaker returns the less sure of two guesses.
func weaker(a, b *Link) *Link {
	switch {
	case a == nil:
		return b
	case b == nil || a.Confidence <= b.Confidence:
		return a
	}
	return b
}

// place is where a change stands among the others of its topic: by table, then
// with the new file's entities, what is gone after what stood before it.
type place struct{ topic, row, at, gone int }

func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(p.topic, q.topic), cmp.Compare(p.row, q.row), cmp.Compare(p.at, q.at), cmp.Compare(p.gone, q.gone))
}

// inOrder sorts the drafts and lets By name the new places.
func (b *builder) inOrder() []Change {
	topic := map[TopicID]int{}
	for i := range topics {
		topic[topics[i].ID] = i
	}
	rows := map[orgmodel.Type]int{}
	for i := range nouns {
		rows[nouns[i].typ] = i
	}
	anchors := map[orgmodel.Type][]int{}
	at := make([]place, len(b.drafts))
	order := make([]int, len(b.drafts))
	for i := range b.drafts {
		ch := &b.drafts[i]
		order[i] = i
		at[i] = place{topic: topic[b.Topic(ch).ID], row: rows[ch.Type], gone: -1}
		if len(ch.New) > 0 {
			at[i].at = ch.New[0]
			continue
		}
		if anchors[ch.Type] == nil {
			anchors[ch.Type] = b.lineages[ch.Type].anchors()
		}
		at[i].at, at[i].gone = anchors[ch.Type][ch.Old[0]], ch.Old[0]
	}
	slices.SortStableFunc(order, func(i, j int) int { return at[i].compare(at[j]) })
	now := make([]int, len(order))
	for i, was := range order {
		now[was] = i
	}
	list := make([]Change, len(order))
	for i, was := range order {
		list[i] = b.drafts[was]
		if list[i].By >= 0 {
			list[i].By = now[list[i].By]
		}
	}
	return list
}

// anchors says for every old entity after which new one it is told when it is
// gone: the one that the nearest entity before it lives on in.
func (l *lineage) anchors() []int {
	list := make([]int, len(l.who.After))
	last := -1
	for o, news := range l.who.After {
		if len(news) > 0 {
			last = news[0]
		}
		list[o] = last
	}
	return list
}
