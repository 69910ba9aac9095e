package drawing

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var unreadTexts = struct{ aside, circle message.Text }{
	aside:  message.Text{EN: "parts of the file could not be read and are left out", SV: "delar av filen gick inte att läsa och är inte med"},
	circle: message.Text{EN: "the line of command goes in a circle: {0}", SV: "linjen går i cirkel: {0}"},
}

// Unread says in clauses, below the title, that the file says more than is drawn, and
// where its line of command was cut so that it can be drawn at all; none of a file that is
// drawn as it stands.
func Unread(org *orgmodel.Organisation) []message.Message {
	var clauses []message.Message
	for _, circle := range org.Circles {
		var names []string
		for _, u := range circle {
			names = append(names, org.Units[u].Name)
		}
		clauses = append(clauses, unreadTexts.circle.With(message.Name(strings.Join(names, " → "))))
	}
	if len(org.Aside) > 0 {
		clauses = append(clauses, unreadTexts.aside.With())
	}
	return clauses
}
