package layout

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// manner is which levels stand in rows: a number of ranks as in the tree as
// given, or mixed, where each sub-tree may choose.
type manner struct {
	ranks int
	mixed bool
}

// ranks is how many levels may stand in rows, a chain at the top not counted.
const ranks = 3

// stand finds how the blocks near the top may stand in rows, in one manner. The
// rows of a level are as high as the highest box that may stand in it.
func (s *shapes) stand(m manner) {
	s.settleRows(m)
	for i := s.top; i >= 0; i-- {
		s.row[i] = nil
	}
	for i := s.top - 1; i >= 0; i-- {
		if s.inRow[i] {
			s.standOne(i, m)
		}
	}
	s.list = s.list[:0]
	if kids := s.kids[s.top]; len(kids) > 0 && m.ranks > 0 {
		s.abreast(s.top, kids, s.tall[0])
		s.row[s.top] = s.pareto()
		return
	}
	s.row[s.top] = s.hung[s.top]
}

// settleRows notes what may stand in rows, and how high each may be.
func (s *shapes) settleRows(m manner) {
	s.level[s.top], s.rank[s.top], s.inRow[s.top] = -1, -1, false
	s.rowKids[s.top] = m.ranks > 0
	s.tall, s.zone, s.many = s.tall[:0], s.zone[:0], s.many[:0]
	for i := range s.top {
		p := s.parent[i]
		s.inRow[i] = s.rowKids[p] && !s.aside[i]
		s.rowKids[i] = false
		if !s.inRow[i] {
			continue
		}
		s.level[i] = s.level[p] + 1
		s.rank[i] = s.rankBelow(p)
		s.rowKids[i] = len(s.line(i)) > 0 && i != s.apart && s.rankBelow(i) < max(m.ranks, 1)
		for len(s.tall) <= s.level[i] {
			s.tall, s.zone, s.many = append(s.tall, 0), append(s.zone, 0), append(s.many, 0)
		}
		s.many[s.level[i]]++
		s.tall[s.level[i]] = max(s.tall[s.level[i]], s.box[i].H)
		if s.asides[i] > 0 {
			_, zone := s.staffRoom(i)
			s.zone[s.level[i]] = max(s.zone[s.level[i]], zone)
		}
	}
}

func (s *shapes) standOne(i int, m manner) {
	s.list = s.list[:0]
	if s.rowKids[i] {
		level := s.level[i]
		s.abreast(i, s.line(i), s.zone[level]+s.o.above(s.many[level+1])+s.tall[level+1])
	}
	if !s.rowKids[i] || m.mixed && s.rank[i] > 0 {
		s.below(i)
	}
	s.row[i] = s.pareto()
}

// below hangs the children of a row node in columns: staff functions beside the
// trunk if there is one, else first in the only column.
func (s *shapes) below(i int) {
	own := s.box[i].W
	if i == s.apart {
		s.columnsOf(s.kids[i], 0, func(sh shape) {
			sh.size.H -= s.tall[0]
			s.list = append(s.list, sh)
		})
		return
	}
	head := max(2*s.o.GapY, s.o.LevelGap/2)
	if s.rank[i] > 0 || s.asides[i] == 0 {
		s.columnsOf(s.kids[i], s.o.Indent, func(sh shape) {
			if sh.columns == 1 || s.asides[i] == 0 || len(s.line(i)) < 2 {
				sh.size = geometry.Size{W: max(own, sh.size.W), H: head + sh.size.H}
				s.list = append(s.list, sh)
			}
		})
	}
	switch {
	case len(s.kids[i]) == 0:
		s.list = append(s.list, shape{size: geometry.Size{W: own}})
	case s.asides[i] > 0:
		s.trunk(i, head)
	}
}

// trunk hangs the line of a row node in columns below the staff functions beside
// its trunk.
func (s *shapes) trunk(i int, head geometry.Length) {
	beside, zone := s.staffRoom(i)
	least := max(s.box[i].W, beside)
	if len(s.line(i)) == 0 {
		s.list = append(s.list, shape{size: geometry.Size{W: least, H: zone}, beside: true})
		return
	}
	s.columnsOf(s.line(i), s.o.Indent, func(sh shape) {
		if s.rank[i] == 0 || sh.columns > 1 {
			sh.size, sh.beside = geometry.Size{W: max(least, sh.size.W), H: zone + head + sh.size.H}, true
			s.list = append(s.list, sh)
		}
	})
}

// abreast sets the children of a node in a row.
func (s *shapes) abreast(i int, kids []int, head geometry.Length) {
	gaps, beside := geometry.Length(0), geometry.Length(0)
	if i != s.top {
		if s.asides[i] > 0 {
			beside, _ = s.staffRoom(i)
		}
		beside = max(beside, s.box[i].W)
	}
	for k := 1; k < len(kids); k++ {
		gaps += s.gapBeside(kids[k-1], kids[k])
	}
	for _, deep := range s.depthsOf(kids) {
		wide, low := gaps, geometry.Length(0)
		for _, kid := range kids {
			size := s.row[kid].narrowest(deep).size
			wide += size.W
			low = max(low, size.H)
		}
		s.list = append(s.list, shape{size: geometry.Size{W: max(wide, beside), H: head + low}, rows: true, room: deep})
	}
}

// mostDepths is how many heights of a row are tried.
const mostDepths = 200

// depthsOf lists heights that the blocks of a row may take.
func (s *shapes) depthsOf(kids []int) []geometry.Length {
	least := geometry.Length(0)
	for _, kid := range kids {
		c := s.row[kid]
		least = max(least, c[len(c)-1].size.H)
	}
	s.bounds = append(s.bounds[:0], least)
	for _, kid := range kids {
		for _, sh := range s.row[kid] {
			if sh.size.H > least {
				s.bounds = append(s.bounds, sh.size.H)
			}
		}
	}
	slices.Sort(s.bounds)
	return spaced(s.bounds, mostDepths)
}

// staffRoom is what the staff beside a trunk take: on both sides together, so
// that the trunk stands in the middle, and downwards.
func (s *shapes) staffRoom(i int) (wide, high geometry.Length) {
	staff := s.staff(i)
	for k := 0; k < len(staff); k += 2 {
		high += s.o.GapY
		tall := geometry.Length(0)
		for _, kid := range staff[k:min(k+2, len(staff))] {
			size := s.hung[kid][0].size
			wide, tall = max(wide, 2*(s.o.GapX+size.W)), max(tall, size.H)
		}
		high += tall
	}
	return wide, high
}

// plan is how each node of a tree is set.
type plan struct {
	rows   []bool // its children stand in a row
	beside []bool // its staff functions stand beside the trunk
	opens  []bool // it begins a column
}

func newPlan(nodes int) *plan {
	return &plan{rows: make([]bool, nodes+1), beside: make([]bool, nodes+1), opens: make([]bool, nodes+1)}
}

// follow writes out a shape of the whole: from the top down, each block takes
// of its curve what its parent has room for.
func (s *shapes) follow(top shape) *plan {
	p := newPlan(s.top)
	taken := make([]shape, s.top+1)
	taken[s.top] = top
	s.seat(p, taken, s.top)
	for i := range s.top {
		if parent := s.parent[i]; p.rows[parent] && !s.aside[i] {
			taken[i] = *s.row[i].narrowest(taken[parent].room)
		}
		s.seat(p, taken, i)
	}
	return p
}

// seat hands on to the children of a node what its shape has for them.
func (s *shapes) seat(p *plan, taken []shape, i int) {
	p.rows[i], p.beside[i] = taken[i].rows, taken[i].beside
	kids := s.kids[i]
	if p.rows[i] || p.beside[i] {
		for _, kid := range s.staff(i) {
			taken[kid] = s.hung[kid][0]
		}
		kids = s.line(i)
	}
	if p.rows[i] || len(kids) == 0 {
		return
	}
	step := s.o.Indent
	if i == s.top || i == s.apart {
		step = 0
	}
	s.load(kids, step)
	s.cols.open(taken[i].cut, func(k int, first bool, room geometry.Length) {
		p.opens[kids[k]] = first
		taken[kids[k]] = *s.hung[kids[k]].lowest(room)
	})
}
