package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
)

// A workflow command ends at the line's end, and its properties at a comma or
// a colon.
var (
	githubData     = strings.NewReplacer("%", "%25", "\n", "%0A", "\t", " ")
	githubProperty = strings.NewReplacer("%", "%25", ":", "%3A", ",", "%2C")
)

// GitHub knows three weights.
var githubLevels = map[diag.Severity]string{
	diag.Error: "error", diag.Legal: "warning", diag.Question: "warning", diag.Warning: "warning", diag.Info: "notice",
}

// GitHub writes findings as workflow commands, which GitHub shows beside the
// lines of a change.
func GitHub(w io.Writer, f *Findings, o Options) error {
	b := bufio.NewWriter(w)
	for i := range f.List {
		d := &f.List[i]
		text := strings.Join(append([]string{d.Words().In(o.Lang)}, newBecause(o.Lang, false).notes(d)...), "\n")
		if help := helpOf(d, o.Lang); help != "" {
			text += "\n" + help
		}
		title := d.Severity.Label().In(o.Lang) + ": " + d.Rule.Tag(o.Lang)
		fmt.Fprintf(b, "::%s %stitle=%s::%s\n", githubLevels[d.Severity], githubPlace(d), githubProperty.Replace(title), githubData.Replace(string(harmless.Text([]byte(text)))))
	}
	for _, line := range f.untried() {
		fmt.Fprintf(b, "::notice title=orgmodel::%s\n", githubData.Replace(string(harmless.Text([]byte(line.In(o.Lang))))))
	}
	return b.Flush()
}

// githubPlace leaves out the end columns of a finding over several lines:
// GitHub refuses them there.
func githubPlace(d *diag.Diagnostic) string {
	if d.Span.IsZero() {
		return ""
	}
	from, to := d.Span.Begin(), d.Span.Finish()
	place := fmt.Sprintf("file=%s,line=%d,", githubProperty.Replace(oneLine(d.Span.File.Name)), from.Line)
	if from.Line != to.Line {
		return place + fmt.Sprintf("endLine=%d,", to.Line)
	}
	return place + fmt.Sprintf("col=%d,endColumn=%d,", from.Column, to.Column)
}
