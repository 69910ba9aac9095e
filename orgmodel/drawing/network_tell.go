package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// legend explains just what occurs: kinds, lines, frames, statuses, signs.
func (w *web) legend() *legend {
	l := w.s.legend(false)
	var first []legendEntry
	sample := func(used bool, text message.Text, e legendEntry) {
		if used {
			e.text = w.s.say(text)
			first = append(first, e)
		}
	}
	has := func(kind tieKind, arrow bool) bool {
		return slices.ContainsFunc(w.ties, func(t tie) bool { return t.kind == kind && t.arrow == arrow })
	}
	line := func(kind tieKind) legendEntry { return legendEntry{stroke: tieStrokes[kind], line: true} }
	frame := legendEntry{fill: frameFill, stroke: newFrame("", "", frameSample).Stroke}
	principal := slices.ContainsFunc(w.frames, func(u int) bool { return w.s.org.Authority(u) != u })
	agreement := slices.ContainsFunc(w.nodes, func(n knot) bool { return n.agreement != nil })
	sample(agreement, lookAgreement.label, legendEntry{fill: lookAgreement.tint, stroke: Stroke{Color: lookAgreement.edge, Width: 100}})
	sample(has(tiePart, false), webWords.legendTakesPart, line(tiePart))
	sample(has(tieLead, false), webWords.legendLeads, line(tieLead))
	sample(has(tieAgreement, true), webWords.legendAgrees, line(tieAgreement))
	sample(has(tieParty, false), webWords.legendBetween, line(tieParty))
	sample(len(w.frames) > 0 && !principal, webWords.legendAuthority, frame)
	sample(principal, webWords.legendPrincipal, frame)
	for b, text := range acrossWords {
		crossed := func(n knot) bool { return w.crosses(&n, metrics.Border(b)) }
		sample(slices.ContainsFunc(w.nodes, crossed), text.legend, legendEntry{})
	}
	l.entries = append(first, l.entries...)
	return l
}

// across tells how many collaborations lie across authorities: marked if no source
// says so of any, and else with how many of them are marked.
func (w *web) across() (text string, any bool) {
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

func (w *web) collaboration(n *knot) bool {
	return n.agreement == nil && w.s.org.IsCollaboration(n.units[0])
}

// splitAdvice says which part to draw on a sheet of its own: the unit with most
// ties. Nil when there is none.
func (w *web) splitAdvice() func(paper string, size points) message.Message {
	busiest := w.busiest()
	if busiest < 0 {
		return nil
	}
	unit := &w.s.org.Units[busiest]
	return func(paper string, size points) message.Message {
		return webWords.tooSmall.With(message.Paper(paper), size, message.Quoted(unit.Name), message.Code(unit.ID), readable)
	}
}

// tell writes the description and the outline: who stands under each authority,
// the others, the collaborations, the agreements.
func (w *web) tell(d *Drawing) {
	s := w.s
	framed := make([][]int, len(w.frames))
	var free, meetings, deals []int
	collaborations, units := 0, 0
	for i := range w.nodes {
		switch n := &w.nodes[i]; {
		case n.agreement != nil:
			deals = append(deals, i)
		case w.collaboration(n):
			meetings = append(meetings, i)
			collaborations += len(n.units)
		case n.frame < 0:
			free = append(free, i)
			units++
		default:
			framed[n.frame] = append(framed[n.frame], i)
			units++
		}
	}
	told := message.Count(collaborations, webWords.collabOne, webWords.collabMany).In(s.lang)
	if n, any := w.across(); any {
		told = s.say(webWords.acrossOf, told, n)
	}
	d.Description = s.say(webWords.description, s.title(w.root), s.day(), told,
		message.Count(len(deals), webWords.agreementOne, webWords.agreementMany),
		message.Count(units, webWords.unitOne, webWords.unitMany))
	ends := w.endsOf()
	for f, name := range w.names {
		w.tellPart(d, name, framed[f], ends)
	}
	w.tellPart(d, "", free, ends)
	w.tellPart(d, s.say(webWords.collaborations), meetings, ends)
	w.tellPart(d, s.say(webWords.agreements), deals, ends)
}

// webEnd is an end of what meets in another box.
type webEnd struct {
	hubEnd
	hub *knot
}

// endsOf lists, for each box, the ends that stand for it in others.
func (w *web) endsOf() [][]webEnd {
	list := make([][]webEnd, len(w.nodes))
	for k := range w.nodes {
		n := &w.nodes[k]
		if n.hub == nil {
			continue
		}
		for _, e := range n.hub.ends {
			if i := w.at[e.unit]; i != k {
				list[i] = append(list[i], webEnd{e, n})
			}
		}
	}
	return list
}

// tellPart writes some of the boxes under a heading, if it has a text.
func (w *web) tellPart(d *Drawing, heading string, part []int, ends [][]webEnd) {
	depth := 0
	if heading != "" && part != nil {
		depth = 1
		d.Outline = append(d.Outline, Entry{Heading: true, Text: heading})
	}
	for _, i := range part {
		n := &w.nodes[i]
		n.card.depth = depth
		d.Outline = n.card.outline(d.Outline)
		for _, text := range w.told(n, ends[i]) {
			d.Outline = append(d.Outline, Entry{Depth: depth + 1, Text: text})
		}
	}
}

// told are the ties of a box in words; met are the ends that stand for it elsewhere.
func (w *web) told(n *knot, met []webEnd) []string {
	s := w.s
	var parts, led, list []string
	for _, m := range met {
		switch names := w.namesOf(m.hub, m.on); m.kind {
		case tiePart:
			parts = append(parts, names...)
		case tieLead:
			led = append(led, names...)
		default:
			list = append(list, s.key(&m.hub.agreement.Common, s.say(webWords.end, m.role, names[0]), "form"))
		}
	}
	if led != nil {
		list = append([]string{s.say(webWords.leadsThis, message.And(led))}, list...)
	}
	if parts != nil {
		list = append([]string{s.say(webWords.takesPartIn, message.And(parts))}, list...)
	}
	return append(list, w.toldOf(n)...)
}

// toldOf are those who meet in a box, in words.
func (w *web) toldOf(n *knot) []string {
	if n.hub == nil {
		return nil
	}
	s := w.s
	var members, list []string
	for _, e := range n.hub.ends {
		name := s.star(s.unitName(e.unit), e.on)
		if o := w.ownerOf(e.unit); o >= 0 && o != e.unit {
			name = s.say(marketWords.of, name, s.star(s.unitName(o), s.placedBy(e.unit, o)))
		}
		switch e.kind {
		case tiePart:
			members = append(members, name)
		case tieLead:
			if s.detail == Overview { // else the card has told
				list = append(list, s.say(webWords.leadsThrough, name, message.And(e.posts)))
			}
		default:
			list = append(list, s.key(&n.hub.agreement.Common, s.say(marketWords.party, e.role, name), "form"))
		}
	}
	if members != nil {
		list = append([]string{s.say(words.members, message.And(members))}, list...)
	}
	return list
}
