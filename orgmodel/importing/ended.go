package importing

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// ended reports whether a row is of what is no longer there: it says so, or its last day
// is before the one that the lists describe. The text and the cell say by what.
func (r *reading) ended(l *line) (text string, at sheets.Place, ok bool) {
	if state := l.word(columns.State); state.closed || state.text == "0" && l.asksWhether(columns.State) {
		return state.text, l.at(columns.State), true
	}
	w := l.word(columns.Until)
	if w.text == "" || !r.past(w, l) {
		return "", at, false
	}
	return r.shown(w.text), l.at(columns.Until), true
}

// asksWhether reports whether the heading of a column is a question that a zero says no to.
func (l *line) asksWhether(m columns.Meaning) bool {
	return slices.Contains([]string{"aktiv", "ibruk", "active"}, columns.Fold(l.Columns[l.Of(m)].Heading))
}

// past reports whether what says until when something is says that it is over. What has a
// day and no day to compare it with is kept, and asked about.
func (r *reading) past(w *word, l *line) bool {
	switch day, ok := dayOf(w.text); {
	case isBlank(w.text), w.noID && !w.yes, means(w.text, words.no), means(w.text, words.goesOn):
		return false
	case w.yes, w.closed, means(w.text, words.over):
		return true
	case !ok:
		heading := masked(clean(l.Columns[l.Of(columns.Until)].Heading))
		r.found.add(unreadDay, heading, l.at(columns.Until), message.Quoted(r.shown(w.text)), message.Quoted(heading))
		return false
	case day.Year >= farOff:
		return false
	case !r.AsOf.Known():
		r.found.add(dayNeeded, "", l.at(columns.Until))
		return false
	default:
		return day.Start() < r.AsOf.Start()
	}
}

// farOff is from when on a year means "without end", as in 9999-12-31.
const farOff = 2900

// days are how lists write days. With strokes, the day before the month and the other way
// round cannot be told apart.
var days = []string{"2006-01-02", "20060102", "2006/01/02", "2006.01.02", "02.01.2006", "2.1.2006"}

// dayOf reads a day, whatever time of it stands behind.
func dayOf(text string) (day orgmodel.Date, ok bool) {
	text, _, _ = strings.Cut(text, " ")
	text, _, _ = strings.Cut(text, "T")
	for _, form := range days {
		if day, err := time.Parse(form, text); err == nil {
			return dateOf(day), true
		}
	}
	if n, err := strconv.Atoi(text); err == nil && (n == endOfDays || len(text) == 5 && n >= 10_000) {
		return dateOf(time.Date(1899, time.December, 30+n, 0, 0, 0, 0, time.UTC)), true
	}
	return day, false
}

// endOfDays is 9999-12-31 as spreadsheets count days: those of our time have five digits,
// and stand so in a cell that is not formatted as a day.
const endOfDays = 2_958_465

func dateOf(day time.Time) orgmodel.Date {
	return orgmodel.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}
}
