package structure

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// treePicture is the picture of a chart: the line of command with the collaborations
// below it.
type treePicture struct {
	*chart
	s kit.Sketch
	placing
	tried map[try]placing // each is asked for twice: to choose among sheets, and to be drawn
}

// try is one way to ask for a picture.
type try struct {
	room  kit.Room
	tight bool
}

// placing is where everything stands.
type placing struct {
	boxes, bandBoxes []drawing.Box
	placed           layout.Placement
}

// Fit implements picture.
func (t *treePicture) Fit(room kit.Room, tight bool) geometry.Size {
	asked := try{room, tight}
	if t.tried == nil {
		t.tried = map[try]placing{}
	}
	p, known := t.tried[asked]
	if !known {
		p = t.fit(room.Target, tight)
		t.tried[asked] = p
	}
	t.placing = p
	return t.placed.Size
}

// Many implements kit.Crowd.
func (t *treePicture) Many() bool { return len(t.units)+len(t.bands) >= layout.Many }

// Area implements kit.Crowd.
func (t *treePicture) Area() float64 { return t.area() }

func (p *placing) area() (area float64) {
	for _, list := range [...][]drawing.Box{p.boxes, p.bandBoxes} {
		for i := range list {
			area += float64(list[i].W) * float64(list[i].H)
		}
	}
	return area
}

// Around implements kit.Crowd.
func (t *treePicture) Around() (title int, legend geometry.Rect) {
	return t.placed.Title, t.placed.Legend
}

// fit places the chart as it comes out largest, in boxes that are wide enough for
// most words.
func (t *treePicture) fit(target layout.Target, tight bool) placing {
	if !tight {
		return t.place(kit.WideBoxes[:], layout.Defaults(), target)
	}
	p := t.place(kit.NarrowBoxes[:], layout.Tight(), target)
	narrow := t.place(kit.NarrowestBoxes[:], layout.Tight(), target)
	worth := int64(worthBreaking)
	if t.Many() && p.covered(target) < layout.Filled && narrow.covered(target) >= layout.Filled {
		worth = 100
	}
	if 100*target.Scale(narrow.placed.Size) > worth*target.Scale(p.placed.Size) {
		return narrow
	}
	return p
}

// covered is how much of a sheet the boxes take.
func (p *placing) covered(target layout.Target) float64 {
	const natural = 1e6
	scale := float64(target.Scale(p.placed.Size)) / natural
	return p.area() * scale * scale / (float64(target.Sheet.W) * float64(target.Sheet.H))
}

// worthBreaking is how much larger, in percent, text must come out for boxes in
// which more words are broken; any at all where only they fill the sheet.
const worthBreaking = 104

func (t *treePicture) place(widths []geometry.Length, o layout.Options, target layout.Target) (p placing) {
	var nodes []layout.Node
	var band layout.Band
	o.Lane = kit.TieLane
	if t.Many() {
		o.ChainGap = o.LevelGap / 2
	}
	nodes, p.boxes = t.nodes(t.s, widths)
	band, p.bandBoxes = t.band()
	p.placed = layout.Fit(nodes, band, o, target)
	return p
}

// Put implements picture.
func (t *treePicture) Put(at geometry.Point) kit.Drawn {
	var ink kit.Drawn
	t.putTree(&ink, t.s, t.placed, t.boxes, at)
	t.putBand(&ink, t.s, t.placed, t.bandBoxes, at)
	return ink
}

// nodes are the boxes of the tree for the layout, and as set.
func (c *chart) nodes(s kit.Sketch, widths []geometry.Length) ([]layout.Node, []drawing.Box) {
	nodes := make([]layout.Node, len(c.units))
	boxes := make([]drawing.Box, len(c.units))
	for i, u := range c.units {
		boxes[i] = c.treeCards[i].Set(widths[min(c.depth[i], len(widths)-1)])
		parent := -1
		if p := s.Org().Parent(u); p >= 0 && u != c.root {
			parent = c.at[p]
		}
		k := s.Org().KindOf(&s.Org().Units[u])
		nodes[i] = layout.Node{
			Size:   geometry.Size{W: boxes[i].W, H: boxes[i].H},
			Parent: parent,
			Aside:  k != nil && k.ID == orgmodel.KindStaffFunction && parent >= 0,
		}
	}
	return nodes, boxes
}

// band are the collaborations and their members in the tree.
func (c *chart) band() (layout.Band, []drawing.Box) {
	var band layout.Band
	boxes := make([]drawing.Box, len(c.bandCards))
	for i := range c.bandCards {
		boxes[i] = c.bandCards[i].Set(kit.BandWidth)
		band.Targets = append(band.Targets, geometry.Size{W: boxes[i].W, H: boxes[i].H})
		if c.marked {
			continue
		}
		for _, m := range c.bands[i].Members {
			band.Ties = append(band.Ties, layout.Tie{From: c.at[m], To: i})
		}
	}
	return band, boxes
}

func (c *chart) putTree(ink *kit.Drawn, s kit.Sketch, p layout.Placement, boxes []drawing.Box, offset geometry.Point) {
	for i := range boxes {
		boxes[i].X, boxes[i].Y = p.Boxes[i].X+offset.X, p.Boxes[i].Y+offset.Y
		boxes[i].H = p.Boxes[i].H
	}
	for _, link := range p.Links {
		child, parent := &s.Org().Units[c.units[link.To]], &s.Org().Units[c.units[link.From]]
		look := kit.LookOfStatus(child.KeyStatus("parent"))
		ink.Lines = append(ink.Lines, drawing.Line{
			ID: kit.PartID(child.ID, "line"), Class: "report " + string(look.Status),
			Title: s.Say(kit.Words.Leads, s.Key(&child.Common, s.Named(&child.Common), "parent"), s.Named(&parent.Common)),
			From:  boxes[link.From].ID, To: boxes[link.To].ID,
			Points: kit.Shifted(link.Points, offset),
			Stroke: c.circling.stroke(c.units[link.To], c.units[link.From], look.Dash),
		})
	}
	ink.Boxes = append(ink.Boxes, boxes...)
}

func (c *chart) putBand(ink *kit.Drawn, s kit.Sketch, p layout.Placement, boxes []drawing.Box, offset geometry.Point) {
	for i := range boxes {
		boxes[i].X, boxes[i].Y = p.Targets[i].X+offset.X, p.Targets[i].Y+offset.Y
	}
	for _, tie := range p.Ties {
		member, target := &s.Org().Units[c.units[tie.From]], &boxes[tie.To]
		ink.Lines = append(ink.Lines, drawing.Line{
			ID: kit.PartID(target.ID, member.ID, "tie"), Class: "member " + string(bandStatus(s, c.bands[tie.To])),
			Title: s.Say(kit.Words.BelongsTo, s.Named(&member.Common), c.bandCards[tie.To].Name),
			From:  member.ID, To: target.ID,
			Points: kit.Reversed(kit.Shifted(tie.Points, offset)),
			Stroke: kit.TieStroke(bandStatus(s, c.bands[tie.To])),
		})
	}
	ink.Boxes = append(ink.Boxes, boxes...)
}

// tell writes the description and the outline.
func (c *chart) tell(s kit.Sketch, name string) (told kit.Told) {
	levels := 0
	for _, depth := range c.depth {
		levels = max(levels, depth+1)
	}
	told.Description = s.Say(words.description, name, s.Day(),
		message.Count(len(c.units)+len(c.bands), words.boxesOne, words.boxesMany),
		message.Count(levels, words.levelsOne, words.levelsMany))
	for i := range c.treeCards {
		told.Outline = c.treeCards[i].Outline(told.Outline)
	}
	for i := range c.bandCards {
		told.Outline = c.bandCards[i].Outline(told.Outline)
	}
	return told
}
