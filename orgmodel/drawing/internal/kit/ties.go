package kit

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// How many collaborations, and members of one, an eye can follow lines to; and how
// far apart they run on paper at least.
const (
	followedTies = 6
	leastLane    = 4 * geometry.Pt
	TieLane      = 6 * geometry.Pt // in the drawing, which paper may make smaller
)

// Followable reports whether an eye can follow lines to collaborations, as far as their
// number says, and that of the members of each. Those without members have no lines.
func Followable(members []int) bool {
	tied := 0
	for _, n := range members {
		if n > 0 {
			tied++
		}
	}
	return tied <= followedTies && !slices.ContainsFunc(members, func(n int) bool { return n > followedTies })
}

// tieDashes are the styles of the line of a member by how sure it is. One that is in
// force is not solid: it would be taken for the line of command.
var tieDashes = map[orgmodel.Status]drawing.Dash{
	orgmodel.InForce: drawing.DashDot, orgmodel.Decided: drawing.DashDot,
	orgmodel.Proposed: drawing.Dashed, orgmodel.Vision: drawing.Dotted, orgmodel.Claimed: drawing.Dotted,
}

// TieStroke is the line of a member to its collaboration.
func TieStroke(status orgmodel.Status) drawing.Stroke {
	status = LookOfStatus(status).Status
	s := drawing.Stroke{Color: LinkInk, Width: 130, Dash: tieDashes[status]}
	if status == orgmodel.Decided {
		s.Width = 2 * geometry.Pt
	}
	return s
}

// TieStatus is how sure it is that somebody takes part in a collaboration: no surer
// than the collaboration itself.
func TieStatus(unit *orgmodel.Unit) orgmodel.Status {
	own, members := unit.Status, unit.KeyStatus("members")
	if slices.Index(StatusOrder, members) > slices.Index(StatusOrder, own) {
		return members
	}
	return own
}

// TieEntries explain the lines of members that occur.
func (m Model) TieEntries(statuses []orgmodel.Status) []LegendEntry {
	return m.LineEntries(Words.LegendMember, statuses, TieStroke)
}

// LineEntries explain a kind of line, by each status that occurs.
func (m Model) LineEntries(text message.Text, statuses []orgmodel.Status, stroke func(orgmodel.Status) drawing.Stroke) (list []LegendEntry) {
	for _, status := range StatusOrder {
		if !slices.ContainsFunc(statuses, func(s orgmodel.Status) bool { return LookOfStatus(s).Status == status }) {
			continue
		}
		said := m.Say(text)
		if tag := LookOfStatus(status).Tag; !tag.IsZero() {
			said += " (" + m.Say(tag) + ")"
		}
		list = append(list, LegendEntry{Text: said, Stroke: stroke(status), Line: true})
	}
	return list
}

// TieSign stands before the number of a collaboration to which no lines are drawn, in
// its box and in those of its members.
const TieSign = "◊"

// TieMark is the number of a collaboration, with the sign of what happens to somebody's
// part in it.
type TieMark struct {
	Sign   string
	Number int
}

// Tied are the tags of a card with the marks of collaborations added, to stand beside the
// kind. The text names who takes part instead.
func Tied(tags []Tag, marks ...TieMark) []Tag {
	var list []string
	for _, m := range marks {
		list = append(list, m.Sign+TieSign+"\u00a0"+message.Int(m.Number).In(message.EN))
	}
	return append(slices.Clone(tags), Tag{Sign: strings.Join(list, " ")})
}

// TieMarkEntry explains the marks.
func (m Model) TieMarkEntry() LegendEntry { return LegendEntry{Text: m.Say(Words.legendTieMark)} }

// Tangled reports whether lines of members run too close to each other on a sheet.
func Tangled(d *drawing.Drawing) bool {
	var lanes []layout.Lane
	targets := map[string]int{}
	for _, l := range d.Lines {
		if strings.HasPrefix(l.Class, "member") {
			if _, known := targets[l.To]; !known {
				targets[l.To] = len(targets)
			}
			lanes = append(lanes, layout.Lane{To: targets[l.To], Points: l.Points})
		}
	}
	return tangled(lanes, d.Scale)
}

// TangledLinks reports the same of lines as they were placed, whichever are drawn.
func TangledLinks(ties []layout.Link, scale drawing.Scale) bool {
	var lanes []layout.Lane
	for _, l := range ties {
		lanes = append(lanes, layout.Lane{To: l.To, Points: l.Points})
	}
	return tangled(lanes, scale)
}

func tangled(lanes []layout.Lane, scale drawing.Scale) bool {
	apart, least := int64(layout.Apart(lanes)), int64(leastLane)
	if scale.Den > 0 && scale.Num < scale.Den {
		least = least * scale.Den / scale.Num
	}
	return apart < least
}
