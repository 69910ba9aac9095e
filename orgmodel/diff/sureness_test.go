package diff_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
)

// TestConsequencesAreNoSurerThanTheProposal lets a proposal change what stands
// around facts that are in force: what follows from it is proposed as well. That
// nobody gave the day of an ending does not make the ending an assumption.
func TestConsequencesAreNoSurerThanTheProposal(t *testing.T) {
	const before = town + `
unit: id = "a"; name = "Alfa"; kind = "unit"; parent = "sn"
unit: id = "b"; name = "Beta"; kind = "unit"; parent = "sn"
target_group: id = "m"; name = "Målgruppen"
service: id = "s"; name = "Stöd"; provided_by = ["b"]; target_groups = ["m"]
pathway: id = "v"; name = "Vägen"; target_group = "m"; steps = [{ step = "intake", unit = "a" }, { step = "deliver", unit = "b" }]
`
	merged := strings.NewReplacer(
		`unit: id = "a"; name = "Alfa"; kind = "unit"; parent = "sn"`, `unit: id = "c"; name = "Gamma"; kind = "unit"; parent = "sn"; formerly = ["a", "b"]`,
		`unit: id = "b"; name = "Beta"; kind = "unit"; parent = "sn"`, "",
		`["b"]`, `["c"]`, `unit = "a"`, `unit = "c"`, `unit = "b"`, `unit = "c"`,
	).Replace(before)
	const apart, part = before + `target_group: id = "n"; name = "Delen"`, before + `target_group: id = "n"; name = "Delen"; part_of = ["m"]`
	for _, test := range []struct {
		name, old, new string
		want           []string
	}{
		{"fewer hand-offs", before, merged, []string{"pathway-handoffs-changed proposed"}},
		{"a closing without a day", before, before + `close: ids = ["s"]`, []string{"coverage-lost in-force", "service-withdrawn in-force"}},
		{"an assumed closing", before, before + `close: ids = ["s"]; assumed = true`, []string{"coverage-lost in-force assumed", "service-withdrawn in-force assumed"}},
		{"a group taken out of another", part, apart, []string{"coverage-lost proposed"}},
		{"a group put into another", apart, part, []string{"coverage-gained proposed"}},
	} {
		after := toml(t, test.new)
		after.Header.Status = orgmodel.Proposed
		c := diff.Compare(toml(t, test.old), after, diff.Options{})
		var got []string
		for _, i := range c.Told() {
			ch := &c.Changes[i]
			if kind := string(ch.Kind); strings.HasPrefix(kind, "coverage-") || kind == "pathway-handoffs-changed" || kind == "service-withdrawn" {
				line := fmt.Sprint(kind, " ", c.Status(ch))
				if len(c.Ground(ch).Assumed()) > 0 {
					line += " assumed"
				}
				got = append(got, line)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
