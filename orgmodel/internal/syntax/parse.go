package syntax

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/pelletier/go-toml/v2/unstable"
)

const (
	maxNesting  = 16      // arrays and inline tables within each other
	maxKeyParts = 4       // parts of a dotted key
	maxKeyBytes = 1000    // of a key as it is written
	maxFindings = 100     // a text with more mistakes is not meant as TOML
	maxSize     = 1 << 30 // places are kept in 32 bits
)

// Parse reads a file as TOML 1.0. The document is never nil and holds all that
// could be read, whatever the findings; those come in the order of the file.
// Parse takes time in proportion to the length of the file, and never panics.
//
// The library that splits the text into expressions accepts values and
// repeated keys that TOML forbids. Its own check of them (toml.Unmarshal) takes
// quadratic time, five seconds for 40 000 table headers, and stops at the first
// mistake; so values.go and repeats.go check here, and a test holds the outcome
// against that library and against toml-test.
func Parse(file *location.File) (*Document, []diag.Diagnostic) {
	p := &parser{doc: &Document{File: file}}
	p.tables = append(p.tables, Table{})
	if p.decode() {
		p.tables = slices.Grow(p.tables, min(strings.Count(p.text, "\n["), 1<<16))
		p.read()
		p.closeTable(len(p.text))
		p.doc.Tables = p.tables
		p.findRepeats()
	} else {
		p.doc.Tables = p.tables
	}
	diag.Sort(p.findings)
	return p.doc, p.findings
}

// parser turns the expressions of the library into a Document. The library
// says what a thing is; where it stands follows from a cursor that walks along
// through the white space, commas and comments between things, since the
// library gives no place for arrays, inline tables and headers.
type parser struct {
	doc      *Document
	findings []diag.Diagnostic
	mistakes int // findings, those counted that are too many to be told
	tables   []Table

	text  string // of the whole file: every string of the document is a part of it
	base  int    // where the part of the file begins that the library is reading
	pos   int    // the cursor
	began int    // where the expression begins that is being read
	lib   unstable.Parser

	scratch []Entry // of the table being read
	lost    bool    // the header of the table being read could not be made out
	since   int     // where that header stands

	entries slab[Entry]
	values  slab[Value]
	keys    slab[Key]
	nodes   slab[node]
}

// slab hands out slices cut from large blocks: one allocation for many.
type slab[T any] struct{ free []T }

func (s *slab[T]) take(n int) []T {
	if n > len(s.free) {
		s.free = make([]T, max(n, 512))
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	return out
}

func (p *parser) read() {
	p.lib.Reset(p.doc.File.Text[p.base:len(p.text):len(p.text)])
	for {
		if p.lib.NextExpression() {
			p.gap(len(p.text))
			p.expression(p.lib.Expression())
			continue
		}
		err := p.lib.Error()
		if err == nil {
			p.gap(len(p.text))
			return
		}
		if !p.recover(err) {
			return
		}
	}
}

func (p *parser) expression(n *unstable.Node) {
	if n.Kind != unstable.KeyValue {
		p.header(n)
		return
	}
	before := p.mistakes
	p.began = p.pos
	last := len(p.scratch)
	p.scratch = append(p.scratch, Entry{})
	p.entry(n, 0, &p.scratch[last])
	if p.mistakes > before {
		p.broken(p.began, p.pos, p.scratch[last].Key)
		p.scratch = p.scratch[:last]
	}
}

func (p *parser) header(n *unstable.Node) {
	start := p.pos
	array := n.Kind == unstable.ArrayTable
	p.pos++
	if array {
		p.pos++
	}
	name, ok := p.key(n.Key())
	p.skip()
	p.pos++
	if array {
		p.pos++
	}
	p.closeTable(start)
	if !ok {
		p.lose(start)
		return
	}
	p.open(Table{Header: span(start, p.pos), Name: name, Array: array})
}

// open begins a table.
func (p *parser) open(t Table) { p.tables = append(p.tables, t) }

// lose begins a table whose name is not known: what stands under it is checked
// and then left out.
func (p *parser) lose(start int) { p.lost, p.since = true, start }

// closeTable gives the key-values read since the last header to their table,
// which ends where the next one begins.
func (p *parser) closeTable(end int) {
	if p.lost {
		p.lost = false
		p.doc.Broken = append(p.doc.Broken, Broken{Table: len(p.tables) - 1, Span: span(p.since, end)})
	} else if len(p.scratch) > 0 {
		entries := p.entries.take(len(p.scratch))
		copy(entries, p.scratch)
		p.tables[len(p.tables)-1].Entries = entries
	}
	p.scratch = p.scratch[:0]
}

// broken notes a stretch that is left out of the document.
func (p *parser) broken(start, end int, key []Key) {
	if p.lost {
		return // closeTable notes the whole table
	}
	p.doc.Broken = append(p.doc.Broken, Broken{Table: len(p.tables) - 1, Key: key, Span: span(start, end)})
}

// report adds a finding about a stretch.
func (p *parser) report(rule *diag.Rule, s Span, text, help message.Message) {
	p.add(diag.Diagnostic{Rule: rule, Severity: rule.Severity, Span: p.doc.At(s), Message: text, Help: help})
}

// add keeps a finding, and says so once when there are too many to go on.
func (p *parser) add(d diag.Diagnostic) {
	p.mistakes++
	switch {
	case p.mistakes <= maxFindings:
		p.findings = append(p.findings, d)
	case p.mistakes == maxFindings+1:
		d.Message, d.Help, d.Related = tooMany.With(maxFindings), tooManyHelp.With(), nil
		p.findings = append(p.findings, d)
	}
}

func span(start, end int) Span { return Span{Start: int32(start), End: int32(end)} }
