package headline

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// PathwayPair is a pathway before and after; -1 for the side that lacks it.
type PathwayPair struct{ Old, New WayFacts }

// WayFacts is what the person meets on a pathway.
type WayFacts struct {
	Pathway  int // place in Organisation.Pathways; -1: there is none
	HandOffs orgmodel.Quantity
	Handlers orgmodel.Quantity
	Highest  metrics.Border
	Crosses  bool // whether any border is certainly crossed
}

func (b *builder) handOffNumbers(ways []PathwayPair) HandOffNumbers {
	n := HandOffNumbers{Before: noWay, After: noWay}
	var was, is []figure.Term
	for i := range ways {
		p := &ways[i]
		if p.Old.Pathway >= 0 {
			n.Old++
			n.Before.add(&p.Old)
			was = append(was, b.wayTerm(0, &p.Old))
		}
		if p.New.Pathway >= 0 {
			n.New++
			n.After.add(&p.New)
			is = append(is, b.wayTerm(1, &p.New))
		}
	}
	n.Was, n.Is = summed(handOffs, was), summed(handOffs, is)
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
