package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// screenRows are all rows there can be, in their order, with numbers in the cells and
// what takes words in notes.
func (p *diffPage) screenRows() []screenRow {
	s := &p.c.Summary
	rows := []screenRow{
		p.staffRow(&s.Staff), p.unplacedRow(&s.Unplaced), p.managerRow(&s.Managers), p.groupRow(&s.Groups),
		p.handOffRow(&s.HandOffs), p.moneyRow(&s.Money), p.silentRow(&s.Silent),
	}
	for i, r := range headline.Rows() {
		row := &rows[i]
		row.id, row.label = r.ID, r.Label.In(p.lang)
		if r.Who && s.Apart {
			*row = screenRow{id: r.ID, label: row.label, silent: rowTexts.missing[r.ID].In(p.lang), apart: true}
			if r.ID == headline.NotDescribed {
				row.silent = ""
			}
			continue
		}
		if row.silent != "" {
			continue
		}
		if row.basis == "" {
			row.basis = p.screenBasis(s.Rests(r.ID), r.ID)
		}
		if row.statuses == nil {
			row.statuses = p.statusesOf(s.Rests(r.ID)...)
		}
		row.status = p.statusWords(row.statuses, row.assumed)
		if row.caused && row.status != "" {
			row.status = p.causeWords(row.statuses)
			if other := p.statusWords(row.besides, row.assumed); other != "" {
				row.status = screenTexts.besides.With(already(row.status), already(other)).In(p.lang)
			}
		}
	}
	p.tellAhead(rows)
	return rows
}

// handOffRow counts hand-offs, with the farthest border that they cross.
func (p *diffPage) handOffRow(n *headline.HandOffNumbers) (row screenRow) {
	if n.Old == 0 && n.New == 0 {
		row.silent = rowTexts.missing[headline.RowHandOffs].In(p.lang)
		return row
	}
	cell := func(f *figure.Figure, ways int, w *headline.WayFacts) string {
		if ways == 0 {
			return orgmodel.Quantity{}.In(p.lang)
		}
		if !w.Crosses {
			return p.number(f)
		}
		return rowTexts.crossing.With(p.number(f), borderWords[w.Highest]).In(p.lang)
	}
	row.before, row.after = cell(&n.Was, n.Old, &n.Before), cell(&n.Is, n.New, &n.After)
	row.statuses = p.statusesOf(&n.Is)
	if n.Old > 0 && n.New > 0 {
		mark := p.marks()
		row.difference = mark.difference(n.Is.Quantity.Sub(n.Was.Quantity), &n.Was, &n.Is, figure.Unit{})
		if row.difference == "" && n.Was.Quantity.Tells() && n.Is.Quantity.Tells() {
			row.difference = rowTexts.unknown.In(p.lang) // of two bounds nobody can tell it
		}
		if farther := n.After.Crosses && (!n.Before.Crosses || n.After.Highest > n.Before.Highest); farther {
			row.difference = phrase(row.difference, rowTexts.farther.In(p.lang))
			row.notes = append(row.notes, rowTexts.fartherNote.With(borderWords[n.After.Highest], p.ways(n.After.Highest)).In(p.lang))
		} else if n.Before.Crosses && (!n.After.Crosses || n.After.Highest < n.Before.Highest) {
			row.difference = phrase(row.difference, rowTexts.nearer.In(p.lang))
		}
	}
	if said := p.allOf(&n.Is); said != "" {
		row.notes = append(row.notes, rowTexts.afterIs.With(already(said)).In(p.lang))
	}
	return row
}

// ways names the pathways of the new file that cross a border and did not before.
func (p *diffPage) ways(b metrics.Border) message.Localizer {
	var names []message.Name
	for i := range p.c.Pathways {
		pair := &p.c.Pathways[i]
		if pair.New.Pathway >= 0 && pair.New.Crosses && pair.New.Highest == b && !(pair.Old.Crosses && pair.Old.Highest >= b) {
			names = append(names, message.Name(clipped(p.c.pathway(pair), 60)))
		}
	}
	if len(names) > 2 {
		return message.Count(len(names), message.Text{}, rowTexts.pathways)
	}
	return message.And(names)
}

// moneyRow tells the amounts with their years; what is open stands in the note.
// onlyFound reports whether nothing is told of money but agreements that are described
// now, without an amount: they need not be of the reform.
func (p *diffPage) onlyFound(n *headline.MoneyNumbers) bool {
	var found []string
	for i := range p.c.Diff.Changes {
		if ch := &p.c.Diff.Changes[i]; ch.Kind == diff.KindOf(orgmodel.TypeAgreement, diff.DescribedNow) {
			found = append(found, p.c.Diff.ID(ch))
		}
	}
	told := func(l metrics.MoneyLine) bool {
		return l.Is.Known() || l.Was.Known() || !l.Sort.OfAgreement() || !slices.Contains(found, l.Subject.ID)
	}
	return len(n.Told.Uncosted) == 0 && len(n.Told.Lines) > 0 && !slices.ContainsFunc(n.Told.Lines, told)
}

func (p *diffPage) moneyRow(n *headline.MoneyNumbers) (row screenRow) {
	known, open, groups := p.moneyKnown(n), p.moneyOpen(n), p.moneyGroups(n)
	text := p.moneyNumber(n)
	if found := p.onlyFound(n); found || len(known)+len(open) == 0 && p.sameMoney(n) == "" && !moneyKnown(n) {
		row.silent = rowTexts.missing[headline.RowMoney].In(p.lang)
		if found && len(n.Told.Lines) == 1 {
			row.evenOf = clippedName(n.Told.Lines[0].Subject.Name.In(p.lang), room{letters: 2 * shortName}).In(p.lang)
		}
		return row
	}
	for i := range n.Told.Lines {
		if s := n.Told.Lines[i].Status; !slices.Contains(row.statuses, s) {
			row.statuses = append(row.statuses, s)
		}
	}
	row.statuses = sortedStatuses(row.statuses)
	row.notes = []string{upperFirst(text) + "."}
	switch {
	case len(groups) == 1 && len(groups[0].lines) == 1 && groups[0].sort == metrics.MoneyAllocated:
		l := groups[0].lines[0]
		row.before, row.after, row.difference = p.inYears(l, l.WasYears, l.Was).In(p.lang), p.inYears(l, l.Years, l.Is).In(p.lang), p.withSign(l)
	case len(groups) > 0:
		parts := make([]string, len(groups))
		for i := range groups {
			parts[i] = p.moneyGroup(&groups[i])
		}
		row.after = strings.Join(parts, "; ")
		for _, i := range bySize(groups) {
			row.weighty = append(row.weighty, parts[i])
		}
	case len(open) > 0 || n.Told.Untold:
		row.after = orgmodel.Quantity{}.In(p.lang)
	default:
		row.difference = "±" + orgmodel.Exactly(0).Kronor().In(p.lang)
	}
	switch {
	case len(n.Told.Uncosted) > 0 || len(open) > 0:
		row.difference = rowTexts.unknown.In(p.lang)
	case len(groups) > 0 && row.after == text:
		row.notes = nil
	}
	return row
}

// silentRow counts what the new file does not describe.
func (p *diffPage) silentRow(n *headline.SilentNumbers) (row screenRow) {
	if row.after = p.silentNumber(n); row.after != "" {
		row.notes = []string{rowTexts.notEnded.In(p.lang)}
		row.statuses = []orgmodel.Status{} // silence has none
	}
	return row
}
