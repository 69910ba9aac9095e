package columns

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// leastShort is how many letters a word is cut to at least: "Antal år" is of years.
const leastShort = 3

// longWords are the headings of several words, each with its words folded.
var longWords = sync.OnceValue(func() (list []struct {
	meaning Meaning
	words   []string
}) {
	for _, h := range headings {
		for _, heading := range append(append([]string{}, h.sv...), h.en...) {
			if words := wordsOf(heading); len(words) > 1 {
				list = append(list, struct {
					meaning Meaning
					words   []string
				}{h.meaning, words})
			}
		}
	}
	return list
})

// wordsOf are the words of a heading, folded.
func wordsOf(heading string) (words []string) {
	for _, word := range strings.FieldsFunc(heading, func(r rune) bool { return !counts(r) }) {
		words = append(words, Fold(word))
	}
	return words
}

// shortened is the meaning of a heading whose words are cut, as columns are narrow:
// "Antal anst.", "Antal årsarb". It is that of a heading of several words, one of which
// is written out; none where two meanings are possible.
func shortened(heading string) (m Meaning, ok bool) {
	words := wordsOf(heading)
	if len(words) < 2 {
		return None, false
	}
	for _, long := range longWords() {
		switch {
		case words[0] == "" || words[0][0] != long.words[0][0]: // as almost all
		case !shortens(words, long.words):
		case ok && m != long.meaning:
			return None, false
		default:
			m, ok = long.meaning, true
		}
	}
	return m, ok
}

// shortens reports whether some words are others, cut, and one of them is not.
func shortens(words, long []string) bool {
	if len(words) != len(long) {
		return false
	}
	whole := false
	for i, word := range words {
		if word == long[i] {
			whole = true
			continue
		}
		if len([]rune(word)) < leastShort || !strings.HasPrefix(long[i], word) || strings.IndexFunc(word, unicode.IsDigit) >= 0 {
			return false
		}
	}
	return whole
}

// meaningOf is the meaning of a heading by the words of the field.
func meaningOf(heading string) (m Meaning, ok bool) {
	folded := Fold(heading)
	if m, ok = known()[folded]; ok {
		return m, ok
	}
	if strings.HasPrefix(folded, "antalav") || strings.HasPrefix(folded, "countof") {
		return Count, true // of a pivot table
	}
	for _, sum := range []string{"summaav", "sumof"} {
		of, ok := strings.CutPrefix(folded, sum)
		if m := known()[of]; ok && (m == Count || m == FTE) {
			return m, true // the same
		}
	}
	if before, aside, found := strings.Cut(heading, "("); found && slices.Contains(asides, Fold(aside)) {
		return meaningOf(before)
	}
	if ofAbove(folded) {
		return Parent, true
	}
	return shortened(heading)
}

// aboveWords are what stands before a heading of units or behind it, and says that it is
// of the unit above: "Överordnat org-id", "Enhetskod överordnad".
var aboveWords = []string{"närmastöverordnad", "närmastöverordnat", "överordnad", "överordnat", "överordnade", "överliggande", "tillhör", "ingåri", "lyderunder", "parent", "superior"}

func ofAbove(folded string) bool {
	for _, word := range aboveWords {
		for _, cut := range []func(string, string) (string, bool){strings.CutPrefix, strings.CutSuffix} {
			rest, found := cut(folded, word)
			if of, ok := known()[rest]; found && ok && (of == Unit || of == UnitID) {
				return true
			}
		}
	}
	return false
}

// asides are what stands in brackets behind a heading and changes nothing: "Antal (st)".
var asides = []string{"st", "namn", "titel", "antal", "heltid", "name", "title", "jn", "janej", "yn", "yesno"}
