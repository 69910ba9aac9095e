package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// changePicture is one of the three pictures of a change. All three are laid out
// in one go, with room in every place for the largest of its three boxes.
type changePicture struct {
	*plan
	t           *teller
	which       Picture
	tree, bands *changeCards
	note        *changeCard // what the picture cannot show; nil: nothing

	boxes, bandBoxes []Box // empty ones have no height
	placed           layout.Placement
}

// fit implements picture.
func (c *changePicture) fit(room geometry.Size, tight bool) geometry.Size {
	widths := wideBoxes[:]
	if tight {
		widths = narrowBoxes[:]
	}
	nodes := make([]layout.Node, len(c.items))
	c.boxes = make([]Box, len(c.items))
	for i := range c.items {
		it := &c.items[i]
		var size geometry.Size
		c.boxes[i], size = c.tree.set(i, widths[min(it.depth, len(widths)-1)], c.which)
		nodes[i] = layout.Node{Size: size, Parent: it.parent, Aside: it.parent >= 0 && it.slot >= 0 && c.isStaff(&c.slots[it.slot])}
	}
	var band layout.Band
	c.bandBoxes = make([]Box, len(c.bundles))
	for i := range c.bundles {
		var size geometry.Size
		c.bandBoxes[i], size = c.bands.set(i, bandWidth, c.which)
		band.Targets = append(band.Targets, size)
		for _, m := range c.bundles[i].memberships {
			band.Ties = append(band.Ties, layout.Tie{From: m.item, To: i})
		}
	}
	if c.note != nil {
		b := c.note.set(bandWidth)
		band.Targets = append(band.Targets, geometry.Size{W: b.W, H: b.H})
		if c.which != ChangesPicture {
			b = Box{}
		}
		c.bandBoxes = append(c.bandBoxes, b)
	}
	c.placed, _ = layout.FitTied(nodes, band, layout.Defaults(), room)
	return c.placed.Size
}

// set sets the three cards of a place: the box of one picture, and the size that
// suits all three.
func (c *changeCards) set(i int, width geometry.Length, which Picture) (Box, geometry.Size) {
	boxes := map[Picture]Box{ChangesPicture: c.changes[i].set(width)}
	if c.before[i] != nil {
		boxes[BeforePicture] = c.before[i].set(width)
	}
	if c.after[i] != nil {
		boxes[AfterPicture] = c.after[i].set(width)
	}
	size := geometry.Size{W: width}
	for _, p := range Pictures() {
		size.H = max(size.H, boxes[Picture(p)].H)
	}
	return boxes[which], size
}

func (u *union) isStaff(s *slot) bool {
	org, at := u.unit(s)
	k := org.KindOf(&org.Units[at])
	return k != nil && k.ID == orgmodel.KindStaffFunction
}

// put implements picture.
func (c *changePicture) put(d *Drawing, at geometry.Point) {
	for i := range c.boxes {
		c.boxes[i].place(c.placed.Boxes[i], at)
	}
	for i := range c.bandBoxes {
		c.bandBoxes[i].place(c.placed.Targets[i], at)
	}
	c.putLinks(d, at)
	c.putMemberships(d, at)
	for _, list := range [][]Box{c.boxes, c.bandBoxes} {
		for _, b := range list {
			if b.ID != "" {
				d.Boxes = append(d.Boxes, b)
			}
		}
	}
}

func (b *Box) place(r geometry.Rect, by geometry.Point) {
	b.Rect = geometry.Rect{X: r.X + by.X, Y: r.Y + by.Y, W: r.W, H: r.H}
}

// nameOf is what a box is called in the picture.
func (c *changePicture) nameOf(item int) string { return c.tree.name(item, c.which) }

func (c *changeCards) name(i int, which Picture) string {
	switch {
	case which == BeforePicture && c.before[i] != nil:
		return c.before[i].name
	case which == AfterPicture && c.after[i] != nil:
		return c.after[i].name
	}
	return c.changes[i].name
}

// tell writes the description and the outline.
func (c *changePicture) tell(d *Drawing) {
	boxes := 0
	for _, list := range [][]Box{c.boxes, c.bandBoxes} {
		for _, b := range list {
			if b.ID != "" {
				boxes++
			}
		}
	}
	for _, cards := range []*changeCards{c.tree, c.bands} {
		for i := range cards.changes {
			switch c.which {
			case BeforePicture:
				d.Outline = cards.before[i].entries(d.Outline)
			case AfterPicture:
				d.Outline = cards.after[i].entries(d.Outline)
			default:
				d.Outline = cards.changes[i].outline(d.Outline)
			}
		}
	}
	if c.note != nil && c.which == ChangesPicture {
		d.Outline = c.note.outline(d.Outline)
	}
	count := message.Count(boxes, changeWords.boxesOne, changeWords.boxesMany)
	switch c.which {
	case BeforePicture:
		d.Description = c.t.say(changeWords.describeSide, d.Title, c.t.old.day(), count)
	case AfterPicture:
		d.Description = c.t.say(changeWords.describeSide, d.Title, c.t.new.day(), count)
	default:
		d.Description = c.t.say(markedWords.describe, d.Title, upperFirst(c.t.counts(c.plan)))
		if c.note != nil {
			d.Description = c.t.say(markedWords.elsewhereSaid, d.Description, c.note.list())
		}
	}
}

// entries is the outline of a card, or nothing where there is none.
func (c *card) entries(list []Entry) []Entry {
	if c == nil {
		return list
	}
	return c.outline(list)
}
