package figure

import (
	"cmp"
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Heavier puts first what makes the most difference to a number: of a sum the
// largest, of a count and a share what is counted, of the smallest the smallest.
// What weighs the same stays in the order of the file.
func (f Fold) Heavier(a, b *Term) int {
	switch f {
	case Count, Share:
		return cmp.Or(cmp.Compare(a.Role, b.Role), heavier(a.Weight, b.Weight))
	case Sum, Ratio:
		return cmp.Or(cmp.Compare(a.Role, b.Role), heavier(a.Quantity, b.Quantity))
	case Least:
		return heavier(b.Quantity, a.Quantity)
	case Mean, Median:
		return cmp.Or(heavier(a.Weight, b.Weight), heavier(a.Quantity, b.Quantity))
	}
	return heavier(a.Quantity, b.Quantity)
}

// Heaviest lists some of what is told below the number with what makes the most
// difference to it first: for a list that is cut.
func (f *Figure) Heaviest(told []Term) []Term {
	list, fold := slices.Clone(told), f.Fold
	if f.Below != nil {
		fold = Sum // those things seen from another side
	}
	slices.SortStableFunc(list, func(a, b Term) int { return fold.Heavier(&a, &b) })
	return list
}

// heavier puts the larger first, by what it is at least, then by what it may be.
func heavier(a, b orgmodel.Quantity) int {
	lowA, highA := ends(a)
	lowB, highB := ends(b)
	return cmp.Or(cmp.Compare(lowB, lowA), cmp.Compare(highB, highA))
}

// ends are the bounds of a number without its sign.
func ends(q orgmodel.Quantity) (low, high float64) {
	l, hasLow := q.Low()
	h, hasHigh := q.High()
	if !hasLow {
		l = 0
	}
	if !hasHigh {
		h = math.Inf(1)
	}
	if h < 0 {
		return -h, -l
	}
	return l, h
}
