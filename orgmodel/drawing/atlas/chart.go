package atlas

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/internal/siblings"
)

// stock is what is spread over sheets: a forest of boxes, each after the one above it.
// What is written before the sheets are numbered has numbers as long as any can get, so
// that a box needs no more room in the end.
type stock interface {
	size() int
	parent(i int) int
	aside(i int) bool
	card(s kit.Sketch, i int) kit.Card // in full
	// above is where only some of what is below it stands.
	above(s kit.Sketch, i int, run []int) kit.Card
	onward(s kit.Sketch, run []int, several bool) kit.Card // where what is below continues elsewhere
	link(s kit.Sketch, child, parent int) drawing.Line
	title(p *siblings.Part) *kit.TitleBlock
	// longTitle is title as long as it can get, whatever is known of numbers.
	longTitle(p *siblings.Part) *kit.TitleBlock
	strip(s kit.Sketch, p *siblings.Part) []kit.Card // what leads to other sheets
}

// chart spreads a stock over sheets.
type chart struct {
	stock
	s      kit.Sketch // to measure with; what it notes is explained on no sheet
	o      drawing.Options
	legend *kit.Legend // the largest there can be

	sizes   []map[int]geometry.Size    // of each box, by level
	kids    []int                      // how many siblings there are below each
	aboves  map[[2]int]geometry.Size   // of the box of each where only some of what is below it stands
	onwards map[[3]int]geometry.Size   // by first and last of a run, and by level
	strips  map[[2]int]geometry.Length // heights, by the node above the heads and the width
}

// newChart measures all boxes; told is told of the sketch on which that has left its marks.
func newChart(k stock, s kit.Sketch, o drawing.Options, told func(kit.Sketch)) *chart {
	c := &chart{
		stock: k, s: s.Apart(), o: o, sizes: make([]map[int]geometry.Size, k.size()),
		kids: make([]int, k.size()), aboves: map[[2]int]geometry.Size{}, onwards: map[[3]int]geometry.Size{}, strips: map[[2]int]geometry.Length{},
	}
	for i := range c.sizes {
		c.sizes[i] = map[int]geometry.Size{}
		c.measured(i, len(kit.NarrowBoxes)-1)
		if p := c.parent(i); p >= 0 {
			c.kids[p]++
		}
	}
	for i, n := range c.kids {
		if n > 0 {
			c.aboveSize(i, nil) // its signs are explained as well
		}
	}
	c.legend = c.s.Legend(false)
	told(c.s)
	return c
}

// split decides what stands on which sheet.
func (c *chart) split() ([]siblings.Part, error) {
	t := siblings.Tree{Parent: make([]int, c.size()), Weight: make([]int64, c.size())}
	t.Mark = int64(1) << 62
	for i := range t.Parent {
		t.Parent[i] = c.parent(i)
		s := c.measured(i, len(kit.NarrowBoxes)-1)
		t.Weight[i] = int64(s.W/geometry.Pt) * int64(s.H/geometry.Pt)
		t.Mark = min(t.Mark, t.Weight[i])
	}
	return siblings.Split(t, c.fits)
}

// fits reports whether a part can be read on one sheet.
func (c *chart) fits(p *siblings.Part) bool {
	_, _, ok := c.smallest(p)
	return ok
}

// smallest places a part as small as can be read, with all as large as it can get: what
// fitted when nothing was numbered fits in the end.
func (c *chart) smallest(p *siblings.Part) (layout.Placement, geometry.Size, bool) {
	spots := spotsOf(p)
	nodes := c.nodes(p, spots, func(i, level int) geometry.Size {
		if spots[i].node >= 0 {
			return c.measured(spots[i].node, level)
		}
		return c.onwardSize(&spots[i], level)
	}, func(top int) geometry.Size { return c.aboveSize(top, p.Heads) })
	room := c.room(p, kit.LeastPercent, c.longTitle(p), c.legend)
	placed, ok := c.within(nodes, room)
	return placed, room, ok
}

// headed reports whether the node above the heads of a part stands on its sheet as well.
func (c *chart) headed(p *siblings.Part) (int, bool) {
	top := c.parent(p.Heads[0])
	return top, top >= 0
}

// nodes are the boxes of a part for the layout: the one above the heads first, if there
// is one.
func (c *chart) nodes(p *siblings.Part, spots []spot, size func(spot, level int) geometry.Size, above func(int) geometry.Size) []layout.Node {
	var nodes []layout.Node
	shift, root := 0, -1
	if top, ok := c.headed(p); ok {
		nodes = append(nodes, layout.Node{Size: above(top), Parent: -1})
		shift, root = 1, 0
	}
	levels := make([]int, len(spots))
	for i, at := range spots {
		n := layout.Node{Parent: root}
		levels[i] = shift
		if at.under >= 0 {
			n.Parent = at.under + shift
			levels[i] = levels[at.under] + 1
		}
		n.Aside = at.node >= 0 && n.Parent >= 0 && c.aside(at.node)
		n.Size = size(i, levels[i])
		nodes = append(nodes, n)
	}
	return nodes
}

// within places boxes in a room.
func (c *chart) within(nodes []layout.Node, room geometry.Size) (layout.Placement, bool) {
	if room.H <= 0 {
		return layout.Placement{}, false
	}
	return layout.Within(nodes, layout.Defaults(), room)
}

// room is what the boxes of a part may take, below the strip.
func (c *chart) room(p *siblings.Part, percent geometry.Length, title *kit.TitleBlock, legend *kit.Legend) geometry.Size {
	room := kit.Room(c.o, percent, title, legend)
	room.H -= c.stripHeight(p, room.W)
	return room
}

// stripHeight is that of the strip above a part, which is the same for all below one node.
func (c *chart) stripHeight(p *siblings.Part, width geometry.Length) geometry.Length {
	key := [2]int{c.parent(p.Heads[0]), int(width)}
	h, known := c.strips[key]
	if !known {
		_, h = setStrip(c.strip(c.s, p), width)
		c.strips[key] = h
	}
	return h
}

func widthAt(level int) geometry.Length {
	return kit.NarrowBoxes[min(level, len(kit.NarrowBoxes)-1)]
}

// measured is the size of the box of a node on some level of a sheet.
func (c *chart) measured(i, level int) geometry.Size {
	level = min(level, len(kit.NarrowBoxes)-1)
	size, known := c.sizes[i][level]
	if !known {
		card := c.card(c.s, i)
		b := card.Set(widthAt(level))
		size = geometry.Size{W: b.W, H: b.H}
		c.sizes[i][level] = size
	}
	return size
}

// aboveSize is that of the box above some siblings. It needs a line more when others of
// them may stand on other sheets.
func (c *chart) aboveSize(i int, heads []int) geometry.Size {
	key := [2]int{i, 0}
	if len(heads) < c.kids[i] {
		key[1] = 1
	}
	size, known := c.aboves[key]
	if !known {
		card := c.above(c.s, i, heads)
		b := card.Set(widthAt(0))
		size = geometry.Size{W: b.W, H: b.H}
		c.aboves[key] = size
	}
	return size
}

func (c *chart) onwardSize(at *spot, level int) geometry.Size {
	key := [3]int{at.run[0], at.run[len(at.run)-1], min(level, len(kit.NarrowBoxes)-1)}
	size, known := c.onwards[key]
	if !known {
		card := c.onward(c.s, at.run, at.several)
		b := card.Set(widthAt(level))
		size = geometry.Size{W: b.W, H: b.H}
		c.onwards[key] = size
	}
	return size
}
