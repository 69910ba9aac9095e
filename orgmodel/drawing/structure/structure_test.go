package structure_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func TestBorlangeGolden(t *testing.T) {
	for _, name := range []string{"current", "six-areas", "stromstad-inspired"} {
		t.Run(name, func(t *testing.T) {
			drawtest.Golden(t, name, drawtest.Dump(drawtest.Built(t, structure.Draw, drawtest.Load(t, drawtest.Borlange+name+".toml"), drawing.Options{Paper: "A3"})))
		})
	}
}

func TestEachDetailTellsItsShare(t *testing.T) {
	org := drawtest.Text(t, drawtest.Municipality)
	for detail, want := range map[drawing.Detail]string{
		drawing.Overview: `# Provkommun <& "Söner"> – kommun
  # Kommunfullmäktige – fullmäktige
    # Arbetsmarknads- och socialförsörjningsnämnden med ansvar för individ- och familjeomsorgsverksamheten – nämnd · beställare
      # Socialförvaltningen – förvaltning
        - 10,5 åa
        # Förvaltningsstaben – stab
          - cirka 4 anställda
        # Missbruksrehabiliteringsmottagningen – enhet (föreslaget)
          - från 2025-06-01, till och med 2027
          - minst 10 anställda · ○ 3 vakanta
          - ▪ Laget שלום
med radbrytning: 5 anställda
          - ▪ Lag B
      # Skolan – skola
# Föreningen – idéburen organisation
# Samverkansteamet – samverkan (vision)
  - Deltar: Missbruksrehabiliteringsmottagningen, Skolan och Föreningen
`,
		drawing.Standard: `# Provkommun <& "Söner"> – kommun
  # Kommunfullmäktige – fullmäktige
    # Arbetsmarknads- och socialförsörjningsnämnden med ansvar för individ- och familjeomsorgsverksamheten – nämnd · beställare
      - Ordförande: Förnamn Efternamn (S)
      # Socialförvaltningen – förvaltning
        - ● Tf. förvaltningschef
        - 12 anställda · 10,5 åa
        # Förvaltningsstaben – stab
          - cirka 4 anställda
        # Missbruksrehabiliteringsmottagningen – enhet (föreslaget)
          - från 2025-06-01, till och med 2027
          - ● Enhetschef: ○ vakant
          - Socialsekreterare: 12 (2 vak.)
          - minst 10 anställda
          - ▪ Laget שלום
med radbrytning: 5 anställda
          - ▪ Lag B
      # Skolan – skola
        - Rektor: ?
# Föreningen – idéburen organisation
# Samverkansteamet – samverkan (vision)
  - Horisontellt inviterat ledarskap
  - ● Rektor, Skolan
  - ● Enhetschef, Missbruksrehabiliteringsmottagningen: ○ vakant
  - Deltar: Missbruksrehabiliteringsmottagningen, Skolan och Föreningen
`,
	} {
		d := drawtest.Built(t, structure.Draw, org, drawing.Options{Detail: detail})
		if diff := cmp.Diff(want, drawtest.Outline(d)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", detail, diff)
		}
	}
	full := drawtest.Outline(drawtest.Built(t, structure.Draw, org, drawing.Options{Detail: drawing.Full}))
	for _, fact := range []string{"även Förvaltningen", "En anmärkning.", "# Lag B – arbetslag"} {
		if !strings.Contains(full, fact) {
			t.Errorf("full detail does not tell %q:\n%s", fact, full)
		}
	}
}

// TestDrawingsAreClean holds every drawing against what an eye would object to.
func TestDrawingsAreClean(t *testing.T) {
	orgs := map[string]*orgmodel.Organisation{
		"current": drawtest.Load(t, drawtest.Borlange+"current.toml"), "six-areas": drawtest.Load(t, drawtest.Borlange+"six-areas.toml"),
		"stromstad": drawtest.Load(t, drawtest.Borlange+"stromstad-inspired.toml"), "prov": drawtest.Text(t, drawtest.Municipality),
		"large": drawtest.Text(t, drawtest.Large(153)),
	}
	drawtest.HoldClean(t, structure.Draw, orgs)
}

func TestSameInputSameDrawing(t *testing.T) {
	drawtest.HoldSame(t, structure.Draw, drawtest.Municipality)
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		body string
		o    drawing.Options
		want string
		loop bool
	}{
		{"", drawing.Options{}, "There is no unit to draw on 2026-01-01: the file has none, or none that exists on that day.", false},
		{drawtest.Municipality, drawing.Options{Root: "forening-x"}, "There is no unit “forening-x” to start the drawing from.", false},
		{"[[unit]]\nid=\"a\"\nname=\"A\"\nkind=\"unit\"\nparent=\"b\"\n[[unit]]\nid=\"b\"\nname=\"B\"\nkind=\"unit\"\nparent=\"a\"\n", drawing.Options{}, "The line of command goes round in a circle: A → B → A. There is no tree to draw.", true},
	} {
		_, err := structure.Draw(drawtest.Text(t, c.body), c.o)
		refusal, ok := err.(*drawing.Refusal)
		if !ok || err.Error() != c.want || refusal.Loop != c.loop {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

// TestWhatAProposalChangesIsMarked: a variant that restates a key of something in
// force must not look in force itself.
func TestWhatAProposalChangesIsMarked(t *testing.T) {
	org := drawtest.Text(t, `
[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
[[unit]]
id = "enheten"
name = "Enheten"
kind = "unit"
parent = "kf"
heads = 12
status_of = { name = "proposed", heads = "vision" }
[[post]]
id = "chef"
name = "Enhetschef"
unit = "enheten"
count = 2
status_of = { count = "proposed" }
`)
	want := `# Kommunfullmäktige – fullmäktige
  # Enheten – enhet (föreslaget: namn, vision: anställda)
    - Enhetschef: 2 (föreslaget)
    - 12 anställda
`
	d := drawtest.Built(t, structure.Draw, org, drawing.Options{})
	if diff := cmp.Diff(want, drawtest.Outline(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := drawtest.Dump(d); !strings.Contains(got, "| Enhet                                    delvis föreslaget · delvis vision\n") {
		t.Errorf("the box does not say that it is partly a vision:\n%s", got)
	}
}

func TestRootAndDepth(t *testing.T) {
	org := drawtest.Text(t, drawtest.Municipality)
	d := drawtest.Built(t, structure.Draw, org, drawing.Options{Root: "namnden", Depth: 1})
	want := `# Arbetsmarknads- och socialförsörjningsnämnden med ansvar för individ- och familjeomsorgsverksamheten – nämnd · beställare
  - Ordförande: Förnamn Efternamn (S)
  # Socialförvaltningen – förvaltning
    - 4 enheter · minst 10,5 åa · 1 chef · ○ minst 3 vakanta
  # Skolan – skola
    - Rektor: ?
# Samverkansteamet – samverkan (vision)
  - Horisontellt inviterat ledarskap
  - ● Rektor, Skolan
  - ● Enhetschef, Missbruksrehabiliteringsmottagningen: ○ vakant
  - Deltar: Missbruksrehabiliteringsmottagningen, Skolan och Föreningen
`
	if diff := cmp.Diff(want, drawtest.Outline(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	ties := 0
	for _, l := range d.Lines {
		if strings.HasPrefix(l.Class, "member") {
			ties++
		}
	}
	if ties != 2 {
		t.Errorf("%d lines of members; the collapsed administration and the school stand for their members", ties)
	}
}

func TestChartOf153BoxesFitsA3(t *testing.T) {
	d := drawtest.Built(t, structure.Draw, drawtest.Text(t, drawtest.Large(153)), drawing.Options{Paper: "A3", Orientation: drawing.Landscape})
	if len(d.Notes) > 0 {
		t.Error(d.Notes[0].In(message.EN))
	}
	boxes := 0
	for _, b := range d.Boxes {
		if strings.HasPrefix(b.Class, "unit ") {
			boxes++
		}
	}
	if boxes != 153 || d.Scale.SmallText < 65*geometry.Pt/10 {
		t.Errorf("%d boxes, smallest text %d", boxes, d.Scale.SmallText)
	}
}

func TestTooSmallGivesTheCommand(t *testing.T) {
	const command = "orgmodel render org.toml -o org-blad/ --sheets --paper A5"
	d := drawtest.Built(t, structure.Draw, drawtest.Text(t, drawtest.Large(153)), drawing.Options{Paper: "A5", ToSheets: command})
	if len(d.Notes) != 1 {
		t.Fatalf("%d notes", len(d.Notes))
	}
	want := "På A5 blir den minsta texten 3,3 pt; under 6 pt går den inte att läsa. Rita på flera blad: ”" + command + "”."
	if got := d.Notes[0].In(message.SV); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestTooLargeForAnySheet: a box larger than a sheet is not helped by several of them.
func TestTooLargeForAnySheet(t *testing.T) {
	org := drawtest.Text(t, "[[unit]]\nid = \"a\"\nname = \"Enheten\"\nkind = \"unit\"\n")
	org.Units[0].Name = strings.Repeat("Enheten ", 2000) // longer than a file may have it
	d := drawtest.Built(t, structure.Draw, org, drawing.Options{Paper: "A4"})
	const want = "On A4 the smallest text becomes 0.9 pt; under 6 pt it cannot be read. Choose a larger sheet or --detail overview."
	if len(d.Notes) != 1 || d.Notes[0].In(message.EN) != want {
		t.Errorf("got %v, want %s", d.Notes, want)
	}
}

func TestPaperInSmallLetters(t *testing.T) {
	if d := drawtest.Built(t, structure.Draw, drawtest.Load(t, drawtest.Borlange+"current.toml"), drawing.Options{Paper: "a3"}); d.Scale.Paper != "A3" {
		t.Errorf("a3 became %q", d.Scale.Paper)
	}
}

// TestPostsThatAreLeftOutAreNotCounted: an assumption about a post that a box has no
// room for is not counted in the title.
func TestPostsThatAreLeftOutAreNotCounted(t *testing.T) {
	var b strings.Builder
	b.WriteString("[[unit]]\nid = \"enhet\"\nname = \"Enhet\"\nkind = \"council\"\n")
	for i := range 8 {
		fmt.Fprintf(&b, "[[post]]\nid = \"p%d\"\nname = \"Post %d\"\nunit = \"enhet\"\ncount = 1\n", i, i)
	}
	b.WriteString("assumed = [\"name\"]\n")
	for detail, want := range map[drawing.Detail]bool{drawing.Standard: false, drawing.Full: true} {
		d := drawtest.Built(t, structure.Draw, drawtest.Text(t, b.String()), drawing.Options{Detail: detail})
		if got := strings.Contains(strings.Join(d.Heading, "\n"), "1 antagande"); got != want {
			t.Errorf("%s: %q", detail, d.Heading)
		}
	}
}

// TestCircle: a circle that was cut to have a top is marked where it was cut and along
// its lines, which the legend explains, and at no other line.
func TestCircle(t *testing.T) {
	org := drawtest.Text(t, drawtest.Municipality)
	unit := func(id, parent string) orgmodel.Unit {
		return orgmodel.Unit{Common: orgmodel.Common{ID: id, Name: strings.ToUpper(id)}, Kind: orgmodel.KindUnit, Parent: parent}
	}
	org = &orgmodel.Organisation{Header: org.Header, Units: []orgmodel.Unit{unit("a", "c"), unit("b", "a"), unit("c", "b"), unit("d", "b"), unit("e", ""), unit("f", "f")}}
	org.Index()
	d := drawtest.Built(t, structure.Draw, org.WithoutCircles(), drawing.Options{Lang: message.EN})
	var heavy []string
	for _, l := range d.Lines {
		if l.Stroke.Width > geometry.Pt {
			heavy = append(heavy, l.From+"-"+l.To)
		}
	}
	if d := cmp.Diff([]string{"a-b", "b-c", "-"}, heavy); d != "" {
		t.Errorf("heavy lines:\n%s", d)
	}
	var outline []string
	for _, e := range d.Outline {
		outline = append(outline, strings.Repeat("  ", e.Depth)+e.Text)
	}
	want := []string{"A – unit", "  Circle: by the file under C", "  B – unit", "    C – unit", "      Circle: by the file above A", "    D – unit", "E – unit", "F – unit", "  Circle: by the file under F"}
	if d := cmp.Diff(want, outline); d != "" {
		t.Errorf("outline:\n%s", d)
	}
}
