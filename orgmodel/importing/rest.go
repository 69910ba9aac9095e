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
func (r *reading) refuse(e entry, c *Cause, text string, at sheets.Place, args ...any) {
	r.found.add(c, text, at, args...)
	row := RestRow{At: e.whole(), Cause: c, What: c.What.With(args...)}
	for _, column := range e.Columns {
		if r.inRest(column.Meaning) {
			row.columns = append(row.columns, column)
			row.cells = append(row.cells, r.tellable(e, column.Index))
		}
	}
	r.result.Rest = append(r.result.Rest, row)
}

// inRest reports whether a row that is left out is told with a column of a meaning. What
// is known to say who somebody is never is.
func (r *reading) inRest(m columns.Meaning) bool {
	switch m {
	case columns.Person, columns.Private, columns.ReportsTo:
		return false
	case columns.Manager, columns.Ignore, columns.None:
		return r.RestColumns
	}
	return true
}

// tellable is what may be told of a cell.
func (r *reading) tellable(e entry, column int) string {
	text := clean(e.row().Cell(column))
	if e.namesPerson(text, startsOf(text)) {
		return somebody
	}
	if title, ok := leaderLine(text); ok {
		return title + ": " + somebody
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
	at := map[string]int{}
	for _, row := range r.Rest {
		for _, c := range row.columns {
			if _, known := at[restKey(c)]; !known {
				at[restKey(c)] = len(headings)
				headings = append(headings, masked(clean(c.Heading)))
			}
		}
	}
	for _, row := range r.Rest {
		cells := make([]string, len(headings))
		for i, c := range row.columns {
			cells[at[restKey(c)]] = joined(cells[at[restKey(c)]], row.cells[i])
		}
		rows = append(rows, cells)
	}
	return headings, rows
}

// restKey is what columns of several lists have in common: the meaning, else the heading.
func restKey(c columns.Column) string {
	if c.Meaning == columns.None || c.Meaning == columns.Ignore {
		return "\x00" + columns.Fold(c.Heading)
	}
	return c.Meaning.Word()
}

// joined puts the levels of a row into one cell.
func joined(before, more string) string {
	if before == "" || more == "" {
		return before + more
	}
	return before + " > " + more
}
