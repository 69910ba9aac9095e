package diff_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Elected members have offices and no posts, and other organisations are no units
// of ours: each is told under a heading of its own, in words of its own.
var asideCases = []struct{ name, before, after, sv, en string }{
	{
		"offices and posts",
		`
unit: id = "e"; name = "Enheten"; kind = "unit"; parent = "sn"
post: id = "l"; name = "Ledamot"; unit = "sn"; count = 11; vacant = 0
post: id = "v"; name = "Vice ordförande"; unit = "sn"; count = 1
post: id = "h"; name = "Handläggare"; unit = "e"; count = 3
post: id = "p"; name = "Gruppledare"; unit = "e"
`, `
unit: id = "e"; name = "Enheten"; kind = "unit"; parent = "sn"
post: id = "l"; name = "Ledamot"; unit = "sn"; count = 9; vacant = 1
post: id = "o"; name = "Ordförande"; unit = "sn"; count = 1
post: id = "h"; name = "Handläggare"; unit = "e"; count = 4; vacant = 1
post: id = "p"; name = "Gruppledare"; unit = "sn"
`, `
Befattningar
→ ”Gruppledare” flyttas från ”Enheten” till ”Socialnämnden”.
Förtroendeuppdrag
~ ”Ledamot”: antal uppdrag 11 → 9 (−2).
~ ”Ledamot”: ej tillsatta uppdrag 0 → 1 (+1).
− Uppdraget som ”Vice ordförande” i ”Socialnämnden” finns inte kvar.
+ Uppdraget som ”Ordförande” i ”Socialnämnden” tillkommer.
Bemanning
~ ”Handläggare”: antal befattningar 3 → 4 (+1).
~ ”Handläggare”: vakanta befattningar okänt → 1.
`, `
Posts
→ “Gruppledare” moves from “Enheten” to “Socialnämnden”.
Elected offices
~ “Ledamot”: number of offices 11 → 9 (−2).
~ “Ledamot”: offices not filled 0 → 1 (+1).
− The elected office of “Vice ordförande” in “Socialnämnden” is no longer there.
+ “Ordförande” in “Socialnämnden” is a new elected office.
Staffing
~ “Handläggare”: number of posts 3 → 4 (+1).
~ “Handläggare”: vacant posts unknown → 1.
`,
	},
	{
		"others and units",
		`
unit: id = "e"; name = "Enheten"; kind = "unit"; parent = "sn"; heads = 5
unit: id = "bolaget"; name = "Bolaget"; kind = "company"
unit: id = "rk"; name = "Röda Korset"; kind = "nonprofit"; heads = 3
unit: id = "stat"; name = "Staten"; kind = "state"
`, `
unit: id = "e"; name = "Enheten"; kind = "unit"; parent = "bolaget"; heads = 5
unit: id = "bolaget"; name = "Bolaget"; kind = "company"
unit: id = "rk"; name = "Svenska Röda Korset"; kind = "nonprofit"; heads = 4
unit: id = "reg"; name = "Regionen"; kind = "region"
unit: id = "klinik"; name = "Kliniken"; kind = "unit"; parent = "reg"
unit: id = "folk"; name = "Andra aktörer"; kind = "actor"
`, `
Enheter
→ ”Enheten” flyttas från ”Socialnämnden” till ”Bolaget”.
Aktörer utanför kommunen
~ ”Röda Korset” byter namn till ”Svenska Röda Korset”.
~ ”Svenska Röda Korset”: anställda 3 → 4 (+1).
⋯ ”Staten” beskrivs inte i den nya filen.
◦ ”Regionen” tas med i beskrivningen.
◦ ”Kliniken” tas med i beskrivningen.
◦ ”Andra aktörer” tas med i beskrivningen.
`, `
Units
→ “Enheten” moves from “Socialnämnden” to “Bolaget”.
Actors outside the municipality
~ “Röda Korset” is renamed “Svenska Röda Korset”.
~ “Svenska Röda Korset”: employees 3 → 4 (+1).
⋯ “Staten” is not described in the new file.
◦ “Regionen” is added to the description.
◦ “Kliniken” is added to the description.
◦ “Andra aktörer” is added to the description.
`,
	},
}

func TestAsides(t *testing.T) {
	for _, c := range asideCases {
		d := diff.Compare(toml(t, town+c.before), toml(t, town+c.after), diff.Options{NoInfer: true, Complete: true})
		for lang, want := range map[message.Lang]string{message.SV: c.sv, message.EN: c.en} {
			if df := cmp.Diff(strings.TrimSpace(want), headed(d, lang)); df != "" {
				t.Errorf("%s (-want +got)\n%s", c.name, df)
			}
		}
	}
}

// headed writes what is told, with its headings.
func headed(c *diff.Comparison, lang message.Lang) string {
	var list []string
	var last diff.TopicID
	for _, i := range c.Told() {
		ch := &c.Changes[i]
		if topic := c.Topic(ch); topic.ID != last {
			list, last = append(list, topic.Label.In(lang)), topic.ID
		}
		list = append(list, ch.Kind.Info().Sign+" "+c.Sentence(i).In(lang))
	}
	return strings.Join(list, "\n")
}

// TestMark: what is in force in the file is raised or made when it decides
// nothing.
func TestMark(t *testing.T) {
	for _, c := range []struct{ keys, sv, en string }{
		{`status = "in-force"; form = "initiative"; date = "2020"`, "väckt 2020", "raised 2020"},
		{`status = "in-force"; form = "motion"`, "väckt", "raised"},
		{`status = "in-force"; form = "motion"; date = "<2024-05-29"`, "väckt före 2024-05-29", "raised before 2024-05-29"},
		{`status = "in-force"; form = "accord"; date = 2024-05-29`, "träffad 2024-05-29", "made 2024-05-29"},
		{`form = "accord"; status = "decided"`, "träffad", "made"},
		{`form = "accord"; status = "proposed"`, "", ""},
		{`status = "in-force"; form = "decision"; date = 2024-05-29`, "", ""},
		{`status = "in-force"; form = "plan"`, "", ""},
	} {
		d := diff.Compare(toml(t, town), toml(t, town+`decision: id = "d"; name = "D"; `+c.keys), diff.Options{})
		mark := d.Mark(&d.Changes[0])
		switch {
		case mark == nil && c.sv != "":
			t.Errorf("%s has no mark", c.keys)
		case mark != nil && (mark.In(message.SV) != c.sv || mark.In(message.EN) != c.en):
			t.Errorf("%s: %q and %q", c.keys, mark.In(message.SV), mark.In(message.EN))
		}
	}
	if d := diff.Compare(toml(t, town), toml(t, town+`unit: id = "u"; kind = "unit"; name = "U"; parent = "sn"`), diff.Options{}); d.Mark(&d.Changes[0]) != nil {
		t.Error("a unit is raised")
	}
}
