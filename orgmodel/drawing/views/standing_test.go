package views_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestStanding: what is said of a whole file, and of what in it is decided.
func TestStanding(t *testing.T) {
	const unit = "\n[[unit]]\nid = \"kf\"\nname = \"Fullmäktige\"\nkind = \"council\"\nstatus = \"in-force\"\n[[unit]]\nid = \"sf\"\nname = \"Förvaltningen\"\nkind = \"administration\"\nparent = \"kf\"\n"
	const force, decided, proposed = "status = \"in-force\"\n", "status = \"decided\"\n", ""
	const closed = "[[close]]\nids = [\"sf\"]\ndate = 2027-01-01\n"
	const post, other = "[[post]]\nid = \"p1\"\nname = \"Chef\"\nunit = \"sf\"\n", "[[post]]\nid = \"p2\"\nname = \"Assistent\"\nunit = \"sf\"\n"
	const service = "[[service]]\nid = \"stod\"\nname = \"Stöd\"\n"
	for _, c := range []struct{ status, body, sv, en string }{
		{"in-force", unit + decided, "", ""},
		{"decided", unit + decided, "BESLUTAT", "DECIDED"},
		{"proposed", unit + force, "FÖRSLAG", "PROPOSAL"},
		{"vision", unit + force, "VISION", "VISION"},
		{"claimed", unit, "ENLIGT UPPGIFT", "CLAIM"},
		{"proposed", unit + force + closed + decided, "FÖRSLAG, delvis beslutat: nedläggningarna", "PROPOSAL, partly decided: the closures"},
		{"proposed", unit + force + closed + proposed, "FÖRSLAG", "PROPOSAL"},
		{"proposed", unit + force + "status_of = { parent = \"decided\" }\n", "FÖRSLAG, delvis beslutat: enheterna", "PROPOSAL, partly decided: the units"},
		{"proposed\"\nassumed = [\"status\"]\n#\"", unit + force, "FÖRSLAG*", "PROPOSAL*"},
		{"proposed", unit + force + closed + decided + "assumed = [\"status\"]\n", "FÖRSLAG, delvis beslutat: nedläggningarna*", "PROPOSAL, partly decided: the closures*"},
		{"vision", unit + force + post + decided + other + proposed + service + decided, "VISION, delvis beslutat: några av befattningarna och insatserna", "VISION, partly decided: some of the posts and the services"},
	} {
		head := "format = 1\n[organisation]\nid = \"prov\"\nname = \"Prov\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\nstatus = \"" + c.status + "\"\n"
		org := drawtest.Model(t, tomlfile.LoadText("prov.toml", []byte(head+c.body), tomlfile.Options{}))
		for lang, want := range map[message.Lang]string{message.SV: c.sv, message.EN: c.en} {
			if got := drawtest.Built(t, structure.Draw, org, drawing.Options{Lang: lang}).Standing(); got != want {
				t.Errorf("%s, %s: got %q, want %q\n%s", c.status, lang, got, want, c.body)
			}
		}
	}
}

// TestClaimIsToldAsOne: in every view, whoever reads it and wherever they begin.
func TestClaimIsToldAsOne(t *testing.T) {
	org := drawtest.Load(t, "../testdata/cases/claimed.toml")
	for _, v := range views.All() {
		d, err := v.Build(org, drawing.Options{OnlyText: true})
		if err != nil {
			continue
		}
		if d.Stamp != "ENLIGT UPPGIFT" || d.Status != "claimed" || !strings.HasPrefix(d.Name(), "ENLIGT UPPGIFT: ") || !strings.HasPrefix(d.Summary(), "ENLIGT UPPGIFT. ") {
			t.Errorf("%s: %q, %q, %q", v.Name, d.Status, d.Name(), d.Summary())
		}
	}
}

// TestOneInEachAreaByAssumption: each team that is there only by an assumption
// bears the mark.
func TestOneInEachAreaByAssumption(t *testing.T) {
	org := drawtest.Load(t, "../testdata/cases/two-areas.toml")
	for _, o := range []drawing.Options{{}, {Detail: drawing.Full}} {
		got := drawtest.Outline(drawtest.Built(t, structure.Draw, org, o))
		for _, want := range []string{"Resursteamet Norr*", "Resursteamet Söder*"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", o.Detail, want, got)
			}
		}
	}
}

// TestAssumptionsInAChange: the picture of a change marks and counts what the
// drawing of the new organisation does.
func TestAssumptionsInAChange(t *testing.T) {
	c := drawtest.Compared(t, drawtest.Load(t, "../testdata/cases/assumed-keys-old.toml"), drawtest.Load(t, "../testdata/cases/assumed-keys-new.toml"))
	d, err := change.Draw(c, change.Changes, drawing.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := drawtest.Outline(d); !strings.Contains(got, "● Enhetschef*") {
		t.Errorf("no star on the leader in\n%s", got)
	}
	if !slices.ContainsFunc(d.Heading, func(s string) bool { return strings.Contains(s, "antaganden av den som skrev filen") }) {
		t.Errorf("no count of assumptions in %q", d.Heading)
	}
	if d.Stamp != "FÖRSLAG" {
		t.Errorf("the picture is stamped %q", d.Stamp)
	}
}

// TestHomeOfALeaderByAssumption: where a leader belongs is marked, if no source
// says so.
func TestHomeOfALeaderByAssumption(t *testing.T) {
	org := drawtest.Text(t, `
[[unit]]
id = "kf"
name = "Fullmäktige"
kind = "council"
[[unit]]
id = "skolan"
name = "Skolan"
kind = "school"
parent = "kf"
[[post]]
id = "rektor"
name = "Rektor"
unit = "skolan"
assumed = ["unit"]
[[unit]]
id = "team"
name = "Teamet"
kind = "collaboration"
members = ["skolan"]
led_by = ["rektor"]
`)
	if got := drawtest.Outline(drawtest.Built(t, structure.Draw, org, drawing.Options{})); !strings.Contains(got, "● Rektor, Skolan*") {
		t.Errorf("no star on the home of the leader in\n%s", got)
	}
}
