package engine

import (
	"context"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// fontFamily is put in after Graphviz has measured: given a list, it measures
// something else. The fonts have the same widths.
const fontFamily = `'Liberation Sans', Arial, Helvetica, sans-serif`

// SVG draws a picture: Graphviz draws the graph in it, its answer is held
// against the Drawing, and everything is painted as plain, accessible SVG. The
// same drawing gives the same bytes. A picture in which anything of the graph
// would be missing or elsewhere is an error, which names the drawing. Nil is the
// empty drawing.
func SVG(ctx context.Context, e Engine, d *drawing.Drawing) ([]byte, error) {
	d = orEmpty(d)
	g := graphOf(d)
	if len(g.nodes)+len(g.edges) > 0 {
		raw, err := e(ctx, Job{DOT: g.source(d, false), Layout: Fixed, Format: SVGFormat})
		if err == nil {
			err = g.compare(raw, d)
		}
		if err != nil {
			return nil, &Failure{Message: textDrawing.With(message.Quoted(plain(d.Title))), Detail: err}
		}
	}
	return picture(d), nil
}

// picture paints a drawing.
func picture(d *drawing.Drawing) []byte {
	w := svgWriter{drawing: d, buf: make([]byte, 0, 2048+500*(len(d.Boxes)+len(d.Lines)))}
	w.head()
	for p := range pieces(d) {
		w.piece(p)
	}
	w.closeGroup()
	w.write("</g>\n</svg>\n")
	return w.buf
}

type svgWriter struct {
	buf     []byte
	drawing *drawing.Drawing
	open    bool // a box or a line
	linked  bool // and an <a> in it
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

func (w *svgWriter) length(name string, v geometry.Length) {
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
	for i, v := range [...]geometry.Length{view.X, view.Y, view.W, view.H} {
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
	summary := d.Summary()
	if summary != "" {
		w.attr("aria-describedby", descID)
	}
	w.write(">\n")
	w.element("title", titleID, d.Name())
	if summary != "" {
		w.element("desc", descID, summary)
	}
	w.write("<rect")
	w.frame(view)
	w.write(" fill=\"#ffffff\"/>\n<g font-family=\"" + fontFamily + "\">\n")
}

// viewOf returns what part of the plane the picture shows and how large it is.
// On a sheet of paper the picture lies in the middle at its scale.
func viewOf(d *drawing.Drawing) (view geometry.Rect, width, height string) {
	s := d.Scale
	if s.Num <= 0 || s.Den <= 0 || s.Sheet.W <= 0 || s.Sheet.H <= 0 {
		view = geometry.Rect{W: d.Page.W, H: d.Page.H}
		return view, string(append(appendPt(nil, view.W), "pt"...)), string(append(appendPt(nil, view.H), "pt"...))
	}
	view.W = geometry.Length(int64(s.Sheet.W) * s.Den / s.Num)
	view.H = geometry.Length(int64(s.Sheet.H) * s.Den / s.Num)
	view.X, view.Y = (d.Page.W-view.W)/2, (d.Page.H-view.H)/2
	return view, millimetres(s.Sheet.W), millimetres(s.Sheet.H)
}

// millimetres writes a length on paper, rounded to tenths: sheets are whole
// millimetres, and lengths whole hundredths of a point.
func millimetres(v geometry.Length) string {
	tenths := (int64(v)*254 + 3600) / 7200
	return string(append(appendFixed(nil, int(tenths), 1), "mm"...))
}

func (w *svgWriter) frame(r geometry.Rect) {
	w.length("x", r.X)
	w.length("y", r.Y)
	w.length("width", r.W)
	w.length("height", r.H)
}
