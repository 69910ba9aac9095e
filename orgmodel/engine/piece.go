package engine

import (
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// RightPad is how far from the right edge of its box a right-hand text ends, so
// that it never touches the border. Whoever measures a row counts with it.
const RightPad = 4 * geometry.Pt

// defaultSize is that of letters nobody gave a size.
const defaultSize = 10 * geometry.Pt

// kind is what a piece of a drawing is.
type kind uint8

const (
	boxPiece  kind = iota // the box itself: begins a group in the picture
	rectPiece             // a band or an inner border: belongs to the group begun
	textPiece             // a run of text: likewise
	linePiece             // begins a group
	overPiece             // the white core of a double line: belongs to the group begun
	headPiece             // the head of an arrow: likewise
)

// anchor is which part of a text its place stands for.
type anchor uint8

const (
	start anchor = iota
	middle
	end
)

// piece is the smallest thing that is painted: a rectangle, a run of text or a
// line.
type piece struct {
	kind   kind
	box    *drawing.Box
	line   *drawing.Line
	points []geometry.Point // of a line
	rect   geometry.Rect    // of a text: the space it may use
	fill   drawing.Color
	stroke drawing.Stroke
	run    *drawing.Run
	text   string          // of the run, made plain
	size   geometry.Length // of its letters
	anchor anchor
}

// pieces walks through a drawing in the order in which it is painted.
func pieces(d *drawing.Drawing) iter.Seq[*piece] {
	return func(yield func(*piece) bool) {
		for i := range d.Frames {
			if !boxPieces(&d.Frames[i], yield) {
				return
			}
		}
		for i := range d.Lines {
			if !linePieces(&d.Lines[i], yield) {
				return
			}
		}
		for i := range d.Boxes {
			if !boxPieces(&d.Boxes[i], yield) {
				return
			}
		}
	}
}

// boxPieces paints a box: its ground, the bands, the border upon them, the text.
func boxPieces(box *drawing.Box, yield func(*piece) bool) bool {
	border := piece{kind: rectPiece, box: box, rect: box.Rect, stroke: box.Stroke}
	border.stroke.Color = paint(border.stroke.Color)
	if border.stroke.Dash == drawing.Double {
		border.stroke.Dash = drawing.Solid
	}
	ground := piece{kind: boxPiece, box: box, rect: box.Rect, fill: paint(box.Fill)}
	banded := slices.ContainsFunc(box.Rows, isBand)
	if !banded {
		ground.stroke = border.stroke
	}
	if !yield(&ground) {
		return false
	}
	if banded && !(bandPieces(box, yield) && (box.Stroke.Width <= 0 || yield(&border))) {
		return false
	}
	if box.Stroke.Dash == drawing.Double && box.Stroke.Width > 0 {
		inner, gap := border, doubleGap(box.Stroke.Width)
		inner.rect = geometry.Rect{X: box.X + gap, Y: box.Y + gap, W: box.W - 2*gap, H: box.H - 2*gap}
		if !yield(&inner) {
			return false
		}
	}
	return textPieces(box, yield)
}

func isBand(row drawing.Row) bool { return row.Height > 0 && paint(row.Fill) != "" }

// bandPieces paints the grounds of the rows. Rows of one colour that follow each
// other are one band: a seam between them would show as a hairline.
func bandPieces(box *drawing.Box, yield func(*piece) bool) bool {
	band := geometry.Rect{X: box.X, Y: box.Y, W: box.W}
	for i := range box.Rows {
		row := &box.Rows[i]
		band.H += row.Height
		if i+1 < len(box.Rows) && box.Rows[i+1].Fill == row.Fill {
			continue
		}
		if band.H > 0 && paint(row.Fill) != "" && !yield(&piece{kind: rectPiece, box: box, rect: band, fill: row.Fill}) {
			return false
		}
		band.Y, band.H = band.Bottom(), 0
	}
	return true
}

func textPieces(box *drawing.Box, yield func(*piece) bool) bool {
	space := geometry.Rect{X: box.X, Y: box.Y, W: box.W}
	for i := range box.Rows {
		row := &box.Rows[i]
		space.H = row.Height
		if p := newText(box, &row.Sign, space); p != nil {
			p.rect.X, p.rect.W = space.X+row.Indent-row.Hang, row.Hang
			if !yield(p) {
				return false
			}
		}
		if p := newText(box, &row.Left, space); p != nil {
			if row.Centre {
				p.anchor = middle
			} else {
				p.rect.X, p.rect.W = space.X+row.Indent, space.W-row.Indent
			}
			if !yield(p) {
				return false
			}
		}
		if p := newText(box, &row.Right, space); p != nil {
			p.anchor = end
			p.rect.W -= RightPad
			if !yield(p) {
				return false
			}
		}
		space.Y += space.H
	}
	return true
}

// dashOf is the line style, solid if it is none of those there are.
func dashOf(s drawing.Stroke) drawing.Dash {
	if int(s.Dash) < len(dashWords) {
		return s.Dash
	}
	return drawing.Solid
}

// newText returns the piece for a run, or nil if it would leave no mark.
func newText(box *drawing.Box, run *drawing.Run, space geometry.Rect) *piece {
	text := plain(run.Text)
	if strings.TrimSpace(text) == "" {
		return nil
	}
	size := run.Size
	if size <= 0 {
		size = defaultSize
	}
	return &piece{kind: textPiece, box: box, rect: space, run: run, text: text, size: size}
}

func linePieces(line *drawing.Line, yield func(*piece) bool) bool {
	if len(line.Points) < 2 || line.Stroke.Width <= 0 {
		return true
	}
	p := piece{kind: linePiece, line: line, points: line.Points, stroke: line.Stroke}
	p.stroke.Color = paint(p.stroke.Color)
	head := p
	head.kind, head.points, head.stroke.Dash = headPiece, headOf(line), drawing.Solid
	if line.Stroke.Dash != drawing.Double {
		return yield(&p) && (head.points == nil || yield(&head))
	}
	// Two parallel lines are a broad one with a white one upon it.
	p.stroke.Dash = drawing.Solid
	p.stroke.Width = doubleGap(line.Stroke.Width) + line.Stroke.Width
	core := p
	core.kind = overPiece
	core.stroke.Color = "#ffffff"
	core.stroke.Width = p.stroke.Width - 2*line.Stroke.Width
	return yield(&p) && yield(&core) && (head.points == nil || yield(&head))
}

// headOf is an open angle at the last point of an arrow; nil if it is none.
func headOf(line *drawing.Line) []geometry.Point {
	back, ok := backFrom(line)
	if !ok {
		return nil
	}
	tip := line.Points[len(line.Points)-1]
	side := func(across geometry.Length) geometry.Point {
		return geometry.Point{X: tip.X + back.X - back.Y*across/5, Y: tip.Y + back.Y + back.X*across/5}
	}
	return []geometry.Point{side(3), tip, side(-3)}
}

// backFrom is the step from the tip of an arrow to where its head begins, along
// the line; ok is false if there is no head.
func backFrom(line *drawing.Line) (step geometry.Point, ok bool) {
	n := len(line.Points)
	if !line.Arrow || n < 2 {
		return step, false
	}
	tip, before := line.Points[n-1], line.Points[n-2]
	x, y := before.X-tip.X, before.Y-tip.Y
	length := geometry.Length(math.Sqrt(float64(x)*float64(x) + float64(y)*float64(y)))
	if length == 0 {
		return step, false
	}
	return geometry.Point{X: x * drawing.ArrowLength / length, Y: y * drawing.ArrowLength / length}, true
}

// doubleGap is the distance from the middle of one of two parallel strokes to
// the middle of the other: the space between is as broad as a stroke, but never
// too narrow to be seen.
func doubleGap(width geometry.Length) geometry.Length { return width + max(width, geometry.Pt) }

// at returns the place of a text: the end of the line it stands on, where its
// anchor says. Letters stand centred when the line lies 0.35 of their size
// under the middle of the row.
func (p *piece) at() geometry.Point {
	y := p.rect.Y + (p.rect.H*100+p.size*70)/200
	switch p.anchor {
	case middle:
		return geometry.Point{X: p.rect.MidX(), Y: y}
	case end:
		return geometry.Point{X: p.rect.Right(), Y: y}
	}
	return geometry.Point{X: p.rect.X, Y: y}
}
