package engine

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// piece writes what became of a piece, after checking that something did.
func (w *svgWriter) piece(p *piece, got shape, ok bool) error {
	switch p.kind {
	case textPiece:
		if !ok || !got.says(p.text) {
			return lost(p)
		}
		w.text(p)
		return nil
	case linePiece, overPiece:
		if p.kind == linePiece {
			w.openGroup(p.line.ID, p.line.Class, p.line.Title, "")
		}
		return w.line(p, got)
	}
	if p.kind == boxPiece {
		w.openGroup(p.box.ID, p.box.Class, p.box.Title, address(p.box.Href))
	}
	if !ok {
		return garbled("the box %q is missing", p.box.Title)
	}
	if p.fill == "" && p.stroke.Width <= 0 {
		return nil
	}
	r, ok := got.rect(w.drawing.Page.H)
	if !ok {
		return garbled("the box %q has no shape", p.box.Title)
	}
	w.write("<rect")
	w.frame(r)
	fill := string(p.fill)
	if fill == "" {
		fill = "none"
	}
	w.attr("fill", fill)
	w.stroke(p)
	w.write("/>\n")
	return nil
}

func lost(p *piece) *LabelLostError {
	name := p.box.Title
	if name == "" {
		name = p.box.ID
	}
	return &LabelLostError{Box: name, Text: p.text}
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
	switch p.dash() {
	case drawing.Dashed:
		on, off = 3*geometry.Pt+s.Width, 2*geometry.Pt+s.Width/2
	case drawing.Dotted:
		on, off = s.Width, geometry.Pt+s.Width
	default:
		return
	}
	w.write(` stroke-dasharray="`)
	w.buf = append(appendPt(w.buf, on), ' ')
	w.buf = append(appendPt(w.buf, off), '"')
}

// line writes an edge as the straight segments it is made of: of each curve of
// Graphviz only the end counts.
func (w *svgWriter) line(p *piece, got shape) error {
	want := 3*len(p.line.Points) - 2
	if cap(w.points) <= want {
		w.points = make([]geometry.Point, want+want/2)
	}
	n, ok := readPoints(attribute(got.path, attrPath), w.points[:want])
	if !ok || n != want {
		return garbled("the line %q has %d points instead of %d", p.line.Title, n, want)
	}
	w.write(`<polyline points="`)
	for i := 0; i < n; i += 3 {
		if i > 0 {
			w.buf = append(w.buf, ' ')
		}
		w.buf = append(appendPt(w.buf, w.points[i].X), ',')
		w.buf = appendPt(w.buf, w.points[i].Y+w.drawing.Page.H)
	}
	w.write(`" fill="none"`)
	w.stroke(p)
	if p.dash() == drawing.Solid {
		w.write(` stroke-linecap="square"`) // lines that meet in a corner fill it
	}
	w.write("/>\n")
	return nil
}

// anchorNames are SVG's words; a text starts at its place if nothing is said.
var anchorNames = [...]string{start: "", middle: "middle", end: "end"}

// text writes a run at its exact place: Graphviz set those that are struck
// through by the widths it guesses.
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
