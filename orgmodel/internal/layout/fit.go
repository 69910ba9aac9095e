package layout

import "github.com/orgmodel/orgmodel/orgmodel/geometry"

// Fit places a tree in the shape that comes out largest on a target, such as
// the usable area of a sheet of paper. It tries a fixed set of shapes; the
// distances of the options are kept, their Rows and MaxColumn chosen. Among
// shapes that come out nearly as large it prefers two levels in rows.
func Fit(nodes []Node, o Options, target geometry.Size) (Placement, Options) {
	return FitTied(nodes, Band{}, o, target)
}

// FitTied is Fit for a tree with a band below it.
func FitTied(nodes []Node, band Band, o Options, target geometry.Size) (Placement, Options) {
	o = o.sound()
	t := newTree(nodes, band)
	target = geometry.Size{W: max(target.W, 1), H: max(target.H, 1)}
	best, found := candidate{}, false
	for _, rows := range t.rowChoices() {
		for _, column := range t.columnChoices(target, o) {
			o.Rows, o.MaxColumn = rows, column
			t.arrange(o)
			c := judge(o, t.size, target)
			if !found || c.better(best) {
				best, found = c, true
			}
		}
	}
	t.arrange(best.o)
	return t.placement(), best.o
}

// rowChoices is how many levels may stand in rows.
func (t *tree) rowChoices() []int {
	if len(t.kids[t.top]) > 1 {
		return []int{2, 1, 3, 0}
	}
	return []int{2, 1, 3}
}

// columnFactors are the column heights tried, in percent of the height the
// columns would have if the boxes filled the target's shape without waste.
var columnFactors = [...]geometry.Length{45, 55, 65, 75, 85, 95, 105, 115, 130, 150, 180, 220, 300}

func (t *tree) columnChoices(target geometry.Size, o Options) []geometry.Length {
	area := geometry.Length(0)
	for _, s := range t.box {
		area += (s.W + o.GapX + o.Indent) * (s.H + o.GapY) / 100
	}
	side := root(area / 100 * target.H / target.W * 10_000)
	choices := []geometry.Length{0}
	for _, f := range columnFactors {
		choices = append(choices, max(side*f/100, 1))
	}
	return choices
}

// root is the whole square root.
func root(n geometry.Length) geometry.Length {
	if n < 2 {
		return max(n, 0)
	}
	low, high := geometry.Length(1), geometry.Length(1)<<31
	for low < high {
		middle := (low + high + 1) / 2
		if middle <= n/middle {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return low
}

// usual is what a shape's scale counts for in percent, by the levels it sets in
// rows. Managers in a row with columns under them is the chart people know;
// another one must come out clearly larger to be worth the surprise.
var usual = [...]int64{78, 86, 100, 96}

// candidate is one shape and how well it does.
type candidate struct {
	o     Options
	print int64 // scale on the target, in millionths, at most natural size
	fill  int64 // the same without that limit: how well it fills the target
	area  int64
}

func judge(o Options, size, target geometry.Size) candidate {
	const natural, percent = 1_000_000, 100
	weight := usual[o.Rows]
	w, h := int64(max(size.W, 1)), int64(max(size.H, 1))
	fill := min(natural*int64(target.W)/w, natural*int64(target.H)/h)
	return candidate{o: o, print: min(fill, natural) * weight, fill: fill * weight, area: w / percent * h}
}

// better prefers the larger print, then less paper, then the shape nearer the
// target's.
func (c candidate) better(than candidate) bool {
	switch {
	case c.print != than.print:
		return c.print > than.print
	case c.area != than.area:
		return c.area < than.area
	}
	return c.fill > than.fill
}
