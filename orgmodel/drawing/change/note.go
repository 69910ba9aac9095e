package change

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
)

// noteCard counts and names, topic by topic, the changes that the picture does not show;
// nil when it shows them all.
func (t *teller) noteCard(p *plan) *changekit.Card {
	counts, names := map[diff.TopicID]int{}, map[diff.TopicID][]string{}
	for _, i := range t.c.Told() {
		ch := &t.c.Changes[i]
		if info := ch.Kind.Info(); info != nil && !t.shows(ch, info.Topic.ID) {
			topic := t.c.Topic(ch).ID
			counts[topic]++
			names[topic] = append(names[topic], t.named(ch)...)
		}
	}
	card := &changekit.Card{
		ID: "not_pictured", Class: "note", Lang: t.lang, Looks: []*changekit.Look{&changekit.LookNote},
		Kind: changekit.Words.ElsewhereNote.In(t.lang), Name: changekit.Words.Elsewhere.In(t.lang),
	}
	for _, topic := range diff.Topics() {
		card.Note(topic.Label, counts[topic.ID], distinct(names[topic.ID]))
	}
	ours, others := t.apart(t.beyond(p))
	card.Note(changekit.Words.ElsewhereUnits, len(ours), t.namesOf(ours))
	card.Note(changekit.Words.ElsewhereOthers, len(others), t.namesOf(others))
	if card.Rows == nil {
		return nil
	}
	return card
}

// named are the names of what a change happens to: the new ones, or the old ones of what
// is gone.
func (t *teller) named(ch *diff.Change) (names []string) {
	k, list := t.new, ch.New
	if len(list) == 0 {
		k, list = t.old, ch.Old
	}
	for _, at := range list {
		c := k.Org().Common(orgmodel.Ref{Type: ch.Type, Index: at})
		if c != nil && c.Name != "" && ch.Type != orgmodel.TypeOrganisation {
			names = append(names, k.Named(c))
		}
	}
	return names
}

// namesOf are the names of the units of slots.
func (t *teller) namesOf(slots []int) (names []string) {
	for _, i := range slots {
		org, at := t.unit(&t.slots[i])
		names = append(names, t.by(&t.slots[i]).Named(&org.Units[at].Common))
	}
	return names
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
