package layout

import "github.com/orgmodel/orgmodel/orgmodel/geometry"

// Within places a tree in a room at its natural size, if one of the usual shapes fits
// there. Unlike Fit, which looks for the largest print, it is done with the first shape
// that fits, and quickly knows of what cannot.
func Within(nodes []Node, o Options, room geometry.Size) (Placement, bool) {
	o = o.sound()
	if !spacious(nodes, room) {
		return Placement{}, false
	}
	t := newTree(nodes, Band{})
	for _, rows := range t.rowChoices() {
		o.Rows, o.MaxColumn = rows, 0
		t.arrange(o)
		if t.size.W > room.W {
			continue // with more columns it only gets wider
		}
		tall := t.size.H
		for _, percent := range columnShares {
			if t.size.H <= room.H && t.size.W <= room.W {
				return t.placement(), true
			}
			// What stands above the columns is as high with low columns as with high ones.
			o.MaxColumn = max((room.H-(tall-t.hung()))*percent/100, 1)
			t.arrange(o)
		}
		if t.size.H <= room.H && t.size.W <= room.W {
			return t.placement(), true
		}
	}
	return Placement{}, false
}

// columnShares are the heights of columns that Within tries, in percent of the height
// that is free for them: columns within columns need a little more than their share.
var columnShares = [...]geometry.Length{100, 85, 70, 55}

// hung is the height of the tallest columns that hang from a row.
func (t *tree) hung() geometry.Length {
	tallest := geometry.Length(0)
	for i := range t.top {
		if t.inRow[i] && !t.rowKids[i] {
			tallest = max(tallest, t.height[i])
		}
	}
	if !t.rowKids[t.top] {
		tallest = t.height[t.top]
	}
	return tallest
}

// spacious reports whether boxes could lie in a room at all, if they left no gaps.
func spacious(nodes []Node, room geometry.Size) bool {
	area := int64(0)
	for _, n := range nodes {
		if n.Size.W > room.W || n.Size.H > room.H {
			return false
		}
		area += int64(n.Size.W) * int64(n.Size.H)
	}
	return area <= int64(room.W)*int64(room.H)
}
