package docx

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// The names that Word knows its parts and its elements by.
const (
	wordSpace     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageSpace  = "http://schemas.openxmlformats.org/package/2006/"
	mainType      = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// contentTypes says of each part what it is.
func contentTypes(pictures bool) []byte {
	var w writer
	w.put(declaration, `<Types xmlns="`, packageSpace, `content-types">`,
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
		`<Default Extension="xml" ContentType="application/xml"/>`)
	if pictures {
		w.put(`<Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>`)
	}
	for _, p := range [][2]string{{"document", "document.main"}, {"styles", "styles"}, {"numbering", "numbering"}, {"settings", "settings"}, {"footnotes", "footnotes"}, {"footer1", "footer"}} {
		w.put(`<Override PartName="/word/`, p[0], `.xml" ContentType="`, mainType, p[1], `+xml"/>`)
	}
	w.put(`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`)
	return w.text
}

// relation says that one part needs another, and as what.
type relation struct{ id, kind, target string }

var packageRelations = []relation{
	{"rId1", relationSpace + "/officeDocument", "word/document.xml"},
	{"rId2", packageSpace + "relationships/metadata/core-properties", "docProps/core.xml"},
}

// footerID is the relation of the text to what stands at the foot of each page.
const footerID = "rId5"

// documentRelations are those of every document; pictures come after them.
var documentRelations = []relation{
	{"rId1", relationSpace + "/styles", "styles.xml"},
	{"rId2", relationSpace + "/numbering", "numbering.xml"},
	{"rId3", relationSpace + "/settings", "settings.xml"},
	{"rId4", relationSpace + "/footnotes", "footnotes.xml"},
	{footerID, relationSpace + "/footer", "footer1.xml"},
}

func relations(list []relation) []byte {
	var w writer
	w.put(declaration, `<Relationships xmlns="`, packageSpace, `relationships">`)
	for _, r := range list {
		w.put(`<Relationship Id="`, r.id, `" Type="`, r.kind, `" Target="`, r.target, `"/>`)
	}
	w.put(`</Relationships>`)
	return w.text
}

// coreProperties tell the title and the language, and neither who wrote the file nor when.
func coreProperties(d *document.Document) []byte {
	var w writer
	w.put(declaration, `<cp:coreProperties xmlns:cp="`, packageSpace, `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>`)
	w.say(d.Title)
	w.put(`</dc:title><dc:language>`, proofing(d.Lang), `</dc:language></cp:coreProperties>`)
	return w.text
}

// settings are those of a Word of today, which would open the file as an old one without
// them.
const settings = declaration + `<w:settings xmlns:w="` + wordSpace + `"><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
	`<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

// deepest is how many levels Word's lists have.
const deepest = 9

// numbering is the one list there is, with a sign for each level.
func numbering() []byte {
	var w writer
	w.put(declaration, `<w:numbering xmlns:w="`, wordSpace, `"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>`)
	for n := range deepest {
		sign := []string{"•", "–"}[min(n, 1)]
		w.put(`<w:lvl w:ilvl="`, strconv.Itoa(n), `"><w:start w:val="1"/><w:numFmt w:val="bullet"/>`)
		if n < levels {
			w.put(`<w:pStyle w:val="`, bulletOf(n), `"/>`)
		}
		w.put(`<w:lvlText w:val="`, sign, `"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="`, strconv.Itoa(indentStep*n+hanging), `" w:hanging="`, strconv.Itoa(hanging), `"/></w:pPr></w:lvl>`)
	}
	w.put(`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`)
	return w.text
}

var footTexts = struct{ page, figure message.Text }{
	page:   message.Text{EN: "Page {0} of {1}", SV: "Sida {0} av {1}"},
	figure: message.Text{EN: "Figure", SV: "Figur"},
}

// footer numbers the pages.
func footer(l message.Lang) []byte {
	var w writer
	w.put(declaration, `<w:ftr xmlns:w="`, wordSpace, `"><w:p><w:pPr><w:pStyle w:val="`, footerStyle, `"/></w:pPr>`)
	w.fields(footTexts.page.In(l), "PAGE", "NUMPAGES")
	w.put(`</w:p></w:ftr>`)
	return w.text
}
