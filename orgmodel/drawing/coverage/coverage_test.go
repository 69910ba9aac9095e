package coverage_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/coverage"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const linkoping = "../../../examples/linkoping/"

func TestCoverageGolden(t *testing.T) {
	for _, name := range []string{"before", "action-plan", "procurement"} {
		t.Run(name, func(t *testing.T) {
			drawtest.Golden(t, name, drawtest.Dump(drawtest.Built(t, coverage.Draw, drawtest.Load(t, linkoping+name+".toml"), drawing.Options{Paper: "A3"})))
		})
	}
}

// TestWhoLosesLotsen follows the closing of Lotsen and Re-Aktiva through three
// states.
func TestWhoLosesLotsen(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"before", `# Besökarna på Lotsen och Re-Aktiva* – målgrupp
  # Öppen verksamhet på Lotsen* – öppen verksamhet
    - Lotsen (egen regi)*
    - målgruppen är antagen*
  # Öppen verksamhet på Re-Aktiva* – öppen verksamhet
    - Re-Aktiva (egen regi)*
    - målgruppen är antagen*
`},
		{"action-plan", `# Besökarna på Lotsen och Re-Aktiva* – målgrupp
  - ▲ Ingen insats når gruppen
  # Öppen verksamhet på Lotsen* – öppen verksamhet (upphört, beslutat)
    - Upphörde före 2024-05-29*
    - Lotsen (egen regi)*
    - målgruppen är antagen*
  # Öppen verksamhet på Re-Aktiva* – öppen verksamhet (upphört, beslutat)
    - Upphörde före 2024-05-29*
    - Re-Aktiva (egen regi)*
    - målgruppen är antagen*
`},
		{"procurement", `  # Besökarna på Lotsen och Re-Aktiva* – målgrupp
    - Inget som gäller eller är beslutat når gruppen
    # Öppen verksamhet i samarbete med idéburen sektor – öppen verksamhet (föreslaget)
      - via Individer som behöver stöd som inte omfattas av LSS eller arbetsmarknadsåtgärder
      - Börjar efter 2024-12-31*
    # Öppen verksamhet på Lotsen* – öppen verksamhet (upphört, beslutat)
      - Upphörde före 2024-05-29*
      - Lotsen (egen regi)*
      - målgruppen är antagen*
    # Öppen verksamhet på Re-Aktiva* – öppen verksamhet (upphört, beslutat)
      - Upphörde före 2024-05-29*
      - Re-Aktiva (egen regi)*
      - målgruppen är antagen*
`},
	} {
		got := drawtest.Outline(drawtest.Built(t, coverage.Draw, drawtest.Load(t, linkoping+c.file+".toml"), drawing.Options{}))
		if !strings.Contains(got, c.want) {
			t.Errorf("%s does not tell\n%s\nbut\n%s", c.file, c.want, got)
		}
	}
}

// covered holds every way in which a service can reach a group, or not.
const covered = `
[[area]]
id = "norr"
name = "Norr"
[[area]]
id = "byn"
name = "Byn"
part_of = "norr"
[[unit]]
id = "kommunen"
name = "Provkommun"
kind = "municipality"
[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
parent = "kommunen"
[[unit]]
id = "enheten"
name = "Missbruksrehabiliteringsmottagningen <&>"
kind = "unit"
parent = "kf"
areas = ["norr"]
[[unit]]
id = "stangd"
name = "Stängda enheten"
kind = "unit"
parent = "kf"
until = 2025-06-30
[[unit]]
id = "ny"
name = "Nya enheten"
kind = "unit"
parent = "kf"
since = 2026-09-01
[[unit]]
id = "bolaget"
name = "Bolaget AB"
kind = "company"
[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"
[[unit]]
id = "regionen"
name = "Regionen"
kind = "region"
[[unit]]
id = "teamet"
name = "Teamet"
kind = "collaboration"
members = ["enheten", "regionen"]
[[target_group]]
id = "vuxna"
name = "Vuxna"
age = ">=18"
size = "~40000"
excludes = ["gast"]
[[target_group]]
id = "unga-vuxna"
name = "Unga vuxna"
part_of = ["vuxna"]
age = "18..24"
note = "En anmärkning."
[[target_group]]
id = "gast"
name = "Gäststudenter"
part_of = ["unga-vuxna", "vuxna"]
age = "det år de kommer"
[[target_group]]
id = "ingen"
name = "De som ingen når"
[[target_group]]
id = "forr"
name = "De som var"
until = 2024-12-31
[[service]]
id = "bistand"
name = "Ekonomiskt bistånd"
kind = "authority"
provided_by = ["enheten"]
target_groups = ["vuxna"]
duty = ["economic-assistance"]
legal_basis = ["SoL 2025:400 12:1"]
assumed = ["kind"]
[[service]]
id = "boendestod"
name = "Boendestöd"
kind = "needs-tested"
provided_by = ["enheten", "bolaget"]
target_groups = ["unga-vuxna"]
areas = ["all"]
[[service]]
id = "radgivning"
name = "Rådgivning"
kind = "open"
provided_by = ["foreningen"]
target_groups = ["unga-vuxna"]
status = "proposed"
since = 2026-01-01
until = "2027"
[[service]]
id = "lotsen"
name = "Lotsen"
target_groups = ["vuxna"]
provided_by = ["stangd"]
[[service]]
id = "natten"
name = "Nattjouren"
target_groups = ["unga-vuxna"]
provided_by = ["teamet"]
until = "2024"
[[service]]
id = "mobilt"
name = "Mobilt team"
target_groups = ["ingen"]
provided_by = ["ny"]
[[service]]
id = "lan"
name = "Långt senare"
target_groups = ["ingen"]
status = "decided"
since = "~2027"
assumed = ["since", "target_groups"]
[[service]]
id = "vem"
name = "För vem"
[[service]]
id = "borta"
name = "För dem som var"
target_groups = ["forr"]
provided_by = ["regionen"]
`

func TestCoverageTellsAll(t *testing.T) {
	org := drawtest.Text(t, covered)
	for lang, want := range map[message.Lang]string{
		message.SV: `# Vuxna – målgrupp
  - Ålder: minst 18 år
  - cirka 40 000 personer
  - Omfattar inte: Gäststudenter
  # Ekonomiskt bistånd – myndighetsutövning*
    - Missbruksrehabiliteringsmottagningen <&> (egen regi)
    - Var: Norr
  # Lotsen – insats (upphört)
    - Sista dag: 2025-06-30
    - Stängda enheten (egen regi)
  # Unga vuxna – målgrupp
    - Ålder: 18–24 år
    # Boendestöd – individuellt behovsprövad insats
      - Missbruksrehabiliteringsmottagningen <&> (egen regi); Bolaget AB (privat utförare)
      - Var: hela kommunen
    # Rådgivning – öppen verksamhet (föreslaget)
      - Från 2026-01-01
      - Till och med 2027
      - Föreningen (idéburen utförare)
      - Var: okänt
    # Ekonomiskt bistånd – myndighetsutövning*
      - via Vuxna
    # Nattjouren – insats (upphört)
      - Upphörde 2024
      - Teamet (samverkan mellan organisationer)
    # Lotsen – insats (upphört)
      - via Vuxna
      - Sista dag: 2025-06-30
    # Gäststudenter – målgrupp
      - Ålder: det år de kommer
      - Undantas från: Vuxna
      # Boendestöd – individuellt behovsprövad insats
        - via Unga vuxna
      # Rådgivning – öppen verksamhet (föreslaget)
        - via Unga vuxna
        - Från 2026-01-01
        - Till och med 2027
      # Nattjouren – insats (upphört)
        - via Unga vuxna
        - Upphörde 2024
# De som ingen når – målgrupp
  - ▲ Ingen insats når gruppen
  # Mobilt team – insats (senare)
    - Från 2026-09-01
    - Nya enheten (egen regi)
  # Långt senare* – insats (senare, beslutat)
    - Från omkring 2027*
    - Utförare: okänd
    - målgruppen är antagen*
# Insatser utan angiven målgrupp – insatser och myndighetsutövning
  - Vilka de når framgår inte.
  # För vem – insats
    - Utförare: okänd
    - Var: okänt
# Insatser för målgrupper som inte finns den här dagen – insatser och myndighetsutövning
  - Ingen av deras målgrupper finns 2026-01-01.
  # För dem som var – insats
    - Regionen (annan offentlig huvudman)
    - Var: okänt
`,
		message.EN: `# Vuxna – target group
  - Age: at least 18
  - about 40,000 persons
  - Not included: Gäststudenter
  # Ekonomiskt bistånd – exercise of authority*
    - Missbruksrehabiliteringsmottagningen <&> (in-house)
    - Where: Norr
  # Lotsen – service (ended)
    - Last day: 2025-06-30
    - Stängda enheten (in-house)
  # Unga vuxna – target group
    - Age: 18–24
    # Boendestöd – needs-tested service
      - Missbruksrehabiliteringsmottagningen <&> (in-house); Bolaget AB (private provider)
      - Where: whole municipality
    # Rådgivning – open service (proposed)
      - From 2026-01-01
      - Until 2027
      - Föreningen (nonprofit provider)
      - Where: unknown
    # Ekonomiskt bistånd – exercise of authority*
      - via Vuxna
    # Nattjouren – service (ended)
      - Ended in 2024
      - Teamet (collaboration)
    # Lotsen – service (ended)
      - via Vuxna
      - Last day: 2025-06-30
    # Gäststudenter – target group
      - Age: det år de kommer
      - Left out by Vuxna
      # Boendestöd – needs-tested service
        - via Unga vuxna
      # Rådgivning – open service (proposed)
        - via Unga vuxna
        - From 2026-01-01
        - Until 2027
      # Nattjouren – service (ended)
        - via Unga vuxna
        - Ended in 2024
# De som ingen når – target group
  - ▲ No service reaches the group
  # Mobilt team – service (later)
    - From 2026-09-01
    - Nya enheten (in-house)
  # Långt senare* – service (later, decided)
    - From about 2027*
    - Provider: unknown
    - for whom is assumed*
# Services for no stated target group – services and exercise of authority
  - Whom they reach is not said.
  # För vem – service
    - Provider: unknown
    - Where: unknown
# Services for groups that do not exist on this day – services and exercise of authority
  - None of their target groups exists on 2026-01-01.
  # För dem som var – service
    - Regionen (another public body)
    - Where: unknown
`,
	} {
		d := drawtest.Built(t, coverage.Draw, org, drawing.Options{Lang: lang})
		if diff := cmp.Diff(want, drawtest.Outline(d)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
	full := drawtest.Outline(drawtest.Built(t, coverage.Draw, org, drawing.Options{Detail: drawing.Full}))
	for _, fact := range []string{"- En anmärkning.", "- Uppgift: ekonomiskt bistånd", "- SoL 2025:400 12:1"} {
		if !strings.Contains(full, fact) {
			t.Errorf("full detail does not tell %q:\n%s", fact, full)
		}
	}
}

// TestAreasInShort: where a service is given everywhere it is enough to say so,
// and providers alike stand together.
func TestAreasInShort(t *testing.T) {
	body := "[[target_group]]\nid=\"alla\"\nname=\"Alla\"\n[[unit]]\nid=\"kf\"\nname=\"KF\"\nkind=\"council\"\n"
	var units, areas []string
	for i := 1; i <= 6; i++ {
		body += fmt.Sprintf("[[area]]\nid=\"d%d\"\nname=\"Delområde %d\"\n[[unit]]\nid=\"m%d\"\nname=\"Mötesplats %d\"\nkind=\"meeting-place\"\nparent=\"kf\"\n", i, i, i, i)
		units, areas = append(units, fmt.Sprintf("%q", fmt.Sprint("m", i))), append(areas, fmt.Sprintf("%q", fmt.Sprint("d", i)))
	}
	service := "[[service]]\nid=%q\nname=%q\ntarget_groups=[\"alla\"]\nprovided_by=[%s]\nareas=[%s]\n"
	body += fmt.Sprintf(service, "s", "S", strings.Join(units, ","), strings.Join(areas, ","))
	body += fmt.Sprintf(service, "r", "R", units[0], strings.Join(areas[:2], ","))
	want := strings.ReplaceAll(`# Alla – målgrupp
  # S – insats
    - Mötesplats~1, Mötesplats~2, Mötesplats~3 (egen regi); och 3 till
    - Var: alla områden (6)
  # R – insats
    - Mötesplats~1 (egen regi)
    - Var: Delområde~1 och Delområde~2
`, "~", "\u00a0")
	d := drawtest.Built(t, coverage.Draw, drawtest.Text(t, body), drawing.Options{})
	if diff := cmp.Diff(want, drawtest.Outline(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if want := "Vilka insatser som når vilken målgrupp per 2026-01-01: någon insats når målgruppen."; d.Description != want {
		t.Error(d.Description)
	}
}

// TestWhatAProposalChangesOfAServiceIsMarked: a variant that restates a key of
// something in force must not look in force itself.
func TestWhatAProposalChangesOfAServiceIsMarked(t *testing.T) {
	d := drawtest.Built(t, coverage.Draw, drawtest.Text(t, `
[[target_group]]
id = "alla"
name = "Alla"
[[service]]
id = "s"
name = "S"
kind = "open"
target_groups = ["alla"]
until = 2027-12-31
status_of = { target_groups = "proposed", kind = "proposed", until = "decided" }
`), drawing.Options{})
	want := `# Alla – målgrupp
  # S – öppen verksamhet (beslutat: upphörande, föreslaget: tillgång och målgrupper)
    - Till och med 2027-12-31
    - Utförare: okänd
`
	if diff := cmp.Diff(want, drawtest.Outline(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestUnreachedCannotBeOverlooked: by frame, sign and words.
func TestUnreachedCannotBeOverlooked(t *testing.T) {
	d := drawtest.Built(t, coverage.Draw, drawtest.Text(t, covered), drawing.Options{})
	if !strings.Contains(d.Description, "ingen insats når 1 av 4 målgrupper") {
		t.Error(d.Description)
	}
	framed := map[string]drawing.Stroke{}
	for _, f := range d.Frames {
		if f.Class == "row unreached" {
			framed[f.ID] = f.Stroke
		}
	}
	if want := map[string]drawing.Stroke{"ingen_row": {Color: "#a8320a", Width: 200}}; !reflect.DeepEqual(framed, want) {
		t.Errorf("framed: %v", framed)
	}
	struck := map[string]bool{}
	for _, b := range d.Boxes {
		for _, r := range b.Rows {
			if r.Left.Strike {
				struck[b.ID] = true
			}
		}
	}
	want := map[string]bool{"lotsen--vuxna": true, "lotsen--unga-vuxna": true, "natten--unga-vuxna": true, "natten--gast": true}
	if !reflect.DeepEqual(struck, want) {
		t.Errorf("struck through: %v", struck)
	}
}

func TestCoverageRootAndDepth(t *testing.T) {
	org := drawtest.Text(t, covered)
	d := drawtest.Built(t, coverage.Draw, org, drawing.Options{Root: "unga-vuxna", Detail: drawing.Overview})
	want := `# Unga vuxna – målgrupp
  - Ålder: 18–24 år
  - Ingår också i: Vuxna
  # Boendestöd – individuellt behovsprövad insats
  # Rådgivning – öppen verksamhet (föreslaget)
    - Från 2026-01-01
    - Till och med 2027
  # Ekonomiskt bistånd – myndighetsutövning*
    - via Vuxna
  # Nattjouren – insats (upphört)
    - Upphörde 2024
  # Lotsen – insats (upphört)
    - via Vuxna
    - Sista dag: 2025-06-30
  # Gäststudenter – målgrupp
`
	if got := drawtest.Outline(d); !strings.HasPrefix(got, want) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
	body := `
[[target_group]]
id = "alla"
name = "Alla"
[[target_group]]
id = "en"
name = "En"
part_of = ["alla"]
[[target_group]]
id = "annan"
name = "En annan"
part_of = ["en"]
`
	d = drawtest.Built(t, coverage.Draw, drawtest.Text(t, body), drawing.Options{Depth: 1})
	want = `# Alla – målgrupp
  - ▲ Ingen insats når gruppen
  # En – målgrupp
    - ▲ Ingen insats når gruppen
    - 1 delgrupp visas inte
    - ▲ Ingen insats når: En annan
`
	if diff := cmp.Diff(want, drawtest.Outline(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCoverageRefusals(t *testing.T) {
	for _, c := range []struct{ body, root, en, sv string }{
		{"", "", "There is no target group on 2026-01-01: the file has no [[target_group]], or none that exists on that day.", "Det finns ingen målgrupp den 2026-01-01: filen har ingen [[target_group]], eller ingen som finns den dagen."},
		{covered, "enheten", "There is no target group “enheten” to draw: in this view --root takes the id of a target group that exists.", "Det finns ingen målgrupp ”enheten” att rita: i den här vyn ska --root vara id för en målgrupp som finns."},
		{covered, "forr", "There is no target group “forr” to draw: in this view --root takes the id of a target group that exists.", "Det finns ingen målgrupp ”forr” att rita: i den här vyn ska --root vara id för en målgrupp som finns."},
	} {
		drawtest.HoldRefused(t, coverage.Draw, c.body, drawing.Options{Root: c.root}, c.en, c.sv)
	}
}

// crowded is a model of many services with long names for groups in a circle,
// which the format allows to be drawn.
func crowded() string {
	var b strings.Builder
	b.WriteString("[[target_group]]\nid=\"a\"\nname=\"Arbetsmarknadspolitiskaprogramsdeltagare <&\\\"\"\npart_of=[\"b\"]\n[[target_group]]\nid=\"b\"\nname=\"B\"\npart_of=[\"a\"]\n")
	for i := range 12 {
		fmt.Fprintf(&b, "[[target_group]]\nid=\"g%d\"\nname=\"Grupp %d\"\n", i, i)
		if i > 0 {
			fmt.Fprintf(&b, "part_of=[\"g%d\"]\n", i-1)
		}
	}
	for i := range 40 {
		fmt.Fprintf(&b, "[[service]]\nid=\"s%d\"\nname=\"Missbruksrehabiliteringsverksamhet för långtidssjukskrivna <%d>\"\ntarget_groups=[\"%s\"]\n", i, i, []string{"a", "b", "g0", "g5"}[i%4])
	}
	return b.String()
}

func TestCoverageIsClean(t *testing.T) {
	orgs := map[string]*orgmodel.Organisation{
		"before": drawtest.Load(t, linkoping+"before.toml"), "action-plan": drawtest.Load(t, linkoping+"action-plan.toml"),
		"procurement": drawtest.Load(t, linkoping+"procurement.toml"), "covered": drawtest.Text(t, covered), "crowded": drawtest.Text(t, crowded()),
	}
	drawtest.HoldClean(t, coverage.Draw, orgs)
}

func TestSameInputSameCoverage(t *testing.T) {
	drawtest.HoldSame(t, coverage.Draw, covered)
}
