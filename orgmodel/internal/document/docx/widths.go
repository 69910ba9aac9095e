package docx

import (
	"math"
	"slices"
)

// widths share the text width among the columns. One that needs no more than each would
// have if all had the same has all that it needs; those that need more share the rest, the
// more the more they hold. None is narrower than its words as long as there is room.
func (m *table) widths(width int) []int {
	list := slices.Clone(m.least)
	if sum(list) >= width {
		return shared(list, width)
	}
	most, alike, held := make([]int, m.columns), make([]int, m.columns), make([]int, m.columns)
	for _, cells := range m.cells {
		for c, w := range cells {
			most[c], alike[c] = max(most[c], w), 1
			held[c] += w
		}
	}
	for c := range held {
		held[c] = int(math.Sqrt(float64(held[c]))) + 1
	}
	s := sharing{list: list, settled: make([]bool, m.columns)}
	s.settle(width, m.least, most, alike)
	s.settle(width, m.least, most, held)
	s.rest(width, held)
	return m.even(shared(list, width))
}

// even moves width from one column to another as long as that makes the table lower.
func (m *table) even(widths []int) []int {
	lines := m.lines(widths)
	for range mostMoves {
		best := []int(nil)
		for from := range widths {
			if widths[from]-move < m.least[from] {
				continue
			}
			for to := range widths {
				if from == to {
					continue
				}
				try := slices.Clone(widths)
				try[from] -= move
				try[to] += move
				if n := m.lines(try); n < lines {
					best, lines = try, n
				}
			}
		}
		if best == nil {
			break
		}
		widths = best
	}
	return widths
}

// A move is so much width; after so many, and of so many rows, it is even enough.
const (
	move      = 160
	mostMoves = 40
	mostRows  = 200
)

// lines is how many lines the rows take. Of a line that is broken an eighth is lost.
func (m *table) lines(widths []int) (sum int) {
	for _, cells := range m.cells[:min(len(m.cells), mostRows)] {
		most := 1
		for c, w := range cells {
			if w > widths[c] {
				most = max(most, 1+(w-padding)*9/8/max(widths[c]-padding, 1))
			}
		}
		sum += most
	}
	return sum
}

// sharing is a width that is being shared.
type sharing struct {
	list    []int
	settled []bool
}

// shares are what each column that is not settled has of what is left, by its weight.
func (s *sharing) shares(width int, weights []int) []int {
	all := 0
	for c, w := range weights {
		if s.settled[c] {
			width -= s.list[c]
		} else {
			all += w
		}
	}
	list := make([]int, len(weights))
	for c, w := range weights {
		list[c] = width * w / max(all, 1)
	}
	return list
}

// settle gives columns that have too small a share what they need least, and those that
// have too large a one what they need at most, until each share is neither.
func (s *sharing) settle(width int, least, most, weights []int) {
	to := func(limits []int, applies func(share, limit int) bool) (some bool) {
		shares := s.shares(width, weights)
		for c, limit := range limits {
			if !s.settled[c] && applies(shares[c], limit) {
				s.list[c], s.settled[c], some = limit, true, true
			}
		}
		return some
	}
	for {
		if to(least, func(share, limit int) bool { return share < limit }) {
			continue
		}
		if !to(most, func(share, limit int) bool { return share >= limit }) {
			return
		}
	}
}

// rest gives the others their shares.
func (s *sharing) rest(width int, weights []int) {
	for c, share := range s.shares(width, weights) {
		if !s.settled[c] {
			s.list[c] = share
		}
	}
}

// shared makes widths sum to the width of the text, each in its proportion.
func shared(list []int, width int) []int {
	all, given := max(sum(list), 1), 0
	for c, w := range list {
		list[c] = max(w*width/all, 1)
		given += list[c]
	}
	if len(list) > 0 {
		list[0] = max(list[0]+width-given, 1)
	}
	return list
}

func sum(list []int) (n int) {
	for _, w := range list {
		n += w
	}
	return n
}
