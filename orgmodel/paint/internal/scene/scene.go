// Package scene keeps together what stays together when somebody edits a picture: a box
// with all that is painted on it, and a line with the boxes that it holds on to. It is for
// painters whose pictures are made of shapes, and knows no format.
package scene

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// Shape is a box with all that stands on it.
type Shape struct {
	Box   *drawing.Box
	Bands []Band // from the top
	Bars  []Band
	Texts []*paint.Piece
}

// Band is a part of the ground that has another colour.
type Band struct {
	geometry.Rect
	Fill drawing.Color
}

// Bare reports a box of which only its text is seen.
func (s *Shape) Bare() bool {
	return paint.Color(s.Box.Fill) == "" && s.Box.Stroke.Width <= 0 && len(s.Bands)+len(s.Bars) == 0
}

// Scene is what is in a picture, in the order in which a reader comes to it.
type Scene struct {
	Title  *Shape   // nil: there is none
	Stamps []*Shape // how sure the whole is
	Frames []*Shape
	Boxes  []*Shape
	Legend []*Shape
	Lines  []*drawing.Line
}

// Of goes over a drawing with all who paint it. Of a double line and of the head of an
// arrow a format with shapes knows by itself.
func Of(d *drawing.Drawing) *Scene {
	c := &Scene{}
	var s *Shape
	boxes := 0 // so far; the first are the frames
	for piece := range paint.Pieces(d) {
		switch piece.Kind {
		case paint.Box:
			s = &Shape{Box: piece.Box}
			c.add(s, boxes < len(d.Frames))
			boxes++
		case paint.Band:
			s.Bands = append(s.Bands, Band{piece.Rect, piece.Fill})
		case paint.Bar:
			s.Bars = append(s.Bars, Band{piece.Rect, piece.Fill})
		case paint.Text:
			s.Texts = append(s.Texts, piece)
		case paint.Line:
			c.Lines = append(c.Lines, piece.Line)
		}
	}
	return c
}

func (c *Scene) add(s *Shape, frame bool) {
	switch class := firstWord(s.Box.Class); {
	case frame:
		c.Frames = append(c.Frames, s)
	case class == "title" && c.Title == nil:
		c.Title = s
	case class == "stamp":
		c.Stamps = append(c.Stamps, s)
	case class == legendClass:
		c.Legend = append(c.Legend, s)
	default:
		c.Boxes = append(c.Boxes, s)
	}
}

const legendClass = "legend"

// LegendName is what a legend is called.
var LegendName = message.Text{EN: "Legend", SV: "Teckenförklaring"}

// Shapes are all of them, in the order in which a reader comes to them.
func (c *Scene) Shapes() (list []*Shape) {
	if c.Title != nil {
		list = append(list, c.Title)
	}
	for _, of := range [...][]*Shape{c.Stamps, c.Frames, c.Boxes, c.Legend} {
		list = append(list, of...)
	}
	return list
}

// Around is the rectangle around a legend: its shapes, and its samples of lines, which have
// no height of their own.
func Around(list []*Shape, samples []*drawing.Line) geometry.Rect {
	var corners []geometry.Point
	for _, s := range list {
		corners = append(corners, geometry.Point{X: s.Box.X, Y: s.Box.Y}, geometry.Point{X: s.Box.Right(), Y: s.Box.Bottom()})
	}
	for _, line := range samples {
		corners = append(corners, line.Points...)
	}
	if len(corners) == 0 {
		return geometry.Rect{}
	}
	low, high := corners[0], corners[0]
	for _, p := range corners[1:] {
		low = geometry.Point{X: min(low.X, p.X), Y: min(low.Y, p.Y)}
		high = geometry.Point{X: max(high.X, p.X), Y: max(high.Y, p.Y)}
	}
	return geometry.Rect{X: low.X, Y: low.Y, W: high.X - low.X, H: high.Y - low.Y}
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}
