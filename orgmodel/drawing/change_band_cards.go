package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// bands writes the cards of the collaborations.
func (t *teller) bands(p *plan, before, after sketch) *changeCards {
	c := &changeCards{}
	for i := range p.bundles {
		b := &p.bundles[i]
		if b.folded(p) {
			c.add(t.foldedBands(b), t.foldedBandSide(b), t.foldedBandSide(b))
			continue
		}
		c.add(t.bandCard(b), t.bandSide(b, before, true), t.bandSide(b, after, false))
	}
	return c
}

// folded reports a bundle of collaborations that nothing happened to, unlike
// each other.
func (b *changeBundle) folded(p *plan) bool { return b.ties == nil && len(b.slots) > 1 && p.folding }

func (t *teller) bandCard(b *changeBundle) changeCard {
	s := &t.slots[b.slots[0]]
	c := t.head(s)
	c.rows = t.facts(b.slots[0])
	if len(b.slots) > 1 {
		k, units := t.by(s), t.unitsOn(b.slots, s.new < 0)
		c.name, c.wasName = k.commonName(units), ""
		for _, f := range k.each(units) {
			c.rows = append(c.rows, changeFact{fact: f, struck: c.struck()})
		}
	}
	if n := t.below(b); n > 0 {
		c.rows = append(c.rows, changeFact{fact: fact{left: message.Count(n, words.unitsOne, words.unitsMany).In(t.lang), color: greyInk}})
	}
	for i := range c.rows {
		if l := c.rows[i].look; l != nil {
			t.used.looks[l] = true
		}
	}
	return c
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

// below counts the units that stand below collaborations, which have no staff of
// their own and thus no boxes under them.
func (t *teller) below(b *changeBundle) int {
	n := 0
	for _, i := range b.slots {
		n += t.slots[i].units
	}
	return n
}

func (t *teller) bandSide(b *changeBundle, k sketch, old bool) *card {
	units := t.unitsOn(b.slots, old)
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
	return changeCard{
		id: foldedBandID, lang: t.lang, class: "unit untouched", looks: []*changeLook{&lookUntouched},
		kind: t.collaboration(), name: t.say(changeWords.unchangedCollab, len(b.slots)),
	}
}

func (t *teller) foldedBandSide(b *changeBundle) *card {
	return &card{id: foldedBandID, class: "unit", look: &lookOutsider, kind: t.collaboration(), name: t.say(words.groupOf, len(b.slots))}
}

func (t *teller) collaboration() string {
	return t.c.New.KindLabel(&orgmodel.Unit{Kind: orgmodel.KindCollaboration}).In(t.lang)
}
