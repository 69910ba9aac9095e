package metrics_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// TestUnitsAreCountedAlike: the figure is the number that headlines and comparisons
// give, and its kinds add up to it.
func TestUnitsAreCountedAlike(t *testing.T) {
	names, all := examples(t)
	for i, o := range all {
		own, _ := o.CountUnits()
		v := value(t, o, metrics.M26Units)
		if own > 0 && v.Quantity != orgmodel.Exactly(int64(own)) {
			t.Errorf("%s: %s units, and %d of our own", names[i], v.Quantity, own)
		}
		sum := orgmodel.Exactly(0)
		for _, kind := range v.Below {
			sum = sum.Add(kind.Quantity)
		}
		if own > 0 && sum != v.Quantity {
			t.Errorf("%s: the kinds make %s, of %s units", names[i], sum, v.Quantity)
		}
	}
}
