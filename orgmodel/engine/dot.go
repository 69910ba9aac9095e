package engine

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// header sets what nodes and lines share unless they say otherwise.
const header = `	node [shape=box style=filled fillcolor="#ffffff" fixedsize=true fontname=Helvetica fontsize=7 fontcolor="#1f2933" margin=0]
	edge [dir=none]
`

// dashWords are Graphviz's words for the line styles.
var dashWords = [...]string{drawing.Solid: "", drawing.Dashed: "dashed", drawing.Dotted: "dotted", drawing.Double: "", drawing.DashDot: "dashed"}

// DOT writes the graph that a drawing shows: nodes with the ids of what they
// stand for and readable labels, edges from manager to managed and from member
// to collaboration, clusters, classes and every place. Any Graphviz tool can
// query it and lay it out anew (dot), or draw it as it is placed (neato -n2).
// Title, legend and other furniture are no part of the graph; what stands at the
// top of the drawing is the graph's label. The same drawing gives the same
// bytes; nil is the empty drawing.
func DOT(d *drawing.Drawing) []byte {
	d = orEmpty(d)
	return graphOf(d).source(d, true)
}

// source is DOT with or without the labels of the nodes: what Graphviz draws for
// a picture needs none, since letters are painted at their exact places.
func (g *graph) source(d *drawing.Drawing, labels bool) []byte {
	w := dotWriter{page: d.Page, prefix: d.Prefix, labels: labels}
	w.buf = make([]byte, 0, 1024+300*(len(g.nodes)+len(g.edges)))
	w.buf = append(w.buf, "digraph "...)
	w.buf = appendQuoted(w.buf, paint.Plain(d.Title))
	w.buf = append(w.buf, " {\n"...)
	w.graph(d)
	w.buf = append(w.buf, header...)
	if !labels {
		w.buf = append(w.buf, "\tnode [label=\"\"]\n"...)
	}
	for _, i := range g.outermost {
		w.cluster(g, i, "\t")
	}
	for _, box := range g.nodes {
		if g.home[box.ID] < 0 {
			w.node(box, "\t")
		}
	}
	for _, e := range g.edges {
		w.edge(e)
	}
	return append(w.buf, "}\n"...)
}

type dotWriter struct {
	buf    []byte
	page   geometry.Size
	prefix string
	labels bool
}

// graph writes what the graph as a whole says: what stands at the top of the
// drawing, the stamp of a file that is not in force among it.
func (w *dotWriter) graph(d *drawing.Drawing) {
	w.buf = append(w.buf, "\tgraph [notranslate=true bgcolor=\"#ffffff\" fontname=Helvetica fontsize=12"...)
	if w.labels {
		w.label(d.Heading)
		w.buf = append(w.buf, " labelloc=t"...)
		w.quoted(" tooltip", paint.Plain(d.Summary()))
	}
	w.buf = append(w.buf, "]\n"...)
}

// label writes lines of text under each other.
func (w *dotWriter) label(lines []string) {
	w.buf = append(w.buf, ` label="`...)
	for i, line := range lines {
		if i > 0 {
			w.buf = append(w.buf, `\n`...)
		}
		w.buf = appendEscaped(w.buf, paint.Plain(line))
	}
	w.buf = append(w.buf, '"')
}

// cluster writes a frame with the nodes and frames in it.
func (w *dotWriter) cluster(g *graph, i int, indent string) {
	c := &g.clusters[i]
	w.buf = append(w.buf, indent+"subgraph "...)
	w.buf = appendQuoted(w.buf, "cluster_"+identifier(c.frame.ID))
	w.buf = append(w.buf, " {\n"+indent+"\tgraph ["...)
	w.buf = append(w.buf, `bb="`...)
	w.buf = append(paint.AppendPt(w.buf, c.frame.X), ',')
	w.buf = append(paint.AppendPt(w.buf, w.page.H-c.frame.Bottom()), ',')
	w.buf = append(paint.AppendPt(w.buf, c.frame.Right()), ',')
	w.buf = append(paint.AppendPt(w.buf, w.page.H-c.frame.Y), '"')
	if w.labels {
		w.label([]string{c.frame.Title})
		w.buf = append(w.buf, " fontsize=9"...)
	}
	w.ground(c.frame.Fill, c.frame.Stroke, "filled")
	w.identity(c.frame.ID, c.frame.Class, c.frame.Title)
	w.buf = append(w.buf, "]\n"...)
	for _, k := range c.within {
		w.cluster(g, k, indent+"\t")
	}
	for _, box := range c.nodes {
		w.node(box, indent+"\t")
	}
	w.buf = append(w.buf, indent+"}\n"...)
}

func (w *dotWriter) node(box *drawing.Box, indent string) {
	w.buf = append(w.buf, indent...)
	w.buf = appendQuoted(w.buf, identifier(box.ID))
	w.buf = append(w.buf, ` [pos="`...)
	// The middle, in thousandths of a point: half of a hundredth may occur.
	w.buf = append(paint.AppendFixed(w.buf, int(2*box.X+box.W)*5, 3), ',')
	w.buf = append(paint.AppendFixed(w.buf, int(2*w.page.H-2*box.Y-box.H)*5, 3), '"')
	w.inches(" width", box.W)
	w.inches(" height", box.H)
	if w.labels {
		w.label(textOf(box))
		w.quoted(" URL", paint.Address(box.Href))
	}
	w.ground(groundOf(box), box.Stroke, "")
	w.identity(box.ID, box.Class, box.Title)
	w.buf = append(w.buf, "]\n"...)
}

// textOf is what a box says, a line for each row, with a dot before what stands
// against the right edge; one that says nothing is called by its title.
func textOf(box *drawing.Box) []string {
	var lines []string
	for i := range box.Rows {
		row := &box.Rows[i]
		left := joined(" ", row.Sign.Text, row.Left.Text)
		if line := joined(" · ", left, row.Right.Text); line != "" {
			lines = append(lines, line)
		}
	}
	if lines == nil {
		return []string{box.Title}
	}
	return lines
}

// joined sets a separator between those of some texts that say anything.
func joined(separator string, texts ...string) string {
	var parts []string
	for _, text := range texts {
		if text = strings.TrimSpace(text); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, separator)
}

// groundOf is the colour that tells what kind of box it is: that of its first
// band, else its own.
func groundOf(box *drawing.Box) drawing.Color {
	for i := range box.Rows {
		if paint.IsBand(box.Rows[i]) {
			return box.Rows[i].Fill
		}
	}
	return box.Fill
}

// ground writes fill, border and line style.
func (w *dotWriter) ground(fill drawing.Color, stroke drawing.Stroke, style string) {
	if fill = paint.Color(fill); fill != "" && fill != "#ffffff" {
		w.quoted(" fillcolor", string(fill))
	}
	dash := dashWords[paint.DashOf(stroke)]
	switch {
	case dash != "":
		style = "filled," + dash
	case stroke.Width <= 0 && style == "":
		w.buf = append(w.buf, ` color="transparent"`...)
	}
	w.quoted(" style", style)
	w.stroke(stroke)
	if stroke.Dash == drawing.Double {
		w.buf = append(w.buf, " peripheries=2"...)
	}
}

func (w *dotWriter) stroke(s drawing.Stroke) {
	if s.Width <= 0 {
		return
	}
	w.quoted(" color", string(paint.Color(s.Color)))
	if s.Width != geometry.Pt {
		w.buf = append(w.buf, " penwidth="...)
		w.buf = paint.AppendPt(w.buf, s.Width)
	}
}

// identity writes the id of the element in a picture, which the answer is read
// by, and for readers what it is.
func (w *dotWriter) identity(id, class, title string) {
	w.quoted(" id", identifier(w.prefix+id))
	if w.labels {
		w.quoted(" class", paint.Plain(class))
		w.quoted(" tooltip", paint.Plain(title))
	}
}

// inches writes an attribute with a length in inches, as Graphviz wants them.
func (w *dotWriter) inches(name string, v geometry.Length) {
	w.buf = append(append(w.buf, name...), '=')
	w.buf = paint.AppendFixed(w.buf, (int(max(v, 0))*12500+45)/90, 6)
}

func (w *dotWriter) quoted(name, value string) {
	if value != "" {
		w.buf = append(append(w.buf, name...), '=')
		w.buf = appendQuoted(w.buf, value)
	}
}

// place writes a point as Graphviz counts: upwards from the bottom left.
func (w *dotWriter) place(at geometry.Point) {
	w.buf = append(paint.AppendPt(w.buf, at.X), ',')
	w.buf = paint.AppendPt(w.buf, w.page.H-at.Y)
}

// edge writes a line. Graphviz draws curves: a straight segment is one whose two
// middle points lie at its ends. The way of an arrow ends where its head begins.
// What Graphviz draws for a picture has no heads: they are painted as letters are.
func (w *dotWriter) edge(e edge) {
	w.buf = append(w.buf, '\t')
	w.buf = appendQuoted(w.buf, identifier(e.line.From))
	w.buf = append(w.buf, " -> "...)
	w.buf = appendQuoted(w.buf, identifier(e.line.To))
	w.buf = append(w.buf, " [pos=\""...)
	points := e.points
	back, headed := paint.HeadStep(e.line)
	if headed = headed && w.labels; headed {
		points = slices.Clone(points)
		tip := &points[len(points)-1]
		w.buf = append(w.buf, "e,"...)
		w.place(*tip)
		w.buf = append(w.buf, ' ')
		*tip = geometry.Point{X: tip.X + back.X, Y: tip.Y + back.Y}
	}
	w.place(points[0])
	for i := 1; i < len(points); i++ {
		for _, at := range [...]geometry.Point{points[i-1], points[i], points[i]} {
			w.buf = append(w.buf, ' ')
			w.place(at)
		}
	}
	w.buf = append(w.buf, '"')
	w.stroke(e.line.Stroke)
	w.quoted(" style", dashWords[paint.DashOf(e.line.Stroke)])
	if headed {
		w.buf = append(w.buf, " dir=forward arrowhead=vee arrowsize=0.5"...)
	}
	w.identity(e.line.ID, e.line.Class, e.line.Title)
	w.buf = append(w.buf, "]\n"...)
}
