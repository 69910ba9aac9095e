package atlas

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/internal/siblings"
)

// draw draws all sheets.
func (b *bundle) draw() *Atlas {
	s := b.measure
	a := &Atlas{Lang: s.Lang(), Title: s.Title(b.root()), Sheets: make([]Sheet, b.count())}
	for i := range a.Sheets {
		a.Sheets[i].Number = i + 1
		a.Sheets[i].Name = nameOf(s.Lang(), i+1, b.count())
	}
	to := b.leads(a.Sheets)
	for i := range b.maps {
		sheet := &a.Sheets[i]
		sheet.Title = s.Say(words.overview)
		sheet.Drawing = b.chartSheet(b.overview, &b.maps[i], sheet, s.Say(words.overviewSays), to)
	}
	for i := range b.parts {
		p := &b.parts[i]
		sheet := &a.Sheets[b.numberOfPart(i)-1]
		sheet.Title = b.units.title(s, p).Title
		sheet.Full = true
		if b.above[i] >= 0 {
			sheet.Under = b.numberOfPart(b.above[i])
		}
		sheet.Drawing = b.chartSheet(b.units, p, sheet, sheet.Title, to)
	}
	for page := range b.register.pages() {
		sheet := &a.Sheets[b.firstOfRegister()-1+page]
		sheet.Title = s.Say(words.register)
		sheet.Drawing = b.registerSheet(page, sheet, to)
	}
	return a
}

// chartSheet draws a sheet of boxes. What it notes while it writes its cards is explained
// on this sheet and on no other.
func (b *bundle) chartSheet(c *chart, p *siblings.Part, sheet *Sheet, what string, to func(*kit.Card) string) *drawing.Drawing {
	s := b.measure.Apart()
	pic := c.picture(p, s, to)
	return s.Draw(b.page(s, pic, pic.title, pic.legend, sheet, what, pic.outline), c.o)
}

// registerSheet draws a sheet of the register.
func (b *bundle) registerSheet(page int, sheet *Sheet, to func(*kit.Card) string) *drawing.Drawing {
	s := b.measure.Apart()
	pic := b.register.picture(page, s)
	pic.to = to
	title, legend := b.register.around(s, page)
	return s.Draw(b.page(s, pic, title, legend, sheet, s.Say(words.registerSays), pic.outline), b.o.drawing())
}

// page is a sheet; what tells what stands on it.
func (b *bundle) page(s kit.Sketch, pic kit.Picture, title *kit.TitleBlock, legend *kit.Legend, sheet *Sheet, what string, outline func() []drawing.Entry) *kit.Page {
	name := s.Title(b.root())
	page := &kit.Page{Picture: pic, Prefix: "org-", Name: name, Title: title, Legend: legend}
	description := s.Say(words.alone, name, s.Day())
	if !b.alone {
		page.Name += ", " + s.Say(words.sheet, sheet.Number) + ": " + what
		description = s.Say(words.description, sheet.Number, b.count(), name, s.Day(), what)
	}
	page.Tell = func() kit.Told { return kit.Told{Description: description, Outline: outline()} }
	return page
}

// leads says where a click on a box leads.
func (b *bundle) leads(sheets []Sheet) func(*kit.Card) string {
	link := b.o.Link
	if link == nil {
		link = func(s Sheet) string { return s.Name + ".svg" }
	}
	on := map[string]int{kit.PartID("", "overview"): 1, kit.PartID("", "register"): b.firstOfRegister()}
	units := b.measure.Org().Units
	for i := range b.forest.nodes {
		n := &b.forest.nodes[i]
		on[kit.PartID(units[n.unit].ID, "above")] = b.numberOf(i)
		for _, u := range n.units() {
			on[kit.PartID(units[u].ID, "entry")] = b.numberOf(i)
		}
	}
	for i := range b.parts {
		number := strconv.Itoa(i)
		on[kit.PartID(units[b.forest.nodes[b.parts[i].Heads[0]].unit].ID, "onward")] = b.numberOfPart(i)
		on[kit.PartID("", "sheet", number)] = b.numberOfPart(i)
		on[kit.PartID("", "sheet", number, "above")] = b.mapWith(i)
		on[kit.PartID("", "map", number)] = b.mapWith(i)
	}
	return func(c *kit.Card) string {
		if n := on[c.ID]; n > 0 {
			return link(sheets[n-1])
		}
		return ""
	}
}
