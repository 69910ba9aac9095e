package layout

import "github.com/orgmodel/orgmodel/orgmodel/geometry"

// attach is how far below its upper edge a line reaches a box from the side.
const attach = 14 * geometry.Pt

// stackRows gives every row its height on the page, and finds the lower edge
// of the whole.
func (t *tree) stackRows() {
	levels := 0
	for i := range t.top {
		if t.inRow[i] {
			levels = max(levels, t.level[i]+1)
		}
	}
	t.rowTop, t.rowDepth = make([]geometry.Length, levels+1), make([]geometry.Length, levels)
	zone, count := make([]geometry.Length, levels), make([]int, levels+1)
	for i := range t.top {
		if t.inRow[i] {
			l := t.level[i]
			t.rowDepth[l] = max(t.rowDepth[l], t.box[i].H)
			zone[l] = max(zone[l], t.zone[i])
			count[l]++
		}
	}
	t.treeEnd = 0
	for l := range levels {
		t.rowTop[l+1] = t.rowTop[l] + t.rowDepth[l] + zone[l] + t.o.above(count[l+1])
		t.treeEnd = max(t.treeEnd, t.rowTop[l]+t.rowDepth[l]+zone[l])
	}
	for i := range t.top {
		if i == t.apart {
			t.treeEnd = max(t.treeEnd, t.height[i])
		} else if t.inRow[i] && !t.rowKids[i] && len(t.hanging(i)) > 0 {
			t.treeEnd = max(t.treeEnd, t.rowEnd(i)+t.zone[i]+t.headroom(i)+t.height[i])
		}
	}
	if !t.rowKids[t.top] {
		t.treeEnd = t.height[t.top]
	}
}

// above is the distance above a row of so many boxes.
func (o *Options) above(boxes int) geometry.Length {
	if boxes == 1 {
		return o.ChainGap
	}
	return o.LevelGap
}

// rowEnd is the lower edge of the row a node stands in.
func (t *tree) rowEnd(i int) geometry.Length { return t.rowTop[t.level[i]] + t.rowDepth[t.level[i]] }

// place gives every box its place, from the top down.
func (t *tree) place() {
	t.colTop[t.top] = 0
	for i := range t.top {
		p := t.parent[i]
		t.origin[i].X = t.origin[p].X + t.rel[i].X
		switch {
		case i == t.apart:
			t.origin[i].Y, t.colTop[i] = 0, 0
		case t.inRow[i]:
			t.origin[i].Y = t.rowTop[t.level[i]]
			t.colTop[i] = t.rowEnd(i) + t.zone[i] + t.headroom(i)
		case t.beside(i):
			t.origin[i].Y = t.rowEnd(p) + t.rel[i].Y
			t.colTop[i] = t.origin[i].Y + t.box[i].H + t.headroom(i)
		default:
			t.origin[i].Y = t.colTop[p] + t.rel[i].Y
			if t.flanks(i) {
				t.origin[i].Y = t.origin[p].Y + t.rel[i].Y
			}
			t.colTop[i] = t.origin[i].Y + t.box[i].H + t.zone[i] + t.headroom(i)
		}
		t.boxes[i] = geometry.Rect{X: t.origin[i].X + t.boxX[i], Y: t.origin[i].Y, W: t.box[i].W, H: t.box[i].H}
	}
}

// links draws the reporting lines.
func (t *tree) links() []Link {
	links := make([]Link, 0, t.top)
	for i := range t.top {
		p := t.parent[i]
		if p == t.top {
			continue
		}
		points := t.drop(p, i)
		switch {
		case t.inRow[i]:
			points = t.down(p, i)
		case t.beside(i):
			points = t.across(p, i)
		case t.flanks(i):
			points = t.sideways(p, i)
		}
		links = append(links, Link{From: p, To: i, Points: points})
	}
	return links
}

// down goes from a row to the row below, by way of a bus between them.
func (t *tree) down(p, i int) []geometry.Point {
	from, to := t.boxes[p], t.boxes[i]
	bus := t.rowTop[t.level[i]] - t.o.LevelGap/2
	return t.pen.path(
		geometry.Point{X: from.MidX(), Y: from.Bottom()},
		geometry.Point{X: from.MidX(), Y: bus},
		geometry.Point{X: to.MidX(), Y: bus},
		geometry.Point{X: to.MidX(), Y: to.Y},
	)
}

// across goes down the trunk and sideways to a staff function.
func (t *tree) across(p, i int) []geometry.Point {
	from, to := t.boxes[p], t.boxes[i]
	y := to.Y + min(attach, to.H/2)
	side := to.X
	if side < from.MidX() {
		side = to.Right()
	}
	return t.pen.path(geometry.Point{X: from.MidX(), Y: from.Bottom()}, geometry.Point{X: from.MidX(), Y: y}, geometry.Point{X: side, Y: y})
}

// drop goes to a child in a column: over the top of the columns where there are
// several, down the bus at the column's left, and sideways to the box.
func (t *tree) drop(p, i int) []geometry.Point {
	from, to := t.boxes[p], t.boxes[i]
	step := t.step(p)
	if step == 0 {
		x := from.X + min(t.o.Indent/2, from.W, to.W)
		return t.pen.path(geometry.Point{X: x, Y: from.Bottom()}, geometry.Point{X: x, Y: to.Y})
	}
	bus := t.origin[i].X - step + step/2
	start := from.X + min(step/2, from.W)
	if t.inRow[p] && (t.columns[p] > 1 || t.trunked(p)) {
		start = from.MidX()
	}
	over := t.colTop[p] - t.headroom(p)/2
	y := to.Y + min(attach, to.H/2)
	return t.pen.path(
		geometry.Point{X: start, Y: from.Bottom()},
		geometry.Point{X: start, Y: over},
		geometry.Point{X: bus, Y: over},
		geometry.Point{X: bus, Y: y},
		geometry.Point{X: to.X, Y: y},
	)
}

// sideways goes from a box in a column to a staff function at its right.
func (t *tree) sideways(p, i int) []geometry.Point {
	from, to := t.boxes[p], t.boxes[i]
	x, y := to.X-t.o.GapX/2, to.Y+min(attach, to.H/2)
	first := t.boxes[t.staff(p)[0]]
	out := from.Y + min(attach, from.H/2, first.H/2)
	return t.pen.path(geometry.Point{X: from.Right(), Y: out}, geometry.Point{X: x, Y: out}, geometry.Point{X: x, Y: y}, geometry.Point{X: to.X, Y: y})
}
