package ground

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Mark is why a part of a number is told apart from the rest.
type Mark uint8

// The marks, the weightiest first.
const (
	NoMark      Mark = iota // the files stand behind it as behind the whole
	MarkUnknown             // nobody said what it rests on
	MarkClaimed             // somebody says it is so
	MarkVision
	MarkProposed
	MarkDecided
	MarkGuess
	MarkAssumed
	marks
)

// Marks lists the marks, the weightiest first.
func Marks() []Mark {
	var list []Mark
	for m := MarkUnknown; m < marks; m++ {
		list = append(list, m)
	}
	return list
}

// partWords tell how much of a number bears a mark: "1 assumed", "6 assumed".
var partWords = [marks]struct{ one, many message.Text }{
	MarkUnknown:  same(message.Text{EN: "{0} of unknown origin", SV: "{0} av okänt ursprung"}),
	MarkClaimed:  same(message.Text{EN: "{0} claimed", SV: "{0} enligt uppgift"}),
	MarkVision:   same(message.Text{EN: "{0} vision", SV: "{0} vision"}),
	MarkProposed: {message.Text{EN: "{0} proposed", SV: "{0} föreslagen"}, message.Text{EN: "{0} proposed", SV: "{0} föreslagna"}},
	MarkDecided:  {message.Text{EN: "{0} decided", SV: "{0} beslutad"}, message.Text{EN: "{0} decided", SV: "{0} beslutade"}},
	MarkGuess:    same(message.Text{EN: "{0} by a guess about who is who", SV: "{0} genom en gissning om vem som är vem"}),
	MarkAssumed:  {message.Text{EN: "{0} assumed", SV: "{0} antagen"}, message.Text{EN: "{0} assumed", SV: "{0} antagna"}},
}

func same(t message.Text) struct{ one, many message.Text } {
	return struct{ one, many message.Text }{t, t}
}

var markIDs = [marks]string{
	MarkUnknown: "unknown", MarkClaimed: "claimed", MarkVision: "vision", MarkProposed: "proposed",
	MarkDecided: "decided", MarkGuess: "guess", MarkAssumed: "assumed",
}

// String is the word for programs.
func (m Mark) String() string { return markIDs[m] }

// Part tells how much of a number bears the mark; {0} is how much, one or not.
func (m Mark) Part(one bool) message.Text {
	if one {
		return partWords[m].one
	}
	return partWords[m].many
}

var statusMarks = map[Status]Mark{Claimed: MarkClaimed, Vision: MarkVision, Proposed: MarkProposed, Decided: MarkDecided}

// Mark is the one mark under which what rests on this is told apart in a file of
// that status: so that the parts of a sum add up, each is told once.
func (g Ground) Mark(whole Status) Mark { return g.Brief().Mark(whole) }
