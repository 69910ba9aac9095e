package importing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unbroken puts a word together that somebody has broken to make it fit its cell:
// "Förvaltnings-" above "chef". A hyphen before "och" is one, as in "Individ-" above "och
// familjeomsorg", and so is one behind an abbreviation: "IT-" above "enheten".
func unbroken(text string) string {
	for from := 0; ; {
		i := strings.IndexAny(text[from:], "\r\n")
		if i < 0 {
			return text
		}
		before := strings.TrimRight(text[:from+i], " ")
		after := strings.TrimLeft(text[from+i:], "\r\n ")
		if !isBroken(before, after) {
			from += i + 1
			continue
		}
		if from = len(before); !isShort(before[:from-1]) {
			from--
		}
		text = before[:from] + after
	}
}

// isBroken reports whether a line ends within a word that goes on in the next one.
func isBroken(before, after string) bool {
	stem, ok := strings.CutSuffix(before, "-")
	last, _ := utf8.DecodeLastRuneInString(stem)
	first, _ := utf8.DecodeRuneInString(after)
	return ok && unicode.IsLetter(last) && unicode.IsLower(first) && !isJoined(after)
}

// isJoined reports whether a text goes on with a word before which a hyphen stands for the
// end of a word: "och", or one more that ends so, as in "barn-, ungdoms- och".
func isJoined(text string) bool {
	end := strings.IndexFunc(text, unicode.IsSpace)
	if end < 0 {
		return false
	}
	return slices.Contains(joining, text[:end]) || text[end] == ' ' && text[end-1] == '-'
}

var joining = []string{"och", "eller", "samt", "respektive", "and", "or"}

// isShort reports whether a text ends with an abbreviation or a letter that stands for a
// word, behind which a hyphen is written: IT, HR, e.
func isShort(text string) bool {
	last, size := utf8.DecodeLastRuneInString(text)
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-size])
	return unicode.IsUpper(last) || !unicode.IsLetter(before)
}
