package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// family is those of one home, as places in the crowd.
type family struct {
	home     [2]int // the old unit and the new one; -1: none
	old, new []int32
}

func (f *family) pairs() int { return len(f.old) * len(f.new) }

// kinship is what a family showed of two, by their places in the lists.
type kinship struct{ old, new, alike int }

// families adds the pairs of those of one home whose names are the same or
// alike. A family is looked through once; one too large for that only by name.
func (g *guesser) families(c *crowd, to []candidate) []candidate {
	list := g.unvisited(c)
	total := g.compared
	for i := range list {
		total += list[i].pairs()
	}
	if total > maxCompared {
		slices.SortStableFunc(list, func(a, b family) int {
			return cmp.Or(cmp.Compare(a.pairs(), b.pairs()), g.compareHomes(a.home, b.home))
		})
	}
	for i := range list {
		f := &list[i]
		c.visited[f.home] = true
		if f.pairs() > perEntity*(len(f.old)+len(f.new)) || g.compared+f.pairs() > maxCompared {
			c.sift(f)
			continue
		}
		g.compared += f.pairs()
		g.hold(c, f)
	}
	return c.stillOpen(to)
}

// unvisited lists the families that have come to light since the last round.
func (g *guesser) unvisited(c *crowd) []family {
	olds, news := byHome(c.old, len(g.old.Units)), byHome(c.new, len(g.new.Units))
	top := []int{-1}
	var list []family
	for q := -1; q < len(g.new.Units); q++ {
		now := news.of(q)
		if len(now) == 0 {
			continue
		}
		from := top
		if q >= 0 {
			from = g.units.who.Before[q]
		} else if c.of.typ != orgmodel.TypeUnit {
			continue
		}
		for _, p := range from {
			f := family{[2]int{p, q}, olds.of(p), now}
			if len(f.old) > 0 && !c.visited[f.home] {
				list = append(list, f)
			}
		}
	}
	return list
}

// grouped is places in a crowd, sorted by home.
type grouped struct {
	ends []int32 // by home, from -1 on
	list []int32
}

func (g *grouped) of(home int) []int32 { return g.list[g.ends[home+1]:g.ends[home+2]] }

func byHome(faces []face, homes int) grouped {
	g := grouped{ends: make([]int32, homes+3), list: make([]int32, len(faces))}
	for i := range faces {
		g.ends[faces[i].home+3]++
	}
	for h := 1; h < len(g.ends); h++ {
		g.ends[h] += g.ends[h-1]
	}
	for i := range faces {
		next := &g.ends[faces[i].home+2]
		g.list[*next] = int32(i)
		*next++
	}
	return g
}

// compareHomes orders families by ids, the same from either side.
func (g *guesser) compareHomes(a, b [2]int) int {
	ids := func(h [2]int) (x, y string) {
		if h[0] >= 0 {
			x, y = g.old.Units[h[0]].ID, g.new.Units[h[1]].ID
		}
		return min(x, y), max(x, y)
	}
	x, y := ids(a)
	v, w := ids(b)
	return cmp.Or(cmp.Compare(x, v), cmp.Compare(y, w))
}

// hold holds every name of a family against every other. Who has a namesake in it
// is that one, not the one whose name is nearly the same.
func (g *guesser) hold(c *crowd, f *family) {
	var named [2]map[int32]bool
	named[0], named[1] = map[int32]bool{}, map[int32]bool{}
	for _, i := range f.old {
		for _, j := range f.new {
			if o, n := &c.old[i], &c.new[j]; shared(o, n) >= 0 {
				named[0][i], named[1][j] = true, true
				c.akin = append(c.akin, kinship{o.at, n.at, -1})
			}
		}
	}
	for _, i := range f.old {
		for _, j := range f.new {
			if named[0][i] || named[1][j] {
				continue
			}
			o, n := &c.old[i], &c.new[j]
			if a := g.alike(c, o, n); a >= similarFrom {
				c.akin = append(c.akin, kinship{o.at, n.at, a})
			}
		}
	}
}

// sift pairs the names that one of each side in a family has and no other.
func (c *crowd) sift(f *family) {
	part := crowd{bearers: c.bearers}
	for _, i := range f.old {
		c.old[i].skipped = true
		part.old = append(part.old, c.old[i])
	}
	for _, j := range f.new {
		c.new[j].skipped = true
		part.new = append(part.new, c.new[j])
	}
	for _, p := range part.sameNames() {
		c.akin = append(c.akin, kinship{part.old[p.old].at, part.new[p.new].at, -1})
	}
}

// stillOpen adds the pairs of families of which neither has an answer yet.
func (c *crowd) stillOpen(to []candidate) []candidate {
	kept := c.akin[:0]
	for _, k := range c.akin {
		i, okOld := faceAt(c.old, k.old)
		j, okNew := faceAt(c.new, k.new)
		if okOld && okNew {
			kept = append(kept, k)
			to = append(to, candidate{old: i, new: j, alike: k.alike})
		}
	}
	c.akin = kept
	return to
}
