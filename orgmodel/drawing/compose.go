package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// picture is what a view draws between the title and the legend.
type picture interface {
	// fit places everything for the room there is, tightly if letters would
	// else become too small, and says how large it came out.
	fit(room geometry.Size, tight bool) geometry.Size
	// put draws what was placed last.
	put(d *Drawing, at geometry.Point)
}

// page is a picture with what stands around it.
type page struct {
	picture
	title  *titleBlock
	legend *legend
	// low says that without paper the page is no higher than it must be.
	low bool
	// split says what to do when text becomes too small on a sheet; nil when
	// there is nothing better than a larger one.
	split func(paper string, size points) message.Message
}

// compose puts title and legend around a picture, on the sheet that suits it.
func (p *page) compose(d *Drawing, o Options) {
	sheet, tight := p.settle(o, false), false
	if o.Paper != "" && sheet.scale(sheet.page).SmallText < smallestReadable {
		if narrow := p.settle(o, true); narrow.larger(&sheet) {
			sheet, tight = narrow, true
		}
	}
	size := p.fit(sheet.free, tight)
	d.Page = sheet.page
	width := d.Page.W - 2*margin
	top := margin + p.title.put(d, geometry.Point{X: margin, Y: margin}, width)
	bottom := d.Page.H - margin - p.legend.height(width)
	spare := max(bottom-blockGap-size.H-top, 0)
	if p.low && o.Paper == "" {
		d.Page.H, bottom, spare = d.Page.H-spare, bottom-spare, 0
	}
	p.put(d, geometry.Point{X: margin + (width-size.W)/2, Y: top + min(spare/3, mostAbove)})
	p.legend.put(d, geometry.Point{X: margin, Y: bottom}, width)
	if sheet.name == "" {
		return
	}
	d.Scale = sheet.scale(d.Page)
	if d.Scale.SmallText < smallestReadable {
		d.Notes = append(d.Notes, p.advice(d))
	}
}

// settle tries the sheets and returns the best.
func (p *page) settle(o Options, tight bool) sheet {
	var best sheet
	for i, sheet := range sheetsFor(o) {
		sheet.reserve(p.title.height(sheet.inner.W), p.legend.height(sheet.inner.W))
		sheet.measure(p.fit(sheet.free, tight), p.title, p.legend)
		if i == 0 || sheet.worthTurning(&best) {
			best = sheet
		}
	}
	return best
}

// advice says what to do when text becomes too small.
func (p *page) advice(d *Drawing) message.Message {
	size := points(d.Scale.SmallText)
	if p.split != nil {
		return p.split(d.Scale.Paper, size)
	}
	return words.tooSmall.With(message.Paper(d.Scale.Paper), size, readable)
}
