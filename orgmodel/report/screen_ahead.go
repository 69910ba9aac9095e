package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// aheadTexts tell what holds once all has taken place that the new file dates later than
// the day it describes: in a row the number of then, and from when; in the sentences what
// changes, where nothing has yet, and what it means. That nothing is otherwise, and that
// nobody loses anything, would be true of the day of the file only.
var aheadTexts = struct{ row, notYet, nothing, means message.Text }{
	row:     message.Text{EN: "{0} from {1}", SV: "{0} från {1}"},
	notYet:  message.Text{EN: "on {0} nothing is otherwise yet; by {1}: {2}", SV: "per {0} är inget ändrat; senast {1}: {2}"},
	nothing: message.Text{EN: "on {0} nothing is otherwise yet; by {1} other changes take place than of what units, services and agreements there are", SV: "per {0} är inget ändrat; senast {1} ändras annat än vilka enheter, insatser och avtal som finns"},
	means:   message.Text{EN: "From {0}: {1}", SV: "Från {0}: {1}"},
}

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

// notYet is the first sentence where all that changes is dated later.
func (p *diffPage) notYet(r room) string {
	then := p.later()
	day, last := p.c.Diff.New.Day(), then.c.Diff.New.Day()
	clauses, _ := then.deedsTold(r)
	if clauses == nil {
		return aheadTexts.nothing.With(day, last).In(p.lang)
	}
	return aheadTexts.notYet.With(day, last, already(strings.Join(clauses, "; "))).In(p.lang)
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
