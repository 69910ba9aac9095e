package layout

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// freeBlock is a block of boxes that nothing leads to, in as many columns as suit.
type freeBlock struct {
	boxes []geometry.Size
	gapX  geometry.Length
	gapY  geometry.Length
	ways  []geometry.Size // from one column to a row
	tall  []int           // per way: how many stand in a column
}

// most ways to set a block apart that are tried.
const mostBlockWays = 6

func newFreeBlock(nodes []Node, of []int, o Options) freeBlock {
	b := freeBlock{gapX: o.GapX, gapY: o.GapY}
	for _, i := range of {
		b.boxes = append(b.boxes, geometry.Size{W: max(nodes[i].Size.W, 0), H: max(nodes[i].Size.H, 0)})
	}
	n := len(of)
	last := 0
	for columns := 1; columns <= n && len(b.ways) < mostBlockWays; columns++ {
		tall := (n + columns - 1) / columns
		if tall == last {
			continue
		}
		last = tall
		b.tall = append(b.tall, tall)
		size := geometry.Size{}
		for _, r := range b.at(len(b.tall)-1, geometry.Point{}) {
			size.W, size.H = max(size.W, r.Right()), max(size.H, r.Bottom())
		}
		b.ways = append(b.ways, size)
	}
	return b
}

// at are the places of the boxes, set in one of the ways.
func (b *freeBlock) at(way int, from geometry.Point) []geometry.Rect {
	var out []geometry.Rect
	x := from.X
	for column := range slices.Chunk(b.boxes, b.tall[way]) {
		y, wide := from.Y, geometry.Length(0)
		for _, size := range column {
			out = append(out, geometry.Rect{X: x, Y: y, W: size.W, H: size.H})
			y += size.H + b.gapY
			wide = max(wide, size.W)
		}
		x += wide + b.gapX
	}
	return out
}
