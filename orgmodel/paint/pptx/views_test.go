package pptx_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/atlas"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/people"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/twoproposals"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pptx"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

var graphviz = engine.New(engine.Options{Cache: tooltest.Cache()})

func model(t testing.TB, file string) *tomlfile.Result {
	t.Helper()
	r := tomlfile.Load(file, tomlfile.Options{Tree: "../../.."})
	if !r.OK() {
		t.Fatalf("%s is no model", file)
	}
	return r
}

// drawings are a drawing of each view of each example, and of each change from one
// example of a town to another.
func drawings(t testing.TB) map[string]*drawing.Drawing {
	t.Helper()
	list, drawn := map[string]*drawing.Drawing{}, map[string]bool{}
	files, err := filepath.Glob("../../../examples/*/*.toml")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	put := func(view, name string, d *drawing.Drawing, err error) {
		if err == nil {
			list[view+" of "+name], drawn[view] = d, true
		}
	}
	for _, file := range files {
		org := model(t, file).Org
		for _, v := range views.All() {
			d, err := v.Build(org, drawing.Options{Paper: "16:9", Place: engine.Placer(context.Background(), graphviz)})
			put(v.Name, file, d, err)
		}
		for _, other := range files {
			if other == file || filepath.Dir(other) != filepath.Dir(file) {
				continue
			}
			c := diff.Compare(org, model(t, other).Org, diff.Options{})
			pictures := change.Pictures()
			if filepath.Base(other) != "six-areas.toml" {
				pictures = []string{string(change.Changes)}
			}
			for _, which := range pictures {
				d, err := change.Draw(c, change.Picture(which), drawing.Options{Paper: "16:9"})
				put(which, file+" → "+other, d, err)
			}
		}
	}
	const reform = "../../../orgmodel/drawing/testdata/reform"
	d, err := people.Draw(diff.Compare(model(t, reform+"-before.toml").Org, model(t, reform+".toml").Org, diff.Options{}), drawing.Options{Paper: "A3"})
	put("people", "a reform", d, err)
	base := model(t, "../../../examples/borlange/current.toml").Org
	var to []*diff.Comparison
	for _, file := range []string{"six-areas", "stromstad-inspired"} {
		to = append(to, diff.Compare(base, model(t, "../../../examples/borlange/"+file+".toml").Org, diff.Options{}))
	}
	d, err = twoproposals.Draw(proposals.Join(to[0], to[1], proposals.Options{}), drawing.Options{})
	put("proposals", "borlange", d, err)
	if want := len(views.All()) + len(change.Pictures()) + 2; len(drawn) != want {
		t.Fatalf("%d kinds of drawings, want %d: %v", len(drawn), want, drawn)
	}
	return list
}

// count says how many shapes and lines a drawing makes.
func count(d *drawing.Drawing) (shapes, joined int) {
	boxes := map[string]bool{}
	for piece := range paint.Pieces(d) {
		if piece.Kind == paint.Box {
			shapes++
			boxes[piece.Box.ID] = piece.Box.ID != ""
		}
	}
	for piece := range paint.Pieces(d) {
		switch {
		case piece.Kind != paint.Line:
		case boxes[piece.Line.From] && boxes[piece.Line.To]:
			joined++
		default:
			shapes++
		}
	}
	return shapes, joined
}

// Each box is one shape, each line between two boxes holds on to both, nothing is a
// picture, and all there is stands in the notes as well.
func TestSlidesAreNativeShapes(t *testing.T) {
	joins := 0
	for name, d := range drawings(t) {
		o := open(t, written(t, pptx.About{}, pptx.Slide{Drawing: d, Notes: []pptx.Note{{Heading: "Källor", Lines: []string{"”Yttrande”, 2006", ""}}}}))
		slide := o.slides[0]
		shapes, joined := count(d)
		if sp, cxn, pic := len(slide.all("sp")), len(slide.all("cxnSp")), len(slide.all("pic"))+len(slide.all("blip")); sp != shapes || cxn != joined || pic != 0 {
			t.Errorf("%s: %d shapes, want %d; %d lines, want %d; %d pictures", name, sp, shapes, cxn, joined, pic)
		}
		joins += joined
		for _, loose := range glued(slide) {
			t.Errorf("%s: %s", name, loose)
		}
		first := slide.all("sp")[0]
		if first.one("ph").attr["type"] != "title" || len(slide.all("ph")) != 1 || !strings.Contains(strings.Join(first.said(), "\n"), d.Boxes[0].Title) {
			t.Errorf("%s: the first shape is no title: %q", name, first.said())
		}
		untold(t, name, d, slide)
		untoldNotes(t, name, d, o.notes[0])
	}
	if joins < 100 {
		t.Errorf("only %d lines join anything", joins)
	}
}

// untold holds that all texts of a drawing are on its slide, in a shape that tells in
// words what it is.
func untold(t *testing.T, name string, d *drawing.Drawing, slide *node) {
	t.Helper()
	shapes := map[string]*node{}
	for _, sp := range slide.all("sp") {
		about := sp.one("cNvPr")
		shapes[about.attr["name"]+"\x00"+about.attr["descr"]] = sp
		if about.attr["descr"] == "" && len(about.all("decorative")) == 0 {
			t.Errorf("%s: %q is told in no words", name, about.attr["name"])
		}
	}
	for _, c := range slide.all("cxnSp") {
		if about := c.one("cNvPr"); about.attr["descr"] == "" {
			t.Errorf("%s: the line %q is told in no words", name, about.attr["name"])
		}
	}
	for piece := range paint.Pieces(d) {
		if piece.Kind != paint.Text {
			continue
		}
		sp := shapes[piece.Box.ID+"\x00"+paint.Plain(piece.Box.Title)]
		if sp == nil {
			t.Errorf("%s: no shape for %s", name, piece.Box.ID)
			continue
		}
		said := strings.ReplaceAll(strings.Join(sp.said(), "\n"), "-\v", "") // of a word that is parted
		whole := strings.Contains(said, piece.Whole)
		if !whole && piece.Row.Right.Text != "" { // parted by the figure at its right
			whole = strings.Contains(said, piece.Lines[0].Shown()+"\t") && strings.HasSuffix(piece.Whole, piece.Lines[len(piece.Lines)-1].Text)
		}
		if !whole {
			t.Errorf("%s: %q is not in %q", name, piece.Whole, said)
		}
	}
}

// untoldNotes holds that the notes of a slide tell all that the outline of the drawing
// does.
func untoldNotes(t *testing.T, name string, d *drawing.Drawing, notes *node) {
	t.Helper()
	var want []string
	for _, line := range append([]string{d.Summary()}, outline(d)...) {
		want = append(want, paint.Plain(line))
	}
	if d.Marks != "" {
		want = append(want, d.Marks)
	}
	want = append(want, "Källor", "”Yttrande”, 2006")
	if got := notes.said(); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func outline(d *drawing.Drawing) (list []string) {
	for _, e := range d.Outline {
		list = append(list, e.Text)
	}
	return list
}

// Sheets are slides, and what leads from sheet to sheet leads from slide to slide.
func TestSheetsAreSlides(t *testing.T) {
	var text strings.Builder
	text.WriteString("format = 1\n[organisation]\nid = \"prov\"\nname = \"Provkommun\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n[[unit]]\nid = \"u0\"\nname = \"Kommunen\"\nkind = \"municipality\"\n")
	for i := 1; i < 90; i++ {
		fmt.Fprintf(&text, "[[unit]]\nid = \"u%d\"\nname = \"Enheten för boendestöd %d\"\nkind = \"unit\"\nparent = \"u%d\"\nheads = %d\n", i, i, (i-1)/6, i%40)
	}
	a, err := atlas.Draw(tomlfile.LoadText("prov.toml", []byte(text.String()), tomlfile.Options{}).Org, atlas.Options{Paper: "16:9", Link: func(s atlas.Sheet) string { return s.Name }})
	if err != nil {
		t.Fatal(err)
	}
	var slides []pptx.Slide
	for _, s := range a.Sheets {
		slides = append(slides, pptx.Slide{Drawing: s.Drawing, Name: s.Name})
	}
	file := written(t, pptx.About{}, slides...)
	o := open(t, file)
	if len(o.slides) != len(a.Sheets) || len(o.slides) < 4 {
		t.Fatalf("%d slides, %d sheets", len(o.slides), len(a.Sheets))
	}
	for i, slide := range o.slides {
		jumps := map[string]bool{}
		for _, sp := range slide.all("sp") {
			for _, link := range sp.all("hlinkClick") {
				to := o.leads[fmt.Sprintf("ppt/slides/slide%d.xml", i+1)][link.attr["r:id"]]
				if link.attr["action"] != "ppaction://hlinksldjump" || !strings.HasPrefix(to, "ppt/slides/slide") {
					t.Errorf("slide %d leads to %q", i+1, to)
				}
				jumps[to] = true
			}
		}
		leads := map[string]bool{}
		for _, b := range a.Sheets[i].Drawing.Boxes {
			if b.Href != "" {
				leads[b.Href] = true
			}
		}
		if len(jumps) != len(leads) || len(jumps) == 0 {
			t.Errorf("slide %d leads to %d slides, the sheet to %d", i+1, len(jumps), len(leads))
		}
		if loose := glued(slide); loose != nil {
			t.Errorf("slide %d: %v", i+1, loose)
		}
	}
	if !bytes.Equal(file, written(t, pptx.About{}, slides...)) {
		t.Error("two files of the same sheets differ")
	}
}
