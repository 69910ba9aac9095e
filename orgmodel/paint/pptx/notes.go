package pptx

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/paint"
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

// told writes what a drawing tells.
func (s *Slide) told(x *xml) {
	lang, list := languageOf(s.Drawing), paint.Told(s.Drawing, s.Notes)
	for _, line := range list {
		x.put(`<a:p><a:pPr marL="`, strconv.Itoa(noteStep*min(line.Depth, mostSteps)), `"/><a:r><a:rPr lang="`, lang, `"`)
		if line.Heading {
			x.put(` b="1"`)
		}
		x.put(` dirty="0"/><a:t>`)
		x.text(line.Text)
		x.put("</a:t></a:r></a:p>")
	}
	if len(list) == 0 {
		x.put("<a:p/>")
	}
}

// The steps by which lines of notes are set in.
const (
	noteStep  = 171450
	mostSteps = 12
)
