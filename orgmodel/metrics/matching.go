package metrics

import "slices"

// match finds for every old tie the new one that it lives on in, each in one at
// most, and as many as can be; -1 for those that do not. What kept its id goes
// first: of a merger into one that was there, the others are said to be gone;
// of a division the one that was there stays, and the others are new.
func (l *tieList) match(p *Pair) []int {
	at := make(map[tie]int, len(l.after))
	for i, t := range l.after {
		at[t] = i
	}
	next, turn := make([][]int, len(l.before)), make([]int, len(l.before))
	for i, t := range l.before {
		above := []int{-1}
		if t.unit >= 0 {
			above = p.Units().After[t.unit]
		}
		var byTurn [turns][]int
		for _, what := range l.succession.After[t.what] {
			for _, unit := range above {
				k, ok := at[tie{what, unit}]
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
		next[i] = slices.Concat(byTurn[:]...)
		turn[i] = slices.IndexFunc(byTurn[:], func(list []int) bool { return len(list) > 0 })
	}
	return pairUp(next, turn, len(l.after))
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
