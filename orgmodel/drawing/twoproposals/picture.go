package twoproposals

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// proposalPicture is the line of command of a base and its two proposals.
type proposalPicture struct {
	t       *proposalTeller
	nodes   []proposalNode
	bands   []changekit.Card
	in      map[int]int  // the box of the tree that a slot is drawn in
	covered map[int]bool // the slots that are drawn, or counted in a box
	members []proposalMember
	marked  bool // numbers tell who takes part in what, instead of lines
	noted   bool // the last of the bands is a note of what no box tells
	boxes   []drawing.Box
	targets []drawing.Box
	placed  layout.Placement
}

// proposalNode is a box of the tree.
type proposalNode struct {
	card          changekit.Card
	parent, depth int
	aside         bool
}

// picture chooses what gets a box.
func (t *proposalTeller) picture(o drawing.Options) (*proposalPicture, error) {
	p := &proposalPicture{t: t, in: map[int]int{}, covered: map[int]bool{}}
	start := t.roots
	if o.Root != "" {
		at := t.find(o.Root)
		if at < 0 {
			return nil, &drawing.Refusal{Text: kit.Words.NoRoot.With(message.Quoted(o.Root))}
		}
		start = []int{at}
	}
	folding := o.Detail != drawing.Full && len(t.slots) > changekit.Few
	p.walk(start, -1, -1, 0, o.Depth, folding)
	if o.Root == "" {
		for i := range t.slots {
			if t.slots[i].band {
				p.member(i, len(p.bands))
				p.bands = append(p.bands, p.band(i))
			}
		}
		p.touch()
	}
	if note := t.note(p); note != nil {
		p.bands, p.noted = append(p.bands, *note), true
	}
	return p, nil
}

// walk gives the slots under a box theirs, and one to those that nothing is told of; at
// the end stand those that proposals move there.
func (p *proposalPicture) walk(kids []int, parent, above, depth, deepest int, folding bool) {
	var quiet []int
	for _, i := range kids {
		s := &p.t.slots[i]
		calm := len(s.touches) == 0 && s.below == 0
		switch {
		case s.band:
			continue
		case folding && calm && above >= 0:
			quiet = append(quiet, i)
			continue
		}
		at := len(p.nodes)
		n := proposalNode{card: p.t.card(i, depth), parent: parent, depth: depth, aside: parent >= 0 && p.t.staff(s)}
		cut := deepest > 0 && depth >= deepest || folding && calm
		if cut {
			p.below(&n.card, i)
		}
		p.nodes = append(p.nodes, n)
		p.in[i], p.covered[i] = at, true
		if cut {
			p.within(s.kids, at)
		} else {
			p.walk(s.kids, at, i, depth+1, deepest, folding)
		}
	}
	if quiet != nil {
		p.within(quiet, len(p.nodes))
		p.nodes = append(p.nodes, proposalNode{card: p.t.group(quiet, above, depth), parent: parent, depth: depth})
	}
	if above < 0 && parent < 0 && !slices.Equal(kids, p.t.roots) {
		return // a part is drawn, and what moves to the top does not move there
	}
	for _, there := range p.t.hosts[above] {
		p.nodes = append(p.nodes, proposalNode{card: p.t.placeCard(there, depth), parent: parent, depth: depth})
	}
}

// below counts in a box the units below it that are not drawn, with whose they are.
func (p *proposalPicture) below(c *changekit.Card, slot int) {
	s := &p.t.slots[slot]
	if s.units == 0 {
		return
	}
	text := kit.Plural{One: unitbox.Words.UnitsOne, Many: unitbox.Words.UnitsMany}.Of(s.units).In(p.t.lang)
	c.Rows = append(c.Rows, changekit.Fact{Fact: kit.Fact{Left: text, Color: kit.GreyInk}})
	var all []int
	var down func(list []int)
	down = func(list []int) {
		for _, i := range list {
			all = append(all, i)
			down(p.t.slots[i].kids)
		}
	}
	down(s.kids)
	for _, g := range p.t.groups(all) {
		p.t.add(c, kit.UpperFirst(g.said), g.look)
	}
}

// band is the box of a collaboration, which counts what stands below it.
func (p *proposalPicture) band(slot int) changekit.Card {
	c := p.t.card(slot, 0)
	p.covered[slot] = true
	p.below(&c, slot)
	p.cover(p.t.slots[slot].kids)
	return c
}

// cover notes that slots and all below them are drawn or counted.
func (p *proposalPicture) cover(slots []int) {
	for _, i := range slots {
		p.covered[i] = true
		p.cover(p.t.slots[i].kids)
	}
}

// within notes that one box stands for slots and all below them.
func (p *proposalPicture) within(slots []int, node int) {
	for _, i := range slots {
		p.in[i], p.covered[i] = node, true
		p.within(p.t.slots[i].kids, node)
	}
}

func (t *proposalTeller) staff(s *proposalSlot) bool {
	org := t.of[s.of].Org()
	k := org.KindOf(&org.Units[s.unit])
	return k != nil && k.ID == orgmodel.KindStaffFunction
}

// Fit implements picture.
func (p *proposalPicture) Fit(room kit.Room, tight bool) geometry.Size {
	widths, o := kit.WideBoxes[:], layout.Defaults()
	if tight {
		widths, o = kit.NarrowBoxes[:], layout.Tight()
	}
	o.Lane = kit.TieLane
	nodes := make([]layout.Node, len(p.nodes))
	p.boxes = make([]drawing.Box, len(p.nodes))
	for i := range p.nodes {
		n := &p.nodes[i]
		p.boxes[i] = n.card.Set(widths[min(n.depth, len(widths)-1)])
		nodes[i] = layout.Node{Size: geometry.Size{W: p.boxes[i].W, H: p.boxes[i].H}, Parent: n.parent, Aside: n.aside}
	}
	var band layout.Band
	p.targets = make([]drawing.Box, len(p.bands))
	for i := range p.bands {
		p.targets[i] = p.bands[i].Set(kit.BandWidth)
		band.Targets = append(band.Targets, geometry.Size{W: p.targets[i].W, H: p.targets[i].H})
	}
	for _, tie := range p.members {
		if p.marked {
			break
		}
		band.Ties = append(band.Ties, layout.Tie{From: tie.node, To: tie.band})
	}
	p.placed = changekit.Lay(nodes, band, p.noted, o, room.Target)
	return p.placed.Size
}

// Many implements kit.Crowd: a picture of a change is to have large text, and need not
// fill its sheet.
func (*proposalPicture) Many() bool { return false }

// Area implements kit.Crowd.
func (p *proposalPicture) Area() float64 { return changekit.Area(p.placed.Boxes, p.placed.Targets) }

// Around implements kit.Crowd.
func (p *proposalPicture) Around() (title int, legend geometry.Rect) {
	return p.placed.Title, p.placed.Legend
}

// Put implements picture.
func (p *proposalPicture) Put(at geometry.Point) kit.Drawn {
	var ink kit.Drawn
	for i := range p.boxes {
		kit.Place(&p.boxes[i], p.placed.Boxes[i], at)
	}
	for i := range p.targets {
		kit.Place(&p.targets[i], p.placed.Targets[i], at)
	}
	for _, link := range p.placed.Links {
		ink.Lines = append(ink.Lines, drawing.Line{
			ID: kit.PartID(p.boxes[link.To].ID, "line"), Class: "report", Points: kit.Shifted(link.Points, at),
			From: p.boxes[link.From].ID, To: p.boxes[link.To].ID, Stroke: drawing.Stroke{Color: kit.LineGrey, Width: geometry.Pt},
			Title: p.t.say(kit.Words.Leads, p.nodes[link.To].card.Name, p.nodes[link.From].card.Name),
		})
	}
	p.putMembers(&ink, at)
	ink.Boxes = append(append(ink.Boxes, p.boxes...), p.targets...)
	return ink
}

// tell writes the description and the outline.
func (p *proposalPicture) tell() (told kit.Told) {
	for i := range p.nodes {
		told.Outline = p.nodes[i].card.Outline(told.Outline)
	}
	for i := range p.bands {
		told.Outline = p.bands[i].Outline(told.Outline)
	}
	told.Description = p.t.say(changekit.Words.Describe, p.t.title(), kit.UpperFirst(p.t.counts(p)))
	if note := p.t.note(p); note != nil {
		told.Description = p.t.say(changekit.Words.ElsewhereSaid, told.Description, note.List())
	}
	told.Description += kit.Unjudged(p.t.of[1].Model)
	return told
}
