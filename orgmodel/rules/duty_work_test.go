package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// leftBehind is a closed service for many groups, each a part of eight others,
// and services that come later: each of them may take over.
func leftBehind(t testing.TB, groups, later int) *orgmodel.Organisation {
	var b strings.Builder
	b.WriteString(board)
	var all []string
	for g := range groups {
		var wider []string
		for up := max(0, g-8); up < g; up++ {
			wider = append(wider, fmt.Sprintf("%q", fmt.Sprint("g", up)))
		}
		fmt.Fprintf(&b, "[[target_group]]\nid = \"g%d\"\nname = \"Grupp %d\"\npart_of = [%s]\n\n", g, g, strings.Join(wider, ", "))
		all = append(all, fmt.Sprintf("%q", fmt.Sprint("g", g)))
	}
	fmt.Fprintf(&b, "[[service]]\nid = \"bort\"\nname = \"Bort\"\nprovided_by = [\"namnd\"]\ntarget_groups = [%s]\n\n", strings.Join(all, ", "))
	for s := range later {
		fmt.Fprintf(&b, "[[service]]\nid = \"t%d\"\nname = \"Tjänst %d\"\nstatus = \"proposed\"\nprovided_by = [\"namnd\"]\nsince = \"20%02d\"\ntarget_groups = [\"g0\"]\n\n", s, s, 99-s%60)
	}
	b.WriteString("[[close]]\nids = [\"bort\"]\n")
	return load(t, b.String()).Org
}

// TestWhatIsLeftBehindCosts holds the rule about closed services to work that
// grows with the groups and with what comes later, not with one times the other:
// what it sets aside is counted, not the time.
func TestWhatIsLeftBehindCosts(t *testing.T) {
	cost := func(groups, later int) float64 {
		org := leftBehind(t, groups, later)
		return testing.AllocsPerRun(1, func() { rules.Check(rules.Input{Org: org, Only: []string{"D603"}}) })
	}
	least, more := cost(60, 10), cost(60, 40)
	if more > 1.5*least {
		t.Errorf("%.0f allocations with 10 services that come later, %.0f with 40", least, more)
	}
}
