package judge

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
)

// Idle is an answer that answers nothing, or in which some ids do.
type Idle struct {
	*diag.Waiver
	IDs    []string // the ids that no finding of the rule is about
	Accept int      // the place of the [[accept]] in its organisation
}

// All reports whether nothing of it answers anything.
func (i *Idle) All() bool { return len(i.IDs) == len(i.About) }

// answer finds, for each finding, the first waiver that answers it, or -1, and
// what of the waivers answers none.
func answer(list []found, waivers []diag.Waiver) (by []int, idle []Idle) {
	of := map[string][]int{} // waivers by rule
	used := make([]map[string]bool, len(waivers))
	for w := range waivers {
		of[waivers[w].Rule] = append(of[waivers[w].Rule], w)
		used[w] = map[string]bool{}
	}
	by = make([]int, len(list))
	for i := range list {
		by[i] = -1
		d := &list[i].Diagnostic
		for _, w := range of[d.Rule.ID] {
			if !d.Rule.Fixed && answers(&waivers[w], d, used[w]) && by[i] < 0 {
				by[i] = w
			}
		}
	}
	for w := range waivers {
		left := Idle{Waiver: &waivers[w], Accept: w, IDs: slices.DeleteFunc(slices.Clone(waivers[w].About), func(id string) bool { return used[w][id] })}
		if len(left.IDs) > 0 || len(used[w]) == 0 {
			idle = append(idle, left)
		}
	}
	return by, idle
}

// answers reports whether a waiver answers a finding, and notes by which ids.
func answers(w *diag.Waiver, d *diag.Diagnostic, used map[string]bool) (so bool) {
	if len(w.About) == 0 {
		used[""] = true
		return true
	}
	for _, id := range w.About {
		if d.Involves(id) {
			used[id], so = true, true
		}
	}
	return so
}

// Settle takes out the findings so far that an [[accept]] of the organisation
// answers, and returns what of the answers is left over. An answer is for each
// finding of its rule that is about any of its ids; without ids, for every finding
// of the rule. An answer to a rule of
// another package, or to one that was not examined, is not left over: it was not
// asked. Each rule is settled once.
func (r *Run) Settle() []Idle {
	waivers, accepts := r.waivers()
	by, idle := answer(r.found, waivers)
	left := r.found[:0]
	for i, f := range r.found {
		if by[i] < 0 {
			left = append(left, f)
			continue
		}
		f.waiver = &waivers[by[i]]
		r.accepted = append(r.accepted, f)
	}
	r.found = left
	for i := range idle {
		idle[i].Accept = accepts[idle[i].Accept]
	}
	for _, rule := range r.ran {
		r.settled[rule] = true
	}
	return idle
}

// waivers reads the answers to rules that ran since the last time, and says which
// [[accept]] they are.
func (r *Run) waivers() (list []diag.Waiver, accepts []int) {
	now := r.in.Now
	for i := range now.Org.Accepts {
		a := &now.Org.Accepts[i]
		rule := r.ran[a.Rule]
		if rule == nil || r.settled[rule] {
			continue
		}
		w := diag.Waiver{Rule: rule.ID, About: a.About, Reason: a.Reason, By: a.By, Date: a.Date.String()}
		if now.Places != nil {
			w.Span = now.Places.Place(orgmodel.Ref{Type: orgmodel.TypeAccept, Index: i}, "", -1)
		}
		list, accepts = append(list, w), append(accepts, i)
	}
	return list, accepts
}
