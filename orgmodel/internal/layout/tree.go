package layout

import "github.com/orgmodel/orgmodel/orgmodel/geometry"

// tree is the shape of what is to be placed, and the measures of one way to
// place it. All lists are indexed by node; one more stands at the end for the
// invisible parent of all roots, called top. Parents come before children, so
// that one pass forwards goes down the tree and one backwards goes up: nothing
// here calls itself, however deep the tree is.
type tree struct {
	o     Options
	plan  *plan
	top   int
	apart int // the root of the block apart; -1: there is none
	band  Band
	size  geometry.Size // of the whole, band included

	// The tree as given.
	box    []geometry.Size
	parent []int
	kids   [][]int // staff functions first, then the line; else in order
	asides []int   // how many of the kids are staff functions
	aside  []bool
	tied   []bool // a line to the band leaves it to the right

	// How each node is set: see shape.
	inRow    []bool // stands in a row, not in a column
	rowKids  []bool // its children stand in a row
	rank     []int
	level    []int             // of rows, from the top
	depth    []int             // below the row it hangs from
	columns  []int             // how many columns its children take
	starts   []int             // the first kid of the column it stands in
	lastCol  []bool            // stands in its parent's last column
	lowest   []bool            // stands last in its column
	edge     []geometry.Length // room for lanes right of its block
	gutter   []geometry.Length // room for lanes right of the column it starts
	rowTop   []geometry.Length // per level
	rowDepth []geometry.Length // per level: height of the tallest box
	treeEnd  geometry.Length   // lower edge of the lowest box

	// Its block: the node with all that hangs from it.
	width  []geometry.Length
	height []geometry.Length // for columns: of the whole block; else of the columns
	boxX   []geometry.Length // of the box in the block
	zone   []geometry.Length // height of the staff functions under it
	rel    []geometry.Point  // of the block in its parent's block
	core   []geometry.Length // right edge of the column it stands in, in its parent's block
	foot   []geometry.Length // lower edge of the row of staff functions it stands in
	origin []geometry.Point
	colTop []geometry.Length // where its children's columns start
	boxes  []geometry.Rect
	pen    pen

	// The band under the tree.
	hops    [][]int // per tie: the gates its line goes down through
	lanes   []lane
	targets []geometry.Rect
	rows    []bandRow
}

func newTree(nodes []Node, band Band) *tree {
	n := len(nodes)
	ints := func() []int { return make([]int, n+1) }
	lengths := func() []geometry.Length { return make([]geometry.Length, n+1) }
	bools := func() []bool { return make([]bool, n+1) }
	t := &tree{
		top: n, apart: -1, box: make([]geometry.Size, n+1), parent: ints(), kids: make([][]int, n+1), asides: ints(), aside: bools(), tied: bools(),
		inRow: bools(), rowKids: bools(), rank: ints(), level: ints(), depth: ints(),
		columns: ints(), starts: ints(), lastCol: bools(), lowest: bools(), edge: lengths(), gutter: lengths(),
		width: lengths(), height: lengths(), boxX: lengths(), zone: lengths(), rel: make([]geometry.Point, n+1),
		core: lengths(), foot: lengths(), origin: make([]geometry.Point, n+1), colTop: lengths(), boxes: make([]geometry.Rect, n),
	}
	t.parent[n] = -1
	count := ints()
	for i, node := range nodes {
		t.box[i] = geometry.Size{W: max(node.Size.W, 0), H: max(node.Size.H, 0)}
		t.parent[i] = node.Parent
		if node.Parent < 0 || node.Parent >= i {
			t.parent[i] = n
		}
		p := t.parent[i]
		t.aside[i] = node.Aside && p != n
		count[p]++
		if t.aside[i] {
			t.asides[p]++
		}
	}
	t.gather(count)
	t.band = band.sound()
	for _, tie := range t.band.Ties {
		if t.valid(tie) {
			t.tied[tie.From] = true
		}
	}
	return t
}

// gather lists the children of each node, out of one block of memory.
func (t *tree) gather(count []int) {
	all := make([]int, t.top)
	nextAside, nextLine := make([]int, t.top+1), make([]int, t.top+1)
	at := 0
	for i, c := range count {
		t.kids[i] = all[at : at+c : at+c]
		nextLine[i] = t.asides[i]
		at += c
	}
	for i := range t.top {
		p := t.parent[i]
		next := &nextLine[p]
		if t.aside[i] {
			next = &nextAside[p]
		}
		t.kids[p][*next] = i
		*next++
	}
}

// trunked reports a node in a row whose staff functions hang beside its trunk.
func (t *tree) trunked(i int) bool { return t.rowKids[i] || t.inRow[i] && t.plan.beside[i] }

// beside reports a staff function that hangs beside a trunk.
func (t *tree) beside(i int) bool { return t.aside[i] && t.trunked(t.parent[i]) }

// flanked reports a node in a column whose staff functions stand to its right,
// above the columns under it.
func (t *tree) flanked(i int) bool { return !t.inRow[i] && i != t.top && t.plan.beside[i] }

// flanks reports a staff function at the right of a node in a column.
func (t *tree) flanks(i int) bool { return t.aside[i] && t.flanked(t.parent[i]) }

// hanging returns the children that share a node's columns.
func (t *tree) hanging(i int) []int {
	if t.trunked(i) || t.flanked(i) {
		return t.line(i)
	}
	return t.kids[i]
}

// line returns the children in the line of command.
func (t *tree) line(i int) []int { return t.kids[i][t.asides[i]:] }

// staff returns the staff functions.
func (t *tree) staff(i int) []int { return t.kids[i][:t.asides[i]] }

// shape notes what stands in rows and what hangs, from the top down.
func (t *tree) shape() {
	t.level[t.top], t.depth[t.top], t.rank[t.top] = -1, 0, -1
	t.inRow[t.top] = false
	t.rowKids[t.top] = t.plan.rows[t.top]
	for i := range t.top {
		p := t.parent[i]
		t.inRow[i] = t.rowKids[p] && !t.aside[i]
		t.rowKids[i] = t.inRow[i] && t.plan.rows[i]
		if t.inRow[i] {
			t.level[i], t.depth[i], t.rank[i] = t.level[p]+1, 0, t.rankBelow(p)
			continue
		}
		t.depth[i] = t.depth[p] + 1
	}
}

// rankBelow is the rank of a row node's children: one more than its own, but
// for the only child at the top.
func (t *tree) rankBelow(i int) int {
	if t.rank[i] == 0 && len(t.line(i)) == 1 {
		return 0
	}
	return t.rank[i] + 1
}

// step is how far a node's children are indented in their column. Very deep
// down it is a hair, so that lines and boxes still do not meet, and nothing for
// an only child, which then hangs straight below.
func (t *tree) step(i int) geometry.Length {
	switch {
	case i == t.top || i == t.apart:
		return 0
	case t.depth[i] < t.o.Deepest:
		return t.o.Indent
	case len(t.kids[i]) == 1:
		return 0
	}
	return 1
}

// headroom is the distance between a node and the columns under it.
func (t *tree) headroom(i int) geometry.Length {
	switch {
	case i == t.top || i == t.apart:
		return 0
	case t.inRow[i]:
		return max(2*t.o.GapY, t.o.LevelGap/2)
	case t.columns[i] > 1:
		return 2 * t.o.GapY
	}
	return t.o.GapY
}
