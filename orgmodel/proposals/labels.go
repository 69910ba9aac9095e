package proposals

import (
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Labels are the letters that two proposals go by: the one in its name, as in
// “Förslag B, sex områden”, whatever the order in which they are named; else A for the
// first and B for the second. Two with one letter are numbered.
func Labels(a, b *orgmodel.Organisation) [2]string {
	labels := [2]string{ownLetter(a.Header.Name), ownLetter(b.Header.Name)}
	switch {
	case labels[0] == "" && labels[1] == "":
		return [2]string{"A", "B"}
	case labels[0] == labels[1]:
		return [2]string{"1", "2"}
	case labels[0] == "":
		labels[0] = freeLetter(labels[1])
	case labels[1] == "":
		labels[1] = freeLetter(labels[0])
	}
	return labels
}

// ownLetter is the one capital letter that stands by itself in a name; empty where none
// does, or several do.
func ownLetter(name string) string {
	letter := ""
	for _, word := range strings.Fields(name) {
		word = strings.Trim(word, ".,:;()–-”\"")
		if r, size := utf8.DecodeRuneInString(word); size != len(word) || r < 'A' || r > 'Z' {
			continue
		}
		if letter != "" {
			return ""
		}
		letter = word
	}
	return letter
}

func freeLetter(taken string) string {
	if taken == "A" {
		return "B"
	}
	return "A"
}
