package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// The law of siblings: of two proposals on one base none is the first. To name the
// other one first swaps their columns, and changes nothing that is said of either, in
// any format. It is held on what is printed.

// TestSiblingsInExamples holds it on the proposals of an example.
func TestSiblingsInExamples(t *testing.T) {
	for _, l := range message.Langs {
		holdSiblings(t, exampleOrg(t, "borlange/current"), exampleOrg(t, "borlange/six-areas"), exampleOrg(t, "borlange/stromstad-inspired"), l)
	}
}

// TestSiblingsInTowns holds it on two made-up proposals that differ.
func TestSiblingsInTowns(t *testing.T) {
	lawtest.CheckMostOfSome(t, func(t *rapid.T) bool {
		base := towns.Draw(t)
		a, b := towns.Variant(t, base), towns.Variant(t, base)
		holdSiblings(t, base, a, b, message.SV)
		return proposed(base, a, b).Joined.Differ()
	})
}

func holdSiblings(t rapid.TB, base, a, b *orgmodel.Organisation, l message.Lang) {
	t.Helper()
	a.Header.Name, b.Header.Name = "Förslag A", "Förslag B"
	a.Header.ID, b.Header.ID = "a", "b"
	there, back := proposed(base, a, b), proposed(base, b, a)
	back.Each[0].Files[1], back.Each[1].Files[1] = there.Each[1].Files[1], there.Each[0].Files[1]
	side, other := there.SideBySide, back.SideBySide
	side.Checks, other.Checks = make([]Check, 3), make([]Check, 3)
	other.Members[1].File, other.Members[2].File = side.Members[2].File, side.Members[1].File
	for _, c := range []struct {
		name        string
		there, back func(io.Writer) error
		read        func(rapid.TB, string) []string
	}{
		{"proposals json", inLanguage(ProposalsJSON, there, l), inLanguage(ProposalsJSON, back, l), jsonOfSides},
		{"proposals markdown", inLanguage(ProposalsMarkdown, there, l), inLanguage(ProposalsMarkdown, back, l), markdownOfSides},
		{"proposals html", inLanguage(ProposalsHTML, there, l), inLanguage(ProposalsHTML, back, l), htmlOfSides},
		{"proposals text", inLanguage(ProposalsText, there, l), inLanguage(ProposalsText, back, l), wordsOfSides},
		{"compare json", inLanguage(CompareJSON, side, l), inLanguage(CompareJSON, other, l), jsonOfSides},
		{"compare markdown", inLanguage(CompareMarkdown, side, l), inLanguage(CompareMarkdown, other, l), markdownOfSides},
		{"compare html", inLanguage(CompareHTML, side, l), inLanguage(CompareHTML, other, l), htmlOfSides},
		{"compare csv", inLanguage(CompareCSV, side, l), inLanguage(CompareCSV, other, l), linesOfSides},
	} {
		if _, drawn := t.(*rapid.T); drawn && !lawtest.Wide() && !slices.Contains(drawnFormats, c.name[strings.LastIndex(c.name, " ")+1:]) {
			continue // the examples are held in all
		}
		if d := unlike(strings.Join(canonical(t, c.there, c.read), "\n"), strings.Join(canonical(t, c.back, c.read), "\n")); d != "" {
			t.Errorf("%s, %s: (-there +back)\n%s", c.name, l, d)
		}
	}
}

func inLanguage[P any](print func(io.Writer, P, Options) error, p P, l message.Lang) func(io.Writer) error {
	return func(w io.Writer) error { return print(w, p, Options{Lang: l}) }
}

// withoutNotes is a text without the numbers of the notes below a table, as " 1)" or
// "1\\)": numbers follow the columns. No regular expression, which takes longer for it
// than all else here.
func withoutNotes(text string) string {
	var b strings.Builder
	for {
		end := strings.IndexByte(text, ')')
		if end < 0 {
			b.WriteString(text)
			return b.String()
		}
		kept, rest := text[:end], text[end+1:]
		number := strings.TrimSuffix(kept, "\\")
		before := strings.TrimRight(number, "0123456789")
		if before == number || before != "" && asciiWord.MatchString(before[len(before)-1:]) {
			b.WriteString(text[:end+1])
		} else {
			if before != "" && strings.ContainsRune(" \t\n\f\r", rune(before[len(before)-1])) {
				before = before[:len(before)-1]
			}
			b.WriteString(before)
		}
		text = rest
	}
}

var asciiWord = regexp.MustCompile(`^\w$`)

func canonical(t rapid.TB, print func(io.Writer) error, read func(rapid.TB, string) []string) []string {
	t.Helper()
	var b bytes.Buffer
	if err := print(&b); err != nil {
		t.Fatal(err)
	}
	list := read(t, withoutNotes(b.String()))
	slices.Sort(list)
	return list
}

// jsonOfSides are the values of a document, those of each proposal by its label.
func jsonOfSides(t rapid.TB, text string) []string {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	if both, ok := v["proposals"].([]any); ok {
		rows, _ := v["rows"].([]any)
		for _, row := range rows {
			for _, key := range []string{"changes", "values"} {
				row := row.(map[string]any)
				sides, byLabel := row[key].([]any), map[string]any{}
				for i, of := range sides {
					byLabel[both[i].(map[string]any)["label"].(string)] = of
				}
				row[key] = byLabel
			}
		}
	}
	var list []string
	for key, value := range v {
		items, isList := unordered(value).([]any)
		if !isList {
			items = []any{value}
		}
		for _, item := range items {
			line, err := json.Marshal(item)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, key+": "+string(line))
		}
	}
	return list
}

// markdownOfSides are the rows of the tables, each cell with the head of its column,
// and the words of each other line.
func markdownOfSides(_ rapid.TB, text string) []string {
	var list, head []string
	for _, line := range strings.Split(text, "\n") {
		if !strings.HasPrefix(line, "|") {
			list, head = append(list, strings.ToLower(words(line))), nil
			continue
		}
		list, head = asRow(list, head, strings.Split(strings.Trim(line, "|"), "|"))
	}
	return list
}

// asRow adds a row of a table to a list, its cells in no order; the first is the head.
func asRow(list, head, cells []string) (more, heads []string) {
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	if head == nil {
		head = slices.Clone(cells)
	}
	row := make([]string, len(cells))
	for i := range cells {
		if i < len(head) {
			row[i] = head[i] + ": " + strings.ToLower(words(cells[i]))
		}
	}
	slices.Sort(row)
	return append(list, strings.Join(row, " | ")), head
}

var htmlPart = regexp.MustCompile(`(?s)<table.*?</table>|<li>.*?</li>|<p.*?</p>`)

// htmlOfSides is the same of a page.
func htmlOfSides(_ rapid.TB, text string) []string {
	var list []string
	for _, part := range htmlPart.FindAllString(text, -1) {
		if !strings.HasPrefix(part, "<table") {
			list = append(list, strings.ToLower(words(htmlTag.ReplaceAllString(part, " "))))
			continue
		}
		var head []string
		for _, tr := range htmlRow.FindAllStringSubmatch(part, -1) {
			var cells []string
			for _, cell := range htmlCell.FindAllStringSubmatch(tr[1], -1) {
				cells = append(cells, htmlTag.ReplaceAllString(cell[1], ""))
			}
			list, head = asRow(list, head, cells)
		}
	}
	return list
}

// wordsOfSides are the words of a page for a terminal, whose columns wrap.
func wordsOfSides(_ rapid.TB, text string) []string {
	count := map[string]int{}
	for _, word := range strings.Fields(strings.ToLower(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",.;:”“─-", r) }), " "))) {
		count[word]++
	}
	var list []string
	for word, n := range count {
		list = append(list, fmt.Sprint(word, " ", n))
	}
	return list
}

func linesOfSides(_ rapid.TB, text string) []string { return strings.Split(text, "\n") }
