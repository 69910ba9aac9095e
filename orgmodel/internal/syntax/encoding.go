package syntax

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const byteOrderMark = "\xEF\xBB\xBF"

// decode checks that the file is UTF-8 and takes its text; it is false when
// there is nothing to read as TOML.
func (p *parser) decode() bool {
	file := p.doc.File.Text
	if len(file) >= maxSize {
		p.report(UnsupportedTOML, Span{}, tooLarge.With(), tooLargeHelp.With())
		return false
	}
	if m, at, found := foreign(file); found {
		p.report(FileNotUTF8, span(at, min(at+1, len(file))), m.text.With(letter(file, at)), m.help.With())
		p.broken(0, len(file), nil)
		return false
	}
	p.text = string(file)
	if strings.HasPrefix(p.text, byteOrderMark) {
		p.base, p.pos = len(byteOrderMark), len(byteOrderMark)
		p.report(FileNotUTF8, span(0, p.base), hasBOM.text.With(), hasBOM.help.With(message.Code("UTF-8")))
		p.broken(0, p.base, nil)
	}
	return true
}

// foreign tells how a file is encoded that is not UTF-8, and at which byte that
// shows.
func foreign(text []byte) (m mistaken, at int, found bool) {
	for _, mark := range []string{"\xFF\xFE", "\xFE\xFF"} {
		if bytes.HasPrefix(text, []byte(mark)) {
			return isUTF16, 0, true
		}
	}
	// Letters of western languages in UTF-16 have a zero in every other byte.
	if len(text) >= 4 && (text[0] == 0) != (text[1] == 0) && (text[0] == 0) == (text[2] == 0) && (text[1] == 0) == (text[3] == 0) {
		return isUTF16, 0, true
	}
	at = invalidUTF8(text)
	switch {
	case at < 0:
		return mistaken{}, 0, false
	case bytes.IndexByte(text[:min(len(text), 8000)], 0) >= 0:
		return isBinary, at, true
	case !utf8.FullRune(text[at:]):
		return isCut, at, true
	case latin1Letter(text[at]):
		return isLatin1, at, true
	}
	return isNoText, at, true
}

// invalidUTF8 returns where the first byte stands that is not UTF-8, or -1.
func invalidUTF8(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	at := 0
	for at < len(text) {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return at
}

// windowsMarks are the quotation marks and dashes that Windows has from 0x91 on.
var windowsMarks = [...]string{"‘", "’", "“", "”", "•", "–", "—"}

const firstMark = 0x91

// latin1Letter reports whether a byte is a letter, or a quotation mark or dash
// that Windows adds, in the encodings that Swedish files had before UTF-8.
func latin1Letter(b byte) bool {
	return b >= 0xC0 && b != 0xD7 && b != 0xF7 || b >= firstMark && b < firstMark+byte(len(windowsMarks))
}

// letter shows a byte as a reader of Latin-1 means it.
func letter(text []byte, at int) string {
	switch {
	case at >= len(text):
		return ""
	case text[at] >= 0xC0:
		return string(rune(text[at]))
	case latin1Letter(text[at]):
		return windowsMarks[text[at]-firstMark]
	}
	return fmt.Sprintf("0x%02X", text[at])
}
