package change

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
)

// changeCards are what every box tells in each of the three pictures. A box
// that is empty in a picture has no card there.
type changeCards struct {
	changes       []changekit.Card
	before, after []*kit.Card
}

// boxes writes the cards of the tree.
func (t *teller) boxes(p *plan, before, after kit.Sketch) *changeCards {
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

func (c *changeCards) add(changes changekit.Card, before, after *kit.Card) {
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
		return kit.PartID(org.Units[at].ID, "before")
	}
	return org.Units[at].ID
}

func (t *teller) slotCard(p *plan, it *item) changekit.Card {
	s := &t.slots[it.slot]
	c := t.head(s)
	c.Depth = it.depth
	if s.loud || t.detail == drawing.Full {
		c.Rows = t.facts(it.slot)
	}
	c.Rows = append(c.Rows, t.teamFacts(it.rows)...)
	c.Rows = append(c.Rows, t.foldedFacts(p, it)...)
	for i := range c.Rows {
		if l := c.Rows[i].Look; l != nil {
			t.used.looks[l] = true
		}
	}
	return c
}

// by is the sketch of the side that a slot goes by, as unit chooses it.
func (t *teller) by(s *slot) kit.Sketch {
	if s.new >= 0 {
		return t.new
	}
	return t.old
}

// head is the head of a card: who it is and what happened.
func (t *teller) head(s *slot) changekit.Card {
	org, at := t.unit(s)
	k := t.by(s)
	unit := &org.Units[at]
	c := changekit.Card{ID: t.slotID(s), Lang: t.lang, Looks: s.looks, Things: t.of(s), Kind: unitbox.KindLine(k, at, unit), Name: k.Named(&unit.Common)}
	for _, l := range s.looks {
		t.used.looks[l] = true
	}
	c.Vision = s.new >= 0 && unit.Status == orgmodel.Vision && s.looks[0] != &changekit.LookUntouched
	if c.Vision {
		t.used.vision = true
	} else {
		t.used.boxes[s.looks[0]] = true
	}
	c.Class = strings.Join([]string{"unit", s.looks[0].Class, string(unit.Status)}, " ")
	if s.new < 0 {
		return c
	}
	c.Tags = unitbox.Tags(k, unit)
	if t.guesses[guessed{orgmodel.TypeUnit, s.new}] {
		t.used.guess = true
		c.Tags = append(c.Tags, kit.Tag{Sign: words.guessed.In(t.lang), Words: words.guessedSaid.In(t.lang)})
	}
	if o := t.home[s.new]; o >= 0 {
		was := &t.c.Old.Units[o]
		if t.renamed(o, s.new) {
			c.WasName = t.old.Named(&was.Common)
		}
		if t.recast(o, s.new) {
			c.WasKind = unitbox.KindLine(t.old, o, was)
		}
	}
	return c
}

// side is the card of a slot as one side has it; nil when it has none.
func (t *teller) side(it *item, k kit.Sketch, unit int) *kit.Card {
	if unit < 0 {
		return nil
	}
	s := &t.slots[it.slot]
	c := unitbox.Head(k, unit)
	if s.loud || t.detail == drawing.Full {
		c = unitbox.Card(k, unit, false)
	}
	c.ID = t.slotID(s)
	c.Depth = it.depth
	c.Facts = append(c.Facts, unitbox.TeamRows(k, t.unitsOn(it.rows, k.Past()))...)
	c.Facts = append(c.Facts, unitbox.Counted(k, t.tally(it.folded).on(k.Past()), unit)...)
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

// teamFacts tells of the teams inside a unit.
func (t *teller) teamFacts(teams []int) []changekit.Fact {
	var list []changekit.Fact
	for k, i := range teams {
		s := &t.slots[i]
		_, at := t.unit(s)
		f := changekit.Fact{Fact: unitbox.TeamRow(t.by(s), at)}
		f.Ruled, f.Things = k == 0, t.of(s)
		t.dressTeam(&f, s)
		list = append(list, f)
	}
	return list
}

// dressTeam marks the row of a team with what happened to it.
func (t *teller) dressTeam(f *changekit.Fact, s *slot) {
	look := s.looks[0]
	if look.Sign == "" {
		f.Color = kit.GreyInk
		return
	}
	f.Look = look
	f.Said = look.Word.In(t.lang)
	if s.new >= 0 {
		if o := t.home[s.new]; o >= 0 {
			t.compareTeam(f, o, s.new)
		}
		if t.guesses[guessed{orgmodel.TypeUnit, s.new}] {
			t.used.guess = true
			f.Left += " ≈"
		}
	}
	var more []string
	for _, l := range t.lineage(s) {
		more = append(more, l.Left)
	}
	if more != nil {
		f.Left += " (" + strings.Join(more, ", ") + ")"
	}
}

// compareTeam tells what a team was called, and how large it was.
func (t *teller) compareTeam(f *changekit.Fact, o, n int) {
	if t.renamed(o, n) {
		f.Was = t.old.UnitName(o)
	}
	a, b := &t.c.Old.Units[o], &t.c.New.Units[n]
	if a.Heads == b.Heads && a.FTE == b.FTE {
		return
	}
	if was := unitbox.TeamRow(t.old, o).Right; kit.Unmarked(was) != kit.Unmarked(f.Right) {
		f.WasRight = was
	}
}

// foldedFacts counts what is below a box and not drawn.
func (t *teller) foldedFacts(p *plan, it *item) []changekit.Fact {
	if len(it.folded) == 0 {
		return nil
	}
	n := t.tally(it.folded)
	theirs := t.others(&t.slots[it.slot])
	var list []changekit.Fact
	add := func(slots []int, c kit.Plural, look *changekit.Look) {
		if len(slots) > 0 {
			text := c.Of(len(slots)).In(t.lang)
			list = append(list, changekit.Fact{Fact: kit.Fact{Left: text, Color: kit.GreyInk, Ruled: len(list) == 0, Things: t.all(slots)}, Look: look})
		}
	}
	both := func(slots []int, units, actors kit.Plural, look *changekit.Look) {
		ours, others := t.apart(slots)
		if theirs {
			ours, others = slots, nil
		}
		add(ours, units, look)
		add(others, actors, look)
	}
	w := &words
	both(n.stay, kit.Plural{One: changekit.Words.UnchangedOne, Many: changekit.Words.UnchangedMany}, kit.OtherWords.Unchanged, nil)
	both(n.follow, kit.Plural{One: w.alongOne, Many: w.alongMany}, kit.OtherWords.Along, nil)
	both(n.loud, kit.Plural{One: w.belowChanged, Many: w.belowChanged}, kit.OtherWords.Changed, &changekit.LookChanged)
	return list
}

// groupCard is the card of a box that stands for several units.
func (t *teller) groupCard(p *plan, it *item) changekit.Card {
	t.used.looks[&changekit.LookUntouched] = true
	slots, words := t.tally(it.group).slots(), kit.Plural{One: changekit.Words.UnchangedOne, Many: changekit.Words.UnchangedMany}
	if t.otherGroup(it) {
		words = kit.OtherWords.Unchanged
	}
	c := changekit.Card{
		ID: t.groupID(p, it), Lang: t.lang, Class: "unit untouched", Looks: []*changekit.Look{&changekit.LookUntouched}, Depth: it.depth, Things: t.all(slots),
		Name: words.Of(len(slots)).In(t.lang),
	}
	for _, f := range t.groupNames(it, slots, t.all) {
		c.Rows = append(c.Rows, changekit.Fact{Fact: f})
	}
	return c
}

// otherGroup reports a box that stands for other organisations: those have one of
// their own.
func (t *teller) otherGroup(it *item) bool { return t.others(&t.slots[it.group[0]]) }

// groupSide is the card of the same box as one side has it.
func (t *teller) groupSide(p *plan, it *item, k kit.Sketch) *kit.Card {
	n := t.tally(it.group)
	units, sort, look := n.on(k.Past()), kit.Plural{One: unitbox.Words.UnitsOne, Many: unitbox.Words.UnitsMany}, &kit.LookSeveral
	if t.otherGroup(it) {
		sort, look = kit.OtherWords.Units, &kit.LookOutsider
	}
	k.ShownLook(look)
	c := &kit.Card{ID: t.groupID(p, it), Class: "unit", Look: look, Depth: it.depth, Things: k.Units(units)}
	c.Name = sort.Of(len(units)).In(t.lang)
	c.Facts = t.groupNames(it, n.slots(), func(slots []int) drawing.Things { return k.Units(t.unitsOn(slots, k.Past())) })
	return c
}

// groupNames names the first units of a group, and counts the rest of all that the
// box counts: those below them as well.
func (t *teller) groupNames(it *item, all []int, of func(slots []int) drawing.Things) []kit.Fact {
	const most = 4
	var list []kit.Fact
	add := func(text string, slots []int) {
		list = append(list, kit.Fact{Left: text, Color: kit.GreyInk, Things: of(slots)})
	}
	named := it.group
	if len(all) > most {
		named = named[:min(len(named), most-1)]
	}
	for k, i := range named {
		_, at := t.unit(&t.slots[i])
		add(t.by(&t.slots[i]).UnitName(at), named[k:k+1])
	}
	if rest := kit.Without(all, named); len(rest) > 0 {
		add(t.say(changekit.Words.AndOthers, len(rest)), rest)
	}
	return list
}

func (t *teller) groupID(p *plan, it *item) string {
	if it.parent < 0 {
		return kit.PartID("roots", "unchanged") + t.groupOf(it)
	}
	return kit.PartID(t.slotID(&t.slots[p.items[it.parent].slot]), "unchanged") + t.groupOf(it)
}

// groupOf is the end of the id of a box for other organisations.
func (t *teller) groupOf(it *item) string {
	if t.otherGroup(it) {
		return "_others"
	}
	return ""
}
