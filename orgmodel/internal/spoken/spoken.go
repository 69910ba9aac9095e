// Package spoken knows what people call the kinds of units, the keys and the
// tables of the format: "sektion", "personal", "enhet". It only says what such a
// word most likely means; nobody takes it for what the file says, so that what is
// guessed is guessed in help texts, and in lists that a person then reads through.
package spoken

import (
	"strings"
	"unicode"
)

// plain writes the letters that ids cannot have.
var plain = strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e")

// fold makes words equal that differ in case, spaces, signs and accents only.
func fold(word string) string {
	return plain.Replace(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, word))
}

// endings are those that Swedish nouns take: "enheten", "boendet", "skolor".
var endings = []string{"erna", "arna", "orna", "en", "et", "er", "ar", "or", "n", "t", "r"}

// stems are the forms that a folded word may be an inflection of, itself first.
func stems(folded string) []string {
	const shortest = 4 // of what is left: "ämnet" is no form of "ämn"
	list := []string{folded}
	for _, e := range endings {
		if s, ok := strings.CutSuffix(folded, e); ok && len(s) >= shortest {
			list = append(list, s)
		}
	}
	return list
}
