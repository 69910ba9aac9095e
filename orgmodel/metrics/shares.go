package metrics

// share is how many of a unit's staff something holds for.
type share struct {
	unit    int // place of the old unit
	parts   []Transfer
	holds   func(*Transfer) Answer
	own     bounds // all staff of the unit
	yes, no bounds // for how many it holds, and for how many it does not
	seen    [Yes + 1]bool
}

// mixed reports whether it does not hold, or not hold, for all of them alike.
func (s *share) mixed() bool { return s.seen[Perhaps] || s.seen[Yes] && s.seen[No] }

// shares goes through the old organisation's own units that have staff. None at
// all is false.
//
// What a unit states of itself counts as well as its posts: when something holds
// for all of its staff it does for as many as it states, also where nobody says
// how many are in which post, and when it holds for all but its manager, for all
// but that one.
func (p *Pair) shares(holds func(*Transfer) Answer, m *measure, each func(*share)) bool {
	list := Transfers(p)
	any := false
	var s share // one for all: callers copy what they keep
	for start, end := 0, 0; start < len(list); start = end {
		u := list[start].Unit
		for end = start; end < len(list) && list[end].Unit == u; {
			end++
		}
		if p.Old.ours[u] {
			s = share{unit: u, parts: list[start:end], holds: holds, own: boundsOf(m.own(&p.Old.Staff.Units[u].Own))}
			s.divide(m)
			each(&s)
			any = true
		}
	}
	return any
}

func (s *share) divide(m *measure) {
	var sum [Yes + 1]bounds
	for i := range s.parts {
		answer := s.holds(&s.parts[i])
		sum[answer], s.seen[answer] = sum[answer].plus(boundsOf(m.of(&s.parts[i]))), true
	}
	switch {
	case s.mixed():
		s.yes = s.within(sum[Yes], sum[Perhaps], sum[No])
		s.no = s.within(sum[No], sum[Perhaps], sum[Yes])
	case s.seen[Yes]:
		s.yes = s.own
	default:
		s.no = s.own
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
