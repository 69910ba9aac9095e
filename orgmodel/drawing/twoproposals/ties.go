package twoproposals

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
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
		of[m.node] = append(of[m.node], kit.TieMark{Sign: memberSigns[m.stroke()], Number: numbers[m.band]})
	}
	for i, marks := range of {
		if marks != nil {
			c := &p.nodes[i].card
			c.Tags = kit.Tied(c.Tags, marks...)
		}
	}
}

// memberSigns say by a number what the lines of members do by their style.
var memberSigns = map[drawing.Stroke]string{
	changekit.NewMember: changekit.LookFounded.Sign, changekit.GoneMember: changekit.LookClosed.Sign, onlyMember: changekit.LookOnly.Sign,
}

// marked is a legend entry of a line turned into one of its number.
func marked(e kit.LegendEntry) kit.LegendEntry {
	return kit.LegendEntry{Text: memberSigns[e.Stroke] + kit.TieSign + " " + e.Text}
}
