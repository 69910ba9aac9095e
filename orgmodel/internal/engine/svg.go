package engine

import (
	"context"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
)

// fontFamily is put in after Graphviz has measured: given a list, it measures
// something else. The fonts have the same widths.
const fontFamily = `'Liberation Sans', Arial, Helvetica, sans-serif`

// SVG draws: the Drawing goes to the engine as Graphviz source, and what comes
// back is rewritten into plain, accessible SVG. The same drawing gives the same
// bytes. It is an error if anything asked for is not in the picture.
func SVG(ctx context.Context, e Engine, d *drawing.Drawing) ([]byte, error) {
	source := DOT(d)
	raw, err := e(ctx, Job{DOT: source, Format: SVGFormat})
	if err != nil {
		return nil, err
	}
	return polish(d, raw)
}

// polish rewrites Graphviz's SVG, in one pass over it and the pieces.
func polish(d *drawing.Drawing, raw []byte) ([]byte, error) {
	from := answer{rest: raw}
	if err := from.open(); err != nil {
		return nil, err
	}
	w := svgWriter{drawing: d, buf: make([]byte, 0, 2048+len(raw))}
	w.head()
	for p := range pieces(d) {
		if p.kind == pagePiece {
			continue
		}
		got, ok := from.group()
		if err := w.piece(p, got, ok); err != nil {
			return nil, err
		}
	}
	if _, more := from.group(); more {
		return nil, garbled("there is more in it than was asked for")
	}
	w.closeGroup()
	w.write("</g>\n</svg>\n")
	return w.buf, nil
}

type svgWriter struct {
	buf     []byte
	drawing *drawing.Drawing
	open    bool // a box or a line
	linked  bool // and an <a> in it
	points  []layout.Point
}

func (w *svgWriter) write(s string) { w.buf = append(w.buf, s...) }

// attr writes an attribute, or nothing if it has no value.
func (w *svgWriter) attr(name, value string) {
	if value == "" {
		return
	}
	w.buf = append(append(w.buf, ' '), name...)
	w.buf = append(w.buf, `="`...)
	w.buf = append(appendXML(w.buf, value), '"')
}

func (w *svgWriter) length(name string, v layout.Length) {
	w.buf = append(append(w.buf, ' '), name...)
	w.buf = append(w.buf, `="`...)
	w.buf = append(appendPt(w.buf, v), '"')
}

// element writes an element that holds only a text.
func (w *svgWriter) element(name, id, text string) {
	w.buf = append(append(w.buf, '<'), name...)
	w.attr("id", id)
	w.buf = append(w.buf, '>')
	w.buf = appendXML(w.buf, plain(text))
	w.buf = append(append(w.buf, "</"...), name...)
	w.write(">\n")
}

// head writes everything before the first box. The two ids cannot meet those of
// a model, which have no underscores.
func (w *svgWriter) head() {
	d := w.drawing
	titleID, descID := identifier(d.Prefix+"_title"), identifier(d.Prefix+"_desc")
	view, width, height := viewOf(d)
	w.write(`<svg xmlns="http://www.w3.org/2000/svg"`)
	w.attr("width", width)
	w.attr("height", height)
	w.write(` viewBox="`)
	for i, v := range [...]layout.Length{view.X, view.Y, view.W, view.H} {
		if i > 0 {
			w.buf = append(w.buf, ' ')
		}
		w.buf = appendPt(w.buf, v)
	}
	w.write(`" role="img"`)
	lang := message.EN
	if d.Lang == message.SV {
		lang = message.SV
	}
	w.attr("lang", string(lang))
	w.attr("aria-labelledby", titleID)
	if d.Description != "" {
		w.attr("aria-describedby", descID)
	}
	w.write(">\n")
	w.element("title", titleID, d.Title)
	if d.Description != "" {
		w.element("desc", descID, d.Description)
	}
	w.write("<rect")
	w.frame(view)
	w.write(" fill=\"#ffffff\"/>\n<g font-family=\"" + fontFamily + "\">\n")
}

// viewOf returns what part of the plane the picture shows and how large it is.
// On a sheet of paper the picture lies in the middle at its scale.
func viewOf(d *drawing.Drawing) (view layout.Rect, width, height string) {
	s := d.Scale
	if s.Num <= 0 || s.Den <= 0 || s.Sheet.W <= 0 || s.Sheet.H <= 0 {
		view = layout.Rect{W: d.Page.W, H: d.Page.H}
		return view, string(append(appendPt(nil, view.W), "pt"...)), string(append(appendPt(nil, view.H), "pt"...))
	}
	view.W = layout.Length(int64(s.Sheet.W) * s.Den / s.Num)
	view.H = layout.Length(int64(s.Sheet.H) * s.Den / s.Num)
	view.X, view.Y = (d.Page.W-view.W)/2, (d.Page.H-view.H)/2
	return view, millimetres(s.Sheet.W), millimetres(s.Sheet.H)
}

// millimetres writes a length on paper, rounded to tenths: sheets are whole
// millimetres, and lengths whole hundredths of a point.
func millimetres(v layout.Length) string {
	tenths := (int64(v)*254 + 3600) / 7200
	return string(append(appendFixed(nil, int(tenths), 1), "mm"...))
}

func (w *svgWriter) frame(r layout.Rect) {
	w.length("x", r.X)
	w.length("y", r.Y)
	w.length("width", r.W)
	w.length("height", r.H)
}

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
	if s.Width != layout.Pt {
		w.length("stroke-width", s.Width)
	}
	on, off := layout.Length(0), layout.Length(0)
	switch p.dash() {
	case drawing.Dashed:
		on, off = 3*layout.Pt+s.Width, 2*layout.Pt+s.Width/2
	case drawing.Dotted:
		on, off = s.Width, layout.Pt+s.Width
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
		w.points = make([]layout.Point, want+want/2)
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
