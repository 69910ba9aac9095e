package report

import (
	"cmp"
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// told is a line about one change, or about several of which the same is told.
type told struct {
	document.Item
	changes []int
}

// weighed lists the changes of a topic. A list that is cut shows what weighs most
// first, whatever its place in the file, and sums up what it hides.
func (p *diffPage) weighed(list []told) []document.Block {
	items := make([]document.Item, len(list))
	if p.limit == 0 || len(list) <= p.limit+1 {
		for i := range list {
			items[i] = list[i].Item
		}
		return []document.Block{{Items: items}}
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b told) int { return p.compareWeight(a.changes[0], b.changes[0]) })
	for i := range list {
		items[i] = list[i].Item
	}
	return []document.Block{{Items: items[:p.limit]}, document.Paragraph(p.hidden(list[p.limit:]))}
}

func (p *diffPage) compareWeight(a, b int) int {
	x, y := &p.c.Diff.Changes[a], &p.c.Diff.Changes[b]
	return cmp.Or(cmp.Compare(weightOf(x), weightOf(y)), cmp.Compare(sizeOf(y), sizeOf(x)))
}

// weights are the events that weigh more than others, the heaviest first.
var weights = [][]diff.Event{
	{diff.Merged, diff.Split, diff.Absorbed, diff.SpunOff, diff.Regrouped, diff.PartMoved},
	{}, // moved: a kind of its own
	{diff.Renamed},
	{diff.Removed, diff.Added},
}

// weightOf is the place of a change among others of its topic: the smaller, the
// heavier. Staffing comes last, by its size.
func weightOf(ch *diff.Change) int {
	switch ch.Kind {
	case diff.UnitMoved, diff.PostMoved:
		return 1
	case diff.StaffingChanged:
		return len(weights) + 1
	}
	for i, events := range weights {
		for _, e := range events {
			if ch.Kind == diff.KindOf(ch.Type, e) {
				return i
			}
		}
	}
	return len(weights)
}

// sizeOf is by how much a number of staff changes; 0 of other changes, and where
// that is not known.
func sizeOf(ch *diff.Change) float64 { return math.Abs(staffing(ch)) }

func staffing(ch *diff.Change) float64 {
	before, _ := ch.Before.Text.(orgmodel.Quantity)
	after, _ := ch.After.Text.(orgmodel.Quantity)
	if ch.Kind != diff.StaffingChanged || !before.Known() || !after.Known() {
		return 0
	}
	low, _ := after.Sub(before).Low()
	return low
}

// hidden sums up what a cut list leaves out: how many changes, how many of them bear
// a mark, and by how many employees they differ together.
func (p *diffPage) hidden(list []told) string {
	var rest unshown
	net, heads := orgmodel.Exactly(0), 0
	for _, line := range list {
		for _, i := range line.changes {
			ch := &p.c.Diff.Changes[i]
			rest.add(p.c.Diff.Ground(ch).Brief())
			before, was := ch.Before.Text.(orgmodel.Quantity)
			after, is := ch.After.Text.(orgmodel.Quantity)
			if ch.Kind == diff.StaffingChanged && ch.Key == "heads" && was && is {
				net, heads = net.Add(after.Sub(before)), heads+1
			}
		}
	}
	parts := append(phrases{hiddenTexts.more.With(rest.all)}, rest.marked(p.c.Diff.New.Header.Status)...)
	if difference := signed(net, p.lang); heads > 0 && difference != "" {
		parts = append(parts, hiddenTexts.heads.With(difference))
	}
	return restTexts.all.With(parts, p.whereAll()).In(p.lang)
}

var hiddenTexts = struct {
	more, heads message.Text
}{
	more:  message.Text{EN: "… {0} more changes", SV: "… {0} ändringar till"},
	heads: message.Text{EN: "employees in all {0}", SV: "anställda sammanlagt {0}"},
}
