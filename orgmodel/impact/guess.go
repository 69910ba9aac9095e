package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What a finding rests on that no file says: who is who in two files, and which of
// several organisations a file is about.

var guessTexts = struct{ before, ours message.Text }{
	before: message.Text{EN: "This rests on a guess about what {0} was before.", SV: "Detta bygger på en gissning om vad {0} var förut."},
	ours:   message.Text{EN: "Whether the file is about {0} does not follow from it; this is said in either case.", SV: "Om filen handlar om {0} framgår inte; påpekandet görs i båda fallen."},
}

// asksOurs are those who can be asked only once it is known whose organisation it is.
var asksOurs = []diag.Addressee{diag.ToEmployer, diag.ToBoard, diag.ToBothBoards, diag.ToHeads, diag.ToCouncil, diag.ToCouncilAndBoards}

// rests says what of a finding is a guess, or nothing.
func (p *Pass) rests(f *Finding) message.Message {
	var said sentences
	var list []message.Quoted
	for _, ref := range p.guessedOf(f) {
		if name := p.nameOf(p.New, ref.Type, ref.Index); !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	if len(list) > 0 {
		said = append(said, guessTexts.before.With(some(list)))
	}
	if rivals := p.New.Rivals(); len(rivals) > 0 && slices.ContainsFunc(p.Rule.To, func(to diag.Addressee) bool { return slices.Contains(asksOurs, to) }) {
		said = append(said, guessTexts.ours.With(message.Or(p.named(p.New, orgmodel.TypeUnit, rivals))))
	}
	if len(said) == 0 {
		return message.Message{}
	}
	return said.all()
}

// guessedOf lists what of the new organisation a finding is about, or rests on, and was
// something of the old one only by guess.
func (p *Pass) guessedOf(f *Finding) (list []orgmodel.Ref) {
	guessed := p.guesses()
	if len(guessed) == 0 {
		return nil
	}
	add := func(inOld bool, ref orgmodel.Ref) {
		for _, now := range guessed[side{inOld, ref}] {
			if !slices.Contains(list, now) {
				list = append(list, now)
			}
		}
	}
	for _, w := range append([]Where{f.At}, f.Rests...) {
		add(w.InOld, w.Ref)
	}
	for _, id := range slices.Concat(f.About, f.Covers) {
		if ref, ok := p.New.Find(id); ok {
			add(false, ref)
		}
		if ref, ok := p.Old.Find(id); ok {
			add(true, ref)
		}
	}
	return list
}

// side is a thing of the old or the new organisation.
type side struct {
	inOld bool
	ref   orgmodel.Ref
}

// guesses are what became of what by guess, by either of the two.
func (p *Pass) guesses() map[side][]orgmodel.Ref {
	if p.shared.guessed == nil {
		p.shared.guessed = map[side][]orgmodel.Ref{}
		for _, l := range p.Diff.Match.Links {
			if l.Basis != diff.Guessed {
				continue
			}
			now := orgmodel.Ref{Type: l.Type, Index: l.New}
			for _, s := range [...]side{{false, now}, {true, orgmodel.Ref{Type: l.Type, Index: l.Old}}} {
				p.shared.guessed[s] = append(p.shared.guessed[s], now)
			}
		}
	}
	return p.shared.guessed
}
