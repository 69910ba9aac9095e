package layout

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// columns hang the children of one node in columns of a height, in their order:
// how many to a column and how wide each column is comes out so that all
// together are as narrow as can be.
type columns struct {
	step, between geometry.Length   // before and between columns
	rooms         []geometry.Length // widths a column may offer its blocks, from the narrowest
	gaps          []geometry.Length // above each child that does not begin a column
	sizes         []geometry.Size   // per child and room

	best []geometry.Length // per number of children: the width they take together
	from []int             // per number of children: how many stand before the last column
	room []int             // and what room that column has
	sums []geometry.Size   // at hand: per room, of the children of one column
}

// load makes ready for the children of a node.
func (s *shapes) load(kids []int, step geometry.Length) {
	c := &s.cols
	c.step, c.between = step, s.o.GapX
	s.bounds = s.bounds[:0]
	for _, kid := range kids {
		for _, sh := range s.hung[kid] {
			s.bounds = append(s.bounds, sh.size.W)
		}
		if len(s.bounds) > 4096 {
			slices.Sort(s.bounds)
			s.bounds = slices.Compact(s.bounds)
		}
	}
	slices.Sort(s.bounds)
	c.rooms = append(c.rooms[:0], spaced(s.bounds, s.grain.rooms)...)
	c.gaps, c.sizes = c.gaps[:0], c.sizes[:0]
	for k, kid := range kids {
		c.gaps = append(c.gaps, s.gapBefore(kids, k))
		for _, room := range c.rooms {
			c.sizes = append(c.sizes, s.hung[kid].lowest(room).size)
		}
	}
	n := len(kids) + 1
	c.best, c.from, c.room = grown(c.best, n), grown(c.from, n), grown(c.room, n)
	c.sums = grown(c.sums, len(c.rooms))
}

func grown[T any](list []T, n int) []T { return slices.Grow(list[:0], n)[:n] }

// total is the height of one column that is as narrow as can be.
func (c *columns) total() geometry.Length {
	h := geometry.Length(0)
	for k, gap := range c.gaps {
		h += gap + c.sizes[k*len(c.rooms)].H
	}
	return h
}

// tallest is the height of the highest child, as low as it can be.
func (c *columns) tallest() geometry.Length {
	h := geometry.Length(0)
	for k := range c.gaps {
		h = max(h, c.sizes[(k+1)*len(c.rooms)-1].H)
	}
	return h
}

// cut fills columns of a height. It fails if one child alone is higher.
func (c *columns) cut(limit geometry.Length) (sh shape, ok bool) {
	n := len(c.gaps)
	if len(c.rooms) == 1 {
		if !c.pour(limit) {
			return sh, false
		}
	} else {
		for k := 1; k <= n; k++ {
			c.best[k] = -1
			c.last(k, limit)
			if c.best[k] < 0 {
				return sh, false
			}
		}
	}
	sh.cut, sh.size.W = limit, c.best[n]
	for k := n; k > 0; k = c.from[k] {
		sh.columns++
		if c.from[k] > 0 {
			sh.second = c.best[c.from[k]] + c.between + c.step
		}
		h := geometry.Length(0)
		for j := c.from[k]; j < k; j++ {
			if j > c.from[k] {
				h += c.gaps[j]
			}
			h += c.sizes[j*len(c.rooms)+c.room[k]].H
		}
		sh.size.H = max(sh.size.H, h)
	}
	return sh, true
}

// pour fills one column after the other: where all are equally wide there is
// nothing to choose.
func (c *columns) pour(limit geometry.Length) bool {
	first, h := 0, geometry.Length(0)
	for k, size := range c.sizes {
		if size.H > limit {
			return false
		}
		if k > 0 && h+c.gaps[k]+size.H > limit {
			first, h = k, 0
		}
		if k > first {
			h += c.gaps[k]
		}
		h += size.H
		c.from[k+1], c.room[k+1] = first, 0
		c.best[k+1] = c.step + size.W
		if first > 0 {
			c.best[k+1] += c.best[first] + c.between
		}
	}
	return true
}

// last finds how many of the first k children are best to stand in the last
// column.
func (c *columns) last(k int, limit geometry.Length) {
	clear(c.sums)
	room, rooms := 0, len(c.rooms)
	for j := k - 1; j >= 0; j-- {
		for r := room; r < rooms; r++ {
			sum, size := &c.sums[r], c.sizes[j*rooms+r]
			sum.W, sum.H = max(sum.W, size.W), sum.H+size.H
			if j < k-1 {
				sum.H += c.gaps[j+1]
			}
		}
		for room < rooms && c.sums[room].H > limit {
			room++
		}
		if room == rooms {
			return
		}
		w := c.best[j] + c.step + c.sums[room].W
		if j > 0 {
			w += c.between
		}
		if c.best[k] < 0 || w < c.best[k] {
			c.best[k], c.from[k], c.room[k] = w, j, room
		}
	}
}

// open tells which children begin a column, and the room of each one's column.
func (c *columns) open(limit geometry.Length, tell func(k int, first bool, room geometry.Length)) {
	c.cut(limit)
	for k := len(c.gaps); k > 0; k = c.from[k] {
		for j := c.from[k]; j < k; j++ {
			tell(j, j == c.from[k], c.rooms[c.room[k]])
		}
	}
}
