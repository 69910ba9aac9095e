package kit

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Picture is what a view draws between the title and the legend.
type Picture interface {
	// Fit places everything for the room there is, tightly if letters would
	// else become too small, and says how large it came out.
	Fit(room geometry.Size, tight bool) geometry.Size
	// Put draws what was placed last.
	Put(d *drawing.Drawing, at geometry.Point)
}

// Page is a picture with what stands around it.
type Page struct {
	Picture
	Title  *TitleBlock
	Legend *Legend
	// Low says that without paper the page is no higher than it must be.
	Low bool
	// Split says what to do when text becomes too small on a sheet; nil when
	// there is nothing better than a larger one.
	Split func(paper string, size Points) message.Message
}

// Compose puts title and legend around a picture, on the sheet that suits it.
func (p *Page) Compose(d *drawing.Drawing, o drawing.Options) {
	sheet, tight := p.settle(o, false), false
	if o.Paper != "" && sheet.scale(sheet.page).SmallText < smallestReadable {
		if narrow := p.settle(o, true); narrow.larger(&sheet) {
			sheet, tight = narrow, true
		}
	}
	size := p.Fit(sheet.free, tight)
	d.Page = sheet.page
	width := d.Page.W - 2*margin
	top := margin + p.Title.put(d, geometry.Point{X: margin, Y: margin}, width)
	bottom := d.Page.H - margin - p.Legend.height(width)
	spare := max(bottom-BlockGap-size.H-top, 0)
	if p.Low && o.Paper == "" {
		d.Page.H, bottom, spare = d.Page.H-spare, bottom-spare, 0
	}
	p.Put(d, geometry.Point{X: margin + (width-size.W)/2, Y: top + min(spare/3, mostAbove)})
	p.Legend.put(d, geometry.Point{X: margin, Y: bottom}, width)
	if sheet.name == "" {
		return
	}
	d.Scale = sheet.scale(d.Page)
	if d.Scale.SmallText < smallestReadable {
		d.Notes = append(d.Notes, p.advice(d))
	}
}

// settle tries the sheets and returns the best.
func (p *Page) settle(o drawing.Options, tight bool) sheet {
	var best sheet
	for i, sheet := range sheetsFor(o) {
		sheet.reserve(p.Title.height(sheet.inner.W), p.Legend.height(sheet.inner.W))
		sheet.measure(p.Fit(sheet.free, tight), p.Title, p.Legend)
		if i == 0 || sheet.worthTurning(&best) {
			best = sheet
		}
	}
	return best
}

// advice says what to do when text becomes too small.
func (p *Page) advice(d *drawing.Drawing) message.Message {
	size := Points(d.Scale.SmallText)
	if p.Split != nil {
		return p.Split(d.Scale.Paper, size)
	}
	return Words.tooSmall.With(message.Paper(d.Scale.Paper), size, Readable)
}
