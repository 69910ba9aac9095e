package rules_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
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
// file, since that would be a consequence of what is reported already. What they say of
// a spoilt line that can be read is none.
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
				spoilt := map[int]bool{}
				for range rapid.IntRange(1, 2).Draw(t, "faults") {
					n := rapid.IntRange(0, len(lines)-1).Draw(t, "line")
					lines[n] = rapid.SampledFrom(faults).Draw(t, "fault")(lines[n])
					spoilt[n+1] = true
				}
				r := tomlfile.LoadText(path, []byte(strings.Join(lines, "\n")), tomlfile.Options{})
				if !r.Partly() {
					return
				}
				examined++
				for _, d := range rules.Check(rules.Input{Org: r.Org, Places: r.Places}).Findings {
					if !said[matter(&d)] && !spoilt[d.Span.Begin().Line] {
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

// TestNothingIsMissedThatCouldNotBeRead spoils each key that keeps a rule silent, in the
// example of each that is as it should be: nothing is said to lack what could not be read,
// neither of the same thing nor of another one.
func TestNothingIsMissedThatCouldNotBeRead(t *testing.T) {
	for _, rule := range rules.All() {
		lines := strings.Split(rules.WholeExample(rule.Good), "\n")
		for n, line := range lines {
			for _, fault := range []string{
				quotedValue.ReplaceAllString(line, "${1}7"), quotedValue.ReplaceAllString(line, `$1"finns-ej-alls"`), numberedValue.ReplaceAllString(line, `${1}[{}]`),
			} {
				if fault == line {
					continue
				}
				spoilt := slices.Clone(lines)
				spoilt[n] = fault
				for _, at := range missed(&rule.Rule, strings.Join(spoilt, "\n")) {
					if at != n {
						t.Errorf("%s says at line %d what only follows from line %d, which could not be read (%s): add the key to Reads or Seeks", rule.ID, at+1, n+1, fault)
					}
				}
			}
		}
	}
}

// numberedValue is a line with a number, a date or a yes or no.
var numberedValue = regexp.MustCompile(`^([a-z_]+ = )([0-9-]+|true|false)$`)

// missed are the lines of which a rule says something, of a text that could not all be read.
func missed(rule *diag.Rule, text string) (lines []int) {
	r := tomlfile.LoadText("good.toml", []byte(text), tomlfile.Options{Open: func(string) ([]byte, error) { return baseOf(rule.Good) }})
	if !r.Partly() {
		return nil
	}
	for _, d := range rules.Check(rules.Input{Org: r.Org, Places: r.Places}).Findings {
		if d.Rule.ID == rule.ID {
			lines = append(lines, d.Span.Begin().Line-1)
		}
	}
	return lines
}

// matter is what a finding says of which line.
func matter(d *diag.Diagnostic) string { return fmt.Sprint(d.Rule.ID, " ", d.Span.Begin().Line) }
