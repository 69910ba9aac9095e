package pptx

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/scene"
)

// slideWriter writes a slide.
type slideWriter struct {
	x         *xml
	f         *file
	plane     plane
	small     geometry.Length // the size of the smallest letters of the drawing
	lang      string
	relations []relation
	last      int64 // number of the shape that was written last
	shapes    map[*scene.Shape]*shape
	title     *scene.Shape // the box with the title; nil: there is none
}

// slide writes a slide and its notes.
func (f *file) slide(i int) {
	d := f.slides[i].Drawing
	w := slideWriter{f: f, plane: planeOf(d, f.size), lang: languageOf(d), shapes: map[*scene.Shape]*shape{}, relations: []relation{
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
		w.scene(scene.Of(d))
		x.put("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>")
	})
	f.parts[len(f.parts)-1].relations = w.relations
	f.notes(i)
}

// scene writes the shapes of a slide: the title, the stamp, frames, lines, boxes, the legend.
// Shapes have their numbers, and the sites that lines hold on to, before any is written.
func (w *slideWriter) scene(c *scene.Scene) {
	w.title, w.last = c.Title, 1
	for _, s := range c.Shapes() {
		w.last++
		w.shapes[s] = &shape{Shape: s, id: w.last}
	}
	joins, free, samples := c.Joined()
	for _, j := range joins {
		w.shapes[j.From].site(j.Points[0])
		w.shapes[j.To].site(j.Points[len(j.Points)-1])
	}
	if c.Title != nil {
		w.shape(c.Title)
	}
	for _, s := range slices.Concat(c.Stamps, c.Frames) {
		w.shape(s)
	}
	for _, beneath := range [...]bool{true, false} {
		for _, j := range joins {
			if j.Beneath == beneath {
				w.join(j)
			}
		}
	}
	for _, line := range free {
		w.free(line)
	}
	for _, s := range c.Boxes {
		w.shape(s)
	}
	w.legend(c.Legend, samples)
}

// legend writes the legend as a group, so that it can be moved in one piece.
func (w *slideWriter) legend(list []*scene.Shape, samples []*drawing.Line) {
	if len(list)+len(samples) == 0 {
		return
	}
	x, place := w.x, w.plane.rect(scene.Around(list, samples))
	x.put("<p:grpSp><p:nvGrpSpPr>")
	w.last++
	lang := message.EN
	if w.lang == "sv-SE" {
		lang = message.SV
	}
	x.identity(w.last, "legend", scene.LegendName.In(lang), func() {})
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
