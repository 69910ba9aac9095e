package drawing_test

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

var update = flag.Bool("update", false, "rewrite the golden files")

// view is how a view is built.
type view = func(*orgmodel.Organisation, drawing.Options) (*drawing.Drawing, error)

func load(t testing.TB, path string) *orgmodel.Organisation {
	t.Helper()
	return model(t, tomlfile.Load(path, tomlfile.Options{}))
}

func text(t testing.TB, body string) *orgmodel.Organisation {
	t.Helper()
	const head = "format = 1\n[organisation]\nid = \"prov\"\nname = \"Provkommun\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n"
	return model(t, tomlfile.LoadText("prov.toml", []byte(head+body), tomlfile.Options{}))
}

func model(t testing.TB, r *tomlfile.Result) *orgmodel.Organisation {
	t.Helper()
	for _, f := range r.Findings {
		t.Errorf("%v: %s", f.Span.Begin(), f.Message.In(message.EN))
	}
	return r.Org
}

// built draws with a view, and fails the test when there is nothing to draw.
func built(t testing.TB, v view, org *orgmodel.Organisation, o drawing.Options) *drawing.Drawing {
	t.Helper()
	d, err := v(org, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// dump writes a drawing so that a change to it can be read in a diff.
func dump(d *drawing.Drawing) string {
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
	b.WriteString("\noutline\n" + outline(d))
	return b.String()
}

func outline(d *drawing.Drawing) string {
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

// framed is dump with the frames.
func framed(d *drawing.Drawing) string {
	var b strings.Builder
	b.WriteString(dump(d))
	for _, f := range d.Frames {
		fmt.Fprintf(&b, "\nframe %s [%s] %d,%d %d×%d %s %v\n  %s\n", f.ID, f.Class, f.X, f.Y, f.W, f.H, f.Fill, f.Stroke, f.Title)
	}
	return b.String()
}

// golden holds the dump of a drawing against a file in testdata.
func golden(t *testing.T, name, got string) {
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

// holdClean draws every model in every detail and on every sheet, in one language
// and the other by turns (in both when one looks further), and holds each against what an eye would object to; more is what it
// would object to in this view besides.
func holdClean(t *testing.T, v view, orgs map[string]*orgmodel.Organisation, more ...func(*drawing.Drawing) []string) {
	t.Helper()
	for name, org := range orgs {
		for i, detail := range drawing.Details() {
			for k, paper := range []string{"", "A4", "A3"} {
				for n, lang := range message.Langs {
					if n != (i+k)%len(message.Langs) && !lawtest.Wide() {
						continue
					}
					d := built(t, v, org, drawing.Options{Detail: drawing.Detail(detail), Paper: paper, Lang: lang})
					list := complaints(d)
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

// holdSame draws one model many times: what comes of it must not vary.
func holdSame(t *testing.T, v view, body string) {
	t.Helper()
	org := text(t, body)
	first := built(t, v, org, drawing.Options{Paper: "A3"})
	for range lawtest.Times(10) {
		if again := built(t, v, org, drawing.Options{Paper: "A3"}); !reflect.DeepEqual(first, again) {
			t.Fatal("two drawings of the same model differ")
		}
	}
}
