package drawtest

import (
	"fmt"
	"math"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// Tangles is what an eye objects to in frames and lines: frames that part a box,
// slanting lines, lines through boxes, and lines that lie on each other without
// an end in common.
func Tangles(d *drawing.Drawing) (list []string) {
	complain := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	for i, f := range d.Frames {
		if f.X < 0 || f.Y < 0 || f.Right() > d.Page.W || f.Bottom() > d.Page.H {
			complain("frame %s leaves the page", f.ID)
		}
		for _, b := range append(d.Boxes, d.Frames[i+1:]...) {
			if f.Overlaps(b.Rect) && f.Union(b.Rect) != f.Rect {
				complain("frame %s parts %s", f.ID, b.ID)
			}
		}
	}
	for i, l := range d.Lines {
		for k := range len(l.Points) - 1 {
			s := segment(l, k)
			if s.W > 0 && s.H > 0 {
				complain("line %s slants", l.ID)
			}
			for _, b := range d.Boxes {
				if inner := (geometry.Rect{X: b.X + 1, Y: b.Y + 1, W: b.W - 2, H: b.H - 2}); touches(s, inner) {
					complain("line %s runs through box %s", l.ID, b.ID)
				}
			}
		}
		for _, m := range d.Lines[i+1:] {
			if l.Points[0] == m.Points[0] || l.Points[len(l.Points)-1] == m.Points[len(m.Points)-1] {
				continue
			}
			for k := range len(l.Points) - 1 {
				for n := range len(m.Points) - 1 {
					if s, r := segment(l, k), segment(m, n); (s.W == 0) == (r.W == 0) && touches(s, r) {
						complain("lines %s and %s lie on each other", l.ID, m.ID)
					}
				}
			}
		}
	}
	return list
}

func segment(l drawing.Line, k int) geometry.Rect {
	a, b := l.Points[k], l.Points[k+1]
	return geometry.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: max(a.X, b.X) - min(a.X, b.X), H: max(a.Y, b.Y) - min(a.Y, b.Y)}
}

// touches reports whether two rectangles, which may be as thin as lines, meet.
func touches(r, s geometry.Rect) bool {
	return r.X <= s.Right() && s.X <= r.Right() && r.Y <= s.Bottom() && s.Y <= r.Bottom()
}

// Complaints are what an eye would object to in a drawing.
func Complaints(d *drawing.Drawing) (list []string) {
	complain := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	ids := map[string]bool{}
	for i, b := range d.Boxes {
		if ids[b.ID] {
			complain("two boxes have the id %s", b.ID)
		}
		ids[b.ID] = true
		if b.X < 0 || b.Y < 0 || b.Right() > d.Page.W || b.Bottom() > d.Page.H {
			complain("box %s leaves the page", b.ID)
		}
		for _, c := range d.Boxes[i+1:] {
			if b.Overlaps(c.Rect) {
				complain("boxes %s and %s overlap", b.ID, c.ID)
			}
		}
		height := geometry.Length(0)
		for _, r := range b.Rows {
			height += r.Height
			used := r.Indent + typeset.Width(r.Left.Text, r.Left.Size, r.Left.Bold) + typeset.Width(r.Right.Text, r.Right.Size, r.Right.Bold)
			if used > b.W {
				complain("row %q %q of box %s is %d wide, the box %d", r.Left.Text, r.Right.Text, b.ID, used, b.W)
			}
			if sign := typeset.Width(r.Sign.Text, r.Sign.Size, r.Sign.Bold); sign > min(r.Hang, r.Indent) {
				complain("the sign %q before %q of box %s is %d wide, its room %d", r.Sign.Text, r.Left.Text, b.ID, sign, min(r.Hang, r.Indent))
			}
			for _, run := range []drawing.Run{r.Left, r.Right} {
				if run.Text != "" && run.Size < 8*geometry.Pt {
					complain("%q is set in %d", run.Text, run.Size)
				}
				ground := r.Fill
				if ground == "" {
					ground = "#ffffff"
				}
				if run.Text != "" && Contrast(run.Color, ground) < 4.5 {
					complain("%q stands in %s on %s", run.Text, run.Color, ground)
				}
			}
		}
		if height > b.H {
			complain("the rows of box %s are %d high, the box %d", b.ID, height, b.H)
		}
		for _, bar := range b.Bars {
			if bar.X < 0 || bar.Y < 0 || bar.Right() > b.W || bar.Bottom() > b.H {
				complain("a bar of box %s stands outside it", b.ID)
			}
		}
		if b.Title == "" {
			complain("box %s says nothing to a screen reader", b.ID)
		}
	}
	for _, l := range d.Lines {
		if l.Title == "" || len(l.Points) < 2 {
			complain("line %s has no title or no length", l.ID)
		}
	}
	return list
}

// Contrast is the ratio of WCAG 2.1.
func Contrast(a, b drawing.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c drawing.Color) float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(string(c)[1+2*i:3+2*i], 16, 8)
		v := float64(n) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

// Crosses reports whether a line runs through a rectangle.
func Crosses(l drawing.Line, r geometry.Rect) bool {
	for k := range len(l.Points) - 1 {
		if touches(segment(l, k), r) {
			return true
		}
	}
	return false
}
