package change

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
)

// judgeSlots says of every slot what happened there. told reports whether a box
// has anything to tell besides: a new name, other posts; changed, whether any of it is
// a change and not only something that one of the files alone describes.
func (u *union) judgeSlots(told, changed func(slot int) bool) {
	for i := range u.slots {
		s := &u.slots[i]
		s.looks = u.happened(s)
		s.loud = len(s.looks) > 0
		if s.new >= 0 && told(i) {
			s.loud = true
			if u.home[s.new] >= 0 && changed(i) {
				s.looks = append(s.looks, &changekit.LookChanged)
			}
		}
		if s.looks == nil && u.cameAlong(s) {
			s.looks = []*changekit.Look{&changekit.LookFollows}
		}
	}
	for i := range u.slots {
		s := &u.slots[i]
		if s.looks == nil && s.away >= 0 {
			s.looks = []*changekit.Look{&changekit.LookTrail}
			if s.loud = s.loudly(u); s.loud {
				s.looks[0] = &changekit.LookGhost
			}
		}
		if s.looks == nil {
			s.looks = []*changekit.Look{u.besides(s)}
		}
	}
	order := u.downwards()
	for _, i := range slices.Backward(order) {
		s := &u.slots[i]
		if s.loud {
			u.marked++
		}
		if s.parent >= 0 {
			p := &u.slots[s.parent]
			p.units += s.units + 1
			p.below += s.below
			if s.loud {
				p.below++
			}
		}
	}
}

// happened lists what happened to the unit of a slot as such; nothing for one
// that stays, and for the slot that one has left.
func (u *union) happened(s *slot) []*changekit.Look {
	if s.new < 0 {
		switch after := u.units.After[s.old]; {
		case s.away >= 0:
			return nil
		case len(after) == 1:
			return []*changekit.Look{&changekit.LookDissolved}
		case len(after) > 1:
			return []*changekit.Look{&changekit.LookDivided}
		case u.units.Undescribed(s.old):
			return []*changekit.Look{&changekit.LookUndescribed}
		}
		return []*changekit.Look{&changekit.LookClosed}
	}
	before := u.units.Before[s.new]
	if u.units.DescribedNow(s.new) {
		return []*changekit.Look{&changekit.LookDescribedNow}
	}
	if len(before) == 0 {
		return []*changekit.Look{&changekit.LookFounded}
	}
	var looks []*changekit.Look
	if len(before) > 1 {
		looks = append(looks, &changekit.LookMerged)
	}
	if slices.ContainsFunc(before, func(o int) bool { return len(u.units.After[o]) > 1 }) {
		looks = append(looks, &changekit.LookSplit)
	}
	if s.gone >= 0 && !u.follows(s.new, u.slots[s.gone].old) {
		looks = append(looks, &changekit.LookMoved)
	}
	return looks
}

// follows reports whether a unit stands elsewhere only because the unit above it
// does, or lives on in another.
func (u *union) follows(n, o int) bool {
	p, q := u.c.New.Parent(n), u.c.Old.Parent(o)
	return p >= 0 && q >= 0 && slices.Contains(u.units.After[q], p)
}

func (u *union) cameAlong(s *slot) bool {
	return s.new >= 0 && s.gone >= 0 && u.follows(s.new, u.slots[s.gone].old)
}

// besides is the look of a unit that nothing happened to, by what stands next to
// it: under it, or tied to it.
func (u *union) besides(s *slot) *changekit.Look {
	for _, k := range s.kids {
		kid := &u.slots[k]
		if !kid.band && (kid.old < 0 && !u.cameAlong(kid) || kid.new < 0 && kid.loudly(u)) {
			return &changekit.LookNeighbour
		}
	}
	return &changekit.LookUntouched
}

// loudly reports whether an empty slot is news for the unit above it.
func (s *slot) loudly(u *union) bool {
	return s.away < 0 || !u.follows(u.slots[s.away].new, s.old)
}
