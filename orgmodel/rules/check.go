package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Input is what to check, and how.
type Input struct {
	Org *orgmodel.Organisation
	// Places tells where in the files things stand. Without it findings have no
	// place, and those about what per_area makes of one table are not told as
	// one, since only their place shows that they are.
	Places Places
	// Overrides are severities from the command line, by rule id or name;
	// they win over the file's [rules].
	Overrides map[string]diag.Severity
	// Only limits the run to these rules: ids, names, or letters of families.
	Only []string
}

// Outcome is what came of it.
type Outcome struct {
	Findings []diag.Diagnostic // by place
	Accepted []diag.Accepted   // findings somebody has answered for, by place
}

// Check runs the rules that are in force on the day of the model.
func Check(in Input) Outcome {
	run := run{in: in, day: in.Org.Day().String(), shared: &shared{}, ran: map[string]bool{}}
	for _, r := range catalogue() {
		if r.ID != idleWaiver {
			run.rule(r, nil)
		}
	}
	waivers, accepts := run.waivers(false)
	left, accepted, unused := diag.Apply(run.findings, waivers)
	run.findings = nil
	if r, ok := Find(idleWaiver); ok {
		run.rule(r, indices(waivers, accepts, unused))
	}
	waivers, _ = run.waivers(true)
	late, acceptedLate, _ := diag.Apply(run.findings, waivers)
	out := Outcome{Findings: append(left, late...), Accepted: append(accepted, acceptedLate...)}
	diag.Sort(out.Findings)
	slices.SortStableFunc(out.Accepted, func(a, b diag.Accepted) int { return a.Span.Compare(b.Span) })
	return out
}

// run is one call of Check.
type run struct {
	in       Input
	day      string
	shared   *shared
	ran      map[string]bool
	findings []diag.Diagnostic
}

func (run *run) rule(r *Rule, idle []int) {
	severity := run.severity(r)
	if severity == diag.Off || !run.chosen(r) || !r.AppliesOn(run.day) {
		return
	}
	run.ran[r.ID] = true
	r.Check(&Pass{
		Org: run.in.Org, Day: run.in.Org.Day(), Profile: metrics.ProfileOf(run.in.Org),
		rule: r, severity: severity, places: run.in.Places,
		shared: run.shared, idle: idle, findings: &run.findings,
	})
}

// severity is the command line's word, else the file's, else the rule's own.
func (run *run) severity(r *Rule) diag.Severity {
	for _, word := range [...]string{r.ID, r.Name} {
		if s, ok := run.in.Overrides[word]; ok {
			return s
		}
	}
	for _, word := range [...]string{r.ID, r.Name} {
		if s, ok := diag.ParseSeverity(run.in.Org.Rules[word]); ok {
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

// waivers reads the file's [[accept]] of rules that ran, either those of the
// rule about idle ones or all others, and says which they are. One that answers
// a rule of another package, or one that is off, is not idle but not asked.
func (run *run) waivers(ofIdle bool) (list []diag.Waiver, accepts []int) {
	for i := range run.in.Org.Accepts {
		a := &run.in.Org.Accepts[i]
		r, ok := Find(a.Rule)
		if !ok || !run.ran[r.ID] || ofIdle != (r.ID == idleWaiver) {
			continue
		}
		w := diag.Waiver{Rule: r.ID, About: a.About, Reason: a.Reason, By: a.By, Date: a.Date.String()}
		if run.in.Places != nil {
			w.Span = run.in.Places.Place(orgmodel.Ref{Type: orgmodel.TypeAccept, Index: i}, "", -1)
		}
		list, accepts = append(list, w), append(accepts, i)
	}
	return list, accepts
}

// indices translates waivers back into the places of their [[accept]]. Both
// lists are in file order.
func indices(waivers []diag.Waiver, accepts []int, unused []*diag.Waiver) []int {
	var list []int
	for i := range waivers {
		if len(list) < len(unused) && unused[len(list)] == &waivers[i] {
			list = append(list, accepts[i])
		}
	}
	return list
}
