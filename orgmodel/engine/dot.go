package engine

import (
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// header sets what all nodes share: most of them are texts. The layout is told
// to leave every place alone; two invisible nodes pin the corners of the page,
// and all lines run between those two, because a line's own points decide where
// it goes. "\l" is a label without text (an empty one is replaced by a name).
const header = `	graph [layout=nop2 notranslate=true pad=0 splines=true bgcolor=white]
	node [shape=none style="" fixedsize=true width=0 height=0 margin=0 fontname=Helvetica label="\l"]
	edge [dir=none]
`

// dashWords are Graphviz's words for the line styles.
var dashWords = [...]string{drawing.Solid: "", drawing.Dashed: "dashed", drawing.Dotted: "dotted", drawing.Double: ""}

// justify ends a label's line so that the text stands at its anchor.
var justify = [...]string{start: `\l`, middle: "", end: `\r`}

// cellAlign does the same in a table.
var cellAlign = [...]string{start: "LEFT", middle: "CENTER", end: "RIGHT"}

// fontNames are the faces Graphviz measures like Liberation Sans: regular, bold,
// italic, both.
var fontNames = [...]string{"Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"}

// DOT writes a drawing as Graphviz source with every place fixed. The same
// drawing gives the same bytes.
func DOT(d *drawing.Drawing) []byte {
	w := dotWriter{page: d.Page, prefix: d.Prefix}
	w.buf = make([]byte, 0, 1024+300*(len(d.Frames)+len(d.Lines)+4*len(d.Boxes)))
	w.buf = append(w.buf, "digraph "...)
	w.buf = appendQuoted(w.buf, plain(d.Title))
	w.buf = append(w.buf, " {\n"+header...)
	for p := range pieces(d) {
		switch p.kind {
		case boxPiece, rectPiece:
			w.rect(p)
		case textPiece:
			w.text(p)
		case pagePiece:
			w.pin("page_start", geometry.Point{X: 0, Y: d.Page.H})
			w.pin("page_end", geometry.Point{X: d.Page.W, Y: 0})
		default:
			w.line(p)
		}
	}
	return append(w.buf, "}\n"...)
}

type dotWriter struct {
	buf    []byte
	page   geometry.Size
	prefix string
	nodes  int
}

func (w *dotWriter) pin(name string, at geometry.Point) {
	w.buf = append(append(w.buf, '\t'), name...)
	w.buf = append(w.buf, ` [style=invis pos="`...)
	w.place(at)
	w.buf = append(w.buf, "\"]\n"...)
}

// begin opens the next node. Its name is its number: the names people gave are
// not unique and need not be.
func (w *dotWriter) begin() {
	w.nodes++
	w.buf = append(w.buf, "\tn"...)
	w.buf = strconv.AppendInt(w.buf, int64(w.nodes), 10)
	w.buf = append(w.buf, " ["...)
}

func (w *dotWriter) end() { w.buf = append(w.buf, "]\n"...) }

// place writes a point as Graphviz counts: upwards from the bottom left.
func (w *dotWriter) place(at geometry.Point) {
	w.buf = append(appendPt(w.buf, at.X), ',')
	w.buf = appendPt(w.buf, w.page.H-at.Y)
}

// centre writes the middle of a rectangle, in thousandths of a point since half
// of a hundredth may occur, moved down by a number of them.
func (w *dotWriter) centre(r geometry.Rect, down int) {
	w.buf = append(w.buf, `pos="`...)
	w.buf = append(appendFixed(w.buf, int(2*r.X+r.W)*5, 3), ',')
	w.buf = appendFixed(w.buf, int(2*w.page.H-2*r.Y-r.H)*5-down, 3)
	w.buf = append(w.buf, '"')
}

// inches writes an attribute with a length in inches, as Graphviz wants them.
func (w *dotWriter) inches(name string, v geometry.Length) {
	w.buf = append(append(w.buf, name...), '=')
	w.buf = appendFixed(w.buf, (int(max(v, 0))*12500+45)/90, 6)
}

func (w *dotWriter) quoted(name, value string) {
	if value != "" {
		w.buf = append(append(w.buf, name...), '=')
		w.buf = appendQuoted(w.buf, value)
	}
}

func (w *dotWriter) rect(p *piece) {
	w.begin()
	w.centre(p.rect, 0)
	w.inches(" width", p.rect.W)
	w.inches(" height", p.rect.H)
	style := ""
	if p.fill != "" {
		style = "filled"
		w.quoted(" fillcolor", string(p.fill))
	}
	if p.stroke.Width > 0 {
		w.buf = append(w.buf, " shape=box"...)
		w.stroke(p.stroke)
		if dash := dashWords[p.dash()]; dash != "" && style != "" {
			style += "," + dash
		} else {
			style += dash
		}
	}
	w.quoted(" style", style)
	if p.kind == boxPiece {
		w.identity(p.box.ID, p.box.Class, p.box.Title)
		w.quoted(" URL", address(p.box.Href))
	}
	w.end()
}

// dash returns the line style, solid if it is none of those there are.
func (p *piece) dash() drawing.Dash {
	if int(p.stroke.Dash) < len(dashWords) {
		return p.stroke.Dash
	}
	return drawing.Solid
}

func (w *dotWriter) stroke(s drawing.Stroke) {
	w.quoted(" color", string(s.Color))
	w.buf = append(w.buf, " penwidth="...)
	w.buf = appendPt(w.buf, s.Width)
}

func (w *dotWriter) identity(id, class, title string) {
	if id != "" {
		w.quoted(" id", identifier(w.prefix+id))
	}
	w.quoted(" class", plain(class))
	w.quoted(" tooltip", plain(title))
}

func (w *dotWriter) text(p *piece) {
	w.begin()
	if p.run.Strike {
		w.struck(p)
	} else {
		// Graphviz puts a text 0.3 of its size under the middle; 0.35 is wanted.
		w.centre(p.rect, int(p.size)/2)
		w.inches(" width", p.rect.W)
		w.buf = appendQuoted(append(w.buf, " label="...), p.text)
		w.buf = append(w.buf[:len(w.buf)-1], justify[p.anchor]...) // before the closing quote
		w.buf = append(w.buf, '"')
	}
	if name := fontName(p.run); name != fontNames[0] {
		w.buf = append(append(w.buf, " fontname="...), strconv.Quote(name)...)
	}
	w.buf = append(w.buf, " fontsize="...)
	w.buf = appendPt(w.buf, p.size)
	w.quoted(" fontcolor", string(paint(p.run.Color)))
	w.end()
}

// struck writes a text that is struck through, which only an HTML-like label
// can be. Its table repeats the size, because it ignores the node's, in whole
// points; the node moves so that the edge the text stands at is exact.
func (w *dotWriter) struck(p *piece) {
	r := p.rect
	points := max((r.W+geometry.Pt-1)/geometry.Pt, 1)
	extra := points*geometry.Pt - r.W
	switch p.anchor {
	case middle:
		r.X -= extra / 2
	case end:
		r.X -= extra
	}
	r.W += extra
	// In a table the text stands another point higher.
	w.centre(r, int(p.size)/2+1000)
	w.buf = append(w.buf, ` label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR><TD FIXEDSIZE="TRUE" WIDTH="`...)
	w.buf = strconv.AppendInt(w.buf, int64(min(points, 65535)), 10)
	w.buf = append(w.buf, `" HEIGHT="20" ALIGN="`...)
	w.buf = append(w.buf, cellAlign[p.anchor]...)
	w.buf = append(w.buf, `"><S>`...)
	w.buf = appendXML(w.buf, strings.ReplaceAll(p.text, `\`, `\\`)) // "\N" is the node's name here too
	w.buf = append(w.buf, "</S></TD></TR></TABLE>>"...)
}

func fontName(run *drawing.Run) string {
	i := 0
	if run.Bold {
		i |= 1
	}
	if run.Italic {
		i |= 2
	}
	return fontNames[i]
}

// line writes an edge. Graphviz draws curves: a straight segment is one whose
// two middle points lie at its ends.
func (w *dotWriter) line(p *piece) {
	w.buf = append(w.buf, "\tpage_start -> page_end [pos=\""...)
	points := p.line.Points
	w.place(points[0])
	for i := 1; i < len(points); i++ {
		for _, at := range [...]geometry.Point{points[i-1], points[i], points[i]} {
			w.buf = append(w.buf, ' ')
			w.place(at)
		}
	}
	w.buf = append(w.buf, '"')
	w.stroke(p.stroke)
	w.quoted(" style", dashWords[p.dash()])
	if p.kind == linePiece {
		w.identity(p.line.ID, p.line.Class, p.line.Title)
	}
	w.end()
}
