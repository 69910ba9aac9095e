package report

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
)

// gapBrief is what a gap rests on: what says, in the steps in which it opens and
// closes, which services reach the group, and when the old ones end.
func gapBrief(t *timeline.Timeline, g *timeline.Gap) ground.Brief {
	var b ground.Brief
	for step := range t.Steps {
		if step == g.Opened || step == g.Closed {
			b = b.And(servedBrief(t.Steps[step].Diff.Pair(), g.ID))
		}
	}
	return b
}

func servedBrief(p *metrics.Pair, group string) ground.Brief {
	var b ground.Brief
	list := metrics.ServedGroups(p)
	for i := range list {
		s := &list[i]
		if s.Old >= 0 && p.Old.Org.TargetGroups[s.Old].ID != group && (s.New < 0 || p.New.Org.TargetGroups[s.New].ID != group) {
			continue
		}
		if s.Old < 0 && p.New.Org.TargetGroups[s.New].ID != group {
			continue
		}
		for _, k := range p.ServedKeys(s) {
			b = b.With(p.Stated(k))
		}
	}
	return b
}

// gapTags are the marks of a gap. How sure the services are that end it is told of
// them.
func gapTags(b ground.Brief, l message.Lang) string {
	var list []string
	if b.Vision() {
		list = append(list, statusTags[orgmodel.Vision].In(l))
	}
	if b.Assumed() {
		list = append(list, pairTagTexts.assumed.In(l))
	}
	return strings.Join(list, "] [")
}
