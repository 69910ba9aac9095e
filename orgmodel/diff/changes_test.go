package diff_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// toml reads a model that is written as short as can be: [[unit]] stands on the
// line of its keys, and keys are parted by semicolons.
func toml(t testing.TB, lines string) *orgmodel.Organisation {
	t.Helper()
	var b strings.Builder
	b.WriteString("format = 1\n[organisation]\nid = \"prov\"\nname = \"Provkommun\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n")
	for line := range strings.Lines(lines) {
		if head, keys, ok := strings.Cut(strings.TrimSpace(line), ": "); ok {
			b.WriteString("[[" + head + "]]\n" + strings.ReplaceAll(keys, "; ", "\n") + "\n")
		}
	}
	r := tomlfile.LoadText("prov.toml", []byte(b.String()), tomlfile.Options{})
	for _, f := range r.Findings {
		t.Errorf("%v: %s", f.Span.Begin(), f.Message.In(message.EN))
	}
	return r.Org
}

const town = `
unit: id = "kf"; name = "Kommunfullmäktige"; kind = "council"
unit: id = "sn"; name = "Socialnämnden"; kind = "board"; parent = "kf"
unit: id = "on"; name = "Omsorgsnämnden"; kind = "board"; parent = "kf"
`

var changeCases = []struct{ name, before, after, sv, en string }{
	{
		"a merger explains what its parts' own become",
		`
unit: id = "norr"; name = "Norra enheten"; kind = "unit"; parent = "sn"; heads = 12
unit: id = "syd"; name = "Södra enheten"; kind = "unit"; parent = "sn"; heads = 9
unit: id = "team"; name = "Teamet"; kind = "team"; parent = "norr"
post: id = "soc"; name = "Socialsekreterare"; unit = "norr"; count = 8
post: id = "chef"; name = "Enhetschef"; unit = "syd"; count = 1
service: id = "radgivning"; name = "Rådgivning"; provided_by = ["norr", "syd"]
agreement: id = "uppdrag"; name = "Uppdraget"; from = "sn"; to = ["norr"]; services = ["radgivning"]
`, `
unit: id = "hela"; name = "Enheten"; kind = "unit"; parent = "sn"; heads = 19; formerly = ["norr", "syd"]
unit: id = "team"; name = "Teamet"; kind = "team"; parent = "hela"
post: id = "soc"; name = "Socialsekreterare"; unit = "hela"; count = 6
service: id = "radgivning"; name = "Rådgivning"; provided_by = ["hela"]
agreement: id = "uppdrag"; name = "Uppdraget"; from = "sn"; to = ["hela"]; services = ["radgivning"]
`, `
⋈ ”Norra enheten” och ”Södra enheten” slås samman till ”Enheten”. [unit-merged in-force]
− ”Enhetschef” i ”Södra enheten” finns inte kvar. [post-removed in-force]
~ ”Enheten”: anställda 21 → 19 (−2). [staffing-changed in-force]
~ ”Socialsekreterare”: antal befattningar 8 → 6 (−2). [staffing-changed in-force]
`, `
⋈ “Norra enheten” and “Södra enheten” are merged into “Enheten”. [unit-merged in-force]
− “Enhetschef” in “Södra enheten” is no longer there. [post-removed in-force]
~ “Enheten”: employees 21 → 19 (−2). [staffing-changed in-force]
~ “Socialsekreterare”: number of posts 8 → 6 (−2). [staffing-changed in-force]
`,
	},
	{
		"a division, something taken out, and something taken over",
		`
unit: id = "a"; name = "Alfa"; kind = "unit"; parent = "sn"
unit: id = "b"; name = "Beta"; kind = "unit"; parent = "sn"
unit: id = "c"; name = "Gamma"; kind = "unit"; parent = "sn"
post: id = "p"; name = "Utredare"; unit = "b"
`, `
unit: id = "a1"; name = "Alfa ett"; kind = "unit"; parent = "sn"; formerly = ["a"]
unit: id = "a2"; name = "Alfa två"; kind = "unit"; parent = "sn"; formerly = ["a"]
unit: id = "b"; name = "Beta"; kind = "unit"; parent = "sn"; formerly = ["c"]
unit: id = "b2"; name = "Betas mottagning"; kind = "unit"; parent = "sn"; formerly = ["b"]; led_by = ["p"]
post: id = "p"; name = "Utredare"; unit = "b2"
`, `
⋔ ”Alfa” delas i ”Alfa ett” och ”Alfa två”. [unit-split in-force]
⋈ ”Gamma” går upp i ”Beta”. [unit-absorbed in-force]
⋔ En del av ”Beta” blir ”Betas mottagning”, som leds av ”Utredare”. [unit-spun-off in-force]
`, `
⋔ “Alfa” is split into “Alfa ett” and “Alfa två”. [unit-split in-force]
⋈ “Gamma” is taken over by “Beta”. [unit-absorbed in-force]
⋔ Part of “Beta” becomes “Betas mottagning”, led by “Utredare”. [unit-spun-off in-force]
`,
	},
	{
		"a move, another leadership and another role",
		`
unit: id = "e"; name = "Enheten"; kind = "unit"; parent = "sn"; led_by = ["chef"]; role = "purchaser"
post: id = "chef"; name = "Enhetschef"; unit = "e"; count = 1; vacant = 0
post: id = "rektor"; name = "Rektor"; unit = "on"; count = 1
`, `
unit: id = "e"; name = "Enheten"; kind = "department"; parent = "on"; led_by = ["rektor", "chef"]; leadership = "joint"; role = "provider"; employer = "kf"
post: id = "chef"; name = "Enhetschef"; unit = "e"; count = 1; vacant = 1; acting = true
post: id = "rektor"; name = "Rektor"; unit = "e"; count = 1; qualification = "Legitimation"
`, `
~ ”Enheten” blir avdelning; var enhet. [unit-kind-changed in-force]
→ ”Enheten” flyttas från ”Socialnämnden” till ”Omsorgsnämnden”. [unit-moved in-force]
~ ”Enheten” blir utförare i stället för beställare. [unit-role-changed in-force]
~ Arbetsgivare i ”Enheten” blir ”Kommunfullmäktige”. [unit-employer-changed in-force]
~ ”Enheten” leds gemensamt av ”Rektor” och ”Enhetschef”; leddes av ”Enhetschef”. [leadership-joint in-force]
~ Ledarskapsformen i ”Enheten” är samledarskap; tidigare angavs ingen. [leadership-form-changed in-force]
~ ”Enhetschef” är tillförordnad. [post-changed in-force]
→ ”Rektor” flyttas från ”Omsorgsnämnden” till ”Enheten”. [post-moved in-force]
~ ”Rektor” kräver Legitimation. [post-qualification-changed in-force]
~ ”Enhetschef”: vakanta befattningar 0 → 1 (+1). [vacancies-changed in-force]
`, "",
	},
	{
		"services that change hands, agreements and whom they reach",
		`
target_group: id = "unga"; name = "Unga"
target_group: id = "vuxna"; name = "Vuxna"
service: id = "rad"; name = "Råd"; provided_by = ["sn"]; target_groups = ["unga", "vuxna"]; kind = "open"
service: id = "lager"; name = "Läger"; provided_by = ["sn"]; target_groups = ["unga"]
agreement: id = "avtal"; name = "Avtalet"; from = "sn"; to = ["on"]; services = ["rad"]; form = "commission"; amount = 1_000_000
pathway: id = "vag"; name = "Vägen"; steps = [{ step = "intake", unit = "sn" }, { step = "decide", unit = "sn" }]
`, `
target_group: id = "unga"; name = "Unga"
target_group: id = "vuxna"; name = "Vuxna"; size = "~300"
service: id = "rad"; name = "Råd"; provided_by = ["on"]; target_groups = ["vuxna"]; kind = "needs-tested"; duty = ["home-care"]
agreement: id = "avtal"; name = "Avtalet"; from = "kf"; to = ["on"]; services = ["rad"]; form = "grant"; amount = ">1_500_000"
pathway: id = "vag"; name = "Vägen"; steps = [{ step = "intake", unit = "sn" }, { step = "decide", unit = "on" }]
`, `
~ ”Råd” blir individuellt behovsprövad i stället för öppen utan individuell behovsprövning. [service-access-changed in-force]
~ ”Råd” fullgör nu hemtjänst och dagverksamhet. [service-duty-changed in-force]
→ ”Råd” går över till ”Omsorgsnämnden” från ”Socialnämnden”. [service-transferred in-force]
~ ”Råd” är inte längre till för ”Unga”. [service-access-changed in-force]
− ”Läger”, som utförs av ”Socialnämnden”, upphör. [service-withdrawn in-force]
~ ”Vuxna”: storlek anges till cirka 300; tidigare angavs inget. [group-changed]
− ”Unga” har inte längre någon angiven insats; nåddes av ”Råd” och ”Läger”. [coverage-lost in-force]
~ ”Avtalet”: ”Kommunfullmäktige” är beställare i stället för ”Socialnämnden”. [agreement-parties-changed in-force]
~ ”Avtalet”: form ändras från beställning till bidrag. [agreement-form-changed in-force]
~ ”Avtalet”: 1 mnkr → över 1,5 mnkr per år (över 500 000 kronor). [agreement-amount-changed in-force]
~ ”Vägen” går nu så här: aktualisera (”Socialnämnden”) → besluta (”Omsorgsnämnden”). Förut: aktualisera (”Socialnämnden”) → besluta (”Socialnämnden”). Överlämningar: 0 → 1. [pathway-steps-changed in-force]
`, "",
	},
	{
		"what is said of what becomes certain, and of figures",
		`
goal: id = "mal"; name = "Målet"; target = 5; deadline = "2027"; status = "vision"
indicator: id = "matt"; name = "Måttet"; values = [{ year = 2024, value = 10 }]
budget: unit = "sn"; amount = 100; year = 2026
budget: unit = "on"; amount = 70; year = 2026
measure: id = "gor"; name = "Gör det"; deadline = 2026-05-01
risk: about = ["sn"]; likelihood = 2
`, `
goal: id = "mal"; name = "Målet"; target = "<4"; status = "decided"; done = 2026-01-01
indicator: id = "matt"; name = "Måttet"; values = [{ year = 2024, value = 10 }, { year = 2025, value = 9, nature = "forecast" }]
budget: unit = "sn"; amount = 90; year = 2026
measure: id = "gor"; name = "Gör det"; deadline = 2026-09-01; owner = ["sn"]
risk: about = ["sn"]; likelihood = 3
`, `
~ Ramen för ”Socialnämnden”, 2026: belopp 100 kronor → 90 kronor (−10 kronor). [budget-amount-changed in-force]
⋯ Ramen för ”Omsorgsnämnden” (70 kronor 2026) beskrivs inte i den nya filen. [budget-not-described in-force]
~ Målvärdet för ”Målet” ändras från 5 till under 4. [goal-target-changed decided]
~ ”Målet” har inte längre något slutdatum; det var 2027. [goal-deadline-changed decided]
~ ”Målet” har nåtts: 2026-01-01. [goal-done-changed decided]
~ ”Målet”: status är beslutat, tidigare vision. [goal-status-changed decided]
~ ”Måttet”: värden: 9 (Borlänge, 2025, prognos) tillkommer. [indicator-values-changed]
~ ”Gör det”: ansvarig: ”Socialnämnden” tillkommer. [measure-changed in-force]
~ Slutdatum för ”Gör det” ändras från 2026-05-01 till 2026-09-01. [measure-deadline-changed in-force]
~ Risken som gäller ”Socialnämnden”: sannolikhet ändras från 2 till 3. [risk-changed in-force]
`, "",
	},
	{
		"other ids and names, and nothing else", `
unit: id = "e"; name = "Enheten"; kind = "unit"; parent = "sn"; led_by = ["chef"]
unit: id = "team"; name = "Teamet"; kind = "team"; parent = "e"
post: id = "chef"; name = "Chef"; unit = "e"
`, `
unit: id = "enhet"; name = "Enheten"; kind = "unit"; parent = "sn"; led_by = ["ledare"]; formerly = ["e"]
unit: id = "team"; name = "Arbetslaget"; kind = "team"; parent = "enhet"
post: id = "ledare"; name = "Ledare"; unit = "enhet"; formerly = ["chef"]
`, `
~ ”Teamet” byter namn till ”Arbetslaget”. [unit-renamed in-force]
~ ”Chef” byter namn till ”Ledare”. [post-renamed in-force]
~ ”Enheten” har ett annat id: ”enhet” i stället för ”e”. [unit-id-changed in-force]
`, "",
	},
	{
		"a merger elsewhere takes its money along, and another purchaser comes in", `
unit: id = "a"; name = "Alfa"; kind = "unit"; parent = "sn"
unit: id = "b"; name = "Beta"; kind = "unit"; parent = "sn"
post: id = "chef"; name = "Chef"; unit = "b"
service: id = "rad"; name = "Råd"; provided_by = ["a"]
service: id = "stod"; name = "Stöd"; provided_by = ["b"]
agreement: id = "v1"; name = "Rådavtalet"; from = "sn"; to = ["a"]; services = ["rad"]
agreement: id = "v2"; name = "Stödavtalet"; from = "sn"; to = ["b"]; services = ["stod"]
budget: unit = "a"; amount = 10; year = 2026
budget: unit = "b"; amount = 20; year = 2026
`, `
unit: id = "c"; name = "Gamma"; kind = "unit"; parent = "on"; formerly = ["a", "b"]; led_by = ["chef"]
unit: id = "d"; name = "Delta"; kind = "team"; parent = "c"; formerly = ["sn"]
post: id = "chef"; name = "Chef"; unit = "c"
service: id = "rad"; name = "Råd"; provided_by = ["c"]
service: id = "stod"; name = "Stöd"; provided_by = ["c"]
agreement: id = "v1"; name = "Rådavtalet"; from = "on"; to = ["c"]; services = ["rad"]
agreement: id = "v2"; name = "Stödavtalet"; from = "sn"; to = ["c"]; services = ["stod"]
agreement: id = "v3"; name = "Tilläggsavtalet"; from = "kf"; to = ["c"]; services = ["stod"]; amount = "~5"
budget: unit = "c"; amount = 10; year = 2026
budget: unit = "c"; amount = 25; year = 2026
`, `
⋈ ”Alfa” och ”Beta” slås samman till ”Gamma”, som läggs under ”Omsorgsnämnden” och leds av ”Chef”. [unit-merged in-force]
⋔ En del av ”Socialnämnden” blir ”Delta”, som läggs under ”Gamma”. [unit-spun-off in-force]
~ ”Rådavtalet”: ”Omsorgsnämnden” är beställare i stället för ”Socialnämnden”. [agreement-parties-changed in-force]
+ ”Tilläggsavtalet” tillkommer, mellan ”Kommunfullmäktige” och ”Gamma”, cirka 5 kronor per år. [agreement-added in-force]
⋯ Ramen för ”Beta” (20 kronor 2026) beskrivs inte i den nya filen. [budget-not-described in-force]
◦ Ramen för ”Gamma” (25 kronor 2026) beskrivs nu. [budget-described-now in-force]
`, "",
	},
	{
		"posts of one name", `
unit: id = "a"; name = "Alfa"; kind = "unit"; parent = "sn"; led_by = ["ca"]
unit: id = "b"; name = "Beta"; kind = "unit"; parent = "sn"; led_by = ["cb"]
post: id = "ca"; name = "Enhetschef"; unit = "a"
post: id = "cb"; name = "Enhetschef"; unit = "b"
`, `
unit: id = "a"; name = "Alfa"; kind = "unit"; parent = "sn"; led_by = ["ca"]
unit: id = "b"; name = "Beta"; kind = "unit"; parent = "sn"; led_by = ["ca"]
post: id = "ca"; name = "Enhetschef"; unit = "a"
post: id = "cb"; name = "Enhetschef"; unit = "b"; count = 2
`, `
~ ”Beta” leds av ”Enhetschef” (Alfa) i stället för ”Enhetschef” (Beta). [leadership-changed in-force]
~ ”Enhetschef” (Beta): antal befattningar okänt → 2. [staffing-changed in-force]
`, "",
	},
}

func TestChanges(t *testing.T) {
	for _, c := range changeCases {
		t.Run(c.name, func(t *testing.T) {
			d := diff.Compare(toml(t, town+c.before), toml(t, town+c.after), diff.Options{NoInfer: true, Complete: true})
			for lang, want := range map[message.Lang]string{message.SV: c.sv, message.EN: c.en} {
				if want == "" {
					continue
				}
				if diff := cmp.Diff(strings.TrimSpace(want), lines(d, lang)); diff != "" {
					t.Errorf("(-want +got)\n%s", diff)
				}
			}
		})
	}
}

// lines writes what is told, without headings.
func lines(c *diff.Comparison, lang message.Lang) string {
	var list []string
	for _, i := range c.Told() {
		ch := &c.Changes[i]
		list = append(list, ch.Kind.Info().Sign+" "+c.Sentence(i).In(lang)+remarks(c, ch))
	}
	return strings.ReplaceAll(strings.Join(list, "\n"), "\u00a0", " ")
}
