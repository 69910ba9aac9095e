package engine

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// piece paints one piece; the first of a box or a line begins a group.
func (w *svgWriter) piece(p *paint.Piece) {
	switch p.Kind {
	case paint.Text:
		w.text(p)
	case paint.Line:
		w.openGroup(p.Line.ID, p.Line.Class, p.Line.Title, "", sample)
		w.line(p)
	case paint.Over, paint.Head:
		w.line(p)
	case paint.Box:
		role := spoken
		if len(p.Box.Rows) == 0 {
			role = sample
		}
		w.openGroup(p.Box.ID, p.Box.Class, p.Box.Title, paint.Address(p.Box.Href), role)
		w.rect(p)
	case paint.Rect, paint.Band, paint.Bar:
		w.rect(p)
	}
}

func (w *svgWriter) rect(p *paint.Piece) {
	if p.Fill == "" && p.Stroke.Width <= 0 {
		return
	}
	w.write("<rect")
	w.frame(p.Rect)
	fill := string(p.Fill)
	if fill == "" {
		fill = "none"
	}
	w.attr("fill", fill)
	w.stroke(p)
	w.write("/>\n")
}

// What a group is to who walks through a picture from part to part: a box to go into
// and read, or something that its name says all of.
const (
	spoken = "group"
	sample = "img"
)

func (w *svgWriter) openGroup(id, class, title, href, role string) {
	w.closeGroup()
	w.open, w.linked = true, href != ""
	w.write("<g")
	if id != "" {
		w.attr("id", identifier(w.drawing.Prefix+id))
	}
	w.attr("class", paint.Plain(class))
	if title != "" {
		w.attr("role", role)
	}
	w.write(">\n")
	if title != "" {
		w.element("title", "", title)
	}
	if w.linked {
		w.write("<a")
		w.attr("href", href)
		w.write(">\n")
	}
}

func (w *svgWriter) closeGroup() {
	if w.linked {
		w.write("</a>\n")
	}
	if w.open {
		w.write("</g>\n")
	}
	w.open, w.linked = false, false
}

// stroke writes border or line.
func (w *svgWriter) stroke(p *paint.Piece) {
	s := p.Stroke
	if s.Width <= 0 {
		return
	}
	color := string(s.Color)
	if color == "" {
		color = "#000000"
	}
	w.attr("stroke", color)
	if s.Width != geometry.Pt {
		w.length("stroke-width", s.Width)
	}
	dashes := s.Dashes()
	if dashes == nil {
		return
	}
	w.write(` stroke-dasharray="`)
	for i, length := range dashes {
		if i > 0 {
			w.buf = append(w.buf, ' ')
		}
		w.buf = paint.AppendPt(w.buf, length)
	}
	w.buf = append(w.buf, '"')
}

// line paints the straight segments that a line is made of.
func (w *svgWriter) line(p *paint.Piece) {
	w.write(`<polyline points="`)
	for i, at := range p.Points {
		if i > 0 {
			w.buf = append(w.buf, ' ')
		}
		w.buf = append(paint.AppendPt(w.buf, at.X), ',')
		w.buf = paint.AppendPt(w.buf, at.Y)
	}
	w.write(`" fill="none"`)
	w.stroke(p)
	if paint.DashOf(p.Stroke) == drawing.Solid {
		w.write(` stroke-linecap="square"`) // lines that meet in a corner fill it
	}
	w.write("/>\n")
}

// text paints a text. One of several lines is one element, so that it is found and
// copied as one; a hyphen that stands only for a break is another, and silent. Lines
// that are not set from the left are elements of their own: the space between two
// would move them.
func (w *svgWriter) text(p *paint.Piece) {
	switch {
	case len(p.Lines) == 1:
		w.textLine("text", p, &p.Lines[0])
		w.write("\n")
	case p.Anchor == paint.Start:
		w.write("<text>")
		for i := range p.Lines {
			if p.Lines[i].Spaced {
				w.write(" ")
			}
			w.textLine("tspan", p, &p.Lines[i])
		}
		w.write("</text>\n")
		for i := range p.Lines {
			if p.Lines[i].Hyphen {
				w.hyphen(p, &p.Lines[i])
			}
		}
	default:
		for i := range p.Lines {
			line := paint.Span{Text: p.Lines[i].Shown(), Rect: p.Lines[i].Rect}
			w.textLine("text", p, &line)
			w.write("\n")
		}
	}
}

// textLine writes a line of a text as an element.
func (w *svgWriter) textLine(element string, p *paint.Piece, line *paint.Span) {
	w.write("<" + element)
	w.place(p, p.At(line))
	w.buf = append(w.buf, '>')
	w.buf = appendXML(w.buf, line.Text)
	w.write("</" + element + ">")
}

// hyphen sets the sign behind a line at whose end a word is broken.
func (w *svgWriter) hyphen(p *paint.Piece, line *paint.Span) {
	at := p.At(line)
	at.X += typeset.Width(line.Text, p.Size, p.Run.Bold)
	w.write("<text aria-hidden=\"true\"")
	w.place(p, at)
	w.write(">-</text>\n")
}

// anchorNames are SVG's words; a text starts at its place if nothing is said.
var anchorNames = [...]string{paint.Start: "", paint.Middle: "middle", paint.End: "end"}

// place writes where a text stands and how it is set.
func (w *svgWriter) place(p *paint.Piece, at geometry.Point) {
	w.length("x", at.X)
	w.length("y", at.Y)
	w.attr("text-anchor", anchorNames[p.Anchor])
	w.length("font-size", p.Size)
	if p.Run.Bold {
		w.write(` font-weight="bold"`)
	}
	if p.Run.Italic {
		w.write(` font-style="italic"`)
	}
	if p.Run.Strike {
		w.write(` text-decoration="line-through"`)
	}
	if c := paint.Color(p.Run.Color); c != "" && c != "#000000" {
		w.attr("fill", string(c))
	}
}
