package engine

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

var update = flag.Bool("update", false, "accept what the tests see as right")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s is out of date (-want +got):\n%s", name, diff)
	}
}

func TestDOT(t *testing.T) { golden(t, "chart.dot", DOT(chart())) }

// Every place in Graphviz's own answer is the one the drawing asked for, so
// that whoever reads its JSON gets the same picture as the SVG. Only the x of
// struck text that does not start at its place follows from guessed widths.
func TestGraphvizKeepsPlaces(t *testing.T) {
	d := chart()
	raw, err := Graphviz()(context.Background(), Job{DOT: DOT(d), Format: SVGFormat})
	if err != nil {
		t.Fatal(err)
	}
	from := answer{rest: raw}
	if err := from.open(); err != nil {
		t.Fatal(err)
	}
	texts, rects := 0, 0
	for p := range pieces(d) {
		if p.kind == pagePiece {
			continue
		}
		got, _ := from.group()
		switch {
		case p.kind == textPiece:
			texts++
			checkTextPlace(t, p, got, d.Page.H)
		case p.kind == rectPiece || p.kind == boxPiece:
			rects++
			if r, ok := got.rect(d.Page.H); !ok || r != p.rect {
				t.Errorf("%s: Graphviz drew %v, asked for %v", p.box.Title, r, p.rect)
			}
		}
	}
	if texts != 25 || rects != 25 {
		t.Errorf("saw %d texts and %d rectangles", texts, rects)
	}
}

func checkTextPlace(t *testing.T, p *piece, got shape, height geometry.Length) {
	t.Helper()
	x, _, okX := readPt(attribute(got.text, []byte(` x="`)))
	y, _, okY := readPt(attribute(got.text, []byte(` y="`)))
	if !okX || !okY {
		t.Fatalf("no place in %s", got.text)
	}
	at := p.at()
	if y+height != at.Y {
		t.Errorf("%q stands at y %d, asked for %d", p.text, y+height, at.Y)
	}
	if x != at.X && !(p.run.Strike && p.anchor != start) {
		t.Errorf("%q stands at x %d, asked for %d", p.text, x, at.X)
	}
	if size, _, _ := readPt(attribute(got.text, []byte(` font-size="`))); size != p.size {
		t.Errorf("%q has size %d, asked for %d", p.text, size, p.size)
	}
}

func TestTextIsCentredInItsRow(t *testing.T) {
	box := drawing.Box{Rect: geometry.Rect{X: 1000, Y: 2000, W: 10000, H: 5000}, Rows: []drawing.Row{
		{Height: 1000},
		{Height: 2000, Indent: 500, Hang: 300, Sign: drawing.Run{Text: "+", Size: 1000}, Left: drawing.Run{Text: "left", Size: 1000}, Right: drawing.Run{Text: "right", Size: 800}},
		{Height: 2000, Indent: 500, Centre: true, Left: drawing.Run{Text: "middle", Size: 1000}},
	}}
	want := map[string]geometry.Point{
		"+":      {X: 1200, Y: 2000 + 1000 + 1000 + 350},
		"left":   {X: 1500, Y: 2000 + 1000 + 1000 + 350},
		"right":  {X: 11000 - RightPad, Y: 2000 + 1000 + 1000 + 280},
		"middle": {X: 6000, Y: 2000 + 3000 + 1000 + 350},
	}
	got := map[string]geometry.Point{}
	for p := range pieces(&drawing.Drawing{Boxes: []drawing.Box{box}}) {
		if p.kind == textPiece {
			got[p.text] = p.at()
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestDOTKeepsForeignTextInItsQuotes(t *testing.T) {
	nasty := "a\"] b [x=\\\"\n}&amp;\x00"
	d := &drawing.Drawing{Title: nasty, Prefix: nasty, Page: geometry.Size{W: 1000, H: 1000}, Boxes: []drawing.Box{{
		ID: nasty, Class: nasty, Title: nasty, Href: nasty, Fill: drawing.Color(nasty), Stroke: drawing.Stroke{Color: drawing.Color(nasty), Width: 100, Dash: 77},
		Rect: geometry.Rect{W: 1000, H: 1000}, Rows: []drawing.Row{{Height: 1000, Fill: drawing.Color(nasty), Left: drawing.Run{Text: nasty, Color: drawing.Color(nasty)}}},
	}}}
	source := DOT(d)
	if n := bytes.Count(source, []byte("\n")); n != strings.Count(header, "\n")+2+2+2 {
		t.Errorf("a text broke its line:\n%s", source)
	}
	out, err := SVG(context.Background(), Graphviz(), d)
	if err != nil {
		t.Fatal(err)
	}
	if want := `a&quot;] b [x=\&quot; }&amp;amp; </text>`; !bytes.Contains(out, []byte(want)) {
		t.Errorf("no %s in\n%s", want, out)
	}
}
