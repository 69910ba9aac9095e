package importing

import (
	"strings"
	"unicode"
)

// titleEnds are how words end that are titles of those who lead.
var titleEnds = []string{"chef", "chefer", "direktör", "ledare", "föreståndare", "rektor", "samordnare", "koordinator", "ansvarig", "ordförande", "manager", "director", "head", "leader", "supervisor", "coordinator", "principal", "officer"}

// titleWords are words that stand before a title or after it.
var titleWords = []string{"biträdande", "bitr", "tf", "t.f", "tillförordnad", "vik", "vikarierande", "vice", "förste", "första", "1:e", "ställföreträdande", "stf", "operativ", "strategisk", "administrativ", "acting", "deputy", "assistant", "senior", "of", "the", "och", "för", "inom", "i", "på", "and", "av", "&"}

// isTitle reports whether a text is the title of one who leads: each word of it is of
// a title or of the name of a unit. So a person's name never is one, whatever stands
// beside it and however it is written.
func isTitle(text string, unitWord func(string) bool) bool {
	found := false
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '/' }) {
		bare := strings.ToLower(strings.Trim(word, ".,;:()"))
		switch {
		case endsTitle(bare):
			found = true
		case contains(titleWords, bare), bare == "-", bare == "–":
		case unitWord(bare):
		default:
			return false
		}
	}
	return found
}

func endsTitle(word string) bool {
	for _, end := range titleEnds {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

func contains(list []string, word string) bool {
	for _, w := range list {
		if w == word {
			return true
		}
	}
	return false
}
