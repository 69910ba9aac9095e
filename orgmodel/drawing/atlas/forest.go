package atlas

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// forest is what is to be spread over sheets: the line of command in reading order, and
// behind it the collaborations, each a tree or a box of its own.
type forest struct {
	nodes []node
	at    map[int]int // the node in whose box a unit is told
}

// node is a box: a unit, with the teams that are told in it, or some collaborations that
// are alike.
type node struct {
	unit   int // the first one
	alike  []int
	teams  []int
	parent int   // node; -1: none
	kids   int   // how many boxes stand below it
	ties   []int // collaborations that the unit takes part in, as nodes
}

// newForest walks all that is to be drawn.
func newForest(s kit.Sketch, root string) (*forest, error) {
	f := &forest{at: map[int]int{}}
	org := s.Org()
	roots := org.Roots()
	if root != "" {
		u := org.UnitIndex(root)
		if u < 0 || !org.Active(&org.Units[u].Common) {
			return nil, &drawing.Refusal{Text: kit.Words.NoRoot.With(message.Quoted(root))}
		}
		roots = []int{u}
	}
	for _, u := range roots {
		if root != "" || !org.IsCollaboration(u) {
			f.grow(s, u)
		}
	}
	f.collaborations(s, root != "")
	if len(f.nodes) == 0 {
		return nil, &drawing.Refusal{Text: words.nothing.With(org.Day())}
	}
	f.ties(s)
	return f, nil
}

// grow adds a unit with all below it, save collaborations in the line.
func (f *forest) grow(s kit.Sketch, top int) {
	org := s.Org()
	type visit struct{ unit, parent int }
	stack := []visit{{top, -1}}
	within := org.IsCollaboration(top)
	for len(stack) > 0 {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if org.IsCollaboration(v.unit) && !within {
			continue
		}
		at := len(f.nodes)
		n := node{unit: v.unit, parent: v.parent, teams: toldInside(s, v.unit)}
		f.nodes = append(f.nodes, n)
		f.at[v.unit] = at
		if v.parent >= 0 {
			f.nodes[v.parent].kids++
		}
		for _, u := range n.teams {
			f.at[u] = at
		}
		for _, u := range slices.Backward(kit.Without(org.Children(v.unit), n.teams)) {
			stack = append(stack, visit{u, at})
		}
	}
}

// collaborations adds those in which somebody drawn takes part. Those with units below
// them are trees; of the others those alike share a box.
func (f *forest) collaborations(s kit.Sketch, part bool) {
	org := s.Org()
	index := map[string]int{}
	for u := range org.Units {
		unit := &org.Units[u]
		if _, drawn := f.at[u]; drawn || !org.IsCollaboration(u) || !org.Active(&unit.Common) || org.Depth(u) < 0 || f.belowCollaboration(org, u) {
			continue
		}
		if part && !slices.ContainsFunc(unit.Members, func(id string) bool { _, in := f.at[org.UnitIndex(id)]; return in }) {
			continue
		}
		if len(org.Children(u)) > 0 {
			f.grow(s, u)
			continue
		}
		key := unitbox.Likeness(s, u)
		i, ok := index[key]
		if !ok {
			i = len(f.nodes)
			index[key] = i
			f.nodes = append(f.nodes, node{unit: u, parent: -1})
		}
		f.nodes[i].alike = append(f.nodes[i].alike, u)
		f.at[u] = i
	}
}

// belowCollaboration reports a collaboration that comes with another one.
func (f *forest) belowCollaboration(org *orgmodel.Organisation, u int) bool {
	for v := range org.Line(u) {
		if v != u && org.IsCollaboration(v) {
			return true
		}
	}
	return false
}

// ties notes for each box in which collaborations the unit takes part.
func (f *forest) ties(s kit.Sketch) {
	org := s.Org()
	for i := range f.nodes {
		n := &f.nodes[i]
		if !org.IsCollaboration(n.unit) {
			continue
		}
		for _, id := range org.Units[n.unit].Members {
			if at, ok := f.at[org.UnitIndex(id)]; ok && at != i && !slices.Contains(f.nodes[at].ties, i) {
				f.nodes[at].ties = append(f.nodes[at].ties, i)
			}
		}
	}
}

// mostTeams is how many teams are told in the box of their unit.
const mostTeams = 10

// toldInside are the teams of which a row in the box of their unit tells all that a box of
// their own would: the others stand in full beside each other.
func toldInside(s kit.Sketch, u int) []int {
	if s.Detail() == drawing.Full {
		return nil
	}
	var teams []int
	for _, k := range s.Org().Children(u) {
		if plainTeam(s, k) {
			teams = append(teams, k)
		}
	}
	if len(teams) < 2 || len(teams) > mostTeams {
		return nil
	}
	return teams
}

func plainTeam(s kit.Sketch, u int) bool {
	k := s.Org().KindAt(u)
	if k == nil || k.ID != orgmodel.KindTeam || len(s.Org().Children(u)) > 0 || len(s.Org().PostsOf(u)) > 0 {
		return false
	}
	own := s.Staff().Units[u].Own
	if unitbox.SaysSomething(own.FTE) && unitbox.SaysSomething(own.Heads) {
		return false
	}
	card := unitbox.Card(s.Apart(), u, false)
	return len(card.Tags) == 0 && (len(card.Facts) == 0 || len(card.Facts) == 1 && card.Facts[0].Figure != "")
}

// units are those that a box stands for in full.
func (n *node) units() []int {
	if n.alike != nil {
		return n.alike
	}
	return append([]int{n.unit}, n.teams...)
}

// name is what a node is called.
func (n *node) name(s kit.Sketch) string {
	if len(n.alike) > 1 {
		return s.Star(unitbox.CommonName(s, n.alike), unitbox.BundledOn(s.Model, n.alike))
	}
	return s.UnitName(n.unit)
}

// card is what the box of a node tells; on says which sheet a node stands on, and is nil
// where there is only one.
func (f *forest) card(s kit.Sketch, i int, on func(node int) string) kit.Card {
	var c kit.Card
	n := &f.nodes[i]
	if n.alike != nil {
		c = unitbox.BundleCard(s, &unitbox.Bundle{Units: n.alike})
	} else {
		c = unitbox.Card(s, n.unit, false)
		if members := s.Org().Units[n.unit].Members; len(members) > 0 {
			c.Facts = append(c.Facts, unitbox.MembersFact(s, members, &s.Org().Units[n.unit]))
		}
	}
	for k, at := range n.ties {
		tied := &f.nodes[at]
		unit := &s.Org().Units[tied.unit]
		text := s.Say(words.takesPartHere, message.Name(tied.name(s)))
		if on != nil {
			text = s.Say(words.takesPart, message.Name(tied.name(s)), on(at))
		}
		text = s.Key(&unit.Common, text, "members")
		c.Facts = append(c.Facts, kit.Fact{Left: text, Color: kit.GreyInk, Ruled: k == 0, Who: s.Units(tied.units())})
	}
	c.Facts = append(c.Facts, unitbox.TeamRows(s, n.teams)...)
	return c
}
