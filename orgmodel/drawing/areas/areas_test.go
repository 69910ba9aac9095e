package areas_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/areas"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// parish has areas within an area, one that is only proposed, one that lacks
// what the others have, and what is there for the whole municipality.
const parish = `
[[unit]]
id = "kommunen"
name = "Provkommun"
kind = "municipality"
[[unit]]
id = "forvaltningen"
name = "Socialförvaltningen"
kind = "administration"
parent = "kommunen"
[[unit]]
id = "radgivning"
name = "Budget- och skuldrådgivningen"
kind = "unit"
parent = "forvaltningen"
areas = ["all"]
heads = 4
[[area]]
id = "norr"
name = "Norr"
population = 12_000
[[area]]
id = "tatorten"
name = "Tätorten <1>"
part_of = "norr"
population = "~8000"
[[area]]
id = "landet"
name = "Landet"
part_of = "norr"
[[area]]
id = "soder"
name = "Söder"
status = "proposed"
assumed = ["name"]
[[area]]
id = "oster"
name = "Öster"
[[area]]
id = "borta"
name = "Området som inte finns längre"
until = 2025-12-31
[[unit]]
id = "motesplats"
name = "Mötesplats"
kind = "meeting-place"
parent = "forvaltningen"
areas = ["soder", "oster"]
per_area = true
[[unit]]
id = "faltlaget"
name = "Fältlaget"
kind = "team"
parent = "forvaltningen"
heads = 5
areas = ["norr", "soder", "borta"]
assumed = ["areas"]
[[unit]]
id = "laget"
name = "Laget på landet"
kind = "team"
parent = "forvaltningen"
heads = 3
areas = ["landet"]
[[unit]]
id = "skolan"
name = "Skolan"
kind = "school"
parent = "kommunen"
areas = ["oster"]
[[post]]
id = "rektor"
name = "Rektor"
unit = "skolan"
count = 2
[[post]]
id = "chef"
name = "Enhetschef"
unit = "forvaltningen"
count = 2
[[unit]]
id = "resursteam"
name = "Resursteam"
kind = "collaboration"
members = ["forvaltningen", "skolan"]
led_by = ["rektor", "chef"]
leadership = "horizontal"
areas = ["soder", "oster"]
per_area = true
status = "vision"
[[service]]
id = "oppet"
name = "Öppet hus"
areas = ["tatorten", "soder", "oster"]
[[service]]
id = "samtal"
name = "Samtal"
areas = ["norr", "oster"]
status = "proposed"
[[service]]
id = "rad"
name = "Råd om skulder"
areas = ["all"]
provided_by = ["radgivning"]
[[service]]
id = "nagonstans"
name = "Någonstans"
`

func TestAreasTellEverythingInBothLanguages(t *testing.T) {
	org := drawtest.Text(t, parish)
	for lang, want := range map[message.Lang]string{
		message.SV: `# Hela kommunen
  # Budget- och skuldrådgivningen – enhet
    - 4 anställda
  # Insatser och myndighetsutövning – erbjuds här
    - ▪ Råd om skulder
# Norr – område
  - 12 000 invånare
  - – ingen mötesplats
  - – ingen samverkan mellan organisationer
  # Fältlaget – arbetslag
    - samma i 2 områden*
  # Insatser och myndighetsutövning – erbjuds här
    - ▪ Samtal (föreslaget)
  # Tätorten <1> – område
    - cirka 8000 invånare
    # Insatser och myndighetsutövning – erbjuds här
      - ▪ Öppet hus
  # Landet – område
    - invånare: ej angivet
    # Laget på landet – arbetslag
      - 3 anställda
# Söder* – område (föreslaget)
  - invånare: ej angivet
  # Fältlaget – arbetslag
    - samma i 2 områden*
  # Mötesplats – mötesplats
  # Resursteam – samverkan (vision)
    - Horisontellt inviterat ledarskap
    - ● Rektor, Skolan
    - ● Enhetschef, Socialförvaltningen
    - Deltar: Socialförvaltningen och Skolan
  # Insatser och myndighetsutövning – erbjuds här
    - ▪ Öppet hus
    - – saknar Samtal
# Öster – område
  - invånare: ej angivet
  - – inget arbetslag
  # Skolan – skola
    - minst 2 anställda
  # Mötesplats – mötesplats
  # Resursteam – samverkan (vision)
    - Horisontellt inviterat ledarskap
    - ● Rektor, Skolan
    - ● Enhetschef, Socialförvaltningen
    - Deltar: Socialförvaltningen och Skolan
  # Insatser och myndighetsutövning – erbjuds här
    - ▪ Öppet hus
    - ▪ Samtal (föreslaget)
# Inte med i bilden, eftersom område inte är angivet: 1 enhet och 1 insats
`,
		message.EN: `# The whole municipality
  # Budget- och skuldrådgivningen – unit
    - 4 employed
  # Services and exercise of authority – offered here
    - ▪ Råd om skulder
# Norr – area
  - 12,000 inhabitants
  - – no meeting place
  - – no collaboration
  # Fältlaget – team
    - the same in 2 areas*
  # Services and exercise of authority – offered here
    - ▪ Samtal (proposed)
  # Tätorten <1> – area
    - about 8000 inhabitants
    # Services and exercise of authority – offered here
      - ▪ Öppet hus
  # Landet – area
    - inhabitants: not given
    # Laget på landet – team
      - 3 employed
# Söder* – area (proposed)
  - inhabitants: not given
  # Fältlaget – team
    - the same in 2 areas*
  # Mötesplats – meeting place
  # Resursteam – collaboration (vision)
    - Horizontally invited leadership
    - ● Rektor, Skolan
    - ● Enhetschef, Socialförvaltningen
    - Members: Socialförvaltningen and Skolan
  # Services and exercise of authority – offered here
    - ▪ Öppet hus
    - – lacks Samtal
# Öster – area
  - inhabitants: not given
  - – no team
  # Skolan – school
    - at least 2 employed
  # Mötesplats – meeting place
  # Resursteam – collaboration (vision)
    - Horizontally invited leadership
    - ● Rektor, Skolan
    - ● Enhetschef, Socialförvaltningen
    - Members: Socialförvaltningen and Skolan
  # Services and exercise of authority – offered here
    - ▪ Öppet hus
    - ▪ Samtal (proposed)
# Not in the picture, since no area is given: 1 unit and 1 service
`,
	} {
		if diff := cmp.Diff(want, drawtest.Outline(drawtest.Built(t, areas.Draw, org, drawing.Options{Lang: lang}))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
}

func TestAreasGolden(t *testing.T) {
	drawtest.Golden(t, "six-areas", drawtest.Framed(drawtest.Built(t, areas.Draw, drawtest.Load(t, drawtest.Borlange+"six-areas.toml"), drawing.Options{Paper: "A3"})))
	drawtest.Golden(t, "parish", drawtest.Framed(drawtest.Built(t, areas.Draw, drawtest.Text(t, parish), drawing.Options{Paper: "A3", Orientation: drawing.Landscape})))
}

func TestAreasDetails(t *testing.T) {
	org := drawtest.Text(t, parish)
	overview := drawtest.Outline(drawtest.Built(t, areas.Draw, org, drawing.Options{Detail: drawing.Overview}))
	if strings.Contains(overview, "Rektor") || !strings.Contains(overview, "Resursteam") {
		t.Errorf("the overview tells of leaders, or not of units:\n%s", overview)
	}
	full := drawtest.Outline(drawtest.Built(t, areas.Draw, org, drawing.Options{Detail: drawing.Full}))
	if !strings.Contains(full, "Områden: Norr, Söder*, Området som inte finns längre*") {
		t.Errorf("full detail does not tell the areas of a unit:\n%s", full)
	}
	if strings.Contains(full, "Områden: Landet") {
		t.Errorf("a unit of one area tells what its frame says:\n%s", full)
	}
}

// county is n areas, each third within the one before, with units of long
// names.
func county(n int) string {
	var b strings.Builder
	b.WriteString("[[unit]]\nid = \"kommunen\"\nname = \"Provkommun\"\nkind = \"municipality\"\n")
	for i := range n {
		fmt.Fprintf(&b, "[[area]]\nid = \"omrade-%d\"\nname = \"Delområdet <& \\\"%d\\\"> med omland\"\n", i, i)
		if i%3 == 2 {
			fmt.Fprintf(&b, "part_of = \"omrade-%d\"\n", i-1)
		}
		for k := range i % 4 {
			kind := []string{"team", "meeting-place", "unit"}[(i+k)%3]
			fmt.Fprintf(&b, "[[unit]]\nid = \"enhet-%d-%d\"\nname = \"Missbruksrehabiliteringsmottagningen\"\nkind = %q\nparent = \"kommunen\"\nareas = [\"omrade-%d\"]\n", i, k, kind, i)
		}
	}
	for i := range n * 2 / 3 {
		fmt.Fprintf(&b, "[[service]]\nid = \"insats-%d\"\nname = \"Arbetsmarknadsrehabiliteringsinsats %d\"\nareas = [\"omrade-%d\", \"omrade-%d\"]\n", i, i, i, (i*3+1)%n)
	}
	return b.String()
}

func TestAreasAreClean(t *testing.T) {
	orgs := map[string]*orgmodel.Organisation{
		"six-areas": drawtest.Load(t, drawtest.Borlange+"six-areas.toml"), "parish": drawtest.Text(t, parish),
		"one": drawtest.Text(t, county(1)), "few": drawtest.Text(t, county(5)), "many": drawtest.Text(t, county(40)),
	}
	drawtest.HoldClean(t, areas.Draw, orgs, drawtest.Tangles)
}

// TestAreasAreEven holds that the frames of areas beside each other are of one
// size, and that what they have in common stands at the same height in them.
func TestAreasAreEven(t *testing.T) {
	d := drawtest.Built(t, areas.Draw, drawtest.Load(t, drawtest.Borlange+"six-areas.toml"), drawing.Options{})
	first := d.Frames[0]
	for _, f := range d.Frames {
		if f.W != first.W || f.H != first.H {
			t.Errorf("%s is %d×%d, %s %d×%d", f.ID, f.W, f.H, first.ID, first.W, first.H)
		}
	}
	for _, prefix := range []string{"resultatenheten_", "motesplats-", "resursteam-", "services_"} {
		heights := map[int]int{}
		for _, b := range d.Boxes {
			for _, f := range d.Frames {
				if strings.HasPrefix(b.ID, prefix) && f.Union(b.Rect) == f.Rect {
					heights[int(b.Y-f.Y)]++
				}
			}
		}
		if len(heights) != 1 {
			t.Errorf("%s… stand at the heights %v", prefix, heights)
		}
	}
}

func TestAreasOfThemselvesEnd(t *testing.T) {
	const loop = "[[area]]\nid = \"a\"\nname = \"A\"\npart_of = \"b\"\n[[area]]\nid = \"b\"\nname = \"B\"\npart_of = \"a\"\n[[area]]\nid = \"c\"\nname = \"C\"\npart_of = \"a\"\n"
	want := `# A – område
  # C – område
    - Inga enheter eller insatser angivna
# B – område
  - Inga enheter eller insatser angivna
`
	if diff := cmp.Diff(want, drawtest.Outline(drawtest.Built(t, areas.Draw, drawtest.Text(t, loop), drawing.Options{}))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAreasAreTheSameEveryTime(t *testing.T) {
	drawtest.HoldSame(t, areas.Draw, parish)
}

func TestAreasRefusals(t *testing.T) {
	for _, c := range []struct {
		body string
		o    drawing.Options
		want string
	}{
		{"", drawing.Options{}, "There are no areas to draw on 2026-01-01: the file has no [[area]] that exists on that day."},
		{"[[unit]]\nid = \"a\"\nname = \"A\"\nkind = \"municipality\"\nareas = [\"all\"]\n", drawing.Options{}, "There are no areas to draw on 2026-01-01: the file has no [[area]] that exists on that day."},
		{parish, drawing.Options{Root: "borta"}, "There is no unit “borta” to start the drawing from."},
		{parish + "[[unit]]\nid = \"tyst\"\nname = \"Tysta enheten\"\nkind = \"unit\"\nparent = \"kommunen\"\n", drawing.Options{Root: "tyst"}, "Neither “Tysta enheten” nor any unit below it has areas."},
	} {
		_, err := areas.Draw(drawtest.Text(t, c.body), c.o)
		if err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

func TestAreasOfARootAndADepth(t *testing.T) {
	d := drawtest.Built(t, areas.Draw, drawtest.Text(t, parish), drawing.Options{Root: "skolan", Depth: 1, Lang: message.SV})
	want := `# Norr – område
  - 12 000 invånare
  # Tätorten <1> – område
    - cirka 8000 invånare
    - Inget från Skolan här
  # Landet – område
    - invånare: ej angivet
    - Inget från Skolan här
# Söder* – område (föreslaget)
  - invånare: ej angivet
  - Inget från Skolan här
# Öster – område
  - invånare: ej angivet
  # Skolan – skola
    - minst 2 anställda
`
	if diff := cmp.Diff(want, drawtest.Outline(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(d.Notes) != 1 || d.Notes[0].In(message.SV) != "--depth betyder ingenting i den här vyn; allt är ritat." {
		t.Errorf("notes: %v", d.Notes)
	}
	d = drawtest.Built(t, areas.Draw, drawtest.Text(t, parish), drawing.Options{})
	if len(d.Notes) != 1 || d.Notes[0].In(message.EN) != "Not in the picture, since no area is given: 1 unit and 1 service" {
		t.Errorf("notes: %v", d.Notes)
	}
}
