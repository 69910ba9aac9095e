package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// strays guesses at the units that went to another place under nearly the same
// name, once nothing else is found: by as many employees, or by names that differ
// in form alone.
func (g *guesser) strays(c *crowd) int {
	c.old = slices.DeleteFunc(c.old, func(f face) bool { return len(c.roster.who.After[f.at]) > 0 })
	c.new = slices.DeleteFunc(c.new, func(f face) bool { return len(c.roster.who.Before[f.at]) > 0 })
	if len(c.old) == 0 || len(c.new) == 0 {
		return 0
	}
	begin := map[string][]int32{}
	for i := range c.old {
		for _, key := range beginnings(g.spelled(&c.old[i], c.roster.old)) {
			begin[key] = append(begin[key], int32(i))
		}
	}
	list := g.sameCodes(c, c.sameNames())
	for j := range c.new {
		list = g.straysOf(c, j, begin, list)
	}
	return g.decide(c, list)
}

// straysOf adds the pairs of one new unit.
func (g *guesser) straysOf(c *crowd, j int, begin map[string][]int32, to []candidate) []candidate {
	n := &c.new[j]
	for _, key := range beginnings(g.spelled(n, c.roster.new)) {
		near := begin[key]
		if len(near) > maxNamesakes || g.compared+len(near) > maxCompared {
			continue
		}
		g.compared += len(near)
		for _, i := range near {
			o := &c.old[i]
			alike := 100
			if shared(o, n) < 0 {
				alike = g.alike(c, o, n)
			}
			if _, same := g.sameSize(c, o, n); alike == 100 || alike >= similarFrom && same {
				to = append(to, candidate{old: int(i), new: j, alike: alike})
			}
		}
	}
	return to
}

// spelled is the name of a face taken apart.
func (g *guesser) spelled(f *face, list []*orgmodel.Common) *spelling {
	if !f.spelled {
		f.spelling, f.spelled = g.speller.spell(list[f.at].Name), true
	}
	return &f.spelling
}

// beginnings are the first letters of the words of a name, each once.
func beginnings(s *spelling) []string {
	var list []string
	for _, w := range s.words {
		if key := w[:min(len(w), beginning)]; !slices.Contains(list, key) {
			list = append(list, key)
		}
	}
	return list
}
