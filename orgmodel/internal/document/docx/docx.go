// Package docx writes a document as a file of Word: the board paper as people edit it.
// Headings, lists, captions and footnotes have the names that Word itself gives them, so
// that they make its navigation pane and its table of contents, and a municipality's
// template can be laid over them. It says what the same document says as Markdown, and
// has pictures besides. It knows nothing of what it tells, opens no file and asks no
// clock: the same document gives the same bytes.
package docx

import (
	"archive/zip"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Write writes a document. The only errors are those of the writer.
func Write(w io.Writer, d *document.Document) error {
	b := newBody(d)
	b.document()
	parts := []filed{
		{name: "[Content_Types].xml", text: contentTypes(len(b.media) > 0)},
		{name: "_rels/.rels", text: relations(packageRelations)},
		{name: "docProps/core.xml", text: coreProperties(d)},
		{name: "word/document.xml", text: b.text},
		{name: "word/_rels/document.xml.rels", text: relations(b.relations())},
		{name: "word/styles.xml", text: styleSheet(d.Lang)},
		{name: "word/numbering.xml", text: numbering()},
		{name: "word/settings.xml", text: []byte(settings)},
		{name: "word/footnotes.xml", text: b.footnotes()},
		{name: "word/footer1.xml", text: footer(d.Lang)},
	}
	for i := range b.media {
		parts = append(parts, filed{name: "word/" + b.media[i].target, text: b.media[i].data, packed: b.media[i].packed})
	}
	archive := zip.NewWriter(w)
	for i := range parts {
		if err := parts[i].write(archive); err != nil {
			return err
		}
	}
	return archive.Close()
}

// filed is a file in the file.
type filed struct {
	name   string
	text   []byte
	packed bool // as small as it gets
}

// write gives the part no time: the same document is the same file tomorrow.
func (p *filed) write(archive *zip.Writer) error {
	header := zip.FileHeader{Name: p.name, Method: zip.Deflate}
	if p.packed {
		header.Method = zip.Store
	}
	w, err := archive.CreateHeader(&header)
	if err != nil {
		return err
	}
	_, err = w.Write(p.text)
	return err
}

// proofing is the language that Word checks the spelling of.
func proofing(l message.Lang) string {
	if l == message.SV {
		return "sv-SE"
	}
	return "en-GB"
}
