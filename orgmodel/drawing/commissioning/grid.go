package commissioning

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Distances between agreements.
const (
	dealGap   = 12 * geometry.Pt
	laneApart = 5 * geometry.Pt
	portApart = 7 * geometry.Pt
	portTop   = 14 * geometry.Pt
)

// dealGrid is the agreements in rows and columns, and the ways between them.
// Lines to an agreement that is not the first of its row come along a lane above
// the row and down beside it; lines from one that is not the last go down beside
// it and along a lane below. Lanes are so ordered that none of these ways cross.
type dealGrid struct {
	m       *market
	columns int
	width   geometry.Length
	cell    geometry.Length   // width of an agreement
	gutters []geometry.Length // to the right of every column but the last
	x       []geometry.Length
	inLane  []geometry.Length // per agreement: the lane above, if it needs one
	outLane [][]geometry.Length
	bottom  geometry.Length
	boxes   []drawing.Box
	ins     []arrival // at the left edge of the grid
	outs    []arrival // at its right edge
}

// arrival is a line where it enters or leaves the grid.
type arrival struct {
	deal, trader, nth int
	y                 geometry.Length
}

func newDealGrid(m *market, boxes []drawing.Box, columns int, cell geometry.Length) dealGrid {
	g := dealGrid{m: m, columns: columns, cell: cell, boxes: boxes}
	g.inLane, g.outLane = make([]geometry.Length, len(boxes)), make([][]geometry.Length, len(boxes))
	g.gutters = make([]geometry.Length, columns)
	for d := range boxes {
		n := len(m.deals[d].providers)
		g.outLane[d] = make([]geometry.Length, n)
		if n > 1 { // room for a port each
			boxes[d].H = max(boxes[d].H, 2*portTop+portApart*geometry.Length(n-1))
		}
	}
	return g
}

func (g *dealGrid) first(d int) bool { return d%g.columns == 0 }
func (g *dealGrid) last(d int) bool  { return d%g.columns == g.columns-1 || d == len(g.boxes)-1 }

// placeRows gives every agreement its height on the page, and every lane its own.
func (g *dealGrid) placeRows(boxes []drawing.Box, top geometry.Length) {
	y := top
	for first := 0; first < len(boxes); first += g.columns {
		end := min(first+g.columns, len(boxes))
		y = g.lanesAbove(first, end, y)
		tallest := geometry.Length(0)
		for d := first; d < end; d++ {
			boxes[d].Y = y
			tallest = max(tallest, boxes[d].H)
		}
		y = g.lanesBelow(first, end, y+tallest+dealGap/2) + dealGap/2
	}
	g.bottom = max(y-dealGap, top)
	g.arrive()
}

// lanesAbove makes room for the lines to a row: the farther they go, the higher.
func (g *dealGrid) lanesAbove(first, end int, y geometry.Length) geometry.Length {
	start := y
	for d := end - 1; d > first; d-- {
		if g.m.deals[d].purchaser >= 0 {
			g.inLane[d] = y
			y += laneApart
		}
	}
	if y > start {
		y += laneApart
	}
	return y
}

// lanesBelow makes room for the lines from a row: the farther they come, the
// lower.
func (g *dealGrid) lanesBelow(first, end int, y geometry.Length) geometry.Length {
	start := y
	for d := end - 1; d >= first; d-- {
		if g.last(d) {
			continue
		}
		for i := range g.outLane[d] {
			g.outLane[d][i] = y
			y += laneApart
		}
	}
	if y > start {
		y += laneApart
	}
	return y
}

// port is where the nth line of an agreement leaves it.
func (g *dealGrid) port(d, nth int) geometry.Length {
	return g.boxes[d].Y + min(portTop, g.boxes[d].H/2) + portApart*geometry.Length(nth)
}

// in is the height at which the line to an agreement enters the grid.
func (g *dealGrid) in(d int) geometry.Length {
	if g.first(d) {
		return g.port(d, 0)
	}
	return g.inLane[d]
}

// out is the height at which the first line from an agreement leaves the grid.
func (g *dealGrid) out(d int) geometry.Length {
	if g.last(d) || len(g.outLane[d]) == 0 {
		return g.port(d, 0)
	}
	return g.outLane[d][0]
}

func (g *dealGrid) arrive() {
	g.ins, g.outs = nil, nil
	for d := range g.m.deals {
		if p := g.m.deals[d].purchaser; p >= 0 {
			g.ins = append(g.ins, arrival{deal: d, trader: p, y: g.in(d)})
		}
		for i, p := range g.m.deals[d].providers {
			y := g.port(d, i)
			if !g.last(d) {
				y = g.outLane[d][i]
			}
			g.outs = append(g.outs, arrival{deal: d, trader: p, nth: i, y: y})
		}
	}
}

// placeColumns gives every agreement its place across the page.
func (g *dealGrid) placeColumns(boxes []drawing.Box, left geometry.Length) {
	g.x = make([]geometry.Length, g.columns)
	x := left
	for c := range g.columns {
		g.x[c] = x
		lanes := 0
		for d := c; d < len(boxes); d += g.columns {
			if !g.last(d) {
				lanes = max(lanes, len(g.outLane[d])+1)
			}
		}
		x += g.cell + channelPad + laneApart*geometry.Length(lanes)
	}
	for d := range boxes {
		boxes[d].X = g.x[d%g.columns]
	}
	g.width = g.x[g.columns-1] + g.cell - left
	if len(boxes) == 0 {
		g.width = 0
	}
}

// wayIn is the line from the left edge of the grid to an agreement.
func (g *dealGrid) wayIn(d int) []geometry.Point {
	box := &g.boxes[d]
	port := geometry.Point{X: box.X, Y: g.port(d, 0)}
	if g.first(d) {
		return []geometry.Point{port}
	}
	x := box.X - laneApart - geometry.Pt
	return []geometry.Point{{X: x, Y: g.inLane[d]}, {X: x, Y: port.Y}, port}
}

// wayOut is the nth line from an agreement to the right edge of the grid.
func (g *dealGrid) wayOut(d, nth int) []geometry.Point {
	box := &g.boxes[d]
	port := geometry.Point{X: box.Right(), Y: g.port(d, nth)}
	if g.last(d) {
		return []geometry.Point{port}
	}
	x := box.Right() + laneApart*geometry.Length(len(g.outLane[d])-nth)
	return []geometry.Point{port, {X: x, Y: port.Y}, {X: x, Y: g.outLane[d][nth]}}
}
