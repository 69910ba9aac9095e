package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/hearsay"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// succession tells what became of the entities of a table: what merged, split
// and moved in parts, what is new and gone, what has another name.
func (b *builder) succession(l *lineage) {
	for _, t := range l.transitions() {
		i := b.transition(l, &t)
		for _, o := range t.old {
			if l.lives[o] < 0 {
				l.ended[o] = i
			}
		}
		for _, j := range t.new {
			if l.twin[j] < 0 {
				l.born[j] = i
			}
		}
		l.each(&t, func(o, j int) { l.links[[2]int{o, j}] = i })
	}
	for j, o := range l.twin {
		if o >= 0 {
			b.identity(l, o, j)
			continue
		}
		ref := orgmodel.Ref{Type: l.noun.typ, Index: j}
		if b.New.Active(b.New.Common(ref)) {
			ch := Change{Kind: l.noun.kind(l.comes(j)), Type: ref.Type, New: []int{j}, By: -1}
			i, explained := l.born[j]
			if explained {
				ch.By, ch.Guess = i, b.drafts[i].Guess
			}
			if ch.detail = b.opensAgain(ref); ch.detail == nil {
				ch.detail = b.comesOrGoes(ref, b.after, l.noun, l.comes(j))
			}
			if i = b.add(ch); !explained {
				l.born[j] = i
			}
		}
	}
	for o, j := range l.lives {
		ref := orgmodel.Ref{Type: l.noun.typ, Index: o}
		if j >= 0 || !b.Old.Active(b.Old.Common(ref)) {
			continue
		}
		ch := Change{Kind: l.noun.kind(l.goes(o)), Type: ref.Type, Old: []int{o}, By: -1}
		i, explained := l.ended[o]
		if explained {
			ch.By, ch.Guess = i, b.drafts[i].Guess
		}
		ch.detail = b.comesOrGoes(ref, b.before, l.noun, l.goes(o))
		if i = b.add(ch); !explained {
			l.ended[o] = i
		}
	}
}

// calledHere is said where one name is an alias of the other.
var calledHere = text("{1} is called {2} here.", "{1} kallas här {2}.")

// comes is what happens to a new entity that is no old one, goes what happens to an
// old one that is no new one: what others became, or became others, did so.
func (l *lineage) comes(j int) Event {
	if l.who.DescribedNow(j) {
		return DescribedNow
	}
	return Added
}

func (l *lineage) goes(o int) Event {
	if l.who.Undescribed(o) {
		return NotDescribed
	}
	return Removed
}

// identity tells what twins are called: another name, another id.
func (b *builder) identity(l *lineage, o, j int) {
	was := b.Old.Common(orgmodel.Ref{Type: l.noun.typ, Index: o})
	is := b.New.Common(orgmodel.Ref{Type: l.noun.typ, Index: j})
	sameName := orgmodel.SameName(was.Name, is.Name)
	if sameName && was.ID == is.ID {
		return
	}
	ch := Change{
		Type: l.noun.typ, Old: []int{o}, New: []int{j}, By: -1,
		Guess: b.guesses[linkKey{l.noun.typ, o, j}],
	}
	by := -1
	if !sameName {
		ch.Kind, ch.Key = l.noun.kind(Renamed), "name"
		ch.Before, ch.After = named(was.Name), named(is.Name)
		ch.detail = &detail{subject: subjectName(b.after, orgmodel.Ref{Type: l.noun.typ, Index: j}), silence: notStated}
		if was.CalledAs(is) {
			ch.Kind = l.noun.kind(RemarkChanged)
			ch.detail.says = calledHere
		}
		if l.noun.typ == orgmodel.TypeClaim {
			ch.detail.says = reworded
			ch.Before.Text, ch.After.Text = hearsay.Plain(was.Name), hearsay.Plain(is.Name)
		}
		by = b.add(ch)
		l.renamed[j] = by
	}
	if was.ID != is.ID {
		ch.Kind, ch.Key, ch.By, ch.detail = l.noun.kind(IDChanged), "id", by, nil
		ch.Before, ch.After = named(was.ID), named(is.ID)
		if says := b.idOfNames(was.ID, is.ID); !says.IsZero() {
			ch.detail = &detail{subject: subjectName(b.after, orgmodel.Ref{Type: l.noun.typ, Index: j}), says: says, silence: notStated}
		}
		i := b.add(ch)
		l.links[[2]int{o, j}] = b.told(i)
	}
}

var (
	idHere   = text("{0} has the id {2} here.", "{0} har id:t {2} här.")
	noIDHere = text("{0} has no id of its own here.", "{0} har inget eget id här.")
)

// idOfNames is what to say of ids of which one is made of a name: no file states that
// one.
func (b *builder) idOfNames(was, is string) message.Text {
	switch {
	case b.New.Named(is):
		return noIDHere
	case b.Old.Named(was):
		return idHere
	}
	return message.Text{}
}

func named(s string) Value {
	if s == "" {
		return Value{}
	}
	return Value{Raw: quote(s), Text: message.Quoted(s)}
}
