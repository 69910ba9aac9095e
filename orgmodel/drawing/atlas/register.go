package atlas

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// register lists all units by name, with the sheet on which each stands in full.
type register struct {
	b     *bundle
	names []entry
	turns []int // where each sheet of it begins

	longTitle *kit.TitleBlock // of any sheet
	legend    *kit.Legend     // of them all
}

// entry is a unit in the register.
type entry struct {
	unit, node int
	shared     bool // another unit has the same name
	key        string
}

// columnWidth is that of a column of the register, and columnGap stays free beside it.
const (
	columnWidth = 200 * geometry.Pt
	columnGap   = 16 * geometry.Pt
	entryGap    = 2 * geometry.Pt // above each
)

func newRegister(b *bundle) *register {
	r := &register{b: b}
	s := b.measure.Apart()
	count := map[string]int{}
	for i := range b.forest.nodes {
		for _, u := range b.forest.nodes[i].units() {
			count[kit.Unmarked(s.UnitName(u))]++
			r.names = append(r.names, entry{unit: u, node: i})
		}
	}
	for i := range r.names {
		e := &r.names[i]
		e.shared = count[kit.Unmarked(s.UnitName(e.unit))] > 1
		e.key = alphabetical(e.name(s))
	}
	slices.SortStableFunc(r.names, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	r.longTitle, r.legend = b.about(s, words.register, anyNumber, anyNumber), s.Legend()
	r.turn()
	return r
}

// name tells a unit from others of its name by the unit above it.
func (e *entry) name(s kit.Sketch) string {
	name := s.UnitName(e.unit)
	if p := s.Org().Parent(e.unit); e.shared && p >= 0 {
		return s.Say(words.named, name, s.UnitName(p))
	}
	return name
}

// turn finds where each sheet of the register begins.
func (r *register) turn() {
	for from := 0; from < len(r.names); {
		r.turns = append(r.turns, from)
		pic := r.picture(len(r.turns)-1, r.b.measure)
		from += max(len(pic.fill(r.room(kit.LeastPercent), from)), 1)
	}
}

func (r *register) pages() int {
	if r == nil {
		return 0
	}
	return len(r.turns)
}

// end is where a sheet of the register ends.
func (r *register) end(page int) int {
	if page+1 < len(r.turns) {
		return r.turns[page+1]
	}
	return len(r.names)
}

// around is what stands above and below a sheet: they tell what its names rest on.
func (r *register) around(s kit.Sketch, page int) (*kit.TitleBlock, *kit.Legend) {
	for i := r.turns[page]; i < r.end(page); i++ {
		r.names[i].name(s)
	}
	title := r.b.about(s, words.register, r.b.firstOfRegister()+page, r.b.count())
	return title, s.Legend()
}

func (r *register) strip(s kit.Sketch) []kit.Card { return r.b.guides(s, true, false) }

// room is what the columns may take of a sheet.
func (r *register) room(percent geometry.Length) geometry.Size {
	room := kit.RoomAt(r.b.o.drawing(), percent, r.longTitle, r.legend)
	_, h := setStrip(r.strip(r.b.measure), room.W)
	room.H -= h
	return room
}

// registerPicture is a sheet of the register.
type registerPicture struct {
	*register
	page  int
	s     kit.Sketch
	to    func(*kit.Card) string
	size  geometry.Size
	boxes []drawing.Box
}

func (r *register) picture(page int, s kit.Sketch) *registerPicture {
	return &registerPicture{register: r, page: page, s: s}
}

// fill sets entries in columns, from one on, as many as have room.
func (p *registerPicture) fill(room geometry.Size, from int) []drawing.Box {
	var boxes []drawing.Box
	x, y := geometry.Length(0), geometry.Length(0)
	for i := from; i < len(p.names) && (len(p.turns) <= p.page+1 || i < p.turns[p.page+1]); i++ {
		b := p.entry(&p.names[i])
		if y+b.H > room.H {
			x, y = x+columnWidth+columnGap, 0
		}
		if x+columnWidth > room.W {
			break
		}
		b.X, b.Y = x, y
		y += b.H
		boxes = append(boxes, b)
	}
	return boxes
}

// entry is a line of the register: a name, and the number of a sheet.
func (p *registerPicture) entry(e *entry) drawing.Box {
	id := p.s.Org().Units[e.unit].ID
	on := message.Int(p.b.numberOf(e.node)).In(p.s.Lang())
	b := drawing.Box{
		ID: kit.PartID(id, "entry"), Class: "entry", Title: p.s.Say(words.refersTo, message.Name(e.name(p.s)), p.s.Say(words.sheet, p.b.numberOf(e.node))),
		Rect: geometry.Rect{W: columnWidth}, Things: p.s.Things(id),
	}
	left := drawing.Run{Text: e.name(p.s), Size: kit.FactSize, Color: kit.Ink}
	kit.Blank(&b, entryGap, "")
	kit.Pair(&b, left, on, 0, columnWidth-2*kit.Padding, "")
	kit.Stand(&b, 0, p.s.Things(id), drawing.Things{})
	return b
}

// Fit implements kit.Picture.
func (p *registerPicture) Fit(kit.Room, bool) geometry.Size {
	if p.boxes != nil {
		return p.size
	}
	for _, percent := range append(percents[:], kit.LeastPercent) {
		room := p.room(percent)
		if p.pages() > 1 && percent > kit.LeastPercent {
			continue // it fills its sheets
		}
		p.boxes = p.fill(room, p.turns[p.page])
		if percent == kit.LeastPercent || len(p.boxes) == p.end(p.page)-p.turns[p.page] {
			_, strip := setStrip(p.strip(p.s), room.W)
			p.size = geometry.Size{W: room.W, H: room.H + strip}
			break
		}
	}
	return p.size
}

// Put implements kit.Picture.
func (p *registerPicture) Put(at geometry.Point) kit.Drawn {
	cards := p.strip(p.s)
	strip, height := setStrip(cards, p.size.W)
	for i := range strip {
		strip[i].Node, strip[i].Href = false, p.to(&cards[i])
	}
	ink := kit.Drawn{Boxes: kit.Placed(strip, at)}
	for i, b := range kit.Placed(p.boxes, geometry.Point{X: at.X, Y: at.Y + height}) {
		b.Href = p.to(&kit.Card{ID: p.boxes[i].ID})
		ink.Boxes = append(ink.Boxes, b)
	}
	return ink
}

// outline is the sheet in text.
func (p *registerPicture) outline() []drawing.Entry {
	var list []drawing.Entry
	for i := p.turns[p.page]; i < p.end(p.page); i++ {
		e := &p.names[i]
		text := p.s.Say(words.refersTo, message.Name(e.name(p.s)), p.s.Say(words.sheet, p.b.numberOf(e.node)))
		list = append(list, drawing.Entry{Text: text, Things: p.s.Things(p.s.Org().Units[e.unit].ID)})
	}
	return list
}
