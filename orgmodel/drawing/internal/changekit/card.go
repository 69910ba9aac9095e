// Package changekit is what pictures of what differs are made with: how a box looks
// that something happened to, its card with what stood there struck through, and
// lines that are new or gone. It does not know what happened to whom.
package changekit

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const (
	signWidth geometry.Length = 12 * geometry.Pt // of the column of signs in a box
	signSize  geometry.Length = 13 * geometry.Pt // of the sign beside a name
)

// Card says what a box of the picture of changes tells.
type Card struct {
	ID, Class     string
	Lang          message.Lang
	Looks         []*Look // what happened, the weightiest first
	Kind, WasKind string
	Name, WasName string
	Tags          []kit.Tag
	Rows          []Fact
	Depth         int
	Things        drawing.Things
	Vision        bool // nobody has proposed it yet: it looks fainter than what happens
}

func (c *Card) look() *Look { return c.Looks[0] }

// Struck reports a unit that stands here no more.
func (c *Card) Struck() bool { return c.look().gone }

// said lists in words what happened, and what else stands beside the kind.
func (c *Card) said(how func(kit.Tag) string) []string {
	var parts []string
	for _, l := range c.Looks {
		if w := l.Word.In(c.Lang); w != "" {
			parts = append(parts, w)
		}
	}
	for _, t := range c.Tags {
		if word := how(t); word != "" {
			parts = append(parts, word)
		}
	}
	return parts
}

// heading is the card in one line of text.
func (c *Card) heading() string {
	s := c.Name
	if c.WasName != "" {
		s = Words.was.With(s, c.WasName).In(c.Lang)
	}
	if c.Kind != "" {
		s += " – " + kit.LowerFirst(c.Kind)
	}
	if c.WasKind != "" {
		s = Words.was.With(s, kit.LowerFirst(c.WasKind)).In(c.Lang)
	}
	if said := c.said(func(t kit.Tag) string { return t.Words }); len(said) > 0 {
		s += " (" + strings.Join(said, ", ") + ")"
	}
	if sign := c.look().Sign; sign != "" {
		s = sign + " " + s
	}
	return s
}

// title is what a screen reader says of the box: the heading and what changes in
// it.
func (c *Card) title() string {
	s := c.heading()
	for i := range c.Rows {
		if c.Rows[i].Look != nil {
			s += "; " + c.Rows[i].Told(c.Lang)
		}
	}
	return s
}

// Told is the fact in one line of text.
func (f *Fact) Told(lang message.Lang) string {
	s := f.Of + f.Text()
	if f.Was != "" || f.WasRight != "" {
		was := f.Was
		if was == "" {
			was = f.WasRight
		} else if f.WasRight != "" {
			was += ": " + f.WasRight
		}
		s = Words.was.With(s, was).In(lang)
	}
	if f.Look == nil {
		return s
	}
	if f.Said != "" {
		s += " (" + f.Said + ")"
	}
	return f.Look.Sign + " " + s
}

// Set typesets a card in a given width.
func (c *Card) Set(width geometry.Length) drawing.Box {
	look := c.look()
	b := drawing.Box{ID: c.ID, Node: true, Class: c.Class, Title: c.title(), Things: c.Things, Fill: look.Fill, Stroke: look.Stroke}
	if c.Vision {
		b.Fill, b.Stroke = kit.White, Envisioned(look.Stroke.Color)
	}
	b.W = width
	inner := width - 2*kit.Padding
	kit.Blank(&b, 4*geometry.Pt, "")
	if c.WasKind != "" {
		kit.Pair(&b, drawing.Run{Text: c.WasKind, Size: kit.SmallSize, Strike: true, Color: kit.GreyInk}, "", 0, inner, "")
	}
	first := len(b.Rows)
	corner := strings.Join(c.said(func(t kit.Tag) string { return t.Sign }), " · ")
	if c.Kind != "" || corner != "" {
		kit.Pair(&b, drawing.Run{Text: c.Kind, Size: kit.SmallSize, Color: kit.GreyInk}, corner, 0, inner, "")
	}
	for i := range b.Rows[first:] {
		b.Rows[first+i].Right.Color = look.Ink
	}
	c.setName(&b, inner)
	kit.Blank(&b, 3*geometry.Pt, "")
	if len(c.Rows) > 0 {
		column := c.signColumn()
		if !slices.ContainsFunc(c.Rows, func(f Fact) bool { return f.Look != nil || f.Sign != "" }) {
			column = 0
		}
		for i := range c.Rows {
			f := c.Rows[i]
			if look == &LookUntouched && f.Color == "" {
				f.Color = kit.GreyInk // what stays steps back
			}
			changeFact(&b, &f, inner, column)
		}
		kit.Blank(&b, 4*geometry.Pt, "")
	}
	return b
}

// signColumn is the room of the signs before rows.
func (c *Card) signColumn() geometry.Length {
	w := signWidth
	for i := range c.Rows {
		if l := c.Rows[i].Look; l != nil {
			w = max(w, typeset.Width(l.Sign, kit.FactSize, true)+3*geometry.Pt)
		}
	}
	return w
}

// setName sets the name with the sign before it, and the one before it struck
// through above.
func (c *Card) setName(b *drawing.Box, inner geometry.Length) {
	look := c.look()
	name := drawing.Run{Text: c.Name, Size: kit.NameSize, Bold: true, Color: kit.Ink, Strike: c.Struck()}
	if look == &LookUntouched || look.Class == LookGhost.Class {
		name.Color, name.Bold = kit.GreyInk, !look.gone // a place that was left is fainter still
	}
	hang := geometry.Length(0)
	if look.Sign != "" {
		hang = max(signWidth, typeset.Width(look.Sign, signSize, true)+3*geometry.Pt)
	}
	things := c.Things
	if c.WasName != "" {
		was := name
		was.Text, was.Strike, was.Color, was.Bold = c.WasName, true, kit.GreyInk, false
		hung(b, was, hang, inner, drawing.Run{}, drawing.Things{Was: things.Was})
		things.Was = nil
	}
	hung(b, name, hang, inner, drawing.Run{Text: look.Sign, Size: signSize, Bold: true, Color: look.Ink}, things)
}

// hung sets lines of text beside a sign.
func hung(b *drawing.Box, text drawing.Run, hang, inner geometry.Length, sign drawing.Run, things drawing.Things) {
	whole, first := text.Text, len(b.Rows)
	for i, line := range typeset.Wrap(whole, inner-hang, text.Size, text.Bold, 0) {
		text.Text = line
		r := drawing.Row{Height: kit.LineHeight(text.Size), Indent: kit.Padding + hang, Hang: hang, Left: text, Things: things}
		if i == 0 {
			r.Sign = sign
		}
		kit.Row(b, r)
	}
	kit.One(whole, b.Rows[first:])
}

// changeFact sets a fact: what stood there struck through, what stands there
// under it, and the sign in a column of its own.
func changeFact(b *drawing.Box, f *Fact, inner, column geometry.Length) {
	left := drawing.Run{Text: f.Left, Size: kit.FactSize, Bold: f.Bold, Italic: f.Italic, Color: f.Color, Strike: f.Struck || f.Look != nil && f.Look.gone}
	if left.Color == "" || left.Color == kit.WarnInk {
		left.Color = kit.Ink // vacancies are not what this picture is about
	}
	if left.Strike && f.Look != nil {
		left.Color = f.Look.Ink
	}
	if f.Ruled {
		kit.Blank(b, 3*geometry.Pt, "")
	}
	sign := drawing.Run{Text: f.Sign, Size: kit.FactSize, Color: left.Color}
	if f.Look != nil {
		sign = drawing.Run{Text: f.Look.Sign, Size: kit.FactSize, Bold: true, Color: f.Look.Ink}
		if f.Sign != "" {
			left.Text = f.Sign + " " + f.Left
		}
	}
	was, first := left, len(b.Rows)
	was.Strike, was.Color = true, kit.GreyInk
	switch {
	case f.Was != "":
		if was.Text = f.Was; f.Sign != "" {
			was.Text = f.Sign + " " + f.Was
		}
		right := f.WasRight
		if right == "" {
			right = f.Right
		}
		beside(b, was, right, inner, column, sign)
		kit.Stand(b, first, drawing.Things{Was: f.Things.Was}, drawing.Things{})
		first = len(b.Rows)
		beside(b, left, f.Right, inner, column, drawing.Run{})
		kit.Stand(b, first, drawing.Things{IDs: f.Things.IDs}, f.Who)
		return
	case f.WasRight != "":
		beside(b, left, f.WasRight, inner, column, sign)
		for i := range b.Rows[first:] {
			b.Rows[first+i].Right.Strike = true
			b.Rows[first+i].Right.Color = kit.GreyInk
		}
		below := len(b.Rows)
		for _, line := range typeset.Wrap(f.Right, inner, kit.FactSize, true, 0) {
			kit.Row(b, drawing.Row{Height: kit.LineHeight(kit.FactSize), Indent: kit.Padding, Right: drawing.Run{Text: line, Size: kit.FactSize, Bold: true, Color: kit.Ink}})
		}
		kit.One(f.Right, b.Rows[below:])
	default:
		beside(b, left, f.Right, inner, column, sign)
	}
	kit.Stand(b, first, f.Things, f.Who)
}

// beside sets a text and a figure beside the column of signs, if there is one.
func beside(b *drawing.Box, left drawing.Run, right string, inner, column geometry.Length, sign drawing.Run) {
	first := len(b.Rows)
	kit.Pair(b, left, right, 0, inner-column, "")
	for i := range b.Rows[first:] {
		r := &b.Rows[first+i]
		r.Indent, r.Hang = r.Indent+column, column
		if i == 0 {
			r.Sign = sign
		}
	}
}

// Outline adds the card to the text equivalent of a drawing.
func (c *Card) Outline(list []drawing.Entry) []drawing.Entry {
	list = append(list, drawing.Entry{Depth: c.Depth, Heading: true, Text: c.heading(), Things: c.Things})
	for i := range c.Rows {
		if !c.Rows[i].Heading {
			list = append(list, drawing.Entry{Depth: c.Depth + 1, Text: c.Rows[i].Told(c.Lang), Things: c.Rows[i].Things, Named: c.Rows[i].Who})
		}
	}
	return list
}

// List is what the note counts, in one line.
func (c *Card) List() string {
	var parts []string
	for i := range c.Rows {
		if c.Rows[i].Right != "" {
			parts = append(parts, kit.LowerFirst(c.Rows[i].Left)+" "+c.Rows[i].Right)
		}
	}
	return strings.Join(parts, ", ")
}
