package metrics_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// examples loads all worked examples.
func examples(t *testing.T) (names []string, all []*orgmodel.Organisation) {
	t.Helper()
	paths, _ := filepath.Glob("../../examples/*/*.toml")
	for _, p := range paths {
		r := tomlfile.Load(p, tomlfile.Options{})
		if !r.OK() {
			t.Fatalf("%s: %v", p, r.Findings)
		}
		names, all = append(names, p), append(all, r.Org)
	}
	if len(all) < 10 {
		t.Fatalf("only %d examples found", len(all))
	}
	made := tomlfile.LoadText("made-up.toml", generate.Municipality(30), tomlfile.Options{})
	return append(names, "made-up.toml"), append(all, made.Org)
}

// numbers are what a reader is told of each figure: the number, and those below it.
func numbers(results []metrics.Result) map[string]string {
	all := map[string]string{}
	for _, r := range results {
		text := r.Value.Quantity.String()
		for _, t := range r.Value.Told() {
			text += fmt.Sprintf(" %s=%s", t.ID, t.Quantity)
		}
		all[r.Figure.ID] = text
	}
	return all
}

// restsOn lists the figures that name a key among those they rest on.
func restsOn(o *orgmodel.Organisation, results []metrics.Result, k ground.Key) map[string]bool {
	all := map[string]bool{}
	for _, r := range results {
		g := r.Value.Ground(o.Stated)
		for i := range r.Value.Below {
			g = g.And(r.Value.Below[i].Ground(o.Stated))
		}
		all[r.Figure.ID] = slices.ContainsFunc(g.Assumed(), func(s ground.Stated) bool { return s.Key == k })
	}
	return all
}

// TestMarksOfFigures changes every key of every example: a figure that changes must
// have borne the mark when the key was assumed. Marking it changes no number.
func TestMarksOfFigures(t *testing.T) {
	names, all := examples(t)
	certain := map[string]bool{} // how sure statements are is what m24 counts
	for _, m := range metrics.All() {
		if m.ID == metrics.M24 {
			for _, f := range m.Figures {
				certain[f.ID] = true
			}
		}
	}
	faults := map[string]int{}
	for i, o := range all {
		before := numbers(metrics.Measure(metrics.All(), metrics.NewInputs(o)))
		for _, k := range mutate.Some(o) {
			if k.Key == "name" || k.Key == "as_of" {
				continue // the heading of every output tells the day, with its mark
			}
			marked := mutate.Assume(o, k)
			results := metrics.Measure(metrics.All(), metrics.NewInputs(marked))
			for id, text := range numbers(results) {
				if text != before[id] && !certain[id] {
					t.Errorf("%s: marking %s changes %s from %s to %s", names[i], k, id, before[id], text)
				}
			}
			rests := restsOn(marked, results, k)
			for _, other := range mutate.Others(o, k) {
				for id, text := range numbers(metrics.Measure(metrics.All(), metrics.NewInputs(other))) {
					if text != before[id] && !rests[id] && !certain[id] {
						faults[id+" "+k.Table+"."+k.Key]++
						if faults[id+" "+k.Table+"."+k.Key] == 1 {
							t.Errorf("%s: %s is assumed, and when it says something else %s changes from\n%s to\n%s", names[i], k, id, before[id], text)
						}
					}
				}
			}
		}
	}
}

// TestFiguresAreMade holds that each figure of each example says how its number is
// made, and that the fold over its terms makes it.
func TestFiguresAreMade(t *testing.T) {
	names, all := examples(t)
	for i, o := range all {
		for _, r := range metrics.Measure(metrics.All(), metrics.NewInputs(o)) {
			if r.Value.Fold == figure.Unmade {
				t.Errorf("%s: nobody says how %s is made", names[i], r.Figure.ID)
			}
			if got := figure.Folded(r.Value); got != r.Value.Quantity {
				t.Errorf("%s: %s is %s, its terms make %s", names[i], r.Figure.ID, r.Value.Quantity, got)
			}
			g := r.Value.Ground(o.Stated)
			if !g.Made() {
				t.Errorf("%s: %s is of unknown origin", names[i], r.Figure.ID)
			}
		}
	}
}
