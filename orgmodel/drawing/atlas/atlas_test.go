package atlas_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/atlas"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// examples are all the organisations that the project describes.
func examples(t *testing.T) map[string]*orgmodel.Organisation {
	t.Helper()
	files, err := filepath.Glob(filepath.FromSlash(drawtest.Examples + "*/*.toml"))
	if err != nil || len(files) < 8 {
		t.Fatalf("%d examples: %v", len(files), err)
	}
	orgs := map[string]*orgmodel.Organisation{}
	for _, f := range files {
		orgs[filepath.Base(f)] = tomlfile.Load(f, tomlfile.Options{}).Org
	}
	return orgs
}

// TestSheetsHoldTheOrganisation holds the sheets of every example and of generated
// organisations against the model.
func TestSheetsHoldTheOrganisation(t *testing.T) {
	orgs := examples(t)
	for _, n := range []int{40, 153, 300, 2000} {
		orgs[fmt.Sprint(n, " units")] = tomlfile.LoadText("org.toml", generate.Municipality(n), tomlfile.Options{}).Org
	}
	for _, n := range []int{60, 153, 600} {
		orgs[fmt.Sprint(n, " units, wide")] = drawtest.Text(t, drawtest.Large(n))
	}
	orgs["names that try to break it"] = drawtest.Text(t, drawtest.Municipality)
	orgs["a chain"] = drawtest.Text(t, chain(120))
	orgs["many roots"] = drawtest.Text(t, strings.ReplaceAll(drawtest.Large(200), "parent = ", "note = "))
	orgs["only its day assumed"] = drawtest.Text(t, "assumed = [\"as_of\"]\n"+drawtest.Large(60))
	for name, org := range orgs {
		for i, paper := range []string{"A4", "A3"} {
			o := atlas.Options{Paper: paper, Lang: message.Langs[i]}
			a, err := atlas.Draw(org, o)
			if err != nil {
				t.Fatalf("%s, %s: %v", name, paper, err)
			}
			for _, complaint := range first(flaws(org, a), 5) {
				t.Errorf("%s, %s: %s", name, paper, complaint)
			}
			if len(org.Units) < 400 {
				again, _ := atlas.Draw(org, o)
				for k := range a.Sheets {
					if drawtest.Dump(a.Sheets[k].Drawing) != drawtest.Dump(again.Sheets[k].Drawing) {
						t.Errorf("%s, %s: sheet %d differs from run to run", name, paper, k+1)
					}
				}
			}
		}
	}
}

// chain is an organisation of which each unit leads one.
func chain(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "[[unit]]\nid = \"e%d\"\nname = \"Enhet %d\"\nkind = \"unit\"\n", i, i)
		if i > 0 {
			fmt.Fprintf(&b, "parent = \"e%d\"\n", i-1)
		}
	}
	return b.String()
}

// TestSheetsOfTowns does so for small odd organisations, in each detail.
func TestSheetsOfTowns(t *testing.T) {
	lawtest.CheckSome(t, func(t *rapid.T) {
		org := towns.Draw(t)
		if len(org.Loops()) > 0 {
			return
		}
		detail := drawing.Detail(rapid.SampledFrom(drawing.Details()).Draw(t, "detail"))
		a, err := atlas.Draw(org, atlas.Options{Detail: detail})
		if err != nil {
			t.Fatal(err)
		}
		for _, complaint := range flaws(org, a) {
			t.Errorf("%s: %s", detail, complaint)
		}
	})
}

func first(list []string, n int) []string { return list[:min(len(list), n)] }

// flaws are what is wrong with an atlas of all of an organisation.
func flaws(org *orgmodel.Organisation, a *atlas.Atlas) (list []string) {
	complain := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	full, entries, leads := map[string]int{}, map[string]int{}, map[[2]int]bool{}
	twice := map[string]bool{}
	byFile := map[string]int{}
	for i, s := range a.Sheets {
		if s.Number != i+1 {
			complain("sheet %d has the number %d", i+1, s.Number)
		}
		byFile[s.Name+".svg"] = s.Number
	}
	for _, s := range a.Sheets {
		d := s.Drawing
		if d.Scale.SmallText < 600 || d.Scale.Sheet != a.Sheets[0].Drawing.Scale.Sheet {
			complain("sheet %d: letters of %d on a sheet of %v", s.Number, d.Scale.SmallText, d.Scale.Sheet)
		}
		for _, c := range drawtest.Complaints(d) {
			complain("sheet %d: %s", s.Number, c)
		}
		if starred(d) != explained(d) {
			complain("sheet %d: it has stars: %v; it explains them: %v", s.Number, starred(d), explained(d))
		}
		for _, b := range d.Boxes {
			if b.Href != "" {
				to, exists := byFile[b.Href]
				if !exists {
					complain("sheet %d: %s leads to %s, which does not exist", s.Number, b.ID, b.Href)
				}
				leads[[2]int{s.Number, to}] = true
				if !says(b, to) {
					complain("sheet %d: %s leads to sheet %d and says another number: %s", s.Number, b.ID, to, text(b))
				}
			}
			switch {
			case b.Class == "entry":
				entries[b.Things.IDs[0]] = byFile[b.Href]
			case strings.HasPrefix(b.Class, "unit "):
				for _, id := range unitsIn(org, b) {
					twice[id] = full[id] > 0
					full[id] = s.Number
				}
			}
		}
	}
	for u := range org.Units {
		id := org.Units[u].ID
		if drawn := org.Active(&org.Units[u].Common) && org.Depth(u) >= 0; drawn != (full[id] > 0) || twice[id] {
			complain("%s stands on sheet %d, more than once: %v; it is there: %v", id, full[id], twice[id], drawn)
		}
		if len(a.Sheets) > 1 && full[id] != entries[id] {
			complain("%s stands on sheet %d; the register says %d", id, full[id], entries[id])
		}
	}
	if len(a.Sheets) == 2 || len(a.Sheets) == 1 && len(entries)+len(leads) > 0 {
		complain("%d sheets, with %d entries of a register and %d references", len(a.Sheets), len(entries), len(leads))
	}
	for _, s := range a.Sheets {
		if s.Number > 1 && !leads[[2]int{s.Number, 1}] {
			complain("nothing leads from sheet %d to the overview", s.Number)
		}
		if s.Under == 0 {
			continue
		}
		if !leads[[2]int{s.Number, s.Under}] {
			complain("sheet %d does not lead back to %d", s.Number, s.Under)
		}
		if !leads[[2]int{s.Under, s.Number}] && !slices.ContainsFunc(a.Sheets, func(o atlas.Sheet) bool { return o.Under == s.Under && o.Number < s.Number }) {
			complain("sheet %d does not lead on to %d", s.Under, s.Number)
		}
	}
	return list
}

// unitsIn are the units that stand in full in a box: those it stands for, and the teams in
// rows of its own.
func unitsIn(org *orgmodel.Organisation, b drawing.Box) []string {
	ids := slices.Clone(b.Things.IDs)
	for _, r := range b.Rows {
		for _, id := range r.Things.IDs {
			if org.Unit(id) != nil && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// starred reports a star on a sheet, and explained a legend that tells of one.
func starred(d *drawing.Drawing) bool {
	return slices.ContainsFunc(d.Boxes, func(b drawing.Box) bool { return b.Class != "legend" && strings.Contains(text(b), "*") })
}

func explained(d *drawing.Drawing) bool {
	return slices.ContainsFunc(d.Boxes, func(b drawing.Box) bool {
		return b.Class == "legend" && strings.HasPrefix(strings.TrimSpace(text(b)), "* ")
	})
}

func text(b drawing.Box) string {
	var list []string
	for _, r := range b.Rows {
		list = append(list, r.Left.Text, r.Right.Text)
	}
	return strings.Join(list, " ")
}

// says reports whether the text of a box has a number in it, or begins a range with it.
func says(b drawing.Box, number int) bool {
	words := strings.FieldsFunc(text(b), func(r rune) bool { return r < '0' || r > '9' })
	return slices.Contains(words, fmt.Sprint(number))
}

func TestRefusals(t *testing.T) {
	const longName = "a name larger than a sheet"
	many := "[[unit]]\nid = \"stor\"\nname = \"Storenheten\"\nkind = \"unit\"\n"
	for i := range 70 {
		many += fmt.Sprintf("[[post]]\nid = \"p%d\"\nname = \"Handläggare %d\"\nunit = \"stor\"\ncount = 2\n", i, i)
	}
	for _, c := range []struct {
		name, body string
		o          atlas.Options
		en, sv     string
	}{
		{"no unit", "", atlas.Options{},
			"There is no unit to draw on 2026-01-01: the file has none, or none that exists on that day.",
			"Det finns ingen enhet att rita den 2026-01-01: filen har ingen, eller ingen som finns den dagen."},
		{"no such root", many, atlas.Options{Root: "liten"},
			"There is no unit “liten” to start the drawing from.",
			"Det finns ingen enhet ”liten” att börja ritningen i."},
		{"a box larger than a sheet", many, atlas.Options{Paper: "A5", Detail: drawing.Full},
			"The box of “Storenheten” alone does not fit on A5 with text of 6 pt; under that it cannot be read. Choose a larger sheet or --detail overview.",
			"Rutan för ”Storenheten” får inte plats ensam på A5 med text i 6 pt; mindre än så går inte att läsa. Välj ett större papper eller --detail overview."},
		{longName, "[[unit]]\nid = \"a\"\nname = \"Enheten\"\nkind = \"unit\"\n", atlas.Options{},
			"The name of “Enheten Enheten Enheten Enheten Enheten Enheten Enheten Enhe…” is too long for A4 with text of 6 pt; under that it cannot be read. Shorten it.",
			"Namnet på ”Enheten Enheten Enheten Enheten Enheten Enheten Enheten Enhe…” är för långt för A4 med text i 6 pt; mindre än så går inte att läsa. Korta det."},
	} {
		t.Run(c.name, func(t *testing.T) {
			org := drawtest.Text(t, c.body)
			if c.name == longName {
				org.Units[0].Name = strings.Repeat("Enheten ", 5000) // longer than a file may have it
			}
			_, err := atlas.Draw(org, c.o)
			refusal, ok := err.(*drawing.Refusal)
			if !ok || refusal.In(message.EN) != c.en || refusal.In(message.SV) != c.sv {
				t.Errorf("got %v, want %s", err, c.en)
			}
		})
	}
}

// TestGolden shows three sheets of a small organisation in text.
func TestGolden(t *testing.T) {
	a, err := atlas.Draw(drawtest.Text(t, drawtest.Large(60)), atlas.Options{Paper: "A5"})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, s := range a.Sheets {
		fmt.Fprintf(&b, "== %s, under %d: %s\n%s\n%s\n", s.Name, s.Under, s.Title, strings.Join(s.Drawing.Heading, "\n"), drawtest.Outline(s.Drawing))
	}
	drawtest.Golden(t, "sheets", b.String())
}

// TestCountsRestOnTheUnits holds that the number of units bears a star where it is assumed
// that one of them is there: with all below them, and on a sheet that leads on to others.
func TestCountsRestOnTheUnits(t *testing.T) {
	for body, want := range map[string]string{
		drawtest.Large(60) + "assumed = true\n": "- 12 enheter*\u00a0· 128* anställda",
		strings.Replace(drawtest.Large(60), "kind = \"department\"\n", "kind = \"department\"\nassumed = true\n", 1): "- På bladet: 24 enheter*\n",
	} {
		a, err := atlas.Draw(drawtest.Text(t, body), atlas.Options{Paper: "A5"})
		if err != nil {
			t.Fatal(err)
		}
		if got := drawtest.Outline(a.Sheets[0].Drawing); !strings.Contains(got, want) {
			t.Errorf("not %q in\n%s", want, got)
		}
	}
}

// TestLink holds that a caller's own links are taken: pages of one file, for instance.
func TestLink(t *testing.T) {
	a, err := atlas.Draw(drawtest.Text(t, drawtest.Large(60)), atlas.Options{Paper: "A5", Link: func(s atlas.Sheet) string { return fmt.Sprint("#", s.Number) }})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range a.Sheets[1].Drawing.Boxes {
		if b.Href != "" && !strings.HasPrefix(b.Href, "#") {
			t.Errorf("%s leads to %s", b.ID, b.Href)
		}
	}
}
