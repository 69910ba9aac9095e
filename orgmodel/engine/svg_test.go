package engine

import (
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

func draw(t testing.TB, d *drawing.Drawing) []byte {
	t.Helper()
	out, err := SVG(context.Background(), shared, d)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// seen is what an XML parser finds in a picture.
type seen struct {
	root     map[string]string
	elements map[string]int
	ids      map[string]bool
	order    []string // the classes of the groups
	texts    []string
	titles   []string
	links    []string
	noise    []string // what a clean picture has not: comments, declarations
}

func read(t testing.TB, picture []byte) seen {
	t.Helper()
	s := seen{root: map[string]string{}, elements: map[string]int{}, ids: map[string]bool{}}
	decoder := xml.NewDecoder(bytes.NewReader(picture))
	var path []string
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return s
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, picture)
		}
		switch token := token.(type) {
		case xml.StartElement:
			path = append(path, token.Name.Local)
			s.element(t, token, len(path) == 1)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			switch path := strings.Join(path, " "); {
			case strings.HasSuffix(path, "text"):
				s.texts = append(s.texts, string(token))
			case strings.HasSuffix(path, "title"):
				s.titles = append(s.titles, string(token))
			}
		default:
			s.noise = append(s.noise, string(picture[:decoder.InputOffset()]))
		}
	}
}

func (s *seen) element(t testing.TB, token xml.StartElement, root bool) {
	t.Helper()
	s.elements[token.Name.Local]++
	for _, a := range token.Attr {
		if root {
			s.root[a.Name.Local] = a.Value
		}
		switch a.Name.Local {
		case "id":
			if s.ids[a.Value] {
				t.Errorf("two elements have the id %q", a.Value)
			}
			s.ids[a.Value] = true
		case "class":
			s.order = append(s.order, a.Value)
		case "href":
			s.links = append(s.links, a.Value)
		}
	}
}

func TestSVG(t *testing.T) { golden(t, "chart.svg", draw(t, chart())) }

func TestSVGIsAccessible(t *testing.T) {
	s := read(t, draw(t, chart()))
	want := map[string]string{
		"xmlns": "http://www.w3.org/2000/svg", "width": "560pt", "height": "420pt", "viewBox": "0 0 560 420",
		"role": "graphics-document", "lang": "sv", "aria-labelledby": "x-_title", "aria-describedby": "x-_desc",
	}
	if diff := cmp.Diff(want, s.root); diff != "" {
		t.Error(diff)
	}
	for _, id := range []string{"x-_title", "x-_desc", "x-vast", "x-l1", "x-namnd"} {
		if !s.ids[id] {
			t.Errorf("no id %q", id)
		}
	}
	if s.titles[0] != "Socialtjänsten i Borlänge" || s.titles[1] != "Område Väst" || s.elements["desc"] != 1 {
		t.Errorf("titles %q, %d descriptions", s.titles, s.elements["desc"])
	}
	if diff := cmp.Diff([]string{"blad/äldre.svg?a=1&b=2"}, s.links); diff != "" {
		t.Error(diff)
	}
	if len(s.noise) > 0 {
		t.Errorf("noise in the picture: %q", s.noise)
	}
}

// Letters and lines of every sort come back from Graphviz too, when it draws the
// graph that is given out.
func TestGraphvizReadsLabels(t *testing.T) {
	for _, text := range hardTexts {
		d := &drawing.Drawing{Title: text, Heading: []string{text}, Page: geometry.Size{W: 90000, H: 90000}, Boxes: []drawing.Box{{
			ID: "a", Node: true, Title: text, Rect: geometry.Rect{W: 80000, H: 20000}, Rows: []drawing.Row{{Height: 1000, Left: drawing.Run{Text: text}}},
		}}}
		out, err := shared(context.Background(), Job{DOT: DOT(d), Layout: Fixed, Format: SVGFormat})
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if got := strings.Join(read(t, bytes.ReplaceAll(out, doctype, nil)).texts, " "); !strings.Contains(got, paint.Plain(text)) {
			t.Errorf("%q came back as %q", text, got)
		}
	}
}

func TestSVGPaintsFramesThenLinesThenBoxes(t *testing.T) {
	stage, names := 0, [...]string{"area", "line", "box"}
	order := read(t, draw(t, chart())).order
	for _, class := range order {
		for stage < len(names) && !strings.HasPrefix(class, names[stage]) {
			stage++
		}
		if stage == len(names) {
			t.Fatalf("painted in the order %q", order)
		}
	}
	if stage != 2 || len(order) != 18 {
		t.Errorf("painted %q", order)
	}
}

func TestSVGOnPaper(t *testing.T) {
	const a3W, a3H = 119055, 84189 // 420 × 297 mm
	tests := []struct {
		name                   string
		scale                  drawing.Scale
		width, height, viewBox string
	}{
		{"natural size", drawing.Scale{}, "560pt", "420pt", "0 0 560 420"},
		{"full size in the middle", drawing.Scale{Sheet: geometry.Size{W: a3W, H: a3H}, Num: 1, Den: 1}, "420mm", "297mm", "-315.27 -210.94 1190.55 841.89"},
		{"half size", drawing.Scale{Sheet: geometry.Size{W: a3W, H: a3H}, Num: 1, Den: 2}, "420mm", "297mm", "-910.55 -631.89 2381.1 1683.78"},
		{"no such scale", drawing.Scale{Sheet: geometry.Size{W: a3W, H: a3H}, Num: 1}, "560pt", "420pt", "0 0 560 420"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := chart()
			d.Scale = test.scale
			root := read(t, draw(t, d)).root
			got := []string{root["width"], root["height"], root["viewBox"]}
			if diff := cmp.Diff([]string{test.width, test.height, test.viewBox}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// hardTexts mean something to XML, to Graphviz or to a layout of letters.
var hardTexts = []string{
	"<b>", "&amp; &", `"quoted"`, "it's", `\N \G \n \`, "a--b", "‐‑‒–—−", "ÅÄÖåäö", "שלום עולם", "مرحبا بالعالم",
	"非常に長い", "👩‍👩‍👧", "a\u00a0b", "]]>", "<!-- -->", "%s %d", "{0}", strings.Repeat("långt ord ", 50) + ".",
}

func TestSVGKeepsHardTexts(t *testing.T) {
	for _, strike := range []bool{false, true} {
		d := &drawing.Drawing{Title: "t", Page: geometry.Size{W: 10000, H: 100000}}
		for i, text := range hardTexts {
			d.Boxes = append(d.Boxes, drawing.Box{Rect: geometry.Rect{Y: geometry.Length(i) * 2000, W: 10000, H: 1500}, Title: text,
				Rows: []drawing.Row{{Height: 1500, Left: drawing.Run{Text: text, Size: 900, Strike: strike}}}})
		}
		s := read(t, draw(t, d))
		if diff := cmp.Diff(hardTexts, s.texts); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(append([]string{"t"}, hardTexts...), s.titles); diff != "" {
			t.Error(diff)
		}
	}
}

func TestSVGOfOddDrawings(t *testing.T) {
	text := drawing.Run{Text: "text", Size: 900}
	tests := []struct {
		name string
		box  drawing.Box
		line drawing.Line
		want int // texts
	}{
		{name: "nothing"},
		{name: "no size", box: drawing.Box{Rows: []drawing.Row{{Left: text, Right: text}}}, want: 2},
		{name: "negative size", box: drawing.Box{Rect: geometry.Rect{W: -500, H: -500}, Rows: []drawing.Row{{Height: -100, Fill: "#000000", Left: text}}}, want: 1},
		{name: "wider than the room", box: drawing.Box{Rect: geometry.Rect{W: 500, H: 900}, Rows: []drawing.Row{{Height: 900, Indent: 700, Left: text}}}, want: 1},
		{name: "letters without a size", box: drawing.Box{Rows: []drawing.Row{{Left: drawing.Run{Text: "x"}}}}, want: 1},
		{name: "blank text", box: drawing.Box{Rows: []drawing.Row{{Left: drawing.Run{Text: " \t\u00a0"}}}}},
		{name: "one point", line: drawing.Line{Points: make([]geometry.Point, 1), Stroke: drawing.Stroke{Width: 100}}},
		{name: "all points the same", line: drawing.Line{Points: make([]geometry.Point, 3), Stroke: drawing.Stroke{Width: 100}}},
		{name: "unknown dash", line: drawing.Line{Points: make([]geometry.Point, 2), Stroke: drawing.Stroke{Width: 100, Dash: 200}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := &drawing.Drawing{Boxes: []drawing.Box{test.box}, Lines: []drawing.Line{test.line}}
			if got := len(read(t, draw(t, d)).texts); got != test.want {
				t.Errorf("%d texts, want %d", got, test.want)
			}
		})
	}
	if got := read(t, draw(t, &drawing.Drawing{})).root["lang"]; got != "en" {
		t.Errorf("an empty drawing has the language %q", got)
	}
}

// TestNoDrawing demands that no drawing is drawn as the empty one.
func TestNoDrawing(t *testing.T) {
	empty := &drawing.Drawing{}
	if got, want := DOT(nil), DOT(empty); !bytes.Equal(got, want) || !bytes.HasPrefix(got, []byte("digraph \"\" {\n")) {
		t.Errorf("%s", got)
	}
	got, err := SVG(context.Background(), nil, nil)
	want, _ := SVG(context.Background(), nil, empty)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%v\n%s", err, got)
	}
}
