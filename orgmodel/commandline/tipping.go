package commandline

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// For so many findings of a run, in files of so many entities, validate says at
// which number they would fall; else that is left to whoever asks why.
const (
	mostTipped    = 20
	mostToTipOver = 2000
)

// tip tells of each finding that rests on one assumed number when it would fall.
func tip(list []diag.Diagnostic, in rules.Input) {
	if entities(in.Org) > mostToTipOver {
		return
	}
	var candidates []int
	for i := range list {
		if judge.MayTip(in.Org, 0, &list[i]) {
			candidates = append(candidates, i)
		}
	}
	if len(candidates) > mostTipped {
		return
	}
	for _, i := range candidates {
		if t, ok := rules.Tipping(in, &list[i]); ok {
			list[i].Tipping = t.Text()
		}
	}
}

func entities(o *orgmodel.Organisation) int {
	n := 0
	o.Each(func(orgmodel.Ref, *orgmodel.Common) { n++ })
	return n
}
