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
		case g.Old < 0 && len(g.After) > 0 && PartOfFresh(b.New, list, g):
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

// PartOfFresh reports whether a group that only the new file describes is part of
// another such group, and reached by just the services that reach that one: then it is
// an example of it, and no group more.
func PartOfFresh(o *orgmodel.Organisation, list []metrics.Served, g *metrics.Served) bool {
	whole := func(other metrics.Served) bool {
		return other.Old < 0 && other.New >= 0 && slices.Contains(o.TargetGroups[g.New].PartOf, o.TargetGroups[other.New].ID) && slices.Equal(other.After, g.After)
	}
	return g.Old < 0 && g.New >= 0 && len(o.TargetGroups[g.New].PartOf) > 0 && slices.ContainsFunc(list, whole)
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
