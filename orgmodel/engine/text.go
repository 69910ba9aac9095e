package engine

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
)

// plain makes a text fit for one line in XML and in Graphviz source: nothing that
// steers a reader, nothing that XML forbids, and runs of spaces kept from collapsing.
func plain(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	after := false // a space stands before
	for _, r := range s {
		switch {
		case r == ' ', harmless.Steers(r):
			r = ' '
			if after {
				r = '\u00a0'
			}
		case r == utf8.RuneError, r == '\ufffe', r == '\uffff':
			r = utf8.RuneError
		}
		after = r == ' '
		b.WriteRune(r)
	}
	return b.String()
}

// isPlain reports whether plain has nothing to do; it may say no too often.
func isPlain(s string) bool {
	before := byte(0)
	for i := range len(s) {
		c := s[i]
		switch {
		case c < ' ' || c == 0x7f || c == ' ' && before == ' ':
			return false
		case c == 0xc2 || c == 0xd8 || c == 0xe1 || c == 0xe2 || c >= 0xef:
			return false // may begin a character that steers, or a non-character
		}
		before = c
	}
	return utf8.ValidString(s)
}

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
	}, plain(s))
}

// paint returns a colour if it is one, or none: what is not "#rrggbb" could mean
// anything to Graphviz, a gradient for instance.
func paint(c drawing.Color) drawing.Color {
	if len(c) != 7 || c[0] != '#' || strings.Trim(string(c[1:]), "0123456789abcdefABCDEF") != "" {
		return ""
	}
	return c
}

// schemes are the kinds of absolute link a drawing may hold.
var schemes = []string{"http", "https", "mailto"}

// address returns a link that may be followed, or nothing: a drawing is opened
// in a browser, where a link can also be a program, and a model may come from
// anybody. Browsers skip white space and control characters in a scheme.
func address(href string) string {
	href = strings.TrimSpace(href)
	if strings.ContainsFunc(href, func(r rune) bool { return r <= ' ' || unicode.IsControl(r) }) {
		return ""
	}
	i := strings.IndexAny(href, ":/?#")
	if i >= 0 && href[i] == ':' && !slices.Contains(schemes, strings.ToLower(href[:i])) {
		return ""
	}
	return plain(href)
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

// appendFixed appends a whole number of 1/10^digits units as a decimal number
// without needless zeros.
func appendFixed(b []byte, n int, digits int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	var buf [24]byte
	i := len(buf)
	started := false
	for place := 0; n > 0 || place <= digits; place++ {
		if place == digits && digits > 0 && started {
			i--
			buf[i] = '.'
		}
		if digit := byte(n % 10); started || digit != 0 || place >= digits {
			started = true
			i--
			buf[i] = '0' + digit
		}
		n /= 10
	}
	return append(b, buf[i:]...)
}

// appendPt appends a length in points.
func appendPt(b []byte, v geometry.Length) []byte { return appendFixed(b, int(v), 2) }
