// Package figure is a number that knows what it is made of: a quantity with its
// unit, the fold that made it (a sum, a count, the greatest) and the terms it was
// made from, each with the keys of the files it stands on. Marks, the basis in
// words and the answer to "why" are read from the terms; nobody works them out a
// second time. It finds no terms (package metrics does), looks no key up and prints
// nothing.
package figure

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Figure is a number with what it is made of. Fold and the terms make the
// quantity: Folded(f) is f.Quantity.
type Figure struct {
	// Quantity is unknown when the files do not say enough; a number of which
	// only bounds are known has them.
	Quantity orgmodel.Quantity
	Unit     Unit
	Fold     Fold
	// Terms are what the fold was applied to, in file order.
	Terms []Term
	// Below are what is told below the number instead of the terms: the same
	// things seen from another side.
	Below []Term
	// Keys are what decides which terms there are, and stands in none of them.
	Keys Keys
	// Unknown are the keys that the files leave out and the figure asks for.
	Unknown []ground.Key
	// Note says why there is no number, or no exact one, where that is not for
	// want of a single key.
	Note message.Message
	// When says for which years a sum of money is, in words that follow its unit.
	When message.Message

	shape shape
}

// Term is one of the parts a figure is made of: a unit's staff, a post, a pathway.
type Term struct {
	Type string // a table of the file, or "duty"
	ID   string
	Name message.Localizer
	// Quantity is its own number, in Unit; what is counted has none. What a count,
	// a share, a median or a mean makes of it is in Weight.
	Quantity orgmodel.Quantity
	Unit     Unit // none: it has no number of its own
	// Weight is how many it counts as; Once for one thing.
	Weight orgmodel.Quantity
	Keys   Keys
	Detail message.Localizer // nil: nothing to add
	Role   Role
	// Guess says that it is in here by a guess about who is who.
	Guess bool
	// Quiet terms are part of the number and not of the list below it: those of
	// the whole that a share is not about.
	Quiet bool
	// Parts are what its own number is made of; nil when that is a key of the file.
	Parts *Figure
}

// Once is the weight of a single thing.
func Once() orgmodel.Quantity { return orgmodel.Exactly(1) }

// Make applies a fold to terms.
func Make(fold Fold, unit Unit, terms ...Term) Figure {
	f := Figure{Unit: unit, Fold: fold, Terms: terms}
	f.Quantity = Folded(f)
	return f
}

// Of is the figure of these terms, shown as f is: who has thousands of them says first how
// the number is shown, and folds them once.
func (f Figure) Of(terms ...Term) Figure {
	f.Terms = terms
	return f.again()
}

// Nothing is a figure about what the files do not describe: it has no number, and
// says why.
func Nothing(why message.Message) Figure { return Figure{Fold: None, Note: why} }

// shape is how the number that a fold gives is shown.
type shape struct {
	decimals    int
	rounded     bool
	share       bool    // in per cent: anything from none to all is unknown
	scale       float64 // of a ratio: to so many; 0 is one
	counted     bool    // at least none says nothing
	notNegative bool    // what falls below none is none
	open        bool    // it may be more: something has not ended yet
	untold      bool    // the terms cannot give a number
}

// Rounded is the figure with so many decimals, bounds outwards.
func (f Figure) Rounded(decimals int) Figure {
	f.shape.decimals, f.shape.rounded = decimals, true
	return f.again()
}

// AsShare is the figure in per cent of a whole, with one decimal.
func (f Figure) AsShare() Figure {
	f.shape.share = true
	return f.again()
}

// To is a ratio to so many: full-time equivalents to 1 000 inhabitants.
func (f Figure) To(many float64) Figure {
	f.shape.scale = many
	return f.again()
}

// Counted is the figure of things of which there are no fewer than none.
func (f Figure) Counted() Figure {
	f.shape.counted = true
	return f.again()
}

// NotNegative is the figure of people: there are no fewer than none.
func (f Figure) NotNegative() Figure {
	f.shape.notNegative = true
	return f.again()
}

// Open is the figure of what may turn out to be more: it has no upper bound.
func (f Figure) Open() Figure {
	f.shape.open = true
	return f.again()
}

// Untold is the figure without its number, which the terms cannot give.
func (f Figure) Untold(why message.Message) Figure {
	f.shape.untold, f.Note = true, why
	return f.again()
}

func (f Figure) again() Figure {
	f.Quantity = Folded(f)
	return f
}

// AfterUnit is for which years a sum is, as it stands after its unit.
func (f *Figure) AfterUnit(l message.Lang) string {
	if f.When.IsZero() || !f.Quantity.Tells() {
		return ""
	}
	return " " + f.When.In(l)
}

// Told lists what is told below the number, for a reader: at least none of a thing
// tells nothing.
func (f *Figure) Told() []Term {
	var list []Term
	for _, t := range f.listed() {
		if !t.Quiet || f.Below != nil {
			t.Quantity = Told(t.Quantity)
			list = append(list, t)
		}
	}
	return list
}

func (f *Figure) listed() []Term {
	if f.Below != nil {
		return f.Below
	}
	return f.Terms
}
