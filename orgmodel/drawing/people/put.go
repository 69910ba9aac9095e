package people

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var (
	beforeText = metrics.MatrixWords.Before
	afterText  = metrics.MatrixWords.After
)

// The looks of numbers. What people do is told by the border as well as by the colour:
// none for those who stay, a line for those who go, a heavy one for those whom the new
// file places nowhere, dashes for those of whom nothing is said.
type cellLook struct {
	class  string
	ink    drawing.Color
	fill   drawing.Color
	stroke drawing.Stroke
	bold   bool
}

var (
	lookStays    = cellLook{"stays", kit.Ink, "#e9ecef", drawing.Stroke{}, false}
	lookGoes     = cellLook{"goes", kit.Ink, kit.White, drawing.Stroke{Color: "#7b3294", Width: geometry.Pt}, true}
	lookUnplaced = cellLook{"unplaced", kit.WarnInk, kit.White, drawing.Stroke{Color: kit.WarnInk, Width: 180}, true}
	lookUnstated = cellLook{"unstated", kit.GreyInk, kit.White, drawing.Stroke{Color: "#767676", Width: geometry.Pt * 3 / 4, Dash: drawing.Dashed}, false}
	lookSum      = cellLook{"sum", kit.Ink, "", drawing.Stroke{}, true}
)

// lookAt is that of the number in a row and a column.
func (t *table) lookAt(i, k int) *cellLook {
	switch {
	case t.lines[now][k].sort == unplaced:
		return &lookUnplaced
	case t.lines[now][k].sort == unstated || t.lines[old][i].sort == unstated:
		return &lookUnstated
	case t.cells[i][k].stays:
		return &lookStays
	}
	return &lookGoes
}

// The grid behind the numbers.
const (
	gridInk  drawing.Color = "#d5dae0"
	headFill drawing.Color = "#f5f7fa"
	bandFill drawing.Color = "#f7f8fa"
)

// Put implements kit.Picture.
func (p *picture) Put(at geometry.Point) kit.Drawn {
	var ink kit.Drawn
	at.X += p.aside
	p.putHead(&ink, at)
	for i := range p.table.lines[old] {
		p.putRow(&ink, i, at)
	}
	p.putSums(&ink, at)
	p.putGrid(&ink, at)
	for _, column := range p.key {
		ink.Boxes = append(ink.Boxes, kit.Placed(column, geometry.Point{X: at.X + p.keyAt.X, Y: at.Y + p.keyAt.Y})...)
	}
	return ink
}

// putHead draws the corner and the names of the columns.
func (p *picture) putHead(ink *kit.Drawn, at geometry.Point) {
	from, to := p.t.say(metrics.MatrixWords.From)+" ↓", p.t.say(metrics.MatrixWords.To)+" →"
	corner := drawing.Box{ID: kit.PartID("", "corner"), Class: "heading", Title: from + " " + to, Rect: geometry.Rect{X: at.X, Y: at.Y + p.head - p.cornerHeight(), W: p.names - 2*cellGap, H: p.cornerHeight()}}
	small := drawing.Run{Size: kit.SmallSize, Bold: true, Color: kit.GreyInk}
	left, right := small, small
	left.Text, right.Text = from, to
	corner.Rows = []drawing.Row{{Height: p.set.pad}, {Height: kit.LineHeight(kit.SmallSize), Right: right}, {Height: kit.LineHeight(kit.SmallSize), Indent: cellPad, Left: left}}
	ink.Boxes = append(ink.Boxes, corner)
	for k := range p.table.lines[now] {
		l := &p.table.lines[now][k]
		b := p.named(now, l, geometry.Rect{X: at.X + p.x[k] + cellGap, Y: at.Y, W: p.columns[k] - 2*cellGap, H: p.head - 2*cellGap}, p.columnRows(k, p.columns[k]))
		ink.Boxes = append(ink.Boxes, b)
	}
	ink.Boxes = append(ink.Boxes, p.sumName("sum_before", p.t.say(beforeText), geometry.Rect{X: at.X + p.x[len(p.x)-1] + cellGap, Y: at.Y, W: p.columns[len(p.columns)-1] - 2*cellGap, H: p.head - cellGap}, true))
}

// headStroke is the border of the name of a unit. What happened to it is told by its
// sign: the numbers are what the picture is about.
var headStroke = drawing.Stroke{Color: "#9aa5b1", Width: geometry.Pt / 2}

// unit is the box that stands for the unit of a line, or for none.
func (p *picture) unit(file int, l *line) drawing.Box {
	b := drawing.Box{ID: p.t.id(file, l), Class: p.t.class(file, l), Title: p.t.called(file, l, p.table.lines[file]), Things: p.t.things(file, l)}
	if l.sort == units {
		b.Node, b.Fill, b.Stroke = true, headFill, headStroke
	}
	return b
}

// named is the box with the name of a row or a column, set against its lower edge or
// in the middle.
func (p *picture) named(file int, l *line, r geometry.Rect, rows []drawing.Row) drawing.Box {
	b := p.unit(file, l)
	if p.numbered && file == now && l.sort == units {
		b = drawing.Box{ID: kit.PartID("number", b.ID), Class: "heading", Title: b.Title, Fill: headFill, Stroke: headStroke}
	}
	b.Rect, b.Rows = r, rows
	spare := r.H - kit.HeightOf(rows)
	if file == old {
		spare /= 2
	}
	b.Rows[0].Height += spare
	return b
}

func (p *picture) sumName(id, text string, r geometry.Rect, low bool) drawing.Box {
	b := drawing.Box{ID: kit.PartID("", id), Class: "heading", Title: text, Rect: r}
	row := drawing.Row{Height: kit.LineHeight(kit.FactSize), Indent: cellPad}
	run := drawing.Run{Text: text, Size: kit.FactSize, Bold: true, Color: kit.Ink}
	spare := (r.H - row.Height) / 2
	if row.Left = run; low {
		row.Left, row.Right, spare = drawing.Run{}, run, r.H-row.Height-p.set.pad
	}
	b.Rows = []drawing.Row{{Height: spare}, row}
	return b
}

// putRow draws the name of a row and its numbers.
func (p *picture) putRow(ink *kit.Drawn, i int, at geometry.Point) {
	l := &p.table.lines[old][i]
	high := p.y[i+1] - p.y[i]
	if i == len(p.table.lines[old])-1 {
		high -= sumGap
	}
	y, name := at.Y+p.y[i], p.t.called(old, l, p.table.lines[old])
	band := drawing.Box{ID: kit.PartID(p.t.id(old, l), "row"), Class: "row", Title: name, Rect: geometry.Rect{X: at.X, Y: y, W: p.size.W, H: high}}
	if band.Fill = kit.White; i%2 == 0 {
		band.Fill = bandFill
	}
	ink.Frames = append(ink.Frames, band)
	ink.Boxes = append(ink.Boxes, p.named(old, l, geometry.Rect{X: at.X, Y: y + cellGap, W: p.names - 2*cellGap, H: high - 2*cellGap}, p.nameRows(old, l, p.names)))
	for k := range p.table.lines[now] {
		c := p.table.cells[i][k]
		if c.heads.IsZero() {
			continue
		}
		column := &p.table.lines[now][k]
		title := p.t.say(wayText(l, column), p.t.within(old, l, p.table.lines[old]), p.t.within(now, column, p.table.lines[now]), p.t.counted(c))
		ink.Boxes = append(ink.Boxes, p.numberBox(kit.PartID(p.t.id(old, l), p.t.id(now, column)), title, c, p.table.lookAt(i, k), p.place(at, k, y, high)))
	}
	if c := p.table.margin[old][i]; !c.heads.IsZero() {
		title := p.t.say(beforeWords(l), name, p.t.counted(c))
		ink.Boxes = append(ink.Boxes, p.numberBox(kit.PartID(p.t.id(old, l), "", "sum"), title, c, &lookSum, p.place(at, len(p.columns)-1, y, high)))
	}
}

// place is where the number of a column stands in a row.
func (p *picture) place(at geometry.Point, k int, y, high geometry.Length) geometry.Rect {
	h := p.cellHeight()
	return geometry.Rect{X: at.X + p.x[k] + 2*cellGap, Y: y + (high-h)/2, W: p.columns[k] - 4*cellGap, H: h}
}

func (p *picture) numberBox(id, title string, c cell, look *cellLook, r geometry.Rect) drawing.Box {
	height := kit.LineHeight(kit.FactSize)
	return drawing.Box{
		ID: id, Class: "people " + look.class, Title: title, Rect: r, Fill: look.fill, Stroke: look.stroke,
		Rows: []drawing.Row{
			{Height: (r.H - height) / 2},
			{Height: height, Right: drawing.Run{Text: p.t.number(c), Size: kit.FactSize, Bold: look.bold, Color: look.ink}},
		},
	}
}

// putSums draws what the columns add up to.
func (p *picture) putSums(ink *kit.Drawn, at geometry.Point) {
	y, high := at.Y+p.y[len(p.y)-1], p.cellHeight()+2*cellGap
	after := p.t.say(afterText)
	ink.Frames = append(ink.Frames, drawing.Box{ID: kit.PartID("", "sums"), Class: "row", Title: after, Rect: geometry.Rect{X: at.X, Y: y, W: p.size.W, H: high}, Fill: kit.White})
	ink.Boxes = append(ink.Boxes, p.sumName("sum_after", after, geometry.Rect{X: at.X, Y: y + cellGap, W: p.names - cellGap, H: high - 2*cellGap}, false))
	for k := range p.table.lines[now] {
		if c := p.table.margin[now][k]; !c.heads.IsZero() {
			column := &p.table.lines[now][k]
			title := p.t.say(afterWords(column), p.t.called(now, column, p.table.lines[now]), p.t.counted(c))
			ink.Boxes = append(ink.Boxes, p.numberBox(kit.PartID(p.t.id(now, column), "", "sum"), title, c, &lookSum, p.place(at, k, y, high)))
		}
	}
}

// putGrid draws the lines between the columns, and those before what adds up. They say
// nothing, and are drawn as the ground is.
func (p *picture) putGrid(ink *kit.Drawn, at geometry.Point) {
	rule := func(r geometry.Rect, fill drawing.Color) {
		ink.Frames = append(ink.Frames, drawing.Box{Class: "grid", Fill: fill, Rect: r})
	}
	top, bottom := at.Y+p.head, at.Y+p.size.H
	for k := range p.table.lines[now] {
		rule(geometry.Rect{X: at.X + p.x[k], Y: top, W: geometry.Pt / 2, H: bottom - top}, gridInk)
	}
	rule(geometry.Rect{X: at.X + p.x[len(p.x)-1] - sumGap/2, Y: at.Y, W: geometry.Pt, H: bottom - at.Y}, kit.LineGrey)
	rule(geometry.Rect{X: at.X, Y: at.Y + p.y[len(p.y)-1] - sumGap/2, W: p.size.W, H: geometry.Pt}, kit.LineGrey)
}
