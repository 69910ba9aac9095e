package message

import "strings"

// Brackets is for tests: it reads as English, with every value that has a type
// between ⟦ and ⟧. A digit outside them is a number that somebody wrote as a bare
// string, past what knows how numbers, dates and places are written. It is no
// language a reader can choose.
const Brackets Lang = "brackets"

// Typed is how a value that has a type writes itself: as it stands, and in the
// language of brackets so that it shows. Each word with a digit has brackets of its
// own, so that they hold however lines are broken.
func Typed(l Lang, s string) string {
	if l != Brackets || !hasDigit(s) {
		return s
	}
	var b strings.Builder
	for part := range strings.SplitAfterSeq(s, "\n") {
		for word := range strings.SplitAfterSeq(part, " ") {
			b.WriteString(bracketed(word))
		}
	}
	return b.String()
}

func bracketed(word string) string {
	end := len(strings.TrimRight(word, " \n"))
	if !hasDigit(word) || strings.Contains(word, "⟦") {
		return word
	}
	return "⟦" + word[:end] + "⟧" + word[end:]
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }
