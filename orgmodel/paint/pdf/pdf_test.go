package pdf

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

const pt = geometry.Pt

func row(text string, bold bool, joins drawing.Join) drawing.Row {
	return drawing.Row{Height: 14 * pt, Indent: 5 * pt, Left: drawing.Run{Text: text, Size: 10 * pt, Bold: bold, Color: "#1a1a1a"}, Joins: joins}
}

// sample is a sheet of A3 with a title, a frame and three boxes, one of which leads
// elsewhere.
func sample() *drawing.Drawing {
	box := func(id string, x, y geometry.Length, rows ...drawing.Row) drawing.Box {
		return drawing.Box{ID: id, Node: true, Title: id + " i ord", Things: drawing.Things{IDs: []string{id}}, Rect: geometry.Rect{X: x * pt, Y: y * pt, W: 150 * pt, H: 60 * pt}, Fill: "#ffffff", Stroke: drawing.Stroke{Color: "#0072b2", Width: 2 * pt, Dash: drawing.Dashed}, Rows: rows}
	}
	d := &drawing.Drawing{
		Lang: "sv", Title: "Socialtjänsten", Stamp: "FÖRSLAG", Description: "Två enheter i Åmål.", Page: geometry.Size{W: 600 * pt, H: 400 * pt},
		Scale:  drawing.Scale{Paper: "A3", Sheet: geometry.Size{W: 119055, H: 84189}, Num: 2, Den: 1},
		Frames: []drawing.Box{{ID: "vast", Title: "Område Väst", Rect: geometry.Rect{X: 20 * pt, Y: 100 * pt, W: 200 * pt, H: 200 * pt}, Fill: "#f3f3f3", Rows: []drawing.Row{row("Område Väst", true, drawing.Begins)}}},
		Boxes: []drawing.Box{
			{ID: "_heading", Class: "title", Title: "Socialtjänsten", Rect: geometry.Rect{X: 20 * pt, Y: 20 * pt, W: 300 * pt, H: 40 * pt}, Rows: []drawing.Row{row("Överblick", false, drawing.Begins), row("Socialtjänsten", true, drawing.Begins)}},
			box("ost", 300, 120, row("Enhet", false, drawing.Begins), row("Äldreomsorg Öst", true, drawing.Begins), row("⋈ Å ⋯ ä", false, drawing.Begins)),
			box("a", 40, 120, row("Enhet", false, drawing.Begins), row("Social-", true, drawing.Begins), row("förvaltningen", true, drawing.Hyphened), row("i kommunen", true, drawing.Spaced)),
		},
		Outline: []drawing.Entry{
			{Heading: true, Text: "Socialförvaltningen i kommunen", Things: drawing.Things{IDs: []string{"a"}}},
			{Depth: 1, Text: "212 åa"},
			{Depth: 3, Heading: true, Text: "Äldreomsorg Öst 👩", Things: drawing.Things{IDs: []string{"ost"}}},
		},
	}
	d.Boxes[1].Href = "blad-2"
	d.Boxes[2].Href = "https://exempel.se/å"
	d.Lines = []drawing.Line{{ID: "l", From: "a", To: "ost", Title: "a leder ost", Arrow: true, Points: []geometry.Point{{X: 190 * pt, Y: 150 * pt}, {X: 300 * pt, Y: 150 * pt}}, Stroke: drawing.Stroke{Width: pt, Dash: drawing.Double}}}
	return d
}

func written(t testing.TB, about About, pages ...Page) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, about, pages...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// asked is what a program says of a file.
func asked(t testing.TB, file []byte, program string, args ...string) string {
	t.Helper()
	tooltest.Need(t, program)
	name := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(name, file, 0o644); err != nil {
		t.Fatal(err)
	}
	for i, arg := range args {
		if arg == "FILE" {
			args[i] = name
		}
	}
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", program, err, out)
	}
	return string(out)
}

func TestPDFSaysWhatItIs(t *testing.T) {
	file := written(t, About{Author: "Åmåls kommun", Day: Day{2026, 5, 0}}, Page{Drawing: sample()})
	info := strings.Join(strings.Fields(asked(t, file, "pdfinfo", "-rawdates", "FILE")), " ")
	for _, want := range []string{
		"Title: FÖRSLAG: Socialtjänsten", "Subject: FÖRSLAG. Två enheter i Åmål.", "Author: Åmåls kommun", "Creator: orgmodel", "CreationDate: D:202605",
		"Tagged: yes", "Pages: 1", "Page size: 1190.55 x 841.89 pts (A3)", "PDF version: 1.7",
	} {
		if !strings.Contains(info, want) {
			t.Errorf("no %q in %s", want, info)
		}
	}
	if undated := asked(t, written(t, About{}, Page{Drawing: sample()}), "pdfinfo", "FILE"); strings.Contains(undated, "Date") || strings.Contains(undated, "Author") {
		t.Errorf("dates or authors that nobody gave:\n%s", undated)
	}
	if !bytes.Contains(file, []byte("/Lang (sv)")) {
		t.Error("no language")
	}
}

func TestPDFIsWhole(t *testing.T) {
	for name, pages := range map[string][]Page{"one": {{Drawing: sample()}}, "many": many(), "none": nil, "no drawing": {{}}, "hostile": {{Drawing: hostile()}}} {
		if said := asked(t, written(t, About{Author: "<(\\)>\x00"}, pages...), "qpdf", "--check", "FILE"); !strings.Contains(said, "No syntax or stream encoding errors") {
			t.Errorf("%s: %s", name, said)
		}
	}
}

func TestPDFHasItsText(t *testing.T) {
	text := asked(t, written(t, About{}, Page{Drawing: sample()}), "pdftotext", "FILE", "-")
	for _, want := range []string{"Äldreomsorg Öst", "Socialförvaltningen i kommunen", "⋈ Å ⋯ ä", "Område Väst"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for name, want := range map[string]bool{"utf8liberation ": true, "utf8liberationB ": true, "utf8liberationI ": false} {
		fonts := asked(t, written(t, About{}, Page{Drawing: sample()}), "pdffonts", "FILE")
		if strings.Contains(fonts, name) != want {
			t.Errorf("%q: want %t in\n%s", name, want, fonts)
		}
		for _, line := range strings.Split(strings.TrimSpace(fonts), "\n")[2:] {
			if f := strings.Fields(line); f[len(f)-5] != "yes" || f[len(f)-3] != "yes" {
				t.Errorf("not embedded, or without its characters: %s", line)
			}
		}
	}
	if size := len(written(t, About{}, Page{Drawing: sample()})); size > 40_000 {
		t.Errorf("%d bytes: whole fonts are in it", size)
	}
}

var objectNumber = regexp.MustCompile(`^Object \d+ \d+$`)

// A reader is told the title, then the boxes in their order, those of a frame in it;
// lines and grounds are no part of it. Poppler lists the letters; readers are told what
// they stand for.
func TestPDFTags(t *testing.T) {
	file := written(t, About{}, Page{Drawing: sample()})
	for _, text := range []string{"Socialförvaltningen i kommunen ", "⋈ Å ⋯ ä "} {
		if !bytes.Contains(file, []byte("/ActualText "+unicodeText(text)+">>\nendobj")) {
			t.Errorf("%q is nowhere to be read", text)
		}
	}
	got := asked(t, file, "pdfinfo", "-struct-text", "FILE")
	var told []string
	for _, line := range strings.Split(strings.TrimSpace(got), "\n") {
		depth := len(line) - len(strings.TrimLeft(line, " "))
		word := strings.TrimSpace(strings.Split(line, " (block)")[0])
		if strings.HasPrefix(word, "Sect") {
			word = "Sect"
		}
		word = objectNumber.ReplaceAllString(word, "Object")
		told = append(told, strings.Repeat(" ", depth/2)+word)
	}
	want := `Document
 Sect
  Sect
   P
    "Överblick "
   H1
    "Socialtjänsten "
  Sect
   P
    "Enhet "
   H2
    Link (inline)
     "Äldreomsorg Öst "
     Object
   P
    "+ Å ··· ä "
  Sect
   H2
    "Område Väst "
   Sect
    P
     "Enhet "
    H2
     Link (inline)
      "Social-förvaltningen i kommunen "
      Object`
	if strings.Join(told, "\n") != want {
		t.Errorf("got\n%s", strings.Join(told, "\n"))
	}
}

func many() []Page {
	other := sample()
	other.Title, other.Page, other.Scale = "Blad två", geometry.Size{W: 300 * pt, H: 500 * pt}, drawing.Scale{}
	other.Boxes[1].Href = "oversikt"
	return []Page{{Drawing: sample(), Name: "oversikt", Label: "Översikt"}, {Drawing: other, Name: "blad-2", Level: 1}}
}

// Links lead to the page that has the name, with an address of their own elsewhere; what
// is no address is none.
func TestPDFLinks(t *testing.T) {
	pages := many()
	pages[1].Drawing.Boxes[2].Href = "javascript:alert(1)"
	text := asked(t, written(t, About{}, pages...), "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	for want, n := range map[string]int{"/XYZ": 2 + 4, "/Fit": 2, "(https://exempel.se/%C3%A5)": 1, "javascript": 0, "/PageMode /UseOutlines": 1} {
		if got := strings.Count(text, want); got != n {
			t.Errorf("%d of %s, want %d", got, want, n)
		}
	}
	pages[1].Bare = true
	if got := strings.Count(asked(t, written(t, About{}, pages...), "qpdf", "--qdf", "--object-streams=disable", "FILE", "-"), "/XYZ"); got != 4 {
		t.Errorf("with a bare page %d of /XYZ, want 4", got)
	}
	if info := asked(t, written(t, About{}, pages...), "pdfinfo", "-l", "2", "FILE"); !strings.Contains(info, "300 x 500 pts") {
		t.Error(info)
	}
}

// TestLinksAreTagged: each link belongs to an element that names it, by the tree of
// parents, whose keys rise.
func TestLinksAreTagged(t *testing.T) {
	pages := many()
	pages[1].Drawing.Boxes[2].Rows = nil // leads somewhere, and has no text
	text := asked(t, written(t, About{}, pages...), "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	links, objects := strings.Count(text, "/Subtype /Link"), strings.Count(text, "/Type /OBJR")
	if links != 4 || objects != links || strings.Count(text, "/S /Link") < links || strings.Count(text, "/Contents <") < links {
		t.Errorf("%d links, %d told of in the tags", links, objects)
	}
	for key := range links {
		if want := fmt.Sprintf("/StructParent %d\n", len(pages)+key); strings.Count(text, want) != 1 {
			t.Errorf("%q occurs %d times", want, strings.Count(text, want))
		}
	}
	if want := fmt.Sprintf("/ParentTreeNextKey %d\n", len(pages)+links); !strings.Contains(text, want) {
		t.Errorf("no %q", want)
	}
}

func TestBookmarks(t *testing.T) {
	list := []bookmark{{level: 3}, {level: 1}, {level: 5}, {level: 1}, {level: -1}}
	first, last, outermost := chain(list)
	var parents []int
	for _, b := range list {
		parents = append(parents, b.parent)
	}
	if first != 0 || last != 4 || outermost != 2 || list[0].children != 2 || list[0].first != 1 || list[0].last != 3 || list[1].after != 3 || list[3].before != 1 {
		t.Errorf("%+v", list)
	}
	for i, want := range []int{-1, 0, 1, 0, -1} {
		if parents[i] != want {
			t.Errorf("parents %v", parents)
		}
	}
}

func TestPDFIsTheSameEachTime(t *testing.T) {
	first := written(t, About{Day: Day{2026, 5, 1}}, many()...)
	for range 5 {
		if !bytes.Equal(first, written(t, About{Day: Day{2026, 5, 1}}, many()...)) {
			t.Fatal("two files of the same drawings differ")
		}
	}
}

// hostile names everything what no name should be.
func hostile() *drawing.Drawing {
	d := sample()
	for i, text := range []string{"<b>&\"]]>", "() \\ >> endobj\nstartxref", "=cmd|'/c calc'!A1", strings.Repeat("långt namn ", 30), "👩‍👩‍👧 非常 שלום\x00\u202e", "\xff\xfe"} {
		r := row(text, i%2 == 0, drawing.Begins)
		d.Boxes[1].Rows = append(d.Boxes[1].Rows, r)
		d.Boxes[1].Title += text
		d.Outline[0].Text += text
		d.Boxes[1].Href = text
		d.Title, d.Description = text, text
	}
	return d
}

func TestPDFKeepsHostileNames(t *testing.T) {
	text := strings.Join(strings.Fields(asked(t, written(t, About{}, Page{Drawing: hostile()}), "pdftotext", "-raw", "FILE", "-")), " ")
	for _, want := range []string{"<b>&\"]]>", "() \\ >> endobj startxref", "=cmd|'/c calc'!A1", "långt namn långt namn", "👩\u200d👩\u200d👧 非常"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
}
