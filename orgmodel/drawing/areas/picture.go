package areas

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// Widths of what lies in an area, and how many areas are set beside each other
// at most.
const (
	wideSettled   = 176 * geometry.Pt
	narrowSettled = 142 * geometry.Pt
	mostAbreast   = 12
	mostInside    = 3 // columns of parts within an area
)

// atlasPicture is the picture of an atlas.
type atlasPicture struct {
	*atlas
	s    kit.Sketch
	best *atlasPlan
}

// atlasPlan is one way to place everything, from the origin.
type atlasPlan struct {
	size          geometry.Size
	frames, boxes []drawing.Box
}

// Fit implements picture.
func (p *atlasPicture) Fit(room kit.Room, tight bool) geometry.Size {
	width := wideSettled
	if tight {
		width = narrowSettled
	}
	p.best = nil
	var bestScale int64
	for inside := 1; inside <= mostInside; inside++ {
		var blocks []block
		for _, r := range p.regions {
			blocks = append(blocks, p.block(r, p.width(width, inside), inside))
		}
		for abreast := 1; abreast <= min(len(blocks), mostAbreast); abreast++ {
			for _, columns := range [][][]int{inTurn(len(blocks), abreast), inRuns(blocks, abreast)} {
				plan := p.plan(blocks, columns, width)
				const natural = 1_000_000
				scale := min(natural*int64(room.W)/int64(plan.size.W), natural*int64(room.H)/int64(plan.size.H))
				if p.best == nil || scale > bestScale {
					p.best, bestScale = plan, scale
				}
			}
		}
		if p.levels(p.regions) == 1 {
			break
		}
	}
	return p.best.size
}

func (p *atlasPicture) levels(regions []*region) int {
	n := 0
	for _, r := range regions {
		n = max(n, 1+p.levels(r.parts))
	}
	return n
}

// width is that of the frames at the top: the innermost boxes keep theirs.
func (p *atlasPicture) width(innermost geometry.Length, inside int) geometry.Length {
	levels := p.levels(p.regions)
	cell := innermost + 2*kit.FramePad*geometry.Length(levels-1)
	return cell*geometry.Length(inside) + kit.FrameGap*geometry.Length(inside-1) + 2*kit.FramePad
}

// block is a region as set, from the upper left corner of its frame.
type block struct {
	frames, boxes []drawing.Box // the first frame is that of the region
}

func (b *block) take(inner block, at geometry.Point) {
	b.frames = append(b.frames, kit.Placed(inner.frames, at)...)
	b.boxes = append(b.boxes, kit.Placed(inner.boxes, at)...)
}

// height is that of the frame, or of a box that stands alone.
func (b *block) height() geometry.Length {
	if len(b.frames) == 0 {
		return b.boxes[0].H
	}
	return b.frames[0].H
}

// block sets a region: its heading, what lies in it in so many columns without gaps,
// or as many as there are boxes, and below that its parts.
func (p *atlasPicture) block(r *region, width geometry.Length, columns int) block {
	frame := r.frame(width)
	b := block{frames: []drawing.Box{frame}}
	y := kit.HeightOf(frame.Rows)
	cell := func(columns int) geometry.Length {
		return (width - 2*kit.FramePad - kit.FrameGap*geometry.Length(columns-1)) / geometry.Length(columns)
	}
	abreast := max(1, min(columns, r.count()))
	var inside, parts []block
	for _, box := range r.boxes(cell(abreast)) {
		inside = append(inside, block{boxes: []drawing.Box{box}})
	}
	for _, part := range r.parts {
		parts = append(parts, p.block(part, cell(columns), 1))
	}
	y = b.stack(inside, abreast, cell(abreast), y)
	y = b.stack(parts, columns, cell(columns), y)
	b.frames[0].H = y
	return b
}

// stack sets blocks in columns, one below the other, and returns where they end.
func (b *block) stack(list []block, columns int, width, top geometry.Length) geometry.Length {
	if len(list) == 0 {
		return top
	}
	heights := make([]geometry.Length, len(list))
	for i := range list {
		heights[i] = list[i].height()
	}
	counts, highest := kit.Columns(heights, columns, kit.FramePad)
	next := 0
	for column, n := range counts {
		at := geometry.Point{X: kit.FramePad + geometry.Length(column)*(width+kit.FrameGap), Y: top}
		for range n {
			b.take(list[next], at)
			at.Y += heights[next] + kit.FramePad
			next++
		}
	}
	return top + highest + kit.FramePad
}

// frame is the frame of a region with its heading.
func (r *region) frame(width geometry.Length) drawing.Box {
	if r.area < 0 {
		return kit.NewFrame("whole_municipality", r.card.Name, geometry.Rect{W: width})
	}
	b := r.card.Set(width)
	b.ID, b.Fill = "area_"+r.card.ID, kit.FrameFill
	for i := range b.Rows {
		b.Rows[i].Indent = kit.FramePad
	}
	return b
}

// count is how many boxes lie in a region itself.
func (r *region) count() int {
	n := 0
	for i := range r.rows {
		n += len(r.rows[i].cards)
		if r.rows[i].words != "" {
			n++
		}
	}
	return n
}

// boxes are what lies in a region, in the order of the rows, and what it lacks.
func (r *region) boxes(width geometry.Length) []drawing.Box {
	var list []drawing.Box
	for row := range r.rows {
		c := &r.rows[row]
		for i := range c.cards {
			list = append(list, c.cards[i].Set(width))
		}
		if c.words == "" {
			continue
		}
		box := drawing.Box{ID: kit.PartID(r.id, "missing", strconv.Itoa(row)), Class: "missing", Title: c.words}
		box.W = width
		color := kit.GreyInk
		if c.lacks {
			color = kit.WarnInk
		}
		kit.Pair(&box, drawing.Run{Text: c.words, Size: kit.FactSize, Color: color}, "", 0, width-2*kit.Padding, "")
		list = append(list, box)
	}
	return list
}

// inTurn deals areas out to columns by turns, so that they are read from left to right.
func inTurn(n, columns int) [][]int {
	list := make([][]int, columns)
	for i := range n {
		list[i%columns] = append(list[i%columns], i)
	}
	return list
}

// inRuns deals areas out to columns so that the highest is as low as can be; they are
// read column by column.
func inRuns(blocks []block, columns int) [][]int {
	heights := make([]geometry.Length, len(blocks))
	for i := range blocks {
		heights[i] = blocks[i].height()
	}
	counts, _ := kit.Columns(heights, columns, kit.FrameGap)
	list := make([][]int, len(counts))
	next := 0
	for column, n := range counts {
		for range n {
			list[column] = append(list[column], next)
			next++
		}
	}
	return list
}

// plan sets the areas in columns, without gaps, under what is there for the whole
// municipality.
func (p *atlasPicture) plan(blocks []block, columns [][]int, width geometry.Length) *atlasPlan {
	plan := &atlasPlan{}
	one := blocks[0].frames[0].W
	plan.size.W = one*geometry.Length(len(columns)) + kit.FrameGap*geometry.Length(len(columns)-1)
	top := geometry.Length(0)
	if p.whole != nil {
		abreast := max(1, int((plan.size.W-2*kit.FramePad+kit.FrameGap)/(width+kit.FrameGap)))
		band := p.block(p.whole, plan.size.W, abreast)
		plan.add(band, geometry.Point{})
		top = band.height() + kit.FrameGap
	}
	places := make([]geometry.Point, len(blocks))
	for column, list := range columns {
		at := geometry.Point{X: geometry.Length(column) * (one + kit.FrameGap), Y: top}
		for _, i := range list {
			places[i] = at
			at.Y += blocks[i].height() + kit.FrameGap
		}
		plan.size.H = max(plan.size.H, at.Y-kit.FrameGap)
	}
	for i := range blocks { // in file order, as a screen reader reads them
		plan.add(blocks[i], places[i])
	}
	if m := p.homelessNote(); !m.IsZero() {
		plan.note(m.In(p.s.Lang()))
	}
	return plan
}

func (plan *atlasPlan) add(b block, at geometry.Point) {
	plan.frames = append(plan.frames, kit.Placed(b.frames, at)...)
	plan.boxes = append(plan.boxes, kit.Placed(b.boxes, at)...)
}

// note sets a line below everything.
func (plan *atlasPlan) note(text string) {
	box := drawing.Box{ID: kit.PartID("", "homeless"), Class: "note", Title: text}
	box.Y, box.W = plan.size.H+kit.FrameGap, plan.size.W
	for _, line := range typeset.Wrap(text, box.W-geometry.Pt, kit.SmallSize, false, 0) {
		kit.Row(&box, drawing.Row{Height: kit.LineHeight(kit.SmallSize), Left: drawing.Run{Text: line, Size: kit.SmallSize, Italic: true, Color: kit.GreyInk}})
	}
	kit.One(text, box.Rows)
	plan.boxes = append(plan.boxes, box)
	plan.size.H = box.Bottom()
}

// Put implements picture.
func (p *atlasPicture) Put(at geometry.Point) kit.Drawn {
	return kit.Drawn{Frames: kit.Placed(p.best.frames, at), Boxes: kit.Placed(p.best.boxes, at)}
}
