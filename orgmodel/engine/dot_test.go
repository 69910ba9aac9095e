package engine

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
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

// doctype is what Graphviz's own SVG begins with and an XML parser need not know.
var doctype = []byte("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n")

// native runs a program of Graphviz on the chart, where there is one.
func native(t *testing.T, source []byte, program string, args ...string) (out, said string) {
	t.Helper()
	tooltest.Need(t, program)
	cmd := exec.Command(program, args...)
	cmd.Stdin = bytes.NewReader(source)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s %q: %v\n%s", program, args, err, &stderr)
	}
	return stdout.String(), stderr.String()
}

// Any Graphviz draws the graph, laid out anew or as it is placed, and says
// nothing against it.
func TestNativeGraphvizDrawsTheGraph(t *testing.T) {
	for _, args := range [][]string{{"-Tsvg"}, {"-Kneato", "-n2", "-Tsvg"}, {"-Ksfdp", "-Tsvg"}} {
		out, said := native(t, DOT(chart()), "dot", args...)
		if said != "" {
			t.Errorf("%q: %s", args, said)
		}
		s := read(t, bytes.ReplaceAll([]byte(out), doctype, nil))
		for _, want := range []string{"x-namnd", "x-l1", "x-vast"} {
			if !s.ids[want] && !(want == "x-vast" && args[0] == "-Ksfdp") {
				t.Errorf("%q: no id %s", args, want)
			}
		}
		for _, want := range []string{"VISION", "Socialnämnden ÅÄÖ Hxg", "Anna Åkesson · 212,5 åa"} {
			if !slices.Contains(s.texts, want) {
				t.Errorf("%q: no text %q in %q", args, want, s.texts)
			}
		}
	}
}

// The places are those of the drawing, in points upwards from the bottom.
func TestNativeGraphvizKeepsPlaces(t *testing.T) {
	out, _ := native(t, DOT(chart()), "dot", "-Kneato", "-n2", "-Tplain")
	d := chart()
	for _, box := range d.Boxes {
		x, y := float64(2*box.X+box.W)/14400, float64(2*d.Page.H-2*box.Y-box.H)/14400
		if want := fmt.Sprintf("node %s %.5g %.5g ", box.ID, x, y); !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// A question to the graph: who is led by the board, and who stands in the west?
func TestNativeGraphvizAnswersQuestions(t *testing.T) {
	source := DOT(chart())
	led, _ := native(t, source, "gvpr", `E [tail.name == "namnd"] {print(head.name)}`)
	if want := "a\nb\nc\n"; led != want {
		t.Errorf("the board leads %q, want %q", led, want)
	}
	west, _ := native(t, source, "gvpr", `BEG_G {graph_t w = subg($, "cluster_vast"); node_t n; for (n = fstnode(w); n; n = nxtnode_sg(w, n)) print(n.name)}`)
	if want := "a\nb\nd\ne\n"; west != want {
		t.Errorf("in the west stand %q, want %q", west, want)
	}
	classes, _ := native(t, source, "gvpr", `N [match(class, "board") >= 0] {print(name)}`)
	if want := "namnd\n"; classes != want {
		t.Errorf("boards: %q, want %q", classes, want)
	}
}

// A line may be drawn from its far end; its edge runs as it says.
func TestEdgesRunFromFirstToSecond(t *testing.T) {
	d := twoBoxes()
	slices.Reverse(d.Lines[0].Points)
	if want := `"a" -> "b" [pos="90,95 90,95 100,95 100,95"`; !bytes.Contains(DOT(d), []byte(want)) {
		t.Errorf("no %s in\n%s", want, DOT(d))
	}
}

// Frames nest as they lie, also where one has no node of its own.
func TestClustersNest(t *testing.T) {
	box := func(id string, x, y, w, h geometry.Length) drawing.Box {
		return drawing.Box{ID: id, Title: id, Node: true, Rect: geometry.Rect{X: x * geometry.Pt, Y: y * geometry.Pt, W: w * geometry.Pt, H: h * geometry.Pt}}
	}
	d := &drawing.Drawing{Title: "t", Page: geometry.Size{W: 50000, H: 50000},
		Frames: []drawing.Box{box("inner", 120, 120, 80, 60), box("outer", 0, 0, 400, 400), box("middle", 100, 100, 200, 200), box("empty", 420, 0, 50, 50)},
		Boxes:  []drawing.Box{box("a", 10, 10, 50, 20), box("b", 130, 130, 50, 20), box("c", 450, 450, 40, 20)},
	}
	var got []string
	for line := range strings.Lines(string(DOT(d))) {
		name := strings.Fields(line)[0]
		switch {
		case name == "subgraph":
			name = strings.Fields(line)[1]
		case !strings.HasPrefix(name, `"`):
			continue
		}
		got = append(got, strings.Repeat("  ", strings.Count(line, "\t")-1)+name)
	}
	want := []string{`"cluster_outer"`, `  "cluster_middle"`, `    "cluster_inner"`, `      "b"`, `  "a"`, `"c"`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestDOTKeepsForeignTextInItsQuotes(t *testing.T) {
	nasty := "a\"] b [x=\\\"\n}&amp;\x00"
	d := &drawing.Drawing{Title: nasty, Prefix: nasty, Heading: []string{nasty}, Page: geometry.Size{W: 1000, H: 1000}, Boxes: []drawing.Box{{
		ID: nasty, Node: true, Class: nasty, Title: nasty, Href: nasty, Fill: drawing.Color(nasty), Stroke: drawing.Stroke{Color: drawing.Color(nasty), Width: 100, Dash: 77},
		Rect: geometry.Rect{W: 1000, H: 1000}, Rows: []drawing.Row{{Height: 1000, Fill: drawing.Color(nasty), Left: drawing.Run{Text: nasty, Color: drawing.Color(nasty)}}},
	}}}
	if n := bytes.Count(DOT(d), []byte("\n")); n != 6 {
		t.Errorf("a text broke its line:\n%s", DOT(d))
	}
	out, err := SVG(context.Background(), shared, d)
	if err != nil {
		t.Fatal(err)
	}
	if want := `a&quot;] b [x=\&quot; }&amp;amp; </text>`; !bytes.Contains(out, []byte(want)) {
		t.Errorf("no %s in\n%s", want, out)
	}
}

// A dashed arrow's head is whole: a piece of its own.
func TestTheHeadOfADashedArrowIsWhole(t *testing.T) {
	d := twoBoxes()
	d.Lines[0].Arrow, d.Lines[0].Stroke = true, drawing.Stroke{Color: "#333333", Width: 100, Dash: drawing.Dashed}
	out, err := SVG(context.Background(), shared, d)
	if err != nil {
		t.Fatal(err)
	}
	want := `<polyline points="90,5 100,5" fill="none" stroke="#333333" stroke-dasharray="4 2.5"/>
<polyline points="95,2 100,5 95,8" fill="none" stroke="#333333" stroke-linecap="square"/>
</g>
`
	if !bytes.Contains(out, []byte(want)) {
		t.Errorf("no\n%sin\n%s", want, out)
	}
}

// An arrow without length has no head, and no direction to point it in.
func TestNoHeadWithoutADirection(t *testing.T) {
	d := twoBoxes()
	d.Lines[0].Arrow, d.Lines[0].Points = true, []geometry.Point{{X: 9000, Y: 500}, {X: 9000, Y: 500}}
	for p := range paint.Pieces(d) {
		if p.Kind == paint.Head {
			t.Errorf("a head at %v", p.Points)
		}
	}
	if got := DOT(d); bytes.Contains(got, []byte("forward")) {
		t.Errorf("a head in\n%s", got)
	}
}

// Programs that read the graph see which way an arrow points, and its way ends
// where the head begins.
func TestArrowsPointInDOT(t *testing.T) {
	d := twoBoxes()
	d.Lines[0].Arrow = true
	source := DOT(d)
	if want := `"a" -> "b" [pos="e,100,95 90,95 90,95 95,95 95,95" dir=forward arrowhead=vee arrowsize=0.5`; !bytes.Contains(source, []byte(want)) {
		t.Errorf("no %s in\n%s", want, source)
	}
	for _, args := range [][]string{{"-Tsvg"}, {"-Kneato", "-n2", "-Tsvg"}} {
		out, said := native(t, source, "dot", args...)
		_, edge, _ := strings.Cut(out, `class="edge`)
		if said != "" || !strings.Contains(edge, "<polygon") {
			t.Errorf("%q: no head in\n%s%s", args, out, said)
		}
	}
}

// What stands at the left and at the right of a row are two things.
func TestLabelsKeepLeftAndRightApart(t *testing.T) {
	box := drawing.Box{Rows: []drawing.Row{
		{Left: drawing.Run{Text: "Samverkan"}, Right: drawing.Run{Text: "vision"}},
		{Sign: drawing.Run{Text: "+"}, Left: drawing.Run{Text: "Enhetschef"}, Right: drawing.Run{Text: "6*"}},
		{Right: drawing.Run{Text: "12 åa"}},
		{Sign: drawing.Run{Text: "−"}},
		{},
	}}
	if diff := cmp.Diff([]string{"Samverkan · vision", "+ Enhetschef · 6*", "12 åa", "−"}, textOf(&box)); diff != "" {
		t.Error(diff)
	}
}
