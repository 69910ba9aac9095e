package twoproposals

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// card is what the box of a slot tells.
func (t *proposalTeller) card(i, depth int) changekit.Card {
	s := &t.slots[i]
	k := t.of[s.of]
	unit := &k.Org().Units[s.unit]
	look := t.look(s)
	t.looks[look] = true
	c := changekit.Card{
		ID: s.id, Lang: t.lang, Looks: []*changekit.Look{look}, Depth: depth, Kind: unitbox.KindLine(k, s.unit, unit), Name: k.Named(&unit.Common),
		Class: strings.Join([]string{"unit", look.Class, string(unit.Status)}, " "), Things: drawing.Things{IDs: []string{s.id}}, Tags: t.tags(k, unit),
	}
	if who, some := s.who(); some {
		word := t.say(words.both, t.Labels[0], t.Labels[1])
		switch {
		case who < 2 && s.of > 0:
			word = t.say(words.hereOnly, t.Labels[who])
		case who < 2:
			word = t.say(words.only, t.Labels[who])
		}
		c.Tags = append(c.Tags, kit.Tag{Sign: word, Words: word})
	}
	staffed := false
	for _, r := range s.rows {
		staffed = staffed || r.Type == orgmodel.TypeUnit && (r.Key == "heads" || r.Key == "fte")
		f := changekit.Fact{Fact: kit.Fact{Left: t.row(r), Keep: true}, Look: &changekit.LookOnly}
		if by := r.Only(); by >= 0 {
			f.Look = t.only[by]
		}
		if r.Alike {
			f.Look = &changekit.LookChanged
		}
		if s.of == 0 || r.Type != orgmodel.TypeUnit || r.Key != "" {
			t.looks[f.Look] = true
			c.Rows = append(c.Rows, f)
		}
	}
	if text := t.takingPart(s); text != "" {
		c.Rows = append(c.Rows, changekit.Fact{Fact: kit.Fact{Left: text, Color: kit.GreyInk}})
	}
	if staff := unitbox.OwnStaff(k, s.unit); staff != nil && !staffed {
		staff[0].Ruled = false
		c.Rows = append(c.Rows, changekit.Fact{Fact: staff[0]})
	}
	return c
}

// tags say how sure a unit is where that is not how sure its whole file is.
func (t *proposalTeller) tags(k kit.Sketch, unit *orgmodel.Unit) []kit.Tag {
	tags := unitbox.Tags(k, unit)
	whole := kit.LookOfStatus(unit.Status).Tag.In(t.lang)
	if unit.Status == k.Org().Header.Status && len(tags) > 0 && tags[0].Words == whole {
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
		text = t.say(words.service, message.Name(r.Name), text)
	case r.Type == orgmodel.TypePost:
		text = t.say(words.post, message.Name(r.Name), text)
	}
	return text
}

// said is that without what it is about; whole is a sentence that names it.
func (t *proposalTeller) said(r *proposals.Row) (text string, whole bool) {
	w := &words
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
	w := &words
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
	label := kit.UpperFirst(format.Find(string(r.Type)).Label(r.Key).In(t.lang))
	return t.say(w.values, label, cells[0], t.Labels[0], cells[1], t.Labels[1], cells[2], compare.BaseCalled(t.Base))
}

// group is the card of a box that stands for several units that no proposal touches.
func (t *proposalTeller) group(slots []int, parent, depth int) changekit.Card {
	t.looks[&changekit.LookUntouched] = true
	n := 0
	c := changekit.Card{Lang: t.lang, Class: "unit untouched", Looks: []*changekit.Look{&changekit.LookUntouched}, Depth: depth, ID: kit.PartID("roots", "unchanged")}
	if parent >= 0 {
		c.ID = kit.PartID(t.slots[parent].id, "unchanged")
	}
	const most = 3
	for k, i := range slots {
		s := &t.slots[i]
		n += s.units + 1
		c.Things.IDs = append(c.Things.IDs, s.id)
		if k < most {
			c.Rows = append(c.Rows, changekit.Fact{Fact: kit.Fact{Left: t.of[s.of].UnitName(s.unit), Color: kit.GreyInk}})
		}
	}
	if rest := n - min(len(slots), most); rest > 0 {
		c.Rows = append(c.Rows, changekit.Fact{Fact: kit.Fact{Left: t.say(changekit.Words.AndOthers, rest), Color: kit.GreyInk}})
	}
	c.Name = kit.Plural{One: changekit.Words.UnchangedOne, Many: changekit.Words.UnchangedMany}.Of(n).In(t.lang)
	return c
}

// note counts and names, topic by topic, what no box tells; nil where they tell all.
func (t *proposalTeller) note() *changekit.Card {
	counts, names := map[diff.TopicID]int{}, map[diff.TopicID][]string{}
	for _, r := range t.rest {
		counts[r.Topic]++
		if name := t.called(r); name != "" && !slices.Contains(names[r.Topic], name) {
			names[r.Topic] = append(names[r.Topic], name)
		}
	}
	c := &changekit.Card{
		ID: "not_pictured", Class: "note", Lang: t.lang, Looks: []*changekit.Look{&changekit.LookNote},
		Kind: changekit.Words.ElsewhereNote.In(t.lang), Name: words.alsoApart.In(t.lang),
	}
	for _, topic := range diff.Topics() {
		c.Note(topic.Label, counts[topic.ID], names[topic.ID])
	}
	if c.Rows == nil {
		return nil
	}
	return c
}

// called is the name of what a row is about, as the first of the three says it; empty
// where none does.
func (t *proposalTeller) called(r *proposals.Row) string {
	for _, k := range t.of {
		if ref, known := k.Org().Find(r.ID); known && ref.Type == r.Type && r.Type != orgmodel.TypeOrganisation {
			if c := k.Org().Common(ref); c.Name != "" {
				return k.Named(c)
			}
		}
	}
	return ""
}
