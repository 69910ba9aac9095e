package layout

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Fit places a tree, the band of targets under it, the lines between and what stands
// around them, in the shape that comes out largest on a target. Where more than one is
// large enough to be read with ease it prefers the chart that people know.
func Fit(nodes []Node, band Band, o Options, target Target) Placement {
	whole := setApart(nodes, band, true)
	s := newSearch(&whole, o, target)
	s.from, s.to = tastes(nodes, band, target.Sheet)
	block := newFreeBlock(nodes, whole.free, s.o)
	s.guests.apart, s.guests.gap, s.guests.enough = block.ways, 3*s.o.GapX, s.to
	s.look(coarse, geometry.Size{W: endless, H: endless})
	if s.best.scale >= hopeless {
		s.look(fine, target.room(s.best.reach()))
	}
	s.plan = s.best.plan
	s.arrange(s.o)
	p := s.placement()
	if s.alone() {
		return whole.back(p, nil)
	}
	at := s.best.seats
	if at.right && s.guests.Surround == nil { // as near as can be told apart
		at.apart.X = at.tree.X + s.size.W + s.guests.gap
	}
	p.move(at.tree)
	p.Title, p.Legend = at.title, at.legend
	if p.Size = at.page; s.guests.Surround == nil {
		p.Size = geometry.Size{W: max(at.tree.X+s.size.W, at.apart.Right()), H: max(at.tree.Y+s.size.H, at.apart.Bottom())}
	}
	var apart []geometry.Rect
	if len(block.ways) > 0 {
		apart = block.at(at.way, geometry.Point{X: at.apart.X, Y: at.apart.Y})
	}
	return whole.back(p, apart)
}

// move shifts all that is placed.
func (p *Placement) move(by geometry.Point) {
	for _, list := range [...][]geometry.Rect{p.Boxes, p.Targets} {
		for i := range list {
			list[i].X, list[i].Y = list[i].X+by.X, list[i].Y+by.Y
		}
	}
	for _, list := range [...][]Link{p.Links, p.Ties} {
		for _, l := range list {
			for i := range l.Points {
				l.Points[i].X, l.Points[i].Y = l.Points[i].X+by.X, l.Points[i].Y+by.Y
			}
		}
	}
}

// endless is longer than any sheet.
const endless = geometry.Length(1) << 40

// search is a tree and the best way to set it that has been found.
type search struct {
	*tree
	o      Options
	target Target
	guests guests
	from   int64 // at which taste has a say
	to     int64 // beyond which larger is no better
	best   candidate
}

// alone reports that nothing stands around the tree.
func (s *search) alone() bool { return s.guests.Surround == nil && len(s.guests.apart) == 0 }

func newSearch(w *whole, o Options, target Target) *search {
	s := &search{tree: newTree(w.nodes, w.band), o: o.sound(), target: target}
	s.guests.Surround = target.Surround
	s.from, s.to = legible, ample
	s.apart = w.root
	return s
}

// look keeps the best way to set the tree, in every manner.
func (s *search) look(g grain, limit geometry.Size) {
	for m := range s.settings(g, limit, s.manners()) {
		if found := s.judge(m); s.best.plan == nil || found.better(&s.best) {
			s.best = found
		}
	}
}

// settings arranges the tree in the shapes of the whole that come out largest, as far
// as the curves know, in one manner after the other.
func (s *search) settings(g grain, limit geometry.Size, manners []manner) iter.Seq[manner] {
	return func(yield func(manner) bool) {
		c := s.curves(s.o, g, limit)
		for _, m := range manners {
			c.stand(m)
			for _, sh := range s.promising(c) {
				if s.beaten(geometry.Size{W: sh.size.W, H: sh.size.H + s.bandHeight(sh.size.W)}) {
					break
				}
				s.plan = c.follow(sh)
				s.arrange(s.o)
				if !yield(m) {
					return
				}
			}
		}
	}
}

// beaten reports a tree so large that a better one has been found, whatever gaps it
// leaves.
func (s *search) beaten(size geometry.Size) bool {
	return !s.alone() && s.best.plan != nil && s.guests.most(size, s.target) <= s.best.reach()
}

// promising are the shapes of the whole that may come out largest: around the one that
// does where nothing stands around the tree, since room for lines to the band may still
// tell between them; else more, since the place that they leave tells.
func (s *search) promising(c *shapes) []shape {
	if s.alone() {
		return c.nearest(s.target)
	}
	const most = 12
	list := slices.Clone(c.row[s.top])
	bound := func(sh shape) int64 {
		return s.guests.most(geometry.Size{W: sh.size.W, H: sh.size.H + s.bandHeight(sh.size.W)}, s.target)
	}
	slices.SortStableFunc(list, func(a, b shape) int { return cmp.Compare(bound(b), bound(a)) })
	return list[:min(len(list), most)]
}

// manners are the ways to set the top that are compared.
func (t *tree) manners() []manner {
	list := []manner{{ranks: 2}, {ranks: 1}, {ranks: ranks}, {ranks: ranks, mixed: true}}
	if len(t.kids[t.top]) > 1 && t.apart < 0 {
		list = append(list, manner{})
	}
	return list
}

// nearest are the shapes of the whole around the one that comes out largest: room
// for lines to the band may still tell between them.
func (s *shapes) nearest(target Target) []shape {
	scale := func(sh shape) int64 {
		return target.Scale(geometry.Size{W: sh.size.W, H: sh.size.H + s.bandHeight(sh.size.W)})
	}
	c, at := s.row[s.top], 0
	for k := range c {
		if scale(c[k]) > scale(c[at]) {
			at = k
		}
	}
	return c[max(at-1, 0):min(at+2, len(c))]
}

// candidate is one way to set the tree and how well it does.
type candidate struct {
	plan   *plan
	scale  int64 // on the target, in millionths
	weight int64 // what it counts for among those that can be read with ease, in percent
	area   int64
	from   int64 // see search
	to     int64
	seats  seats
}

// usual is what a shape's scale counts for in percent, by the levels it sets in
// rows. Managers in a row with columns under them is the chart people know;
// another one must come out clearly larger to be worth the surprise.
var usual = [...]int64{78, 86, 100, 96}

// mixed is what a shape counts for that sets some of a level in a row and hangs
// others.
const mixed = 90

// amidst is what a shape's weight comes to, in percent, where what stands apart is not
// right of all else.
const amidst = 90

// Scales in millionths. Taste has a say only in what is at least legible: the
// smallest text has seven points. What is ample, with nine, need not be larger.
// What is hopeless, with three, cannot be read however well it is set.
const (
	legible  = 875_000
	ample    = 1_125_000
	hopeless = 375_000
)

// A chart of many boxes is to fill its sheet as well before taste has a say: that is
// the part of it which the boxes are to cover.
const (
	Many   = 30
	Filled = 0.35
)

// tastes are the scales between which taste has a say.
func tastes(nodes []Node, band Band, sheet geometry.Size) (from, to int64) {
	const natural = 1_000_000
	if len(nodes)+len(band.Targets) < Many {
		return legible, ample
	}
	area := 0.0
	for _, n := range nodes {
		area += float64(n.Size.W) * float64(n.Size.H)
	}
	for _, size := range band.Targets {
		area += float64(size.W) * float64(size.H)
	}
	full := int64(natural * math.Sqrt(Filled*float64(sheet.W)*float64(sheet.H)/max(area, 1)))
	return max(legible, full), max(ample, full)
}

func (s *search) judge(m manner) candidate {
	const percent = 100
	c := candidate{plan: s.plan, from: s.from, to: s.to, scale: s.target.Scale(s.size), weight: mixed, area: int64(s.size.W) / percent * int64(s.size.H)}
	if !m.mixed {
		c.weight = usual[m.ranks]
	}
	if !s.alone() {
		least := int64(0)
		if s.best.plan != nil {
			least = s.best.reach()
		}
		if s.beaten(s.size) {
			c.scale = 0
			return c
		}
		p := s.placement()
		c.seats, c.scale, _ = s.guests.seat(s.skyOf(&p), s.target, least)
		if len(s.guests.apart) > 0 && !c.seats.right {
			c.weight = c.weight * amidst / percent
		}
	}
	return c
}

// reach is the least scale at which something better may be found.
func (c *candidate) reach() int64 {
	if c.scale < c.from {
		return c.scale
	}
	return max(min(c.scale, c.to)*c.weight/100, c.from)
}

// better prefers the larger print, then less paper.
func (c *candidate) better(than *candidate) bool {
	if c.scale >= c.from && than.scale >= c.from {
		if a, b := min(c.scale, c.to)*c.weight, min(than.scale, c.to)*than.weight; a != b {
			return a > b
		}
	}
	if c.scale != than.scale {
		return c.scale > than.scale
	}
	return c.area < than.area
}
