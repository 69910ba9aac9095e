package impact

import "github.com/orgmodel/orgmodel/orgmodel/judge"

// Check runs the rules that are in force on the day of the new organisation.
// What is no before and after of one history is not
// one before and after a change: they are not judged.
//
// What a change means for the units that per_area makes of one is told of each:
// the people in them are not the same.
func Check(in Input) Outcome {
	if in.Diff == nil {
		return Outcome{}
	}
	run := judge.New(judge.Input{
		Now:       judge.Side{Org: in.Diff.New, Places: in.NewPlaces, Staff: in.Diff.Pair().New.Staff},
		Before:    judge.Side{Org: in.Diff.Old, Places: in.OldPlaces, Staff: in.Diff.Pair().Old.Staff},
		Overrides: in.Overrides, Only: in.Only, Apart: true,
	})
	one := in.Diff.OneHistory()
	now := &Pass{Diff: in.Diff, shared: &shared{}}
	ahead := now
	if one && in.Diff.Ahead() != in.Diff {
		ahead = &Pass{Diff: in.Diff.Ahead(), shared: &shared{}}
	}
	for _, r := range All() {
		if !r.Always && !one {
			continue
		}
		if turn, ok := run.Turn(&r.Rule); ok {
			p := *now
			if r.Ahead {
				p = *ahead
			}
			p.Turn, p.Old, p.New, p.day = turn, p.Diff.Old, p.Diff.New, in.Diff.New.Day()
			r.Check(&p)
		}
	}
	run.Settle() // an answer that is left over may be meant for a comparison with another
	out := run.Outcome()
	out.Sort(judge.ByWeight)
	return out
}
