package people

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// The two sides of a matrix, as they are numbered in a pair.
const (
	old = 0
	now = 1
)

// teller knows both organisations and who goes where.
type teller struct {
	c      *diff.Comparison
	pair   *metrics.Pair
	m      *metrics.Matrix
	lang   message.Lang
	detail drawing.Detail
	was    kit.Sketch
	new    kit.Sketch
	root   [2]int    // the unit to begin with, on either side; -1: it is not there
	rooted bool      // there is one
	marked [2][]bool // by row and by column: what is told of it rests on something assumed
}

func newTeller(c *diff.Comparison, o drawing.Options) *teller {
	pair := c.Pair()
	t := &teller{c: c, pair: pair, m: pair.Matrix(), lang: o.Lang, detail: o.Detail, was: kit.NewSketch(c.Old, o).AsOld(), new: kit.NewSketch(c.New, o), root: [2]int{-1, -1}, rooted: o.Root != ""}
	if t.rooted {
		t.root = [2]int{c.Old.UnitIndex(o.Root), c.New.UnitIndex(o.Root)}
	}
	t.marked = [2][]bool{make([]bool, len(t.m.From)), make([]bool, len(t.m.To))}
	for i := range t.m.From {
		t.marked[old][i] = t.m.Left(i).Marked(pair.Stated)
	}
	for k := range t.m.To {
		t.marked[now][k] = t.m.Arrived(k).Marked(pair.Stated)
	}
	return t
}

func (t *teller) orgs() [2]*orgmodel.Organisation { return [2]*orgmodel.Organisation{t.c.Old, t.c.New} }

func (t *teller) sketch(file int) kit.Sketch {
	if file == old {
		return t.was
	}
	return t.new
}

func (t *teller) say(text message.Text, args ...any) string { return text.With(args...).In(t.lang) }

// below is how many levels a unit stands below the root, or below the top if it does
// not.
func (t *teller) below(file, unit int) int {
	o := t.orgs()[file]
	if root := t.root[file]; root >= 0 && o.IsAtOrBelow(unit, root) {
		return o.Depth(unit) - o.Depth(root)
	}
	return o.Depth(unit)
}

// sort says what a row or a column is.
type sort uint8

const (
	units     sort = iota // a unit, with all below it if they are summed up
	elsewhere             // units that are not drawn
	rest                  // what a published total has beyond the units
	unplaced              // the new file places them nowhere
	unstated              // the files do not say where they go, or came from
)

// line is a row or a column of the matrix.
type line struct {
	sort  sort
	unit  int   // whose name it has; -1: none
	parts []int // rows or columns of the metric that it sums up
}

// cell is how many people it is about.
type cell struct {
	heads orgmodel.Quantity
	star  bool // rests on something assumed
	stays bool // in the same unit
}

func nobody() cell { return cell{heads: orgmodel.Exactly(0)} }

// add adds some people, with the mark of those that it takes from.
func (c *cell) add(heads orgmodel.Quantity, star bool) {
	if !heads.IsZero() {
		c.heads, c.star = c.heads.Add(heads), c.star || star
	}
}

// table is the matrix as it is drawn.
type table struct {
	lines  [2][]line // the rows and the columns
	cells  [][]cell  // row by row
	margin [2][]cell // what each row adds up to, and each column
	still  int       // units that are left out, since nothing changes there
}

// size is how many rows and columns of units there are.
func (t *table) size() (rows, columns int) {
	count := func(list []line) (n int) {
		for i := range list {
			if list[i].sort == units {
				n++
			}
		}
		return n
	}
	rows, columns = count(t.lines[old]), count(t.lines[now])
	if rows == 0 && columns == 0 && slices.ContainsFunc(t.margin[old], func(c cell) bool { return !c.heads.IsZero() }) {
		return 0, 1 // only the published totals change
	}
	return rows, columns
}

// starred reports whether anything in it bears a mark.
func (t *table) starred() bool {
	star := func(c cell) bool { return c.star && c.heads.Tells() }
	return slices.ContainsFunc(t.cells, func(row []cell) bool { return slices.ContainsFunc(row, star) }) ||
		slices.ContainsFunc(t.margin[old], star) || slices.ContainsFunc(t.margin[now], star)
}

// table makes the matrix of units down to a depth; 0 is all.
func (t *teller) table(depth int) *table {
	rows, columns := t.group(old, t.m.From, depth), t.group(now, t.m.To, depth)
	shown := t.choose(rows, columns)
	out := &table{}
	for i := range rows {
		if shown[old][i] {
			out.lines[old] = append(out.lines[old], rows[i])
		} else if !t.rooted {
			out.still += len(rows[i].parts)
		}
	}
	for k := range columns {
		if shown[now][k] {
			out.lines[now] = append(out.lines[now], columns[k])
		}
	}
	t.fill(out)
	return out
}

// group makes lines of the units of one side, in the order of the tree.
func (t *teller) group(file int, places []int, depth int) []line {
	o := t.orgs()[file]
	at := make(map[int]int, len(places)) // the place of a unit in the metric
	for i, u := range places {
		at[u] = i
	}
	of := map[int]int{} // the line of a unit
	var list []line
	for _, u := range o.AboveFirst() {
		i, counted := at[u]
		if !counted {
			continue
		}
		top := u
		for v := range o.Line(u) {
			if top = v; depth == 0 || t.below(file, v) <= depth {
				break
			}
		}
		n, known := of[top]
		if !known {
			n = len(list)
			of[top] = n
			list = append(list, line{unit: top})
		}
		list[n].parts = append(list[n].parts, i)
	}
	return list
}

// choose says which lines are drawn: of all units those where the files state a
// change, of a branch those in it and those from where or to where people go.
func (t *teller) choose(rows, columns []line) (shown [2][]bool) {
	moves, column := [2][]bool{make([]bool, len(t.m.From)), make([]bool, len(t.m.To))}, make([]int, len(t.m.To))
	for p := range t.m.To {
		moves[now][p] = t.m.Fresh(p)
	}
	for p := range t.m.From {
		moves[old][p] = !t.m.Still(p)
		for _, f := range t.m.Rows[p].Flows {
			moves[now][f.To] = moves[now][f.To] || moves[old][p]
		}
	}
	for file, lines := range [2][]line{rows, columns} {
		o := t.orgs()[file]
		for i := range lines {
			inside := !t.rooted || t.root[file] >= 0 && o.IsAtOrBelow(lines[i].unit, t.root[file])
			shown[file] = append(shown[file], inside && (t.detail == drawing.Full || slices.ContainsFunc(lines[i].parts, func(p int) bool { return moves[file][p] })))
		}
	}
	for k := range columns {
		for _, p := range columns[k].parts {
			column[p] = k
		}
	}
	for t.reach(rows, column, &shown) && !t.rooted {
	}
	return shown
}

// reach also draws the lines from where people come to those drawn, or go from them. It
// reports whether there was one.
func (t *teller) reach(rows []line, column []int, shown *[2][]bool) (more bool) {
	began := [2][]bool{slices.Clone(shown[old]), slices.Clone(shown[now])}
	for i := range rows {
		for _, p := range rows[i].parts {
			for _, f := range t.m.Rows[p].Flows {
				k := column[f.To]
				if began[old][i] != began[now][k] {
					more, shown[old][i], shown[now][k] = true, true, true
				}
			}
		}
	}
	return more
}
