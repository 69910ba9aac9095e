package document

import (
	"regexp"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// StarTitle is what a star means, for who points at it or has it read aloud; the
// line under the table says the same at length.
var StarTitle = message.Text{
	EN: "rests on something assumed, a vision or a guess",
	SV: "bygger på något antaget, en vision eller en gissning",
}

// afterNumber is a star right after a number, with nothing but a sign of the
// sentence behind it: so a mark stands. One after a word may be a part of a name,
// which means nothing; the line that every document has is enough for those.
var afterNumber = regexp.MustCompile(`(\d%?)\*($|[\s.,;:)\]])`)

// starredHTML is text in which the mark of each number explains itself.
func starredHTML(l message.Lang, text string) string {
	text = Escape(text)
	if !strings.Contains(text, ground.Star) {
		return text
	}
	return afterNumber.ReplaceAllString(text, `$1<abbr title="`+Escape(StarTitle.In(l))+`">*</abbr>$2`)
}
