package importing

import (
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// RestRow is a row that is not in the model.
type RestRow struct {
	At    sheets.Place
	Cause *Cause
	What  message.Message // the cause in words

	columns []columns.Column
	cells   []string // of columns: those that are read, and personal ones never
}

// refuse leaves a row out and tells why.
func (r *reading) refuse(l line, c *Cause, text string, at sheets.Place, args ...any) {
	r.found.add(c, text, at, args...)
	row := RestRow{At: l.At(l.row.Number, -1), Cause: c, What: c.What.With(args...)}
	for _, column := range l.Columns {
		if column.Meaning.Written() && column.Meaning != columns.Manager {
			row.columns = append(row.columns, column)
			row.cells = append(row.cells, r.tellable(l, column.Index))
		}
	}
	r.result.Rest = append(r.result.Rest, row)
}

// tellable is what may be told of a cell.
func (r *reading) tellable(l line, column int) string {
	text := clean(l.row.Cell(column))
	if l.namesPerson(text) {
		return somebody
	}
	return r.shown(text)
}

// aside leaves out all rows of a sheet whose columns nobody knows: none of their
// cells is written.
func (r *reading) aside(s *sheets.Sheet, c *Cause) {
	r.result.Rows += len(s.Rows)
	for i := range s.Rows {
		r.result.Rest = append(r.result.Rest, RestRow{At: s.At(s.Rows[i].Number, -1), Cause: c, What: c.What.With()})
	}
}

// RestTable is what the rows that are not in the model have in the columns that are
// read, one row for each, below the headings of the lists.
func (r *Result) RestTable() (headings []string, rows [][]string) {
	at := map[columns.Meaning]int{}
	for _, row := range r.Rest {
		for _, c := range row.columns {
			if _, known := at[c.Meaning]; !known {
				at[c.Meaning] = len(headings)
				headings = append(headings, masked(clean(c.Heading)))
			}
		}
	}
	for _, row := range r.Rest {
		cells := make([]string, len(headings))
		for i, c := range row.columns {
			cells[at[c.Meaning]] = joined(cells[at[c.Meaning]], row.cells[i])
		}
		rows = append(rows, cells)
	}
	return headings, rows
}

// joined puts the levels of a row into one cell.
func joined(before, more string) string {
	if before == "" || more == "" {
		return before + more
	}
	return before + " > " + more
}
