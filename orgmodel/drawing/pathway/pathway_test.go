package pathway_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/pathway"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const boras = "../../../examples/boras/"

// travelled crosses every border, in every way that the file can leave open.
const travelled = `[[unit]]
id = "kommunen"
name = "Provkommun"
kind = "municipality"
[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
parent = "kommunen"
[[unit]]
id = "sn"
name = "Socialnämnden"
kind = "board"
parent = "kf"
role = "purchaser"
[[unit]]
id = "sf"
name = "Socialförvaltningen"
kind = "administration"
parent = "sn"
[[unit]]
id = "mottag"
name = "Mottagningsenheten <&>"
kind = "unit"
parent = "sf"
[[unit]]
id = "utred"
name = "Utredningsenheten barn och unga"
kind = "unit"
parent = "sf"
[[unit]]
id = "utskott"
name = "Individutskottet"
kind = "committee"
parent = "sn"
[[unit]]
id = "un"
name = "Utbildningsnämnden"
kind = "board"
parent = "kf"
[[unit]]
id = "skolan"
name = "Björkskolan"
kind = "school"
parent = "un"
[[unit]]
id = "pn"
name = "Produktionsnämnden"
kind = "board"
parent = "kf"
role = "provider"
[[unit]]
id = "oppen"
name = "Öppenvårdsenheten"
kind = "result-unit"
parent = "pn"
[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"
[[unit]]
id = "stangd"
name = "Stängda enheten"
kind = "unit"
parent = "sf"
until = 2025-06-30
[[unit]]
id = "teamet"
name = "Resursteamet"
kind = "collaboration"
members = ["utred", "skolan"]
[[post]]
id = "mottagare"
name = "Socialsekreterare i mottagning"
unit = "mottag"
[[post]]
id = "utredare"
name = "Socialsekreterare"
unit = "utred"
[[post]]
id = "kurator"
name = "Kurator"
unit = "skolan"
[[post]]
id = "ledamoter"
name = "Ledamöter"
unit = "utskott"
[[post]]
id = "behandlare"
name = "Familjebehandlare"
unit = "oppen"
[[target_group]]
id = "barn"
name = "Barn och unga"
[[service]]
id = "stod"
name = "Familjestöd"
target_groups = ["barn"]
provided_by = ["oppen"]
[[pathway]]
id = "lang"
name = "Från orosanmälan till familjestöd"
target_group = "barn"
service = "stod"
note = "En anmärkning."
steps = [
  { step = "screen", post = "mottagare", days = 0, what = "Bedömer anmälan" },
  { step = "intake", post = "mottagare", days = 1 },
  { step = "investigate", post = "utredare", days = "~14", what = "Utreder barnets situation tillsammans med barnet och föräldrarna" },
  { step = "investigate", post = "kurator", unit = "teamet", what = "Nätverksmöte" },
  { step = "decide", post = "ledamoter", days = "<120" },
  { step = "plan", post = "utredare" },
  { step = "deliver", post = "behandlare", service = "stod", days = 150 },
  { step = "deliver", unit = "foreningen", what = "Stödgrupp" },
  { step = "follow-up", unit = "teamet" },
  { step = "follow-up", post = "utredare" },
]
[[pathway]]
id = "kort"
name = "En kort väg"
status = "proposed"
assumed = ["steps"]
steps = [
  { step = "intake", unit = "stangd" },
  { step = "decide", unit = "utred" },
  { step = "deliver", unit = "utred" },
]
[[pathway]]
id = "tom"
name = "En väg utan steg"
`

func TestPathwayGolden(t *testing.T) {
	drawtest.Golden(t, "boras", drawtest.Dump(drawtest.Built(t, pathway.Draw, drawtest.Load(t, boras+"model.toml"), drawing.Options{Paper: "A3"})))
	drawtest.Golden(t, "travelled", drawtest.Dump(drawtest.Built(t, pathway.Draw, drawtest.Text(t, travelled), drawing.Options{Paper: "A3"})))
}

func TestPathwayTellsAll(t *testing.T) {
	org := drawtest.Text(t, travelled)
	for lang, want := range map[message.Lang]string{
		message.SV: `# Från orosanmälan till familjestöd
  - Målgrupp: Barn och unga · Leder till: Familjestöd
  - Överlämningar: 7–8 · Passerar gräns: huvudman · Befattningar som den enskilde möter: 6–7 · Dagar till beslut: under 120
  # Förhandsbedöma – steg 1 (dag 0)
    - Bedömer anmälan
    - Socialsekreterare i mottagning
    - Mottagningsenheten <&>
    - Socialnämnden
    - Huvudman: Provkommun
    - Socialförvaltningen
    - Beställare
  # Aktualisera – steg 2 (dag 1)
    - Inom samma enhet
    - Socialsekreterare i mottagning
    - Mottagningsenheten <&>
    - Socialnämnden
    - Huvudman: Provkommun
    - Socialförvaltningen
    - Beställare
  # Utreda – steg 3 (dag cirka 14)
    - Överlämning över gräns: ○ enhet
    - Utreder barnets situation tillsammans med barnet och föräldrarna
    - Socialsekreterare
    - Utredningsenheten barn och unga
    - Socialnämnden
    - Huvudman: Provkommun
    - Socialförvaltningen
    - Beställare
  # Utreda – steg 4 (dag okänd)
    - Överlämning över gräns: ■ nämnd (myndighet)
    - Nätverksmöte
    - Kurator
    - Björkskolan
    - i Resursteamet
    - Utbildningsnämnden
    - Huvudman: Provkommun
  # Besluta – steg 5 (dag under 120)
    - Överlämning över gräns: ■ nämnd (myndighet)
    - Ledamöter
    - Individutskottet
    - Socialnämnden
    - Huvudman: Provkommun
    - Beställare
  # Utforma uppdrag – steg 6 (dag okänd)
    - Överlämning över gräns: ○ enhet
    - Socialsekreterare
    - Utredningsenheten barn och unga
    - Socialnämnden
    - Huvudman: Provkommun
    - Socialförvaltningen
    - Beställare
  # Genomföra uppdrag – steg 7 (dag 150)
    - Överlämning över gräns: ■ nämnd (myndighet) och ↔ beställare → utförare
    - Familjebehandlare
    - Öppenvårdsenheten
    - Insats: Familjestöd
    - Produktionsnämnden
    - Huvudman: Provkommun
    - Utförare
  # Genomföra uppdrag – steg 8 (dag okänd)
    - Överlämning över gräns: ▲ huvudman
    - Stödgrupp
    - Befattning: okänd
    - Föreningen
    - Huvudman: Föreningen
  # Följa upp – steg 9 (dag okänd)
    - Överlämning över gräns: ▲ huvudman
    - Befattning: okänd
    - Resursteamet
    - Samverkan mellan organisationer: vems befattning framgår inte
  # Följa upp – steg 10 (dag okänd)
    - Kanske en överlämning: ■? nämnd (myndighet): okänt
    - Socialsekreterare
    - Utredningsenheten barn och unga
    - Socialnämnden
    - Huvudman: Provkommun
    - Socialförvaltningen
    - Beställare
# En kort väg
  - föreslaget · stegen är antagna*
  - Överlämningar: 0–1* · Passerar gräns: okänt* · Befattningar som den enskilde möter: 1–3* · Dagar till beslut: okänt*
  # Aktualisera* – steg 1 (dag okänd*)
    - Befattning: okänd*
    - i Stängda enheten (finns inte 2026-01-01)*
    - Okänd plats i organisationen
  # Besluta* – steg 2 (dag okänd*)
    - Kanske en överlämning: ? gränsen är okänd*
    - Befattning: okänd*
    - Utredningsenheten barn och unga*
    - Socialnämnden
    - Huvudman: Provkommun
    - Socialförvaltningen
    - Beställare
  # Genomföra uppdrag* – steg 3 (dag okänd*)
    - Inom samma enhet*
    - Befattning: okänd*
    - Utredningsenheten barn och unga*
    - Socialnämnden
    - Huvudman: Provkommun
    - Socialförvaltningen
    - Beställare
# En väg utan steg
  - Inga steg är angivna.
`,
		message.EN: `# Från orosanmälan till familjestöd
  - Target group: Barn och unga · Leads to: Familjestöd
  - Hand-offs: 7–8 · Boundary crossed: responsible body · Posts the person meets: 6–7 · Days to the decision: under 120
  # Pre-assessment – step 1 (day 0)
    - Bedömer anmälan
    - Socialsekreterare i mottagning
    - Mottagningsenheten <&>
    - Socialnämnden
    - Responsible body: Provkommun
    - Socialförvaltningen
    - Purchaser
  # Intake – step 2 (day 1)
    - Within the same unit
    - Socialsekreterare i mottagning
    - Mottagningsenheten <&>
    - Socialnämnden
    - Responsible body: Provkommun
    - Socialförvaltningen
    - Purchaser
  # Investigation – step 3 (day about 14)
    - Hand-off across: ○ unit
    - Utreder barnets situation tillsammans med barnet och föräldrarna
    - Socialsekreterare
    - Utredningsenheten barn och unga
    - Socialnämnden
    - Responsible body: Provkommun
    - Socialförvaltningen
    - Purchaser
  # Investigation – step 4 (day unknown)
    - Hand-off across: ■ authority
    - Nätverksmöte
    - Kurator
    - Björkskolan
    - in Resursteamet
    - Utbildningsnämnden
    - Responsible body: Provkommun
  # Decision – step 5 (day under 120)
    - Hand-off across: ■ authority
    - Ledamöter
    - Individutskottet
    - Socialnämnden
    - Responsible body: Provkommun
    - Purchaser
  # Commission – step 6 (day unknown)
    - Hand-off across: ○ unit
    - Socialsekreterare
    - Utredningsenheten barn och unga
    - Socialnämnden
    - Responsible body: Provkommun
    - Socialförvaltningen
    - Purchaser
  # Delivery – step 7 (day 150)
    - Hand-off across: ■ authority and ↔ purchaser → provider
    - Familjebehandlare
    - Öppenvårdsenheten
    - Service: Familjestöd
    - Produktionsnämnden
    - Responsible body: Provkommun
    - Provider
  # Delivery – step 8 (day unknown)
    - Hand-off across: ▲ responsible body
    - Stödgrupp
    - Post: unknown
    - Föreningen
    - Responsible body: Föreningen
  # Follow-up – step 9 (day unknown)
    - Hand-off across: ▲ responsible body
    - Post: unknown
    - Resursteamet
    - Collaboration: the file does not say whose post
  # Follow-up – step 10 (day unknown)
    - Perhaps a hand-off: ■? authority: unknown
    - Socialsekreterare
    - Utredningsenheten barn och unga
    - Socialnämnden
    - Responsible body: Provkommun
    - Socialförvaltningen
    - Purchaser
# En kort väg
  - proposed · the steps are assumed*
  - Hand-offs: 0–1* · Boundary crossed: unknown* · Posts the person meets: 1–3* · Days to the decision: unknown*
  # Intake* – step 1 (day unknown*)
    - Post: unknown*
    - in Stängda enheten (does not exist on 2026-01-01)*
    - Place in the organisation unknown
  # Decision* – step 2 (day unknown*)
    - Perhaps a hand-off: ? boundary unknown*
    - Post: unknown*
    - Utredningsenheten barn och unga*
    - Socialnämnden
    - Responsible body: Provkommun
    - Socialförvaltningen
    - Purchaser
  # Delivery* – step 3 (day unknown*)
    - Within the same unit*
    - Post: unknown*
    - Utredningsenheten barn och unga*
    - Socialnämnden
    - Responsible body: Provkommun
    - Socialförvaltningen
    - Purchaser
# En väg utan steg
  - No steps are given.
`,
	} {
		d := drawtest.Built(t, pathway.Draw, org, drawing.Options{Lang: lang})
		if diff := cmp.Diff(want, drawtest.Outline(d)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
	full := drawtest.Outline(drawtest.Built(t, pathway.Draw, org, drawing.Options{Detail: drawing.Full}))
	if !strings.Contains(full, "- En anmärkning.") {
		t.Errorf("full detail does not tell the note:\n%s", full)
	}
	overview := drawtest.Outline(drawtest.Built(t, pathway.Draw, org, drawing.Options{Detail: drawing.Overview}))
	if strings.Contains(overview, "Bedömer anmälan") {
		t.Errorf("the overview tells what happens in each step:\n%s", overview)
	}
}

// TestBorasFromDayOne: the one measure of time that the source gives.
func TestBorasFromDayOne(t *testing.T) {
	want := `# Arbetslivshandläggare från första dagen
  - Målgrupp: Personer som skrivs in hos socialtjänsten · Leder till: Stöd av arbetslivshandläggare från första dagen*
  - Överlämningar: 0* · Passerar ingen gräns* · Befattningar som den enskilde möter: 1–2
  # Aktualisera – steg 1 (dag 0)
    - Skrivs in hos socialtjänsten
    - Befattning: okänd
    - Socialtjänsten
    - Nämnd med ansvar för ekonomiskt bistånd*
    - Huvudman: Borås kommun*
  # Aktualisera – steg 2 (dag 0)
    - Inom samma enhet*
    - Kopplas samman med en arbetslivshandläggare
    - Arbetslivshandläggare
    - Socialtjänsten*
    - Nämnd med ansvar för ekonomiskt bistånd*
    - Huvudman: Borås kommun*
`
	if diff := cmp.Diff(want, drawtest.Outline(drawtest.Built(t, pathway.Draw, drawtest.Load(t, boras+"model.toml"), drawing.Options{}))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestMarksStandOnTheBorder: where a hand-off leaves the lanes of an authority,
// its mark lies across their edge; every line ends at its step.
func TestMarksStandOnTheBorder(t *testing.T) {
	d := drawtest.Built(t, pathway.Draw, drawtest.Text(t, travelled), drawing.Options{Root: "kort"})
	boxes := map[string]drawing.Box{}
	for _, b := range d.Boxes {
		boxes[b.ID] = b
	}
	mark, upper := boxes["kort_step_2_border"], geometry.Rect{}
	for _, f := range d.Frames {
		if f.ID == "kort_lane_1_1_owner" {
			upper = f.Rect
		}
	}
	if upper.H == 0 || mark.Y >= upper.Bottom() || mark.Bottom() <= upper.Bottom() {
		t.Errorf("the mark %+v does not lie across the lower edge of %+v", mark.Rect, upper)
	}
	if _, marked := boxes["kort_step_3_border"]; marked {
		t.Error("a step within the unit has a mark")
	}
	for _, l := range d.Lines {
		step, ok := boxes[strings.TrimSuffix(l.ID, "_way")]
		if tip := l.Points[len(l.Points)-1]; l.Class == "way" && (!l.Arrow || !ok || tip.X != step.X || tip.Y != step.MidY()) {
			t.Errorf("line %s points to %v, its step stands at %v", l.ID, tip, step.Rect)
		}
	}
}

func TestPathwayRootAndDepth(t *testing.T) {
	d := drawtest.Built(t, pathway.Draw, drawtest.Text(t, travelled), drawing.Options{Root: "tom", Depth: 2})
	if got, want := drawtest.Outline(d), "# En väg utan steg\n  - Inga steg är angivna.\n"; got != want {
		t.Errorf("got %s", got)
	}
	if len(d.Notes) != 1 || d.Notes[0].In(message.SV) != "--depth betyder ingenting i den här vyn; alla steg är ritade." {
		t.Errorf("notes: %v", d.Notes)
	}
	if d.Title != "Ärendegång – En väg utan steg" {
		t.Error(d.Title)
	}
}

// TestWhatAProposalChangesOfAWayIsMarked: steps that are only proposed must not
// look in force.
func TestWhatAProposalChangesOfAWayIsMarked(t *testing.T) {
	d := drawtest.Built(t, pathway.Draw, drawtest.Text(t, `
[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
[[pathway]]
id = "p"
name = "Vägen"
steps = [ { step = "decide", unit = "kf", days = 3 } ]
status_of = { steps = "vision" }
`), drawing.Options{})
	want := "# Vägen\n  - vision: steg\n  - Överlämningar: 0~· Passerar ingen gräns~· Befattningar som den enskilde möter: 1~· Dagar till beslut: 3\n"
	if got := drawtest.Outline(d); !strings.HasPrefix(got, strings.ReplaceAll(want, "~", "\u00a0")) {
		t.Errorf("got %s", got)
	}
	for _, b := range d.Boxes {
		if b.ID == "p_step_1" && b.Stroke.Dash != drawing.Dotted {
			t.Errorf("the step is drawn %v", b.Stroke)
		}
	}
}

func TestPathwayRefusals(t *testing.T) {
	for _, c := range []struct{ body, root, en, sv string }{
		{"", "", "There is no case pathway to draw on 2026-01-01: the file has no [[pathway]], or none that holds on that day.", "Det finns ingen ärendegång att rita den 2026-01-01: filen har ingen [[pathway]], eller ingen som gäller den dagen."},
		{travelled, "sn", "There is no case pathway “sn” to draw: in this view --root takes the id of a [[pathway]] that holds on the day.", "Det finns ingen ärendegång ”sn” att rita: i den här vyn ska --root vara id för en [[pathway]] som gäller den dagen."},
	} {
		drawtest.HoldRefused(t, pathway.Draw, c.body, drawing.Options{Root: c.root}, c.en, c.sv)
	}
}

// winding is a way of many steps with long words, through units in a circle of
// parents, of which nothing is known, and through others.
func winding() string {
	var b strings.Builder
	b.WriteString("[[unit]]\nid=\"a\"\nname=\"A\"\nkind=\"unit\"\nparent=\"b\"\n[[unit]]\nid=\"b\"\nname=\"B\"\nkind=\"unit\"\nparent=\"a\"\n")
	b.WriteString("[[unit]]\nid=\"kf\"\nname=\"Kommunfullmäktige\"\nkind=\"council\"\n")
	for i := range 6 {
		fmt.Fprintf(&b, "[[unit]]\nid=\"n%d\"\nname=\"Arbetsmarknads- och socialförsörjningsnämnden <%d>\"\nkind=\"board\"\nparent=\"kf\"\n", i, i)
		fmt.Fprintf(&b, "[[unit]]\nid=\"u%d\"\nname=\"Missbruksrehabiliteringsmottagningen & %d\"\nkind=\"unit\"\nparent=\"n%d\"\n", i, i, i)
	}
	b.WriteString("[[pathway]]\nid=\"p\"\nname=\"Långtidssjukskrivningsrehabiliteringsvägen\"\nsteps = [\n")
	for i := range 40 {
		fmt.Fprintf(&b, "{ step = \"deliver\", unit = %q, what = \"Samordnar arbetslivsinriktad rehabilitering\" },\n", []string{"a", "u0", "u3", "u3", "u1", "u5", "b"}[i%7])
	}
	b.WriteString("]\n")
	return b.String()
}

func TestPathwayIsClean(t *testing.T) {
	orgs := map[string]*orgmodel.Organisation{
		"boras": drawtest.Load(t, boras+"model.toml"), "travelled": drawtest.Text(t, travelled), "winding": drawtest.Text(t, winding()),
	}
	drawtest.HoldClean(t, pathway.Draw, orgs)
}

func TestSameInputSamePathway(t *testing.T) {
	drawtest.HoldSame(t, pathway.Draw, travelled)
}
