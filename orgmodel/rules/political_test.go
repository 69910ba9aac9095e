package rules_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestDatedLaw: a rule is silent on the last day before the law it rests on.
func TestDatedLaw(t *testing.T) {
	for _, r := range rules.All() {
		began, err := time.Parse(time.DateOnly, string(r.Law.Began()))
		if err != nil {
			continue // there has always been such a law
		}
		text := rules.WholeExample(r.Bad)
		if !anyDay.MatchString(text) {
			t.Errorf("%s: the example has no day", r.ID)
		}
		day := began.AddDate(0, 0, -1).Format(time.DateOnly)
		onDay := func(text string) []byte { return anyDay.ReplaceAll([]byte(text), []byte("$1 = "+day)) }
		n := tomlfile.LoadText("exempel.toml", onDay(text), tomlfile.Options{Open: func(string) ([]byte, error) { return onDay(rules.WholeExample(r.Before)), nil }})
		if !n.OK() {
			t.Fatalf("%s: not a model: %v", r.ID, n.Findings)
		}
		if got := ids(rules.Check(rules.Input{Org: n.Org, Places: n.Places, Change: changeOf(n)}).Findings); strings.Contains(strings.Join(got, " "), r.ID) {
			t.Errorf("%s is found on %s", r.ID, day)
		}
	}
}

// anyDay is the day of a file, or of a decision, whose law a finding is judged by.
var anyDay = regexp.MustCompile(`(as_of|date) = \d{4}-\d\d-\d\d`)

type messageTest struct{ name, text, want string }

// TestDealingMessages holds the rules on boards, authority, purchasing and
// agreements against whole messages, and against silence.
func TestDealingMessages(t *testing.T) {
	for _, tests := range [][]messageTest{politicalMessages, authorityMessages, purchasingMessages, civilMessages} {
		for _, test := range tests {
			t.Run(test.name, func(t *testing.T) {
				if got, want := dealingLines(t, test.text), strings.TrimPrefix(test.want, "\n"); got != want {
					t.Errorf("got:\n%s\nwant:\n%s", got, want)
				}
			})
		}
	}
}

// dealingLines writes findings of these families as a reader meets them.
func dealingLines(t *testing.T, text string) string {
	t.Helper()
	r := load(t, text)
	var b strings.Builder
	for _, f := range rules.Check(rules.Input{Org: r.Org, Places: r.Places, Only: []string{"A", "B", "C", "P"}}).Findings {
		fmt.Fprintf(&b, "%s %s\n%s\n%s\n%s\n", f.Rule.ID, f.Span.Text(), f.Message.In(message.EN), f.Message.In(message.SV), f.Help.In(message.SV))
	}
	return b.String()
}
