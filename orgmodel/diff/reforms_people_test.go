package diff_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestGuessesPlacePeople: a guess, right or wrong, gives people a place or leaves
// them alone. Nobody is without one because of it.
func TestGuessesPlacePeople(t *testing.T) {
	for seed := range uint64(12) {
		r := generate.NewReform(seed, generate.Stated{Sizes: true})
		before, after := tomlfile.LoadText("before.toml", r.Before, tomlfile.Options{}).Org, tomlfile.LoadText("after.toml", r.After, tomlfile.Options{}).Org
		guessed, said := notPlaced(diff.Compare(before, after, diff.Options{})), notPlaced(diff.Compare(before, after, diff.Options{NoInfer: true}))
		if guessed > said {
			t.Errorf("seed %d: %v are not placed by guesses, %v without", seed, guessed, said)
		}
	}
}

// notPlaced is how many people certainly have no place.
func notPlaced(c *diff.Comparison) float64 {
	all := 0.0
	for _, m := range metrics.Changes() {
		for i := range m.Figures {
			if id := m.Figures[i].ID; id == metrics.M18Lost || id == metrics.M18Surplus {
				f := m.Figures[i].Compute(c.Pair())
				low, _ := f.Quantity.Low()
				all += low
			}
		}
	}
	return all
}
