package docx

import (
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
)

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// writer puts XML together: marks as they stand, and texts so that they read as they
// stand.
type writer struct{ text []byte }

// put writes marks of our own.
func (w *writer) put(marks ...string) {
	for _, m := range marks {
		w.text = append(w.text, m...)
	}
}

// say writes text that came from elsewhere, between marks or in an attribute.
func (w *writer) say(text string) {
	for _, r := range plain(text) {
		switch r {
		case '&':
			w.put("&amp;")
		case '<':
			w.put("&lt;")
		case '>':
			w.put("&gt;")
		case '"':
			w.put("&#34;")
		default:
			w.text = utf8.AppendRune(w.text, r)
		}
	}
}

// plain is text on one line in which nothing steers who reads it, nor is forbidden in
// XML.
func plain(text string) string {
	text = harmless.Line(text)
	if !strings.ContainsAny(text, "\ufffe\uffff") {
		return text
	}
	return strings.Map(func(r rune) rune {
		if r == '\ufffe' || r == '\uffff' {
			return utf8.RuneError
		}
		return r
	}, text)
}
