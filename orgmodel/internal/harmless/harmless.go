// Package harmless keeps what comes from files from doing anything to who, or
// what, reads it: from giving orders to a terminal, from turning the reading
// direction of a line, from hiding words in one, from starting a formula in a
// spreadsheet. It knows which characters those are, for every writer of the
// program, and nothing of what is written.
//
// Characters that belong in names stay as they are though they cannot be seen:
// the soft hyphen and the spaces that do not break, which Swedish texts set on
// purpose, and the joiners of Persian, Indic scripts and emoji.
package harmless

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// steering are the characters that steer a screen, a reading direction or a
// parser, or carry what nobody sees: in order.
var steering = []struct{ from, to rune }{
	{0x00, 0x1F},       // controls, with line ends and tabs
	{0x7F, 0x9F},       // delete, and the controls of C1
	{0x061C, 0x061C},   // Arabic letter mark
	{0x180E, 0x180E},   // a Mongolian vowel separator without width
	{0x200B, 0x200B},   // zero width space
	{0x200E, 0x200F},   // marks of direction
	{0x2028, 0x202E},   // line and paragraph separators, embeddings and overrides
	{0x2060, 0x206F},   // word joiner, invisible operators, isolates, old format characters
	{0xFEFF, 0xFEFF},   // byte order mark
	{0xFFF9, 0xFFFB},   // annotations
	{0x13430, 0x1343F}, // controls of hieroglyphs, shorthand and music
	{0x1BCA0, 0x1BCA3},
	{0x1D173, 0x1D17A},
	{0xE0000, 0xE007F}, // tags, which can spell out whole texts
}

// Steers reports whether a character may not reach a reader as it is.
func Steers(r rune) bool {
	if r >= ' ' && r < 0x7F {
		return false
	}
	for _, s := range steering {
		if r <= s.to {
			return r >= s.from
		}
	}
	return false
}

// Line makes one line of a text for people, a character for a character: line
// ends and tabs become spaces; what else steers, or is not UTF-8, shows as the
// replacement character.
func Line(s string) string {
	if strings.IndexFunc(s, Steers) < 0 && utf8.ValidString(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == '\r':
			return ' '
		case Steers(r):
			return utf8.RuneError
		}
		return r
	}, s)
}

// Text makes lines that are fit for people to read, whatever stands in them:
// line ends and tabs stay, and so does what is kept on purpose.
func Text(text []byte, keep ...string) []byte {
	return rewrite(text, func(rest []byte, r rune) (put string, size int) {
		for _, k := range keep {
			if bytes.HasPrefix(rest, []byte(k)) {
				return k, len(k)
			}
		}
		if r == '\n' || r == '\t' {
			return string(r), 1
		}
		return string(utf8.RuneError), 0
	})
}

// JSON writes a JSON text so that it holds the same data and can be shown.
func JSON(text []byte) []byte {
	return rewrite(text, func(_ []byte, r rune) (put string, size int) {
		if r == '\n' { // between values; in a string it is escaped already
			return "\n", 1
		}
		return escape(r), 0
	})
}

// escape is a character by its number.
func escape(r rune) string {
	if high, low := utf16.EncodeRune(r); high != utf8.RuneError {
		return fmt.Sprintf(`\u%04x\u%04x`, high, low)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

// rewrite asks of every character that steers, or is no UTF-8, what to put in
// its place, and how many bytes that stands for; 0 is that character. Text
// without any comes back as it is.
func rewrite(text []byte, instead func(rest []byte, r rune) (put string, size int)) []byte {
	var out []byte
	from := 0
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[i:])
		}
		if !Steers(r) && (r != utf8.RuneError || size > 1) {
			i += size
			continue
		}
		put, taken := instead(text[i:], r)
		if taken == 0 {
			taken = size
		}
		if string(text[i:i+taken]) != put {
			out = append(append(out, text[from:i]...), put...)
			from = i + taken
		}
		i += taken
	}
	if from == 0 {
		return text
	}
	return append(out, text[from:]...)
}
