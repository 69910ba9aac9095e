// Package structure is the view of the line of command: posts and staff in the box
// of their unit, shared leadership, and collaborations below with a line from each
// member, or numbers at both ends. What stands in the box of a unit it takes from
// internal/unitbox, which other views tell the same from.
package structure

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Draw draws the line of command with posts and staff, joint leadership,
// and collaborations below with a line from every member; where lines could not be
// followed, with numbers at both ends.
func Draw(org *orgmodel.Organisation, o drawing.Options) (*drawing.Drawing, error) {
	s, err := kit.Begin(org, o)
	if err != nil {
		return nil, err
	}
	if err := kit.RefuseLoops(org); err != nil {
		return nil, err
	}
	chart, err := choose(s, o)
	if err != nil {
		return nil, err
	}
	chart.cards(s)
	if !chart.followable(s) {
		return chart.withMarks().draw(s, o), nil
	}
	d := chart.draw(s, o)
	if kit.Tangled(d) {
		return chart.withMarks().draw(s, o), nil
	}
	return d, nil
}

// draw draws the chart as it is.
func (c *chart) draw(s kit.Sketch, o drawing.Options) *drawing.Drawing {
	name := s.Title(c.root)
	return s.Draw(&kit.Page{
		Picture: &treePicture{chart: c, s: s}, Prefix: "org-", Name: name, Title: s.TitleBlock(c.root),
		Legend: c.legend(s), Low: true, Split: splitAdvice(o), Tell: func() kit.Told { return c.tell(s, name) },
	}, o)
}

// chart is what of an organisation is drawn: the units of the tree in reading
// order, and the collaborations below.
type chart struct {
	root      int // -1: all
	units     []int
	at        map[int]int // place of a unit in units
	depth     []int
	collapsed []bool
	rows      map[int][]int // leaf teams that are told inside their unit's box
	bands     []unitbox.Bundle

	circling circling

	treeCards []kit.Card
	bandCards []kit.Card
	marked    bool // numbers tell who takes part in what, instead of lines
}

// choose walks the tree and decides what gets a box.
func choose(s kit.Sketch, o drawing.Options) (*chart, error) {
	c := &chart{root: -1, at: map[int]int{}, rows: map[int][]int{}, circling: circlesOf(s.Org())}
	roots := s.Org().Roots()
	if o.Root != "" {
		c.root = s.Org().UnitIndex(o.Root)
		if c.root < 0 || !s.Org().Active(&s.Org().Units[c.root].Common) {
			return nil, &drawing.Refusal{Text: kit.Words.NoRoot.With(message.Quoted(o.Root))}
		}
		roots = []int{c.root}
	}
	type visit struct{ unit, depth int }
	var stack []visit
	push := func(units []int, depth int) {
		for _, u := range slices.Backward(units) {
			stack = append(stack, visit{u, depth})
		}
	}
	push(roots, 0)
	for len(stack) > 0 {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if s.Org().IsCollaboration(v.unit) && v.unit != c.root {
			continue
		}
		c.at[v.unit] = len(c.units)
		c.units = append(c.units, v.unit)
		c.depth = append(c.depth, v.depth)
		children := s.Org().Children(v.unit)
		collapsed := o.Depth > 0 && v.depth >= o.Depth && len(children) > 0
		c.collapsed = append(c.collapsed, collapsed)
		if collapsed {
			continue
		}
		if inside := inside(s, children); inside != nil {
			c.rows[v.unit] = inside
			children = kit.Without(children, inside)
		}
		push(children, v.depth+1)
	}
	if len(c.units) == 0 {
		return nil, &drawing.Refusal{Text: words.nothing.With(s.Org().Day())}
	}
	bundle(s, c)
	return c, nil
}

// inside chooses the children that are told as rows in their unit's box: teams
// that lead to nothing further, when there are several of them.
func inside(s kit.Sketch, children []int) []int {
	if s.Detail() == drawing.Full {
		return nil
	}
	var rows []int
	for _, u := range children {
		k := s.Org().KindOf(&s.Org().Units[u])
		if k != nil && k.ID == orgmodel.KindTeam && len(s.Org().Children(u)) == 0 && len(s.Org().Units[u].LedBy) < 2 {
			rows = append(rows, u)
		}
	}
	if len(rows) < 2 {
		return nil
	}
	return rows
}

// bundle collects the collaborations that have a member in the drawing; those
// alike in members and leaders share a box, if it would tell the same of each.
func bundle(s kit.Sketch, c *chart) {
	index := map[string]int{}
	for u := range s.Org().Units {
		unit := &s.Org().Units[u]
		if !s.Org().IsCollaboration(u) || !s.Org().Active(&unit.Common) {
			continue
		}
		if _, drawn := c.at[u]; drawn {
			continue
		}
		var members []int
		for _, id := range unit.Members {
			if m := drawnAt(s, c, s.Org().UnitIndex(id)); m >= 0 && !slices.Contains(members, m) {
				members = append(members, m)
			}
		}
		if len(members) == 0 && c.root >= 0 {
			continue
		}
		key := unitbox.Likeness(s, u)
		i, ok := index[key]
		if !ok {
			i = len(c.bands)
			index[key] = i
			c.bands = append(c.bands, unitbox.Bundle{Members: members})
		}
		c.bands[i].Units = append(c.bands[i].Units, u)
	}
}

// drawnAt returns the unit of the drawing that stands for a unit: itself, or
// the nearest one above it; -1 when there is none.
func drawnAt(s kit.Sketch, c *chart, u int) int {
	if u < 0 {
		return -1
	}
	for v := range s.Org().Line(u) {
		if _, drawn := c.at[v]; drawn {
			return v
		}
	}
	return -1
}

// cards writes what every box says.
func (c *chart) cards(s kit.Sketch) {
	c.treeCards = make([]kit.Card, len(c.units))
	for i, u := range c.units {
		c.treeCards[i] = unitbox.Card(s, u, c.collapsed[i])
		c.treeCards[i].Depth = c.depth[i]
		c.treeCards[i].Facts = append(c.treeCards[i].Facts, unitbox.TeamRows(s, c.rows[u])...)
		c.treeCards[i].Facts = append(c.circling.facts(s, u), c.treeCards[i].Facts...)
	}
	for i := range c.bands {
		c.bandCards = append(c.bandCards, unitbox.BundleCard(s, &c.bands[i]))
	}
}
