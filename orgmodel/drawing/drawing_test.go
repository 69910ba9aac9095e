package drawing_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const borlange = "../../examples/borlange/"

func TestBorlangeGolden(t *testing.T) {
	for _, name := range []string{"current", "six-areas", "stromstad-inspired"} {
		t.Run(name, func(t *testing.T) {
			golden(t, name, dump(built(t, drawing.Structure, load(t, borlange+name+".toml"), drawing.Options{Paper: "A3"})))
		})
	}
}

// municipality is a file with everything the view draws, and names that try to
// break it.
const municipality = `
[[unit]]
id = "kommunen"
name = "Provkommun <& \"Söner\">"
kind = "municipality"
[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
parent = "kommunen"
[[unit]]
id = "namnden"
name = "Arbetsmarknads- och socialförsörjningsnämnden med ansvar för individ- och familjeomsorgsverksamheten"
kind = "board"
parent = "kf"
role = "purchaser"
[[post]]
id = "ordforande"
name = "Ordförande"
unit = "namnden"
holder = "Förnamn Efternamn"
party = "S"
[[unit]]
id = "forvaltningen"
name = "Socialförvaltningen"
kind = "administration"
parent = "namnden"
led_by = ["chefen"]
heads = 12
fte = "10.5"
aliases = ["Förvaltningen"]
note = "En anmärkning."
[[post]]
id = "chefen"
name = "Förvaltningschef"
unit = "forvaltningen"
count = 1
acting = true
[[unit]]
id = "staben"
name = "Förvaltningsstaben"
kind = "staff-function"
parent = "forvaltningen"
heads = "~4"
[[unit]]
id = "enheten"
name = "Missbruksrehabiliteringsmottagningen"
kind = "unit"
parent = "forvaltningen"
led_by = ["enhetschef"]
status = "proposed"
since = 2025-06-01
until = "2027"
[[post]]
id = "enhetschef"
name = "Enhetschef"
unit = "enheten"
count = 1
vacant = 1
[[post]]
id = "sekreterare"
name = "Socialsekreterare"
unit = "enheten"
count = 12
vacant = 2
[[unit]]
id = "lag-a"
name = "Laget שלום\nmed radbrytning"
kind = "team"
parent = "enheten"
heads = 5
[[unit]]
id = "lag-b"
name = "Lag B"
kind = "team"
parent = "enheten"
[[unit]]
id = "skolan"
name = "Skolan"
kind = "school"
parent = "namnden"
[[post]]
id = "rektor"
name = "Rektor"
unit = "skolan"
[[unit]]
id = "forening"
name = "Föreningen"
kind = "nonprofit"
[[unit]]
id = "samverkan"
name = "Samverkansteamet"
kind = "collaboration"
members = ["enheten", "skolan", "forening"]
led_by = ["rektor", "enhetschef"]
leadership = "horizontal"
status = "vision"
`

func TestEachDetailTellsItsShare(t *testing.T) {
	org := text(t, municipality)
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
          - Socialsekreterare: 12, ○ varav 2 vakanta
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
  - ● Enhetschef, Missbruksrehabiliteringsmottagningen
  - Deltar: Missbruksrehabiliteringsmottagningen, Skolan och Föreningen
`,
	} {
		d := built(t, drawing.Structure, org, drawing.Options{Detail: detail})
		if diff := cmp.Diff(want, outline(d)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", detail, diff)
		}
	}
	full := outline(built(t, drawing.Structure, org, drawing.Options{Detail: drawing.Full}))
	for _, fact := range []string{"även Förvaltningen", "En anmärkning.", "# Lag B – arbetslag"} {
		if !strings.Contains(full, fact) {
			t.Errorf("full detail does not tell %q:\n%s", fact, full)
		}
	}
}

// TestDrawingsAreClean holds every drawing against what an eye would object to.
func TestDrawingsAreClean(t *testing.T) {
	orgs := map[string]*orgmodel.Organisation{
		"current": load(t, borlange+"current.toml"), "six-areas": load(t, borlange+"six-areas.toml"),
		"stromstad": load(t, borlange+"stromstad-inspired.toml"), "prov": text(t, municipality),
		"large": text(t, large(153)),
	}
	holdClean(t, drawing.Structure, orgs)
}

func complaints(d *drawing.Drawing) (list []string) {
	complain := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	ids := map[string]bool{}
	for i, b := range d.Boxes {
		if ids[b.ID] {
			complain("two boxes have the id %s", b.ID)
		}
		ids[b.ID] = true
		if b.X < 0 || b.Y < 0 || b.Right() > d.Page.W || b.Bottom() > d.Page.H {
			complain("box %s leaves the page", b.ID)
		}
		for _, c := range d.Boxes[i+1:] {
			if b.Overlaps(c.Rect) {
				complain("boxes %s and %s overlap", b.ID, c.ID)
			}
		}
		height := geometry.Length(0)
		for _, r := range b.Rows {
			height += r.Height
			used := r.Indent + typeset.Width(r.Left.Text, r.Left.Size, r.Left.Bold) + typeset.Width(r.Right.Text, r.Right.Size, r.Right.Bold)
			if used > b.W {
				complain("row %q %q of box %s is %d wide, the box %d", r.Left.Text, r.Right.Text, b.ID, used, b.W)
			}
			for _, run := range []drawing.Run{r.Left, r.Right} {
				if run.Text != "" && run.Size < 8*geometry.Pt {
					complain("%q is set in %d", run.Text, run.Size)
				}
				ground := r.Fill
				if ground == "" {
					ground = "#ffffff"
				}
				if run.Text != "" && contrast(run.Color, ground) < 4.5 {
					complain("%q stands in %s on %s", run.Text, run.Color, ground)
				}
			}
		}
		if height > b.H {
			complain("the rows of box %s are %d high, the box %d", b.ID, height, b.H)
		}
		if b.Title == "" {
			complain("box %s says nothing to a screen reader", b.ID)
		}
	}
	for _, l := range d.Lines {
		if l.Title == "" || len(l.Points) < 2 {
			complain("line %s has no title or no length", l.ID)
		}
	}
	return list
}

// contrast is the ratio of WCAG 2.1.
func contrast(a, b drawing.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c drawing.Color) float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(string(c)[1+2*i:3+2*i], 16, 8)
		v := float64(n) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

func TestSameInputSameDrawing(t *testing.T) {
	holdSame(t, drawing.Structure, municipality)
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		body string
		o    drawing.Options
		want string
		loop bool
	}{
		{"", drawing.Options{}, "There is no unit to draw on 2026-01-01: the file has none, or none that exists on that day.", false},
		{municipality, drawing.Options{Root: "forening-x"}, "There is no unit “forening-x” to start the drawing from.", false},
		{"[[unit]]\nid=\"a\"\nname=\"A\"\nkind=\"unit\"\nparent=\"b\"\n[[unit]]\nid=\"b\"\nname=\"B\"\nkind=\"unit\"\nparent=\"a\"\n", drawing.Options{}, "The line of command goes round in a circle: A → B → A. There is no tree to draw.", true},
	} {
		_, err := drawing.Structure(text(t, c.body), c.o)
		refusal, ok := err.(*drawing.Refusal)
		if !ok || err.Error() != c.want || refusal.Loop != c.loop {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

// TestWhatAProposalChangesIsMarked: a variant that restates a key of something in
// force must not look in force itself.
func TestWhatAProposalChangesIsMarked(t *testing.T) {
	org := text(t, `
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
	d := built(t, drawing.Structure, org, drawing.Options{})
	if diff := cmp.Diff(want, outline(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := dump(d); !strings.Contains(got, "| Enhet                                    delvis föreslaget · delvis vision\n") {
		t.Errorf("the box does not say that it is partly a vision:\n%s", got)
	}
}

func TestRootAndDepth(t *testing.T) {
	org := text(t, municipality)
	d := built(t, drawing.Structure, org, drawing.Options{Root: "namnden", Depth: 1})
	want := `# Arbetsmarknads- och socialförsörjningsnämnden med ansvar för individ- och familjeomsorgsverksamheten – nämnd · beställare
  - Ordförande: Förnamn Efternamn (S)
  # Socialförvaltningen – förvaltning
    - 4 enheter · minst 10,5 åa · 1 chef · ○ minst 3 vakanta
  # Skolan – skola
    - Rektor: ?
# Samverkansteamet – samverkan (vision)
  - Horisontellt inviterat ledarskap
  - ● Rektor, Skolan
  - ● Enhetschef, Missbruksrehabiliteringsmottagningen
  - Deltar: Missbruksrehabiliteringsmottagningen, Skolan och Föreningen
`
	if diff := cmp.Diff(want, outline(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	ties := 0
	for _, l := range d.Lines {
		if l.Class == "member" {
			ties++
		}
	}
	if ties != 2 {
		t.Errorf("%d dotted lines; the collapsed administration and the school stand for their members", ties)
	}
}

// large is a tree of 1 + 5 + 18 boxes and leaves up to n in all.
func large(n int) string {
	var b strings.Builder
	unit := func(id, name, kind, parent string, heads int) {
		fmt.Fprintf(&b, "[[unit]]\nid = %q\nname = %q\nkind = %q\n", id, name, kind)
		if parent != "" {
			fmt.Fprintf(&b, "parent = %q\n", parent)
		}
		fmt.Fprintf(&b, "heads = %d\n", heads)
	}
	names := []string{"Mottagningsenheten", "Familjebehandling", "Boendestöd Kvarnsveden", "Servicebostad Jakobsgårdarna", "Nätverkslaget", "Rehabiliteringsteamet", "Personligt ombud"}
	unit("topp", "Socialförvaltningen", "municipality", "", 3)
	for i := range 5 {
		unit(fmt.Sprint("avd-", i), "Individ- och familjeomsorgsavdelningen", "department", "topp", 4)
	}
	for i := range 18 {
		unit(fmt.Sprint("enh-", i), names[i%len(names)], "unit", fmt.Sprint("avd-", i%5), 20)
	}
	for i := range n - 24 {
		unit(fmt.Sprint("grp-", i), fmt.Sprint(names[i%len(names)], " ", i), "unit", fmt.Sprint("enh-", i%18), 6)
	}
	return b.String()
}

func TestChartOf153BoxesFitsA3(t *testing.T) {
	d := built(t, drawing.Structure, text(t, large(153)), drawing.Options{Paper: "A3", Orientation: drawing.Landscape})
	if len(d.Notes) > 0 {
		t.Error(d.Notes[0].In(message.EN))
	}
	boxes := 0
	for _, b := range d.Boxes {
		if strings.HasPrefix(b.Class, "unit ") {
			boxes++
		}
	}
	if boxes != 153 || d.Scale.SmallText < 6*geometry.Pt {
		t.Errorf("%d boxes, smallest text %d", boxes, d.Scale.SmallText)
	}
}

func TestTooSmallSaysWhichSheetToSplit(t *testing.T) {
	d := built(t, drawing.Structure, text(t, large(153)), drawing.Options{Paper: "A5"})
	if len(d.Notes) != 1 {
		t.Fatalf("%d notes", len(d.Notes))
	}
	want := "På A5 blir den minsta texten 3,0 pt; under 6 pt går den inte att läsa. Dela upp bladet: rita ”Individ- och familjeomsorgsavdelningen” för sig (--root avd-0) och resten med --depth 1."
	if got := d.Notes[0].In(message.SV); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
