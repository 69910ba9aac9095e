package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const (
	signWidth geometry.Length = 12 * geometry.Pt // of the column of signs in a box
	signSize  geometry.Length = 13 * geometry.Pt // of the sign beside a name
)

// changeCard says what a box of the picture of changes tells.
type changeCard struct {
	id, class     string
	lang          message.Lang
	looks         []*changeLook // what happened, the weightiest first
	kind, wasKind string
	name, wasName string
	tags          []tag
	rows          []changeFact
	depth         int
	things        Things
}

func (c *changeCard) look() *changeLook { return c.looks[0] }

// struck reports a unit that stands here no more.
func (c *changeCard) struck() bool { return c.look().gone }

// said lists in words what happened, and what else stands beside the kind.
func (c *changeCard) said(how func(tag) string) []string {
	var parts []string
	for _, l := range c.looks {
		if w := l.word.In(c.lang); w != "" {
			parts = append(parts, w)
		}
	}
	for _, t := range c.tags {
		parts = append(parts, how(t))
	}
	return parts
}

// heading is the card in one line of text.
func (c *changeCard) heading() string {
	s := c.name
	if c.wasName != "" {
		s = markedWords.was.With(s, c.wasName).In(c.lang)
	}
	if c.kind != "" {
		s += " – " + lowerFirst(c.kind)
	}
	if c.wasKind != "" {
		s = markedWords.was.With(s, lowerFirst(c.wasKind)).In(c.lang)
	}
	if said := c.said(func(t tag) string { return t.words }); len(said) > 0 {
		s += " (" + strings.Join(said, ", ") + ")"
	}
	if sign := c.look().sign; sign != "" {
		s = sign + " " + s
	}
	return s
}

// title is what a screen reader says of the box: the heading and what changes in
// it.
func (c *changeCard) title() string {
	s := c.heading()
	for i := range c.rows {
		if c.rows[i].look != nil {
			s += "; " + c.rows[i].told(c.lang)
		}
	}
	return s
}

// told is the fact in one line of text.
func (f *changeFact) told(lang message.Lang) string {
	s := f.of + f.text()
	if f.was != "" || f.wasRight != "" {
		was := f.was
		if was == "" {
			was = f.wasRight
		} else if f.wasRight != "" {
			was += ": " + f.wasRight
		}
		s = markedWords.was.With(s, was).In(lang)
	}
	if f.look == nil {
		return s
	}
	if f.said != "" {
		s += " (" + f.said + ")"
	}
	return f.look.sign + " " + s
}

// set typesets a card in a given width.
func (c *changeCard) set(width geometry.Length) Box {
	look := c.look()
	b := Box{ID: c.id, Node: true, Class: c.class, Title: c.title(), Things: c.things, Fill: look.fill, Stroke: look.stroke}
	b.W = width
	inner := width - 2*padding
	b.blank(4*geometry.Pt, "")
	if c.wasKind != "" {
		b.pair(Run{Text: c.wasKind, Size: smallSize, Strike: true, Color: greyInk}, "", 0, inner, "")
	}
	first := len(b.Rows)
	corner := strings.Join(c.said(func(t tag) string { return t.sign }), " · ")
	if c.kind != "" || corner != "" {
		b.pair(Run{Text: c.kind, Size: smallSize, Color: greyInk}, corner, 0, inner, "")
	}
	for i := range b.Rows[first:] {
		b.Rows[first+i].Right.Color = look.ink
	}
	c.setName(&b, inner)
	b.blank(3*geometry.Pt, "")
	if len(c.rows) > 0 {
		column := signWidth
		if !slices.ContainsFunc(c.rows, func(f changeFact) bool { return f.look != nil || f.sign != "" }) {
			column = 0
		}
		for i := range c.rows {
			f := c.rows[i]
			if look == &lookUntouched && f.color == "" {
				f.color = greyInk // what stays steps back
			}
			b.changeFact(&f, inner, column)
		}
		b.blank(4*geometry.Pt, "")
	}
	return b
}

// setName sets the name with the sign before it, and the one before it struck
// through above.
func (c *changeCard) setName(b *Box, inner geometry.Length) {
	look := c.look()
	name := Run{Text: c.name, Size: nameSize, Bold: true, Color: ink, Strike: c.struck()}
	if look == &lookUntouched || look.class == lookGhost.class {
		name.Color, name.Bold = greyInk, !look.gone // a place that was left is fainter still
	}
	hang := geometry.Length(0)
	if look.sign != "" {
		hang = max(signWidth, typeset.Width(look.sign, signSize, true)+3*geometry.Pt)
	}
	things := c.things
	if c.wasName != "" {
		was := name
		was.Text, was.Strike, was.Color, was.Bold = c.wasName, true, greyInk, false
		b.hung(was, hang, inner, Run{}, Things{Was: things.Was})
		things.Was = nil
	}
	b.hung(name, hang, inner, Run{Text: look.sign, Size: signSize, Bold: true, Color: look.ink}, things)
}

// hung sets lines of text beside a sign.
func (b *Box) hung(text Run, hang, inner geometry.Length, sign Run, things Things) {
	for i, line := range typeset.Wrap(text.Text, inner-hang, text.Size, text.Bold, 0) {
		text.Text = line
		r := Row{Height: lineHeight(text.Size), Indent: padding + hang, Hang: hang, Left: text, Things: things}
		if i == 0 {
			r.Sign = sign
		}
		b.row(r)
	}
}

// changeFact sets a fact: what stood there struck through, what stands there
// under it, and the sign in a column of its own.
func (b *Box) changeFact(f *changeFact, inner, column geometry.Length) {
	left := Run{Text: f.left, Size: factSize, Bold: f.bold, Italic: f.italic, Color: f.color, Strike: f.struck || f.look != nil && f.look.gone}
	if left.Color == "" || left.Color == warnInk {
		left.Color = ink // vacancies are not what this picture is about
	}
	if left.Strike && f.look != nil {
		left.Color = f.look.ink
	}
	if f.ruled {
		b.blank(3*geometry.Pt, "")
	}
	sign := Run{Text: f.sign, Size: factSize, Color: left.Color}
	if f.look != nil {
		sign = Run{Text: f.look.sign, Size: factSize, Bold: true, Color: f.look.ink}
		if f.sign != "" {
			left.Text = f.sign + " " + f.left
		}
	}
	was, first := left, len(b.Rows)
	was.Strike, was.Color = true, greyInk
	switch {
	case f.was != "":
		if was.Text = f.was; f.sign != "" {
			was.Text = f.sign + " " + f.was
		}
		right := f.wasRight
		if right == "" {
			right = f.right
		}
		b.beside(was, right, inner, column, sign)
		b.stand(first, Things{Was: f.things.Was}, Things{})
		first = len(b.Rows)
		b.beside(left, f.right, inner, column, Run{})
		b.stand(first, Things{IDs: f.things.IDs}, f.who)
		return
	case f.wasRight != "":
		b.beside(left, f.wasRight, inner, column, sign)
		for i := range b.Rows[first:] {
			b.Rows[first+i].Right.Strike = true
			b.Rows[first+i].Right.Color = greyInk
		}
		for _, line := range typeset.Wrap(f.right, inner, factSize, true, 0) {
			b.row(Row{Height: lineHeight(factSize), Indent: padding, Right: Run{Text: line, Size: factSize, Bold: true, Color: ink}})
		}
	default:
		b.beside(left, f.right, inner, column, sign)
	}
	b.stand(first, f.things, f.who)
}

// beside sets a text and a figure beside the column of signs, if there is one.
func (b *Box) beside(left Run, right string, inner, column geometry.Length, sign Run) {
	first := len(b.Rows)
	b.pair(left, right, 0, inner-column, "")
	for i := range b.Rows[first:] {
		r := &b.Rows[first+i]
		r.Indent, r.Hang = r.Indent+column, column
		if i == 0 {
			r.Sign = sign
		}
	}
}

// outline adds the card to the text equivalent of a drawing.
func (c *changeCard) outline(list []Entry) []Entry {
	list = append(list, Entry{Depth: c.depth, Heading: true, Text: c.heading(), Things: c.things})
	for i := range c.rows {
		if !c.rows[i].heading {
			list = append(list, Entry{Depth: c.depth + 1, Text: c.rows[i].told(c.lang), Things: c.rows[i].things, Named: c.rows[i].who})
		}
	}
	return list
}
