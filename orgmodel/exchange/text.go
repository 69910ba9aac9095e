package exchange

import (
	"bytes"
	"sort"

	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// text is a file in the making, of which each part knows where it was taken from.
type text struct {
	bytes.Buffer
	parts []part
}

// part is where a part of the text begins, and where it comes from.
type part struct {
	at   int
	from location.Span
}

// put writes a part.
func (t *text) put(written string, from location.Span) {
	t.parts = append(t.parts, part{t.Len(), from})
	t.WriteString(written)
}

// header begins a table, and key a line in it.
func (t *text) header(name string, array bool, from location.Span) {
	before, after := "\n[", "]\n"
	if array {
		before, after = "\n[[", "]]\n"
	}
	t.put(before+format.BareOrQuoted(name)+after, from)
}

func (t *text) key(name string, from location.Span) {
	t.put(format.BareOrQuoted(name)+" = ", from)
}

// origin is where a place of the text comes from: the parts from its beginning to its
// end, as far as they lie in one file.
func (t *text) origin(s location.Span, made *location.File) location.Span {
	if s.File != made || len(t.parts) == 0 {
		return s
	}
	first := t.partAt(s.Start)
	from := t.parts[first].from
	for _, p := range t.parts[first:] {
		if p.at >= s.End && p.at > s.Start {
			break
		}
		if p.from.File == from.File {
			from.End = max(from.End, p.from.End)
		}
	}
	return from
}

// partAt is the part that holds a byte of the text.
func (t *text) partAt(offset int) int {
	return max(0, sort.Search(len(t.parts), func(i int) bool { return t.parts[i].at > offset })-1)
}
