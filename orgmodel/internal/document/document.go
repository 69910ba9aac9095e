// Package document is what a person is to read, in parts, and how it is written as text,
// as Markdown and as a page of its own; package docx below it writes it for Word. It knows
// nothing of what it tells: whoever makes a document gives it plain text, and each format
// escapes for itself.
package document

import (
	"regexp"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Document is what a person is to read, in one language and in parts: the same
// for a terminal, for a text that is pasted into another, and for a page of its
// own. What is in it is plain text; each format escapes for itself.
type Document struct {
	Lang     message.Lang
	Title    string
	Parts    []string // of the title, for where it does not fit on a line
	Lead     []string // under the title
	Sections []Section
}

// Section is a part with a heading of its own.
type Section struct {
	ID    string // of the heading, for links
	Title string // empty: the section has no heading
	// Part says that a part of its own begins, as an annex: under a heading like that of
	// the whole, and on paper on a new sheet.
	Part   bool
	Blocks []Block
}

// Block is one of a heading, a paragraph, a list, a table and a picture.
type Block struct {
	Heading string // below that of the section
	Text    string
	Items   []Item
	Table   *Table
	// Markup is HTML of the program's own making; other formats leave it out.
	Markup string
	// Picture is for files that hold pictures as parts of their own; other formats leave it
	// out.
	Picture *Picture
}

// Picture is a drawing, painted in both of the ways that readers know.
type Picture struct {
	Label, Alt string // what stands under it, and what it shows in words
	PNG, SVG   []byte
	Size       geometry.Size // of what is painted
	Sheet      geometry.Size // that it was made for; none: any
}

// Item is one entry of a list.
type Item struct {
	Mark   string // a word or a sign before the text
	Text   string
	Strong bool     // those below it belong to it, and its text is seen first
	Depth  int      // how far below the entries of the list it lies
	Notes  []string // what is to be added, a line each
	Foot   bool     // the notes say why: where pages have a foot, they stand there
}

// Label is the mark where it is a word: signs are left out where nothing explains them,
// and the text says what they stand for.
func (i *Item) Label() string {
	if word.MatchString(i.Mark) {
		return i.Mark
	}
	return ""
}

var word = regexp.MustCompile(`^\pL`)

// Table has a row of headings, unless that is obvious, and cells.
type Table struct {
	Caption string // for those who cannot see what stands around it
	Head    []string
	Right   []bool // of each column: numbers, set against the right edge; may be shorter
	Of      int    // the column that says what its row is about
	Rows    [][]string
	Low     bool // in text it takes as few lines as it can
	// RestOn says of each row what it rests on, where the table may be cut: of those that
	// are shown nobody asks.
	RestOn []func() ground.Brief
}

// Add puts a row at the end, with what it rests on.
func (t *Table) Add(restsOn func() ground.Brief, cells ...string) {
	t.Rows = append(t.Rows, cells)
	t.RestOn = append(t.RestOn, restsOn)
}

func (t *Table) isRight(column int) bool { return column < len(t.Right) && t.Right[column] }

// Paragraph is a block of running text.
func Paragraph(text string) Block { return Block{Text: text} }

// Add puts a section at the end, unless there is nothing in it.
func (d *Document) Add(id, title string, blocks ...Block) {
	var kept []Block
	for _, b := range blocks {
		if b.Heading != "" || b.Text != "" || len(b.Items) > 0 || b.Table != nil && len(b.Table.Rows) > 0 || b.Markup != "" || b.Picture != nil {
			kept = append(kept, b)
		}
	}
	if len(kept) > 0 {
		d.Sections = append(d.Sections, Section{ID: id, Title: title, Blocks: kept})
	}
}

// oneLine keeps what comes from files from breaking lines and from giving orders to the
// terminal.
func oneLine(s string) string { return harmless.Line(s) }
