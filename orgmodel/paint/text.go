package paint

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// RightPad is how far from the right edge of its box a right-hand text ends, so
// that it never touches the border. Whoever measures a row counts with it.
const RightPad = 4 * geometry.Pt

// defaultSize is that of letters nobody gave a size.
const defaultSize = 10 * geometry.Pt

// Anchor is which part of a line its place stands for.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Span is a line of a text.
type Span struct {
	Text string
	// Hyphen says that a hyphen stands at its end, in a word that goes on below and
	// has none there. It is no part of Text.
	Hyphen bool
	Spaced bool          // a space parts it from the line above
	Rect   geometry.Rect // the space it may use
}

// Shown is what is seen of a line.
func (s *Span) Shown() string {
	if s.Hyphen {
		return s.Text + "-"
	}
	return s.Text
}

// textPieces paints the texts of a box. One that goes on in the rows below is
// painted whole.
func textPieces(box *drawing.Box, yield func(*Piece) bool) bool {
	space := geometry.Rect{X: box.X, Y: box.Y, W: box.W}
	for i := range box.Rows {
		row := &box.Rows[i]
		space.H = row.Height
		goesOn := i > 0 && continues(&box.Rows[i-1], row)
		if p := newText(box, row, &row.Sign, space); p != nil {
			p.Lines[0].Rect.X, p.Lines[0].Rect.W = space.X+row.Indent-row.Hang, row.Hang
			if !yield(p) {
				return false
			}
		}
		left := row.Left.Text != ""
		if p := newText(box, row, &row.Left, leftSpace(row, space)); p != nil && !goesOn {
			if row.Centre {
				p.Anchor = Middle
			}
			p.follow(box, i, space, leftSpace)
			if !yield(p) {
				return false
			}
		}
		if p := newText(box, row, &row.Right, rightSpace(row, space)); p != nil && (left || !goesOn) {
			p.Anchor = End
			if !left {
				p.follow(box, i, space, rightSpace)
			}
			if !yield(p) {
				return false
			}
		}
		space.Y += space.H
	}
	return true
}

func leftSpace(row *drawing.Row, space geometry.Rect) geometry.Rect {
	if !row.Centre {
		space.X, space.W = space.X+row.Indent, space.W-row.Indent
	}
	return space
}

func rightSpace(_ *drawing.Row, space geometry.Rect) geometry.Rect {
	space.W -= RightPad
	return space
}

// leading is the run by which a row goes on from the one above.
func leading(row *drawing.Row) *drawing.Run {
	if row.Left.Text != "" {
		return &row.Left
	}
	return &row.Right
}

// continues reports whether a row goes on from the one above, in the same style and
// on the same side.
func continues(above, row *drawing.Row) bool {
	if row.Joins == drawing.Begins || (above.Left.Text != "") != (row.Left.Text != "") || above.Centre != row.Centre || row.Sign.Text != "" {
		return false
	}
	a, b := *leading(above), *leading(row)
	blank := strings.TrimSpace(Plain(a.Text)) == "" || strings.TrimSpace(Plain(b.Text)) == ""
	a.Text, b.Text = "", ""
	return a == b && !blank
}

// follow adds the rows in which a text goes on.
func (p *Piece) follow(box *drawing.Box, i int, space geometry.Rect, spaceOf func(*drawing.Row, geometry.Rect) geometry.Rect) {
	for ; i+1 < len(box.Rows) && continues(&box.Rows[i], &box.Rows[i+1]); i++ {
		row := &box.Rows[i+1]
		space.Y, space.H = space.Bottom(), row.Height
		text := Plain(leading(row).Text)
		last := &p.Lines[len(p.Lines)-1]
		switch row.Joins {
		case drawing.Spaced:
			p.Whole += " "
		case drawing.Hyphened:
			if cut, ok := strings.CutSuffix(last.Text, "-"); ok {
				last.Text, last.Hyphen = cut, true
				p.Whole = strings.TrimSuffix(p.Whole, "-")
			}
		}
		p.Whole += text
		p.Lines = append(p.Lines, Span{Text: text, Spaced: row.Joins == drawing.Spaced, Rect: spaceOf(row, space)})
	}
}

// newText returns the piece for a run, or nil if it would leave no mark.
func newText(box *drawing.Box, row *drawing.Row, run *drawing.Run, space geometry.Rect) *Piece {
	text := Plain(run.Text)
	if strings.TrimSpace(text) == "" {
		return nil
	}
	p := &Piece{Kind: Text, Box: box, Row: row, Run: run, Whole: text, Size: run.Size}
	if p.Size <= 0 {
		p.Size = defaultSize
	}
	p.one[0] = Span{Text: text, Rect: space}
	p.Lines = p.one[:]
	return p
}

// At returns the place of a line of a text: the end of the line it stands on, where
// the anchor says. Letters stand centred when that line lies 0.35 of their size
// under the middle of the row.
func (p *Piece) At(line *Span) geometry.Point {
	r := line.Rect
	y := r.Y + (r.H*100+p.Size*70)/200
	switch p.Anchor {
	case Middle:
		return geometry.Point{X: r.MidX(), Y: y}
	case End:
		return geometry.Point{X: r.Right(), Y: y}
	}
	return geometry.Point{X: r.X, Y: y}
}
