package engine

import (
	"strings"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// isName reports whether a character can stand in an id.
func isName(r rune) bool {
	return r > ' ' && r != '"' && r != '&' && r != '<' && r != '>' && r != '\\' && !unicode.IsSpace(r) && !unicode.IsControl(r)
}

// identifier makes a text fit to be an id: in XML one without white space.
func identifier(s string) string {
	return strings.Map(func(r rune) rune {
		if !isName(r) {
			return '-'
		}
		return r
	}, paint.Plain(s))
}

// appendXML appends a plain text with the characters that mean something in
// XML escaped.
func appendXML(b []byte, s string) []byte {
	from := 0
	for i := range len(s) {
		var name string
		switch s[i] {
		case '&':
			name = "&amp;"
		case '<':
			name = "&lt;"
		case '>':
			name = "&gt;"
		case '"':
			name = "&quot;"
		default:
			continue
		}
		b = append(append(b, s[from:i]...), name...)
		from = i + 1
	}
	return append(b, s[from:]...)
}

// appendQuoted appends a plain text as a quoted string of Graphviz source that
// stands for exactly that text.
func appendQuoted(b []byte, s string) []byte {
	return append(appendEscaped(append(b, '"'), s), '"')
}

// appendEscaped appends a plain text as it stands between quotation marks:
// Graphviz reads backslashes and character references there.
func appendEscaped(b []byte, s string) []byte {
	from := 0
	for i := range len(s) {
		var name string
		switch s[i] {
		case '&':
			name = "&amp;"
		case '"':
			name = `\"`
		case '\\':
			name = `\\`
		default:
			continue
		}
		b = append(append(b, s[from:i]...), name...)
		from = i + 1
	}
	return append(b, s[from:]...)
}
