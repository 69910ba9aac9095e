package pptx

import (
	"strconv"
)

// notes writes the notes of a slide: what the drawing tells, in text, and what else is to
// be known of it.
func (f *file) notes(i int) {
	s := &f.slides[i]
	f.add("ppt/"+notesPart(i+1), content+"notesSlide+xml", []relation{
		{kind: typeOf + "notesMaster", target: "../notesMasters/notesMaster1.xml"},
		{kind: typeOf + "slide", target: "../" + slidePart(i+1)},
	}, func(x *xml) {
		x.put("<p:notes", spaces, "><p:cSld><p:spTree>", noGroup)
		f.notesShapes(x, s)
		x.put("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>")
	})
}

// notesShapes writes the two shapes of a page of notes: a picture of the slide and the
// text. Of the master, which is that of no slide, they have places and no text.
func (f *file) notesShapes(x *xml, s *Slide) {
	wide := int64(notesWide - 2*notesMargin)
	image := frame{notesMargin, notesMargin, wide, scaled(wide, f.size.h, f.size.w)}
	if most := int64(notesHigh / 2); image.h > most {
		image.w, image.h = scaled(most, f.size.w, f.size.h), most
		image.x = (notesWide - image.w) / 2
	}
	below := image.y + image.h + notesMargin/2
	place := func(r frame) {
		if s != nil {
			x.put("<p:spPr/>")
			return
		}
		x.put("<p:spPr><a:xfrm>")
		x.at(r)
		x.put(`</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`)
	}
	x.put(`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>`)
	place(image)
	x.put(`</p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>`)
	place(frame{notesMargin, below, wide, notesHigh - below - notesMargin})
	x.put("<p:txBody><a:bodyPr/><a:lstStyle/>")
	if s == nil {
		x.put(`<a:p><a:endParaRPr lang="sv-SE"/></a:p>`)
	} else {
		s.told(x)
	}
	x.put("</p:txBody></p:sp>")
}

// told writes what a drawing tells: how sure it is, its description, its outline, what its
// marks mean, and the notes.
func (s *Slide) told(x *xml) {
	d := s.Drawing
	n := noteWriter{x: x, lang: languageOf(d)}
	n.line(0, false, d.Summary())
	for i := range d.Outline {
		e := &d.Outline[i]
		n.line(e.Depth, e.Heading, e.Text)
	}
	n.line(0, false, d.Marks)
	for i := range s.Notes {
		n.line(0, true, s.Notes[i].Heading)
		for _, text := range s.Notes[i].Lines {
			n.line(1, false, text)
		}
	}
	if !n.written {
		x.put("<a:p/>")
	}
}

// noteWriter writes lines of notes.
type noteWriter struct {
	x       *xml
	lang    string
	written bool
}

// The steps by which lines of notes are set in.
const (
	noteStep  = 171450
	mostSteps = 12
)

func (n *noteWriter) line(depth int, bold bool, text string) {
	if text == "" {
		return
	}
	n.written = true
	x := n.x
	x.put(`<a:p><a:pPr marL="`, strconv.Itoa(noteStep*min(max(depth, 0), mostSteps)), `"/><a:r><a:rPr lang="`, n.lang, `"`)
	if bold {
		x.put(` b="1"`)
	}
	x.put(` dirty="0"/><a:t>`)
	x.text(text)
	x.put("</a:t></a:r></a:p>")
}
