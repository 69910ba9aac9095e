package board

import (
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
)

// clipped is text of no more than so many letters. A name is not cut between its
// quotation marks, which say that it stands in a file so: it is left out, or where the
// text begins with it, told without them.
func clipped(text string, most int) string {
	switch {
	case most == 0:
		return ""
	case utf8.RuneCountInString(text) <= most:
		return text
	}
	short := strings.TrimSuffix(document.Clipped(text, most), "…")
	at := openQuote(short)
	switch {
	case at < 0:
	case utf8.RuneCountInString(short[:at]) < most/2:
		return document.Clipped(quotes.Replace(text), most)
	default:
		short = short[:at]
	}
	return strings.TrimRight(short, " ,;:(") + "…"
}

var quotes = strings.NewReplacer("“", "", "”", "")

// openQuote is where a quotation begins that does not end, or -1. In Swedish the same
// mark begins and ends one.
func openQuote(text string) int {
	open := -1
	for at, r := range text {
		switch {
		case r == '“', r == '”' && open < 0:
			open = at
		case r == '”':
			open = -1
		}
	}
	return open
}
