package structure_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// staffed is a department with posts of every sort: more of them than a box lists,
// one manager who is not there, and teams that stand as rows.
const staffed = `
[[unit]]
id = "k"
name = "Exempelkommun"
kind = "municipality"

[[unit]]
id = "av"
name = "Avdelning A"
kind = "department"
parent = "k"
led_by = ["chef"]
fte = 2

[[post]]
id = "chef"
name = "Avdelningschef"
unit = "av"
count = 1
vacant = 1

[[unit]]
id = "a1"
name = "Team A1"
kind = "team"
parent = "av"
led_by = ["c1"]

[[post]]
id = "c1"
name = "Teamledare"
unit = "a1"
count = 1
vacant = 1

[[unit]]
id = "a2"
name = "Team A2"
kind = "team"
parent = "av"

[[post]]
id = "h2"
name = "Handläggare"
unit = "a2"
count = 1

[[unit]]
id = "a3"
name = "Team A3"
kind = "team"
parent = "av"

[[post]]
id = "h3"
name = "Handläggare"
unit = "a3"
count = 6
vacant = 1

[[unit]]
id = "bv"
name = "Avdelning B"
kind = "department"
parent = "k"
led_by = ["chef"]
heads = 12
fte = 10.5

[[post]]
id = "p1"
name = "Assistent"
unit = "bv"
count = 1

[[post]]
id = "p2"
name = "Budgetrådgivare"
unit = "bv"
count = 2

[[post]]
id = "p3"
name = "Controller"
unit = "bv"
count = 3

[[post]]
id = "p4"
name = "Driftledare"
unit = "bv"
count = 4

[[post]]
id = "p5"
name = "Ekonom"
unit = "bv"
count = 5

[[post]]
id = "p6"
name = "Fältarbetare"
unit = "bv"
count = 6

[[post]]
id = "p7"
name = "Granskare"
unit = "bv"
vacant = 2
`

// TestNumbersOfABox: numbers stand in one column, vacancies in it; a team that is only
// a row keeps its posts, and its single person; a full chart tells what is below.
func TestNumbersOfABox(t *testing.T) {
	org := drawtest.Text(t, staffed)
	for detail, want := range map[drawing.Detail]string{
		drawing.Standard: `# Exempelkommun – kommun
  # Avdelning A – avdelning
    - ● Avdelningschef: ○ vakant
    - 2 åa
    - ▪ Team A1
      - ● Teamledare: ○ vakant
    - ▪ Team A2: minst 1 anställd
      - Handläggare: 1
    - ▪ Team A3: minst 5 anställda
      - Handläggare: 6 (1 vak.)
  # Avdelning B – avdelning
    - ● Avdelningschef, Avdelning A: ○ vakant
    - Assistent: 1
    - Budgetrådgivare: 2
    - Controller: 3
    - Driftledare: 4
    - Granskare: ? (2 vak.)
    - och 2 till
    - 12 anställda · 10,5 åa
`,
		drawing.Full: `# Exempelkommun – kommun
  - Anställda i allt: minst 18 (minst 12,5 åa)
  - Vakanta i allt: minst 5
  # Avdelning A – avdelning
    - ● Avdelningschef: ○ vakant
    - 2 åa
    - Anställda i allt: minst 6 (minst 2 åa)
    - Vakanta i allt: minst 3
    # Team A1 – arbetslag
      - ● Teamledare: ○ vakant
    # Team A2 – arbetslag
      - Handläggare: 1
    # Team A3 – arbetslag
      - Handläggare: 6 (1 vak.)
      - minst 5 anställda
  # Avdelning B – avdelning
    - ● Avdelningschef, Avdelning A: ○ vakant
    - Assistent: 1
    - Budgetrådgivare: 2
    - Controller: 3
    - Driftledare: 4
    - Ekonom: 5
    - Fältarbetare: 6
    - Granskare: ? (2 vak.)
    - 12 anställda · 10,5 åa
`,
	} {
		d := drawtest.Built(t, structure.Draw, org, drawing.Options{Detail: detail, Lang: message.SV})
		if diff := cmp.Diff(want, strings.ReplaceAll(drawtest.Outline(d), "\u00a0", " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", detail, diff)
		}
		inOneColumn(t, d)
		strongest(t, d)
	}
}

// TestVacanciesOfAnOverview: a team that is one row tells them behind its number.
func TestVacanciesOfAnOverview(t *testing.T) {
	const want = `# Exempelkommun – kommun
  # Avdelning A – avdelning
    - 2 åa · ○ 1 vakant
    - ▪ Team A1: ○ 1 vakant
    - ▪ Team A2: minst 1 anställd
    - ▪ Team A3: minst 5 anställda (1 vak.)
  # Avdelning B – avdelning
    - 10,5 åa · ○ minst 2 vakanta
`
	d := drawtest.Built(t, structure.Draw, drawtest.Text(t, staffed), drawing.Options{Detail: drawing.Overview, Lang: message.SV})
	if diff := cmp.Diff(want, strings.ReplaceAll(drawtest.Outline(d), "\u00a0", " ")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// inOneColumn holds that no number of people or posts stands among words at the left.
func inOneColumn(t *testing.T, d *drawing.Drawing) {
	for _, b := range d.Boxes {
		for _, r := range b.Rows {
			if b.Node && !r.Left.Bold && strings.ContainsAny(r.Left.Text, "0123456789") && !strings.HasPrefix(r.Left.Text, "▪") && !strings.HasPrefix(r.Left.Text, "och ") {
				t.Errorf("%s has %q at the left", b.ID, r.Left.Text)
			}
		}
	}
}

// strongest holds that a manager who is not there is the one row of a box with a dark
// ground, in grey as well.
func strongest(t *testing.T, d *drawing.Drawing) {
	dark := map[string]string{}
	for _, b := range d.Boxes {
		for _, r := range b.Rows {
			if b.Node && r.Fill != "" && drawtest.Contrast(r.Fill, "#ffffff") > 4.5 {
				dark[b.ID] += r.Left.Text + " " + r.Right.Text + "\n"
			}
		}
	}
	for _, unit := range []string{"av", "bv"} {
		if strings.Count(dark[unit], "●") != 1 || !strings.Contains(dark[unit], "○ vakant") {
			t.Errorf("%s has the dark rows %q", unit, dark[unit])
		}
	}
}

// TestNoVacancyIsLeftOut: every post of which some are vacant is told of with them,
// whatever stands only as a row.
func TestNoVacancyIsLeftOut(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		org := crowded(t)
		d, err := structure.Draw(org, drawing.Options{Lang: message.SV})
		if err != nil {
			t.Fatal(err)
		}
		drawn := map[string]bool{}
		for _, e := range d.Outline {
			for _, id := range e.Things.IDs {
				drawn[id] = true
			}
		}
		for i := range org.Posts {
			p := &org.Posts[i]
			if vacant, _ := p.Vacant.Low(); vacant == 0 || !org.Active(&p.Common) || !drawn[p.Unit] || shared(d, p.Unit) {
				continue
			}
			told := slices.ContainsFunc(d.Outline, func(e drawing.Entry) bool {
				return slices.Contains(e.Things.IDs, p.ID) && (strings.Contains(e.Text, "vak") || strings.Contains(e.Text, "tillsatt"))
			})
			if !told {
				t.Fatalf("nothing tells that %s of %s is vacant:\n%s", p.ID, p.Unit, drawtest.Outline(d))
			}
		}
	})
}

// crowded is a made-up town with a department of teams in which posts are vacant.
func crowded(t *rapid.T) *orgmodel.Organisation {
	org := towns.Draw(t)
	org.Units = append(org.Units, orgmodel.Unit{Common: orgmodel.Common{ID: "crowd", Name: "Avdelningen", Status: orgmodel.InForce}, Kind: "department"})
	for i := range rapid.IntRange(1, 4).Draw(t, "teams") {
		team := orgmodel.Unit{Common: orgmodel.Common{ID: fmt.Sprint("crowd-", i), Name: fmt.Sprint("Lag ", i), Status: orgmodel.InForce}, Kind: orgmodel.KindTeam, Parent: "crowd"}
		for k := range rapid.IntRange(0, 9).Draw(t, "posts") {
			p := orgmodel.Post{Common: orgmodel.Common{ID: fmt.Sprint(team.ID, "-", k), Name: fmt.Sprint("Befattning ", k), Status: orgmodel.InForce}, Unit: team.ID}
			p.Count = orgmodel.Exactly(rapid.Int64Range(1, 3).Draw(t, "count"))
			p.Vacant = orgmodel.Exactly(rapid.Int64Range(0, 1).Draw(t, "vacant"))
			if k == 0 && rapid.Bool().Draw(t, "led") {
				team.LedBy = []string{p.ID}
			}
			org.Posts = append(org.Posts, p)
		}
		org.Units = append(org.Units, team)
	}
	org.Index()
	return org
}

// shared reports a unit that is drawn together with others alike.
func shared(d *drawing.Drawing, unit string) bool {
	return slices.ContainsFunc(d.Outline, func(e drawing.Entry) bool {
		return e.Heading && len(e.Things.IDs) > 1 && slices.Contains(e.Things.IDs, unit)
	})
}
