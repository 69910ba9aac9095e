package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// lineage is who is who in one table, told apart: twins are the same thing on
// both sides; what is left of the links is what merged, split or moved in parts.
type lineage struct {
	noun  *noun
	row   int // in the order of nouns
	who   *metrics.Succession
	twin  []int // by place in the new list: the same thing in the old; -1: none
	lives []int // by place in the old list: the same thing in the new; -1: none

	// links are the changes by which one entity lives on in another that has
	// another id.
	links map[[2]int]int
	// The changes that say that an old entity is gone, that a new one is new,
	// and that twins have another name, by place.
	ended, born, renamed map[int]int
}

// transition is several entities that become several: a group of links.
type transition struct{ old, new []int }

func newLineage(c *Comparison, n *noun, row int) *lineage {
	l := &lineage{noun: n, row: row, who: c.Match.Of(n.typ), links: map[[2]int]int{}, ended: map[int]int{}, born: map[int]int{}, renamed: map[int]int{}}
	if l.who == nil {
		l.who = &metrics.Succession{}
	}
	l.twin, l.lives = c.Twins(n.typ)
	return l
}

// Twins says of a table which entities are one thing on both sides: those with
// one successor that has no other source, and those that keep their id while
// they take up, or give off, others. twin goes by place in the new list, lives
// by place in the old one; -1: none.
func (c *Comparison) Twins(t orgmodel.Type) (twin, lives []int) {
	who := c.Match.Of(t)
	if who == nil {
		return nil, nil
	}
	twin, lives = filledWith(-1, len(who.Before)), filledWith(-1, len(who.After))
	for j, olds := range who.Before {
		for _, o := range olds {
			if sole := len(olds) == 1 && len(who.After[o]) == 1; sole || c.sameID(t, o, j) {
				twin[j], lives[o] = o, j
				break
			}
		}
	}
	return twin, lives
}

// endedBy is the change that says that an old entity is gone, bornBy the one
// that a new one is new; -1: none does.
func (l *lineage) endedBy(o int) int { return placeIn(l.ended, o) }
func (l *lineage) bornBy(j int) int  { return placeIn(l.born, j) }

func placeIn(m map[int]int, i int) int {
	if by, ok := m[i]; ok {
		return by
	}
	return -1
}

func filledWith(v, n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = v
	}
	return list
}

func (c *Comparison) sameID(t orgmodel.Type, o, j int) bool {
	id := c.Old.Common(orgmodel.Ref{Type: t, Index: o}).ID
	return id != "" && id == c.New.Common(orgmodel.Ref{Type: t, Index: j}).ID
}

// transitions gathers the links that are not between twins. What ends and what
// begins ties links together; what lives on by itself does not, or one large
// unit would make everything near it a single change.
func (l *lineage) transitions() []transition {
	var loose [][2]int
	for j, olds := range l.who.Before {
		for _, o := range olds {
			if l.twin[j] != o {
				loose = append(loose, [2]int{o, j})
			}
		}
	}
	if len(loose) == 0 {
		return nil
	}
	tied := newFamilies()
	for _, k := range loose {
		switch ends, begins := l.lives[k[0]] < 0, l.twin[k[1]] < 0; {
		case ends && begins:
			tied.join(oldNode(k[0]), newNode(k[1]))
		case ends:
			tied.find(oldNode(k[0]))
		case begins:
			tied.find(newNode(k[1]))
		}
	}
	var list []transition
	at := map[int]int{} // by what ties them
	for _, k := range loose {
		node := -1
		if l.lives[k[0]] < 0 {
			node = tied.find(oldNode(k[0]))
		} else if l.twin[k[1]] < 0 {
			node = tied.find(newNode(k[1]))
		}
		i, ok := at[node]
		if !ok || node < 0 {
			i = len(list)
			list = append(list, transition{})
			at[node] = i
		}
		list[i].old, list[i].new = append(list[i].old, k[0]), append(list[i].new, k[1])
	}
	for i := range list {
		list[i].old, list[i].new = sortedSet(list[i].old), sortedSet(list[i].new)
	}
	return l.together(list)
}

// together makes one transition of those that only differ in who goes into, or
// comes out of, the same living entities.
func (l *lineage) together(list []transition) []transition {
	slices.SortStableFunc(list, func(a, b transition) int {
		return cmp.Or(slices.Compare(a.new, b.new), slices.Compare(a.old, b.old))
	})
	list = l.fuse(list, Absorbed, func(t *transition) *[]int { return &t.new }, func(t *transition) *[]int { return &t.old })
	slices.SortStableFunc(list, func(a, b transition) int {
		return cmp.Or(slices.Compare(a.old, b.old), slices.Compare(a.new, b.new))
	})
	return l.fuse(list, SpunOff, func(t *transition) *[]int { return &t.old }, func(t *transition) *[]int { return &t.new })
}

// fuse joins neighbours of one sort that share the side of what lives on.
func (l *lineage) fuse(list []transition, what Event, living, other func(*transition) *[]int) []transition {
	var out []transition
	for _, t := range list {
		if n := len(out) - 1; n >= 0 && l.what(&t) == what && l.what(&out[n]) == what && slices.Equal(*living(&out[n]), *living(&t)) {
			joined := other(&out[n])
			*joined = sortedSet(append(*joined, *other(&t)...))
			continue
		}
		out = append(out, t)
	}
	return out
}

// each visits the links of a transition.
func (l *lineage) each(t *transition, visit func(o, j int)) {
	for _, j := range t.new {
		for _, o := range l.who.Before[j] {
			if _, in := slices.BinarySearch(t.old, o); in && l.twin[j] != o {
				visit(o, j)
			}
		}
	}
}

// what says what a transition is.
func (l *lineage) what(t *transition) Event {
	ends, begins := 0, 0
	for _, o := range t.old {
		if l.lives[o] < 0 {
			ends++
		}
	}
	for _, j := range t.new {
		if l.twin[j] < 0 {
			begins++
		}
	}
	switch {
	case ends == 0 && begins == 0:
		return PartMoved
	case begins == 0 && ends == len(t.old):
		return Absorbed
	case ends == 0 && begins == len(t.new):
		return SpunOff
	case len(t.new) == 1:
		return Merged
	case len(t.old) == 1:
		return Split
	}
	return Regrouped
}

func sortedSet(list []int) []int {
	slices.Sort(list)
	return slices.Compact(list)
}

// families joins nodes that belong together.
type families struct{ parent map[int]int }

func newFamilies() *families { return &families{parent: map[int]int{}} }

func oldNode(i int) int { return 2 * i }
func newNode(i int) int { return 2*i + 1 }

func (t *families) find(n int) int {
	if _, ok := t.parent[n]; !ok {
		t.parent[n] = n
	}
	for t.parent[n] != n {
		t.parent[n] = t.parent[t.parent[n]]
		n = t.parent[n]
	}
	return n
}

func (t *families) join(a, b int) { t.parent[t.find(a)] = t.find(b) }
