package report

import (
	"io"
	"net/url"
	"path"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/sariflog"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// SARIF knows three weights, and error is kept for what contradicts itself.
var sarifLevels = map[diag.Severity]string{
	diag.Error: "error", diag.Legal: "warning", diag.Question: "warning", diag.Warning: "warning", diag.Info: "note",
}

// SARIF writes findings in the format of OASIS that code hosts and editors
// read, version 2.1.0, with the catalogue of rules. What somebody has accepted
// is in it too, marked as suppressed.
func SARIF(w io.Writer, f *Findings, o Options) error {
	run := sariflog.Run{
		Tool: sariflog.Tool{Driver: sariflog.Driver{Name: "orgmodel", Version: f.Version, Language: string(o.Lang), Rules: make([]sariflog.Rule, len(f.Rules))}},
		// A file the rules were not run on must not read as one without findings.
		Invocations: []sariflog.Invocation{{Successful: len(f.Unread) == 0, Notifications: notificationsSARIF(f, o.Lang)}},
		Language:    string(o.Lang),
		ColumnKind:  "unicodeCodePoints",
		Newlines:    []string{"\r\n", "\n"},
		Results:     make([]sariflog.Result, 0, len(f.List)+len(f.Accepted)),
	}
	index := make(map[string]int, len(f.Rules))
	for i, r := range f.Rules {
		index[r.ID] = i
		run.Tool.Driver.Rules[i] = ruleSARIF(r, o.Lang)
	}
	for i := range f.List {
		run.Results = append(run.Results, resultSARIF(&f.List[i], index, o.Lang))
	}
	for i := range f.Accepted {
		a := &f.Accepted[i]
		result := resultSARIF(&a.Diagnostic, index, o.Lang)
		result.Suppressions = []sariflog.Suppression{{Kind: "inSource", Status: "accepted", Justification: a.Waiver.Reason}}
		run.Results = append(run.Results, result)
	}
	return printing.JSON(w, sariflog.Log{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sariflog.Run{run},
	})
}

// notificationsSARIF tell what was not examined.
func notificationsSARIF(f *Findings, l message.Lang) (list []sariflog.Notification) {
	for _, line := range f.untried() {
		list = append(list, sariflog.Notification{Level: "note", Message: sariflog.Text{Text: line.In(l)}})
	}
	return list
}

func ruleSARIF(r *diag.Rule, l message.Lang) sariflog.Rule {
	return sariflog.Rule{
		ID: r.ID, Name: r.Name,
		Short:      sariflog.Text{Text: r.Title.In(l)},
		Full:       sariflog.Text{Text: r.Why.In(l)},
		Help:       sariflog.Text{Text: r.Mend.In(l)},
		Default:    sariflog.Configuration{Level: sarifLevels[r.Severity]},
		Properties: sariflog.Properties{Severity: r.Severity.String(), Family: r.Family.Label.In(l), Source: r.Rests().In(l)},
	}
}

// asLaw is what a finding says. A viewer of SARIF shows a level, which does not say
// that a finding about law is to be checked with a lawyer.
func asLaw(d *diag.Diagnostic, l message.Lang) string {
	text := d.Words().In(l)
	if d.Severity != diag.Legal {
		return text
	}
	return upperFirst(d.Severity.Label().In(l)) + ": " + text
}

func resultSARIF(d *diag.Diagnostic, index map[string]int, l message.Lang) sariflog.Result {
	r := sariflog.Result{
		RuleID: d.Rule.ID, Level: sarifLevels[d.Severity],
		Message:      sariflog.Text{Text: asLaw(d, l)},
		Fingerprints: map[string]string{"orgmodel/v1": d.Fingerprint()},
		Properties:   sariflog.Properties{Severity: d.Severity.String(), Help: helpOf(d, l)},
	}
	if asksSomething(d) {
		r.Properties.Why, r.Properties.AnsweredBy = whyLawful(d).In(l), whatAnswers(d).In(l)
	}
	if i, known := index[d.Rule.ID]; known {
		r.RuleIndex = &i
	}
	if at := locationSARIF(d.Span); at != nil {
		r.Locations = []sariflog.Location{*at}
	}
	for i := range d.Related {
		if at := locationSARIF(d.Related[i].Span); at != nil {
			at.Message = &sariflog.Text{Text: d.Related[i].Message.In(l)}
			r.Related = append(r.Related, *at)
		}
	}
	return r
}

func locationSARIF(s location.Span) *sariflog.Location {
	if s.IsZero() {
		return nil
	}
	at := &sariflog.Location{Physical: sariflog.Physical{Artifact: sariflog.Artifact{URI: fileURI(s.File.Name)}}}
	if len(s.File.Text) > 0 {
		from, to := s.Begin(), s.Finish()
		at.Physical.Region = &sariflog.Region{StartLine: from.Line, StartColumn: from.Column, EndLine: to.Line, EndColumn: to.Column}
	}
	return at
}

// fileURI keeps a relative path relative: the reader knows to what.
func fileURI(name string) string {
	switch {
	case path.IsAbs(name):
		return (&url.URL{Scheme: "file", Path: name}).String()
	case len(name) > 2 && name[1] == ':' && name[2] == '/': // a drive letter
		return (&url.URL{Scheme: "file", Path: "/" + name}).String()
	}
	return (&url.URL{Path: name}).String()
}
