package pdf

import (
	"strconv"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/faces"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/shown"
)

// painter paints a page. Places on it are in thousandths of a point, from the bottom
// left; drawings count from the top left.
type painter struct {
	f       *fpdf.Fpdf
	drawing *drawing.Drawing
	sheet   paint.Sheet
	links   map[string]int      // the pages that boxes lead to
	added   map[faces.Face]bool // fonts
	height  int64
	buf     []byte // a line of operators
	tags    tags
	boxes   int          // begun so far; the first are the frames
	row     *drawing.Row // that is painted, as a marked part of the page; nil: none is
	named   bool         // the name of the box has been painted
}

func (p *painter) page() {
	size := geometry.Size{W: max(p.sheet.Size.W, least), H: max(p.sheet.Size.H, least)}
	p.height = int64(size.H) * 10
	p.f.AddPageFormat("P", fpdf.SizeType{Wd: points(size.W), Ht: points(size.H)})
	p.f.RawWriteStr("4 M")
	for piece := range paint.Pieces(p.drawing) {
		p.piece(piece)
	}
	p.end()
}

func points(v geometry.Length) float64 { return float64(v) / 100 }

// piece paints one piece. What is not text is decoration to a reader.
func (p *painter) piece(piece *paint.Piece) {
	switch piece.Kind {
	case paint.Text:
		p.text(piece)
	case paint.Box:
		p.end()
		p.boxes++
		p.named = false
		p.tags.begin(piece.Box, p.boxes <= len(p.drawing.Frames))
		p.link(piece.Box)
		p.decoration(func() { p.rect(piece) })
	case paint.Rect, paint.Band, paint.Bar:
		p.decoration(func() { p.rect(piece) })
	case paint.Line, paint.Over, paint.Head:
		p.decoration(func() { p.line(piece) })
	}
}

// end ends a marked part.
func (p *painter) end() {
	if p.row != nil {
		p.f.RawWriteStr("EMC")
		p.row = nil
	}
}

// decoration paints what a reader need not know of.
func (p *painter) decoration(draw func()) {
	p.end()
	p.f.RawWriteStr("/Artifact BMC")
	draw()
	p.f.RawWriteStr("EMC")
}

// link makes a box lead to a page of this file, or out of it.
func (p *painter) link(box *drawing.Box) {
	href := paint.Address(box.Href)
	if href == "" {
		return
	}
	r := box.Rect
	x, y := p.across(r.X), p.up(r.Bottom())
	l := link{says: box.Title, corners: [4]int64{x, y, x + p.long(r.W), y + p.long(r.H)}, page: -1}
	if to, ok := p.links[href]; ok {
		l.page = to
	} else {
		l.address = ascii(href)
	}
	p.tags.lead(l)
}

// ascii writes a link as PDF wants it.
func ascii(href string) string {
	var b strings.Builder
	for i := range len(href) {
		if c := href[i]; c < 0x80 {
			b.WriteByte(c)
		} else {
			b.WriteString("%" + strings.ToUpper(strconv.FormatUint(uint64(c), 16)))
		}
	}
	return b.String()
}

// long is a length on the page; across and up are places.
func (p *painter) long(v geometry.Length) int64 {
	n := int64(v) * 10 * p.sheet.Num
	if n < 0 {
		return -((-n + p.sheet.Den/2) / p.sheet.Den)
	}
	return (n + p.sheet.Den/2) / p.sheet.Den
}

func (p *painter) across(x geometry.Length) int64 { return p.long(x - p.sheet.View.X) }
func (p *painter) up(y geometry.Length) int64     { return p.height - p.long(y-p.sheet.View.Y) }

func (p *painter) number(n int64) {
	p.buf = append(paint.AppendFixed(p.buf, int(n), 3), ' ')
}

func (p *painter) point(at geometry.Point) {
	p.number(p.across(at.X))
	p.number(p.up(at.Y))
}

func (p *painter) flush() {
	p.f.RawWriteStr(string(p.buf))
	p.buf = p.buf[:0]
}

func (p *painter) rect(piece *paint.Piece) {
	bordered := piece.Stroke.Width > 0
	if piece.Fill == "" && !bordered {
		return
	}
	p.buf = append(p.buf, "q "...)
	how := "S Q"
	if piece.Fill != "" {
		p.color(piece.Fill, "rg ")
		how = "f Q"
		if bordered {
			how = "B Q"
		}
	}
	if bordered {
		p.stroke(piece.Stroke)
	}
	r := piece.Rect
	// From the top left to the right: as dashes run in SVG.
	x, y := p.across(r.X), p.up(r.Y)
	p.number(x)
	p.number(y)
	p.number(p.across(r.Right()) - x)
	p.number(p.up(r.Bottom()) - y)
	p.buf = append(append(p.buf, "re "...), how...)
	p.flush()
}

// line paints a line. One that is unbroken is longer by half its width at each end:
// lines that meet in a corner fill it.
func (p *painter) line(piece *paint.Piece) {
	if paint.DashOf(piece.Stroke) == drawing.Solid {
		p.buf = append(p.buf, "2 J "...)
	}
	p.way(piece.Points, piece.Stroke)
	p.buf = append(p.buf, "0 J"...)
	p.flush()
}

// way paints the straight segments through some points.
func (p *painter) way(list []geometry.Point, stroke drawing.Stroke) {
	p.buf = append(p.buf, "q "...)
	p.stroke(stroke)
	for i, at := range list {
		p.point(at)
		if i == 0 {
			p.buf = append(p.buf, "m "...)
		} else {
			p.buf = append(p.buf, "l "...)
		}
	}
	p.buf = append(p.buf, "S Q"...)
	p.flush()
}

// stroke sets colour, width and dashes.
func (p *painter) stroke(s drawing.Stroke) {
	p.color(s.Color, "RG ")
	p.number(p.long(s.Width))
	p.buf = append(p.buf, "w "...)
	if dashes := s.Dashes(); dashes != nil {
		p.buf = append(p.buf, '[')
		for _, length := range dashes {
			p.number(p.long(length))
		}
		p.buf = append(p.buf, "] 0 d "...)
	}
}

// color sets a colour, black if it is none.
func (p *painter) color(c drawing.Color, operator string) {
	r, g, b := paint.RGB(c)
	for _, v := range [...]uint8{r, g, b} {
		p.number((int64(v)*1000 + 127) / 255)
	}
	p.buf = append(p.buf, operator...)
}

// text paints a text. The texts of a row are one part of the page. Behind each line
// that does not go on within a word stands a space: who reads the parts sees no places.
func (p *painter) text(piece *paint.Piece) {
	if p.row != piece.Row {
		p.end()
		p.row = piece.Row
		heading := !p.named && p.row.Left.Bold && p.tags.names()
		p.named = p.named || heading
		id := p.tags.part(heading)
		p.f.RawWriteStr("/" + p.tags.last() + " <</MCID " + strconv.Itoa(id) + ">> BDC")
	}
	text := shown.Of(piece)
	p.font(text.Face, piece.Size)
	r, g, b := paint.RGB(piece.Run.Color)
	p.f.SetTextColor(int(r), int(g), int(b))
	p.tags.say(piece.Whole+" ", text.Same)
	if !text.Same {
		p.f.RawWriteStr("/Span <</ActualText " + unicodeText(piece.Whole+" ") + ">> BDC")
	}
	for i := range text.Lines {
		line := &text.Lines[i]
		if i+1 == len(text.Lines) || piece.Lines[i+1].Spaced {
			line.Parts = append(line.Parts, shown.Part{Segment: faces.Segment{Text: " "}, At: line.End()})
		}
		p.set(piece, line)
	}
	if !text.Same {
		p.f.RawWriteStr("EMC")
	}
}

const family = "liberation"

// font sets face and size of letters, and adds the font when it first occurs.
func (p *painter) font(face faces.Face, size geometry.Length) {
	style := ""
	if face&faces.Bold != 0 {
		style += "B"
	}
	if face&faces.Italic != 0 {
		style += "I"
	}
	if !p.added[face] {
		p.added[face] = true
		p.f.AddUTF8FontFromBytes(family, style, face.TTF())
	}
	p.f.SetFont(family, style, float64(p.long(size))/1000)
}

// set paints a line of a text. A sign that is drawn has an invisible letter under it:
// what readers take for the text is tied to letters.
func (p *painter) set(piece *paint.Piece, line *shown.Line) {
	const invisible, filled = 3, 0
	for i := range line.Parts {
		part := &line.Parts[i]
		if part.Sign == nil {
			p.letters(part.At, part.Text)
			continue
		}
		strokes, thick := part.Strokes(piece.Size, piece.Run.Bold)
		for _, stroke := range strokes {
			p.way(stroke, drawing.Stroke{Color: piece.Run.Color, Width: thick})
		}
		p.f.SetTextRenderingMode(invisible)
		p.letters(part.At, "+")
		p.f.SetTextRenderingMode(filled)
	}
	if piece.Run.Strike {
		from, to, thick := line.Strike(piece.Size)
		p.way([]geometry.Point{from, to}, drawing.Stroke{Color: piece.Run.Color, Width: thick})
	}
}

func (p *painter) letters(at geometry.Point, text string) {
	p.f.Text(float64(p.across(at.X))/1000, float64(p.height-p.up(at.Y))/1000, text)
}
