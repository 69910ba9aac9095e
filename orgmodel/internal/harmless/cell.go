package harmless

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// formula are the signs with which a cell becomes a formula, also in the widths
// of East Asian keyboards, which some spreadsheets read as the same.
const formula = "=+-@＝＋－＠﹢﹣﹦﹫"

// number is a text that every spreadsheet takes for a number.
var number = regexp.MustCompile(`^[-+]?[0-9]+([.,][0-9]+)?$`)

// Cell makes one cell of a table out of a text, such that no spreadsheet takes
// it for a formula: an apostrophe before it is the usual sign for that. A
// spreadsheet that is set to another separator than the file's begins a cell at
// that one, so what follows a separator counts as a beginning too. A text that
// is a number stays one. A text with such an apostrophe of its own gets one more, so
// that Plain can take off what was put there.
func Cell(text string) string {
	text = Line(text)
	if !strings.ContainsAny(text, formula) {
		return text
	}
	end := len(strings.TrimRightFunc(text, leftOut)) // once, not at every beginning
	var b strings.Builder
	for from := 0; from <= len(text); {
		if startsFormula(text[from:max(from, end)]) {
			b.WriteByte('\'')
		}
		to := from + strings.IndexAny(text[from:], ",;") + 1
		if to == from {
			to = len(text) + 1
		}
		b.WriteString(text[from:min(to, len(text))])
		from = to
	}
	return b.String()
}

// startsFormula looks past what a spreadsheet may leave out before a text, which
// has none of that at its end, and past apostrophes before it.
func startsFormula(text string) bool {
	text = strings.TrimLeftFunc(strings.TrimLeft(text, "'"), leftOut)
	first, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune(formula, first) && !number.MatchString(text)
}

// leftOut is what a spreadsheet may leave out at the ends of a cell: spaces,
// quotation marks, characters without width.
func leftOut(r rune) bool { return r == '"' || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }
