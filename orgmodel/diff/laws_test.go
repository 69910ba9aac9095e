package diff_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestNothingChangesByItself: an organisation does not differ from itself.
func TestNothingChangesByItself(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		o := towns.Draw(t)
		if c := diff.Compare(o, towns.Copied(o), drawOptions(t)); len(c.Changes) > 0 {
			t.Fatal(raw(c))
		}
	})
}

// TestOrder: the order in the files decides nothing but the order of changes.
func TestOrder(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		before := towns.Draw(t)
		after := towns.Variant(t, before)
		o := drawOptions(t)
		first := diff.Compare(before, after, o)
		second := diff.Compare(towns.Shuffled(t, before), towns.Shuffled(t, after), o)
		if d := cmp.Diff(explained(first), explained(second)); d != "" {
			t.Fatalf("(-as written +shuffled)\n%s", d)
		}
	})
}

// TestTotals: what is founded, closed and staffed otherwise is all that makes
// the two sides differ in number.
func TestTotals(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		before := towns.Draw(t)
		after := towns.Variant(t, before)
		c := diff.Compare(before, after, drawOptions(t))
		var units, heads, posts, count int
		for i := range c.Changes {
			switch ch := &c.Changes[i]; {
			case ch.Kind == "unit-founded", ch.Kind == "unit-described-now":
				units, heads = units+1, heads+stated(after.Units[ch.New[0]].Heads)
			case ch.Kind == "unit-closed", ch.Kind == "unit-not-described":
				units, heads = units-1, heads-stated(before.Units[ch.Old[0]].Heads)
			case ch.Kind == "post-added", ch.Kind == "post-described-now":
				posts, count = posts+1, count+stated(after.Posts[ch.New[0]].Count)
			case ch.Kind == "post-removed", ch.Kind == "post-not-described":
				posts, count = posts-1, count-stated(before.Posts[ch.Old[0]].Count)
			case ch.Key == "heads" && len(ch.Old) == 1 && len(ch.New) == 1:
				heads += stated(after.Units[ch.New[0]].Heads) - stated(before.Units[ch.Old[0]].Heads)
			case ch.Key == "count" && len(ch.Old) == 1 && len(ch.New) == 1:
				count += stated(after.Posts[ch.New[0]].Count) - stated(before.Posts[ch.Old[0]].Count)
			}
		}
		wasUnits, wasHeads, wasPosts, wasCount := totals(before)
		isUnits, isHeads, isPosts, isCount := totals(after)
		got := [...]int{units, heads, posts, count}
		if want := [...]int{isUnits - wasUnits, isHeads - wasHeads, isPosts - wasPosts, isCount - wasCount}; got != want {
			t.Fatalf("units, heads, posts and persons in them changed by %v, by the changes %v\n%s", want, got, raw(c))
		}
	})
}

// TestNewIDs: with formerly, new ids are all that is told of new ids, and every
// reference to them is explained.
func TestNewIDs(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		before := towns.Draw(t)
		after := towns.Renumbered(before)
		c := diff.Compare(before, after, drawOptions(t))
		for _, i := range c.Told() {
			if !strings.HasSuffix(string(c.Changes[i].Kind), "-id-changed") {
				t.Fatal(raw(c))
			}
		}
	})
}

// TestSameBytes: the same pair gives the same text, however often it is compared.
func TestSameBytes(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		before := towns.Draw(t)
		after := towns.Variant(t, before)
		first := raw(diff.Compare(before, after, diff.Options{}))
		for range lawtest.Times(5) {
			if again := raw(diff.Compare(before, after, diff.Options{})); again != first {
				t.Fatal(cmp.Diff(first, again))
			}
		}
	})
}

// TestAnyPair: whatever two files say, every change can be told in both
// languages and is explained by one that stands for itself.
func TestAnyPair(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		before, after := towns.Anything(t), towns.Anything(t)
		c := diff.Compare(before, after, drawOptions(t))
		for i := range c.Changes {
			ch := &c.Changes[i]
			for _, lang := range message.Langs {
				if s := c.Sentence(i).In(lang); s == "" || strings.ContainsAny(s, "{}") || strings.Contains(s, "%!") {
					t.Fatalf("%s: %q", ch.Kind, s)
				}
			}
			if ch.By >= 0 && c.Changes[ch.By].By >= 0 {
				t.Fatalf("%s is explained by %s, which another explains", ch.Kind, c.Changes[ch.By].Kind)
			}
			c.ID(ch)
			c.Name(ch)
		}
	})
}

func drawOptions(t *rapid.T) diff.Options {
	return diff.Options{NoInfer: rapid.Bool().Draw(t, "no infer")}
}

// raw writes all changes as a reader of --raw would have them.
func raw(c *diff.Comparison) string {
	var b strings.Builder
	for i := range c.Changes {
		ch := &c.Changes[i]
		fmt.Fprintf(&b, "%d %s %v→%v %s %q → %q %s%s by %d\n", i, c.ID(ch), ch.Old, ch.New, ch.Key, ch.Before.Raw, ch.After.Raw, c.Sentence(i).In(message.SV), remarks(c, ch), ch.By)
	}
	return b.String()
}

// facts are the changes as a set; mirrored, as they look from the other side.
func facts(c *diff.Comparison, mirrored bool) []string {
	var list []string
	for i := range c.Changes {
		if c.Changes[i].Kind.Info().Topic.ID != diff.TopicCoverage {
			list = append(list, fact(c, &c.Changes[i], mirrored))
		}
	}
	slices.Sort(list)
	return list
}

func fact(c *diff.Comparison, ch *diff.Change, mirrored bool) string {
	olds, news := names(c.Old, ch.Type, ch.Old), names(c.New, ch.Type, ch.New)
	kind, before, after := ch.Kind, plain(ch.Before), plain(ch.After)
	if mirrored {
		kind, olds, news, before, after = kind.Info().Mirror, news, olds, after, before
	}
	for told, is := range map[diff.Event]diff.Event{diff.NotDescribed: diff.Removed, diff.DescribedNow: diff.Added} {
		if kind == diff.KindOf(ch.Type, told) {
			kind = diff.KindOf(ch.Type, is)
		}
	}
	return fmt.Sprintf("%s %s %v→%v: %s → %s", kind, ch.Key, olds, news, before, after)
}

// explained are the changes with what explains them.
func explained(c *diff.Comparison) []string {
	var list []string
	for i := range c.Changes {
		s := fact(c, &c.Changes[i], false) + remarks(c, &c.Changes[i])
		if by := c.Changes[i].By; by >= 0 {
			s += " by " + fact(c, &c.Changes[by], false)
		}
		list = append(list, s)
	}
	slices.Sort(list)
	return list
}

// names identify entities whatever their places: by id, else by the name.
func names(o *orgmodel.Organisation, typ orgmodel.Type, places []int) []string {
	var list []string
	for _, i := range places {
		c := o.Common(orgmodel.Ref{Type: typ, Index: i})
		list = append(list, c.ID+"/"+c.Name)
	}
	slices.Sort(list)
	return list
}

// plain is a value whatever the order in its list.
func plain(v diff.Value) string {
	if list, isList := strings.CutPrefix(v.Raw, "["); isList && !strings.Contains(list, "{") {
		words := strings.Split(strings.TrimSuffix(list, "]"), ", ")
		slices.Sort(words)
		return strings.Join(words, ", ")
	}
	return v.Raw
}

// totals are the units and posts that exist, and how many heads and persons are
// stated for them.
func totals(o *orgmodel.Organisation) (units, heads, posts, count int) {
	for i := range o.Units {
		if u := &o.Units[i]; o.Active(&u.Common) {
			units, heads = units+1, heads+stated(u.Heads)
		}
	}
	for i := range o.Posts {
		if p := &o.Posts[i]; o.Active(&p.Common) {
			posts, count = posts+1, count+stated(p.Count)
		}
	}
	return units, heads, posts, count
}

// stated is a number as far as it is stated; the towns state whole numbers.
func stated(q orgmodel.Quantity) int {
	low, _ := q.Low()
	return int(low)
}
