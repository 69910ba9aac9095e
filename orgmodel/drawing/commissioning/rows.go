package commissioning

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/parties"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// table is how wide the columns of rows are. A column without width is left out:
// what would stand there stands in the box of the agreement.
type table struct {
	agreement, content, providers, amount, followUp geometry.Length
}

// Widths of the columns.
var (
	wideTable   = table{agreement: 190 * geometry.Pt, content: 176 * geometry.Pt, providers: 176 * geometry.Pt, amount: 104 * geometry.Pt, followUp: 130 * geometry.Pt}
	narrowTable = table{agreement: 150 * geometry.Pt, content: 136 * geometry.Pt, providers: 142 * geometry.Pt, amount: 88 * geometry.Pt, followUp: 96 * geometry.Pt}
)

// Distances in a table.
const (
	cellPad  = 3 * geometry.Pt
	rowGap   = 3 * geometry.Pt
	groupGap = 12 * geometry.Pt
)

const (
	rowEdge drawing.Color = "#cbd2d9"
	sumFill drawing.Color = "#e9eef3"
)

// starts are the left edges of the columns, and the right edge of the last.
func (t *table) starts() (agreement, content, providers, amount, followUp, end geometry.Length) {
	content = agreement + t.agreement
	providers = content + t.content
	amount = providers + t.providers
	followUp = amount + t.amount
	return agreement, content, providers, amount, followUp, followUp + t.followUp
}

func (t *table) width() geometry.Length {
	_, _, _, _, _, end := t.starts()
	return end
}

// strip is a part of a table as wide as it, from its own upper left corner.
type strip struct {
	frames, boxes []drawing.Box
	height        geometry.Length
}

func (p *strip) add(b drawing.Box) {
	p.boxes = append(p.boxes, b)
	p.height = max(p.height, b.Bottom())
}

// rowOf sets an agreement with its parties.
func (p *rowsPicture) rowOf(t *table, k int) strip {
	s, d, out := p.s, &p.deals[k], strip{}
	agreement, content, providers, amount, followUp, end := t.starts()
	card := d.card
	card.Facts = append(card.Facts[:0:0], d.dates...)
	if t.content == 0 {
		card.Facts = append(card.Facts, d.content...)
	}
	card.Facts = append(card.Facts, d.note...)
	box := card.Set(t.agreement)
	box.X = agreement
	out.add(box)
	if t.content > 0 {
		facts := d.content
		if len(facts) == 0 {
			facts = []kit.Fact{{Left: s.Say(words.amountNotGiven), Color: kit.GreyInk}}
		}
		out.add(p.cell(kit.PartID(d.ID, "content"), "content", words.contentHeading, facts, content, t.content))
	}
	y := cellPad
	for _, i := range d.providers {
		b := p.providerOf(d, i, t.providers-2*cellPad)
		b.X, b.Y = providers+cellPad, y
		y = b.Bottom() + cellPad
		out.add(b)
	}
	if len(d.parties) > 0 {
		b := p.cell(kit.PartID(d.ID, "parties"), "parties", message.Text{}, d.parties, providers, t.providers)
		b.Y = y - cellPad
		out.add(b)
	}
	text, color := p.s.Say(words.amountNotGiven), kit.GreyInk
	if d.Amount.Known() {
		text, color = s.Key(&d.Common, d.Amount.Kronor().In(s.Lang()), "amount"), kit.Ink
	}
	out.add(p.amountCell(kit.PartID(d.ID, "amount"), text, color, false, amount, t.amount))
	if t.followUp > 0 {
		out.add(p.cell(kit.PartID(d.ID, "follow-up"), "follow-up", words.followUpHeading, p.followedUp(d), followUp, t.followUp))
	}
	out.height += cellPad
	out.boxes[0].H = out.height
	out.frames = []drawing.Box{{
		ID: kit.PartID(d.ID, "row"), Class: "row", Title: p.rowSaid(d), Rect: geometry.Rect{W: end, H: out.height},
		Fill: kit.White, Stroke: drawing.Stroke{Color: rowEdge, Width: geometry.Pt * 3 / 4},
	}}
	return out
}

// providerOf is the box of a provider in the row of an agreement: its name, and what
// else its card tells in small letters beside it or below.
func (p *rowsPicture) providerOf(d *deal, i int, width geometry.Length) drawing.Box {
	t := &p.providers[i]
	name, said := p.s.Key(&d.Common, t.card.Name, "to"), []string{t.card.Kind}
	if t.group == parties.GroupInHouse {
		said = append(said, kit.LowerFirst(p.s.Say(providerGroups[t.group].label)))
	}
	for i := range t.card.Facts {
		said = append(said, t.card.Facts[i].Text())
	}
	for _, tag := range t.card.Tags {
		said = append(said, tag.Words)
	}
	more := kit.Joined(" · ", said...)
	b := t.card.Set(width)
	b.ID, b.Rows, b.H = kit.PartID(d.ID, b.ID), nil, 0
	left := drawing.Run{Text: name, Size: kit.FactSize, Bold: true, Color: kit.Ink}
	right := drawing.Run{Text: more, Size: kit.SmallSize, Color: t.card.Look.Edge}
	fill, inner := t.card.Look.Tint, width-2*kit.Padding
	kit.Blank(&b, 3*geometry.Pt, fill)
	beside := typeset.Width(name, left.Size, true)+typeset.Width(more, right.Size, false)+6*geometry.Pt <= inner
	for _, line := range typeset.Wrap(name, inner, left.Size, true, 0) {
		left.Text = line
		kit.Row(&b, drawing.Row{Height: kit.LineHeight(left.Size), Fill: fill, Indent: kit.Padding, Left: left, Things: t.card.Things})
	}
	kit.One(name, b.Rows[1:])
	if first := len(b.Rows); beside {
		b.Rows[first-1].Right = right
	} else {
		for _, line := range kit.WrapParts(more, inner, right.Size, false) {
			right.Text = line
			kit.Row(&b, drawing.Row{Height: kit.LineHeight(right.Size), Fill: fill, Indent: kit.Padding, Left: right})
		}
		kit.One(more, b.Rows[first:])
	}
	kit.Blank(&b, 3*geometry.Pt, fill)
	b.Bars = t.card.Look.Bars.On(geometry.Size{W: width, H: b.H}, t.card.Look.Edge)
	return b
}

// followedUp is the follow-up without its label, which stands above the column.
func (p *rowsPicture) followedUp(d *deal) []kit.Fact {
	if d.FollowUp != "" {
		return []kit.Fact{{Left: p.s.Key(&d.Common, d.FollowUp, "follow_up")}}
	}
	return []kit.Fact{{Left: p.s.Say(words.amountNotGiven), Color: kit.WarnInk}}
}

// rowSaid tells who orders what of whom, and of whom it is given that does not exist on
// the day.
func (p *rowsPicture) rowSaid(d *deal) string {
	s := p.s
	party := func(key string, ids ...string) string {
		var names []string
		for _, id := range ids {
			if id != "" {
				names = append(names, s.Key(&d.Common, parties.Name(s, id), key))
			}
		}
		if names == nil {
			return s.Say(words.partyNotGiven)
		}
		return message.And(names).In(s.Lang())
	}
	return s.Say(words.row, d.form.From, party("from", d.From), parties.LookAgreement.Label, s.Named(&d.Common), d.form.To, party("to", d.To...))
}

// cell sets facts in a column, below its heading; none: the facts say what they are.
func (p *rowsPicture) cell(id, class string, heading message.Text, facts []kit.Fact, x, width geometry.Length) drawing.Box {
	said := ""
	for i := range facts {
		said = kit.Joined(", ", said, facts[i].Text())
	}
	if !heading.IsZero() {
		said = p.s.Say(words.cell, heading, said)
	}
	b := drawing.Box{ID: id, Class: class, Title: said}
	b.X, b.W = x, width
	kit.Blank(&b, cellPad, "")
	kit.SetFacts(&b, facts, width-2*kit.Padding)
	return b
}

// amountCell sets an amount against the right edge of its column.
func (p *rowsPicture) amountCell(id, text string, color drawing.Color, total bool, x, width geometry.Length) drawing.Box {
	run := drawing.Run{Size: kit.FactSize, Bold: total, Color: color}
	b := drawing.Box{ID: id, Class: "amount", Title: p.s.Say(words.cell, words.amountHeading, text)}
	b.X, b.W = x, width
	kit.Blank(&b, cellPad, "")
	for _, line := range typeset.Wrap(text, width-2*kit.Padding, run.Size, run.Bold, 0) {
		run.Text = line
		kit.Row(&b, drawing.Row{Height: kit.LineHeight(run.Size), Indent: kit.Padding, Right: run})
	}
	kit.One(text, b.Rows[1:])
	return b
}

// sumRows set what agreements cost together, one row for each status.
func (p *rowsPicture) sumRows(t *table, id string, label message.Text, deals []int) strip {
	var out strip
	_, _, _, amount, _, end := t.starts()
	for n, of := range p.sums(deals) {
		said, color := p.s.Say(words.amountNotGiven), kit.GreyInk
		if of.known() {
			said, color = p.s.Star(of.total.Kronor().In(p.s.Lang()), of.on), kit.Ink
		}
		text := p.s.Say(label, of.opened(p.s, of.agreements(p.s)))
		head := drawing.Box{ID: kit.PartID(id, "sum", strconv.Itoa(n+1)), Class: "sum", Title: p.s.Say(words.cell, text, said)}
		head.Y, head.W = out.height, amount-t.providers/2
		kit.Blank(&head, cellPad, "")
		kit.Pair(&head, drawing.Run{Text: text, Size: kit.FactSize, Bold: true, Color: kit.Ink}, "", 0, head.W-2*kit.Padding, "")
		cell := p.amountCell(kit.PartID(head.ID, "amount"), said, color, true, head.W, t.amount+t.providers/2)
		cell.Y = out.height
		frame := drawing.Box{ID: kit.PartID(head.ID, "row"), Class: "row", Title: head.Title, Fill: sumFill, Stroke: drawing.Stroke{Color: rowEdge, Width: geometry.Pt * 3 / 4}}
		frame.Rect = geometry.Rect{Y: out.height, W: end, H: max(head.H, cell.H) + cellPad}
		out.frames, out.boxes = append(out.frames, frame), append(out.boxes, head, cell)
		out.height = frame.Bottom() + rowGap
	}
	out.height = max(out.height-rowGap, 0)
	return out
}
