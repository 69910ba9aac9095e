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
	looks := t.look(s)
	t.looks[looks[0]] = true
	c := changekit.Card{
		ID: s.id, Lang: t.lang, Looks: looks, Depth: depth, Kind: unitbox.KindLine(k, s.unit, unit), Name: k.Named(&unit.Common),
		Class: strings.Join([]string{"unit", looks[0].Class, string(unit.Status)}, " "), Things: drawing.Things{IDs: []string{unit.ID}}, Tags: t.tags(k, unit),
	}
	if word := t.whose(s); word != "" {
		c.Tags = append(c.Tags, kit.Tag{Sign: word, Words: word})
	}
	staffed := false
	for k := range s.touches {
		r := s.touches[k].row
		staffed = staffed || r.Type == orgmodel.TypeUnit && (r.Key == "heads" || r.Key == "fte")
		if text := t.touched(s, &s.touches[k]); text != "" {
			t.add(&c, text, t.lookOf(&s.touches[k]))
		}
	}
	t.follow(&c, i)
	if text := t.takingPart(s); text != "" {
		c.Rows = append(c.Rows, changekit.Fact{Fact: kit.Fact{Left: text, Color: kit.GreyInk}})
	}
	if staff := unitbox.OwnStaff(k, s.unit); staff != nil && !staffed {
		staff[0].Ruled = false
		c.Rows = append(c.Rows, changekit.Fact{Fact: staff[0]})
	}
	for _, total := range unitbox.StatedTotals(k, s.unit) {
		c.Rows = append(c.Rows, changekit.Fact{Fact: total})
	}
	return c
}

// add adds a row with the mark of whose it is.
func (t *proposalTeller) add(c *changekit.Card, text string, look *changekit.Look) {
	t.looks[look] = true
	c.Rows = append(c.Rows, changekit.Fact{Fact: kit.Fact{Left: text, Keep: true}, Look: look})
}

// whose says what each proposal makes of a unit: "split only in A".
func (t *proposalTeller) whose(s *proposalSlot) string {
	who, some := s.who()
	var words [2]string
	for side := range words {
		var list []string
		for _, is := range s.states(side) {
			list = append(list, is.word.In(t.lang))
		}
		words[side] = message.And(list).In(t.lang)
	}
	a, b := t.Labels[0], t.Labels[1]
	w := &texts
	switch {
	case !some:
		return ""
	case s.of > 0 && who < 2 && s.states(who)[0] == &founded:
		return t.say(w.hereOnly, t.Labels[who])
	case who < 2:
		return t.say(w.stateOnly, words[who], t.Labels[who])
	case s.same():
		return t.say(w.inBoth, a, b)
	case words[0] == words[1]:
		return t.say(w.stateBoth, words[0], a, b)
	}
	return t.say(w.stateEach, a, words[0], b, words[1])
}

// lookOf is the mark of what proposals do.
func (t *proposalTeller) lookOf(touch *touch) *changekit.Look {
	switch {
	case touch.alike() && (touch.by[0] == &closed || touch.said != [2]string{} && touch.by[0].look.Class == changekit.LookClosed.Class):
		return &changekit.LookChanged // what is said of it is not struck through
	case touch.alike():
		return touch.by[0].look
	case touch.both():
		return &changekit.LookOnly
	case touch.by[1] != nil:
		return t.only[1]
	}
	return t.only[0]
}

// touched tells in the box of a unit what a row says of it; nothing where the head of the
// box has said it.
func (t *proposalTeller) touched(s *proposalSlot, touch *touch) string {
	r := touch.row
	if touch.said == [2]string{} {
		if s.of > 0 && r.Type == orgmodel.TypeUnit && r.Key == "" {
			return ""
		}
		return t.row(r)
	}
	a, b := t.Labels[0], t.Labels[1]
	switch {
	case touch.both() && touch.said[0] == touch.said[1]:
		return t.say(texts.alike, a, b, touch.said[0])
	case touch.both():
		return t.say(texts.relations, a, touch.said[0], b, touch.said[1])
	case touch.by[1] != nil:
		return t.say(texts.onlySaid, b, touch.said[1])
	}
	return t.say(texts.onlySaid, a, touch.said[0])
}

// follow counts the units that come along to a unit that is merged, split or made of
// others: they are drawn where they stand today.
func (t *proposalTeller) follow(c *changekit.Card, i int) {
	n := [2]int{t.along(i, 0), t.along(i, 1)}
	come := kit.Plural{One: texts.alongOne, Many: texts.alongMany}
	for side := range n {
		if n[side] > 0 {
			t.add(c, t.say(texts.onlySaid, t.Labels[side], come.Of(n[side])), t.only[side])
		}
	}
}

// placeCard is the box of a unit where a proposal moves it to.
func (t *proposalTeller) placeCard(p place, depth int) changekit.Card {
	s, side := &t.slots[p.slot], 0
	if !p.in[0] {
		side = 1
	}
	k, u := t.of[1+side], s.in[1+side]
	unit := &k.Org().Units[u]
	both := p.in[0] && p.in[1]
	look, letters, word := t.only[side], t.letter(side), t.say(texts.placeOnly, t.Labels[side])
	if both {
		look, letters, word = &changekit.LookMoved, t.letter(0)+"-"+t.letter(1), t.say(texts.placeBoth, t.Labels[0], t.Labels[1])
	}
	t.looks[look] = true
	c := changekit.Card{
		ID: kit.PartID(s.id, "to", letters), Lang: t.lang, Looks: []*changekit.Look{look}, Depth: depth, Kind: unitbox.KindLine(k, u, unit), Name: k.Named(&unit.Common),
		Class: strings.Join([]string{"unit", "place", look.Class, string(unit.Status)}, " "), Things: drawing.Things{IDs: []string{unit.ID}},
	}
	if on := kit.AssumedKeys(&unit.Common, "parent"); on != nil {
		c.Tags = append(c.Tags, unitbox.ParentTag(k, on))
	}
	if look.Word.IsZero() {
		c.Tags = append(c.Tags, kit.Tag{Sign: word, Words: word})
	} else {
		word = t.say(texts.inBoth, t.Labels[0], t.Labels[1])
		c.Tags = append(c.Tags, kit.Tag{Sign: word, Words: word})
	}
	from := t.say(texts.top)
	if s.parent >= 0 {
		up := &t.slots[s.parent]
		from = t.of[up.of].UnitName(up.unit)
	}
	if s.of == 0 {
		c.Rows = append(c.Rows, changekit.Fact{Fact: kit.Fact{Left: t.say(texts.from, from), Italic: true, Color: kit.GreyInk, Keep: true}})
	}
	if n := len(k.Below([]int{u}, false)); n > 0 {
		come := kit.Plural{One: texts.alongOne, Many: texts.alongMany}
		c.Rows = append(c.Rows, changekit.Fact{Fact: kit.Fact{Left: kit.UpperFirst(come.Of(n).In(t.lang)), Color: kit.GreyInk, Keep: true}})
	}
	return c
}

// letter is the letter of a proposal as ids have it.
func (t *proposalTeller) letter(side int) string { return strings.ToLower(t.Labels[side]) }

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
		text = t.say(texts.service, message.Name(r.Name), text)
	case r.Type == orgmodel.TypePost:
		text = t.say(texts.post, message.Name(r.Name), text)
	}
	return text
}

// said is that without what it is about; whole is a sentence that names it.
func (t *proposalTeller) said(r *proposals.Row) (text string, whole bool) {
	w := &texts
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
	w := &texts
	cells := make([]string, len(r.Values))
	for i, v := range r.Values {
		cells[i] = w.nothing.In(t.lang)
		if v.Said() {
			cells[i] = v.Text.In(t.lang)
		}
		switch {
		case i == 0 || r.Both || len(r.Changes[i-1]) > 0:
		case r.Gone[i-1]:
			cells[i] = w.gone.In(t.lang)
		default:
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
		c.Things.IDs = append(c.Things.IDs, t.of[s.of].Org().Units[s.unit].ID)
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
func (t *proposalTeller) note(p *proposalPicture) *changekit.Card {
	counts, names := map[diff.TopicID]int{}, map[diff.TopicID][]string{}
	for _, r := range t.rest {
		counts[r.Topic]++
		if name := t.called(r); name != "" && !slices.Contains(names[r.Topic], name) {
			names[r.Topic] = append(names[r.Topic], name)
		}
	}
	c := &changekit.Card{
		ID: "not_pictured", Class: "note", Lang: t.lang, Looks: []*changekit.Look{&changekit.LookNote},
		Kind: changekit.Words.ElsewhereNote.In(t.lang), Name: texts.alsoApart.In(t.lang),
	}
	for _, topic := range diff.Topics() {
		c.Note(topic.Label, counts[topic.ID], names[topic.ID])
	}
	var beyond []string
	for i := range t.slots {
		if s := &t.slots[i]; len(s.touches) > 0 && !p.covered[i] {
			beyond = append(beyond, t.of[s.of].UnitName(s.unit))
		}
	}
	c.Note(changekit.Words.ElsewhereUnits, len(beyond), beyond)
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
