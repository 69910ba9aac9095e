package people

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// Measures of the matrix.
const (
	cellPad   = 4 * geometry.Pt     // on either side of a number
	cellGap   = geometry.Pt * 3 / 4 // around the box of a number
	signRoom  = 13 * geometry.Pt
	sumGap    = 6 * geometry.Pt // before what the lines add up to
	narrowest = 16 * geometry.Pt
	keyGap    = 14 * geometry.Pt
	keyWidth  = 172 * geometry.Pt
)

// widths are those of what is wrapped: the names of rows, of columns, and what stands
// above the columns that are no unit's; and what stays free above and below the text of a
// row, and of a number.
type widths struct{ rows, columns, others, pad, air geometry.Length }

var (
	wide  = widths{rows: 210 * geometry.Pt, columns: 86 * geometry.Pt, others: 74 * geometry.Pt, pad: 3 * geometry.Pt, air: geometry.Pt}
	tight = widths{rows: 200 * geometry.Pt, columns: 66 * geometry.Pt, others: 60 * geometry.Pt, pad: geometry.Pt, air: geometry.Pt / 5}
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
}

// Fit implements kit.Picture.
func (p *picture) Fit(_ kit.Room, narrow bool) geometry.Size {
	p.set = wide
	if narrow {
		p.set = tight
	}
	return p.arrange()
}

// arrange gives every row and column its place, from the picture's own corner on.
func (p *picture) arrange() geometry.Size {
	lines := &p.table.lines
	p.columns, p.x, p.y, p.head = nil, nil, nil, p.cornerHeight()
	p.names = p.nameWidth()
	x := p.names
	for k := range lines[now] {
		w := p.columnWidth(k)
		p.columns, p.x = append(p.columns, w), append(p.x, x)
		x += w
		p.head = max(p.head, kit.HeightOf(p.columnRows(k, w)))
	}
	x += sumGap
	p.x = append(p.x, x)
	sums := p.sumWidth()
	p.columns = append(p.columns, sums)
	y := p.head
	for i := range lines[old] {
		p.y = append(p.y, y)
		y += max(kit.HeightOf(p.nameRows(old, &lines[old][i], p.names)), p.cellHeight()+2*cellGap)
	}
	y += sumGap
	p.y = append(p.y, y)
	p.size = geometry.Size{W: x + sums, H: y + p.cellHeight() + 2*cellGap}
	size := p.size
	if p.layKey(); p.key != nil {
		size.H += keyGap
		deepest := geometry.Length(0)
		for _, column := range p.key {
			bottom := column[len(column)-1].Bottom()
			deepest = max(deepest, bottom)
		}
		size.H += deepest
	}
	return size
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
	return max(w, textWidth(strconv.Itoa(k+1)))
}

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
	return []drawing.Row{{Height: p.set.pad}, centred(look.Sign, look.Ink), centred(strconv.Itoa(k+1), kit.Ink), {Height: p.set.pad}}
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
	for i, text := range typeset.Wrap(run.Text, width-2*cellPad-hang-2*cellGap, run.Size, run.Bold, 0) {
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

// layKey lays out the names of the numbered columns, in columns of their own.
func (p *picture) layKey() {
	p.key = nil
	if !p.numbered {
		return
	}
	var entries []drawing.Box
	many := max(1, int((p.size.W+cellPad)/(keyWidth+cellPad)))
	width := p.size.W/geometry.Length(many) - cellPad
	total := geometry.Length(0)
	for k := range p.table.lines[now] {
		if l := &p.table.lines[now][k]; l.sort == units {
			entries = append(entries, p.keyEntry(k, width))
			total += entries[len(entries)-1].H
		}
	}
	share := (total + geometry.Length(many) - 1) / geometry.Length(many)
	y := geometry.Length(0)
	for i := range entries {
		if i == 0 || y >= share && len(p.key) < many {
			p.key, y = append(p.key, nil), 0
		}
		n := len(p.key) - 1
		entries[i].X, entries[i].Y = geometry.Length(n)*(width+cellPad), y
		y += entries[i].H
		p.key[n] = append(p.key[n], entries[i])
	}
}

// keyEntry is a number and the name that it stands for.
func (p *picture) keyEntry(k int, width geometry.Length) drawing.Box {
	const numberRoom = 20 * geometry.Pt
	l := &p.table.lines[now][k]
	text := p.t.name(now, l, p.table.lines[now])
	if look := p.t.look(now, l); look.Sign != "" {
		text = look.Sign + " " + text
	}
	b := drawing.Box{ID: kit.PartID("key", p.t.id(now, l)), Class: "key", Title: strconv.Itoa(k+1) + " " + p.t.called(now, l, p.table.lines[now])}
	b.W = width
	for i, line := range typeset.Wrap(text, width-numberRoom-cellPad, kit.SmallSize, false, 0) {
		r := drawing.Row{Height: kit.LineHeight(kit.SmallSize), Indent: numberRoom, Hang: numberRoom, Left: drawing.Run{Text: line, Size: kit.SmallSize, Color: kit.Ink}}
		if i == 0 {
			r.Sign = drawing.Run{Text: strconv.Itoa(k + 1), Size: kit.SmallSize, Bold: true, Color: kit.Ink}
		}
		kit.Row(&b, r)
	}
	kit.One(text, b.Rows)
	kit.Blank(&b, 2*geometry.Pt, "")
	return b
}

// cornerHeight is that of the box where the names of rows and columns meet.
func (p *picture) cornerHeight() geometry.Length {
	return 2*kit.LineHeight(kit.SmallSize) + 2*p.set.pad
}
