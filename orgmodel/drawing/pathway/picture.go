package pathway

import (
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// Measures of the pathway view.
const (
	journeyGap  = 26 * geometry.Pt
	bandGap     = 24 * geometry.Pt
	lanePadding = 9 * geometry.Pt
	ownerGap    = 6 * geometry.Pt
	markWidth   = 80 * geometry.Pt
	// markApart is what stays free around a mark beside a step, markAbove above
	// and below one between two lanes.
	markApart = 8 * geometry.Pt
	markAbove = 3 * geometry.Pt
	// ownerEdgeWidth is the border around the lanes of an authority; labels
	// leave it free.
	ownerEdgeWidth = 150
	headingSize    = 13 * geometry.Pt
	// leastJourney keeps the heading of a short way from being wrapped into a
	// tower.
	leastJourney = 420 * geometry.Pt
	// mostAbreast is how many steps stand side by side at most in a way that goes on
	// below.
	mostAbreast = 16
)

// The ground of lanes and of their labels.
const (
	laneGround  drawing.Color = "#f7f9fb"
	laneEdge    drawing.Color = "#cbd2d9"
	labelGround drawing.Color = "#e9eef3"
	ownerEdge   drawing.Color = "#52606d"
)

// measures are how wide what stands side by side is.
type measures struct {
	card, label, gutter geometry.Length
}

// The measures, from the widest; the last are for a way that would else be told in
// several bands.
var (
	wideWay   = measures{152 * geometry.Pt, 132 * geometry.Pt, 26 * geometry.Pt}
	narrowWay = measures{124 * geometry.Pt, 104 * geometry.Pt, 26 * geometry.Pt}
	slimWay   = measures{108 * geometry.Pt, 88 * geometry.Pt, 20 * geometry.Pt}
)

// wayPicture is the picture of the ways.
type wayPicture struct {
	*wayMap
	measures
	// between says that marks stand in the room between two lanes, which costs
	// height, and not beside the steps, which costs width.
	between       bool
	again         bool // a way goes on below, so that lanes come again
	draft         bool // only the size is wanted
	set           []*settings
	frames, boxes []drawing.Box
	lines         []drawing.Line
}

// Fit implements picture. Each lane is drawn once if that can be read with ease: one
// that comes again looks like a hand-over.
func (p *wayPicture) Fit(room kit.Room, tight bool) geometry.Size {
	longest := 1
	for i := range p.journeys {
		if len(p.set) == i {
			p.set = append(p.set, newSettings())
		}
		longest = max(longest, len(p.journeys[i].steps))
	}
	sizes := []measures{wideWay, narrowWay, slimWay}
	if tight {
		sizes = sizes[1:]
	}
	p.again = false
	once := p.largest(sizes, longest, longest, room, func(s geometry.Size) bool { return kit.Fill(s, room.Size) <= 1000 })
	if !easilyRead(once, room) && longest > 1 {
		p.again = true
		return p.largest(sizes, 1, min(longest, mostAbreast), room, func(geometry.Size) bool { return false })
	}
	return once
}

// largest tries the measures, both places for marks, and how many steps to set side by
// side before the way goes on below. It takes the first that is enough, or else what
// comes out largest.
func (p *wayPicture) largest(sizes []measures, least, most int, room kit.Room, enough func(geometry.Size) bool) geometry.Size {
	var best wayPicture
	var columns int
	var size geometry.Size
	for _, m := range sizes {
		for _, between := range []bool{false, true} {
			p.measures, p.between = m, between
			for n := least; n <= most; n++ {
				p.draft = true
				got := p.arrange(n)
				p.draft = false
				if enough(got) {
					return p.arrange(n)
				}
				if columns == 0 || !kit.AtLeastAsLarge(size, got, room.Size) {
					best.measures, best.between, columns, size = m, between, n, got
				}
			}
		}
	}
	p.measures, p.between = best.measures, best.between
	return p.arrange(columns)
}

// easilyRead reports whether the smallest letters of a picture are of seven points or
// more on the sheet it is drawn on.
func easilyRead(size geometry.Size, room kit.Room) bool {
	sheet, around := room.Target.Sheet, room.Target.Around
	return (size.W+around.W)*7*geometry.Pt <= sheet.W*kit.SmallSize && (size.H+around.H)*7*geometry.Pt <= sheet.H*kit.SmallSize
}

// Put implements picture.
func (p *wayPicture) Put(at geometry.Point) kit.Drawn {
	ink := kit.Drawn{Frames: kit.Placed(p.frames, at), Boxes: kit.Placed(p.boxes, at)}
	for _, l := range p.lines {
		l.Points = kit.Shifted(l.Points, at)
		ink.Lines = append(ink.Lines, l)
	}
	return ink
}

// arrange draws everything from the picture's own corner on, with so many steps
// side by side.
func (p *wayPicture) arrange(columns int) geometry.Size {
	p.frames, p.boxes, p.lines = nil, nil, nil
	size := geometry.Size{}
	for i := range p.journeys {
		if i > 0 {
			size.H += journeyGap
		}
		t := trip{p: p, journey: &p.journeys[i], set: p.set[i], columns: columns, y: size.H}
		t.draw()
		size.W, size.H = max(size.W, t.width), t.y
	}
	return size
}

// trip is the drawing of one way.
type trip struct {
	p *wayPicture
	*journey
	set     *settings
	columns int
	y       geometry.Length // how far down it has come
	width   geometry.Length
	bands   []tripBand
	cards   []drawing.Box
}

// tripBand is a run of steps side by side, with the lanes that they are in.
type tripBand struct {
	from, to int // steps
	top      geometry.Length
	width    geometry.Length
	laneTop  []geometry.Length // by lane; those without a step have no height
	laneH    []geometry.Length
	gutterX  []geometry.Length // middle of the room before each step, and after the last
}

func (t *trip) draw() {
	t.cards = t.cardsOf(t.p.card)
	for from := 0; from < len(t.steps); from += t.columns {
		b := tripBand{from: from, to: min(from+t.columns, len(t.steps))}
		t.columnsOf(&b)
		t.bands = append(t.bands, b)
		t.width = max(t.width, b.width)
	}
	t.width = max(t.width, leastJourney)
	t.head()
	for i := range t.bands {
		if i > 0 {
			t.y += bandGap
		}
		t.lanesOf(&t.bands[i])
	}
	for i := 1; i < len(t.steps) && !t.p.draft; i++ {
		t.way(i)
	}
	t.p.boxes = append(t.p.boxes, t.cards...)
}

// head tells what a way is and sums it up.
func (t *trip) head() {
	b := drawing.Box{ID: kit.PartID(t.path.ID, "heading"), Class: "pathway", Title: t.journey.heading, Things: t.p.s.Things(t.path.ID), Rect: geometry.Rect{Y: t.y, W: t.width}}
	add := func(text string, size geometry.Length, bold bool, color drawing.Color) {
		first := len(b.Rows)
		for _, line := range kit.WrapParts(text, t.width, size, bold) {
			kit.Row(&b, drawing.Row{Height: kit.LineHeight(size), Left: drawing.Run{Text: line, Size: size, Bold: bold, Color: color}})
		}
		kit.One(text, b.Rows[first:])
	}
	add(t.journey.heading, headingSize, true, kit.Ink)
	for _, text := range t.facts {
		add(text, kit.NameSize, false, kit.Ink)
	}
	kit.Blank(&b, 5*geometry.Pt, "")
	t.p.boxes = append(t.p.boxes, b)
	t.y = b.Bottom()
}

// columnsOf sets the steps of a band side by side, with room for a mark before
// those that a case crosses a border to.
func (t *trip) columnsOf(b *tripBand) {
	x := t.p.measures.label
	for i := b.from; i < b.to; i++ {
		room := t.p.gutter
		if t.markBeside(i, b) {
			room = markWidth + 2*markApart
		}
		b.gutterX = append(b.gutterX, x+room/2)
		t.cards[i].X = x + room
		x = t.cards[i].Right()
	}
	b.gutterX = append(b.gutterX, x+t.p.gutter/2)
	b.width = x + t.p.gutter
}

// markBeside reports whether the mark of a step stands beside it, and not between two
// lanes.
func (t *trip) markBeside(i int, b *tripBand) bool {
	return t.steps[i].marks != nil && (!t.p.between || i == b.from || t.steps[i].lane == t.steps[i-1].lane)
}

// padding is what stays free above and below the steps of a lane: room for half of the
// highest mark, if marks stand there.
func (t *trip) padding() geometry.Length {
	padding := geometry.Length(lanePadding)
	if !t.p.between {
		return padding
	}
	for i := range t.steps {
		if t.steps[i].marks != nil {
			padding = max(padding, t.markOf(i).H/2+markAbove)
		}
	}
	return padding
}

// lanesOf draws the lanes of a band from t.y down, and sets its steps in them.
func (t *trip) lanesOf(b *tripBand) {
	b.top = t.y
	b.laneTop, b.laneH = make([]geometry.Length, len(t.lanes)), make([]geometry.Length, len(t.lanes))
	var group geometry.Rect
	last, padding := -1, t.padding()
	for l := range t.lanes {
		height := t.tallest(b, l)
		if height == 0 {
			continue
		}
		first := last < 0 || t.lanes[last].owner != t.lanes[l].owner
		if first && last >= 0 {
			t.ownerFrame(b, last, group)
			t.y += ownerGap
		}
		r := t.setLane(b, l, height+2*padding, first)
		if first {
			group = r
		}
		group = group.Union(r)
		last = l
	}
	if last >= 0 {
		t.ownerFrame(b, last, group)
	}
}

// tallest is the height of the tallest step of a band in a lane; zero when
// there is none.
func (t *trip) tallest(b *tripBand, lane int) geometry.Length {
	height := geometry.Length(0)
	for i := b.from; i < b.to; i++ {
		if t.steps[i].lane == lane {
			height = max(height, t.cards[i].H)
		}
	}
	return height
}

// setLane draws a lane with its label, and sets its steps in its middle.
func (t *trip) setLane(b *tripBand, l int, height geometry.Length, first bool) geometry.Rect {
	label := t.labelOf(l, first, t.laneBefore(b, l))
	label.ID = t.laneID(b, l)
	height = max(height, label.H+ownerEdgeWidth)
	r := geometry.Rect{Y: t.y, W: t.width, H: height}
	label.Rect = geometry.Rect{X: ownerEdgeWidth / 2, Y: r.Y + ownerEdgeWidth/2, W: t.p.measures.label - ownerEdgeWidth/2, H: height - ownerEdgeWidth}
	t.p.boxes = append(t.p.boxes, label)
	t.p.frames = append(t.p.frames, drawing.Box{
		ID: kit.PartID(label.ID, "ground"), Class: "lane", Title: label.Title, Things: label.Things, Rect: r,
		Fill: laneGround, Stroke: drawing.Stroke{Color: laneEdge, Width: geometry.Pt / 2},
	})
	b.laneTop[l], b.laneH[l] = r.Y, height
	for i := b.from; i < b.to; i++ {
		if t.steps[i].lane == l {
			t.cards[i].Y = r.Y + (height-t.cards[i].H)/2
		}
	}
	t.y += height
	return r
}

// laneID names a lane of a band.
func (t *trip) laneID(b *tripBand, lane int) string {
	return kit.PartID(t.path.ID, "lane", strconv.Itoa(b.from/t.columns+1), strconv.Itoa(lane+1))
}

// ownerFrame draws the border around the lanes of one authority.
func (t *trip) ownerFrame(b *tripBand, lane int, r geometry.Rect) {
	t.p.frames = append(t.p.frames, drawing.Box{
		ID: kit.PartID(t.laneID(b, lane), "owner"), Class: "owner", Title: strings.Join(t.labels[lane].owner, ", "), Rect: r,
		Stroke: drawing.Stroke{Color: ownerEdge, Width: ownerEdgeWidth},
	})
}

// label says whose a lane is: the first one of an authority names it as well.
func (t *trip) label(l int, first, again bool) drawing.Box {
	label := &t.labels[l]
	said := strings.Join(label.owner, ", ")
	box := drawing.Box{Class: "lane-label", Title: said, Things: label.things, Fill: labelGround}
	if label.name != "" {
		box.Title = label.name + " – " + said
	}
	inner := t.p.measures.label - 2*kit.Padding
	add := func(text string, size geometry.Length, bold bool, color drawing.Color) {
		first := len(box.Rows)
		for _, line := range typeset.Wrap(text, inner, size, bold, 0) {
			kit.Row(&box, drawing.Row{Height: kit.LineHeight(size), Fill: labelGround, Indent: kit.Padding, Left: drawing.Run{Text: line, Size: size, Bold: bold, Color: color}})
		}
		kit.One(text, box.Rows[first:])
	}
	kit.Blank(&box, 5*geometry.Pt, labelGround)
	if first {
		add(label.owner[0], kit.NameSize, true, kit.LookPolitical.Edge)
		for _, text := range label.owner[1:] {
			add(text, kit.SmallSize, false, kit.GreyInk)
		}
		kit.Blank(&box, 4*geometry.Pt, labelGround)
	}
	if label.name != "" {
		add(label.name, kit.FactSize, true, kit.Ink)
	}
	if again {
		box.Title = t.p.s.Say(words.continued, box.Title)
		add(t.p.s.Say(words.goesOn), kit.SmallSize, true, kit.Ink)
	}
	for _, text := range label.more {
		add(text, kit.SmallSize, false, kit.GreyInk)
	}
	kit.Blank(&box, 5*geometry.Pt, labelGround)
	return box
}

// laneBefore reports whether a lane was drawn in a band before.
func (t *trip) laneBefore(b *tripBand, l int) bool {
	return slices.ContainsFunc(t.steps[:b.from], func(s step) bool { return s.lane == l })
}
