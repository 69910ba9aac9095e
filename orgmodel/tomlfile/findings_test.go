package tomlfile

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
)

// say writes findings the way the tables of the tests do: place, rule, message
// and help in English.
func say(findings []diag.Diagnostic) string { return sayIn(message.EN, findings) }

func sayIn(l message.Lang, findings []diag.Diagnostic) string {
	var b strings.Builder
	for i := range findings {
		d := &findings[i]
		at := d.Span.Begin()
		fmt.Fprintf(&b, "%d:%d %s %s %s\n", at.Line, at.Column, d.Rule.ID, d.Message.In(l), d.Help.In(l))
	}
	return b.String()
}
