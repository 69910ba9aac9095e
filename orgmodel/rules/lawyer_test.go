package rules_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// lawyers counts how often a text sends its reader to a lawyer.
func lawyers(text string) int {
	text = strings.ToLower(text)
	return strings.Count(text, "med jurist") + strings.Count(text, "lawyer")
}

// TestOneLawyerInAFinding: a finding says once at most that it is to be checked with a
// lawyer. The severity of one about law is called so, and its text and help do not
// repeat it.
func TestOneLawyerInAFinding(t *testing.T) {
	for _, r := range rules.All() {
		for _, lang := range []message.Lang{message.EN, message.SV} {
			for _, text := range []message.Text{r.Title, r.Why, r.Mend} {
				if n := lawyers(text.In(lang)); n > 1 || n == 1 && r.Severity == diag.Legal && text == r.Mend {
					t.Errorf("%s: %q", r.ID, text.In(lang))
				}
			}
			for _, example := range []string{r.Bad, r.Good} {
				for _, f := range check(t, example) {
					help := f.Help.In(lang)
					if f.Help.IsZero() {
						help = f.Rule.Mend.In(lang)
					}
					all := strings.Join([]string{f.Severity.Label().In(lang), f.Words().In(lang), f.Rule.Why.In(lang), help}, "\n")
					if lawyers(all) > 1 {
						t.Errorf("%s in the example of %s:\n%s", f.Rule.ID, r.ID, all)
					}
				}
			}
		}
	}
}
