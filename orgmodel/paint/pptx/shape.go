package pptx

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/scene"
)

// shape is a box of the drawing as a shape of the slide.
type shape struct {
	*scene.Shape
	id    int64
	sites []site // of its own, beyond those that each rectangle has
}

// site is a place on the border of a shape that a line holds on to.
type site struct {
	at   geometry.Point
	side int
}

// sides are those of a rectangle: their middles are the sites that each has, by these
// numbers.
var sides = [...]struct{ angle, x, y string }{
	{"3cd4", "hc", "t"}, {"cd2", "l", "vc"}, {"cd4", "hc", "b"}, {"0", "r", "vc"},
}

const (
	top = iota
	left
	bottom
	right
)

// site is the number of the site at a place, which is made if there is none.
func (s *shape) site(at geometry.Point) int {
	r := s.Box.Rect
	for i, middle := range [...]geometry.Point{{X: r.MidX(), Y: r.Y}, {X: r.X, Y: r.MidY()}, {X: r.MidX(), Y: r.Bottom()}, {X: r.Right(), Y: r.MidY()}} {
		if at == middle {
			return i
		}
	}
	n := slices.IndexFunc(s.sites, func(t site) bool { return t.at == at })
	if n < 0 {
		side := right
		switch at = scene.Nearest(r, at); {
		case at.Y == r.Y:
			side = top
		case at.Y == r.Bottom():
			side = bottom
		case at.X == r.X:
			side = left
		}
		n = len(s.sites)
		s.sites = append(s.sites, site{at, side})
	}
	return len(sides) + n
}

// identity writes what a shape is called and what a reader is told of it. One that has
// nothing to tell is said to be there for the eye only.
func (x *xml) identity(id int64, name, title string, links func()) {
	x.put("<p:cNvPr")
	x.attr("id", id)
	x.say("name", cmp.Or(short(name, longestName), "shape "+strconv.FormatInt(id, 10)))
	if title != "" {
		x.say("descr", title)
	}
	x.put(">")
	links()
	if title == "" {
		x.put(`<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`)
	}
	x.put("</p:cNvPr>")
}

// longestName is what a list of shapes shows of a name.
const longestName = 200

// shape writes a box.
func (w *slideWriter) shape(of *scene.Shape) {
	x, s := w.x, w.shapes[of]
	x.put("<p:sp><p:nvSpPr>")
	x.identity(s.id, s.Box.ID, s.Box.Title, func() { w.link(s.Box.Href) })
	switch {
	case of == w.title:
		x.put(`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>`)
	case s.Bare() && len(s.Texts) > 0:
		x.put(`<p:cNvSpPr txBox="1"/><p:nvPr/>`)
	default:
		x.put("<p:cNvSpPr/><p:nvPr/>")
	}
	x.put("</p:nvSpPr><p:spPr><a:xfrm>")
	x.at(w.plane.rect(s.Box.Rect))
	x.put("</a:xfrm>")
	g := s.ground()
	w.outline(s, g)
	w.fill(g)
	w.stroke(s.Box.Stroke, "")
	x.put("</p:spPr>")
	if len(s.Texts) > 0 || of == w.title {
		w.body(s)
	}
	x.put("</p:sp>")
}

// outline writes the form of a shape: a rectangle. One with sites of its own, with bars,
// or with a ground on a part of it only, has to spell out what a rectangle is.
func (w *slideWriter) outline(s *shape, ground ground) {
	x := w.x
	if len(s.sites) == 0 && len(s.Bars) == 0 && len(ground.parts) == 0 {
		x.put(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`)
		return
	}
	size := w.plane.rect(s.Box.Rect)
	size.w, size.h = max(size.w, 1), max(size.h, 1)
	origin := w.plane.at(geometry.Point{X: s.Box.X, Y: s.Box.Y})
	x.put("<a:custGeom><a:avLst/>")
	w.sites(s, origin, size)
	x.put(`<a:rect l="l" t="t" r="r" b="b"/><a:pathLst>`)
	within := func(r geometry.Rect) frame {
		f := w.plane.rect(r)
		return frame{f.x - origin.x, f.y - origin.y, f.w, f.h}
	}
	if len(ground.parts) > 0 {
		x.path(size, ` stroke="0"`, ground.parts, within)
	} else {
		x.path(size, "", []geometry.Rect{s.Box.Rect}, within)
	}
	if len(s.Bars) > 0 {
		// A bar is a darker part of the shape itself: it follows when its colour changes.
		x.path(size, ` fill="darken" stroke="0"`, rectsOf(s.Bars), within)
	}
	if len(ground.parts) > 0 {
		x.path(size, ` fill="none"`, []geometry.Rect{s.Box.Rect}, within)
	}
	x.put("</a:pathLst></a:custGeom>")
}

func rectsOf(bands []scene.Band) (list []geometry.Rect) {
	for i := range bands {
		list = append(list, bands[i].Rect)
	}
	return list
}

// sites writes the places on a shape that lines can hold on to: those of each rectangle,
// and its own as shares of its size.
func (w *slideWriter) sites(s *shape, origin spot, size frame) {
	x := w.x
	x.put("<a:gdLst>")
	for i := range s.sites {
		at := w.plane.at(s.sites[i].at)
		for _, g := range [...]struct {
			name, of string
			n, whole int64
		}{{"x", "w", at.x - origin.x, size.w}, {"y", "h", at.y - origin.y, size.h}} {
			x.put(`<a:gd name="`, g.name)
			x.num(int64(i))
			x.put(`" fmla="*/ `)
			x.num(g.n)
			x.put(" ", g.of, " ")
			x.num(g.whole)
			x.put(`"/>`)
		}
	}
	x.put("</a:gdLst><a:ahLst/><a:cxnLst>")
	for _, m := range sides {
		x.put(`<a:cxn ang="`, m.angle, `"><a:pos x="`, m.x, `" y="`, m.y, `"/></a:cxn>`)
	}
	for i, own := range s.sites {
		n := strconv.Itoa(i)
		x.put(`<a:cxn ang="`, sides[own.side].angle, `"><a:pos x="x`, n, `" y="y`, n, `"/></a:cxn>`)
	}
	x.put("</a:cxnLst>")
}

// path writes rectangles as a part of a form.
func (x *xml) path(size frame, how string, list []geometry.Rect, within func(geometry.Rect) frame) {
	x.put("<a:path")
	x.attr("w", size.w)
	x.attr("h", size.h)
	x.put(how, ">")
	for _, rect := range list {
		r := within(rect)
		for i, p := range [...]spot{{r.x, r.y}, {r.x + r.w, r.y}, {r.x + r.w, r.y + r.h}, {r.x, r.y + r.h}} {
			to := "lnTo"
			if i == 0 {
				to = "moveTo"
			}
			x.put("<a:", to, "><a:pt")
			x.attr("x", p.x)
			x.attr("y", p.y)
			x.put("/></a:", to, ">")
		}
		x.put("<a:close/>")
	}
	x.put("</a:path>")
}

// ground is what is behind the texts of a shape.
type ground struct {
	color drawing.Color
	parts []geometry.Rect // that have it, where not all of the shape does
	stops []stop          // where it has several
}

// ground says how bands and ground of a box are the one fill that a shape has. Bands of
// one colour on white are a fill of only a part of it: to be changed by its one colour,
// and alike in all programs. Others are a fill that changes its colour at once.
func (s *shape) ground() ground {
	own := paint.Color(s.Box.Fill)
	if len(s.Bands) == 0 {
		return ground{color: own}
	}
	g, white := ground{color: s.Bands[0].Fill}, own == "" || own == "#ffffff"
	height := geometry.Length(0)
	for _, b := range s.Bands {
		if b.Fill == "#ffffff" && white {
			continue
		}
		if g.color == "#ffffff" {
			g.color = b.Fill
		}
		if b.Fill != g.color || !white {
			if stops := stopsOf(s, own); len(stops) > 2 {
				return ground{stops: stops}
			} else if len(stops) > 0 {
				own = stops[0].color
			}
			return ground{color: own}
		}
		g.parts = append(g.parts, b.Rect)
		height += b.H
	}
	if height >= s.Box.H {
		g.parts = nil
	}
	return g
}

// fill writes the ground of a shape.
func (w *slideWriter) fill(g ground) {
	x := w.x
	switch {
	case g.stops != nil:
		x.put("<a:gradFill><a:gsLst>")
		for _, stop := range g.stops {
			x.put("<a:gs")
			x.attr("pos", stop.at)
			x.put(">")
			if stop.color == "" {
				x.put(`<a:schemeClr val="bg1"><a:alpha val="0"/></a:schemeClr>`)
			} else {
				x.color(stop.color)
			}
			x.put("</a:gs>")
		}
		x.put(`</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>`)
	case g.color == "":
		x.put("<a:noFill/>")
	default:
		x.solid(g.color)
	}
}

// stop is where a ground has a colour, in thousandths of a percent from the top.
type stop struct {
	at    int64
	color drawing.Color
}

func stopsOf(s *shape, own drawing.Color) (stops []stop) {
	const whole = 100_000
	at := func(y geometry.Length) int64 {
		return min(max(int64(y-s.Box.Y)*whole/int64(max(s.Box.H, 1)), 0), whole)
	}
	add := func(from, to int64, c drawing.Color) {
		switch n := len(stops); {
		case from >= to:
		case n > 0 && stops[n-1].color == c:
			stops[n-1].at = to // no step between two parts of one colour: that ends LibreOffice
		default:
			stops = append(stops, stop{from, c}, stop{to, c})
		}
	}
	reached := int64(0)
	for i := range s.Bands {
		band := &s.Bands[i]
		from, to := at(band.Y), at(band.Bottom())
		add(reached, from, own)
		add(from, to, band.Fill)
		reached = max(reached, to)
	}
	if len(stops) > 0 {
		add(reached, whole, own)
	}
	return stops
}

// dashes are the format's words for dashes.
var dashes = [...]string{drawing.Dashed: "dash", drawing.Dotted: "sysDot", drawing.DashDot: "dashDot", drawing.Double: ""}

// stroke writes a border or a line; heads are those of an arrow.
func (w *slideWriter) stroke(s drawing.Stroke, heads string) {
	x := w.x
	if s.Width <= 0 {
		x.put("<a:ln><a:noFill/></a:ln>")
		return
	}
	width := max(w.plane.long(s.Width), 1)
	dash := paint.DashOf(s)
	x.put("<a:ln")
	if dash == drawing.Double {
		width *= 3 // a stroke, a gap and a stroke
	}
	x.attr("w", min(width, 20116800))
	if dash == drawing.Double {
		x.put(` cmpd="dbl"`)
	}
	x.put(">")
	x.solid(s.Color)
	if dashes[dash] != "" {
		x.put(`<a:prstDash val="`, dashes[dash], `"/>`)
	}
	x.put(`<a:miter lim="800000"/>`, heads, "</a:ln>")
}
