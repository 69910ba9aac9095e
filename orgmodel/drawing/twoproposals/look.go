package twoproposals

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
)

// look is how a slot looks: as what only one proposal does where they differ, else as
// what both do with the base, the weightiest first.
func (t *proposalTeller) look(s *proposalSlot) []*changekit.Look {
	who, some := s.who()
	switch {
	case some && !s.same():
		return []*changekit.Look{t.only[who]}
	case some:
		var looks []*changekit.Look
		for _, is := range s.states(0) {
			if !slices.Contains(looks, is.look) {
				looks = append(looks, is.look)
			}
		}
		return looks
	case t.beside(s):
		return []*changekit.Look{&changekit.LookNeighbour}
	}
	return []*changekit.Look{&changekit.LookUntouched}
}

// beside reports a slot under which units come, go or move in a proposal.
func (t *proposalTeller) beside(s *proposalSlot) bool {
	if len(t.hosts[t.at[s.of][s.unit]]) > 0 {
		return true
	}
	return slices.ContainsFunc(s.kids, func(i int) bool {
		kid := &t.slots[i]
		return slices.Contains(kid.in[:], -1) || len(kid.places) > 0 || slices.ContainsFunc(kid.touches, func(k touch) bool {
			return k.by[0] == &closed || k.by[1] == &closed
		})
	})
}
