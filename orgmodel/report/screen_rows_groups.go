package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// The row about target groups.

// cellPart is a part of the cell: those that come first keep their order, of the others
// the largest number weighs most.
type cellPart struct {
	text, short string
	size        float64
	first       bool
}

// groupRow counts the groups by what they lose, and those that have nothing.
func (p *diffPage) groupRow(n *headline.GroupNumbers) (row screenRow) {
	if p.c.Summary.Apart {
		return row
	}
	if !some(&n.Described) {
		row.silent = rowTexts.missing[headline.RowGroups].In(p.lang)
		return row
	}
	var cells []cellPart
	var counts []*figure.Figure
	row.shorter = map[string]string{}
	for _, k := range []struct {
		n             *figure.Figure
		said, shorter counted
	}{ // whom nothing reaches, and of whom it is unknown, is not hidden by who gains
		{&n.LoseAll, rowTexts.lostAll, rowTexts.lostAll}, {&n.LoseSome, rowTexts.lostSome, rowTexts.lostSomeShort},
		{&n.Fewer, rowTexts.fewerAreas, rowTexts.fewerAreas}, {&n.Waiting, rowTexts.paused, rowTexts.pausedShort},
		{&n.Gain, rowTexts.gain, rowTexts.gainShort}, {&n.Still, rowTexts.still, rowTexts.stillShort},
		{&n.Fresh, rowTexts.fresh, rowTexts.freshShort}, {&n.Untold, rowTexts.unknownFor, rowTexts.unknownFor},
	} {
		if some(k.n) {
			cell := cellPart{text: p.say(k.said, k.n), short: p.say(k.shorter, k.n), first: k.n != &n.Gain && k.n != &n.Fresh}
			cell.size, _ = k.n.Quantity.Low()
			cells, counts = append(cells, cell), append(counts, k.n)
		}
	}
	if some(&n.Waiting) {
		row.notes = append(row.notes, p.waitingNote(n))
	}
	if some(&n.Fresh) {
		note := rowTexts.freshNote.With(p.termNames(&n.Fresh)).In(p.lang)
		if some(&n.FreshParts) {
			note += " " + rowTexts.partsNote.With(p.termNames(&n.FreshParts)).In(p.lang)
		}
		row.notes = append(row.notes, note)
	}
	if some(&n.Gone) {
		row.notes = append(row.notes, upperFirst(p.say(numberTexts.gone, &n.Gone))+".")
	}
	if !some(&n.LoseAll) && !some(&n.LoseSome) && !some(&n.Fewer) && !some(&n.Waiting) && !some(&n.Untold) {
		if cells != nil {
			row.notes = append(row.notes, p.keptNotes()...)
		}
		cells = append(p.keptCells(cells != nil), cells...)
	}
	slices.SortStableFunc(cells, func(a, b cellPart) int {
		switch {
		case a.first != b.first && a.first:
			return -1
		case a.first != b.first:
			return 1
		case a.first:
			return 0
		}
		return cmp.Compare(b.size, a.size)
	})
	for _, cell := range cells {
		row.weighty = append(row.weighty, cell.text)
		if cell.short != "" {
			row.shorter[cell.text] = cell.short
		}
	}
	row.after = strings.Join(row.weighty, "; ")
	if row.after == "" {
		row.silent = rowTexts.missing[headline.RowGroups].In(p.lang)
	}
	row.statuses = []orgmodel.Status{} // nobody decides that nothing becomes less
	if counts != nil {
		row.statuses, row.assumed = p.statusesOf(counts...), p.assumedStatuses(counts...)
	}
	if ended := p.endStatuses(); len(ended) > 0 && (some(&n.LoseAll) || some(&n.Waiting)) {
		row.statuses, row.caused = ended, true
		if some(&n.Gain) || some(&n.Fresh) { // of which the end is no cause
			row.besides, row.assumed = p.statusesOf(&n.Gain, &n.Fresh), p.assumedStatuses(&n.Gain, &n.Fresh)
		}
	}
	return row
}

// assumedStatuses are those which the new file only assumes of what some figures count.
func (p *diffPage) assumedStatuses(list ...*figure.Figure) (found []orgmodel.Status) {
	var keys []ground.Key // of one term after the other
	for _, f := range list {
		for i := range f.Terms {
			keys = f.Terms[i].Keys.AddTo(keys[:0])
			for _, k := range keys {
				if k.Key != "status" {
					continue
				}
				if s := p.marks().look(k); p.c.onlyAssumedSure(s) && !slices.Contains(found, s.Status) {
					found = append(found, s.Status)
				}
			}
		}
	}
	return found
}

// waitingNote names the groups that nothing reaches for a time: they are among those
// of the row, and no others.
func (p *diffPage) waitingNote(n *headline.GroupNumbers) string {
	names := p.termNames(&n.Waiting)
	if n.Wait.Tells() {
		return rowTexts.waitMonths.With(months.of(n.Wait), names).In(p.lang)
	}
	return rowTexts.waiting.With(names).In(p.lang)
}

// termNames name what a figure of the new file counts, each with its mark.
func (p *diffPage) termNames(f *figure.Figure) message.Localizer {
	names := make([]message.Name, len(f.Terms))
	for i := range f.Terms {
		name, star := p.c.Diff.New.Name(f.Terms[i].ID), p.marks().star(&f.Terms[i])
		if star == "" && p.madeNames()[name] {
			star = ground.Star
		}
		names[i] = message.Name(name + star)
	}
	slices.Sort(names) // the order of the files says nothing
	return message.And(names)
}

// endStatuses are how sure the new file is of the ends of services, the surest first.
func (p *diffPage) endStatuses() []orgmodel.Status {
	var found []orgmodel.Status
	for i := range p.c.Diff.Changes {
		ch := &p.c.Diff.Changes[i]
		if ch.Kind != diff.KindOf(orgmodel.TypeService, diff.Removed) {
			continue
		}
		if s := p.c.Diff.Status(ch); s != "" && !slices.Contains(found, s) {
			found = append(found, s)
		}
	}
	return sortedStatuses(found)
}

// newForNobody says of which new services the file does not say whom they reach.
func (p *diffPage) newForNobody() string {
	all, open := p.newServices(), 0
	for _, i := range all {
		if len(p.c.Diff.New.Services[i].TargetGroups) == 0 {
			open++
		}
	}
	switch open {
	case 0:
		return ""
	case len(all):
		return rowTexts.forNobody.In(p.lang)
	}
	return rowTexts.forWhom.In(p.lang)
}
