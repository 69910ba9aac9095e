package drawio

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// inch is how many pixels draw.io prints on an inch; its A4 is 827 × 1169.
const inch = 100

// plane takes what lies in a drawing to a page.
type plane struct {
	sheet paint.Sheet
	at    geometry.Point // of what the page shows: where it begins
}

func planeOf(d *drawing.Drawing) plane {
	sheet := paint.SheetOf(d)
	return plane{sheet: sheet, at: geometry.Point{X: sheet.View.X, Y: sheet.View.Y}}
}

// within is the plane of what has its place from the corner of something else.
func (p plane) within(r geometry.Rect) plane {
	p.at = geometry.Point{X: r.X, Y: r.Y}
	return p
}

// px is a length in pixels, to a hundredth.
func (p *plane) px(v geometry.Length) string {
	n, den := int64(v)*p.sheet.Num*inch*100, p.sheet.Den*int64(72*geometry.Pt)
	if n < 0 {
		return "-" + hundredths((den/2-n)/den)
	}
	return hundredths((n + den/2) / den)
}

func hundredths(n int64) string { return string(paint.AppendFixed(nil, int(n), 2)) }

// side is that of a page, in whole pixels, as draw.io knows its papers.
func side(v geometry.Length) string {
	const den = int64(72 * geometry.Pt)
	return string(paint.AppendFixed(nil, int(max((int64(v)*inch+den/2)/den, 1)), 0))
}

// rect writes where a shape is and how large.
func (x *xml) rect(p *plane, r geometry.Rect) {
	x.put("<mxGeometry")
	x.pixels(p, "x", r.X-p.at.X)
	x.pixels(p, "y", r.Y-p.at.Y)
	x.pixels(p, "width", max(r.W, 0))
	x.pixels(p, "height", max(r.H, 0))
	x.put(` as="geometry"/>`)
}

// point writes a place; as says of what, if it is none that a line goes through.
func (x *xml) point(p *plane, at geometry.Point, as string) {
	x.put("<mxPoint")
	x.pixels(p, "x", at.X-p.at.X)
	x.pixels(p, "y", at.Y-p.at.Y)
	if as != "" {
		x.put(` as="`, as, `"`)
	}
	x.put("/>")
}
