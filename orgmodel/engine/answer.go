package engine

import (
	"bytes"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// compare holds the SVG that Graphviz wrote against the drawing it was asked
// for: every frame, box and line of the graph at its place, and nothing else.
func (g *graph) compare(raw []byte, d *drawing.Drawing) error {
	drawn, err := readAnswer(raw)
	if err != nil {
		return err
	}
	id := func(id string) string { return identifier(d.Prefix + id) }
	for i := range g.clusters {
		if frame := g.clusters[i].frame; !drawn.has(id(frame.ID), frame.Rect, d.Page.H) {
			return garbled("the frame %q is not where it should be", frame.Title)
		}
	}
	for _, box := range g.nodes {
		if !drawn.has(id(box.ID), box.Rect, d.Page.H) {
			return garbled("the box %q is not where it should be", box.Title)
		}
	}
	for _, e := range g.edges {
		if !drawn.runs(id(e.line.ID), e.points, d.Page.H) {
			return garbled("the line %q does not run as it should", e.line.Title)
		}
	}
	if want := len(g.clusters) + len(g.nodes) + len(g.edges); len(drawn) != want {
		return garbled("it has %d parts instead of %d", len(drawn), want)
	}
	return nil
}

// answer is what Graphviz drew: the shapes by the ids of their groups.
type answer map[string]shape

// shape is what a group holds: rectangles, of which a double border has two, or
// a line. They are the lines of text of the answer.
type shape struct {
	polygons [2][]byte
	path     []byte
}

// The beginnings of lines that matter.
var (
	lineGroup   = []byte(`<g id="`)
	linePolygon = []byte("<polygon ")
	linePath    = []byte("<path ")
	lineEnd     = []byte("</svg>")
)

// graphGroup is the id of the group around everything.
const graphGroup = "graph0"

// readAnswer reads the SVG that Graphviz writes. Its lines are regular (one
// element each, a group per frame, node and edge), so no XML parser is needed;
// whatever does not look that way is reported, never guessed at.
func readAnswer(raw []byte) (answer, error) {
	if !bytes.HasSuffix(bytes.TrimSpace(raw), lineEnd) {
		return nil, garbled("the SVG has no end")
	}
	drawn := answer{}
	id, begun := "", false
	for line := range bytes.Lines(raw) {
		switch {
		case bytes.HasPrefix(line, lineGroup):
			name, _, _ := bytes.Cut(line[len(lineGroup):], []byte{'"'})
			if id = characters.Replace(string(name)); id == graphGroup {
				begun = true
				continue
			}
			if _, twice := drawn[id]; twice {
				return nil, garbled("it has two parts with the id %q", id)
			}
			drawn[id] = shape{}
		case bytes.HasPrefix(line, linePolygon):
			s := drawn[id]
			s.polygons[1], s.polygons[0] = s.polygons[0], line
			drawn.keep(id, s)
		case bytes.HasPrefix(line, linePath):
			s := drawn[id]
			s.path = line
			drawn.keep(id, s)
		}
	}
	if !begun {
		return nil, garbled("the SVG has no graph")
	}
	return drawn, nil
}

// keep notes a shape of a group; the ground of the whole graph is none.
func (a answer) keep(id string, s shape) {
	if id != graphGroup {
		a[id] = s
	}
}

// has reports whether a rectangle was drawn where it should be.
func (a answer) has(id string, want geometry.Rect, height geometry.Length) bool {
	for _, polygon := range a[id].polygons {
		if got, ok := readRect(polygon, height); ok && got == want {
			return true
		}
	}
	return false
}

// runs reports whether a line was drawn as it should be: of each curve of
// Graphviz the end counts.
func (a answer) runs(id string, want []geometry.Point, height geometry.Length) bool {
	points := make([]geometry.Point, 3*len(want)-2)
	n, ok := readPoints(attribute(a[id].path, attrPath), points)
	if !ok || n != len(points) {
		return false
	}
	for i, at := range want {
		if got := points[3*i]; got.X != at.X || got.Y+height != at.Y {
			return false
		}
	}
	return true
}

// attribute returns the value of an attribute in a line.
func attribute(line, name []byte) []byte {
	i := bytes.Index(line, name)
	if i < 0 {
		return nil
	}
	value := line[i+len(name):]
	if i = bytes.IndexByte(value, '"'); i < 0 {
		return nil
	}
	return value[:i]
}

var (
	attrPoints = []byte(` points="`)
	attrPath   = []byte(` d="`)
)

// readRect reads a polygon as the rectangle it is, in a page of the given height.
func readRect(polygon []byte, height geometry.Length) (r geometry.Rect, ok bool) {
	var corners [5]geometry.Point
	n, ok := readPoints(attribute(polygon, attrPoints), corners[:])
	if !ok || n != len(corners) {
		return r, false
	}
	low, high := corners[0], corners[0]
	for _, c := range corners[1:] {
		low = geometry.Point{X: min(low.X, c.X), Y: min(low.Y, c.Y)}
		high = geometry.Point{X: max(high.X, c.X), Y: max(high.Y, c.Y)}
	}
	return geometry.Rect{X: low.X, Y: low.Y + height, W: high.X - low.X, H: high.Y - low.Y}, true
}

// readPoints reads pairs of numbers between whatever letters and spaces; ok is
// false if there are more than there is room for, or something else.
func readPoints(text []byte, into []geometry.Point) (n int, ok bool) {
	for {
		for len(text) > 0 && (text[0] == ' ' || text[0] == 'M' || text[0] == 'C') {
			text = text[1:]
		}
		if len(text) == 0 {
			return n, true
		}
		if n == len(into) {
			return n, false
		}
		var x, y geometry.Length
		if x, text, ok = readPt(text); !ok || len(text) == 0 || text[0] != ',' {
			return n, false
		}
		if y, text, ok = readPt(text[1:]); !ok {
			return n, false
		}
		into[n] = geometry.Point{X: x, Y: y}
		n++
	}
}

// readPt reads a number with at most two decimals.
func readPt(text []byte) (v geometry.Length, rest []byte, ok bool) {
	negative := len(text) > 0 && text[0] == '-'
	if negative {
		text = text[1:]
	}
	decimals, i := -1, 0
	for ; i < len(text); i++ {
		switch c := text[i]; {
		case c >= '0' && c <= '9' && decimals < 2 && i < 15:
			v = v*10 + geometry.Length(c-'0')
			if decimals >= 0 {
				decimals++
			}
			ok = true
			continue
		case c == '.' && decimals < 0:
			decimals = 0
			continue
		}
		break
	}
	for d := max(decimals, 0); d < 2; d++ {
		v *= 10
	}
	if negative {
		v = -v
	}
	return v, text[i:], ok
}

// characters turns the references that Graphviz writes into what they stand for.
var characters = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#45;", "-", "&#39;", "'")
