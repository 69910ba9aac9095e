package rules_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// quotedValue is a line with one word that may be a reference.
var quotedValue = regexp.MustCompile(`^([a-z_]+ = \[?)"[^"]*"`)

// faults are ways to spoil a line of a file so that it cannot be read.
var faults = []func(line string) string{
	func(line string) string { return quotedValue.ReplaceAllString(line, `$1"finns-ej-alls"`) },
	func(line string) string { return quotedValue.ReplaceAllString(line, `${1}7`) },
	func(line string) string {
		if quotedValue.MatchString(line) {
			return "x" + line
		}
		return line
	},
	func(line string) string { return strings.Replace(line, "[[unit]]", "[[enhet]]", 1) },
}

// TestWhatIsLeftIsExamined spoils lines of the examples: what cannot be read never
// stops the rules, and never makes them say more of the rest than they say of the whole
// file, since that would be a consequence of what is reported already.
func TestWhatIsLeftIsExamined(t *testing.T) {
	paths, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no examples")
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		whole := tomlfile.LoadText(path, text, tomlfile.Options{})
		if !whole.OK() {
			t.Fatalf("%s: %v", path, whole.Findings)
		}
		said := map[string]bool{}
		for _, d := range rules.Check(rules.Input{Org: whole.Org, Places: whole.Places}).Findings {
			said[matter(&d)] = true
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			examined := 0
			lawtest.Check(t, func(t *rapid.T) {
				lines := strings.Split(string(text), "\n")
				for range rapid.IntRange(1, 2).Draw(t, "faults") {
					n := rapid.IntRange(0, len(lines)-1).Draw(t, "line")
					lines[n] = rapid.SampledFrom(faults).Draw(t, "fault")(lines[n])
				}
				r := tomlfile.LoadText(path, []byte(strings.Join(lines, "\n")), tomlfile.Options{})
				if !r.Partly() {
					return
				}
				examined++
				for _, d := range rules.Check(rules.Input{Org: r.Org, Places: r.Places}).Findings {
					if !said[matter(&d)] {
						t.Errorf("a consequence:\n%s\nof %v", d.In(message.EN), r.Findings[0].In(message.EN))
					}
				}
			})
			if examined == 0 {
				t.Error("nothing was examined")
			}
		})
	}
}

// matter is what a finding says of which line.
func matter(d *diag.Diagnostic) string { return fmt.Sprint(d.Rule.ID, " ", d.Span.Begin().Line) }
