package commissioning

import (
	"slices"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// rowsPicture is the picture of a market in which each agreement is a row, below who
// orders it.
type rowsPicture struct {
	*market
	s    kit.Sketch
	best *tablePlan
}

// tablePlan is one way to place everything, from the origin.
type tablePlan struct {
	size          geometry.Size
	frames, boxes []drawing.Box
}

// group is a purchaser with the rows of what it orders.
type group struct {
	head  func(nth int) strip // from the second on the rows go on from the column before
	first strip               // the first of them
	rows  []strip
}

// mostTables is how many tables are set beside each other at most.
const mostTables = 4

// Fit implements picture: with the services in a column of their own or below the
// names of the agreements, and in so many columns as come out largest.
func (p *rowsPicture) Fit(room kit.Room, tight bool) geometry.Size {
	wide := wideTable
	if tight {
		wide = narrowTable
	}
	has := func(facts func(d *deal) []kit.Fact) bool {
		return slices.ContainsFunc(p.deals, func(d deal) bool { return len(facts(&d)) > 0 })
	}
	if !has(func(d *deal) []kit.Fact { return d.followUp }) {
		wide.followUp = 0
	}
	slim := wide
	slim.content = 0
	tables := []table{wide, slim}
	if !has(func(d *deal) []kit.Fact { return d.content }) {
		tables = tables[1:]
	}
	p.best = nil
	for i := range tables {
		groups := p.groups(&tables[i])
		for n := 1; n <= mostTables; n++ {
			plan := p.plan(&tables[i], groups, n)
			if p.best == nil || !kit.AtLeastAsLarge(p.best.size, plan.size, room.Size) {
				p.best = plan
			}
		}
	}
	return p.best.size
}

// Put implements picture.
func (p *rowsPicture) Put(at geometry.Point) kit.Drawn {
	return kit.Drawn{Frames: kit.Placed(p.best.frames, at), Boxes: kit.Placed(p.best.boxes, at)}
}

// groups set every agreement in its row below its purchaser, and at the end what all
// cost together.
func (p *rowsPicture) groups(t *table) []group {
	var list []group
	var all, lost []int
	for i := range p.purchasers {
		head := func(nth int) strip { return p.purchaserHead(t, i, nth) }
		list = append(list, p.group(t, p.purchasers[i].deals, head, p.purchasers[i].card.ID))
	}
	for k := range p.deals {
		all = append(all, k)
		if p.deals[k].purchaser < 0 {
			lost = append(lost, k)
		}
	}
	if lost != nil {
		list = append(list, p.group(t, lost, func(nth int) strip { return p.lostHead(t, nth) }, "_nobody"))
	}
	if p.manyOrder() {
		list = append(list, group{head: func(int) strip { return strip{} }, rows: []strip{p.sumRows(t, "_all", words.sumAll, all)}})
	}
	return list
}

// group sets some agreements; the sum stays with the last.
func (p *rowsPicture) group(t *table, deals []int, head func(nth int) strip, id string) group {
	g := group{head: head, first: head(1)}
	for _, k := range deals {
		g.rows = append(g.rows, p.rowOf(t, k))
	}
	if len(deals) > 1 {
		last := &g.rows[len(g.rows)-1]
		last.join(p.sumRows(t, id, words.sum, deals))
	}
	return g
}

// join sets another strip below one.
func (p *strip) join(below strip) {
	at := geometry.Point{}
	if p.height > 0 {
		at.Y = p.height + rowGap
	}
	p.frames = append(p.frames, kit.Placed(below.frames, at)...)
	p.boxes = append(p.boxes, kit.Placed(below.boxes, at)...)
	p.height = at.Y + below.height
}

// purchaserHead is the box of a purchaser across its rows.
func (p *rowsPicture) purchaserHead(t *table, i, nth int) strip {
	card := p.purchasers[i].card
	if len(p.purchasers[i].deals) > 0 { // else they say that there are none
		card.Facts = card.Facts[:len(card.Facts)-len(p.purchasers[i].orders)]
	}
	if nth > 1 {
		card.ID, card.Name, card.Facts = kit.PartID(card.ID, strconv.Itoa(nth)), p.s.Say(words.continued, card.Name), nil
	}
	var out strip
	out.add(card.Set(t.width()))
	return out
}

// lostHead says that those below have no purchaser.
func (p *rowsPicture) lostHead(t *table, nth int) strip {
	text := p.s.Say(words.noPurchaser)
	if nth > 1 {
		text = p.s.Say(words.continued, text)
	}
	b := drawing.Box{ID: kit.PartID("", "nobody", strconv.Itoa(nth)), Class: "group", Title: text}
	b.W = t.width()
	kit.Blank(&b, cellPad, "")
	kit.Pair(&b, drawing.Run{Text: text, Size: kit.NameSize, Bold: true, Color: kit.WarnInk}, "", 0, b.W-2*kit.Padding, "")
	var out strip
	out.add(b)
	return out
}

// headings stand over the columns of a table.
func (p *rowsPicture) headings(t *table, nth int) strip {
	var out strip
	agreement, content, providers, amount, followUp, end := t.starts()
	for i, h := range []struct {
		text     string
		from, to geometry.Length
	}{
		{p.s.Say(words.agreements), agreement, content},
		{p.s.Say(words.contentHeading), content, providers},
		{p.providerHeading(p.s), providers, amount},
		{p.s.Say(words.amountHeading), amount, followUp},
		{p.s.Say(words.followUpHeading), followUp, end},
	} {
		if h.to > h.from {
			id := kit.PartID("", "heading", strconv.Itoa(nth), strconv.Itoa(i+1))
			out.add(kit.HeadingBox(id, h.text, geometry.Point{X: h.from}, h.to-h.from))
		}
	}
	out.height += rowGap
	return out
}

// plan sets the groups in at most so many columns, and below them who has no
// agreement to provide by and the agreements without direction.
func (p *rowsPicture) plan(t *table, groups []group, most int) *tablePlan {
	columns := columnsOf(groups, most)
	plan := &tablePlan{}
	plan.size.W = geometry.Length(len(columns))*(t.width()+kit.BlockGap) - kit.BlockGap
	for i := range columns {
		whole := p.headings(t, i+1)
		whole.join(columns[i])
		plan.frames = append(plan.frames, kit.Placed(whole.frames, geometry.Point{X: geometry.Length(i) * (t.width() + kit.BlockGap)})...)
		plan.boxes = append(plan.boxes, kit.Placed(whole.boxes, geometry.Point{X: geometry.Length(i) * (t.width() + kit.BlockGap)})...)
		plan.size.H = max(plan.size.H, whole.height)
	}
	var idle, mutual []drawing.Box
	for i := range p.providers {
		if len(p.providers[i].deals) == 0 {
			idle = append(idle, p.providers[i].card.Set(t.providers))
		}
	}
	for i := range p.mutual {
		mutual = append(mutual, p.mutual[i].card.Set(t.agreement))
	}
	plan.below("group_idle", p.s.Say(words.idleProviders), idle, t.providers)
	plan.below("group_mutual", p.s.Say(words.mutual), mutual, t.agreement)
	return plan
}

// below adds a frame with boxes, if there are any.
func (plan *tablePlan) below(id, heading string, boxes []drawing.Box, width geometry.Length) {
	if len(boxes) == 0 {
		return
	}
	frame := gridFrame(id, heading, boxes, geometry.Rect{Y: plan.size.H + kit.BlockGap, W: plan.size.W}, len(boxes), width)
	plan.frames, plan.boxes = append(plan.frames, frame), append(plan.boxes, boxes...)
	plan.size.H = frame.Bottom()
}

// columnsOf deals groups out, in order, to at most so many columns of which the
// highest is as low as can be. A head stands over its rows in every column.
func columnsOf(groups []group, most int) []strip {
	low, high := geometry.Length(0), geometry.Length(0)
	for i := range groups {
		high += groups[i].first.height + groupGap
		for _, r := range groups[i].rows {
			high += r.height + rowGap
		}
	}
	for low < high {
		middle := (low + high) / 2
		if places := dealt(groups, middle); places[len(places)-1].column < most {
			high = middle
		} else {
			low = middle + 1
		}
	}
	var columns []strip
	heads := make([]int, len(groups))
	for _, at := range dealt(groups, high) {
		g := &groups[at.group]
		if at.column == len(columns) {
			columns = append(columns, strip{})
		}
		column := &columns[at.column]
		next := strip{}
		if at.headed {
			heads[at.group]++
			next.join(g.head(heads[at.group]))
			if column.height > 0 {
				column.height += groupGap - rowGap
			}
		}
		if at.row < len(g.rows) {
			next.join(g.rows[at.row])
		}
		column.join(next)
	}
	return columns
}

// seat is where a row of a group stands, and whether the head stands above it.
type seat struct {
	group, row, column int
	headed             bool
}

// dealt finds places in columns of at most a height; one that holds a single row may
// be higher.
func dealt(groups []group, limit geometry.Length) []seat {
	var places []seat
	column, used := 0, geometry.Length(0)
	for i := range groups {
		g := &groups[i]
		for n := range max(len(g.rows), 1) {
			row := geometry.Length(0)
			if n < len(g.rows) {
				row = rowGap + g.rows[n].height
			}
			need, headed := row, n == 0
			if headed {
				need += groupGap + g.first.height
			}
			if used > 0 && used+need > limit {
				column, used, headed = column+1, 0, true
				need = row + g.first.height
			}
			places = append(places, seat{i, n, column, headed})
			used += need
		}
	}
	return places
}
