package atlas

import (
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/siblings"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// overview is the stock of the map of the sheets: a box for each, below the one that
// leads to it.
type overview struct {
	b *bundle
}

func (k *overview) size() int        { return len(k.b.parts) }
func (k *overview) parent(i int) int { return k.b.above[i] }
func (k *overview) aside(int) bool   { return false }

// mostNames is how many of the siblings that head a sheet its box names.
const mostNames = 6

// card tells what stands on a sheet, and how much in numbers.
func (k *overview) card(s kit.Sketch, i int) kit.Card {
	p := &k.b.parts[i]
	n := k.b.numberOfPart(i)
	heads := k.tops(i)
	first := &s.Org().Units[heads[0]]
	c := kit.Card{
		ID: kit.PartID("", "sheet", strconv.Itoa(i)), Class: "sheet", Look: kit.LookOf(s.Org().KindOf(first)), Status: first.Status,
		Kind: kit.UpperFirst(s.Say(words.sheet, n)), Name: k.name(s, p), Things: s.Units(heads),
	}
	s.Shown(c.Look, c.Status)
	top := k.b.forest.nodes[p.Heads[0]].parent
	if top >= 0 {
		c.Kind += " · " + s.Say(words.under, k.b.forest.nodes[top].name(s))
	}
	if len(p.Heads) > 1 {
		if top >= 0 {
			c.Kind, c.Name = kit.UpperFirst(s.Say(words.sheet, n)), k.units().below(s, p.Heads[0])
		}
		for _, h := range p.Heads[:min(len(p.Heads), mostNames)] {
			node := &k.b.forest.nodes[h]
			c.Facts = append(c.Facts, kit.Fact{Sign: "▪", Left: node.name(s), Things: s.Units(node.units())})
		}
		if more := len(p.Heads) - mostNames; more > 0 {
			c.Facts = append(c.Facts, kit.Fact{Left: s.Say(kit.Words.AndMore, more), Color: kit.GreyInk})
		}
	}
	here := unitbox.CountOf(s, k.b.unitsOn(i))
	if !k.leadsOn(p) {
		c.Facts = append(c.Facts, kit.Fact{Left: unitbox.Totals(s, heads), Color: kit.GreyInk, Ruled: len(c.Facts) > 0})
		return c
	}
	c.Facts = append(c.Facts, kit.Fact{Left: s.Say(words.here, here), Color: kit.GreyInk, Ruled: len(c.Facts) > 0},
		kit.Fact{Left: s.Say(words.inAll, unitbox.Totals(s, heads)), Color: kit.GreyInk})
	return c
}

// leadsOn reports whether a part continues on other sheets.
func (k *overview) leadsOn(p *siblings.Part) bool {
	return slices.ContainsFunc(p.Items, func(it siblings.Item) bool { return it.Node < 0 })
}

// name is what a sheet is called.
func (k *overview) name(s kit.Sketch, p *siblings.Part) string {
	return k.units().headline(s, p)
}

func (k *overview) units() *units { return &units{forest: k.b.forest, b: k.b} }

// tops are the units that head a part.
func (k *overview) tops(i int) []int {
	var list []int
	for _, h := range k.b.parts[i].Heads {
		n := &k.b.forest.nodes[h]
		if n.alike != nil {
			list = append(list, n.alike...)
		} else {
			list = append(list, n.unit)
		}
	}
	return list
}

// unitsOn are the units that stand on the sheet of a part.
func (b *bundle) unitsOn(part int) []int {
	var list []int
	for _, it := range b.parts[part].Items {
		if it.Node >= 0 {
			list = append(list, b.forest.nodes[it.Node].units()...)
		}
	}
	return list
}

func (k *overview) above(s kit.Sketch, i int, _ []int) kit.Card {
	return reference(kit.PartID("", "sheet", strconv.Itoa(i), "above"), s.Say(words.upwards, k.b.mapWith(i)), k.name(s, &k.b.parts[i]))
}

// onward says on which other sheet the overview continues.
func (k *overview) onward(s kit.Sketch, run []int, several bool) kit.Card {
	numbers := sheetsFrom(s, k.b.mapWith(run[0]), k.b.mapWith(run[len(run)-1]), several)
	return reference(kit.PartID("", "map", strconv.Itoa(run[0])), s.Say(words.onwards, numbers), k.name(s, &k.b.parts[run[0]]))
}

// mapWith is the sheet of the overview on which the box of a part stands.
func (b *bundle) mapWith(part int) int {
	if !b.numbered() {
		return anyNumber
	}
	for i := range b.maps {
		if slices.ContainsFunc(b.maps[i].Items, func(it siblings.Item) bool { return it.Node == part }) {
			return i + 1
		}
	}
	return 1
}

func (k *overview) link(s kit.Sketch, child, parent int) drawing.Line {
	return drawing.Line{
		Class: "report", Title: s.Say(words.leads, k.name(s, &k.b.parts[child]), k.name(s, &k.b.parts[parent])),
		Stroke: drawing.Stroke{Color: kit.LineGrey, Width: geometry.Pt},
	}
}

func (k *overview) title(s kit.Sketch, p *siblings.Part) *kit.TitleBlock {
	return k.titled(s, k.b.mapWith(p.Heads[0]), k.b.total())
}

func (k *overview) longTitle(s kit.Sketch) *kit.TitleBlock { return k.titled(s, anyNumber, anyNumber) }

func (k *overview) titled(s kit.Sketch, number, of int) *kit.TitleBlock {
	t := k.b.about(s, words.overview, number, of)
	t.Subtitle = kit.Joined(" · ", t.Subtitle, s.Say(words.whole))
	return t
}

// about is the title of a sheet about the others.
func (b *bundle) about(s kit.Sketch, what message.Text, number, of int) *kit.TitleBlock {
	t := s.SheetTitle(b.root())
	t.Crumbs = crumbs(s, number, of, nil)
	t.Title = s.Say(words.about, s.Say(what), message.Name(t.Title))
	return t
}

func (k *overview) strip(s kit.Sketch, top int) []kit.Card {
	return k.b.guides(s, top >= 0, true)
}

// guides are the boxes that lead to the overview and to the register.
func (b *bundle) guides(s kit.Sketch, overview, register bool) []kit.Card {
	var cards []kit.Card
	add := func(id string, name message.Text, first, last int) {
		text := words.sheet
		if last > first {
			text = words.sheets
		}
		c := reference(kit.PartID("", id), kit.UpperFirst(s.Say(text, sheetsFrom(s, first, last, last > first))), s.Say(name))
		c.Depth = short
		cards = append(cards, c)
	}
	if overview {
		add("overview", words.overview, 1, max(len(b.maps), 1))
	}
	if register {
		add("register", words.register, b.firstOfRegister(), b.total())
	}
	return cards
}

// between stands between the names of units of which each is above the next.
const between = " › "

// crumbs stand above the title: which sheet it is, and the way down to what is on it.
func crumbs(s kit.Sketch, number, of int, way []string) string {
	return kit.Joined(" · ", s.Say(words.sheetOf, number, of), strings.Join(way, between))
}
