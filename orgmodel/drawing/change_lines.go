package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
)

// putLinks draws the line of command: what stays first, so that a line that ends
// begins where it parts from those that stay.
func (c *changePicture) putLinks(d *Drawing, at geometry.Point) {
	drawn := trunks{}
	for _, ending := range []bool{false, true} {
		var pass []layout.Link
		for _, link := range c.placed.Links {
			if c.boxes[link.From].ID == "" || c.boxes[link.To].ID == "" || c.ends(link.To) != ending {
				continue
			}
			link.Points = drawn.parting(link.From, shifted(link.Points, at))
			pass = append(pass, link)
			l := Line{
				ID: partID(c.boxes[link.To].ID, "line"), Class: "report", Points: link.Points,
				From: c.boxes[link.From].ID, To: c.boxes[link.To].ID,
				Stroke: Stroke{Color: lineGrey, Width: geometry.Pt},
				Title:  c.t.say(words.leads, c.nameOf(link.To), c.nameOf(link.From)),
			}
			if ending {
				l.Class, l.Stroke.Dash = "report gone", Dashed
				l.Title = c.t.say(changeWords.usedToLead, c.nameOf(link.To), c.nameOf(link.From))
			}
			d.Lines = append(d.Lines, l)
		}
		for _, link := range pass {
			drawn.add(link.From, link.Points)
		}
	}
}

// ends reports a box that stands in the picture of changes only to say that its
// unit is not there any more.
func (c *changePicture) ends(item int) bool {
	it := &c.items[item]
	return c.which == ChangesPicture && it.slot >= 0 && c.slots[it.slot].new < 0
}

// putMemberships draws who takes part in what: what stays first, then what is new, then
// what ends.
func (c *changePicture) putMemberships(d *Drawing, at geometry.Point) {
	var memberships []membership
	for i := range c.bundles {
		memberships = append(memberships, c.bundles[i].memberships...)
	}
	looks := []*changeLook{nil, &lookFounded, &lookClosed}
	if c.which != ChangesPicture {
		looks = []*changeLook{nil}
	}
	drawn := trunks{}
	for _, look := range looks {
		var pass []layout.Link
		for k, link := range c.placed.Ties {
			if k >= len(memberships) || !memberships[k].shows(c.which) || c.bandBoxes[link.To].ID == "" {
				continue
			}
			if c.which == ChangesPicture && memberships[k].look != look {
				continue
			}
			link.Points = drawn.parting(link.To, reversed(shifted(link.Points, at)))
			pass = append(pass, link)
			d.Lines = append(d.Lines, c.memberLine(&memberships[k], link))
		}
		for _, link := range pass {
			drawn.add(link.To, link.Points)
		}
	}
}

func (c *changePicture) memberLine(t *membership, link layout.Link) Line {
	target, member, name := &c.bandBoxes[link.To], c.nameOf(link.From), c.bands.name(link.To, c.which)
	l := Line{
		ID: partID(target.ID, c.boxes[link.From].ID, "tie"), Class: "member", Points: link.Points,
		From: c.boxes[link.From].ID, To: target.ID,
		Stroke: sideMember, Title: c.t.say(words.belongsTo, member, name),
	}
	if c.which == ChangesPicture {
		t.dress(&l, c.t, member, name)
	}
	return l
}

// shows reports whether a membership is drawn in a picture.
func (t *membership) shows(which Picture) bool {
	switch which {
	case BeforePicture:
		return t.old
	case AfterPicture:
		return t.new
	}
	return t.look != &lookGhost
}

// The lines of members: those of one side by itself, and in the picture of
// changes those that stay, that come and that end.
var (
	sideMember = Stroke{Color: linkInk, Width: 130, Dash: Dotted}
	keptMember = Stroke{Color: "#767676", Width: 130, Dash: Dotted}
	newMember  = Stroke{Color: lookFounded.stroke.Color, Width: 200, Dash: Dotted}
	goneMember = Stroke{Color: lookClosed.stroke.Color, Width: 130, Dash: Dashed}
)

func (t *membership) dress(l *Line, to *teller, member, name string) {
	switch t.look {
	case nil:
		l.Stroke = keptMember
	case &lookFounded:
		l.Class, l.Title = "member new", to.say(changeWords.memberNew, member, name)
		l.Stroke = newMember
	case &lookClosed:
		l.Class, l.Title = "member gone", to.say(changeWords.memberGone, member, name)
		l.Stroke = goneMember
	}
}
