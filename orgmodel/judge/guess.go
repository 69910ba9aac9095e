package judge

import (
	"iter"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What a finding rests on that no file says: who is who in two files, and which of
// several organisations a file is about.

var guessTexts = struct{ before, ours, both message.Text }{
	before: message.Text{EN: "This rests on a guess about what {0} was before.", SV: "Detta bygger på en gissning om vad {0} var förut."},
	ours:   message.Text{EN: "Whether the file is about {0} does not follow from it; this is said in either case.", SV: "Om filen handlar om {0} framgår inte; påpekandet görs i båda fallen."},
	both:   message.Text{EN: "{0} {1}", SV: "{0} {1}"},
}

// Guesses is what of two organisations is the same only by guess.
type Guesses struct {
	old, now *orgmodel.Organisation
	links    map[onSide][]orgmodel.Ref // of the new one, by either of the two
}

// onSide is a thing of the old or the new organisation.
type onSide struct {
	inOld bool
	ref   orgmodel.Ref
}

// NewGuesses takes what of the old organisation is guessed to be what of the new one.
func NewGuesses(old, now *orgmodel.Organisation, links iter.Seq2[orgmodel.Ref, orgmodel.Ref]) *Guesses {
	g := &Guesses{old: old, now: now, links: map[onSide][]orgmodel.Ref{}}
	for was, is := range links {
		for _, s := range [...]onSide{{false, is}, {true, was}} {
			g.links[s] = append(g.links[s], is)
		}
	}
	return g
}

// of lists what of the new organisation a finding is about, or rests on, and was
// something of the old one only by guess.
func (g *Guesses) of(f *Finding) (list []orgmodel.Ref) {
	if g == nil || len(g.links) == 0 {
		return nil
	}
	add := func(inOld bool, ref orgmodel.Ref) {
		for _, now := range g.links[onSide{inOld, ref}] {
			if !slices.Contains(list, now) {
				list = append(list, now)
			}
		}
	}
	for _, w := range append([]Where{f.At}, f.Rests...) {
		add(w.InOld, w.Ref)
	}
	for _, id := range slices.Concat(f.About, f.Covers) {
		if ref, ok := g.now.Find(id); ok {
			add(false, ref)
		}
		if ref, ok := g.old.Find(id); ok {
			add(true, ref)
		}
	}
	return list
}

// Guess says what of a finding about an organisation is a guess, or nothing: what it was
// before, by the guesses about it, if any, and whether the file is about those whom it asks.
func (t *Turn) Guess(f *Finding, o *orgmodel.Organisation, g *Guesses) message.Message {
	var said []message.Message
	if list := t.called(g.of(f)); len(list) > 0 {
		said = append(said, guessTexts.before.With(SomeNames(list)))
	}
	if rivals := o.Rivals(); len(rivals) > 0 && t.asksOurs(f) {
		refs := make([]orgmodel.Ref, len(rivals))
		for i, unit := range rivals {
			refs[i] = orgmodel.Ref{Type: orgmodel.TypeUnit, Index: unit}
		}
		said = append(said, guessTexts.ours.With(message.Or(t.called(refs))))
	}
	switch len(said) {
	case 0:
		return message.Message{}
	case 1:
		return said[0]
	}
	return guessTexts.both.With(said[0], said[1])
}

// asksOurs reports whether a finding asks somebody of the organisation itself.
func (t *Turn) asksOurs(f *Finding) bool {
	d := diag.Diagnostic{Rule: t.Rule, Message: f.Message, Question: f.Question}
	return slices.ContainsFunc(d.Asks(), diag.Addressee.Ours)
}

// called are the names of things of the organisation that is judged, each once.
func (t *Turn) called(refs []orgmodel.Ref) (list []message.Quoted) {
	for _, ref := range refs {
		if name := t.Names().Of(ref.Type, ref.Index); !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}
