package structure

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// splitAdvice says which branch of a chart to draw on a sheet of its own.
func splitAdvice(s kit.Sketch, c *chart) func(paper string, size kit.Points) message.Message {
	u, depth := c.heaviest(s)
	if u < 0 {
		return nil
	}
	unit := &s.Org().Units[u]
	return func(paper string, size kit.Points) message.Message {
		return kit.Words.TooSmallSplit.With(message.Paper(paper), size, message.Quoted(unit.Name), message.Code(unit.ID), message.Int(depth), kit.Readable)
	}
}

// heaviest finds the branch to draw for itself: going down from the top to the
// heaviest child until the first real branching. It returns the depth at which
// the rest can be drawn with it collapsed.
func (c *chart) heaviest(s kit.Sketch) (unit, depth int) {
	unit, most := -1, 0
	branch := c.firstBranching(s)
	if branch < 0 {
		return -1, 0
	}
	for _, i := range c.childrenOf(s, branch) {
		if n := s.Staff().Units[c.units[i]].UnitsBelow; n > most {
			unit, most, depth = c.units[i], n, c.depth[i]
		}
	}
	return unit, depth
}

// firstBranching is the topmost box with several children in the drawing.
func (c *chart) firstBranching(s kit.Sketch) int {
	for i := range c.units {
		if len(c.childrenOf(s, i)) > 1 {
			return i
		}
	}
	return -1
}

func (c *chart) childrenOf(s kit.Sketch, i int) []int {
	var list []int
	for _, u := range s.Org().Children(c.units[i]) {
		if at, ok := c.at[u]; ok {
			list = append(list, at)
		}
	}
	return list
}
