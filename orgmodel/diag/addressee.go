package diag

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Addressee is who should answer a question: "to the board". It is an argument of what
// a finding asks and stands in brackets after its question mark, so that whoever lists
// questions finds it without reading prose.
type Addressee struct {
	text message.Text
	ours bool
}

// In writes the addressee in brackets.
func (a Addressee) In(l message.Lang) string { return "(" + a.text.In(l) + ")" }

// Text is the addressee without brackets.
func (a Addressee) Text() message.Text { return a.text }

// Ours reports whether it is somebody of the organisation itself: who can be asked only
// once it is known which organisation a file is about.
func (a Addressee) Ours() bool { return a.ours }

// ours and whoever make the addressees: each is of the organisation itself, or is not,
// and none can be added without its being said.
func ours(en, sv string) Addressee    { return Addressee{message.Text{EN: en, SV: sv}, true} }
func whoever(en, sv string) Addressee { return Addressee{message.Text{EN: en, SV: sv}, false} }

// Those whom rules ask.
var (
	ToAuthor           = whoever("to the author of the file", "till den som skrev filen")
	ToEmployer         = ours("to the employer", "till arbetsgivaren")
	ToBoard            = ours("to the board", "till nämnden")
	ToDecidingBoard    = ours("to the board that decides", "till den nämnd som beslutar")
	ToBoards           = ours("to the boards", "till nämnderna")
	ToBothBoards       = ours("to both boards", "till båda nämnderna")
	ToBothParties      = whoever("to both parties", "till båda parter")
	ToProviders        = whoever("to the old and the new provider", "till den gamla och den nya utföraren")
	ToProvider         = whoever("to whoever carries out the service", "till den som utför insatsen")
	ToOwner            = whoever("to whoever is responsible for the goal", "till den som ansvarar för målet")
	ToHeads            = ours("to the heads of administration", "till förvaltningscheferna")
	ToCouncil          = ours("to the council", "till fullmäktige")
	ToCouncilAndBoards = ours("to the council and the boards", "till fullmäktige och nämnderna")
)

// AskedOf is who should answer the finding; false where it asks nobody.
func (d *Diagnostic) AskedOf() (Addressee, bool) {
	if to, ok := addresseeIn(d.Question); ok {
		return to, true
	}
	return addresseeIn(d.Message)
}

// Asks are those whom the finding asks; where it states what is to be checked, those whom
// its rule asks.
func (d *Diagnostic) Asks() []Addressee {
	if to, ok := d.AskedOf(); ok {
		return []Addressee{to}
	}
	return d.Rule.To
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
