package indicators

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// The looks of bars: shades of grey, since each colour means a kind of unit in the other
// views. Ours are also set in bold, forecasts hatched and said in words.
const (
	ourFill    drawing.Color = "#1f2933"
	othersFill drawing.Color = "#c4c8cc"
	ourPale    drawing.Color = "#9aa0a6" // what is only about right
	othersPale drawing.Color = "#eceeef"
	ourEdge    drawing.Color = "#1f2933"
	othersEdge drawing.Color = "#52606d"

	thin   = geometry.Pt * 3 / 4
	dotted = geometry.Pt * 6 / 5
	// hairline is the length of the bar of a zero, which is not unknown.
	hairline  = geometry.Pt
	arrowHead = 4 * geometry.Pt
)

// reach is how far a value certainly goes, and where it may end.
type reach struct {
	sure     reading
	from, to reading // where it may end, if they differ
	open     bool    // and nobody knows how far beyond
}

func (b bounds) reach(a axis) reach {
	switch {
	case b.hasLow && !b.hasHigh:
		return reach{sure: max(b.low, 0), from: b.low, to: a.max, open: true}
	case b.hasLow && b.low >= 0:
		return reach{sure: b.low, from: b.low, to: b.high}
	case b.hasLow && b.high <= 0:
		return reach{sure: b.high, from: b.high, to: b.low}
	case b.hasLow:
		return reach{from: b.low, to: b.high}
	case b.high <= 0:
		return reach{sure: b.high, from: b.high, to: a.min, open: true}
	}
	return reach{from: a.min, to: b.high}
}

// bar draws what is known of a value: full as far as it certainly goes, empty
// where it may end, an arrow where nobody knows how far it goes.
func (c *plot) bar(b *bar, at geometry.Rect) {
	r := b.known.reach(c.axis)
	edge, fill, pale := othersEdge, othersFill, othersPale
	if b.ours {
		edge, fill, pale = ourEdge, ourFill, ourPale
	}
	border := drawing.Stroke{Color: edge, Width: thin}
	if b.about {
		fill, border = pale, drawing.Stroke{Color: edge, Width: dotted, Dash: drawing.Dotted}
	}
	if b.forecast {
		fill = kit.White
	}
	if r.sure != 0 || r.from == r.to {
		full := c.between(at, 0, r.sure)
		c.out.frames = append(c.out.frames, drawing.Box{ID: kit.PartID(b.id, "bar"), Class: "bar", Title: b.said, Rect: full, Fill: fill, Stroke: border})
		if b.forecast && full.W > hairline {
			c.line(kit.PartID(b.id, "hatch"), "hatch", b.said, kit.Hatch(full), drawing.Stroke{Color: edge, Width: thin})
		}
	}
	if r.from == r.to {
		return
	}
	rest := c.between(at, r.from, r.to)
	if !r.open {
		c.out.frames = append(c.out.frames, drawing.Box{
			ID: kit.PartID(b.id, "range"), Class: "range", Title: b.said, Rect: rest, Fill: kit.White,
			Stroke: drawing.Stroke{Color: edge, Width: dotted, Dash: drawing.Dotted},
		})
		return
	}
	start, tip := geometry.Point{X: rest.X, Y: rest.MidY()}, geometry.Point{X: rest.Right(), Y: rest.MidY()}
	back := -arrowHead
	if r.to < r.from {
		start, tip, back = tip, start, arrowHead
	}
	c.line(kit.PartID(b.id, "open"), "open", b.said, []geometry.Point{start, tip}, drawing.Stroke{Color: edge, Width: dotted, Dash: drawing.Dotted})
	c.line(kit.PartID(b.id, "arrow"), "open", b.said, []geometry.Point{
		{X: tip.X + back, Y: tip.Y - arrowHead*3/4}, tip, {X: tip.X + back, Y: tip.Y + arrowHead*3/4},
	}, drawing.Stroke{Color: edge, Width: dotted})
}

// between is the part of a row of the plot from one figure to another.
func (c *plot) between(row geometry.Rect, a, b reading) geometry.Rect {
	from, to := c.x(min(a, b)), c.x(max(a, b))
	if to-from < hairline {
		to = from + hairline
	}
	row.X, row.W = from, to-from
	return row
}

func (c *plot) line(id, class, title string, points []geometry.Point, stroke drawing.Stroke) {
	c.out.lines = append(c.out.lines, drawing.Line{ID: id, Class: class, Title: title, Points: points, Stroke: stroke})
}

// labels sets what is said of the marks above the bars, from left to right, and
// returns the height they take. Their lines begin beside them, or below what
// stands in their way.
func (c *plot) labels() geometry.Length {
	marks := slices.SortedStableFunc(slices.Values(c.marks), func(a, b goalMark) int { return cmp.Compare(a.at[0], b.at[0]) })
	y := c.area.Y
	for i, m := range marks {
		left, right := c.x(m.at[0]), c.x(m.at[len(m.at)-1])
		run := drawing.Run{Size: kit.SmallSize, Bold: true, Color: m.stroke.Color}
		width := min(typeset.Width(m.label, run.Size, run.Bold)+geometry.Pt, c.area.W)
		b := textBox(kit.PartID(c.id, "mark", strconv.Itoa(i+1)), "mark", []string{m.label}, run, width)
		b.Title, b.Fill = m.said, kit.White
		b.X, b.Y = right+labelGap, y
		switch {
		case b.Right() <= c.area.Right()+panelPad:
		case left-labelGap-width >= c.area.X:
			b.X = left - labelGap - width
		default:
			b.X = c.area.Right() - width
		}
		c.out.boxes = append(c.out.boxes, b)
		for n, f := range m.at {
			c.rules = append(c.rules, drawing.Line{
				ID: kit.PartID(m.id, "mark", strconv.Itoa(n+1)), Class: "goal", Title: m.said, Stroke: m.stroke,
				Points: []geometry.Point{{X: c.x(f), Y: y}},
			})
		}
		for r := range c.rules {
			if top := &c.rules[r].Points[0]; b.X <= top.X && top.X <= b.Right() {
				top.Y = b.Bottom()
			}
		}
		y = b.Bottom() + geometry.Pt
	}
	return y - c.area.Y + 3*geometry.Pt
}

// grid draws the grid under the bars and the marks over them.
func (c *plot) grid() {
	var grid []drawing.Box
	for _, t := range c.axis.ticks() {
		fill, width := gridGrey, geometry.Pt/2
		if t == 0 {
			fill, width = kit.GreyInk, geometry.Pt
		}
		grid = append(grid, drawing.Box{Class: "grid", Fill: fill, Rect: geometry.Rect{X: c.x(t) - width/2, Y: c.area.Y, W: width, H: c.area.H + tickLength}})
	}
	c.out.frames = append(grid, c.out.frames...)
	for _, l := range c.rules {
		l.Points = append(l.Points, geometry.Point{X: l.Points[0].X, Y: c.area.Bottom()})
		c.out.lines = append(c.out.lines, l)
	}
}

// ticks writes the round numbers under the axis, and the unit unless they carry
// it, and returns where they end.
func (c *plot) ticks() geometry.Length {
	run := drawing.Run{Size: kit.SmallSize, Color: kit.GreyInk}
	y := c.area.Bottom() + tickLength + geometry.Pt
	for i, t := range c.axis.ticks() {
		if t/c.axis.step%c.stride() != 0 {
			continue
		}
		text := c.tickText(t)
		width := typeset.Width(text, run.Size, false) + 2*geometry.Pt
		b := textBox(kit.PartID(c.id, "tick", strconv.Itoa(i+1)), "tick", []string{text}, run, width)
		b.Rows[0].Centre = true
		b.X, b.Y = c.x(t)-width/2, y
		c.out.boxes = append(c.out.boxes, b)
	}
	y += kit.LineHeight(run.Size)
	if c.unit == "" || c.tickUnit {
		return y
	}
	b := textBox(kit.PartID(c.id, "unit"), "measured-in", []string{c.unit}, run, c.area.W)
	for i := range b.Rows {
		b.Rows[i].Centre = true
	}
	b.X, b.Y = c.area.X, y
	c.out.boxes = append(c.out.boxes, b)
	return b.Bottom()
}
