package orgmodel

import "iter"

// tree is the line of command among the units that exist on the day of the
// model, as indices into Units.
type tree struct {
	parent   []int // -1: none, or none that exists
	children [][]int
	roots    []int
	depth    []int // roots have 0; -1 for units outside the tree
	posts    [][]int
	unitOf   []int // of each post: its unit, there or not; -1: none
	loops    [][]int
	owner    owner // see Organisation.Own
	ownTop   bool  // see hasOwnTop
	kinds    []*KindInfo
}

// growTree links units to parents and posts to units. Units in a loop of
// parents, and all below them, stand outside the tree, so that every walk ends.
func growTree(o *Organisation) tree {
	n := len(o.Units)
	t := tree{
		parent: make([]int, n), children: make([][]int, n),
		depth: make([]int, n), posts: make([][]int, n), kinds: make([]*KindInfo, n),
	}
	day := o.Day()
	counts := make([]int, n)
	for i := range o.Units {
		u := &o.Units[i]
		t.parent[i], t.depth[i], t.kinds[i] = -1, -1, o.KindOf(u)
		if p := o.UnitIndex(u.Parent); p >= 0 && u.ActiveOn(day) && o.Units[p].ActiveOn(day) {
			t.parent[i] = p
			counts[p]++
		}
	}
	slab := make([]int, 0, n)
	for i, c := range counts {
		t.children[i] = slab[len(slab) : len(slab) : len(slab)+c]
		slab = slab[:len(slab)+c]
	}
	for i, p := range t.parent {
		switch {
		case p >= 0:
			t.children[p] = append(t.children[p], i)
		case o.Units[i].ActiveOn(day):
			t.roots = append(t.roots, i)
		}
	}
	t.measure()
	t.findLoops()
	t.ownTop = hasOwnTop(&t)
	t.owner = findOwner(o, &t)
	t.unitOf = make([]int, len(o.Posts))
	for i := range o.Posts {
		p := &o.Posts[i]
		u := o.UnitIndex(p.Unit)
		if t.unitOf[i] = u; u >= 0 && p.ActiveOn(day) {
			t.posts[u] = append(t.posts[u], i)
		}
	}
	return t
}

// measure sets the depth of all units under the roots.
func (t *tree) measure() {
	queue := append([]int(nil), t.roots...)
	for _, r := range t.roots {
		t.depth[r] = 0
	}
	for len(queue) > 0 {
		u := queue[0]
		queue = queue[1:]
		for _, c := range t.children[u] {
			t.depth[c] = t.depth[u] + 1
			queue = append(queue, c)
		}
	}
}

// findLoops collects the loops of parents: each unit outside the tree leads up
// to exactly one.
func (t *tree) findLoops() {
	seen := make([]int, len(t.parent)) // 0: not yet, else the walk that came by
	for i := range t.parent {
		if t.parent[i] < 0 || t.depth[i] >= 0 {
			continue
		}
		u := i
		for u >= 0 && seen[u] == 0 {
			seen[u] = i + 1
			u = t.parent[u]
		}
		if u < 0 || seen[u] != i+1 {
			continue
		}
		loop := []int{u}
		for v := t.parent[u]; v != u; v = t.parent[v] {
			loop = append(loop, v)
		}
		t.loops = append(t.loops, loop)
	}
}

// Roots returns the units without a parent, as indices into Units.
func (o *Organisation) Roots() []int { return o.tree.roots }

// Parent returns the unit above a unit, or -1.
func (o *Organisation) Parent(unit int) int { return o.tree.parent[unit] }

// Children returns the units directly below a unit, in file order.
func (o *Organisation) Children(unit int) []int { return o.tree.children[unit] }

// PostsOf returns the posts of a unit as indices into Posts, in file order.
func (o *Organisation) PostsOf(unit int) []int { return o.tree.posts[unit] }

// UnitOf returns the unit that a post belongs to, or -1.
func (o *Organisation) UnitOf(post int) int { return o.tree.unitOf[post] }

// Depth returns how far below its root a unit stands; -1 outside the tree.
func (o *Organisation) Depth(unit int) int { return o.tree.depth[unit] }

// Loops returns the loops in the line of command: each unit is the child of
// the one after it.
func (o *Organisation) Loops() [][]int { return o.tree.loops }

// Line walks the line of command from a unit, itself included, to its root. It
// ends for units in a loop as well.
func (o *Organisation) Line(unit int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for steps := 0; unit >= 0 && steps <= len(o.Units); steps++ {
			if !yield(unit) {
				return
			}
			unit = o.tree.parent[unit]
		}
	}
}

// BelowFirst lists the units of the tree so that every unit comes before its
// parent: sums roll up in one pass. Units outside the tree are left out.
func (o *Organisation) BelowFirst() []int {
	order := o.AboveFirst()
	for i, j := 0, len(order)-1; i < j; i, j = i+1, j-1 {
		order[i], order[j] = order[j], order[i]
	}
	return order
}

// IsAtOrBelow reports whether a unit is another, or stands somewhere below it.
func (o *Organisation) IsAtOrBelow(unit, top int) bool {
	for u := range o.Line(unit) {
		if u == top {
			return true
		}
	}
	return false
}

// AboveFirst lists the units of the tree as a reader meets them: each unit,
// then all below it, siblings in file order.
func (o *Organisation) AboveFirst() []int {
	order := make([]int, 0, len(o.Units))
	stack := make([]int, 0, 64)
	push := func(list []int) {
		for i := len(list) - 1; i >= 0; i-- {
			stack = append(stack, list[i])
		}
	}
	push(o.tree.roots)
	for len(stack) > 0 {
		u := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		order = append(order, u)
		push(o.tree.children[u])
	}
	return order
}

// Authority returns the authority (myndighet) a unit answers to: the nearest
// board at or above it; -1 when there is none.
func (o *Organisation) Authority(unit int) int {
	for u := range o.Line(unit) {
		if k := o.KindAt(u); k != nil && k.Authority {
			return u
		}
	}
	return -1
}

// IsBoard reports whether a unit is a political body that is an authority.
func (o *Organisation) IsBoard(unit int) bool {
	k := o.KindAt(unit)
	return k != nil && k.Sphere == Political && k.Authority
}

// IsJoint reports whether a unit is a joint board (gemensam nämnd): it sits with one of
// those that share it, and may employ for it.
func (o *Organisation) IsJoint(unit int) bool {
	return unit >= 0 && o.KindAt(unit) != nil && o.KindAt(unit).ID == KindJointBoard
}

// Top returns the unit at the top of a unit's line of command, perhaps itself.
func (o *Organisation) Top(unit int) int {
	top := unit
	for u := range o.Line(unit) {
		top = u
	}
	return top
}

// Principal returns the legal entity (huvudman) a unit belongs to, as an index
// into Units; -1 stands for the organisation the file describes, when that is
// no unit of its own.
func (o *Organisation) Principal(unit int) int {
	top := o.Top(unit)
	if k := o.KindAt(top); k != nil && (k.Sphere == LegalEntity || k.Sphere == Outsider) {
		return top
	}
	return o.Self()
}

// Role returns a unit's role as purchaser or provider, inherited from above;
// empty when nobody in its line has one.
func (o *Organisation) Role(unit int) string {
	for u := range o.Line(unit) {
		if r := o.Units[u].Role; r != "" {
			return r
		}
	}
	return ""
}

// Elected reports whether a unit consists of elected members: their posts count
// neither as heads nor as FTE.
func (o *Organisation) Elected(unit int) bool {
	k := o.KindAt(unit)
	return k != nil && k.Sphere == Political
}

// Office reports whether a post is the office of an elected member, who is no
// employee: it is neither set up nor vacant.
func (o *Organisation) Office(post int) bool {
	u := o.UnitOf(post)
	return u >= 0 && o.Elected(u)
}

// IsCollaboration reports whether a unit has members instead of staff.
func (o *Organisation) IsCollaboration(unit int) bool {
	k := o.KindAt(unit)
	return k != nil && k.ID == KindCollaboration
}
