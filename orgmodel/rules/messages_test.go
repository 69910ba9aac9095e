package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Short forms for the tests' files.
const (
	municipality = "[[unit]]\nid = \"kommun\"\nname = \"Kommun\"\nkind = \"municipality\"\nheads = 0\n\n"
	board        = municipality + "[[unit]]\nid = \"namnd\"\nname = \"Nämnd\"\nkind = \"board\"\nparent = \"kommun\"\n\n"
)

// unit and post write an entity whose name is its id with a capital.
func unit(id, kind, parent string, keys ...string) string {
	if parent != "" {
		keys = append([]string{fmt.Sprintf("parent = %q", parent)}, keys...)
	}
	return entity("unit", id, append([]string{fmt.Sprintf("kind = %q", kind)}, keys...)...)
}

func post(id, unit string, keys ...string) string {
	return entity("post", id, append([]string{fmt.Sprintf("unit = %q", unit)}, keys...)...)
}

func entity(table, id string, keys ...string) string {
	name := strings.ToUpper(id[:1]) + id[1:]
	return fmt.Sprintf("[[%s]]\nid = %q\nname = %q\n%s\n\n", table, id, name, strings.Join(keys, "\n"))
}

func header(keys string) string {
	return "[organisation]\nid = \"o\"\nlanguage = \"sv\"\nstatus = \"in-force\"\n" + keys + "\n\n"
}

// written is how a reader meets findings: place, rule, both languages, and what
// to do.
func written(t *testing.T, findings []diag.Diagnostic) string {
	t.Helper()
	var b strings.Builder
	for _, f := range findings {
		at := f.Span.Begin()
		fmt.Fprintf(&b, "%s %s\n%s\n%s\n%s\n", f.Rule.ID, f.Span.Text(), f.Message.In(message.EN), f.Message.In(message.SV), f.Help.In(message.SV))
		for _, r := range f.Related {
			fmt.Fprintf(&b, "  %s: %s\n", r.Span.Text(), r.Message.In(message.SV))
		}
		if at.Line == 0 {
			t.Errorf("%s has no place", f.Rule.ID)
		}
	}
	return b.String()
}

// always are the rules that every team under several managers, or every change
// with a date, raises. They have tables of their own.
var always = []string{"L404", "L405", "L406", "M502"}

func TestMessages(t *testing.T) {
	for _, test := range messageTests {
		t.Run(test.name, func(t *testing.T) {
			found := slices.DeleteFunc(check(t, test.text), func(f diag.Diagnostic) bool { return slices.Contains(always, f.Rule.ID) })
			if got, want := written(t, found), strings.TrimPrefix(test.want, "\n"); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}
