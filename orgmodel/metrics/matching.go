package metrics

import "slices"

// match finds for every old tie the new one that it lives on in, each in one at
// most, and as many as can be; -1 for those that do not. What kept its id goes
// first: of a merger into one that was there, the others are said to be gone.
func (l *tieList) match(p *Pair) []int {
	at := make(map[tie]int, len(l.after))
	for i, t := range l.after {
		at[t] = i
	}
	next, kept := make([][]int, len(l.before)), make([]bool, len(l.before))
	for i, t := range l.before {
		above := []int{-1}
		if t.unit >= 0 {
			above = p.Units().After[t.unit]
		}
		for _, what := range l.succession.After[t.what] {
			same := l.sameID(p, t.what, what)
			for _, unit := range above {
				k, ok := at[tie{what, unit}]
				switch {
				case ok && same:
					next[i], kept[i] = slices.Insert(next[i], 0, k), true
				case ok:
					next[i] = append(next[i], k)
				}
			}
		}
	}
	return pairUp(next, kept, len(l.after))
}

// pairUp gives each of a list one of the n it may have, no two the same, and as
// many as can be get one: some choose first, and make room where they can.
func pairUp(next [][]int, first []bool, n int) []int {
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
	for _, now := range []bool{true, false} {
		for i := range next {
			if first[i] == now {
				take(i, i+1)
			}
		}
	}
	return partner
}
