package atlas

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/siblings"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// anyNumber is as long as the number of a sheet can get.
const anyNumber = 8888

// units are the stock of the sheets on which units stand in full.
type units struct {
	*forest
	b *bundle
}

func (k *units) size() int        { return len(k.nodes) }
func (k *units) parent(i int) int { return k.nodes[i].parent }

func (k *units) aside(i int) bool {
	kind := k.b.measure.Org().KindAt(k.nodes[i].unit)
	return kind != nil && kind.ID == orgmodel.KindStaffFunction
}

func (k *units) card(s kit.Sketch, i int) kit.Card {
	if k.b.alone {
		return k.forest.card(s, i, nil)
	}
	return k.forest.card(s, i, func(node int) string { return s.Say(words.sheet, k.b.numberOf(node)) })
}

// above refers to the sheet on which the unit above some siblings stands, and to those of
// the siblings before and after them.
func (k *units) above(s kit.Sketch, i int, run []int) kit.Card {
	c := k.upwards(s, i)
	before, after := k.b.beside(run)
	var parts []string
	if before > 0 {
		parts = append(parts, "← "+message.Int(before).In(s.Lang()))
	}
	if after > 0 {
		parts = append(parts, message.Int(after).In(s.Lang())+" →")
	}
	if text := strings.Join(parts, " · "); text != "" {
		c.Tags = []kit.Tag{{Sign: text, Words: s.Say(words.beside, text)}}
	}
	return c
}

func (k *units) upwards(s kit.Sketch, i int) kit.Card {
	unit := &s.Org().Units[k.nodes[i].unit]
	number := k.b.numberOf(i)
	c := reference(kit.PartID(unit.ID, "above"), s.Say(words.upwards, number), s.Named(&unit.Common))
	if s.Detail() != drawing.Overview {
		c.Facts = unitbox.Leaders(s, unit)
	}
	return c
}

// onward says on which sheet some siblings stand.
func (k *units) onward(s kit.Sketch, run []int, several bool) kit.Card {
	id := kit.PartID(s.Org().Units[k.nodes[run[0]].unit].ID, "onward")
	return reference(id, s.Say(words.onwards, sheetsFrom(s, k.b.numberOf(run[0]), k.b.numberOf(run[len(run)-1]), several)), k.span(s, run))
}

// sheetsFrom is the number of a sheet, or those of the first and the last of several.
func sheetsFrom(s kit.Sketch, first, last int, several bool) string {
	text := message.Int(first).In(s.Lang())
	if several {
		text += "–" + message.Int(last).In(s.Lang())
	}
	return text
}

func (k *units) link(s kit.Sketch, child, parent int) drawing.Line {
	c, p := &s.Org().Units[k.nodes[child].unit], &s.Org().Units[k.nodes[parent].unit]
	look := kit.LookOfStatus(c.KeyStatus("parent"))
	return drawing.Line{
		Class:  "report " + string(look.Status),
		Title:  s.Say(kit.Words.Leads, s.Key(&c.Common, s.Named(&c.Common), "parent"), s.Named(&p.Common)),
		Stroke: drawing.Stroke{Color: kit.LineGrey, Width: geometry.Pt, Dash: look.Dash},
	}
}

// title names what stands on a sheet, and the way down to it.
func (k *units) title(s kit.Sketch, p *siblings.Part) *kit.TitleBlock {
	if k.b.alone {
		return s.TitleBlock(k.b.root())
	}
	return k.titled(s, k.headline(s, p), crumbs(s, k.b.numberOf(p.Heads[0]), k.b.total(), k.wayTo(s, p.Heads[0])))
}

// titled is a title that tells of its own assumptions as well: they are counted last.
func (k *units) titled(s kit.Sketch, title, crumbs string) *kit.TitleBlock {
	t := s.SheetTitle(k.b.root())
	t.Title, t.Crumbs = title, crumbs
	return t
}

// longTitle has the widest name and the widest crumbs.
func (k *units) longTitle(s kit.Sketch) *kit.TitleBlock {
	if k.b.alone {
		return s.TitleBlock(k.b.root())
	}
	name, way := longestOf{}, longestOf{}
	for i := range k.nodes {
		name.of(k.nodes[i].name(s))
		if k.nodes[i].kids > 0 || k.parent(i) < 0 {
			way.of(strings.Join(k.wayTo(s, i), between))
		}
	}
	return k.titled(s, k.longestHeadline(s), crumbs(s, anyNumber, anyNumber, []string{way.text, name.text}))
}

// wayTo are the names of all above a node, from the top.
func (k *units) wayTo(s kit.Sketch, i int) []string {
	const between = -1
	up := slices.Collect(s.Org().Line(k.nodes[i].unit))
	names := []string{s.Named(&s.Org().Header.Common)}
	for _, u := range fromTop(up[1:], mostNamed, between) {
		if u == between {
			names = append(names, "…")
		} else {
			names = append(names, s.UnitName(u))
		}
	}
	return names
}

// Of those above a unit so many are named in the way to it, and have a box that leads to
// them; of more, the first and the nearest have.
const (
	mostNamed = 7
	mostAbove = 4
)

// fromTop turns those above a unit round, so that the top comes first. Where there are
// very many, something else stands for those in the middle.
func fromTop(up []int, most int, between ...int) []int {
	if len(up) > most {
		up = slices.Concat(up[:most-1], between, up[len(up)-1:])
	}
	up = slices.Clone(up)
	slices.Reverse(up)
	return up
}

// strip leads to the overview, the register, and the managers above, from the top.
func (k *units) strip(s kit.Sketch, top int) []kit.Card {
	if k.b.alone {
		return nil
	}
	cards := k.b.guides(s, true, true)
	var up []int
	if top >= 0 {
		for i := k.parent(top); i >= 0; i = k.parent(i) {
			up = append(up, i)
		}
	}
	for _, i := range fromTop(up, mostAbove) {
		cards = append(cards, k.upwards(s, i))
	}
	return cards
}
