package docx

import (
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
)

// body writes the text, and gathers on the way what stands in parts of its own.
type body struct {
	writer
	doc   *document.Document
	notes writer // the footnotes
	noted int    // how many there are
	drawn int    // how many pictures
	media []medium
	sheet sheet // that is being written on
	below int   // how many levels headings stand lower: in an annex they do
}

func newBody(d *document.Document) *body { return &body{doc: d, sheet: upright} }

func (b *body) document() {
	b.put(declaration, `<w:document xmlns:w="`, wordSpace, `" xmlns:r="`, relationSpace, `" `, pictureSpaces, `><w:body>`)
	b.paragraph(title, "", b.doc.Title)
	for _, text := range b.doc.Lead {
		b.paragraph(lead, "", text)
	}
	for _, s := range paged(b.doc.Sections) {
		b.section(&s)
	}
	b.put(b.sheet.section(), `</w:body></w:document>`)
}

// paged puts what holds nothing but pictures before the part that it stands in. A picture
// takes a sheet of its own, and a part begins on a new one: between the two no sheet is
// left half empty, as it would be in the midst of a text.
func paged(list []document.Section) []document.Section {
	var out []document.Section
	begin := -1 // of the part, or of the pictures before it
	for _, s := range list {
		switch {
		case s.Part:
			begin = len(out)
		case begin >= 0 && onlyPictures(&s):
			s.Part = true
			out = slices.Insert(out, begin, s)
			begin++
			continue
		}
		out = append(out, s)
	}
	return out
}

func onlyPictures(s *document.Section) bool {
	return len(s.Blocks) > 0 && !slices.ContainsFunc(s.Blocks, func(k document.Block) bool { return k.Picture == nil })
}

// section turns the sheet first, where what stands in it is too wide.
func (b *body) section(s *document.Section) {
	b.turn(sheetFor(s))
	if s.Part {
		b.below = 0
	}
	if s.Title != "" {
		more := ""
		if s.Part {
			more = `<w:pageBreakBefore/><w:spacing w:before="0" w:after="120"/>`
		}
		b.paragraph(heading(1+b.below), more, s.Title)
	}
	if s.Part {
		b.below = 1
	}
	for i := range s.Blocks {
		b.block(s.Blocks, i)
	}
}

// turn goes on on another sheet, if it is another. What ends the old one is a paragraph
// that takes no room.
func (b *body) turn(to sheet) {
	if to == b.sheet {
		return
	}
	b.put(`<w:p><w:pPr><w:pStyle w:val="`, afterTable, `"/><w:spacing w:after="0" w:line="20" w:lineRule="exact"/>`, b.sheet.section(), `</w:pPr></w:p>`)
	b.sheet = to
}

func (b *body) block(list []document.Block, at int) {
	k := &list[at]
	switch {
	case k.Heading != "":
		b.paragraph(heading(2+b.below), "", k.Heading)
	case k.Picture != nil:
		b.picture(k.Picture)
	case k.Table != nil:
		b.table(k.Table)
	case k.Items != nil:
		for i := range k.Items {
			b.item(&k.Items[i], i == len(k.Items)-1)
		}
	case k.Text != "":
		b.paragraph(normal, keptWith(list, at), k.Text)
	}
}

// keptWith keeps a text on the page of the list or the table that it leads to.
func keptWith(list []document.Block, at int) string {
	leads := strings.HasSuffix(list[at].Text, ":") && at+1 < len(list)
	if leads && (list[at+1].Items != nil || list[at+1].Table != nil) {
		return `<w:keepNext/>`
	}
	return ""
}

// paragraph writes a text in a style, with more to say of how it is set.
func (b *body) paragraph(style, more, text string) {
	b.open(style, more)
	b.run("", strings.TrimSpace(text))
	b.put(`</w:p>`)
}

func (b *body) open(style, more string) { b.writer.open(style, more) }

// open begins a paragraph. That it is an ordinary one needs no saying.
func (w *writer) open(style, more string) {
	w.put(`<w:p>`)
	if style == normal && more == "" {
		return
	}
	w.put(`<w:pPr>`)
	if style != normal {
		w.put(`<w:pStyle w:val="`, style, `"/>`)
	}
	w.put(more, `</w:pPr>`)
}

// run writes a text within a paragraph.
func (w *writer) run(properties, text string) {
	if text == "" {
		return
	}
	w.put(`<w:r>`)
	if properties != "" {
		w.put(`<w:rPr>`, properties, `</w:rPr>`)
	}
	w.put(`<w:t xml:space="preserve">`)
	w.say(text)
	w.put(`</w:t></w:r>`)
}

const bold = `<w:rStyle w:val="` + strong + `"/>`

// item writes an entry of a list. What is added to it stands below it, or at the foot of
// the page.
func (b *body) item(i *document.Item, last bool) {
	notes := i.Notes
	if i.Foot {
		notes = nil
	}
	b.entry(i, last && len(notes) == 0)
	for n, note := range notes {
		b.paragraph(bulletOf(i.Depth+1), level(i.Depth+1, last && n == len(notes)-1), note)
	}
}

func (b *body) entry(i *document.Item, last bool) {
	b.open(bulletOf(i.Depth), level(i.Depth, last))
	text := strings.TrimSpace(i.Text)
	if label := i.Label(); label != "" {
		b.run(bold, label)
		text = " " + text
	}
	properties := ""
	if i.Strong {
		properties = bold
	}
	b.run(properties, text)
	if i.Foot && len(i.Notes) > 0 {
		b.footnote(i.Notes)
	}
	b.put(`</w:p>`)
}

// level says what the style of an entry does not: how deep it lies where Word has no style
// for it, and that a list ends with it.
func level(depth int, last bool) string {
	end := ""
	if last {
		end = `<w:spacing w:after="100"/>`
	}
	if depth < levels {
		return end
	}
	at := strconv.Itoa(min(depth, deepest-1))
	left := strconv.Itoa(indentStep*min(depth, mostIndents) + hanging)
	return `<w:numPr><w:ilvl w:val="` + at + `"/><w:numId w:val="1"/></w:numPr>` + end + `<w:ind w:left="` + left + `" w:hanging="` + strconv.Itoa(hanging) + `"/>`
}

// mostIndents is how deep entries are set in: some room must be left for their text.
const mostIndents = 16

// footnote sets a sign, and under it what it stands for.
func (b *body) footnote(lines []string) {
	b.noted++
	id := strconv.Itoa(b.noted)
	b.put(`<w:r><w:rPr><w:rStyle w:val="`, reference, `"/></w:rPr><w:footnoteReference w:id="`, id, `"/></w:r>`)
	w := &b.notes
	w.put(`<w:footnote w:id="`, id, `">`)
	for n, line := range lines {
		w.open(footnote, "")
		if n == 0 {
			w.put(`<w:r><w:rPr><w:rStyle w:val="`, reference, `"/></w:rPr><w:footnoteRef/></w:r>`)
			line = " " + line
		}
		w.run("", line)
		w.put(`</w:p>`)
	}
	w.put(`</w:footnote>`)
}

// footnotes is the part that holds them, after the two that are lines.
func (b *body) footnotes() []byte {
	var w writer
	w.put(declaration, `<w:footnotes xmlns:w="`, wordSpace, `">`)
	for id, kind := range []string{"separator", "continuationSeparator"} {
		w.put(`<w:footnote w:type="`, kind, `" w:id="`, strconv.Itoa(id-1), `"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:`, kind, `/></w:r></w:p></w:footnote>`)
	}
	w.put(string(b.notes.text), `</w:footnotes>`)
	return w.text
}

// relations are all those of the text.
func (b *body) relations() []relation {
	list := documentRelations[:len(documentRelations):len(documentRelations)]
	for i := range b.media {
		list = append(list, relation{b.media[i].id, relationSpace + "/image", b.media[i].target})
	}
	return list
}

// fields writes a text with numbers in it that Word works out.
func (w *writer) fields(text string, names ...string) {
	for n, name := range names {
		before, after, _ := strings.Cut(text, "{"+strconv.Itoa(n)+"}")
		w.run("", before)
		w.field(name, "1")
		text = after
	}
	w.run("", text)
}

// field is such a number, as it stands until Word has worked it out.
func (w *writer) field(name, until string) {
	w.put(`<w:fldSimple w:instr=" `, name, ` "><w:r><w:t>`, until, `</w:t></w:r></w:fldSimple>`)
}
