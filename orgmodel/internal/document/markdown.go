package document

import (
	"bufio"
	"io"
	"regexp"
	"strings"
)

// Markdown writes a document to paste into another one: only headings,
// lists and tables, and nothing a word processor would stumble over.
func Markdown(w io.Writer, d *Document) error {
	b := bufio.NewWriter(w)
	b.WriteString("# " + ownLine(d.Title) + "\n")
	for _, text := range d.Lead {
		b.WriteString("\n" + ownLine(text) + "\n")
	}
	for i := range d.Sections {
		s := &d.Sections[i]
		if s.Title != "" {
			b.WriteString("\n" + s.level() + " " + ownLine(s.Title) + "\n")
		}
		for j := range s.Blocks {
			blockMarkdown(b, &s.Blocks[j])
		}
	}
	return b.Flush()
}

func (s *Section) level() string {
	if s.Part {
		return "#"
	}
	return "##"
}

func blockMarkdown(b *bufio.Writer, k *Block) {
	switch {
	case k.Heading != "":
		b.WriteString("\n### " + ownLine(k.Heading) + "\n")
	case k.Table != nil:
		tableMarkdown(b, k.Table)
	case k.Items != nil:
		b.WriteByte('\n')
		for i := range k.Items {
			itemMarkdown(b, &k.Items[i])
		}
	case k.Text != "":
		b.WriteString("\n" + ownLine(k.Text) + "\n")
	}
}

func itemMarkdown(b *bufio.Writer, i *Item) {
	indent := strings.Repeat("  ", i.Depth)
	b.WriteString(indent + "- ")
	if label := i.Label(); label != "" {
		b.WriteString("**" + ownLine(label) + "** ")
	}
	if i.Strong {
		b.WriteString("**" + ownLine(i.Text) + "**\n")
	} else {
		b.WriteString(ownLine(i.Text) + "\n")
	}
	for _, note := range i.Notes {
		b.WriteString(indent + "  - " + ownLine(note) + "\n")
	}
}

func tableMarkdown(b *bufio.Writer, t *Table) {
	columns := len(t.Head)
	for _, cells := range t.Rows {
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
	b.WriteString("\n" + rowMarkdown(t.Head, columns) + rule + "\n")
	for _, cells := range t.Rows {
		b.WriteString(rowMarkdown(cells, columns))
	}
}

func rowMarkdown(cells []string, columns int) string {
	list := make([]string, columns)
	for c, cell := range cells {
		list[c] = ownLine(cell)
	}
	return Row(list...)
}

var (
	lineStarts = regexp.MustCompile(`^([-+=]|\d{1,9}[.)])`)
	entities   = regexp.MustCompile(`&(#?[0-9A-Za-z]+;)`)
)

// ownLine writes a line of its own so that it reads as it stands: not as a list,
// not as a heading, not as a character by its name.
func ownLine(text string) string {
	if text = Plain(text); strings.Contains(text, "&") {
		text = entities.ReplaceAllString(text, `\&$1`)
	}
	if at := lineStarts.FindStringIndex(text); at != nil {
		return text[:at[1]-1] + `\` + text[at[1]-1:]
	}
	return strings.TrimSpace(text)
}

// Row is a row of a table, of cells that are written so that they read as they stand.
func Row(cells ...string) string { return "| " + strings.Join(cells, " | ") + " |\n" }

var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`, "~", `\~`,
)

// Plain writes running text so that it reads as it stands.
func Plain(text string) string { return markdownEscapes.Replace(oneLine(text)) }
