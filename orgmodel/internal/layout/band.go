package layout

import (
	"cmp"
	"iter"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Band is what stands in rows below a tree, each tied to boxes of the tree by
// lines of its own: collaborations and their members.
type Band struct {
	Targets []geometry.Size
	Ties    []Tie
}

// Tie connects a box of the tree with a target of the band.
type Tie struct{ From, To int }

// A gate is a clear strip beside a block or a column, wide enough for a lane
// per target that is reached through it. Its number is twice the node it
// belongs to, and one more for the strip beside a column the node starts.
func edgeGate(node int) int   { return 2 * node }
func columnGate(node int) int { return 2*node + 1 }

// lane is the place of one target's lines in a gate.
type lane struct {
	gate, target int
	top          geometry.Length // where its first line enters
}

// bandRow is one row of targets and the corridor above it.
type bandRow struct {
	first, end int             // targets
	top        geometry.Length // of the corridor
}

// sound drops negative sizes.
func (b Band) sound() Band {
	b.Targets = slices.Clone(b.Targets)
	for i, s := range b.Targets {
		b.Targets[i] = geometry.Size{W: max(s.W, 0), H: max(s.H, 0)}
	}
	return b
}

// valid reports whether both ends of a tie exist.
func (t *tree) valid(tie Tie) bool {
	return tie.From >= 0 && tie.From < t.top && tie.To >= 0 && tie.To < len(t.band.Targets)
}

// reserve finds the gates every tie goes through and widens them.
func (t *tree) reserve() {
	t.hops = make([][]int, len(t.band.Ties))
	t.lanes = t.lanes[:0]
	w := t.ways()
	for k, tie := range t.band.Ties {
		if !t.valid(tie) {
			continue
		}
		t.hops[k] = t.gates(tie.From, w)
		for _, gate := range t.hops[k] {
			t.lanes = append(t.lanes, lane{gate: gate, target: tie.To})
		}
	}
	slices.SortFunc(t.lanes, byGate)
	t.lanes = slices.Compact(t.lanes)
	for _, l := range t.lanes {
		room := &t.edge[l.gate/2]
		if l.gate%2 == 1 {
			room = &t.gutter[l.gate/2]
		}
		*room += t.o.Lane
	}
}

func byGate(a, b lane) int {
	return cmp.Or(cmp.Compare(a.gate, b.gate), cmp.Compare(b.top, a.top), cmp.Compare(a.target, b.target))
}

// ways tells how lines get out of the tree.
type ways struct {
	through []int  // per node: the ancestor whose right side is as free as its own
	clear   []bool // per node: nothing stands below its block
}

// ways looks at every node from the top down: right of a last column stands
// only what is right of its parent, below the last of a column only what is
// below its parent.
func (t *tree) ways() ways {
	w := ways{make([]int, t.top+1), make([]bool, t.top+1)}
	for i := range t.top {
		p := t.parent[i]
		w.through[i] = i
		switch {
		case t.inRow[i]:
			w.clear[i] = !t.rowKids[i]
		case t.beside(i): // more may follow below
		case p == t.top:
			w.clear[i] = t.lowest[i]
		default:
			w.clear[i] = t.lowest[i] && w.clear[p]
			if t.lastCol[i] && !t.inRow[p] {
				w.through[i] = w.through[p]
			}
		}
	}
	w.clear[t.top] = true
	return w
}

// gates lists the strips a line goes down through on its way from a box to the
// foot of the tree: always one, more when columns stand within columns.
func (t *tree) gates(box int, w ways) []int {
	var gates []int
	for {
		i := w.through[box]
		p := t.parent[i]
		switch {
		case t.inRow[i]:
			return append(gates, edgeGate(i))
		case t.beside(i):
			if t.rel[i].X < t.anchor(p) {
				gates = append(gates, edgeGate(i))
			}
			return append(gates, edgeGate(p))
		case t.lastCol[i]:
			return append(gates, edgeGate(p))
		}
		gates = append(gates, columnGate(t.starts[i]))
		if w.clear[p] {
			return gates
		}
		box = p
	}
}

// makeRoomForBand sets the targets in rows below the tree, centred, and makes
// the whole as large as both need.
func (t *tree) makeRoomForBand() {
	t.targets, t.rows, t.origin[t.top] = nil, nil, geometry.Point{}
	targets := t.band.Targets
	if len(targets) == 0 {
		return
	}
	wide := t.width[t.top]
	for _, s := range targets {
		wide = max(wide, s.W)
	}
	t.origin[t.top].X = (wide - t.width[t.top]) / 2
	y := t.treeEnd
	for row := range t.bandRows(wide) {
		t.rows = append(t.rows, bandRow{row.first, row.end, y + t.o.GapY})
		y += row.corridor
		x := (wide - row.size.W) / 2
		for _, s := range targets[row.first:row.end] {
			t.targets = append(t.targets, geometry.Rect{X: x, Y: y, W: s.W, H: s.H})
			x += s.W + t.o.GapX
		}
		y += row.size.H
	}
	t.size = geometry.Size{W: wide, H: y}
	if passages := len(targets) - t.rows[0].end; passages > 0 {
		t.size.W += t.o.GapX + t.o.Lane*geometry.Length(passages)
	}
}

// bandHeight is what the band takes below a tree of a width.
func (t *tree) bandHeight(wide geometry.Length) (high geometry.Length) {
	for row := range t.bandRows(wide) {
		high += row.corridor + row.size.H
	}
	return high
}

// fill is how far a row of targets goes and what it takes.
type fill struct {
	first, end int
	size       geometry.Size
	corridor   geometry.Length // above it: the first one lets all lines through
}

// bandRows fills rows of a width with targets.
func (t *tree) bandRows(wide geometry.Length) iter.Seq[fill] {
	return func(yield func(fill) bool) {
		targets := t.band.Targets
		for first := 0; first < len(targets); {
			row := fill{first: first, end: first, size: geometry.Size{W: -t.o.GapX}}
			for row.end < len(targets) && (row.end == first || row.size.W+t.o.GapX+targets[row.end].W <= wide) {
				row.size.W += t.o.GapX + targets[row.end].W
				row.size.H = max(row.size.H, targets[row.end].H)
				row.end++
			}
			lanes := row.end - first
			if first == 0 {
				lanes = len(targets)
			}
			row.corridor = 2*t.o.GapY + t.o.Lane*geometry.Length(lanes+1)
			if !yield(row) {
				return
			}
			first = row.end
		}
	}
}
