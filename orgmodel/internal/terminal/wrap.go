package terminal

import (
	"strings"
	"unicode/utf8"
)

// Width is how wide running text is set.
const Width = 80

// Wrap breaks a text between words. A word longer than the width stands on a
// line of its own.
func Wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range whole(strings.FieldsFunc(text, breaks)) {
		n := utf8.RuneCountInString(word)
		if used > 0 && used+1+n > width {
			lines = append(lines, line)
			line, used = "", 0
		}
		if used > 0 {
			line += " "
			used++
		}
		line += word
		used += n
	}
	return append(lines, line)
}

// Words are how many characters each word of a text has, as Wrap breaks it.
func Words(text string) []int {
	words := whole(strings.FieldsFunc(text, breaks))
	lengths := make([]int, len(words))
	for i, word := range words {
		lengths[i] = utf8.RuneCountInString(word)
	}
	return lengths
}

// Lines is how many lines Wrap makes of words so long: who looks for a width that
// gives few of them need not break the text for each.
func Lines(words []int, width int) int {
	lines, used := 1, 0
	for _, n := range words {
		if used > 0 && used+1+n > width {
			lines, used = lines+1, 0
		}
		if used > 0 {
			used++
		}
		used += n
	}
	return lines
}

// whole keeps the parts of a number together: "per 1 000 invånare" is not broken
// within it.
func whole(words []string) []string {
	list := words[:0]
	for _, word := range words {
		if n := len(list) - 1; n >= 0 && beginsNumber(list[n]) && isThousands(word) {
			list[n] += " " + word
			continue
		}
		list = append(list, word)
	}
	return list
}

// beginsNumber reports whether a word ends in one to three digits, and not in those
// of a date.
func beginsNumber(word string) bool {
	before := strings.TrimRight(word, "0123456789")
	n := len(word) - len(before)
	return 1 <= n && n <= 3 && !strings.HasSuffix(before, "-")
}

// isThousands reports whether a word is three digits, and what follows a number.
func isThousands(word string) bool {
	return len(word) >= 3 && digit(word[0]) && digit(word[1]) && digit(word[2]) && (len(word) == 3 || !digit(word[3]) && word[3] != '-')
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// breaks reports whether a line may end at a character. The space within a
// number is none of them.
func breaks(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }
