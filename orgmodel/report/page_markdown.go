package report

import (
	"bufio"
	"io"
	"regexp"
	"strings"
)

// documentMarkdown writes a document to paste into another one: only headings,
// lists and tables, and nothing a word processor would stumble over.
func documentMarkdown(w io.Writer, d *document) error {
	b := bufio.NewWriter(w)
	b.WriteString("# " + plain(d.title) + "\n")
	for _, text := range d.lead {
		b.WriteString("\n" + plain(text) + "\n")
	}
	for i := range d.sections {
		s := &d.sections[i]
		if s.title != "" {
			b.WriteString("\n## " + plain(s.title) + "\n")
		}
		for j := range s.blocks {
			blockMarkdown(b, &s.blocks[j])
		}
	}
	return b.Flush()
}

func blockMarkdown(b *bufio.Writer, k *block) {
	switch {
	case k.heading != "":
		b.WriteString("\n### " + plain(k.heading) + "\n")
	case k.table != nil:
		tableMarkdown(b, k.table)
	case k.items != nil:
		b.WriteByte('\n')
		for i := range k.items {
			itemMarkdown(b, &k.items[i])
		}
	case k.text != "":
		b.WriteString("\n" + plain(k.text) + "\n")
	}
}

// itemMarkdown leaves signs out: the text says what they stand for.
func itemMarkdown(b *bufio.Writer, i *item) {
	b.WriteString("- ")
	if word.MatchString(i.mark) {
		b.WriteString("**" + plain(i.mark) + "** ")
	}
	b.WriteString(plain(i.text) + "\n")
	for _, note := range i.notes {
		b.WriteString("  - " + plain(note) + "\n")
	}
}

var word = regexp.MustCompile(`^\pL`)

func tableMarkdown(b *bufio.Writer, t *table) {
	columns := len(t.head)
	for _, cells := range t.rows {
		columns = max(columns, len(cells))
	}
	rule := "|"
	for c := range columns {
		if t.isRight(c) {
			rule += "---:|"
			continue
		}
		rule += "---|"
	}
	b.WriteString("\n" + rowMarkdown(t.head, columns) + rule + "\n")
	for _, cells := range t.rows {
		b.WriteString(rowMarkdown(cells, columns))
	}
}

func rowMarkdown(cells []string, columns int) string {
	list := make([]string, columns)
	for c, cell := range cells {
		list[c] = plain(cell)
	}
	return row(list...)
}

var (
	lineStarts = regexp.MustCompile(`^([-+=]|\d{1,9}[.)])`)
	entities   = regexp.MustCompile(`&(#?[0-9A-Za-z]+;)`)
)

// plain writes a line of its own so that it reads as it stands: not as a list,
// not as a heading, not as a character by its name.
func plain(text string) string {
	text = entities.ReplaceAllString(markdown(text), `\&$1`)
	if at := lineStarts.FindStringIndex(text); at != nil {
		return text[:at[1]-1] + `\` + text[at[1]-1:]
	}
	return strings.TrimSpace(text)
}
