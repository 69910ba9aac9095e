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

// crew is the staff of one of the old organisation's own units.
type crew struct {
	unit  int
	parts []Transfer
	same  bool // nothing is new for any of them, and all have a place
}

// crewsOf puts the transfers of each unit together.
func crewsOf(p *Pair) []crew {
	var crews []crew
	list := Transfers(p)
	for start, end := 0, 0; start < len(list); start = end {
		c := crew{unit: list[start].Unit, same: true}
		for end = start; end < len(list) && list[end].Unit == c.unit; end++ {
			c.same = c.same && list[end].Lost == No && list[end].New == [differences]Answer{}
		}
		if p.Old.ours[c.unit] {
			c.parts = list[start:end]
			crews = append(crews, c)
		}
	}
	return crews
}

// shares goes through the old organisation's own units that have staff, and asks
// whether something new, or the loss of a place, holds for them. None at all is
// false.
//
// What a unit states of itself counts as well as its posts: when something holds
// for all of its staff it does for as many as it states, also where nobody says
// how many are in which post, and when it holds for all but its manager, for all
// but that one.
func (p *Pair) shares(holds func(*Transfer) Answer, m *measure, each func(*share)) bool {
	crews := p.crews()
	var s share // one for all: callers copy what they keep
	for i := range crews {
		c := &crews[i]
		s = share{unit: c.unit, parts: c.parts, holds: holds, own: boundsOf(m.own(&p.Old.Staff.Units[c.unit].Own))}
		if c.same {
			s.no, s.seen[No] = s.own, true
		} else {
			s.divide(m)
		}
		each(&s)
	}
	return len(crews) > 0
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
