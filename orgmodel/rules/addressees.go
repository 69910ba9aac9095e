package rules

import "github.com/orgmodel/orgmodel/orgmodel/message"

// addressee is who should answer a question. It is the last argument of the
// question's text and stands after its question mark: "… ? (to the board)".
type addressee message.Text

// In writes the addressee in brackets.
func (a addressee) In(l message.Lang) string { return "(" + message.Text(a).In(l) + ")" }

// Those whom the rules ask.
var (
	toAuthor   = addressee{EN: "to the author of the file", SV: "till den som skrev filen"}
	toEmployer = addressee{EN: "to the employer", SV: "till arbetsgivaren"}
	toBoard    = addressee{EN: "to the board", SV: "till nämnden"}
	toBoards   = addressee{EN: "to the boards", SV: "till nämnderna"}
	toProvider = addressee{EN: "to whoever carries out the service", SV: "till den som utför insatsen"}
	toOwner    = addressee{EN: "to whoever is responsible for the goal", SV: "till den som ansvarar för målet"}
	toHeads    = addressee{EN: "to the heads of administration", SV: "till förvaltningscheferna"}
)
