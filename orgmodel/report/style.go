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

// Styles are all that is written to a terminal to change how it shows text.
func Styles() []string {
	all := []string{on(bold), on(dim), on(gutter), off}
	for _, s := range diag.Severities {
		all = append(all, on(severityColors[s]))
	}
	return all
}

const off = "\x1b[0m"

func on(s style) string { return "\x1b[" + string(s) + "m" }

// style writes text in a style, or plainly when colours are off.
func (t *textPrinter) style(s style, text string) {
	if !t.Color || s == "" {
		t.WriteString(text)
		return
	}
	t.WriteString(on(s))
	t.WriteString(text)
	t.WriteString(off)
}
