package document

import (
	"strings"
	"unicode/utf8"
)

// Clipped is text of no more than so many letters, and says so where it is cut: the
// whole stands elsewhere.
func Clipped(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	kept := string([]rune(text)[:most-1])
	if at := strings.LastIndexByte(kept, ' '); at > most/2 {
		kept = kept[:at]
	}
	return strings.TrimRight(kept, " ,;:(") + "…"
}
