package diff_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/message"
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
		for _, k := range mutate.Some(after) {
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

// statements are what is told of a change, by what it is about.
func statements(c *diff.Comparison) (texts map[string]string, at map[string]int) {
	texts, at = map[string]string{}, map[string]int{}
	for i := range c.Changes {
		ch := &c.Changes[i]
		key := fmt.Sprintf("%s %s %s %s %v", ch.Type, c.ID(ch), ch.Key, c.Topic(ch).ID, len(ch.Old) > 1 || len(ch.New) > 1)
		texts[key] += c.Sentence(i).In(message.SV)
		at[key] = i
	}
	return texts, at
}

// TestMarksOfChanges changes every key of the new file: a sentence that then says
// something else, or is not said, must have borne the mark when the key was assumed.
func TestMarksOfChanges(t *testing.T) {
	faults := map[string]bool{}
	for _, step := range steps {
		before, after := example(t, step[0]), example(t, step[1])
		compare := func(o *orgmodel.Organisation) *diff.Comparison {
			return diff.Compare(before, o, diff.Options{NoInfer: true})
		}
		was, _ := statements(compare(after))
		for _, k := range mutate.Some(after) {
			if k.Table == "organisation" || k.Key == "name" || k.Key == "formerly" {
				continue // as for the figures
			}
			if k.Key == "until" && closed(after, k.ID) {
				continue // that the day of a [[close]] is assumed makes the ending no assumption
			}
			c := compare(mutate.Assume(after, k))
			_, at := statements(c)
			for _, other := range mutate.Others(after, k) {
				now, _ := statements(compare(other))
				for key, text := range was {
					fault := fmt.Sprint(c.Changes[at[key]].Kind, " ", k.Table, ".", k.Key)
					if strings.HasPrefix(fault, "coverage-") && k.Key == "target_groups" && now[key] != "" {
						continue // one service more leaves it true that the others reach the group
					}
					if now[key] == text || faults[fault] {
						continue
					}
					k.File = 1
					g := c.Ground(&c.Changes[at[key]])
					if !slices.ContainsFunc(g.Assumed(), func(s ground.Stated) bool { return s.Key == k }) {
						faults[fault] = true
						t.Errorf("%v: %s is assumed, and when it says something else (%s)\n%s\nbecomes\n%s", step, k, fault, text, now[key])
					}
					k.File = 0
				}
			}
		}
	}
}

func closed(o *orgmodel.Organisation, id string) bool {
	return slices.ContainsFunc(o.Closes, func(c orgmodel.Close) bool { return slices.Contains(c.IDs, id) })
}
