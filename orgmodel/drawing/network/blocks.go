package network

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// networkBlock is a part of a network that nothing links to the rest, so that it can
// stand anywhere on the sheet.
type networkBlock struct {
	rect   geometry.Rect
	boxes  []int
	frames []int
	links  []int
}

// mostBlockColumns is how many columns of blocks are tried.
const mostBlockColumns = 8

// blocksOf finds the blocks of a plan, from the top. Boxes in one frame belong
// together, and so do parts that stand in each other's way.
func (p *networkPicture) blocksOf(plan *networkPlan) []networkBlock {
	return untangled(p.gathered(plan, p.joined(plan)))
}

// joined numbers the boxes: those that lines or frames link together have the same
// number.
func (p *networkPicture) joined(plan *networkPlan) []int {
	block := make([]int, len(plan.boxes))
	for i := range block {
		block[i] = i
	}
	join := func(a, b int) {
		from, to := block[b], block[a]
		for i := range block {
			if block[i] == from {
				block[i] = to
			}
		}
	}
	for _, e := range plan.edges {
		join(e.From, e.To)
	}
	for i := range p.nodes {
		if f := p.nodes[i].frame; f >= 0 {
			join(p.firstIn(f), i)
		}
	}
	return block
}

// firstIn is the first box in a frame.
func (p *networkPicture) firstIn(frame int) int {
	return slices.IndexFunc(p.nodes, func(n node) bool { return n.frame == frame })
}

// gathered makes a block of what has the same number, with the room it takes.
func (p *networkPicture) gathered(plan *networkPlan, number []int) []networkBlock {
	var blocks []networkBlock
	index := map[int]int{}
	of := func(box int) *networkBlock {
		k, known := index[number[box]]
		if !known {
			k = len(blocks)
			index[number[box]] = k
			blocks = append(blocks, networkBlock{})
		}
		return &blocks[k]
	}
	for i := range plan.boxes {
		b := of(i)
		b.boxes, b.rect = append(b.boxes, i), b.rect.Union(plan.boxes[i].Rect)
	}
	for f := range plan.frames {
		b := of(p.firstIn(f))
		b.frames, b.rect = append(b.frames, f), b.rect.Union(plan.frames[f].Rect)
	}
	for k := range plan.lines {
		b := of(p.links[k].from)
		b.links = append(b.links, k)
		for _, at := range plan.lines[k].Points {
			b.rect = b.rect.Union(geometry.Rect{X: at.X, Y: at.Y, W: 1, H: 1})
		}
	}
	return blocks
}

// untangled makes one block of those that overlap, and sorts them from the top.
func untangled(blocks []networkBlock) []networkBlock {
	for i := 0; i < len(blocks); i++ {
		for k := i + 1; k < len(blocks); k++ {
			if a, b := &blocks[i], &blocks[k]; a.rect.Overlaps(b.rect) {
				a.rect = a.rect.Union(b.rect)
				a.boxes, a.frames, a.links = append(a.boxes, b.boxes...), append(a.frames, b.frames...), append(a.links, b.links...)
				blocks = slices.Delete(blocks, k, k+1)
				i = -1 // it has grown, and may overlap others now
				break
			}
		}
	}
	slices.SortStableFunc(blocks, func(a, b networkBlock) int { return int(a.rect.Y - b.rect.Y) })
	return blocks
}

// arrange sets the blocks in so many columns that they come out largest in a
// room. It returns where each begins, and the size of all.
func arrange(blocks []networkBlock, room geometry.Size) (corners []geometry.Point, size geometry.Size) {
	for columns := 1; columns <= min(len(blocks), mostBlockColumns); columns++ {
		if at, got := inColumns(blocks, columns); columns == 1 || !kit.AtLeastAsLarge(size, got, room) {
			corners, size = at, got
		}
	}
	return corners, size
}

// inColumns sets blocks below each other in columns of about the same height.
func inColumns(blocks []networkBlock, columns int) (corners []geometry.Point, size geometry.Size) {
	total, tallest := geometry.Length(0), geometry.Length(0)
	for i := range blocks {
		total += blocks[i].rect.H + kit.BlockGap
		tallest = max(tallest, blocks[i].rect.H)
	}
	goal := max((total+geometry.Length(columns)-1)/geometry.Length(columns)-kit.BlockGap, tallest)
	var x, y, width geometry.Length
	for i := range blocks {
		r := blocks[i].rect
		if y > 0 && y+r.H/2 > goal {
			x, y, width = x+width+kit.BlockGap, 0, 0
		}
		corners = append(corners, geometry.Point{X: x, Y: y})
		width, y = max(width, r.W), y+r.H+kit.BlockGap
		size.W, size.H = max(size.W, x+width), max(size.H, y-kit.BlockGap)
	}
	return corners, size
}
