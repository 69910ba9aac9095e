package document

import (
	"slices"

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
	lines := linesOf(rows)
	if over > 0 {
		slim, spare := lines.slimmest(widths, least)
		slim[0] += max(spare-over, 0)
		widths = slim
	}
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
	cells [][][]int       // of each column, of each row: how long its words are
	known []map[int][]int // of each column, by its width: the lines of each row
}

func linesOf(rows [][]string) *cellLines {
	l := &cellLines{}
	for r, cells := range rows {
		for c, cell := range cells {
			if c == len(l.cells) {
				l.cells = append(l.cells, make([][]int, len(rows)))
				l.known = append(l.known, map[int][]int{})
			}
			l.cells[c][r] = terminal.Words(oneLine(cell))
		}
	}
	return l
}

// height is how many lines the rows take.
func (l *cellLines) height(widths []int) int {
	sum := 0
	for _, n := range l.rows(widths) {
		sum += n
	}
	return sum
}

// rows is how many lines each row takes.
func (l *cellLines) rows(widths []int) []int {
	var most []int
	for c, width := range widths[:min(len(widths), len(l.cells))] {
		if most == nil {
			most = make([]int, len(l.cells[c]))
		}
		for r, n := range l.column(c, width) {
			most[r] = max(most[r], n)
		}
	}
	return most
}

func (l *cellLines) column(c, width int) []int {
	list, known := l.known[c][width]
	if known {
		return list
	}
	list = make([]int, len(l.cells[c]))
	for r, words := range l.cells[c] {
		list[r] = terminal.Lines(words, width)
	}
	l.known[c][width] = list
	return list
}

// slimmest takes off each column what it can spare without any row becoming higher.
func (l *cellLines) slimmest(widths, least []int) (slim []int, spare int) {
	slim = slices.Clone(widths)
	high := l.rows(widths)
	keeps := func(c, width int) bool {
		for r, n := range l.column(c, width) {
			if n > high[r] {
				return false
			}
		}
		return true
	}
	for c := range slim[:min(len(slim), len(l.cells))] {
		for slim[c] > least[c] && keeps(c, slim[c]-1) {
			slim[c]--
			spare++
		}
	}
	return slim, spare
}
