package commandline

import (
	"context"
	"html"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestDigitsAreTyped prints everything people read about every example in the
// language of brackets, and demands that no digit stands outside them: a number
// goes through a type that knows how it is written, in each language and format.
func TestDigitsAreTyped(t *testing.T) {
	used := make([]bool, len(untyped))
	for _, run := range typedRuns(t) {
		text := inBrackets(t, run)
		for i, u := range untyped {
			if u.command != "" && u.command != run[0] {
				continue
			}
			left := u.digits.ReplaceAllString(text, "$1")
			used[i] = used[i] || left != text
			text = left
		}
		seen := map[string]bool{}
		for _, line := range bareDigits(text) {
			if !seen[line] {
				seen[line] = true
				t.Errorf("%s: a digit without a type: %s", strings.Join(run, " "), line)
			}
		}
	}
	for i, u := range untyped {
		if !used[i] {
			t.Errorf("%s %s is allowed and not there; take it away", u.command, u.digits)
		}
	}
}

// untyped are the digits that need no type: those of the page, not of the text.
var untyped = []struct {
	command string
	digits  *regexp.Regexp // $1 is left
	why     string
}{
}

// typedRuns are the runs of all commands that write for people.
func typedRuns(t *testing.T) (runs [][]string) {
	t.Helper()
	files := exampleFiles(t)
	formats := func(run []string, formats ...string) {
		for _, format := range formats {
			runs = append(runs, append(slices.Clone(run), "--format", format))
		}
	}
	for _, file := range files {
		formats([]string{"validate", file}, "text")
		formats([]string{"metrics", file}, "text", "markdown")
		formats([]string{"timeline", file}, "text", "markdown", "html")
		for _, view := range drawing.Views() {
			formats([]string{"show", file, "--view", view.Name, "--detail", "full"}, "text", "markdown")
		}
		for _, other := range files {
			if file != other && path.Dir(file) == path.Dir(other) {
				formats([]string{"diff", file, other}, "text", "markdown", "html")
				formats([]string{"diff", file, other, "--raw"}, "text")
				formats([]string{"compare", file, other}, "text", "markdown", "html")
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
func inBrackets(t *testing.T, args []string) string {
	t.Helper()
	sys, out, errs := fake(map[string]string{"NO_COLOR": "1"})
	sys.Engine = draws
	sys.ReadFile = func(name string) ([]byte, error) {
		return os.ReadFile(filepath.Join("..", "..", "examples", filepath.FromSlash(name)))
	}
	in, err := parse(commands(), args)
	if err != nil {
		t.Fatalf("%s: %v", strings.Join(args, " "), err)
	}
	in.flags = append(in.flags, "--lang="+string(message.Brackets))
	err = newApp(sys, commands(), in.command, message.Brackets).RunContext(context.Background(), in.argv())
	if code := sys.exit(message.EN, err); code > exitFound && args[0] != "show" {
		t.Errorf("%s: exit %d, %s", strings.Join(args, " "), code, errs)
	}
	return out.String()
}

var (
	notText  = regexp.MustCompile(`(?s)<(style|svg)\b.*?</(?:style|svg)>`)
	tags     = regexp.MustCompile(`</?[a-z][^<>]*>`)
	brackets = regexp.MustCompile(`⟦[^⟦⟧]*⟧`)
)

// bareDigits are the lines of a text in which a digit stands outside brackets.
func bareDigits(text string) (lines []string) {
	if strings.HasPrefix(text, "<!DOCTYPE html>") {
		text = html.UnescapeString(tags.ReplaceAllString(notText.ReplaceAllString(text, ""), ""))
	}
	for _, line := range strings.Split(text, "\n") {
		if strings.ContainsAny(brackets.ReplaceAllString(line, ""), "0123456789") {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return lines
}
