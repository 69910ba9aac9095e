package engine

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// piece paints one piece; the first of a box or a line begins a group.
func (w *svgWriter) piece(p *piece) {
	switch p.kind {
	case textPiece:
		w.text(p)
	case linePiece:
		w.openGroup(p.line.ID, p.line.Class, p.line.Title, "")
		w.line(p)
	case overPiece, headPiece:
		w.line(p)
	case boxPiece:
		w.openGroup(p.box.ID, p.box.Class, p.box.Title, address(p.box.Href))
		w.rect(p)
	case rectPiece:
		w.rect(p)
	}
}

func (w *svgWriter) rect(p *piece) {
	if p.fill == "" && p.stroke.Width <= 0 {
		return
	}
	w.write("<rect")
	w.frame(p.rect)
	fill := string(p.fill)
	if fill == "" {
		fill = "none"
	}
	w.attr("fill", fill)
	w.stroke(p)
	w.write("/>\n")
}

func (w *svgWriter) openGroup(id, class, title, href string) {
	w.closeGroup()
	w.open, w.linked = true, href != ""
	w.write("<g")
	if id != "" {
		w.attr("id", identifier(w.drawing.Prefix+id))
	}
	w.attr("class", plain(class))
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

// stroke writes border or line. Dashes grow with the stroke, so that a thick
// border is still seen to be dashed or dotted.
func (w *svgWriter) stroke(p *piece) {
	s := p.stroke
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
	on, off := geometry.Length(0), geometry.Length(0)
	switch dashOf(s) {
	case drawing.Dashed:
		on, off = 3*geometry.Pt+s.Width, 2*geometry.Pt+s.Width/2
	case drawing.Dotted:
		on, off = s.Width, geometry.Pt+s.Width
	case drawing.DashDot:
		on, off = 4*geometry.Pt+s.Width, geometry.Pt+s.Width
		w.write(` stroke-dasharray="`)
		for _, n := range [...]geometry.Length{on, off, s.Width} {
			w.buf = append(appendPt(w.buf, n), ' ')
		}
		w.buf = append(appendPt(w.buf, off), '"')
		return
	default:
		return
	}
	w.write(` stroke-dasharray="`)
	w.buf = append(appendPt(w.buf, on), ' ')
	w.buf = append(appendPt(w.buf, off), '"')
}

// line paints the straight segments that a line is made of.
func (w *svgWriter) line(p *piece) {
	w.write(`<polyline points="`)
	for i, at := range p.points {
		if i > 0 {
			w.buf = append(w.buf, ' ')
		}
		w.buf = append(appendPt(w.buf, at.X), ',')
		w.buf = appendPt(w.buf, at.Y)
	}
	w.write(`" fill="none"`)
	w.stroke(p)
	if dashOf(p.stroke) == drawing.Solid {
		w.write(` stroke-linecap="square"`) // lines that meet in a corner fill it
	}
	w.write("/>\n")
}

// anchorNames are SVG's words; a text starts at its place if nothing is said.
var anchorNames = [...]string{start: "", middle: "middle", end: "end"}

// text paints a run at its place.
func (w *svgWriter) text(p *piece) {
	at := p.at()
	w.write("<text")
	w.length("x", at.X)
	w.length("y", at.Y)
	w.attr("text-anchor", anchorNames[p.anchor])
	w.length("font-size", p.size)
	if p.run.Bold {
		w.write(` font-weight="bold"`)
	}
	if p.run.Italic {
		w.write(` font-style="italic"`)
	}
	if p.run.Strike {
		w.write(` text-decoration="line-through"`)
	}
	if c := paint(p.run.Color); c != "" && c != "#000000" {
		w.attr("fill", string(c))
	}
	w.buf = append(w.buf, '>')
	w.buf = appendXML(w.buf, p.text)
	w.write("</text>\n")
}
