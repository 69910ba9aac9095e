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
	// Around is how the title is set, of the ways in the room's surround, and where the
	// legend stands.
	Around() (title int, legend geometry.Rect)
}

// covered is how much of a sheet the boxes of a crowd take, in percent; of any other
// picture it does not matter.
func (p *Page) covered(s *sheet, tight bool) int {
	const percent = 100
	crowd, ok := p.Picture.(Crowd)
	if !ok || s.close == nil || !crowd.Many() {
		return percent
	}
	p.Fit(s.room(), tight)
	return int(percent * crowd.Area() / (float64(s.page.W) * float64(s.page.H)))
}

// A picture of many boxes that cover little of a sheet comes out larger in narrower
// ones. Where they cover enough it must be worth it, and they must still do so.
const (
	sparse = 100 * layout.Filled
	loose  = sparse + 5
	// worthNarrow is how much larger, in percent, it must come out then.
	worthNarrow = 104
)

// narrower reports that a picture is better on a sheet in narrow boxes than on another
// in those that are wide enough for most words.
func (p *Page) narrower(narrow, wide *sheet) bool {
	if !narrow.larger(wide) {
		return false
	}
	size := wide.scale(wide.page).SmallText
	if size < easy || p.covered(wide, false) < sparse {
		return true
	}
	return 100*narrow.scale(narrow.page).SmallText >= worthNarrow*size && p.covered(narrow, true) >= sparse
}

// putClose draws all where the picture has put it.
func (p *Page) putClose(d *drawing.Drawing, s *sheet) {
	crowd := p.Picture.(Crowd) // else the sheet is not close
	at := geometry.Point{X: margin, Y: margin}
	title, legend := crowd.Around()
	heading := len(d.Boxes)
	p.Title.put(d, at, d.Page.W-2*margin, s.headings[title])
	d.Boxes[heading].W = s.close.Titles[title].W // beside it there may be something else
	p.put(d, at)
	p.Legend.put(d, geometry.Point{X: margin + legend.X, Y: margin + legend.Y}, legend.W)
}

// crowd hands the picture all between the margins, with title and legend to place. A
// title in shorter lines is no tower.
func (s *sheet) crowd(title *TitleBlock, legend *Legend) {
	s.free = s.inner
	s.close = &layout.Surround{Stamp: title.stampSize(), Legend: legend.ways(), Gap: BlockGap}
	for _, parts := range [...]geometry.Length{28, 16, 11, 8} {
		width := max(s.inner.W*parts/headingParts+s.close.Stamp.W, title.leastWidth())
		size := title.size(width)
		if n := len(s.close.Titles); n == 0 || size.W < s.close.Titles[n-1].W && size.H <= 2*s.close.Titles[0].H {
			s.headings, s.close.Titles = append(s.headings, width), append(s.close.Titles, size)
		}
	}
}

// headingParts is into how many parts the width of a sheet is divided to tell how wide
// the lines of a title are, at most.
const headingParts = 40

// size is what the title, or the largest of its peers, takes without the stamp, set in
// lines of a width.
func (t *TitleBlock) size(width geometry.Length) geometry.Size {
	size := t.ownSize(width)
	for _, p := range t.Peers {
		size.W = max(size.W, p.ownSize(width).W)
	}
	size.H = t.height(width) - BlockGap
	return size
}

func (t *TitleBlock) ownSize(width geometry.Length) geometry.Size {
	size := geometry.Size{}
	for _, r := range t.rows(width) {
		size.W = max(size.W, typeset.Width(r.Left.Text, r.Left.Size, r.Left.Bold)+2*Padding)
	}
	return size
}

// stampSize is what the stamp takes, or the largest of those of its peers.
func (t *TitleBlock) stampSize() geometry.Size {
	width := t.stampWidth()
	for _, p := range t.Peers {
		width = max(width, p.stampWidth())
	}
	if width == 0 {
		return geometry.Size{}
	}
	return geometry.Size{W: width, H: 2 * stampSize}
}

// ways are sizes that the legend may have, from a single row to a column.
func (l *Legend) ways() []geometry.Size {
	const most = 6
	total, widest := l.spread()
	for _, p := range l.Peers {
		t, w := p.spread()
		total, widest = max(total, t), max(widest, w)
	}
	var ways []geometry.Size
	for k := geometry.Length(1); k <= most; k++ {
		width := max(total/k+widest/2, widest)
		size := l.size(width)
		for _, p := range l.Peers {
			peer := p.size(width)
			size.W, size.H = max(size.W, peer.W), max(size.H, peer.H)
		}
		if n := len(ways); size.H > 0 && (n == 0 || size.W < ways[n-1].W) {
			ways = append(ways, size)
		}
	}
	return ways
}

// spread is what the entries take in one row, and the widest of them.
func (l *Legend) spread() (total, widest geometry.Length) {
	for i := range l.Entries {
		w := l.Entries[i].width()
		total, widest = total+w+entryGap, max(widest, w)
	}
	return total, widest
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
