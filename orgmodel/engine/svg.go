package engine

import (
	"context"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
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
	return whole(ctx, e, orEmpty(d), false)
}

// Inline is SVG for a picture that stands in a page of HTML: it leaves to the page
// what paper it is printed on.
func Inline(ctx context.Context, e Engine, d *drawing.Drawing) ([]byte, error) {
	return whole(ctx, e, orEmpty(d), true)
}

// Painted is Inline without asking Graphviz, which changes nothing in the picture: for a
// file that is written where nothing is to be started, and holds the picture beside
// another of the same drawing.
func Painted(d *drawing.Drawing) []byte { return picture(orEmpty(d), true) }

func whole(ctx context.Context, e Engine, d *drawing.Drawing, inline bool) ([]byte, error) {
	if err := d.Crowded(); err != nil {
		return nil, err
	}
	g := graphOf(d)
	if len(g.nodes)+len(g.edges) > 0 {
		raw, err := e(ctx, Job{DOT: g.source(d, false), Layout: Fixed, Format: SVGFormat})
		if err == nil {
			err = g.compare(raw, d)
		}
		if err != nil {
			return nil, &Failure{Message: textDrawing.With(message.Quoted(paint.Plain(d.Title))), Detail: err}
		}
	}
	return picture(d, inline), nil
}

// picture paints a drawing.
func picture(d *drawing.Drawing, inline bool) []byte {
	w := svgWriter{drawing: d, inline: inline, buf: make([]byte, 0, 2048+500*(len(d.Boxes)+len(d.Lines)))}
	w.head()
	for p := range paint.Pieces(d) {
		w.piece(p)
	}
	w.closeGroup()
	w.write("</g>\n</svg>\n")
	return w.buf
}

type svgWriter struct {
	buf     []byte
	drawing *drawing.Drawing
	inline  bool // in a page
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
	w.buf = append(paint.AppendPt(w.buf, v), '"')
}

// element writes an element that holds only a text.
func (w *svgWriter) element(name, id, text string) {
	w.buf = append(append(w.buf, '<'), name...)
	w.attr("id", id)
	w.buf = append(w.buf, '>')
	w.buf = appendXML(w.buf, paint.Plain(text))
	w.buf = append(append(w.buf, "</"...), name...)
	w.write(">\n")
}

// head writes everything before the first box. The two ids cannot meet those of
// a model, which have no underscores.
func (w *svgWriter) head() {
	d := w.drawing
	titleID, descID := identifier(d.Prefix+"_title"), identifier(d.Prefix+"_desc")
	sheet := paint.SheetOf(d)
	view := sheet.View
	width, height := sheet.Measures()
	w.write(`<svg xmlns="http://www.w3.org/2000/svg"`)
	w.attr("width", width)
	w.attr("height", height)
	w.write(` viewBox="`)
	for i, v := range [...]geometry.Length{view.X, view.Y, view.W, view.H} {
		if i > 0 {
			w.buf = append(w.buf, ' ')
		}
		w.buf = paint.AppendPt(w.buf, v)
	}
	w.write(`" role="graphics-document"`)
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
	if sheet.Paper && !w.inline {
		// A browser prints the picture on one page of its own paper.
		w.write("<style>@page{size:" + width + " " + height + ";margin:0}</style>\n")
	}
	w.write("<rect")
	w.frame(view)
	w.write(" fill=\"#ffffff\"/>\n<g font-family=\"" + fontFamily + "\">\n")
}

func (w *svgWriter) frame(r geometry.Rect) {
	w.length("x", r.X)
	w.length("y", r.Y)
	w.length("width", r.W)
	w.length("height", r.H)
}
