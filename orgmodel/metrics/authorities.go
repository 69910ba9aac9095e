package metrics

import "slices"

// OtherAuthority reports whether a new board is another authority than an old one. It is
// the same where it has its id, or where it alone became of it and of nothing else, which
// is a new name. A board that others merge into is another than each of them: it has a
// charter of its own to be given and an order of delegation to decide. Transfer.New tells
// less, since who works under it need not notice.
func (p *Pair) OtherAuthority(old, now int) bool {
	if id := p.New.Org.Units[now].ID; id != "" && p.Old.Org.Units[old].ID == id {
		return false
	}
	after := p.Units().After[old]
	return len(after) != 1 || after[0] != now || len(p.Units().Before[now]) != 1
}

// Merger is a board that succeeds several, none of which it still is.
type Merger struct {
	To   int   // place in the new list of units
	From []int // places in the old one
}

// MergedBoards lists the boards that succeed several.
func (p *Pair) MergedBoards() []Merger {
	var list []Merger
	for now, from := range p.Units().Before {
		if len(from) < 2 || !p.New.Org.IsBoard(now) || !p.New.Org.Active(&p.New.Org.Units[now].Common) {
			continue
		}
		boards := slices.DeleteFunc(slices.Clone(from), func(old int) bool { return !p.Old.Org.IsBoard(old) })
		if len(boards) > 1 && !slices.ContainsFunc(boards, func(old int) bool { return !p.OtherAuthority(old, now) }) {
			list = append(list, Merger{now, boards})
		}
	}
	return list
}
