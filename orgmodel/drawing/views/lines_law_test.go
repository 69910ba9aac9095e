package views_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// unjoined lists lines that do not say what they join, or do not reach it. Samples in
// a legend, axes and goal lines join nothing.
func unjoined(d *drawing.Drawing) (list []string) {
	boxes := map[string]geometry.Rect{}
	for _, b := range d.Boxes {
		boxes[b.ID] = b.Rect
	}
	for _, l := range d.Lines {
		if l.Class == "legend" || d.Prefix == "indicators-" {
			if l.From+l.To != "" {
				list = append(list, fmt.Sprintf("%s joins %q and %q", l.ID, l.From, l.To))
			}
			continue
		}
		from, begins := boxes[l.From]
		to, ends := boxes[l.To]
		if !begins || !ends || l.From == l.To {
			list = append(list, fmt.Sprintf("%s joins %q and %q", l.ID, l.From, l.To))
			continue
		}
		a, z := l.Points[0], l.Points[len(l.Points)-1]
		if !(onEdge(from, a) && onEdge(to, z) || onEdge(from, z) && onEdge(to, a)) {
			list = append(list, fmt.Sprintf("%s does not reach from %s to %s", l.ID, l.From, l.To))
		}
	}
	return list
}

// onEdge reports whether a point lies on the border of a box.
func onEdge(r geometry.Rect, p geometry.Point) bool {
	within := p.X >= r.X && p.X <= r.Right() && p.Y >= r.Y && p.Y <= r.Bottom()
	return within && (p.X == r.X || p.X == r.Right() || p.Y == r.Y || p.Y == r.Bottom())
}
