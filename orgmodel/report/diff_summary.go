package report

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Summary is the six numbers that a reader gets first.
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
	Before, After int
	Kinds         []KindNumber // those that occur, in reading order
	Others        int          // units that something else happens to than their kinds have a count for
}

// KindNumber is how many changes of a kind there are.
type KindNumber struct {
	Kind  diff.Kind
	Count int
}

// UnplacedNumbers count what the new file places nowhere.
type UnplacedNumbers struct {
	Groups     int               // groups of staff: those of a post, or those of a unit outside its posts
	Sorts      int               // sorts of posts
	Posts      orgmodel.Quantity // the posts themselves: one sort may be several
	Heads, FTE orgmodel.Quantity
	Open       int // groups of which nobody knows whether there is anybody in them
	// Excess is how many more employees than posts there are, of posts that
	// live on. They are not among Heads: nobody says who they are.
	Excess orgmodel.Quantity
}

// ManagerNumbers count the people who get a new manager.
type ManagerNumbers struct {
	Heads, FTE orgmodel.Quantity
	Share      orgmodel.Quantity // percent of all staff
	OpenHeads  orgmodel.Quantity // of whom the files do not tell
	Some, Open int               // groups of staff
}

// GroupNumbers count the target groups by what they lose. Those that only one of
// the files describes have neither lost nor gained anything that is known.
type GroupNumbers struct {
	Described, LoseAll, LoseSome, Gain, Gone int
	Fewer                                    int // keep all services, but some of them in fewer areas
	// Waiting are those that are reached again, after a time when nothing
	// reaches them; Wait is for how many months, when that is the same for all.
	Waiting int
	Wait    orgmodel.Quantity
}

// HandOffNumbers add up all pathways.
type HandOffNumbers struct {
	Before, After WayFacts
	Old, New      int // how many pathways there are
	Delta         orgmodel.Quantity
}

// MoneyNumbers are what changes in the frames.
type MoneyNumbers struct{ Recurring, OneOff orgmodel.Quantity }

func (c *Contrast) summarise(transfers []metrics.Transfer) Summary {
	lost := unplaced(c.Diff.Old, transfers)
	if v := c.figure(metrics.M18Surplus); v != nil {
		lost.Excess = v.Quantity
	}
	return Summary{
		Apart:    c.Diff.Match.Unrelated || c.twoTowns(),
		Units:    c.unitNumbers(),
		Unplaced: lost,
		Managers: c.newManagers(transfers),
		Groups:   groupNumbers(c.Groups),
		HandOffs: handOffNumbers(c.Pathways),
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
	n := UnitNumbers{Before: countUnits(c.Diff.Old), After: countUnits(c.Diff.New)}
	counts := map[diff.Kind]int{}
	others := map[string]bool{}
	for _, i := range c.Diff.Told() {
		if ch := &c.Diff.Changes[i]; ch.Type == orgmodel.TypeUnit && c.Diff.Topic(ch).ID == unitTopic {
			counts[ch.Kind]++
			if _, own := kindCounts[ch.Kind]; !own {
				others[c.Diff.ID(ch)] = true
			}
		}
	}
	for _, k := range diff.Kinds() {
		if counts[k.ID] > 0 {
			n.Kinds = append(n.Kinds, KindNumber{k.ID, counts[k.ID]})
		}
	}
	n.Others = len(others)
	return n
}

// countUnits counts an organisation's own units.
func countUnits(o *orgmodel.Organisation) int {
	own, _ := o.CountUnits()
	return own
}

func unplaced(old *orgmodel.Organisation, transfers []metrics.Transfer) UnplacedNumbers {
	zero := orgmodel.Exactly(0)
	n := UnplacedNumbers{Posts: zero, Heads: zero, FTE: zero}
	for i := range transfers {
		t := &transfers[i]
		if t.Lost == metrics.Perhaps {
			n.Open++
			n.Heads, n.FTE = n.Heads.Add(orgmodel.AtLeast(0)), n.FTE.Add(orgmodel.AtLeast(0))
		}
		if t.Lost != metrics.Yes {
			continue
		}
		n.Groups++
		if t.Post >= 0 {
			n.Sorts++
			n.Posts = n.Posts.Add(old.Posts[t.Post].Count.Count())
		}
		n.Heads, n.FTE = n.Heads.Add(t.Heads.Count()), n.FTE.Add(t.FTE.Count())
	}
	return n
}

func (c *Contrast) newManagers(transfers []metrics.Transfer) ManagerNumbers {
	zero := orgmodel.Exactly(0)
	n := ManagerNumbers{Heads: zero, FTE: zero, OpenHeads: zero}
	for i := range transfers {
		t := &transfers[i]
		switch {
		case t.Heads.IsZero() && t.FTE.IsZero():
		case t.New[metrics.NewManager] == metrics.Yes:
			n.Some++
			n.Heads, n.FTE = n.Heads.Add(t.Heads.Count()), n.FTE.Add(t.FTE.Count())
		case t.New[metrics.NewManager] == metrics.Perhaps:
			n.Open++
			n.OpenHeads = n.OpenHeads.Add(t.Heads.Count())
		}
	}
	if v := c.figure(metrics.M18ManagerShare); v != nil {
		n.Share = v.Quantity
	}
	return n
}

func groupNumbers(list []metrics.Served) GroupNumbers {
	n := GroupNumbers{Described: len(list)}
	for i := range list {
		n.wait(&list[i])
		switch g := &list[i]; {
		case g.New < 0:
			n.Gone++
		case g.Old < 0:
		case g.Turn == metrics.LostAll:
			n.LoseAll++
		case g.Turn == metrics.Narrowed, g.Turn == metrics.Changed:
			n.LoseSome++
		default:
			if g.Turn == metrics.Won || g.Turn == metrics.Widened {
				n.Gain++
			}
			if len(g.Fewer) > 0 {
				n.Fewer++
			}
		}
	}
	return n
}

// wait counts a group that is reached on both days, but not all the time between
// them.
func (n *GroupNumbers) wait(g *metrics.Served) {
	if !g.Since.Known() || len(g.Before) == 0 || len(g.After) == 0 {
		return
	}
	n.Waiting++
	switch {
	case n.Waiting == 1:
		n.Wait = g.Gap
	case n.Wait != g.Gap:
		n.Wait = orgmodel.Quantity{}
	}
}

func handOffNumbers(list []PathwayPair) HandOffNumbers {
	n := HandOffNumbers{Before: noWay, After: noWay}
	for i := range list {
		if p := &list[i]; p.Old.Pathway >= 0 {
			n.Old++
			n.Before.add(&p.Old)
		}
		if p := &list[i]; p.New.Pathway >= 0 {
			n.New++
			n.After.add(&p.New)
		}
	}
	n.Delta = n.After.HandOffs.Sub(n.Before.HandOffs)
	return n
}

// noWay stands where there is no pathway, and before any is added.
var noWay = WayFacts{Pathway: -1, HandOffs: orgmodel.Exactly(0), Handlers: orgmodel.Exactly(0)}

func (w *WayFacts) add(other *WayFacts) {
	w.HandOffs = w.HandOffs.Add(other.HandOffs)
	if other.Crosses && (!w.Crosses || other.Highest > w.Highest) {
		w.Highest, w.Crosses = other.Highest, true
	}
}

func (c *Contrast) money() MoneyNumbers {
	var n MoneyNumbers
	if v := c.figure(metrics.M23Recurring); v != nil {
		n.Recurring = v.Quantity
	}
	if v := c.figure(metrics.M23OneOff); v != nil {
		n.OneOff = v.Quantity
	}
	return n
}

// receiving groups the staff with a new manager by who leads them now, the
// largest group first.
func receiving(c *diff.Comparison, transfers []metrics.Transfer) []Receiving {
	var list []Receiving
	at := map[string]int{}
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
			list = append(list, Receiving{Posts: t.By, Heads: orgmodel.Exactly(0), FTE: orgmodel.Exactly(0)})
		}
		r := &list[k]
		r.Heads, r.FTE = r.Heads.Add(t.Heads.Count()), r.FTE.Add(t.FTE.Count())
		if t.Unit >= 0 && !slices.Contains(r.From, t.Unit) {
			r.From = append(r.From, t.Unit)
		}
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
