package change

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// noteCard counts, topic by topic, the changes that the picture does not show; nil
// when it shows them all.
func (t *teller) noteCard(p *plan) *changekit.Card {
	counts := map[diff.TopicID]int{}
	for _, i := range t.c.Told() {
		ch := &t.c.Changes[i]
		if info := ch.Kind.Info(); info != nil && !t.shows(ch, info.Topic.ID) {
			counts[t.c.Topic(ch).ID]++
		}
	}
	card := &changekit.Card{
		ID: "not_pictured", Class: "note", Lang: t.lang, Looks: []*changekit.Look{&changekit.LookNote},
		Kind: changekit.Words.ElsewhereNote.In(t.lang), Name: changekit.Words.Elsewhere.In(t.lang),
	}
	for _, topic := range diff.Topics() {
		if n := counts[topic.ID]; n > 0 {
			card.Rows = append(card.Rows, changekit.Fact{Fact: kit.Fact{Left: topic.Label.In(t.lang), Right: message.Int(n).In(t.lang)}})
		}
	}
	ours, others := t.apart(t.beyond(p))
	row := func(text message.Text, n int) {
		if n > 0 {
			card.Rows = append(card.Rows, changekit.Fact{Fact: kit.Fact{Left: text.In(t.lang), Right: message.Int(n).In(t.lang)}})
		}
	}
	row(changekit.Words.ElsewhereUnits, len(ours))
	row(changekit.Words.ElsewhereOthers, len(others))
	if card.Rows == nil {
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
