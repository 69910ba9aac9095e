package figure

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Unit is what a number counts: one person, several persons. It is small, for each
// of ten thousand terms has one; two are the same when they were made as one.
type Unit struct{ *Words }

// Words are those of a unit. Money has one more for amounts told in millions.
type Words struct{ One, Many, Millions message.Text }

// UnitOf makes a unit.
func UnitOf(one, many message.Text) Unit { return Unit{&Words{One: one, Many: many}} }

// MoneyOf makes a unit of whole kronor.
func MoneyOf(one, many, millions message.Text) Unit { return Unit{&Words{one, many, millions}} }

// IsZero reports whether there is no number to count with it.
func (u Unit) IsZero() bool { return u.Words == nil }

// In is the unit by itself, as in the head of a column.
func (u Unit) In(l message.Lang) string {
	if u.IsZero() {
		return ""
	}
	return message.Fixed(u.Many).In(l)
}

// Of is the unit after a number.
func (u Unit) Of(q orgmodel.Quantity) message.Fixed {
	if u.IsZero() {
		return message.Fixed{}
	}
	if q.One() {
		return message.Fixed(u.One)
	}
	return message.Fixed(u.Many)
}

// Money reports whether a number of it is an amount of kronor.
func (u Unit) Money() bool { return !u.IsZero() && !u.Millions.IsZero() }

// Told is a number as people are told it, with its unit: an amount from a million up
// in millions, all else as it is.
func (u Unit) Told(q orgmodel.Quantity) (orgmodel.Quantity, message.Fixed) {
	if u.Money() {
		if n, millions := q.InMillions(); millions {
			return n, message.Fixed(u.Millions)
		}
	}
	return q, u.Of(q)
}

// Written is a number with its mark, if it bears one, and its unit: "12* personer". One
// that is not known is told without.
func (u Unit) Written(q orgmodel.Quantity, mark string, l message.Lang) string {
	if !q.Known() {
		return q.In(l) + mark
	}
	n, words := u.Told(q)
	return n.In(l) + mark + " " + words.In(l)
}

// Part is a number for where no unit follows: an amount says what it is itself.
func (u Unit) Part(q orgmodel.Quantity) message.Localizer {
	if u.Money() {
		return q.Kronor()
	}
	return q
}

// Percent is a share of a whole, and PercentagePoints what two shares differ by.
var (
	Percent          = UnitOf(message.Same("%"), message.Same("%"))
	PercentagePoints = UnitOf(
		message.Text{EN: "percentage point", SV: "procentenhet"},
		message.Text{EN: "percentage points", SV: "procentenheter"},
	)
)

// Difference is what the difference of two such numbers counts: one percentage
// less another is percentage points. Of other units it is the unit itself.
func (u Unit) Difference() Unit {
	if u == Percent {
		return PercentagePoints
	}
	return u
}
