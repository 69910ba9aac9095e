package commandline

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// TestSheetsOnPages reads the sheets of an organisation back from the PDF: each unit has
// one bookmark, below that of the sheet it stands on, and is told on that page; a tree of
// bookmarks follows the sheets; no link leads out of the file; a screen reader is told of
// the sheets in their order, which one it is first.
func TestSheetsOnPages(t *testing.T) {
	tooltest.Need(t, "pdftohtml", "pdfinfo", "pdftotext", "qpdf")
	units := 100
	if lawtest.All() {
		units = 300
	}
	text := generate.Municipality(units)
	sys, out, errs := fake(nil)
	sys.IsTerminal = func(io.Writer) bool { return false }
	sys.ReadFile = func(string) ([]byte, error) { return text, nil }
	if code := Run(sys, strings.Fields("render org.toml --sheets --paper A4 --format pdf -o - --lang sv")); code != 0 {
		t.Fatalf("exit %d, %s", code, errs)
	}
	file := filepath.Join(t.TempDir(), "org.pdf")
	if err := os.WriteFile(file, out.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(toolSays(t, "pdftotext", file, "-"), "\f")
	marks := bookmarks(t, toolSays(t, "pdftohtml", "-xml", "-i", "-stdout", file))
	if first, last := marks[0].text, marks[len(marks)-1].text; first != "1 · Översikt" || last != fmt.Sprint(len(pages)-1, " · Register") {
		t.Errorf("bookmarks from %q to %q on %d pages", first, last, len(pages)-1)
	}
	stands := map[string]int{}
	sheet := bookmark{}
	for _, m := range marks {
		if n, _, ok := strings.Cut(m.text, " · "); ok && n == fmt.Sprint(m.page) {
			sheet = m
			continue
		}
		name, _, _ := strings.Cut(m.text, " – ")
		if stands[name] != 0 || m.page != sheet.page || m.depth <= sheet.depth {
			t.Errorf("%q, %d deep, stands on page %d, below the bookmark of %d, and on page %d", name, m.depth, m.page, sheet.page, stands[name])
		}
		stands[name] = m.page
		if !strings.Contains(oneSpaced(pages[m.page-1]), name) {
			t.Errorf("page %d does not tell of %q", m.page, name)
		}
	}
	for _, u := range tomlfile.LoadText("org.toml", text, tomlfile.Options{}).Org.Units {
		if stands[u.Name] == 0 {
			t.Errorf("%q has no bookmark", u.Name)
		}
	}
	if len(stands) != units || bytes.Contains(out.Bytes(), []byte("/URI")) || bytes.Count(out.Bytes(), []byte("/Subtype /Link")) < units {
		t.Errorf("%d of %d units; links lead out: %t", len(stands), units, bytes.Contains(out.Bytes(), []byte("/URI")))
	}
	read := regexp.MustCompile(`(?m)^ {2}Sect .*\n {4}Sect .*\n +P .*\n +"Blad (\d+) av `).FindAllStringSubmatch(toolSays(t, "pdfinfo", "-struct-text", file), -1)
	for i, page := range read {
		if page[1] != fmt.Sprint(i+1) {
			t.Errorf("a screen reader is told of sheet %s as the %d. of %d", page[1], i+1, len(read))
		}
	}
	if len(read) != len(pages)-1 {
		t.Errorf("of %d pages %d begin with which sheet they are", len(pages)-1, len(read))
	}
	if said := toolSays(t, "qpdf", "--check", file); !strings.Contains(said, "No syntax or stream encoding errors") {
		t.Error(said)
	}
}

// oneSpaced is a text with one space between its words.
func oneSpaced(text string) string { return strings.Join(strings.Fields(text), " ") }

// toolSays is what another program says.
func toolSays(t *testing.T, name string, args ...string) string {
	t.Helper()
	said, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(said)
}

type bookmark struct {
	text        string
	page, depth int
}

// bookmarks are those of a PDF, as poppler writes them.
func bookmarks(t *testing.T, text string) (list []bookmark) {
	t.Helper()
	read := xml.NewDecoder(strings.NewReader(text))
	read.Strict = false
	depth, open := 0, -1
	for {
		token, err := read.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "outline":
				depth++
			case "item":
				m := bookmark{depth: depth}
				fmt.Sscan(token.Attr[0].Value, &m.page)
				list = append(list, m)
				open = len(list) - 1
			}
		case xml.EndElement:
			open = -1
			if token.Name.Local == "outline" {
				depth--
			}
		case xml.CharData:
			if open >= 0 {
				list[open].text += string(token)
			}
		}
	}
}
