package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// aheadRow is a row whose number is another once all has taken place that the new file
// dates later than the day it describes: the number of then, and from when.
var aheadRow = message.Text{EN: "{0} from {1}", SV: "{0} från {1}"}

// ofPeople are the rows about what becomes of people: that none are touched must hold for
// all that is proposed, and not only for what takes place by the day of the file.
var ofPeople = []string{headline.RowUnplaced, headline.RowManager, headline.RowGroups}

// tellAhead tells in rows about people what holds by the last of those days, where that
// is otherwise.
func (p *diffPage) tellAhead(rows []screenRow) {
	if p.c.Later == nil || p.c.Summary.Apart {
		return
	}
	page := p.beside()
	page.c, page.marked = p.c.Later, nil
	for i, later := range page.screenRows() {
		row := &rows[i]
		if !slices.Contains(ofPeople, row.id) || later.after == row.after && later.silent == row.silent {
			continue
		}
		if later.silent != "" {
			later.after, later.silent = rowTexts.unknown.In(p.lang), ""
		}
		later.after = aheadRow.With(already(later.after), p.c.Later.Diff.New.Day()).In(p.lang)
		*row = later
	}
}
