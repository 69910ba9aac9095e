// Package drawio paints drawings as the pages of a file for draw.io (diagrams.net) that can
// be edited: one shape for each box with its text in it, lines that are bound to the shapes
// they join, and nothing that is a picture. The file is plain XML, not compressed, so that
// changes to it can be read. The same drawings give the same bytes.
package drawio

import (
	"io"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// Page is one drawing on a page of its own.
type Page struct {
	Drawing *drawing.Drawing
	Name    string // what a box of another page calls it that leads to it; empty: none does
	Label   string // what stands on its tab; empty: the title of the drawing
	// Notes are put under what the drawing tells in text: a heading with its lines each.
	Notes []Note
}

// Note is a part of what the title of a page has to tell.
type Note = paint.Note

// Write writes drawings as a file of draw.io, a page each; without any it has one blank
// page. Each page is as large as the sheet of its drawing.
func Write(w io.Writer, pages ...Page) error {
	if len(pages) == 0 {
		pages = []Page{{}}
	}
	f := file{ids: make([]string, len(pages)), names: map[string]string{}}
	taken := ids{}
	for i := range pages {
		if pages[i].Drawing == nil {
			pages[i].Drawing = &drawing.Drawing{}
		}
		name := pages[i].Name
		if name == "" {
			name = "page-" + strconv.Itoa(i+1)
		}
		f.ids[i] = taken.free(name)
		if f.names[pages[i].Name] == "" {
			f.names[pages[i].Name] = f.ids[i]
		}
	}
	delete(f.names, "")
	return f.write(w, pages)
}

// ids are those that are taken in one place.
type ids map[string]bool

// free is a name as an id that nothing else has.
func (taken ids) free(name string) string {
	name = paint.Plain(name)
	id := name
	for n := 2; taken[id]; n++ {
		id = name + "-" + strconv.Itoa(n)
	}
	taken[id] = true
	return id
}
