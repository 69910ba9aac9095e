// Package nearest finds the known word that a mistyped one was most likely
// meant to be.
package nearest

import "strings"

// Word returns the candidate closest to word, if any is close enough to be a
// slip of the hand: at most a third of the letters differ, or one is the
// beginning of the other. Of equally close ones the first wins.
func Word(word string, candidates []string) (string, bool) {
	folded := fold(word)
	best, bestDistance := "", len(folded)/3+1
	if len(folded) < 3 {
		bestDistance = 1
	}
	bestDistance++ // strictly better than this
	for _, c := range candidates {
		d := distance(folded, fold(c), bestDistance)
		if d >= bestDistance && isStem(folded, fold(c)) {
			d = bestDistance - 1
		}
		if d < bestDistance {
			best, bestDistance = c, d
		}
	}
	return best, best != ""
}

func isStem(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 4 && strings.HasPrefix(b, a)
}

// fold makes spellings that people confuse equal: case, å ä ö, and what stands
// between words.
var folder = strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e", "ü", "u", " ", "-", "_", "-")

func fold(s string) string { return folder.Replace(strings.ToLower(s)) }

// distance is the number of single letters to insert, delete, replace or swap
// with a neighbour; it gives up at limit.
func distance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least >= limit {
			return limit
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
