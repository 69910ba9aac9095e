package impact_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
)

// readsNothing are rules about ids and days alone, which the heading tells.
var readsNothing = []string{"I844", "I845", "I847"}

func judgedBy(r *impact.Rule) mutate.Judged {
	return func(files []*orgmodel.Organisation) []diag.Diagnostic {
		return impact.Check(impact.Input{Diff: diff.Compare(files[0], files[1], diff.Options{}), Only: []string{r.ID}}).Findings
	}
}

// TestMarksOfFindings changes every key of both files of every bad example: a finding
// that falls or says something else must have borne the mark when the key was
// assumed. Marking it changes no finding.
func TestMarksOfFindings(t *testing.T) {
	for _, r := range impact.All() {
		in := input(t, r.Before, r.Bad)
		files, run := []*orgmodel.Organisation{in.Diff.Old, in.Diff.New}, judgedBy(r)
		for f := range files {
			for _, k := range mutate.Stated(files[f]) {
				k.File = f
				if mutate.Heading(k) {
					continue
				}
				if before, after := mutate.Marking(files, k, run); before != after {
					t.Errorf("%s: marking %s of file %d changes\n%s to\n%s", r.ID, k, f, before, after)
				}
				if before, found := mutate.Unmarked(files, k, run); found {
					t.Errorf("%s: %q changes with %s of file %d, but does not bear its mark: add %s.%s to Reads", r.ID, before, k, f, k.Table, k.Key)
				}
			}
		}
	}
}

// TestReads holds that each rule says what it reads, in names of the format.
func TestReads(t *testing.T) {
	for _, r := range impact.All() {
		if (len(r.Reads) == 0) != slices.Contains(readsNothing, r.ID) {
			t.Errorf("%s reads %q", r.ID, r.Reads)
		}
		for _, read := range r.Reads {
			table, key, _ := strings.Cut(read[strings.LastIndex(read, " ")+1:], ".")
			if f := format.Find(table); f == nil || f.Key(key) == nil {
				t.Errorf("%s reads %q: the format has no such key", r.ID, read)
			}
		}
	}
}
