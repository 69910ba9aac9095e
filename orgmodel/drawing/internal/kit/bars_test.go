package kit

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// TestKindsAreToldApartInGrey: no two kinds have the same bars, and each bar stands out
// from its ground without its colour.
func TestKindsAreToldApartInGrey(t *testing.T) {
	for i, a := range looks {
		for _, b := range looks[:i] {
			if a.Bars == b.Bars {
				t.Errorf("%s and %s are barred alike", a.Class, b.Class)
			}
		}
		if got := grey(a.Tint) - grey(a.Edge); got < 100 {
			t.Errorf("%s: the bars are %d darker than their ground, of 255", a.Class, got)
		}
	}
}

// grey is how light a printer without colour makes a colour, of 255.
func grey(c drawing.Color) int {
	value := func(at int) int {
		n := 0
		for _, r := range string(c)[at : at+2] {
			n = 16*n + int(r&15)
			if r > '9' {
				n += 9
			}
		}
		return n
	}
	return (299*value(1) + 587*value(3) + 114*value(5)) / 1000
}

// TestBarsKeepWithinTheHead, and off its letters.
func TestBarsKeepWithinTheHead(t *testing.T) {
	head := geometry.Size{W: 100 * geometry.Pt, H: 30 * geometry.Pt}
	text := geometry.Rect{X: Padding, Y: 350, W: head.W - 2*Padding, H: head.H - 700}
	for bars := range BarBroken * 2 {
		list := bars.On(head, Ink)
		if (bars&^BarBroken == 0) != (list == nil) {
			t.Errorf("%b has the bars %v", bars, list)
		}
		for _, b := range list {
			if b.X < 0 || b.Y < 0 || b.Right() > head.W || b.Bottom() > head.H || b.Overlaps(text) {
				t.Errorf("%b has a bar at %v", bars, b.Rect)
			}
		}
	}
}

// TestStatusesAreToldApartInGrey: the borders of what is in force, decided, proposed and
// a vision differ in more than a colour.
func TestStatusesAreToldApartInGrey(t *testing.T) {
	for i, a := range statusLooks[:4] {
		for _, b := range statusLooks[:i] {
			if a.Dash == b.Dash && a.Width < 2*b.Width {
				t.Errorf("%s and %s have the same border", a.Status, b.Status)
			}
		}
	}
}
