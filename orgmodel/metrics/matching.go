package metrics

import (
	"cmp"
	"slices"
)

// match finds for every old tie the new one that it lives on in, each in one at
// most, and as many as can be; -1 for those that do not. What kept its id goes
// first: of a merger into one that was there, the others are said to be gone;
// of a division the one that was there stays, and the others are new.
func (l *tieList) match(p *Pair) []int {
	next, turn := make([][]int, len(l.before)), make([]int, len(l.before))
	room := make([]int, 0, len(l.before))
	for i, t := range l.before {
		if sole, ok := l.sole(p, t); !ok {
			next[i], turn[i] = l.choices(p, t)
		} else if k, ok := l.find(sole); ok {
			room = append(room, k)
			next[i] = room[len(room)-1 : len(room) : len(room)]
		}
	}
	return pairUp(next, turn, len(l.after))
}

// sole is the new tie that an old one, and no other, can live on in.
func (l *tieList) sole(p *Pair, t tie) (tie, bool) {
	what, ok := l.succession.only(t.what)
	if !ok || t.unit < 0 {
		return tie{what, t.unit}, ok
	}
	unit, ok := p.Units().only(t.unit)
	return tie{what, unit}, ok
}

// find returns the place of a new tie: they go by what is tied, and by unit.
func (l *tieList) find(t tie) (int, bool) {
	return slices.BinarySearchFunc(l.after, t, func(a, b tie) int {
		return cmp.Or(cmp.Compare(a.what, b.what), cmp.Compare(a.unit, b.unit))
	})
}

// choices lists the new ties that an old one can live on in, and in which turn
// it may choose among them.
func (l *tieList) choices(p *Pair, t tie) (next []int, turn int) {
	above := []int{-1}
	if t.unit >= 0 {
		above = p.Units().After[t.unit]
	}
	var byTurn [turns][]int
	for _, what := range l.succession.After[t.what] {
		for _, unit := range above {
			k, ok := l.find(tie{what, unit})
			if !ok {
				continue
			}
			n := 0
			if !l.sameID(p, t.what, what) {
				n += 2
			}
			if unit >= 0 && p.Old.Org.Units[t.unit].ID != p.New.Org.Units[unit].ID {
				n++
			}
			byTurn[n] = append(byTurn[n], k)
		}
	}
	turn = slices.IndexFunc(byTurn[:], func(list []int) bool { return len(list) > 0 })
	return slices.Concat(byTurn[:]...), turn
}

// turns are how many ways there are to live on: under the same id or another, in
// a unit with the same id or another.
const turns = 4

// pairUp gives each of a list one of the n it may have, no two the same, and as
// many as can be get one: they choose by turns, and make room where they can.
func pairUp(next [][]int, turn []int, n int) []int {
	partner, owner := make([]int, len(next)), make([]int, n)
	for i := range owner {
		owner[i] = -1
	}
	tried := make([]int, n) // the round in which somebody asked for it
	var take func(i, round int) bool
	take = func(i, round int) bool {
		for _, k := range next[i] {
			if tried[k] == round {
				continue
			}
			tried[k] = round
			if owner[k] < 0 || take(owner[k], round) {
				owner[k], partner[i] = i, k
				return true
			}
		}
		return false
	}
	for i := range next {
		partner[i] = -1
	}
	for now := range turns {
		for i := range next {
			if turn[i] == now {
				take(i, i+1)
			}
		}
	}
	return partner
}
