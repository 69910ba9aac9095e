package changekit

import (
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
)

// Lay places a tree with its band, the last target of which is a note that nothing leads
// to, if there is one. Where it takes a row of its own below the tree while there is room
// beside it, it stands there.
func Lay(nodes []layout.Node, band layout.Band, noted bool, o layout.Options, target layout.Target) layout.Placement {
	p := layout.Fit(nodes, band, o, target)
	if scale := target.Scale(p.Size); !noted || scale >= ample || !linked(nodes) {
		return p
	}
	last := len(band.Targets) - 1
	beside := append(nodes[:len(nodes):len(nodes)], layout.Node{Size: band.Targets[last], Parent: -1})
	band.Targets = band.Targets[:last]
	b := layout.Fit(beside, band, o, target)
	if 100*target.Scale(b.Size) < worthMoving*target.Scale(p.Size) {
		return p
	}
	b.Targets = append(b.Targets, b.Boxes[len(nodes)])
	b.Boxes = b.Boxes[:len(nodes)]
	return b
}

const (
	// ample is the scale in millionths from which a picture need not be larger.
	ample = 1_125_000
	// worthMoving is how much larger, in percent, a picture must come out for its note to
	// stand elsewhere than at its foot.
	worthMoving = 103
)

// linked reports a tree with lines: else nothing in it has a place in the line.
func linked(nodes []layout.Node) bool {
	for _, n := range nodes {
		if n.Parent >= 0 {
			return true
		}
	}
	return false
}

// Area is what boxes take together.
func Area(lists ...[]geometry.Rect) (area float64) {
	for _, list := range lists {
		for _, r := range list {
			area += float64(r.W) * float64(r.H)
		}
	}
	return area
}
