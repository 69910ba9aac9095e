package twoproposals_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/twoproposals"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// base is the town that both proposals change.
const base = `format = 1

[organisation]
id = "town"
name = "Town"
municipality = "1490"
language = "en"
as_of = 2025-01-01

[[unit]]
id = "council"
name = "Council"
kind = "council"

[[unit]]
id = "office"
name = "Office"
kind = "administration"
parent = "council"
heads = 21

[[unit]]
id = "field"
name = "Field team"
kind = "unit"
parent = "office"

[[unit]]
id = "hall"
name = "Hall"
kind = "unit"
parent = "office"
`

// onTown is a proposal to change the town of the examples.
func onTown(id, changes string) string {
	return "format = 1\n[organisation]\nid = \"" + id + "\"\nname = \"Plan " + strings.ToUpper(id) + "\"\nextends = \"town.toml\"\n" + changes
}

func twoPlans(t *testing.T, a, b string, o drawing.Options) *drawing.Drawing {
	t.Helper()
	texts := map[string]string{"town.toml": base, "a.toml": onTown("a", a), "b.toml": onTown("b", b)}
	load := func(name string) *orgmodel.Organisation {
		r := tomlfile.Load(name, tomlfile.Options{Open: func(path string) ([]byte, error) { return []byte(texts[path]), nil }})
		if !r.OK() {
			t.Fatal(r.Findings[0].In(message.EN))
		}
		return r.Org
	}
	base := load("town.toml")
	c := proposals.Join(diff.Compare(base, load("a.toml"), diff.Options{}), diff.Compare(base, load("b.toml"), diff.Options{}), proposals.Options{})
	d, err := twoproposals.Draw(c, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func outlined(d *drawing.Drawing) string {
	var lines []string
	for _, e := range d.Outline {
		lines = append(lines, strings.Repeat("  ", e.Depth)+e.Text)
	}
	return strings.Join(lines, "\n")
}

func TestProposals(t *testing.T) {
	const team = "[[unit]]\nid = \"team\"\nname = \"Team\"\nkind = \"collaboration\"\n"
	const closes = "[[close]]\nids = [\"field\"]\ndate = 2025-01-01\n"
	for _, test := range []struct{ name, a, b, want, said string }{
		{
			"what only one does", closes, "[[unit]]\nid = \"desk\"\nname = \"Desk\"\nkind = \"unit\"\nparent = \"office\"\n",
			`Council – council
  Office – administration (change nearby)
    21 employed
    ↔A Field team – unit (closed only in A)
      ↔A the closing only in A; left as it is in B
    Hall – unit
    ↔B Desk – unit (only in B)`,
			"Two proposals on Town: A = Plan A, B = Plan B. Only in A: 1 closed; only in B: 1 new.",
		},
		{
			"what both do", closes, closes,
			`Council – council
  Office – administration (change nearby)
    21 employed
    − Field team – unit (closed, in A and B)
      ~ A and B: “Field team”, which was under “Office”, is closed.
    Hall – unit`,
			"Two proposals on Town: A = Plan A, B = Plan B. In A and B alike: 1 closed.",
		},
		{
			"what both do otherwise", "[[unit]]\nid = \"office\"\nheads = 30\n", "[[unit]]\nid = \"office\"\nheads = 12\n",
			`Council – council
  ↔ Office – administration (changed in A and B)
    ↔ Employees: today 21 · A 30 · B 12
    Field team – unit
    Hall – unit`,
			"Two proposals on Town: A = Plan A, B = Plan B. In both A and B, but not alike: 1 unit.",
		},
		{
			"who takes part", team + "members = [\"field\", \"office\"]\n", team + "members = [\"field\"]\n" + "[[unit]]\nid = \"desk\"\nname = \"Desk\"\nkind = \"unit\"\nparent = \"office\"\n[[unit]]\nid = \"forum\"\nname = \"Forum\"\nkind = \"collaboration\"\nmembers = [\"field\", \"desk\"]\n",
			`Council – council
  Office – administration (change nearby)
    21 employed
    Field team – unit (change nearby)
    Hall – unit
    ↔B Desk – unit (only in B)
↔ Team – collaboration (new in A and B)
  ↔ Members: today not stated · A “Field team” and “Office” · B “Field team”
↔B Forum – collaboration (only in B)
  Members: Field team and Desk`,
			"Two proposals on Town: A = Plan A, B = Plan B. Only in B: 2 new; in both A and B, but not alike: 1 unit.",
		},
		{
			"what only one makes of several",
			"[[unit]]\nid = \"both\"\nname = \"Field and desk\"\nkind = \"unit\"\nparent = \"office\"\nformerly = [\"field\", \"hall\"]\n[[close]]\nids = [\"field\", \"hall\"]\ndate = 2025-01-01\n",
			"[[unit]]\nid = \"one\"\nname = \"First\"\nkind = \"unit\"\nparent = \"office\"\nformerly = [\"hall\"]\n[[unit]]\nid = \"two\"\nname = \"Second\"\nkind = \"unit\"\nparent = \"office\"\nformerly = [\"hall\"]\n[[close]]\nids = [\"hall\"]\ndate = 2025-01-01\n",
			`Council – council
  Office – administration (change nearby)
    21 employed
    ↔A Field team – unit (merged into another only in A)
      ↔A Only in A: merged into Field and desk
    ↔ Hall – unit (A: merged into another; B: split)
      ↔ A: merged into Field and desk · B: split into First and Second
    ↔A Field and desk – unit (merged of several only in A)
      ↔A Only in A: merged of Field team and Hall
    ↔B First – unit (out of a split only in B)
      ↔B Only in B: out of Hall
    ↔B Second – unit (out of a split only in B)
      ↔B Only in B: out of Hall`,
			"Two proposals on Town: A = Plan A, B = Plan B. Only in A: 1 merged into others, 1 merged of several; only in B: 2 out of a split; in both A and B, but not alike: 1 unit.",
		},
		{
			"where only one moves it, under another name",
			"[[unit]]\nid = \"crew\"\nname = \"Crew\"\nkind = \"unit\"\nparent = \"hall\"\nformerly = [\"field\"]\n[[close]]\nids = [\"field\"]\ndate = 2025-01-01\n", "",
			`Council – council
  Office – administration (change nearby)
    21 employed
    ↔A Field team – unit (moved and renamed only in A)
      ↔A Name: today “Field team” · A “Crew” · B “Field team” (left as it is)
      ↔A The unit above: today “Office” · A “Hall” · B “Office” (left as it is)
    Hall – unit (change nearby)
      ↔A Crew – unit (moved here only in A)
        from Office`,
			"Two proposals on Town: A = Plan A, B = Plan B. Only in A: 1 moved.",
		},
		{
			"nothing", "", "",
			`Council – council
  Office – administration
    21 employed
    Field team – unit
    Hall – unit`,
			"Two proposals on Town: A = Plan A, B = Plan B. No unit differs.",
		},
	} {
		d := twoPlans(t, test.a, test.b, drawing.Options{})
		if got := outlined(d); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
		if d.Description != test.said {
			t.Errorf("%s: %s\nwant %s", test.name, d.Description, test.said)
		}
	}
}

// TestWhoseItIsSurvivesGreyPrint holds that what is only in one proposal has another mark
// than what is only in the other, in which no colour plays a part, and that the legend
// explains just the marks that occur.
func TestWhoseItIsSurvivesGreyPrint(t *testing.T) {
	const desk, door = "[[unit]]\nid = \"desk\"\nname = \"Desk\"\nkind = \"unit\"\nparent = \"office\"\n", "[[unit]]\nid = \"door\"\nname = \"Door\"\nkind = \"unit\"\nparent = \"office\"\n"
	for _, test := range []struct{ name, a, b, legend string }{
		{"one of each", desk, door, "↔A only in proposal A|↔B only in proposal B"},
		{"only in B", "", door, "↔B only in proposal B"},
		{"in a row", "[[unit]]\nid = \"field\"\nuntil = 2025-06-30\n", "", "↔A only in proposal A"},
		{"in both, otherwise", "[[unit]]\nid = \"office\"\nheads = 30\n", "[[unit]]\nid = \"office\"\nheads = 12\n", "↔ not the same in proposal A and proposal B"},
	} {
		d := twoPlans(t, test.a, test.b, drawing.Options{})
		signs, legend := map[string]string{}, []string{}
		for _, complaint := range drawtest.Complaints(d) {
			t.Errorf("%s: %s", test.name, complaint)
		}
		for _, b := range d.Boxes {
			if b.Class == "legend" && len(b.Rows) > 0 && strings.HasPrefix(b.Title, "↔") {
				legend = append(legend, b.Title)
			}
			for _, r := range b.Rows {
				if strings.HasPrefix(r.Sign.Text, "↔") {
					signs[b.ID] = r.Sign.Text
				}
			}
		}
		if got := strings.Join(legend, "|"); got != test.legend {
			t.Errorf("%s: the legend has %s, want %s", test.name, got, test.legend)
		}
		if test.name == "one of each" && (signs["desk"] != "↔A" || signs["door"] != "↔B") {
			t.Errorf("%s: the signs are %v", test.name, signs)
		}
	}
}

// TestTheNoteNamesWhatItCounts: what no box tells is counted by topic and named, once
// each.
func TestTheNoteNamesWhatItCounts(t *testing.T) {
	const plan, path = "[[decision]]\nid = \"plan\"\nname = \"Action plan\"\n", "[[decision]]\nid = \"path\"\nname = \"Way in\"\n"
	told := outlined(twoPlans(t, plan+path, plan, drawing.Options{}))
	const want = `
Also differs – not in the picture
  Decisions, initiatives and agreements: 2
  Action plan · Way in`
	if got := strings.ReplaceAll(told, "\u00a0", " "); !strings.HasSuffix(got, want) {
		t.Errorf("got\n%s\nwhich does not end with%s", got, want)
	}
}

// TestProposalsSigns holds that what only one proposal does bears its own sign, is never
// struck through, and that no box of it says new or closed.
func TestProposalsSigns(t *testing.T) {
	lawtest.CheckMost(t, func(t *rapid.T) bool {
		base := towns.Draw(t)
		one, other := towns.Variant(t, towns.Variant(t, base)), towns.Variant(t, base) // the one does more than the other
		c := proposals.Join(diff.Compare(base, one, diff.Options{}), diff.Compare(base, other, diff.Options{}), proposals.Options{})
		d, err := twoproposals.Draw(c, drawing.Options{Lang: message.SV})
		if err != nil {
			return false
		}
		only := false
		for i := range d.Boxes {
			b := &d.Boxes[i]
			if b.Class == "legend" || !strings.HasPrefix(b.Title, "↔") {
				continue
			}
			only = true
			if b.Stroke.Dash != drawing.DashDot {
				t.Fatalf("%s has no border of its own", b.Title)
			}
			for _, r := range b.Rows {
				if r.Left.Strike || r.Right.Strike || r.Sign.Text == "+" || r.Sign.Text == "−" {
					t.Fatalf("%s: %s%s", b.Title, r.Sign.Text, r.Left.Text)
				}
			}
		}
		return only
	})
}
