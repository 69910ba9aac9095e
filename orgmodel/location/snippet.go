package location

import (
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
)

// snippetWidth is how many characters of a line a snippet shows; a longer line
// is cut around the place in question.
const snippetWidth = 100

// Snippet is the line of a finding, made fit to print: control characters
// replaced, tabs one column wide, long lines cut.
type Snippet struct {
	Line  int    // number of the line, from 1
	Text  string // the line as shown
	Caret int    // how many characters stand before the marked part
	Width int    // how many characters are marked, at least one
}

// Snippet returns the first line of the span with the part to be marked.
func (s Span) Snippet() (Snippet, bool) {
	if s.File == nil || len(s.File.Text) == 0 {
		return Snippet{}, false
	}
	line := s.File.LineOf(s.Start)
	text, start := s.File.Line(line)
	from := min(s.File.clamp(s.Start)-start, len(text))
	to := min(max(s.File.clamp(s.End)-start, from), len(text))
	shown := []rune(printable(text))
	caret := utf8.RuneCount(text[:from])
	width := max(utf8.RuneCount(text[from:to]), 1)
	shown, caret = window(shown, caret, width)
	return Snippet{
		Line:  line,
		Text:  strings.TrimRight(string(shown), " "),
		Caret: caret,
		Width: min(width, max(len(shown)-caret, 1)),
	}, true
}

// window cuts a long line so that the marked part stays in sight.
func window(line []rune, caret, width int) ([]rune, int) {
	if len(line) <= snippetWidth {
		return line, caret
	}
	from := max(caret-snippetWidth/3, 0)
	to := min(from+snippetWidth, len(line))
	cut := append([]rune(nil), line[from:to]...)
	caret -= from
	if from > 0 {
		cut = append([]rune{'…'}, cut...)
		caret++
	}
	if to < len(line) {
		cut = append(cut, '…')
	}
	return cut, caret
}

// printable replaces every byte or character that could disturb a terminal or
// reorder the line: one character in, one character out, so that carets stay.
func printable(text []byte) string {
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		switch {
		case r == '\t':
			b.WriteByte(' ')
		case r == '\u200C', r == '\u200D', harmless.Steers(r): // joiners would shift the mark
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
