package layout

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// shapes are the shape curves of a tree, from the bottom up: of every block as
// it hangs in a column, and of the blocks near the top as they stand in a row.
type shapes struct {
	*tree
	hung []curve           // with the box
	row  []curve           // below the row the box stands in; nil for what cannot stand in one
	tall []geometry.Length // per level of rows: of the highest box that may stand in it
	zone []geometry.Length // per level: of the highest staff beside a trunk in it
	many []int             // per level: how many boxes may stand in it
	cols columns

	grain grain
	limit geometry.Size // what is larger cannot be part of the best

	bounds []geometry.Length
	list   []shape
}

// grain is how finely a search looks. All of it is bounded, so that the search is
// linear in the boxes.
type grain struct {
	points int             // shapes in a curve
	rooms  int             // widths of a column
	part   geometry.Length // by which part the height of columns is lowered
	cuts   int             // how often
	times  int             // how often a step in width is halved
}

// A search looks twice: coarsely for how large the whole can become at least, and
// finely among the blocks that fit a sheet at that scale.
var (
	coarse = grain{points: 24, rooms: 8, part: 10, cuts: 40, times: 2}
	fine   = grain{points: 64, rooms: 24, part: 20, cuts: 64, times: 5}
)

// curves finds how every block may hang. That is the same in whatever rows the
// top is set.
func (t *tree) curves(o Options, g grain, limit geometry.Size) *shapes {
	t.o = o
	s := &shapes{tree: t, hung: make([]curve, t.top+1), row: make([]curve, t.top+1), grain: g, limit: limit}
	for i := t.top - 1; i >= 0; i-- {
		s.hang(i)
	}
	s.hungTop()
	return s
}

func (s *shapes) hang(i int) {
	own := s.box[i]
	if len(s.kids[i]) == 0 {
		s.hung[i] = curve{{size: own}}
		return
	}
	s.list = s.list[:0]
	s.columnsOf(s.kids[i], s.o.Indent, func(sh shape) {
		if s.parted(i, sh) {
			return
		}
		sh.size = geometry.Size{W: max(own.W, sh.size.W), H: own.H + s.head(sh) + sh.size.H}
		s.list = append(s.list, sh)
	})
	if s.asides[i] > 0 && len(s.line(i)) > 1 && !s.tied[i] {
		side := s.flankRoom(i)
		s.columnsOf(s.line(i), s.o.Indent, func(sh shape) {
			if sh.columns < 2 {
				return
			}
			wide := max(own.W+2*s.o.GapX, sh.second) + side.W
			sh.size = geometry.Size{W: max(own.W, sh.size.W, wide), H: max(own.H, side.H) + s.head(sh) + sh.size.H}
			sh.beside = true
			s.list = append(s.list, sh)
		})
	}
	s.hung[i] = s.pareto()
}

// parted reports columns in which the line would start at unlike heights, as it
// does below the staff functions in the first of several. What leaves the right side
// of a node free for its lines to the band has no better way.
func (s *shapes) parted(i int, sh shape) bool {
	return sh.columns > 1 && s.asides[i] > 0 && len(s.line(i)) > 1 && !s.tied[i]
}

// head is the distance between a node in a column and the columns under it.
func (s *shapes) head(sh shape) geometry.Length {
	if sh.columns > 1 {
		return 2 * s.o.GapY
	}
	return s.o.GapY
}

// flankRoom is what the staff functions take at the right of a node.
func (s *shapes) flankRoom(i int) geometry.Size {
	size := geometry.Size{H: -s.o.GapY}
	for _, kid := range s.staff(i) {
		own := s.hung[kid][0].size
		size.W, size.H = max(size.W, own.W), size.H+own.H+s.o.GapY
	}
	return size
}

// hungTop hangs the roots themselves in columns side by side.
func (s *shapes) hungTop() {
	if len(s.kids[s.top]) == 0 {
		s.hung[s.top] = curve{{}}
		return
	}
	s.list = s.list[:0]
	s.columnsOf(s.kids[s.top], 0, func(sh shape) { s.list = append(s.list, sh) })
	s.hung[s.top] = s.pareto()
}

// columnsOf tells the ways to hang children in columns, from one column to as
// low ones as can be.
func (s *shapes) columnsOf(kids []int, step geometry.Length, found func(sh shape)) {
	s.load(kids, step)
	limit := min(s.cols.total(), max(s.limit.H, s.cols.tallest()))
	last := shape{}
	for tries := 0; tries < s.grain.cuts; tries++ {
		sh, ok := s.cols.cut(limit)
		if !ok {
			return
		}
		if tries > 0 && sh.size.W > last.size.W {
			s.lower(last, limit, found)
		}
		last = sh
		found(sh)
		limit = min(sh.size.H-1, limit-limit/s.grain.part)
	}
}

// lower looks between a shape and a height that needs more width for a lower
// shape of the same width.
func (s *shapes) lower(sh shape, limit geometry.Length, found func(sh shape)) {
	high := sh.size.H
	for range s.grain.times {
		middle := (limit + high) / 2
		low, ok := s.cols.cut(middle)
		if ok && low.size.W <= sh.size.W {
			found(low)
			high = low.size.H
		} else {
			limit = middle
		}
		if high <= limit+1 {
			return
		}
	}
}

// pareto makes a curve of the shapes at hand.
func (s *shapes) pareto() curve {
	fits := func(sh shape) bool { return sh.size.W <= s.limit.W && sh.size.H <= s.limit.H }
	if slices.ContainsFunc(s.list, fits) {
		s.list = slices.DeleteFunc(s.list, func(sh shape) bool { return !fits(sh) })
	}
	return slices.Clone(pareto(s.list, s.grain.points))
}
