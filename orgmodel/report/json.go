package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// jsonReport is published as docs/validate.schema.json.
type jsonReport struct {
	FormatVersion int               `json:"format_version"`
	Diagnostics   []jsonFinding     `json:"diagnostics"`
	Accepted      []jsonAccepted    `json:"accepted"`
	NotExamined   []jsonNotExamined `json:"not_examined"`
	Law           jsonLaw           `json:"law"`
	Unread        []string          `json:"unread"`
	Summary       jsonSummary       `json:"summary"`
}

type jsonSummary struct {
	Error    int `json:"error"`
	Legal    int `json:"legal"`
	Question int `json:"question"`
	Warning  int `json:"warning"`
	Info     int `json:"info"`
	Accepted int `json:"accepted"`
}

type jsonPlace struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
}

type jsonSubject struct {
	Type string `json:"type"`
	ID   string `json:"id"`
}

type jsonRelated struct {
	Message string `json:"message"`
	jsonPlace
}

type jsonFinding struct {
	Rule     string `json:"rule"`
	Name     string `json:"name"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	jsonPlace
	Subject     jsonSubject   `json:"subject"`
	Related     []jsonRelated `json:"related"`
	Help        string        `json:"help"`
	Basis       string        `json:"basis"`
	Why         string        `json:"why"`
	AnsweredBy  string        `json:"answered_by"`
	Status      string        `json:"status"`
	Assumed     bool          `json:"assumed"`
	AssumedKeys []string      `json:"assumed_keys"`
	Guess       bool          `json:"guess"`
	Fingerprint string        `json:"fingerprint"`
}

type jsonAccepted struct {
	jsonFinding
	Reason string `json:"reason"`
	By     string `json:"by,omitempty"`
	Date   string `json:"date,omitempty"`
}

// JSON writes findings for programs. Ids in it are stable, texts are not.
func JSON(w io.Writer, f *Findings, o Options) error {
	out := jsonReport{
		FormatVersion: printing.FormatVersion,
		Diagnostics:   findingsJSON(f.List, o.Lang),
		Accepted:      acceptedJSON(f.Accepted, o.Lang),
		NotExamined:   notExaminedJSON(f.NotExamined, o.Lang),
		Law:           lawJSON(f.Law),
		Unread:        append([]string{}, f.Unread...),
	}
	n := diag.Count(f.List)
	out.Summary = jsonSummary{
		Error: n[diag.Error], Legal: n[diag.Legal], Question: n[diag.Question],
		Warning: n[diag.Warning], Info: n[diag.Info], Accepted: len(f.Accepted),
	}
	return printing.JSON(w, out)
}

func findingsJSON(list []diag.Diagnostic, l message.Lang) []jsonFinding {
	out := make([]jsonFinding, len(list))
	for i := range list {
		out[i] = findingJSON(&list[i], l)
	}
	return out
}

func acceptedJSON(list []diag.Accepted, l message.Lang) []jsonAccepted {
	out := make([]jsonAccepted, len(list))
	for i := range list {
		a := &list[i]
		out[i] = jsonAccepted{jsonFinding: findingJSON(&a.Diagnostic, l), Reason: a.Waiver.Reason, By: a.Waiver.By, Date: a.Waiver.Date}
	}
	return out
}

func findingJSON(d *diag.Diagnostic, l message.Lang) jsonFinding {
	g := d.Ground()
	out := jsonFinding{
		Status: string(g.Status()), Assumed: len(g.Assumed()) > 0, AssumedKeys: append([]string{}, d.Rule.AssumedKeys(g)...), Guess: g.Guess(),
		Rule: d.Rule.ID, Name: d.Rule.Name, Severity: d.Severity.String(),
		Message: d.Words().In(l), jsonPlace: placeJSON(d.Span),
		Subject: jsonSubject{Type: d.Subject.Type, ID: d.Subject.ID},
		Related: make([]jsonRelated, len(d.Related)),
		Help:    helpOf(d, l), Basis: d.Rests().In(l), Fingerprint: d.Fingerprint(),
		Why: message.Fixed(d.Why()).In(l),
	}
	if asksSomething(d) {
		out.AnsweredBy = whatAnswers(d).In(l)
	}
	for i, r := range d.Related {
		out.Related[i] = jsonRelated{Message: r.Message.In(l), jsonPlace: placeJSON(r.Span)}
	}
	return out
}

// placeJSON gives "no place" an empty file and zeros.
func placeJSON(s location.Span) jsonPlace {
	if s.IsZero() {
		return jsonPlace{}
	}
	from, to := s.Begin(), s.Finish()
	return jsonPlace{File: s.File.Name, Line: from.Line, Column: from.Column, EndLine: to.Line, EndColumn: to.Column}
}
