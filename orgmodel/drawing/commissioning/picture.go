package commissioning

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Widths of the boxes of the commissioning view: purchasers, agreements,
// providers.
var (
	wideMarket   = [...]geometry.Length{160 * geometry.Pt, 220 * geometry.Pt, 176 * geometry.Pt}
	narrowMarket = [...]geometry.Length{132 * geometry.Pt, 180 * geometry.Pt, 142 * geometry.Pt}
)

// mostColumns is how many columns of agreements are tried; each further one
// makes lines longer, so it must come out clearly larger than one less.
const (
	mostColumns   = 4
	columnPenalty = 12 // percent
)

// marketPicture is the picture of a market.
type marketPicture struct {
	*market
	s    kit.Sketch
	best *marketPlan
}

// marketPlan is one way to place everything, from the origin.
type marketPlan struct {
	m       *market
	columns int
	size    geometry.Size

	purchasers, deals, providers, mutual []drawing.Box
	headings, frames                     []drawing.Box
	grid                                 dealGrid
	left, right                          []trunk
	leftEnd, rightStart                  geometry.Length // where the agreements begin and end
	providersX                           geometry.Length
}

// Fit implements picture.
func (p *marketPicture) Fit(room kit.Room, tight bool) geometry.Size {
	p.best = nil
	var bestScore int64
	for columns := 1; columns <= mostColumns; columns++ {
		if columns > 1 && columns > len(p.deals) && columns > len(p.mutual) {
			break
		}
		plan := p.plan(columns, tight)
		const natural = 1_000_000
		score := min(natural*int64(room.W)/int64(max(plan.size.W, 1)), natural*int64(room.H)/int64(max(plan.size.H, 1)))
		score = min(score, natural) * int64(100-columnPenalty*(columns-1))
		if p.best == nil || score > bestScore {
			p.best, bestScore = plan, score
		}
	}
	return p.best.size
}

// plan places everything with so many columns of agreements.
func (p *marketPicture) plan(columns int, tight bool) *marketPlan {
	widths := wideMarket
	if tight {
		widths = narrowMarket
	}
	m := p.market
	plan := &marketPlan{m: m, columns: columns}
	for i := range m.purchasers {
		plan.purchasers = append(plan.purchasers, m.purchasers[i].card.Set(widths[0]))
	}
	for i := range m.deals {
		plan.deals = append(plan.deals, m.deals[i].card.Set(widths[1]))
	}
	for i := range m.providers {
		plan.providers = append(plan.providers, m.providers[i].card.Set(widths[2]))
	}
	for i := range m.mutual {
		plan.mutual = append(plan.mutual, m.mutual[i].card.Set(widths[1]))
	}
	if len(m.deals)+len(m.purchasers)+len(m.providers) > 0 {
		plan.placeMarket(p.s, widths)
	}
	if len(m.mutual) > 0 {
		plan.placeMutual(p.s, widths[1])
	}
	return plan
}

// placeMarket places the two sides and what lies between them.
func (plan *marketPlan) placeMarket(s kit.Sketch, widths [3]geometry.Length) {
	m := plan.m
	plan.grid = newDealGrid(m, plan.deals, min(plan.columns, max(len(m.deals), 1)), widths[1])
	heading := kit.LineHeight(kit.NameSize) + 8*geometry.Pt
	below := heading
	if len(m.providers) > 0 { // level with the first provider, inside its frame
		below += kit.HeightOf(kit.FrameRows(s.Say(providerGroups[m.providers[0].group].label), widths[2]+2*kit.FramePad))
	}
	plan.grid.placeRows(plan.deals, below)
	plan.placePurchasers(heading)
	plan.placeProviders(s, heading, widths[2])
	bottom := plan.grid.bottom
	for _, list := range [][]drawing.Box{plan.purchasers, plan.frames} {
		if len(list) > 0 {
			bottom = max(bottom, list[len(list)-1].Bottom())
		}
	}
	leftWidth, rightWidth := plan.layTrunks()
	x := geometry.Length(0)
	if len(plan.purchasers) > 0 {
		plan.headings = append(plan.headings, kit.HeadingBox("heading_purchasers", m.purchaserHeading(s), geometry.Point{X: x}, widths[0]))
		x += widths[0] + leftWidth
	}
	plan.leftEnd = x
	plan.grid.placeColumns(plan.deals, x)
	x += plan.grid.width
	plan.rightStart = x
	if len(plan.deals) > 0 {
		plan.headings = append(plan.headings, kit.HeadingBox("heading_agreements", s.Say(words.agreements), geometry.Point{X: plan.leftEnd}, plan.grid.width))
	}
	if len(plan.providers) > 0 {
		x += rightWidth
		plan.providersX = x
		frameWidth := widths[2] + 2*kit.FramePad
		plan.headings = append(plan.headings, kit.HeadingBox("heading_providers", m.providerHeading(s), geometry.Point{X: x}, frameWidth))
		shiftRight(plan.frames, x)
		shiftRight(plan.providers, x+kit.FramePad)
		x += frameWidth
	}
	plan.size = geometry.Size{W: x, H: bottom}
}

func shiftRight(boxes []drawing.Box, by geometry.Length) {
	for i := range boxes {
		boxes[i].X += by
	}
}

// placePurchasers sets every purchaser level with the middle of what it orders.
func (plan *marketPlan) placePurchasers(top geometry.Length) {
	n := len(plan.purchasers)
	wished, heights, gaps := make([]geometry.Length, n), make([]geometry.Length, n), make([]geometry.Length, n)
	next := geometry.Length(0)
	for i := range plan.purchasers {
		heights[i], gaps[i] = plan.purchasers[i].H, kit.FrameGap
		wished[i] = plan.wish(plan.m.purchasers[i].deals, plan.grid.in, heights[i], next, top)
		next = wished[i] + heights[i] + gaps[i]
	}
	for i, y := range kit.Stack(wished, heights, gaps) {
		plan.purchasers[i].Y = top + y
	}
}

// wish is where a box would like to begin so that its middle lies level with
// its lines; one without lines comes next.
func (plan *marketPlan) wish(deals []int, at func(deal int) geometry.Length, height, next, top geometry.Length) geometry.Length {
	switch len(deals) {
	case 0:
		return next
	case 1:
		return max(at(deals[0])-min(portTop, height/2)-top, 0)
	}
	sum := geometry.Length(0)
	for _, d := range deals {
		sum += at(d)
	}
	return max(sum/geometry.Length(len(deals))-height/2-top, 0)
}

// placeProviders sets the providers in frames by group, every frame level with
// the middle of the lines to it.
func (plan *marketPlan) placeProviders(s kit.Sketch, top, width geometry.Length) {
	var wished, heights, gaps []geometry.Length
	frameWidth := width + 2*kit.FramePad
	next := geometry.Length(0)
	for i := 0; i < len(plan.providers); {
		group := plan.m.providers[i].group
		label := s.Say(providerGroups[group].label)
		f := kit.NewFrame(providerGroups[group].id, label, geometry.Rect{W: frameWidth})
		f.H = kit.HeightOf(f.Rows)
		var deals []int
		for ; i < len(plan.providers) && plan.m.providers[i].group == group; i++ {
			plan.providers[i].Y = f.H
			f.H += plan.providers[i].H + kit.FramePad
			deals = append(deals, plan.m.providers[i].deals...)
		}
		wish := plan.wish(deals, plan.grid.out, f.H, next, top)
		if len(deals) == 1 {
			wish = max(wish-kit.HeightOf(f.Rows), 0)
		}
		wished = append(wished, wish)
		heights, gaps = append(heights, f.H), append(gaps, kit.FrameGap)
		next = wished[len(wished)-1] + f.H + kit.FrameGap
		plan.frames = append(plan.frames, f)
	}
	i := 0
	for k, y := range kit.Stack(wished, heights, gaps) {
		f := &plan.frames[k]
		f.Y = top + y
		for ; i < len(plan.providers) && providerGroups[plan.m.providers[i].group].id == f.ID; i++ {
			plan.providers[i].Y += f.Y
		}
	}
}

// layTrunks finds the lanes of the lines on both sides, and how wide the two
// channels become.
func (plan *marketPlan) layTrunks() (left, right geometry.Length) {
	g := &plan.grid
	all := func(arrivals []arrival) (list []geometry.Length) {
		for _, a := range arrivals {
			list = append(list, a.y)
		}
		return list
	}
	lay := func(boxes []drawing.Box, arrivals []arrival) ([]trunk, geometry.Length) {
		trunks := make([]trunk, len(boxes))
		for _, a := range arrivals {
			trunks[a.trader].branches = append(trunks[a.trader].branches, a.y)
		}
		for i := range trunks {
			trunks[i].stem = stemAt(boxes[i].Rect, trunks[i].branches, all(arrivals))
		}
		return trunks, channelWidth(assignLanes(trunks))
	}
	plan.left, left = lay(plan.purchasers, g.ins)
	plan.right, right = lay(plan.providers, g.outs)
	return left, right
}

// placeMutual sets the agreements without direction in a frame below.
func (plan *marketPlan) placeMutual(s kit.Sketch, width geometry.Length) {
	r := geometry.Rect{W: plan.size.W}
	if plan.size.H > 0 {
		r.Y = plan.size.H + kit.BlockGap
	}
	frame := gridFrame("group_mutual", s.Say(words.mutual), plan.mutual, r, plan.columns, width)
	plan.frames = append(plan.frames, frame)
	plan.size = geometry.Size{W: frame.W, H: frame.Bottom()}
}

// gridFrame sets boxes of one width in a frame: as many abreast as it has room for, or
// so many if it has no width yet.
func gridFrame(id, heading string, boxes []drawing.Box, r geometry.Rect, columns int, width geometry.Length) drawing.Box {
	columns = min(columns, len(boxes))
	if r.W > 0 {
		columns = max(1, min(len(boxes), int((r.W-2*kit.FramePad+kit.FrameGap)/(width+kit.FrameGap))))
	}
	r.W = max(r.W, geometry.Length(columns)*(width+kit.FrameGap)-kit.FrameGap+2*kit.FramePad)
	y := r.Y + kit.HeightOf(kit.FrameRows(heading, r.W))
	for first := 0; first < len(boxes); first += columns {
		tallest := geometry.Length(0)
		for i := first; i < min(first+columns, len(boxes)); i++ {
			boxes[i].X = r.X + kit.FramePad + geometry.Length(i-first)*(width+kit.FrameGap)
			boxes[i].Y = y
			tallest = max(tallest, boxes[i].H)
		}
		y += tallest + kit.FrameGap
	}
	r.H = y - kit.FrameGap + kit.FramePad - r.Y
	return kit.NewFrame(id, heading, r)
}
