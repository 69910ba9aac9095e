package paint_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	_ "image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/people"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pdf"
	"github.com/orgmodel/orgmodel/orgmodel/paint/png"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

var graphviz = engine.New(engine.Options{Cache: tooltest.Cache()})

// model is an example.
func model(t testing.TB, file string) *tomlfile.Result {
	t.Helper()
	r := tomlfile.Load("../../examples/"+file, tomlfile.Options{Tree: "../.."})
	if !r.OK() {
		t.Fatalf("%s is no model", file)
	}
	return r
}

// fine is a drawing of what takes little room in a picture and means much: heads of
// arrows, struck names, double lines.
func fine() *drawing.Drawing {
	const pt = geometry.Pt
	struck := drawing.Run{Text: "Läggs ned om ett år", Size: 12 * pt, Strike: true}
	box := func(id string, x geometry.Length) drawing.Box {
		b := drawing.Box{ID: id, Node: true, Title: id, Rect: geometry.Rect{X: x, Y: 10 * pt, W: 130 * pt, H: 180 * pt}, Stroke: drawing.Stroke{Width: 2 * pt}}
		for range 8 {
			b.Rows = append(b.Rows, drawing.Row{Height: 20 * pt, Indent: 8 * pt, Left: struck})
		}
		return b
	}
	d := &drawing.Drawing{Title: "Smått", Page: geometry.Size{W: 350 * pt, H: 200 * pt}, Boxes: []drawing.Box{box("a", 10*pt), box("b", 210*pt)}}
	for y := 20 * pt; y < 180*pt; y += 10 * pt {
		dash := drawing.Solid
		if len(d.Lines)%8 == 0 {
			dash = drawing.Double
		}
		d.Lines = append(d.Lines, drawing.Line{ID: fmt.Sprint("l", y), From: "a", To: "b", Title: "leder", Arrow: true, Stroke: drawing.Stroke{Width: 2 * pt, Dash: dash}, Points: []geometry.Point{{X: 140 * pt, Y: y}, {X: 210 * pt, Y: y}}})
	}
	return d
}

// pictures are a drawing of each view, those of two changes on different sheets, and
// what all of them have too little of to tell.
func pictures(t testing.TB) map[string]*drawing.Drawing {
	t.Helper()
	list := map[string]*drawing.Drawing{"fine": fine()}
	for _, v := range views.All() {
		for _, file := range []string{"boras/model.toml", "linkoping/before.toml", "uppsala/current.toml", "borlange/six-areas.toml"} {
			d, err := v.Build(model(t, file).Org, drawing.Options{Paper: "A3", Place: engine.Placer(context.Background(), graphviz)})
			if err == nil {
				list[v.Name+" of "+file] = d
				break
			}
		}
	}
	for name, files := range map[string][2]string{
		"change of borlange": {"borlange/current.toml", "borlange/six-areas.toml"}, "change of linkoping": {"linkoping/before.toml", "linkoping/action-plan.toml"},
	} {
		c := diff.Compare(model(t, files[0]).Org, model(t, files[1]).Org, diff.Options{})
		d, err := change.Draw(c, change.Changes, drawing.Options{Paper: "A3"})
		if err != nil {
			t.Fatal(err)
		}
		list[name] = d
	}
	const reform = "../orgmodel/drawing/testdata/reform"
	d, err := people.Draw(diff.Compare(model(t, reform+"-before.toml").Org, model(t, reform+".toml").Org, diff.Options{}), drawing.Options{Paper: "A3"})
	if err != nil {
		t.Fatal(err)
	}
	list["people of a reform"] = d
	if len(list) != len(views.All())+4 {
		t.Fatalf("only %d pictures", len(list))
	}
	return list
}

// The three painters paint the same picture: what librsvg makes of the SVG, poppler of
// the PDF, and our own pixels are alike in all but few places.
func TestPaintersPaintAlike(t *testing.T) {
	if testing.Short() {
		tooltest.Lack(t, "other programs draw each picture")
	}
	tooltest.Need(t, "rsvg-convert", "pdftoppm")
	const dpi = 75
	for name, d := range pictures(t) {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			svg, err := engine.SVG(context.Background(), graphviz, d)
			if err != nil {
				t.Fatal(err)
			}
			var ofPDF, ofPNG bytes.Buffer
			if err := pdf.Write(&ofPDF, pdf.About{}, pdf.Page{Drawing: d}); err != nil {
				t.Fatal(err)
			}
			if err := png.Write(&ofPNG, d, dpi); err != nil {
				t.Fatal(err)
			}
			put(t, dir, "x.svg", svg)
			put(t, dir, "x.pdf", ofPDF.Bytes())
			put(t, dir, "own.png", ofPNG.Bytes())
			run(t, dir, "rsvg-convert", "-d", fmt.Sprint(dpi), "-p", fmt.Sprint(dpi), "-o", "svg.png", "x.svg")
			run(t, dir, "pdftoppm", "-r", fmt.Sprint(dpi), "-png", "-singlefile", "x.pdf", "pdf")
			for _, pair := range []struct {
				one, other string
				most       float64 // poppler makes thin lines thicker
			}{{"svg.png", "pdf.png", 0.02}, {"svg.png", "own.png", 0.01}} {
				share := differing(t, filepath.Join(dir, pair.one), filepath.Join(dir, pair.other))
				t.Logf("%s, %s: %.2f %%", pair.one, pair.other, 100*share)
				if share > pair.most {
					t.Errorf("%.1f %% of the blocks of %s and %s differ", 100*share, pair.one, pair.other)
				}
			}
		})
	}
}

func put(t testing.TB, dir, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func run(t testing.TB, dir, program string, args ...string) string {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s", program, args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// differing is the share of blocks of 8 × 8 pixels whose mean differs by more than 16
// of 255 in a colour.
func differing(t testing.TB, one, other string) float64 {
	t.Helper()
	a, b := pixels(t, one), pixels(t, other)
	if size := a.Bounds().Size().Sub(b.Bounds().Size()); max(size.X, -size.X, size.Y, -size.Y) > 1 {
		t.Fatalf("%s is %v, %s is %v", one, a.Bounds(), other, b.Bounds())
	}
	const block = 8
	shared := a.Bounds().Intersect(b.Bounds())
	all, off := 0, 0
	for y := shared.Min.Y; y+block <= shared.Max.Y; y += block {
		for x := shared.Min.X; x+block <= shared.Max.X; x += block {
			all++
			of, than := mean(a, x, y, block), mean(b, x, y, block)
			for c := range of {
				if d := of[c] - than[c]; d > 16 || d < -16 {
					off++
					break
				}
			}
		}
	}
	return float64(off) / float64(all)
}

func mean(m image.Image, x, y, block int) (sums [3]int) {
	for dy := range block {
		for dx := range block {
			r, g, b, _ := m.At(x+dx, y+dy).RGBA()
			sums[0] += int(r >> 8)
			sums[1] += int(g >> 8)
			sums[2] += int(b >> 8)
		}
	}
	for c := range sums {
		sums[c] /= block * block
	}
	return sums
}

func pixels(t testing.TB, name string) image.Image {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, _, err := image.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
