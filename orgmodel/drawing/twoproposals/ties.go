package twoproposals

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// followable reports whether lines to the collaborations can be followed, as far as
// their number says.
func (p *proposalPicture) followable() bool {
	members := make([]int, len(p.bands))
	for _, m := range p.members {
		members[m.band]++
	}
	return kit.Followable(members)
}

// mark writes the number of each collaboration into its box, and into those of whoever
// takes part in it in any of the three, instead of lines.
func (p *proposalPicture) mark() {
	p.marked = true
	numbers := map[int]int{}
	of := make([][]kit.TieMark, len(p.nodes))
	for i := range p.members {
		m := &p.members[i]
		if numbers[m.band] == 0 {
			numbers[m.band] = len(numbers) + 1
			c := &p.bands[m.band]
			c.Tags = kit.Tied(c.Tags, kit.TieMark{Number: numbers[m.band]})
		}
		of[m.node] = append(of[m.node], kit.TieMark{Sign: p.sign(m), Number: numbers[m.band]})
	}
	for i, marks := range of {
		if marks != nil {
			c := &p.nodes[i].card
			c.Tags = kit.Tied(c.Tags, marks...)
		}
	}
}

// sign says by a number what the lines of members do by their style, and which proposal
// does it.
func (p *proposalPicture) sign(m *proposalMember) string {
	switch {
	case !m.same() && m.in[0]:
		return p.t.only[m.by()].Sign + changekit.LookClosed.Sign
	case !m.same():
		return p.t.only[m.by()].Sign
	case m.in[0] == m.in[1]:
		return ""
	case m.in[1]:
		return changekit.LookFounded.Sign
	}
	return changekit.LookClosed.Sign
}

// markEntries explain the signs before the numbers that occur.
func (p *proposalPicture) markEntries() []kit.LegendEntry {
	list := []kit.LegendEntry{p.t.of[1].TieMarkEntry()}
	w := &proposalMemberWords
	add := func(sign string, text message.Localizer) {
		if slices.ContainsFunc(p.members, func(m proposalMember) bool { return p.sign(&m) == sign }) {
			list = append(list, kit.LegendEntry{Text: sign + kit.TieSign + " " + text.In(p.t.lang)})
		}
	}
	add(changekit.LookFounded.Sign, changekit.Words.LegendNewMember)
	add(changekit.LookClosed.Sign, changekit.Words.LegendGoneMember)
	for side, label := range p.t.Labels {
		add(p.t.only[side].Sign, w.joins.With(label))
		add(p.t.only[side].Sign+changekit.LookClosed.Sign, w.leaves.With(label))
	}
	return list
}
