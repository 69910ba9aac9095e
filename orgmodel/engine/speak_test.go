package engine

import (
	"bytes"
	"context"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// onA3 is a chart on a sheet of A3.
func onA3() *drawing.Drawing {
	d := chart()
	d.Scale = drawing.Scale{Paper: "A3", Sheet: geometry.Size{W: 119055, H: 84189}, Num: 2, Den: 1}
	return d
}

// A picture made for paper tells the printer so, unless it stands in a page that does.
func TestSVGTellsItsPaper(t *testing.T) {
	const told = "<style>@page{size:420mm 297mm;margin:0}</style>\n"
	inline, err := Inline(context.Background(), shared, onA3())
	if err != nil {
		t.Fatal(err)
	}
	if out := draw(t, onA3()); bytes.Count(out, []byte(told)) != 1 || !bytes.Equal(bytes.Replace(out, []byte(told), nil, 1), inline) {
		t.Errorf("want %s once, and nothing else that is not inline", told)
	}
	if out := draw(t, chart()); bytes.Contains(out, []byte("<style")) {
		t.Error("a style without paper")
	}
}

// A browser prints it whole, on one sheet of that paper.
func TestABrowserPrintsOneSheet(t *testing.T) {
	tooltest.Need(t, "chromium", "pdfinfo")
	dir := t.TempDir()
	file, out := filepath.Join(dir, "x.svg"), filepath.Join(dir, "x.pdf")
	if err := os.WriteFile(file, draw(t, onA3()), 0o644); err != nil {
		t.Fatal(err)
	}
	printed, err := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+filepath.Join(dir, "user"), "--no-pdf-header-footer", "--print-to-pdf="+out, "file://"+file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, printed)
	}
	info, err := exec.Command("pdfinfo", out).CombinedOutput()
	if err != nil || !regexp.MustCompile(`(?s)Pages: +1\n.*\(A3\)`).Match(info) {
		t.Errorf("%v\n%s", err, info)
	}
}

// wrapped is a box whose name is broken at a space, at a hyphen of its own and in a
// word, with a number beside its first line.
func wrapped() *drawing.Drawing {
	row := func(text string, joins drawing.Join) drawing.Row {
		return drawing.Row{Height: 1200, Indent: 500, Left: drawing.Run{Text: text, Size: 1000, Strike: true}, Joins: joins}
	}
	first := row("Individ-", drawing.Begins)
	first.Right = drawing.Run{Text: "12", Size: 1000}
	return &drawing.Drawing{Page: geometry.Size{W: 20000, H: 10000}, Boxes: []drawing.Box{{
		ID: "a", Title: "namnet", Rect: geometry.Rect{W: 20000, H: 9000}, Rows: []drawing.Row{first, row("och familje-", drawing.Spaced), row("omsorgen/", drawing.Hyphened), row("stöd", drawing.Abutting)},
	}}}
}

// A name is one text, however it is broken: it is found and copied whole. The hyphen that
// stands for a break is seen and not said, and no stroke goes through the spaces.
func TestAWrappedNameIsOneText(t *testing.T) {
	out := string(draw(t, wrapped()))
	_, text, _ := strings.Cut(out, "</title>\n<text>")
	got := regexp.MustCompile(`<text[^>]*>(.*)</text>`).FindAllString("<text>"+text, -1)
	want := []string{
		`<text><tspan x="5" y="9.5" font-size="10" text-decoration="line-through">Individ-</tspan> <tspan x="5" y="21.5" font-size="10" text-decoration="line-through">och familje</tspan><tspan x="5" y="33.5" font-size="10" text-decoration="line-through">omsorgen/</tspan><tspan x="5" y="45.5" font-size="10" text-decoration="line-through">stöd</tspan></text>`,
		`<text aria-hidden="true" x="52.8" y="21.5" font-size="10" text-decoration="line-through">-</text>`,
		`<text x="196" y="9.5" text-anchor="end" font-size="10">12</text>`,
	}
	for i := range got {
		got[i] = strings.TrimSpace(got[i])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if plain := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(got[0], ""); plain != "Individ- och familjeomsorgen/stöd" {
		t.Errorf("found as %q", plain)
	}
}

// Who walks through a picture without seeing it meets a document, in it the frames and
// boxes by their names as groups to go into, and the lines by theirs as pictures.
func TestAReaderWalksTheGroups(t *testing.T) {
	type group struct {
		XMLName  xml.Name
		Role     string  `xml:"role,attr"`
		Title    string  `xml:"title"`
		Children []group `xml:",any"`
	}
	var root group
	if err := xml.Unmarshal(draw(t, chart()), &root); err != nil {
		t.Fatal(err)
	}
	roles := map[string]string{}
	var walk func(g group)
	walk = func(g group) {
		if g.Role != "" {
			roles[g.Title] = g.Role
		}
		for _, child := range g.Children {
			walk(child)
		}
	}
	walk(root)
	want := map[string]string{"Socialtjänsten i Borlänge": "graphics-document", "Område Väst": "group", "Område Öst": "img", "Äldreomsorg": "group", "Socialnämnden leder l1": "img"}
	for title, role := range want {
		if roles[title] != role {
			t.Errorf("%s is a %q, want %q", title, roles[title], role)
		}
	}
	if len(roles) != 1+2+9+6 {
		t.Errorf("%d named parts: %v", len(roles), roles)
	}
}
