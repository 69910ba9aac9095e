package commissioning

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/parties"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Put implements picture.
func (p *marketPicture) Put(at geometry.Point) kit.Drawn {
	plan := p.best
	ink := kit.Drawn{Frames: kit.Placed(plan.frames, at), Lines: plan.lines(p.s, at)}
	for _, list := range [][]drawing.Box{plan.headings, plan.purchasers, plan.deals, plan.providers, plan.mutual} {
		ink.Boxes = append(ink.Boxes, kit.Placed(list, at)...)
	}
	return ink
}

// lines go from every purchaser to its agreements, and from them to their
// providers.
func (plan *marketPlan) lines(s kit.Sketch, at geometry.Point) (list []drawing.Line) {
	m, g := plan.m, &plan.grid
	for _, a := range g.ins {
		deal, t, box := &m.deals[a.deal], &plan.left[a.trader], &plan.purchasers[a.trader]
		lane := plan.leftEnd - channelPad - channelLane*geometry.Length(t.lane)
		points := append([]geometry.Point{{X: box.Right(), Y: t.stem}, {X: lane, Y: t.stem}, {X: lane, Y: a.y}}, g.wayIn(a.deal)...)
		unit := &s.Org().Units[m.purchasers[a.trader].unit]
		list = append(list, marketLine(kit.PartID(deal.ID, unit.ID, "from"), "from", box.ID, plan.deals[a.deal].ID, s.Say(parties.Words.End, deal.form.From, s.Named(&deal.Common), s.Key(&deal.Common, s.Named(&unit.Common), "from")), deal.KeyStatus("from"), kit.Shifted(straightened(points), at)))
	}
	for _, a := range g.outs {
		deal, t, box := &m.deals[a.deal], &plan.right[a.trader], &plan.providers[a.trader]
		lane := plan.rightStart + channelPad + channelLane*geometry.Length(t.lane)
		points := append(g.wayOut(a.deal, a.nth), geometry.Point{X: lane, Y: a.y}, geometry.Point{X: lane, Y: t.stem}, geometry.Point{X: box.X, Y: t.stem})
		unit := &s.Org().Units[m.providers[a.trader].unit]
		list = append(list, marketLine(kit.PartID(deal.ID, unit.ID, "to"), "to", plan.deals[a.deal].ID, box.ID, s.Say(parties.Words.End, deal.form.To, s.Named(&deal.Common), s.Key(&deal.Common, s.Named(&unit.Common), "to")), deal.KeyStatus("to"), kit.Shifted(straightened(points), at)))
	}
	return list
}

func marketLine(id, class, from, to, title string, status orgmodel.Status, points []geometry.Point) drawing.Line {
	look := kit.LookOfStatus(status)
	return drawing.Line{
		ID: id, Class: class + " " + string(status), Title: title, From: from, To: to, Points: points,
		Stroke: drawing.Stroke{Color: kit.LineGrey, Width: 120, Dash: look.Dash},
		Arrow:  true, // from who purchases to who provides
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
	return slices.ContainsFunc(m.deals, func(d deal) bool { return d.form.Grantlike == grantlike })
}

func (m *market) purchaserHeading(s kit.Sketch) string {
	if m.any(true) {
		return m.heading(s, words.grantors)
	}
	return m.heading(s, words.purchasers)
}

func (m *market) providerHeading(s kit.Sketch) string {
	if m.any(true) {
		return m.heading(s, words.recipients)
	}
	return m.heading(s, words.providers)
}

// heading is what the parties are called, after the forms of their agreements.
func (m *market) heading(s kit.Sketch, text message.Text) string {
	var on []kit.Assumption
	for i := range m.deals {
		on = append(on, kit.AssumedKeys(&m.deals[i].Common, "form")...)
	}
	return s.Star(s.Say(text), on)
}

// tell writes the description and the outline: every purchaser with what it
// orders, the providers group by group, the agreements without direction.
func (m *market) tell(s kit.Sketch) (told kit.Told) {
	told.Description = s.Say(words.description, s.Title(m.root), s.Day(),
		message.Count(len(m.deals)+len(m.mutual), words.agreementOne, words.agreementMany),
		message.Count(len(m.purchasers), words.purchaserOne, words.purchaserMany),
		message.Count(len(m.providers), words.providerOne, words.providerMany))
	heading := func(text string) { told.Outline = append(told.Outline, drawing.Entry{Heading: true, Text: text}) }
	if len(m.purchasers)+len(m.deals) > 0 {
		heading(m.purchaserHeading(s))
	}
	for i := range m.purchasers {
		t := &m.purchasers[i]
		t.card.Depth = 1
		told.Outline = t.card.Outline(told.Outline)
		for _, k := range t.deals {
			told.Outline = m.tellDeal(told.Outline, s, k, 2)
		}
	}
	for i := range m.deals {
		if m.deals[i].purchaser < 0 {
			told.Outline = m.tellDeal(told.Outline, s, i, 1)
		}
	}
	told.Outline = m.everything(s, told.Outline)
	for i := range m.providers {
		t := &m.providers[i]
		group := s.Say(providerGroups[t.group].label)
		if i == 0 || m.providers[i-1].group != t.group {
			heading(s.Say(parties.Words.Party, m.providerHeading(s), group))
		}
		t.card.Depth = 1
		told.Outline = t.card.Outline(told.Outline)
		if len(t.deals) > 0 {
			var names []string
			for _, k := range t.deals {
				names = append(names, s.Key(&m.deals[k].Common, s.Named(&m.deals[k].Common), "to"))
			}
			told.Outline = append(told.Outline, drawing.Entry{Depth: 2, Text: s.Say(words.through, message.And(names))})
		}
	}
	if len(m.mutual) > 0 {
		heading(s.Say(words.mutual))
	}
	for i := range m.mutual {
		m.mutual[i].card.Depth = 1
		told.Outline = m.mutual[i].card.Outline(told.Outline)
	}
	return told
}

// tellDeal tells an agreement with its providers.
func (m *market) tellDeal(list []drawing.Entry, s kit.Sketch, k, depth int) []drawing.Entry {
	deal := &m.deals[k]
	deal.card.Depth = depth
	list = deal.card.Outline(list)
	for _, p := range deal.providers {
		t := &m.providers[p]
		name := s.Say(parties.Words.Of, s.UnitName(t.unit), kit.LowerFirst(s.Say(providerGroups[t.group].label)))
		list = append(list, drawing.Entry{Depth: depth + 1, Text: s.Key(&deal.Common, s.Say(parties.Words.Party, deal.form.To, name), "to", "form")})
	}
	return list
}
