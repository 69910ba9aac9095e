package pptx

import (
	"archive/zip"
	"cmp"
	"fmt"
	"io"
	"strconv"
)

// The name spaces and kinds that parts of the file name each other by.
const (
	nsA     = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsR     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsP     = "http://schemas.openxmlformats.org/presentationml/2006/main"
	spaces  = ` xmlns:a="` + nsA + `" xmlns:r="` + nsR + `" xmlns:p="` + nsP + `"`
	typeOf  = nsR + "/"
	content = "application/vnd.openxmlformats-officedocument.presentationml."
	head    = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

// file is a file that is being written.
type file struct {
	about  About
	slides []Slide
	names  map[string]int // numbers of slides, from 1
	size   slideSize
	parts  []part
}

// part is a file in the file.
type part struct {
	name, content string
	text          []byte
	relations     []relation
}

// relation leads from a part to another, or out of the file.
type relation struct {
	kind, target string
	external     bool
}

// add adds a part.
func (f *file) add(name, content string, relations []relation, write func(*xml)) {
	x := xml{b: make([]byte, 0, 4096)}
	x.put(head)
	write(&x)
	f.parts = append(f.parts, part{name, content, x.b, relations})
}

func (f *file) write(w io.Writer) error {
	f.size = sizeOf(f.slides[0].Drawing)
	f.core()
	f.presentation()
	f.masters()
	for i := range f.slides {
		f.slide(i)
	}
	z := zip.NewWriter(w)
	put := func(name string, text []byte) error {
		to, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate}) // of no time: the same bytes each time
		if err == nil {
			_, err = to.Write(text)
		}
		return err
	}
	if err := put("[Content_Types].xml", f.types()); err != nil {
		return err
	}
	if err := put("_rels/.rels", written(rootRelations)); err != nil {
		return err
	}
	for i := range f.parts {
		p := &f.parts[i]
		if err := put(p.name, p.text); err != nil {
			return err
		}
		if len(p.relations) == 0 {
			continue
		}
		if err := put(relationsOf(p.name), written(p.relations)); err != nil {
			return err
		}
	}
	return z.Close()
}

// relationsOf is where the relations of a part stand.
func relationsOf(name string) string {
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' {
			return name[:i] + "/_rels" + name[i:] + ".rels"
		}
	}
	return "_rels/" + name + ".rels"
}

var rootRelations = []relation{
	{kind: typeOf + "officeDocument", target: "ppt/presentation.xml"},
	{kind: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", target: "docProps/core.xml"},
}

// written are relations as a part; the first is rId1.
func written(list []relation) []byte {
	var x xml
	x.put(head, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, r := range list {
		x.put(`<Relationship Id="`, rID(i+1), `" Type="`, r.kind, `"`)
		x.say("Target", r.target)
		if r.external {
			x.put(` TargetMode="External"`)
		}
		x.put("/>")
	}
	x.put("</Relationships>")
	return x.b
}

func rID(n int) string { return "rId" + strconv.Itoa(n) }

// types says what each part is.
func (f *file) types() []byte {
	var x xml
	x.put(head, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`)
	for i := range f.parts {
		x.put(`<Override PartName="/`, f.parts[i].name, `" ContentType="`, f.parts[i].content, `"/>`)
	}
	x.put("</Types>")
	return x.b
}

// core says of the whole file what it is called, and of when.
func (f *file) core() {
	first := f.slides[0].Drawing
	f.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", nil, func(x *xml) {
		x.put(`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
		say := func(tag, text string) {
			if text != "" {
				x.put("<", tag, ">")
				x.text(text)
				x.put("</", tag, ">")
			}
		}
		say("dc:title", cmp.Or(f.about.Title, first.Name()))
		say("dc:subject", cmp.Or(f.about.Subject, first.Summary()))
		say("dc:creator", f.about.Author)
		say("dc:language", languageOf(first))
		// Office takes a whole day only; of a part of one the file says nothing.
		if d := f.about.Day; d.Year > 0 && d.Month > 0 && d.Day > 0 {
			for _, tag := range [...]string{"created", "modified"} {
				x.put("<dcterms:", tag, ` xsi:type="dcterms:W3CDTF">`, fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", d.Year, d.Month, d.Day), "</dcterms:", tag, ">")
			}
		}
		x.put("</cp:coreProperties>")
	})
}

func slidePart(n int) string { return "slides/slide" + strconv.Itoa(n) + ".xml" }
func notesPart(n int) string { return "notesSlides/notesSlide" + strconv.Itoa(n) + ".xml" }

// presentation lists the slides and says how large they are.
func (f *file) presentation() {
	relations := []relation{
		{kind: typeOf + "slideMaster", target: "slideMasters/slideMaster1.xml"},
		{kind: typeOf + "notesMaster", target: "notesMasters/notesMaster1.xml"},
		{kind: typeOf + "theme", target: "theme/theme1.xml"},
	}
	before := len(relations)
	for i := range f.slides {
		relations = append(relations, relation{kind: typeOf + "slide", target: slidePart(i + 1)})
	}
	f.add("ppt/presentation.xml", content+"presentation.main+xml", relations, func(x *xml) {
		const firstSlide = 256 // the least number that a slide may have
		x.put("<p:presentation", spaces, ` saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>`)
		for i := range f.slides {
			x.put("<p:sldId")
			x.attr("id", firstSlide+int64(i))
			x.put(` r:id="`, rID(before+i+1), `"/>`)
		}
		x.put("</p:sldIdLst><p:sldSz")
		x.attr("cx", f.size.w)
		x.attr("cy", f.size.h)
		x.put("/><p:notesSz")
		x.attr("cx", notesWide)
		x.attr("cy", notesHigh)
		x.put("/></p:presentation>")
	})
}
