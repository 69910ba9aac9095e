// Package timeline walks a chain of variants from its base: what each step
// changes, which target groups lose and regain their services, and for how many
// months. It is given the states of the chain, reads no file and prints nothing.
package timeline

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// State is one of the organisations of a chain.
type State struct {
	Org      *orgmodel.Organisation
	File     string
	Places   impact.Places     // nil: findings have no place
	Findings []diag.Diagnostic // what the rules say of it
	Law      []judge.Law       // that they judged it by
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
	// Pauses are the times in which something is closed before it opens again.
	Pauses []Pause
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
	if len(t.Steps) > 0 {
		t.pauses()
	}
	return t
}

func (t *Timeline) step(from, to int, o Options) Step {
	before, after := &t.States[from], &t.States[to]
	s := Step{From: from, To: to, Diff: diff.Compare(before.Org, after.Org, diff.Options{NoInfer: o.NoInfer})}
	s.Impact = impact.Check(impact.Input{Diff: s.Diff, OldPlaces: before.Places, NewPlaces: after.Places})
	s.Raised, s.Mended = without(after.Findings, before.Findings, news), without(before.Findings, after.Findings, identity)
	s.Impact.Once([]*orgmodel.Organisation{before.Org, after.Org}, s.Raised...)
	s.Backwards = before.Org.Header.AsOf.Known() && after.Org.Header.AsOf.Known() && after.Org.Day() < before.Org.Day()
	s.Figures = metrics.Measure(metrics.Changes(), s.Diff.Pair())
	return s
}

// without lists the findings that are not among others, as many as there are
// more of them; same says which are the same.
func without(list, others []diag.Diagnostic, same func(*diag.Diagnostic) string) []diag.Diagnostic {
	known := map[string]int{}
	for i := range others {
		known[same(&others[i])]++
	}
	var rest []diag.Diagnostic
	for i := range list {
		key := same(&list[i])
		if known[key] > 0 {
			known[key]--
			continue
		}
		rest = append(rest, list[i])
	}
	return rest
}

// identity says which findings are the same: those of one rule about the same
// things. One about the whole file stands as long as the rule says anything of
// it: each state has a file of its own. What is only worth knowing may speak of
// a few more or fewer things without being another.
func identity(d *diag.Diagnostic) string {
	switch {
	case ofTheWhole(d):
		return d.Rule.ID
	case d.Severity == diag.Info:
		return d.Rule.ID + " " + d.Subject.Type + " " + d.Subject.ID
	}
	return d.Fingerprint()
}

// news says the same of findings that are worth telling after a step: one about
// the whole file, of what the state before had not, is.
func news(d *diag.Diagnostic) string {
	if ofTheWhole(d) && d.Severity != diag.Info {
		return d.Rule.ID + " " + d.Message.In(message.EN)
	}
	return identity(d)
}

// ofTheWhole reports whether a finding sums up a whole file.
func ofTheWhole(d *diag.Diagnostic) bool {
	return d.Subject.Type == string(orgmodel.TypeOrganisation) && len(d.About) == 0
}
