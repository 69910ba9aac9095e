package twoproposals

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// proposalSlot is a unit of the base, or one that only proposals have.
type proposalSlot struct {
	id       string
	of, unit int // whose box it is, 0 the base's, and its place there
	parent   int
	kids     []int
	band     bool // a collaboration: stands below the tree
	rows     []*proposals.Row
	below    int // slots below that something is told of
	units    int // slots below
}

// stand gives every unit its slot: where the base has it, else where the proposals do.
func (t *proposalTeller) stand() {
	for k, org := range t.orgs() {
		for _, u := range org.AboveFirst() {
			id := org.Units[u].ID
			if _, known := t.at[id]; known {
				continue
			}
			s := proposalSlot{id: id, of: k, unit: u, parent: -1, band: org.IsCollaboration(u)}
			if p := org.Parent(u); p >= 0 {
				if up, known := t.at[org.Units[p].ID]; known {
					s.parent = up
				}
			}
			t.at[id] = len(t.slots)
			t.slots = append(t.slots, s)
		}
	}
	order := make([]int, len(t.slots))
	for i := range order {
		order[i] = i
	}
	orgs := t.orgs()
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &t.slots[a], &t.slots[b]
		if x.of == 0 || y.of == 0 {
			return cmp.Compare(min(x.of, 1), min(y.of, 1))
		}
		return cmp.Compare(orgs[x.of].Units[x.unit].Name, orgs[y.of].Units[y.unit].Name) // whichever proposal is named first
	})
	for _, i := range order {
		if up := t.slots[i].parent; up >= 0 {
			t.slots[up].kids = append(t.slots[up].kids, i)
		} else {
			t.roots = append(t.roots, i)
		}
	}
}

// tell gives every row its boxes, and counts what is told below each.
func (t *proposalTeller) tell() {
	for i := range t.Rows {
		r := &t.Rows[i]
		homes := t.homes(r)
		for _, at := range homes {
			t.slots[at].rows = append(t.slots[at].rows, r)
		}
		if homes == nil {
			t.rest = append(t.rest, r)
		}
	}
	var down func(i int)
	down = func(i int) {
		s := &t.slots[i]
		for _, k := range s.kids {
			down(k)
			s.units += t.slots[k].units + 1
			s.below += t.slots[k].below
			if len(t.slots[k].rows) > 0 {
				s.below++
			}
		}
	}
	for _, i := range t.roots {
		down(i)
	}
}

// homes are the boxes that a row is told in: of a unit its own, of a post that of its
// unit, of a service those of its providers.
func (t *proposalTeller) homes(r *proposals.Row) []int {
	var ids []string
	for _, org := range t.orgs() {
		ref, ok := org.Find(r.ID)
		if !ok || ref.Type != r.Type {
			continue
		}
		switch r.Type {
		case orgmodel.TypeUnit:
			ids = append(ids, r.ID)
		case orgmodel.TypePost:
			ids = append(ids, org.Posts[ref.Index].Unit)
		case orgmodel.TypeService:
			ids = append(ids, org.Services[ref.Index].ProvidedBy...)
		}
	}
	for side, changes := range r.Changes {
		for _, i := range changes {
			if ch := &t.To[side].Changes[i]; r.Type == orgmodel.TypeUnit {
				for _, o := range ch.Old {
					ids = append(ids, t.Base.Units[o].ID)
				}
			}
		}
	}
	var list []int
	for _, id := range ids {
		if at, known := t.at[id]; known && !slices.Contains(list, at) {
			list = append(list, at)
		}
	}
	return list
}

// who says which proposal does something to what a slot stands for: 0 or 1, 2 for both.
func (s *proposalSlot) who() (who int, some bool) {
	for i, r := range s.rows {
		by := r.Only()
		if by < 0 || i > 0 && by != who {
			by = 2
		}
		who = by
	}
	return who, len(s.rows) > 0
}

// look is how a slot looks: as what only one proposal does where they differ, else as
// what both do with the base.
func (t *proposalTeller) look(s *proposalSlot) *changekit.Look {
	own := &changekit.LookChanged
	for _, r := range s.rows {
		switch {
		case !r.Alike:
			who, _ := s.who()
			return t.only[who]
		case r.Type == orgmodel.TypeUnit && r.ID == s.id && t.Added(r):
			own = &changekit.LookFounded
		case r.Type == orgmodel.TypeUnit && r.ID == s.id && t.Removed(r):
			own = &changekit.LookClosed
		}
	}
	switch {
	case len(s.rows) > 0:
		return own
	case slices.ContainsFunc(s.kids, t.comesOrGoes):
		return &changekit.LookNeighbour
	}
	return &changekit.LookUntouched
}

// comesOrGoes reports a slot whose unit not all three have.
func (t *proposalTeller) comesOrGoes(i int) bool {
	s := &t.slots[i]
	return s.of > 0 || slices.ContainsFunc(s.rows, func(r *proposals.Row) bool {
		return r.Type == orgmodel.TypeUnit && r.ID == s.id && t.Removed(r)
	})
}
