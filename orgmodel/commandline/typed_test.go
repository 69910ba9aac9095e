package commandline

import (
	"context"
	"errors"
	"html"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// TestDigitsAreTyped prints what people read about every example, and about the
// case of every rule, in the language of brackets, and demands that no digit
// stands outside them: a number goes through a type that knows how it is written.
// All names and ids in the files have a digit, so that they too must be known for
// what they are. Pairs of examples are told in each format by turns.
func TestDigitsAreTyped(t *testing.T) {
	d := &digits{T: t, used: make([]bool, len(untyped))}
	for _, run := range readersRuns(t) {
		d.check(strings.Join(run, " "), run, numberedExample)
	}
	for _, rule := range catalogue.All() {
		d.check("the case of "+rule.ID, []string{"validate", bad}, numberedCase(rule))
		if rule.Before != "" {
			d.check("the case of "+rule.ID, []string{"diff", impact.Base, bad}, numberedCase(rule))
		}
	}
	for i, used := range d.used {
		if !used {
			t.Errorf("%s are allowed and not there; take the exception away", untyped[i].why)
		}
	}
}

// untyped are the digits that need no type, and what is left of them.
var untyped = []struct {
	digits *regexp.Regexp
	left   string
	why    string
}{
	{regexp.MustCompile(`\]\(#[a-z0-9-]+\)`), "]", "links to headings of the page"},
}

type digits struct {
	*testing.T
	used []bool
}

func (d *digits) check(what string, run []string, read func(string) ([]byte, error)) {
	d.Helper()
	text := inBrackets(d.T, run, read)
	for i, u := range untyped {
		left := u.digits.ReplaceAllString(text, u.left)
		d.used[i] = d.used[i] || left != text
		text = left
	}
	lines := bareDigits(text)
	slices.Sort(lines)
	for _, line := range slices.Compact(lines) {
		d.Errorf("%s: a digit without a type: %s", what, line)
	}
}

// readersRuns are the runs of all commands that write for people.
func readersRuns(t *testing.T) (runs [][]string) {
	t.Helper()
	files := exampleFiles(t)
	formats := func(run []string, formats ...string) {
		for _, format := range formats {
			runs = append(runs, append(slices.Clone(run), "--format", format))
		}
	}
	byTurns := turns[string]{of: []string{"text", "markdown", "html"}}
	for _, file := range files {
		formats([]string{"validate", file}, "text")
		formats([]string{"metrics", file}, "text", "markdown")
		formats([]string{"timeline", file}, "text", "markdown", "html")
		for _, view := range views.All() {
			formats([]string{"show", file, "--view", view.Name, "--detail", "full"}, "text", "markdown")
		}
		for _, other := range files {
			if file != other && path.Dir(file) == path.Dir(other) {
				formats([]string{"diff", file, other}, byTurns.next(2)...)
				formats([]string{"diff", file, other, "--raw"}, "text")
				formats([]string{"compare", file, other}, byTurns.next(2)...)
			}
		}
	}
	formats(append([]string{"compare"}, files...), "text", "markdown", "html")
	formats([]string{"rules"}, "text", "markdown")
	for _, rule := range catalogue.All() {
		runs = append(runs, []string{"explain", rule.ID})
	}
	return runs
}

// inBrackets runs a command in the language that no person can ask for.
func inBrackets(t *testing.T, args []string, read func(string) ([]byte, error)) string {
	t.Helper()
	sys, out, errs := fake(map[string]string{"NO_COLOR": "1"})
	sys.Engine, sys.ReadFile = draws, read
	in, err := parse(commands(), args)
	if err != nil {
		t.Fatalf("%s: %v", strings.Join(args, " "), err)
	}
	in.flags = append(in.flags, "--lang="+string(message.Brackets))
	err = newApp(sys, commands(), in.command, message.Brackets).RunContext(context.Background(), in.argv())
	// A view may have nothing to show, and the case of a rule may be no model.
	if code := sys.exit(message.EN, err); code == exitMisused || code == exitBug {
		t.Errorf("%s: exit %d, %s", strings.Join(args, " "), code, errs)
	}
	return out.String()
}

func numberedExample(name string) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join("..", "..", "examples", filepath.FromSlash(name)))
	return numberedNames.ReplaceAll(text, []byte(`${1} 7"`)), err
}

func numberedCase(rule *diag.Rule) func(string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		switch {
		case name == impact.Base && rule.Before != "":
			return numberedIDs(impact.WholeBefore(rule.Before), rule.Bad), nil
		case name == bad && rule.Before != "":
			return numberedIDs(impact.WholeAfter(rule.Bad), rule.Before), nil
		case name == bad && rule.Fixed:
			return numberedIDs(rule.Bad, ""), nil
		case name == bad:
			return numberedIDs(rules.WholeExample(rule.Bad), ""), nil
		}
		return nil, errors.New("there is nothing")
	}
}

// bad is the file with the case of a rule.
const bad = "bad.toml"

var (
	numberedNames = regexp.MustCompile(`(?m)^((?:name|holder|party) *= *"[^"\n]+)"`)
	ids           = regexp.MustCompile(`(?m)^id *= *"([^"\n]+)"`)
)

// numberedIDs gives each id of a file a digit, and each name. other is what else
// gives ids to what it names.
func numberedIDs(text, other string) []byte {
	var pairs []string
	for _, id := range ids.FindAllStringSubmatch(text+"\n"+other, -1) {
		pairs = append(pairs, `"`+id[1]+`"`, `"`+id[1]+`-7"`)
	}
	return numberedNames.ReplaceAll([]byte(strings.NewReplacer(pairs...).Replace(text)), []byte(`${1} 7"`))
}

var (
	notText  = regexp.MustCompile(`(?s)<(?:style|svg)\b.*?</(?:style|svg)>`)
	tags     = regexp.MustCompile(`</?[a-z][^<>]*>`)
	brackets = regexp.MustCompile(`⟦[^⟦⟧]*⟧`)
)

// bareDigits are the lines of a text in which a digit stands outside brackets.
func bareDigits(text string) (lines []string) {
	if strings.HasPrefix(text, "<!DOCTYPE html>") {
		text = html.UnescapeString(tags.ReplaceAllString(notText.ReplaceAllString(text, ""), "\n"))
	}
	for line := range strings.Lines(text) {
		if strings.ContainsAny(brackets.ReplaceAllString(line, ""), "0123456789") {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return lines
}
