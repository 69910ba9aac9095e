package docx

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// The styles that are used, by the ids that paragraphs name them with.
const (
	normal        = "Normal"
	title         = "Title"
	lead          = "Subtitle"
	bullet        = "ListBullet"
	caption       = "Caption"
	footnote      = "FootnoteText"
	reference     = "FootnoteReference"
	footerStyle   = "Footer"
	strong        = "Strong"
	tableStyle    = "TableGrid"
	cellStyle     = "TableText"
	cellHeadStyle = "TableHeading"
	afterTable    = "AfterTable"
)

// heading is the style of a heading of a level, from 1.
func heading(level int) string { return "Heading" + strconv.Itoa(level) }

// levels are how many levels of headings and of lists have a style.
const levels = 5

// bulletOf is the style of an entry of a list that lies so deep, from 0: Word has five.
func bulletOf(depth int) string {
	if depth = min(depth, levels-1); depth > 0 {
		return bullet + strconv.Itoa(depth+1)
	}
	return bullet
}

// style is a style of Word: what it is called there, what it stands on, and how it looks.
type style struct {
	kind, id, name  string
	base, next      string
	paragraph, runs string
	priority        int
	own             bool // Word has none of that name
}

// The measures: letters in half points, all else in twentieths of a point.
const (
	textSize     = "21"
	cellSize     = 18 // of tables with room for it
	leastSize    = 14 // of tables without
	footnoteSize = "17"
	ink          = "1B1B1B"
	grey         = "595959"
	indentStep   = 360 // of each level of a list
	hanging      = 284 // of its text, from its sign
)

// styles are all there are, in the order in which they are written.
func styles() []style {
	list := []style{
		{kind: "paragraph", id: normal, name: "Normal", paragraph: `<w:spacing w:after="100"/>`},
		{kind: "paragraph", id: title, name: "Title", base: normal, next: normal, priority: 10,
			paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:after="120"/>`, runs: `<w:b/><w:sz w:val="34"/><w:szCs w:val="34"/>`},
		{kind: "paragraph", id: lead, name: "Subtitle", base: normal, next: normal, priority: 11,
			paragraph: `<w:spacing w:after="60"/>`, runs: `<w:b/>`},
	}
	for i, size := range []string{"26", "23", "21", "21", "21"} {
		before := []string{"220", "180", "140", "120", "120"}[i]
		n := strconv.Itoa(i + 1)
		list = append(list, style{
			kind: "paragraph", id: heading(i + 1), name: "heading " + n, base: normal, next: normal, priority: 9,
			paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="` + before + `" w:after="60"/><w:outlineLvl w:val="` + strconv.Itoa(i) + `"/>`,
			runs:      `<w:b/><w:sz w:val="` + size + `"/><w:szCs w:val="` + size + `"/>`,
		})
	}
	for depth := range levels {
		name := "List Bullet"
		if depth > 0 {
			name += " " + strconv.Itoa(depth+1)
		}
		list = append(list, style{
			kind: "paragraph", id: bulletOf(depth), name: name, base: normal, priority: 36,
			paragraph: `<w:numPr><w:ilvl w:val="` + strconv.Itoa(depth) + `"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="40"/>`,
		})
	}
	return append(list,
		style{kind: "paragraph", id: caption, name: "caption", base: normal, next: normal, priority: 35,
			paragraph: `<w:spacing w:before="60" w:after="160"/>`, runs: `<w:b/><w:sz w:val="19"/><w:szCs w:val="19"/>`},
		style{kind: "paragraph", id: footnote, name: "footnote text", base: normal, priority: 99,
			paragraph: `<w:spacing w:after="20"/>`, runs: `<w:sz w:val="` + footnoteSize + `"/><w:szCs w:val="` + footnoteSize + `"/>`},
		style{kind: "paragraph", id: footerStyle, name: "footer", base: normal, priority: 99,
			paragraph: `<w:spacing w:after="0"/><w:jc w:val="right"/>`, runs: `<w:color w:val="` + grey + `"/><w:sz w:val="17"/><w:szCs w:val="17"/>`},
		style{kind: "paragraph", id: cellStyle, name: "Table Text", base: normal, own: true,
			paragraph: `<w:spacing w:before="30" w:after="30"/>`, runs: `<w:sz w:val="` + strconv.Itoa(cellSize) + `"/><w:szCs w:val="` + strconv.Itoa(cellSize) + `"/>`},
		style{kind: "paragraph", id: cellHeadStyle, name: "Table Heading", base: cellStyle, own: true,
			paragraph: `<w:keepNext/>`, runs: `<w:b/>`},
		style{kind: "paragraph", id: afterTable, name: "After Table", base: normal, next: normal, own: true,
			paragraph: `<w:spacing w:after="0" w:line="160" w:lineRule="exact"/>`, runs: `<w:sz w:val="8"/><w:szCs w:val="8"/>`},
		style{kind: "character", id: reference, name: "footnote reference", priority: 99, runs: `<w:vertAlign w:val="superscript"/>`},
		style{kind: "character", id: strong, name: "Strong", priority: 22, runs: `<w:b/>`},
	)
}

// tableGrid is the one style of tables: a line under each row, none between columns.
const tableGrid = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>` +
	`<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
	`<w:style w:type="table" w:styleId="` + tableStyle + `"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/>` +
	`<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/></w:tblBorders>` +
	`<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`

// styleSheet is the part that defines them.
func styleSheet(l message.Lang) []byte {
	var w writer
	w.put(declaration, `<w:styles xmlns:w="`, wordSpace, `"><w:docDefaults><w:rPrDefault><w:rPr>`,
		`<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:color w:val="`, ink, `"/><w:sz w:val="`, textSize, `"/><w:szCs w:val="`, textSize,
		`"/><w:lang w:val="`, proofing(l), `" w:eastAsia="`, proofing(l), `" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>`)
	list := styles()
	for i := range list {
		w.style(&list[i])
	}
	w.put(tableGrid, `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/></w:style></w:styles>`)
	return w.text
}

func (w *writer) style(s *style) {
	w.put(`<w:style w:type="`, s.kind, `"`)
	if s.id == normal {
		w.put(` w:default="1"`)
	}
	if s.own {
		w.put(` w:customStyle="1"`)
	}
	w.put(` w:styleId="`, s.id, `"><w:name w:val="`, s.name, `"/>`)
	if s.base != "" {
		w.put(`<w:basedOn w:val="`, s.base, `"/>`)
	}
	if s.next != "" {
		w.put(`<w:next w:val="`, s.next, `"/>`)
	}
	if s.priority > 0 {
		w.put(`<w:uiPriority w:val="`, strconv.Itoa(s.priority), `"/>`)
	}
	w.put(`<w:qFormat/>`)
	if s.paragraph != "" {
		w.put(`<w:pPr>`, s.paragraph, `</w:pPr>`)
	}
	if s.runs != "" {
		w.put(`<w:rPr>`, s.runs, `</w:rPr>`)
	}
	w.put(`</w:style>`)
}
