package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
)

// One says of rows that a text was wrapped into that they are one text, and how each
// goes on from the one above.
func One(text string, rows []drawing.Row) {
	for i := range rows {
		line := rows[i].Left.Text
		if line == "" {
			line = rows[i].Right.Text
		}
		var join drawing.Join
		if text, join = after(text, line); i+1 < len(rows) {
			rows[i+1].Joins = join
		}
	}
}

// after is what of a text is left when a line of it has been set, and how it goes on.
// Where the line is not as the text has it, as when it was cut, that is with a space.
func after(text, line string) (rest string, join drawing.Join) {
	for _, r := range line {
		next, n := utf8.DecodeRuneInString(text)
		for n > 0 && next != r && unseen(next) {
			text = text[n:]
			next, n = utf8.DecodeRuneInString(text)
		}
		switch {
		case n > 0 && next == r:
			text = text[n:]
		case unicode.IsSpace(r):
		case r == '-':
			return text, drawing.Hyphened
		default:
			return text, drawing.Spaced
		}
	}
	for {
		next, n := utf8.DecodeRuneInString(text)
		switch {
		case n == 0 || !unseen(next):
			return text, drawing.Abutting
		case unicode.IsSpace(next) || unicode.IsControl(next):
			return strings.TrimLeftFunc(text, unicode.IsSpace), drawing.Spaced
		}
		text = text[n:]
	}
}

// unseen reports what a line may lack of its text: spaces beyond the first, marks
// that only say where it may break, and the dot between two parts of which the second
// stands below.
func unseen(r rune) bool {
	return r == '·' || unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}
