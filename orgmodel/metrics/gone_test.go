package metrics_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// TestNoMoreThanThereAre: of no more people does a file say what is new for them in the
// units that they are in now than it says there are.
func TestNoMoreThanThereAre(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		exact, _ := twins(t)
		other, _ := twins(t)
		p := pairOf(decode(t, exact), decode(t, other))
		told := make([]float64, len(p.New.Org.Units))
		inUnits := make([]figure.Bounds, len(p.Old.Org.Units))
		for _, x := range metrics.Transfers(p) {
			inUnits[x.Unit] = inUnits[x.Unit].Plus(figure.BoundsOf(x.Heads))
			if x.To >= 0 && x.Lost == metrics.No && !x.Fewer {
				low, _ := x.Heads.Low()
				told[x.To] += low
			}
		}
		for u, many := range told {
			if most := figure.BoundsOf(p.New.Staff.Units[u].Own.Heads).High; many > most {
				t.Errorf("at least %v are told to be in %s, which has at most %v", many, p.New.Org.Units[u].ID, most)
			}
		}
		for u, many := range inUnits {
			if own := figure.BoundsOf(p.Old.Staff.Units[u].Own.Heads); many.Low > own.High {
				t.Errorf("the staff of %s are told as %v, and are %v", p.Old.Org.Units[u].ID, many, own)
			}
		}
	})
}
