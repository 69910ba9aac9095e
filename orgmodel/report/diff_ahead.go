package report

import (
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var aheadText = message.Text{
	EN: "The file dates changes later than {0}, the last on {1}: {2}. The overview, the tables and the numbers do not show them; the questions are about them too.",
	SV: "Filen daterar ändringar till senare än {0}, den sista till {1}: {2}. Översikten, tabellerna och talen visar dem inte; frågorna gäller även dem.",
}

// ahead says that the new file dates changes later than the day it describes, so that
// nobody takes a number for all that is to come; empty where it dates none.
func (p *diffPage) ahead() string {
	c := p.c.Diff
	if !c.OneHistory() || c.Ahead() == c {
		return ""
	}
	list, last := c.New.Later(c.Old)
	var names []message.Quoted
	for _, ref := range list {
		names = append(names, judge.Title(c.New.Common(ref), ref.Type))
	}
	return aheadText.With(c.New.Day(), last, judge.Some(names)).In(p.lang)
}
