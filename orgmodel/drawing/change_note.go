package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// lookNote is that of the box that tells what the picture cannot show.
var lookNote = changeLook{class: "note", ink: greyInk, fill: white, stroke: Stroke{Color: "#9aa5b1", Width: geometry.Pt * 3 / 4}}

// noteCard counts, topic by topic, the changes that the picture does not show; nil
// when it shows them all.
func (t *teller) noteCard(p *plan) *changeCard {
	counts := map[diff.TopicID]int{}
	for _, i := range t.c.Told() {
		ch := &t.c.Changes[i]
		if info := ch.Kind.Info(); info != nil && !t.shows(ch, info.Topic.ID) {
			counts[t.c.Topic(ch).ID]++
		}
	}
	card := &changeCard{
		id: "not_pictured", class: "note", lang: t.lang, looks: []*changeLook{&lookNote},
		kind: markedWords.elsewhereNote.In(t.lang), name: markedWords.elsewhere.In(t.lang),
	}
	for _, topic := range diff.Topics() {
		if n := counts[topic.ID]; n > 0 {
			card.rows = append(card.rows, changeFact{fact: fact{left: topic.Label.In(t.lang), right: message.Int(n).In(t.lang)}})
		}
	}
	ours, others := t.apart(t.beyond(p))
	row := func(text message.Text, n int) {
		if n > 0 {
			card.rows = append(card.rows, changeFact{fact: fact{left: text.In(t.lang), right: message.Int(n).In(t.lang)}})
		}
	}
	row(markedWords.elsewhereUnits, len(ours))
	row(markedWords.elsewhereOthers, len(others))
	if card.rows == nil {
		return nil
	}
	return card
}

// provided reports whether a service of a change has a provider in whose box it
// stands.
func (t *teller) provided(ch *diff.Change) bool {
	has := func(org *orgmodel.Organisation, list []int) bool {
		return slices.ContainsFunc(list, func(i int) bool { return i < len(org.Services) && len(providers(org, i)) > 0 })
	}
	return ch.Type != orgmodel.TypeService || has(t.c.Old, ch.Old) || has(t.c.New, ch.New)
}

// beyond lists the slots that something happened to outside the branch that is
// drawn.
func (t *teller) beyond(p *plan) []int {
	var list []int
	for i := range t.slots {
		if s := &t.slots[i]; s.loud && s.away < 0 && !p.covers(i) {
			list = append(list, i)
		}
	}
	return list
}

// list is what the note counts, in one line.
func (c *changeCard) list() string {
	var parts []string
	for i := range c.rows {
		parts = append(parts, lowerFirst(c.rows[i].left)+" "+c.rows[i].right)
	}
	return strings.Join(parts, ", ")
}
