package impact_test

import (
	"regexp"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// asks is how a question ends: with a question mark, and whom it is to.
var asks = map[message.Lang]*regexp.Regexp{
	message.EN: regexp.MustCompile(`\? \(to [a-z ]+\)$`),
	message.SV: regexp.MustCompile(`\? \(till [a-zåäö ]+\)$`),
}

// TestQuestionsAsk: what is of the severity question asks something of somebody,
// in both languages, whatever it rests on; nothing else does.
func TestQuestionsAsk(t *testing.T) {
	seen := map[string]bool{}
	check := func(before, after string) {
		for _, f := range impact.Check(input(t, before, after)).Findings {
			seen[f.Rule.ID] = true
			for lang, end := range asks {
				if said := f.Words().In(lang); end.MatchString(said) != (f.Rule.Severity == diag.Question) {
					t.Errorf("%s, %s: %s", f.Rule.ID, f.Rule.Severity, said)
				}
			}
		}
	}
	for _, r := range impact.All() {
		check(r.Before, r.Bad)
	}
	for _, list := range [][]messageTest{coverageTests, staffTests, pathwayTests, moneyTests, identityTests} {
		for _, test := range list {
			check(test.before, test.after)
		}
	}
	for _, r := range impact.All() {
		if !seen[r.ID] {
			t.Errorf("%s says nothing", r.ID)
		}
	}
}

// TestGuessedQuestion: what a question rests on stands before it.
func TestGuessedQuestion(t *testing.T) {
	before := office + group + "[[service]]\nid = \"hus\"\nname = \"Hus\"\nkind = \"needs-tested\"\nprovided_by = [\"forv\"]\ntarget_groups = [\"unga\"]\n"
	after := apart + office + group + "[[service]]\nid = \"oppet\"\nname = \"Hus\"\nkind = \"open\"\nstatus = \"vision\"\nprovided_by = [\"forv\"]\ntarget_groups = [\"unga\"]\n"
	in := input(t, before, after)
	in.Only = []string{"I807"}
	const want = `
I807 "open"
People could apply for “Hus”, which is now given without a needs test. [vision] This rests on a guess about what “Hus” was before. How are people told that they may still apply? (to whoever carries out the service)
”Hus” gick att ansöka om men ges nu utan individuell behovsprövning. [vision] Detta bygger på en gissning om vad ”Hus” var förut. Hur får den enskilde veta att det fortfarande går att ansöka? (till den som utför insatsen)
Ange med [[accept]] hur den enskilde får veta att det fortfarande går att ansöka, och stäm av med jurist.
`
	if got := "\n" + written(t, impact.Check(in).Findings); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
