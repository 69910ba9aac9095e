package report

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Summary is the six numbers that a reader gets first. Each is a figure: it knows
// what it was made of.
type Summary struct {
	// Apart says that what takes knowing who is who is unknown: the two have
	// nothing in common, or are about two municipalities.
	Apart    bool
	Units    UnitNumbers
	Unplaced UnplacedNumbers
	Managers ManagerNumbers
	Groups   GroupNumbers
	HandOffs HandOffNumbers
	Money    MoneyNumbers
}

// UnitNumbers say how many units there are, and what becomes of them.
type UnitNumbers struct {
	Before, After figure.Figure
	Kinds         []KindNumber  // those that occur, in reading order
	Others        figure.Figure // units that something else happens to than their kinds have a count for
}

// KindNumber is how many changes of a kind there are, and how many units they make
// into how many.
type KindNumber struct {
	Kind     diff.Kind
	Count    figure.Figure
	From, To int
}

// UnplacedNumbers count what the new file places nowhere.
type UnplacedNumbers struct {
	Groups     figure.Figure // groups of staff: those of a post, or those of a unit outside its posts
	Sorts      figure.Figure // sorts of posts
	Posts      figure.Figure // the posts themselves: one sort may be several
	Heads, FTE figure.Figure
	Open       figure.Figure // groups of which nobody knows whether there is anybody in them
	// Excess is how many more employees than posts there are, of posts that
	// live on. They are not among Heads: nobody says who they are.
	Excess figure.Figure
}

// ManagerNumbers count the people who get a new manager.
type ManagerNumbers struct {
	Heads, FTE figure.Figure
	Share      figure.Figure // percent of all staff
	OpenHeads  figure.Figure // of whom the files do not tell
	Some, Open figure.Figure // groups of staff
	// Kept are the groups whose manager stays, and Unplaced those who are led by
	// nobody, or perhaps so, since they have no place.
	Kept, Unplaced figure.Figure
}

// GroupNumbers count the target groups by what they lose. Those that only one of
// the files describes have neither lost nor gained anything that is known.
type GroupNumbers struct {
	Described, LoseAll, LoseSome, Gain, Gone figure.Figure
	Fewer                                    figure.Figure // keep all services, but some of them in fewer areas
	// Waiting are those that are reached again, after a time when nothing
	// reaches them; Wait is for how many months, when that is the same for all.
	Waiting figure.Figure
	Wait    orgmodel.Quantity
}

// HandOffNumbers add up all pathways.
type HandOffNumbers struct {
	Before, After WayFacts
	Old, New      int           // how many pathways there are
	Was, Is       figure.Figure // the hand-offs of all of them
	Delta         orgmodel.Quantity
}

// MoneyNumbers are what changes in the frames.
type MoneyNumbers struct{ Recurring, OneOff figure.Figure }

func (c *Contrast) summarise(transfers []metrics.Transfer) Summary {
	lost := c.unplaced(transfers)
	if v := c.figure(metrics.M18Surplus); v != nil {
		lost.Excess = *v
	}
	return Summary{
		Apart:    c.Diff.Match.Unrelated || c.twoTowns(),
		Units:    c.unitNumbers(),
		Unplaced: lost,
		Managers: c.newManagers(transfers),
		Groups:   c.groupNumbers(),
		HandOffs: c.handOffNumbers(),
		Money:    c.money(),
	}
}

// twoTowns reports whether the two are about different municipalities: ids that
// they share are then shared by chance.
func (c *Contrast) twoTowns() bool { return !c.Diff.Old.SameMunicipality(c.Diff.New) }

// unitTopic is what is listed as a change of units: a mere change of an id or of
// a source is not, nor is what happens to other organisations.
const unitTopic = diff.TopicUnits

func (c *Contrast) unitNumbers() UnitNumbers {
	n := UnitNumbers{Before: c.ownUnits(0), After: c.ownUnits(1)}
	kinds := map[diff.Kind]*KindNumber{}
	terms := map[diff.Kind][]figure.Term{}
	var others []figure.Term
	other := map[string]bool{}
	for _, i := range c.Diff.Told() {
		ch := &c.Diff.Changes[i]
		if ch.Type != orgmodel.TypeUnit || c.Diff.Topic(ch).ID != unitTopic {
			continue
		}
		if kinds[ch.Kind] == nil {
			kinds[ch.Kind] = &KindNumber{Kind: ch.Kind}
		}
		kinds[ch.Kind].From += len(ch.Old)
		kinds[ch.Kind].To += len(ch.New)
		terms[ch.Kind] = append(terms[ch.Kind], c.changeTerm(ch))
		if _, own := kindCounts[ch.Kind]; !own && !other[c.Diff.ID(ch)] {
			other[c.Diff.ID(ch)] = true
			others = append(others, c.changeTerm(ch))
		}
	}
	for _, k := range diff.Kinds() {
		if number := kinds[k.ID]; number != nil {
			number.Count = counting(terms[k.ID]...)
			n.Kinds = append(n.Kinds, *number)
		}
	}
	n.Others = counting(others...)
	n.Others.Keys = c.unitKeysMarked
	return n
}

func (c *Contrast) unplaced(transfers []metrics.Transfer) UnplacedNumbers {
	placeless, sorts, open := c.staffList(), c.staffList(), c.staffList()
	posts, heads, fte := c.staffList(), c.staffList(), c.staffList()
	for i := range transfers {
		t := &transfers[i]
		if t.Lost == metrics.Perhaps {
			open.add(t, figure.Once())
			heads.add(t, orgmodel.AtLeast(0))
			fte.add(t, orgmodel.AtLeast(0))
		}
		if t.Lost != metrics.Yes {
			continue
		}
		placeless.add(t, figure.Once())
		if t.Post >= 0 {
			sorts.add(t, figure.Once())
			posts.add(t, c.Diff.Old.Posts[t.Post].Count.Count())
		}
		heads.add(t, t.Heads.Count())
		fte.add(t, t.FTE.Count())
	}
	return UnplacedNumbers{
		Groups: placeless.counted(), Sorts: sorts.counted(), Open: open.counted(),
		Posts: posts.sum(), Heads: heads.sum(), FTE: fte.sum(),
	}
}

func (c *Contrast) newManagers(transfers []metrics.Transfer) ManagerNumbers {
	heads, fte, openHeads := c.staffList(), c.staffList(), c.staffList()
	some, open, kept, unplaced := c.staffList(), c.staffList(), c.staffList(), c.staffList()
	for i := range transfers {
		t := &transfers[i]
		switch {
		case t.Heads.IsZero() && t.FTE.IsZero():
		case t.Lost != metrics.No:
			unplaced.add(t, t.Heads.Count())
		case t.New[metrics.NewManager] == metrics.Yes:
			some.add(t, figure.Once())
			heads.add(t, t.Heads.Count())
			fte.add(t, t.FTE.Count())
		case t.New[metrics.NewManager] == metrics.Perhaps:
			open.add(t, figure.Once())
			openHeads.add(t, t.Heads.Count())
		default:
			kept.add(t, figure.Once())
		}
	}
	n := ManagerNumbers{
		Heads: heads.sum(), FTE: fte.sum(), OpenHeads: openHeads.sum(),
		Some: some.counted(), Open: open.counted(), Kept: kept.counted(), Unplaced: unplaced.sum(),
	}
	if v := c.figure(metrics.M18ManagerShare); v != nil {
		n.Share = *v
	}
	return n
}

func (c *Contrast) groupNumbers() GroupNumbers {
	var described, all, some, gain, gone, fewer, waiting []figure.Term
	var n GroupNumbers
	for i := range c.Groups {
		g := &c.Groups[i]
		term := c.groupTerm(g, false)
		described = append(described, term)
		if waits(g) {
			waiting = append(waiting, c.groupTerm(g, true))
			n.waiting(len(waiting), g.Gap)
		}
		switch {
		case g.New < 0:
			gone = append(gone, term)
		case g.Old < 0:
		case g.Turn == metrics.LostAll:
			all = append(all, term)
		case g.Turn == metrics.Narrowed, g.Turn == metrics.Changed:
			some = append(some, term)
		default:
			if g.Turn == metrics.Won || g.Turn == metrics.Widened {
				gain = append(gain, term)
			}
			if len(g.Fewer) > 0 {
				fewer = append(fewer, term)
			}
		}
	}
	n.Described, n.LoseAll, n.LoseSome, n.Gain = counting(described...), counting(all...), counting(some...), counting(gain...)
	n.Gone, n.Fewer, n.Waiting = counting(gone...), counting(fewer...), counting(waiting...)
	return n
}

// waits reports whether a group is reached on both days, but not all the time
// between them.
func waits(g *metrics.Served) bool {
	return g.Since.Known() && len(g.Before) > 0 && len(g.After) > 0
}

// waiting keeps for how long so many groups wait, when that is the same for all.
func (n *GroupNumbers) waiting(many int, gap orgmodel.Quantity) {
	switch {
	case many == 1:
		n.Wait = gap
	case n.Wait != gap:
		n.Wait = orgmodel.Quantity{}
	}
}

func (c *Contrast) handOffNumbers() HandOffNumbers {
	n := HandOffNumbers{Before: noWay, After: noWay}
	var was, is []figure.Term
	for i := range c.Pathways {
		p := &c.Pathways[i]
		if p.Old.Pathway >= 0 {
			n.Old++
			n.Before.add(&p.Old)
			was = append(was, c.wayTerm(0, &p.Old))
		}
		if p.New.Pathway >= 0 {
			n.New++
			n.After.add(&p.New)
			is = append(is, c.wayTerm(1, &p.New))
		}
	}
	n.Was, n.Is = summed(was), summed(is)
	n.Delta = n.Is.Quantity.Sub(n.Was.Quantity)
	return n
}

// noWay stands where there is no pathway, and before any is added.
var noWay = WayFacts{Pathway: -1, HandOffs: orgmodel.Exactly(0), Handlers: orgmodel.Exactly(0)}

func (w *WayFacts) add(other *WayFacts) {
	if other.Crosses && (!w.Crosses || other.Highest > w.Highest) {
		w.Highest, w.Crosses = other.Highest, true
	}
}

func (c *Contrast) money() MoneyNumbers {
	var n MoneyNumbers
	if v := c.figure(metrics.M23Recurring); v != nil {
		n.Recurring = *v
	}
	if v := c.figure(metrics.M23OneOff); v != nil {
		n.OneOff = *v
	}
	return n
}

// receiving groups the staff with a new manager by who leads them now, the
// largest group first.
func (c *Contrast) receiving(transfers []metrics.Transfer) []Receiving {
	var list []Receiving
	at := map[string]int{}
	var staff []*staffList
	for i := range transfers {
		t := &transfers[i]
		if t.New[metrics.NewManager] != metrics.Yes || t.Heads.IsZero() && t.FTE.IsZero() {
			continue
		}
		key := fmt.Sprint(t.By)
		k, known := at[key]
		if !known {
			k = len(list)
			at[key] = k
			staff = append(staff, c.staffList())
			list = append(list, Receiving{Posts: t.By, Heads: orgmodel.Exactly(0), FTE: orgmodel.Exactly(0)})
		}
		r := &list[k]
		staff[k].add(t, t.Heads.Count())
		r.Heads, r.FTE = r.Heads.Add(t.Heads.Count()), r.FTE.Add(t.FTE.Count())
		if t.Unit >= 0 && !slices.Contains(r.From, t.Unit) {
			r.From = append(r.From, t.Unit)
		}
	}
	for k := range list {
		list[k].all = summed(staff[k].terms)
	}
	slices.SortStableFunc(list, func(a, b Receiving) int {
		most, _ := a.Heads.Low()
		other, _ := b.Heads.Low()
		return cmp.Or(cmp.Compare(other, most), slices.Compare(a.Posts, b.Posts))
	})
	return list
}

// pathwayPairs follows the new file's order; those that are no more come last.
func pathwayPairs(p *metrics.Pair) []PathwayPair {
	before, after := waysByPlace(p.Old), waysByPlace(p.New)
	var list []PathwayPair
	for i := range p.New.Ways {
		place := p.New.Ways[i].Pathway
		pair := PathwayPair{Old: noWay, New: after[place]}
		if old := p.Pathways().Before[place]; len(old) > 0 {
			pair.Old = before[old[0]]
		}
		list = append(list, pair)
	}
	for i := range p.Old.Ways {
		if place := p.Old.Ways[i].Pathway; len(p.Pathways().After[place]) == 0 {
			list = append(list, PathwayPair{Old: before[place], New: noWay})
		}
	}
	return list
}

func waysByPlace(in *metrics.Inputs) map[int]WayFacts {
	facts := map[int]WayFacts{}
	for i := range in.Ways {
		w := &in.Ways[i]
		f := WayFacts{Pathway: w.Pathway, HandOffs: w.Crossed(metrics.UnitBorder), Handlers: w.Handlers(in.Org)}
		f.Highest, f.Crosses = w.Highest()
		facts[w.Pathway] = f
	}
	return facts
}
