package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Input is what to check, and how.
type Input struct {
	Org *orgmodel.Organisation
	// Change compares it with what was before: the base of a variant, or the older of
	// two files. Without it the rules about a change know only what the file itself
	// says to be proposed or decided. Org is the new one of the two.
	Change *diff.Comparison
	// Places tells where in the files things stand. Without it findings have no
	// place.
	Places Places
	// Overrides are severities from the command line, by rule id or name;
	// they win over the file's [rules].
	Overrides map[string]diag.Severity
	// File is the place of Org among the files told of: 1 where it is the newer of two.
	File int
	// Only limits the run to these rules: ids, names, or letters of families.
	Only []string
}

// Outcome is what came of it. Findings and answered ones are in the order of the
// file; those that are only worth knowing come last.
type Outcome = judge.Outcome

// was is what rules about the change read beside the model, where both are whole files: a
// variant has of its base what it does not change.
func (in *Input) was() *orgmodel.Organisation {
	if in.Change == nil || in.File == 0 || in.Org.Header.Extends != "" {
		return nil
	}
	return in.Change.Old
}

// Check runs the rules that are in force on the day of the model.
func Check(in Input) Outcome {
	if in.Change != nil && !in.Change.OneHistory() {
		in.Change = nil // two descriptions that have too little in common show no change
	}
	if in.Change != nil {
		in.Org = in.Org.Beside(in.Change.Old)
	}
	run := judge.New(judge.Input{Now: judge.Side{Org: in.Org, Places: in.Places}, Was: in.was(), Overrides: in.Overrides, Only: in.Only, File: in.File})
	now := &view{org: in.Org, change: in.Change, shared: &shared{}}
	ahead := now
	if in.Change != nil && in.Change.Ahead() != in.Change {
		ahead = &view{org: in.Change.Ahead().New, change: in.Change.Ahead(), shared: &shared{}}
	}
	for _, r := range All() {
		switch {
		case r.ID == idleWaiver:
		case r.Ahead:
			r.run(run, ahead, in.Org.Day())
		default:
			r.run(run, now, in.Org.Day())
		}
	}
	now.shared.idle = run.Settle()
	if r, ok := Find(idleWaiver); ok {
		r.run(run, now, in.Org.Day())
	}
	run.Settle()
	out := run.Outcome()
	out.Once([]*orgmodel.Organisation{in.Org})
	out.Sort(judge.ByPlace)
	return out
}

// view is an organisation and its change on one day: that of the file, or the one on
// which all that it dates later has taken place.
type view struct {
	org    *orgmodel.Organisation
	change *diff.Comparison
	shared *shared
}

// run runs a rule on what it looks at. The day stays that of the file.
func (r *Rule) run(run *judge.Run, v *view, day orgmodel.Day) {
	if turn, ok := run.Turn(&r.Rule); ok {
		p := &Pass{Turn: turn, Org: v.org, Change: v.change, Day: day, Profile: metrics.ProfileOf(v.org), shared: v.shared}
		p.boardless()
		r.Check(p)
	}
}
