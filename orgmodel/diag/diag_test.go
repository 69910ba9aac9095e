package diag

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func at(rule *Rule, id string, about ...string) Diagnostic {
	return Diagnostic{Rule: rule, Severity: rule.Severity, Subject: Subject{Type: "unit", ID: id}, About: about}
}

func TestSeverities(t *testing.T) {
	if !Error.AtLeast(Info) || Info.AtLeast(Error) || !Legal.AtLeast(Legal) || Off.AtLeast(Info) {
		t.Error("severities are out of order")
	}
	for _, s := range append(Severities[:], Off) {
		if got, ok := ParseSeverity(s.String()); !ok || got != s {
			t.Errorf("%s does not come back", s)
		}
		if s.Label().EN == "" || s.Label().SV == "" {
			t.Errorf("%s lacks a label", s)
		}
	}
	if _, ok := ParseSeverity("fatal"); ok {
		t.Error("fatal is no severity")
	}
}

// TestSeverityLabels: the word of a file and of JSON is short, what a reader sees
// says what to do.
func TestSeverityLabels(t *testing.T) {
	for _, test := range []struct {
		severity     Severity
		word, en, sv string
	}{
		{Error, "error", "error", "fel"},
		{Legal, "legal", "to check with a lawyer", "att stämma av med jurist"},
		{Question, "question", "question", "fråga"},
		{Warning, "warning", "warning", "varning"},
		{Info, "info", "note", "upplysning"},
	} {
		if got := test.severity.String(); got != test.word {
			t.Errorf("%s, want %s", got, test.word)
		}
		if got := test.severity.Label(); got.EN != test.en || got.SV != test.sv {
			t.Errorf("%+v, want %s and %s", got, test.en, test.sv)
		}
	}
}

func TestFindingOnOneLine(t *testing.T) {
	d := Diagnostic{
		Rule: &Rule{ID: "S002", Name: "duplicate-id"}, Severity: Error,
		Message: message.Text{EN: "{0} is there twice.", SV: "{0} finns två gånger."}.With("a\x1b[2J\nb"),
	}
	if got, want := d.In(message.EN), "error: a\uFFFD[2J b is there twice. [S002 duplicate-id]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	d.Span = location.NewFile("stab.toml", []byte("a\nb")).Span(2, 3)
	if got, want := d.In(message.SV), "stab.toml:2:1: fel: a\uFFFD[2J b finns två gånger. [S002]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFingerprintGoesByRuleAndIDs(t *testing.T) {
	rule, other := &Rule{ID: "L401"}, &Rule{ID: "L402"}
	first := at(rule, "enheten", "b", "a")
	same := at(rule, "enheten", "a", "b", "a")
	same.Message = message.Same("other words").With()
	if first.Fingerprint() != same.Fingerprint() {
		t.Error("order of ids or words change the fingerprint")
	}
	if len(first.Fingerprint()) != 12 {
		t.Error(first.Fingerprint())
	}
	different := at(other, "enheten", "b", "a")
	if first.Fingerprint() == different.Fingerprint() {
		t.Error("two rules share a fingerprint")
	}
	line := Diagnostic{Rule: rule, Span: location.NewFile("a", []byte("x = 1\n")).Span(0, 1)}
	moved := Diagnostic{Rule: rule, Span: location.NewFile("a", []byte("\n\n  x = 1\n")).Span(4, 5)}
	if line.Fingerprint() != moved.Fingerprint() {
		t.Error("a line that moved has another fingerprint")
	}
}

func TestSortByPlaceThenRule(t *testing.T) {
	a, b := location.NewFile("a.toml", []byte("12345")), location.NewFile("b.toml", []byte("12345"))
	list := []Diagnostic{
		{Rule: &Rule{ID: "S2"}, Span: b.Span(0, 1)},
		{Rule: &Rule{ID: "S3"}, Span: a.Span(2, 3)},
		{Rule: &Rule{ID: "S1"}, Span: a.Span(2, 3)},
		{Rule: &Rule{ID: "S4"}},
	}
	Sort(list)
	got := ""
	for _, d := range list {
		got += d.Rule.ID
	}
	if got != "S4S1S3S2" {
		t.Error(got)
	}
}

func TestAppliesOn(t *testing.T) {
	r := Rule{From: "2018-01-01", Until: "2025-06-30"}
	for day, want := range map[string]bool{"2017-12-31": false, "2018-01-01": true, "2025-06-30": true, "2025-07-01": false} {
		if r.AppliesOn(day) != want {
			t.Errorf("on %s: %v", day, !want)
		}
	}
}
