package change

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
)

// bands writes the cards of the collaborations.
func (t *teller) bands(p *plan, before, after kit.Sketch) *changeCards {
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

func (t *teller) bandCard(b *changeBundle) changekit.Card {
	s := &t.slots[b.slots[0]]
	c := t.head(s)
	c.Things = t.all(b.slots)
	c.Rows = t.facts(b.slots[0])
	if len(b.slots) > 1 {
		k, units := t.by(s), t.unitsOn(b.slots, s.new < 0)
		c.Name, c.WasName = k.Star(unitbox.CommonName(k, units), unitbox.BundledOn(k.Model, units)), ""
		c.Rows = slices.DeleteFunc(c.Rows, changekit.Fact.Apart)
		for _, i := range b.slots[1:] {
			c.Rows = t.alsoMarked(c.Rows, t.facts(i))
		}
		for _, f := range unitbox.Each(k, units) {
			c.Rows = append(c.Rows, changekit.Fact{Fact: f, Struck: c.Struck()})
		}
	}
	c.Rows = append(c.Rows, t.belowBands(b)...)
	for i := range c.Rows {
		if l := c.Rows[i].Look; l != nil {
			t.used.looks[l] = true
		}
	}
	return c
}

// alsoMarked puts the marks of what is told of one unit on what is told of another
// alike.
func (t *teller) alsoMarked(rows, others []changekit.Fact) []changekit.Fact {
	for i := range others {
		text := kit.Unmarked(others[i].Told(t.lang))
		same := slices.IndexFunc(rows, func(f changekit.Fact) bool { return kit.Unmarked(f.Told(t.lang)) == text })
		if same >= 0 {
			rows[same].AlsoMarked(&others[i].Fact)
			rows[same].Was, rows[same].WasRight = kit.BothMarks(rows[same].Was, others[i].Was), kit.BothMarks(rows[same].WasRight, others[i].WasRight)
		}
	}
	return rows
}

// alike is all that a box would tell of the unit of a slot, save what is true of
// that one only: collaborations that tell the same may share a box.
func (t *teller) alike(i int) string {
	var told []string
	for _, f := range t.facts(i) {
		if !f.Apart() {
			told = append(told, kit.Unmarked(f.Told(t.lang)))
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
func (t *teller) belowBands(b *changeBundle) []changekit.Fact {
	var kids []int
	for _, i := range b.slots {
		kids = append(kids, t.inTree(t.slots[i].kids)...)
	}
	var list []changekit.Fact
	add := func(slots []int, c kit.Plural) {
		if len(slots) > 0 {
			list = append(list, changekit.Fact{Fact: kit.Fact{Left: c.Of(len(slots)).In(t.lang), Color: kit.GreyInk, Things: t.all(slots)}})
		}
	}
	ours, others := t.apart(t.tally(kids).slots())
	add(ours, kit.Plural{One: unitbox.Words.UnitsOne, Many: unitbox.Words.UnitsMany})
	add(others, kit.OtherWords.Units)
	return list
}

// bandSide is the card of a box as one side has it; nil when it has none.
func (t *teller) bandSide(b *changeBundle, k kit.Sketch) *kit.Card {
	units := t.unitsOn(b.slots, k.Past())
	if units == nil {
		return nil
	}
	c := unitbox.BundleCard(k, &unitbox.Bundle{Units: units})
	c.ID = t.slotID(&t.slots[b.slots[0]])
	return &c
}

const foldedBandID = "collaborations_unchanged"

func (t *teller) foldedBands(b *changeBundle) changekit.Card {
	t.used.looks[&changekit.LookUntouched] = true
	places := t.standing(b.slots)
	return changekit.Card{
		ID: foldedBandID, Lang: t.lang, Class: "unit untouched", Looks: []*changekit.Look{&changekit.LookUntouched}, Things: t.all(places),
		Kind: t.collaboration(), Name: t.say(words.unchangedCollab, len(places)), Rows: t.belowBands(b),
	}
}

func (t *teller) foldedBandSide(b *changeBundle, k kit.Sketch) *kit.Card {
	units := t.unitsOn(b.slots, k.Past())
	if units == nil {
		return nil
	}
	k.ShownLook(&kit.LookCollab)
	return &kit.Card{
		ID: foldedBandID, Class: "unit", Look: &kit.LookCollab, Things: k.Units(units),
		Kind: t.collaboration(), Name: t.say(unitbox.Words.GroupOf, len(units)), Facts: unitbox.Counted(k, k.Below(units, false), units[0]),
	}
}

func (t *teller) collaboration() string {
	return t.c.New.KindLabel(&orgmodel.Unit{Kind: orgmodel.KindCollaboration}).In(t.lang)
}
