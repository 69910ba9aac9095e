package impact

import "github.com/orgmodel/orgmodel/orgmodel/message"

// addressee is who should answer a question. It stands in brackets after the
// question mark: "… ? (to the board)".
type addressee message.Text

// In writes the addressee in brackets.
func (a addressee) In(l message.Lang) string { return "(" + message.Text(a).In(l) + ")" }

// Those whom the rules ask.
var (
	toAuthor           = addressee{EN: "to the author of the file", SV: "till den som skrev filen"}
	toEmployer         = addressee{EN: "to the employer", SV: "till arbetsgivaren"}
	toCouncilAndBoards = addressee{EN: "to the council and the boards", SV: "till fullmäktige och nämnderna"}
	toBoard            = addressee{EN: "to the board", SV: "till nämnden"}
	toProvider         = addressee{EN: "to whoever carries out the service", SV: "till den som utför insatsen"}
	toBothBoards       = addressee{EN: "to both boards", SV: "till båda nämnderna"}
	toBothParties      = addressee{EN: "to both parties", SV: "till båda parter"}
)

// ask makes a question of a text: what is asked, and of whom.
func (a addressee) ask(t message.Text, args ...any) message.Message {
	return joined.With(t.With(args...), a)
}
