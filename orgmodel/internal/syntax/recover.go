package syntax

import (
	"errors"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// recover reports an expression that the library could not read and goes on
// after it. It is false when nothing is left to read.
func (p *parser) recover(err error) bool {
	var lib *unstable.ParserError
	if !errors.As(err, &lib) {
		p.report(SyntaxError, span(p.pos, p.pos), unreadable.With(err.Error()), notTOMLHelp.With())
		p.broken(p.pos, len(p.text), nil)
		return false
	}
	// The capacity of a part of a slice tells where in the slice it begins.
	at := len(p.text) - cap(lib.Highlight)
	if ranOut.matches(lib.Message) {
		at = len(p.text) // the library shows the last byte instead
	}
	p.gap(at)
	start := p.pos
	place := p.mistake(start, at, lib.Message)
	next := p.resume(place)
	if p.mistakes > maxFindings {
		next = len(p.text)
	}
	p.leaveOut(place, start, next)
	p.base, p.pos = next, next
	p.lib.Reset(p.doc.File.Text[p.base:len(p.text):len(p.text)])
	return next < len(p.text)
}

// ranOut tells the errors that stand at the end of the file when they stand on
// its last byte.
var ranOut = pattern(`terminated|incomplete|end of input`)

// leaveOut notes what is lost between two places.
func (p *parser) leaveOut(b locator, start, next int) {
	if p.text[start] == '[' {
		p.closeTable(start)
		if table, ok := p.meant(start); ok {
			p.open(table)
			p.doc.Broken = append(p.doc.Broken, Broken{Table: len(p.tables) - 1, Span: span(start, next), Mended: true})
			return
		}
		p.lose(start)
		return
	}
	var key []Key
	if name, rest, ok := strings.Cut(p.text[start:next], "="); ok && rest != "" {
		if name = strings.TrimRight(name, " \t"); BareKey(name) {
			key = []Key{{Text: name, Span: span(start, start+len(name))}}
		}
	}
	p.broken(start, next, key)
}

var brokenHeader = pattern(`^[\[ \t]+([A-Za-z0-9_-]+)([\] \t]*)(.*)$`)

// meant reads a header whose brackets do not match, or that has something
// after it.
func (p *parser) meant(start int) (Table, bool) {
	line := upTo(near(p.text, start), "\r\n")
	m := brokenHeader.groupPlaces(line)
	if m == nil {
		return Table{}, false
	}
	closing, rest := line[m[4]:m[5]], line[m[6]:m[7]]
	if !strings.Contains(closing, "]") && rest != "" && rest[0] != '#' {
		return Table{}, false
	}
	name := Key{Text: line[m[2]:m[3]], Span: span(start+m[2], start+m[3])}
	end := start + len(strings.TrimRight(line[:m[5]], " \t"))
	double := strings.Count(line[:m[2]], "[") > 1 || strings.Count(closing, "]") > 1
	return Table{Header: span(start, end), Name: []Key{name}, Array: double}, true
}

var (
	headerLine = pattern(`^\[\[?[ \t]*[A-Za-z0-9_."'-]+[ \t]*\]\]?[ \t]*(#.*)?\r?$`)
	keyLine    = pattern(`^[ \t]*[A-Za-z0-9_.-]+[ \t]*=`)
	closeLine  = pattern(`^[ \t]*[\]}]+[ \t,]*(#.*)?\r?$`)
)

// resume returns where reading can go on: on the next line after a mistake in
// one line, else where the list or text ends that is broken, or at the latest
// on the next line that begins a table.
func (p *parser) resume(l locator) int {
	if len(l.quote) == 3 {
		if end := textEnd(p.text, l.from+3, l.quote); end >= 0 {
			return p.nextLine(end)
		}
		return p.find(p.nextLine(l.from), headerLine)
	}
	next := p.nextLine(l.limit)
	open := l.stillOpen(p.lineEnd(l.limit))
	if open < 0 {
		return next
	}
	return p.closing(l, open)
}

// tooManyOpen is where counting brackets ends: it only has to be more than can
// be meant.
const tooManyOpen = 1000

// stillOpen goes on to the end of the line and returns the innermost bracket
// that is open there, or -1.
func (l *locator) stillOpen(end int) int {
	open := slices.Clone(l.open)
	for i := l.limit; i < end && len(open) < tooManyOpen; i++ {
		switch l.text[i] {
		case '"':
			if n := textEnd(l.text[:end], i+1, `"`); n > 0 {
				i = n - 1
			}
		case '#':
			i = end
		case '[', '{':
			if l.phase != inKey || len(open) > 0 {
				open = append(open, i)
			}
		case ']', '}':
			open = open[:max(len(open)-1, 0)]
		}
	}
	if len(open) == 0 {
		return -1
	}
	return open[len(open)-1]
}

// closing returns the line after a bracket that stands open at the end of a
// broken line: after a line that closes it, or at a line that cannot be within.
func (p *parser) closing(l locator, open int) int {
	// An inline table whose opening bracket ends its line is meant to run on
	// over several lines with a key on each.
	block := p.text[open] == '{' && strings.TrimSpace(p.text[open+1:p.lineEnd(open)]) == ""
	from := l.limit
	if !headerLine.matches(p.lineAt(from)) && !(keyLine.matches(p.lineAt(from)) && !block) || from <= p.lineEnd(p.pos) {
		from = p.nextLine(from)
	} else {
		from = p.lineStart(from)
	}
	for from < len(p.text) {
		line := p.text[from:p.lineEnd(from)]
		switch {
		case headerLine.matches(line), !block && keyLine.matches(line):
			return from
		case closeLine.matches(line):
			return p.nextLine(from)
		}
		from = p.nextLine(from)
	}
	return from
}

// find returns the first line from a place on that looks like this.
func (p *parser) find(from int, like *matcher) int {
	for from < len(p.text) && !like.matches(p.text[from:p.lineEnd(from)]) {
		from = p.nextLine(from)
	}
	return from
}

func (p *parser) nextLine(from int) int {
	if i := strings.IndexByte(p.text[from:], '\n'); i >= 0 {
		return from + i + 1
	}
	return len(p.text)
}

func (p *parser) lineStart(at int) int { return strings.LastIndexByte(p.text[:at], '\n') + 1 }

func (p *parser) lineAt(at int) string { return p.text[p.lineStart(at):p.lineEnd(at)] }
