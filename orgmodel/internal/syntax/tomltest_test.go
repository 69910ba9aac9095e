package syntax

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	tomltest "github.com/toml-lang/toml-test/v2"
)

// refused are the valid documents of toml-test that the guard refuses.
var refused = map[string]string{
	"valid/inline-table/key-dotted-02.toml": "a key of six parts",
	"valid/key/dotted-01.toml":              "a key of five parts",
}

// TestTOML holds the layer against the test suite of the TOML project: every
// valid document of TOML 1.0 is accepted, every other refused at some line.
func TestTOML(t *testing.T) {
	list, err := fs.ReadFile(tomltest.TestCases(), "files-toml-1.0.0")
	if err != nil {
		t.Fatal(err)
	}
	valid, invalid := 0, 0
	for name := range strings.FieldsSeq(string(list)) {
		if !strings.HasSuffix(name, ".toml") {
			continue
		}
		text, err := fs.ReadFile(tomltest.TestCases(), name)
		if err != nil {
			t.Fatal(err)
		}
		_, findings := Parse(location.NewFile(name, text))
		if strings.HasPrefix(name, "valid/") {
			valid++
			if reason := refused[name]; reason != "" {
				if len(findings) != 1 || findings[0].Rule != UnsupportedTOML {
					t.Errorf("%s: is to be refused for %s, found %v", name, reason, say(findings))
				}
			} else if len(findings) > 0 {
				t.Errorf("%s: is valid, found %v", name, say(findings))
			}
			continue
		}
		invalid++
		if len(findings) == 0 {
			t.Errorf("%s: is not valid, found nothing in %q", name, text)
		}
		if slices.ContainsFunc(findings, func(d diag.Diagnostic) bool { return d.Span.Begin().Line < 1 }) {
			t.Errorf("%s: a finding without a line: %v", name, say(findings))
		}
	}
	if valid < 200 || invalid < 450 {
		t.Errorf("the suite has become small: %d valid, %d invalid documents", valid, invalid)
	}
}

// say writes findings as one text: place, rule, message, help.
func say(findings []diag.Diagnostic) string { return sayIn(message.EN, findings) }

func sayIn(l message.Lang, findings []diag.Diagnostic) string {
	var b strings.Builder
	for _, d := range findings {
		at := d.Span.Begin()
		b.WriteString(strings.Join([]string{
			message.Render(l, at.Line) + ":" + message.Render(l, at.Column),
			d.Rule.ID, "[" + string(d.Span.Text()) + "]", d.Message.In(l), d.Help.In(l),
		}, " ") + "\n")
	}
	return b.String()
}
