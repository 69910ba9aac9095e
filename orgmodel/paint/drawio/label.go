package drawio

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/scene"
)

// ground is what is behind the texts of a shape: its own colour, and what its label sets
// on that.
type ground struct {
	fill drawing.Color
	on   []scene.Band
}

// groundOf says how bands and ground of a box are one fill and what lies on it. A head on
// white is the fill, with white set on the rest: a new colour in draw.io colours the head.
func groundOf(s *scene.Shape) ground {
	own := paint.Color(s.Box.Fill)
	g := ground{fill: own}
	if len(s.Bands) == 0 || own != "#ffffff" {
		g.on = append(append(g.on, s.Bands...), s.Bars...)
		return g
	}
	g.fill = s.Bands[0].Fill
	y := s.Box.Y
	rest := func(to geometry.Length) {
		if to > y {
			g.on = append(g.on, scene.Band{Rect: geometry.Rect{X: s.Box.X, Y: y, W: s.Box.W, H: to - y}, Fill: own})
		}
	}
	for _, b := range s.Bands {
		rest(b.Y)
		if b.Fill != g.fill {
			g.on = append(g.on, b)
		}
		y = max(y, b.Bottom())
	}
	rest(s.Box.Bottom())
	g.on = append(g.on, s.Bars...)
	return g
}

// label is the text of a box, as HTML that fills it.
func (w *pageWriter) label(s *scene.Shape, g ground) string {
	list := s.Paragraphs()
	if len(list) == 0 && len(g.on) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(`<div style="width:100%;height:100%;`)
	w.layers(&b, s.Box, g.on)
	b.WriteString(`">`)
	_, right := s.Insets(list)
	reached := s.Box.Y
	for i := range list {
		p := &list[i]
		w.paragraph(&b, s, p, p.Top-reached, right)
		reached = p.Bottom
	}
	b.WriteString("</div>")
	return b.String()
}

// layers sets rectangles on the ground of a label, the first at the bottom. They leave the
// border of the box free, which is seen on top of them.
func (w *pageWriter) layers(b *strings.Builder, box *drawing.Box, on []scene.Band) {
	if len(on) == 0 {
		return
	}
	half := max(box.Stroke.Width, 0) / 2
	clear := geometry.Rect{X: box.X + half, Y: box.Y + half, W: box.W - 2*half, H: box.H - 2*half}
	var list []string
	for i := len(on) - 1; i >= 0; i-- {
		r := on[i].Rect
		x, y := max(r.X, clear.X), max(r.Y, clear.Y)
		width, height := min(r.Right(), clear.Right())-x, min(r.Bottom(), clear.Bottom())-y
		if width <= 0 || height <= 0 {
			continue
		}
		c := string(on[i].Fill)
		list = append(list, "linear-gradient("+c+","+c+") "+w.plane.px(x-box.X)+"px "+w.plane.px(y-box.Y)+"px / "+w.plane.px(width)+"px "+w.plane.px(height)+"px no-repeat")
	}
	if len(list) > 0 {
		b.WriteString("background:" + strings.Join(list, ",") + ";")
	}
}

// slack is how much wider than measured the room for a text is: letters are set a little
// differently by each program.
const slack = geometry.Pt / 4

// paragraph writes a row with what goes on from it below. A sign floats before its text,
// and a figure at the right of it: beside its first line if it has several, so that the
// others run on below it.
func (w *pageWriter) paragraph(b *strings.Builder, s *scene.Shape, p *scene.Paragraph, gap, right geometry.Length) {
	begin, _ := p.Begins(s.Box)
	text, several := begin, false
	if p.Left != nil {
		several = len(p.Left.Lines) > 1
		if p.Left.Anchor == paint.Start {
			text = p.Left.Lines[len(p.Left.Lines)-1].Rect.X - s.Box.X
		}
	}
	b.WriteString(`<div style="`)
	w.rule(b, "padding-top", max(gap, 0))
	w.rule(b, "padding-left", max(text, 0))
	switch {
	case p.Right != nil:
		w.rule(b, "padding-right", paint.RightPad)
	case several || !s.Bare():
		w.rule(b, "padding-right", max(right-slack, 0))
	}
	w.rule(b, "line-height", p.Height)
	switch {
	case p.Left != nil && p.Left.Anchor == paint.Middle:
		b.WriteString("text-align:center;")
	case p.Left == nil && p.Sign == nil:
		b.WriteString("text-align:right;")
	}
	switch {
	case several:
		b.WriteString("text-wrap:balance;") // lines of even length, as in the drawing
	case s.Bare():
		b.WriteString("white-space:nowrap;")
	}
	first, float := p.Left, "float:right;"
	if first == nil {
		first, float = p.Right, ""
	}
	if first != nil {
		w.style(b, first)
		if p.Left != nil && !several && p.Sign == nil && p.Left.Anchor == paint.Start {
			w.rule(b, "text-indent", begin-text)
		}
	}
	b.WriteString(`">`)
	if p.Sign != nil {
		w.run(b, p.Sign, "float:left;margin-left:-"+w.plane.px(text-begin)+"px;width:"+w.plane.px(text-begin)+"px;")
	}
	beside := p.Right != nil && p.Right != first
	if beside && several {
		w.run(b, p.Right, float)
	}
	if first != nil {
		b.WriteString(whole(first))
	}
	if beside && !several {
		w.run(b, p.Right, float)
	}
	b.WriteString("</div>")
}

// rule writes a length of a style.
func (w *pageWriter) rule(b *strings.Builder, name string, v geometry.Length) {
	if v != 0 {
		b.WriteString(name + ":" + w.plane.px(v) + "px;")
	}
}

// whole is a text as one, which may be parted where the drawing parts its words.
func whole(p *paint.Piece) string {
	var b strings.Builder
	for i := range p.Lines {
		line := &p.Lines[i]
		if line.Spaced && i > 0 {
			b.WriteString(" ")
		}
		b.WriteString(plain(line.Text))
		if line.Hyphen {
			b.WriteString("\u00ad")
		}
	}
	return b.String()
}

// run writes a text that stands beside another.
func (w *pageWriter) run(b *strings.Builder, p *paint.Piece, more string) {
	b.WriteString(`<span style="` + more)
	w.style(b, p)
	b.WriteString(`">` + whole(p) + "</span>")
}

// style writes how a text is set.
func (w *pageWriter) style(b *strings.Builder, p *paint.Piece) {
	b.WriteString("font-size:" + w.plane.px(p.Size) + "px;color:" + colour(p.Run.Color, "#000000") + ";")
	if p.Run.Bold {
		b.WriteString("font-weight:bold;")
	}
	if p.Run.Italic {
		b.WriteString("font-style:italic;")
	}
	if p.Run.Strike {
		b.WriteString("text-decoration:line-through;")
	}
}
