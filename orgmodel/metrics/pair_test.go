package metrics_test

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// successions says who is who by id and formerly alone. What the old side knows
// of formerly already is no news.
func successions(before, after *orgmodel.Organisation) map[orgmodel.Type]*metrics.Succession {
	who := map[orgmodel.Type]*metrics.Succession{}
	of := func(t orgmodel.Type) *metrics.Succession {
		if who[t] == nil {
			who[t] = &metrics.Succession{}
		}
		return who[t]
	}
	before.Each(func(ref orgmodel.Ref, _ *orgmodel.Common) { of(ref.Type).After = append(of(ref.Type).After, nil) })
	after.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		s := of(ref.Type)
		s.Before = append(s.Before, nil)
		if c.ID == "" || !after.Active(c) {
			return
		}
		var known []string
		if same, ok := before.Find(c.ID); ok && same.Type == ref.Type {
			known = before.Common(same).Formerly
		}
		for i, id := range append([]string{c.ID}, c.Formerly...) {
			old, ok := before.Find(id)
			if i > 0 && (id == c.ID || slices.Contains(known, id)) {
				continue
			}
			if ok && old.Type == ref.Type && before.Active(before.Common(old)) {
				s.Before[ref.Index] = append(s.Before[ref.Index], old.Index)
				s.After[old.Index] = append(s.After[old.Index], ref.Index)
			}
		}
	})
	return who
}

func pairOf(before, after *orgmodel.Organisation) *metrics.Pair {
	return metrics.NewPair(metrics.NewInputs(before), metrics.NewInputs(after), successions(before, after))
}

// TestPairOfNothing holds that nobody needs to say who is who.
func TestPairOfNothing(t *testing.T) {
	for _, texts := range [][2]string{{"", ""}, {town, ""}, {"", town}, {town, office}} {
		p := metrics.NewPair(metrics.NewInputs(organisation(t, texts[0])), metrics.NewInputs(organisation(t, texts[1])), nil)
		for _, x := range metrics.Transfers(p) {
			if x.To >= 0 || x.Lost == metrics.No {
				t.Errorf("%+v", x)
			}
		}
	}
}
