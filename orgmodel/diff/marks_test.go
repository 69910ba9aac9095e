package diff_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// steps are pairs of examples, old and new.
var steps = [][2]string{
	{"borlange/current", "borlange/six-areas"}, {"linkoping/before", "linkoping/action-plan"},
	{"uppsala/current", "uppsala/learn-from-boras"}, {"boras/2011", "boras/model"}, {"uppsala/current-2021", "uppsala/action-plan-2023"},
}

func changed(before, after *orgmodel.Organisation) (*metrics.Pair, []metrics.ChangeResult) {
	p := diff.Compare(before, after, diff.Options{}).Pair()
	return p, metrics.Measure(metrics.Changes(), p)
}

func numbers(results []metrics.ChangeResult) map[string]string {
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

// TestMarksOfChangeFigures changes every key of the new file: a figure about the
// change that comes out otherwise must have borne the mark when the key was assumed.
func TestMarksOfChangeFigures(t *testing.T) {
	faults := map[string]bool{}
	for _, step := range steps {
		before, after := example(t, step[0]), example(t, step[1])
		_, results := changed(before, after)
		was := numbers(results)
		for _, k := range mutate.Stated(after) {
			if k.Table == "organisation" || k.Key == "name" || k.Key == "formerly" {
				continue // the headings tell of the whole file; names and formerly decide who is who, which has a mark of its own
			}
			p, results := changed(before, mutate.Assume(after, k))
			k.File = 1
			rests := map[string]bool{}
			for _, r := range results {
				g := r.Value.Ground(p.Stated)
				for i := range r.Value.Below {
					g = g.And(r.Value.Below[i].Ground(p.Stated))
				}
				rests[r.Figure.ID] = slices.ContainsFunc(g.Assumed(), func(s ground.Stated) bool { return s.Key == k })
			}
			for _, other := range mutate.Others(after, k) {
				_, results := changed(before, other)
				for id, text := range numbers(results) {
					fault := id + " " + k.Table + "." + k.Key
					if text != was[id] && !rests[id] && !faults[fault] {
						faults[fault] = true
						t.Errorf("%v: %s is assumed, and when it says something else %s changes from\n%s to\n%s", step, k, id, was[id], text)
					}
				}
			}
		}
	}
}
