package figure

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Account is what a printer tells of what a figure rests on, from one walk over its
// terms.
type Account struct {
	// Brief is the whole, with what decides which terms there are.
	ground.Brief
	Basis Basis
	// All are the terms that make a difference to the number, each as what it is made
	// of itself. Of them so many are marked: assumed, a vision or a guess; and so many
	// others name no source.
	All, MarkedTerms, Unsourced int
	// Of are the marks of the marked ones, and of what decides which terms there are.
	Of ground.Brief
	// Parts are what a reader of the file is told apart, the weightiest first, in
	// Unit.
	Parts []Part
	Unit  Unit
}

// Part is how much of a figure bears one mark.
type Part struct {
	Mark ground.Mark
	// Quantity is how much of a sum or a count it is; unknown for other folds.
	Quantity orgmodel.Quantity
	Terms    int
}

// Said tells how much of a figure of that unit bears the mark: "6 assumed".
func (p Part) Said(unit Unit) message.Message {
	return p.Mark.Part(!unit.Money() && p.Quantity.One()).With(unit.Part(p.Quantity))
}

// Basis is what a figure rests on, in one word.
type Basis uint8

// The bases.
const (
	Unjudged Basis = iota // the files leave out what it needs
	Sourced               // each key names a source
	Stated                // the files say so, or nothing of the sort; not each key names a source
	Partly                // some of the terms are assumed
	Assumed               // all are, or what decides them is
)

var basisWords = [...]string{Unjudged: "unjudged", Sourced: "sourced", Stated: "stated", Partly: "partly", Assumed: "assumed"}

// String is the word for programs.
func (b Basis) String() string { return basisWords[b] }

// Account says what a figure rests on to a reader who has been told the status of
// the whole file.
func (f *Figure) Account(look Grounds, whole ground.Status) Account {
	var a Account
	adding := adder{look: look}
	decided := adding.keys(f.Keys)
	if f.Fold == Unmade {
		decided = decided.And(ground.Unmade())
	}
	a.Brief = decided
	if decided.Marked() {
		a.Of = decided
	}
	marks := make([]ground.Mark, len(f.Terms))
	for i := range f.Terms {
		t := &f.Terms[i]
		b := adding.own(t)
		switch takes := f.takes(t); {
		case t.Parts == nil && takes:
			a.count(b)
		case t.Parts != nil:
			b = b.And(t.Parts.countIn(&a, &adding, b, takes))
		}
		a.Brief = a.And(b)
		if f.takes(t) {
			marks[i] = b.Mark(whole)
		}
	}
	if a.All == 0 && a.Marked() {
		// none of the terms makes a difference, which is what rests on the marked
		decided, a.Of = a.Brief, a.Brief
	}
	a.Basis, a.Parts, a.Unit = f.basis(&a, decided), f.parts(marks), f.Unit
	return a
}

// count counts a term that is made of no others.
func (a *Account) count(b ground.Brief) {
	a.All++
	switch {
	case b.Marked():
		a.MarkedTerms++
		a.Of = a.Of.And(b)
	case !b.Sourced():
		a.Unsourced++
	}
}

// countIn counts the terms of a figure that is a term of another, if that makes a
// difference: what it is made of, and not that it is one. It says what it rests on.
func (f *Figure) countIn(a *Account, adding *adder, over ground.Brief, counts bool) ground.Brief {
	all := adding.keys(f.Keys)
	if f.Fold == Unmade {
		all = all.And(ground.Unmade())
	}
	over = over.And(all)
	for i := range f.Terms {
		t := &f.Terms[i]
		own, takes := adding.own(t), counts && f.takes(t)
		if t.Parts != nil {
			own = own.And(t.Parts.countIn(a, adding, over.And(own), takes))
		} else if takes {
			a.count(over.And(own))
		}
		all = all.And(own)
	}
	return all
}

func (f *Figure) basis(a *Account, decided ground.Brief) Basis {
	switch {
	case !f.Quantity.Tells():
		return Unjudged
	case a.All > 0 && a.MarkedTerms == a.All, a.All == 0 && decided.Marked():
		return Assumed
	case a.MarkedTerms > 0 || decided.Marked():
		return Partly
	case a.Unsourced > 0 || !decided.Sourced() || a.All == 0:
		return Stated
	}
	return Sourced
}

// parts are the terms by their marks. A sum keeps its parts: together with what
// bears no mark they make the whole.
func (f *Figure) parts(marks []ground.Mark) []Part {
	var bear [256]int
	for _, m := range marks {
		bear[m]++
	}
	var parts []Part
	for _, m := range ground.Marks() {
		if bear[m] == 0 {
			continue
		}
		p := Part{Mark: m, Terms: bear[m]}
		if f.Fold == Sum || f.Fold == Count {
			part := Figure{Unit: f.Unit, Fold: f.Fold, Terms: make([]Term, 0, bear[m]), shape: f.shape}
			for i := range f.Terms {
				if marks[i] == m {
					part.Terms = append(part.Terms, f.Terms[i])
				}
			}
			p.Quantity = Folded(part)
		}
		parts = append(parts, p)
	}
	return parts
}

// takes reports whether a term makes a difference to the number. What certainly
// is nothing of a sum or a count does not.
func (f *Figure) takes(t *Term) bool {
	switch f.Fold {
	case Sum:
		return !t.Quantity.IsZero()
	case Count:
		return t.Role != Other
	}
	return true
}

// Brief is what a term rests on, with the terms that it is made of itself.
func (t *Term) Brief(look Grounds) ground.Brief { return (&adder{look: look}).term(t) }

// Brief is what a figure rests on as a whole.
func (f *Figure) Brief(look Grounds) ground.Brief { return (&adder{look: look}).figure(f) }

// Marked reports whether a term bears a mark: the first key that does is enough.
func (t *Term) Marked(look Grounds) bool { return (&adder{look: look}).markedTerm(t) }

// Marked reports whether a figure bears a mark.
func (f *Figure) Marked(look Grounds) bool { return (&adder{look: look}).marked(f) }

// adder adds up what the files say of the keys of many terms. Who has nothing to look
// them up with knows that the files bear no mark: only guesses are left to be told.
type adder struct {
	look Grounds
	list []ground.Key // of one term after the other
}

func (a *adder) keys(keys Keys) (b ground.Brief) {
	if a.look == nil || keys == nil {
		return b
	}
	a.list = keys(a.list[:0])
	for _, k := range a.list {
		b = b.With(a.look(k))
	}
	return b
}

// own is what a term rests on apart from the terms that it is made of.
func (a *adder) own(t *Term) ground.Brief {
	b := a.keys(t.Keys)
	if t.Guess {
		b = b.Guessed()
	}
	return b
}

func (a *adder) term(t *Term) ground.Brief {
	b := a.own(t)
	if t.Parts != nil {
		b = b.And(a.figure(t.Parts))
	}
	return b
}

func (a *adder) figure(f *Figure) ground.Brief {
	if f.Fold == Unmade {
		return ground.Unmade()
	}
	b := a.keys(f.Keys)
	for i := range f.Terms {
		b = b.And(a.term(&f.Terms[i]))
	}
	return b
}

// markedKeys reports whether one of some keys bears a mark; the first is enough.
func (a *adder) markedKeys(keys Keys) bool {
	if a.look == nil || keys == nil {
		return false
	}
	a.list = keys(a.list[:0])
	return slices.ContainsFunc(a.list, func(k ground.Key) bool { return ground.Brief{}.With(a.look(k)).Marked() })
}

func (a *adder) markedTerm(t *Term) bool {
	return t.Guess || a.markedKeys(t.Keys) || t.Parts != nil && a.marked(t.Parts)
}

func (a *adder) marked(f *Figure) bool {
	if f.Fold == Unmade || a.markedKeys(f.Keys) {
		return true
	}
	for i := range f.Terms {
		if a.markedTerm(&f.Terms[i]) {
			return true
		}
	}
	return false
}
