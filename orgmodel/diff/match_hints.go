package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Hint is a unit that the new file does not have and one that the old file does
// not have, which stand in the same place and have as many employees, alone of
// all there. That is no ground to take them for the same. It is one to ask, before
// anybody reads that so many people have no place.
type Hint struct{ Old, New, Heads int }

// spot is where a unit stands, in the words of the new file, and how large it is.
type spot struct{ home, heads int }

// hints lists what only a name and an id tell apart.
func (m *matcher) hints() {
	r := &m.rosters[m.rows[orgmodel.TypeUnit]]
	olds, news := map[spot][]int{}, map[spot][]int{}
	for _, o := range unanswered(r.old, r.who.After) {
		if s, ok := m.spotOf(m.old, m.new, o); ok {
			if next := r.who.After[s.home]; len(next) == 1 {
				s.home = next[0]
				olds[s] = append(olds[s], o)
			}
		}
	}
	for _, n := range unanswered(r.new, r.who.Before) {
		if s, ok := m.spotOf(m.new, m.old, n); ok && len(r.who.Before[s.home]) == 1 {
			news[s] = append(news[s], n)
		}
	}
	for s, list := range olds {
		now := news[s]
		if len(list) == 1 && len(now) == 1 && m.old.Units[list[0]].Kind == m.new.Units[now[0]].Kind {
			m.match.Hints = append(m.match.Hints, Hint{Old: list[0], New: now[0], Heads: s.heads})
		}
	}
	slices.SortFunc(m.match.Hints, func(a, b Hint) int { return cmp.Compare(a.New, b.New) })
}

// spotOf is the spot of a unit whose id the other file does not know.
func (m *matcher) spotOf(o, other *orgmodel.Organisation, unit int) (spot, bool) {
	heads, known := headsOf(o, unit)
	_, there := other.Find(o.Units[unit].ID)
	home := o.Parent(unit)
	return spot{home, heads}, known && !there && home >= 0
}
