package rules

import (
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
