package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// OtherAuthority reports whether a new board is another authority than an old one. It is
// the same where it has its id, or where it alone became of it and of nothing else, which
// is a new name. A board that others merge into is another than each of them: it has a
// charter of its own to be given and an order of delegation to decide. Transfer.New tells
// less, since who works under it need not notice.
//
// Another kind, or another legal entity behind it, makes it another; so does a guess, since
// nobody has said that one is the other: a board of another name may be a new one.
func (p *Pair) OtherAuthority(old, now int) bool {
	if p.otherBody(old, now) {
		return true
	}
	if id := p.New.Org.Units[now].ID; id != "" && p.Old.Org.Units[old].ID == id {
		return false
	}
	after := p.Units().After[old]
	if len(after) != 1 || after[0] != now || len(p.Units().Before[now]) != 1 {
		return true
	}
	return p.Units().Guessed(old) && orgmodel.AsSeen(p.Old.Org.Units[old].Name) != orgmodel.AsSeen(p.New.Org.Units[now].Name)
}

// otherBody reports whether an authority is of another kind than an old one, or of another
// legal entity: a joint board sits with one of those that share it.
func (p *Pair) otherBody(old, now int) bool {
	was, is := p.Old.Org.KindAt(old), p.New.Org.KindAt(now)
	if was != nil && is != nil && was.ID != is.ID {
		return true
	}
	a, b := p.Old.Org.Principal(old), p.New.Org.Principal(now)
	ours, stillOurs := a == p.Old.Org.Self(), b == p.New.Org.Self()
	switch {
	case ours && stillOurs:
		return false
	case a < 0 || b < 0, (ours || stillOurs) && len(p.Old.Org.Rivals())+len(p.New.Org.Rivals()) == 0:
		return true
	}
	return !slices.Contains(p.Units().After[a], b)
}

// Merger is a board that succeeds others, none of which it still is.
type Merger struct {
	To   int   // place in the new list of units
	From []int // places in the old one
}

// MergedBoards lists the boards that succeed others as another authority: several of
// them, or one of another kind, or of which that is a guess.
func (p *Pair) MergedBoards() []Merger {
	var list []Merger
	for now, from := range p.Units().Before {
		if len(from) == 0 || !p.New.Org.IsBoard(now) || !p.New.Org.Active(&p.New.Org.Units[now].Common) {
			continue
		}
		boards := slices.DeleteFunc(slices.Clone(from), func(old int) bool { return !p.Old.Org.IsBoard(old) })
		if len(boards) == 0 || len(from) > 1 && len(boards) == 1 {
			continue
		}
		if !slices.ContainsFunc(boards, func(old int) bool { return !p.OtherAuthority(old, now) }) {
			list = append(list, Merger{now, boards})
		}
	}
	return list
}
