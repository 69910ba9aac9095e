package impact_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// The law of marks, of whole models and all rules about a change at once, for the
// keys of both files. Who is who is not guessed: a guess has a mark of its own.

func judged(files []*orgmodel.Organisation) []diag.Diagnostic {
	return impact.Check(impact.Input{Diff: diff.Compare(files[0], files[1], diff.Options{NoInfer: true})}).Findings
}

func holdMarks(t rapid.TB, before, after *orgmodel.Organisation, keys, turn int) {
	t.Helper()
	files := []*orgmodel.Organisation{before, after}
	was := judged(files)
	for file := range files {
		for _, k := range mutate.Sample(files, file, keys, turn) {
			for _, fault := range mutate.Faults(files, was, k, judged) {
				t.Error(fault)
			}
		}
	}
}

// TestMarksOfFindingsInExamples holds it from each example to each other of its place.
func TestMarksOfFindingsInExamples(t *testing.T) {
	paths, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no examples", err)
	}
	var all []*orgmodel.Organisation
	for _, path := range paths {
		all = append(all, tomlfile.Load(path, tomlfile.Options{Tree: "../../examples"}).Org)
	}
	for i, before := range all {
		for k, after := range all {
			if i == k || filepath.Dir(paths[i]) != filepath.Dir(paths[k]) {
				continue
			}
			t.Run(fmt.Sprint(filepath.Base(paths[i]), " ", filepath.Base(paths[k])), func(t *testing.T) {
				holdMarks(t, before, after, lawtest.Times(4), i+k)
			})
		}
	}
}

// TestMarksOfOtherFindings holds it where each rule has something to say, for what
// the other rules say of the same.
func TestMarksOfOtherFindings(t *testing.T) {
	for i, r := range impact.All() {
		in := input(t, r.Before, r.Bad)
		t.Run(r.ID, func(t *testing.T) { holdMarks(t, in.Diff.Old, in.Diff.New, lawtest.Times(8), i) })
	}
}

// TestMarksOfFindingsInMunicipalities holds it in larger models.
func TestMarksOfFindingsInMunicipalities(t *testing.T) {
	load := func(text []byte) *orgmodel.Organisation {
		return tomlfile.LoadText("town.toml", text, tomlfile.Options{}).Org
	}
	holdMarks(t, load(generate.Municipality(120)), load(generate.Changed(120, 40)), lawtest.Times(10), 3)
}

// TestMarksOfFindingsInTowns holds it in made-up towns and what they change into.
func TestMarksOfFindingsInTowns(t *testing.T) {
	lawtest.CheckMost(t, func(t *rapid.T) bool {
		before := towns.Draw(t)
		after := towns.Variant(t, before)
		if len(before.Loops())+len(after.Loops()) > 0 {
			return false // a circle
		}
		holdMarks(t, before, after, 1, rapid.IntRange(0, 99).Draw(t, "turn"))
		return true
	})
}
