package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// bands writes the cards of the collaborations.
func (t *teller) bands(p *plan, before, after sketch) *changeCards {
	c := &changeCards{}
	for i := range p.bundles {
		b := &p.bundles[i]
		if b.folded {
			c.add(t.foldedBands(b), t.foldedBandSide(b, before), t.foldedBandSide(b, after))
			continue
		}
		c.add(t.bandCard(b), t.bandSide(b, before), t.bandSide(b, after))
	}
	return c
}

func (t *teller) bandCard(b *changeBundle) changeCard {
	s := &t.slots[b.slots[0]]
	c := t.head(s)
	c.things = t.all(b.slots)
	c.rows = t.facts(b.slots[0])
	if len(b.slots) > 1 {
		k, units := t.by(s), t.unitsOn(b.slots, s.new < 0)
		c.name, c.wasName = k.star(k.commonName(units), k.bundledOn(units)), ""
		c.rows = slices.DeleteFunc(c.rows, changeFact.apart)
		for _, i := range b.slots[1:] {
			c.rows = t.alsoMarked(c.rows, t.facts(i))
		}
		for _, f := range k.each(units) {
			c.rows = append(c.rows, changeFact{fact: f, struck: c.struck()})
		}
	}
	c.rows = append(c.rows, t.belowBands(b)...)
	for i := range c.rows {
		if l := c.rows[i].look; l != nil {
			t.used.looks[l] = true
		}
	}
	return c
}

// alsoMarked puts the marks of what is told of one unit on what is told of another
// alike.
func (t *teller) alsoMarked(rows, others []changeFact) []changeFact {
	for i := range others {
		text := unmarked(others[i].told(t.lang))
		same := slices.IndexFunc(rows, func(f changeFact) bool { return unmarked(f.told(t.lang)) == text })
		if same >= 0 {
			rows[same].alsoMarked(&others[i].fact)
			rows[same].was, rows[same].wasRight = bothMarks(rows[same].was, others[i].was), bothMarks(rows[same].wasRight, others[i].wasRight)
		}
	}
	return rows
}

// alike is all that a box would tell of the unit of a slot, save what is true of
// that one only: collaborations that tell the same may share a box.
func (t *teller) alike(i int) string {
	var told []string
	for _, f := range t.facts(i) {
		if !f.apart() {
			told = append(told, unmarked(f.told(t.lang)))
		}
	}
	return strings.Join(told, "\n")
}

// unitsOn lists the units that stand in slots on one side.
func (u *union) unitsOn(slots []int, old bool) []int {
	var units []int
	for _, i := range slots {
		if unit := u.slots[i].on(old); unit >= 0 {
			units = append(units, unit)
		}
	}
	return units
}

// belowBands counts the units that stand below collaborations, which have no
// staff of their own and thus no boxes under them.
func (t *teller) belowBands(b *changeBundle) []changeFact {
	var kids []int
	for _, i := range b.slots {
		kids = append(kids, t.inTree(t.slots[i].kids)...)
	}
	var list []changeFact
	add := func(slots []int, c plural) {
		if len(slots) > 0 {
			list = append(list, changeFact{fact: fact{left: c.of(len(slots)).In(t.lang), color: greyInk, things: t.all(slots)}})
		}
	}
	ours, others := t.apart(t.tally(kids).slots())
	add(ours, plural{unitWords.unitsOne, unitWords.unitsMany})
	add(others, otherWords.units)
	return list
}

// bandSide is the card of a box as one side has it; nil when it has none.
func (t *teller) bandSide(b *changeBundle, k sketch) *card {
	units := t.unitsOn(b.slots, k.past)
	if units == nil {
		return nil
	}
	c := k.bundleCard(&bundle{units: units})
	c.id = t.slotID(&t.slots[b.slots[0]])
	return &c
}

const foldedBandID = "collaborations_unchanged"

func (t *teller) foldedBands(b *changeBundle) changeCard {
	t.used.looks[&lookUntouched] = true
	places := t.standing(b.slots)
	return changeCard{
		id: foldedBandID, lang: t.lang, class: "unit untouched", looks: []*changeLook{&lookUntouched}, things: t.all(places),
		kind: t.collaboration(), name: t.say(changeWords.unchangedCollab, len(places)), rows: t.belowBands(b),
	}
}

func (t *teller) foldedBandSide(b *changeBundle, k sketch) *card {
	units := t.unitsOn(b.slots, k.past)
	if units == nil {
		return nil
	}
	return &card{
		id: foldedBandID, class: "unit", look: &lookOutsider, things: k.units(units),
		kind: t.collaboration(), name: t.say(unitWords.groupOf, len(units)), facts: k.counted(k.below(units, false), units[0]),
	}
}

func (t *teller) collaboration() string {
	return t.c.New.KindLabel(&orgmodel.Unit{Kind: orgmodel.KindCollaboration}).In(t.lang)
}
