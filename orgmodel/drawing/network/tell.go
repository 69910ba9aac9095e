package network

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/parties"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// legend explains just what occurs: kinds, lines, frames, statuses, signs.
func (w *network) legend() *kit.Legend {
	l := w.s.Legend()
	var first []kit.LegendEntry
	sample := func(used bool, text message.Text, e kit.LegendEntry) {
		if used {
			e.Text = w.s.Say(text)
			first = append(first, e)
		}
	}
	lines := func(kind linkKind, arrow bool, text message.Text) {
		first = append(first, w.lineEntries(kind, arrow, text)...)
	}
	frame := kit.LegendEntry{Fill: kit.FrameFill, Stroke: kit.NewFrame("", "", frameSample).Stroke}
	principal := slices.ContainsFunc(w.frames, func(u int) bool { return w.s.Org().Authority(u) != u })
	agreement := slices.ContainsFunc(w.nodes, func(n node) bool { return n.agreement != nil })
	sample(agreement, parties.LookAgreement.Label, kit.LegendEntry{Fill: parties.LookAgreement.Tint, Stroke: drawing.Stroke{Color: parties.LookAgreement.Edge, Width: 100}, Bars: parties.LookAgreement.Bars})
	lines(linkPart, false, words.legendTakesPart)
	lines(linkLead, false, words.legendLeads)
	lines(linkAgreement, true, words.legendAgrees)
	lines(linkParty, false, words.legendBetween)
	sample(len(w.frames) > 0 && !principal, words.legendAuthority, frame)
	sample(principal, words.legendPrincipal, frame)
	for b, text := range acrossWords {
		crossed := func(n node) bool { return w.crosses(&n, metrics.Border(b)) }
		sample(slices.ContainsFunc(w.nodes, crossed), text.legend, kit.LegendEntry{})
	}
	l.Entries = append(first, l.Entries...)
	return l
}

// lineEntries explain a kind of line, by each status that occurs.
func (w *network) lineEntries(kind linkKind, arrow bool, text message.Text) []kit.LegendEntry {
	var statuses []orgmodel.Status
	for _, t := range w.links {
		if t.kind == kind && t.arrow == arrow {
			statuses = append(statuses, t.status)
		}
	}
	return w.s.LineEntries(text, statuses, func(status orgmodel.Status) drawing.Stroke { return linkStroke(kind, status) })
}

// across tells how many collaborations lie across authorities: marked if no source
// says so of any, and else with how many of them are marked.
func (w *network) across() (text string, any bool) {
	all, assumed := 0, 0
	for i := range w.nodes {
		n := &w.nodes[i]
		if !w.collaboration(n) || n.hub == nil {
			continue
		}
		for _, b := range w.borders(n) {
			switch {
			case b.kind != metrics.AuthorityBorder:
			case b.assumed():
				assumed += len(n.units)
				fallthrough
			default:
				all += len(n.units)
			}
		}
	}
	text = message.Int(all).In(w.s.Lang())
	switch {
	case assumed == all:
		text += kit.StarSign
	case assumed > 0:
		text += " (" + message.Int(assumed).In(w.s.Lang()) + kit.StarSign + ")"
	}
	return text, all > 0
}

func (w *network) collaboration(n *node) bool {
	return n.agreement == nil && w.s.Org().IsCollaboration(n.units[0])
}

// splitAdvice says which part to draw on a sheet of its own: the unit with most
// links. Nil when there is none.
func (w *network) splitAdvice() func(paper string, size kit.Points) message.Message {
	busiest := w.busiest()
	if busiest < 0 {
		return nil
	}
	unit := &w.s.Org().Units[busiest]
	return func(paper string, size kit.Points) message.Message {
		return words.tooSmall.With(message.Paper(paper), size, message.Quoted(unit.Name), message.Code(unit.ID), kit.Readable)
	}
}

// tell writes the description and the outline: who stands under each authority,
// the others, the collaborations, the agreements.
func (w *network) tell() (text kit.Told) {
	s := w.s
	framed := make([][]int, len(w.frames))
	var free, meetings, deals []int
	collaborations, units, others := 0, 0, 0
	for i := range w.nodes {
		switch n := &w.nodes[i]; {
		case n.agreement != nil:
			deals = append(deals, i)
		case w.collaboration(n):
			meetings = append(meetings, i)
			collaborations += len(n.units)
		default:
			if s.Org().Outside(n.units[0]) {
				others++
			} else {
				units++
			}
			if n.frame < 0 {
				free = append(free, i)
			} else {
				framed[n.frame] = append(framed[n.frame], i)
			}
		}
	}
	told := message.Count(collaborations, words.collabOne, words.collabMany).In(s.Lang())
	if n, any := w.across(); any {
		told = s.Say(words.acrossOf, told, n)
	}
	text.Description = s.Say(words.description, s.Title(w.root), s.Day(), told,
		message.Count(len(deals), words.agreementOne, words.agreementMany),
		kit.WithOthers(units, others, kit.Plural{One: words.unitOne, Many: words.unitMany}))
	ends := w.endsOf()
	for f, name := range w.names {
		w.tellPart(&text, name, framed[f], ends)
	}
	w.tellPart(&text, "", free, ends)
	w.tellPart(&text, s.Say(words.collaborations), meetings, ends)
	w.tellPart(&text, s.Say(words.agreements), deals, ends)
	return text
}

// networkEnd is an end of what meets in another box.
type networkEnd struct {
	hubEnd
	hub *node
}

// endsOf lists, for each box, the ends that stand for it in others.
func (w *network) endsOf() [][]networkEnd {
	list := make([][]networkEnd, len(w.nodes))
	for k := range w.nodes {
		n := &w.nodes[k]
		if n.hub == nil {
			continue
		}
		for _, e := range n.hub.ends {
			if i := w.at[e.unit]; i != k {
				list[i] = append(list[i], networkEnd{e, n})
			}
		}
	}
	return list
}

// tellPart writes some of the boxes under a heading, if it has a text.
func (w *network) tellPart(text *kit.Told, heading string, part []int, ends [][]networkEnd) {
	depth := 0
	if heading != "" && part != nil {
		depth = 1
		text.Outline = append(text.Outline, drawing.Entry{Heading: true, Text: heading})
	}
	for _, i := range part {
		n := &w.nodes[i]
		n.card.Depth = depth
		text.Outline = n.card.Outline(text.Outline)
		for _, e := range w.told(n, ends[i]) {
			e.Depth = depth + 1
			text.Outline = append(text.Outline, e)
		}
	}
}

// told are the links of a box in words; met are the ends that stand for it elsewhere.
func (w *network) told(n *node, met []networkEnd) []drawing.Entry {
	s := w.s
	var parts, led []string
	var list []drawing.Entry
	for _, m := range met {
		switch names := w.namesOf(m.hub, m.on); m.kind {
		case linkPart:
			parts = append(parts, names...)
		case linkLead:
			led = append(led, names...)
		default:
			list = append(list, drawing.Entry{Text: s.Key(&m.hub.agreement.Common, s.Say(words.end, m.role, names[0]), "form")})
		}
	}
	if led != nil {
		list = append([]drawing.Entry{{Text: s.Say(words.leadsThis, message.And(led))}}, list...)
	}
	if parts != nil {
		list = append([]drawing.Entry{{Text: s.Say(words.takesPartIn, message.And(parts))}}, list...)
	}
	return append(list, w.toldOf(n)...)
}

// toldOf are those who meet in a box, in words.
func (w *network) toldOf(n *node) []drawing.Entry {
	if n.hub == nil {
		return nil
	}
	s := w.s
	var members, ids []string
	var list []drawing.Entry
	for _, e := range n.hub.ends {
		name := s.Star(s.UnitName(e.unit), e.on)
		if o := w.ownerOf(e.unit); o >= 0 && o != e.unit {
			name = s.Say(parties.Words.Of, name, s.Star(s.UnitName(o), s.PlacedBy(e.unit, o)))
		}
		switch e.kind {
		case linkPart:
			members, ids = append(members, name), append(ids, s.Org().Units[e.unit].ID)
		case linkLead:
			if s.Detail() == drawing.Overview { // else the card has told
				list = append(list, drawing.Entry{Text: s.Say(words.leadsThrough, name, message.And(e.posts))})
			}
		default:
			list = append(list, drawing.Entry{Text: s.Key(&n.hub.agreement.Common, s.Say(parties.Words.Party, e.role, name), "form")})
		}
	}
	if members != nil {
		list = append([]drawing.Entry{{Text: s.Say(kit.Words.Members, message.And(members)), Named: s.Things(ids...)}}, list...)
	}
	return list
}
