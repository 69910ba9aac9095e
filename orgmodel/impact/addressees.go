package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// addressee is who should answer a question. It stands in brackets after the
// question mark: "… ? (to the board)".
type addressee message.Text

// In writes the addressee in brackets.
func (a addressee) In(l message.Lang) string { return "(" + message.Text(a).In(l) + ")" }

// Those whom the rules ask.
var (
	toEmployer         = addressee{EN: "to the employer", SV: "till arbetsgivaren"}
	toCouncilAndBoards = addressee{EN: "to the council and the boards", SV: "till fullmäktige och nämnderna"}
	toBoard            = addressee{EN: "to the board", SV: "till nämnden"}
	toBothBoards       = addressee{EN: "to both boards", SV: "till båda nämnderna"}
	toBothParties      = addressee{EN: "to both parties", SV: "till båda parter"}
)

// ask makes a question of a text: what is asked, and of whom.
func (a addressee) ask(t message.Text, args ...any) message.Message {
	return joined.With(t.With(args...), a)
}

var (
	marked     = message.Text{EN: "{0} [{1}]", SV: "{0} [{1}]"}
	visionMark = message.Text{EN: "vision", SV: "vision"}
	guessText  = message.Text{EN: "This rests on a guess about what {0} was before.", SV: "Detta bygger på en gissning om vad {0} var förut."}
)

// words are what a finding says: the facts, marked when they rest on a vision,
// then what is a guess about them, and last the question with its addressee.
func (p *Pass) words(f *Finding) message.Message {
	said := sentences{f.Message}
	if p.isVision(f.At) || slices.ContainsFunc(f.Rests, p.isVision) {
		said[0] = marked.With(f.Message, visionMark)
	}
	if p.isGuess(f.At) {
		said = append(said, guessText.With(p.nameOf(p.New, f.At.Ref.Type, f.At.Ref.Index)))
	}
	if !f.Question.IsZero() {
		said = append(said, f.Question)
	}
	return said.all()
}
