package pptx

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// slideWriter writes a slide.
type slideWriter struct {
	x         *xml
	f         *file
	plane     plane
	small     geometry.Length // the size of the smallest letters of the drawing
	lang      string
	relations []relation
	last      int64  // number of the shape that was written last
	title     *shape // the box with the title; nil: there is none
}

// scene is what is on a slide, in the order in which a reader comes to it: which is also
// what lies on what.
type scene struct {
	title  *shape
	stamps []*shape // how sure the whole is
	frames []*shape
	boxes  []*shape
	legend []*shape
	lines  []*drawing.Line
}

// sceneOf goes over a drawing with all who paint it. Of a double line and of the head of
// an arrow a line of the format knows by itself.
func sceneOf(d *drawing.Drawing) *scene {
	c := &scene{}
	var s *shape
	boxes := 0 // so far; the first are the frames
	for piece := range paint.Pieces(d) {
		switch piece.Kind {
		case paint.Box:
			s = &shape{box: piece.Box}
			c.add(s, boxes < len(d.Frames))
			boxes++
		case paint.Band:
			s.bands = append(s.bands, band{piece.Rect, piece.Fill})
		case paint.Bar:
			s.bars = append(s.bars, piece.Rect)
		case paint.Text:
			s.texts = append(s.texts, piece)
		case paint.Line:
			c.lines = append(c.lines, piece.Line)
		}
	}
	return c
}

func (c *scene) add(s *shape, frame bool) {
	switch class := firstWord(s.box.Class); {
	case frame:
		c.frames = append(c.frames, s)
	case class == "title" && c.title == nil:
		c.title = s
	case class == "stamp":
		c.stamps = append(c.stamps, s)
	case class == "legend":
		c.legend = append(c.legend, s)
	default:
		c.boxes = append(c.boxes, s)
	}
}

// slide writes a slide and its notes.
func (f *file) slide(i int) {
	d := f.slides[i].Drawing
	w := slideWriter{f: f, plane: planeOf(d, f.size), lang: languageOf(d), relations: []relation{
		{kind: typeOf + "slideLayout", target: "../slideLayouts/slideLayout1.xml"},
		{kind: typeOf + "notesSlide", target: "../" + notesPart(i+1)},
	}}
	if d.Scale.Num > 0 {
		w.small = geometry.Length(int64(d.Scale.SmallText) * d.Scale.Den / d.Scale.Num)
	}
	name := "ppt/" + slidePart(i+1)
	f.add(name, content+"slide+xml", nil, func(x *xml) {
		w.x = x
		x.put("<p:sld", spaces, "><p:cSld><p:spTree>", noGroup)
		w.scene(sceneOf(d))
		x.put("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>")
	})
	f.parts[len(f.parts)-1].relations = w.relations
	f.notes(i)
}

// scene writes the shapes of a slide: the title, the stamp, frames, lines, boxes, the legend. Shapes
// have their numbers before any line is written that names them.
func (w *slideWriter) scene(c *scene) {
	w.title, w.last = c.title, 1
	byID := map[string]*shape{}
	number := func(list ...*shape) {
		for _, s := range list {
			w.last++
			s.id = w.last
			if s.box.ID != "" && byID[s.box.ID] == nil {
				byID[s.box.ID] = s
			}
		}
	}
	if c.title != nil {
		number(c.title)
	}
	number(c.stamps...)
	number(c.frames...)
	number(c.boxes...)
	number(c.legend...)
	joins, free, samples := joined(byID, c.lines)
	if c.title != nil {
		w.shape(c.title)
	}
	for _, s := range slices.Concat(c.stamps, c.frames) {
		w.shape(s)
	}
	for _, beneath := range [...]bool{true, false} {
		for _, j := range joins {
			if j.beneath == beneath {
				w.join(j)
			}
		}
	}
	for _, line := range free {
		w.free(line)
	}
	for _, s := range c.boxes {
		w.shape(s)
	}
	w.legend(c.legend, samples)
}

// joined parts the lines of a drawing into those that join boxes, those that do not, and
// those that are samples in the legend.
func joined(shapes map[string]*shape, lines []*drawing.Line) (joins []*join, free, samples []*drawing.Line) {
	finder := newJoiner(shapes, lines)
	for _, line := range lines {
		switch j := finder.join(line); {
		case j != nil:
			joins = append(joins, j)
		case firstWord(line.Class) == "legend":
			samples = append(samples, line)
		default:
			free = append(free, line)
		}
	}
	return joins, free, samples
}

var legendName = message.Text{EN: "Legend", SV: "Teckenförklaring"}

// legend writes the legend as a group, so that it can be moved in one piece.
func (w *slideWriter) legend(list []*shape, samples []*drawing.Line) {
	if len(list)+len(samples) == 0 {
		return
	}
	var around geometry.Rect
	for i, s := range list {
		if i == 0 {
			around = s.box.Rect
		}
		around = around.Union(s.box.Rect)
	}
	for i, line := range samples {
		for k, p := range line.Points {
			at := geometry.Rect{X: p.X, Y: p.Y}
			if len(list)+i+k == 0 {
				around = at
			}
			around = around.Union(at)
		}
	}
	x, place := w.x, w.plane.rect(around)
	x.put("<p:grpSp><p:nvGrpSpPr>")
	w.last++
	lang := message.EN
	if w.lang == "sv-SE" {
		lang = message.SV
	}
	x.identity(w.last, "legend", legendName.In(lang), func() {})
	x.put("<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>")
	x.at(place)
	x.put("<a:chOff")
	x.attr("x", place.x)
	x.attr("y", place.y)
	x.put("/><a:chExt")
	x.attr("cx", place.w)
	x.attr("cy", place.h)
	x.put("/></a:xfrm></p:grpSpPr>")
	for _, s := range list {
		w.shape(s)
	}
	for _, line := range samples {
		w.free(line)
	}
	x.put("</p:grpSp>")
}

// link writes where a shape leads.
func (w *slideWriter) link(href string) {
	to, ok := w.f.link(href)
	if !ok {
		return
	}
	n := 0
	for n < len(w.relations) && w.relations[n] != to {
		n++
	}
	if n == len(w.relations) {
		w.relations = append(w.relations, to)
	}
	w.x.put(`<a:hlinkClick r:id="`, rID(n+1), `"`)
	if !to.external {
		w.x.put(` action="ppaction://hlinksldjump"`)
	}
	w.x.put("/>")
}
