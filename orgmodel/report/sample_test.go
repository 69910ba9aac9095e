package report

import (
	"bytes"
	"io"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var sampleFamily = diag.Family{Letter: "S", Label: message.Text{EN: "Integrity", SV: "Riktighet"}}

// sampleRules are two rules, one of them without a law.
func sampleRules() []*diag.Rule {
	return []*diag.Rule{{
		ID: "S001", Name: "dangling-reference", Family: sampleFamily, Severity: diag.Error, Fixed: true,
		Title:  message.Text{EN: "A reference leads nowhere", SV: "En hänvisning leder ingenstans"},
		Why:    message.Text{EN: "What cannot be found cannot be drawn.", SV: "Det som inte finns går inte att rita."},
		Mend:   message.Text{EN: "Correct the id.", SV: "Rätta id:t."},
		Source: message.Text{EN: "The file format", SV: "Filformatet"},
		Bad:    "parent = \"kf\"\n", Good: "parent = \"kommunfullmaktige\"\n",
	}, {
		ID: "S013", Name: "proposed-treated-as-in-force", Family: sampleFamily, Severity: diag.Question, Law: law.Charters,
		Title:  message.Text{EN: "Something in force rests on a proposal", SV: "Något gällande vilar på ett förslag"},
		Why:    message.Text{EN: "A proposal | may fall.", SV: "Ett förslag | kan falla."},
		Mend:   message.Text{EN: "Settle which it is.", SV: "Red ut vilket som gäller."},
		Source: message.Text{EN: "Practice", SV: "Praxis"},
		Bad:    "status = \"proposed\"\n", Good: "status = \"in-force\"\n",
	}}
}

// sampleFindings are two findings, one of them with a related place, and one
// that somebody has accepted.
func sampleFindings() *Findings {
	rules := sampleRules()
	file := location.NewFile("borlänge, 100%.toml", []byte("[[unit]]\nid = \"nämnden\"\nparent = \"kf\"\n"))
	dangling := diag.Diagnostic{
		Rule: rules[0], Severity: diag.Error, Span: file.Span(34, 38),
		Message: message.Text{EN: "{0} is nowhere.", SV: "{0} finns inte."}.With(message.Quoted("kf")),
		Subject: diag.Subject{Type: "unit", ID: "namnden"},
		Related: []diag.Related{{Span: file.Span(9, 24), Message: message.Text{EN: "It is stated here.", SV: "Den anges här."}.With()}},
	}
	question := diag.Diagnostic{
		Rule: rules[1], Severity: diag.Question, Span: file.Span(0, 8),
		Message: message.Text{EN: "Is it: a, b?", SV: "Är det: a, b?"}.With(),
		Help:    message.Text{EN: "Ask\nthem.", SV: "Fråga\ndem."}.With(),
		Subject: diag.Subject{Type: "unit", ID: "b"},
	}
	return &Findings{
		Files: []string{file.Name, "tidy.toml"}, List: []diag.Diagnostic{dangling, question},
		Accepted: []diag.Accepted{{Diagnostic: question, Waiver: &diag.Waiver{Reason: "Decided in May", By: "KF", Date: "2026-05-04"}}},
		FailOn:   diag.Error, Rules: rules, Version: "v1.2.3",
	}
}

func printed(t *testing.T, print Printer, f *Findings, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := print(&b, f, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// documented is what is printed.
func documented(t *testing.T, print func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := print(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
