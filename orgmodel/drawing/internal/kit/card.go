package kit

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// Card is what a box says, before it is set in lines: the box and the outline
// in text are both made from it.
type Card struct {
	ID     string
	Class  string
	Look   *Look
	Status orgmodel.Status
	Kind   string // "Nämnd · beställare"
	Tags   []Tag  // what is said against the right edge beside the kind
	Name   string
	Facts  []Fact
	Depth  int
	Things drawing.Things
}

// Tag is said in a box by a word or a sign, and in words where nobody sees it.
type Tag struct {
	Sign  string
	Words string // empty: the text tells it otherwise
}

// Fact is one statement in a card.
type Fact struct {
	Sign        string // before the text: who leads, what is one of several
	Left, Right string
	Bold        bool
	Italic      bool
	Color       drawing.Color
	Ruled       bool   // a new part of the card begins here
	Single      bool   // true of this one unit only, not of others alike
	Keep        bool   // told also where rows are left out
	Strong      bool   // the strongest mark in the card: light letters on a dark ground
	Under       bool   // about the row above, and set under it
	Figure      string // the number of people in words, which a small box may tell beside its kind
	Things      drawing.Things
	Who         drawing.Things // who is named, and stands elsewhere
}

// heading is the card in one line of text.
func (c *Card) heading() string {
	s := c.Name
	if c.Kind != "" {
		s += " – " + LowerFirst(c.Kind)
	}
	if words := c.said(func(t Tag) string { return t.Words }, ", "); words != "" {
		s += " (" + words + ")"
	}
	return s
}

func (c *Card) said(how func(Tag) string, separator string) string {
	var parts []string
	for _, t := range c.Tags {
		if word := how(t); word != "" {
			parts = append(parts, word)
		}
	}
	return strings.Join(parts, separator)
}

// Text is a fact in one line of text.
func (f *Fact) Text() string {
	if f.Figure != "" {
		return f.Figure
	}
	s := f.Left
	if f.Sign != "" {
		s = f.Sign + " " + s
	}
	if f.Right != "" {
		s += ": " + f.Right
	}
	return s
}

// Set typesets a card in a given width: rows from the top, and the height they
// need. A lone figure stands beside the kind, which spares a small box a row.
func (c *Card) Set(width geometry.Length) drawing.Box {
	b := drawing.Box{ID: c.ID, Node: true, Class: c.Class, Title: c.heading(), Things: c.Things, Fill: White, Stroke: c.stroke()}
	b.W = width
	inner := width - 2*Padding
	facts, corner, beside := c.Facts, c.said(func(t Tag) string { return t.Sign }, " · "), drawing.Things{}
	kind := drawing.Run{Text: c.Kind, Size: SmallSize, Color: c.Look.Edge}
	if len(facts) == 1 && facts[0].Figure != "" && corner == "" && besides(kind, facts[0].Figure, inner) {
		corner, beside, facts = facts[0].Figure, facts[0].Things, nil
	}
	Blank(&b, 3*geometry.Pt, c.Look.Tint)
	Pair(&b, kind, corner, 0, inner, c.Look.Tint)
	Stand(&b, 1, beside, drawing.Things{})
	first := len(b.Rows)
	for _, line := range typeset.Wrap(c.Name, inner, NameSize, true, 0) {
		Row(&b, drawing.Row{Height: LineHeight(NameSize), Fill: c.Look.Tint, Indent: Padding, Left: drawing.Run{Text: line, Size: NameSize, Bold: true, Color: Ink}, Things: c.Things})
	}
	One(c.Name, b.Rows[first:])
	Blank(&b, 3*geometry.Pt, c.Look.Tint)
	b.Bars = c.Look.Bars.On(geometry.Size{W: width, H: b.H}, c.Look.Edge)
	if len(facts) > 0 {
		Blank(&b, 2*geometry.Pt, "")
		SetFacts(&b, facts, inner)
		Blank(&b, 3*geometry.Pt, "")
	}
	return b
}

func (c *Card) stroke() drawing.Stroke { return LookOfStatus(c.Status).Border(c.Look.Edge) }

// Row adds a row to a box.
func Row(b *drawing.Box, r drawing.Row) {
	b.Rows = append(b.Rows, r)
	b.H += r.Height
}

// HeightOf is what rows need together.
func HeightOf(rows []drawing.Row) geometry.Length {
	h := geometry.Length(0)
	for _, r := range rows {
		h += r.Height
	}
	return h
}

// Blank adds a row without text.
func Blank(b *drawing.Box, height geometry.Length, fill drawing.Color) {
	Row(b, drawing.Row{Height: height, Fill: fill})
}

// columnGap keeps a text and the figure to its right apart.
const columnGap = 8 * geometry.Pt

// besides reports whether two texts fit on one line.
func besides(left drawing.Run, right string, inner geometry.Length) bool {
	return typeset.Width(left.Text, left.Size, left.Bold)+columnGap+typeset.Width(right, left.Size, left.Bold) <= inner
}

// Pair sets a text and what stands against the right edge: in two columns, or
// one below the other when the left one would be squeezed. Lines after the
// first hang by an indent, under the text that follows a sign.
func Pair(b *drawing.Box, left drawing.Run, right string, hang, inner geometry.Length, fill drawing.Color) {
	figure := left
	figure.Text = right
	room := inner
	if right != "" && !besides(left, right, inner) {
		room = inner - columnGap - typeset.Width(right, figure.Size, figure.Bold)
	}
	whole, first := left.Text, len(b.Rows)
	below := room < inner/2 || room-hang < widestWord(left)
	if below {
		room = inner
	}
	for i, line := range wrapHanging(left, room, hang) {
		left.Text = line
		row := drawing.Row{Height: LineHeight(left.Size), Fill: fill, Indent: Padding, Left: left}
		if i > 0 {
			row.Indent += hang
		}
		if i == 0 && right != "" && !below {
			row.Right = figure
		}
		Row(b, row)
	}
	One(whole, b.Rows[first:])
	if !below {
		return
	}
	first = len(b.Rows)
	for _, line := range typeset.Wrap(right, inner, figure.Size, figure.Bold, 0) {
		figure.Text = line
		Row(b, drawing.Row{Height: LineHeight(figure.Size), Fill: fill, Indent: Padding, Right: figure})
	}
	One(right, b.Rows[first:])
}

// widestWord is the room a text needs if no word is to be broken.
func widestWord(r drawing.Run) geometry.Length {
	widest := geometry.Length(0)
	for _, word := range strings.Fields(r.Text) {
		widest = max(widest, typeset.Width(word, r.Size, r.Bold))
	}
	return widest
}

// WrapParts wraps a text of parts with dots between them. A line that ends
// between two parts needs no dot: the break says as much.
func WrapParts(text string, width, size geometry.Length, bold bool) []string {
	lines := typeset.Wrap(text, width, size, bold, 0)
	for i := range lines[:max(len(lines)-1, 0)] {
		lines[i] = strings.TrimRight(lines[i], " ·\u00a0")
	}
	return lines
}

// wrapHanging wraps a text whose later lines are shorter by an indent.
func wrapHanging(r drawing.Run, width, hang geometry.Length) []string {
	if hang == 0 || typeset.Width(r.Text, r.Size, r.Bold) <= width {
		return WrapParts(r.Text, width, r.Size, r.Bold)
	}
	sign, rest, _ := strings.Cut(r.Text, " ")
	lines := typeset.Wrap(rest, width-hang, r.Size, r.Bold, 0)
	lines[0] = sign + " " + lines[0]
	return lines
}

// SetFacts adds facts to a box, whose text may be so wide.
func SetFacts(b *drawing.Box, facts []Fact, inner geometry.Length) {
	for i := range facts {
		fact(b, &facts[i], inner)
	}
}

func fact(b *drawing.Box, f *Fact, inner geometry.Length) {
	left := drawing.Run{Text: f.Left, Size: FactSize, Bold: f.Bold, Italic: f.Italic, Color: f.Color}
	if left.Color == "" {
		left.Color = Ink
	}
	if f.Ruled {
		Blank(b, 3*geometry.Pt, "")
	}
	hang := geometry.Length(0)
	if f.Sign != "" {
		left.Text = f.Sign + " " + f.Left
		hang = typeset.Width(f.Sign+" ", left.Size, left.Bold)
	}
	ground := drawing.Color("")
	if f.Strong {
		left.Color, ground = White, StrongGround
	}
	first, indent := len(b.Rows), geometry.Length(0)
	if f.Under {
		indent = underIndent
	}
	Pair(b, left, f.Right, hang, inner-indent, ground)
	for i := range b.Rows[first:] {
		b.Rows[first+i].Indent += indent
	}
	Stand(b, first, f.Things, f.Who)
}

// underIndent is how far in a fact about the row above begins.
const underIndent = 8 * geometry.Pt

// Outline adds the card to the text equivalent of a drawing.
func (c *Card) Outline(list []drawing.Entry) []drawing.Entry {
	list = append(list, drawing.Entry{Depth: c.Depth, Heading: true, Text: c.heading(), Things: c.Things})
	for i := range c.Facts {
		f := &c.Facts[i]
		e := drawing.Entry{Depth: c.Depth + 1, Text: f.Text(), Things: f.Things, Named: f.Who}
		if f.Under {
			e.Depth++
		}
		list = append(list, e)
	}
	return list
}
