package metrics_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

const covered = `
[organisation]
as_of = 2026-01-01

[[area]]
id = "norr"
[[area]]
id = "byn"
part_of = "norr"
[[area]]
id = "soder"

[[unit]]
id = "ung"
kind = "unit"
areas = ["norr"]
[[unit]]
id = "vuxen"
kind = "unit"
[[unit]]
id = "borta"
kind = "unit"
until = 2025-12-31

[[target_group]]
id = "alla"
[[target_group]]
id = "unga"
part_of = ["alla"]
excludes = ["lss"]
[[target_group]]
id = "skolunga"
part_of = ["unga"]
[[target_group]]
id = "lss"
part_of = ["unga", "alla"]
[[target_group]]
id = "lss-barn"
part_of = ["lss"]
[[target_group]]
id = "forr"
until = 2025-12-31
[[target_group]]
id = "ensam"
part_of = ["runt"]
[[target_group]]
id = "runt"
part_of = ["ensam"]

[[service]]
id = "radgivning"
target_groups = ["alla"]
provided_by = ["vuxen"]
areas = ["all"]
[[service]]
id = "skolstod"
target_groups = ["skolunga", "forr"]
provided_by = ["ung"]
duty = ["child-protection"]
[[service]]
id = "ungdomsmottagning"
target_groups = ["unga"]
[[service]]
id = "nedlagt"
target_groups = ["ensam"]
provided_by = ["borta"]
duty = ["outreach"]
[[service]]
id = "aldre"
target_groups = ["ensam"]
provided_by = ["ung"]
until = 2025-12-31
duty = ["home-care"]
[[service]]
id = "hos-bada"
provided_by = ["ung", "vuxen"]
duty = ["child-protection", "interventions"]
[[service]]
id = "soderut"
provided_by = ["ung", "borta"]
areas = ["soder", "soder"]
`

func coveredOrganisation(t *testing.T) *orgmodel.Organisation {
	t.Helper()
	o := new(orgmodel.Organisation)
	if _, err := toml.Decode(covered, o); err != nil {
		t.Fatal(err)
	}
	o.Index()
	return o
}

// TestCoverFlowsDown: to parts of a group, never to the whole, and not past
// what the whole excludes.
func TestCoverFlowsDown(t *testing.T) {
	o := coveredOrganisation(t)
	c := metrics.Cover(o)
	for i, want := range map[int]string{
		0: "radgivning",                            // alla
		1: "radgivning ungdomsmottagning",          // unga
		2: "radgivning skolstod ungdomsmottagning", // skolunga
		3: "radgivning",                            // lss: unga excludes it, alla does not
		4: "radgivning",                            // lss-barn: the same way
		5: "",                                      // forr is gone
		6: "",                                      // ensam: what is closed reaches nobody
		7: "",                                      // runt: circles end
	} {
		var names []string
		for _, k := range c.Groups[i] {
			names = append(names, o.Services[c.Offers[k].Service].ID)
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%s is reached by %q, want %q", o.TargetGroups[i].ID, got, want)
		}
	}
}

func TestReach(t *testing.T) {
	o := coveredOrganisation(t)
	c := metrics.Cover(o)
	for id, want := range map[string]struct {
		units      int
		everywhere bool
		areas      []int
	}{
		"radgivning":        {1, true, nil},
		"skolstod":          {1, false, []int{0, 1}}, // its provider's, with the parts
		"ungdomsmottagning": {0, false, nil},         // nobody has said
		"hos-bada":          {2, false, nil},         // one of the two does not say
		"soderut":           {1, false, []int{2}},
	} {
		k := slices.IndexFunc(c.Offers, func(f metrics.Offer) bool { return o.Services[f.Service].ID == id })
		if k < 0 {
			t.Errorf("%s is not on offer", id)
			continue
		}
		f := c.Offers[k]
		if len(f.Units) != want.units || f.Reach.Everywhere != want.everywhere || !slices.Equal(f.Reach.Areas, want.areas) {
			t.Errorf("%s: %+v", id, f)
		}
	}
	if len(c.Offers) != 5 {
		t.Errorf("%d services on offer", len(c.Offers))
	}
}

func TestReachMeets(t *testing.T) {
	norr, soder := metrics.Reach{Areas: []int{0, 1}}, metrics.Reach{Areas: []int{2}}
	for _, test := range []struct {
		a, b metrics.Reach
		want bool
	}{
		{norr, soder, false},
		{norr, metrics.Reach{Areas: []int{1}}, true},
		{norr, metrics.Reach{Everywhere: true}, true},
		{norr, metrics.Reach{}, true},
	} {
		if test.a.Meets(test.b) != test.want || test.b.Meets(test.a) != test.want {
			t.Errorf("%+v and %+v", test.a, test.b)
		}
	}
}

// TestDutyOwners: a task has an owner when a unit that exists answers for it.
func TestDutyOwners(t *testing.T) {
	owners := metrics.DutyOwners(coveredOrganisation(t))
	if got := owners["child-protection"]; !slices.Equal(got, []int{1, 5}) {
		t.Errorf("child-protection: %v", got)
	}
	for _, duty := range []string{"outreach", "home-care"} {
		if got := owners[duty]; got != nil {
			t.Errorf("%s: %v", duty, got)
		}
	}
}
