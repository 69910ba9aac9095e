package twoproposals_test

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
)

// TestProposalsMembers: every member of a collaboration has a line to it, and one that
// takes part in only one of the proposals has a line of its own sort and is marked.
func TestProposalsMembers(t *testing.T) {
	const team = "[[unit]]\nid = \"team\"\nname = \"Team\"\nkind = \"collaboration\"\n"
	d := twoPlans(t, team+"members = [\"field\", \"office\"]\n", team+"members = [\"field\"]\n", drawing.Options{})
	var got []string
	for _, l := range d.Lines {
		if l.Class == "member" {
			apart := ""
			if l.Stroke.Dash == drawing.Double {
				apart = " (apart)"
			}
			got = append(got, l.Title+apart)
		}
	}
	want := []string{"Field team takes part in Team: A and B, not in today", "Office takes part in Team: A, not in today and B (apart)"}
	if !slices.Equal(got, want) {
		t.Errorf("lines %q, want %q", got, want)
	}
	for _, b := range d.Boxes {
		if b.ID == "office" && b.Title != "Office – administration (change nearby)" {
			t.Errorf("the member is not marked: %s", b.Title)
		}
	}
}
