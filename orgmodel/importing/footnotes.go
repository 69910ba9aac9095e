package importing

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// noting are words that begin a line below a list: where it comes from, when it was
// printed, what is meant. Numbered ones have a day or the number of a page behind them.
var noting = struct{ words, numbered []string }{
	words:    []string{"källa", "anm", "anmärkning", "obs", "not", "kommentar", "source", "note", "notes", "comment"},
	numbered: []string{"källa", "utskrift", "utskriven", "utskrivet", "uppdaterad", "uppdaterat", "sidan uppdaterades", "senast uppdaterad", "senast ändrad", "per den", "sida", "sid", "source", "printed", "updated", "last updated", "page", "antal", "antal rader", "antal poster", "antal träffar", "antal anställda", "antal personer", "antal enheter", "rader", "poster", "rows", "records", "number of rows"},
}

// isFootnote reports whether a row is a line below the list and no row of it: it says
// nothing but one text, which begins as such a line does.
func (e entry) isFootnote() bool {
	text := ""
	for _, cell := range e.row().Cells {
		switch {
		case cell == "" || (cell[0] <= ' ' || cell[0] >= utf8.RuneSelf) && strings.TrimSpace(cell) == "":
		case text != "":
			return false // as almost all rows
		default:
			text = strings.TrimSpace(cell)
		}
	}
	if isSentence(text) {
		return true
	}
	if _, ok := leaderLine(text); ok {
		return true
	}
	text = same(text)
	if word, _, ok := strings.Cut(text, ":"); ok && slices.Contains(noting.words, strings.TrimRight(word, ".")) {
		return true
	}
	for _, words := range noting.numbered {
		if rest, ok := strings.CutPrefix(text, words); ok && digits(rest) > 0 && strings.Trim(rest, " :.-–/0123456789avofklden") == "" {
			return true
		}
	}
	return false
}

// isSentence reports whether a text is a sentence, which no unit is called by: it has some
// words and a full stop, and what stands before that is no abbreviation.
func isSentence(text string) bool {
	bare, ok := strings.CutSuffix(strings.TrimSpace(text), ".")
	all := strings.Fields(bare)
	const leastWords, longest = 4, 5
	return ok && len(all) >= leastWords && len(all[len(all)-1]) > longest && !strings.HasSuffix(bare, ".")
}

// leaderLine is the title on a line that says who leads the unit above it, as web pages
// have them: "Enhetschef: Eva Lund".
func leaderLine(text string) (title string, ok bool) {
	title, who, ok := strings.Cut(text, ":")
	words := strings.Fields(strings.ToLower(title))
	return title, ok && strings.TrimSpace(who) != "" && len(words) > 0 && endsTitle(words[len(words)-1])
}
