package headline

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// TestPartsOfFresh counts an example of a new group with it, unless other services reach
// it; in a circle no group is an example, so that none is lost.
func TestPartsOfFresh(t *testing.T) {
	group := func(id string, partOf ...string) orgmodel.TargetGroup {
		return orgmodel.TargetGroup{Common: orgmodel.Common{ID: id}, PartOf: partOf}
	}
	reached := func(place int, by ...int) metrics.Served { return metrics.Served{Old: -1, New: place, After: by} }
	for _, test := range []struct {
		name   string
		groups []orgmodel.TargetGroup
		list   []metrics.Served
		want   []bool
	}{
		{"examples", []orgmodel.TargetGroup{group("all"), group("some", "all"), group("few", "some")},
			[]metrics.Served{reached(0, 1), reached(1, 1), reached(2, 1)}, []bool{false, true, true}},
		{"another service as well", []orgmodel.TargetGroup{group("all"), group("some", "all")},
			[]metrics.Served{reached(0, 1), reached(1, 1, 2)}, []bool{false, false}},
		{"both files describe the whole", []orgmodel.TargetGroup{group("all"), group("some", "all")},
			[]metrics.Served{{Old: 0, New: 0, After: []int{1}}, reached(1, 1)}, []bool{false, false}},
		{"a circle", []orgmodel.TargetGroup{group("a", "c"), group("b", "a"), group("c", "b")},
			[]metrics.Served{reached(0, 1), reached(1, 1), reached(2, 1)}, []bool{false, false, false}},
		{"part of a circle", []orgmodel.TargetGroup{group("a", "b"), group("b", "a"), group("c", "b")},
			[]metrics.Served{reached(0, 1), reached(1, 1), reached(2, 1)}, []bool{false, false, false}},
		{"nothing reaches it", []orgmodel.TargetGroup{group("all"), group("some", "all")},
			[]metrics.Served{reached(0), reached(1)}, []bool{false, false}},
	} {
		if got := partsOfFresh(&orgmodel.Organisation{TargetGroups: test.groups}, test.list); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
