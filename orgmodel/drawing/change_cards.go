package drawing

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// changeCards are what every box tells in each of the three pictures. A box
// that is empty in a picture has no card there.
type changeCards struct {
	changes       []changeCard
	before, after []*card
}

// boxes writes the cards of the tree.
func (t *teller) boxes(p *plan, before, after sketch) *changeCards {
	c := &changeCards{}
	for i := range p.items {
		it := &p.items[i]
		if it.slot < 0 {
			c.add(t.groupCard(p, it), t.groupSide(p, it, before), t.groupSide(p, it, after))
			continue
		}
		s := &p.slots[it.slot]
		c.add(t.slotCard(p, it), t.side(it, before, s.old), t.side(it, after, s.new))
	}
	return c
}

func (c *changeCards) add(changes changeCard, before, after *card) {
	c.changes = append(c.changes, changes)
	c.before, c.after = append(c.before, before), append(c.after, after)
}

// unit is the organisation and the unit that a slot goes by: the new one, or the
// old one that stood there.
func (u *union) unit(s *slot) (*orgmodel.Organisation, int) {
	if s.new >= 0 {
		return u.c.New, s.new
	}
	return u.c.Old, s.old
}

// slotID is a name for the box that no other box has: that of a place which a
// unit has left differs from that of where it stands, and no id of a file has an
// underscore.
func (u *union) slotID(s *slot) string {
	org, at := u.unit(s)
	if s.new < 0 {
		return partID(org.Units[at].ID, "before")
	}
	return org.Units[at].ID
}

func (t *teller) slotCard(p *plan, it *item) changeCard {
	s := &t.slots[it.slot]
	c := t.head(s)
	c.depth = it.depth
	if s.loud || t.detail == Full {
		c.rows = t.facts(it.slot)
	}
	c.rows = append(c.rows, t.teamFacts(it.rows)...)
	c.rows = append(c.rows, t.foldedFacts(p, it)...)
	for i := range c.rows {
		if l := c.rows[i].look; l != nil {
			t.used.looks[l] = true
		}
	}
	return c
}

// by is the sketch of the side that a slot goes by, as unit chooses it.
func (t *teller) by(s *slot) sketch {
	if s.new >= 0 {
		return t.new
	}
	return t.old
}

// head is the head of a card: who it is and what happened.
func (t *teller) head(s *slot) changeCard {
	org, at := t.unit(s)
	k := t.by(s)
	unit := &org.Units[at]
	c := changeCard{id: t.slotID(s), lang: t.lang, looks: s.looks, things: t.of(s), kind: k.kindLine(at, unit), name: k.named(&unit.Common)}
	for _, l := range s.looks {
		t.used.looks[l] = true
	}
	c.class = strings.Join([]string{"unit", s.looks[0].class, string(unit.Status)}, " ")
	if s.new < 0 {
		return c
	}
	c.tags = k.tags(unit)
	if t.guesses[guessed{orgmodel.TypeUnit, s.new}] {
		t.used.guess = true
		c.tags = append(c.tags, tag{changeWords.guessed.In(t.lang), changeWords.guessedSaid.In(t.lang)})
	}
	if o := t.home[s.new]; o >= 0 {
		was := &t.c.Old.Units[o]
		if t.renamed(o, s.new) {
			c.wasName = t.old.named(&was.Common)
		}
		if t.recast(o, s.new) {
			c.wasKind = t.old.kindLine(o, was)
		}
	}
	return c
}

// side is the card of a slot as one side has it; nil when it has none.
func (t *teller) side(it *item, k sketch, unit int) *card {
	if unit < 0 {
		return nil
	}
	s := &t.slots[it.slot]
	c := k.unitCard(unit, false)
	if !s.loud && t.detail != Full {
		c.facts = nil
	}
	c.id = t.slotID(s)
	c.depth = it.depth
	c.facts = append(c.facts, k.teamRows(t.unitsOn(it.rows, k.past))...)
	c.facts = append(c.facts, k.counted(t.tally(it.folded).on(k.past), unit)...)
	return &c
}

// on is the unit that stands in a slot on one side; -1: none.
func (s *slot) on(old bool) int {
	if old {
		return s.old
	}
	return s.new
}

// on are the units that one side has.
func (n tally) on(old bool) []int {
	if old {
		return n.old
	}
	return n.new
}

// counted tells of units below another by their number only, and of other
// organisations among them apart.
func (s sketch) counted(units []int, below int) []fact {
	ours, others := s.parted(units, below)
	return append(s.countedAs(ours, plural{unitWords.unitsOne, unitWords.unitsMany}), s.countedAs(others, otherWords.units)...)
}

func (s sketch) countedAs(units []int, sort plural) []fact {
	if len(units) == 0 {
		return nil
	}
	var on []assumption
	for _, u := range units {
		on = append(on, assumed(&s.org.Units[u].Common, "parent", "per_area")...)
	}
	return []fact{{left: s.star(sort.of(len(units)).In(s.lang), on), color: greyInk, things: s.units(units)}}
}

// teamFacts tells of the teams inside a unit.
func (t *teller) teamFacts(teams []int) []changeFact {
	var list []changeFact
	for k, i := range teams {
		s := &t.slots[i]
		_, at := t.unit(s)
		f := changeFact{fact: t.by(s).teamRows([]int{at})[0]}
		f.ruled, f.things = k == 0, t.of(s)
		t.dressTeam(&f, s)
		list = append(list, f)
	}
	return list
}

// dressTeam marks the row of a team with what happened to it.
func (t *teller) dressTeam(f *changeFact, s *slot) {
	look := s.looks[0]
	if look.sign == "" {
		f.color = greyInk
		return
	}
	f.look = look
	f.said = look.word.In(t.lang)
	if s.new >= 0 {
		if o := t.home[s.new]; o >= 0 {
			t.compareTeam(f, o, s.new)
		}
		if t.guesses[guessed{orgmodel.TypeUnit, s.new}] {
			t.used.guess = true
			f.left += " ≈"
		}
	}
	var more []string
	for _, l := range t.lineage(s) {
		more = append(more, l.left)
	}
	if more != nil {
		f.left += " (" + strings.Join(more, ", ") + ")"
	}
}

// compareTeam tells what a team was called, and how large it was.
func (t *teller) compareTeam(f *changeFact, o, n int) {
	if t.renamed(o, n) {
		f.was = t.old.unitName(o)
	}
	a, b := &t.c.Old.Units[o], &t.c.New.Units[n]
	if a.Heads == b.Heads && a.FTE == b.FTE {
		return
	}
	if was := t.old.teamRows([]int{o})[0].right; unmarked(was) != unmarked(f.right) {
		f.wasRight = was
	}
}

// foldedFacts counts what is below a box and not drawn.
func (t *teller) foldedFacts(p *plan, it *item) []changeFact {
	if len(it.folded) == 0 {
		return nil
	}
	n := t.tally(it.folded)
	theirs := t.others(&t.slots[it.slot])
	var list []changeFact
	add := func(slots []int, c plural, look *changeLook) {
		if len(slots) > 0 {
			text := c.of(len(slots)).In(t.lang)
			list = append(list, changeFact{fact: fact{left: text, color: greyInk, ruled: len(list) == 0, things: t.all(slots)}, look: look})
		}
	}
	both := func(slots []int, units, actors plural, look *changeLook) {
		ours, others := t.apart(slots)
		if theirs {
			ours, others = slots, nil
		}
		add(ours, units, look)
		add(others, actors, look)
	}
	w := &changeWords
	both(n.stay, plural{markedWords.unchangedOne, markedWords.unchangedMany}, otherWords.unchanged, nil)
	both(n.follow, plural{w.alongOne, w.alongMany}, otherWords.along, nil)
	both(n.loud, plural{w.belowChanged, w.belowChanged}, otherWords.changed, &lookChanged)
	return list
}

// groupCard is the card of a box that stands for several units.
func (t *teller) groupCard(p *plan, it *item) changeCard {
	t.used.looks[&lookUntouched] = true
	slots, words := t.tally(it.group).slots(), plural{markedWords.unchangedOne, markedWords.unchangedMany}
	if t.otherGroup(it) {
		words = otherWords.unchanged
	}
	c := changeCard{
		id: t.groupID(p, it), lang: t.lang, class: "unit untouched", looks: []*changeLook{&lookUntouched}, depth: it.depth, things: t.all(slots),
		name: words.of(len(slots)).In(t.lang),
	}
	for _, f := range t.groupNames(it, slots, t.all) {
		c.rows = append(c.rows, changeFact{fact: f})
	}
	return c
}

// otherGroup reports a box that stands for other organisations: those have one of
// their own.
func (t *teller) otherGroup(it *item) bool { return t.others(&t.slots[it.group[0]]) }

// groupSide is the card of the same box as one side has it.
func (t *teller) groupSide(p *plan, it *item, k sketch) *card {
	n := t.tally(it.group)
	units, sort := n.on(k.past), plural{unitWords.unitsOne, unitWords.unitsMany}
	if t.otherGroup(it) {
		sort = otherWords.units
	}
	c := &card{id: t.groupID(p, it), class: "unit", look: &lookOutsider, depth: it.depth, things: k.units(units)}
	c.name = sort.of(len(units)).In(t.lang)
	c.facts = t.groupNames(it, n.slots(), func(slots []int) Things { return k.units(t.unitsOn(slots, k.past)) })
	return c
}

// groupNames names the first units of a group, and counts the rest of all that the
// box counts: those below them as well.
func (t *teller) groupNames(it *item, all []int, of func(slots []int) Things) []fact {
	const most = 4
	var list []fact
	add := func(text string, slots []int) {
		list = append(list, fact{left: text, color: greyInk, things: of(slots)})
	}
	named := it.group
	if len(all) > most {
		named = named[:min(len(named), most-1)]
	}
	for k, i := range named {
		_, at := t.unit(&t.slots[i])
		add(t.by(&t.slots[i]).unitName(at), named[k:k+1])
	}
	if rest := without(all, named); len(rest) > 0 {
		add(t.say(markedWords.andOthers, len(rest)), rest)
	}
	return list
}

func (t *teller) groupID(p *plan, it *item) string {
	if it.parent < 0 {
		return partID("roots", "unchanged") + t.groupOf(it)
	}
	return partID(t.slotID(&t.slots[p.items[it.parent].slot]), "unchanged") + t.groupOf(it)
}

// groupOf is the end of the id of a box for other organisations.
func (t *teller) groupOf(it *item) string {
	if t.otherGroup(it) {
		return "_others"
	}
	return ""
}
