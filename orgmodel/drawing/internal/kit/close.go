package kit

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// Crowd is a picture that finds places for title and legend as well, in what it leaves
// free, when it has many boxes or would come out small.
type Crowd interface {
	Picture
	// Many reports that it has so many boxes that it is to fill its sheet.
	Many() bool
	// Area is what the boxes take that were placed last.
	Area() float64
	// Legend is where the legend stands when the room had a surround.
	Legend() geometry.Rect
}

// sparse reports a picture of many boxes that cover little of a sheet: narrower ones
// may come out larger.
func (p *Page) sparse(s *sheet) bool {
	crowd, ok := p.Picture.(Crowd)
	if !ok || s.close == nil || !crowd.Many() {
		return false
	}
	p.Fit(s.room(), false)
	return crowd.Area() < layout.Filled*float64(s.page.W)*float64(s.page.H)
}

// putClose draws all where the picture has put it.
func (p *Page) putClose(d *drawing.Drawing, s *sheet) {
	crowd := p.Picture.(Crowd) // else the sheet is not close
	at := geometry.Point{X: margin, Y: margin}
	heading := len(d.Boxes)
	p.Title.put(d, at, d.Page.W-2*margin, s.heading)
	d.Boxes[heading].W = s.close.Title.W // beside it there may be something else
	p.put(d, at)
	legend := crowd.Legend()
	p.Legend.put(d, geometry.Point{X: margin + legend.X, Y: margin + legend.Y}, legend.W)
}

// crowd hands the picture all between the margins, with title and legend to place.
func (s *sheet) crowd(title *TitleBlock, legend *Legend) {
	s.free = s.inner
	s.heading = max(s.inner.W*2/5+title.stampWidth(), title.leastWidth())
	s.close = &layout.Surround{Title: title.size(s.heading), Stamp: title.stampSize(), Legend: legend.ways(), Gap: BlockGap}
}

// size is what the title takes without the stamp, set in lines of a width.
func (t *TitleBlock) size(width geometry.Length) geometry.Size {
	size := geometry.Size{}
	for _, r := range t.rows(width) {
		size.W = max(size.W, typeset.Width(r.Left.Text, r.Left.Size, r.Left.Bold)+2*Padding)
	}
	size.H = t.height(width) - BlockGap
	return size
}

func (t *TitleBlock) stampSize() geometry.Size {
	if t.stamp == "" {
		return geometry.Size{}
	}
	return geometry.Size{W: t.stampWidth(), H: 2 * stampSize}
}

// ways are sizes that the legend may have, from a single row to a column.
func (l *Legend) ways() []geometry.Size {
	const most = 6
	total, widest := geometry.Length(0), geometry.Length(0)
	for i := range l.Entries {
		w := l.Entries[i].width()
		total, widest = total+w+entryGap, max(widest, w)
	}
	var ways []geometry.Size
	for k := geometry.Length(1); k <= most; k++ {
		size := l.size(max(total/k+widest/2, widest))
		if n := len(ways); size.H > 0 && (n == 0 || size.W < ways[n-1].W) {
			ways = append(ways, size)
		}
	}
	return ways
}

// size is what the legend takes in rows of at most a width.
func (l *Legend) size(width geometry.Length) geometry.Size {
	size := geometry.Size{}
	for _, row := range l.rows(width) {
		wide := -entryGap
		for i := range row {
			wide += row[i].width() + entryGap
		}
		size.W, size.H = max(size.W, wide), size.H+legendRow
	}
	return size
}
