package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// readsNothing are rules about what no key that can be assumed says: sources and
// answers, and any text.
var readsNothing = []string{"S010", "S015", "S020", "S030", "S031"}

// judgedBy runs one rule; the one about idle answers needs the others.
func judgedBy(r *rules.Rule) mutate.Judged {
	return func(files []*orgmodel.Organisation) []diag.Diagnostic {
		in := rules.Input{Org: files[0]}
		if r.ID != "S020" {
			in.Only = []string{r.ID}
		}
		return slices.DeleteFunc(rules.Check(in).Findings, func(d diag.Diagnostic) bool { return d.Rule != &r.Rule })
	}
}

// TestMarksOfFindings changes every key of every bad example: a finding that falls or
// says something else must have borne the mark when the key was assumed. Marking it
// changes no finding.
func TestMarksOfFindings(t *testing.T) {
	for _, r := range rules.All() {
		files, run := []*orgmodel.Organisation{load(t, r.Bad).Org}, judgedBy(r)
		for _, k := range mutate.Stated(files[0]) {
			if mutate.Heading(k) {
				continue
			}
			if before, after := mutate.Marking(files, k, run); before != after {
				t.Errorf("%s: marking %s changes\n%s to\n%s", r.ID, k, before, after)
			}
			if before, found := mutate.Unmarked(files, k, run); found {
				t.Errorf("%s: %q changes with %s, but does not bear its mark: add %s.%s to Reads", r.ID, before, k, k.Table, k.Key)
			}
		}
	}
}

// isOfFormat reports whether the format has a key or a table by a name of diag.Rule.Seeks.
func isOfFormat(name string) bool {
	table, key, _ := strings.Cut(name, ".")
	return slices.ContainsFunc(format.Tables(), func(t *format.Table) bool {
		return (table == "" || table == string(t.Type)) && (key == "" || t.Key(key) != nil)
	})
}

// TestReads holds that each rule says what it reads, in names of the format.
func TestReads(t *testing.T) {
	for _, r := range rules.All() {
		if (len(r.Reads) == 0) != slices.Contains(readsNothing, r.ID) {
			t.Errorf("%s reads %q", r.ID, r.Reads)
		}
		for _, read := range r.Reads {
			name := read
			if scope, rest, found := strings.Cut(read, " "); found {
				name = rest
				if !slices.Contains([]string{"near", "below", "every"}, scope) {
					t.Errorf("%s reads %q: no such scope", r.ID, read)
				}
			}
			table, key, _ := strings.Cut(name, ".")
			if f := format.Find(table); f == nil || f.Key(key) == nil {
				t.Errorf("%s reads %q: the format has no such key", r.ID, read)
			}
		}
		for _, sought := range r.Seeks {
			if !isOfFormat(sought) {
				t.Errorf("%s seeks %q: the format has no such key", r.ID, sought)
			}
		}
	}
}
