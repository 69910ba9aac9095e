package document

import (
	"slices"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
)

// NoCell is what stands in a cell of which there is nothing to tell.
const NoCell = "–"

// withoutEmpty is the table without the columns in which no row tells anything: the
// others need their width.
func (tb *Table) withoutEmpty() *Table {
	var kept []int
	for c := range tb.Head {
		if slices.ContainsFunc(tb.Rows, func(cells []string) bool { return cells[c] != NoCell }) {
			kept = append(kept, c)
		}
	}
	if len(kept) == len(tb.Head) || len(kept) == 0 {
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
	slim.Head, slim.Rows, slim.Right = pick(tb.Head), nil, nil
	for _, c := range kept {
		slim.Right = append(slim.Right, tb.isRight(c))
	}
	for _, cells := range tb.Rows {
		slim.Rows = append(slim.Rows, pick(cells))
	}
	return &slim
}

// even moves width from one column to another as long as that makes the table lower:
// where lines are few, none is to be wasted. What the table is too wide by goes first.
func (tb *Table) even(widths, least []int, over int) []int {
	rows := tb.Rows
	if tb.Head != nil {
		rows = append([][]string{tb.Head}, rows...)
	}
	if over > 0 {
		slim, spare := slimmest(rows, widths, least)
		slim[0] += max(spare-over, 0)
		widths = slim
	}
	lines := linesOf(rows)
	high := lines.height(widths)
	for {
		best, lowest := slices.Clone(widths), high
		for from := range widths {
			for to := range widths {
				try := slices.Clone(widths)
				for from != to && try[from] > least[from] {
					try[from]--
					try[to]++
					if h := lines.height(try); h < lowest {
						best, lowest = slices.Clone(try), h
					}
				}
			}
		}
		if lowest == high {
			return widths
		}
		widths, high = best, lowest
	}
}

// cellLines are how many lines the cells of rows take in columns so wide, each worked
// out when it is asked for.
type cellLines struct {
	rows  [][]string
	known []map[int][]int // of each column, by its width: of each row
}

func linesOf(rows [][]string) *cellLines {
	l := &cellLines{rows: rows}
	for _, cells := range rows {
		for len(l.known) < len(cells) {
			l.known = append(l.known, map[int][]int{})
		}
	}
	return l
}

// height is how many lines the rows take.
func (l *cellLines) height(widths []int) int {
	most := make([]int, len(l.rows))
	for c, width := range widths {
		for r, n := range l.column(c, width) {
			most[r] = max(most[r], n)
		}
	}
	sum := 0
	for _, n := range most {
		sum += n
	}
	return sum
}

func (l *cellLines) column(c, width int) []int {
	list, known := l.known[c][width]
	if known {
		return list
	}
	list = make([]int, len(l.rows))
	for r, cells := range l.rows {
		if list[r] = 1; c < len(cells) {
			list[r] = linesIn(cells[c], width)
		}
	}
	l.known[c][width] = list
	return list
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

func linesIn(cell string, width int) int {
	cell = oneLine(cell)
	if utf8.RuneCountInString(cell) <= width {
		return 1
	}
	return len(terminal.Wrap(cell, width))
}
