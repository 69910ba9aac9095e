package drawing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// card is what a box says, before it is set in lines: the box and the outline
// in text are both made from it.
type card struct {
	id     string
	class  string
	look   *look
	status orgmodel.Status
	kind   string // "Nämnd · beställare"
	tags   []tag  // what is said against the right edge beside the kind
	name   string
	facts  []fact
	depth  int
	things Things
}

// tag is said in a box by a word or a sign, and in words where nobody sees it.
type tag struct{ sign, words string }

// fact is one statement in a card.
type fact struct {
	sign        string // before the text: who leads, what is one of several
	left, right string
	bold        bool
	italic      bool
	color       Color
	ruled       bool // a new part of the card begins here
	single      bool // true of this one unit only, not of others alike
	figure      bool // the number of people, which a small box may tell beside its kind
	keep        bool // told also where rows are left out
	things      Things
	who         Things // who is named, and stands elsewhere
}

// heading is the card in one line of text.
func (c *card) heading() string {
	s := c.name
	if c.kind != "" {
		s += " – " + lowerFirst(c.kind)
	}
	if len(c.tags) > 0 {
		s += " (" + c.said(func(t tag) string { return t.words }, ", ") + ")"
	}
	return s
}

func (c *card) said(how func(tag) string, separator string) string {
	var parts []string
	for _, t := range c.tags {
		parts = append(parts, how(t))
	}
	return strings.Join(parts, separator)
}

// text is a fact in one line of text.
func (f *fact) text() string {
	s := f.left
	if f.sign != "" {
		s = f.sign + " " + s
	}
	if f.right != "" {
		s += ": " + f.right
	}
	return s
}

// set typesets a card in a given width: rows from the top, and the height they
// need. A lone figure stands beside the kind, which spares a small box a row.
func (c *card) set(width geometry.Length) Box {
	b := Box{ID: c.id, Node: true, Class: c.class, Title: c.heading(), Things: c.things, Fill: white, Stroke: c.stroke()}
	b.W = width
	inner := width - 2*padding
	facts, corner, beside := c.facts, c.said(func(t tag) string { return t.sign }, " · "), Things{}
	kind := Run{Text: c.kind, Size: smallSize, Color: c.look.edge}
	if len(facts) == 1 && facts[0].figure && corner == "" && besides(kind, facts[0].left, inner) {
		corner, beside, facts = facts[0].left, facts[0].things, nil
	}
	b.blank(3*geometry.Pt, c.look.tint)
	b.pair(kind, corner, 0, inner, c.look.tint)
	b.stand(1, beside, Things{})
	for _, line := range typeset.Wrap(c.name, inner, nameSize, true, 0) {
		b.row(Row{Height: lineHeight(nameSize), Fill: c.look.tint, Indent: padding, Left: Run{Text: line, Size: nameSize, Bold: true, Color: ink}, Things: c.things})
	}
	b.blank(3*geometry.Pt, c.look.tint)
	if len(facts) > 0 {
		b.blank(2*geometry.Pt, "")
		for i := range facts {
			b.fact(&facts[i], inner)
		}
		b.blank(3*geometry.Pt, "")
	}
	return b
}

func (c *card) stroke() Stroke {
	s := lookOfStatus(c.status)
	width := geometry.Pt
	if s.dash != Solid {
		width = 160
	}
	return Stroke{Color: c.look.edge, Width: width, Dash: s.dash}
}

func (b *Box) row(r Row) {
	b.Rows = append(b.Rows, r)
	b.H += r.Height
}

func heightOf(rows []Row) geometry.Length {
	h := geometry.Length(0)
	for _, r := range rows {
		h += r.Height
	}
	return h
}

func (b *Box) blank(height geometry.Length, fill Color) { b.row(Row{Height: height, Fill: fill}) }

// columnGap keeps a text and the figure to its right apart.
const columnGap = 8 * geometry.Pt

// besides reports whether two texts fit on one line.
func besides(left Run, right string, inner geometry.Length) bool {
	return typeset.Width(left.Text, left.Size, left.Bold)+columnGap+typeset.Width(right, left.Size, left.Bold) <= inner
}

// pair sets a text and what stands against the right edge: in two columns, or
// one below the other when the left one would be squeezed. Lines after the
// first hang by an indent, under the text that follows a sign.
func (b *Box) pair(left Run, right string, hang, inner geometry.Length, fill Color) {
	figure := left
	figure.Text = right
	room := inner
	if right != "" && !besides(left, right, inner) {
		room = inner - columnGap - typeset.Width(right, figure.Size, figure.Bold)
	}
	below := room < inner/2 || room-hang < widestWord(left)
	if below {
		room = inner
	}
	for i, line := range wrapHanging(left, room, hang) {
		left.Text = line
		row := Row{Height: lineHeight(left.Size), Fill: fill, Indent: padding, Left: left}
		if i > 0 {
			row.Indent += hang
		}
		if i == 0 && right != "" && !below {
			row.Right = figure
		}
		b.row(row)
	}
	if !below {
		return
	}
	for _, line := range typeset.Wrap(right, inner, figure.Size, figure.Bold, 0) {
		figure.Text = line
		b.row(Row{Height: lineHeight(figure.Size), Fill: fill, Indent: padding, Right: figure})
	}
}

// widestWord is the room a text needs if no word is to be broken.
func widestWord(r Run) geometry.Length {
	widest := geometry.Length(0)
	for _, word := range strings.Fields(r.Text) {
		widest = max(widest, typeset.Width(word, r.Size, r.Bold))
	}
	return widest
}

// wrapParts wraps a text of parts with dots between them. A line that ends
// between two parts needs no dot: the break says as much.
func wrapParts(text string, width, size geometry.Length, bold bool) []string {
	lines := typeset.Wrap(text, width, size, bold, 0)
	for i := range lines[:max(len(lines)-1, 0)] {
		lines[i] = strings.TrimRight(lines[i], " ·\u00a0")
	}
	return lines
}

// wrapHanging wraps a text whose later lines are shorter by an indent.
func wrapHanging(r Run, width, hang geometry.Length) []string {
	if hang == 0 || typeset.Width(r.Text, r.Size, r.Bold) <= width {
		return wrapParts(r.Text, width, r.Size, r.Bold)
	}
	sign, rest, _ := strings.Cut(r.Text, " ")
	lines := typeset.Wrap(rest, width-hang, r.Size, r.Bold, 0)
	lines[0] = sign + " " + lines[0]
	return lines
}

func (b *Box) fact(f *fact, inner geometry.Length) {
	left := Run{Text: f.left, Size: factSize, Bold: f.bold, Italic: f.italic, Color: f.color}
	if left.Color == "" {
		left.Color = ink
	}
	if f.ruled {
		b.blank(3*geometry.Pt, "")
	}
	hang := geometry.Length(0)
	if f.sign != "" {
		left.Text = f.sign + " " + f.left
		hang = typeset.Width(f.sign+" ", left.Size, left.Bold)
	}
	first := len(b.Rows)
	b.pair(left, f.right, hang, inner, "")
	b.stand(first, f.things, f.who)
}

// outline adds the card to the text equivalent of a drawing.
func (c *card) outline(list []Entry) []Entry {
	list = append(list, Entry{Depth: c.depth, Heading: true, Text: c.heading(), Things: c.things})
	for i := range c.facts {
		list = append(list, Entry{Depth: c.depth + 1, Text: c.facts[i].text(), Things: c.facts[i].things, Named: c.facts[i].who})
	}
	return list
}

// lowerFirst makes a label fit the middle of a sentence.
func lowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}
