package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// margin is how many letters stay on either side of a break inside a word.
const margin = 3

// hyphenPoints returns where a word without known members may be broken, as
// byte offsets: before a consonant that a vowel follows, the Swedish rule of
// thumb. Sounds written with two letters stay together.
func hyphenPoints(word string) []int {
	total := utf8.RuneCountInString(word)
	var points []int
	var before rune
	count, vowels := 0, false
	for i, r := range word {
		next, _ := utf8.DecodeRuneInString(word[i+utf8.RuneLen(r):])
		if count >= margin && total-count >= margin && vowels &&
			consonant(r) && vowel(next) && unicode.IsLetter(before) && !pair(before, r) {
			points = append(points, i)
		}
		vowels = vowels || vowel(r)
		before = r
		count++
	}
	return points
}

func vowel(r rune) bool {
	switch unicode.ToLower(r) {
	case 'a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö', 'é', 'è', 'á', 'ü', 'æ', 'ø':
		return true
	}
	return false
}

func consonant(r rune) bool {
	r = unicode.ToLower(r)
	return r < 0x250 && unicode.IsLetter(r) && !vowel(r)
}

// pair reports two letters that make one sound or begin a syllable together.
func pair(a, b rune) bool {
	switch unicode.ToLower(b) {
	case 'h':
		return strings.ContainsRune("cstp", unicode.ToLower(a))
	case 'j':
		return strings.ContainsRune("stk", unicode.ToLower(a))
	case 'k':
		return strings.ContainsRune("sc", unicode.ToLower(a))
	case 'p', 't':
		return unicode.ToLower(a) == 's'
	case 'l', 'r':
		return strings.ContainsRune("pkbgf", unicode.ToLower(a))
	}
	return false
}
