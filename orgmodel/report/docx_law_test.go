package report

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/internal/board"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document/docx"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document/docx/docxtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report/outline"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// The law of files of Word: what Markdown says they say, all of it and nothing else, in
// the same order and in both languages, and nothing is wrong with the file.

// writtenLine is a line, and whether it is a heading, an entry of a list or a cell.
type writtenLine struct{ sort, text string }

var (
	markdownHead  = regexp.MustCompile(`^#+ `)
	markdownEntry = regexp.MustCompile(`^ *- `)
	emptyHead     = regexp.MustCompile(`^[| ]+$`)
	markdownSign  = regexp.MustCompile(`\\(.)`)
)

// saidInMarkdown reads Markdown back.
func saidInMarkdown(text string) (list []writtenLine) {
	read := func(s string) string {
		return strings.TrimSpace(markdownSign.ReplaceAllString(strings.ReplaceAll(s, "**", ""), "$1"))
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		switch {
		case line == "" || strings.HasPrefix(line, "|---"):
		case emptyHead.MatchString(line) && strings.HasPrefix(lines[i+1], "|---"): // Markdown has no table without
		case markdownHead.MatchString(line):
			list = append(list, writtenLine{"heading", read(markdownHead.ReplaceAllString(line, ""))})
		case markdownEntry.MatchString(line):
			list = append(list, writtenLine{"entry", read(markdownEntry.ReplaceAllString(line, ""))})
		case strings.HasPrefix(line, "| "):
			for _, cell := range strings.Split(strings.TrimSuffix(strings.TrimPrefix(line, "| "), " |"), " | ") {
				list = append(list, writtenLine{"cell", read(cell)})
			}
		default:
			list = append(list, writtenLine{"text", read(line)})
		}
	}
	return list
}

// saidInWord is the same of a file of Word. A footnote is an entry: so Markdown has what
// it says.
func saidInWord(f *docxtest.File) (list []writtenLine) {
	for _, line := range f.Lines {
		sort := "text"
		switch {
		case line.Cell:
			sort = "cell"
		case line.Style == "Title" || strings.HasPrefix(line.Style, "Heading"):
			sort = "heading"
		case strings.HasPrefix(line.Style, "ListBullet") || line.Style == "FootnoteText":
			sort = "entry"
		}
		list = append(list, writtenLine{sort, line.Text})
	}
	return list
}

// holdWord holds the law of one output.
func holdWord(t rapid.TB, name string, markdown, word func(io.Writer) error) {
	t.Helper()
	var asMarkdown, asWord bytes.Buffer
	if err := markdown(&asMarkdown); err != nil {
		t.Fatal(err)
	}
	if err := word(&asWord); err != nil {
		t.Fatal(err)
	}
	f, err := docxtest.Read(asWord.Bytes())
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, fault := range f.Faults() {
		t.Errorf("%s: %s", name, fault)
	}
	want, got := saidInMarkdown(asMarkdown.String()), saidInWord(f)
	for i := range max(len(want), len(got)) {
		var a, b writtenLine
		if i < len(want) {
			a = want[i]
		}
		if i < len(got) {
			b = got[i]
		}
		if a != b {
			t.Errorf("%s: line %d of %d: Markdown says %.200q, Word %.200q", name, i, len(want), a, b)
			return
		}
	}
}

// wordSays holds it of what a comparison is told in.
func wordSays(t rapid.TB, name string, c *Contrast) {
	t.Helper()
	for _, l := range message.Langs {
		o := Options{Lang: l}
		holdWord(t, fmt.Sprint(name, " ", l), func(w io.Writer) error { return DiffMarkdown(w, c, o) }, func(w io.Writer) error { return DiffDOCX(w, c, o) })
	}
}

func TestWordSaysWhatMarkdownSays(t *testing.T) {
	for name, c := range pairs(t) {
		wordSays(t, name, asked(c.Diff.Old, c.Diff.New))
	}
}

// TestWordSaysAllElse holds it of organisations side by side, of key figures, of outlines
// and of chains of states.
func TestWordSaysAllElse(t *testing.T) {
	all := pairs(t)
	for i, name := range slices.Sorted(maps.Keys(all)) {
		before, after := all[name].Diff.Old, all[name].Diff.New
		beside, measured := sideBySide(before, after), Measure(after, metrics.All())
		chain := &Walked{Timeline: timeline.Walk([]timeline.State{{Org: before, File: "0.toml"}, {Org: after, File: "1.toml"}}, timeline.Options{})}
		langs := message.Langs[:]
		if !lawtest.All() {
			langs = langs[i%len(langs):][:1] // they take turns
		}
		for _, l := range langs {
			o := Options{Lang: l}
			hold := func(what string, markdown, word func(io.Writer) error) {
				holdWord(t, fmt.Sprint(what, " ", name, " ", l), markdown, word)
			}
			hold("compare", func(w io.Writer) error { return CompareMarkdown(w, beside, o) }, func(w io.Writer) error { return CompareDOCX(w, beside, o) })
			hold("metrics", func(w io.Writer) error { return MetricsMarkdown(w, measured, o) }, func(w io.Writer) error { return MetricsDOCX(w, measured, o) })
			hold("timeline", func(w io.Writer) error { return TimelineMarkdown(w, chain, o) }, func(w io.Writer) error { return TimelineDOCX(w, chain, o) })
			for _, v := range views.All() {
				d, err := v.Build(after, drawing.Options{Lang: l, OnlyText: true})
				if err != nil {
					continue // nothing to show in this view
				}
				hold("show "+v.Name, func(w io.Writer) error { return outline.Markdown(w, v.Name, d, o) }, func(w io.Writer) error { return outline.DOCX(w, v.Name, d, o) })
			}
		}
	}
}

// TestWordSaysReforms holds it of what made-up reforms are told in, with names that fill a
// page as well, and of two proposals on one base.
func TestWordSaysReforms(t *testing.T) {
	lawtest.CheckSome(t, func(t *rapid.T) {
		before := towns.Draw(t)
		after := towns.Variant(t, before)
		if rapid.Bool().Draw(t, "long") {
			longNames(after, rapid.SampledFrom([]string{"x", "å ", "Kommun-", "<&> "}).Draw(t, "of"))
		}
		l := rapid.SampledFrom(message.Langs[:]).Draw(t, "language")
		var d *document.Document
		if rapid.Bool().Draw(t, "two") {
			d = proposed(before, after, towns.Variant(t, before)).document(l, true, 0)
		} else {
			d = (&diffPage{c: asked(before, after), lang: l, full: true}).paper()
		}
		holdWord(t, "a reform", func(w io.Writer) error { return document.Markdown(w, d) }, func(w io.Writer) error { return docx.Write(w, d) })
	})
}

// ruled is how a paragraph ends that states a finding.
var ruled = regexp.MustCompile(`\[[^\[\]]*\b[A-Z]\d{3}\]$`)

// TestFindingsHaveFootnotes holds that why a finding matters, and what answers it, stands
// at the foot of its page.
func TestFindingsHaveFootnotes(t *testing.T) {
	c := pairs(t)["linkoping"]
	var b bytes.Buffer
	if err := DiffDOCX(&b, asked(c.Diff.Old, c.Diff.New), Options{Lang: message.SV}); err != nil {
		t.Fatal(err)
	}
	f, err := docxtest.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	footed := 0
	for i, line := range f.Lines {
		if line.Style != "FootnoteText" || !strings.HasPrefix(line.Text, "Varför: ") {
			continue
		}
		footed++
		if !ruled.MatchString(f.Lines[i-1].Text) {
			t.Errorf("%q stands under %q", line.Text, f.Lines[i-1].Text)
		}
	}
	if footed < 3 {
		t.Errorf("only %d findings have a footnote", footed)
	}
}

// TestBoardPaperOnPaper has another program lay the papers of the examples out: it opens
// them, the front takes two sheets at most in either language, and the headings are the
// table of contents.
func TestBoardPaperOnPaper(t *testing.T) {
	if testing.Short() {
		tooltest.Lack(t, "another program lays each paper out")
	}
	tooltest.Need(t, "soffice", "pdftohtml")
	dir := t.TempDir()
	type paper struct {
		lang message.Lang
		c    *Contrast
	}
	papers, headings := map[string]paper{}, map[string][]string{}
	all := pairs(t)
	for i, name := range []string{"borlange", "linkoping", "procured", "uppsala", "larger", "nasty"} {
		for k, l := range message.Langs {
			if k != i%len(message.Langs) && !lawtest.All() {
				continue // they take turns
			}
			papers[fmt.Sprint(name, "-", l)] = paper{l, asked(all[name].Diff.Old, all[name].Diff.New)}
		}
	}
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(dir) + "/profile", "--headless", "--convert-to", "pdf", "--outdir", dir}
	for name, p := range papers {
		var b bytes.Buffer
		if err := DiffDOCX(&b, p.c, Options{Lang: p.lang}); err != nil {
			t.Fatal(err)
		}
		f, err := docxtest.Read(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range f.Lines {
			if strings.HasPrefix(line.Style, "Heading") {
				headings[name] = append(headings[name], unspaced(line.Text))
			}
		}
		file := filepath.Join(dir, name+".docx")
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for name := range papers {
		contents, err := exec.Command("pdftohtml", "-xml", "-i", "-stdout", filepath.Join(dir, name+".pdf")).Output()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var inContents []string
		for _, m := range contentsItem.FindAllStringSubmatch(string(contents), -1) {
			text := html.UnescapeString(m[2])
			if inContents = append(inContents, unspaced(text)); strings.HasPrefix(text, board.Annex("", papers[name].lang)) && m[1] != "3" && m[1] != "2" {
				t.Errorf("%s: the annex begins on page %s", name, m[1])
			}
		}
		if d := cmp.Diff(headings[name], inContents); d != "" {
			t.Errorf("%s: the table of contents: %s", name, d)
		}
	}
}

// contentsItem is a line of the table of contents, with its page.
var contentsItem = regexp.MustCompile(`<item page="(\d+)">(.*)</item>`)

func unspaced(text string) string { return strings.Join(strings.Fields(text), "") }
