package nearest

import "strings"

// ID returns the id that a mistyped one was most likely meant to be. Where there are
// digits in it they are its identity: one that is the same but for case, hyphens and
// leading zeros comes first, and one with other digits is never meant.
func ID(id string, candidates []string) (string, bool) {
	plain := plainID(id)
	for _, c := range candidates {
		if c != id && plainID(c) == plain {
			return c, true
		}
	}
	digits := digitsOf(id)
	var alike []string
	for _, c := range candidates {
		if digitsOf(c) == digits {
			alike = append(alike, c)
		}
	}
	return Word(id, alike)
}

// plainID is an id without what people leave out or add: case, what stands
// between words, zeros before a number.
func plainID(id string) string {
	var b strings.Builder
	number := false // the digits so far are part of the same number
	folded := fold(id)
	for i := range len(folded) {
		ch := folded[i]
		switch {
		case ch == '-':
			number = false
		case ch == '0' && !number && i+1 < len(folded) && isDigit(folded[i+1]):
		default:
			number = isDigit(ch)
			b.WriteByte(ch)
		}
	}
	return b.String()
}

// digitsOf are the numbers in an id, without zeros before them.
func digitsOf(id string) string {
	numbers := strings.FieldsFunc(id, func(r rune) bool { return r < '0' || r > '9' })
	for i, n := range numbers {
		numbers[i] = strings.TrimLeft(n, "0")
	}
	return strings.Join(numbers, " ")
}

func isDigit(ch byte) bool { return '0' <= ch && ch <= '9' }
