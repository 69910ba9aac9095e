package kit

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// hatchStep is how far apart the strokes of a hatching are.
const hatchStep = 4 * geometry.Pt

// Hatch fills a rectangle with slanting strokes in one go: up one stroke, along
// the edge, down the next.
func Hatch(r geometry.Rect) []geometry.Point {
	var points []geometry.Point
	for n, t := 0, hatchStep-r.H; t < r.W; n, t = n+1, t+hatchStep {
		foot := geometry.Point{X: r.X + max(t, 0), Y: r.Bottom() + min(t, 0)}
		head := geometry.Point{X: r.X + min(t+r.H, r.W), Y: r.Y + max(t+r.H-r.W, 0)}
		down := n%2 == 1
		if down {
			foot, head = head, foot
		}
		if last := len(points) - 1; last >= 0 {
			if corner, ok := cornerBetween(r, points[last], foot, down); ok {
				points = append(points, corner)
			}
		}
		points = append(points, foot, head)
	}
	return points
}

// cornerBetween is the corner a hatching must go round from one stroke to the
// next so as not to leave the edge.
func cornerBetween(r geometry.Rect, from, to geometry.Point, top bool) (geometry.Point, bool) {
	corner := geometry.Point{X: r.X, Y: r.Bottom()}
	if top {
		corner = geometry.Point{X: r.Right(), Y: r.Y}
	}
	return corner, from.X != to.X && from.Y != to.Y
}

const (
	swatchWidth  = 18 * geometry.Pt
	swatchHeight = 11 * geometry.Pt
	swatchGap    = 5 * geometry.Pt
	entryGap     = 16 * geometry.Pt
	legendRow    = 17 * geometry.Pt
)

// Legend explains just what occurs in a drawing.
type Legend struct {
	Entries []LegendEntry
	// Peers are the legends of pictures that must come out as large as this
	// one's; nil: there are none.
	Peers []*Legend
}

// LegendEntry is a sample and what it means; a sign explains itself.
type LegendEntry struct {
	Text   string
	Fill   drawing.Color
	Stroke drawing.Stroke
	Line   bool // the sample is a line

	Hatched bool // the sample is filled with strokes of its border
	Bars    Bars // on the sample, in the colour of its border
}

func (e *LegendEntry) sampled() bool { return e.Fill != "" || e.Stroke.Width > 0 }

func (e *LegendEntry) width() geometry.Length {
	w := typeset.Width(e.Text, SmallSize, false) + 2*geometry.Pt
	if e.sampled() {
		w += swatchWidth + swatchGap
	}
	return w
}

// Legend collects the entries: kinds, statuses, the lines of the view, signs.
func (s Sketch) Legend(ties ...LegendEntry) *Legend {
	l := &Legend{}
	for _, k := range looks {
		if s.used.looks[k] {
			l.Entries = append(l.Entries, LegendEntry{Text: k.Label.In(s.lang), Fill: k.Tint, Stroke: drawing.Stroke{Color: k.Edge, Width: geometry.Pt}, Bars: k.Bars})
		}
	}
	for _, status := range StatusOrder {
		if s.used.statuses[status] && (len(s.used.statuses) > 1 || status != StatusOrder[0]) {
			k := LookOfStatus(status)
			l.Entries = append(l.Entries, LegendEntry{Text: k.Label.In(s.lang), Fill: White, Stroke: k.Border(Ink)})
		}
	}
	l.Entries = append(l.Entries, ties...)
	l.Entries = append(l.Entries, s.used.Explained(s.lang)...)
	return l
}

// Explained tells of the signs that texts in boxes bear.
func (m *Marks) Explained(lang message.Lang) []LegendEntry {
	var list []LegendEntry
	for sign, text := range [...]message.Text{
		LeaderMark: Words.legendLeader, VacantMark: Words.legendVacant, UnfilledMark: Words.legendUnfilled, UnknownMark: Words.legendUnknown,
		AssumedMark: Words.LegendAssumed, ParentMark: Words.legendAssumedParent, FTEMark: Words.legendFTE,
	} {
		if m.signs[Mark(sign)] {
			list = append(list, LegendEntry{Text: text.In(lang)})
		}
	}
	return list
}

// rows breaks the entries into lines of a width.
func (l *Legend) rows(width geometry.Length) [][]LegendEntry {
	var rows [][]LegendEntry
	used := width
	for _, e := range l.Entries {
		if used+e.width() > width {
			rows = append(rows, nil)
			used = 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], e)
		used += e.width() + entryGap
	}
	return rows
}

func (l *Legend) height(width geometry.Length) geometry.Length {
	rows := len(l.rows(width))
	for _, p := range l.Peers {
		rows = max(rows, len(p.rows(width)))
	}
	return geometry.Length(rows) * legendRow
}

// put draws the legend and returns its height.
func (l *Legend) put(d *drawing.Drawing, at geometry.Point, width geometry.Length) geometry.Length {
	y := at.Y
	n := 0
	for _, row := range l.rows(width) {
		x := at.X
		for i := range row {
			n++
			row[i].put(d, PartID("", "legend", strconv.Itoa(n)), geometry.Point{X: x, Y: y})
			x += row[i].width() + entryGap
		}
		y += legendRow
	}
	return y - at.Y
}

// sampleLength is how long the sample of a line is: about as wide as other samples, and
// so that a broken one ends with a whole dash or dot.
func sampleLength(s drawing.Stroke) geometry.Length {
	dashes := s.Dashes()
	if dashes == nil {
		return swatchWidth
	}
	length, at := dashes[0], geometry.Length(0)
	for k := 0; at <= swatchWidth+geometry.Pt; k = (k + 1) % len(dashes) {
		if inked := k%2 == 1; inked {
			length = at
		}
		at += dashes[k]
	}
	return length
}

func (e *LegendEntry) put(d *drawing.Drawing, id string, at geometry.Point) {
	text := at.X
	if e.sampled() {
		r := geometry.Rect{X: at.X, Y: at.Y + (legendRow-swatchHeight)/2, W: swatchWidth, H: swatchHeight}
		if e.Line {
			d.Lines = append(d.Lines, drawing.Line{ID: PartID(id, "sample"), Class: "legend", Title: e.Text, Stroke: e.Stroke, Points: []geometry.Point{{X: r.X, Y: r.MidY()}, {X: r.X + sampleLength(e.Stroke), Y: r.MidY()}}})
		} else {
			d.Boxes = append(d.Boxes, drawing.Box{ID: PartID(id, "sample"), Class: "legend", Title: e.Text, Rect: r, Fill: e.Fill, Stroke: e.Stroke, Bars: e.Bars.On(geometry.Size{W: r.W, H: r.H}, e.Stroke.Color)})
			if e.Hatched {
				d.Lines = append(d.Lines, drawing.Line{ID: PartID(id, "hatch"), Class: "legend", Title: e.Text, Stroke: e.Stroke, Points: Hatch(r)})
			}
		}
		text = r.Right() + swatchGap
	}
	height := LineHeight(SmallSize)
	d.Boxes = append(d.Boxes, drawing.Box{
		ID: id, Class: "legend", Title: e.Text,
		Rect: geometry.Rect{X: text, Y: at.Y, W: typeset.Width(e.Text, SmallSize, false) + geometry.Pt, H: legendRow},
		Rows: []drawing.Row{
			{Height: (legendRow - height) / 2},
			{Height: height, Left: drawing.Run{Text: e.Text, Size: SmallSize, Color: Ink}},
		},
	})
}
