// Package text writes for a terminal, in the styles that a severity has, or plainly. It
// knows nothing of what is written.
package text

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// Writer writes for a terminal. It relies on bufio.Writer to remember the first error.
type Writer struct {
	*bufio.Writer
	printing.Options
}

// New begins a text; who began it ends it with Flush.
func New(w io.Writer, o printing.Options) Writer { return Writer{bufio.NewWriter(w), o} }

// Style writes text in a style, or plainly when colours are off.
func (t Writer) Style(s terminal.Style, text string) {
	if t.Color {
		text = s.Around(text)
	}
	t.WriteString(text)
}

// Of a severity the words stand beside the colours: none of them carries meaning alone.
var severities = map[diag.Severity]terminal.Style{
	diag.Error:    "1;31",
	diag.Legal:    "1;35",
	diag.Question: "1;36",
	diag.Warning:  "1;33",
	diag.Info:     "1;34",
}

// Severity is how what is so severe is shown.
func Severity(s diag.Severity) terminal.Style { return severities[s] }

// Styles are all that is written to a terminal to change how it shows text.
func Styles() []string {
	all := []string{terminal.Bold.On(), terminal.Dim.On(), terminal.Gutter.On(), terminal.Off}
	for _, s := range diag.Severities {
		all = append(all, severities[s].On())
	}
	return all
}

// Pad fills a text up to so many characters.
func Pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-utf8.RuneCountInString(s), 0))
}

// UpperFirst begins a sentence.
func UpperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
