package structure

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
)

// followable reports whether lines to the collaborations can be followed, as far as
// their number says. A box of one in each area is one.
func (c *chart) followable(s kit.Sketch) bool {
	var members []int
	for i := range c.bands {
		b, boxes := &c.bands[i], 1
		if unitbox.PerArea(s.Apart(), b.Units) == "" {
			boxes = len(b.Units)
		}
		members = append(members, slices.Repeat([]int{len(b.Members)}, boxes)...)
	}
	return kit.Followable(members)
}

// withMarks is the chart with a number in the box of each collaboration, and of each of
// its members, instead of lines between them.
func (c *chart) withMarks() *chart {
	m := *c
	m.marked = true
	m.treeCards, m.bandCards = slices.Clone(c.treeCards), slices.Clone(c.bandCards)
	of, number := make([][]kit.TieMark, len(c.units)), 0
	for i := range c.bands {
		if len(c.bands[i].Members) == 0 {
			continue
		}
		number++
		card := &m.bandCards[i]
		card.Tags = kit.Tied(card.Tags, kit.TieMark{Number: number})
		for _, u := range c.bands[i].Members {
			of[c.at[u]] = append(of[c.at[u]], kit.TieMark{Number: number})
		}
	}
	for i, numbers := range of {
		if numbers != nil {
			card := &m.treeCards[i]
			card.Tags = kit.Tied(card.Tags, numbers...)
		}
	}
	return &m
}

// tieStatuses are those of the members that are tied to a collaboration, as often as
// there is a box.
func (c *chart) tieStatuses(s kit.Sketch) (list []orgmodel.Status) {
	for _, b := range c.bands {
		if len(b.Members) > 0 {
			list = append(list, bandStatus(s, b))
		}
	}
	return list
}

// bandStatus is how sure the memberships of a box are: all in it are alike.
func bandStatus(s kit.Sketch, b unitbox.Bundle) orgmodel.Status {
	return kit.TieStatus(&s.Org().Units[b.Units[0]])
}
