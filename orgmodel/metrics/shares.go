package metrics

import "github.com/orgmodel/orgmodel/orgmodel/figure"

// share is how many of a unit's staff something holds for.
type share struct {
	unit    int // place of the old unit
	parts   []Transfer
	holds   func(*Transfer) Answer
	own     figure.Bounds // all staff of the unit
	yes, no figure.Bounds // for how many it holds, and for how many it does not
	seen    [Yes + 1]bool
	same    bool
	crew    int // its place among the crews
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
	list := Transfers(p)
	units := 0
	for i := range list {
		if i == 0 || list[i].Unit != list[i-1].Unit {
			units++
		}
	}
	crews := make([]crew, 0, units)
	for start, end := 0, 0; start < len(list); start = end {
		c := crew{unit: list[start].Unit, same: true}
		for end = start; end < len(list) && list[end].Unit == c.unit; end++ {
			c.same = c.same && list[end].Lost == No && list[end].New == [differences]Answer{}
		}
		c.parts = list[start:end]
		crews = append(crews, c)
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
		s = share{unit: c.unit, parts: c.parts, same: c.same, crew: i, holds: holds, own: figure.BoundsOf(m.own(&p.Old.Staff.Units[c.unit].Own))}
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
	var sum [Yes + 1]figure.Bounds
	for i := range s.parts {
		answer := s.holds(&s.parts[i])
		sum[answer], s.seen[answer] = sum[answer].Plus(figure.BoundsOf(m.of(&s.parts[i]))), true
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
func (s *share) within(part, open, others figure.Bounds) figure.Bounds {
	b := figure.Bounds{Low: part.Low, High: part.High + open.High, About: part.About || open.About}
	rest := figure.Bounds{Low: s.own.Low - others.High - open.High, High: s.own.High - others.Low, About: s.own.About || others.About}
	if rest.High < b.Low || rest.Low > b.High {
		return b // the unit and its posts contradict each other
	}
	if b.Low == b.High {
		return b
	}
	return figure.Bounds{Low: max(b.Low, rest.Low), High: min(b.High, rest.High), About: rest.About}
}
