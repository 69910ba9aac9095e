// Package tomlfmt writes a TOML file in its canonical layout. It changes white
// space, commas at the end of lists and nothing else: tables, keys, values and
// comments keep their order and their spelling. It knows no table of the
// format.
package tomlfmt

import (
	"bytes"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// Format returns the file in canonical layout, or the findings that keep it
// from being read as TOML.
//
// Line breaks become LF, save within texts of several lines: there they are
// part of the value. One blank line stands before a table and the comments
// right above it, none after a header, and at most one anywhere else. A list
// whose opening bracket ends its line, or that holds a comment, has one value
// on each line; every other list and inline table stands on one line.
func Format(file *location.File) ([]byte, []diag.Diagnostic) {
	doc, findings := syntax.Parse(file)
	if len(findings) > 0 {
		return nil, findings
	}
	p := &printer{text: string(file.Text), comments: doc.Comments}
	for i := range doc.Tables {
		t := &doc.Tables[i]
		if i > 0 {
			p.item(header, t.Header, func() { p.header(t) })
		}
		for _, e := range t.Entries {
			p.item(keyValue, e.Span, func() { p.entry(e, 0) })
		}
	}
	p.ownLines(len(p.text))
	return p.join(), nil
}

// kind is what stands on a line of its own.
type kind int

const (
	comment kind = iota
	header
	keyValue
)

// line is an item of the file: a header, a key-value, a comment by itself.
type line struct {
	kind  kind
	blank bool // a blank line stands before it
	from  int  // where it begins in the output without blank lines
}

// printer writes the items one after another and decides on the blank lines
// when it knows what follows what.
type printer struct {
	text     string
	comments []syntax.Span // those not written yet
	out      bytes.Buffer
	lines    []line
	end      int // how far the text has been dealt with
}

// item writes what stands in a span, with the comments before it and the one
// that ends its line.
func (p *printer) item(k kind, at syntax.Span, write func()) {
	p.ownLines(int(at.Start))
	p.begin(k, int(at.Start))
	write()
	p.end = int(at.End)
	p.lineEnd()
	p.out.WriteByte('\n')
}

// ownLines writes the comments before a place, each on its own line.
func (p *printer) ownLines(before int) {
	for p.commentBefore(before) {
		p.begin(comment, int(p.comments[0].Start))
		p.comment()
		p.out.WriteByte('\n')
	}
}

// begin notes that an item begins.
func (p *printer) begin(k kind, at int) {
	blank := strings.Count(p.text[p.end:at], "\n") > 1
	p.lines = append(p.lines, line{kind: k, blank: blank, from: p.out.Len()})
}

// lineEnd writes the comment that stands on the line that was dealt with last.
func (p *printer) lineEnd() {
	if len(p.comments) > 0 && !strings.Contains(p.text[p.end:p.comments[0].Start], "\n") {
		p.out.WriteString("  ")
		p.comment()
	}
}

// commentBefore reports whether a comment stands before a place.
func (p *printer) commentBefore(at int) bool {
	return len(p.comments) > 0 && int(p.comments[0].Start) < at
}

// comment writes the next comment, with a space after its #, unless that is
// part of a directive (#: and #!) or of a line of them.
func (p *printer) comment() {
	c := p.comments[0]
	p.comments = p.comments[1:]
	p.end = int(c.End)
	said := strings.TrimRight(p.text[c.Start+1:c.End], " \t")
	p.out.WriteByte('#')
	if said != "" && !strings.ContainsRune(" \t:!#", rune(said[0])) {
		p.out.WriteByte(' ')
	}
	p.out.WriteString(said)
}

// join puts the blank lines in.
func (p *printer) join() []byte {
	p.spread()
	written := p.out.Bytes()
	out := make([]byte, 0, len(written)+len(p.lines))
	for i, l := range p.lines {
		to := len(written)
		if i+1 < len(p.lines) {
			to = p.lines[i+1].from
		}
		if l.blank {
			out = append(out, '\n')
		}
		out = append(out, written[l.from:to]...)
	}
	return out
}

// spread decides which items have a blank line before them.
func (p *printer) spread() {
	for i := range p.lines {
		if i == 0 || p.lines[i-1].kind == header {
			p.lines[i].blank = false
		}
	}
	for i := range p.lines {
		if p.lines[i].kind != header {
			continue
		}
		first := i // of the comments right above the header
		for first > 0 && !p.lines[first].blank && p.lines[first-1].kind == comment {
			first--
		}
		p.lines[first].blank = first > 0
	}
}
