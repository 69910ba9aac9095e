package twoproposals_test

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
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
			if l.Stroke.Width == 3*geometry.Pt && l.Stroke.Dash == drawing.Dashed {
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

// TestHowSureAMembershipIs: one that only one proposal has is drawn as sure as it is, and
// the legend says how sure that is.
func TestHowSureAMembershipIs(t *testing.T) {
	strokes := map[drawing.Stroke]string{}
	for _, test := range []struct{ status, legend string }{
		{"decided", "takes part, but not in both A and B (decided)"}, {"proposed", "takes part, but not in both A and B (proposed)"}, {"vision", "takes part, but not in both A and B (vision)"},
	} {
		d := twoPlans(t, "[[unit]]\nid = \"team\"\nname = \"Team\"\nkind = \"collaboration\"\nstatus = \""+test.status+"\"\nmembers = [\"field\", \"office\"]\n", "", drawing.Options{})
		drawn, shown := map[drawing.Stroke]bool{}, map[drawing.Stroke]string{}
		for _, l := range d.Lines {
			switch l.Class {
			case "member":
				drawn[l.Stroke] = true
			case "legend":
				shown[l.Stroke] = l.Title
			}
		}
		if len(drawn) != 1 {
			t.Errorf("%s: %d styles of lines", test.status, len(drawn))
		}
		for stroke := range drawn {
			if strokes[stroke] != "" {
				t.Errorf("%s is drawn as %s", test.status, strokes[stroke])
			}
			strokes[stroke] = test.status
			if shown[stroke] != test.legend {
				t.Errorf("%s: the legend says %q, want %q", test.status, shown[stroke], test.legend)
			}
		}
	}
}
