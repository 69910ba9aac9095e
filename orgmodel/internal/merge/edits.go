package merge

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// edit puts a text in place of a stretch of another.
type edit struct {
	start, end int
	text       string
}

// maxWidth is where a list no longer fits on its line.
const maxWidth = 100

func (d *document) replace(s syntax.Span, text string) {
	d.edits = append(d.edits, edit{int(s.Start), int(s.End), text})
}

func (d *document) insert(at int, text string) { d.edits = append(d.edits, edit{at, at, text}) }

func (d *document) cut(start, end int) { d.edits = append(d.edits, edit{start, end, ""}) }

// edited is the text with all edits. They do not overlap; those of one place stand in
// the order in which they were made.
func (d *document) edited() []byte {
	slices.SortStableFunc(d.edits, func(a, b edit) int { return cmp.Compare(a.start, b.start) })
	var b strings.Builder
	at := 0
	for _, e := range d.edits {
		b.WriteString(d.text[at:e.start])
		b.WriteString(e.text)
		at = e.end
	}
	b.WriteString(d.text[at:])
	return []byte(b.String())
}

// newline is the line end of the file.
func (d *document) newline() string {
	if strings.Contains(d.text, "\r\n") {
		return "\r\n"
	}
	return "\n"
}

// lineEnd is where the line of a place ends, without its break.
func (d *document) lineEnd(at int) int {
	end := len(d.text)
	if i := strings.IndexByte(d.text[at:], '\n'); i >= 0 {
		end = at + i
	}
	if end > at && d.text[end-1] == '\r' {
		end--
	}
	return end
}

// lineStart is where the break before the line of a place begins.
func (d *document) lineStart(at int) int {
	start := strings.LastIndexByte(d.text[:at], '\n')
	if start > 0 && d.text[start-1] == '\r' {
		start--
	}
	return max(start, 0)
}

// leaf says the value of a table otherwise, or removes its line.
func (d *document) leaf(l *leaf, c change) {
	switch {
	case c.items != nil && d.commented(l.value.Span):
		d.mix(l.value, c.items)
	case c.literal == "" && l.value == &l.entry.Value:
		d.strike(l.entry)
	case c.literal == "":
	case c.elements != nil:
		d.replace(l.value.Span, d.laid(l, c))
	default:
		d.replace(l.value.Span, c.literal)
	}
}

// laid is a list on one line or with an element to a line, as it stood if it fits.
func (d *document) laid(l *leaf, c change) string {
	tall := strings.Contains(d.text[l.value.Start:l.value.End], "\n")
	if width := int(l.value.Start-l.entry.Start) + utf8.RuneCountInString(c.literal); !tall && width <= maxWidth {
		return c.literal
	}
	line := d.newline()
	return "[" + line + "  " + strings.Join(c.elements, ","+line+"  ") + "," + line + "]"
}

// strike removes a key-value. A comment on its line is somebody's, and stays.
func (d *document) strike(e *syntax.Entry) {
	end := d.lineEnd(int(e.End))
	if comment := strings.TrimLeft(d.text[e.End:end], " \t"); comment != "" {
		d.cut(int(e.Start), end-len(comment))
		return
	}
	d.cut(d.lineStart(int(e.Start)), end)
}

// commented reports whether a comment stands within a stretch.
func (d *document) commented(s syntax.Span) bool {
	return slices.ContainsFunc(d.Comments, func(c syntax.Span) bool { return s.Start <= c.Start && c.Start < s.End })
}

// mix changes a list that has comments, element by element.
func (d *document) mix(list *syntax.Value, i *items) {
	for _, n := range i.drop {
		item := &list.Items[n]
		d.cut(int(item.Start), int(item.End))
		if comma := d.comma(int(item.End)); comma >= 0 {
			rest := d.text[comma+1:]
			d.cut(comma, comma+1+len(rest)-len(strings.TrimLeft(rest, " \t")))
		}
	}
	last := len(list.Items) - 1
	for _, text := range i.add {
		if last < 0 {
			d.insert(int(list.End)-1, text+",")
		} else {
			d.after(list, last, text, slices.Contains(i.drop, last))
		}
	}
}

// after writes an element behind another one, and behind what is said of that one.
func (d *document) after(list *syntax.Value, n int, text string, dropped bool) {
	item := &list.Items[n]
	end, comma := int(item.End), d.comma(int(item.End))
	switch {
	case comma >= 0:
		end = comma + 1
	case !dropped && !d.commaed[list]:
		d.commaed[list] = true
		d.insert(end, ",")
	}
	text += ","
	rest := strings.TrimSpace(d.text[end:d.lineEnd(end)])
	if rest == "" || rest[0] == '#' {
		d.insert(d.lineEnd(end), d.newline()+d.indent(int(item.Start))+text)
		return
	}
	d.insert(end, " "+text)
}

// comma is where the comma behind an element stands, or -1.
func (d *document) comma(at int) int {
	for at < len(d.text) {
		switch d.text[at] {
		case ' ', '\t', '\r', '\n':
			at++
		case '#':
			at = d.lineEnd(at)
		case ',':
			return at
		default:
			return -1
		}
	}
	return -1
}

// indent is what stands before an element on its line.
func (d *document) indent(at int) string {
	before := d.text[strings.LastIndexByte(d.text[:at], '\n')+1 : at]
	if strings.TrimSpace(before) == "" {
		return before
	}
	return "  "
}
