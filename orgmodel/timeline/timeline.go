// Package timeline walks a chain of variants from its base: what each step
// changes, which target groups lose and regain their services, and for how many
// months. It is given the states of the chain, reads no file and prints nothing.
package timeline

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// State is one of the organisations of a chain.
type State struct {
	Org      *orgmodel.Organisation
	File     string
	Places   impact.Places     // nil: findings have no place
	Findings []diag.Diagnostic // what the rules say of it
}

// Options say how to walk.
type Options struct {
	// NoInfer keeps to what the files say of who is who.
	NoInfer bool
}

// Timeline is a chain of states, the base first, with the steps between them.
type Timeline struct {
	States []State
	Steps  []Step
	// Gaps are the times without services, in the order that they begin.
	Gaps []Gap
}

// Step is the way from one state to the next.
type Step struct {
	From, To int // places in States; the second is the one after the first
	Diff     *diff.Comparison
	Impact   impact.Outcome
	// Raised are the findings that the rules have of the later state and not
	// of the earlier one; Mended those that it no longer has.
	Raised, Mended []diag.Diagnostic
	Figures        []metrics.ChangeResult
	// Backwards says that the later state describes an earlier day.
	Backwards bool
}

// Walk goes through the states of a chain, the base first.
func Walk(states []State, o Options) *Timeline {
	t := &Timeline{States: states}
	for i := 1; i < len(states); i++ {
		t.Steps = append(t.Steps, t.step(i-1, i, o))
	}
	t.gaps()
	return t
}

func (t *Timeline) step(from, to int, o Options) Step {
	before, after := &t.States[from], &t.States[to]
	s := Step{From: from, To: to, Diff: diff.Compare(before.Org, after.Org, diff.Options{NoInfer: o.NoInfer})}
	s.Impact = impact.Check(impact.Input{Diff: s.Diff, OldPlaces: before.Places, NewPlaces: after.Places})
	s.Raised, s.Mended = without(after.Findings, before.Findings), without(before.Findings, after.Findings)
	s.Backwards = before.Org.Header.AsOf.Known() && after.Org.Header.AsOf.Known() && after.Org.Day() < before.Org.Day()
	s.Figures = metrics.Measure(metrics.Changes(), s.Diff.Pair())
	return s
}

// without lists the findings that are not among others, as many as there are
// more of them.
func without(list, others []diag.Diagnostic) []diag.Diagnostic {
	known := map[string]int{}
	for i := range others {
		known[identity(&others[i])]++
	}
	var rest []diag.Diagnostic
	for i := range list {
		key := identity(&list[i])
		if known[key] > 0 {
			known[key]--
			continue
		}
		rest = append(rest, list[i])
	}
	return rest
}

// identity says which findings are the same: those of one rule about the same
// things. What is only worth knowing may speak of a few more or fewer things
// without being news.
func identity(d *diag.Diagnostic) string {
	if d.Severity == diag.Info {
		return d.Rule.ID + " " + d.Subject.Type + " " + d.Subject.ID
	}
	return d.Fingerprint()
}
