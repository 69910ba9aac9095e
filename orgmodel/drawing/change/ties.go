package change

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
)

// followable reports whether lines to the collaborations can be followed, as far as
// their number says.
func (p *plan) followable() bool {
	members := make([]int, len(p.bundles))
	for i := range p.bundles {
		members[i] = len(p.bundles[i].memberships)
	}
	return kit.Followable(members)
}

// mark writes the number of each collaboration into its box, and into those of whoever
// takes part in it, instead of lines: the same numbers in all three pictures, with who
// joins and who leaves in the picture of changes.
func (c *changePicture) mark() {
	c.marked = true
	for _, which := range Pictures() {
		c.markIn(Picture(which))
	}
}

func (c *changePicture) markIn(which Picture) {
	of, n := make([][]kit.TieMark, len(c.items)), 0
	for i := range c.bundles {
		memberships := c.bundles[i].memberships
		if len(memberships) == 0 {
			continue
		}
		n++
		c.bands.tag(i, which, kit.TieMark{Number: n})
		for k := range memberships {
			m := &memberships[k]
			if !m.shows(which) {
				continue
			}
			mark := kit.TieMark{Number: n}
			if which == Changes && m.look != nil {
				mark.Sign = m.look.Sign
			}
			of[m.item] = append(of[m.item], mark)
		}
	}
	for i, marks := range of {
		if marks != nil {
			c.tree.tag(i, which, marks...)
		}
	}
}

// tag writes marks beside the kind in the box of one picture, if there is one.
func (c *changeCards) tag(i int, which Picture, marks ...kit.TieMark) {
	switch {
	case which == Changes:
		c.changes[i].Tags = kit.Tied(c.changes[i].Tags, marks...)
	case which == Before && c.before[i] != nil:
		c.before[i].Tags = kit.Tied(c.before[i].Tags, marks...)
	case which == After && c.after[i] != nil:
		c.after[i].Tags = kit.Tied(c.after[i].Tags, marks...)
	}
}

// tangled reports whether the lines of all three pictures together run too close.
func (c *changePicture) tangled(d *drawing.Drawing) bool {
	return !c.marked && kit.TangledLinks(c.placed.Ties, d.Scale)
}

// markEntries explain the marks in the picture of changes.
func (c *changePicture) markEntries() []kit.LegendEntry {
	l := c.membershipsDrawn()
	list := []kit.LegendEntry{c.t.new.TieMarkEntry()}
	if len(l.coming) > 0 {
		list = append(list, kit.LegendEntry{Text: changekit.LookFounded.Sign + kit.TieSign + " " + changekit.Words.LegendNewMember.In(c.t.lang)})
	}
	if l.ends {
		list = append(list, kit.LegendEntry{Text: changekit.LookClosed.Sign + kit.TieSign + " " + changekit.Words.LegendGoneMember.In(c.t.lang)})
	}
	return list
}
