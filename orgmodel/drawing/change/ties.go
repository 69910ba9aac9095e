package change

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
)

// followable reports whether lines to the collaborations can be followed, as far as
// their number says.
func (p *plan) followable() bool {
	tied := 0
	for i := range p.bundles {
		switch b := &p.bundles[i]; {
		case len(b.memberships) > kit.FollowedTies:
			return false
		case len(b.memberships) > 0:
			tied++
		}
	}
	return tied <= kit.FollowedTies
}

// mark writes the number of each collaboration into its box, and into those of whoever
// takes part in it, instead of lines: in all three pictures at the same places, with
// who joins and who leaves in the picture of changes.
func (c *changePicture) mark() {
	c.marked = true
	n := 0
	of := map[Picture][][]kit.TieMark{}
	for _, which := range Pictures() {
		of[Picture(which)] = make([][]kit.TieMark, len(c.items))
	}
	for i := range c.bundles {
		b := &c.bundles[i]
		if len(b.memberships) == 0 {
			continue
		}
		n++
		c.bands.tag(i, Changes, []kit.TieMark{{Number: n}})
		c.bands.tag(i, Before, []kit.TieMark{{Number: n}})
		c.bands.tag(i, After, []kit.TieMark{{Number: n}})
		for k := range b.memberships {
			m := &b.memberships[k]
			for which, marks := range of {
				if !m.shows(which) {
					continue
				}
				mark := kit.TieMark{Number: n}
				if which == Changes && m.look != nil {
					mark.Sign = m.look.Sign
				}
				marks[m.item] = append(marks[m.item], mark)
			}
		}
	}
	for i := range c.items {
		for _, which := range Pictures() {
			if marks := of[Picture(which)][i]; marks != nil {
				c.tree.tag(i, Picture(which), marks)
			}
		}
	}
}

// tag writes marks beside the kind in the box of one picture, if there is one.
func (c *changeCards) tag(i int, which Picture, marks []kit.TieMark) {
	tag := kit.TieTag(marks)
	switch {
	case which == Changes:
		c.changes[i].Tags = append(slices.Clone(c.changes[i].Tags), tag)
	case which == Before && c.before[i] != nil:
		c.before[i].Tags = append(slices.Clone(c.before[i].Tags), tag)
	case which == After && c.after[i] != nil:
		c.after[i].Tags = append(slices.Clone(c.after[i].Tags), tag)
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
	if l.comes || l.hoped {
		list = append(list, kit.LegendEntry{Text: changekit.LookFounded.Sign + kit.TieSign + " " + changekit.Words.LegendNewMember.In(c.t.lang)})
	}
	if l.ends {
		list = append(list, kit.LegendEntry{Text: changekit.LookClosed.Sign + kit.TieSign + " " + changekit.Words.LegendGoneMember.In(c.t.lang)})
	}
	return list
}
