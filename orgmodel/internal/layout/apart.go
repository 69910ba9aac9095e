package layout

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// whole is a tree in which what has no place in the line is a block of its own:
// roots that lead to nothing, beside at least one that does. They hang from a root
// that is not drawn, which comes after the others, as do they.
type whole struct {
	nodes []Node
	band  Band
	root  int   // -1: there is no block apart that hangs from a root
	place []int // of each node as given; -1: it stands in the block that is free
	from  []int // the node as given, by place; -1: the root
	free  []int // nodes of a block apart that no line binds: see block
}

// setApart gathers what has no place in the line. Where no line leads to the band from
// there it need not hang from anything.
func setApart(nodes []Node, band Band, mayBeFree bool) whole {
	w := whole{nodes: nodes, band: band, root: -1}
	leads := make([]bool, len(nodes))
	some := false
	for i, n := range nodes {
		if n.Parent >= 0 && n.Parent < i {
			leads[n.Parent], some = true, true
		}
	}
	loose := func(i int) bool { return !leads[i] && (nodes[i].Parent < 0 || nodes[i].Parent >= i) }
	count := 0
	for i := range nodes {
		if loose(i) {
			count++
		}
	}
	if !some || count == 0 {
		return w
	}
	mayBeFree = mayBeFree && !slices.ContainsFunc(band.Ties, func(tie Tie) bool {
		return tie.From >= 0 && tie.From < len(nodes) && loose(tie.From)
	})
	w.nodes, w.place = make([]Node, 0, len(nodes)+1), make([]int, len(nodes))
	add := func(i, parent int) {
		n := nodes[i]
		n.Parent = parent
		w.place[i] = len(w.nodes)
		w.nodes, w.from = append(w.nodes, n), append(w.from, i)
	}
	for i, n := range nodes {
		switch {
		case loose(i) && mayBeFree:
			w.place[i], w.free = -1, append(w.free, i)
		case loose(i):
		case n.Parent >= 0 && n.Parent < i:
			add(i, w.place[n.Parent])
		default:
			add(i, -1)
		}
	}
	if !mayBeFree {
		w.root = len(w.nodes)
		w.nodes, w.from = append(w.nodes, Node{Parent: -1}), append(w.from, -1)
		for i := range nodes {
			if loose(i) {
				add(i, w.root)
			}
		}
	}
	w.band.Ties = make([]Tie, len(band.Ties))
	for k, tie := range band.Ties {
		w.band.Ties[k] = Tie{From: -1, To: tie.To}
		if tie.From >= 0 && tie.From < len(nodes) {
			w.band.Ties[k].From = w.place[tie.From]
		}
	}
	return w
}

// back gives a placement the numbers of the tree as given, with the block that is free
// at its place.
func (w *whole) back(p Placement, block []geometry.Rect) Placement {
	if w.place == nil {
		return p
	}
	boxes := make([]geometry.Rect, len(w.place))
	for i, at := range w.place {
		if at >= 0 {
			boxes[i] = p.Boxes[at]
		}
	}
	for k, r := range block {
		boxes[w.free[k]] = r
	}
	links := p.Links[:0]
	for _, l := range p.Links {
		if w.root < 0 || l.From != w.root {
			links = append(links, Link{From: w.from[l.From], To: w.from[l.To], Points: l.Points})
		}
	}
	for k := range p.Ties {
		if from := p.Ties[k].From; from >= 0 && len(p.Ties[k].Points) > 0 {
			p.Ties[k].From = w.from[from]
		}
	}
	p.Boxes, p.Links = boxes, links
	return p
}
