package report

import (
	"bufio"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// document is what a person is to read, in one language and in parts: the same
// for a terminal, for a text that is pasted into another, and for a page of its
// own. What is in it is plain text; each format escapes for itself.
type document struct {
	lang     message.Lang
	title    string
	parts    []string // of the title, for where it does not fit on a line
	lead     []string // under the title
	sections []section
}

type section struct {
	id     string // of the heading, for links
	title  string // empty: the section has no heading
	blocks []block
}

// block is one of a heading, a paragraph, a list and a table.
type block struct {
	heading string // below that of the section
	text    string
	items   []item
	table   *table
	// markup is HTML of the program's own making; other formats leave it out.
	markup string
}

// item is one entry of a list.
type item struct {
	mark  string // a word or a sign before the text
	style style  // of the mark, on a terminal
	text  string
	notes []string // what is to be added, a line each
}

// table has a row of headings, unless that is obvious, and cells.
type table struct {
	caption string // for those who cannot see what stands around it
	head    []string
	right   []bool // of each column: numbers, set against the right edge; may be shorter
	of      int    // the column that says what its row is about
	rows    [][]string
	low     bool // in text it takes as few lines as it can
	// restOn says of each row what it rests on, where the table may be cut: of those that
	// are shown nobody asks.
	restOn []func() ground.Brief
}

// add puts a row at the end, with what it rests on.
func (t *table) add(restsOn func() ground.Brief, cells ...string) {
	t.rows = append(t.rows, cells)
	t.restOn = append(t.restOn, restsOn)
}

func (t *table) isRight(column int) bool { return column < len(t.right) && t.right[column] }

func paragraph(text string) block { return block{text: text} }

// add puts a section at the end, unless there is nothing in it.
func (d *document) add(id, title string, blocks ...block) {
	var kept []block
	for _, b := range blocks {
		if b.heading != "" || b.text != "" || len(b.items) > 0 || b.table != nil && len(b.table.rows) > 0 || b.markup != "" {
			kept = append(kept, b)
		}
	}
	if len(kept) > 0 {
		d.sections = append(d.sections, section{id: id, title: title, blocks: kept})
	}
}

// documentText writes a document for a terminal.
func documentText(w io.Writer, d *document, o Options) error {
	t := &textPrinter{Writer: bufio.NewWriter(w), Options: o}
	t.document(d)
	return t.Flush()
}
