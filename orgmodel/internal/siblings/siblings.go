// Package siblings parts a tree so that each part is a run of adjacent siblings with
// what is below them, save what other parts hold, and so that there are few parts:
// optimal tree sibling partitioning after Kanne and Moerkotte (VLDB 2006). It knows
// the shape of a tree, the weights of its nodes, and a function that says whether a
// part is small enough: nothing of sheets, or of what the nodes are.
//
// With weights that add up under a limit it finds the fewest parts there can be. A
// capacity of another sort, such as whether boxes can be placed in a room, must at
// least be monotone: what fits, fits with less. Of several ways to cut below a node
// that make as many parts it goes on with the one that leaves the least weight, as
// it may for weights, so that what it finds is the fewest as far as the capacity
// goes with the weight.
package siblings

import (
	"fmt"
	"slices"
)

// Tree is a forest whose nodes are numbered so that parents come before children.
// The children of a node, and the roots, are siblings in the order of their numbers.
type Tree struct {
	Parent []int   // of each node; -1: a root
	Weight []int64 // of each node, above zero
	Mark   int64   // what is left of a part where it was cut off, at most the least weight
	Most   int64   // what no part can weigh more than, which spares asking; 0: not known
}

// Part is a run of adjacent siblings with what stays with them.
type Part struct {
	Heads  []int // the siblings
	Items  []Item
	Weight int64 // of all items
}

// Item is a node of a part, or a mark for siblings that head another one. Items come
// in reading order.
type Item struct {
	Node  int   // -1: a mark
	Under int   // the item it is below; -1: a head
	Run   []int // of a mark: the siblings, which are the heads of another part
}

// TooLarge is the error for a node that fits on no part, though all below it is cut
// off.
type TooLarge struct{ Node int }

func (e *TooLarge) Error() string { return fmt.Sprintf("node %d fits on no part", e.Node) }

// Split parts a tree. Parts come in reading order: each before those that were cut off
// from it. fits must not keep the part it is asked about.
func Split(t Tree, fits func(*Part) bool) ([]Part, error) {
	s := newSplitter(t, fits)
	for v := len(t.Parent) - 1; v >= 0; v-- {
		if err := s.settle(v); err != nil {
			return nil, err
		}
	}
	plan := s.planOf(s.parts(s.top()))
	plan.dissolve()
	return plan.parts(), nil
}

// choice is a way to cut below a node.
type choice struct {
	node   int
	below  int   // parts that are cut off
	weight int64 // of the node with what stays with it
	last   *step // what becomes of its children, the last one first; nil: all below it stays
}

// step is what becomes of one child, or of a run of them.
type step struct {
	prev *step // of the children before; nil: none
	keep *choice
	run  []*choice // heads of a part of its own, when keep is nil
}

type splitter struct {
	Tree
	fits  func(*Part) bool
	kids  [][]int
	roots []int
	full  []*choice // of each node: all below it stays
	best  []*choice // of each node: the fewest parts, then the least weight
	lean  []*choice // one part more, and less weight; nil: there is no such way
}

func newSplitter(t Tree, fits func(*Part) bool) *splitter {
	s := &splitter{Tree: t, fits: fits, kids: make([][]int, len(t.Parent)), full: make([]*choice, len(t.Parent)), best: make([]*choice, len(t.Parent)), lean: make([]*choice, len(t.Parent))}
	for v, p := range t.Parent {
		if p < 0 {
			s.roots = append(s.roots, v)
		} else {
			s.kids[p] = append(s.kids[p], v)
		}
	}
	return s
}

// settle finds the ways to cut below a node worth going on with: the best, and the one
// that is leaner for one part more. A third is never needed: a node for which two more
// parts are made could as well be cut out of its run, which makes no more than that.
func (s *splitter) settle(v int) error {
	if whole := s.whole(v); whole != nil {
		s.best[v] = whole
		s.lean[v] = s.bare(v)
		return nil
	}
	runs := s.runsOf(s.kids[v])
	for most := 1; ; most *= 2 {
		ways := s.ways(v, runs, most+1)
		for extra := 0; extra <= most && extra < len(ways); extra++ {
			if ways[extra] == nil || !s.alone(ways[extra]) {
				continue
			}
			s.best[v] = ways[extra]
			if extra+1 < len(ways) && ways[extra+1] != nil && ways[extra+1].weight < ways[extra].weight {
				s.lean[v] = ways[extra+1]
			}
			return nil
		}
		if most > len(s.kids[v])+runs.lean+s.spared(s.kids[v]) {
			return &TooLarge{v}
		}
	}
}

// whole is a node with all that is below it, if that fits.
func (s *splitter) whole(v int) *choice {
	c := &choice{node: v, weight: s.Weight[v]}
	for _, k := range s.kids[v] {
		c.weight += s.full[k].weight
	}
	s.full[v] = c
	if !s.alone(c) {
		return nil
	}
	return c
}

// bare is a node of which all children are a part of their own, if it is the leaner
// for it.
func (s *splitter) bare(v int) *choice {
	if len(s.kids[v]) == 0 {
		return nil
	}
	run := s.choices(s.kids[v])
	c := &choice{node: v, below: 1, weight: s.Weight[v] + s.Mark, last: &step{run: run}}
	if c.weight >= s.best[v].weight || !s.fit(run) {
		return nil
	}
	return c
}

// choices are the best of some nodes.
func (s *splitter) choices(nodes []int) []*choice {
	list := make([]*choice, len(nodes))
	for i, v := range nodes {
		list[i] = s.best[v]
	}
	return list
}

func (s *splitter) alone(c *choice) bool { return s.fit([]*choice{c}) }

// fit asks whether a run can be a part.
func (s *splitter) fit(run []*choice) bool {
	weight := int64(0)
	for _, c := range run {
		weight += c.weight
	}
	if s.Most > 0 && weight > s.Most {
		return false
	}
	p := s.part(run, nil)
	return s.fits(&p)
}

// reached is the leanest way to deal with the first children of a node.
type reached struct {
	weight int64
	from   int32 // how many children were dealt with before
	how    int32 // how many of the run are made leaner; or one of the below
	ok     bool
}

const (
	keepBest = -1 // the last child stays, with what is best for it
	keepFull = -2 // it stays with all that is below it
)

// spare is how many parts fewer there are when a node stays with all below it, where its
// parent may have the room: by itself it may not fit, as what heads a part takes some.
func (s *splitter) spare(v int) int {
	if s.best[v].below == 0 || s.Most > 0 && s.full[v].weight > s.Most {
		return 0
	}
	return s.best[v].below
}

func (s *splitter) spared(nodes []int) int {
	sum := 0
	for _, v := range nodes {
		sum += s.spare(v)
	}
	return sum
}

// ways are, by the number of parts beyond those that the children need in any case,
// the leanest ways to cut below a node; nil where there is none.
func (s *splitter) ways(v int, runs *runs, most int) []*choice {
	kids := s.kids[v]
	table := make([][]reached, len(kids)+1) // by children dealt with, then by extra parts
	table[0] = make([]reached, most+1)
	table[0][0] = reached{weight: s.Weight[v], ok: true}
	below, upTo := 0, make([]int, len(kids)+1)
	for j, k := range kids {
		spare := s.spare(k)
		below += s.best[k].below - spare
		upTo[j+1] = upTo[j] + spare
		row := make([]reached, most+1)
		add := func(from, more int, weight int64, how int) {
			for extra, before := range table[from][:max(most+1-more, 0)] {
				if to := &row[extra+more]; before.ok && (!to.ok || before.weight+weight < to.weight) {
					*to = reached{before.weight + weight, int32(from), int32(how), true}
				}
			}
		}
		add(j, spare, s.best[k].weight, keepBest)
		if spare > 0 {
			add(j, 0, s.full[k].weight, keepFull)
		}
		runs.each(j, func(l, leaner int) { add(l, 1+leaner+upTo[j+1]-upTo[l], s.Mark, leaner) })
		table[j+1] = row
	}
	list := make([]*choice, most+1)
	for extra, at := range table[len(kids)] {
		if at.ok {
			list[extra] = &choice{node: v, below: below + extra, weight: at.weight, last: s.steps(kids, table, upTo, extra)}
		}
	}
	return list
}

// steps writes out how the children of a node are dealt with.
func (s *splitter) steps(kids []int, table [][]reached, upTo []int, extra int) *step {
	var list []*step
	for j := len(kids); j > 0; {
		at := table[j][extra]
		spare := upTo[j] - upTo[at.from]
		switch at.how {
		case keepBest:
			list = append(list, &step{keep: s.best[kids[j-1]]})
			extra -= spare
		case keepFull:
			list = append(list, &step{keep: s.full[kids[j-1]]})
		default:
			list = append(list, &step{run: s.lightened(kids[at.from:j], int(at.how))})
			extra -= 1 + int(at.how) + spare
		}
		j = int(at.from)
	}
	for i := range len(list) - 1 {
		list[i].prev = list[i+1]
	}
	if len(list) == 0 {
		return nil
	}
	return list[0]
}

// top parts the roots, which are below nothing: into the fewest runs.
func (s *splitter) top() [][]*choice {
	runs := s.runsOf(s.roots)
	const far = 1 << 40
	cost, from, with := make([]int, len(s.roots)+1), make([]int, len(s.roots)+1), make([]int, len(s.roots)+1)
	for j := range s.roots {
		cost[j+1] = far
		runs.each(j, func(l, leaner int) {
			if c := cost[l] + 1 + leaner; c < cost[j+1] {
				cost[j+1], from[j+1], with[j+1] = c, l, leaner
			}
		})
	}
	var list [][]*choice
	for j := len(s.roots); j > 0; j = from[j] {
		list = append(list, s.lightened(s.roots[from[j]:j], with[j]))
	}
	slices.Reverse(list)
	return list
}
