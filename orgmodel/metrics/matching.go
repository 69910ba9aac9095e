package metrics

import (
	"cmp"
	"slices"
)

// join is a tie of the old file that lives on in one of the new, as places.
type join struct {
	old, new int
	also     bool // it belongs to the same shared tie as the one before it
}

// match finds which ties are the same on both sides. What is tied must be one
// thing on both: what merged, or was divided, under new ids is another. Of what
// it is tied to, what is one thing on both sides comes first; a tie that is then
// left lives on in each tie to a successor that is left too. So nothing depends
// on what stands first in a file.
func (l *tieList) match(p *Pair) {
	l.oldSame, l.newSame = make([]bool, len(l.before)), make([]bool, len(l.after))
	units := p.twins(p.Units(), unitID)
	whats := units
	if l.succession != p.Units() {
		whats = p.twins(l.succession, l.id)
	}
	l.twin = filled(-1, len(l.succession.Before))
	for old, now := range whats {
		if now >= 0 {
			l.twin[now] = old
		}
	}
	l.joins = make([]join, 0, min(len(l.before), len(l.after))) // mostly there are no more
	for i := 0; i < len(l.before); {
		end := i + 1
		for end < len(l.before) && l.before[end].what == l.before[i].what {
			end++
		}
		if now := whats[l.before[i].what]; now >= 0 {
			from, to := l.tiesTo(now)
			l.matchOne(p, units, i, end, from, to)
		}
		i = end
	}
}

// matchOne matches the ties of one thing, given as stretches of both lists.
func (l *tieList) matchOne(p *Pair, units []int, oldFrom, oldTo, newFrom, newTo int) {
	for i := oldFrom; i < oldTo; i++ {
		unit := l.before[i].unit
		if unit >= 0 {
			if unit = units[unit]; unit < 0 {
				continue
			}
		}
		for k := newFrom; k < newTo; k++ {
			if l.after[k].unit == unit {
				l.oldSame[i], l.newSame[k] = true, true
				l.joins = append(l.joins, join{old: i, new: k})
			}
		}
	}
	var rest []join
	for i := oldFrom; i < oldTo; i++ {
		for k := newFrom; k < newTo; k++ {
			if !l.oldSame[i] && !l.newSame[k] && l.before[i].unit >= 0 && slices.Contains(p.Units().After[l.before[i].unit], l.after[k].unit) {
				rest = append(rest, join{old: i, new: k})
			}
		}
	}
	for _, j := range rest {
		l.oldSame[j.old], l.newSame[j.new] = true, true
	}
	l.joins = append(l.joins, gathered(rest)...)
}

// gathered says which joins are one shared tie: both sides share as many as the
// side has that has more of them.
func gathered(joins []join) []join {
	var olds, news []int
	for _, j := range joins {
		olds, news = append(olds, j.old), append(news, j.new)
	}
	side := func(j join) int { return j.old }
	if len(distinct(news)) > len(distinct(olds)) {
		side = func(j join) int { return j.new }
	}
	slices.SortStableFunc(joins, func(a, b join) int { return cmp.Compare(side(a), side(b)) })
	for i := range joins {
		joins[i].also = i > 0 && side(joins[i]) == side(joins[i-1])
	}
	return joins
}

// tiesTo is the stretch of the new ties of one thing: they go by what is tied.
func (l *tieList) tiesTo(what int) (from, to int) {
	at := func(what int) int {
		i, _ := slices.BinarySearchFunc(l.after, what, func(t tie, what int) int { return cmp.Compare(t.what, what) })
		return i
	}
	return at(what), at(what + 1)
}

// twins says of each old entity which new one is the same thing: its only
// successor, of which it is the only source, or the one that has its id; -1: none.
func (p *Pair) twins(s *Succession, id idOf) []int {
	twins := filled(-1, len(s.After))
	for old, after := range s.After {
		if only, ok := s.only(old); ok {
			twins[old] = only
			continue
		}
		for _, now := range after {
			if name := id(p.Old.Org, old); name != "" && name == id(p.New.Org, now) {
				twins[old] = now
			}
		}
	}
	return twins
}

func filled(v, n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = v
	}
	return list
}
