package metrics_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

// TestMatrixAddsUp: people in = placed + not placed + not stated, for each old unit,
// and each new unit has those who came and those of whom nobody says from where.
func TestMatrixAddsUp(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		exact, vague := twins(t)
		other, otherVague := twins(t)
		for _, texts := range [][2]string{{exact, other}, {exact, exact}, {vague, otherVague}} {
			m := pairOf(decode(t, texts[0]), decode(t, texts[1])).Matrix()
			for i := range m.Rows {
				r := &m.Rows[i]
				parts := []orgmodel.Quantity{r.NotPlaced, r.NotStated}
				for _, f := range r.Flows {
					parts = append(parts, f.Heads)
				}
				addsUp(t, "row", parts, m.Before[i])
			}
			for k := range m.To {
				column := []orgmodel.Quantity{m.Came[k]}
				for i := range m.Rows {
					column = append(column, m.Rows[i].Into(k))
				}
				addsUp(t, "column", column, m.After[k])
			}
		}
	})
}

// addsUp holds that some parts can be a whole, and are when all are known.
func addsUp(t *rapid.T, what string, parts []orgmodel.Quantity, whole orgmodel.Quantity) {
	var sum figure.Bounds
	exact := whole.Exact()
	for _, q := range parts {
		sum = sum.Plus(figure.BoundsOf(q))
		exact = exact && q.Exact()
	}
	all := figure.BoundsOf(whole)
	if sum.Low > all.High || sum.High < all.Low || exact && math.Abs(sum.Low-all.Low) > 0.001 {
		t.Errorf("a %s of %v adds up to %v, not %v", what, parts, sum, whole)
	}
}
