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
	in         [3]bool // where it takes part: today, and in each proposal
}

// onlyMember is the line of a member that takes part in one of the proposals and not in the
// other.
var onlyMember = drawing.Stroke{Color: changekit.LookOnly.Stroke.Color, Width: 80, Dash: drawing.Double}

var proposalMemberWords = struct{ takesPart, legend, not message.Text }{
	takesPart: message.Text{EN: "{0} takes part in {1}: {2}", SV: "{0} deltar i {1}: {2}"},
	not:       message.Text{EN: "{0}, not in {1}", SV: "{0}, inte i {1}"},
	legend:    message.Text{EN: "takes part, but not in both {0} and {1}", SV: "deltar, men inte i både {0} och {1}"},
}

// same reports whether the proposals leave a membership as it is, or do the same with it.
func (t *proposalMember) same() bool { return t.in[1] == t.in[2] }

// stroke is how the line of a membership looks; of what both do the same with as in the picture
// of a change.
func (t *proposalMember) stroke() drawing.Stroke {
	switch {
	case !t.same():
		return onlyMember
	case t.in[0] == t.in[1]:
		return changekit.KeptMember
	case t.in[1]:
		return changekit.NewMember
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
	for _, stroke := range []drawing.Stroke{changekit.KeptMember, changekit.NewMember, changekit.GoneMember, onlyMember} {
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

// memberEntries explain the lines that occur.
func (p *proposalPicture) memberEntries() []kit.LegendEntry {
	var list []kit.LegendEntry
	if p.marked {
		list = append(list, p.t.of[1].TieMarkEntry())
	}
	for _, e := range []struct {
		stroke drawing.Stroke
		text   message.Localizer
	}{
		{changekit.KeptMember, kit.Words.LegendMember}, {changekit.NewMember, changekit.Words.LegendNewMember}, {changekit.GoneMember, changekit.Words.LegendGoneMember},
		{onlyMember, proposalMemberWords.legend.With(p.t.Labels[0], p.t.Labels[1])},
	} {
		if !slices.ContainsFunc(p.members, func(m proposalMember) bool { return m.stroke() == e.stroke }) {
			continue
		}
		entry := kit.LegendEntry{Text: e.text.In(p.t.lang), Stroke: e.stroke, Line: true}
		switch {
		case !p.marked:
			list = append(list, entry)
		case e.stroke != changekit.KeptMember:
			list = append(list, marked(entry))
		}
	}
	return list
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
	return kit.UpperFirst(format.Find(string(orgmodel.TypeUnit)).Label("members").In(t.lang)) + ": " + message.And(names).In(t.lang)
}
