package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// Distances in a frame around boxes.
const (
	framePad = 8 * geometry.Pt
	frameGap = 12 * geometry.Pt
)

const frameFill Color = "#f7f8fa"

// frameRows is the heading of a frame.
func frameRows(heading string, width geometry.Length) []Row {
	rows := []Row{{Height: 4 * geometry.Pt}}
	for _, line := range typeset.Wrap(heading, width-2*framePad, factSize, true, 0) {
		rows = append(rows, Row{Height: lineHeight(factSize), Indent: framePad, Left: Run{Text: line, Size: factSize, Bold: true, Color: greyInk}})
	}
	return append(rows, Row{Height: 4 * geometry.Pt})
}

// newFrame is a frame with its heading.
func newFrame(id, heading string, r geometry.Rect) Box {
	return Box{
		ID: id, Class: "group", Title: heading, Rect: r, Fill: frameFill,
		Stroke: Stroke{Color: "#9aa5b1", Width: geometry.Pt * 3 / 4}, Rows: frameRows(heading, r.W),
	}
}

// headingBox is a heading that stands free over a column.
func headingBox(id, text string, at geometry.Point, width geometry.Length) Box {
	b := Box{ID: id, Class: "heading", Title: text, Rect: geometry.Rect{X: at.X, Y: at.Y, W: width}}
	for _, line := range typeset.Wrap(text, width, nameSize, true, 0) {
		b.row(Row{Height: lineHeight(nameSize), Centre: true, Left: Run{Text: line, Size: nameSize, Bold: true, Color: greyInk}})
	}
	return b
}

// stack places boxes one below the other, each as near as can be to where it
// would like to be, apart by at least its gap to the one before. It returns the
// upper edges; none is above zero.
func stack(wished, heights, gaps []geometry.Length) []geometry.Length {
	n := len(wished)
	down, up := make([]geometry.Length, n), make([]geometry.Length, n)
	for i := range n {
		down[i] = wished[i]
		if i > 0 {
			down[i] = max(down[i], down[i-1]+heights[i-1]+gaps[i])
		}
	}
	for i := n - 1; i >= 0; i-- {
		up[i] = wished[i]
		if i+1 < n {
			up[i] = min(up[i], up[i+1]-gaps[i+1]-heights[i])
		}
	}
	floor := geometry.Length(0)
	for i := range n {
		down[i] = max((down[i]+up[i])/2, floor)
		if i+1 < n {
			floor = down[i] + heights[i] + gaps[i+1]
		}
	}
	return down
}
