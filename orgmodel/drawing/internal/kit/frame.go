package kit

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// Distances in a frame around boxes.
const (
	FramePad = 8 * geometry.Pt
	FrameGap = 12 * geometry.Pt
)

// FrameFill is the ground of a frame.
const FrameFill drawing.Color = "#f7f8fa"

// FrameRows is the heading of a frame.
func FrameRows(heading string, width geometry.Length) []drawing.Row {
	rows := []drawing.Row{{Height: 4 * geometry.Pt}}
	for _, line := range typeset.Wrap(heading, width-2*FramePad, FactSize, true, 0) {
		rows = append(rows, drawing.Row{Height: LineHeight(FactSize), Indent: FramePad, Left: drawing.Run{Text: line, Size: FactSize, Bold: true, Color: GreyInk}})
	}
	One(heading, rows[1:])
	return append(rows, drawing.Row{Height: 4 * geometry.Pt})
}

// NewFrame is a frame with its heading.
func NewFrame(id, heading string, r geometry.Rect) drawing.Box {
	return drawing.Box{
		ID: id, Class: "group", Title: heading, Rect: r, Fill: FrameFill,
		Stroke: drawing.Stroke{Color: "#9aa5b1", Width: geometry.Pt * 3 / 4}, Rows: FrameRows(heading, r.W),
	}
}

// HeadingBox is a heading that stands free over a column.
func HeadingBox(id, text string, at geometry.Point, width geometry.Length) drawing.Box {
	b := drawing.Box{ID: id, Class: "heading", Title: text, Rect: geometry.Rect{X: at.X, Y: at.Y, W: width}}
	for _, line := range typeset.Wrap(text, width, NameSize, true, 0) {
		Row(&b, drawing.Row{Height: LineHeight(NameSize), Centre: true, Left: drawing.Run{Text: line, Size: NameSize, Bold: true, Color: GreyInk}})
	}
	One(text, b.Rows)
	return b
}

// Stack places boxes one below the other, each as near as can be to where it
// would like to be, apart by at least its gap to the one before. It returns the
// upper edges; none is above zero.
func Stack(wished, heights, gaps []geometry.Length) []geometry.Length {
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
