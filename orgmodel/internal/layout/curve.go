package layout

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// shape is one way to set a block, and how large it comes out.
type shape struct {
	size    geometry.Size
	rows    bool            // the children stand in a row, not in columns
	beside  bool            // staff functions stand beside the trunk, not first in a column
	cut     geometry.Length // height of the columns
	columns int
	second  geometry.Length // where the boxes of the second column begin
	room    geometry.Length // height that a row leaves to the blocks in it
}

// curve is a shape curve: the ways to set a block of which none is both wider
// and higher than another, from the narrowest to the lowest.
type curve []shape

// lowest is the lowest shape of at most a width; the narrowest if none is.
func (c curve) lowest(width geometry.Length) *shape {
	at, found := slices.BinarySearchFunc(c, width, func(s shape, width geometry.Length) int { return cmp.Compare(s.size.W, width) })
	if !found {
		at = max(at-1, 0)
	}
	return &c[at]
}

// narrowest is the narrowest shape of at most a height; the lowest if none is.
func (c curve) narrowest(height geometry.Length) *shape {
	at, _ := slices.BinarySearchFunc(c, height, func(s shape, height geometry.Length) int { return cmp.Compare(height, s.size.H) })
	return &c[min(at, len(c)-1)]
}

// pareto drops what is no better than another, in place, and of those that are
// nearly alike all but one, until so many are left.
func pareto(list []shape, most int) curve {
	slices.SortStableFunc(list, func(a, b shape) int {
		return cmp.Or(cmp.Compare(a.size.W, b.size.W), cmp.Compare(a.size.H, b.size.H))
	})
	out := list[:0]
	for _, s := range list {
		if len(out) == 0 || s.size.H < out[len(out)-1].size.H {
			out = append(out, s)
		}
	}
	for part := geometry.Length(256); len(out) > most; part /= 2 {
		out = thin(out, part)
	}
	return out
}

// thin keeps of shapes whose widths are less than a part of the width apart the
// lowest, and none that is lower than the one before by less than a part. The
// first and the last stay.
func thin(list []shape, part geometry.Length) []shape {
	out, begin := list[:1], list[0].size.W
	last := list[len(list)-1]
	for _, s := range list[1:] {
		at := len(out) - 1
		switch {
		case at > 0 && (s.size.W-begin)*part < begin:
			out[at] = s
		case (out[at].size.H-s.size.H)*part < out[at].size.H:
		default:
			out = append(out, s)
			begin = s.size.W
		}
	}
	if out[len(out)-1] != last {
		out = append(out, last)
	}
	return out
}

// spaced keeps at most so many lengths of a sorted list: of those that lie close
// together the longest.
func spaced(list []geometry.Length, most int) []geometry.Length {
	list = slices.Compact(list)
	for part := geometry.Length(32); len(list) > most; part = part * 3 / 4 {
		out, begin := list[:1], list[0]
		for _, l := range list[1:] {
			if len(out) > 1 && (l-begin)*part < begin {
				out[len(out)-1] = l
				continue
			}
			out = append(out, l)
			begin = l
		}
		list = out
		if part <= 1 {
			return list[:min(len(list), most)]
		}
	}
	return list
}
