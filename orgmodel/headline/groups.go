package headline

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

func (b *builder) groupNumbers() GroupNumbers {
	var described, all, some, gain, gone, fewer, waiting, untold, still, fresh, parts []figure.Term
	var n GroupNumbers
	list := metrics.ServedGroups(b.Pair())
	n.IsPart = partsOfFresh(b.New, list)
	for i := range list {
		g := &list[i]
		term := b.groupTerm(g, false)
		described = append(described, term)
		if g.Waits() {
			waiting = append(waiting, b.groupTerm(g, true))
			n.waiting(len(waiting), g.Gap)
		}
		switch {
		case g.Turn == metrics.Unreached && g.Old >= 0 && g.New >= 0:
			still = append(still, term)
		case g.New < 0:
			gone = append(gone, term)
		case n.IsPart[i]:
			parts = append(parts, term)
		case g.Old < 0 && len(g.After) > 0:
			fresh = append(fresh, term)
		case g.Old < 0:
		case g.Turn == metrics.LostAll:
			all = append(all, term)
		case g.Turn == metrics.Narrowed, g.Turn == metrics.Changed:
			some = append(some, term)
		case g.Turn == metrics.Unknown && len(g.Untold) > 0:
			untold = append(untold, term)
		default:
			if g.Turn == metrics.Won || g.Turn == metrics.Widened {
				gain = append(gain, term)
			}
			if len(g.Fewer) > 0 {
				fewer = append(fewer, term)
			}
		}
	}
	n.Described, n.LoseAll, n.LoseSome, n.Gain = counting(groups, described), counting(groups, all), counting(groups, some), counting(groups, gain)
	n.Untold, n.Still, n.Fresh = counting(groups, untold), counting(groups, still), counting(groups, fresh)
	n.FreshParts = counting(groups, parts)
	if len(parts) > 0 {
		n.Fresh.Keys = figure.Listed(func() []ground.Key { return b.partKeys(parts) })
		n.FreshParts.Keys = n.Fresh.Keys
	}
	n.Gone, n.Fewer, n.Waiting = counting(groups, gone), counting(groups, fewer), counting(groups, waiting)
	return n
}

// partsOfFresh marks the groups that only the new file describes and that are part of
// another such group, reached by just the services that reach that one: they are examples
// of it, and no groups more.
func partsOfFresh(o *orgmodel.Organisation, list []metrics.Served) []bool {
	fresh := map[string]*metrics.Served{}
	for i := range list {
		if g := &list[i]; g.Old < 0 && g.New >= 0 && len(g.After) > 0 {
			fresh[groupID(o, g)] = g
		}
	}
	whole := func(g *metrics.Served) *metrics.Served {
		for _, id := range o.TargetGroups[g.New].PartOf {
			if w := fresh[id]; w != nil && slices.Equal(w.After, g.After) {
				return w
			}
		}
		return nil
	}
	parts := make([]bool, len(list))
	for i := range list {
		g := &list[i]
		if fresh[groupID(o, g)] != g {
			continue
		}
		top, steps := g, 0
		for w := whole(top); w != nil && steps <= len(fresh); w = whole(top) {
			top, steps = w, steps+1
		}
		parts[i] = top != g && steps <= len(fresh) // in a circle none is part of another
	}
	return parts
}

func groupID(o *orgmodel.Organisation, g *metrics.Served) string {
	if g.New < 0 {
		return ""
	}
	return o.TargetGroups[g.New].ID
}

// partKeys say of what groups are part.
func (b *builder) partKeys(parts []figure.Term) (keys []ground.Key) {
	for i := range parts {
		if ref, ok := b.New.Find(parts[i].ID); ok {
			k := b.New.Key(ref, "part_of")
			k.File = 1
			keys = append(keys, k)
		}
	}
	return keys
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
