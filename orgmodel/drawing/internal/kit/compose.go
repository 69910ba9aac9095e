package kit

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Picture is what a view draws between the title and the legend.
type Picture interface {
	// Fit places everything for the room there is, tightly if letters would
	// else become too small, and says how large it came out.
	Fit(room Room, tight bool) geometry.Size
	// Put draws what was placed last.
	Put(at geometry.Point) Drawn
}

// Room is what a picture may have on a sheet of paper if all has its natural size.
// Drawn smaller, it has more: what is around it shrinks with it.
type Room struct {
	geometry.Size
	Target layout.Target
}

// Drawn is what a picture draws.
type Drawn struct {
	Frames, Boxes []drawing.Box
	Lines         []drawing.Line
}

// Told is what a drawing says in text.
type Told struct {
	Description string
	Outline     []drawing.Entry
}

// Page is what a view returns: what is drawn and said, of which a drawing is made.
type Page struct {
	Picture // nil: only the text is wanted

	Prefix string // of the ids in the drawing
	Name   string // what the drawing is of
	Notes  []message.Message
	Title  *TitleBlock
	Legend *Legend
	Tell   func() Told // asked when everything has its place
	// Low says that without paper the page is no higher than it must be.
	Low bool
	// Split says what to do when text becomes too small on a sheet; nil when
	// there is nothing better than a larger one.
	Split func(paper string, size Points) message.Message
}

// Draw makes the drawing of what a view of one organisation returns.
func (s Sketch) Draw(p *Page, o drawing.Options) *drawing.Drawing {
	d := p.Draw(s.Model, s.used, o)
	d.Description += Unjudged(s.Model)
	s.entities(d)
	return d
}

// Draw makes a drawing that is as sure as an organisation, and explains the marks in it.
func (p *Page) Draw(of Model, used *Marks, o drawing.Options) *drawing.Drawing {
	d := of.drawing(p.Prefix, p.Name)
	d.Notes = p.Notes
	p.explainStamp(d, used)
	if p.Picture != nil {
		p.compose(d, o)
	}
	told := p.Tell()
	d.Description, d.Outline = told.Description, told.Outline
	used.explain(d)
	return d
}

// explainStamp adds to the legend what the star of a stamp means, where no box bears one.
func (p *Page) explainStamp(d *drawing.Drawing, used *Marks) {
	if used.signs[AssumedMark] || !strings.Contains(d.Stamp+d.Partly, StarSign) {
		return
	}
	if p.Legend != nil {
		if slices.ContainsFunc(p.Legend.Entries, func(e LegendEntry) bool { return strings.HasPrefix(e.Text, StarSign) }) {
			return // in words of the view's own
		}
		p.Legend.Entries = append(p.Legend.Entries, LegendEntry{Text: Words.LegendAssumed.In(d.Lang)})
	}
	used.signs[AssumedMark] = true
}

// compose puts title and legend around a picture, on the sheet that suits it.
func (p *Page) compose(d *drawing.Drawing, o drawing.Options) {
	sheet, tight := p.choose(o)
	size := p.Fit(sheet.room(), tight)
	d.Page = sheet.page
	if sheet.close != nil {
		p.putClose(d, &sheet)
	} else {
		p.putBetween(d, size, o.Paper == "")
	}
	if sheet.name == "" {
		return
	}
	d.Scale = sheet.scale(d.Page)
	if d.Scale.SmallText < smallestReadable {
		d.Notes = append(d.Notes, p.advice(d, o))
		p.Fit(sheet.room(), tight) // what was tried for the advice leaves no mark
	}
}

// putBetween draws the picture between title and legend, each as wide as the page.
func (p *Page) putBetween(d *drawing.Drawing, size geometry.Size, mayBeLow bool) {
	width := d.Page.W - 2*margin
	top := margin + p.Title.put(d, geometry.Point{X: margin, Y: margin}, width, width)
	bottom := d.Page.H - margin - p.Legend.height(width)
	spare := max(bottom-BlockGap-size.H-top, 0)
	if p.Low && mayBeLow {
		d.Page.H, bottom, spare = d.Page.H-spare, bottom-spare, 0
	}
	p.put(d, geometry.Point{X: margin + (width-size.W)/2, Y: top + min(spare/3, mostAbove)})
	p.Legend.put(d, geometry.Point{X: margin, Y: bottom}, width)
}

func (p *Page) put(d *drawing.Drawing, at geometry.Point) {
	ink := p.Put(at)
	d.Frames, d.Lines, d.Boxes = append(d.Frames, ink.Frames...), append(d.Lines, ink.Lines...), append(d.Boxes, ink.Boxes...)
}

// choose finds the sheet on which the drawing comes out largest, and whether its boxes
// are narrow there. What is easy to read as it is usually set is set so.
func (p *Page) choose(o drawing.Options) (best sheet, tight bool) {
	best = p.seat(o, false)
	if o.Paper == "" {
		return best, false
	}
	if best.scale(best.page).SmallText < easy || p.covered(&best, false) < loose {
		if narrow := p.seat(o, true); p.narrower(&narrow, &best) {
			return narrow, true
		}
	}
	return best, false
}

// seat finds the sheet in one sort of boxes. A picture of many boxes has title and legend
// in what it leaves free; another one that could be larger, if it is much larger then.
func (p *Page) seat(o drawing.Options, tight bool) sheet {
	crowd, close := p.Picture.(Crowd)
	switch close = close && o.Paper != ""; {
	case !close:
		return p.settle(o, tight, false)
	case crowd.Many():
		return p.settle(o, tight, true)
	}
	best := p.settle(o, tight, false)
	if best.scale(best.page).SmallText >= large {
		return best
	}
	if beside := p.settle(o, tight, true); beside.muchLarger(&best) {
		return beside
	}
	return best
}

// settle tries the sheets and returns the one on which the drawing comes out
// largest, the first if it does on both. Title and legend stand above and below the
// picture, or where it leaves room.
func (p *Page) settle(o drawing.Options, tight, close bool) sheet {
	var best sheet
	for i, sheet := range sheetsFor(o) {
		if close {
			sheet.crowd(p.Title, p.Legend)
		} else {
			sheet.reserve(p.Title.height(sheet.inner.W), p.Legend.height(sheet.inner.W))
		}
		sheet.measure(p.Fit(sheet.room(), tight), p.Title, p.Legend)
		if i == 0 || sheet.larger(&best) {
			best = sheet
		}
	}
	return best
}

// advice says what to do when text becomes too small: how to take a part or several
// sheets, or the smallest sheet on which it can be read.
func (p *Page) advice(d *drawing.Drawing, o drawing.Options) message.Message {
	size := Points(d.Scale.SmallText)
	if p.Split != nil && !oversized(d) {
		return p.Split(d.Scale.Paper, size)
	}
	for _, name := range layout.PaperNames() {
		have, _ := layout.Paper(d.Scale.Paper, layout.Portrait)
		if larger, _ := layout.Paper(name, layout.Portrait); layout.Lies(name) || layout.Lies(d.Scale.Paper) || larger.H <= have.H {
			continue
		}
		o.Paper = name
		if best, _ := p.choose(o); best.scale(best.page).SmallText >= smallestReadable {
			return Words.tooSmallLarger.With(message.Paper(d.Scale.Paper), size, Readable, message.Paper(name), message.Code("--paper "+name))
		}
	}
	return Words.tooSmall.With(message.Paper(d.Scale.Paper), size, Readable)
}

// oversized reports that a box alone is larger than a sheet on which it could be read: to
// take several sheets does not help it.
func oversized(d *drawing.Drawing) bool {
	longest := max(d.Scale.Sheet.W, d.Scale.Sheet.H) * 100 / LeastPercent
	return slices.ContainsFunc(d.Boxes, func(b drawing.Box) bool { return b.Node && b.H > longest-2*margin })
}
