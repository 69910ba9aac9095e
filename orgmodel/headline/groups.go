package headline

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

func (b *builder) groupNumbers() GroupNumbers {
	var described, all, some, gain, gone, fewer, waiting, untold, still, fresh []figure.Term
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
	n.Gone, n.Fewer, n.Waiting = counting(groups, gone), counting(groups, fewer), counting(groups, waiting)
	return n
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
