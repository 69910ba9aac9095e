package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// sameNames pairs those whose name one of each side has and no other.
func (c *crowd) sameNames() []candidate {
	for i := range c.old {
		for _, n := range c.old[i].names {
			if n >= 0 {
				c.bearers[n].old++
				c.bearers[n].lastOld = int32(i)
			}
		}
	}
	for i := range c.new {
		for _, n := range c.new[i].names {
			if n >= 0 {
				c.bearers[n].new++
			}
		}
	}
	var list []candidate
	for i := range c.new {
		for _, n := range c.new[i].names {
			if n >= 0 && c.bearers[n].old == 1 && c.bearers[n].new == 1 {
				list = append(list, candidate{old: int(c.bearers[n].lastOld), new: i, alike: -1})
			}
		}
	}
	for _, faces := range [...][]face{c.old, c.new} {
		for i := range faces {
			for _, n := range faces[i].names {
				if n >= 0 {
					c.bearers[n].old, c.bearers[n].new = 0, 0
				}
			}
		}
	}
	return list
}

// family is those of one home, as places in the crowd.
type family struct {
	home     [2]int // the old unit and the new one; -1: none
	old, new []int
}

func (f *family) pairs() int { return len(f.old) * len(f.new) }

// kinship is what a family showed of two, by their places in the lists.
type kinship struct{ old, new, alike int }

// families pairs those of one home whose names are the same or alike. A family
// is looked through once; one too large for that only by name.
func (g *guesser) families(c *crowd) []candidate {
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
	return c.stillOpen()
}

// unvisited lists the families that have come to light since the last round.
func (g *guesser) unvisited(c *crowd) []family {
	olds := map[int][]int{}
	for i := range c.old {
		h := homeUnit(c.of, g.old, c.old[i].at)
		olds[h] = append(olds[h], i)
	}
	news := map[int][]int{}
	var order []int
	for i := range c.new {
		h := homeUnit(c.of, g.new, c.new[i].at)
		if news[h] == nil {
			order = append(order, h)
		}
		news[h] = append(news[h], i)
	}
	var list []family
	for _, q := range order {
		from := []int{-1}
		if q >= 0 {
			from = g.units.who.Before[q]
		} else if c.of.typ != orgmodel.TypeUnit {
			continue
		}
		for _, p := range from {
			if f := (family{[2]int{p, q}, olds[p], news[q]}); len(f.old) > 0 && !c.visited[f.home] {
				list = append(list, f)
			}
		}
	}
	return list
}

func homeUnit(t *guessable, o *orgmodel.Organisation, i int) int {
	if homes := t.homes(o, i); len(homes) > 0 && homes[0].Type == orgmodel.TypeUnit {
		return homes[0].Index
	}
	return -1
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

// hold holds every name of a family against every other.
func (g *guesser) hold(c *crowd, f *family) {
	for _, i := range f.old {
		for _, j := range f.new {
			o, n := &c.old[i], &c.new[j]
			if shared(o, n) >= 0 {
				c.akin = append(c.akin, kinship{o.at, n.at, -1})
			} else if a := g.alike(c, o, n); a >= similarFrom {
				c.akin = append(c.akin, kinship{o.at, n.at, a})
			}
		}
	}
}

func (g *guesser) alike(c *crowd, o, n *face) int {
	if o.words == nil {
		o.words = wordsOf(c.roster.old[o.at].Name)
	}
	if n.words == nil {
		n.words = wordsOf(c.roster.new[n.at].Name)
	}
	return alike(o.words, n.words)
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

// stillOpen lists the pairs of families of which neither has an answer yet.
func (c *crowd) stillOpen() []candidate {
	var list []candidate
	kept := c.akin[:0]
	for _, k := range c.akin {
		i, okOld := faceAt(c.old, k.old)
		j, okNew := faceAt(c.new, k.new)
		if okOld && okNew {
			kept = append(kept, k)
			list = append(list, candidate{old: i, new: j, alike: k.alike})
		}
	}
	c.akin = kept
	return list
}

func faceAt(faces []face, at int) (int, bool) {
	return slices.BinarySearchFunc(faces, at, func(f face, at int) int { return cmp.Compare(f.at, at) })
}

// shared is a name that both have; -1 when there is none.
func shared(a, b *face) int32 {
	for _, n := range a.names {
		if n >= 0 && slices.Contains(b.names, n) {
			return n
		}
	}
	return -1
}

// weigh collects the clues of a pair and says how sure they make it.
func (g *guesser) weigh(c *crowd, p *candidate) {
	o, n := &c.old[p.old], &c.new[p.new]
	home := g.compareBelonging(c.of, o.at, n.at)
	if home == apart && c.of.bound {
		return
	}
	if c.of.typ != orgmodel.TypeUnit || g.sameSphere(o.at, n.at) {
		p.clues = append(p.clues, g.nameClues(c, p, o, n)...)
	}
	switch {
	case home == together:
		p.clues = append(p.clues, clue{kind: sameHome})
	case c.of.typ == orgmodel.TypeUnit && g.old.Parent(o.at) < 0 && g.new.Parent(n.at) < 0:
		p.clues = append(p.clues, clue{kind: bothRoots})
	}
	for k, s := range p.shares {
		if s.whole > 0 {
			p.clues = append(p.clues, clue{kind: samePosts + clueKind(k), part: s.part, whole: s.whole})
		}
	}
	p.sure = certainty(p.clues)
}

func (g *guesser) nameClues(c *crowd, p *candidate, o, n *face) []clue {
	name := shared(o, n)
	switch {
	case name >= 0 && o.names[0] == name && n.names[0] == name:
		if b := c.bearers[name]; b.allOld > 1 || b.allNew > 1 {
			return []clue{{kind: commonName}}
		}
		return []clue{{kind: sameName}}
	case name >= 0:
		e := c.roster.new[n.at]
		word := e.Name
		for k := 0; g.intern(word) != name && k < len(e.Aliases); k++ {
			word = e.Aliases[k]
		}
		return []clue{{kind: aliasName, word: word}}
	}
	if p.alike < 0 {
		p.alike = g.alike(c, o, n)
	}
	if p.alike >= similarFrom {
		return []clue{{kind: similarName, part: p.alike}}
	}
	return nil
}

// sameSphere reports whether two units are the same sort of thing, as far as
// their kinds tell: a board does not become a team.
func (g *guesser) sameSphere(old, now int) bool {
	a, b := g.old.KindOf(&g.old.Units[old]), g.new.KindOf(&g.new.Units[now])
	return a == nil || b == nil || a.Sphere == b.Sphere
}

// belonging is whether two belong to the same, as far as that is known.
type belonging uint8

const (
	unknown  belonging = iota
	together           // something that one belongs to is what the other belongs to
	apart              // both belong to something, and it is known not to be the same
)

func (g *guesser) compareBelonging(t *guessable, old, now int) belonging {
	if t.homes == nil {
		return unknown
	}
	from, to := t.homes(g.old, old), t.homes(g.new, now)
	if len(from) == 0 || len(to) == 0 {
		return unknown
	}
	at := make(map[orgmodel.Ref]bool, len(to))
	answer := unknown
	for _, ref := range to {
		at[ref] = true
		if s := g.match.Of(ref.Type); s != nil && len(s.Before[ref.Index]) > 0 {
			answer = apart
		}
	}
	for _, ref := range from {
		s := g.match.Of(ref.Type)
		if s == nil {
			continue
		}
		for _, next := range s.After[ref.Index] {
			if answer = apart; at[orgmodel.Ref{Type: ref.Type, Index: next}] {
				return together
			}
		}
	}
	return answer
}
