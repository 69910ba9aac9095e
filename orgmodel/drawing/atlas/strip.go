package atlas

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// lookReference is that of a box that only refers to another sheet: what it names stands
// there in full.
var lookReference = kit.Look{Class: "reference", Tint: kit.White, Edge: kit.GreyInk}

// Distances in the strip.
const (
	shortWidth = 84 * geometry.Pt  // of the overview and the register
	leastStrip = 120 * geometry.Pt // of a unit
	mostStrip  = 190 * geometry.Pt
	stripGap   = 14 * geometry.Pt
)

// reference is a card that refers to another sheet.
func reference(id, kind, name string) kit.Card {
	return kit.Card{ID: id, Class: lookReference.Class, Look: &lookReference, Status: orgmodel.InForce, Kind: kind, Name: name}
}

// setReference typesets it with a thin border: what is bold stands here, what is thin
// elsewhere.
func setReference(c *kit.Card, width geometry.Length) drawing.Box {
	b := c.Set(width)
	b.Stroke.Width = geometry.Pt / 2
	return b
}

// setStrip sets the boxes that lead to other sheets, in one row if they have the room,
// and says how much height they take with the gap below.
func setStrip(cards []kit.Card, width geometry.Length) ([]drawing.Box, geometry.Length) {
	var boxes []drawing.Box
	x, y, tall := geometry.Length(0), geometry.Length(0), geometry.Length(0)
	wide := unitWidth(cards, width)
	for i := range cards {
		w := wide
		if cards[i].Depth == short {
			w = shortWidth
		}
		b := setReference(&cards[i], w)
		if x > 0 && x+b.W > width {
			x, y, tall = 0, y+tall+stripGap, 0
		}
		b.X, b.Y = x, y
		x += b.W + stripGap
		tall = max(tall, b.H)
		boxes = append(boxes, b)
	}
	if len(boxes) == 0 {
		return nil, 0
	}
	return boxes, y + tall + kit.BlockGap
}

// unitWidth is that of each unit in a strip of some width.
func unitWidth(cards []kit.Card, width geometry.Length) geometry.Length {
	units := geometry.Length(0)
	for i := range cards {
		if cards[i].Depth == short {
			width -= shortWidth + stripGap
		} else {
			units++
		}
	}
	return min(max((width+stripGap)/max(units, 1)-stripGap, leastStrip), mostStrip)
}

// short is the depth of a card of the strip that is no unit.
const short = -1
