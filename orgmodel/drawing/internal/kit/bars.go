package kit

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Bars say on which sides the head of a box is barred, and whether the bars are broken:
// the sign of a kind that a printer without colour leaves.
type Bars uint8

// The sides, and what is said of all of them. At the right there is no room: what
// stands beside the kind ends there.
const (
	BarTop Bars = 1 << iota
	BarBottom
	BarLeft
	BarBroken
)

const (
	barThick = 200 // within the padding, and clear of a border
	barInset = 130
	barPiece = 300 // of a broken bar, and the gap after it
)

// On are the bars on a head of a size, in a colour.
func (b Bars) On(head geometry.Size, ink drawing.Color) []drawing.Bar {
	across := geometry.Rect{X: barInset, W: head.W - 2*barInset, H: barThick}
	down := geometry.Rect{Y: barInset, W: barThick, H: head.H - 2*barInset}
	var list []drawing.Bar
	add := func(side Bars, r geometry.Rect, at geometry.Point) {
		if b&side == 0 {
			return
		}
		r.X, r.Y = r.X+at.X, r.Y+at.Y
		if b&BarBroken == 0 {
			list = append(list, drawing.Bar{Rect: r, Fill: ink})
			return
		}
		for _, piece := range pieces(r) {
			list = append(list, drawing.Bar{Rect: piece, Fill: ink})
		}
	}
	add(BarTop, across, geometry.Point{Y: barInset})
	add(BarBottom, across, geometry.Point{Y: head.H - barInset - barThick})
	add(BarLeft, down, geometry.Point{X: barInset})
	return list
}

// pieces breaks a bar along its length.
func pieces(r geometry.Rect) (list []geometry.Rect) {
	for at := geometry.Length(0); at < max(r.W, r.H); at += 2 * barPiece {
		p := r
		if r.W > r.H {
			p.X, p.W = r.X+at, min(barPiece, r.W-at)
		} else {
			p.Y, p.H = r.Y+at, min(barPiece, r.H-at)
		}
		if 2*max(p.W, p.H) < barPiece {
			break // a splinter
		}
		list = append(list, p)
	}
	return list
}
