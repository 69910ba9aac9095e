package views_test

import (
	"fmt"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// unjoined lists lines that do not say what they join, or do not reach it. One that
// looks otherwise than another line of the same box may begin where it parts from that
// one. Samples in a legend, axes and goal lines join nothing.
func unjoined(d *drawing.Drawing) (list []string) {
	boxes := map[string]geometry.Rect{}
	for _, b := range d.Boxes {
		boxes[b.ID] = b.Rect
	}
	for i, l := range d.Lines {
		_, begins := boxes[l.From]
		_, ends := boxes[l.To]
		if l.Class == "legend" || d.Prefix == "indicators-" {
			if l.From+l.To != "" {
				list = append(list, fmt.Sprintf("%s joins %q and %q", l.ID, l.From, l.To))
			}
			continue
		}
		if !begins || !ends || l.From == l.To {
			list = append(list, fmt.Sprintf("%s joins %q and %q", l.ID, l.From, l.To))
			continue
		}
		reaches := func(id string, p geometry.Point) bool {
			return onEdge(boxes[id], p) || slices.ContainsFunc(slices.Concat(d.Lines[:i], d.Lines[i+1:]), func(other drawing.Line) bool {
				return (other.From == id || other.To == id) && other.Stroke != l.Stroke && liesOn(other, p)
			})
		}
		a, z := l.Points[0], l.Points[len(l.Points)-1]
		if !(reaches(l.From, a) && reaches(l.To, z) || reaches(l.From, z) && reaches(l.To, a)) {
			list = append(list, fmt.Sprintf("%s does not reach from %s to %s: %v", l.ID, l.From, l.To, l.Points))
		}
	}
	return list
}

// liesOn reports whether a point lies on a line.
func liesOn(l drawing.Line, p geometry.Point) bool {
	for k := range len(l.Points) - 1 {
		a, b := l.Points[k], l.Points[k+1]
		if p.X >= min(a.X, b.X) && p.X <= max(a.X, b.X) && p.Y >= min(a.Y, b.Y) && p.Y <= max(a.Y, b.Y) {
			return true
		}
	}
	return false
}

// onEdge reports whether a point lies on the border of a box.
func onEdge(r geometry.Rect, p geometry.Point) bool {
	within := p.X >= r.X && p.X <= r.Right() && p.Y >= r.Y && p.Y <= r.Bottom()
	return within && (p.X == r.X || p.X == r.Right() || p.Y == r.Y || p.Y == r.Bottom())
}
