package scene

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// Paragraph is a row of a box with what goes on from it below.
type Paragraph struct {
	Sign, Left, Right *paint.Piece
	Top, Bottom       geometry.Length
	Height            geometry.Length // of a line
}

// Paragraphs are the texts of a shape, from the top.
func (s *Shape) Paragraphs() (list []Paragraph) {
	var row *drawing.Row
	for _, text := range s.Texts {
		first, last := text.Lines[0].Rect, text.Lines[len(text.Lines)-1].Rect
		if text.Row != row {
			row = text.Row
			list = append(list, Paragraph{Top: first.Y, Height: first.H})
		}
		p := &list[len(list)-1]
		p.Bottom = max(p.Bottom, last.Bottom())
		switch text.Run {
		case &row.Sign:
			p.Sign = text
		case &row.Left:
			p.Left = text
		default:
			p.Right = text
		}
	}
	return list
}

// Begins is how far from the edge of its box a paragraph begins; ok is false where that
// follows from its end or its middle.
func (p *Paragraph) Begins(box *drawing.Box) (x geometry.Length, ok bool) {
	switch {
	case p.Sign != nil:
		return p.Sign.Lines[0].Rect.X - box.X, true
	case p.Left != nil && p.Left.Anchor == paint.Start:
		return p.Left.Lines[0].Rect.X - box.X, true
	}
	return 0, false
}

// Insets are what stays free at the sides of the texts of a shape: as much at the right as
// at the left, which is how they were measured.
func (s *Shape) Insets(list []Paragraph) (left, right geometry.Length) {
	found := false
	for i := range list {
		if x, ok := list[i].Begins(s.Box); ok && (!found || x < left) {
			left, found = x, true
		}
	}
	left = min(max(left, 0), s.Box.W/4)
	right = left
	for i := range list {
		if list[i].Right != nil {
			right = max(right, paint.RightPad)
		}
	}
	return left, right
}

// Hangs is how far in the lines of a paragraph begin that follow its first.
func (p *Paragraph) Hangs(box *drawing.Box, inset geometry.Length) geometry.Length {
	if p.Left == nil || p.Left.Anchor != paint.Start || len(p.Left.Lines) < 2 {
		return 0
	}
	return p.Left.Lines[1].Rect.X - box.X - inset
}
