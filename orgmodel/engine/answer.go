package engine

import (
	"bytes"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// answer reads the SVG that Graphviz writes. Its lines are regular (one element
// each, a group per node and edge, nothing on two lines), so no XML parser is
// needed; whatever does not look that way is reported, never guessed at.
type answer struct {
	rest []byte
}

// The beginnings of lines that matter.
var (
	lineGroup   = []byte("<g id=")
	linePolygon = []byte("<polygon ")
	linePath    = []byte("<path ")
	lineText    = []byte("<text ")
	lineClose   = []byte("</g>")
	lineEnd     = []byte("</svg>")
)

// open finds the group of the whole graph and passes by its background.
func (a *answer) open() error {
	if !bytes.HasSuffix(bytes.TrimSpace(a.rest), lineEnd) {
		return garbled("the SVG has no end")
	}
	for line := a.line(); line != nil; line = a.line() {
		if bytes.HasPrefix(line, []byte(`<g id="graph0"`)) {
			return nil
		}
	}
	return garbled("the SVG has no graph")
}

// line returns the next line without its end, or nil at the end.
func (a *answer) line() []byte {
	if len(a.rest) == 0 {
		return nil
	}
	i := bytes.IndexByte(a.rest, '\n')
	if i < 0 {
		i = len(a.rest) - 1
	}
	line := a.rest[:i:i]
	a.rest = a.rest[i+1:]
	return line
}

// shape is what a group holds: at most one shape or text.
type shape struct {
	polygon, path, text []byte // the line, or nil
}

// group returns what the next node or edge became.
func (a *answer) group() (s shape, ok bool) {
	line := a.line()
	for line != nil && !bytes.HasPrefix(line, lineGroup) {
		line = a.line()
	}
	if line == nil {
		return s, false
	}
	for depth := 1; depth > 0; {
		switch line = a.line(); {
		case line == nil:
			return s, false
		case bytes.HasPrefix(line, lineGroup):
			depth++ // of a tooltip or a link
		case bytes.HasPrefix(line, lineClose):
			depth--
		case bytes.HasPrefix(line, linePolygon):
			s.polygon = line
		case bytes.HasPrefix(line, linePath):
			s.path = line
		case bytes.HasPrefix(line, lineText):
			s.text = line
		}
	}
	return s, true
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

// rect reads a polygon as the rectangle it is, in a page of the given height.
func (s shape) rect(height geometry.Length) (r geometry.Rect, ok bool) {
	var corners [5]geometry.Point
	n, ok := readPoints(attribute(s.polygon, attrPoints), corners[:])
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

// says reports whether the group holds a text, and holds it whole. Graphviz
// writes some characters as references.
func (s shape) says(want string) bool {
	i := bytes.IndexByte(s.text, '>')
	if i < 0 {
		return false
	}
	text := s.text[i+1:]
	if i = bytes.LastIndex(text, []byte("</text>")); i < 0 {
		return false
	}
	text = text[:i]
	for len(text) > 0 && len(want) > 0 {
		if text[0] != '&' {
			if text[0] != want[0] {
				return false
			}
			text, want = text[1:], want[1:]
			continue
		}
		character, length := reference(text)
		if length == 0 || len(want) < len(character) || want[:len(character)] != character {
			return false
		}
		text, want = text[length:], want[len(character):]
	}
	return len(text) == 0 && len(want) == 0
}

// references are those Graphviz writes.
var references = [...]struct{ name, character string }{
	{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", `"`},
	{"&#45;", "-"}, {"&#39;", "'"}, {"&#160;", "\u00a0"},
}

// reference reads a character reference and returns its length too.
func reference(text []byte) (character string, length int) {
	for _, r := range references {
		if bytes.HasPrefix(text, []byte(r.name)) {
			return r.character, len(r.name)
		}
	}
	return "", 0
}
