// Package shown says where the letters of a text stand that painters without a font of
// their own set: line by line, in the faces that drawings are measured with. It paints
// nothing.
package shown

import (
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/faces"
)

// Text is a text as it is seen.
type Text struct {
	Face  faces.Face
	Lines []Line
	Same  bool // what is seen is the text, character by character
}

// Line is a line of it.
type Line struct {
	At    geometry.Point // where it begins, on the line that letters stand on
	Width geometry.Length
	Parts []Part
}

// Part is what can be set in one go.
type Part struct {
	faces.Segment
	At geometry.Point
}

// Of is how the text of a piece is seen.
func Of(piece *paint.Piece) Text {
	t := Text{Face: faces.Of(piece.Run.Bold, piece.Run.Italic), Same: true}
	for i := range piece.Lines {
		span := &piece.Lines[i]
		segments, same := t.Face.Visible(span.Shown())
		t.Same = t.Same && same && !span.Hyphen
		line := Line{At: piece.At(span)}
		for _, s := range segments {
			line.Parts = append(line.Parts, Part{Segment: s, At: geometry.Point{X: line.Width}})
			line.Width += width(&s, piece)
		}
		switch piece.Anchor {
		case paint.Middle:
			line.At.X -= line.Width / 2
		case paint.End:
			line.At.X -= line.Width
		}
		for k := range line.Parts {
			line.Parts[k].At = geometry.Point{X: line.At.X + line.Parts[k].At.X, Y: line.At.Y}
		}
		t.Lines = append(t.Lines, line)
	}
	return t
}

func width(s *faces.Segment, piece *paint.Piece) geometry.Length {
	if s.Sign != nil {
		return piece.Size
	}
	return typeset.Width(s.Text, piece.Size, piece.Run.Bold)
}

// End is where a line ends.
func (l *Line) End() geometry.Point { return geometry.Point{X: l.At.X + l.Width, Y: l.At.Y} }

// Strike is the stroke through a line that is struck out: its ends and how thick it is.
func (l *Line) Strike(size geometry.Length) (from, to geometry.Point, thick geometry.Length) {
	y := l.At.Y - size*faces.Struck/faces.Em
	return geometry.Point{X: l.At.X, Y: y}, geometry.Point{X: l.At.X + l.Width, Y: y}, max(size*faces.Stroke/faces.Em, 1)
}

// Strokes are the lines of a sign that no face has, and how thick they are.
func (p *Part) Strokes(size geometry.Length, bold bool) (lines [][]geometry.Point, thick geometry.Length) {
	thick = max(size*faces.SignPen/1000, 1)
	if bold {
		thick *= 2
	}
	for _, stroke := range p.Sign {
		var line []geometry.Point
		for _, to := range stroke {
			line = append(line, geometry.Point{X: p.At.X + size*geometry.Length(to[0])/1000, Y: p.At.Y - size*geometry.Length(to[1])/1000})
		}
		lines = append(lines, line)
	}
	return lines, thick
}
