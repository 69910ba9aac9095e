package impact

import "github.com/orgmodel/orgmodel/orgmodel/judge"

// Check runs the rules that are in force on the day of the new organisation.
// Two municipalities, and two organisations that have nothing in common, are not
// one before and after a change: they are not judged.
//
// What a change means for the units that per_area makes of one is told of each:
// the people in them are not the same.
func Check(in Input) Outcome {
	if in.Diff == nil {
		return Outcome{}
	}
	run := judge.New(judge.Input{
		Now:       judge.Side{Org: in.Diff.New, Places: in.NewPlaces},
		Before:    judge.Side{Org: in.Diff.Old, Places: in.OldPlaces},
		Overrides: in.Overrides, Only: in.Only, Apart: true,
	})
	one := !in.Diff.Match.Unrelated && in.Diff.Old.SameMunicipality(in.Diff.New)
	shared := &shared{}
	for _, r := range All() {
		if !r.Always && !one {
			continue
		}
		if turn, ok := run.Turn(&r.Rule); ok {
			r.Check(&Pass{Turn: turn, Diff: in.Diff, Old: in.Diff.Old, New: in.Diff.New, shared: shared})
		}
	}
	run.Settle() // an answer that is left over may be meant for a comparison with another
	out := run.Outcome()
	out.Sort(judge.ByWeight)
	return out
}
