package structure

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// circling says which units stand in a circle that was cut so that there is a tree to
// draw. The lines of it are heavier, and the boxes between which it was cut say so.
type circling struct {
	of           map[int]int // by unit, which circle
	under, above map[int]int // of a cut: the unit that the file has over another, and under it
}

func circlesOf(org *orgmodel.Organisation) circling {
	c := circling{map[int]int{}, map[int]int{}, map[int]int{}}
	for n, round := range org.Circles {
		for _, u := range round {
			c.of[u] = n
		}
		c.under[round[0]] = round[1]
		if round[1] != round[0] {
			c.above[round[1]] = round[0]
		}
	}
	return c
}

// facts are what the box of a unit says of a cut.
func (c circling) facts(s kit.Sketch, u int) (list []kit.Fact) {
	say := func(text message.Text, other map[int]int) {
		if o, ok := other[u]; ok {
			list = append(list, kit.Fact{Left: s.Say(text, s.Named(&s.Org().Units[o].Common)), Color: kit.WarnInk, Bold: true, Single: true, Keep: true})
		}
	}
	say(words.below, c.under)
	say(words.above, c.above)
	return list
}

// both reports whether two units stand in the same circle.
func (c circling) both(a, b int) bool {
	n, inside := c.of[a]
	m, too := c.of[b]
	return inside && too && n == m
}

// stroke is that of the line between a unit and the one above it.
func (c circling) stroke(child, parent int, dash drawing.Dash) drawing.Stroke {
	if c.both(child, parent) {
		return circleStroke
	}
	return drawing.Stroke{Color: kit.LineGrey, Width: geometry.Pt, Dash: dash}
}

var circleStroke = drawing.Stroke{Color: kit.WarnInk, Width: 250}

// legend explains what is drawn.
func (c *chart) legend(s kit.Sketch) *kit.Legend {
	ties := s.TieEntries(c.tieStatuses(s))
	if c.marked {
		ties = []kit.LegendEntry{s.TieMarkEntry()}
	}
	l := s.Legend(ties...)
	circled := func(u int) bool {
		p := s.Org().Parent(u)
		return p >= 0 && u != c.root && c.circling.both(u, p)
	}
	if slices.ContainsFunc(c.units, circled) {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: words.circle.In(s.Lang()), Stroke: circleStroke, Line: true})
	}
	return l
}
