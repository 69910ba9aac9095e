package drawio

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/scene"
)

// shape writes a box: its text lies on all of it, with what is set on its ground.
func (w *pageWriter) shape(s *scene.Shape) {
	g := groundOf(s)
	w.open(w.shapes[s], w.label(s, g), s.Box.Title, s.Box.Href)
	w.put(`<mxCell style="`)
	if paint.DashOf(s.Box.Stroke) == drawing.Double && s.Box.Stroke.Width > 0 {
		w.put("shape=ext;double=1;")
	}
	w.put("rounded=0;html=1;whiteSpace=wrap;overflow=fill;align=left;verticalAlign=top;spacing=0;fontFamily=Arial;fillColor=", colour(g.fill, "none"), ";")
	if paint.Color(s.Box.Fill) == "" {
		w.put("pointerEvents=0;") // what lies under it can be taken hold of
	}
	w.stroke(s.Box.Stroke)
	w.put(`" vertex="1"`)
	w.within()
	w.rect(&w.plane, s.Box.Rect)
	w.close()
}

// within writes on what something lies.
func (w *pageWriter) within() {
	if w.parent == "" {
		w.put(` parent="1">`)
		return
	}
	w.say("parent", w.parent)
	w.put(">")
}

func colour(c drawing.Color, none string) string {
	if c = paint.Color(c); c == "" {
		return none
	}
	return string(c)
}

// stroke writes a border or a line.
func (w *pageWriter) stroke(s drawing.Stroke) {
	if s.Width <= 0 {
		w.put("strokeColor=none;")
		return
	}
	w.put("strokeColor=", colour(s.Color, "#000000"), ";strokeWidth=", w.plane.px(s.Width), ";")
	if dashes := s.Dashes(); dashes != nil {
		var list []string
		for _, v := range dashes {
			list = append(list, w.plane.px(v))
		}
		w.put("dashed=1;fixDash=1;dashPattern=", strings.Join(list, " "), ";")
	}
}

// join writes a line that is bound to two shapes. It sets out where its points do: then
// the dashes of lines that begin together lie on each other.
func (w *pageWriter) join(j *scene.Join) {
	line, points, last := j.Line, j.Points, len(j.Points)-1
	w.open(w.taken.free("line-"+line.ID), "", line.Title, "")
	w.put(`<mxCell style="`)
	if paint.DashOf(line.Stroke) == drawing.Double {
		w.put("shape=link;width=", w.plane.px(line.Stroke.Width+max(line.Stroke.Width, geometry.Pt)), ";")
	}
	w.put("edgeStyle=", courseOf(points), ";rounded=0;html=1;startArrow=none;")
	if line.Arrow {
		w.put("endArrow=open;endSize=", w.plane.px(drawing.ArrowLength), ";")
	} else {
		w.put("endArrow=none;")
	}
	w.stroke(line.Stroke)
	w.site("exit", j.From.Box.Rect, points[0])
	w.site("entry", j.To.Box.Rect, points[last])
	w.put(`" edge="1"`)
	w.say("source", w.shapes[j.From])
	w.say("target", w.shapes[j.To])
	w.within()
	w.put(`<mxGeometry relative="1" as="geometry">`)
	w.point(&w.plane, points[0], "sourcePoint")
	w.point(&w.plane, points[last], "targetPoint")
	if last > 1 {
		w.put(`<Array as="points">`)
		for _, p := range points[1:last] {
			w.point(&w.plane, p, "")
		}
		w.put("</Array>")
	}
	w.put("</mxGeometry>")
	w.close()
}

// site writes at which place of a shape a line holds on to it, as shares of its size.
func (w *pageWriter) site(end string, r geometry.Rect, at geometry.Point) {
	share := func(v, of geometry.Length) string {
		const whole = 1_000_000
		n := int64(max(of, 1))
		return string(paint.AppendFixed(nil, int((int64(v)*whole+n/2)/n), 6))
	}
	w.put(end, "X=", share(at.X-r.X, r.W), ";", end, "Y=", share(at.Y-r.Y, r.H), ";", end, "Dx=0;", end, "Dy=0;", end, "Perimeter=0;")
}

// free writes a line that joins nothing: a sample in the legend, an axis, hatching. It is
// a shape, so that no line ends at nothing: draw.io's own where it is straight, else one
// that the file brings along.
func (w *pageWriter) free(line *drawing.Line) {
	points := scene.Plain(line.Points)
	first, last := points[0], points[len(points)-1]
	flat := first.Y == last.Y || first.X == last.X
	if len(points) > 2 || !flat || line.Arrow || paint.DashOf(line.Stroke) == drawing.Double {
		w.stencil(line)
		return
	}
	w.open(w.taken.free("line-"+line.ID), "", line.Title, "")
	w.put(`<mxCell style="shape=line;html=1;rounded=0;fillColor=none;`)
	if first.X == last.X {
		w.put("direction=south;")
	}
	w.stroke(line.Stroke)
	w.put(`" vertex="1"`)
	w.within()
	half := line.Stroke.Width / 2
	r := geometry.Rect{X: min(first.X, last.X), Y: min(first.Y, last.Y), W: max(first.X, last.X) - min(first.X, last.X), H: max(first.Y, last.Y) - min(first.Y, last.Y)}
	if first.X == last.X {
		r.X, r.W = r.X-half, 2*half
	} else {
		r.Y, r.H = r.Y-half, 2*half
	}
	w.rect(&w.plane, r)
	w.close()
}

// courseOf is draw.io's word for how a line finds its way when what it joins is moved.
func courseOf(points []geometry.Point) string {
	for i := 1; i < len(points); i++ {
		if points[i].X != points[i-1].X && points[i].Y != points[i-1].Y {
			return "none"
		}
	}
	return "orthogonalEdgeStyle"
}
