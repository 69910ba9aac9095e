package report

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
)

type style = terminal.Style

const (
	bold   = terminal.Bold
	dim    = terminal.Dim
	gutter = terminal.Gutter
)

// The words stand beside the colours: none of them carries meaning alone.
var severityColors = map[diag.Severity]style{
	diag.Error:    "1;31",
	diag.Legal:    "1;35",
	diag.Question: "1;36",
	diag.Warning:  "1;33",
	diag.Info:     "1;34",
}

// Styles are all that is written to a terminal to change how it shows text.
func Styles() []string {
	all := []string{bold.On(), dim.On(), gutter.On(), terminal.Off}
	for _, s := range diag.Severities {
		all = append(all, severityColors[s].On())
	}
	return all
}

// style writes text in a style, or plainly when colours are off.
func (t *textPrinter) style(s style, text string) {
	if t.Color {
		text = s.Around(text)
	}
	t.WriteString(text)
}
