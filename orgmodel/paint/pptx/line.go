package pptx

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/scene"
)

const (
	headAtEnd = `<a:tailEnd type="arrow" w="med" len="med"/>`
)

// join writes a line that holds on to two shapes.
func (w *slideWriter) join(c *scene.Join) {
	x, from, to := w.x, w.shapes[c.From], w.shapes[c.To]
	x.put("<p:cxnSp><p:nvCxnSpPr>")
	w.last++
	x.identity(w.last, c.Line.ID, c.Line.Title, func() {})
	x.put("<p:cNvCxnSpPr>")
	for _, e := range [...]struct {
		name string
		on   *shape
		at   geometry.Point
	}{{"stCxn", from, c.Points[0]}, {"endCxn", to, c.Points[len(c.Points)-1]}} {
		x.put("<a:", e.name)
		x.attr("id", e.on.id)
		x.attr("idx", int64(e.on.site(e.at)))
		x.put("/>")
	}
	x.put("</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>")
	w.course(w.way(c.Points), "straightConnector1")
	w.stroke(c.Line.Stroke, headOf(c.Line))
	x.put("</p:spPr></p:cxnSp>")
}

// free writes a line that joins nothing: an axis, a sample in the legend.
func (w *slideWriter) free(line *drawing.Line) {
	x := w.x
	x.put("<p:sp><p:nvSpPr>")
	w.last++
	x.identity(w.last, line.ID, line.Title, func() {})
	x.put("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>")
	w.course(w.way(scene.Plain(line.Points)), "line")
	x.put("<a:noFill/>")
	w.stroke(line.Stroke, headOf(line))
	x.put("</p:spPr></p:sp>")
}

func headOf(line *drawing.Line) string {
	if line.Arrow {
		return headAtEnd
	}
	return ""
}

// way is a line on the slide.
func (w *slideWriter) way(points []geometry.Point) []spot {
	list := make([]spot, len(points))
	for i, p := range points {
		list[i] = w.plane.at(p)
	}
	return list
}

// course writes where a line goes: straight, in right angles as PowerPoint bends its own
// lines, or else as a form of its own.
func (w *slideWriter) course(way []spot, straight string) {
	switch first, last := way[0], way[len(way)-1]; {
	case len(way) == 2:
		w.placed(bounds(way), 0, last.x < first.x, last.y < first.y)
		w.x.put(`<a:prstGeom prst="`, straight, `"><a:avLst/></a:prstGeom>`)
	case straight != "line" && isBent(way):
		w.bent(way)
	default:
		w.curve(way)
	}
}

// placed writes where the frame of a line lies.
func (w *slideWriter) placed(f frame, turn int64, flipH, flipV bool) {
	x := w.x
	x.put("<a:xfrm")
	if turn != 0 {
		x.attr("rot", turn)
	}
	if flipH {
		x.put(` flipH="1"`)
	}
	if flipV {
		x.put(` flipV="1"`)
	}
	x.put(">")
	x.at(f)
	x.put("</a:xfrm>")
}

func bounds(way []spot) frame {
	low, high := way[0], way[0]
	for _, p := range way[1:] {
		low = spot{min(low.x, p.x), min(low.y, p.y)}
		high = spot{max(high.x, p.x), max(high.y, p.y)}
	}
	return frame{low.x, low.y, high.x - low.x, high.y - low.y}
}

// mostBends is at how many points the bent lines of the format turn, their ends included.
const mostBends = 6

// isBent reports a line that turns by right angles only, and not too often.
func isBent(way []spot) bool {
	for i := 1; i < len(way); i++ {
		down, across := way[i].x == way[i-1].x, way[i].y == way[i-1].y
		if down == across || i > 1 && down == (way[i-1].x == way[i-2].x) {
			return false
		}
	}
	return len(way) <= mostBends
}

// leastExtent is how far apart the ends of a bent line are taken to be at least, since its
// bends are told as shares of that; in larger numbers than a share can be told by, less.
const leastExtent = 2540

// bent writes a line that turns by right angles. The forms that the format has set out to
// the right: for one that sets out up or down the frame is turned about its middle.
func (w *slideWriter) bent(way []spot) {
	first, last := way[0], way[len(way)-1]
	upright := first.x == way[1].x
	along := func(p spot) int64 { return p.x - first.x }
	across := func(p spot) int64 { return p.y - first.y }
	if upright {
		along, across = across, along
	}
	du, dv := along(last), across(last)
	eu, ev := max(du, -du), max(dv, -dv)
	if len(way) > 3 {
		eu = max(eu, leastExtent)
	}
	if len(way) > 4 {
		ev = max(ev, leastExtent)
	}
	f := frame{(first.x + last.x - eu) / 2, (first.y + last.y - ev) / 2, eu, ev}
	switch back, aside := du < 0, dv < 0; {
	case !upright:
		w.placed(f, 0, back, aside)
	case !back && !aside: // down, then right
		w.placed(f, 16200000, true, false)
	case !back: // down, left
		w.placed(f, 5400000, false, false)
	case !aside: // up, right
		w.placed(f, 5400000, true, true)
	default:
		w.placed(f, 16200000, false, true)
	}
	x := w.x
	x.put(`<a:prstGeom prst="bentConnector`, strconv.Itoa(len(way)-1), `"><a:avLst>`)
	for i := 1; i+2 < len(way); i++ {
		part, extent, back := along(way[i]), eu, du < 0
		if i%2 == 0 {
			part, extent, back = across(way[i]), ev, dv < 0
		}
		if back {
			part = -part
		}
		x.put(`<a:gd name="adj`, strconv.Itoa(i), `" fmla="val `)
		x.num(scaled(part, 100_000, extent))
		x.put(`"/>`)
	}
	x.put("</a:avLst></a:prstGeom>")
}

// curve writes a line through its points.
func (w *slideWriter) curve(way []spot) {
	f := bounds(way)
	w.placed(f, 0, false, false)
	x := w.x
	x.put(`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path`)
	x.attr("w", f.w)
	x.attr("h", f.h)
	x.put(` fill="none">`)
	for i, p := range way {
		to := "lnTo"
		if i == 0 {
			to = "moveTo"
		}
		x.put("<a:", to, "><a:pt")
		x.attr("x", p.x-f.x)
		x.attr("y", p.y-f.y)
		x.put("/></a:", to, ">")
	}
	x.put("</a:path></a:pathLst></a:custGeom>")
}
