package rules_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// wide is a unit whose manager has the given number of direct reports.
func wide(reports int) string {
	return board + unit("forv", "administration", "namnd", `led_by = ["chef"]`, fmt.Sprintf("heads = %d", reports+1)) +
		post("chef", "forv", `count = 1`)
}

func TestSeverities(t *testing.T) {
	for _, test := range []struct {
		name, file string
		overrides  map[string]diag.Severity
		only       []string
		want       string
	}{
		{name: "the rule's own", want: "L411 warning"},
		{name: "the file's", file: "[rules]\nL411 = \"error\"\n", want: "L411 error"},
		{name: "off in the file", file: "[rules]\nL411 = \"off\"\n", want: ""},
		{name: "the command line wins", file: "[rules]\nL411 = \"off\"\n", overrides: map[string]diag.Severity{"L411": diag.Question}, want: "L411 question"},
		{name: "by name", overrides: map[string]diag.Severity{"span-high": diag.Off}, want: ""},
		{name: "only that rule", only: []string{"L411"}, want: "L411 warning"},
		{name: "only the family", only: []string{"L"}, want: "L411 warning"},
		{name: "only another", only: []string{"span-low"}, want: ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := load(t, wide(40)+test.file)
			overrides := map[string]diag.Severity{"S010": diag.Off}
			for id, s := range test.overrides {
				overrides[id] = s
			}
			out := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Overrides: overrides, Only: test.only})
			var got []string
			for _, f := range out.Findings {
				got = append(got, f.Rule.ID+" "+f.Severity.String())
			}
			if strings.Join(got, ", ") != test.want {
				t.Errorf("%v, want %q", got, test.want)
			}
		})
	}
}

func TestProfiles(t *testing.T) {
	for _, test := range []struct {
		profile string
		reports int
		want    []string
	}{
		{"none", 200, nil},
		{"research", 25, nil}, {"research", 26, []string{"L418"}}, {"research", 30, []string{"L418"}}, {"research", 31, []string{"L411"}},
		{"vision", 26, []string{"L418"}}, {"vision", 31, []string{"L411"}},
		{"vgr", 9, []string{"L412"}}, {"vgr", 10, nil}, {"vgr", 35, nil}, {"vgr", 36, []string{"L411"}},
		{"pitea", 30, nil}, {"pitea", 31, []string{"L411"}},
	} {
		got := ids(check(t, wide(test.reports)+fmt.Sprintf("[rules]\nprofile = %q\n", test.profile)))
		if !slices.Equal(got, test.want) {
			t.Errorf("%s, %d reports: %v, want %v", test.profile, test.reports, got, test.want)
		}
	}
	if got := ids(check(t, wide(31))); !slices.Equal(got, []string{"L411"}) {
		t.Errorf("no profile: %v", got)
	}
	for _, p := range metrics.Profiles() {
		if p.Source.EN == "" || p.Source.SV == "" || p.Warn > p.High || p.Low > p.Warn {
			t.Errorf("profile %+v", p)
		}
	}
}

func TestWaivers(t *testing.T) {
	accept := func(about string) string {
		return "[[accept]]\nrule = \"L411\"\nabout = [" + about + "]\nreason = \"Delas 2027\"\nby = \"Förvaltningschefen\"\ndate = 2026-01-01\n"
	}
	for _, test := range []struct {
		name, file     string
		left, accepted []string
	}{
		{"the post", accept(`"chef"`), nil, []string{"L411"}},
		{"the post and its unit", accept(`"chef", "forv"`), nil, []string{"L411"}},
		{"another unit", accept(`"namnd"`), []string{"L411", "S020"}, nil},
		{"of a rule that is off", accept(`"chef"`) + "\n[rules]\nL411 = \"off\"\n", nil, nil},
		{"of a rule of another package", "[[accept]]\nrule = \"I801\"\nreason = \"Gjord\"\n", []string{"L411"}, nil},
		{"of an idle one", accept(`"namnd"`) + "\n[[accept]]\nrule = \"S020\"\nabout = [\"namnd\"]\nreason = \"Rensas senare\"\n", []string{"L411"}, []string{"S020"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := load(t, wide(40)+test.file)
			out := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Overrides: map[string]diag.Severity{"S010": diag.Off}})
			var accepted []string
			for _, a := range out.Accepted {
				accepted = append(accepted, a.Rule.ID)
			}
			if got := ids(out.Findings); !slices.Equal(got, test.left) || !slices.Equal(accepted, test.accepted) {
				t.Errorf("left %v, accepted %v; want %v, %v", got, accepted, test.left, test.accepted)
			}
		})
	}
}

// TestOneStatementOneFinding: what per_area makes of one unit is wrong once, and
// an answer about the unit answers for all of it.
func TestOneStatementOneFinding(t *testing.T) {
	text := board + entity("area", "norr") + entity("area", "soder") +
		unit("forv", "administration", "namnd", `led_by = ["chef"]`) + post("chef", "forv", `count = 2`) + post("rektor", "forv", `count = 2`) +
		unit("team", "collaboration", "", `members = ["forv", "namnd"]`, `led_by = ["chef", "rektor"]`, `areas = ["norr", "soder"]`, `per_area = true`) +
		"[[accept]]\nrule = \"L409\"\nabout = [\"team\"]\nreason = \"Avtalat\"\n\n"
	found := check(t, text)
	if len(found) != 1 || found[0].Rule.ID != "L403" || !found[0].Involves("team-norr") || !found[0].Involves("team-soder") {
		t.Fatalf("%v", found)
	}
	found = check(t, text+"[[accept]]\nrule = \"L403\"\nabout = [\"team\"]\nreason = \"Utreds\"\n")
	if len(found) != 0 {
		t.Errorf("left over: %v", ids(found))
	}
}

// variant loads a variant of a base, both texts.
func variant(t *testing.T, base, change string) *tomlfile.Result {
	t.Helper()
	r := tomlfile.LoadText("v.toml", []byte(change), tomlfile.Options{Open: func(path string) ([]byte, error) {
		if path != "base.toml" {
			return nil, errors.New("no such file")
		}
		return []byte(rules.WholeExample(base)), nil
	}})
	for _, f := range r.Findings {
		t.Fatalf("%s %s", f.Rule.ID, f.Message.In(message.EN))
	}
	return r
}

const variantHeader = "format = 1\n\n[organisation]\nid = \"v\"\nname = \"Variant\"\nextends = \"base.toml\"\n\n"

func TestVariantInheritsWaivers(t *testing.T) {
	base := wide(40) + "[[accept]]\nrule = \"L411\"\nabout = [\"chef\"]\nreason = \"Delas 2027\"\n"
	r := variant(t, base, variantHeader+"[[unit]]\nid = \"forv\"\nheads = 20\n")
	out := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Overrides: map[string]diag.Severity{"S010": diag.Off, "M505": diag.Off}})
	if len(out.Findings) > 0 {
		t.Errorf("an inherited answer to what the variant has mended is no finding: %v", ids(out.Findings))
	}
	r = variant(t, base, variantHeader+"[[unit]]\nid = \"forv\"\nheads = 50\n")
	out = rules.Check(rules.Input{Org: r.Org, Places: r.Places, Overrides: map[string]diag.Severity{"S010": diag.Off, "M505": diag.Off}})
	if len(out.Findings) > 0 || len(out.Accepted) != 1 {
		t.Errorf("an inherited answer holds: %v, %d accepted", ids(out.Findings), len(out.Accepted))
	}
}

func TestVariantSumsUpTheSourcesOfAll(t *testing.T) {
	r := variant(t, wide(10), variantHeader+unit("ny", "unit", "forv"))
	out := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Only: []string{"S010"}})
	if len(out.Findings) != 1 {
		t.Fatal(ids(out.Findings))
	}
	if got := out.Findings[0].Message.In(message.SV); got != "5 sakuppgifter saknar källa, bland annat ”Chef”, ”Forv” och ”Kommun”." {
		t.Error(got)
	}
}

func TestSourceSummaries(t *testing.T) {
	for _, test := range []struct{ text, en, sv string }{
		{entity("area", "a"), "One statement has no source: “A”.", "En sakuppgift saknar källa: ”A”."},
		{entity("area", "a") + entity("area", "b"), "2 statements have no source: “A” and “B”.", "2 sakuppgifter saknar källa: ”A” och ”B”."},
		{entity("area", "a") + entity("area", "b") + entity("area", "c") + entity("area", "d") + entity("area", "e", "assumed = true"),
			"4 statements have no source, among them “A”, “B” and “C”.", "4 sakuppgifter saknar källa, bland annat ”A”, ”B” och ”C”."},
		{"[[budget]]\namount = 5\nyear = 2026\n", "One statement has no source: “[[budget]]”.", "En sakuppgift saknar källa: ”[[budget]]”."},
	} {
		found := checkAll(t, test.text)
		if len(found) != 1 || found[0].Message.In(message.EN) != test.en || found[0].Message.In(message.SV) != test.sv {
			t.Errorf("%+v, want %s", found, test.en)
		}
	}
}

func TestWithoutPlaces(t *testing.T) {
	out := rules.Check(rules.Input{Org: decode(t, rules.WholeExample(wide(40)))})
	if got := ids(out.Findings); !slices.Equal(got, []string{"L411", "S010"}) {
		t.Errorf("%v", got)
	}
}
