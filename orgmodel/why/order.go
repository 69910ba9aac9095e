package why

import (
	"cmp"
	"math"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// byWeight puts first what makes the most difference to a number: of a sum the
// largest, of a count and a share what is counted, of the smallest the smallest.
// What weighs the same stays in the order of the file.
func byWeight(fold figure.Fold, a, b *figure.Term) int {
	switch fold {
	case figure.Count, figure.Share:
		return cmp.Or(cmp.Compare(a.Role, b.Role), heavier(a.Weight, b.Weight))
	case figure.Sum, figure.Ratio:
		return cmp.Or(cmp.Compare(a.Role, b.Role), heavier(a.Quantity, b.Quantity))
	case figure.Least:
		return heavier(b.Quantity, a.Quantity)
	case figure.Mean, figure.Median:
		return cmp.Or(heavier(a.Weight, b.Weight), heavier(a.Quantity, b.Quantity))
	}
	return heavier(a.Quantity, b.Quantity)
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
