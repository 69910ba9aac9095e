package network

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/parties"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// cards writes what every box says.
func (w *network) cards() {
	for i := range w.nodes {
		if n := &w.nodes[i]; n.agreement != nil {
			n.card = w.agreementCard(n)
		} else {
			n.card = w.unitCard(n)
		}
	}
	for _, u := range w.frames {
		unit := &w.s.Org().Units[u]
		w.names = append(w.names, w.s.Named(&unit.Common))
	}
}

// unitCard tells of a unit, or of several collaborations alike, what matters to
// who works with it.
func (w *network) unitCard(n *node) kit.Card {
	s, u := w.s, n.units[0]
	unit := &s.Org().Units[u]
	c := kit.Card{
		ID: unit.ID, Things: s.Units(n.units), Look: kit.LookOf(s.Org().KindOf(unit)), Status: unit.Status,
		Kind: unitbox.KindLine(s, u, unit),
		Tags: append(s.StatusTags(unit.Status), s.Partly(&unit.Common, networkKeys)...),
	}
	c.Tags = append(c.Tags, w.placeTags(n)...)
	c.Class = strings.Join([]string{"unit", c.Look.Class, string(unit.Status)}, " ")
	s.Shown(c.Look, unit.Status)
	c.Facts = w.statements(n, unit)
	for _, like := range n.units[1:] {
		c.Facts = kit.AlsoMarked(c.Facts, w.statements(n, &s.Org().Units[like]))
	}
	switch {
	case len(n.units) == 1:
		c.Name = s.Named(&unit.Common)
		if s.Detail() == drawing.Full {
			c.Facts = append(c.Facts, unitbox.More(s, unit)...)
		}
	case s.Detail() == drawing.Overview && unitbox.PerArea(s, n.units) != "":
		c.Name = s.Star(unitbox.CommonName(s, n.units), unitbox.BundledOn(s.Model, n.units))
	default:
		c.Name = s.Star(unitbox.CommonName(s, n.units), unitbox.BundledOn(s.Model, n.units))
		c.Facts = append(c.Facts, unitbox.Each(s, n.units)...)
	}
	return c
}

// statements are what is said of a unit before its other names.
func (w *network) statements(n *node, unit *orgmodel.Unit) []kit.Fact {
	facts := unitbox.Dates(w.s, &unit.Common)
	if n.hub != nil {
		facts = append(facts, w.meeting(n, unit)...)
	}
	return facts
}

// meeting tells what no line shows of who meets in a unit.
func (w *network) meeting(n *node, unit *orgmodel.Unit) []kit.Fact {
	s := w.s
	var facts []kit.Fact
	if s.Detail() != drawing.Overview {
		facts = unitbox.Leaders(s, unit)
	}
	for i, b := range w.borders(n) {
		facts = append(facts, kit.Fact{Sign: kit.BorderLooks[b.kind].Sign, Left: s.Say(acrossWords[b.kind].said, message.And(w.sidesSaid(&b, unit))), Ruled: i == 0 && facts != nil})
	}
	if !s.Org().IsCollaboration(n.units[0]) {
		return facts
	}
	for _, id := range unit.Members {
		if parties.Of(s, id) < 0 {
			facts = append(facts, kit.Fact{Left: s.Key(&unit.Common, parties.Name(s, id), "members"), Color: kit.WarnInk})
		}
	}
	switch {
	case len(unit.Members) == 0:
		facts = append(facts, kit.Fact{Left: s.Say(words.membersMissing), Color: kit.WarnInk})
	case w.membersOn(n) != nil:
		facts = append(facts, kit.Fact{Left: s.Say(parties.Words.AssumedKeys, s.Star(s.Say(words.members), w.membersOn(n))), Italic: true, Color: kit.GreyInk})
	}
	return facts
}

// membersOn are the assumptions on who takes part in a collaboration, or in several
// alike.
func (w *network) membersOn(n *node) []kit.Assumption {
	var on []kit.Assumption
	for _, u := range n.units {
		on = append(on, kit.AssumedKeys(&w.s.Org().Units[u].Common, "members")...)
	}
	return on
}

// networkBorder is a border that those who meet in a box stand on several sides of.
type networkBorder struct {
	kind  metrics.Border
	sides []networkSide
}

// borders are those between who meets in a box, as far as the file says.
func (w *network) borders(n *node) []networkBorder {
	org := w.s.Org()
	var authorities, principals []networkSide
	on := func(e *hubEnd, top int) []kit.Assumption {
		list := append(slices.Clone(e.on), w.s.PlacedBy(e.unit, top)...)
		if top >= 0 {
			list = append(list, kit.Assumed(&org.Units[top].Common, "kind")...)
		}
		return list
	}
	for i := range n.hub.ends {
		e := &n.hub.ends[i]
		if a := org.Authority(e.unit); a >= 0 {
			authorities = note(authorities, w.s.UnitName(a), on(e, a))
		}
		switch p := org.Principal(e.unit); {
		case p < 0:
			principals = note(principals, w.s.Named(&org.Header.Common), on(e, -1))
		case org.KindAt(p) == nil || org.KindAt(p).Sphere != orgmodel.Outsider: // of actors nobody knows whose they are
			principals = note(principals, w.s.UnitName(p), on(e, p))
		}
	}
	var list []networkBorder
	if len(authorities) > 1 {
		list = append(list, networkBorder{metrics.AuthorityBorder, authorities})
	}
	if len(principals) > 1 {
		list = append(list, networkBorder{metrics.PrincipalBorder, principals})
	}
	return list
}

// crosses reports whether those who meet in a unit stand on several sides of a
// border. Agreements are there to cross them.
func (w *network) crosses(n *node, kind metrics.Border) bool {
	return n.agreement == nil && n.hub != nil && slices.ContainsFunc(w.borders(n), func(b networkBorder) bool { return b.kind == kind })
}

// agreementCard tells the form and the name of an agreement, and which parties
// no line leads to.
func (w *network) agreementCard(n *node) kit.Card {
	s, a := w.s, n.agreement
	form := parties.FormOf(a.Form)
	c := kit.Card{
		ID: a.ID, Things: s.Things(a.ID), Class: strings.Join([]string{"agreement", a.Form, string(a.Status)}, " "), Look: &parties.LookAgreement, Status: a.Status,
		Kind: s.Key(&a.Common, s.Say(form.Label), "form"),
		Name: s.Named(&a.Common), Tags: append(s.StatusTags(a.Status), s.Partly(&a.Common, partyKeys)...),
	}
	s.ShownStatus(a.Status)
	if len(a.Between) == 0 {
		c.Facts = parties.Facts(s, a, form)
		return c
	}
	for _, id := range a.Between {
		if parties.Of(s, id) < 0 {
			c.Facts = append(c.Facts, kit.Fact{Left: s.Key(&a.Common, parties.Name(s, id), "between"), Color: kit.WarnInk})
		}
	}
	if kit.AssumedKeys(&a.Common, "between") != nil {
		text := s.Key(&a.Common, s.Say(words.parties), "between")
		c.Facts = append(c.Facts, kit.Fact{Left: s.Say(parties.Words.AssumedKeys, text), Italic: true, Color: kit.GreyInk})
	}
	return c
}

// networkKeys are the keys of a unit that its box tells.
var networkKeys = kit.ShownKeys.Only("name", "kind", "role", "led_by", "leadership", "members", "until")

// partyKeys are the keys of an agreement that its box tells.
var partyKeys = parties.AgreementKeys.Only("name", "form", "from", "to", "between", "until")

// namesOf are the names of what stands in a box, each with a mark on it if who
// takes part is assumed to. Collaborations named after their areas have one name
// together.
func (w *network) namesOf(n *node, on []kit.Assumption) []string {
	s := w.s
	switch {
	case n.agreement != nil:
		return []string{s.Star(s.Named(&n.agreement.Common), on)}
	case len(n.units) > 1 && unitbox.PerArea(s, n.units) != "":
		return []string{s.Star(s.Star(unitbox.CommonName(s, n.units), unitbox.BundledOn(s.Model, n.units)), on)}
	}
	var names []string
	for _, u := range n.units {
		names = append(names, s.Star(s.UnitName(u), on))
	}
	return names
}

// linkTitle says in words what a line means.
func (w *network) linkTitle(n *node, e hubEnd) string {
	unit := w.s.UnitName(e.unit)
	switch e.kind {
	case linkPart:
		return w.s.Say(words.takesPart, unit, message.And(w.namesOf(n, e.on)))
	case linkLead:
		return w.s.Say(words.leads, unit, message.And(w.namesOf(n, e.on)), message.And(e.posts))
	}
	return w.s.Say(parties.Words.End, e.role, w.s.Named(&n.agreement.Common), w.s.Star(unit, e.on))
}
