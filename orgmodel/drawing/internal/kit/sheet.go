package kit

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Distances around and between the parts of a drawing.
const (
	margin   = 28 * geometry.Pt
	BlockGap = 22 * geometry.Pt
	// mostAbove is how much of the room to spare stands between the title and a
	// small picture: what belongs together must not drift apart.
	mostAbove = 30 * geometry.Pt
	// Largest is how far a small drawing is blown up on a large sheet.
	Largest = 2
)

// sheet is a piece of paper a drawing could lie on, and how it would.
type sheet struct {
	name  string // empty: the shape only
	size  geometry.Size
	inner geometry.Size // without margins
	free  geometry.Size // for the tree
	page  geometry.Size // of the drawing on it

	close    *layout.Surround  // what stands where the picture leaves room; nil: nothing
	headings []geometry.Length // then: how wide the lines of the title are at most, per way to set it
}

// sheetsFor lists the sheets to try. Without paper the drawing takes the shape
// of a landscape sheet, which screens and slides share.
func sheetsFor(o drawing.Options) []sheet {
	name, orientation := o.Paper, o.Orientation
	if name == "" {
		name, orientation = "A3", drawing.Landscape
	}
	var sheets []sheet
	for _, way := range []layout.Orientation{layout.Landscape, layout.Portrait} {
		if orientation == drawing.Landscape && way != layout.Landscape || orientation == drawing.Portrait && way != layout.Portrait {
			continue
		}
		size, _ := layout.Paper(name, way) // Options.refuse knows it
		sheets = append(sheets, sheet{
			name: strings.ToUpper(o.Paper), size: size,
			inner: geometry.Size{W: size.W - 2*margin, H: size.H - 2*margin},
		})
	}
	return sheets
}

// reserve takes the room of title and legend from what the tree may have.
func (s *sheet) reserve(title, legend geometry.Length) {
	s.free = geometry.Size{W: s.inner.W, H: max(s.inner.H-title-legend-BlockGap, s.inner.H/4)}
}

// room is what the tree may have, and what is around it.
func (s *sheet) room() Room {
	around := geometry.Size{W: s.size.W - s.free.W, H: s.size.H - s.free.H}
	return Room{Size: s.free, Target: layout.Target{Sheet: s.size, Around: around, Surround: s.close}}
}

// measure finds the page that a tree of a size makes with title and legend
// around it, in the proportions of the sheet.
func (s *sheet) measure(tree geometry.Size, title *TitleBlock, legend *Legend) {
	if s.close != nil {
		s.page = geometry.Size{W: tree.W + 2*margin, H: tree.H + 2*margin}
		s.page.W = max(s.page.W, s.page.H*s.size.W/s.size.H)
		s.page.H = max(s.page.H, s.page.W*s.size.H/s.size.W)
		return
	}
	width := max(tree.W, title.leastWidth())
	height := tree.H + title.height(width) + legend.height(width) + BlockGap
	width = max(width, (height+2*margin)*s.size.W/s.size.H-2*margin)
	height = tree.H + title.height(width) + legend.height(width) + BlockGap
	s.page = geometry.Size{W: width + 2*margin, H: height + 2*margin}
	s.page.H = max(s.page.H, s.page.W*s.size.H/s.size.W)
}

// larger reports whether the drawing comes out larger on s than on t.
func (s *sheet) larger(t *sheet) bool {
	a, b := s.scale(s.page), t.scale(t.page)
	return a.Num*b.Den > b.Num*a.Den
}

// muchLarger reports whether the drawing comes out so much larger on s than on t that it
// is worth to have title and legend at unusual places.
func (s *sheet) muchLarger(t *sheet) bool {
	const percent, worth = 100, 102
	a, b := s.scale(s.page), t.scale(t.page)
	return percent*a.Num*b.Den > worth*b.Num*a.Den
}

// scale fits a page onto the sheet. The page has its own margins.
func (s *sheet) scale(page geometry.Size) drawing.Scale {
	sc := drawing.Scale{Paper: s.name, Sheet: s.size}
	if int64(s.size.W)*int64(page.H) < int64(s.size.H)*int64(page.W) {
		sc.Num, sc.Den = int64(s.size.W), int64(page.W)
	} else {
		sc.Num, sc.Den = int64(s.size.H), int64(page.H)
	}
	if sc.Num > Largest*sc.Den {
		sc.Num, sc.Den = Largest, 1
	}
	sc.SmallText = geometry.Length(int64(SmallSize) * sc.Num / sc.Den)
	return sc
}

// Points is a size of letters, written "4,1" or "4.1", rounded down.
type Points geometry.Length

// In implements message.Localizer.
func (p Points) In(lang message.Lang) string {
	l := geometry.Length(p)
	s := fmt.Sprintf("%d.%d", l/geometry.Pt, l%geometry.Pt/10)
	if lang == message.SV {
		s = strings.Replace(s, ".", ",", 1)
	}
	return message.Typed(lang, s)
}

// smallestReadable is the least size of letters on paper.
const smallestReadable = 6 * geometry.Pt

// easy is the size below which a picture is set tightly, to be read with ease.
const easy = 7 * geometry.Pt

// large is the size below which every line tells, however few boxes there are.
const large = 9 * geometry.Pt

// Readable is that size in points.
const Readable = message.Int(smallestReadable / geometry.Pt)
