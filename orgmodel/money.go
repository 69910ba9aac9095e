package orgmodel

import "github.com/orgmodel/orgmodel/orgmodel/message"

// How amounts of money read. In files and for programs they are whole kronor; for
// people they are so only below a million.

const (
	million  = 1_000_000
	thousand = 1_000
)

var moneyTexts = struct{ one, kronor, millions message.Text }{
	one:      message.Text{EN: "{0} SEK", SV: "{0} krona"},
	kronor:   message.Text{EN: "{0} SEK", SV: "{0} kronor"},
	millions: message.Text{EN: "{0} million SEK", SV: "{0} mnkr"},
}

// Kronor is an amount for people: "450 000 kronor", "minst 5,8 mnkr". All that
// prints money takes it from here, or from InMillions where number and unit stand
// apart.
func (q Quantity) Kronor() message.Message {
	n, millions := q.InMillions()
	switch {
	case millions:
		return moneyTexts.millions.With(n)
	case !q.Tells():
		return message.Message{Text: quantityTexts.unknown}
	case q == Exactly(1):
		return moneyTexts.one.With(q)
	}
	return moneyTexts.kronor.With(q)
}

// InMillions is an amount in millions of kronor: where its greater bound is a
// million or more, up or down, and three decimals say it all. A sum that they would
// round stays in whole kronor: the parts printed beside it are to add up to it.
func (q Quantity) InMillions() (n Quantity, millions bool) {
	most := int64(0)
	for _, end := range [...]struct {
		n   int64
		has bool
	}{{q.lo, q.hasLo}, {q.hi, q.hasHi}} {
		if !end.has {
			continue
		}
		if end.n%(thousand*scale) != 0 {
			return q, false
		}
		most = max(most, end.n, -end.n)
	}
	if most < million*scale {
		return q, false
	}
	q.lo, q.hi = roundDiv(q.lo, million), roundDiv(q.hi, million)
	return q, true
}
