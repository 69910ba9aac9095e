package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// treePicture is the picture of a chart: the line of command with the collaborations
// below it.
type treePicture struct {
	*chart
	s                sketch
	boxes, bandBoxes []Box
	placed           layout.Placement
}

// fit implements picture.
func (t *treePicture) fit(room geometry.Size, tight bool) geometry.Size {
	widths := wideBoxes[:]
	if tight {
		widths = narrowBoxes[:]
	}
	var nodes []layout.Node
	var band layout.Band
	nodes, t.boxes = t.nodes(t.s, widths)
	band, t.bandBoxes = t.band()
	t.placed, _ = layout.FitTied(nodes, band, layout.Defaults(), room)
	return t.placed.Size
}

// put implements picture.
func (t *treePicture) put(d *Drawing, at geometry.Point) {
	t.putTree(d, t.s, t.placed, t.boxes, at)
	t.putBand(d, t.s, t.placed, t.bandBoxes, at)
}

// nodes are the boxes of the tree for the layout, and as set.
func (c *chart) nodes(s sketch, widths []geometry.Length) ([]layout.Node, []Box) {
	nodes := make([]layout.Node, len(c.units))
	boxes := make([]Box, len(c.units))
	for i, u := range c.units {
		boxes[i] = c.treeCards[i].set(widths[min(c.depth[i], len(widths)-1)])
		parent := -1
		if p := s.org.Parent(u); p >= 0 && u != c.root {
			parent = c.at[p]
		}
		k := s.org.KindOf(&s.org.Units[u])
		nodes[i] = layout.Node{
			Size:   geometry.Size{W: boxes[i].W, H: boxes[i].H},
			Parent: parent,
			Aside:  k != nil && k.ID == orgmodel.KindStaffFunction && parent >= 0,
		}
	}
	return nodes, boxes
}

// band are the collaborations and their members in the tree.
func (c *chart) band() (layout.Band, []Box) {
	var band layout.Band
	boxes := make([]Box, len(c.bandCards))
	for i := range c.bandCards {
		boxes[i] = c.bandCards[i].set(bandWidth)
		band.Targets = append(band.Targets, geometry.Size{W: boxes[i].W, H: boxes[i].H})
		for _, m := range c.bands[i].members {
			band.Ties = append(band.Ties, layout.Tie{From: c.at[m], To: i})
		}
	}
	return band, boxes
}

func (c *chart) putTree(d *Drawing, s sketch, p layout.Placement, boxes []Box, offset geometry.Point) {
	for i := range boxes {
		boxes[i].X, boxes[i].Y = p.Boxes[i].X+offset.X, p.Boxes[i].Y+offset.Y
		boxes[i].H = p.Boxes[i].H
	}
	for _, link := range p.Links {
		child, parent := &s.org.Units[c.units[link.To]], &s.org.Units[c.units[link.From]]
		look := lookOfStatus(child.KeyStatus("parent"))
		d.Lines = append(d.Lines, Line{
			ID: partID(child.ID, "line"), Class: "report " + string(look.status),
			Title: s.say(words.leads, s.key(&child.Common, s.named(&child.Common), "parent"), s.named(&parent.Common)),
			From:  boxes[link.From].ID, To: boxes[link.To].ID,
			Points: shifted(link.Points, offset),
			Stroke: Stroke{Color: lineGrey, Width: geometry.Pt, Dash: look.dash},
		})
	}
	d.Boxes = append(d.Boxes, boxes...)
}

func (c *chart) putBand(d *Drawing, s sketch, p layout.Placement, boxes []Box, offset geometry.Point) {
	for i := range boxes {
		boxes[i].X, boxes[i].Y = p.Targets[i].X+offset.X, p.Targets[i].Y+offset.Y
	}
	for _, tie := range p.Ties {
		member, target := &s.org.Units[c.units[tie.From]], &boxes[tie.To]
		d.Lines = append(d.Lines, Line{
			ID: partID(target.ID, member.ID, "tie"), Class: "member",
			Title: s.say(words.belongsTo, s.named(&member.Common), c.bandCards[tie.To].name),
			From:  member.ID, To: target.ID,
			Points: reversed(shifted(tie.Points, offset)),
			Stroke: Stroke{Color: linkInk, Width: 130, Dash: Dotted},
		})
	}
	d.Boxes = append(d.Boxes, boxes...)
}

func shifted(points []geometry.Point, by geometry.Point) []geometry.Point {
	out := make([]geometry.Point, len(points))
	for i, p := range points {
		out[i] = geometry.Point{X: p.X + by.X, Y: p.Y + by.Y}
	}
	return out
}

// reversed lets the lines to one target begin at the same point, so that their
// dots coincide where they run together.
func reversed(points []geometry.Point) []geometry.Point {
	slices.Reverse(points)
	return points
}

// tell writes the description and the outline.
func (c *chart) tell(d *Drawing, s sketch) {
	levels := 0
	for _, depth := range c.depth {
		levels = max(levels, depth+1)
	}
	d.Description = s.say(chartWords.description, d.Title, s.day(),
		message.Count(len(c.units)+len(c.bands), chartWords.boxesOne, chartWords.boxesMany),
		message.Count(levels, chartWords.levelsOne, chartWords.levelsMany))
	for i := range c.treeCards {
		d.Outline = c.treeCards[i].outline(d.Outline)
	}
	for i := range c.bandCards {
		d.Outline = c.bandCards[i].outline(d.Outline)
	}
}
