package drawio

import (
	"cmp"
	"io"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/scene"
)

// file is a file that is being written.
type file struct {
	ids   []string          // of the pages
	names map[string]string // the id of the page that boxes call so
}

func (f *file) write(w io.Writer, pages []Page) error {
	x := &xml{}
	x.put(`<?xml version="1.0" encoding="UTF-8"?>`, "\n")
	x.put(`<mxfile host="orgmodel" type="device" compressed="false" pages="`, strconv.Itoa(len(pages)), `">`, "\n")
	for i := range pages {
		f.page(x, f.ids[i], &pages[i])
	}
	x.put("</mxfile>\n")
	_, err := w.Write(x.b)
	return err
}

// page writes a page: its two roots, and all that is on it.
func (f *file) page(x *xml, id string, p *Page) {
	w := pageWriter{xml: x, f: f, plane: planeOf(p.Drawing), lang: p.Drawing.Lang, taken: ids{"0": true, "1": true}, shapes: map[*scene.Shape]string{}, notes: told(p)}
	x.put("<diagram")
	x.say("id", id)
	x.say("name", paint.Plain(cmp.Or(p.Label, p.Drawing.Name(), id)))
	x.put(`><mxGraphModel grid="0" gridSize="10" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="1" pageScale="1" pageWidth="`, side(w.plane.sheet.Size.W), `" pageHeight="`, side(w.plane.sheet.Size.H), `" background="#ffffff" math="0" shadow="0"><root>`, "\n")
	x.put(`<mxCell id="0"/>`, "\n", `<mxCell id="1" parent="0"/>`, "\n")
	w.scene(scene.Of(p.Drawing))
	x.put("</root></mxGraphModel></diagram>\n")
}

// told is what a page tells in text.
func told(p *Page) string {
	var lines []string
	for _, line := range paint.Told(p.Drawing, p.Notes) {
		lines = append(lines, strings.Repeat("  ", min(line.Depth, mostSteps))+paint.Plain(line.Text))
	}
	return strings.Join(lines, "\n")
}

// mostSteps is how far in a line of notes begins at most.
const mostSteps = 12

// pageWriter writes what is on a page.
type pageWriter struct {
	*xml
	f      *file
	plane  plane
	lang   message.Lang
	taken  ids
	shapes map[*scene.Shape]string // their ids
	parent string                  // of what is being written; empty: the page
	notes  string                  // not yet written
}

// scene writes what is on a page, in the order in which it is read, which is also what lies
// on what: the title, the stamp, frames, lines, boxes, the legend.
func (w *pageWriter) scene(c *scene.Scene) {
	for _, s := range c.Shapes() {
		w.shapes[s] = w.taken.free("box-" + s.Box.ID)
	}
	joins, free, samples := c.Joined()
	if c.Title != nil {
		w.shape(c.Title)
	}
	for _, s := range c.Stamps {
		w.shape(s)
	}
	for _, s := range c.Frames {
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
func (w *pageWriter) legend(list []*scene.Shape, samples []*drawing.Line) {
	if len(list)+len(samples) == 0 {
		return
	}
	around, whole := scene.Around(list, samples), w.plane
	id := w.taken.free("legend")
	w.open(id, "", scene.LegendName.In(w.lang), "")
	w.put(`<mxCell style="group;collapsible=0;foldable=0;fillColor=none;strokeColor=none;" vertex="1" connectable="0" parent="1">`)
	w.rect(&w.plane, around)
	w.close()
	w.plane, w.parent = whole.within(around), id
	for _, s := range list {
		w.shape(s)
	}
	for _, line := range samples {
		w.free(line)
	}
	w.plane, w.parent = whole, ""
}

// open begins something on the page: what it is called, the text in it as HTML, what is
// told of it, and where it leads.
func (w *pageWriter) open(id, label, title, href string) {
	w.put("<UserObject")
	w.say("label", label)
	if title != "" {
		w.say("tooltip", plain(title))
	}
	if link := w.f.link(href); link != "" {
		w.say("link", link)
	}
	if w.notes != "" {
		// What is written first is the title: who asks draw.io for its data finds them.
		w.say("notes", w.notes)
		w.notes = ""
	}
	w.say("id", id)
	w.put(">")
}

func (w *pageWriter) close() { w.put("</mxCell></UserObject>\n") }

// link is where a link of a box leads: to another page, or out of the file.
func (f *file) link(href string) string {
	if id := f.names[href]; id != "" {
		return "data:page/id," + id
	}
	return paint.Address(href)
}
