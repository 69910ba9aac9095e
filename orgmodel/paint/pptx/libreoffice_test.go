package pptx_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pptx"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// LibreOffice opens the file without repair: every text is there, and every line holds on
// to the two shapes that it joins.
func TestLibreOfficeOpensSlides(t *testing.T) {
	tooltest.Need(t, "soffice")
	six := model(t, "../../../examples/borlange/six-areas.toml").Org
	plan, err := structure.Draw(six, drawing.Options{Paper: "16:9"})
	if err != nil {
		t.Fatal(err)
	}
	changes, err := change.Draw(diff.Compare(model(t, "../../../examples/borlange/current.toml").Org, six, diff.Options{}), change.Changes, drawing.Options{Paper: "16:9"})
	if err != nil {
		t.Fatal(err)
	}
	bad := sample()
	for _, name := range hostile {
		bad.Boxes[1].Rows = append(bad.Boxes[1].Rows, row(name, drawing.Begins))
	}
	drawings := []*drawing.Drawing{plan, changes, bad}
	dir := t.TempDir()
	var slides []pptx.Slide
	for _, d := range drawings {
		slides = append(slides, pptx.Slide{Drawing: d})
	}
	if err := os.WriteFile(filepath.Join(dir, "x.pptx"), written(t, pptx.About{}, slides...), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "fodp", "--outdir", dir, "x.pptx")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "x.fodp"))
	if err != nil {
		t.Fatal(err)
	}
	pages := parse(t, "x.fodp", text).one("presentation").all("page")
	if len(pages) != len(drawings) {
		t.Fatalf("%d pages, want %d", len(pages), len(drawings))
	}
	for i, d := range drawings {
		_, joined := count(d)
		held := 0
		for _, line := range pages[i].all("connector") {
			if line.attr["start-shape"] != "" && line.attr["end-shape"] != "" {
				held++
			}
		}
		if held != joined || joined == 0 {
			t.Errorf("page %d: %d lines hold on to both ends, want %d", i+1, held, joined)
		}
		seen := readable(everything(pages[i]))
		for piece := range paint.Pieces(d) {
			if piece.Kind == paint.Text && piece.Row.Right.Text == "" && !strings.Contains(seen, readable(piece.Whole)) {
				t.Errorf("page %d: no %q", i+1, piece.Whole)
			}
		}
	}
}

// everything is all text in an element.
func everything(n *node) string {
	var b bytes.Buffer
	var walk func(n *node)
	walk = func(n *node) {
		b.WriteString(n.text)
		for _, k := range n.kids {
			walk(k)
		}
	}
	walk(n)
	return b.String()
}

// readable is a text without its spaces, which LibreOffice keeps as elements.
func readable(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\n' || r == '\t' }), "")
}
