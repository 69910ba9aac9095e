package paint

import (
	"iter"
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Kind is what a piece of a drawing is.
type Kind uint8

// The kinds of pieces. A box and a line each begin something of their own, to which
// the pieces after them belong.
const (
	Box  Kind = iota // the ground of a box
	Rect             // a border in it
	Band             // the ground of rows in it
	Bar              // what is set on its ground
	Text             // a text in it
	Line             // a line
	Over             // the white core of a double line
	Head             // the head of an arrow
)

// Piece is the smallest thing that is painted: a rectangle, a text or a line.
type Piece struct {
	Kind   Kind
	Box    *drawing.Box
	Line   *drawing.Line
	Points []geometry.Point // of a line
	Rect   geometry.Rect    // of a rectangle
	Fill   drawing.Color
	Stroke drawing.Stroke // its colour is empty or a colour; empty is black

	Row    *drawing.Row    // that a text begins in
	Run    *drawing.Run    // how it is set
	Size   geometry.Length // of its letters
	Whole  string          // the text, without what its lines add
	Lines  []Span          // of it, from the top
	Anchor Anchor

	one [1]Span // most texts have one line
}

// Pieces walks through a drawing in the order in which it is painted: frames, lines,
// boxes; in a box the ground, the bands, the bars, the border upon them, the texts.
func Pieces(d *drawing.Drawing) iter.Seq[*Piece] {
	return func(yield func(*Piece) bool) {
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

func boxPieces(box *drawing.Box, yield func(*Piece) bool) bool {
	border := Piece{Kind: Rect, Box: box, Rect: box.Rect, Stroke: box.Stroke}
	border.Stroke.Color = Color(border.Stroke.Color)
	if border.Stroke.Dash == drawing.Double {
		border.Stroke.Dash = drawing.Solid
	}
	ground := Piece{Kind: Box, Box: box, Rect: box.Rect, Fill: Color(box.Fill)}
	banded := len(box.Bars) > 0 || slices.ContainsFunc(box.Rows, IsBand)
	if !banded {
		ground.Stroke = border.Stroke
	}
	if !yield(&ground) {
		return false
	}
	if banded && !(bandPieces(box, yield) && barPieces(box, yield) && (box.Stroke.Width <= 0 || yield(&border))) {
		return false
	}
	if box.Stroke.Dash == drawing.Double && box.Stroke.Width > 0 {
		inner, gap := border, doubleGap(box.Stroke.Width)
		inner.Rect = geometry.Rect{X: box.X + gap, Y: box.Y + gap, W: box.W - 2*gap, H: box.H - 2*gap}
		if !yield(&inner) {
			return false
		}
	}
	return textPieces(box, yield)
}

// IsBand reports whether a row has a ground of its own.
func IsBand(row drawing.Row) bool { return row.Height > 0 && Color(row.Fill) != "" }

// bandPieces paints the grounds of the rows. Rows of one colour that follow each
// other are one band: a seam between them would show as a hairline.
func bandPieces(box *drawing.Box, yield func(*Piece) bool) bool {
	band := geometry.Rect{X: box.X, Y: box.Y, W: box.W}
	for i := range box.Rows {
		row := &box.Rows[i]
		band.H += row.Height
		if i+1 < len(box.Rows) && box.Rows[i+1].Fill == row.Fill {
			continue
		}
		if band.H > 0 && Color(row.Fill) != "" && !yield(&Piece{Kind: Band, Box: box, Rect: band, Fill: row.Fill}) {
			return false
		}
		band.Y, band.H = band.Bottom(), 0
	}
	return true
}

// barPieces paints what is set on the ground of a box.
func barPieces(box *drawing.Box, yield func(*Piece) bool) bool {
	for _, bar := range box.Bars {
		bar.X, bar.Y = bar.X+box.X, bar.Y+box.Y
		if Color(bar.Fill) != "" && !yield(&Piece{Kind: Bar, Box: box, Rect: bar.Rect, Fill: bar.Fill}) {
			return false
		}
	}
	return true
}

func linePieces(line *drawing.Line, yield func(*Piece) bool) bool {
	if len(line.Points) < 2 || line.Stroke.Width <= 0 {
		return true
	}
	p := Piece{Kind: Line, Line: line, Points: line.Points, Stroke: line.Stroke}
	p.Stroke.Color = Color(p.Stroke.Color)
	head := p
	head.Kind, head.Points, head.Stroke.Dash = Head, headOf(line), drawing.Solid
	if line.Stroke.Dash != drawing.Double {
		return yield(&p) && (head.Points == nil || yield(&head))
	}
	// Two parallel lines are a broad one with a white one upon it.
	p.Stroke.Dash = drawing.Solid
	p.Stroke.Width = doubleGap(line.Stroke.Width) + line.Stroke.Width
	core := p
	core.Kind = Over
	core.Stroke.Color = "#ffffff"
	core.Stroke.Width = p.Stroke.Width - 2*line.Stroke.Width
	return yield(&p) && yield(&core) && (head.Points == nil || yield(&head))
}

// headOf is an open angle at the last point of an arrow; nil if it is none.
func headOf(line *drawing.Line) []geometry.Point {
	back, ok := HeadStep(line)
	if !ok {
		return nil
	}
	tip := line.Points[len(line.Points)-1]
	side := func(across geometry.Length) geometry.Point {
		return geometry.Point{X: tip.X + back.X - back.Y*across/5, Y: tip.Y + back.Y + back.X*across/5}
	}
	return []geometry.Point{side(3), tip, side(-3)}
}

// HeadStep is the step from the tip of an arrow to where its head begins, along the
// line; ok is false if there is no head.
func HeadStep(line *drawing.Line) (step geometry.Point, ok bool) {
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
