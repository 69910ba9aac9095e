package paint

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
)

// Plain makes a text fit for one line in any format: nothing that
// steers a reader, nothing that XML forbids, and runs of spaces kept from collapsing.
func Plain(s string) string {
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

// isPlain reports whether Plain has nothing to do; it may say no too often.
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

// Color returns a colour if it is one, or none: what is not "#rrggbb" could mean
// anything to who reads the picture, a gradient for instance.
func Color(c drawing.Color) drawing.Color {
	if len(c) != 7 || c[0] != '#' || strings.Trim(string(c[1:]), "0123456789abcdefABCDEF") != "" {
		return ""
	}
	return c
}

// RGB is a colour by its parts, black if it is none.
func RGB(c drawing.Color) (r, g, b uint8) {
	if Color(c) == "" {
		return 0, 0, 0
	}
	n, _ := strconv.ParseUint(string(c[1:]), 16, 32) // Color has looked at it
	return uint8(n >> 16), uint8(n >> 8), uint8(n)
}

// schemes are the kinds of absolute link a drawing may hold.
var schemes = []string{"http", "https", "mailto"}

// Address returns a link that may be followed, or nothing: a drawing is opened
// in a browser, where a link can also be a program, and a model may come from
// anybody. Browsers skip white space and control characters in a scheme.
func Address(href string) string {
	href = strings.TrimSpace(href)
	if strings.ContainsFunc(href, func(r rune) bool { return r <= ' ' || unicode.IsControl(r) }) {
		return ""
	}
	i := strings.IndexAny(href, ":/?#")
	if i >= 0 && href[i] == ':' && !slices.Contains(schemes, strings.ToLower(href[:i])) {
		return ""
	}
	return Plain(href)
}
