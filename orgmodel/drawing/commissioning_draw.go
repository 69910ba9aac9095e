package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// put implements picture.
func (p *marketPicture) put(d *Drawing, at geometry.Point) {
	plan := p.best
	plan.putLines(d, p.s, at)
	for _, list := range [][]Box{plan.headings, plan.purchasers, plan.deals, plan.providers, plan.mutual} {
		d.Boxes = append(d.Boxes, placed(list, at)...)
	}
	d.Frames = append(d.Frames, placed(plan.frames, at)...)
}

// placed are boxes moved to their place on the page.
func placed(boxes []Box, by geometry.Point) []Box {
	out := slices.Clone(boxes)
	for i := range out {
		out[i].X += by.X
		out[i].Y += by.Y
	}
	return out
}

// putLines draws from every purchaser to its agreements, and from them to their
// providers.
func (plan *marketPlan) putLines(d *Drawing, s sketch, at geometry.Point) {
	m, g := plan.m, &plan.grid
	for _, a := range g.ins {
		deal, t, box := &m.deals[a.deal], &plan.left[a.trader], &plan.purchasers[a.trader]
		lane := plan.leftEnd - channelPad - channelLane*geometry.Length(t.lane)
		points := append([]geometry.Point{{X: box.Right(), Y: t.stem}, {X: lane, Y: t.stem}, {X: lane, Y: a.y}}, g.wayIn(a.deal)...)
		unit := &s.org.Units[m.purchasers[a.trader].unit]
		d.Lines = append(d.Lines, marketLine(partID(deal.ID, unit.ID, "from"), "from", box.ID, plan.deals[a.deal].ID, s.say(partyWords.end, deal.form.from, s.named(&deal.Common), s.key(&deal.Common, s.named(&unit.Common), "from")), deal.KeyStatus("from"), shifted(straightened(points), at)))
	}
	for _, a := range g.outs {
		deal, t, box := &m.deals[a.deal], &plan.right[a.trader], &plan.providers[a.trader]
		lane := plan.rightStart + channelPad + channelLane*geometry.Length(t.lane)
		points := append(g.wayOut(a.deal, a.nth), geometry.Point{X: lane, Y: a.y}, geometry.Point{X: lane, Y: t.stem}, geometry.Point{X: box.X, Y: t.stem})
		unit := &s.org.Units[m.providers[a.trader].unit]
		d.Lines = append(d.Lines, marketLine(partID(deal.ID, unit.ID, "to"), "to", plan.deals[a.deal].ID, box.ID, s.say(partyWords.end, deal.form.to, s.named(&deal.Common), s.key(&deal.Common, s.named(&unit.Common), "to")), deal.KeyStatus("to"), shifted(straightened(points), at)))
	}
}

func marketLine(id, class, from, to, title string, status orgmodel.Status, points []geometry.Point) Line {
	look := lookOfStatus(status)
	return Line{
		ID: id, Class: class + " " + string(status), Title: title, From: from, To: to, Points: points,
		Stroke: Stroke{Color: lineGrey, Width: 120, Dash: look.dash},
	}
}

// straightened drops points that do not turn the line.
func straightened(points []geometry.Point) []geometry.Point {
	out := points[:0:0]
	for _, p := range points {
		if n := len(out); n > 0 && out[n-1] == p {
			continue
		}
		if n := len(out); n > 1 && (out[n-2].X == out[n-1].X && out[n-1].X == p.X || out[n-2].Y == out[n-1].Y && out[n-1].Y == p.Y) {
			out[n-1] = p
			continue
		}
		out = append(out, p)
	}
	return out
}

func (m *market) any(grantlike bool) bool {
	return slices.ContainsFunc(m.deals, func(d deal) bool { return d.form.grantlike == grantlike })
}

func (m *market) purchaserHeading(s sketch) string {
	if m.any(true) {
		return m.heading(s, marketWords.grantors)
	}
	return m.heading(s, marketWords.purchasers)
}

func (m *market) providerHeading(s sketch) string {
	if m.any(true) {
		return m.heading(s, marketWords.recipients)
	}
	return m.heading(s, marketWords.providers)
}

// heading is what the parties are called, after the forms of their agreements.
func (m *market) heading(s sketch, text message.Text) string {
	var on []assumption
	for i := range m.deals {
		on = append(on, assumedKeys(&m.deals[i].Common, "form")...)
	}
	return s.star(s.say(text), on)
}

// tell writes the description and the outline: every purchaser with what it
// orders, the providers group by group, the agreements without direction.
func (m *market) tell(d *Drawing, s sketch) {
	d.Description = s.say(marketWords.description, s.title(m.root), s.day(),
		message.Count(len(m.deals)+len(m.mutual), marketWords.agreementOne, marketWords.agreementMany),
		message.Count(len(m.purchasers), marketWords.purchaserOne, marketWords.purchaserMany),
		message.Count(len(m.providers), marketWords.providerOne, marketWords.providerMany))
	heading := func(text string) { d.Outline = append(d.Outline, Entry{Heading: true, Text: text}) }
	if len(m.purchasers)+len(m.deals) > 0 {
		heading(m.purchaserHeading(s))
	}
	for i := range m.purchasers {
		t := &m.purchasers[i]
		t.card.depth = 1
		d.Outline = t.card.outline(d.Outline)
		for _, k := range t.deals {
			d.Outline = m.tellDeal(d.Outline, s, k, 2)
		}
	}
	for i := range m.deals {
		if m.deals[i].purchaser < 0 {
			d.Outline = m.tellDeal(d.Outline, s, i, 1)
		}
	}
	for i := range m.providers {
		t := &m.providers[i]
		group := s.say(providerGroups[t.group].label)
		if i == 0 || m.providers[i-1].group != t.group {
			heading(s.say(partyWords.party, m.providerHeading(s), group))
		}
		t.card.depth = 1
		d.Outline = t.card.outline(d.Outline)
		if len(t.deals) > 0 {
			var names []string
			for _, k := range t.deals {
				names = append(names, s.key(&m.deals[k].Common, s.named(&m.deals[k].Common), "to"))
			}
			d.Outline = append(d.Outline, Entry{Depth: 2, Text: s.say(marketWords.through, message.And(names))})
		}
	}
	if len(m.mutual) > 0 {
		heading(s.say(marketWords.mutual))
	}
	for i := range m.mutual {
		m.mutual[i].card.depth = 1
		d.Outline = m.mutual[i].card.outline(d.Outline)
	}
}

// tellDeal tells an agreement with its providers.
func (m *market) tellDeal(list []Entry, s sketch, k, depth int) []Entry {
	deal := &m.deals[k]
	deal.card.depth = depth
	list = deal.card.outline(list)
	for _, p := range deal.providers {
		t := &m.providers[p]
		name := s.say(partyWords.of, s.unitName(t.unit), lowerFirst(s.say(providerGroups[t.group].label)))
		list = append(list, Entry{Depth: depth + 1, Text: s.key(&deal.Common, s.say(partyWords.party, deal.form.to, name), "to", "form")})
	}
	return list
}
