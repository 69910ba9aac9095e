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
		blocks := p.blocks(p.regions, p.width(width, inside), inside)
		for abreast := 1; abreast <= min(len(blocks), mostAbreast); abreast++ {
			plan := p.plan(blocks, abreast, width)
			const natural = 1_000_000
			scale := min(natural*int64(room.W)/int64(plan.size.W), natural*int64(room.H)/int64(plan.size.H))
			if p.best == nil || scale > bestScale {
				p.best, bestScale = plan, scale
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

// blocks sets regions that lie beside each other, all of the same size and with
// the same rows at the same height.
func (p *atlasPicture) blocks(regions []*region, width geometry.Length, columns int) []block {
	if len(regions) == 0 {
		return nil
	}
	cellWidth := (width - 2*kit.FramePad - kit.FrameGap*geometry.Length(columns-1)) / geometry.Length(columns)
	blocks := make([]block, len(regions))
	y := geometry.Length(0)
	for i, r := range regions {
		frame := r.frame(width)
		blocks[i].frames = []drawing.Box{frame}
		y = max(y, kit.HeightOf(frame.Rows))
	}
	for row := range regions[0].rows {
		tallest := geometry.Length(0)
		for i, r := range regions {
			if row < len(r.rows) {
				tallest = max(tallest, blocks[i].cell(r, row, cellWidth, y, columns))
			}
		}
		if tallest > 0 {
			y += tallest + kit.FramePad
		}
	}
	end := y
	for i, r := range regions {
		parts := p.blocks(r.parts, cellWidth, 1)
		bottom := y
		for k, part := range parts {
			x := kit.FramePad + geometry.Length(k%columns)*(cellWidth+kit.FrameGap)
			top := y + geometry.Length(k/columns)*(part.frames[0].H+kit.FramePad)
			blocks[i].take(part, geometry.Point{X: x, Y: top})
			bottom = top + part.frames[0].H + kit.FramePad
		}
		end = max(end, bottom)
	}
	for i := range blocks {
		blocks[i].frames[0].H = end
	}
	return blocks
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

// cell sets what a region has in a row and returns how high it is.
func (b *block) cell(r *region, row int, width, top geometry.Length, columns int) geometry.Length {
	c := &r.rows[row]
	y, tallest := top, geometry.Length(0)
	for i := range c.cards {
		if i > 0 && i%columns == 0 {
			y, tallest = y+tallest+kit.FramePad, 0
		}
		box := c.cards[i].Set(width)
		box.X, box.Y = kit.FramePad+geometry.Length(i%columns)*(width+kit.FrameGap), y
		tallest = max(tallest, box.H)
		b.boxes = append(b.boxes, box)
	}
	if c.words != "" {
		box := drawing.Box{ID: kit.PartID(r.id, "missing", strconv.Itoa(row)), Class: "missing", Title: c.words}
		box.X, box.Y, box.W = kit.FramePad, y, width
		color := kit.GreyInk
		if c.lacks {
			color = kit.WarnInk
		}
		kit.Pair(&box, drawing.Run{Text: c.words, Size: kit.FactSize, Color: color}, "", 0, width-2*kit.Padding, "")
		tallest = max(tallest, box.H)
		b.boxes = append(b.boxes, box)
	}
	return y + tallest - top
}

// plan sets the areas in a grid, under what is there for the whole municipality.
func (p *atlasPicture) plan(blocks []block, abreast int, width geometry.Length) *atlasPlan {
	plan := &atlasPlan{}
	one := blocks[0].frames[0]
	plan.size.W = one.W*geometry.Length(abreast) + kit.FrameGap*geometry.Length(abreast-1)
	if p.whole != nil {
		columns := max(1, int((plan.size.W-2*kit.FramePad+kit.FrameGap)/(width+kit.FrameGap)))
		band := p.blocks([]*region{p.whole}, plan.size.W, columns)[0]
		plan.add(band, geometry.Point{})
		plan.size.H = band.frames[0].H + kit.FrameGap
	}
	for i, b := range blocks {
		at := geometry.Point{X: geometry.Length(i%abreast) * (one.W + kit.FrameGap), Y: plan.size.H + geometry.Length(i/abreast)*(one.H+kit.FrameGap)}
		plan.add(b, at)
	}
	rows := geometry.Length((len(blocks) + abreast - 1) / abreast)
	plan.size.H += rows*(one.H+kit.FrameGap) - kit.FrameGap
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
