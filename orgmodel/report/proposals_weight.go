package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// cutRows shortens a list of what the proposals do: what weighs most is shown, whatever
// its place in the file and whoever does it; what is hidden is returned to be summed up.
func (p *proposalsPage) cutRows(rows []*proposals.Row) (shown, hidden []*proposals.Row) {
	if p.limit == 0 || len(rows) <= p.limit+1 {
		return rows, nil
	}
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b *proposals.Row) int {
		x, sizeX := p.weightOfRow(a)
		y, sizeY := p.weightOfRow(b)
		return cmp.Or(cmp.Compare(x, y), cmp.Compare(sizeY, sizeX))
	})
	return rows[:p.limit], rows[p.limit:]
}

// weightOfRow is that of the heaviest change in a row, and the largest change of staff.
func (p *proposalsPage) weightOfRow(r *proposals.Row) (weight int, size float64) {
	weight = len(weights) + 1
	p.eachChange(r, func(_ int, ch *diff.Change) {
		weight, size = min(weight, weightOf(ch)), max(size, sizeOf(ch))
	})
	return weight, size
}

func (p *proposalsPage) eachChange(r *proposals.Row, do func(side int, ch *diff.Change)) {
	for side, changes := range r.Changes {
		for _, i := range changes {
			do(side, &p.c.Joined.To[side].Changes[i])
		}
	}
}

// hiddenRows sums up what a cut list leaves out: how much, how much of it bears a mark,
// and by how many employees each of the proposals differs from the base in it.
func (p *proposalsPage) hiddenRows(rows []*proposals.Row) []document.Block {
	if rows == nil {
		return nil
	}
	var rest unshown
	var net [2]orgmodel.Quantity
	var heads [2]bool
	for _, r := range rows {
		var grounds []ground.Ground
		p.eachChange(r, func(side int, ch *diff.Change) {
			grounds = append(grounds, p.c.Joined.To[side].Ground(ch))
			before, was := ch.Before.Text.(orgmodel.Quantity)
			after, is := ch.After.Text.(orgmodel.Quantity)
			if ch.Kind != diff.StaffingChanged || ch.Key != "heads" || !was || !is {
				return
			}
			if !heads[side] {
				net[side], heads[side] = orgmodel.Exactly(0), true
			}
			net[side] = net[side].Add(after.Sub(before))
		})
		rest.add(grounds[0].And(grounds[1:]...).Brief()) // a row is of one change at least
	}
	parts := append(phrases{hiddenTexts.more.With(rest.all)}, rest.marked(p.wholly())...)
	var staff []string
	for side := range net {
		if difference := signed(net[side], p.lang); heads[side] && difference != "" {
			staff = append(staff, p.c.Joined.Labels[side]+" "+difference)
		}
	}
	if slices.Sort(staff); staff != nil {
		parts = append(parts, hiddenTexts.heads.With(strings.Join(staff, ", ")))
	}
	return []document.Block{document.Paragraph(restTexts.all.With(parts, restTexts.byRaw).In(p.lang))}
}

// wholly is the status of both proposals; empty where they have not the same.
func (p *proposalsPage) wholly() ground.Status {
	one := p.c.Joined.To[0].New.Header.Status
	if p.c.Joined.To[1].New.Header.Status != one {
		return ""
	}
	return one
}

// judged lists the consequences of both, the heaviest first. Where lists are cut, those
// of a rule with many of them are summed up.
func (p *proposalsPage) judged() []document.Item {
	most := 0
	if p.limit > 0 {
		most = sameRule + 1
	}
	all := p.c.consequences()
	list, of := make([]diag.Diagnostic, len(all)), map[string][2]bool{}
	for i := range all {
		list[i], of[toldKey(all[i].finding)] = *all[i].finding, all[i].of
	}
	var items []document.Item
	b := newBecause(p.lang, p.full)
	for _, f := range families(list) {
		shown, hidden := f.cut(most, sameRule)
		for i := range shown {
			whose := of[toldKey(&shown[i])]
			side := 0
			if !whose[0] {
				side = 1
			}
			it := p.each[side].finding(&shown[i], b)
			it.Text = tagged(it.Text, p.whose(whose))
			items = append(items, it)
		}
		if hidden != nil {
			items = append(items, document.Item{Mark: "…", Text: hidden.summed(familyTexts.byRaw).In(p.lang)})
		}
	}
	return items
}
