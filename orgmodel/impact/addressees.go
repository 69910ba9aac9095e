package impact

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// addressee is who should answer a question; it stands after the question mark.
type addressee diag.Addressee

// Those whom the rules ask.
var (
	toAuthor           = addressee(diag.ToAuthor)
	toEmployer         = addressee(diag.ToEmployer)
	toCouncilAndBoards = addressee(diag.ToCouncilAndBoards)
	toBoard            = addressee(diag.ToBoard)
	toProviders        = addressee(diag.ToProviders)
	toProvider         = addressee(diag.ToProvider)
	toBothBoards       = addressee(diag.ToBothBoards)
	toBothParties      = addressee(diag.ToBothParties)
)

// ask makes a question of a text: what is asked, and of whom.
func (a addressee) ask(t message.Text, args ...any) message.Message {
	return joined.With(t.With(args...), diag.Addressee(a))
}
