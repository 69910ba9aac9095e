package twoproposals

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
)

// proposalSlot is a unit of the base, or one that only proposals have.
type proposalSlot struct {
	id       string
	in       [3]int // the unit in each of the three, whatever its id there; -1: it is not there
	of, unit int    // whose box it is, 0 the base's, and its place there
	parent   int
	kids     []int
	band     bool // a collaboration: stands below the tree
	touches  []touch
	places   []place // where it stands in proposals and not here
	below    int     // slots below that something is told of, and places of others
	units    int     // slots below
}

// place is where a unit stands in one of the proposals, or in both, and not in the base.
type place struct {
	slot, parent int
	in           [2]bool
}

// stand gives every unit its slot: where the base has it, else where the proposals do. A
// unit that a proposal gives another id keeps its slot.
func (t *proposalTeller) stand() {
	orgs := t.orgs()
	for k, org := range orgs {
		t.at[k] = make([]int, len(org.Units))
		for u := range t.at[k] {
			t.at[k][u] = -1
		}
	}
	var twin [2][]int
	for side, d := range t.To {
		twin[side], _ = d.Twins(orgmodel.TypeUnit)
	}
	added, taken := map[string]int{}, map[string]bool{}
	for k, org := range orgs {
		for _, u := range org.AboveFirst() {
			i := -1
			if k > 0 && u < len(twin[k-1]) && twin[k-1][u] >= 0 {
				i = t.at[0][twin[k-1][u]]
			} else if first, known := added[org.Units[u].ID]; k == 2 && known {
				i = first
			}
			if i < 0 {
				i = t.newSlot(k, u, taken)
				if k == 1 {
					added[org.Units[u].ID] = i
				}
			}
			t.slots[i].in[k], t.at[k][u] = u, i
		}
	}
	t.order()
}

// newSlot adds the slot of a unit that none before it stands for.
func (t *proposalTeller) newSlot(k, u int, taken map[string]bool) int {
	org := t.orgs()[k]
	s := proposalSlot{id: org.Units[u].ID, in: [3]int{-1, -1, -1}, of: k, unit: u, parent: -1, band: org.IsCollaboration(u)}
	if taken[s.id] { // the same id stands for another unit there
		s.id = kit.PartID(s.id, "in", t.letter(k-1))
	}
	taken[s.id] = true
	if p := org.Parent(u); p >= 0 {
		s.parent = t.at[k][p]
	}
	t.slots = append(t.slots, s)
	return len(t.slots) - 1
}

// order puts the slots under each other: those of the base as it has them, then those of
// the proposals, by name, whichever proposal is named first.
func (t *proposalTeller) order() {
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
		return cmp.Compare(orgs[x.of].Units[x.unit].Name, orgs[y.of].Units[y.unit].Name)
	})
	for _, i := range order {
		if up := t.slots[i].parent; up >= 0 {
			t.slots[up].kids = append(t.slots[up].kids, i)
		} else {
			t.roots = append(t.roots, i)
		}
	}
}

// find is the slot of the unit with an id in any of the three; -1: none has it.
func (t *proposalTeller) find(id string) int {
	for k, org := range t.orgs() {
		if u := org.UnitIndex(id); u >= 0 && t.at[k][u] >= 0 {
			return t.at[k][u]
		}
	}
	return -1
}

// under is the slot that a unit stands under in one of the three; -1: it stands at the top.
func (t *proposalTeller) under(i, k int) int {
	if p := t.orgs()[k].Parent(t.slots[i].in[k]); p >= 0 {
		return t.at[k][p]
	}
	return -1
}

// settle finds the places that proposals move units to: those of which it is told that
// they move, and those that both add, each under another one. What only comes along with
// the unit above it has none.
func (t *proposalTeller) settle() {
	for i := range t.slots {
		s := &t.slots[i]
		for side := range t.To {
			if s.band || s.in[1+side] < 0 || s.of == 0 && !s.moves(side) {
				continue
			}
			up := t.under(i, 1+side)
			if up == s.parent || up >= 0 && t.slots[up].band {
				continue
			}
			at := slices.IndexFunc(s.places, func(p place) bool { return p.parent == up })
			if at < 0 {
				at = len(s.places)
				s.places = append(s.places, place{slot: i, parent: up})
			}
			s.places[at].in[side] = true
		}
	}
	for i := range t.slots {
		for _, p := range t.slots[i].places {
			t.hosts[p.parent] = append(t.hosts[p.parent], p)
		}
	}
}

// count counts what is told below each slot.
func (t *proposalTeller) count() {
	var down func(i int)
	down = func(i int) {
		s := &t.slots[i]
		s.below += len(t.hosts[i])
		for _, k := range s.kids {
			down(k)
			s.units += t.slots[k].units + 1
			s.below += t.slots[k].below
			if len(t.slots[k].touches) > 0 {
				s.below++
			}
		}
	}
	for _, i := range t.roots {
		down(i)
	}
}

// along counts the units that come to stand under a slot in a proposal since the unit
// above them goes into it.
func (t *proposalTeller) along(i, side int) (n int) {
	s := &t.slots[i]
	if s.in[1+side] < 0 {
		return 0
	}
	for _, u := range t.orgs()[1+side].Children(s.in[1+side]) {
		if k := t.at[1+side][u]; k >= 0 && t.slots[k].parent != i && !t.slots[k].band &&
			!slices.ContainsFunc(t.slots[k].places, func(p place) bool { return p.parent == i }) {
			n++
		}
	}
	return n
}
