package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
)

const (
	softHyphen = '\u00AD' // shows only where a line breaks at it
	zeroSpace  = '\u200B' // a place to break, without a sign
	zwnj       = '\u200C'
	zwj        = '\u200D'
)

// joiner reports the characters that bind their neighbours without a width.
func joiner(r rune) bool { return r == zwnj || r == zwj || r == '\u2060' }

// clean makes one line of plain text: everything that steers a screen or turns
// the reading direction becomes a space, and several spaces become one. Text
// that is clean already comes back as it is.
func clean(text string) string {
	if tidy(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	gap := false
	for _, r := range text {
		if blank(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// tidy reports text that clean would leave alone.
func tidy(text string) bool {
	space := true
	for i := 0; i < len(text); {
		c := text[i]
		if c == ' ' {
			if space {
				return false
			}
			space = true
			i++
			continue
		}
		space = false
		if c > ' ' && c < 0x7F {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 || blank(r) {
			return false
		}
		i += n
	}
	return text == "" || !space
}

// blank reports the characters that are shown as a space.
func blank(r rune) bool {
	switch {
	case r == ' ':
		return true
	case r == zeroSpace, joiner(r): // they say where a line may break
		return false
	case harmless.Steers(r):
		return true
	case r < 0x600:
		return false
	case r >= 0x2000 && r <= 0x200A && r != 0x2007, r == 0x205F, r == 0x3000:
		return true // breakable spaces of other widths
	}
	return false
}

// attached reports that r may not be parted from the character before it.
func attached(before, r rune) bool {
	switch {
	case r < 0x300:
		return false
	case joiner(r), joiner(before):
		return true
	case r >= 0x1F3FB && r <= 0x1F3FF: // skin tones
		return true
	case regional(before) && regional(r): // flags
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc)
}

func regional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }
