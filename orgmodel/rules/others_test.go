package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// ownTown is a municipality beside which all else is another organisation's.
const ownTown = `
[[unit]]
id = "var-kommun"
name = "Vår kommun"
kind = "municipality"

[[unit]]
id = "var-namnd"
name = "Vår nämnd"
kind = "board"
parent = "var-kommun"
`

// ofAnybody are rules of those families that hold for whoever the file tells of, each
// with its reason.
var ofAnybody = map[string]string{
	"L410": "a leader who does not exist is a fault of the file",
	"P219": "the permit of a private provider is IVO's question, whoever buys",
}

// TestOthersMeetNoRuleAboutManagers: what breaks a rule about leading, agreements or
// purchasing in a municipality breaks none where a region, a state authority or a
// federation does it beside the municipality that the file describes.
func TestOthersMeetNoRuleAboutManagers(t *testing.T) {
	held := 0
	for _, r := range rules.All() {
		if !strings.Contains("LCP", r.Family.Letter) || r.Before != "" || !strings.Contains(r.Bad, `kind = "municipality"`) {
			continue
		}
		if _, exempt := ofAnybody[r.ID]; exempt {
			continue
		}
		held++
		for _, kind := range []string{"region", "state", "federation", "company"} {
			text := strings.ReplaceAll(rules.WholeExample(r.Bad), `kind = "municipality"`, `kind = "`+kind+`"`) + ownTown
			file := tomlfile.LoadText("andra.toml", []byte(text), tomlfile.Options{})
			if !file.OK() {
				t.Fatalf("%s: not a model: %v", r.ID, file.Findings)
			}
			if found := ids(rules.Check(rules.Input{Org: file.Org, Places: file.Places}).Findings); slices.Contains(found, r.ID) {
				t.Errorf("%s asks about a %s", r.ID, kind)
			}
		}
	}
	if held < 15 {
		t.Errorf("only %d rules were held", held)
	}
}

// TestOwnTeamWithOthersIsAskedAbout: a team of one of ours and one of theirs is ours,
// and one of theirs only is not; a post of ours that leads there too has a span.
func TestOwnTeamWithOthersIsAskedAbout(t *testing.T) {
	const clinic = ownTown + `
[[unit]]
id = "region"
name = "Regionen"
kind = "region"

[[unit]]
id = "psykiatrin"
name = "Psykiatrin"
kind = "unit"
parent = "region"
heads = 80
led_by = ["klinikchef"]

[[post]]
id = "klinikchef"
name = "Klinikchef"
unit = "psykiatrin"
count = 1

[[unit]]
id = "mottagningen"
name = "Mottagningen"
kind = "unit"
parent = "region"
`
	team := func(members string) string {
		return "\n[[unit]]\nid = \"teamet\"\nname = \"Teamet\"\nkind = \"collaboration\"\nmembers = [" + members + "]\nled_by = [\"klinikchef\", \"klinikchef-tva\"]\n" +
			"\n[[post]]\nid = \"klinikchef-tva\"\nname = \"Andra klinikchefen\"\nunit = \"mottagningen\"\ncount = 1\n"
	}
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"others alone", clinic, nil},
		{"a team of others", clinic + team(`"psykiatrin", "mottagningen"`), nil},
		{"a team with one of ours", clinic + team(`"psykiatrin", "var-namnd"`), []string{"L406", "L403"}},
	} {
		if got := ids(check(t, test.text)); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
