package docs_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// refill puts real output into a pattern in which … stands for lines left out: what stands
// between two … becomes the lines of the output from the first to the last that are still
// the same, and as many more before and after as there were. Nothing, where it cannot be
// told which they are.
func refill(want, got []string) []string {
	pairs := common(want, got)
	var filled []string
	begin, next := 0, 0
	for begin <= len(want) {
		end := len(want)
		if i := slices.Index(want[begin:], leftOut); i >= 0 {
			end = begin + i
		}
		if begin < end {
			from, to := spanOf(pairs, begin, end)
			if begin == 0 {
				from = 0
			}
			if end == len(want) {
				to = len(got)
			}
			from, to = max(from, next), min(to, len(got))
			if from < 0 || to <= from {
				return nil
			}
			filled, next = append(filled, got[from:to]...), to
		}
		if end < len(want) {
			filled = append(filled, leftOut)
		}
		begin = end + 1
	}
	if !matches(filled, got) {
		return nil
	}
	return filled
}

// spanOf is where the lines of want from begin up to end stand in the output; -1: none of
// them is the same there.
func spanOf(pairs [][2]int, begin, end int) (from, to int) {
	from, to = -1, -1
	for _, p := range pairs {
		if p[0] < begin || p[0] >= end {
			continue
		}
		if from < 0 {
			from = max(p[1]-(p[0]-begin), 0)
		}
		to = p[1] + end - p[0]
	}
	return from, to
}

// common is the longest list of lines that both have in the same order, with their places;
// … and empty lines, of which there are many, tell nothing.
func common(want, got []string) (pairs [][2]int) {
	long := make([][]int, len(want)+1)
	for i := range long {
		long[i] = make([]int, len(got)+1)
	}
	same := func(i, j int) bool { return want[i] == got[j] && want[i] != "" && want[i] != leftOut }
	for i := len(want) - 1; i >= 0; i-- {
		for j := len(got) - 1; j >= 0; j-- {
			long[i][j] = max(long[i+1][j], long[i][j+1])
			if same(i, j) {
				long[i][j] = max(long[i][j], long[i+1][j+1]+1)
			}
		}
	}
	for i, j := 0, 0; i < len(want) && j < len(got); {
		switch {
		case same(i, j) && long[i][j] == long[i+1][j+1]+1:
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
		case long[i+1][j] >= long[i][j+1]:
			i++
		default:
			j++
		}
	}
	return pairs
}

func TestRefill(t *testing.T) {
	lines := func(text string) (list []string) {
		for _, r := range text {
			list = append(list, map[rune]string{'_': "", '.': leftOut}[r]+map[bool]string{true: string(r)}[r != '_' && r != '.'])
		}
		return list
	}
	for _, c := range []struct{ want, got, filled string }{
		{"ab.ef", "abcdef", "ab.ef"},
		{"ab.ef", "axcdef", "ax.ef"},   // a line in the first part is another
		{"ab.ef", "abcdxf", "ab.xf"},   // and in the last
		{".cd.", "abcxef", ".cx."},     // in the middle
		{".cd.g", "abxycdzg", ".cd.g"}, // what comes before moves it
		{"ab.", "axbcd", "axb."},       // a line more
		{".bd.f", "abcdef", ".bcd.f"},  // a line more in the middle
		{"ab.", "xycd", "xy."[:0]},     // nothing is the same
		{".xy.", "abcdef", ""},         // nothing in the middle either
		{"a_b.", "a_c_b_d", "a_c_b."},  // empty lines tell nothing
		{"ab", "ab", "ab"},             // nothing is left out
		{"a.b.c", "abc", "a.b.c"},      // what is left out may be nothing
		{"ab.b.c", "abxxbc", "ab.b.c"}, // the same line twice
		{"abc.", "bc", "bc."},          // a line less
	} {
		if d := cmp.Diff(lines(c.filled), refill(lines(c.want), lines(c.got))); d != "" {
			t.Errorf("%s with %s: (-want +got)\n%s", c.want, c.got, d)
		}
	}
}
