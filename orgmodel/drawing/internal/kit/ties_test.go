package kit

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
)

// TestFollowable: six collaborations of six members each, and as many as you like
// without members.
func TestFollowable(t *testing.T) {
	for _, test := range []struct {
		members []int
		want    bool
	}{
		{nil, true},
		{[]int{6, 6, 6, 6, 6, 6}, true},
		{[]int{1, 1, 1, 0, 0, 1, 1, 1}, true},
		{[]int{1, 1, 1, 1, 1, 1, 1}, false},
		{[]int{7}, false},
	} {
		if got := Followable(test.members); got != test.want {
			t.Errorf("%v: %t", test.members, got)
		}
	}
}

// TestTiesWithoutAStatus: what says nothing of how sure it is counts as in force here as
// elsewhere, and its line is neither solid, as that of command, nor unexplained.
func TestTiesWithoutAStatus(t *testing.T) {
	if got, want := TieStroke(""), TieStroke(orgmodel.InForce); got != want {
		t.Errorf("its line is %v, and not %v", got, want)
	}
	m := NewSketch(&orgmodel.Organisation{}, drawing.Options{}).Model
	if got := m.TieEntries([]orgmodel.Status{""}); len(got) != 1 || got[0].Stroke != TieStroke("") {
		t.Errorf("the legend has %v", got)
	}
}

// TestTieStatus: whose part in something is less sure than that, or surer.
func TestTieStatus(t *testing.T) {
	for _, test := range []struct{ own, members, want orgmodel.Status }{
		{orgmodel.InForce, orgmodel.InForce, orgmodel.InForce},
		{orgmodel.InForce, orgmodel.Vision, orgmodel.Vision},
		{orgmodel.Proposed, orgmodel.InForce, orgmodel.Proposed},
		{orgmodel.Decided, orgmodel.Proposed, orgmodel.Proposed},
	} {
		u := orgmodel.Unit{Common: orgmodel.Common{Status: test.own, StatusOf: map[string]orgmodel.Status{"members": test.members}}}
		if got := TieStatus(&u); got != test.want {
			t.Errorf("%s, its members %s: %s, want %s", test.own, test.members, got, test.want)
		}
	}
}
