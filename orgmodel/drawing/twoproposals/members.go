package twoproposals

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// proposalMember is the line of a member to its collaboration.
type proposalMember struct {
	node, band int
	in         [3]bool         // where it takes part: today, and in each proposal
	status     orgmodel.Status // how sure it is that it takes part in a proposal; the least sure
}

// onlyMember is the line of a member that takes part in one of the proposals and not in the
// other: what is proposed is broad and pale, so that it is not taken, where there is no
// colour, for what both propose or for what ends.
func onlyMember(status orgmodel.Status) drawing.Stroke {
	switch kit.LookOfStatus(status).Status {
	case orgmodel.Proposed:
		return drawing.Stroke{Color: "#8a8a8a", Width: 3 * geometry.Pt, Dash: drawing.Dashed}
	case orgmodel.Vision, orgmodel.Claimed:
		return drawing.Stroke{Color: "#8a8a8a", Width: 3 * geometry.Pt, Dash: drawing.Dotted}
	}
	return drawing.Stroke{Color: changekit.LookOnly.Stroke.Color, Width: 80, Dash: drawing.Double}
}

var proposalMemberWords = struct{ takesPart, legend, not, joins, leaves message.Text }{
	takesPart: message.Text{EN: "{0} takes part in {1}: {2}", SV: "{0} deltar i {1}: {2}"},
	joins:     message.Text{EN: "takes part only in {0}", SV: "deltar bara i {0}"},
	leaves:    message.Text{EN: "no longer takes part in {0}", SV: "deltar inte längre i {0}"},
	not:       message.Text{EN: "{0}, not in {1}", SV: "{0}, inte i {1}"},
	legend:    message.Text{EN: "takes part, but not in both {0} and {1}", SV: "deltar, men inte i både {0} och {1}"},
}

// same reports whether the proposals leave a membership as it is, or do the same with it.
func (t *proposalMember) same() bool { return t.in[1] == t.in[2] }

// by is the proposal that does something with a membership of which both do not do the
// same.
func (t *proposalMember) by() int {
	if t.in[1] != t.in[0] {
		return 0
	}
	return 1
}

// stroke is how the line of a membership looks; of what both do the same with as in the picture
// of a change.
func (t *proposalMember) stroke() drawing.Stroke {
	switch {
	case !t.same():
		return onlyMember(t.status)
	case t.in[0] == t.in[1]:
		return changekit.KeptMember
	case t.in[1]:
		return changekit.ComingMember(t.status)
	}
	return changekit.GoneMember
}

// member finds the lines from the boxes of the members to their collaboration, each box
// once, and marks the members of which a line is not as it was.
func (p *proposalPicture) member(slot, band int) {
	at := map[int]int{}
	for k, org := range p.t.orgs() {
		unit := p.t.slots[slot].in[k]
		for _, m := range changekit.MembersOf(org, unit) {
			node, drawn := p.in[p.t.at[k][m]]
			if !drawn {
				continue
			}
			i, known := at[node]
			if !known {
				i = len(p.members)
				at[node] = i
				p.members = append(p.members, proposalMember{node: node, band: band})
			}
			p.members[i].in[k] = true
			if status := kit.TieStatus(&org.Units[unit]); k > 0 && slices.Index(kit.StatusOrder, status) >= slices.Index(kit.StatusOrder, p.members[i].status) {
				p.members[i].status = status
			}
		}
	}
}

// touch marks the boxes whose members take part in something else than today.
func (p *proposalPicture) touch() {
	for i := range p.members {
		m := &p.members[i]
		looks := p.nodes[m.node].card.Looks
		if (!m.same() || m.in[0] != m.in[1]) && len(looks) == 1 && looks[0] == &changekit.LookUntouched {
			p.nodes[m.node].card.Looks = []*changekit.Look{&changekit.LookNeighbour}
			p.t.looks[&changekit.LookNeighbour] = true
		}
	}
}

// putMembers draws who takes part in what: what stays first, what the proposals do not
// have in common last.
func (p *proposalPicture) putMembers(ink *kit.Drawn, at geometry.Point) {
	if p.marked {
		return
	}
	drawn := changekit.Trunks{}
	for _, stroke := range p.strokes() {
		var pass []layout.Link
		for k, link := range p.placed.Ties {
			m := &p.members[k]
			if m.stroke() != stroke || len(link.Points) == 0 {
				continue
			}
			link.Points = drawn.Parting(link.To, kit.Reversed(kit.Shifted(link.Points, at)))
			pass = append(pass, link)
			member, target := &p.boxes[m.node], &p.targets[m.band]
			l := drawing.Line{
				ID: kit.PartID(target.ID, member.ID, "tie"), Class: "member", Points: link.Points, From: member.ID, To: target.ID,
				Stroke: stroke, Title: p.t.say(kit.Words.BelongsTo, p.nodes[m.node].card.Name, p.bands[m.band].Name),
			}
			if stroke != changekit.KeptMember {
				l.Title = p.t.say(proposalMemberWords.takesPart, p.nodes[m.node].card.Name, p.bands[m.band].Name, p.t.where(m))
			}
			ink.Lines = append(ink.Lines, l)
		}
		for _, link := range pass {
			drawn.Add(link.To, link.Points)
		}
	}
}

// where says in which of the three a member takes part, and in which it does not.
func (t *proposalTeller) where(m *proposalMember) message.Localizer {
	var yes, no []message.Localizer
	for k, called := range []message.Localizer{compare.BaseCalled(t.Base), message.Same(t.Labels[0]), message.Same(t.Labels[1])} {
		if m.in[k] {
			yes = append(yes, called)
		} else {
			no = append(no, called)
		}
	}
	return proposalMemberWords.not.With(message.And(yes), message.And(no))
}

// strokes are the styles of the lines that occur: what stays first, what the proposals do
// not have in common last.
func (p *proposalPicture) strokes() (list []drawing.Stroke) {
	order := []drawing.Stroke{changekit.KeptMember}
	for _, status := range kit.StatusOrder {
		order = append(order, changekit.ComingMember(status))
	}
	order = append(order, changekit.GoneMember)
	for _, status := range kit.StatusOrder {
		order = append(order, onlyMember(status))
	}
	for _, stroke := range order {
		if !slices.Contains(list, stroke) && slices.ContainsFunc(p.members, func(m proposalMember) bool { return m.stroke() == stroke }) {
			list = append(list, stroke)
		}
	}
	return list
}

// memberEntries explain the lines that occur.
func (p *proposalPicture) memberEntries() (list []kit.LegendEntry) {
	if p.marked {
		return p.markEntries()
	}
	var coming, only []orgmodel.Status
	kept, gone := false, false
	for i := range p.members {
		switch m := &p.members[i]; {
		case !m.same():
			only = append(only, m.status)
		case m.in[0] == m.in[1]:
			kept = true
		case m.in[1]:
			coming = append(coming, m.status)
		default:
			gone = true
		}
	}
	k, lang := p.t.of[1], p.t.lang
	if kept {
		list = append(list, kit.LegendEntry{Text: kit.Words.LegendMember.In(lang), Stroke: changekit.KeptMember, Line: true})
	}
	list = append(list, k.LineEntries(changekit.Words.LegendNewMember, coming, changekit.ComingMember)...)
	if gone {
		list = append(list, kit.LegendEntry{Text: changekit.Words.LegendGoneMember.In(lang), Stroke: changekit.GoneMember, Line: true})
	}
	text := p.t.say(proposalMemberWords.legend, p.t.Labels[0], p.t.Labels[1])
	return append(list, k.LineEntries(message.Text{EN: text, SV: text}, only, onlyMember)...)
}

// takingPart names the members of a collaboration in its box, where no row tells which
// they are in each: whoever cannot see the lines has to know as well.
func (t *proposalTeller) takingPart(s *proposalSlot) string {
	if slices.ContainsFunc(s.touches, func(t touch) bool { return t.row.Type == orgmodel.TypeUnit && t.row.Key == "members" }) {
		return ""
	}
	k := t.of[s.of]
	var names []string
	for _, m := range changekit.MembersOf(k.Org(), s.unit) {
		names = append(names, k.UnitName(m))
	}
	if names == nil {
		return ""
	}
	said := kit.UpperFirst(format.Find(string(orgmodel.TypeUnit)).Label("members").In(t.lang)) + ": " + message.And(names).In(t.lang)
	unit := &k.Org().Units[s.unit]
	if tag := kit.LookOfStatus(unit.KeyStatus("members")).Tag; !tag.IsZero() && kit.TieStatus(unit) != unit.Status {
		said += " (" + t.say(tag) + ")"
	}
	return said
}
