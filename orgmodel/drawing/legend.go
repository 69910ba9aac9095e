package drawing

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const (
	swatchWidth  = 18 * geometry.Pt
	swatchHeight = 11 * geometry.Pt
	swatchGap    = 5 * geometry.Pt
	entryGap     = 16 * geometry.Pt
	legendRow    = 17 * geometry.Pt
)

// legend explains just what occurs in a drawing.
type legend struct {
	entries []legendEntry
	// peers are the legends of pictures that must come out as large as this
	// one's; nil: there are none.
	peers []*legend
}

// legendEntry is a sample and what it means; a sign explains itself.
type legendEntry struct {
	text   string
	fill   Color
	stroke Stroke
	line   bool // the sample is a line

	hatched bool // the sample is filled with strokes of its border
}

func (e *legendEntry) sampled() bool { return e.fill != "" || e.stroke.Width > 0 }

func (e *legendEntry) width() geometry.Length {
	w := typeset.Width(e.text, smallSize, false) + 2*geometry.Pt
	if e.sampled() {
		w += swatchWidth + swatchGap
	}
	return w
}

// legend collects the entries: kinds, statuses, lines, signs.
func (s sketch) legend(members bool) *legend {
	l := &legend{}
	for _, k := range looks {
		if s.used.looks[k] {
			l.entries = append(l.entries, legendEntry{text: k.label.In(s.lang), fill: k.tint, stroke: Stroke{Color: k.edge, Width: geometry.Pt}})
		}
	}
	for _, status := range statusOrder {
		if s.used.statuses[status] && (len(s.used.statuses) > 1 || status != statusOrder[0]) {
			k := lookOfStatus(status)
			l.entries = append(l.entries, legendEntry{text: k.label.In(s.lang), fill: white, stroke: Stroke{Color: ink, Width: 120, Dash: k.dash}})
		}
	}
	if members {
		l.entries = append(l.entries, legendEntry{text: words.legendMember.In(s.lang), stroke: Stroke{Color: linkInk, Width: 130, Dash: Dotted}, line: true})
	}
	l.entries = append(l.entries, s.used.explained(s.lang)...)
	return l
}

// explained tells of the signs that texts in boxes bear.
func (m *marks) explained(lang message.Lang) []legendEntry {
	var list []legendEntry
	for sign, text := range [...]message.Text{
		leaderMark: words.legendLeader, vacantMark: words.legendVacant, unfilledMark: words.legendUnfilled, unknownMark: words.legendUnknown,
		assumedMark: words.legendAssumed, parentMark: words.legendAssumedParent, fteMark: words.legendFTE,
	} {
		if m.signs[boxMark(sign)] {
			list = append(list, legendEntry{text: text.In(lang)})
		}
	}
	return list
}

// rows breaks the entries into lines of a width.
func (l *legend) rows(width geometry.Length) [][]legendEntry {
	var rows [][]legendEntry
	used := width
	for _, e := range l.entries {
		if used+e.width() > width {
			rows = append(rows, nil)
			used = 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], e)
		used += e.width() + entryGap
	}
	return rows
}

func (l *legend) height(width geometry.Length) geometry.Length {
	rows := len(l.rows(width))
	for _, p := range l.peers {
		rows = max(rows, len(p.rows(width)))
	}
	return geometry.Length(rows) * legendRow
}

// put draws the legend and returns its height.
func (l *legend) put(d *Drawing, at geometry.Point, width geometry.Length) geometry.Length {
	y := at.Y
	n := 0
	for _, row := range l.rows(width) {
		x := at.X
		for i := range row {
			n++
			row[i].put(d, partID("", "legend", strconv.Itoa(n)), geometry.Point{X: x, Y: y})
			x += row[i].width() + entryGap
		}
		y += legendRow
	}
	return y - at.Y
}

func (e *legendEntry) put(d *Drawing, id string, at geometry.Point) {
	text := at.X
	if e.sampled() {
		r := geometry.Rect{X: at.X, Y: at.Y + (legendRow-swatchHeight)/2, W: swatchWidth, H: swatchHeight}
		if e.line {
			d.Lines = append(d.Lines, Line{ID: partID(id, "sample"), Class: "legend", Title: e.text, Stroke: e.stroke, Points: []geometry.Point{{X: r.X, Y: r.MidY()}, {X: r.Right(), Y: r.MidY()}}})
		} else {
			d.Boxes = append(d.Boxes, Box{ID: partID(id, "sample"), Class: "legend", Title: e.text, Rect: r, Fill: e.fill, Stroke: e.stroke})
			if e.hatched {
				d.Lines = append(d.Lines, Line{ID: partID(id, "hatch"), Class: "legend", Title: e.text, Stroke: e.stroke, Points: hatch(r)})
			}
		}
		text = r.Right() + swatchGap
	}
	height := lineHeight(smallSize)
	d.Boxes = append(d.Boxes, Box{
		ID: id, Class: "legend", Title: e.text,
		Rect: geometry.Rect{X: text, Y: at.Y, W: typeset.Width(e.text, smallSize, false) + geometry.Pt, H: legendRow},
		Rows: []Row{
			{Height: (legendRow - height) / 2},
			{Height: height, Left: Run{Text: e.text, Size: smallSize, Color: ink}},
		},
	})
}
