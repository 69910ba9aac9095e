package questions_test

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// TestWhyNamesTheRecord: of a rule that a record answers, why names the record; of one that
// asks nothing, that its condition was not met.
func TestWhyNamesTheRecord(t *testing.T) {
	const head = "format = 1\n[organisation]\nid = \"plan\"\nname = \"Planen\"\nextends = \"base.toml\"\nas_of = 2026-03-01\nstatus = \"proposed\"\n"
	for _, test := range []struct {
		name, text, rule string
		want             why.Silence
		forms            []string
	}{
		{"a new manager, negotiated", "[[unit]]\nid = \"oppen\"\nled_by = [\"ec-hvb\"]\n[[record]]\nform = \"union-cooperation\"\ndate = 2026-02-01\n", "M501", why.WasDocumented, []string{"union-cooperation"}},
		{"nothing that touches children", "[[unit]]\nid = \"motes\"\nled_by = [\"ec-hvb\"]\n[[record]]\nform = \"child-impact\"\ndate = 2026-02-01\n", "M511", why.NotMet, nil},
	} {
		old, now := load(t, municipalityBefore, ""), load(t, head+test.text, municipalityBefore)
		e, err := why.Explain(why.Input{Sides: []why.Side{{Org: old.Org, Places: old.Places, File: "base.toml"}, {Org: now.Org, Places: now.Places, File: "plan.toml"}}, Rules: catalogue.All()}, test.rule)
		if err != nil {
			t.Fatal(err)
		}
		v := e.Verdicts[len(e.Verdicts)-1]
		var forms []string
		for _, d := range v.Documents {
			forms = append(forms, d.Form)
		}
		if v.Silence != test.want || !slices.Equal(forms, test.forms) {
			t.Errorf("%s: silence %d by %q, want %d by %q", test.name, v.Silence, forms, test.want, test.forms)
		}
	}
}
