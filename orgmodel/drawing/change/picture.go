package change

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
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
	note        *changekit.Card // what the picture cannot show; nil: nothing

	marked bool // numbers tell who takes part in what, instead of lines

	boxes, bandBoxes []drawing.Box // empty ones have no height
	placed           layout.Placement
}

// tallNote is from how many rows on a note that stands alone is wide.
const tallNote = 6

// Fit implements picture.
func (c *changePicture) Fit(room kit.Room, tight bool) geometry.Size {
	widths, o := kit.WideBoxes[:], layout.Defaults()
	if tight {
		widths, o = kit.NarrowBoxes[:], layout.Tight()
	}
	o.Lane = kit.TieLane
	nodes := make([]layout.Node, len(c.items))
	c.boxes = make([]drawing.Box, len(c.items))
	for i := range c.items {
		it := &c.items[i]
		var size geometry.Size
		c.boxes[i], size = c.tree.set(i, widths[min(it.depth, len(widths)-1)], c.which)
		nodes[i] = layout.Node{Size: size, Parent: it.parent, Aside: it.parent >= 0 && it.slot >= 0 && c.isStaff(&c.slots[it.slot])}
	}
	var band layout.Band
	c.bandBoxes = make([]drawing.Box, len(c.bundles))
	for i := range c.bundles {
		var size geometry.Size
		c.bandBoxes[i], size = c.bands.set(i, kit.BandWidth, c.which)
		band.Targets = append(band.Targets, size)
		if c.marked {
			continue
		}
		for _, m := range c.bundles[i].memberships {
			band.Ties = append(band.Ties, layout.Tie{From: m.item, To: i})
		}
	}
	if c.note != nil {
		width := geometry.Length(kit.BandWidth)
		if len(c.bundles) == 0 && len(c.note.Rows) > tallNote && 2*width <= room.W {
			width *= 2 // it stands alone, and would be what an eye meets first
		}
		b := c.note.Set(width)
		band.Targets = append(band.Targets, geometry.Size{W: b.W, H: b.H})
		if c.which != Changes {
			b = drawing.Box{}
		}
		c.bandBoxes = append(c.bandBoxes, b)
	}
	c.placed = changekit.Lay(nodes, band, c.note != nil, o, room.Target)
	return c.placed.Size
}

// Many implements kit.Crowd: a picture of a change is to have large text, and need not
// fill its sheet.
func (*changePicture) Many() bool { return false }

// Area implements kit.Crowd.
func (c *changePicture) Area() float64 { return changekit.Area(c.placed.Boxes, c.placed.Targets) }

// Around implements kit.Crowd.
func (c *changePicture) Around() (title int, legend geometry.Rect) {
	return c.placed.Title, c.placed.Legend
}

// set sets the three cards of a place: the box of one picture, and the size that
// suits all three.
func (c *changeCards) set(i int, width geometry.Length, which Picture) (drawing.Box, geometry.Size) {
	boxes := map[Picture]drawing.Box{Changes: c.changes[i].Set(width)}
	if c.before[i] != nil {
		boxes[Before] = c.before[i].Set(width)
	}
	if c.after[i] != nil {
		boxes[After] = c.after[i].Set(width)
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

// Put implements picture.
func (c *changePicture) Put(at geometry.Point) kit.Drawn {
	for i := range c.boxes {
		kit.Place(&c.boxes[i], c.placed.Boxes[i], at)
	}
	for i := range c.bandBoxes {
		kit.Place(&c.bandBoxes[i], c.placed.Targets[i], at)
	}
	var ink kit.Drawn
	c.putLinks(&ink, at)
	c.putMemberships(&ink, at)
	for _, list := range [][]drawing.Box{c.boxes, c.bandBoxes} {
		for _, b := range list {
			if b.ID != "" {
				ink.Boxes = append(ink.Boxes, b)
			}
		}
	}
	return ink
}

// nameOf is what a box is called in the picture.
func (c *changePicture) nameOf(item int) string { return c.tree.name(item, c.which) }

func (c *changeCards) name(i int, which Picture) string {
	switch {
	case which == Before && c.before[i] != nil:
		return c.before[i].Name
	case which == After && c.after[i] != nil:
		return c.after[i].Name
	}
	return c.changes[i].Name
}

// tell writes the description and the outline.
func (c *changePicture) tell(name string) (told kit.Told) {
	boxes := 0
	for _, list := range [][]drawing.Box{c.boxes, c.bandBoxes} {
		for _, b := range list {
			if b.ID != "" {
				boxes++
			}
		}
	}
	for _, cards := range []*changeCards{c.tree, c.bands} {
		for i := range cards.changes {
			switch c.which {
			case Before:
				told.Outline = entries(cards.before[i], told.Outline)
			case After:
				told.Outline = entries(cards.after[i], told.Outline)
			default:
				told.Outline = cards.changes[i].Outline(told.Outline)
			}
		}
	}
	if c.note != nil && c.which == Changes {
		told.Outline = c.note.Outline(told.Outline)
	}
	count := message.Count(boxes, words.boxesOne, words.boxesMany)
	switch c.which {
	case Before:
		told.Description = c.t.say(words.describeSide, name, c.t.old.Day(), count)
	case After:
		told.Description = c.t.say(words.describeSide, name, c.t.new.Day(), count)
	default:
		told.Description = c.t.say(changekit.Words.Describe, name, kit.UpperFirst(c.t.counts(c.plan)))
		if c.note != nil {
			told.Description = c.t.say(changekit.Words.ElsewhereSaid, told.Description, c.note.List())
		}
	}
	told.Description += kit.Unjudged(c.t.old.Model, c.t.new.Model)
	return told
}

// entries is the outline of a card, or nothing where there is none.
func entries(c *kit.Card, list []drawing.Entry) []drawing.Entry {
	if c == nil {
		return list
	}
	return c.Outline(list)
}
