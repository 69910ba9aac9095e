package indicators

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// Sizes and distances in a panel.
const (
	panelPad   = 10 * geometry.Pt
	barRow     = 14 * geometry.Pt
	barHeight  = 9 * geometry.Pt
	barGap     = 6 * geometry.Pt // between years
	columnPad  = 7 * geometry.Pt
	labelGap   = 3 * geometry.Pt
	tickLength = 3 * geometry.Pt
	// widestValue is how much room a number in words may take on one line.
	widestValue = 130 * geometry.Pt
	// A unit of so few letters stands at every tick, if the numbers are below.
	tickLetters = 3
	shortNumber = 10_000 * readingScale
	// gridRoom is the least between two lines of the grid.
	gridRoom = 26 * geometry.Pt
)

const gridGrey drawing.Color = "#d9dee4"

// shapes are parts of a drawing whose places count from their own corner.
type shapes struct {
	frames, boxes []drawing.Box
	lines         []drawing.Line
	geometry.Size
}

func (p *shapes) put(ink *kit.Drawn, at geometry.Point) {
	moved := func(list []drawing.Box) []drawing.Box {
		out := make([]drawing.Box, len(list))
		for i, b := range list {
			b.X, b.Y = b.X+at.X, b.Y+at.Y
			out[i] = b
		}
		return out
	}
	ink.Frames = append(ink.Frames, moved(p.frames)...)
	ink.Boxes = append(ink.Boxes, moved(p.boxes)...)
	for _, l := range p.lines {
		l.Points = kit.Shifted(l.Points, at)
		ink.Lines = append(ink.Lines, l)
	}
}

// plot is where the bars of a panel are, and how wide its columns.
type plot struct {
	*indicatorPanel
	s                 kit.Sketch
	out               *shapes
	year, name, value geometry.Length // widths
	area              geometry.Rect
	axis              axis
	scaled            bool           // there is an axis
	tickUnit          bool           // its numbers carry the unit
	rules             []drawing.Line // of the marks, without their lower ends
}

// set typesets a panel in a width.
func (p *indicatorPanel) set(s kit.Sketch, width geometry.Length) *shapes {
	out := &shapes{Size: geometry.Size{W: width}}
	inner := width - 2*panelPad
	y := geometry.Length(0)
	if len(p.apart) > 0 {
		b := textBox(kit.PartID(p.id, "apart"), "apart", p.apart, drawing.Run{Size: kit.FactSize, Italic: true, Color: kit.Ink}, inner)
		b.X, b.Y = panelPad, 0
		out.boxes = append(out.boxes, b)
		y = b.H + 6*geometry.Pt
	}
	top := y
	head := drawing.Box{ID: p.id, Class: "indicator", Title: p.name, Things: s.Things(p.id)}
	head.X, head.Y, head.W = panelPad, y+panelPad*2/3, inner
	lines(&head, p.name, drawing.Run{Size: kit.NameSize, Bold: true, Color: kit.Ink}, inner)
	for _, text := range p.about {
		lines(&head, text, drawing.Run{Size: kit.SmallSize, Color: kit.GreyInk}, inner)
	}
	out.boxes = append(out.boxes, head)
	y = head.Bottom() + 6*geometry.Pt

	y = p.plots(s, out, y, inner)
	for i, text := range p.goals {
		b := textBox(kit.PartID(p.id, "goal", strconv.Itoa(i+1)), "goal", []string{text}, drawing.Run{Size: kit.FactSize, Color: kit.Ink}, inner)
		b.X, b.Y = panelPad, y
		out.boxes = append(out.boxes, b)
		y = b.Bottom() + 2*geometry.Pt
	}
	foot := textBox(kit.PartID(p.id, "source"), "source", p.foot, drawing.Run{Size: kit.SmallSize, Color: kit.GreyInk}, inner)
	foot.X, foot.Y = panelPad, y+2*geometry.Pt
	out.boxes = append(out.boxes, foot)
	out.H = foot.Bottom() + panelPad*2/3
	ground := drawing.Box{ID: kit.PartID(p.id, "panel"), Class: "panel", Title: p.name, Things: s.Things(p.id), Fill: kit.White, Stroke: drawing.Stroke{Color: "#9aa5b1", Width: geometry.Pt * 3 / 4}}
	ground.Rect = geometry.Rect{Y: top, W: width, H: out.H - top}
	out.frames = append([]drawing.Box{ground}, out.frames...)
	return out
}

// plots draws the values of a panel, on each of its scales, and returns where they end.
func (p *indicatorPanel) plots(s kit.Sketch, out *shapes, y, inner geometry.Length) geometry.Length {
	if len(p.scaling) > 0 {
		b := textBox(kit.PartID(p.id, "scaling"), "scaling", p.scaling, drawing.Run{Size: kit.SmallSize, Italic: true, Color: kit.Ink}, inner)
		b.X, b.Y = panelPad, y
		out.boxes = append(out.boxes, b)
		y = b.Bottom() + 4*geometry.Pt
	}
	for i := range p.scales {
		part := *p
		part.groups, part.marks = p.scales[i].groups, p.scales[i].marks
		if len(p.scales) > 1 {
			part.id = kit.PartID(p.id, "scale", strconv.Itoa(i+1))
			text := s.Say(words.scaleOf, i+1, len(p.scales))
			b := textBox(part.id, "scale", []string{text}, drawing.Run{Size: kit.SmallSize, Bold: true, Color: kit.GreyInk}, inner)
			b.X, b.Y = panelPad, y
			out.boxes = append(out.boxes, b)
			y = b.Bottom() + 2*geometry.Pt
		}
		chart := &plot{indicatorPanel: &part, s: s, out: out}
		y = chart.set(geometry.Point{X: panelPad, Y: y}, inner)
	}
	return y
}

// lines adds a text to a box.
func lines(b *drawing.Box, text string, run drawing.Run, width geometry.Length) {
	first := len(b.Rows)
	for _, line := range typeset.Wrap(text, width, run.Size, run.Bold, 0) {
		run.Text = line
		kit.Row(b, drawing.Row{Height: kit.LineHeight(run.Size), Left: run})
	}
	kit.One(text, b.Rows[first:])
}

func textBox(id, class string, texts []string, run drawing.Run, width geometry.Length) drawing.Box {
	b := drawing.Box{ID: id, Class: class}
	b.W = width
	for i, text := range texts {
		if i > 0 {
			b.Title += " "
		}
		b.Title += text
		lines(&b, text, run, width)
	}
	return b
}

// set draws marks, bars and axis and returns where they end.
func (c *plot) set(at geometry.Point, width geometry.Length) geometry.Length {
	c.columns()
	left := c.year + c.name + c.value + 3*columnPad
	c.area = geometry.Rect{X: at.X + left, Y: at.Y, W: width - left - panelPad}
	c.scale()
	if c.scaled {
		c.area.Y += c.labels()
	}
	y := c.area.Y
	for i := range c.groups {
		if i > 0 {
			y += barGap
		}
		y = c.group(i, geometry.Point{X: at.X, Y: y})
	}
	c.area.H = y - c.area.Y + 2*geometry.Pt
	if !c.scaled {
		return y + 4*geometry.Pt
	}
	c.grid()
	return c.ticks() + 6*geometry.Pt
}

// columns measures years, names and values.
func (c *plot) columns() {
	for _, g := range c.groups {
		c.year = max(c.year, typeset.Width(g.year, kit.SmallSize, false)+geometry.Pt)
		for _, b := range g.bars {
			c.name = max(c.name, typeset.Width(b.who, kit.FactSize, b.ours)+geometry.Pt)
			c.value = max(c.value, min(typeset.Width(b.value, kit.FactSize, b.ours), widestValue)+labelGap+2*geometry.Pt)
		}
	}
	c.name = min(c.name, widestValue)
}

// scale finds the axis: from zero over all that is known and aimed at, with
// room for an open end.
func (c *plot) scale() {
	var low, high reading
	cover := func(f reading) { low, high, c.scaled = min(low, f), max(high, f), true }
	for _, g := range c.groups {
		for _, b := range g.bars {
			if b.unknown {
				continue
			}
			for _, f := range b.known.ends() {
				cover(f)
			}
			switch r := b.known.reach(axis{}); {
			case r.open && b.known.hasLow:
				cover(b.known.low + openEnd(b.known.low))
			case r.open:
				cover(b.known.high - openEnd(b.known.high))
			}
		}
	}
	for _, m := range c.marks {
		for _, f := range m.at {
			cover(f)
		}
	}
	if !c.scaled {
		return
	}
	c.tickUnit = c.unit != "" && len([]rune(c.unit)) <= tickLetters && max(high, -low) < shortNumber
	right := c.area.Right() + panelPad
	for range 2 { // a long number at the end takes room from the axis
		c.axis = newAxis(low, high, func(a axis) bool { return c.apart(a) >= c.tickRoom(a) })
		if (c.axis.max-c.axis.min)*3 > (high-low)*4 { // much empty room: rather leave numbers out
			c.axis = newAxis(low, high, func(a axis) bool { return c.apart(a) >= gridRoom })
		}
		c.area.W = max(min(c.area.W, right-c.tickRoom(c.axis)/2-c.area.X), geometry.Pt)
	}
}

// apart is the distance of the ticks of an axis, tickRoom the least between two
// that carry numbers.
func (c *plot) apart(a axis) geometry.Length { return c.area.W / geometry.Length(a.intervals()) }

func (c *plot) tickRoom(a axis) geometry.Length {
	widest := geometry.Length(0)
	for _, t := range a.ticks() {
		widest = max(widest, typeset.Width(c.tickText(t), kit.SmallSize, false))
	}
	return widest + 8*geometry.Pt
}

// stride is how many ticks lie between two that carry numbers.
func (c *plot) stride() reading {
	apart := max(c.apart(c.axis), 1)
	return max(reading((c.tickRoom(c.axis)+apart-1)/apart), 1)
}

// openEnd is the room an arrow gets at the end of a bar.
func openEnd(end reading) reading {
	if end == 0 {
		return readingScale
	}
	return max(end, -end)/8 + 1
}

func (c *plot) x(f reading) geometry.Length { return c.area.X + c.axis.at(f, c.area.W) }

// tickText is a round number, with the unit if both are short.
func (c *plot) tickText(f reading) string {
	text := f.In(c.s.Lang())
	if c.tickUnit {
		text += "\u00a0" + c.unit
	}
	return text
}

// group draws the bars of one year and returns where they end.
func (c *plot) group(i int, at geometry.Point) geometry.Length {
	g := &c.groups[i]
	year := textBox(kit.PartID(c.id, "year", strconv.Itoa(i+1)), "year", []string{g.year}, drawing.Run{Size: kit.SmallSize, Color: kit.GreyInk}, c.year)
	year.X, year.Y, year.H = at.X, at.Y, barRow
	year.Rows = append([]drawing.Row{{Height: (barRow - kit.LineHeight(kit.SmallSize)) / 2}}, year.Rows...)
	c.out.boxes = append(c.out.boxes, year)
	y := at.Y
	for j := range g.bars {
		b := &g.bars[j]
		row := c.row(b)
		row.X, row.Y = at.X+c.year+columnPad, y
		c.out.boxes = append(c.out.boxes, row)
		if !b.unknown {
			c.bar(b, geometry.Rect{X: c.area.X, Y: y + (barRow-barHeight)/2, H: barHeight})
		}
		y += row.H
	}
	return y
}

// row is the name and the number beside a bar.
func (c *plot) row(b *bar) drawing.Box {
	box := drawing.Box{ID: b.id, Class: "value", Title: b.said}
	box.W = c.name + columnPad + c.value
	run := drawing.Run{Size: kit.FactSize, Bold: b.ours, Color: kit.Ink}
	names := typeset.Wrap(b.who, c.name, kit.FactSize, b.ours, 0)
	values := typeset.Wrap(b.value, c.value-labelGap, kit.FactSize, b.ours, 0)
	height := kit.LineHeight(kit.FactSize)
	kit.Blank(&box, (barRow-height)/2, "")
	for i := range max(len(names), len(values)) {
		row := drawing.Row{Height: height, Left: run, Right: run}
		if i < len(names) {
			row.Left.Text = names[i]
		}
		if i < len(values) {
			row.Right.Text = values[i]
			row.Right.Italic = b.unknown
		}
		kit.Row(&box, row)
	}
	kit.One(b.who, box.Rows[1:1+len(names)])
	box.H = max(box.H, barRow)
	return box
}
