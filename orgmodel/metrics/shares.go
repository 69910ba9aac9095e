package metrics

// share is how many of a unit's staff something holds for.
type share struct {
	unit    int // place of the old unit
	parts   []*Transfer
	holds   func(*Transfer) Answer
	own     bounds // all staff of the unit
	yes, no bounds // for how many it holds, and for how many it does not
	mixed   bool   // it does not hold, or not hold, for all of them alike
}

// shares goes through the old organisation's own units that have staff.
//
// What a unit states of itself counts as well as its posts: when something holds
// for all of its staff it does for as many as it states, also where nobody says
// how many are in which post, and when it holds for all but its manager, for all
// but that one.
func (p *Pair) shares(holds func(*Transfer) Answer, m measure) []share {
	list := Transfers(p)
	var shares []share
	for start, end := 0, 0; start < len(list); start = end {
		u := list[start].Unit
		s := share{unit: u, holds: holds, own: boundsOf(m.own(&p.Old.Staff.Units[u].Own))}
		for end = start; end < len(list) && list[end].Unit == u; end++ {
			s.parts = append(s.parts, &list[end])
		}
		if p.Old.ours[u] {
			s.divide(m)
			shares = append(shares, s)
		}
	}
	return shares
}

func (s *share) divide(m measure) {
	var sum [Yes + 1]bounds
	var seen [Yes + 1]bool
	for _, t := range s.parts {
		answer := s.holds(t)
		sum[answer], seen[answer] = sum[answer].plus(boundsOf(m.of(t))), true
	}
	switch {
	case !seen[Perhaps] && !seen[No]:
		s.yes = s.own
	case !seen[Perhaps] && !seen[Yes]:
		s.no = s.own
	default:
		s.mixed = true
		s.yes = s.within(sum[Yes], sum[Perhaps], sum[No])
		s.no = s.within(sum[No], sum[Perhaps], sum[Yes])
	}
}

// within is a part of the unit's staff, perhaps with some more: as its posts
// say, and as all the staff less the other part leaves it.
func (s *share) within(part, open, others bounds) bounds {
	b := bounds{part.low, part.high + open.high, part.about || open.about}
	rest := bounds{s.own.low - others.high - open.high, s.own.high - others.low, s.own.about || others.about}
	if rest.high < b.low || rest.low > b.high {
		return b // the unit and its posts contradict each other
	}
	if b.low == b.high {
		return b
	}
	return bounds{max(b.low, rest.low), min(b.high, rest.high), rest.about}
}

// exactly reports whether the number is known precisely.
func (b bounds) exactly() bool { return b.low == b.high && !b.about }
