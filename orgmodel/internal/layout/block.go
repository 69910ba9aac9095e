package layout

import "github.com/orgmodel/orgmodel/orgmodel/geometry"

// arrange finds the measures of one way to set the tree. The room for lanes
// depends on which columns there are, but no column on the room: so the tree is
// measured without, and once more with it.
func (t *tree) arrange(o Options) {
	t.o = o
	clear(t.edge)
	clear(t.gutter)
	t.shape()
	t.measure()
	if len(t.band.Ties) > 0 {
		t.reserve()
		t.measure()
	}
	t.stackRows()
	t.size = geometry.Size{W: t.width[t.top], H: t.treeEnd}
	t.makeRoomForBand()
}

// measure finds the size of every block, from the bottom up.
func (t *tree) measure() {
	for i := t.top - 1; i >= 0; i-- {
		t.measureBlock(i)
	}
	t.measureBlock(t.top)
}

func (t *tree) measureBlock(i int) {
	if t.rowKids[i] {
		t.measureRow(i)
	} else {
		t.measureColumns(i)
	}
}

// measureColumns hangs a node's children in columns.
func (t *tree) measureColumns(i int) {
	kids, step := t.hanging(i), t.step(i)
	x, y, wide, tallest := geometry.Length(0), geometry.Length(0), geometry.Length(0), geometry.Length(0)
	first, columns := 0, 0
	for k, kid := range kids {
		gap := t.gapBefore(kids, k)
		if k == 0 || t.plan.opens[kid] {
			if k > 0 {
				t.closeColumn(kids[first:k], x+step+wide, false)
				x += step + wide + t.gutter[kids[first]] + t.o.GapX
			}
			first, y, wide, gap = k, 0, 0, 0
			columns++
		}
		t.rel[kid] = geometry.Point{X: x + step, Y: y + gap}
		y += gap + t.height[kid]
		wide = max(wide, t.width[kid])
		tallest = max(tallest, y)
	}
	t.columns[i] = columns
	t.closeColumn(kids[first:], x+step+wide, true)
	if len(kids) > 0 {
		wide += x + step
	}
	if t.flanked(i) {
		wide = max(wide, t.flank(i, kids))
	}
	t.frame(i, wide, tallest)
}

// closeColumn notes which column nodes stand in and where it ends.
func (t *tree) closeColumn(kids []int, right geometry.Length, last bool) {
	for _, kid := range kids {
		t.starts[kid], t.core[kid] = kids[0], right
		t.lastCol[kid], t.lowest[kid] = last, kid == kids[len(kids)-1]
	}
}

// frame puts a node above its columns: over the middle of them when it stands
// in a row and has several or a trunk, else flush left.
func (t *tree) frame(i int, wide, tall geometry.Length) {
	own := t.box[i]
	t.boxX[i] = 0
	if !t.flanked(i) {
		t.zone[i] = 0
	}
	t.height[i] = tall
	if !t.inRow[i] && i != t.top {
		t.height[i] += own.H + t.zone[i]
		if len(t.kids[i]) > 0 {
			t.height[i] += t.headroom(i)
		}
	}
	if !t.inRow[i] || t.columns[i] < 2 && !t.trunked(i) {
		t.width[i] = max(own.W, wide) + t.edge[i]
		return
	}
	shift := t.balance(i, wide/2, wide-wide/2)
	for _, kid := range t.hanging(i) {
		t.rel[kid].X += shift
		t.core[kid] += shift
	}
}

// balance puts a node and its staff functions above what reaches so far to the
// left and right of its middle, and returns how far to the right that moves.
func (t *tree) balance(i int, left, right geometry.Length) (shift geometry.Length) {
	own := t.box[i].W
	asideLeft, asideRight := geometry.Length(0), geometry.Length(0)
	if t.trunked(i) {
		asideLeft, asideRight = t.measureStaff(i)
	}
	middle := max(left, own/2, asideLeft)
	t.boxX[i] = middle - own/2
	t.width[i] = middle + max(right, own-own/2, asideRight) + t.edge[i]
	if t.trunked(i) {
		for _, kid := range t.staff(i) {
			t.rel[kid].X += middle
		}
	}
	return middle - left
}

// gapBefore is the distance above a kid in its column: a little more around
// one that has children of its own, so that groups show.
func (t *tree) gapBefore(kids []int, k int) geometry.Length {
	if k == 0 {
		return 0
	}
	if len(t.kids[kids[k-1]]) > 0 || len(t.kids[kids[k]]) > 0 {
		return t.o.GapY + t.o.GapY/2
	}
	return t.o.GapY
}

// anchor is where a row node's middle stands in its block.
func (t *tree) anchor(i int) geometry.Length { return t.boxX[i] + t.box[i].W/2 }

// measureRow sets a node's line side by side, its staff functions under it on
// both sides of the trunk, and the node above the middle.
func (t *tree) measureRow(i int) {
	line, x := t.line(i), geometry.Length(0)
	for k, kid := range line {
		if k > 0 {
			x += t.gapBeside(line[k-1], kid)
		}
		t.rel[kid] = geometry.Point{X: x, Y: 0}
		x += t.width[kid]
	}
	middle := geometry.Length(0)
	if len(line) > 0 {
		middle = t.middle(line)
	}
	shift := t.balance(i, middle, x-middle)
	for _, kid := range line {
		t.rel[kid].X += shift
	}
	t.height[i] = 0
}

// gapBeside is the distance between neighbours in a row: more beside one with
// children, so that two groups are told from two columns of one.
func (t *tree) gapBeside(a, b int) geometry.Length {
	switch {
	case b == t.apart:
		return 3 * t.o.GapX
	case len(t.kids[a]) > 0 || len(t.kids[b]) > 0:
		return t.o.GapX + t.o.GapX/2
	}
	return t.o.GapX
}

// middle is halfway between the first and the last child, or right above one
// that stands almost there, since a small jog in a line looks like a mistake.
func (t *tree) middle(line []int) geometry.Length {
	at := func(kid int) geometry.Length { return t.rel[kid].X + t.anchor(kid) }
	middle := (at(line[0]) + at(line[len(line)-1])) / 2
	for _, kid := range line {
		if d := at(kid) - middle; d > -t.o.GapX && d < t.o.GapX {
			return at(kid)
		}
	}
	return middle
}

// measureStaff hangs staff functions beside the trunk, right and left by turns,
// and returns how far they reach to both sides of it.
func (t *tree) measureStaff(i int) (left, right geometry.Length) {
	y := geometry.Length(0)
	staff := t.staff(i)
	for k := 0; k < len(staff); k += 2 {
		y += t.o.GapY
		tall := geometry.Length(0)
		for side, kid := range staff[k:min(k+2, len(staff))] {
			t.rel[kid] = geometry.Point{X: t.o.GapX, Y: y}
			if side == 1 {
				t.rel[kid].X = -t.o.GapX - t.width[kid]
				left = max(left, -t.rel[kid].X)
			} else {
				right = max(right, t.o.GapX+t.width[kid])
			}
			tall = max(tall, t.height[kid])
		}
		y += tall
		for _, kid := range staff[k:min(k+2, len(staff))] {
			t.foot[kid] = y
		}
	}
	t.zone[i] = y
	return left, right
}

// flank stands staff functions one below the other to the right of a node in a
// column, over its second column, and returns how far they reach.
func (t *tree) flank(i int, kids []int) (wide geometry.Length) {
	x := t.box[i].W + 2*t.o.GapX
	for _, kid := range kids {
		if t.starts[kid] != kids[0] {
			x = max(x, t.rel[kid].X)
			break
		}
	}
	y := geometry.Length(0)
	for _, kid := range t.staff(i) {
		t.rel[kid] = geometry.Point{X: x, Y: y}
		t.starts[kid], t.core[kid], t.lastCol[kid], t.lowest[kid] = kid, x+t.width[kid], true, false
		y += t.height[kid] + t.o.GapY
		wide = max(wide, x+t.width[kid])
	}
	t.zone[i] = max(y-t.o.GapY-t.box[i].H, 0)
	return wide
}
