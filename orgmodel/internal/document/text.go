package document

import (
	"bufio"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
)

// Narrow is a width that no column is made narrower than.
const Narrow = 12

const (
	indent   = 2  // of what stands under a heading
	gap      = 2  // between columns
	noteDeep = 2  // of what is added to an item, beyond the item
	mostDeep = 16 // levels of a list that are set in further each
)

// Text writes a document for a terminal, in colours or without.
func Text(w io.Writer, d *Document, colour bool) error {
	t := &printer{Writer: bufio.NewWriter(w), colour: colour}
	t.document(d)
	return t.Flush()
}

// printer relies on bufio.Writer to remember the first error.
type printer struct {
	*bufio.Writer
	colour bool
}

// style writes text in a style, or plainly when colours are off.
func (t *printer) style(s terminal.Style, text string) {
	if t.colour {
		text = s.Around(text)
	}
	t.WriteString(text)
}

func (t *printer) document(d *Document) {
	parts := d.Parts
	if len(parts) == 0 || utf8.RuneCountInString(oneLine(d.Title)) <= terminal.Width {
		parts = []string{d.Title}
	}
	for _, part := range parts {
		for _, line := range terminal.Wrap(oneLine(part), terminal.Width) {
			t.style(terminal.Bold, line)
			t.WriteByte('\n')
		}
	}
	for _, text := range d.Lead {
		t.paragraph(text, 0)
	}
	for i := range d.Sections {
		t.section(&d.Sections[i])
	}
}

func (t *printer) section(s *Section) {
	t.WriteByte('\n')
	if s.Title != "" {
		t.style(terminal.Bold, oneLine(s.Title))
		t.WriteByte('\n')
	}
	for i := range s.Blocks {
		b := &s.Blocks[i]
		switch {
		case b.Heading != "":
			if i > 0 {
				t.WriteByte('\n')
			}
			for _, line := range terminal.Wrap(oneLine(b.Heading), terminal.Width-indent) {
				t.WriteString(strings.Repeat(" ", indent))
				t.style(terminal.Bold, line)
				t.WriteByte('\n')
			}
		case b.Table != nil:
			t.table(b.Table)
		case b.Items != nil:
			for j := range b.Items {
				t.item(&b.Items[j])
			}
		case b.Text != "":
			t.paragraph(b.Text, indent)
		}
	}
}

func (t *printer) paragraph(text string, deep int) {
	for _, line := range terminal.Wrap(oneLine(text), terminal.Width-deep) {
		t.WriteString(strings.Repeat(" ", deep) + line + "\n")
	}
}

// item sets its lines under each other, to the right of the mark.
func (t *printer) item(i *Item) {
	mark := i.Mark
	if mark == "" {
		mark = "-"
	}
	from := indent + 2*min(i.Depth, mostDeep)
	deep := from + utf8.RuneCountInString(mark) + 1
	hang := min(deep, from+noteDeep+2)
	t.WriteString(strings.Repeat(" ", from))
	t.WriteString(mark)
	for n, line := range wrapFrom(oneLine(i.Text), terminal.Width-deep, terminal.Width-hang) {
		t.WriteString(strings.Repeat(" ", min(n, 1)*hang+max(1-n, 0)))
		if i.Strong {
			t.style(terminal.Bold, line)
		} else {
			t.WriteString(line)
		}
		t.WriteByte('\n')
	}
	for _, note := range i.Notes {
		for _, line := range terminal.Wrap(oneLine(note), terminal.Width-hang) {
			t.WriteString(strings.Repeat(" ", hang))
			t.style(terminal.Dim, line)
			t.WriteByte('\n')
		}
	}
}

// wrapFrom is Wrap with a first line of another width.
func wrapFrom(text string, first, others int) []string {
	lines := terminal.Wrap(text, first)
	if len(lines) < 2 {
		return lines
	}
	return append(lines[:1:1], terminal.Wrap(strings.Join(lines[1:], " "), others)...)
}

// table sets columns. Where they do not fit beside each other, those of text
// are broken over several lines, then those of numbers, between a number and its
// unit, and then those of text again.
func (t *printer) table(tb *Table) {
	if tb.Low {
		tb = tb.withoutEmpty()
	}
	widths := tb.widths()
	if tb.Head != nil {
		t.cells(tb, tb.Head, widths, terminal.Gutter)
	}
	for _, cells := range tb.Rows {
		t.cells(tb, cells, widths, "")
	}
}

func (tb *Table) widths() []int {
	var widths []int
	for _, cells := range append([][]string{tb.Head}, tb.Rows...) {
		for len(widths) < len(cells) {
			widths = append(widths, 0)
		}
		for c, cell := range cells {
			widths[c] = max(widths[c], utf8.RuneCountInString(oneLine(cell)))
		}
	}
	over := tooWide(widths)
	least := tb.longestWords(len(widths), Narrow)
	over = tb.narrowed(widths, least, over, narrowings[:])
	if tb.Low {
		widths = tb.even(widths, least, max(over, 0))
		if over = tooWide(widths); over > 0 { // it stands where nothing may stick out
			tb.narrowed(widths, tb.longestWords(len(widths), 1), over, []narrowing{{false, 1}, {true, 1}})
		}
	}
	return widths
}

// tooWide is by how many letters columns do not fit beside each other.
func tooWide(widths []int) int {
	over := indent - terminal.Width - gap
	for _, w := range widths {
		over += w + gap
	}
	return over
}

// narrowed takes off the columns what they can spare of what the table is too wide by, and
// returns the rest.
func (tb *Table) narrowed(widths, least []int, over int, by []narrowing) int {
	for over > 0 && slices.ContainsFunc(by, func(n narrowing) bool { return tb.shrink(widths, least, n) }) {
		over--
	}
	return over
}

// narrowing is columns that may be made narrower, and down to what.
type narrowing struct {
	numbers bool // columns of numbers, not of text
	limit   int
}

// narrowings are in the order in which they are tried: first text, as long as
// names stay on a line or two, then numbers before their units.
var narrowings = [...]narrowing{{false, 30}, {true, 18}, {false, Narrow}, {true, Narrow}}

// longestWords is how narrow each column can be without a word that sticks out, where lines
// of so many letters may stay whole.
func (tb *Table) longestWords(columns, whole int) []int {
	least := make([]int, columns)
	for _, cells := range append([][]string{tb.Head}, tb.Rows...) {
		for c, cell := range cells {
			for _, line := range terminal.Wrap(oneLine(cell), whole) {
				least[c] = max(least[c], utf8.RuneCountInString(line))
			}
		}
	}
	return least
}

// shrink takes a character off the widest column that can spare one.
func (tb *Table) shrink(widths, least []int, n narrowing) bool {
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

func (t *printer) cells(tb *Table, cells []string, widths []int, s terminal.Style) {
	lines := make([][]string, len(cells))
	height := 0
	for c, cell := range cells {
		lines[c] = []string{oneLine(cell)}
		if utf8.RuneCountInString(lines[c][0]) > widths[c] {
			lines[c] = terminal.Wrap(lines[c][0], widths[c])
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
