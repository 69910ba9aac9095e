package drawing

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// card is what the box of a slot tells.
func (t *proposalTeller) card(i, depth int) changeCard {
	s := &t.slots[i]
	k := t.of[s.of]
	unit := &k.org.Units[s.unit]
	look := t.look(s)
	t.looks[look] = true
	c := changeCard{
		id: s.id, lang: t.lang, looks: []*changeLook{look}, depth: depth, kind: k.kindLine(s.unit, unit), name: k.named(&unit.Common),
		class: strings.Join([]string{"unit", look.class, string(unit.Status)}, " "), things: Things{IDs: []string{s.id}}, tags: t.tags(k, unit),
	}
	if who, some := s.who(); some {
		word := t.say(proposalWords.both, t.Labels[0], t.Labels[1])
		switch {
		case who < 2 && s.of > 0:
			word = t.say(proposalWords.hereOnly, t.Labels[who])
		case who < 2:
			word = t.say(proposalWords.only, t.Labels[who])
		}
		c.tags = append(c.tags, tag{word, word})
	}
	staffed := false
	for _, r := range s.rows {
		staffed = staffed || r.Type == orgmodel.TypeUnit && (r.Key == "heads" || r.Key == "fte")
		f := changeFact{fact: fact{left: t.row(r), keep: true}, look: &lookOnly}
		if r.Alike {
			f.look = &lookChanged
		}
		if s.of == 0 || r.Type != orgmodel.TypeUnit || r.Key != "" {
			t.looks[f.look] = true
			c.rows = append(c.rows, f)
		}
	}
	if text := t.takingPart(s); text != "" {
		c.rows = append(c.rows, changeFact{fact: fact{left: text, color: greyInk}})
	}
	if text := k.headsAndFTE(s.unit); text != "" && !staffed {
		c.rows = append(c.rows, changeFact{fact: fact{left: text, color: greyInk, figure: true}})
	}
	return c
}

// tags say how sure a unit is where that is not how sure its whole file is.
func (t *proposalTeller) tags(k sketch, unit *orgmodel.Unit) []tag {
	tags := k.tags(unit)
	whole := lookOfStatus(unit.Status).tag.In(t.lang)
	if unit.Status == k.org.Header.Status && len(tags) > 0 && tags[0].words == whole {
		return tags[1:]
	}
	return tags
}

// row says in a box what a row tells, with the proposal that does it.
func (t *proposalTeller) row(r *proposals.Row) string {
	text, whole := t.said(r)
	switch {
	case whole:
	case r.Type == orgmodel.TypeService:
		text = t.say(proposalWords.service, message.Name(r.Name), text)
	case r.Type == orgmodel.TypePost:
		text = t.say(proposalWords.post, message.Name(r.Name), text)
	}
	return text
}

// said is that without what it is about; whole is a sentence that names it.
func (t *proposalTeller) said(r *proposals.Row) (text string, whole bool) {
	w := &proposalWords
	only := r.Only()
	switch {
	case r.Valued():
		return t.values(r), false
	case only < 0 && t.Added(r):
		return t.say(w.hereBoth, t.Labels[0], t.Labels[1]), false
	case r.Alike && t.Told(r, 0).In(t.lang) == t.Told(r, 1).In(t.lang):
		return t.say(w.alike, t.Labels[0], t.Labels[1], t.Told(r, 0)), true
	case only < 0:
		return t.say(w.apart, t.Labels[0], t.Told(r, 0), t.Labels[1], t.Told(r, 1)), true
	case t.Added(r):
		return t.say(w.hereOnly, t.Labels[only]), false
	case t.Removed(r) && r.Elsewhere[1-only]:
		return t.say(w.closedElse, t.Labels[only], t.Labels[1-only]), false
	case t.Removed(r):
		return t.say(w.closed, t.Labels[only], t.Labels[1-only]), false
	}
	return t.say(w.onlySaid, t.Labels[only], t.Told(r, only)), true
}

// values tells what stands in a key today and in each proposal.
func (t *proposalTeller) values(r *proposals.Row) string {
	w := &proposalWords
	cells := make([]string, len(r.Values))
	for i, v := range r.Values {
		cells[i] = w.nothing.In(t.lang)
		if v.Said() {
			cells[i] = v.Text.In(t.lang)
		}
		if i > 0 && !r.Both && len(r.Changes[i-1]) == 0 {
			cells[i] = t.say(w.untouched, cells[i])
		}
	}
	label := upperFirst(format.Find(string(r.Type)).Label(r.Key).In(t.lang))
	return t.say(w.values, label, cells[0], t.Labels[0], cells[1], t.Labels[1], cells[2], compare.BaseCalled(t.Base))
}

// group is the card of a box that stands for several units that no proposal touches.
func (t *proposalTeller) group(slots []int, parent, depth int) changeCard {
	t.looks[&lookUntouched] = true
	n := 0
	c := changeCard{lang: t.lang, class: "unit untouched", looks: []*changeLook{&lookUntouched}, depth: depth, id: partID("roots", "unchanged")}
	if parent >= 0 {
		c.id = partID(t.slots[parent].id, "unchanged")
	}
	const most = 3
	for k, i := range slots {
		s := &t.slots[i]
		n += s.units + 1
		c.things.IDs = append(c.things.IDs, s.id)
		if k < most {
			c.rows = append(c.rows, changeFact{fact: fact{left: t.of[s.of].unitName(s.unit), color: greyInk}})
		}
	}
	if rest := n - min(len(slots), most); rest > 0 {
		c.rows = append(c.rows, changeFact{fact: fact{left: t.say(markedWords.andOthers, rest), color: greyInk}})
	}
	c.name = plural{markedWords.unchangedOne, markedWords.unchangedMany}.of(n).In(t.lang)
	return c
}

// note counts, topic by topic, what no box tells; nil where they tell all.
func (t *proposalTeller) note() *changeCard {
	counts := map[diff.TopicID]int{}
	for _, r := range t.rest {
		counts[r.Topic]++
	}
	c := &changeCard{
		id: "not_pictured", class: "note", lang: t.lang, looks: []*changeLook{&lookNote},
		kind: markedWords.elsewhereNote.In(t.lang), name: proposalWords.alsoApart.In(t.lang),
	}
	for _, topic := range diff.Topics() {
		if n := counts[topic.ID]; n > 0 {
			c.rows = append(c.rows, changeFact{fact: fact{left: topic.Label.In(t.lang), right: message.Int(n).In(t.lang)}})
		}
	}
	if c.rows == nil {
		return nil
	}
	return c
}
