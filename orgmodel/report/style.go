package report

import "github.com/orgmodel/orgmodel/orgmodel/diag"

// style is the number of a terminal's way of showing text.
type style string

const (
	bold   style = "1"
	dim    style = "2"
	gutter style = "34"
)

// The words stand beside the colours: none of them carries meaning alone.
var severityColors = map[diag.Severity]style{
	diag.Error:    "1;31",
	diag.Legal:    "1;35",
	diag.Question: "1;36",
	diag.Warning:  "1;33",
	diag.Info:     "1;34",
}

// style writes text in a style, or plainly when colours are off.
func (t *textPrinter) style(s style, text string) {
	if !t.Color {
		t.WriteString(text)
		return
	}
	t.WriteString("\x1b[" + string(s) + "m")
	t.WriteString(text)
	t.WriteString("\x1b[0m")
}
