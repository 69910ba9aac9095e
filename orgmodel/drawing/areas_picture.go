package drawing

import (
	"strconv"

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
	s    sketch
	best *atlasPlan
}

// atlasPlan is one way to place everything, from the origin.
type atlasPlan struct {
	size          geometry.Size
	frames, boxes []Box
}

// fit implements picture.
func (p *atlasPicture) fit(room geometry.Size, tight bool) geometry.Size {
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
	cell := innermost + 2*framePad*geometry.Length(levels-1)
	return cell*geometry.Length(inside) + frameGap*geometry.Length(inside-1) + 2*framePad
}

// block is a region as set, from the upper left corner of its frame.
type block struct {
	frames, boxes []Box // the first frame is that of the region
}

func (b *block) take(inner block, at geometry.Point) {
	b.frames = append(b.frames, placed(inner.frames, at)...)
	b.boxes = append(b.boxes, placed(inner.boxes, at)...)
}

// blocks sets regions that lie beside each other, all of the same size and with
// the same rows at the same height.
func (p *atlasPicture) blocks(regions []*region, width geometry.Length, columns int) []block {
	if len(regions) == 0 {
		return nil
	}
	cellWidth := (width - 2*framePad - frameGap*geometry.Length(columns-1)) / geometry.Length(columns)
	blocks := make([]block, len(regions))
	y := geometry.Length(0)
	for i, r := range regions {
		frame := r.frame(width)
		blocks[i].frames = []Box{frame}
		y = max(y, heightOf(frame.Rows))
	}
	for row := range regions[0].rows {
		tallest := geometry.Length(0)
		for i, r := range regions {
			if row < len(r.rows) {
				tallest = max(tallest, blocks[i].cell(r, row, cellWidth, y, columns))
			}
		}
		if tallest > 0 {
			y += tallest + framePad
		}
	}
	end := y
	for i, r := range regions {
		parts := p.blocks(r.parts, cellWidth, 1)
		bottom := y
		for k, part := range parts {
			x := framePad + geometry.Length(k%columns)*(cellWidth+frameGap)
			top := y + geometry.Length(k/columns)*(part.frames[0].H+framePad)
			blocks[i].take(part, geometry.Point{X: x, Y: top})
			bottom = top + part.frames[0].H + framePad
		}
		end = max(end, bottom)
	}
	for i := range blocks {
		blocks[i].frames[0].H = end
	}
	return blocks
}

// frame is the frame of a region with its heading.
func (r *region) frame(width geometry.Length) Box {
	if r.area < 0 {
		return newFrame("whole_municipality", r.card.name, geometry.Rect{W: width})
	}
	b := r.card.set(width)
	b.ID, b.Fill = "area_"+r.card.id, frameFill
	for i := range b.Rows {
		b.Rows[i].Indent = framePad
	}
	return b
}

// cell sets what a region has in a row and returns how high it is.
func (b *block) cell(r *region, row int, width, top geometry.Length, columns int) geometry.Length {
	c := &r.rows[row]
	y, tallest := top, geometry.Length(0)
	for i := range c.cards {
		if i > 0 && i%columns == 0 {
			y, tallest = y+tallest+framePad, 0
		}
		box := c.cards[i].set(width)
		box.X, box.Y = framePad+geometry.Length(i%columns)*(width+frameGap), y
		tallest = max(tallest, box.H)
		b.boxes = append(b.boxes, box)
	}
	if c.words != "" {
		box := Box{ID: partID(r.id, "missing", strconv.Itoa(row)), Class: "missing", Title: c.words}
		box.X, box.Y, box.W = framePad, y, width
		color := greyInk
		if c.lacks {
			color = warnInk
		}
		box.pair(Run{Text: c.words, Size: factSize, Color: color}, "", 0, width-2*padding, "")
		tallest = max(tallest, box.H)
		b.boxes = append(b.boxes, box)
	}
	return y + tallest - top
}

// plan sets the areas in a grid, under what is there for the whole municipality.
func (p *atlasPicture) plan(blocks []block, abreast int, width geometry.Length) *atlasPlan {
	plan := &atlasPlan{}
	one := blocks[0].frames[0]
	plan.size.W = one.W*geometry.Length(abreast) + frameGap*geometry.Length(abreast-1)
	if p.whole != nil {
		columns := max(1, int((plan.size.W-2*framePad+frameGap)/(width+frameGap)))
		band := p.blocks([]*region{p.whole}, plan.size.W, columns)[0]
		plan.add(band, geometry.Point{})
		plan.size.H = band.frames[0].H + frameGap
	}
	for i, b := range blocks {
		at := geometry.Point{X: geometry.Length(i%abreast) * (one.W + frameGap), Y: plan.size.H + geometry.Length(i/abreast)*(one.H+frameGap)}
		plan.add(b, at)
	}
	rows := geometry.Length((len(blocks) + abreast - 1) / abreast)
	plan.size.H += rows*(one.H+frameGap) - frameGap
	if m := p.homelessNote(); !m.IsZero() {
		plan.note(m.In(p.s.lang))
	}
	return plan
}

func (plan *atlasPlan) add(b block, at geometry.Point) {
	plan.frames = append(plan.frames, placed(b.frames, at)...)
	plan.boxes = append(plan.boxes, placed(b.boxes, at)...)
}

// note sets a line below everything.
func (plan *atlasPlan) note(text string) {
	box := Box{ID: partID("", "homeless"), Class: "note", Title: text}
	box.Y, box.W = plan.size.H+frameGap, plan.size.W
	for _, line := range typeset.Wrap(text, box.W-geometry.Pt, smallSize, false, 0) {
		box.row(Row{Height: lineHeight(smallSize), Left: Run{Text: line, Size: smallSize, Italic: true, Color: greyInk}})
	}
	plan.boxes = append(plan.boxes, box)
	plan.size.H = box.Bottom()
}

// put implements picture.
func (p *atlasPicture) put(d *Drawing, at geometry.Point) {
	d.Frames = append(d.Frames, placed(p.best.frames, at)...)
	d.Boxes = append(d.Boxes, placed(p.best.boxes, at)...)
}
