package diag

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// Waiver is somebody's answer to findings of one rule: the [[accept]] of a file.
type Waiver struct {
	Rule   string
	About  []string // all of these ids must be involved; none: every finding of the rule
	Reason string
	By     string
	Date   string
	Span   location.Span
}

// Accepted is a finding somebody has answered for.
type Accepted struct {
	Diagnostic
	Waiver *Waiver
}

func (w *Waiver) matches(d *Diagnostic) bool {
	return !d.Rule.Fixed && w.Rule == d.Rule.ID &&
		!slices.ContainsFunc(w.About, func(id string) bool { return !d.Involves(id) })
}

// Apply takes out the findings that waivers answer for. It returns what is
// left, what was accepted, and the waivers that match nothing.
func Apply(list []Diagnostic, waivers []Waiver) (left []Diagnostic, accepted []Accepted, idle []*Waiver) {
	used := make([]bool, len(waivers))
	for _, d := range list {
		by := -1
		for i := range waivers {
			if waivers[i].matches(&d) {
				used[i] = true
				if by < 0 {
					by = i
				}
			}
		}
		if by < 0 {
			left = append(left, d)
			continue
		}
		accepted = append(accepted, Accepted{Diagnostic: d, Waiver: &waivers[by]})
	}
	for i := range waivers {
		if !used[i] {
			idle = append(idle, &waivers[i])
		}
	}
	return left, accepted, idle
}
