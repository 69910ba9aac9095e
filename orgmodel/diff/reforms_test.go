package diff_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// reformSeeds is how many reforms there are of each sort. Even seeds are those
// that the guesses were tuned on, odd ones those that the result is reported of.
const reformSeeds = 80

// score is how many pairs were guessed, how many of them rightly, and how many
// there are.
type score struct{ guessed, right, all int }

func (s *score) add(t score) {
	s.guessed, s.right, s.all = s.guessed+t.guessed, s.right+t.right, s.all+t.all
}

func (s score) precision() float64 { return float64(s.right) / float64(max(s.guessed, 1)) }
func (s score) recall() float64    { return float64(s.right) / float64(max(s.all, 1)) }

// TestReforms: of two descriptions without an id in common most units are found
// again, and few wrongly. Where the files state codes or sizes that is certain
// enough to rely on; by names alone, enough to ask about.
func TestReforms(t *testing.T) {
	for _, c := range []struct {
		name  string
		says  generate.Stated
		least float64
	}{
		{"codes and sizes", generate.Stated{Sizes: true, Codes: true}, 0.95},
		{"codes", generate.Stated{Codes: true}, 0.95},
		{"sizes", generate.Stated{Sizes: true}, 0.95},
		{"names alone", generate.Stated{}, 0.8},
	} {
		var halves [2]score
		for seed := range uint64(reformSeeds) {
			halves[seed%2].add(guessReform(t, generate.NewReform(seed, c.says), seed%2 == 0))
		}
		for half, s := range halves {
			t.Logf("%s, %s half: precision %.3f, recall %.3f, %d pairs", c.name, [...]string{"tuned", "reported"}[half], s.precision(), s.recall(), s.all)
		}
		if s := halves[1]; s.precision() < c.least || s.recall() < c.least {
			t.Errorf("%s: precision %.3f and recall %.3f, want %.2f", c.name, s.precision(), s.recall(), c.least)
		}
	}
}

// guessReform holds what is guessed of a reform against what happened in it. Which
// guesses are wrong is shown of those that were tuned on only.
func guessReform(t *testing.T, r generate.Reform, tuned bool) score {
	before, after := tomlfile.LoadText("before.toml", r.Before, tomlfile.Options{}), tomlfile.LoadText("after.toml", r.After, tomlfile.Options{})
	if !before.OK() || !after.OK() {
		t.Fatal("the reform is no model")
	}
	c := diff.Compare(before.Org, after.Org, diff.Options{})
	truth := map[[2]string]bool{}
	for _, pair := range r.Became {
		truth[pair] = true
	}
	s := score{all: len(r.Became)}
	for _, l := range c.Match.Links {
		old, now := &c.Old.Units[l.Old], &c.New.Units[l.New]
		if l.Type != orgmodel.TypeUnit || old.Kind != "unit" {
			continue
		}
		s.guessed++
		if truth[[2]string{old.ID, now.ID}] {
			s.right++
		} else if testing.Verbose() && tuned {
			t.Logf("wrong: %s → %s, %d %%", old.Name, now.Name, l.Confidence)
		}
	}
	return s
}
