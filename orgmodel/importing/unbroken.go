package importing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unbroken puts a word together that somebody has broken to make it fit its cell:
// "Förvaltnings-" above "chef". A hyphen before "och" is one: "Individ-" above "och
// familjeomsorg".
func unbroken(text string) string {
	for from := 0; ; {
		i := strings.IndexAny(text[from:], "\r\n")
		if i < 0 {
			return text
		}
		before := strings.TrimRight(text[:from+i], " ")
		after := strings.TrimLeft(text[from+i:], "\r\n ")
		if isBroken(before, after) {
			text, from = before[:len(before)-1]+after, len(before)-1
			continue
		}
		from += i + 1
	}
}

// isBroken reports whether a line ends within a word that goes on in the next one.
func isBroken(before, after string) bool {
	stem, ok := strings.CutSuffix(before, "-")
	last, _ := utf8.DecodeLastRuneInString(stem)
	first, _ := utf8.DecodeRuneInString(after)
	word, _, _ := strings.Cut(after, " ")
	return ok && unicode.IsLetter(last) && unicode.IsLower(first) && !slices.Contains(joining, word)
}

// joining are words before which a hyphen stands for the end of a word.
var joining = []string{"och", "eller", "samt", "respektive", "and", "or"}
