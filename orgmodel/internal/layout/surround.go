package layout

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Surround is what stands around a tree on its page, and may stand in what the tree
// leaves free at the upper and the lower edge: the title in the upper left corner, a
// stamp in the upper right one, and the legend at the foot, else under the stamp.
type Surround struct {
	Titles []geometry.Size // the ways to set the title, from the widest; at least one
	Stamp  geometry.Size
	Legend []geometry.Size // the ways to set it, from the widest
	Gap    geometry.Length // between these and the tree
}

// leastTitle is what every way to set the title takes.
func (s *Surround) leastTitle() geometry.Size {
	least := s.Titles[0]
	for _, size := range s.Titles[1:] {
		least.W, least.H = min(least.W, size.W), min(least.H, size.H)
	}
	return least
}

// guests are what looks for a place around a tree.
type guests struct {
	*Surround                 // nil: neither title nor legend
	apart     []geometry.Size // the ways to set the block apart; none: there is none
	gap       geometry.Length // around the block apart
	enough    int64           // the scale from which the block apart stands right of all else
	right     bool            // it is to stand there
}

// seats are the places of a tree and of what stands around it, on a page.
type seats struct {
	page   geometry.Size
	tree   geometry.Point
	title  int // of the ways to set it
	legend geometry.Rect
	apart  geometry.Rect
	way    int  // of the ways to set the block apart
	right  bool // it stands right of all else
}

// seat finds the smallest page in the proportions of a sheet that has room for a tree
// and its guests, and the scale at which that comes out. It fails if that is less than
// a scale that is known. What stands apart stands where nobody takes it for a part of
// the line, as long as that is large enough.
func (g *guests) seat(s *sky, target Target, least int64) (at seats, scale int64, ok bool) {
	if len(g.apart) > 0 {
		g.right = true
		at, scale, ok = g.largest(s, target, least)
		g.right = false
		if at.right = true; ok && scale >= g.enough {
			return at, scale, true
		}
	}
	return g.largest(s, target, least)
}

func (g *guests) largest(s *sky, target Target, least int64) (at seats, scale int64, ok bool) {
	high := g.most(s.size, target)
	if high <= least {
		return at, 0, false
	}
	if at, ok = g.on(s, target.room(high)); ok {
		return at, high, true
	}
	low := max(least, 1)
	for at, ok = g.on(s, target.room(low)); !ok; at, ok = g.on(s, target.room(low)) {
		if least > 0 || low < 2 {
			return at, 0, false
		}
		low = high * 4 / 5
		high = low
	}
	const steps = 9
	for range steps {
		middle := (low + high) / 2
		if found, fits := g.on(s, target.room(middle)); fits {
			at, low = found, middle
		} else {
			high = middle
		}
	}
	return at, low, true
}

// most is a scale that no page exceeds on which a tree stands.
func (g *guests) most(tree geometry.Size, target Target) int64 {
	if g.Surround != nil {
		title := g.leastTitle()
		tree.W = max(tree.W, title.W+g.Stamp.W)
		tree.H = max(tree.H, title.H, g.Stamp.H)
	}
	return target.Scale(tree)
}

// on seats all on a page: the tree in the middle, else at the left.
func (g *guests) on(s *sky, page geometry.Size) (seats, bool) {
	if page.W < s.size.W || page.H < s.size.H {
		return seats{}, false
	}
	if g.Surround == nil {
		return g.below(s, page, seats{page: page})
	}
	spare := page.W - s.size.W
	for title := range g.Titles {
		for k, x := range [...]geometry.Length{spare / 2, 0} {
			if k > 0 && spare == 0 {
				break
			}
			if at, ok := g.beside(s, page, title, x); ok {
				return at, true
			}
		}
	}
	return seats{}, false
}

// beside seats all on a page, with a title and the tree at a distance from its left
// edge: as low as looks well, else at the upper edge.
func (g *guests) beside(s *sky, page geometry.Size, way int, x geometry.Length) (at seats, ok bool) {
	title := g.Titles[way]
	if page.W < title.W+g.Stamp.W || page.H < max(title.H, g.Stamp.H) {
		return at, false
	}
	least, under := g.highest(s, page, title, x), max(title.H, g.Stamp.H)+g.Gap
	foot := geometry.Length(0)
	if len(g.Legend) > 0 {
		foot = g.Legend[0].H + g.Gap
	}
	wish := page.H - s.size.H - foot
	if wish > under {
		wish = under + min((wish-under)/3, mostAbove)
	}
	for _, y := range [...]geometry.Length{max(least, wish), least} {
		if at, ok = g.below(s, page, seats{page: page, title: way, tree: geometry.Point{X: x, Y: y}}); ok {
			break
		}
	}
	return at, ok
}

// below seats all on a page with the tree at its place.
func (g *guests) below(s *sky, page geometry.Size, at seats) (seats, bool) {
	tree := at.tree
	if tree.Y+s.size.H > page.H {
		return at, false
	}
	free := s.above(page, tree)
	if g.Surround != nil {
		free.hang(geometry.Rect{W: g.Titles[at.title].W, H: g.Titles[at.title].H})
		free.hang(geometry.Rect{X: page.W - g.Stamp.W, W: g.Stamp.W, H: g.Stamp.H})
		if !free.footed(g.Legend, g.Gap, &at.legend) && !free.cornered(g.Legend, g.Gap, &at.legend) {
			return at, false
		}
	}
	switch {
	case len(g.apart) == 0:
		return at, true
	case g.right:
		return at, free.right(g.apart, tree.X+s.size.W+g.gap, &at)
	}
	return at, free.aside(g.apart, g.gap, tree.Y+s.size.H, &at)
}

// highest is how high a tree may stand beside title and stamp.
func (g *guests) highest(s *sky, page, title geometry.Size, x geometry.Length) (y geometry.Length) {
	for k := range s.high {
		if x+s.x[k] < title.W+g.Gap {
			y = max(y, title.H+g.Gap-s.high[k])
		}
		if x+s.x[k+1] > page.W-g.Stamp.W-g.Gap && g.Stamp.W > 0 {
			y = max(y, g.Stamp.H+g.Gap-s.high[k])
		}
	}
	return y
}

// mostAbove is how much of the room to spare stands between a title and a tree.
const mostAbove = 30 * geometry.Pt

// sky is how high and how low a tree reaches, from left to right.
type sky struct {
	size      geometry.Size
	x         []geometry.Length // where the stretches begin, and where the last one ends
	high, low []geometry.Length // per stretch: the upper edge of the highest, the lower of the lowest
}

// finest is how narrow a stretch may be: narrower ones are one with their neighbours.
const finest = 16 * geometry.Pt

// skyOf looks at a tree that has its places.
func (t *tree) skyOf(p *Placement) *sky {
	count := len(p.Boxes) + len(p.Targets)
	for _, list := range [...][]Link{p.Links, p.Ties} {
		for _, l := range list {
			count += len(l.Points)
		}
	}
	rects := append(make([]geometry.Rect, 0, count), p.Boxes...)
	rects = append(rects, p.Targets...)
	for _, l := range p.Links {
		rects = appendLine(rects, l.Points)
	}
	for _, l := range p.Ties {
		rects = appendLine(rects, l.Points)
	}
	xs := make([]geometry.Length, 0, 2*len(rects)+2)
	for _, r := range rects {
		xs = append(xs, r.X, r.Right())
	}
	xs = append(xs, 0, t.size.W)
	slices.Sort(xs)
	s := &sky{size: t.size, x: []geometry.Length{xs[0]}}
	for _, x := range xs {
		if x >= s.x[len(s.x)-1]+finest {
			s.x = append(s.x, x)
		}
	}
	if end := xs[len(xs)-1]; s.x[len(s.x)-1] < end || len(s.x) == 1 {
		s.x = append(s.x, max(end, s.x[len(s.x)-1]+1))
	}
	s.high, s.low = make([]geometry.Length, len(s.x)-1), make([]geometry.Length, len(s.x)-1)
	for k := range s.high {
		s.high[k] = endless
	}
	for _, r := range rects {
		k, _ := slices.BinarySearch(s.x, r.X+1)
		for k = max(k-1, 0); k < len(s.high) && s.x[k] <= r.Right(); k++ {
			s.high[k], s.low[k] = min(s.high[k], r.Y), max(s.low[k], r.Bottom())
		}
	}
	return s
}

func appendLine(rects []geometry.Rect, points []geometry.Point) []geometry.Rect {
	for k := 1; k < len(points); k++ {
		a, b := points[k-1], points[k]
		rects = append(rects, geometry.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: max(a.X, b.X) - min(a.X, b.X), H: max(a.Y, b.Y) - min(a.Y, b.Y)})
	}
	return rects
}

// open is what is free on a page with a tree: per stretch from left to right between
// what hangs from the upper edge and the tree, and between the tree and what stands at
// the lower edge.
type open struct {
	page geometry.Size
	x    []geometry.Length
	gaps []gaps
}

// gaps are the free heights of a stretch.
type gaps struct{ roof, high, low, floor geometry.Length }

// above is what a tree leaves free on a page.
func (s *sky) above(page geometry.Size, at geometry.Point) *open {
	o := &open{page: page, x: make([]geometry.Length, 0, len(s.x)+8), gaps: make([]gaps, 0, len(s.x)+8)}
	clear := gaps{high: page.H, floor: page.H}
	if first := at.X + s.x[0]; first > 0 {
		o.x, o.gaps = append(o.x, 0), append(o.gaps, clear)
	}
	for k := range s.high {
		g := clear
		if s.high[k] < endless {
			g.high, g.low = at.Y+s.high[k], at.Y+s.low[k]
		}
		o.x, o.gaps = append(o.x, at.X+s.x[k]), append(o.gaps, g)
	}
	if last := at.X + s.x[len(s.x)-1]; last < page.W {
		o.x, o.gaps = append(o.x, last), append(o.gaps, clear)
	}
	o.x = append(o.x, page.W)
	return o
}

// cut makes a place the border between two stretches.
func (o *open) cut(x geometry.Length) {
	k, found := slices.BinarySearch(o.x, x)
	if found || k == 0 || k == len(o.x) {
		return
	}
	o.x = slices.Insert(o.x, k, x)
	o.gaps = slices.Insert(o.gaps, k, o.gaps[k-1])
}

// hang takes a place at the upper edge.
func (o *open) hang(r geometry.Rect) {
	o.take(r, func(g *gaps) { g.roof = max(g.roof, r.Bottom()) })
}

// stand takes a place at the lower edge.
func (o *open) stand(r geometry.Rect) {
	o.take(r, func(g *gaps) { g.floor = min(g.floor, r.Y) })
}

func (o *open) take(r geometry.Rect, note func(*gaps)) {
	if r.W <= 0 {
		return
	}
	o.cut(r.X)
	o.cut(r.Right())
	for k := range o.gaps {
		if o.x[k] < r.Right() && o.x[k+1] > r.X {
			note(&o.gaps[k])
		}
	}
}

// free is what is free all over a width, with a gap beside it.
func (o *open) free(x, w, gap geometry.Length) gaps {
	all := gaps{high: o.page.H, floor: o.page.H}
	k, found := slices.BinarySearch(o.x, x-gap)
	if !found {
		k = max(k-1, 0)
	}
	for ; k < len(o.gaps) && o.x[k] < x+w+gap; k++ {
		g := &o.gaps[k]
		all.roof, all.high = max(all.roof, g.roof), min(all.high, g.high)
		all.low, all.floor = max(all.low, g.low), min(all.floor, g.floor)
	}
	return all
}

// under finds the height for what hangs from the upper edge, at a wished height or else
// as high as can be.
func (o *open) under(x geometry.Length, size geometry.Size, gap, wish geometry.Length) (geometry.Length, bool) {
	g := o.free(x, size.W, gap)
	y, end := g.roof, min(g.high, g.floor)
	if y > 0 {
		y += gap
	}
	if end < o.page.H {
		end -= gap
	}
	if wish > y && wish+size.H <= end {
		y = wish
	}
	return y, y+size.H <= end
}

// over finds between which heights what stands below the tree may begin.
func (o *open) over(x geometry.Length, size geometry.Size, gap geometry.Length) (from, to geometry.Length) {
	g := o.free(x, size.W, gap)
	from, to = max(g.low, g.roof), g.floor-size.H
	if g.floor < o.page.H {
		to -= gap
	}
	if from > 0 {
		from += gap
	}
	return from, to
}

// spots lists where something of a width may stand beside what stands there, from the
// right to the left.
func (o *open) spots(w, gap geometry.Length) []geometry.Length {
	list := []geometry.Length{0, o.page.W - w}
	for _, x := range o.x {
		list = append(list, x+gap, x-gap-w)
	}
	list = slices.DeleteFunc(list, func(x geometry.Length) bool { return x < 0 || x+w > o.page.W })
	slices.Sort(list)
	slices.Reverse(list)
	return slices.Compact(list)
}

// footed sets a legend at the lower edge: at the left in as few rows as can be, else at
// the right.
func (o *open) footed(ways []geometry.Size, gap geometry.Length, at *geometry.Rect) bool {
	for _, size := range ways {
		if size.W > o.page.W {
			continue
		}
		for _, x := range [...]geometry.Length{0, o.page.W - size.W} {
			if from, to := o.over(x, size, gap); from <= to {
				*at = geometry.Rect{X: x, Y: to, W: size.W, H: size.H}
				o.stand(*at)
				return true
			}
		}
	}
	return len(ways) == 0
}

// cornered sets a legend in the upper right corner, or below the stamp there.
func (o *open) cornered(ways []geometry.Size, gap geometry.Length, at *geometry.Rect) bool {
	for _, size := range ways {
		x := o.page.W - size.W
		if x < 0 {
			continue
		}
		if y, ok := o.under(x, size, gap, 0); ok {
			*at = geometry.Rect{X: x, Y: y, W: size.W, H: size.H}
			o.hang(*at)
			return true
		}
	}
	return false
}

// right sets the block apart right of all else, from the height of the tree on.
func (o *open) right(ways []geometry.Size, x geometry.Length, at *seats) bool {
	for way, size := range ways {
		if x+size.W > o.page.W {
			continue
		}
		if y, ok := o.under(o.page.W-size.W, size, 0, at.tree.Y); ok && y == at.tree.Y {
			at.way, at.apart = way, geometry.Rect{X: o.page.W - size.W, Y: y, W: size.W, H: size.H}
			return true
		}
	}
	return false
}

// aside sets the block apart: at the upper right, else below, ending no lower than the
// tree if that can be, else anywhere at the upper edge.
func (o *open) aside(ways []geometry.Size, gap, foot geometry.Length, at *seats) bool {
	put := func(way int, x, y geometry.Length) bool {
		at.way, at.apart = way, geometry.Rect{X: x, Y: y, W: ways[way].W, H: ways[way].H}
		return true
	}
	for way, size := range ways {
		if x := o.page.W - size.W; x >= 0 {
			if y, ok := o.under(x, size, gap, at.tree.Y); ok {
				return put(way, x, y)
			}
		}
	}
	for way, size := range ways {
		for _, x := range o.spots(size.W, gap) {
			if begin, end := o.over(x, size, gap); begin <= end {
				return put(way, x, min(max(begin, foot-size.H), end))
			}
		}
	}
	for way, size := range ways {
		for _, x := range o.spots(size.W, gap) {
			if y, ok := o.under(x, size, gap, at.tree.Y); ok {
				return put(way, x, y)
			}
		}
	}
	return false
}
