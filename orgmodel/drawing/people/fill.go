package people

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// filling is the counting of who goes where.
type filling struct {
	t   *teller
	out *table
	at  [2][]int // the line that a row or a column of the metric is counted in; -1: none
	// The lines that are no unit's; -1: there is none.
	other    [2]int // what is not drawn of a whole of which a part is drawn
	rest     [2]int
	unplaced int
	unstated [2]int // those who came from nobody knows where, and who went there
}

// fill counts who goes where, adds the lines that are no unit's, and what each line
// adds up to.
func (t *teller) fill(out *table) {
	f := &filling{t: t, out: out, other: [2]int{-1, -1}, rest: [2]int{-1, -1}}
	if t.rooted {
		f.other = [2]int{f.line(old, elsewhere), f.line(now, elsewhere)}
	} else {
		for file, heads := range [2]orgmodel.Quantity{t.m.RestBefore.Quantity, t.m.RestAfter.Quantity} {
			if heads.Known() && !heads.IsZero() {
				f.rest[file] = f.line(file, rest)
			}
		}
	}
	f.unplaced = f.line(now, unplaced)
	f.unstated = [2]int{f.line(old, unstated), f.line(now, unstated)}
	f.at = [2][]int{f.places(old, len(t.m.From)), f.places(now, len(t.m.To))}
	f.empty()
	f.flows()
	f.columns()
	f.published()
	f.sums()
}

func (f *filling) line(file int, s sort) int {
	f.out.lines[file] = append(f.out.lines[file], line{sort: s, unit: -1})
	return len(f.out.lines[file]) - 1
}

// places finds the line of each row or column of the metric.
func (f *filling) places(file, many int) []int {
	list := make([]int, many)
	for p := range list {
		list[p] = f.other[file]
	}
	for i := range f.out.lines[file] {
		for _, p := range f.out.lines[file][i].parts {
			list[p] = i
		}
	}
	return list
}

func (f *filling) empty() {
	cells := func(n int) []cell {
		list := make([]cell, n)
		for i := range list {
			list[i] = nobody()
		}
		return list
	}
	for range f.out.lines[old] {
		f.out.cells = append(f.out.cells, cells(len(f.out.lines[now])))
	}
	f.out.margin = [2][]cell{cells(len(f.out.lines[old])), cells(len(f.out.lines[now]))}
}

// flows counts those who were in the old units.
func (f *filling) flows() {
	m := f.t.m
	for p := range m.From {
		i, star := f.at[old][p], f.t.marked[old][p]
		if i < 0 {
			continue
		}
		r, row := &m.Rows[p], f.out.cells[i]
		for _, flow := range r.Flows {
			k := f.at[now][flow.To]
			if k < 0 || i == f.other[old] && k == f.other[now] {
				continue
			}
			row[k].add(flow.Heads, star)
			row[k].stays = f.t.same(&f.out.lines[old][i], &f.out.lines[now][k])
		}
		if i != f.other[old] {
			row[f.unplaced].add(r.NotPlaced, star)
			row[f.unstated[now]].add(r.NotStated, star)
			f.out.margin[old][i].add(m.Before[p], star)
		}
	}
}

// same reports whether two lines are of one unit, which merged with none and was not
// split.
func (t *teller) same(row, column *line) bool {
	if row.unit < 0 || column.unit < 0 {
		return false
	}
	who := t.pair.Units()
	return slices.Equal(who.After[row.unit], []int{column.unit}) && slices.Equal(who.Before[column.unit], []int{row.unit})
}

// columns counts those who are in the new units.
func (f *filling) columns() {
	m := f.t.m
	for p := range m.To {
		k, star := f.at[now][p], f.t.marked[now][p]
		if k < 0 || k == f.other[now] {
			continue
		}
		f.out.cells[f.unstated[old]][k].add(m.Came[p], star)
		f.out.margin[now][k].add(m.After[p], star)
	}
}

// published counts what the published totals have beyond the units.
func (f *filling) published() {
	before, after := &f.t.m.RestBefore, &f.t.m.RestAfter
	if i := f.rest[old]; i >= 0 {
		star := before.Marked(f.t.pair.Stated)
		f.out.cells[i][f.unstated[now]].add(before.Quantity, star)
		f.out.margin[old][i].add(before.Quantity, star)
	}
	if k := f.rest[now]; k >= 0 {
		star := after.Marked(f.t.pair.Stated)
		f.out.cells[f.unstated[old]][k].add(after.Quantity, star)
		f.out.margin[now][k].add(after.Quantity, star)
	}
}

// sums adds up the lines that are neither a unit's nor a total's, and leaves out what
// is not drawn where nobody comes from there or goes there.
func (f *filling) sums() {
	for _, row := range f.out.cells {
		for _, k := range []int{f.unplaced, f.unstated[now]} {
			f.out.margin[now][k].add(row[k].heads, row[k].star)
		}
	}
	came := f.unstated[old]
	for _, c := range f.out.cells[came] {
		f.out.margin[old][came].add(c.heads, c.star)
	}
	nobodyIn := func(c cell) bool { return c.heads.IsZero() }
	if i := f.other[old]; i >= 0 && !slices.ContainsFunc(f.out.cells[i], func(c cell) bool { return !nobodyIn(c) }) {
		f.out.lines[old], f.out.cells = slices.Delete(f.out.lines[old], i, i+1), slices.Delete(f.out.cells, i, i+1)
		f.out.margin[old] = slices.Delete(f.out.margin[old], i, i+1)
	}
	if k := f.other[now]; k >= 0 && !slices.ContainsFunc(f.out.cells, func(row []cell) bool { return !nobodyIn(row[k]) }) {
		f.out.lines[now], f.out.margin[now] = slices.Delete(f.out.lines[now], k, k+1), slices.Delete(f.out.margin[now], k, k+1)
		for i := range f.out.cells {
			f.out.cells[i] = slices.Delete(f.out.cells[i], k, k+1)
		}
	}
}
