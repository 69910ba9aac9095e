package change

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
)

// changeBundle is one collaboration, or several alike on both sides.
type changeBundle struct {
	slots       []int
	memberships []membership
	folded      bool // one box tells the number of collaborations that nothing happened to
}

// membership is the line of a member to its collaboration.
type membership struct {
	item     int
	old, new bool            // on which sides it is there
	look     *changekit.Look // what happened to it; nil: nothing; lookGhost: only the member moved
	untold   bool            // one of the files does not say whether it is so
}

// bundle collects the collaborations that have a member in the drawing; those
// alike on both sides share a box, if it would tell the same of each. Of many that
// nothing happened to, one box tells the number.
func (p *plan) bundle(told func(slot int) string) {
	index := map[string]int{}
	for i := range p.slots {
		s := &p.slots[i]
		if !s.band || p.itemOf[i] >= 0 {
			continue
		}
		memberships := p.memberships(s)
		p.touch(memberships)
		if len(memberships) == 0 && p.root >= 0 {
			continue
		}
		key := fmt.Sprintf("%p\n%s\n%s\n%s", s.looks[0], bundleKey(p.c.Old, s.old), bundleKey(p.c.New, s.new), told(i))
		at, ok := index[key]
		if !ok {
			at = len(p.bundles)
			index[key] = at
			p.bundles = append(p.bundles, changeBundle{memberships: memberships})
		}
		p.bundles[at].slots = append(p.bundles[at].slots, i)
	}
	if p.folding {
		p.foldBundles()
	}
}

// touch marks the members whose memberships are new, or gone.
func (p *plan) touch(memberships []membership) {
	for _, m := range memberships {
		it := &p.items[m.item]
		if it.slot < 0 {
			continue
		}
		look := &p.slots[it.slot].looks[0]
		if *look == &changekit.LookUntouched && (m.look == &changekit.LookFounded || m.look == &changekit.LookClosed) {
			*look = &changekit.LookNeighbour
		}
	}
}

// foldBundles makes one of the collaborations that nothing happened to.
func (p *plan) foldBundles() {
	quiet := func(b changeBundle) bool { return !p.slots[b.slots[0]].loud }
	all := changeBundle{folded: true}
	n := 0
	for _, b := range p.bundles {
		if quiet(b) {
			all.slots = append(all.slots, b.slots...)
			n += len(p.standing(b.slots))
		}
	}
	if n > 1 {
		p.bundles = append(slices.DeleteFunc(p.bundles, quiet), all)
	}
}

// standing are the slots that no unit has left for another place.
func (u *union) standing(slots []int) []int {
	return slices.DeleteFunc(slices.Clone(slots), func(i int) bool { return u.slots[i].away >= 0 })
}

func bundleKey(org *orgmodel.Organisation, u int) string {
	if u < 0 {
		return ""
	}
	unit := &org.Units[u]
	return strings.Join([]string{
		strings.Join(unit.Members, " "), strings.Join(unit.LedBy, " "), unit.Leadership, string(unit.Status), unit.Kind,
	}, "\t")
}

// memberships finds the lines to the boxes of the members, each box once.
func (p *plan) memberships(s *slot) []membership {
	var memberships []membership
	at := map[int]int{}
	find := func(slot int) *membership {
		it := p.drawnIn(slot)
		if it < 0 {
			return &membership{}
		}
		k, ok := at[it]
		if !ok {
			k = len(memberships)
			at[it] = k
			memberships = append(memberships, membership{item: it, look: &changekit.LookFounded})
		}
		return &memberships[k]
	}
	before, after := changekit.MembersOf(p.c.Old, s.old), changekit.MembersOf(p.c.New, s.new)
	for _, u := range after {
		m := find(p.ofNew[u])
		m.new = true
		if shares(p.units.Before[u], before) {
			m.look = nil
		}
	}
	for _, u := range before {
		m := find(p.ofOld[u])
		m.old = true
		switch {
		case m.new:
			m.look = nil
		case p.units.Undescribed(u):
			m.look, m.untold = nil, true
		case !shares(p.units.After[u], after):
			m.look = &changekit.LookClosed
		case m.look == &changekit.LookFounded:
			m.look = &changekit.LookGhost
		}
	}
	if s.new < 0 && p.units.Undescribed(s.old) || s.new >= 0 && p.units.DescribedNow(s.new) {
		for i := range memberships {
			memberships[i].look, memberships[i].untold = nil, true // nothing shows that anybody joined, or left
		}
	}
	return memberships
}
