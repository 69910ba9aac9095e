package commissioning

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/parties"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// cards writes what every box says.
func (m *market) cards(s kit.Sketch) {
	all := slices.Concat(m.deals, m.mutual)
	s = s.AlsoUniform(!slices.ContainsFunc(all, func(d deal) bool { return d.Status != s.Org().Header.Status }))
	for i := range m.purchasers {
		t := &m.purchasers[i]
		t.card = traderCard(s, t.unit, "_purchaser")
		m.elsewhere(s, &t.card, m.providers, t.unit, words.sideProvider)
		t.orders = orders(s, m, t)
		t.card.Facts = append(t.card.Facts, t.orders...)
	}
	for i := range m.deals {
		m.deals[i].write(s)
	}
	for i := range m.providers {
		t := &m.providers[i]
		t.card = traderCard(s, t.unit, "_provider")
		m.elsewhere(s, &t.card, m.purchasers, t.unit, words.sidePurchaser)
		if len(t.deals) == 0 {
			t.card.Facts = append(t.card.Facts, kit.Fact{Sign: "!", Left: s.Say(words.idleProvider), Color: kit.WarnInk})
		}
	}
	for i := range m.mutual {
		m.mutual[i].write(s)
	}
}

// traderCard tells of a unit what matters to who deals with it.
func traderCard(s kit.Sketch, u int, side string) kit.Card {
	unit := &s.Org().Units[u]
	c := kit.Card{
		ID: unit.ID + side, Look: kit.LookOf(s.Org().KindOf(unit)), Status: unit.Status,
		Kind: unitbox.KindLine(s, u, unit), Name: s.Named(&unit.Common), Things: s.Things(unit.ID),
	}
	c.Class = strings.Join([]string{"unit", c.Look.Class, string(unit.Status)}, " ")
	c.Tags = s.StatusTags(unit.Status)
	s.Shown(c.Look, unit.Status)
	if s.Detail() != drawing.Overview {
		if home := home(s, u); home >= 0 {
			c.Facts = append(c.Facts, kit.Fact{Left: s.Star(s.UnitName(home), s.PlacedBy(u, home)), Color: kit.GreyInk})
		}
	}
	c.Facts = append(c.Facts, unitbox.Dates(s, &unit.Common)...)
	if s.Detail() == drawing.Full {
		c.Facts = append(c.Facts, unitbox.More(s, unit)...)
	}
	return c
}

// home is the authority a unit answers to, or else its principal; -1 when that
// is the unit itself or not known.
func home(s kit.Sketch, u int) int {
	home := s.Org().Authority(u)
	if home < 0 {
		home = s.Org().Principal(u)
	}
	if home == u {
		return -1
	}
	return home
}

// elsewhere says that a unit stands on the other side as well, if there are sides.
func (m *market) elsewhere(s kit.Sketch, c *kit.Card, others []trader, unit int, side message.Text) {
	if !m.inRows && slices.ContainsFunc(others, func(t trader) bool { return t.unit == unit }) {
		c.Facts = append(c.Facts, kit.Fact{Left: s.Say(words.also, side), Italic: true, Color: kit.GreyInk})
	}
}

// write says what the box of an agreement tells, and which of it stands in columns
// of their own where agreements are rows.
func (d *deal) write(s kit.Sketch) {
	a := d.Agreement
	c := kit.Card{
		ID: a.ID, Class: strings.Join([]string{"agreement", a.Form, string(a.Status)}, " "), Look: &parties.LookAgreement, Status: a.Status,
		Kind: s.Key(&a.Common, s.Say(d.form.Label), "form"),
		Name: s.Named(&a.Common), Tags: s.StatusTags(a.Status), Things: s.Things(a.ID),
	}
	s.ShownStatus(a.Status)
	c.Tags = append(c.Tags, s.Partly(&a.Common, parties.AgreementKeys)...)
	mutual := len(a.Between) > 0 && d.purchaser < 0 && len(d.providers) == 0
	d.parties = parties.Facts(s, d.Agreement, d.form)
	d.dates = unitbox.Dates(s, &a.Common)
	if a.Amount.Known() || !mutual {
		d.amount = []kit.Fact{amount(s, a)}
	}
	if s.Detail() != drawing.Overview {
		d.content, d.followUp = content(s, a), followUp(s, a, mutual)
	}
	if s.Detail() == drawing.Full && a.Note != "" {
		d.note = []kit.Fact{{Left: s.Key(&a.Common, s.Theirs(a.Note), "note"), Italic: true, Color: kit.GreyInk, Ruled: true}}
	}
	c.Facts = slices.Concat(d.parties, d.dates, d.amount, d.content, d.followUp, d.note)
	d.card = c
}

// content tells what an agreement is about: how much, which services, for whom.
func content(s kit.Sketch, a *orgmodel.Agreement) []kit.Fact {
	var facts []kit.Fact
	if a.Volume != "" {
		facts = append(facts, kit.Fact{Left: s.Say(words.volume, s.Key(&a.Common, a.Volume, "volume"))})
	}
	return append(facts, covered(s, a)...)
}

func followUp(s kit.Sketch, a *orgmodel.Agreement, mutual bool) []kit.Fact {
	switch {
	case a.FollowUp != "":
		return []kit.Fact{{Left: s.Say(words.followUp, s.Key(&a.Common, a.FollowUp, "follow_up")), Ruled: true}}
	case !mutual:
		return []kit.Fact{{Left: s.Say(words.followUpNotGiven), Color: kit.WarnInk, Ruled: true}}
	}
	return nil
}

func amount(s kit.Sketch, a *orgmodel.Agreement) kit.Fact {
	if !a.Amount.Known() {
		return kit.Fact{Left: s.Say(words.amount), Right: s.Say(words.amountNotGiven), Color: kit.GreyInk, Ruled: true}
	}
	return kit.Fact{Left: s.Say(words.amount), Right: s.Key(&a.Common, s.Say(words.amountYear, a.Amount.Kronor()), "amount"), Ruled: true}
}

// covered tells the services of an agreement and whom they reach.
func covered(s kit.Sketch, a *orgmodel.Agreement) []kit.Fact {
	var facts []kit.Fact
	var reached []string
	services, groupless := 0, 0
	for _, id := range a.Services {
		ref, ok := s.Org().Find(id)
		if !ok || ref.Type != orgmodel.TypeService || !s.Org().ActiveID(id) {
			continue
		}
		service := &s.Org().Services[ref.Index]
		groups := groupNames(s, service)
		name := s.Key(&a.Common, s.NameWithStatus(&service.Common, a.Status), "services")
		if s.Detail() == drawing.Full && groups != nil {
			name = s.Say(words.serviceFor, name, message.And(groups))
		}
		services++
		if groups == nil {
			groupless++
		}
		for _, g := range groups {
			if !slices.Contains(reached, g) {
				reached = append(reached, g)
			}
		}
		facts = append(facts, kit.Fact{Sign: "▪", Left: name, Ruled: facts == nil, Things: s.Things(id)})
	}
	if facts == nil {
		return nil
	}
	if s.Detail() != drawing.Full && len(facts) > unitbox.MaxPosts {
		rest := len(facts) - unitbox.MaxPosts + 1
		facts = append(facts[:unitbox.MaxPosts-1], kit.Fact{Left: s.Say(kit.Words.AndMore, rest), Color: kit.GreyInk})
	}
	switch {
	case reached == nil:
		facts = append(facts, kit.Fact{Left: s.Say(words.groupsUnknown), Color: kit.GreyInk})
	case s.Detail() == drawing.Full:
	case groupless > 0:
		facts = append(facts, kit.Fact{Left: s.Say(words.groupsPartly, message.And(reached), groupless, services), Color: kit.GreyInk})
	default:
		facts = append(facts, kit.Fact{Left: s.Say(words.groups, message.And(reached)), Color: kit.GreyInk})
	}
	return facts
}

// groupNames lists the target groups of a service.
func groupNames(s kit.Sketch, service *orgmodel.Service) []string {
	var names []string
	for _, id := range service.TargetGroups {
		if s.Org().ActiveID(id) {
			names = append(names, s.Star(s.Called(id), kit.Assumed(&service.Common, "target_groups")))
		}
	}
	return names
}
