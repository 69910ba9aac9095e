package atlas

import (
	"slices"

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
	title(s kit.Sketch, p *siblings.Part) *kit.TitleBlock
	longTitle(s kit.Sketch) *kit.TitleBlock // as long as that of any sheet can get
	strip(s kit.Sketch, top int) []kit.Card // what leads to other sheets from one with what is below a node, or -1
}

// chart spreads a stock over sheets.
type chart struct {
	stock
	*sizes
	o      drawing.Options
	strips map[[2]int]geometry.Length // heights, by the node above the heads and the width
	room   geometry.Size              // what any sheet has at least, for the strip and the boxes
}

// sizes are how large everything of a stock is that may stand on a sheet, whichever way
// the sheet lies.
type sizes struct {
	s       kit.Sketch                            // to measure with; what it notes is explained on no sheet
	kids    []int                                 // how many siblings there are below each
	boxes   [][len(kit.NarrowBoxes)]geometry.Size // of each, by level
	aboves  map[int]geometry.Size                 // of the box of each where only some of what is below it stands
	onwards map[[3]int]geometry.Size              // by first and last of a run, and by level
}

// newSizes measures the boxes of a stock.
func newSizes(k stock, s kit.Sketch) *sizes {
	m := &sizes{
		s: s.Apart(), kids: make([]int, k.size()), boxes: make([][len(kit.NarrowBoxes)]geometry.Size, k.size()),
		aboves: map[int]geometry.Size{}, onwards: map[[3]int]geometry.Size{},
	}
	c := &chart{stock: k, sizes: m}
	for i := range m.boxes {
		c.measured(i, len(kit.NarrowBoxes)-1)
		if p := k.parent(i); p >= 0 {
			m.kids[p]++
		}
	}
	for i, n := range m.kids {
		if n > 0 {
			c.aboveSize(i) // its signs are explained as well
		}
	}
	return m
}

// newChart finds what room a sheet has for boxes and the strip above them, with the
// longest title and the largest legend there can be.
func newChart(k stock, m *sizes, o drawing.Options) *chart {
	title := k.longTitle(m.s) // its signs are explained as well
	return &chart{stock: k, sizes: m, o: o, strips: map[[2]int]geometry.Length{}, room: kit.RoomAt(o, kit.LeastPercent, title, m.s.Legend())}
}

// roomBelow is what any sheet with what is below a node has at least for boxes.
func (c *chart) roomBelow(top int) geometry.Size {
	return geometry.Size{W: c.room.W, H: c.room.H - c.stripHeight(top, c.room.W)}
}

// weighings are what counts as the weight of a box where a part is cut: whichever leads
// to the fewest sheets. The area is the surest; of few boxes also others are tried.
var weighings = [...]func(geometry.Size) int64{
	areaOf,
	func(geometry.Size) int64 { return 1 },
	func(s geometry.Size) int64 { return int64(s.H/geometry.Pt) * int64(s.H/geometry.Pt) },
}

func areaOf(s geometry.Size) int64 { return int64(s.W/geometry.Pt) * int64(s.H/geometry.Pt) }

// weightOfAll is the area of all boxes.
func (c *chart) weightOfAll() (sum int64) {
	for i := range c.boxes {
		sum += areaOf(c.measured(i, len(kit.NarrowBoxes)-1))
	}
	return sum
}

// mostWeighed is of how many boxes more than the area is tried.
const mostWeighed = 400

// split decides what stands on which sheet.
func (c *chart) split() ([]siblings.Part, error) {
	best, err := c.splitBy(0)
	if err != nil || c.size() > mostWeighed {
		return best, err
	}
	for i := range weighings[1:] {
		if parts, err := c.splitBy(i + 1); err == nil && len(parts) < len(best) {
			best = parts
		}
	}
	return best, nil
}

func (c *chart) splitBy(weighing int) ([]siblings.Part, error) {
	t := siblings.Tree{Parent: make([]int, c.size()), Weight: make([]int64, c.size())}
	for i := range t.Parent {
		t.Parent[i] = c.parent(i)
		t.Weight[i] = weighings[weighing](c.measured(i, len(kit.NarrowBoxes)-1))
	}
	t.Mark = slices.Min(t.Weight)
	if weighing == 0 {
		t.Most = max(2*areaOf(c.room), 1) // boxes may be smaller elsewhere
	}
	return siblings.Split(t, c.fits)
}

// fits reports whether a part can be read on one sheet.
func (c *chart) fits(p *siblings.Part) bool {
	nodes, room := c.largest(p), c.roomBelow(c.parent(p.Heads[0]))
	if inColumn(nodes, room) {
		return true
	}
	_, ok := c.within(nodes, room)
	return ok
}

// inColumn reports that boxes can be placed one below the other, which is no trouble to
// find out: most parts that are asked about are small.
func inColumn(nodes []layout.Node, room geometry.Size) bool {
	o := layout.Defaults()
	high, wide, deep := 2*o.LevelGap, geometry.Length(0), len(nodes)
	for i, n := range nodes {
		high += n.Size.H + 2*o.GapY
		wide = max(wide, n.Size.W)
		if n.Parent == i-1 {
			high += o.LevelGap // what begins below its head may stand as a level of its own
		}
	}
	return high <= room.H && 3*(wide+o.GapX)+geometry.Length(deep)*o.Indent <= room.W
}

// largest are the boxes of a part as large as they can get: what fitted when nothing was
// numbered fits in the end.
func (c *chart) largest(p *siblings.Part) []layout.Node {
	spots := spotsOf(p)
	return c.nodes(p, spots, func(i, level int) geometry.Size {
		if spots[i].node >= 0 {
			return c.measured(spots[i].node, level)
		}
		return c.onwardSize(&spots[i], level)
	}, c.aboveSize)
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

// roomOn is what the boxes of a part may take of a sheet that comes out at so many percent.
func (c *chart) roomOn(p *siblings.Part, percent geometry.Length, title *kit.TitleBlock, legend *kit.Legend) geometry.Size {
	room := kit.RoomAt(c.o, percent, title, legend)
	room.H -= c.stripHeight(c.parent(p.Heads[0]), room.W)
	return room
}

// stripHeight is that of the strip on a sheet with what is below a node.
func (c *chart) stripHeight(top int, width geometry.Length) geometry.Length {
	key := [2]int{top, int(width)}
	h, known := c.strips[key]
	if !known {
		_, h = setStrip(c.strip(c.s, top), width)
		c.strips[key] = h
	}
	return h
}

func widthAt(level int) geometry.Length {
	return kit.NarrowBoxes[min(level, len(kit.NarrowBoxes)-1)]
}

// measured is the size of the box of a node on some level of a sheet.
func (c *chart) measured(i, level int) geometry.Size {
	size := &c.boxes[i][min(level, len(kit.NarrowBoxes)-1)]
	if size.W == 0 {
		card := c.card(c.s, i)
		b := card.Set(widthAt(level))
		*size = geometry.Size{W: b.W, H: b.H}
	}
	return *size
}

// aboveSize is that of the box above some siblings.
func (c *chart) aboveSize(i int) geometry.Size {
	size, known := c.aboves[i]
	if !known {
		card := c.above(c.s, i, nil)
		b := card.Set(widthAt(0))
		size = geometry.Size{W: b.W, H: b.H}
		c.aboves[i] = size
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
