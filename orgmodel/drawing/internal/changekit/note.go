package changekit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// roomForNames is how many letters of names a row of the note takes. The first one is
// told whatever its length.
const roomForNames = 90

// Note adds to the box of what the picture cannot show how many there are of a sort, and
// which: the first by the order that they are told in.
func (c *Card) Note(sort message.Text, n int, names []string) {
	if n == 0 {
		return
	}
	c.Rows = append(c.Rows, Fact{Fact: kit.Fact{Left: sort.In(c.Lang), Right: message.Int(n).In(c.Lang)}})
	if len(names) == 0 {
		return
	}
	told, letters := 1, utf8.RuneCountInString(names[0])
	for told < len(names) && letters+utf8.RuneCountInString(names[told]) <= roomForNames {
		letters += utf8.RuneCountInString(names[told])
		told++
	}
	said := slices.Clone(names[:told])
	if rest := len(names) - told; rest > 0 {
		said = append(said, Words.namesMore.With(rest).In(c.Lang))
	}
	c.Rows = append(c.Rows, Fact{Fact: kit.Fact{Left: strings.Join(said, "\u00a0· "), Color: kit.GreyInk, Keep: true}})
}
