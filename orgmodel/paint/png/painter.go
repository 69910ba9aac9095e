package png

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// painter paints on an image. Its places are pixels.
type painter struct {
	sheet  paint.Sheet
	scale  float64 // pixels for a unit of the drawing
	image  *image.RGBA
	raster vector.Rasterizer
	glyphs map[glyphKey]*glyph
	err    error
}

func newPainter(sheet paint.Sheet, dpi int, size image.Rectangle) *painter {
	p := &painter{
		sheet: sheet, scale: float64(dpi) / 7200 * float64(sheet.Num) / float64(sheet.Den),
		image: image.NewRGBA(size), glyphs: map[glyphKey]*glyph{},
	}
	draw.Draw(p.image, size, image.White, image.Point{}, draw.Src)
	return p
}

func (p *painter) piece(piece *paint.Piece) {
	switch piece.Kind {
	case paint.Text:
		p.text(piece)
	case paint.Box, paint.Rect, paint.Band, paint.Bar:
		p.rect(piece)
	default:
		p.way(points(p, piece.Points), piece.Stroke)
	}
}

// point is a place on the image.
type point struct{ x, y float64 }

func (p *painter) at(q geometry.Point) point {
	return point{float64(q.X-p.sheet.View.X) * p.scale, float64(q.Y-p.sheet.View.Y) * p.scale}
}

func points(p *painter, list []geometry.Point) []point {
	out := make([]point, len(list))
	for i, q := range list {
		out[i] = p.at(q)
	}
	return out
}

func (p *painter) rect(piece *paint.Piece) {
	r := piece.Rect
	a, b := p.at(geometry.Point{X: r.X, Y: r.Y}), p.at(geometry.Point{X: r.Right(), Y: r.Bottom()})
	corners := []point{a, {b.x, a.y}, b, {a.x, b.y}}
	if piece.Fill != "" {
		p.fill([][]point{corners}, inkOf(piece.Fill))
	}
	p.way(append(corners, a), piece.Stroke)
}

// way paints a line through points as the polygons that its strokes cover.
func (p *painter) way(list []point, stroke drawing.Stroke) {
	if stroke.Width <= 0 || len(list) < 2 {
		return
	}
	half := float64(stroke.Width) * p.scale / 2
	dashes := stroke.Dashes()
	var shapes [][]point
	if dashes == nil {
		// Each end is longer by half a width: lines that meet in a corner fill it.
		for i := range len(list) - 1 {
			shapes = append(shapes, bar(list[i], list[i+1], half, half))
		}
	} else {
		shapes = p.dashed(list, dashes, half)
	}
	p.fill(shapes, inkOf(stroke.Color))
}

// dashed cuts a line into the bars of its dashes, which go on round corners.
func (p *painter) dashed(list []point, dashes []geometry.Length, half float64) (shapes [][]point) {
	which, left := 0, float64(dashes[0])*p.scale
	for i := range len(list) - 1 {
		a, b := list[i], list[i+1]
		length := math.Hypot(b.x-a.x, b.y-a.y)
		for done := 0.0; done < length; {
			step := min(left, length-done)
			if which%2 == 0 {
				shapes = append(shapes, bar(between(a, b, done/length), between(a, b, (done+step)/length), half, 0))
			}
			done += step
			if left -= step; left <= 1e-9 {
				which = (which + 1) % len(dashes)
				left = max(float64(dashes[which])*p.scale, 1e-3)
			}
		}
	}
	return shapes
}

func between(a, b point, share float64) point {
	return point{a.x + (b.x-a.x)*share, a.y + (b.y-a.y)*share}
}

// bar is a straight stroke, longer by more at each end.
func bar(a, b point, half, more float64) []point {
	length := math.Hypot(b.x-a.x, b.y-a.y)
	if length == 0 {
		return []point{{a.x - half, a.y - half}, {a.x + half, a.y - half}, {a.x + half, a.y + half}, {a.x - half, a.y + half}}
	}
	x, y := (b.x-a.x)/length, (b.y-a.y)/length
	a, b = point{a.x - x*more, a.y - y*more}, point{b.x + x*more, b.y + y*more}
	x, y = x*half, y*half
	return []point{{a.x - y, a.y + x}, {b.x - y, b.y + x}, {b.x + y, b.y - x}, {a.x + y, a.y - x}}
}

// inkOf is a colour, black if it is none.
func inkOf(c drawing.Color) *image.Uniform {
	r, g, b := paint.RGB(c)
	return image.NewUniform(color.RGBA{R: r, G: g, B: b, A: 255})
}

// fill covers shapes with ink. Each is a mask of its own, no larger than it must be.
func (p *painter) fill(shapes [][]point, ink *image.Uniform) {
	for _, shape := range shapes {
		low, high := shape[0], shape[0]
		for _, q := range shape[1:] {
			low, high = point{min(low.x, q.x), min(low.y, q.y)}, point{max(high.x, q.x), max(high.y, q.y)}
		}
		mask := p.mask(low, high)
		if mask.Empty() {
			continue
		}
		for i, q := range shape {
			x, y := float32(q.x-float64(mask.Min.X)), float32(q.y-float64(mask.Min.Y))
			if i == 0 {
				p.raster.MoveTo(x, y)
			} else {
				p.raster.LineTo(x, y)
			}
		}
		p.raster.ClosePath()
		p.raster.Draw(p.image, mask, ink, image.Point{})
	}
}

// mask begins a mask around two corners and says where it lies; empty: outside the
// image.
func (p *painter) mask(low, high point) image.Rectangle {
	r := image.Rect(int(math.Floor(low.x)), int(math.Floor(low.y)), int(math.Ceil(high.x))+1, int(math.Ceil(high.y))+1)
	if !r.Overlaps(p.image.Rect) {
		return image.Rectangle{}
	}
	r = r.Intersect(p.image.Rect)
	p.raster.Reset(r.Dx(), r.Dy())
	p.raster.DrawOp = draw.Over
	return r
}
