package generate_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// What is made up is a model, of the size that was asked for.
func TestMunicipality(t *testing.T) {
	for _, n := range []int{1, 8, 100, 1000} {
		files := map[string][]byte{"base.toml": generate.Municipality(n), "v.toml": generate.Variant("base.toml", n)}
		o := tomlfile.Options{Open: func(path string) ([]byte, error) { return files[path], nil }}
		for name, want := range map[string]int{"base.toml": n, "v.toml": n + n/20} {
			r := tomlfile.Load(name, o)
			for _, d := range r.Findings {
				t.Errorf("%d units: %s:%d: %s", n, name, d.Span.Begin().Line, d.Message.In(message.EN))
			}
			if len(r.Org.Units) != want || len(r.Org.Roots()) != 1 {
				t.Errorf("%s: %d units, %d roots; want %d and 1", name, len(r.Org.Units), len(r.Org.Roots()), want)
			}
		}
	}
}

// The same municipality later, and as somebody else describes it.
func TestChanged(t *testing.T) {
	for _, c := range []struct{ n, changes, units int }{{1, 5, 1}, {8, 5, 8}, {100, 0, 100}, {100, 7, 98}, {10_000, 500, 9_862}} {
		r := tomlfile.LoadText("f.toml", generate.Changed(c.n, c.changes), tomlfile.Options{})
		for _, d := range r.Findings {
			t.Errorf("%d units: %d: %s", c.n, d.Span.Begin().Line, d.Message.In(message.EN))
		}
		if len(r.Org.Units) != c.units || len(r.Org.Roots()) != 1 {
			t.Errorf("%d units, %d changes: %d units, %d roots; want %d and 1", c.n, c.changes, len(r.Org.Units), len(r.Org.Roots()), c.units)
		}
	}
	before := tomlfile.LoadText("f.toml", generate.Municipality(100), tomlfile.Options{}).Org
	r := tomlfile.LoadText("f.toml", generate.Renamed(100), tomlfile.Options{})
	if !r.OK() || len(r.Org.Units) != 100 {
		t.Errorf("%d findings, %d units", len(r.Findings), len(r.Org.Units))
	}
	r.Org.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
		if _, shared := before.Find(c.ID); shared {
			t.Errorf("both have %s", c.ID)
		}
	})
}

// A reform is two models without an id in common, the same for the same seed, and
// names who became who by ids that are there.
func TestReform(t *testing.T) {
	for seed := range uint64(5) {
		r := generate.NewReform(seed, generate.Stated{Sizes: true, Codes: true})
		again := generate.NewReform(seed, generate.Stated{Sizes: true, Codes: true})
		if string(r.Before) != string(again.Before) || string(r.After) != string(again.After) {
			t.Errorf("seed %d makes two reforms", seed)
		}
		before, after := tomlfile.LoadText("b.toml", r.Before, tomlfile.Options{}), tomlfile.LoadText("a.toml", r.After, tomlfile.Options{})
		for _, d := range append(before.Findings, after.Findings...) {
			t.Errorf("seed %d: %d: %s", seed, d.Span.Begin().Line, d.Message.In(message.EN))
		}
		for _, pair := range r.Became {
			if before.Org.Unit(pair[0]) == nil || after.Org.Unit(pair[1]) == nil || before.Org.Unit(pair[1]) != nil {
				t.Errorf("seed %d: %v", seed, pair)
			}
		}
		if len(r.Became) < 20 || len(before.Org.Roots()) != 1 {
			t.Errorf("seed %d: %d pairs", seed, len(r.Became))
		}
	}
}
