package unitbox

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Bundle is one collaboration, or several with the same members and leaders.
type Bundle struct {
	Units   []int
	Members []int // units of the tree, as drawn
}

// Likeness is the same for collaborations that can share a box: alike in members
// and leaders, and of which a box would tell the same.
func Likeness(s kit.Sketch, u int) string {
	unit := &s.Org().Units[u]
	return strings.Join([]string{
		inAnyOrder(unit.Members), inAnyOrder(unit.LedBy), unit.Leadership, unit.Parent, string(unit.Status), unit.Kind, alike(s, u),
	}, "\n")
}

// inAnyOrder joins ids so that lists of the same ones come out alike: the order in
// which members and leaders are listed says nothing.
func inAnyOrder(ids []string) string { return strings.Join(slices.Sorted(slices.Values(ids)), " ") }

// BundleCard says what the box of a collaboration, or of several alike, tells.
func BundleCard(s kit.Sketch, b *Bundle) kit.Card {
	first := b.Units[0]
	unit := &s.Org().Units[first]
	c := Card(s, first, false)
	c.Things = s.Units(b.Units)
	if len(b.Units) > 1 {
		c.Facts = slices.DeleteFunc(c.Facts, func(f kit.Fact) bool { return f.Single })
		c.Name = s.Star(CommonName(s, b.Units), BundledOn(s.Model, b.Units))
	}
	if len(unit.Members) > 0 {
		c.Facts = append(c.Facts, MembersFact(s, unit.Members, unit))
	}
	for _, u := range b.Units[1:] {
		like := &s.Org().Units[u]
		c.Facts = kit.AlsoMarked(c.Facts, append(Card(s, u, false).Facts, MembersFact(s, unit.Members, like)))
	}
	if len(b.Units) > 1 {
		c.Facts = append(c.Facts, Each(s, b.Units)...)
	}
	c.Facts = append(c.Facts, Counted(s, s.Below(b.Units, false), b.Units[0])...)
	return c
}

// MembersFact tells who takes part in a collaboration.
func MembersFact(s kit.Sketch, ids []string, unit *orgmodel.Unit) kit.Fact {
	var names []string
	for _, id := range ids {
		names = append(names, s.Called(id))
	}
	text := s.Key(&unit.Common, s.Say(kit.Words.Members, message.And(names)), "members")
	return kit.Fact{Left: text, Color: kit.GreyInk, Ruled: true, Who: s.Things(s.Found(ids)...)}
}

// alike is all that a box would tell of a collaboration, save what is true of
// that one only, in an order that does not depend on that of members and leaders.
func alike(s kit.Sketch, u int) string {
	s = s.Apart()
	unit := &s.Org().Units[u]
	facts := append(Card(s, u, false).Facts, MembersFact(s, slices.Sorted(slices.Values(unit.Members)), unit))
	var told []string
	for _, f := range append(facts, Counted(s, s.Below([]int{u}, false), u)...) {
		if !f.Single {
			told = append(told, kit.Unmarked(f.Text()))
		}
	}
	slices.Sort(told)
	return strings.Join(told, "\n")
}

// Each tells the single collaborations of a box: the areas, when there is one in
// each, else their names.
func Each(s kit.Sketch, units []int) []kit.Fact {
	if PerArea(s, units) != "" {
		var areas []string
		for _, u := range units {
			unit := &s.Org().Units[u]
			name := strings.ReplaceAll(s.Called(unit.Areas[0]), " ", "\u00a0")
			areas = append(areas, s.Key(&unit.Common, name, "areas", "per_area"))
		}
		return []kit.Fact{{Left: s.Say(Words.eachArea, message.And(areas)), Ruled: true, Things: s.Units(units)}}
	}
	var facts []kit.Fact
	for i, u := range units {
		facts = append(facts, kit.Fact{Sign: "▪", Left: s.UnitName(u), Ruled: i == 0, Things: s.Things(s.Org().Units[u].ID)})
	}
	return facts
}

// BundledOn are the assumptions that the common name of several units, and their
// number, rest on.
func BundledOn(m kit.Model, units []int) []kit.Assumption {
	var list []kit.Assumption
	for _, u := range units {
		list = append(list, kit.Assumed(&m.Org().Units[u].Common, "name", "areas", "per_area")...)
	}
	return list
}

// PerArea returns the name that several units share when each is named after
// its area; else nothing.
func PerArea(s kit.Sketch, units []int) string {
	shared := ""
	for _, u := range units {
		unit := &s.Org().Units[u]
		if len(unit.Areas) != 1 {
			return ""
		}
		name, named := strings.CutSuffix(unit.Name, " "+s.Org().Name(unit.Areas[0]))
		if !named || shared != "" && name != shared {
			return ""
		}
		shared = name
	}
	return shared
}

// CommonName is the name that several units share, with their number.
func CommonName(s kit.Sketch, units []int) string {
	if shared := PerArea(s, units); shared != "" {
		return s.Theirs(shared) + " (" + message.Int(len(units)).In(s.Lang()) + ")"
	}
	return s.Say(Words.GroupOf, len(units))
}
