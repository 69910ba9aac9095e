package impact_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// lostAndLed loses a service and gives staff a new manager.
var (
	lostBefore = two + group + casework
	lostAfter  = closing(`"hus"`) + again("unit", "ett", `led_by = ["chef-tva"]`)
)

func TestHeaviestFirst(t *testing.T) {
	found := impact.Check(input(t, lostBefore, lostAfter)).Findings
	if got := ids(found); !slices.Equal(got[:2], []string{"I801", "I812"}) {
		t.Errorf("%v", got)
	}
	if !slices.IsSortedFunc(found, func(a, b diag.Diagnostic) int { return int(a.Severity) - int(b.Severity) }) {
		t.Error("a light finding comes before a heavy one")
	}
}

func TestSeverities(t *testing.T) {
	for _, test := range []struct {
		name, rules string
		overrides   map[string]diag.Severity
		want        diag.Severity
	}{
		{"its own", "", nil, diag.Question},
		{"the new file's", "I801 = \"warning\"", nil, diag.Warning},
		{"the command line's", "I801 = \"warning\"", map[string]diag.Severity{"coverage-lost": diag.Question}, diag.Question},
		{"off", "I801 = \"off\"", nil, diag.Off},
		{"on again", "I801 = \"off\"", map[string]diag.Severity{"I801": diag.Legal}, diag.Legal},
	} {
		in := input(t, lostBefore, lostAfter+"[rules]\n"+test.rules+"\n")
		in.Only, in.Overrides = []string{"coverage-lost"}, test.overrides
		got := diag.Off
		if found := impact.Check(in).Findings; len(found) > 0 {
			got = found[0].Severity
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestOnly(t *testing.T) {
	for only, want := range map[string]int{"I801": 1, "coverage-lost": 1, "I812": 1, "L": 0} {
		in := input(t, lostBefore, lostAfter)
		in.Only = []string{only}
		if got := impact.Check(in).Findings; len(got) != want {
			t.Errorf("%s: %v", only, ids(got))
		}
	}
	in := input(t, lostBefore, lostAfter)
	all := len(impact.Check(in).Findings)
	if in.Only = []string{"I"}; len(impact.Check(in).Findings) != all || all < 2 {
		t.Error("the family is not all of it")
	}
}

// TestAccepted: an answer goes by rule and ids, in the new file, and answers
// still when everything has another name.
func TestAccepted(t *testing.T) {
	accept := func(rule, about string) string {
		return "[[accept]]\nrule = \"" + rule + "\"\nabout = [" + about + "]\nreason = \"Klart\"\nby = \"Nämnden\"\ndate = 2026-03-01\n\n"
	}
	for _, test := range []struct {
		name, accept string
		accepted     bool
	}{
		{"the group", accept("I801", `"unga"`), true},
		{"the group and the service", accept("I801", `"unga", "hus"`), true},
		{"all of the rule", strings.Replace(accept("I801", ``), "about = []\n", "", 1), true},
		{"another group", accept("I801", `"forv"`), false},
		{"another rule", accept("I803", `"unga"`), false},
	} {
		for _, names := range [][2]string{{"", ""}, {"Unga", "Ungdomar"}} {
			after := lostAfter + test.accept
			if names[1] != "" {
				after += again("target_group", "unga", `name = "`+names[1]+`"`)
			}
			in := input(t, lostBefore, after)
			in.Only = []string{"I801"}
			out := impact.Check(in)
			if got := len(out.Accepted) == 1 && len(out.Findings) == 0; got != test.accepted {
				t.Errorf("%s, %q: %d accepted, %d left", test.name, names[1], len(out.Accepted), len(out.Findings))
			}
			if test.accepted && (out.Accepted[0].Waiver.Span.IsZero() || out.Accepted[0].Waiver.By != "Nämnden") {
				t.Errorf("%s: %+v", test.name, out.Accepted[0].Waiver)
			}
		}
	}
}

// TestNotIdle: an answer for a comparison is no idle answer in the file itself.
func TestNotIdle(t *testing.T) {
	after := lostAfter + "[[accept]]\nrule = \"I801\"\nreason = \"Klart\"\n"
	r := load(t, "after.toml", impact.WholeAfter(after), lostBefore)
	for _, f := range rules.Check(rules.Input{Org: r.Org, Places: r.Places}).Findings {
		if f.Rule.Name == "idle-waiver" {
			t.Error("an answer for a comparison is called idle")
		}
	}
}

func TestFingerprintGoesByIDs(t *testing.T) {
	print := func(after string) string {
		in := input(t, lostBefore, after)
		in.Only = []string{"I812"}
		return impact.Check(in).Findings[0].Fingerprint()
	}
	first := print(lostAfter)
	if first != print(lostAfter+again("post", "chef-tva", `name = "Chefen"`)) {
		t.Error("a new name changes the fingerprint")
	}
	if first == print(closing(`"hus"`)+again("unit", "ett", `led_by = ["chef-tva", "chef-ett"]`)) {
		t.Error("another change has the same fingerprint")
	}
}

// TestDistinct: no two findings of one run have the same fingerprint.
func TestDistinct(t *testing.T) {
	for _, list := range [][]messageTest{coverageTests, staffTests, pathwayTests, moneyTests, identityTests} {
		for _, test := range list {
			seen := map[string]bool{}
			for _, f := range impact.Check(input(t, test.before, test.after)).Findings {
				if seen[f.Fingerprint()] {
					t.Errorf("%s: two findings of %s are one", test.name, f.Rule.ID)
				}
				seen[f.Fingerprint()] = true
			}
		}
	}
}

// TestWithoutPlaces: a caller without files gets findings all the same, and one
// without a comparison none.
func TestWithoutPlaces(t *testing.T) {
	in := input(t, lostBefore, lostAfter)
	in.OldPlaces, in.NewPlaces = nil, nil
	if len(impact.Check(in).Findings) < 2 {
		t.Error("no findings")
	}
	if out := impact.Check(impact.Input{}); len(out.Findings)+len(out.Accepted) > 0 {
		t.Errorf("%+v", out)
	}
	empty := &orgmodel.Organisation{}
	empty.Index()
	full := load(t, "a.toml", impact.WholeBefore(lostBefore), "").Org
	for _, pair := range [][2]*orgmodel.Organisation{{empty, empty}, {full, empty}, {empty, full}} {
		impact.Check(impact.Input{Diff: diff.Compare(pair[0], pair[1], diff.Options{})})
	}
}

// TestSame: an organisation that does not change has no consequences, nor has
// any example in the repository.
func TestSame(t *testing.T) {
	var texts []string
	for _, r := range impact.All() {
		texts = append(texts, impact.WholeBefore(r.Before))
	}
	for _, text := range texts {
		a, b := load(t, "a.toml", text, ""), load(t, "b.toml", text, "")
		checkSame(t, a, b)
	}
	for _, name := range []string{"borlange/six-areas", "linkoping/procurement", "uppsala/action-plan-2023", "boras/model"} {
		path := "../../examples/" + name + ".toml"
		checkSame(t, tomlfile.Load(path, tomlfile.Options{}), tomlfile.Load(path, tomlfile.Options{}))
	}
}

func checkSame(t *testing.T, a, b *tomlfile.Result) {
	t.Helper()
	if !a.OK() {
		t.Fatal(a.Files[0].Name)
	}
	if got := impact.Check(impact.Input{Diff: diff.Compare(a.Org, b.Org, diff.Options{})}).Findings; len(got) > 0 {
		t.Errorf("%v: %v", a.Files[0].Name, ids(got))
	}
}
