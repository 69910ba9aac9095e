package rules

import (
	"time"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var dateTexts = map[orgmodel.Bound]message.Text{
	orgmodel.Before: {EN: "before {0}", SV: "före {0}"},
	orgmodel.After:  {EN: "after {0}", SV: "efter {0}"},
	orgmodel.About:  {EN: "about {0}", SV: "omkring {0}"},
}

// lawDay is the day whose law something is judged by, the first of some dates that is
// known: the decision's, the change's. Without any it is the day of the file.
func lawDay(dates ...orgmodel.Date) message.Day {
	for _, d := range dates {
		if d.Known() {
			return message.Day(d.End().String())
		}
	}
	return ""
}

// dated writes a date for a reader: "före 2024-05-29".
func dated(d orgmodel.Date) message.Localizer {
	text, bound := dateTexts[d.Bound]
	if !bound {
		return d
	}
	return text.With(d.Bare())
}

// monthsBefore is the day so many months before another; of a day that the earlier
// month does not have, its last.
func monthsBefore(d orgmodel.Day, months int) message.Day {
	t, err := time.Parse(time.DateOnly, d.String())
	if err != nil {
		return ""
	}
	first := t.AddDate(0, -months, 1-t.Day())
	last := first.AddDate(0, 1, -1).Day()
	return message.Day(first.AddDate(0, 0, min(t.Day(), last)-1).Format(time.DateOnly))
}
