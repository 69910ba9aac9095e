package report

import (
	"slices"
	"unicode/utf8"
)

// noCell is what stands in a cell of which there is nothing to tell.
const noCell = "–"

// withoutEmpty is the table without the columns in which no row tells anything: the
// others need their width.
func (tb *table) withoutEmpty() *table {
	var kept []int
	for c := range tb.head {
		if slices.ContainsFunc(tb.rows, func(cells []string) bool { return cells[c] != noCell }) {
			kept = append(kept, c)
		}
	}
	if len(kept) == len(tb.head) || len(kept) == 0 {
		return tb
	}
	pick := func(cells []string) []string {
		list := make([]string, len(kept))
		for i, c := range kept {
			list[i] = cells[c]
		}
		return list
	}
	slim := *tb
	slim.head, slim.rows, slim.right = pick(tb.head), nil, nil
	for _, c := range kept {
		slim.right = append(slim.right, tb.isRight(c))
	}
	for _, cells := range tb.rows {
		slim.rows = append(slim.rows, pick(cells))
	}
	return &slim
}

// even gives the width that some columns can spare without becoming higher to the one
// that makes the table lowest by it, as often as that helps: where lines are few, none
// is to be wasted. What the table is too wide by goes first.
func (tb *table) even(widths, least []int, over int) []int {
	rows := tb.rows
	if tb.head != nil {
		rows = append([][]string{tb.head}, rows...)
	}
	if over > 0 {
		slim, spare := slimmest(rows, widths, least)
		slim[0] += max(spare-over, 0)
		widths = slim
	}
	high := heightOf(rows, widths)
	for {
		slim, spare := slimmest(rows, widths, least)
		best, lowest := -1, high
		for c := range slim {
			slim[c] += spare
			if h := heightOf(rows, slim); h < lowest {
				best, lowest = c, h
			}
			slim[c] -= spare
		}
		if best < 0 {
			return widths
		}
		slim[best] += spare
		widths, high = slim, lowest
	}
}

// slimmest takes off each column what it can spare without any row becoming higher.
func slimmest(rows [][]string, widths, least []int) (slim []int, spare int) {
	slim = slices.Clone(widths)
	high := make([]int, len(rows))
	for r, cells := range rows {
		for c, cell := range cells {
			high[r] = max(high[r], linesIn(cell, widths[c]))
		}
	}
	for c := range slim {
		keeps := func(width int) bool {
			for r, cells := range rows {
				if c < len(cells) && linesIn(cells[c], width) > high[r] {
					return false
				}
			}
			return true
		}
		for slim[c] > least[c] && keeps(slim[c]-1) {
			slim[c]--
			spare++
		}
	}
	return slim, spare
}

// heightOf is how many lines rows take.
func heightOf(rows [][]string, widths []int) int {
	sum := 0
	for _, cells := range rows {
		most := 1
		for c, cell := range cells {
			most = max(most, linesIn(cell, widths[c]))
		}
		sum += most
	}
	return sum
}

func linesIn(cell string, width int) int {
	cell = oneLine(cell)
	if utf8.RuneCountInString(cell) <= width {
		return 1
	}
	return len(Wrap(cell, width))
}
