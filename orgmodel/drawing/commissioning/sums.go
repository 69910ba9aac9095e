package commissioning

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// sum is what agreements cost a year that are equally sure: what is proposed is
// never added to what is paid.
type sum struct {
	status orgmodel.Status
	count  int
	open   int // agreements of which no amount is given
	total  orgmodel.Quantity
	on     []kit.Assumption
}

// sums adds up what agreements cost a year, by how sure the amounts are. One that is
// not known leaves its sum open upwards.
func (m *market) sums(deals []int) []sum {
	var list []sum
	for _, status := range kit.StatusOrder {
		of := sum{status: status, total: orgmodel.Exactly(0)}
		for _, i := range deals {
			d := &m.deals[i]
			if kit.LookOfStatus(d.KeyStatus("amount")).Status != status {
				continue
			}
			of.count++
			if !d.Amount.Known() {
				of.open++
			}
			of.total = of.total.Add(d.Amount.Count())
			of.on = append(of.on, kit.Assumed(&d.Common, "amount", "from")...)
		}
		if of.count > 0 {
			list = append(list, of)
		}
	}
	return list
}

// agreements tells how many agreements a sum is of, how sure they are if that is not
// said of the whole file, and of how many no amount is given.
func (of *sum) agreements(s kit.Sketch) string {
	text := message.Count(of.count, words.agreementOne, words.agreementMany).In(s.Lang())
	if tag := kit.LookOfStatus(of.status).Tag; !tag.IsZero() && of.status != s.Org().Header.Status {
		text = s.Say(words.withStatus, text, tag)
	}
	return text
}

// known reports whether a sum tells anything.
func (of *sum) known() bool { return unitbox.SaysSomething(of.total) }

// opened says of how many agreements a sum lacks the amount.
func (of *sum) opened(s kit.Sketch, text string) string {
	if of.open == 0 || !of.known() {
		return text
	}
	return s.Say(words.totalOpen, text, of.open)
}

// orders tells how much a purchaser orders.
func orders(s kit.Sketch, m *market, t *trader) []kit.Fact {
	switch len(t.deals) {
	case 0:
		return []kit.Fact{{Sign: "!", Left: s.Say(words.idlePurchaser), Color: kit.WarnInk}}
	case 1:
		return nil
	}
	return m.totals(s, t.deals)
}

// totals tells what some agreements cost together.
func (m *market) totals(s kit.Sketch, deals []int) []kit.Fact {
	var facts []kit.Fact
	for _, of := range m.sums(deals) {
		text := of.agreements(s)
		if of.known() {
			text = of.opened(s, s.Say(words.total, text, s.Star(s.Say(words.amountYear, of.total.Kronor()), of.on)))
		}
		facts = append(facts, kit.Fact{Left: text, Ruled: facts == nil})
	}
	return facts
}

// manyOrder reports whether there is more to add up than what one purchaser orders.
func (m *market) manyOrder() bool {
	return slices.ContainsFunc(m.deals, func(d deal) bool { return d.purchaser != m.deals[0].purchaser })
}

// everything tells what all agreements of the rows cost together.
func (m *market) everything(s kit.Sketch, list []drawing.Entry) []drawing.Entry {
	if !m.inRows || !m.manyOrder() {
		return list
	}
	for _, f := range m.totals(s, counted(len(m.deals))) {
		list = append(list, drawing.Entry{Depth: 1, Text: s.Say(words.sumAll, f.Left)})
	}
	return list
}
