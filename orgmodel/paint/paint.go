// Package paint goes over a drawing once for all who paint it, whether as SVG, PDF,
// pixels or shapes: which rectangles, lines and texts there are, where each stands
// and what lies on what. It says as well what a painter may let through of a text, a
// colour and a link, which nobody has checked. It paints nothing itself and knows no
// format.
package paint

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Sheet is what a drawing is painted on.
type Sheet struct {
	Size geometry.Size // of the paper; without one, of the drawing
	View geometry.Rect // the part of the drawing's plane that it shows
	// Num ÷ Den is how long something is on the sheet for each unit in the drawing.
	Num, Den int64
	Paper    bool // the drawing was made for a sheet of paper
}

// SheetOf returns what a drawing is painted on. On paper it lies in the middle at
// its scale.
func SheetOf(d *drawing.Drawing) Sheet {
	s := d.Scale
	if s.Num <= 0 || s.Den <= 0 || s.Sheet.W <= 0 || s.Sheet.H <= 0 {
		return Sheet{Size: d.Page, View: geometry.Rect{W: d.Page.W, H: d.Page.H}, Num: 1, Den: 1}
	}
	view := geometry.Rect{W: geometry.Length(int64(s.Sheet.W) * s.Den / s.Num), H: geometry.Length(int64(s.Sheet.H) * s.Den / s.Num)}
	view.X, view.Y = (d.Page.W-view.W)/2, (d.Page.H-view.H)/2
	return Sheet{Size: s.Sheet, View: view, Num: s.Num, Den: s.Den, Paper: true}
}

// Measures are the width and the height of a sheet as CSS and SVG write them: of paper
// in millimetres, as paper is measured.
func (s *Sheet) Measures() (width, height string) {
	measure := func(side geometry.Length) string { return string(append(AppendPt(nil, side), "pt"...)) }
	if s.Paper {
		measure = millimetres
	}
	return measure(s.Size.W), measure(s.Size.H)
}

// millimetres writes a length on paper, rounded to tenths: sheets are whole
// millimetres, and lengths whole hundredths of a point.
func millimetres(v geometry.Length) string {
	tenths := (int64(v)*254 + 3600) / 7200
	return string(append(AppendFixed(nil, int(tenths), 1), "mm"...))
}

// DashOf is the style of a stroke, solid if it is none of those there are.
func DashOf(s drawing.Stroke) drawing.Dash {
	if s.Dash <= drawing.DashDot {
		return s.Dash
	}
	return drawing.Solid
}
