package report

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/headline"
)

// told is a row of the first screen, or the units, in words.
type toldRow struct{ id, text string }

// rowsOf are the rows of the first screen in words, cells and notes, and what is said of
// the units.
func rowsOf(p *diffPage) []toldRow {
	list := []toldRow{{headline.RowUnits, p.unitNumber(&p.c.Summary.Units)}}
	for _, r := range p.screenRows() {
		list = append(list, toldRow{r.id, rowText(&r)})
	}
	return list
}

func rowText(r *screenRow) string {
	switch {
	case r.silent != "":
		return "framgår inte"
	case r.empty():
		return ""
	}
	text := strings.Join([]string{r.before, r.after, r.difference}, " | ")
	for _, note := range r.notes {
		text += " / " + note
	}
	return text
}

// rowNamed is one of them.
func rowNamed(p *diffPage, id string) string {
	for _, r := range rowsOf(p) {
		if r.id == id {
			return r.text
		}
	}
	return ""
}
