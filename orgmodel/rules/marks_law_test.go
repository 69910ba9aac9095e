package rules_test

import (
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// The law of marks, of whole models and all rules at once: what somebody assumed may
// be otherwise, and then no finding changes that did not say so. To mark a key
// changes no finding.

func judged(files []*orgmodel.Organisation) []diag.Diagnostic {
	return rules.Check(rules.Input{Org: files[0]}).Findings
}

func holdMarks(t rapid.TB, o *orgmodel.Organisation, keys, turn int) {
	t.Helper()
	files := []*orgmodel.Organisation{o}
	was := judged(files)
	for _, k := range mutate.Sample(files, 0, keys, turn) {
		for _, fault := range mutate.Faults(files, was, k, judged) {
			t.Error(fault)
		}
	}
}

// TestMarksOfFindingsInExamples holds it in the examples and the proposals there.
func TestMarksOfFindingsInExamples(t *testing.T) {
	paths, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no examples", err)
	}
	for i, path := range paths {
		o := tomlfile.Load(path, tomlfile.Options{Tree: "../../examples"}).Org
		t.Run(filepath.Base(path), func(t *testing.T) { holdMarks(t, o, lawtest.Times(20), i) })
	}
}

// TestMarksOfOtherFindings holds it where each rule has something to say, for what
// the other rules say of the same.
func TestMarksOfOtherFindings(t *testing.T) {
	for i, r := range rules.All() {
		if strings.TrimSpace(r.Bad) != "" {
			o := load(t, r.Bad).Org
			t.Run(r.ID, func(t *testing.T) { holdMarks(t, o, lawtest.Times(4), i) })
		}
	}
}

// TestMarksOfFindingsInMunicipalities holds it in larger models.
func TestMarksOfFindingsInMunicipalities(t *testing.T) {
	for _, units := range []int{120, 300} {
		o := tomlfile.LoadText("town.toml", generate.Municipality(units), tomlfile.Options{}).Org
		holdMarks(t, o, lawtest.Times(12), units)
	}
}

// TestMarksOfFindingsInTowns holds it in made-up towns and what they change into.
func TestMarksOfFindingsInTowns(t *testing.T) {
	lawtest.CheckMost(t, func(t *rapid.T) bool {
		before := towns.Draw(t)
		after := towns.Variant(t, before)
		turn := rapid.IntRange(0, 99).Draw(t, "turn")
		spoken := false
		for _, o := range []*orgmodel.Organisation{before, after} {
			if len(o.Loops()) == 0 {
				holdMarks(t, o, 2, turn)
				spoken = true
			}
		}
		return spoken
	})
}
