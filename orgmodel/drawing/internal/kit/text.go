package kit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// LowerFirst makes a label fit the middle of a sentence.
func LowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}

// Joined joins the texts that say something.
func Joined(by string, texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), by)
}

// Without is a list without some of it.
func Without(list, drop []int) []int {
	var out []int
	for _, v := range list {
		if !slices.Contains(drop, v) {
			out = append(out, v)
		}
	}
	return out
}

// UpperFirst makes a label fit the beginning of a line.
func UpperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
