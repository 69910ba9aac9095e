package pdf

import (
	"bytes"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
)

// FuzzNamesInPDF writes a name wherever one can stand: in boxes, bookmarks, descriptions
// and what the file says of itself. It is a PDF, with the same bytes each time.
func FuzzNamesInPDF(f *testing.F) {
	for _, name := range []string{"Socialnämnden", "a)b(c\\", ">> endobj 1 0 obj <<", "endstream", "\x00\x1b\x7f", "👩‍👩‍👧", "שלום\u202e", strings.Repeat("å", 300), "=cmd|' /C calc'!A0"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		d := sample()
		d.Title, d.Stamp, d.Description = name, name, name
		d.Boxes[1].Title, d.Boxes[1].Rows[1].Left.Text, d.Lines[0].Title = name, name, name
		d.Outline = append(d.Outline, drawing.Entry{Heading: true, Text: name})
		about := About{Title: name, Author: name}
		page := Page{Drawing: d, Name: "blad-1", Label: name}
		file := written(t, about, page)
		if !bytes.HasPrefix(file, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(file), []byte("%%EOF")) {
			t.Errorf("%q: no PDF", name)
		}
		if !bytes.Equal(file, written(t, about, page)) {
			t.Errorf("%q: written twice it is another file", name)
		}
	})
}
