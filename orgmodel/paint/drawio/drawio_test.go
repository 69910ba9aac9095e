package drawio_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/drawio"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/drawiotest"
)

var update = flag.Bool("update", false, "accept what is written as right; read it")

const pt = geometry.Pt

func written(t testing.TB, pages ...drawio.Page) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := drawio.Write(&b, pages...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// open reads a file, in which nothing may be wrong.
func open(t testing.TB, pages ...drawio.Page) []*drawiotest.Page {
	t.Helper()
	list, err := drawiotest.Read(written(t, pages...))
	if err != nil {
		t.Error(err)
	}
	return list
}

func row(text string, joins drawing.Join) drawing.Row {
	return drawing.Row{Height: 14 * pt, Indent: 6 * pt, Left: drawing.Run{Text: text, Size: 10 * pt, Color: "#1f2933"}, Joins: joins}
}

func box(id string, x, y geometry.Length, rows ...drawing.Row) drawing.Box {
	return drawing.Box{ID: id, Node: true, Title: id + " i ord", Rect: geometry.Rect{X: x * pt, Y: y * pt, W: 150 * pt, H: 60 * pt}, Fill: "#ffffff", Stroke: drawing.Stroke{Color: "#174a7c", Width: pt}, Rows: rows}
}

// sample is a page with a title, two boxes, a line between them and a legend.
func sample() *drawing.Drawing {
	legend := box("_legend_1", 60, 400, row("ny", drawing.Begins))
	legend.Class = "legend"
	return &drawing.Drawing{
		Lang: "sv", Title: "Socialtjänsten", Stamp: "FÖRSLAG", Description: "Två enheter i Åmål.", Page: geometry.Size{W: 960 * pt, H: 540 * pt},
		Outline: []drawing.Entry{{Heading: true, Text: "a – enhet"}, {Depth: 1, Text: "3 anställda"}}, Marks: "* antaget",
		Boxes: []drawing.Box{
			{ID: "_heading", Class: "title", Title: "Socialtjänsten", Rect: geometry.Rect{X: 20 * pt, Y: 20 * pt, W: 300 * pt, H: 40 * pt}, Rows: []drawing.Row{row("Socialtjänsten", drawing.Begins)}},
			box("a", 40, 120, row("Social-", drawing.Begins), row("förvaltningen", drawing.Hyphened), row("i kommunen", drawing.Spaced)),
			box("b", 300, 220, row("Äldreomsorg Öst", drawing.Begins)),
			legend,
		},
		Lines: []drawing.Line{
			{ID: "l", From: "a", To: "b", Title: "a leder b", Stroke: drawing.Stroke{Color: "#52606d", Width: pt, Dash: drawing.Dashed}, Points: []geometry.Point{{X: 45 * pt, Y: 180 * pt}, {X: 45 * pt, Y: 250 * pt}, {X: 300 * pt, Y: 250 * pt}}},
			{ID: "_legend_2", Class: "legend", Title: "leder", Stroke: drawing.Stroke{Color: "#52606d", Width: pt}, Points: []geometry.Point{{X: 20 * pt, Y: 410 * pt}, {X: 50 * pt, Y: 410 * pt}}},
		},
	}
}

// TestFile holds a small file against what somebody has read, twice the same.
func TestFile(t *testing.T) {
	const name = "testdata/sample.drawio"
	page := drawio.Page{Drawing: sample(), Notes: []drawio.Note{{Heading: "Källor", Lines: []string{"”Yttrande”, 2006"}}}}
	got := written(t, page)
	if !bytes.Equal(got, written(t, page)) {
		t.Error("two files of the same drawing differ")
	}
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%v; got\n%s", err, got)
	}
	open(t, page)
}

// A page is as large as its sheet as draw.io knows it, with its drawing in the middle.
func TestPages(t *testing.T) {
	a3 := drawing.Scale{Sheet: geometry.Size{W: 119055, H: 84189}, Num: 1, Den: 1}
	for _, c := range []struct {
		page  geometry.Size
		scale drawing.Scale
		want  string
	}{
		{geometry.Size{W: 720 * pt, H: 360 * pt}, drawing.Scale{}, "1000 × 500, a at 55.56, 166.67"},
		{geometry.Size{W: 119055, H: 84189}, a3, "1654 × 1169, a at 55.56, 166.67"},
		{geometry.Size{W: 2 * 119055, H: 2 * 84189}, drawing.Scale{Sheet: a3.Sheet, Num: 1, Den: 2}, "1654 × 1169, a at 27.78, 83.33"},
		{geometry.Size{W: 119055 / 2, H: 84189 / 2}, a3, "1654 × 1169, a at 468.94, 458.99"},
		{geometry.Size{}, drawing.Scale{}, "1 × 1, a at 55.56, 166.67"},
		{geometry.Size{W: -5, H: -5}, drawing.Scale{}, "1 × 1, a at 55.56, 166.67"},
	} {
		d := sample()
		d.Page, d.Scale = c.page, c.scale
		p := open(t, drawio.Page{Drawing: d})[0]
		a := p.Cell("box-a")
		if got := fmt.Sprintf("%v × %v, a at %v, %v", p.Width, p.Height, a.X, a.Y); got != c.want {
			t.Errorf("%v: %s, want %s", c.page, got, c.want)
		}
	}
	for name, pages := range map[string][]drawio.Page{"none": nil, "no drawing": {{}}, "two of one name": {{Name: "x"}, {Name: "x"}, {Name: "page-4"}, {}}} {
		if got := open(t, pages...); len(got) != max(len(pages), 1) {
			t.Errorf("%s: %d pages", name, len(got))
		}
	}
}

// A name that was wrapped is one text, which is parted where the drawing parts it.
func TestNamesAreWhole(t *testing.T) {
	file := string(written(t, drawio.Page{Drawing: sample()}))
	if !strings.Contains(file, "Social\u00adförvaltningen i kommunen") {
		t.Error("no soft hyphen where the drawing has one")
	}
	p := open(t, drawio.Page{Drawing: sample()})[0]
	for id, want := range map[string]string{"box-_heading": "Socialtjänsten", "box-a": "Socialförvaltningen i kommunen", "box-b": "Äldreomsorg Öst"} {
		if said := p.Cell(id).Texts; len(said) != 1 || said[0] != want {
			t.Errorf("%s: %q, want %q", id, said, want)
		}
	}
}

// hostile are names that no name should be.
var hostile = []string{
	"<b>&\"]]>", "=cmd|'/c calc'!A1", strings.Repeat("långt namn ", 27) + "slut", "👩‍👩‍👧 非常 שלום", "a\x00b\x07c\x1bd\u202e\ufffe", "\xff\xfe", "]]>", "&amp;&#0;", " två  mellanslag", "\t\n\r", "_x000D_", "<!--", "{0}%s", "e\u0301", "%label%", "0", "1", "a;fillColor=red", "legend", "box-a",
	"<img src=x onerror=alert(1)>", "javascript:alert(1)",
}

// Whatever a name is, the file opens and the name is whole: in its shape, in what is told
// of it, and in the notes.
func TestHostileNames(t *testing.T) {
	for _, name := range hostile {
		hold(t, name)
	}
}

// FuzzNamesInDrawio writes a name wherever one can stand.
func FuzzNamesInDrawio(f *testing.F) {
	for _, name := range hostile {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) { hold(t, name) })
}

func hold(t *testing.T, name string) {
	t.Helper()
	d := sample()
	d.Title, d.Description, d.Stamp, d.Marks = name, name, "", name
	for i := range d.Boxes {
		b := &d.Boxes[i]
		b.Title, b.Href = name, name
		b.Rows = []drawing.Row{row(name, drawing.Begins)}
		b.Rows[0].Right = drawing.Run{Text: name, Size: 8 * pt}
		b.Fill, b.Stroke.Color = drawing.Color(name), drawing.Color(name)
	}
	d.Boxes[1].ID, d.Lines[0].From, d.Lines[0].ID, d.Lines[0].Title = name, name, name, name
	d.Outline = []drawing.Entry{{Heading: true, Text: name}}
	p := open(t, drawio.Page{Drawing: d, Name: name, Label: name, Notes: []drawio.Note{{Heading: name, Lines: []string{name}}}})[0]
	want := paint.Plain(name)
	if name != "" && p.Name != want {
		t.Errorf("%q: the page is called %q", name, p.Name)
	}
	bound := 0
	for _, c := range p.Cells {
		if c.Bound() {
			bound++
		}
		if c.Vertex && strings.TrimSpace(want) != "" && strings.HasPrefix(c.ID, "box-") && (strings.Join(c.Texts, "\n") != want+"\n"+want || c.Tooltip != want) {
			t.Errorf("%q: a shape says %q, and is told of as %q", name, c.Texts, c.Tooltip)
		}
		if strings.HasPrefix(strings.ToLower(c.Link), "javascript:") {
			t.Errorf("%q is a link", name)
		}
	}
	if bound != 1 && name != "" {
		t.Errorf("%q: %d lines are bound", name, bound)
	}
	if first := p.Cells[0]; want != "" && strings.Count(first.Notes, want) < 5 {
		t.Errorf("%q: the notes are %q", name, first.Notes)
	}
}

// Only what may be followed is a link, and the name of a page leads there.
func TestLinks(t *testing.T) {
	for href, want := range map[string]string{
		"https://exempel.se/å": "https://exempel.se/å", "javascript:alert(1)": "", "mailto:a@b.se": "mailto:a@b.se", "blad-2": "data:page/id,blad-2", "data:page/id,blad-2": "", "": "", "a&b": "a&b",
	} {
		d := sample()
		d.Boxes[1].Href = href
		if got := open(t, drawio.Page{Drawing: d}, drawio.Page{Drawing: sample(), Name: "blad-2"})[0].Cell("box-a").Link; got != want {
			t.Errorf("%q leads to %q, want %q", href, got, want)
		}
	}
}

// A line is drawn as it was: its dashes, its head, the double one, and how it is led when
// a box is moved.
func TestLines(t *testing.T) {
	slanting := []geometry.Point{{X: 190 * pt, Y: 150 * pt}, {X: 300 * pt, Y: 250 * pt}}
	for name, c := range map[string]struct {
		change func(*drawing.Line)
		want   string
	}{
		"dashed":   {func(*drawing.Line) {}, "dashPattern=5.56 3.47 edgeStyle=orthogonalEdgeStyle endArrow=none"},
		"solid":    {func(l *drawing.Line) { l.Stroke.Dash = drawing.Solid }, "edgeStyle=orthogonalEdgeStyle endArrow=none"},
		"slanting": {func(l *drawing.Line) { l.Points = slanting }, "dashPattern=5.56 3.47 edgeStyle=none endArrow=none"},
		"arrow":    {func(l *drawing.Line) { l.Arrow, l.Stroke.Dash = true, drawing.Dotted }, "dashPattern=1.39 2.78 edgeStyle=orthogonalEdgeStyle endArrow=open"},
		"double":   {func(l *drawing.Line) { l.Stroke.Dash = drawing.Double }, "edgeStyle=orthogonalEdgeStyle endArrow=none shape=link"},
	} {
		d := sample()
		c.change(&d.Lines[0])
		line := open(t, drawio.Page{Drawing: d})[0].Cell("line-l")
		var got []string
		for _, key := range []string{"dashPattern", "edgeStyle", "endArrow", "shape"} {
			if v := line.Style[key]; v != "" {
				got = append(got, key+"="+v)
			}
		}
		if said := strings.Join(got, " "); said != c.want || line.Source != "box-a" || line.Target != "box-b" {
			t.Errorf("%s: %s, from %s to %s; want %s", name, said, line.Source, line.Target, c.want)
		}
	}
}

// A line that joins nothing is a shape of its own form, its head within it: no line ends
// at nothing.
func TestFreeLinesAreShapes(t *testing.T) {
	for name, c := range map[string]struct {
		line drawing.Line
		want string
	}{
		"arrow":    {drawing.Line{Arrow: true, Points: []geometry.Point{{X: 72 * pt, Y: 72 * pt}, {X: 144 * pt, Y: 72 * pt}}}, "5 points in 101.39 × 9.72 at 99.31, 95.14"},
		"hatching": {drawing.Line{Points: []geometry.Point{{X: 72 * pt, Y: 90 * pt}, {X: 90 * pt, Y: 72 * pt}, {X: 100 * pt, Y: 72 * pt}}}, "3 points in 40.28 × 26.39 at 99.31, 99.31"},
		"double":   {drawing.Line{Stroke: drawing.Stroke{Dash: drawing.Double}, Points: []geometry.Point{{X: 72 * pt, Y: 72 * pt}, {X: 144 * pt, Y: 72 * pt}}}, "4 points in 104.17 × 4.17 at 97.92, 97.92"},
	} {
		d := sample()
		c.line.ID, c.line.Stroke.Color, c.line.Stroke.Width = "x", "#52606d", pt
		d.Lines = append(d.Lines, c.line)
		got := open(t, drawio.Page{Drawing: d})[0].Cell("line-x")
		if said := fmt.Sprintf("%d points in %v × %v at %v, %v", len(got.Points), got.W, got.H, got.X, got.Y); said != c.want || !got.Vertex {
			t.Errorf("%s: %s, want %s", name, said, c.want)
		}
	}
}

// A head on white is the fill of its shape, so that a new fill colours the head.
func TestGrounds(t *testing.T) {
	d := sample()
	d.Boxes[2].Rows[0].Fill = "#d3e3f4"
	d.Boxes[1].Stroke.Dash = drawing.Double
	p := open(t, drawio.Page{Drawing: d})[0]
	if a, b := p.Cell("box-a").Style, p.Cell("box-b").Style; b["fillColor"] != "#d3e3f4" || a["fillColor"] != "#ffffff" || a["double"] != "1" || b["double"] != "" {
		t.Errorf("%v, %v", a, b)
	}
	if file := string(written(t, drawio.Page{Drawing: d})); !strings.Contains(file, "background:linear-gradient(#ffffff,#ffffff) 0.69px 19.44px / 206.94px 63.19px no-repeat;") {
		t.Error("the rest of the box is not white")
	}
}
