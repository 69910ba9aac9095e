package diff_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// TestLeavingOutEndsNothing: what a second whole file leaves out has not ended, its
// staff are not said to be without a place, nor a group without its services; and it
// has when the file says that it names all there is.
func TestLeavingOutEndsNothing(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		before := towns.Draw(t)
		after := towns.Copied(before)
		after.Header.Complete, before.Header.Complete = nil, nil
		id := ""
		switch rapid.IntRange(0, 2).Draw(t, "table") {
		case 0:
			id = rapid.SampledFrom(after.Units).Draw(t, "unit").ID
			after.Units = slices.DeleteFunc(after.Units, func(u orgmodel.Unit) bool { return u.ID == id })
		case 1:
			id = rapid.SampledFrom(after.Posts).Draw(t, "post").ID
			after.Posts = slices.DeleteFunc(after.Posts, func(p orgmodel.Post) bool { return p.ID == id })
		default:
			id = rapid.SampledFrom(after.Services).Draw(t, "service").ID
			after.Services = slices.DeleteFunc(after.Services, func(s orgmodel.Service) bool { return s.ID == id })
		}
		forget(after, id)
		after.Index()
		c := diff.Compare(before, after, diff.Options{NoInfer: true})
		for i := range c.Changes {
			ch := &c.Changes[i]
			if c.ID(ch) == id && ch.Kind == diff.KindOf(ch.Type, diff.Removed) || ch.Kind == diff.CoverageLost || ch.Kind == diff.CoverageNarrowed {
				t.Fatalf("%s is left out: %s", id, raw(c))
			}
		}
		for _, transfer := range metrics.Transfers(c.Pair()) {
			if transfer.Lost == metrics.Yes {
				t.Fatalf("%s is left out, and staff have no place: %+v", id, transfer)
			}
		}
		ref, _ := before.Find(id)
		if !before.Active(before.Common(ref)) {
			return
		}
		whole := diff.Compare(before, after, diff.Options{NoInfer: true, Complete: true})
		who := whole.Match.Of(ref.Type)
		if e := who.Ends[ref.Index]; e == metrics.ByWhole != (e.Shown()) {
			t.Fatalf("%s is left out of a whole file, and ends by %v", id, e)
		}
	})
}

// forget takes what refers to an id out of a file that does not describe it.
func forget(o *orgmodel.Organisation, id string) {
	for i := range o.Units {
		if o.Units[i].Parent == id {
			o.Units[i].Parent = ""
		}
	}
	for i := range o.Posts {
		if o.Posts[i].Unit == id {
			o.Posts[i].Unit = ""
		}
	}
	for i := range o.Services {
		o.Services[i].ProvidedBy = slices.DeleteFunc(slices.Clone(o.Services[i].ProvidedBy), func(by string) bool { return by == id })
	}
}
