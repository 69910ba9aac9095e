// Package drawtest is for the tests of views: it reads models, writes drawings so
// that a change to them can be read, and says what an eye would object to. Nothing
// in the program uses it.
package drawtest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// Examples is where the examples lie, from a package of a view.
const Examples = "../../../examples/"

// Borlange is where those of Borlänge lie.
const Borlange = "../../../examples/borlange/"

// Municipality is a file with everything the view draws, and names that try to
// break it.
const Municipality = `
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

// Large is a tree of 1 + 5 + 18 boxes and leaves up to n in all.
func Large(n int) string {
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

var update = flag.Bool("update", false, "rewrite the golden files")

// View is how a view is built.
type View = func(*orgmodel.Organisation, drawing.Options) (*drawing.Drawing, error)

// Load reads a file that must be in order.
func Load(t testing.TB, path string) *orgmodel.Organisation {
	t.Helper()
	return Model(t, tomlfile.Load(path, tomlfile.Options{}))
}

// Text reads the body of a file, to which a head is put.
func Text(t testing.TB, body string) *orgmodel.Organisation {
	t.Helper()
	const head = "format = 1\n[organisation]\nid = \"prov\"\nname = \"Provkommun\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n"
	return Model(t, tomlfile.LoadText("prov.toml", []byte(head+body), tomlfile.Options{}))
}

// Model is the organisation of what was read; findings fail the test.
func Model(t testing.TB, r *tomlfile.Result) *orgmodel.Organisation {
	t.Helper()
	for _, f := range r.Findings {
		t.Errorf("%v: %s", f.Span.Begin(), f.Message.In(message.EN))
	}
	return r.Org
}

// Built draws with a view, and fails the test when there is nothing to draw.
func Built(t testing.TB, v View, org *orgmodel.Organisation, o drawing.Options) *drawing.Drawing {
	t.Helper()
	d, err := v(org, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// HoldRefused demands that a view refuses to draw, in these words.
func HoldRefused(t *testing.T, v View, body string, o drawing.Options, en, sv string) {
	t.Helper()
	_, err := v(Text(t, body), o)
	refusal, ok := err.(*drawing.Refusal)
	if !ok || refusal.Text.In(message.EN) != en || refusal.Text.In(message.SV) != sv {
		t.Errorf("got %v, want %s", err, en)
	}
}

// Dump writes a drawing so that a change to it can be read in a diff.
func Dump(d *drawing.Drawing) string {
	var b strings.Builder
	fmt.Fprintf(&b, "page %d×%d scale %d/%d\n%s\n%s\n", d.Page.W, d.Page.H, d.Scale.Num, d.Scale.Den, d.Title, d.Description)
	for _, box := range d.Boxes {
		fmt.Fprintf(&b, "\nbox %s [%s] %d,%d %d×%d %s %v\n  %s\n", box.ID, box.Class, box.X, box.Y, box.W, box.H, box.Fill, box.Stroke, box.Title)
		for _, r := range box.Rows {
			if r.Left.Text != "" || r.Right.Text != "" {
				fmt.Fprintf(&b, "  | %s\n", strings.TrimRight(fmt.Sprintf("%-40s %s", r.Left.Text, r.Right.Text), " "))
			}
		}
	}
	for _, l := range d.Lines {
		head := ""
		if l.Arrow {
			head = " →"
		}
		fmt.Fprintf(&b, "\nline %s [%s] %v%s %v\n  %s\n", l.ID, l.Class, l.Points, head, l.Stroke, l.Title)
	}
	b.WriteString("\noutline\n" + Outline(d))
	return b.String()
}

// Outline is the text of a drawing.
func Outline(d *drawing.Drawing) string {
	var b strings.Builder
	for _, e := range d.Outline {
		mark := "- "
		if e.Heading {
			mark = "# "
		}
		b.WriteString(strings.Repeat("  ", e.Depth) + mark + e.Text + "\n")
	}
	return b.String()
}

// Framed is dump with the frames.
func Framed(d *drawing.Drawing) string {
	var b strings.Builder
	b.WriteString(Dump(d))
	for _, f := range d.Frames {
		fmt.Fprintf(&b, "\nframe %s [%s] %d,%d %d×%d %s %v\n  %s\n", f.ID, f.Class, f.X, f.Y, f.W, f.H, f.Fill, f.Stroke, f.Title)
	}
	return b.String()
}

// Golden holds the dump of a drawing against a file in testdata.
func Golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the drawing changed (-want +got); look at it, then run with -update:\n%s", diff)
	}
}

// HoldClean draws every model in every detail and on every sheet, in one language
// and the other by turns (in both when one looks further), and holds each against what an eye would object to; more is what it
// would object to in this view besides.
func HoldClean(t *testing.T, v View, orgs map[string]*orgmodel.Organisation, more ...func(*drawing.Drawing) []string) {
	t.Helper()
	for name, org := range orgs {
		for i, detail := range drawing.Details() {
			for k, paper := range []string{"", "A4", "A3"} {
				for n, lang := range message.Langs {
					if n != (i+k)%len(message.Langs) && !lawtest.Wide() {
						continue
					}
					d := Built(t, v, org, drawing.Options{Detail: drawing.Detail(detail), Paper: paper, Lang: lang})
					list := Complaints(d)
					for _, also := range more {
						list = append(list, also(d)...)
					}
					for _, complaint := range list {
						t.Errorf("%s, %s, %q, %s: %s", name, detail, paper, lang, complaint)
					}
				}
			}
		}
	}
}

// HoldSame draws one model many times: what comes of it must not vary.
func HoldSame(t *testing.T, v View, body string) {
	t.Helper()
	org := Text(t, body)
	first := Built(t, v, org, drawing.Options{Paper: "A3"})
	for range lawtest.Times(10) {
		if again := Built(t, v, org, drawing.Options{Paper: "A3"}); !reflect.DeepEqual(first, again) {
			t.Fatal("two drawings of the same model differ")
		}
	}
}
