package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// legend explains just what occurs: kinds, lines, frames, statuses, signs.
func (w *network) legend() *legend {
	l := w.s.legend(false)
	var first []legendEntry
	sample := func(used bool, text message.Text, e legendEntry) {
		if used {
			e.text = w.s.say(text)
			first = append(first, e)
		}
	}
	has := func(kind linkKind, arrow bool) bool {
		return slices.ContainsFunc(w.links, func(t link) bool { return t.kind == kind && t.arrow == arrow })
	}
	line := func(kind linkKind) legendEntry { return legendEntry{stroke: linkStrokes[kind], line: true} }
	frame := legendEntry{fill: frameFill, stroke: newFrame("", "", frameSample).Stroke}
	principal := slices.ContainsFunc(w.frames, func(u int) bool { return w.s.org.Authority(u) != u })
	agreement := slices.ContainsFunc(w.nodes, func(n node) bool { return n.agreement != nil })
	sample(agreement, lookAgreement.label, legendEntry{fill: lookAgreement.tint, stroke: Stroke{Color: lookAgreement.edge, Width: 100}})
	sample(has(linkPart, false), networkWords.legendTakesPart, line(linkPart))
	sample(has(linkLead, false), networkWords.legendLeads, line(linkLead))
	sample(has(linkAgreement, true), networkWords.legendAgrees, line(linkAgreement))
	sample(has(linkParty, false), networkWords.legendBetween, line(linkParty))
	sample(len(w.frames) > 0 && !principal, networkWords.legendAuthority, frame)
	sample(principal, networkWords.legendPrincipal, frame)
	for b, text := range acrossWords {
		crossed := func(n node) bool { return w.crosses(&n, metrics.Border(b)) }
		sample(slices.ContainsFunc(w.nodes, crossed), text.legend, legendEntry{})
	}
	l.entries = append(first, l.entries...)
	return l
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
	text = message.Int(all).In(w.s.lang)
	switch {
	case assumed == all:
		text += starSign
	case assumed > 0:
		text += " (" + message.Int(assumed).In(w.s.lang) + starSign + ")"
	}
	return text, all > 0
}

func (w *network) collaboration(n *node) bool {
	return n.agreement == nil && w.s.org.IsCollaboration(n.units[0])
}

// splitAdvice says which part to draw on a sheet of its own: the unit with most
// links. Nil when there is none.
func (w *network) splitAdvice() func(paper string, size points) message.Message {
	busiest := w.busiest()
	if busiest < 0 {
		return nil
	}
	unit := &w.s.org.Units[busiest]
	return func(paper string, size points) message.Message {
		return networkWords.tooSmall.With(message.Paper(paper), size, message.Quoted(unit.Name), message.Code(unit.ID), readable)
	}
}

// tell writes the description and the outline: who stands under each authority,
// the others, the collaborations, the agreements.
func (w *network) tell(d *Drawing) {
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
			if s.org.Outside(n.units[0]) {
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
	told := message.Count(collaborations, networkWords.collabOne, networkWords.collabMany).In(s.lang)
	if n, any := w.across(); any {
		told = s.say(networkWords.acrossOf, told, n)
	}
	d.Description = s.say(networkWords.description, s.title(w.root), s.day(), told,
		message.Count(len(deals), networkWords.agreementOne, networkWords.agreementMany),
		withOthers(units, others, plural{networkWords.unitOne, networkWords.unitMany}))
	ends := w.endsOf()
	for f, name := range w.names {
		w.tellPart(d, name, framed[f], ends)
	}
	w.tellPart(d, "", free, ends)
	w.tellPart(d, s.say(networkWords.collaborations), meetings, ends)
	w.tellPart(d, s.say(networkWords.agreements), deals, ends)
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
func (w *network) tellPart(d *Drawing, heading string, part []int, ends [][]networkEnd) {
	depth := 0
	if heading != "" && part != nil {
		depth = 1
		d.Outline = append(d.Outline, Entry{Heading: true, Text: heading})
	}
	for _, i := range part {
		n := &w.nodes[i]
		n.card.depth = depth
		d.Outline = n.card.outline(d.Outline)
		for _, e := range w.told(n, ends[i]) {
			e.Depth = depth + 1
			d.Outline = append(d.Outline, e)
		}
	}
}

// told are the links of a box in words; met are the ends that stand for it elsewhere.
func (w *network) told(n *node, met []networkEnd) []Entry {
	s := w.s
	var parts, led []string
	var list []Entry
	for _, m := range met {
		switch names := w.namesOf(m.hub, m.on); m.kind {
		case linkPart:
			parts = append(parts, names...)
		case linkLead:
			led = append(led, names...)
		default:
			list = append(list, Entry{Text: s.key(&m.hub.agreement.Common, s.say(networkWords.end, m.role, names[0]), "form")})
		}
	}
	if led != nil {
		list = append([]Entry{{Text: s.say(networkWords.leadsThis, message.And(led))}}, list...)
	}
	if parts != nil {
		list = append([]Entry{{Text: s.say(networkWords.takesPartIn, message.And(parts))}}, list...)
	}
	return append(list, w.toldOf(n)...)
}

// toldOf are those who meet in a box, in words.
func (w *network) toldOf(n *node) []Entry {
	if n.hub == nil {
		return nil
	}
	s := w.s
	var members, ids []string
	var list []Entry
	for _, e := range n.hub.ends {
		name := s.star(s.unitName(e.unit), e.on)
		if o := w.ownerOf(e.unit); o >= 0 && o != e.unit {
			name = s.say(partyWords.of, name, s.star(s.unitName(o), s.placedBy(e.unit, o)))
		}
		switch e.kind {
		case linkPart:
			members, ids = append(members, name), append(ids, s.org.Units[e.unit].ID)
		case linkLead:
			if s.detail == Overview { // else the card has told
				list = append(list, Entry{Text: s.say(networkWords.leadsThrough, name, message.And(e.posts))})
			}
		default:
			list = append(list, Entry{Text: s.key(&n.hub.agreement.Common, s.say(partyWords.party, e.role, name), "form")})
		}
	}
	if members != nil {
		list = append([]Entry{{Text: s.say(words.members, message.And(members)), Named: s.things(ids...)}}, list...)
	}
	return list
}
