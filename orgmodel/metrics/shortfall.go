package metrics

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// Shortfall is how many fewer work in a unit that lives on than worked there before,
// where that does not come of posts that end or move: nobody says who. Units that
// merge or split are one.
type Shortfall struct {
	Old, New []int // places in the lists of units
	// Fewer is how many; at least 0 where the files do not say how many work there.
	Fewer orgmodel.Quantity
	// Beyond is the same without those who certainly are more employees than posts,
	// of whom the figure about posts tells.
	Beyond orgmodel.Quantity
	// Silent says that the old file states how many there are, and the new one
	// does not.
	Silent bool
}

// Shortfalls lists the units that live on with fewer staff, or perhaps so. Of those
// that move to another unit, or leave it for none, other numbers tell.
//
// Source: keys heads and fte of unit, count, vacant and fte of post, in both files.
func (p *Pair) Shortfalls(in Staffing) []Shortfall {
	if in == InFullTime {
		return p.shortFTE()
	}
	return p.short()
}

// flow is what comes into some units, and what goes out of them, for good or for
// other units.
type flow struct {
	before, after, in, out figure.Bounds
	surplus                float64 // what is counted as more employees than posts
	silent                 bool
}

func shortfalls(p *Pair, m *measure) []Shortfall {
	kin := p.kin()
	flows := make([]flow, len(kin.groups))
	for i := range kin.groups {
		flows[i].measure(p, &kin.groups[i], m)
	}
	list := p.whole()
	for i := range list {
		p.addFlow(flows, kin, &list[i], m)
	}
	if m == inHeads {
		p.addSurplus(flows, kin)
	}
	falls := func(i int) bool { return len(kin.groups[i].now) > 0 && flows[i].fewer().High != 0 && !flows[i].still() }
	many := 0
	for i := range flows {
		if falls(i) {
			many++
		}
	}
	short := make([]Shortfall, 0, many)
	for i := range flows {
		if !falls(i) {
			continue
		}
		f, g := &flows[i], &kin.groups[i]
		fewer := f.fewer()
		beyond := figure.Bounds{Low: notBelow(fewer.Low - f.surplus), High: notBelow(fewer.High - f.surplus), About: fewer.About}
		short = append(short, Shortfall{Old: g.old, New: g.now, Fewer: fewer.Between(), Beyond: beyond.Between(), Silent: f.silent})
	}
	return short
}

func (f *flow) measure(p *Pair, g *relatives, m *measure) {
	stated := false
	for _, u := range g.old {
		f.before = f.before.Plus(figure.BoundsOf(m.own(&p.Old.Staff.Units[u].Own)))
		stated = stated || m.stated(&p.Old.Org.Units[u]).Known()
	}
	silent := false
	for _, u := range g.now {
		f.after = f.after.Plus(figure.BoundsOf(m.own(&p.New.Staff.Units[u].Own)))
		silent = silent || !m.stated(&p.New.Org.Units[u]).Known()
	}
	f.silent = stated && silent && math.IsInf(f.after.High, 1)
}

// still reports whether the files say the same number of the units as before.
func (f *flow) still() bool {
	return f.before == f.after && !math.IsInf(f.before.High, 1) && f.in == figure.Bounds{} && f.out == figure.Bounds{}
}

// fewer is what there was and came, less what left and what is there.
func (f *flow) fewer() figure.Bounds {
	low := f.before.Low + f.in.Low - f.out.High - f.after.High
	high := f.before.High + f.in.High - f.out.Low - f.after.Low
	about := f.before.About || f.after.About || f.in.About || f.out.About
	return figure.Bounds{Low: notBelow(low), High: notBelow(high), About: about && low == high}
}

// notBelow is a number of people: no fewer than none, and none where two unknown
// ones are set against each other.
func notBelow(n float64) float64 {
	if math.IsNaN(n) || n < 0 {
		return 0
	}
	return n
}

// addFlow counts some of the staff as leaving the units they were in, or coming
// into others. Those who stay count nowhere.
func (p *Pair) addFlow(flows []flow, kin *kinship, t *Transfer, m *measure) {
	many, from := figure.BoundsOf(m.of(t)), kin.ofOld[t.Unit]
	if from >= 0 {
		// A part is no more than the whole.
		many.High = min(many.High, flows[from].before.High)
	}
	perhaps := figure.Bounds{High: many.High}
	if t.Lost != No {
		if t.Lost == Perhaps {
			many = perhaps
		}
		if from >= 0 {
			flows[from].out = flows[from].out.Plus(many)
		}
		return
	}
	var to []int
	for _, u := range p.Arrivals(t) {
		to = union(to, []int{kin.ofNew[u]})
	}
	if len(to) == 0 || len(to) > 1 {
		many = perhaps
	}
	if from >= 0 && (len(to) != 1 || to[0] != from) {
		flows[from].out = flows[from].out.Plus(many)
	}
	for _, g := range to {
		if g >= 0 && g != from {
			flows[g].in = flows[g].in.Plus(many)
		}
	}
}

// addSurplus leaves to the figure about posts what it certainly counts.
func (p *Pair) addSurplus(flows []flow, kin *kinship) {
	over := excess(p)
	for i := range over.Terms {
		ref, ok := p.New.Org.Find(over.Terms[i].ID)
		if !ok || ref.Type != orgmodel.TypePost {
			continue
		}
		u := standing(p.New.Org, p.New.Org.Posts[ref.Index].Unit)
		if u < 0 || kin.ofNew[u] < 0 {
			continue
		}
		low, _ := over.Terms[i].Quantity.Low()
		flows[kin.ofNew[u]].surplus += max(low, 0)
	}
}

// Arrivals are the new units that some staff may be in now: the one that is found,
// or all that became of their post or unit.
func (p *Pair) Arrivals(t *Transfer) []int {
	switch {
	case t.Lost != No:
		return nil
	case t.To >= 0:
		return []int{t.To}
	case t.Post < 0:
		return p.Units().After[t.Unit]
	}
	var units []int
	for _, post := range p.Posts().After[t.Post] {
		if u := standingPost(p.New.Org, post); u >= 0 {
			units = union(units, []int{u})
		}
	}
	return units
}

// relatives are old units and new ones that became of each other.
type relatives struct{ old, now []int }

// kinship puts all units that have to do with each other by succession together.
type kinship struct {
	groups       []relatives
	ofOld, ofNew []int // the group of each unit; -1: it has none
}

// kinOf goes by the old organisation's own units that have staff, in file order. The
// groups are shared: read them only.
func kinOf(p *Pair) *kinship {
	k := &kinship{ofOld: filled(-1, len(p.Old.Org.Units)), ofNew: filled(-1, len(p.New.Org.Units))}
	sides := [2][][]int{p.Units().After, p.Units().Before}
	known := [2][]int{k.ofOld, k.ofNew}
	staff := p.whole()
	k.groups = make([]relatives, 0, len(p.Old.Org.Units))
	room := make([]int, 0, len(k.ofOld)+len(k.ofNew)) // each unit is in one group at most
	var reached [2][]int
	for i := range staff {
		unit := staff[i].Unit
		if k.ofOld[unit] >= 0 {
			continue
		}
		n := len(k.groups)
		reached[0], reached[1] = append(reached[0][:0], unit), reached[1][:0]
		k.ofOld[unit] = n
		for done := [2]int{}; done[0] < len(reached[0]) || done[1] < len(reached[1]); {
			side := 0
			if done[0] == len(reached[0]) {
				side = 1
			}
			for _, next := range sides[side][reached[side][done[side]]] {
				if known[1-side][next] < 0 {
					known[1-side][next] = n
					reached[1-side] = append(reached[1-side], next)
				}
			}
			done[side]++
		}
		var kept [2][]int
		for side, units := range reached {
			start := len(room)
			room = append(room, units...)
			kept[side] = room[start:len(room):len(room)]
			slices.Sort(kept[side])
		}
		k.groups = append(k.groups, relatives{kept[0], kept[1]})
	}
	return k
}
