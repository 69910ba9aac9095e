package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// cards writes what every box says.
func (m *market) cards(s sketch) {
	all := slices.Concat(m.deals, m.mutual)
	s = s.alsoUniform(!slices.ContainsFunc(all, func(d deal) bool { return d.Status != s.org.Header.Status }))
	for i := range m.purchasers {
		t := &m.purchasers[i]
		t.card = s.traderCard(t.unit, "_purchaser")
		s.elsewhere(&t.card, m.providers, t.unit, marketWords.sideProvider)
		t.card.facts = append(t.card.facts, s.orders(m, t)...)
	}
	for i := range m.deals {
		m.deals[i].card = s.agreementCard(&m.deals[i])
	}
	for i := range m.providers {
		t := &m.providers[i]
		t.card = s.traderCard(t.unit, "_provider")
		s.elsewhere(&t.card, m.purchasers, t.unit, marketWords.sidePurchaser)
		if len(t.deals) == 0 {
			t.card.facts = append(t.card.facts, fact{sign: "!", left: s.say(marketWords.idleProvider), color: warnInk})
		}
	}
	for i := range m.mutual {
		m.mutual[i].card = s.agreementCard(&m.mutual[i])
	}
}

// traderCard tells of a unit what matters to who deals with it.
func (s sketch) traderCard(u int, side string) card {
	unit := &s.org.Units[u]
	c := card{
		id: unit.ID + side, look: lookOf(s.org.KindOf(unit)), status: unit.Status,
		kind: s.kindLine(u, unit), name: s.named(&unit.Common), things: s.things(unit.ID),
	}
	c.class = strings.Join([]string{"unit", c.look.class, string(unit.Status)}, " ")
	c.tags = s.statusTags(unit.Status)
	s.shown(c.look, unit.Status)
	if s.detail != Overview {
		if home := s.home(u); home >= 0 {
			c.facts = append(c.facts, fact{left: s.star(s.unitName(home), s.placedBy(u, home)), color: greyInk})
		}
	}
	c.facts = append(c.facts, s.dates(&unit.Common)...)
	if s.detail == Full {
		c.facts = append(c.facts, s.more(unit)...)
	}
	return c
}

// home is the authority a unit answers to, or else its principal; -1 when that
// is the unit itself or not known.
func (s sketch) home(u int) int {
	home := s.org.Authority(u)
	if home < 0 {
		home = s.org.Principal(u)
	}
	if home == u {
		return -1
	}
	return home
}

func (s sketch) statusTags(status orgmodel.Status) []tag {
	text := lookOfStatus(status).tag
	if text.IsZero() || s.uniform {
		return nil
	}
	return []tag{{text.In(s.lang), text.In(s.lang)}}
}

// elsewhere says that a unit stands on the other side as well.
func (s sketch) elsewhere(c *card, others []trader, unit int, side message.Text) {
	if slices.ContainsFunc(others, func(t trader) bool { return t.unit == unit }) {
		c.facts = append(c.facts, fact{left: s.say(marketWords.also, side), italic: true, color: greyInk})
	}
}

// orders tells how much a purchaser orders.
func (s sketch) orders(m *market, t *trader) []fact {
	switch len(t.deals) {
	case 0:
		return []fact{{sign: "!", left: s.say(marketWords.idlePurchaser), color: warnInk}}
	case 1:
		return nil
	}
	text := message.Count(len(t.deals), marketWords.agreementOne, marketWords.agreementMany).In(s.lang)
	if sum := m.sum(t.deals); saysSomething(sum) {
		text = s.say(marketWords.total, text, s.star(s.say(marketWords.amountYear, sum.Kronor()), m.sumOn(t.deals)))
	}
	return []fact{{left: text, ruled: true}}
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
func (m *market) sumOn(deals []int) []assumption {
	var list []assumption
	for _, i := range deals {
		list = append(list, assumed(&m.deals[i].Common, "amount", "from")...)
	}
	return list
}

// agreementCard says what the box of an agreement tells.
func (s sketch) agreementCard(d *deal) card {
	a := d.Agreement
	c := card{
		id: a.ID, class: strings.Join([]string{"agreement", a.Form, string(a.Status)}, " "), look: &lookAgreement, status: a.Status,
		kind: s.key(&a.Common, s.say(d.form.label), "form"),
		name: s.named(&a.Common), tags: s.statusTags(a.Status), things: s.things(a.ID),
	}
	s.shownStatus(a.Status)
	c.tags = append(c.tags, s.partly(&a.Common, agreementKeys)...)
	c.facts = append(c.facts, s.parties(d.Agreement, d.form)...)
	c.facts = append(c.facts, s.dates(&a.Common)...)
	mutual := len(a.Between) > 0 && d.purchaser < 0 && len(d.providers) == 0
	if a.Amount.Known() || !mutual {
		c.facts = append(c.facts, s.amount(a))
	}
	if s.detail == Overview {
		return c
	}
	if a.Volume != "" {
		c.facts = append(c.facts, fact{left: s.say(marketWords.volume, s.key(&a.Common, a.Volume, "volume"))})
	}
	c.facts = append(c.facts, s.covered(a)...)
	switch {
	case a.FollowUp != "":
		c.facts = append(c.facts, fact{left: s.say(marketWords.followUp, s.key(&a.Common, a.FollowUp, "follow_up")), ruled: true})
	case !mutual:
		c.facts = append(c.facts, fact{left: s.say(marketWords.followUpNotGiven), color: warnInk, ruled: true})
	}
	if s.detail == Full && a.Note != "" {
		c.facts = append(c.facts, fact{left: s.key(&a.Common, s.theirs(a.Note), "note"), italic: true, color: greyInk, ruled: true})
	}
	return c
}

func (s sketch) amount(a *orgmodel.Agreement) fact {
	if !a.Amount.Known() {
		return fact{left: s.say(marketWords.amount), right: s.say(marketWords.amountNotGiven), color: greyInk, ruled: true}
	}
	return fact{left: s.say(marketWords.amount), right: s.key(&a.Common, s.say(marketWords.amountYear, a.Amount.Kronor()), "amount"), ruled: true}
}

// parties tells in a card what no line shows: the parties of an agreement
// without direction, and those that are missing, assumed or no more.
func (s sketch) parties(a *orgmodel.Agreement, form agreementForm) []fact {
	var facts []fact
	if len(a.Between) > 0 {
		facts = append(facts, fact{left: s.key(&a.Common, s.say(partyWords.between), "between"), italic: true, color: greyInk})
		for _, id := range a.Between {
			facts = append(facts, fact{sign: "▪", left: s.key(&a.Common, s.partyName(id), "between")})
		}
	} else {
		if a.From == "" {
			facts = append(facts, fact{left: s.say(partyWords.purchaserMissing, form.from), color: warnInk})
		}
		if len(a.To) == 0 {
			facts = append(facts, fact{left: s.say(partyWords.providerMissing, form.to), color: warnInk})
		}
	}
	absent := func(key string, ids ...string) {
		for _, id := range ids {
			if id != "" && s.partyOf(id) < 0 {
				facts = append(facts, fact{left: s.key(&a.Common, s.partyName(id), key), color: warnInk})
			}
		}
	}
	absent("from", a.From)
	absent("to", a.To...)
	var guessed []string
	for _, end := range []struct {
		key  string
		role message.Text
	}{{"from", form.from}, {"to", form.to}} {
		if on := assumedKeys(&a.Common, end.key); on != nil {
			guessed = append(guessed, s.star(lowerFirst(s.say(end.role)), on))
		}
	}
	if guessed != nil {
		facts = append(facts, fact{left: s.say(partyWords.assumedKeys, message.And(guessed)), italic: true, color: greyInk})
	}
	return facts
}

// partyName names a party, and says so when there is none on the day.
func (s sketch) partyName(id string) string {
	if s.partyOf(id) >= 0 {
		return s.called(id)
	}
	return s.say(partyWords.absent, s.called(id), s.day())
}

// covered tells the services of an agreement and whom they reach.
func (s sketch) covered(a *orgmodel.Agreement) []fact {
	var facts []fact
	var reached []string
	services, groupless := 0, 0
	for _, id := range a.Services {
		ref, ok := s.org.Find(id)
		if !ok || ref.Type != orgmodel.TypeService || !s.org.ActiveID(id) {
			continue
		}
		service := &s.org.Services[ref.Index]
		groups := s.groupNames(service)
		name := s.key(&a.Common, s.nameWithStatus(&service.Common, a.Status), "services")
		if s.detail == Full && groups != nil {
			name = s.say(marketWords.serviceFor, name, message.And(groups))
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
		facts = append(facts, fact{sign: "▪", left: name, ruled: facts == nil, things: s.things(id)})
	}
	if facts == nil {
		return nil
	}
	if s.detail != Full && len(facts) > maxPosts {
		rest := len(facts) - maxPosts + 1
		facts = append(facts[:maxPosts-1], fact{left: s.say(words.andMore, rest), color: greyInk})
	}
	switch {
	case reached == nil:
		facts = append(facts, fact{left: s.say(marketWords.groupsUnknown), color: greyInk})
	case s.detail == Full:
	case groupless > 0:
		facts = append(facts, fact{left: s.say(marketWords.groupsPartly, message.And(reached), groupless, services), color: greyInk})
	default:
		facts = append(facts, fact{left: s.say(marketWords.groups, message.And(reached)), color: greyInk})
	}
	return facts
}

// nameWithStatus is a name inside a card, with its status when it is not as
// sure as what it stands in.
func (s sketch) nameWithStatus(c *orgmodel.Common, around orgmodel.Status) string {
	name := s.named(c)
	if word := lookOfStatus(c.Status).tag; c.Status != around && !word.IsZero() {
		name += " (" + s.say(word) + ")"
	}
	return name
}

// groupNames lists the target groups of a service.
func (s sketch) groupNames(service *orgmodel.Service) []string {
	var names []string
	for _, id := range service.TargetGroups {
		if s.org.ActiveID(id) {
			names = append(names, s.star(s.called(id), assumed(&service.Common, "target_groups")))
		}
	}
	return names
}
