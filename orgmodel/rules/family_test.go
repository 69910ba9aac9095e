package rules_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// ruleTest shows what one rule says of a text; the rule is the first word of
// the name. Without findings want is empty.
type ruleTest struct{ name, text, want string }

// testRules runs each text with its one rule, and holds all that it says
// against whole messages.
func testRules(t *testing.T, tests []ruleTest) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, want := written(t, findingsOf(t, test)), strings.TrimPrefix(test.want, "\n"); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func findingsOf(t *testing.T, test ruleTest) []diag.Diagnostic {
	t.Helper()
	rule, _, _ := strings.Cut(test.name, " ")
	if _, ok := rules.Find(rule); !ok {
		t.Fatalf("there is no rule %s", rule)
	}
	r := load(t, test.text)
	return rules.Check(rules.Input{Org: r.Org, Places: r.Places, Only: []string{rule}}).Findings
}
