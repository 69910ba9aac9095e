package atlas

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/siblings"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// mostListed is of how many siblings each is named in the title of a sheet; of more, the
// unit above them is, and the first and the last of them.
const mostListed = 3

// headline names a sheet by what stands on it.
func (k *units) headline(s kit.Sketch, p *siblings.Part) string {
	top := k.parent(p.Heads[0])
	switch {
	case len(p.Heads) <= mostListed:
		return k.listed(s, p.Heads)
	case top < 0:
		return k.span(s, p.Heads)
	}
	return s.Say(words.spanBelow, message.Name(k.below(s, p.Heads[0])), message.Name(k.span(s, p.Heads)))
}

// below names the unit above what heads a sheet, and which of the sheets it is that
// continue there.
func (k *units) below(s kit.Sketch, head int) string {
	name := kit.UpperFirst(s.Say(words.under, message.Name(k.nodes[k.parent(head)].name(s))))
	if nth, of := k.b.turn(head); of > 1 {
		return s.Say(words.turn, message.Name(name), nth, of)
	}
	return name
}

// turn tells of the sheets that begin with the children of one unit which it is that
// begins with a node, and how many there are.
func (b *bundle) turn(head int) (nth, of int) {
	if !b.numbered() {
		most := eights(b.forest.nodes[b.forest.nodes[head].parent].kids)
		return most, most
	}
	part := b.partOf[head]
	nth = 1
	for p, ok := b.before[part]; ok; p, ok = b.before[p] {
		nth++
	}
	of = nth
	for p, ok := b.after[part]; ok; p, ok = b.after[p] {
		of++
	}
	return nth, of
}

// eights is a number as wide as any up to one.
func eights(most int) int {
	n := 8
	for n < most {
		n = 10*n + 8
	}
	return n
}

// listed names siblings, each of them; those of one name by how many there are.
func (k *units) listed(s kit.Sketch, run []int) string {
	if len(run) > 1 && k.alike(s, run) {
		return k.span(s, run)
	}
	names := make([]message.Name, len(run))
	for i, n := range run {
		names[i] = message.Name(k.nodes[n].name(s))
	}
	return message.And(names).In(s.Lang())
}

// alike reports that the first and the last of siblings have one name.
func (k *units) alike(s kit.Sketch, run []int) bool {
	return k.nodes[run[0]].name(s) == k.nodes[run[len(run)-1]].name(s)
}

// span names siblings by the first and the last, or by how many there are when that says
// nothing.
func (k *units) span(s kit.Sketch, run []int) string {
	first := k.nodes[run[0]].name(s)
	switch {
	case len(run) == 1:
		return first
	case k.alike(s, run):
		return s.Say(words.more, message.Name(first), len(run)-1)
	case len(run) == 2:
		return k.listed(s, run)
	}
	return s.Say(words.span, message.Name(first), message.Name(k.nodes[run[len(run)-1]].name(s)))
}

// longestHeadline is as wide as that of any sheet can get.
func (k *units) longestHeadline(s kit.Sketch) string {
	widest := longestOf{}
	for _, kids := range k.families() {
		if len(kids) == 0 {
			continue
		}
		slices.SortStableFunc(kids, func(a, b int) int {
			return int(nameWidth(k.nodes[b].name(s)) - nameWidth(k.nodes[a].name(s)))
		})
		widest.of(k.listed(s, kids[:min(len(kids), mostListed)]))
		widest.of(k.listed(s, kids[:1]))
		if len(kids) <= mostListed {
			continue
		}
		first := message.Name(k.nodes[kids[0]].name(s))
		span := s.Say(words.span, first, first)
		if k.parent(kids[0]) >= 0 {
			span = s.Say(words.spanBelow, message.Name(k.below(s, kids[0])), message.Name(span))
		}
		widest.of(span)
	}
	return widest.text
}

// families are the roots, and after them the children of each node that has any.
func (k *units) families() [][]int {
	all := make([][]int, len(k.nodes)+1)
	for i := range k.nodes {
		all[k.parent(i)+1] = append(all[k.parent(i)+1], i)
	}
	return all
}

// longestOf is the widest of some texts.
type longestOf struct {
	text string
	wide geometry.Length
}

func (l *longestOf) of(text string) {
	if w := nameWidth(text); w > l.wide {
		l.text, l.wide = text, w
	}
}

func nameWidth(text string) geometry.Length { return typeset.Width(text, kit.NameSize, true) }
