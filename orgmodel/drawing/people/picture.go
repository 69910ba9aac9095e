package people

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Measures of the matrix.
const (
	cellPad   = 4 * geometry.Pt     // on either side of a number
	cellGap   = geometry.Pt * 3 / 4 // around the box of a number
	signRoom  = 13 * geometry.Pt
	sumGap    = 6 * geometry.Pt // before what the lines add up to
	narrowest = 16 * geometry.Pt
	keyGap    = 10 * geometry.Pt
	keyWidth  = 150 * geometry.Pt
	keyWidest = 210 * geometry.Pt
	keySign   = 24 * geometry.Pt
)

// mostLines is how many lines a name takes; a longer one is cut, and told whole by the
// title of its box and in the text.
const mostLines = 6

// widths are those of what is wrapped: the names of rows, of columns, and what stands
// above the columns that are no unit's; and what stays free above and below the text of a
// row, and of a number.
type widths struct{ rows, columns, others, pad, air geometry.Length }

var (
	wide  = widths{rows: 210 * geometry.Pt, columns: 86 * geometry.Pt, others: 74 * geometry.Pt, pad: 3 * geometry.Pt, air: geometry.Pt}
	tight = widths{rows: 200 * geometry.Pt, columns: 66 * geometry.Pt, others: 60 * geometry.Pt, pad: geometry.Pt * 2 / 5, air: geometry.Pt / 5}
)

// picture is the matrix with its rows and columns in place.
type picture struct {
	t     *teller
	table *table
	set   widths

	names    geometry.Length // how wide those of the rows are
	numbered bool            // the columns have numbers, and their names stand below
	columns  []geometry.Length
	x        []geometry.Length // where each column begins, and what the rows add up to
	y        []geometry.Length // where each row begins, and what the columns add up to
	head     geometry.Length
	size     geometry.Size // without the names below
	key      [][]drawing.Box
	keyAt    geometry.Point
	least    geometry.Length // how wide the picture is at least
	aside    geometry.Length // how much of that is free on either side
}

// Fit implements kit.Picture. It takes at least as much room as the widest text below
// it, which is not broken.
func (p *picture) Fit(room kit.Room, narrow bool) geometry.Size {
	p.set = wide
	if narrow {
		p.set = tight
	}
	p.arrange()
	size := p.withKey(room)
	p.aside = max(p.least-size.W, 0) / 2
	size.W = max(size.W, p.least)
	return size
}

// withKey is how large the matrix is with the names of numbered columns, which stand
// below it or beside it, wherever there is room.
func (p *picture) withKey(room kit.Room) geometry.Size {
	if !p.numbered {
		return p.size
	}
	below, beside := p.keyBelow(), p.keyBeside()
	if kit.Fill(below, room.Size) <= kit.Fill(beside, room.Size) {
		return p.keyBelow()
	}
	return beside
}

// arrange gives every row and column its place, from the picture's own corner on.
func (p *picture) arrange() {
	lines := &p.table.lines
	p.columns, p.x, p.y, p.head = nil, nil, nil, p.cornerHeight()
	p.names = p.nameWidth()
	x := p.names
	for k := range lines[now] {
		w := p.columnWidth(k)
		p.columns, p.x = append(p.columns, w), append(p.x, x)
		x += w
		p.head = max(p.head, kit.HeightOf(p.columnRows(k, w))+2*cellGap)
	}
	x += sumGap
	p.x = append(p.x, x)
	sums := p.sumWidth()
	p.columns = append(p.columns, sums)
	y := p.head
	for i := range lines[old] {
		p.y = append(p.y, y)
		y += 2*cellGap + max(kit.HeightOf(p.nameRows(old, &lines[old][i], p.names)), p.cellHeight())
	}
	y += sumGap
	p.y = append(p.y, y)
	p.size = geometry.Size{W: x + sums, H: y + p.cellHeight() + 2*cellGap}
}

// nameWidth is what the names of the rows need, if that is not too much.
func (p *picture) nameWidth() geometry.Length {
	w := geometry.Length(0)
	for i := range p.table.lines[old] {
		l := &p.table.lines[old][i]
		name := typeset.Width(p.t.name(old, l, p.table.lines[old]), kit.FactSize, true) + 2*cellPad + 2*cellGap + geometry.Pt
		if p.t.look(old, l).Sign != "" {
			name += signRoom
		}
		w = max(w, name)
	}
	return min(max(w, p.set.rows/2), p.set.rows)
}

// cellHeight is that of a number.
func (p *picture) cellHeight() geometry.Length { return kit.LineHeight(kit.FactSize) + 2*p.set.air }

func textWidth(text string) geometry.Length {
	return typeset.Width(text, kit.FactSize, true) + 2*cellPad + 2*cellGap
}

// columnWidth is what the numbers of a column need, and its name.
func (p *picture) columnWidth(k int) geometry.Length {
	w := max(narrowest, textWidth(p.t.number(p.table.margin[now][k])))
	for i := range p.table.cells {
		if c := p.table.cells[i][k]; !c.heads.IsZero() {
			w = max(w, textWidth(p.t.number(c)))
		}
	}
	switch {
	case p.table.lines[now][k].sort != units:
		return max(w, p.set.others)
	case !p.numbered:
		return max(w, p.set.columns)
	}
	return max(w, textWidth(p.columnNumber(k)))
}

// columnNumber is what a numbered column goes by.
func (p *picture) columnNumber(k int) string { return message.Int(k + 1).In(p.t.lang) }

// sumWidth is that of what the rows add up to.
func (p *picture) sumWidth() geometry.Length {
	w := textWidth(p.t.say(beforeText))
	for _, c := range p.table.margin[old] {
		w = max(w, textWidth(p.t.number(c)))
	}
	return w
}

// columnRows is the name of a column, or its number.
func (p *picture) columnRows(k int, width geometry.Length) []drawing.Row {
	l := &p.table.lines[now][k]
	if !p.numbered || l.sort != units {
		return p.nameRows(now, l, width)
	}
	look, height := p.t.look(now, l), kit.LineHeight(kit.FactSize)
	centred := func(text string, color drawing.Color) drawing.Row {
		return drawing.Row{Height: height, Centre: true, Left: drawing.Run{Text: text, Size: kit.FactSize, Bold: true, Color: color}}
	}
	return []drawing.Row{{Height: p.set.pad}, centred(look.Sign, look.Ink), centred(p.columnNumber(k), kit.Ink), {Height: p.set.pad}}
}

// nameRows is the name of a line in a width, with the sign of what happened to it.
func (p *picture) nameRows(file int, l *line, width geometry.Length) []drawing.Row {
	look := p.t.look(file, l)
	run := drawing.Run{Text: p.t.name(file, l, p.table.lines[file]), Size: kit.FactSize, Bold: l.sort == units, Color: kit.Ink}
	if l.sort != units {
		run.Color = kit.GreyInk
	}
	hang := geometry.Length(0)
	if look.Sign != "" {
		hang = signRoom
	}
	rows := []drawing.Row{{Height: p.set.pad}}
	for i, text := range typeset.Wrap(run.Text, width-2*cellPad-hang-2*cellGap, run.Size, run.Bold, mostLines) {
		r := drawing.Row{Height: kit.LineHeight(run.Size), Indent: cellPad + hang, Hang: hang, Left: run, Things: p.t.things(file, l)}
		r.Left.Text = text
		if i == 0 {
			r.Sign = drawing.Run{Text: look.Sign, Size: kit.FactSize, Bold: true, Color: look.Ink}
		}
		rows = append(rows, r)
	}
	kit.One(run.Text, rows[1:])
	return append(rows, drawing.Row{Height: p.set.pad})
}

// keyBelow lays out the names of the numbered columns below the matrix, in as many
// columns as take the least height, and says how large all of it is.
func (p *picture) keyBelow() geometry.Size {
	p.key = nil
	p.keyAt = geometry.Point{Y: p.size.H + keyGap}
	best := geometry.Length(0)
	for many := max(1, int((p.size.W+cellPad)/keyWidth)); many > 0; many-- {
		key, height := p.keyOf(many, (p.size.W+cellPad)/geometry.Length(many)-cellPad)
		if p.key != nil && height >= best {
			break
		}
		p.key, best = key, height
	}
	return geometry.Size{W: p.size.W, H: p.keyAt.Y + best}
}

// keyBeside lays them out to the right of the matrix, in as few columns as are no higher
// than it.
func (p *picture) keyBeside() geometry.Size {
	p.keyAt = geometry.Point{X: p.size.W + 2*keyGap}
	width := geometry.Length(0)
	for k := range p.table.lines[now] {
		if l := &p.table.lines[now][k]; l.sort == units {
			width = max(width, typeset.Width(p.t.name(now, l, p.table.lines[now]), kit.SmallSize, false)+keySign+2*cellPad+geometry.Pt)
		}
	}
	width = min(width, keyWidest)
	for many := 1; ; many++ {
		height := geometry.Length(0)
		if p.key, height = p.keyOf(many, width); height <= p.size.H || len(p.key) < many {
			return geometry.Size{W: p.keyAt.X + geometry.Length(len(p.key))*(width+cellPad) - cellPad, H: max(p.size.H, height)}
		}
	}
}

// keyOf lays them out in at most so many columns.
func (p *picture) keyOf(many int, width geometry.Length) (key [][]drawing.Box, height geometry.Length) {
	total := geometry.Length(0)
	var entries []drawing.Box
	for k := range p.table.lines[now] {
		if l := &p.table.lines[now][k]; l.sort == units {
			entries = append(entries, p.keyEntry(k, width))
			total += entries[len(entries)-1].H + cellGap
		}
	}
	y := geometry.Length(0)
	for i := range entries {
		if i == 0 || y*geometry.Length(many) >= total && len(key) < many {
			key, y = append(key, nil), 0
		}
		n := len(key) - 1
		entries[i].X, entries[i].Y = geometry.Length(n)*(width+cellPad), y
		y += entries[i].H + cellGap
		key[n], height = append(key[n], entries[i]), max(height, y)
	}
	return key, height
}

// keyEntry is the box of a unit whose column bears a number: that, what happened to the
// unit, and its name.
func (p *picture) keyEntry(k int, width geometry.Length) drawing.Box {
	l := &p.table.lines[now][k]
	look, sign := p.t.look(now, l), p.columnNumber(k)
	if look.Sign != "" {
		sign += " " + look.Sign
	}
	b := p.unit(now, l)
	b.W, b.Fill, b.Stroke = width, "", drawing.Stroke{}
	kit.Blank(&b, geometry.Pt, "")
	name := p.t.name(now, l, p.table.lines[now])
	for i, line := range typeset.Wrap(name, width-keySign-2*cellPad, kit.SmallSize, false, mostLines) {
		r := drawing.Row{Height: kit.LineHeight(kit.SmallSize), Indent: cellPad + keySign, Hang: keySign, Left: drawing.Run{Text: line, Size: kit.SmallSize, Color: kit.Ink}, Things: b.Things}
		if i == 0 {
			r.Sign = drawing.Run{Text: sign, Size: kit.SmallSize, Bold: true, Color: kit.Ink}
		}
		kit.Row(&b, r)
	}
	kit.One(name, b.Rows[1:])
	kit.Blank(&b, geometry.Pt, "")
	return b
}

// cornerHeight is that of the box where the names of rows and columns meet.
func (p *picture) cornerHeight() geometry.Length {
	return 2*kit.LineHeight(kit.SmallSize) + 2*p.set.pad
}
