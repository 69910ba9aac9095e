package figure

import (
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
