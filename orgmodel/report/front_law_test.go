package report

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/board"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// The laws of the front of a board paper: it is no longer than two sheets, it has each
// duty that is asked, its numbers are those of the first screen, every format and either
// language has the same, and all that was told without a front is its annex.

// asked is a comparison with all that it is asked, as the command has it.
func asked(before, after *orgmodel.Organisation) *Contrast {
	c := diff.Compare(before, after, diff.Options{})
	return Gather(c, questions.Check(impact.Input{Diff: c}), MeasureChange(c))
}

// frontAndAnnex parts a paper in Markdown; a comparison without a front is all annex.
func frontAndAnnex(d *document.Document) (front, annex string) {
	var b bytes.Buffer
	_ = document.Markdown(&b, d)
	title, _, _ := strings.Cut(board.Annex("\x00", d.Lang), "\x00")
	front, annex, found := strings.Cut(b.String(), "\n# "+strings.TrimSpace(title))
	if !found {
		return "", front
	}
	return front, annex
}

// height is how many lines of 80 characters a text takes.
func height(text string) (lines int) {
	for _, line := range strings.Split(text, "\n") {
		lines += max(1, (utf8.RuneCountInString(line)+79)/80)
	}
	return lines
}

var (
	tagOfFront = regexp.MustCompile(`\[[^\[\]]*?\b([A-Z]\d{3}(?:, [A-Z]\d{3})*)\]`)
	pageText   = regexp.MustCompile(`(?s)<head>.*</head>|<a class="skip".*?</a>|<svg.*?</svg>|<[^>]*>`)
	listSigns  = regexp.MustCompile(`(?m)^\s*(- |#+ )`)
)

// frontFaults says what is wrong with the front of a comparison.
func frontFaults(c *Contrast) (faults []string) {
	complain := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	for _, l := range message.Langs {
		p := &diffPage{c: c, lang: l, full: true}
		paper := p.paper()
		front, annex := frontAndAnnex(paper)
		if front == "" {
			if c.Differs() && c.Diff.OneHistory() && !c.Diff.Match.Unrelated {
				complain("%s: no front", l)
			}
			continue
		}
		if n := height(front); n > board.Most {
			complain("%s: %d lines", l, n)
		}
		var told []string
		for _, tag := range tagOfFront.FindAllStringSubmatch(unmarked(front), -1) {
			told = append(told, strings.Split(tag[1], ", ")...)
		}
		for _, a := range questions.ByDuty(c.Impact.Findings) {
			if !strings.Contains(front, "**"+document.Plain(a.Label.In(l))+":**") {
				complain("%s: no line about %s", l, a.ID)
			}
			for i := range a.Findings {
				if id := a.Findings[i].Rule.ID; !slices.Contains(told, id) {
					complain("%s: %s asks and is not told", l, id)
				}
			}
		}
		faults = append(faults, frontFigures(p, front)...)
		for _, line := range cutLines(paper) {
			complain("%s: cut in the middle: %q", l, line)
		}
		if p.title() == "" || !strings.HasPrefix(annex, strings.TrimRight(" "+document.Plain(p.title()), " ")) {
			complain("%s: the annex is headed %.80q", l, annex)
		}
		for _, text := range p.lead() {
			if !strings.Contains(annex, document.Plain(text)) {
				complain("%s: the annex lacks %q", l, text)
			}
		}
		var page bytes.Buffer
		_ = document.HTML(&page, paper, "")
		inHTML, _, _ := strings.Cut(page.String(), `<section class="part"`)
		fromHTML := strings.Fields(html.UnescapeString(html.UnescapeString(pageText.ReplaceAllString(inHTML, " "))))
		fromMarkdown := strings.Fields(unmarked(strings.ReplaceAll(listSigns.ReplaceAllString(front, ""), "**", "")))
		if a, b := strings.Join(fromHTML, ""), strings.Join(fromMarkdown, ""); a != b {
			at := 0
			for at < min(len(a), len(b)) && a[at] == b[at] {
				at++
			}
			complain("%s: HTML and Markdown differ: %.80q, %.80q", l, a[at:], b[at:])
		}
	}
	return faults
}

// TestAnnexIsAllThereWas holds that what stands after the front is what is told without
// one, to the letter.
func TestAnnexIsAllThereWas(t *testing.T) {
	for name, c := range pairs(t) {
		for _, l := range message.Langs {
			p := &diffPage{c: c, lang: l, full: true}
			var was bytes.Buffer
			_ = document.Markdown(&was, &document.Document{Lang: l, Sections: p.document().Sections})
			_, sections, _ := strings.Cut(was.String(), "\n")
			if _, annex := frontAndAnnex(p.paper()); !strings.HasSuffix(annex, sections) {
				t.Errorf("%s, %s: the annex is not what there was", name, l)
			}
			for print, printer := range map[string]DiffPrinter{"Markdown": DiffMarkdown, "HTML": DiffHTML} {
				text := documented(t, func(w io.Writer) error { return printer(w, c, Options{Lang: l}) })
				if heads := strings.Contains(text, "front-brief") || strings.Contains(text, board.Annex("", l)); heads != (len(p.paper().Sections) > len(p.document().Sections)) {
					t.Errorf("%s, %s: %s has no front", name, l, print)
				}
			}
		}
	}
}

// countedRest is how a list says how many more there are.
var countedRest = regexp.MustCompile(`… (\d+|one|en) `)

// cutLines are lines of the front about what changes and what is asked that end before
// their sentence does. That more is left out stands in a line of its own.
func cutLines(d *document.Document) (lines []string) {
	for _, s := range d.Sections {
		if s.Part {
			break
		}
		if !slices.Contains([]string{"front-changes", "front-law", "front-questions", "front-unknown", "front-documents"}, s.ID) {
			continue
		}
		for _, b := range s.Blocks {
			for _, it := range b.Items {
				if strings.Contains(countedRest.ReplaceAllString(it.Text, ""), "…") {
					lines = append(lines, it.Text)
				}
			}
		}
	}
	return lines
}

var partsLeftOut = regexp.MustCompile(`; … \d+\*? (till|more)`)

var digitsOf = regexp.MustCompile(`\d[\d\x{a0}.,]*`)

// frontFigures says which numbers of the consequences are not those of the rows of the
// first screen.
func frontFigures(p *diffPage, front string) (faults []string) {
	for _, row := range p.screenRows() {
		start := "\n- **" + document.Plain(row.label) + ":**"
		_, line, found := strings.Cut(front, start)
		if silent := row.silent != "" || row.empty(); silent == found {
			faults = append(faults, fmt.Sprintf("%s: %s is told: %v", p.lang, row.id, found))
			continue
		}
		line, _, _ = strings.Cut(line, "\n")
		line = partsLeftOut.ReplaceAllString(line, "") // how many parts a cell leaves out
		cells := strings.Join([]string{row.before, row.after, row.difference, row.basis, row.status}, " ")
		for _, n := range digitsOf.FindAllString(unmarked(line), -1) {
			if !strings.Contains(cells, strings.TrimRight(n, ".,")) {
				faults = append(faults, fmt.Sprintf("%s: %s of %q is not in %q", p.lang, n, line, cells))
			}
		}
	}
	return faults
}

func holdFront(t rapid.TB, c *Contrast) {
	t.Helper()
	for _, fault := range frontFaults(c) {
		t.Errorf("%s", fault)
	}
}

// TestFrontOfExamples holds the laws on all examples and each pair of one place.
func TestFrontOfExamples(t *testing.T) {
	for name, c := range pairs(t) {
		t.Run(name, func(t *testing.T) { holdFront(t, asked(c.Diff.Old, c.Diff.New)) })
	}
}

// TestFrontOfReforms holds them on reforms of made-up municipalities, with names that
// fill a screen as well.
func TestFrontOfReforms(t *testing.T) {
	lawtest.CheckSome(t, func(t *rapid.T) {
		if rapid.Bool().Draw(t, "town") {
			before := towns.Draw(t)
			after := towns.Variant(t, before)
			if rapid.Bool().Draw(t, "long") {
				longNames(after, rapid.SampledFrom([]string{"x", "å ", "Kommun-"}).Draw(t, "of"))
			}
			after.Header.Status = rapid.SampledFrom([]orgmodel.Status{orgmodel.Proposed, orgmodel.Decided, orgmodel.InForce}).Draw(t, "status")
			holdFront(t, asked(before, after))
			return
		}
		r := generate.NewReform(rapid.Uint64().Draw(t, "seed"), generate.Stated{Sizes: true})
		holdFront(t, asked(readTown(t, r.Before), readTown(t, r.After)))
	})
}

func readTown(t rapid.TB, text []byte) *orgmodel.Organisation {
	r := tomlfile.LoadText("town.toml", text, tomlfile.Options{})
	if !r.OK() {
		t.Fatalf("%v", r.Findings[0].Message.In(message.EN))
	}
	return r.Org
}

// TestFrontOfLargeReforms holds them where very much changes.
func TestFrontOfLargeReforms(t *testing.T) {
	for _, units := range []int{110, 300, 2000} {
		t.Run(fmt.Sprint(units), func(t *testing.T) {
			before := readTown(t, generate.Municipality(units))
			after := readTown(t, generate.Changed(units, units/2))
			after.Header.Status = orgmodel.Proposed
			c := asked(before, after)
			if len(c.Diff.Changes) < units/3 {
				t.Fatalf("only %d changes", len(c.Diff.Changes))
			}
			holdFront(t, c)
			if units > 110 {
				return
			}
			longNames(after, "å ")
			holdFront(t, asked(before, after))
		})
	}
}
