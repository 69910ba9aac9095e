package metrics_test

import (
	"fmt"
	"math"
	"runtime"
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

// TestMatrixGrowsWithItsUnits: four times as many units take about four times as much
// memory. A cell for each pair of units would take sixteen times as much.
func TestMatrixGrowsWithItsUnits(t *testing.T) {
	few, many := matrixBytes(t, 250), matrixBytes(t, 1000)
	if ratio := float64(many) / float64(few); ratio > 8 {
		t.Errorf("four times as many units take %.1f times as much memory", ratio)
	}
}

// matrixBytes is what a matrix of so many units allocates.
func matrixBytes(t *testing.T, units int) uint64 {
	t.Helper()
	text := "kommun municipality -\n"
	for i := range units {
		text += fmt.Sprintf("u%d unit kommun heads=5\n", i)
	}
	p := pairOf(organisation(t, text), organisation(t, text))
	if got := len(p.Matrix().Rows); got != units {
		t.Fatalf("%d rows of %d units", got, units)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	p.Matrix()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
