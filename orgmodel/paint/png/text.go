package png

import (
	"image"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/faces"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/shown"
)

// glyphKey is a letter of a face.
type glyphKey struct {
	face faces.Face
	r    rune
}

// glyph is its outline, in units of the face, with how far it goes.
type glyph struct {
	segments  sfnt.Segments
	low, high point
	advance   float64
}

// text paints a text line by line.
func (p *painter) text(piece *paint.Piece) {
	text, ink := shown.Of(piece), inkOf(piece.Run.Color)
	for i := range text.Lines {
		line := &text.Lines[i]
		for k := range line.Parts {
			part := &line.Parts[k]
			if part.Sign == nil {
				p.letters(part.Text, p.at(part.At), text.Face, float64(piece.Size)*p.scale, ink)
				continue
			}
			strokes, thick := part.Strokes(piece.Size, piece.Run.Bold)
			for _, stroke := range strokes {
				p.way(points(p, stroke), drawing.Stroke{Color: piece.Run.Color, Width: thick})
			}
		}
		if piece.Run.Strike {
			from, to, thick := line.Strike(piece.Size)
			p.fill([][]point{bar(p.at(from), p.at(to), float64(thick)*p.scale/2, 0)}, ink)
		}
	}
}

// letters paints letters of a size in pixels, each where the one before ends.
func (p *painter) letters(text string, at point, face faces.Face, size float64, ink *image.Uniform) {
	unit := size / faces.Em
	for _, r := range text {
		g := p.glyph(face, r)
		if g == nil {
			return
		}
		p.letter(g, at, unit, ink)
		at.x += g.advance * unit
	}
}

func (p *painter) letter(g *glyph, at point, unit float64, ink *image.Uniform) {
	if len(g.segments) == 0 {
		return
	}
	mask := p.mask(point{at.x + g.low.x*unit, at.y + g.low.y*unit}, point{at.x + g.high.x*unit, at.y + g.high.y*unit})
	if mask.Empty() {
		return
	}
	place := func(q fixed.Point26_6) (float32, float32) {
		return float32(at.x + float64(q.X)/64*unit - float64(mask.Min.X)), float32(at.y + float64(q.Y)/64*unit - float64(mask.Min.Y))
	}
	for i, s := range g.segments {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				p.raster.ClosePath()
			}
			p.raster.MoveTo(place(s.Args[0]))
		case sfnt.SegmentOpLineTo:
			p.raster.LineTo(place(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			x, y := place(s.Args[0])
			a, b := place(s.Args[1])
			p.raster.QuadTo(x, y, a, b)
		case sfnt.SegmentOpCubeTo:
			x, y := place(s.Args[0])
			a, b := place(s.Args[1])
			c, d := place(s.Args[2])
			p.raster.CubeTo(x, y, a, b, c, d)
		}
	}
	p.raster.ClosePath()
	p.raster.Draw(p.image, mask, ink, image.Point{})
}

// glyph reads the outline of a letter; nil if that cannot be, which the picture then
// fails with.
func (p *painter) glyph(face faces.Face, r rune) *glyph {
	key := glyphKey{face, r}
	if g := p.glyphs[key]; g != nil {
		return g
	}
	file, err := face.Font()
	if err != nil {
		p.err = err
		return nil
	}
	var buf sfnt.Buffer
	index, err := file.GlyphIndex(&buf, r)
	if err != nil {
		p.err = err
		return nil
	}
	segments, err := file.LoadGlyph(&buf, index, fixed.I(faces.Em), nil)
	if err != nil {
		p.err = err
		return nil
	}
	g := &glyph{segments: append(sfnt.Segments(nil), segments...)}
	advance, err := file.GlyphAdvance(&buf, index, fixed.I(faces.Em), font.HintingNone)
	if err != nil {
		p.err = err
		return nil
	}
	g.advance = float64(advance) / 64
	bounds := g.segments.Bounds()
	g.low, g.high = point{float64(bounds.Min.X) / 64, float64(bounds.Min.Y) / 64}, point{float64(bounds.Max.X) / 64, float64(bounds.Max.Y) / 64}
	p.glyphs[key] = g
	return g
}
