package ground

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var statusWords = map[Status]message.Text{
	InForce:  {EN: "in force", SV: "gäller"},
	Decided:  {EN: "decided", SV: "beslutat"},
	Proposed: {EN: "proposed", SV: "föreslaget"},
	Vision:   {EN: "vision", SV: "vision"},
	Claimed:  {EN: "claimed", SV: "enligt uppgift"},
}

// Text is the word for a reader.
func (s Status) Text() message.Text { return statusWords[s] }

var markWords = struct{ assumed, guess, unknown message.Text }{
	assumed: message.Text{EN: "assumed", SV: "antaget"},
	guess:   message.Text{EN: "guessed who is who", SV: "gissat vem som är vem"},
	unknown: message.Text{EN: "of unknown origin", SV: "av okänt ursprung"},
}

// Star is the mark of an assumption, a vision or a guess on a number in a table or
// a picture.
const Star = "*"

// StarMeans says what the star on a number means, and no star.
var StarMeans = message.Text{
	EN: "* rests on something assumed by the author, a vision or a guess about who is who; without * only on what the files state.",
	SV: "* bygger på något som den som skrev filen har antagit, på en vision eller på en gissning om vem som är vem; utan * bara på det som filerna anger.",
}

// Star is the mark that a number in a table or a picture bears; none where the
// files stand behind it.
func (g Ground) Star() string { return g.Brief().Star() }

// Tags are the marks as words, the weightiest first: "[vision]", "[antaget]". A
// status is told when it is less sure than that of the whole file, which its
// reader has been told already.
func (g Ground) Tags(whole Status) []message.Text { return g.Brief().Tags(whole) }

// Said writes the tags after a sentence: " [vision] [antaget]".
func (g Ground) Said(whole Status, l message.Lang) string {
	var b strings.Builder
	for _, t := range g.Tags(whole) {
		b.WriteString(" [" + t.In(l) + "]")
	}
	return b.String()
}
