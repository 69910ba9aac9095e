package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// proposalMember is the line of a member to its collaboration.
type proposalMember struct {
	node, band int
	in         [3]bool // where it takes part: today, and in each proposal
}

// onlyMember is the line of a member that takes part in one of the proposals and not in the
// other.
var onlyMember = Stroke{Color: lookOnly.stroke.Color, Width: 160, Dash: DashDot}

var proposalMemberWords = struct{ takesPart, legend, not message.Text }{
	takesPart: message.Text{EN: "{0} takes part in {1}: {2}", SV: "{0} deltar i {1}: {2}"},
	not:       message.Text{EN: "{0}, not in {1}", SV: "{0}, inte i {1}"},
	legend:    message.Text{EN: "takes part, but not in both {0} and {1}", SV: "deltar, men inte i både {0} och {1}"},
}

// same reports whether the proposals leave a membership as it is, or do the same with it.
func (t *proposalMember) same() bool { return t.in[1] == t.in[2] }

// stroke is how the line of a membership looks; of what both do the same with as in the picture
// of a change.
func (t *proposalMember) stroke() Stroke {
	switch {
	case !t.same():
		return onlyMember
	case t.in[0] == t.in[1]:
		return keptMember
	case t.in[1]:
		return newMember
	}
	return goneMember
}

// member finds the lines from the boxes of the members to their collaboration, each box
// once, and marks the members of which a line is not as it was.
func (p *proposalPicture) member(slot, band int) {
	id := p.t.slots[slot].id
	at := map[int]int{}
	for k, org := range p.t.orgs() {
		unit := org.UnitIndex(id)
		if unit < 0 {
			continue
		}
		for _, m := range membersOf(org, unit) {
			node, drawn := p.in[p.t.at[org.Units[m].ID]]
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
		looks := p.nodes[m.node].card.looks
		if (!m.same() || m.in[0] != m.in[1]) && len(looks) == 1 && looks[0] == &lookUntouched {
			p.nodes[m.node].card.looks = []*changeLook{&lookNeighbour}
			p.t.looks[&lookNeighbour] = true
		}
	}
}

// putMembers draws who takes part in what: what stays first, what the proposals do not
// have in common last.
func (p *proposalPicture) putMembers(d *Drawing, at geometry.Point) {
	drawn := trunks{}
	for _, stroke := range []Stroke{keptMember, newMember, goneMember, onlyMember} {
		for k, link := range p.placed.Ties {
			m := &p.members[k]
			if m.stroke() != stroke || len(link.Points) == 0 {
				continue
			}
			link.Points = drawn.parting(link.To, reversed(shifted(link.Points, at)))
			drawn.add(link.To, link.Points)
			member, target := &p.boxes[m.node], &p.targets[m.band]
			l := Line{
				ID: partID(target.ID, member.ID, "tie"), Class: "member", Points: link.Points, From: member.ID, To: target.ID,
				Stroke: stroke, Title: p.t.say(words.belongsTo, p.nodes[m.node].card.name, p.bands[m.band].name),
			}
			if stroke != keptMember {
				l.Title = p.t.say(proposalMemberWords.takesPart, p.nodes[m.node].card.name, p.bands[m.band].name, p.t.where(m))
			}
			d.Lines = append(d.Lines, l)
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
func (p *proposalPicture) memberEntries() []legendEntry {
	var list []legendEntry
	for _, e := range []struct {
		stroke Stroke
		text   message.Localizer
	}{
		{keptMember, words.legendMember}, {newMember, markedWords.legendNewMember}, {goneMember, markedWords.legendGoneMember},
		{onlyMember, proposalMemberWords.legend.With(p.t.Labels[0], p.t.Labels[1])},
	} {
		if slices.ContainsFunc(p.members, func(m proposalMember) bool { return m.stroke() == e.stroke }) {
			list = append(list, legendEntry{text: e.text.In(p.t.lang), stroke: e.stroke, line: true})
		}
	}
	return list
}

// takingPart names the members of a collaboration in its box, where no row tells which
// they are in each: whoever cannot see the lines has to know as well.
func (t *proposalTeller) takingPart(s *proposalSlot) string {
	if slices.ContainsFunc(s.rows, func(r *proposals.Row) bool { return r.ID == s.id && r.Key == "members" }) {
		return ""
	}
	k := t.of[s.of]
	var names []string
	for _, m := range membersOf(k.org, s.unit) {
		names = append(names, k.unitName(m))
	}
	if names == nil {
		return ""
	}
	return upperFirst(format.Find(string(orgmodel.TypeUnit)).Label("members").In(t.lang)) + ": " + message.And(names).In(t.lang)
}
