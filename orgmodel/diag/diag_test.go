package diag

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/law"
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

// TestLawOfTheDay: what a finding refers to, and why it matters, goes by its day.
func TestLawOfTheDay(t *testing.T) {
	r := &Rule{Law: law.BestInterests, Why: message.Same("always"), Source: message.Same("A study")}
	for _, test := range []struct {
		day        message.Day
		answer     law.Answer
		rests, why string
	}{
		{"1997-12-31", law.Absent, "A study", "always"},
		{"2012-01-01", law.InForce, "SoL (2001:453) 1:2; A study", law.BestInterests[2].Why.EN},
		{"2026-01-01", law.InForce, "SoL (2025:400) 3:1–2; the act (2018:1197) on the Convention on the Rights of the Child; A study", law.BestInterests[0].Why.EN},
	} {
		d := Diagnostic{Rule: r, Day: test.day}
		if got := r.On(test.day); got != test.answer {
			t.Errorf("%s: %v", test.day, got)
		}
		if got := d.Rests().In(message.EN); got != test.rests {
			t.Errorf("%s: %s", test.day, got)
		}
		if got := d.Why().EN; got != test.why {
			t.Errorf("%s: %s", test.day, got)
		}
	}
	d := Diagnostic{Rule: r, Day: "2012-01-01", Law: law.WorkByOutsiders}
	if got := d.Rests().In(message.SV); got != "MBL (1976:580) 38–39 §§; A study" {
		t.Error(got)
	}
	if got := (&Rule{Source: message.Same("A study")}).Rests().In(message.EN); got != "A study" {
		t.Error(got)
	}
}
