package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
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
		unit := &w.s.org.Units[u]
		w.names = append(w.names, w.s.named(&unit.Common))
	}
}

// unitCard tells of a unit, or of several collaborations alike, what matters to
// who works with it.
func (w *network) unitCard(n *node) card {
	s, u := w.s, n.units[0]
	unit := &s.org.Units[u]
	c := card{
		id: unit.ID, things: s.units(n.units), look: lookOf(s.org.KindOf(unit)), status: unit.Status,
		kind: s.kindLine(u, unit),
		tags: append(s.statusTags(unit.Status), s.partly(&unit.Common, networkKeys)...),
	}
	c.tags = append(c.tags, w.placeTags(n)...)
	c.class = strings.Join([]string{"unit", c.look.class, string(unit.Status)}, " ")
	s.shown(c.look, unit.Status)
	c.facts = w.statements(n, unit)
	for _, like := range n.units[1:] {
		c.facts = alsoMarked(c.facts, w.statements(n, &s.org.Units[like]))
	}
	switch {
	case len(n.units) == 1:
		c.name = s.named(&unit.Common)
		if s.detail == Full {
			c.facts = append(c.facts, s.more(unit)...)
		}
	case s.detail == Overview && s.perArea(n.units) != "":
		c.name = s.star(s.commonName(n.units), s.bundledOn(n.units))
	default:
		c.name = s.star(s.commonName(n.units), s.bundledOn(n.units))
		c.facts = append(c.facts, s.each(n.units)...)
	}
	return c
}

// statements are what is said of a unit before its other names.
func (w *network) statements(n *node, unit *orgmodel.Unit) []fact {
	facts := w.s.dates(&unit.Common)
	if n.hub != nil {
		facts = append(facts, w.meeting(n, unit)...)
	}
	return facts
}

// meeting tells what no line shows of who meets in a unit.
func (w *network) meeting(n *node, unit *orgmodel.Unit) []fact {
	s := w.s
	var facts []fact
	if s.detail != Overview {
		facts = s.leaders(unit)
	}
	for i, b := range w.borders(n) {
		facts = append(facts, fact{sign: borderLooks[b.kind].sign, left: s.say(acrossWords[b.kind].said, message.And(w.sidesSaid(&b, unit))), ruled: i == 0 && facts != nil})
	}
	if !s.org.IsCollaboration(n.units[0]) {
		return facts
	}
	for _, id := range unit.Members {
		if s.partyOf(id) < 0 {
			facts = append(facts, fact{left: s.key(&unit.Common, s.partyName(id), "members"), color: warnInk})
		}
	}
	switch {
	case len(unit.Members) == 0:
		facts = append(facts, fact{left: s.say(networkWords.membersMissing), color: warnInk})
	case w.membersOn(n) != nil:
		facts = append(facts, fact{left: s.say(partyWords.assumedKeys, s.star(s.say(networkWords.members), w.membersOn(n))), italic: true, color: greyInk})
	}
	return facts
}

// membersOn are the assumptions on who takes part in a collaboration, or in several
// alike.
func (w *network) membersOn(n *node) []assumption {
	var on []assumption
	for _, u := range n.units {
		on = append(on, assumedKeys(&w.s.org.Units[u].Common, "members")...)
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
	org := w.s.org
	var authorities, principals []networkSide
	on := func(e *hubEnd, top int) []assumption {
		list := append(slices.Clone(e.on), w.s.placedBy(e.unit, top)...)
		if top >= 0 {
			list = append(list, assumed(&org.Units[top].Common, "kind")...)
		}
		return list
	}
	for i := range n.hub.ends {
		e := &n.hub.ends[i]
		if a := org.Authority(e.unit); a >= 0 {
			authorities = note(authorities, w.s.unitName(a), on(e, a))
		}
		switch p := org.Principal(e.unit); {
		case p < 0:
			principals = note(principals, w.s.named(&org.Header.Common), on(e, -1))
		case org.KindAt(p) == nil || org.KindAt(p).Sphere != orgmodel.Outsider: // of actors nobody knows whose they are
			principals = note(principals, w.s.unitName(p), on(e, p))
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
func (w *network) agreementCard(n *node) card {
	s, a := w.s, n.agreement
	form := formOf(a.Form)
	c := card{
		id: a.ID, things: s.things(a.ID), class: strings.Join([]string{"agreement", a.Form, string(a.Status)}, " "), look: &lookAgreement, status: a.Status,
		kind: s.key(&a.Common, s.say(form.label), "form"),
		name: s.named(&a.Common), tags: append(s.statusTags(a.Status), s.partly(&a.Common, partyKeys)...),
	}
	s.shownStatus(a.Status)
	if len(a.Between) == 0 {
		c.facts = s.parties(a, form)
		return c
	}
	for _, id := range a.Between {
		if s.partyOf(id) < 0 {
			c.facts = append(c.facts, fact{left: s.key(&a.Common, s.partyName(id), "between"), color: warnInk})
		}
	}
	if assumedKeys(&a.Common, "between") != nil {
		text := s.key(&a.Common, s.say(networkWords.parties), "between")
		c.facts = append(c.facts, fact{left: s.say(partyWords.assumedKeys, text), italic: true, color: greyInk})
	}
	return c
}

// networkKeys are the keys of a unit that its box tells.
var networkKeys = shownKeys.only("name", "kind", "role", "led_by", "leadership", "members", "until")

// partyKeys are the keys of an agreement that its box tells.
var partyKeys = agreementKeys.only("name", "form", "from", "to", "between", "until")

// namesOf are the names of what stands in a box, each with a mark on it if who
// takes part is assumed to. Collaborations named after their areas have one name
// together.
func (w *network) namesOf(n *node, on []assumption) []string {
	s := w.s
	switch {
	case n.agreement != nil:
		return []string{s.star(s.named(&n.agreement.Common), on)}
	case len(n.units) > 1 && s.perArea(n.units) != "":
		return []string{s.star(s.star(s.commonName(n.units), s.bundledOn(n.units)), on)}
	}
	var names []string
	for _, u := range n.units {
		names = append(names, s.star(s.unitName(u), on))
	}
	return names
}

// linkTitle says in words what a line means.
func (w *network) linkTitle(n *node, e hubEnd) string {
	unit := w.s.unitName(e.unit)
	switch e.kind {
	case linkPart:
		return w.s.say(networkWords.takesPart, unit, message.And(w.namesOf(n, e.on)))
	case linkLead:
		return w.s.say(networkWords.leads, unit, message.And(w.namesOf(n, e.on)), message.And(e.posts))
	}
	return w.s.say(partyWords.end, e.role, w.s.named(&n.agreement.Common), w.s.star(unit, e.on))
}
