package coverage

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// Measures of the coverage view.
const (
	rowPadding  = 8 * geometry.Pt
	rowGap      = 7 * geometry.Pt
	chipGap     = 8 * geometry.Pt
	groupIndent = 14 * geometry.Pt
	// mostChips is how many chips stand side by side at most: more than fit an
	// A0 sheet at a readable size.
	mostChips = 16
	// mostIndents keeps a very deep tree of groups from running out of the sheet.
	mostIndents = 6
)

// The ground and frame of a row: of one that is reached, and of one that must
// not be overlooked.
const (
	rowGround  drawing.Color = "#f7f9fb"
	rowEdge    drawing.Color = "#cbd2d9"
	missGround drawing.Color = "#fbe9e4"
	missEdge   drawing.Color = kit.WarnInk
)

// coverPicture is the picture of the rows.
type coverPicture struct {
	*coverage
	columns           int
	groupW, chipW     geometry.Length
	groups            []drawing.Box
	chips             [][]drawing.Box
	heights           []geometry.Length
	width, leftColumn geometry.Length
}

// Fit implements picture: it tries how many chips to set side by side, and takes
// what comes out largest; of those alike the one with most in a line.
func (p *coverPicture) Fit(room kit.Room, tight bool) geometry.Size {
	p.groupW, p.chipW = 190*geometry.Pt, 168*geometry.Pt
	if tight {
		p.groupW, p.chipW = 158*geometry.Pt, 136*geometry.Pt
	}
	p.set()
	most := 1
	for _, chips := range p.chips {
		most = min(max(most, len(chips)), mostChips)
	}
	best, size := 1, geometry.Size{}
	for n := 1; n <= most; n++ {
		if got := p.arrange(n); n == 1 || kit.AtLeastAsLarge(got, size, room.Size) {
			best, size = n, got
		}
	}
	return p.arrange(best)
}

// set typesets all boxes.
func (p *coverPicture) set() {
	p.groups, p.chips, p.heights = nil, nil, make([]geometry.Length, len(p.rows))
	deepest := 0
	for i := range p.rows {
		row := &p.rows[i]
		deepest = max(deepest, min(row.depth, mostIndents))
		p.groups = append(p.groups, row.card.Set(p.groupW))
		var chips []drawing.Box
		for k := range row.chips {
			chips = append(chips, row.chips[k].set(p.chipW))
		}
		p.chips = append(p.chips, chips)
	}
	p.leftColumn = p.groupW + geometry.Length(deepest)*groupIndent
}

// set typesets a chip; the name of what has ended is struck through.
func (c *chip) set(width geometry.Length) drawing.Box {
	b := c.Card.Set(width)
	if !c.struck {
		return b
	}
	for i := range b.Rows {
		if b.Rows[i].Left.Bold && b.Rows[i].Left.Size == kit.NameSize {
			b.Rows[i].Left.Strike = true
		}
	}
	return b
}

// arrange places everything with so many chips side by side, from the picture's
// own corner on.
func (p *coverPicture) arrange(columns int) geometry.Size {
	p.columns = columns
	chipsW := geometry.Length(columns)*(p.chipW+chipGap) - chipGap
	left := rowPadding + p.leftColumn + 2*chipGap
	p.width = left + chipsW + rowPadding
	y := geometry.Length(0)
	for i := range p.rows {
		top := y + rowPadding
		group := &p.groups[i]
		group.X, group.Y = rowPadding+geometry.Length(min(p.rows[i].depth, mostIndents))*groupIndent, top
		bottom := max(group.Bottom(), p.flow(p.chips[i], left, top+p.verdictHeight(i, chipsW)))
		p.heights[i] = bottom + rowPadding - y
		y += p.heights[i] + rowGap
	}
	return geometry.Size{W: p.width, H: max(y-rowGap, 0)}
}

// flow sets chips side by side, line by line, and returns where they end. Those
// of a line are equally high.
func (p *coverPicture) flow(chips []drawing.Box, left, top geometry.Length) geometry.Length {
	bottom := top
	for from := 0; from < len(chips); from += p.columns {
		line := chips[from:min(from+p.columns, len(chips))]
		if from > 0 {
			top = bottom + chipGap
		}
		tallest := geometry.Length(0)
		for i := range line {
			tallest = max(tallest, kit.HeightOf(line[i].Rows))
		}
		for i := range line {
			line[i].X, line[i].Y, line[i].H = left+geometry.Length(i)*(p.chipW+chipGap), top, tallest
		}
		bottom = top + tallest
	}
	return bottom
}

// verdict is what is said of a row before its chips.
func (p *coverPicture) verdict(row int, width geometry.Length) []drawing.Row {
	text := p.says(p.rows[row].found)
	if text == "" {
		return nil
	}
	run, fill := drawing.Run{Size: kit.FactSize, Bold: true, Color: kit.WarnInk}, drawing.Color("")
	switch p.rows[row].found {
	case unreached:
		run.Size, fill = kit.NameSize+2*geometry.Pt, missGround
	case outside:
		run.Bold, run.Color = false, kit.GreyInk
	}
	var rows []drawing.Row
	for _, line := range typeset.Wrap(text, width, run.Size, run.Bold, 0) {
		run.Text = line
		rows = append(rows, drawing.Row{Height: kit.LineHeight(run.Size), Fill: fill, Left: run})
	}
	kit.One(text, rows)
	return append(rows, drawing.Row{Height: 4 * geometry.Pt, Fill: fill})
}

func (p *coverPicture) verdictHeight(row int, width geometry.Length) geometry.Length {
	return kit.HeightOf(p.verdict(row, width))
}

// Put implements picture.
func (p *coverPicture) Put(at geometry.Point) kit.Drawn {
	var ink kit.Drawn
	y := at.Y
	for i := range p.rows {
		p.putRow(&ink, i, geometry.Rect{X: at.X, Y: y, W: p.width, H: p.heights[i]}, at)
		y += p.heights[i] + rowGap
	}
	for i := range p.rows {
		if p.rows[i].above >= 0 {
			p.putBranch(&ink, i)
		}
	}
	ink.Boxes = append(ink.Boxes, p.groups...)
	for _, chips := range p.chips {
		ink.Boxes = append(ink.Boxes, chips...)
	}
	return ink
}

// putRow draws the ground of a row and what is said of it, and moves its boxes
// to where they belong.
func (p *coverPicture) putRow(ink *kit.Drawn, i int, r geometry.Rect, at geometry.Point) {
	row := &p.rows[i]
	frame := drawing.Box{ID: kit.PartID(row.card.ID, "row"), Class: "row", Title: row.card.Name, Things: row.card.Things, Rect: r, Fill: rowGround, Stroke: drawing.Stroke{Color: rowEdge, Width: geometry.Pt / 2}}
	if row.found == unreached {
		frame.Class, frame.Title = "row unreached", row.card.Name+": "+p.says(unreached)
		frame.Fill, frame.Stroke = missGround, drawing.Stroke{Color: missEdge, Width: 2 * geometry.Pt}
	}
	ink.Frames = append(ink.Frames, frame)
	p.groups[i].X += at.X
	p.groups[i].Y += at.Y
	for k := range p.chips[i] {
		p.chips[i][k].X += at.X
		p.chips[i][k].Y += at.Y
	}
	left := at.X + rowPadding + p.leftColumn + 2*chipGap
	width := r.Right() - rowPadding - left
	if rows := p.verdict(i, width); rows != nil {
		ink.Boxes = append(ink.Boxes, drawing.Box{
			ID: kit.PartID(row.card.ID, "verdict"), Class: "verdict", Title: p.says(row.found),
			Rect: geometry.Rect{X: left, Y: r.Y + rowPadding, W: width, H: kit.HeightOf(rows)}, Rows: rows,
		})
	}
}

// putBranch draws that a group is part of the one it is told under.
func (p *coverPicture) putBranch(ink *kit.Drawn, i int) {
	child, parent := &p.groups[i], &p.groups[p.rows[i].above]
	if child.X <= parent.X {
		return // as far to the right as it goes
	}
	x := parent.X + groupIndent/2
	ink.Lines = append(ink.Lines, drawing.Line{
		ID: kit.PartID(child.ID, "part"), Class: "part", From: child.ID, To: parent.ID,
		Title:  p.s.Say(words.partOf, p.rows[i].card.Name, p.rows[p.rows[i].above].card.Name),
		Points: []geometry.Point{{X: x, Y: parent.Bottom()}, {X: x, Y: child.MidY()}, {X: child.X, Y: child.MidY()}},
		Stroke: drawing.Stroke{Color: kit.LineGrey, Width: geometry.Pt},
	})
}
