package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
)

// compose sets the cards, places them and puts title and legend around them.
func (s *sketch) compose(c *chart, o Options) *Drawing {
	set := s.settle(c, o, wideBoxes[:])
	if o.Paper != "" && set.sheet.scale(set.sheet.page).SmallText < smallestReadable {
		if narrow := s.settle(c, o, narrowBoxes[:]); narrow.sheet.larger(&set.sheet) {
			set = narrow
		}
	}
	d := &Drawing{Prefix: "org-", Lang: s.lang, Title: s.title(c)}
	page := set.sheet.page
	width := page.W - 2*margin
	top := set.title.put(d, layout.Point{X: margin, Y: margin}, width)
	bottom := page.H - margin - set.legend.height(width)
	spare := bottom - blockGap - set.placed.Size.H - (margin + top)
	offset := layout.Point{X: margin + (width-set.placed.Size.W)/2, Y: margin + top + max(spare, 0)/3}
	c.putTree(d, s, set.placed, set.boxes, offset)
	c.putBand(d, s, set.placed, set.bandBoxes, offset)
	set.legend.put(d, layout.Point{X: margin, Y: bottom}, width)
	d.Page = page
	if set.sheet.name != "" {
		d.Scale = set.sheet.scale(page)
		s.warnSmall(d, c)
	}
	c.tell(d, s)
	return d
}

// setting is a drawing with everything measured and placed on the best sheet.
type setting struct {
	boxes, bandBoxes []Box
	title            *titleBlock
	legend           *legend
	sheet            sheet
	placed           layout.Placement
}

// settle sets the boxes in given widths and tries the sheets.
func (s *sketch) settle(c *chart, o Options, widths []layout.Length) setting {
	var nodes []layout.Node
	var band layout.Band
	set := setting{title: s.titleBlock(c)}
	nodes, set.boxes = c.nodes(s, widths)
	band, set.bandBoxes = c.band()
	set.legend = s.legend(len(band.Ties) > 0)
	for i, sheet := range sheetsFor(o) {
		sheet.reserve(set.title.height(sheet.inner.W), set.legend.height(sheet.inner.W))
		placed, _ := layout.FitTied(nodes, band, layout.Defaults(), sheet.free)
		sheet.measure(placed.Size, set.title, set.legend)
		if i == 0 || sheet.worthTurning(&set.sheet) {
			set.sheet, set.placed = sheet, placed
		}
	}
	return set
}

// nodes are the boxes of the tree for the layout, and as set.
func (c *chart) nodes(s *sketch, widths []layout.Length) ([]layout.Node, []Box) {
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
			Size:   layout.Size{W: boxes[i].W, H: boxes[i].H},
			Parent: parent,
			Aside:  k != nil && k.ID == orgmodel.KindStaffFunction && parent >= 0,
		}
	}
	return nodes, boxes
}

// band are the collaborations and their ties to the tree.
func (c *chart) band() (layout.Band, []Box) {
	var band layout.Band
	boxes := make([]Box, len(c.bandCards))
	for i := range c.bandCards {
		boxes[i] = c.bandCards[i].set(bandWidth)
		band.Targets = append(band.Targets, layout.Size{W: boxes[i].W, H: boxes[i].H})
		for _, m := range c.bands[i].members {
			band.Ties = append(band.Ties, layout.Tie{From: c.at[m], To: i})
		}
	}
	return band, boxes
}

func (c *chart) putTree(d *Drawing, s *sketch, p layout.Placement, boxes []Box, offset layout.Point) {
	for i := range boxes {
		boxes[i].X, boxes[i].Y = p.Boxes[i].X+offset.X, p.Boxes[i].Y+offset.Y
		boxes[i].H = p.Boxes[i].H
	}
	for _, link := range p.Links {
		child, parent := &s.org.Units[c.units[link.To]], &s.org.Units[c.units[link.From]]
		look := lookOfStatus(child.KeyStatus("parent"))
		d.Lines = append(d.Lines, Line{
			ID: child.ID + "-line", Class: "report " + string(look.status),
			Title:  s.say(words.leads, child.Name, parent.Name),
			Points: shifted(link.Points, offset),
			Stroke: Stroke{Color: lineGrey, Width: layout.Pt, Dash: look.dash},
		})
	}
	d.Boxes = append(d.Boxes, boxes...)
}

func (c *chart) putBand(d *Drawing, s *sketch, p layout.Placement, boxes []Box, offset layout.Point) {
	for i := range boxes {
		boxes[i].X, boxes[i].Y = p.Targets[i].X+offset.X, p.Targets[i].Y+offset.Y
	}
	for _, tie := range p.Ties {
		member, target := &s.org.Units[c.units[tie.From]], &boxes[tie.To]
		d.Lines = append(d.Lines, Line{
			ID: target.ID + "-" + member.ID + "-tie", Class: "member",
			Title:  s.say(words.belongsTo, member.Name, c.bandCards[tie.To].name),
			Points: reversed(shifted(tie.Points, offset)),
			Stroke: Stroke{Color: tieInk, Width: 130, Dash: Dotted},
		})
	}
	d.Boxes = append(d.Boxes, boxes...)
}

func shifted(points []layout.Point, by layout.Point) []layout.Point {
	out := make([]layout.Point, len(points))
	for i, p := range points {
		out[i] = layout.Point{X: p.X + by.X, Y: p.Y + by.Y}
	}
	return out
}

// reversed lets the lines to one target begin at the same point, so that their
// dots coincide where they run together.
func reversed(points []layout.Point) []layout.Point {
	slices.Reverse(points)
	return points
}

// tell writes the description and the outline.
func (c *chart) tell(d *Drawing, s *sketch) {
	levels := 0
	for _, depth := range c.depth {
		levels = max(levels, depth+1)
	}
	d.Description = s.say(words.description, d.Title, s.org.Header.AsOf, message.Int(len(c.units)+len(c.bands)), message.Int(levels))
	for i := range c.treeCards {
		d.Outline = c.treeCards[i].outline(d.Outline)
	}
	for i := range c.bandCards {
		d.Outline = c.bandCards[i].outline(d.Outline)
	}
}
