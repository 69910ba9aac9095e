package diff

import "github.com/orgmodel/orgmodel/orgmodel"

// namesakes are the units, or the posts, of one organisation by name: there are
// many posts called Enhetschef.
type namesakes struct {
	last   map[string]int // the last that has a name, as people see it
	before []int          // the one before it that has the same name; -1: none
	// homes says, of the names asked for, where those who have one belong, and
	// whether several belong there.
	homes map[string]map[string]bool
}

func namesakesAmong(n int, at func(int) *orgmodel.Common, day orgmodel.Day) *namesakes {
	s := &namesakes{last: make(map[string]int, n), before: make([]int, n), homes: map[string]map[string]bool{}}
	for i := range n {
		s.before[i] = -1
		c := at(i)
		if !c.ActiveOn(day) {
			continue
		}
		name := orgmodel.AsSeen(c.Name)
		if last, ok := s.last[name]; ok {
			s.before[i] = last
		}
		s.last[name] = i
	}
	return s
}

// shared reports whether several have a name.
func (s *namesakes) shared(name string) bool {
	last, ok := s.last[orgmodel.AsSeen(name)]
	return ok && s.before[last] >= 0
}

// sharedIn reports whether several have a name that belong in one place.
func (s *namesakes) sharedIn(name, where string, home func(int) string) bool {
	name = orgmodel.AsSeen(name)
	homes := s.homes[name]
	if homes == nil {
		homes = map[string]bool{}
		if last, ok := s.last[name]; ok {
			for i := last; i >= 0; i = s.before[i] {
				_, several := homes[home(i)]
				homes[home(i)] = several
			}
		}
		s.homes[name] = homes
	}
	return homes[where]
}
