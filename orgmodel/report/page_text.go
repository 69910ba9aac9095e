package report

import (
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	indent   = 2  // of what stands under a heading
	narrow   = 12 // no column is made narrower
	gap      = 2  // between columns
	noteDeep = 2  // of what is added to an item, beyond the item
)

func (t *textPrinter) document(d *document) {
	parts := d.parts
	if len(parts) == 0 || utf8.RuneCountInString(oneLine(d.title)) <= TextWidth {
		parts = []string{d.title}
	}
	for _, part := range parts {
		for _, line := range Wrap(oneLine(part), TextWidth) {
			t.style(bold, line)
			t.WriteByte('\n')
		}
	}
	for _, text := range d.lead {
		t.paragraph(text, 0)
	}
	for i := range d.sections {
		t.section(&d.sections[i])
	}
}

func (t *textPrinter) section(s *section) {
	t.WriteByte('\n')
	if s.title != "" {
		t.style(bold, oneLine(s.title))
		t.WriteByte('\n')
	}
	for i := range s.blocks {
		b := &s.blocks[i]
		switch {
		case b.heading != "":
			if i > 0 {
				t.WriteByte('\n')
			}
			for _, line := range Wrap(oneLine(b.heading), TextWidth-indent) {
				t.WriteString(strings.Repeat(" ", indent))
				t.style(bold, line)
				t.WriteByte('\n')
			}
		case b.table != nil:
			t.table(b.table)
		case b.items != nil:
			for j := range b.items {
				t.item(&b.items[j])
			}
		case b.text != "":
			t.paragraph(b.text, indent)
		}
	}
}

func (t *textPrinter) paragraph(text string, deep int) {
	for _, line := range Wrap(oneLine(text), TextWidth-deep) {
		t.WriteString(strings.Repeat(" ", deep) + line + "\n")
	}
}

// item sets its lines under each other, to the right of the mark.
func (t *textPrinter) item(i *item) {
	mark := i.mark
	if mark == "" {
		mark = "-"
	}
	deep := indent + utf8.RuneCountInString(mark) + 1
	hang := min(deep, indent+noteDeep+2)
	t.WriteString(strings.Repeat(" ", indent))
	t.style(i.style, mark)
	for n, line := range wrapFrom(oneLine(i.text), TextWidth-deep, TextWidth-hang) {
		if n == 0 {
			t.WriteString(" " + line + "\n")
			continue
		}
		t.WriteString(strings.Repeat(" ", hang) + line + "\n")
	}
	for _, note := range i.notes {
		for _, line := range Wrap(oneLine(note), TextWidth-hang) {
			t.WriteString(strings.Repeat(" ", hang))
			t.style(dim, line)
			t.WriteByte('\n')
		}
	}
}

// wrapFrom is Wrap with a first line of another width.
func wrapFrom(text string, first, others int) []string {
	lines := Wrap(text, first)
	if len(lines) < 2 {
		return lines
	}
	return append(lines[:1:1], Wrap(strings.Join(lines[1:], " "), others)...)
}

// table sets columns. Where they do not fit beside each other, those of text
// are broken over several lines, then those of numbers, between a number and its
// unit, and then those of text again.
func (t *textPrinter) table(tb *table) {
	if tb.low {
		tb = tb.withoutEmpty()
	}
	widths := tb.widths()
	if tb.head != nil {
		t.cells(tb, tb.head, widths, gutter)
	}
	for _, cells := range tb.rows {
		t.cells(tb, cells, widths, "")
	}
}

func (tb *table) widths() []int {
	var widths []int
	for _, cells := range append([][]string{tb.head}, tb.rows...) {
		for len(widths) < len(cells) {
			widths = append(widths, 0)
		}
		for c, cell := range cells {
			widths[c] = max(widths[c], utf8.RuneCountInString(oneLine(cell)))
		}
	}
	over := indent - TextWidth - gap
	for _, w := range widths {
		over += w + gap
	}
	least := tb.longestWords(len(widths))
	for ; over > 0; over-- {
		if !slices.ContainsFunc(narrowings[:], func(n narrowing) bool { return tb.shrink(widths, least, n) }) {
			break
		}
	}
	if tb.low {
		return tb.even(widths, least, max(over, 0))
	}
	return widths
}

// narrowing is columns that may be made narrower, and down to what.
type narrowing struct {
	numbers bool // columns of numbers, not of text
	limit   int
}

// narrowings are in the order in which they are tried: first text, as long as
// names stay on a line or two, then numbers before their units.
var narrowings = [...]narrowing{{false, 30}, {true, 18}, {false, narrow}, {true, narrow}}

// longestWords is how narrow each column can be without a word that sticks out.
func (tb *table) longestWords(columns int) []int {
	least := make([]int, columns)
	for _, cells := range append([][]string{tb.head}, tb.rows...) {
		for c, cell := range cells {
			for _, line := range Wrap(oneLine(cell), narrow) {
				least[c] = max(least[c], utf8.RuneCountInString(line))
			}
		}
	}
	return least
}

// shrink takes a character off the widest column that can spare one.
func (tb *table) shrink(widths, least []int, n narrowing) bool {
	widest := -1
	for c, w := range widths {
		if w > max(n.limit, least[c]) && tb.isRight(c) == n.numbers && (widest < 0 || w > widths[widest]) {
			widest = c
		}
	}
	if widest < 0 {
		return false
	}
	widths[widest]--
	return true
}

func (t *textPrinter) cells(tb *table, cells []string, widths []int, s style) {
	lines := make([][]string, len(cells))
	height := 0
	for c, cell := range cells {
		lines[c] = []string{oneLine(cell)}
		if utf8.RuneCountInString(lines[c][0]) > widths[c] {
			lines[c] = Wrap(lines[c][0], widths[c])
		}
		height = max(height, len(lines[c]))
	}
	for n := range height {
		var b strings.Builder
		b.WriteString(strings.Repeat(" ", indent))
		for c := range cells {
			line := ""
			if n < len(lines[c]) {
				line = lines[c][n]
			}
			space := strings.Repeat(" ", max(widths[c]-utf8.RuneCountInString(line), 0))
			if tb.isRight(c) {
				line, space = space+line, ""
			}
			b.WriteString(line + space + strings.Repeat(" ", gap))
		}
		t.style(s, strings.TrimRight(b.String(), " "))
		t.WriteByte('\n')
	}
}
