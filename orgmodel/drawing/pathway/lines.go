package pathway

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// way draws the line from the step before to step i, and the mark of the border
// it crosses where it crosses it.
func (t *trip) way(i int) {
	a, z := &t.cards[i-1], &t.cards[i]
	from, to := &t.bands[(i-1)/t.columns], &t.bands[i/t.columns]
	x, y := to.gutterX[i-to.from], z.MidY()
	points := []geometry.Point{{X: a.Right(), Y: a.MidY()}}
	crossing := y
	if from == to {
		points = append(points, geometry.Point{X: x, Y: a.MidY()})
		crossing = t.crossing(from, t.steps[i-1].lane, t.steps[i].lane, (a.MidY()+y)/2)
	} else {
		out, between := from.gutterX[len(from.gutterX)-1], to.top-bandGap/2
		points = append(points, geometry.Point{X: out, Y: a.MidY()}, geometry.Point{X: out, Y: between}, geometry.Point{X: x, Y: between})
	}
	tip := geometry.Point{X: z.X, Y: y}
	points = append(points, geometry.Point{X: x, Y: y}, tip)
	t.p.lines = append(t.p.lines, drawing.Line{
		ID: kit.PartID(z.ID, "way"), Class: "way", From: a.ID, To: z.ID, Title: t.p.s.Say(words.between, a.Title, z.Title, t.p.said(&t.steps[i])),
		Points: distinctPoints(points), Stroke: drawing.Stroke{Color: kit.Ink, Width: 120}, Arrow: true,
	})
	if t.steps[i].marks != nil {
		mark := t.markOf(i)
		mark.X, mark.Y = x-mark.W/2, crossing-mark.H/2
		t.p.boxes = append(t.p.boxes, mark)
	}
}

// crossing is where a line leaves the lanes of an authority, or within one
// authority the lane it comes from.
func (t *trip) crossing(b *tripBand, from, to int, otherwise geometry.Length) geometry.Length {
	if from == to {
		return otherwise
	}
	step, edge, home := 1, from, t.lanes[from].owner
	if to < from {
		step = -1
	}
	if t.lanes[to].owner != home {
		for l := from; t.lanes[l].owner == home; l += step {
			if b.laneH[l] > 0 {
				edge = l
			}
		}
	}
	if step > 0 {
		return b.laneTop[edge] + b.laneH[edge]
	}
	return b.laneTop[edge]
}

// distinctPoints leaves out the corners of a line that goes straight on.
func distinctPoints(points []geometry.Point) []geometry.Point {
	kept := points[:1]
	for _, p := range points[1:] {
		if p != kept[len(kept)-1] {
			kept = append(kept, p)
		}
	}
	return kept
}

// markBox is the mark of the borders on the way to a step.
func (t *trip) markBox(i int) drawing.Box {
	step := &t.steps[i]
	b := drawing.Box{ID: kit.PartID(t.cards[i].ID, "border"), Class: "border", Title: t.p.said(step), Fill: kit.White, Stroke: drawing.Stroke{Color: kit.WarnInk, Width: geometry.Pt}}
	b.W = markWidth
	kit.Blank(&b, 2*geometry.Pt, "")
	for _, m := range step.marks {
		for _, look := range kit.BorderLooks {
			if look.Sign == m.sign {
				b.Stroke.Width = max(b.Stroke.Width, look.Width)
			}
		}
		text, first := kit.Star(m.text(), step.on), len(b.Rows)
		for _, line := range typeset.Wrap(text, markWidth-6*geometry.Pt, kit.FactSize, true, 0) {
			kit.Row(&b, drawing.Row{Height: kit.LineHeight(kit.FactSize), Centre: true, Left: drawing.Run{Text: line, Size: kit.FactSize, Bold: true, Color: kit.WarnInk}})
		}
		kit.One(text, b.Rows[first:])
	}
	kit.Blank(&b, 2*geometry.Pt, "")
	return b
}

// said is how a case comes to a step, in words.
func (m *wayMap) said(s *step) string { return m.s.Star(m.crossing(s), s.on) }

func (m *wayMap) crossing(s *step) string {
	var marks []string
	for _, k := range s.marks {
		marks = append(marks, k.text())
	}
	switch {
	case marks == nil:
		return m.s.Say(words.stays)
	case s.moved == metrics.Yes:
		return m.s.Say(words.handOff, message.And(marks))
	}
	return m.s.Say(words.handOffPerhaps, message.And(marks))
}
