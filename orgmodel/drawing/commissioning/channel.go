package commissioning

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Distances in a channel.
const (
	channelLane = 8 * geometry.Pt
	channelPad  = 14 * geometry.Pt
	// lineApart is what two lines keep between them so that they are two.
	lineApart = 3 * geometry.Pt
)

// trunk is what the lines of one box share in the channel between two columns:
// a stem from the box, a vertical lane, and branches to the other side.
type trunk struct {
	stem     geometry.Length
	branches []geometry.Length
	lane     int // counted from the side of the branches
}

// span is the part of the lane the trunk takes.
func (t *trunk) span() (from, to geometry.Length) {
	from, to = t.stem, t.stem
	for _, y := range t.branches {
		from, to = min(from, y), max(to, y)
	}
	return from, to
}

// upright reports whether the trunk needs a lane at all.
func (t *trunk) upright() bool {
	from, to := t.span()
	return from != to
}

func (t *trunk) reaches(y geometry.Length) bool {
	from, to := t.span()
	return from < y && y < to
}

// crossings counts how many lines cross when t lies nearer the branches than u.
func (t *trunk) crossings(u *trunk) int {
	n := 0
	for _, y := range u.branches {
		if t.reaches(y) {
			n++
		}
	}
	if u.reaches(t.stem) {
		n++
	}
	return n
}

func (t *trunk) meets(u *trunk) bool {
	from, to := t.span()
	other, end := u.span()
	return from <= end+lineApart && other <= to+lineApart
}

// stemAt chooses where a stem leaves its box: level with a branch of its own if
// one is within reach, else in the middle, clear of the branches of others.
func stemAt(box geometry.Rect, own, all []geometry.Length) geometry.Length {
	inset := min(10*geometry.Pt, box.H/2)
	top, bottom := box.Y+inset, box.Bottom()-inset
	middle := box.MidY()
	best, found := middle, false
	for _, y := range own {
		if y >= top && y <= bottom && (!found || abs(y-middle) < abs(best-middle)) {
			best, found = y, true
		}
	}
	if found {
		return best
	}
	for off := geometry.Length(0); off <= box.H/2; off += lineApart / 2 {
		for _, y := range [...]geometry.Length{middle - off, middle + off} {
			if y >= top && y <= bottom && !slices.ContainsFunc(all, func(other geometry.Length) bool { return abs(other-y) < lineApart }) {
				return y
			}
		}
	}
	return middle
}

func abs(l geometry.Length) geometry.Length { return max(l, -l) }

// assignLanes gives every trunk its lane so that few lines cross, and returns
// how many lanes there are. Trunks that do not meet may share one.
func assignLanes(trunks []trunk) int {
	var order []int
	for i := range trunks {
		if trunks[i].upright() {
			order = append(order, i)
		}
	}
	for range len(order) {
		swapped := false
		for i := range len(order) - 1 {
			a, b := &trunks[order[i]], &trunks[order[i+1]]
			if b.crossings(a) < a.crossings(b) {
				order[i], order[i+1] = order[i+1], order[i]
				swapped = true
			}
		}
		if !swapped {
			break
		}
	}
	lanes := 0
	for i, k := range order {
		t := &trunks[k]
		t.lane = 0
		for _, before := range order[:i] {
			if u := &trunks[before]; t.meets(u) {
				t.lane = max(t.lane, u.lane+1)
			}
		}
		lanes = max(lanes, t.lane+1)
	}
	return lanes
}

func channelWidth(lanes int) geometry.Length {
	return 2*channelPad + channelLane*geometry.Length(max(lanes, 1)-1)
}
