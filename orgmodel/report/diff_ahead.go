package report

import (
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var aheadText = message.Text{
	EN: "The file dates changes later than {0}, the last on {1}: {2}. The lists and the key figures do not show them; the sentences, the rows about people and the questions do.",
	SV: "Filen daterar ändringar till senare än {0}, den sista till {1}: {2}. Listorna och nyckeltalen visar dem inte; meningarna, raderna om människor och frågorna gör det.",
}

// ahead says that the new file dates changes later than the day it describes, so that
// nobody takes a number for all that is to come; empty where it dates none.
func (p *diffPage) ahead() string {
	c := p.c.Diff
	if !c.OneHistory() || c.Ahead() == c {
		return ""
	}
	list, last := c.Later()
	var names []message.Quoted
	for _, ref := range list {
		names = append(names, judge.Title(c.New.Common(ref), ref.Type))
	}
	return aheadText.With(c.New.Day(), last, judge.Some(names)).In(p.lang)
}
