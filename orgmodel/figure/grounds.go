package figure

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// Grounds says how sure the files are of a key: Organisation.Stated, or the same
// of two organisations, by Key.File.
type Grounds func(ground.Key) ground.Stated

// Of is the ground of what was made from some keys.
func (look Grounds) Of(keys ...ground.Key) ground.Ground {
	stated := make([]ground.Stated, len(keys))
	for i, k := range keys {
		stated[i] = look(k)
	}
	return ground.Of(stated...)
}

// Ground is what a term rests on, with the terms that it is made of itself.
func (t *Term) Ground(look Grounds) ground.Ground {
	g := look.Of(t.Keys.List()...)
	if t.Guess {
		g = g.Guessed()
	}
	if t.Parts != nil {
		g = g.And(t.Parts.Ground(look))
	}
	return g
}

// Ground is what the figure rests on as a whole. A figure that nobody said how to
// make is of unknown origin.
func (f *Figure) Ground(look Grounds) ground.Ground {
	if f.Fold == Unmade {
		return ground.Ground{}
	}
	parts := make([]ground.Ground, len(f.Terms))
	for i := range f.Terms {
		parts[i] = f.Terms[i].Ground(look)
	}
	g := look.Of(f.Keys.List()...).And(parts...)
	if len(f.Unknown) > 0 {
		g = g.And(ground.Unsaid(f.Unknown...))
	}
	return g
}

// Part is how much of a figure bears one mark.
type Part struct {
	Mark ground.Mark
	// Quantity is how much of a sum or a count it is; unknown for other folds.
	Quantity orgmodel.Quantity
	Terms    int
}

// OfWhich are the parts of a figure that a reader of a file of that status is told
// apart, the weightiest first. A sum keeps its parts: together with what bears no
// mark they make the whole.
func (f *Figure) OfWhich(look Grounds, whole ground.Status) []Part {
	var parts []Part
	for _, m := range ground.Marks() {
		part := Figure{Unit: f.Unit, Fold: f.Fold, shape: f.shape}
		for i := range f.Terms {
			t := &f.Terms[i]
			if f.takes(t) && t.Ground(look).Mark(whole) == m {
				part.Terms = append(part.Terms, *t)
			}
		}
		if len(part.Terms) == 0 {
			continue
		}
		p := Part{Mark: m, Terms: len(part.Terms)}
		if f.Fold == Sum || f.Fold == Count {
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

// Basis is what a figure rests on, in one word.
type Basis uint8

// The bases.
const (
	Unjudged Basis = iota // the files leave out what it needs
	Sourced               // each key names a source
	Stated                // the files say so; not each key names a source
	Partly                // some of the terms are assumed
	Assumed               // all are, or what decides them is
)

// Rests says what a figure rests on: of how many terms in all, so many are assumed
// or a vision, or name no source.
func (f *Figure) Rests(look Grounds) (basis Basis, marked, unsourced, all int) {
	for i := range f.Terms {
		t := &f.Terms[i]
		if !f.takes(t) {
			continue
		}
		all++
		g := t.Ground(look)
		switch {
		case g.Marked():
			marked++
		case !g.Sourced():
			unsourced++
		}
	}
	decided := look.Of(f.Keys.List()...)
	switch {
	case !f.Quantity.Tells():
		return Unjudged, marked, unsourced, all
	case all > 0 && marked == all, all == 0 && decided.Marked():
		return Assumed, marked, unsourced, all
	case marked > 0 || decided.Marked():
		return Partly, marked, unsourced, all
	case unsourced > 0 || !decided.Sourced():
		return Stated, marked, unsourced, all
	}
	return Sourced, marked, unsourced, all
}
