package importing

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// broken asks about rows of a text that a line break in a cell may have parted, as in a
// table that was pasted from Word: two after each other have together as many cells as the
// headings. Lists in which most rows are short are written so by hand.
func (r *reading) broken(t *table) {
	width := len(t.Columns)
	if t.Name != "" || t.Heading.Row == 0 || width < 3 {
		return
	}
	var at []sheets.Place
	short := 0
	for i := range t.rows {
		if len(t.rows[i].Cells) >= width {
			continue
		}
		short++
		if i+1 < len(t.rows) && t.parted(i, width) {
			at = append(at, t.At(t.rows[i].Number, -1))
		}
	}
	if short*2 > len(t.rows) {
		return
	}
	for _, place := range at {
		r.found.add(brokenRow, "", place)
	}
}

// parted reports whether a row and the next one may be one: the cell that was parted is
// the last of the first and the first of the second.
func (t *table) parted(i, width int) bool {
	row, next := &t.rows[i], &t.rows[i+1]
	return next.Number == row.Number+1 && len(row.Cells)+len(next.Cells) == width+1 && strings.TrimSpace(next.Cell(0)) != ""
}

// figures is a text that should be a number without words that may be of a person: only
// what is counted, and signs, are left of it.
func figures(text string) string {
	var kept []string
	for _, word := range strings.Fields(text) {
		if !isFigure(word) {
			if len(kept) > 0 && kept[len(kept)-1] == "…" {
				continue
			}
			word = "…"
		}
		kept = append(kept, word)
	}
	return strings.Join(kept, " ")
}

// wordsOfNumbers stand in cells of numbers, and are no names.
var wordsOfNumbers = strings.Fields("ca cirka varav vakanta vakant inkl exkl heltid tim minst högst än fler många flera några okänt oklart varierar saknas many several unknown")

// isFigure reports whether a word is a number or says of what.
func isFigure(word string) bool {
	bare := strings.ToLower(strings.Trim(word, "0123456789.,;:()+-–*<>~/%=?!"))
	if bare == "" {
		return true
	}
	for _, known := range append(wordsOfNumbers, counted...) {
		if bare == known {
			return true
		}
	}
	return false
}
