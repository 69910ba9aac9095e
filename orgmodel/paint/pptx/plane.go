package pptx

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// emu is how many of the units of the format a hundredth of a point has.
const emu = 127

// The sides that PowerPoint takes for a slide: an inch, and 56 of them.
const (
	leastSide = 914400
	mostSide  = 51206400
)

// slideSize is that of the slides, in units of the format.
type slideSize struct{ w, h int64 }

// sizeOf is the size of slides of which a drawing is the first: that of its sheet. It is
// larger, in the same shape, where letters would be smaller than the format has them, and
// smaller where a slide cannot be so large.
func sizeOf(d *drawing.Drawing) slideSize {
	sheet := paint.SheetOf(d)
	w, h := max(int64(sheet.Size.W), 1)*emu, max(int64(sheet.Size.H), 1)*emu
	if small := int64(d.Scale.SmallText); sheet.Paper && small > 0 && small < leastLetters {
		w, h = w*leastLetters/small, h*leastLetters/small
	}
	if long := max(w, h); long > mostSide {
		w, h = scaled(w, mostSide, long), scaled(h, mostSide, long)
	}
	return slideSize{min(max(w, leastSide), mostSide), min(max(h, leastSide), mostSide)}
}

// plane takes what lies in a drawing to a slide.
type plane struct {
	view     geometry.Rect
	num, den int64 // units of the format for each of the drawing
	dx, dy   int64
}

// planeOf puts the sheet of a drawing in the middle of a slide, as large as the slide lets
// it be.
func planeOf(d *drawing.Drawing, size slideSize) plane {
	sheet := paint.SheetOf(d)
	p := plane{view: sheet.View, num: emu * sheet.Num, den: sheet.Den}
	w, h := max(int64(sheet.Size.W), 1)*emu, max(int64(sheet.Size.H), 1)*emu
	if w != size.w || h != size.h {
		// Halved so long that what is multiplied with them does not overflow.
		of, to := w, size.w
		if scaled(h, size.w, w) > size.h {
			of, to = h, size.h
		}
		w, h = scaled(w, to, of), scaled(h, to, of)
		p.num, p.den = p.num*to, p.den*of
	}
	for p.num > 1<<24 && p.den > 1<<8 {
		p.num, p.den = p.num>>1, p.den>>1
	}
	p.dx, p.dy = (size.w-w)/2, (size.h-h)/2
	return p
}

// scaled is n·num÷den, to the nearest.
func scaled(n, num, den int64) int64 {
	if n < 0 {
		return -scaled(-n, num, den)
	}
	return (n*num + den/2) / den
}

func (p *plane) long(v geometry.Length) int64 { return scaled(int64(v), p.num, p.den) }

// points is a length in hundredths of a point, rounded down: letters are never wider than
// they were measured.
func (p *plane) points(v geometry.Length) int64 { return int64(v) * p.num / (p.den * emu) }

// at is a place on the slide.
func (p *plane) at(at geometry.Point) spot {
	return spot{p.dx + p.long(at.X-p.view.X), p.dy + p.long(at.Y-p.view.Y)}
}

// rect is a rectangle on the slide.
func (p *plane) rect(r geometry.Rect) frame {
	a, b := p.at(geometry.Point{X: r.X, Y: r.Y}), p.at(geometry.Point{X: r.Right(), Y: r.Bottom()})
	return frame{a.x, a.y, b.x - a.x, b.y - a.y}
}

// spot is a place on a slide, and frame a rectangle.
type spot struct{ x, y int64 }

type frame struct{ x, y, w, h int64 }

// at writes where something is and how large.
func (x *xml) at(f frame) {
	x.put("<a:off")
	x.attr("x", f.x)
	x.attr("y", f.y)
	x.put("/><a:ext")
	x.attr("cx", max(f.w, 0))
	x.attr("cy", max(f.h, 0))
	x.put("/>")
}
