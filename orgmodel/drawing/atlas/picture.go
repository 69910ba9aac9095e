package atlas

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/internal/siblings"
)

// percents are the sizes in which a sheet may come out, of the natural size of a drawing,
// above the least: few, so that sheets look alike.
var percents = [...]geometry.Length{125, 110, 100, 90, 82, 78}

// chartPicture is what stands on a sheet between title and legend: a strip that leads to
// other sheets, and below it the boxes of a part.
type chartPicture struct {
	*chart
	part   *siblings.Part
	sketch kit.Sketch
	title  *kit.TitleBlock
	legend *kit.Legend
	to     func(*kit.Card) string // where a click on a box leads

	strip  []kit.Card
	above  *kit.Card // the node above the heads; nil: none
	cards  []kit.Card
	spots  []spot
	levels []int

	drawn  []drawing.Box
	placed layout.Placement
	room   geometry.Size
	done   bool
}

// picture writes the cards of a part.
func (c *chart) picture(p *siblings.Part, s kit.Sketch, to func(*kit.Card) string) *chartPicture {
	pic := &chartPicture{chart: c, part: p, sketch: s, to: to, spots: spotsOf(p), strip: c.stock.strip(s, c.parent(p.Heads[0]))}
	shift := 0
	if top, ok := c.headed(p); ok {
		card := c.stock.above(s, top, p.Heads)
		pic.above, shift = &card, 1
	}
	for _, at := range pic.spots {
		var card kit.Card
		if at.node >= 0 {
			card = c.card(s, at.node)
		} else {
			card = c.onward(s, at.run, at.several)
		}
		level := shift
		if at.under >= 0 {
			level = pic.levels[at.under] + 1
		}
		card.Depth = level
		pic.levels = append(pic.levels, level)
		pic.cards = append(pic.cards, card)
	}
	pic.title = c.stock.title(s, p)
	pic.legend = s.Legend()
	return pic
}

// Fit implements kit.Picture. The room is always that of the largest of a few sizes in
// which all can be placed.
func (c *chartPicture) Fit(kit.Room, bool) geometry.Size {
	if c.done {
		return c.size()
	}
	nodes := c.set()
	c.done = true
	for _, percent := range percents {
		room := c.roomOn(c.part, percent, c.title, c.legend)
		if placed, ok := c.within(nodes, room); ok {
			c.placed, c.room = placed, room
			return c.size()
		}
	}
	c.placed, _ = c.within(c.largest(c.part), c.roomBelow(c.parent(c.part.Heads[0])))
	c.room = c.roomOn(c.part, kit.LeastPercent, c.title, c.legend)
	return c.size()
}

// size is that of the room, strip included: the page then has the size of the sheet.
func (c *chartPicture) size() geometry.Size {
	return geometry.Size{W: c.room.W, H: c.room.H + c.stripHeight(c.parent(c.part.Heads[0]), c.room.W)}
}

// set typesets the cards.
func (c *chartPicture) set() []layout.Node {
	if c.above != nil {
		c.drawn = append(c.drawn, setReference(c.above, widthAt(0)))
	}
	for i := range c.cards {
		var b drawing.Box
		if c.spots[i].node >= 0 {
			b = c.cards[i].Set(widthAt(c.levels[i]))
		} else {
			b = setReference(&c.cards[i], widthAt(c.levels[i]))
		}
		b.Href = c.to(&c.cards[i])
		c.drawn = append(c.drawn, b)
	}
	shift := len(c.drawn) - len(c.cards)
	return c.nodes(c.part, c.spots, func(i, _ int) geometry.Size {
		return geometry.Size{W: c.drawn[i+shift].W, H: c.drawn[i+shift].H}
	}, func(int) geometry.Size { return geometry.Size{W: c.drawn[0].W, H: c.drawn[0].H} })
}

// Put implements kit.Picture.
func (c *chartPicture) Put(at geometry.Point) kit.Drawn {
	var ink kit.Drawn
	strip, height := setStrip(c.strip, c.room.W)
	for i := range strip {
		strip[i].Node = false
		strip[i].Href = c.to(&c.strip[i])
		strip[i].X, strip[i].Y = strip[i].X+at.X, strip[i].Y+at.Y
	}
	ink.Boxes = append(ink.Boxes, strip...)
	for i := 1; i < len(strip); i++ {
		if c.strip[i-1].Depth != short && strip[i].Y == strip[i-1].Y {
			ink.Lines = append(ink.Lines, joined(&strip[i-1], &strip[i], &c.strip[i-1], &c.strip[i], c.sketch))
		}
	}
	at = geometry.Point{X: at.X + (c.room.W-c.placed.Size.W)/2, Y: at.Y + height}
	if c.above != nil {
		c.drawn[0].Href = c.to(c.above)
	}
	for i := range c.drawn {
		r := c.placed.Boxes[i]
		c.drawn[i].Rect = geometry.Rect{X: r.X + at.X, Y: r.Y + at.Y, W: r.W, H: r.H}
	}
	for _, link := range c.placed.Links {
		ink.Lines = append(ink.Lines, c.line(link, at))
	}
	ink.Boxes = append(ink.Boxes, c.drawn...)
	return ink
}

// line draws that from a box to one below it.
func (c *chartPicture) line(link layout.Link, by geometry.Point) drawing.Line {
	shift := len(c.drawn) - len(c.cards)
	at := c.spots[link.To-shift]
	child := at.node
	if child < 0 {
		child = at.run[0]
	}
	l := c.stock.link(c.sketch, child, c.parent(child))
	l.ID = kit.PartID(c.drawn[link.To].ID, "line")
	l.From, l.To = c.drawn[link.From].ID, c.drawn[link.To].ID
	l.Points = kit.Shifted(link.Points, by)
	return l
}

// joined joins two units of the strip, of which the first is above the second.
func joined(a, b *drawing.Box, above, below *kit.Card, s kit.Sketch) drawing.Line {
	y := min(a.H, b.H)/2 + a.Y
	return drawing.Line{
		ID: kit.PartID(b.ID, "line"), Class: "report", Title: s.Say(words.leads, below.Name, above.Name),
		Points: []geometry.Point{{X: a.Right(), Y: y}, {X: b.X, Y: y}},
		Stroke: drawing.Stroke{Color: kit.LineGrey, Width: geometry.Pt},
	}
}

// outline is the sheet in text.
func (c *chartPicture) outline() []drawing.Entry {
	var list []drawing.Entry
	for i := range c.strip {
		card := c.strip[i]
		card.Depth = 0
		list = card.Outline(list)
	}
	if c.above != nil {
		list = c.above.Outline(list)
	}
	for i := range c.cards {
		list = c.cards[i].Outline(list)
	}
	return list
}
