package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// What a unit holds: posts, services, sub-units, in the order of the clues.
const holdings = 3

// heldTables are the tables of what units hold.
var heldTables = [holdings]*guessable{&coreTables[1], &coreTables[2], &coreTables[0]}

// maxHomes bounds how many units one thing speaks for: a service that everybody
// provides says nothing about who is who.
const maxHomes = 4

// stock is what those units of one side hold that have no answer.
type stock struct {
	org     *orgmodel.Organisation
	rosters [holdings][]*orgmodel.Common
	units   []int // the units themselves
	place   map[int]int
	things  [holdings][][]int // by place: what the unit holds
	held    [holdings][]int   // by place: how much that weighs
	counted []countedness     // by unit
	refs    []orgmodel.Ref
}

// countedness is whether the counts of all posts of a unit are known.
type countedness uint8

const (
	notAsked countedness = iota
	allCounted
	notCounted
)

// take stocks one side.
func (g *guesser) take(o *orgmodel.Organisation, side func(*roster) []*orgmodel.Common, links [][]int) *stock {
	s := &stock{org: o, units: unanswered(side(g.units), links), place: map[int]int{}, counted: make([]countedness, len(o.Units))}
	for k, u := range s.units {
		s.place[u] = k
	}
	for what, t := range heldTables {
		s.rosters[what] = side(&g.rosters[g.rows[t.typ]])
		s.things[what], s.held[what] = make([][]int, len(s.units)), make([]int, len(s.units))
		if t.typ == orgmodel.TypeService {
			for i := range s.rosters[what] {
				for _, u := range s.holders(what, i, nil) {
					if k, ok := s.place[u]; ok {
						s.things[what][k] = append(s.things[what][k], i)
					}
				}
			}
			continue
		}
		for k, u := range s.units {
			if s.things[what][k] = o.PostsOf(u); t.typ == orgmodel.TypeUnit {
				s.things[what][k] = o.Children(u)
			}
		}
	}
	for what := range heldTables {
		for k, things := range s.things[what] {
			for _, i := range things {
				s.held[what][k] += s.weight(what, i)
			}
		}
	}
	return s
}

// holders adds the units that hold something: none when they are too many.
func (s *stock) holders(what, i int, to []int) []int {
	if s.rosters[what][i] == nil {
		return to
	}
	s.refs = heldTables[what].homes(s.refs[:0], s.org, i)
	for _, ref := range s.refs {
		if len(s.refs) <= maxHomes && ref.Type == orgmodel.TypeUnit && s.org.Active(&s.org.Units[ref.Index].Common) && !slices.Contains(to, ref.Index) {
			to = append(to, ref.Index)
		}
	}
	return to
}

// maxPositions keeps sums small enough to be multiplied.
const maxPositions = 1000

// weight is how much something counts: a post for its count, when the counts of
// all posts of its unit are known, so that like is added to like; all else for
// one.
func (s *stock) weight(what, i int) int {
	if heldTables[what].typ != orgmodel.TypePost {
		return 1
	}
	u := s.org.UnitOf(i)
	if u < 0 {
		return 1
	}
	if s.counted[u] == notAsked {
		s.counted[u] = allCounted
		for _, p := range s.org.PostsOf(u) {
			if c := s.org.Posts[p].Count; !c.Exact() || !c.Whole() {
				s.counted[u] = notCounted
			}
		}
	}
	if s.counted[u] == notCounted {
		return 1
	}
	n, _ := s.org.Posts[i].Count.Low()
	return int(min(max(n, 1), maxPositions))
}

// sooner reports whether something in a list that comes before k is held by a
// unit as well.
func (s *stock) sooner(what int, list []int, k, unit int) bool {
	return slices.ContainsFunc(list, func(other int) bool { return other < k && slices.Contains(s.holders(what, other, nil), unit) })
}
