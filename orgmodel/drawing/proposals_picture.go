package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// proposalPicture is the line of command of a base and its two proposals.
type proposalPicture struct {
	t       *proposalTeller
	nodes   []proposalNode
	bands   []changeCard
	in      map[int]int // the box that a slot is drawn in
	members []proposalMember
	boxes   []Box
	targets []Box
	placed  layout.Placement
}

// proposalNode is a box of the tree.
type proposalNode struct {
	card          changeCard
	parent, depth int
	aside         bool
}

// picture chooses what gets a box.
func (t *proposalTeller) picture(o Options) (*proposalPicture, error) {
	p := &proposalPicture{t: t, in: map[int]int{}}
	start := t.roots
	if o.Root != "" {
		at, known := t.at[o.Root]
		if !known {
			return nil, &Refusal{Text: words.noRoot.With(message.Quoted(o.Root))}
		}
		start = []int{at}
	}
	folding := o.Detail != Full && len(t.slots) > few
	p.walk(start, -1, -1, 0, o.Depth, folding)
	if o.Root == "" {
		for i := range t.slots {
			if t.slots[i].band {
				p.member(i, len(p.bands))
				p.bands = append(p.bands, t.card(i, 0))
			}
		}
		p.touch()
	}
	if note := t.note(); note != nil {
		p.bands = append(p.bands, *note)
	}
	return p, nil
}

// walk gives the slots under a box theirs, and one to those that nothing is told of.
func (p *proposalPicture) walk(kids []int, parent, above, depth, deepest int, folding bool) {
	var quiet []int
	for _, i := range kids {
		s := &p.t.slots[i]
		calm := len(s.rows) == 0 && s.below == 0
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
		if cut && s.units > 0 {
			text := plural{unitWords.unitsOne, unitWords.unitsMany}.of(s.units).In(p.t.lang)
			n.card.rows = append(n.card.rows, changeFact{fact: fact{left: text, color: greyInk}})
		}
		p.nodes = append(p.nodes, n)
		p.in[i] = at
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
}

// within notes that one box stands for slots and all below them.
func (p *proposalPicture) within(slots []int, node int) {
	for _, i := range slots {
		p.in[i] = node
		p.within(p.t.slots[i].kids, node)
	}
}

func (t *proposalTeller) staff(s *proposalSlot) bool {
	org := t.of[s.of].org
	k := org.KindOf(&org.Units[s.unit])
	return k != nil && k.ID == orgmodel.KindStaffFunction
}

// fit implements picture.
func (p *proposalPicture) fit(room geometry.Size, tight bool) geometry.Size {
	widths := wideBoxes[:]
	if tight {
		widths = narrowBoxes[:]
	}
	nodes := make([]layout.Node, len(p.nodes))
	p.boxes = make([]Box, len(p.nodes))
	for i := range p.nodes {
		n := &p.nodes[i]
		p.boxes[i] = n.card.set(widths[min(n.depth, len(widths)-1)])
		nodes[i] = layout.Node{Size: geometry.Size{W: p.boxes[i].W, H: p.boxes[i].H}, Parent: n.parent, Aside: n.aside}
	}
	var band layout.Band
	p.targets = make([]Box, len(p.bands))
	for i := range p.bands {
		p.targets[i] = p.bands[i].set(bandWidth)
		band.Targets = append(band.Targets, geometry.Size{W: p.targets[i].W, H: p.targets[i].H})
	}
	for _, tie := range p.members {
		band.Ties = append(band.Ties, layout.Tie{From: tie.node, To: tie.band})
	}
	p.placed, _ = layout.FitTied(nodes, band, layout.Defaults(), room)
	return p.placed.Size
}

// put implements picture.
func (p *proposalPicture) put(d *Drawing, at geometry.Point) {
	for i := range p.boxes {
		p.boxes[i].place(p.placed.Boxes[i], at)
	}
	for i := range p.targets {
		p.targets[i].place(p.placed.Targets[i], at)
	}
	for _, link := range p.placed.Links {
		d.Lines = append(d.Lines, Line{
			ID: partID(p.boxes[link.To].ID, "line"), Class: "report", Points: shifted(link.Points, at),
			From: p.boxes[link.From].ID, To: p.boxes[link.To].ID, Stroke: Stroke{Color: lineGrey, Width: geometry.Pt},
			Title: p.t.say(words.leads, p.nodes[link.To].card.name, p.nodes[link.From].card.name),
		})
	}
	p.putMembers(d, at)
	d.Boxes = append(append(d.Boxes, p.boxes...), p.targets...)
}

// tell writes the description and the outline.
func (p *proposalPicture) tell(d *Drawing) {
	for i := range p.nodes {
		d.Outline = p.nodes[i].card.outline(d.Outline)
	}
	for i := range p.bands {
		d.Outline = p.bands[i].outline(d.Outline)
	}
	d.Description = p.t.say(markedWords.describe, d.Title, upperFirst(p.t.counts()))
	if note := p.t.note(); note != nil {
		d.Description = p.t.say(markedWords.elsewhereSaid, d.Description, note.list())
	}
}
