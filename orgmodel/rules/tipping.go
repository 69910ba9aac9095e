package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
)

// Tipping finds when a finding of Check would no longer be there: the one assumed
// number it rests on, and how far that may differ. The rule is run again for each
// number that is tried.
func Tipping(in Input, d *diag.Diagnostic) (judge.Tipping, bool) {
	return judge.Tip(in.Org, 0, d, func(o *orgmodel.Organisation) bool {
		again := Check(Input{Org: o, Places: in.Places, Overrides: in.Overrides, Only: []string{d.Rule.ID}})
		return slices.ContainsFunc(again.Findings, d.SameMatter) || slices.ContainsFunc(again.Accepted, func(a diag.Accepted) bool { return d.SameMatter(a.Diagnostic) })
	})
}
