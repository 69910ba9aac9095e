package rules_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestFewerOfOthers: that a unit or a post has fewer people is asked of our own staff
// alone, wherever they work: of others' it is for their employer to say.
func TestFewerOfOthers(t *testing.T) {
	const fewer = "[[unit]]\nid = \"forening\"\nheads = 4\n\n[[post]]\nid = \"soc\"\ncount = 1\n"
	for employer, want := range map[string]int{"": 0, "employer = \"kommun\"\n": 2} {
		base := board + unit("forening", "nonprofit", "", `heads = 9`) + employer + post("soc", "forening", `count = 3`)
		r := tomlfile.LoadText("new.toml", []byte("format = 1\n[organisation]\nid = \"ny\"\nname = \"Ny\"\nextends = \"base.toml\"\nas_of = 2026-06-01\n\n"+fewer),
			tomlfile.Options{Open: func(string) ([]byte, error) { return []byte(rules.WholeExample(base)), nil }})
		if !r.OK() {
			t.Fatal(r.Findings)
		}
		if got := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Only: []string{"M505"}}).Findings; len(got) != want {
			t.Errorf("%q: %d findings, want %d: %v", employer, len(got), want, got)
		}
	}
}
