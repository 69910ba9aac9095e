// Package pdf paints drawings as the pages of a PDF file: text that can be selected
// and searched, the fonts in it, each page as large as its paper, bookmarks, links
// between the pages, and tags by which a screen reader goes from box to box. No
// engine and no other program is asked. The same drawings give the same bytes.
package pdf

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/faces"
)

// Page is one drawing on a page of its own.
type Page struct {
	Drawing *drawing.Drawing
	Name    string // what a box of another page calls it that leads to it; empty: none does
	Label   string // its bookmark; empty: the title of the drawing
	Level   int    // of the bookmark; 0 is the outermost
	Bare    bool   // what stands on it has no bookmarks
}

// About is what the file says of itself. All of it may be left out: then the first
// drawing speaks for it.
type About struct {
	Title, Subject string
	Author         string
	Day            Day // that is described
}

// Day is a date; the zero value is none.
type Day struct{ Year, Month, Day int }

// Write writes drawings as a PDF file, a page each; without any it is one blank page.
func Write(w io.Writer, about About, pages ...Page) error {
	if len(pages) == 0 {
		pages = []Page{{}}
	}
	for i := range pages {
		if pages[i].Drawing == nil {
			pages[i].Drawing = &drawing.Drawing{}
		}
	}
	d := &document{about: about, pages: pages}
	var body bytes.Buffer
	if err := d.body(&body); err != nil {
		return err
	}
	updated, err := d.update(body.Bytes())
	if err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	_, err = w.Write(updated)
	return err
}

// document is a file that is being written. Its body has the pages and the fonts; what
// speaks of the whole and the tags are put after it, as an update.
type document struct {
	about About
	pages []Page
	tags  []tags  // of each page
	areas [][]int // the links of each page, by their numbers
}

// least is the size that a page has at least: one without any cannot be shown.
const least = geometry.Pt

// body writes the pages and the fonts of which letters occur.
func (d *document) body(w io.Writer) error {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: 595.28, Ht: 841.89}})
	f.SetCatalogSort(true)
	// What is said of dates here is said anew in the update.
	f.SetCreationDate(time.Unix(0, 0).UTC())
	f.SetModificationDate(time.Unix(0, 0).UTC())
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	f.SetCellMargin(0)
	links := map[string]int{}
	for i := range d.pages {
		if name := d.pages[i].Name; name != "" {
			links[name] = i
		}
	}
	added := map[faces.Face]bool{}
	for i := range d.pages {
		p := painter{f: f, drawing: d.pages[i].Drawing, sheet: paint.SheetOf(d.pages[i].Drawing), links: links, added: added}
		p.page()
		d.tags = append(d.tags, p.tags)
	}
	return f.Output(w)
}
