package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// The laws of the unknown and of more. A number that is taken away may have been
// any: what is uttered without it holds all that can be uttered with it, so that no
// bound is narrower and nothing becomes none, zero or no difference. The other way
// round, to state a number makes nothing less exact. Both are one law of two
// files, of which one states a number more.
//
// It is no law of a zero: where there is nobody there is nothing to tell of, which
// is uttered in words. And it is one of files that do not contradict themselves.

// TestUnknownInExamples takes numbers out of the examples, and states others.
func TestUnknownInExamples(t *testing.T) {
	for name, c := range pairs(t) {
		t.Run(name, func(t *testing.T) {
			stated, silent := mutate.Numbers(c.Diff.New)
			for _, k := range spread(stated, 12) {
				holdUnknown(t, k, c.Diff.Old, c.Diff.New)
			}
			for _, k := range spread(silent, 6) {
				holdUnknown(t, k, c.Diff.Old, mutate.Saying(c.Diff.New, k, orgmodel.Exactly(3)))
			}
			stated, _ = mutate.Numbers(c.Diff.Old)
			for _, k := range spread(stated, 6) {
				holdUnknownBefore(t, k, c.Diff.Old, c.Diff.New)
			}
		})
	}
}

// TestUnknownInTowns does so in made-up towns.
func TestUnknownInTowns(t *testing.T) {
	lawtest.CheckMostOfSome(t, func(t *rapid.T) bool {
		before := towns.Draw(t)
		after := towns.Variant(t, before)
		if len(before.Loops())+len(after.Loops()) > 0 {
			return false // a circle
		}
		stated, silent := mutate.Numbers(after)
		if len(stated) > 0 {
			holdUnknown(t, rapid.SampledFrom(stated).Draw(t, "key"), before, after)
		}
		if len(silent) > 0 {
			k, n := rapid.SampledFrom(silent).Draw(t, "key that says more"), rapid.Int64Range(1, 20).Draw(t, "number")
			holdUnknown(t, k, before, mutate.Saying(after, k, orgmodel.Exactly(n)))
		}
		if stated, _ = mutate.Numbers(before); len(stated) > 0 {
			holdUnknownBefore(t, rapid.SampledFrom(stated).Draw(t, "key before"), before, after)
		}
		return true
	})
}

// spread takes some of a list, from all of it.
func spread[T any](list []T, n int) []T {
	var out []T
	for i := range min(n, len(list)) {
		out = append(out, list[i*len(list)/min(n, len(list))])
	}
	return out
}

func holdUnknown(t rapid.TB, k ground.Key, before, after *orgmodel.Organisation) {
	t.Helper()
	if leftOut(after, k) {
		return
	}
	with, without := stating(after, k), mutate.Without(after, k)
	holdLess(t, "the new file without "+k.String(), uttered(t, before, with), uttered(t, before, without))
	holdLess(t, "the file without "+k.String(), measured(t, with), measured(t, without))
}

func holdUnknownBefore(t rapid.TB, k ground.Key, before, after *orgmodel.Organisation) {
	t.Helper()
	if leftOut(before, k) {
		return
	}
	holdLess(t, "the old file without "+k.String(), uttered(t, stating(before, k), after), uttered(t, mutate.Without(before, k), after))
}

// stating is the file that one without a number must allow: it states it, or, of a
// number that is none unless the file says so, it states none.
func stating(o *orgmodel.Organisation, k ground.Key) *orgmodel.Organisation {
	if noneUnlessSaid(o, k) {
		return mutate.Saying(o, k, orgmodel.Exactly(0))
	}
	return o
}

// noneUnlessSaid are the numbers that the method of the figures takes to be none where
// no file states them, each for a reason. The law then holds of the file that says so.
func noneUnlessSaid(o *orgmodel.Organisation, k ground.Key) bool {
	if k.Key == "vacant" {
		return true // a post is filled unless the file says that it is vacant: few files count vacancies
	}
	if k.Table != string(orgmodel.TypeUnit) || k.Key != "heads" && k.Key != "fte" {
		return false
	}
	// a municipality or a company has its staff in the units below it: were it unknown
	// whether it has others, no sum of any whole file would be exact
	kind := o.KindAt(k.At)
	return kind != nil && kind.Sphere == orgmodel.LegalEntity && len(o.PostsOf(k.At)) == 0
}

// leftOut reports whether the law says nothing of a number: it is zero, or less
// than the posts of its unit, or the units below a published total, add up to, or a
// total that is more than they can be, so that the file contradicts itself.
func leftOut(o *orgmodel.Organisation, k ground.Key) bool {
	most, bounded := mutate.Number(o, k).High()
	if noneUnlessSaid(o, k) {
		return false
	}
	if !bounded || k.Table != string(orgmodel.TypeUnit) {
		return bounded && most == 0
	}
	staff := metrics.Staff(mutate.Without(o, k)).Units[k.At]
	counted := staff.Own
	total := strings.HasSuffix(k.Key, "_total")
	if total {
		counted = staff.Total
	}
	number := counted.Heads
	if strings.HasPrefix(k.Key, "fte") {
		number = counted.FTE
	}
	least, _ := number.Low()
	all, known := number.High()
	return most == 0 || most < least || total && known && most > all
}

// interval is what is uttered of a number: the bounds, and whether it is about so much.
type interval struct {
	low, high *float64
	about     bool
}

func (i interval) String() string {
	text := func(v *float64) string {
		if v == nil {
			return "?"
		}
		return fmt.Sprint(*v)
	}
	about := ""
	if i.about {
		about = "~"
	}
	return about + text(i.low) + ".." + text(i.high)
}

// holds reports whether all that another interval allows is allowed.
func (i interval) holds(other interval) bool {
	switch {
	case i.low != nil && (other.low == nil || *other.low < *i.low):
		return false
	case i.high != nil && (other.high == nil || *other.high > *i.high):
		return false
	}
	return !other.about || i.about || i.low == nil || i.high == nil || *i.low != *i.high
}

// utterances are the numbers of documents by what they are of, and the rows of the
// first screen.
type utterances struct {
	numbers map[string]interval
	rows    map[string]string
}

func holdLess(t rapid.TB, how string, with, without utterances) {
	t.Helper()
	for _, what := range slices.Sorted(maps.Keys(with.numbers)) {
		if strings.HasPrefix(what, "/people/") {
			continue // what is certain of each way; what is not stands beside it, and all of it adds up (package metrics)
		}
		if strings.HasPrefix(what, "/summary/staff/") && strings.HasSuffix(what, "_delta_stated/delta") {
			continue // of the units that say how many they are, which are fewer; of how many, stands beside it
		}
		if less, ok := without.numbers[what]; ok && !less.holds(with.numbers[what]) {
			t.Errorf("%s: %s is %s, was %s", how, what, less, with.numbers[what])
		}
	}
	for _, what := range slices.Sorted(maps.Keys(with.rows)) {
		if row, was := without.rows[what], with.rows[what]; naught(row) && !naught(was) {
			t.Errorf("%s: %s: %q, was %q", how, what, row, was)
		}
	}
}

// naught reports whether a row says that there is nothing, or no difference.
func naught(row string) bool {
	return strings.Contains(row, "±0") // none of so many says of how many it is told
}

func measured(t rapid.TB, o *orgmodel.Organisation) utterances {
	t.Helper()
	s := utterances{numbers: map[string]interval{}}
	s.read(t, func(w io.Writer) error { return MetricsJSON(w, Measure(o, tallying()), Options{}) })
	return s
}

// tallying are the key figures but the one that counts what the file says, and the
// one that takes staff to be there unless the file says that there are none.
func tallying() []metrics.Metric {
	return slices.DeleteFunc(slices.Clone(metrics.All()), func(m metrics.Metric) bool { return excepted(m.ID) })
}

func excepted(metric string) bool { return metric == metrics.M24 || metric == metrics.M02 }

func uttered(t rapid.TB, before, after *orgmodel.Organisation) utterances {
	t.Helper()
	d := diff.Compare(before, after, diff.Options{NoInfer: true})
	c := Gather(d, impact.Check(impact.Input{Diff: d}), MeasureChange(d))
	s := utterances{map[string]interval{}, map[string]string{}}
	s.read(t, func(w io.Writer) error { return DiffJSON(w, c, Options{}) })
	for _, l := range []message.Lang{message.EN, message.SV} {
		for _, row := range rowsOf(&diffPage{c: c, lang: l}) {
			s.rows[string(l)+" "+row.id] = row.text
		}
	}
	return s
}

// read takes the numbers out of a document.
func (s *utterances) read(t rapid.TB, print func(io.Writer) error) {
	t.Helper()
	var b bytes.Buffer
	if err := print(&b); err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(b.Bytes(), &v); err != nil {
		t.Fatal(err)
	}
	s.walk("", v)
}

func (s *utterances) walk(at string, v any) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			s.walk(at+"/"+nameOfItem(item), item)
		}
	case map[string]any:
		if metric, _ := v["metric"].(string); excepted(metric) {
			return
		}
		if _, isNumber := v["low"]; isNumber {
			s.numbers[at] = intervalOf(v)
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if key != "of_which" { // which terms bear a mark, the law of marks holds
				s.walk(at+"/"+key, v[key])
			}
		}
	}
}

// nameOfItem is what an element of a list is about.
func nameOfItem(v any) string {
	item, _ := v.(map[string]any)
	var parts []string
	for _, key := range []string{"type", "id", "group", "pathway", "managers", "unit", "from"} {
		if item[key] != nil {
			text, _ := json.Marshal(item[key])
			parts = append(parts, string(text))
		}
	}
	return strings.Join(parts, " ")
}

func intervalOf(v map[string]any) interval {
	i := interval{}
	if low, ok := v["low"].(float64); ok {
		i.low = &low
	}
	if high, ok := v["high"].(float64); ok {
		i.high = &high
	}
	i.about, _ = v["approximate"].(bool)
	return i
}
