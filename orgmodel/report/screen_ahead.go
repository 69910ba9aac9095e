package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// aheadTexts tell what holds once all has taken place that the new file dates later than
// the day it describes: in a row the number of then, and from when; in the sentences what
// has changed by then, and what it means. That nothing is otherwise, and that
// nobody loses anything, would be true of the day of the file only.
var aheadTexts = struct{ row, by, notYet, means message.Text }{
	row:    message.Text{EN: "{0} from {1}", SV: "{0} från {1}"},
	by:     message.Text{EN: "by {0}: {1}", SV: "senast {0}: {1}"},
	notYet: message.Text{EN: "on {0} nothing is otherwise yet; {1}", SV: "per {0} är inget ändrat; {1}"},
	means:  message.Text{EN: "From {0}: {1}", SV: "Från {0}: {1}"},
}

// aheadOthers are what the first sentence has no room for: the lists are of another day.
var aheadOthers = counted{message.Text{EN: "{0} other change", SV: "{0} annan ändring"}, message.Text{EN: "{0} other changes", SV: "{0} andra ändringar"}}

// later is the page as it is then; nil where the file dates nothing later.
func (p *diffPage) later() *diffPage {
	if p.c.Later == nil || p.c.Summary.Apart {
		return nil
	}
	if p.known.later == nil {
		page := p.beside()
		page.c, page.marked = p.c.Later, nil
		p.known.later = page
	}
	return p.known.later
}

// doingByThen is the first sentence where some of what changes is dated later, or all.
func (p *diffPage) doingByThen(r room) string {
	then := p.later()
	said := aheadTexts.by.With(then.c.Diff.New.Day(), already(then.deeds(r, aheadOthers)))
	if now, _ := p.deedsTold(r); now == nil {
		said = aheadTexts.notYet.With(p.c.Diff.New.Day(), said)
	}
	return said.In(p.lang)
}

// ofPeople are the rows about what becomes of people: that none are touched must hold for
// all that is proposed, and not only for what takes place by the day of the file.
var ofPeople = []string{headline.RowUnplaced, headline.RowManager, headline.RowGroups}

// tellAhead tells in rows about people what holds by the last of those days, where that
// is otherwise.
func (p *diffPage) tellAhead(rows []screenRow) {
	page := p.later()
	if page == nil {
		return
	}
	for i, later := range page.screenRows() {
		row := &rows[i]
		if !slices.Contains(ofPeople, row.id) || later.after == row.after && later.silent == row.silent {
			continue
		}
		if later.silent != "" {
			later.after, later.silent = rowTexts.unknown.In(p.lang), ""
		}
		later.after = aheadTexts.row.With(already(later.after), p.c.Later.Diff.New.Day()).In(p.lang)
		*row = later
	}
}
