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
		elsewhere(s, &t.card, m.providers, t.unit, words.sideProvider)
		t.card.Facts = append(t.card.Facts, orders(s, m, t)...)
	}
	for i := range m.deals {
		m.deals[i].card = agreementCard(s, &m.deals[i])
	}
	for i := range m.providers {
		t := &m.providers[i]
		t.card = traderCard(s, t.unit, "_provider")
		elsewhere(s, &t.card, m.purchasers, t.unit, words.sidePurchaser)
		if len(t.deals) == 0 {
			t.card.Facts = append(t.card.Facts, kit.Fact{Sign: "!", Left: s.Say(words.idleProvider), Color: kit.WarnInk})
		}
	}
	for i := range m.mutual {
		m.mutual[i].card = agreementCard(s, &m.mutual[i])
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

// elsewhere says that a unit stands on the other side as well.
func elsewhere(s kit.Sketch, c *kit.Card, others []trader, unit int, side message.Text) {
	if slices.ContainsFunc(others, func(t trader) bool { return t.unit == unit }) {
		c.Facts = append(c.Facts, kit.Fact{Left: s.Say(words.also, side), Italic: true, Color: kit.GreyInk})
	}
}

// orders tells how much a purchaser orders.
func orders(s kit.Sketch, m *market, t *trader) []kit.Fact {
	switch len(t.deals) {
	case 0:
		return []kit.Fact{{Sign: "!", Left: s.Say(words.idlePurchaser), Color: kit.WarnInk}}
	case 1:
		return nil
	}
	text := message.Count(len(t.deals), words.agreementOne, words.agreementMany).In(s.Lang())
	if sum := m.sum(t.deals); unitbox.SaysSomething(sum) {
		text = s.Say(words.total, text, s.Star(s.Say(words.amountYear, sum.Kronor()), m.sumOn(t.deals)))
	}
	return []kit.Fact{{Left: text, Ruled: true}}
}

// sum adds up what agreements cost a year. Amounts that are not equally sure
// have no sum, and one that is not known leaves it open upwards.
func (m *market) sum(deals []int) orgmodel.Quantity {
	total := orgmodel.Exactly(0)
	for _, i := range deals {
		d := &m.deals[i]
		if d.KeyStatus("amount") != m.deals[deals[0]].KeyStatus("amount") {
			return orgmodel.Quantity{}
		}
		total = total.Add(d.Amount.Count())
	}
	return total
}

// sumOn are the assumptions that such a sum rests on.
func (m *market) sumOn(deals []int) []kit.Assumption {
	var list []kit.Assumption
	for _, i := range deals {
		list = append(list, kit.Assumed(&m.deals[i].Common, "amount", "from")...)
	}
	return list
}

// agreementCard says what the box of an agreement tells.
func agreementCard(s kit.Sketch, d *deal) kit.Card {
	a := d.Agreement
	c := kit.Card{
		ID: a.ID, Class: strings.Join([]string{"agreement", a.Form, string(a.Status)}, " "), Look: &parties.LookAgreement, Status: a.Status,
		Kind: s.Key(&a.Common, s.Say(d.form.Label), "form"),
		Name: s.Named(&a.Common), Tags: s.StatusTags(a.Status), Things: s.Things(a.ID),
	}
	s.ShownStatus(a.Status)
	c.Tags = append(c.Tags, s.Partly(&a.Common, parties.AgreementKeys)...)
	c.Facts = append(c.Facts, parties.Facts(s, d.Agreement, d.form)...)
	c.Facts = append(c.Facts, unitbox.Dates(s, &a.Common)...)
	mutual := len(a.Between) > 0 && d.purchaser < 0 && len(d.providers) == 0
	if a.Amount.Known() || !mutual {
		c.Facts = append(c.Facts, amount(s, a))
	}
	if s.Detail() == drawing.Overview {
		return c
	}
	if a.Volume != "" {
		c.Facts = append(c.Facts, kit.Fact{Left: s.Say(words.volume, s.Key(&a.Common, a.Volume, "volume"))})
	}
	c.Facts = append(c.Facts, covered(s, a)...)
	switch {
	case a.FollowUp != "":
		c.Facts = append(c.Facts, kit.Fact{Left: s.Say(words.followUp, s.Key(&a.Common, a.FollowUp, "follow_up")), Ruled: true})
	case !mutual:
		c.Facts = append(c.Facts, kit.Fact{Left: s.Say(words.followUpNotGiven), Color: kit.WarnInk, Ruled: true})
	}
	if s.Detail() == drawing.Full && a.Note != "" {
		c.Facts = append(c.Facts, kit.Fact{Left: s.Key(&a.Common, s.Theirs(a.Note), "note"), Italic: true, Color: kit.GreyInk, Ruled: true})
	}
	return c
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
