package syntax

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
)

// BareKey reports whether a key can stand without quotes.
func BareKey(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '-') {
			return false
		}
	}
	return s != ""
}

var shortEscapes = map[rune]string{
	'"': `\"`, '\\': `\\`, '\b': `\b`, '\t': `\t`, '\n': `\n`, '\f': `\f`, '\r': `\r`,
}

// Quote writes a text as a TOML string on one line, in which nothing steers a
// screen. Bytes that are not UTF-8
// become the replacement character, since TOML cannot hold them.
func Quote(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte('"')
	for _, r := range s {
		switch escape, short := shortEscapes[r]; {
		case short:
			b.WriteString(escape)
		case r > 0xFFFF && harmless.Steers(r):
			fmt.Fprintf(&b, `\U%08X`, r)
		case harmless.Steers(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
