package rules_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// asking are the families whose questions say whom they are to.
var asking = []string{"A", "B", "C", "D", "E", "L", "M", "P", "S"}

// TestQuestionsAskSomebody: what has the severity of a question ends with a
// question mark and who should answer, in both languages.
func TestQuestionsAskSomebody(t *testing.T) {
	asks := map[message.Lang]*regexp.Regexp{
		message.EN: regexp.MustCompile(`[^ ]\? \(to [^()]+\)$`),
		message.SV: regexp.MustCompile(`[^ ]\? \(till [^()]+\)$`),
	}
	for _, r := range rules.All() {
		if r.Severity != diag.Question || !slices.Contains(asking, r.Family.Letter) {
			continue
		}
		for _, f := range checkWith(t, r.ID, r.Bad) {
			for _, lang := range message.Langs {
				if m := f.Message.In(lang); !asks[lang].MatchString(m) {
					t.Errorf("%s asks nobody: %s", r.ID, m)
				}
			}
		}
	}
}
