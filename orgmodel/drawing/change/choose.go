package change

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// item is a box of the tree in the picture of a change: a slot, or several that
// nothing happened to, told as one.
type item struct {
	slot   int   // -1: a box that stands for several
	group  []int // the slots it stands for
	parent int   // item above; -1: none
	depth  int
	rows   []int // slots of teams that are told inside the box
	folded []int // slots below that are only counted
}

// plan is what of a union is drawn.
type plan struct {
	*union
	root    int // slot; -1: all
	items   []item
	itemOf  []int // by slot: the box it is, or is counted in; -1: neither
	bundles []changeBundle
	folding bool   // what nothing happened to is summed up
	level   int    // deepest level drawn; 0: all
	within  []bool // by slot: in the branch that is drawn, or tied to it; nil: all are
}

// choose decides what gets a box.
func (u *union) choose(o drawing.Options, teams func(kids []int) []int) (*plan, error) {
	p := &plan{union: u, root: -1, itemOf: blanks(len(u.slots)), level: o.Depth}
	start := u.inTree(u.roots)
	total := len(u.slots)
	if o.Root != "" {
		if p.root = u.find(o.Root); p.root < 0 {
			return nil, &drawing.Refusal{Text: kit.Words.NoRoot.With(message.Quoted(o.Root))}
		}
		start = p.branch()
		total = 0
		for _, i := range start {
			total += u.slots[i].units
		}
	}
	p.folding = o.Detail != drawing.Full && total > changekit.Few
	if p.folding && u.marked == 0 && p.level == 0 {
		p.level = u.roomyLevel(start)
	}
	p.walk(start, teams)
	return p, nil
}

// inTree are the slots of a list that are no collaborations.
func (u *union) inTree(list []int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(i int) bool { return u.slots[i].band })
}

// find returns the slot of the unit with an id: where it stands now, or stood.
func (u *union) find(id string) int {
	if n := u.c.New.UnitIndex(id); n >= 0 && u.ofNew[n] >= 0 {
		return u.ofNew[n]
	}
	if o := u.c.Old.UnitIndex(id); o >= 0 {
		return u.ofOld[o]
	}
	return -1
}

// branch is where the unit that a picture starts from stands, and the place it
// left, if it did: what ended below it ended there.
func (p *plan) branch() []int {
	if gone := p.slots[p.root].gone; gone >= 0 {
		return []int{p.root, gone}
	}
	return []int{p.root}
}

// roomyLevel is the deepest level down to which a tree without changes has few
// boxes.
func (u *union) roomyLevel(start []int) int {
	level, boxes := 0, 0
	for list := start; len(list) > 0; level++ {
		if boxes += len(list); boxes > changekit.Few {
			break
		}
		var next []int
		for _, i := range list {
			next = append(next, u.slots[i].kids...)
		}
		list = next
	}
	return max(level-1, 1)
}

type visit struct {
	slot, parent, depth int
	group               []int // of a slot below zero: the slots that one box stands for
}

// walk goes down the tree. What waits on the stack is a slot, or, with a slot
// below zero, a group that its parent has put aside: of our own units, or of others.
func (p *plan) walk(start []int, teams func([]int) []int) {
	var stack []visit
	push := func(kids []int, parent, depth int) {
		kids, groups := p.quiet(kids, parent)
		for _, g := range slices.Backward(groups) {
			stack = append(stack, visit{-1, parent, depth, g})
		}
		for _, i := range slices.Backward(kids) {
			stack = append(stack, visit{i, parent, depth, nil})
		}
	}
	push(start, -1, 0)
	for len(stack) > 0 {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		at := len(p.items)
		it := item{slot: v.slot, parent: v.parent, depth: v.depth}
		if v.slot < 0 {
			it.group = v.group
			for _, i := range it.group {
				p.itemOf[i] = at
			}
			p.items = append(p.items, it)
			continue
		}
		p.itemOf[v.slot] = at
		s := &p.slots[v.slot]
		kids := p.inTree(s.kids)
		switch {
		case p.level > 0 && v.depth >= p.level, p.folding && s.below == 0 && p.aside(s):
			it.folded, kids = kids, nil
		default:
			it.rows = teams(kids)
			kids, it.folded = p.along(kit.Without(kids, it.rows))
			if p.folding {
				it.rows, it.folded = p.calm(it.rows, it.folded)
			}
		}
		p.items = append(p.items, it)
		push(kids, at, v.depth+1)
	}
}

// aside reports a box below which everything only comes along or stays.
func (p *plan) aside(s *slot) bool { return !s.loud || s.gone >= 0 || s.new < 0 }

// along parts from a list of slots those whose units only come along with the
// unit above: the box above counts them.
func (p *plan) along(kids []int) (rest, folded []int) {
	if !p.folding {
		return kids, nil
	}
	for _, i := range kids {
		s := &p.slots[i]
		if !s.loud && s.below == 0 && (s.gone >= 0 || s.away >= 0) {
			folded = append(folded, i)
		} else {
			rest = append(rest, i)
		}
	}
	return rest, folded
}

// calm moves the teams that nothing happened to from the rows of a box to what it
// counts.
func (p *plan) calm(rows, folded []int) (loud, counted []int) {
	for _, i := range rows {
		if p.slots[i].loud {
			loud = append(loud, i)
		} else {
			folded = append(folded, i)
		}
	}
	return loud, folded
}

// quiet parts from siblings those that nothing happened to, where there are
// several: one box stands for our own, and one for others.
func (p *plan) quiet(kids []int, parent int) (rest []int, groups [][]int) {
	if !p.folding || p.marked == 0 || parent < 0 && p.root >= 0 {
		return kids, nil
	}
	var quiet []int
	for _, i := range kids {
		if s := &p.slots[i]; !s.loud && s.below == 0 {
			quiet = append(quiet, i)
		}
	}
	grouped := map[int]bool{}
	ours, others := p.union.apart(quiet)
	for _, g := range [][]int{ours, others} {
		if len(g) < 2 {
			continue
		}
		groups = append(groups, g)
		for _, i := range g {
			grouped[i] = true
		}
	}
	for _, i := range kids {
		if !grouped[i] {
			rest = append(rest, i)
		}
	}
	return rest, groups
}

// drawnIn returns the box that stands for a slot: its own, or that of the
// nearest one above it; -1: none.
func (p *plan) drawnIn(i int) int {
	for ; i >= 0; i = p.slots[i].parent {
		if p.itemOf[i] >= 0 {
			return p.itemOf[i]
		}
	}
	return -1
}

// bound finds what belongs to the branch that is drawn, if only one is.
func (p *plan) bound() {
	if p.root < 0 {
		return
	}
	p.within = make([]bool, len(p.slots))
	for _, b := range p.bundles {
		for _, i := range b.slots {
			p.within[i] = true
		}
	}
	for _, i := range p.branch() {
		p.within[i] = true
	}
	for _, i := range p.downwards() {
		if up := p.slots[i].parent; up >= 0 && p.within[up] {
			p.within[i] = true
		}
	}
}

// covers reports a slot whose unit the picture tells of, where it stands or stood.
func (p *plan) covers(i int) bool {
	return p.within == nil || p.within[i] || p.slots[i].gone >= 0 && p.within[p.slots[i].gone]
}

// tally sorts the slots of a list and all below them in the tree, by side and by
// what happened there: a collaboration has a box of its own. A unit that has both of its places among them stays, follows or
// changes once.
type tally struct {
	old, new           []int // units
	stay, follow, loud []int // slots
}

// slots are those that count.
func (n tally) slots() []int { return slices.Concat(n.stay, n.follow, n.loud) }

func (u *union) tally(list []int) tally {
	var n tally
	queue, among := slices.Clone(list), map[int]bool{}
	for k := 0; k < len(queue); k++ {
		among[queue[k]] = true
		queue = append(queue, u.inTree(u.slots[queue[k]].kids)...)
	}
	for _, i := range queue {
		s := &u.slots[i]
		if s.old >= 0 {
			n.old = append(n.old, s.old)
		}
		if s.new >= 0 {
			n.new = append(n.new, s.new)
		}
		switch {
		case s.new < 0 && s.away >= 0 && among[s.away]:
		case s.loud:
			n.loud = append(n.loud, i)
		case s.old >= 0 && s.new >= 0:
			n.stay = append(n.stay, i)
		default:
			n.follow = append(n.follow, i)
		}
	}
	return n
}

// teamsInside chooses the slots that are told as rows in the box above them:
// teams with nothing below and nothing new inside, when there are several.
func (t *teller) teamsInside(kids []int) []int {
	if t.detail == drawing.Full {
		return nil
	}
	var rows []int
	for _, i := range kids {
		s := &t.slots[i]
		if len(s.kids) == 0 && t.isTeam(t.c.Old, s.old) && t.isTeam(t.c.New, s.new) && !t.tellsInside(s) {
			rows = append(rows, i)
		}
	}
	if len(rows) < 2 {
		return nil
	}
	return rows
}

// tellsInside reports a unit that lives on with changes of its own in it.
func (t *teller) tellsInside(s *slot) bool {
	o, n := t.sides(s)
	if n < 0 {
		return false
	}
	for _, f := range t.inner(s) {
		if f.Look != nil && (o >= 0 || f.Look != &changekit.LookFounded) && f.Figure == "" {
			return true
		}
	}
	return false
}

func (t *teller) isTeam(org *orgmodel.Organisation, u int) bool {
	if u < 0 {
		return true
	}
	k := org.KindOf(&org.Units[u])
	return k != nil && k.ID == orgmodel.KindTeam && len(org.Units[u].LedBy) < 2
}
