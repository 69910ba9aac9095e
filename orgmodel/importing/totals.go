package importing

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// totals are words of rows of totals: those that begin one or are all of it, those of them
// that no name of a unit begins with, and those that end one.
var totals = struct{ begin, never, end []string }{
	begin: []string{"summa", "totalt", "total", "delsumma", "totalsumma", "s:a", "sum", "subtotal", "grand total"},
	never: []string{"summa", "delsumma", "totalsumma", "s:a", "subtotal"},
	end:   []string{"totalt", "summa", "total", "totalsumma", "delsumma", "sammanlagt", "subtotal"},
}

// isTotal reports whether a row is a sum of others: its first text says so, or the name of
// its unit.
func (e entry) isTotal() bool {
	return e.beginsTotal() || namesTotal(e.unitCell())
}

// beginsTotal reports whether the first text of a row says that it is a sum, and nothing
// says what it stands under.
func (e entry) beginsTotal() bool {
	row := e.row()
	for i := range e.Columns {
		cell := row.Cell(i)
		if cell != "" && !mayTotal[cell[0]] {
			return false // as in almost all rows
		}
		if cell = strings.TrimSpace(cell); cell == "" {
			continue
		}
		text := same(cell)
		first, _, _ := strings.Cut(text, " ")
		return slices.Contains(totals.begin, strings.Trim(first, ":")) && clean(e.cell(columns.Parent)) == "" || slices.Contains(totals.begin, text)
	}
	return false
}

// mayTotal are the characters that a cell of a total may begin with.
var mayTotal = func() (list [256]bool) {
	for c := range list {
		list[c] = c <= ' ' || c >= utf8.RuneSelf
	}
	for _, word := range totals.begin {
		list[word[0]], list[word[0]&^0x20] = true, true
	}
	return list
}()

// unitCell is what a row calls its unit: the lowest of its levels, where it has those.
func (e entry) unitCell() string {
	for i := len(e.levels) - 1; i >= 0; i-- {
		if cell := e.row().Cell(e.levels[i].column); strings.TrimSpace(cell) != "" {
			return cell
		}
	}
	return e.cell(columns.Unit)
}

// namesTotal reports whether what should be the name of a unit is that of a sum.
func namesTotal(cell string) bool {
	cell = strings.TrimSpace(cell)
	if cell == "" || !strings.ContainsRune("ds", rune(cell[0]|0x20)) && !strings.ContainsRune("alt", rune(cell[len(cell)-1]|0x20)) {
		return false // as almost all
	}
	all := strings.Fields(same(cell))
	first, last := strings.Trim(all[0], ":"), strings.Trim(all[len(all)-1], ":.")
	return slices.Contains(totals.never, first) || slices.Contains(totals.end, last)
}

// partWords begin a row that says how many of those above it are something.
var partWords = []string{"varav ", "därav ", "of which ", "whereof "}

// isPart reports whether a row says how many of those above it are something.
func (e entry) isPart() bool {
	cell := strings.TrimSpace(e.unitCell())
	if cell == "" || !strings.ContainsRune("vdow", rune(cell[0]|0x20)) {
		return false
	}
	name := same(cell)
	return slices.ContainsFunc(partWords, func(word string) bool { return strings.HasPrefix(name, word) })
}
