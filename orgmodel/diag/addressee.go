package diag

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Addressee is who should answer a question: "to the board". It is an argument of what
// a finding asks and stands in brackets after its question mark, so that whoever lists
// questions finds it without reading prose.
type Addressee message.Text

// In writes the addressee in brackets.
func (a Addressee) In(l message.Lang) string { return "(" + message.Text(a).In(l) + ")" }

// Those whom rules ask.
var (
	ToAuthor           = Addressee{EN: "to the author of the file", SV: "till den som skrev filen"}
	ToEmployer         = Addressee{EN: "to the employer", SV: "till arbetsgivaren"}
	ToBoard            = Addressee{EN: "to the board", SV: "till nämnden"}
	ToDecidingBoard    = Addressee{EN: "to the board that decides", SV: "till den nämnd som beslutar"}
	ToBoards           = Addressee{EN: "to the boards", SV: "till nämnderna"}
	ToBothBoards       = Addressee{EN: "to both boards", SV: "till båda nämnderna"}
	ToBothParties      = Addressee{EN: "to both parties", SV: "till båda parter"}
	ToProviders        = Addressee{EN: "to the old and the new provider", SV: "till den gamla och den nya utföraren"}
	ToProvider         = Addressee{EN: "to whoever carries out the service", SV: "till den som utför insatsen"}
	ToOwner            = Addressee{EN: "to whoever is responsible for the goal", SV: "till den som ansvarar för målet"}
	ToHeads            = Addressee{EN: "to the heads of administration", SV: "till förvaltningscheferna"}
	ToCouncil          = Addressee{EN: "to the council", SV: "till fullmäktige"}
	ToCouncilAndBoards = Addressee{EN: "to the council and the boards", SV: "till fullmäktige och nämnderna"}
)

// AskedOf is who should answer the finding; false where it asks nobody.
func (d *Diagnostic) AskedOf() (Addressee, bool) {
	if to, ok := addresseeIn(d.Question); ok {
		return to, true
	}
	return addresseeIn(d.Message)
}

func addresseeIn(m message.Message) (Addressee, bool) {
	for i := len(m.Args) - 1; i >= 0; i-- {
		switch arg := m.Args[i].(type) {
		case Addressee:
			return arg, true
		case message.Message:
			if to, ok := addresseeIn(arg); ok {
				return to, true
			}
		}
	}
	return Addressee{}, false
}
