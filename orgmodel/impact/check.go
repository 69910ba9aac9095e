package impact

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
)

// Check runs the rules that are in force on the day of the new organisation.
// Two municipalities, and two organisations that have nothing in common, are not
// one before and after a change: they are not judged.
func Check(in Input) Outcome {
	if in.Diff == nil {
		return Outcome{}
	}
	run := run{in: in, day: in.Diff.New.Day().String(), shared: &shared{}}
	for _, r := range catalogue {
		if r.Always || !in.Diff.Match.Unrelated && in.Diff.Old.SameMunicipality(in.Diff.New) {
			run.rule(r)
		}
	}
	var out Outcome
	out.Findings, out.Accepted, _ = diag.Apply(run.findings, run.waivers())
	slices.SortStableFunc(out.Findings, func(a, b diag.Diagnostic) int { return heavier(&a, &b) })
	slices.SortStableFunc(out.Accepted, func(a, b diag.Accepted) int { return heavier(&a.Diagnostic, &b.Diagnostic) })
	return out
}

// heavier sorts by severity, then by rule. Findings of one rule stay in the
// order of the file.
func heavier(a, b *diag.Diagnostic) int {
	return cmp.Or(cmp.Compare(a.Severity, b.Severity), cmp.Compare(a.Rule.ID, b.Rule.ID))
}

// run is one call of Check.
type run struct {
	in       Input
	day      string
	shared   *shared
	findings []diag.Diagnostic
}

func (run *run) rule(r *Rule) {
	severity := run.severity(r)
	if severity == diag.Off || !run.chosen(r) || !r.AppliesOn(run.day) {
		return
	}
	r.Check(&Pass{
		Diff: run.in.Diff, Old: run.in.Diff.Old, New: run.in.Diff.New,
		rule: r, severity: severity, oldPlaces: run.in.OldPlaces, newPlaces: run.in.NewPlaces,
		shared: run.shared, findings: &run.findings,
	})
}

// severity is the command line's word, else the new file's, else the rule's own.
func (run *run) severity(r *Rule) diag.Severity {
	for _, word := range [...]string{r.ID, r.Name} {
		if s, ok := run.in.Overrides[word]; ok {
			return s
		}
	}
	for _, word := range [...]string{r.ID, r.Name} {
		if s, ok := diag.ParseSeverity(run.in.Diff.New.Rules[word]); ok {
			return s
		}
	}
	return r.Severity
}

func (run *run) chosen(r *Rule) bool {
	return len(run.in.Only) == 0 || slices.ContainsFunc(run.in.Only, func(word string) bool {
		return word == r.ID || word == r.Name || word == r.Family.Letter
	})
}

// waivers reads the [[accept]] of the new organisation. One that answers
// nothing here is not idle: it may be meant for a comparison with another.
func (run *run) waivers() []diag.Waiver {
	var list []diag.Waiver
	for i := range run.in.Diff.New.Accepts {
		a := &run.in.Diff.New.Accepts[i]
		r, ok := Find(a.Rule)
		if !ok {
			continue
		}
		w := diag.Waiver{Rule: r.ID, About: a.About, Reason: a.Reason, By: a.By, Date: a.Date.String()}
		if run.in.NewPlaces != nil {
			w.Span = run.in.NewPlaces.Place(orgmodel.Ref{Type: orgmodel.TypeAccept, Index: i}, "", -1)
		}
		list = append(list, w)
	}
	return list
}
