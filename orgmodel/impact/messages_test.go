package impact_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Short forms for the tests' files.
const board = `[[unit]]
id = "kommun"
name = "Kommun"
kind = "municipality"
heads = 0

[[unit]]
id = "namnd"
name = "Nämnd"
kind = "board"
parent = "kommun"

`

// unit, post and service write an entity whose name is its id with a capital.
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

// again states keys of what the old side has.
func again(table, id string, keys ...string) string {
	return fmt.Sprintf("[[%s]]\nid = %q\n%s\n\n", table, id, strings.Join(keys, "\n"))
}

func closing(ids string, keys ...string) string {
	return "[[close]]\nids = [" + ids + "]\n" + strings.Join(keys, "\n") + "\n\n"
}

// team is a unit with a manager of its own.
func team(id, parent string, keys ...string) string {
	return unit(id, "unit", parent, append(keys, fmt.Sprintf("led_by = [\"chef-%s\"]", id))...) + post("chef-"+id, id, "count = 1")
}

// written is how a reader meets findings: place, rule, both languages, and what
// to do.
func written(t *testing.T, findings []diag.Diagnostic) string {
	t.Helper()
	var b strings.Builder
	for _, f := range findings {
		help := f.Help
		if help.IsZero() {
			help = f.Rule.Mend.With()
		}
		fmt.Fprintf(&b, "%s %s\n%s\n%s\n%s\n", f.Rule.ID, f.Span.Text(), f.Words().In(message.EN), f.Words().In(message.SV), help.In(message.SV))
		if f.Span.IsZero() {
			t.Errorf("%s has no place", f.Rule.ID)
		}
	}
	return b.String()
}

// messageTest shows what one rule says of two texts; the rule is the first word
// of the name. Without findings want is empty.
type messageTest struct{ name, before, after, want string }

func TestMessages(t *testing.T) {
	for _, list := range [][]messageTest{coverageTests, staffTests, pathwayTests, moneyTests, identityTests} {
		for _, test := range list {
			t.Run(test.name, func(t *testing.T) {
				rule, _, _ := strings.Cut(test.name, " ")
				if _, ok := impact.Find(rule); !ok {
					t.Fatalf("there is no rule %s", rule)
				}
				in := input(t, test.before, test.after)
				in.Only = []string{rule}
				if got, want := written(t, impact.Check(in).Findings), strings.TrimPrefix(test.want, "\n"); got != want {
					t.Errorf("got:\n%s\nwant:\n%s", got, want)
				}
			})
		}
	}
}
