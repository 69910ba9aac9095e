package change

// Other organisations are drawn beside the one described, and never counted as
// its units.

// others reports a slot of another organisation, on each side where its unit has
// been: what moves between us and others is ours.
func (u *union) others(s *slot) bool {
	now, was := []int{s.new}, []int{s.old}
	if s.new >= 0 {
		was = u.units.Before[s.new]
	} else {
		now = u.units.After[s.old]
	}
	for _, n := range now {
		if !u.c.New.Outside(n) {
			return false
		}
	}
	for _, o := range was {
		if !u.c.Old.Outside(o) {
			return false
		}
	}
	return true
}

// apart parts from a list of slots those of other organisations.
func (u *union) apart(slots []int) (ours, others []int) {
	for _, i := range slots {
		if u.others(&u.slots[i]) {
			others = append(others, i)
		} else {
			ours = append(ours, i)
		}
	}
	return ours, others
}
