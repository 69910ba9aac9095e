package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
)

// Tipping finds when a finding of Check would no longer be there: the one assumed
// number of the new organisation, else of the old one, that it rests on, and how far
// that may differ. Options are those the two were compared with.
func Tipping(in Input, options diff.Options, d *diag.Diagnostic) (judge.Tipping, bool) {
	old, now := in.Diff.Old, in.Diff.New
	holds := func(old, now *orgmodel.Organisation) bool {
		again := Check(Input{Diff: diff.Compare(old, now, options), OldPlaces: in.OldPlaces, NewPlaces: in.NewPlaces, Overrides: in.Overrides, Only: []string{d.Rule.ID}})
		return slices.ContainsFunc(again.Findings, d.SameMatter)
	}
	if t, ok := judge.Tip(now, 1, d, func(o *orgmodel.Organisation) bool { return holds(old, o) }); ok {
		return t, true
	}
	return judge.Tip(old, 0, d, func(o *orgmodel.Organisation) bool { return holds(o, now) })
}
