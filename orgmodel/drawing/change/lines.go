package change

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
)

// putLinks draws the line of command: what stays first, so that a line that ends
// begins where it parts from those that stay.
func (c *changePicture) putLinks(ink *kit.Drawn, at geometry.Point) {
	drawn := changekit.Trunks{}
	for _, ending := range []bool{false, true} {
		var pass []layout.Link
		for _, link := range c.placed.Links {
			if c.boxes[link.From].ID == "" || c.boxes[link.To].ID == "" || c.ends(link.To) != ending {
				continue
			}
			link.Points = drawn.Parting(link.From, kit.Shifted(link.Points, at))
			pass = append(pass, link)
			l := drawing.Line{
				ID: kit.PartID(c.boxes[link.To].ID, "line"), Class: "report", Points: link.Points,
				From: c.boxes[link.From].ID, To: c.boxes[link.To].ID,
				Stroke: drawing.Stroke{Color: kit.LineGrey, Width: geometry.Pt},
				Title:  c.t.say(kit.Words.Leads, c.nameOf(link.To), c.nameOf(link.From)),
			}
			if ending {
				l.Class, l.Stroke.Dash = "report gone", drawing.Dashed
				l.Title = c.t.say(words.usedToLead, c.nameOf(link.To), c.nameOf(link.From))
				if c.undescribed(link.To) {
					l.Class, l.Title = "report undescribed", c.t.say(words.ledThen, c.nameOf(link.To), c.nameOf(link.From))
				}
			}
			ink.Lines = append(ink.Lines, l)
		}
		for _, link := range pass {
			drawn.Add(link.From, link.Points)
		}
	}
}

// ends reports a box that stands in the picture of changes only to say that its
// unit is not there any more.
func (c *changePicture) ends(item int) bool {
	it := &c.items[item]
	return c.which == Changes && it.slot >= 0 && c.slots[it.slot].new < 0
}

// undescribed reports a box whose unit has not ended as far as the files say: one of them
// does not describe it.
func (c *changePicture) undescribed(item int) bool {
	s := &c.slots[c.items[item].slot]
	return s.away < 0 && c.units.Undescribed(s.old)
}

// putMemberships draws who takes part in what: what stays first, then what is new, then
// what ends.
func (c *changePicture) putMemberships(ink *kit.Drawn, at geometry.Point) {
	if c.marked {
		return
	}
	var memberships []membership
	for i := range c.bundles {
		memberships = append(memberships, c.bundles[i].memberships...)
	}
	looks := []*changekit.Look{nil, &changekit.LookFounded, &changekit.LookClosed}
	if c.which != Changes {
		looks = []*changekit.Look{nil}
	}
	drawn := changekit.Trunks{}
	for _, look := range looks {
		var pass []layout.Link
		for k, link := range c.placed.Ties {
			if k >= len(memberships) || !memberships[k].shows(c.which) || c.bandBoxes[link.To].ID == "" {
				continue
			}
			if c.which == Changes && memberships[k].look != look {
				continue
			}
			link.Points = drawn.Parting(link.To, kit.Reversed(kit.Shifted(link.Points, at)))
			pass = append(pass, link)
			ink.Lines = append(ink.Lines, c.memberLine(&memberships[k], link))
		}
		for _, link := range pass {
			drawn.Add(link.To, link.Points)
		}
	}
}

func (c *changePicture) memberLine(t *membership, link layout.Link) drawing.Line {
	target, member, name := &c.bandBoxes[link.To], c.nameOf(link.From), c.bands.name(link.To, c.which)
	l := drawing.Line{
		ID: kit.PartID(target.ID, c.boxes[link.From].ID, "tie"), Class: "member", Points: link.Points,
		From: c.boxes[link.From].ID, To: target.ID,
		Title: c.t.say(kit.Words.BelongsTo, member, name),
	}
	if c.which == Changes {
		t.dress(&l, c.t, member, name, c.t.tieStatus(&c.bundles[link.To], false))
	} else {
		status := c.t.tieStatus(&c.bundles[link.To], c.which == Before)
		l.Class, l.Stroke = "member "+string(status), kit.TieStroke(status)
	}
	return l
}

// tieStatus is how sure the memberships of a box are on one side.
func (t *teller) tieStatus(b *changeBundle, old bool) orgmodel.Status {
	org := t.c.New
	if old {
		org = t.c.Old
	}
	units := t.unitsOn(b.slots, old)
	if units == nil {
		return org.Header.Status
	}
	return kit.TieStatus(&org.Units[units[0]])
}

// sideEntries explain the lines of members in the picture of one side.
func (c *changePicture) sideEntries(k kit.Sketch) []kit.LegendEntry {
	if c.marked {
		return []kit.LegendEntry{k.TieMarkEntry()}
	}
	var statuses []orgmodel.Status
	for i := range c.bundles {
		for _, m := range c.bundles[i].memberships {
			if k.Past() && m.old || !k.Past() && m.new {
				statuses = append(statuses, c.t.tieStatus(&c.bundles[i], k.Past()))
			}
		}
	}
	return k.TieEntries(statuses)
}

// shows reports whether a membership is drawn in a picture.
func (t *membership) shows(which Picture) bool {
	switch which {
	case Before:
		return t.old
	case After:
		return t.new
	}
	return t.look != &changekit.LookGhost
}

func (t *membership) dress(l *drawing.Line, to *teller, member, name string, status orgmodel.Status) {
	switch t.look {
	case nil:
		l.Stroke = changekit.KeptMember
		switch {
		case t.untold && !t.new:
			l.Class, l.Title = "member undescribed", to.say(words.memberThen, member, name)
		case t.untold && !t.old:
			l.Class, l.Title = "member described", to.say(words.memberNow, member, name)
		}
	case &changekit.LookFounded:
		l.Class, l.Title = "member new", to.say(words.memberNew, member, name)
		l.Stroke = changekit.ComingMember(status)
		if l.Stroke != changekit.NewMember {
			l.Class += " " + string(kit.LookOfStatus(status).Status)
		}
	case &changekit.LookClosed:
		l.Class, l.Title = "member gone", to.say(words.memberGone, member, name)
		l.Stroke = changekit.GoneMember
	}
}
