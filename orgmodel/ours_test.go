package orgmodel_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// TestOutside: other organisations, and all below them, are not ours.
func TestOutside(t *testing.T) {
	for _, tt := range []struct {
		name        string
		lines       []string
		outside     string
		own, others int
	}{
		{"a municipality and others", town, "bolag butik folk", 9, 1},
		{"a municipality that is no unit", []string{"kf council", "reg region", "klinik unit reg", "rk nonprofit"}, "reg klinik rk", 1, 2},
		{"a company below the municipality", []string{"a municipality", "b company a", "c unit b", "d unit a"}, "b c", 2, 1},
		{"a federation tells of itself", []string{"f federation", "d board f"}, "", 2, 0},
		{"a region tells of itself, and names another", []string{"r region", "n board r", "rk nonprofit"}, "rk", 2, 1},
		{"two municipalities with a joint board", []string{"a municipality", "b municipality", "n joint-board a"}, "b", 2, 1},
		{"a collaboration is no top of its own", []string{"r region", "n board r", "s collaboration"}, "", 3, 0},
	} {
		o := units(tt.lines...)
		var outside []string
		for i := range o.Units {
			if o.Outside(i) {
				outside = append(outside, o.Units[i].ID)
			}
		}
		if got := strings.Join(outside, " "); got != tt.outside {
			t.Errorf("%s: outside are %q, want %q", tt.name, got, tt.outside)
		}
		if own, others := o.CountUnits(); own != tt.own || others != tt.others {
			t.Errorf("%s: %d own and %d others, want %d and %d", tt.name, own, others, tt.own, tt.others)
		}
	}
}

// TestCountUnitsOfTheDay: what has ended is not counted.
func TestCountUnitsOfTheDay(t *testing.T) {
	o := units("a municipality", "u unit a", "rk nonprofit", "gone nonprofit")
	o.Units[1].Until, o.Units[3].Until = orgmodel.Date{Year: 2020}, orgmodel.Date{Year: 2020}
	o.Index()
	if own, others := o.CountUnits(); own != 1 || others != 1 {
		t.Errorf("%d own and %d others", own, others)
	}
}
