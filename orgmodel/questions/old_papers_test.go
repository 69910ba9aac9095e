package questions_test

import (
	"slices"
	"strings"
	"testing"
)

// TestOldPapersAnswerNothing: what was recorded or decided before the state that a change
// starts from is about an earlier change, and answers no question about this one. What is
// recorded of the change answers it.
func TestOldPapersAnswerNothing(t *testing.T) {
	const papers = `
[[record]]
form = "negotiation"
about = ["oppen"]
date = 2019-03-01
[[record]]
form = "risk-assessment"
about = ["oppen"]
date = 2019-03-01
[[record]]
form = "child-impact"
about = ["familjebehandling", "oppen"]
date = 2019-03-01
[[record]]
form = "personal-data"
about = ["oppen"]
date = 2019-03-01
[[record]]
form = "charter"
about = ["bun"]
date = 2019-03-01
[[record]]
form = "delegation"
about = ["bun"]
date = 2019-03-01
`
	const decided = `
[[decision]]
id = "beslut-2015"
name = "Öppenvården inrättas"
form = "decision"
body = ["kf"]
date = 2015-06-15
proposed_by = ["sn"]
`
	byOldDecision := func(text string) string {
		return strings.Replace(text, "id = \"oppen\"\n", "id = \"oppen\"\ndecision = \"beslut-2015\"\n", 1) + decided
	}
	of := []string{"M501", "M502", "M511", "M516", "I813", "M519"}
	whole := func(old string) string {
		now := strings.Replace(old, "as_of = 2026-01-01\nstatus = \"in-force\"", "as_of = 2026-09-01\nstatus = \"proposed\"", 1)
		now = strings.Replace(now, `id = "bas"`, `id = "forslag"`, 1)
		return strings.Replace(now, "name = \"Öppenvården barn och unga\"\nkind = \"unit\"\nparent = \"sf\"", "name = \"Öppenvården barn och unga\"\nkind = \"unit\"\nparent = \"uf\"", 1)
	}
	const variant = "format = 1\n[organisation]\nid = \"forslag\"\nname = \"Förslaget\"\nextends = \"old.toml\"\nas_of = 2026-09-01\nstatus = \"proposed\"\n[[unit]]\nid = \"oppen\"\nparent = \"uf\"\n"
	today := strings.ReplaceAll(papers, "2019-03-01", "2026-08-01")
	for _, tt := range []struct {
		name, before, after string
		asked               bool
	}{
		{"nothing recorded", municipalityBefore, whole(municipalityBefore), true},
		{"both files have the papers", municipalityBefore + papers, whole(municipalityBefore + papers), true},
		{"only the new file has them", municipalityBefore, whole(municipalityBefore + papers), true},
		{"the base of a variant has them", municipalityBefore + papers, variant, true},
		{"an old decision behind the unit", byOldDecision(municipalityBefore), whole(byOldDecision(municipalityBefore)), true},
		{"an old decision behind the unit of a variant", byOldDecision(municipalityBefore), variant, true},
		{"papers of this change", municipalityBefore + papers, whole(municipalityBefore + today), false},
		{"papers of this change in a variant", municipalityBefore + papers, variant + today, false},
	} {
		var asked []string
		for _, f := range found(t, tt.before, tt.after) {
			asked = append(asked, f.Rule.ID)
		}
		for _, id := range of {
			want := tt.asked || id == "M519" // no paper but a decision answers that
			if got := slices.Contains(asked, id); got != want {
				t.Errorf("%s: %s is asked: %v", tt.name, id, got)
			}
		}
	}
}
