package pptx

import (
	"strconv"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// xml is XML that is being written. Markup is written as it is; what comes from a drawing
// goes through text.
type xml struct{ b []byte }

// put writes markup.
func (x *xml) put(parts ...string) {
	for _, s := range parts {
		x.b = append(x.b, s...)
	}
}

// num writes a number.
func (x *xml) num(n int64) { x.b = strconv.AppendInt(x.b, n, 10) }

// attr writes an attribute that is a number.
func (x *xml) attr(name string, n int64) {
	x.put(" ", name, `="`)
	x.num(n)
	x.put(`"`)
}

// say writes an attribute that is a text.
func (x *xml) say(name, text string) {
	x.put(" ", name, `="`)
	x.text(text)
	x.put(`"`)
}

// text writes a text such that no part of it is markup, and nothing in it steers who
// reads it.
func (x *xml) text(s string) {
	s = paint.Plain(s)
	from := 0
	for i := 0; i < len(s); i++ {
		var as string
		switch s[i] {
		case '<':
			as = "&lt;"
		case '>':
			as = "&gt;"
		case '&':
			as = "&amp;"
		case '"':
			as = "&quot;"
		default:
			continue
		}
		x.b = append(append(x.b, s[from:i]...), as...)
		from = i + 1
	}
	x.b = append(x.b, s[from:]...)
}

// short is a text of at most so many characters, for where a reader takes no more.
func short(s string, most int) string {
	n := 0
	for i := range s {
		if n == most-1 && utf8.RuneCountInString(s[i:]) > 1 {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
