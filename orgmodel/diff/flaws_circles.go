package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// statements are what the entities of one file name in formerly, by their ids.
type statements struct {
	org   *orgmodel.Organisation
	names map[string]statement
}

type statement struct {
	ref      orgmodel.Ref
	formerly []string
}

// circles lists the circles of succession, each from its smallest id. Of circles
// that share an entity one is enough: mending it shows the next.
func (s *statements) circles() [][]string {
	left := s.endless()
	var rings [][]string
	walked := map[string]string{} // by which walk
	for _, start := range left {
		id := start
		for walked[id] == "" {
			walked[id] = start
			id = s.next(id, left)
		}
		if walked[id] != start {
			continue
		}
		ring := []string{id}
		for next := s.next(id, left); next != id; next = s.next(next, left) {
			ring = append(ring, next)
		}
		k := slices.Index(ring, slices.Min(ring))
		rings = append(rings, append(ring[k:len(ring):len(ring)], ring[:k]...))
	}
	return rings
}

// next is the first of those left that an entity names.
func (s *statements) next(id string, left []string) string {
	best := ""
	for _, f := range s.names[id].formerly {
		if _, ok := slices.BinarySearch(left, f); ok && (best == "" || f < best) {
			best = f
		}
	}
	return best
}

// endless lists, sorted, the entities whose formerly leads on for ever: those in
// circles, and those that lead into one.
func (s *statements) endless() []string {
	leads := make(map[string]int, len(s.names)) // how many it names that may still lead on
	named := map[string][]string{}
	var ended, left []string
	for id, st := range s.names {
		for _, f := range st.formerly {
			if _, ok := s.names[f]; ok {
				leads[id]++
				named[f] = append(named[f], id)
			}
		}
		if leads[id] == 0 {
			ended = append(ended, id)
		}
	}
	for len(ended) > 0 {
		id := ended[len(ended)-1]
		ended = ended[:len(ended)-1]
		for _, by := range named[id] {
			if leads[by]--; leads[by] == 0 {
				ended = append(ended, by)
			}
		}
	}
	for id, n := range leads {
		if n > 0 {
			left = append(left, id)
		}
	}
	slices.Sort(left)
	return left
}
