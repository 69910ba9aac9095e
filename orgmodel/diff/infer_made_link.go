package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// makingWorth is what speaks for a unit being made of others, in percent, as in
// clueRows. Employees that do not add up speak against it.
var makingWorth = struct{ name, common, home, size, apart int }{name: 60, common: 45, home: 40, size: 60, apart: -50}

// makingTexts tell what a making rests on.
var makingTexts = struct {
	holds, held, holdsAll, heldAll, common, shared message.Text
	home, plus, equal, equalSplit, about, off      message.Text
}{
	holds:      text("the new name holds both old ones", "det nya namnet rymmer båda de gamla"),
	held:       text("the old name holds both new ones", "det gamla namnet rymmer båda de nya"),
	holdsAll:   text("the new name holds all {0} old ones", "det nya namnet rymmer alla {0} gamla"),
	heldAll:    text("the old name holds all {0} new ones", "det gamla namnet rymmer alla {0} nya"),
	common:     text("the new name is what the old ones have in common", "det nya namnet är det som de gamla har gemensamt"),
	shared:     text("the old name is what the new ones have in common", "det gamla namnet är det som de nya har gemensamt"),
	home:       text("the same parent", "samma överordnade enhet"),
	plus:       text("{0} + {1}", "{0} + {1}"),
	equal:      text("{0} = {1} employees", "{0} = {1} anställda"),
	equalSplit: text("{1} = {0} employees", "{1} = {0} anställda"),
	about:      text("{0} and {1} employees", "{0} och {1} anställda"),
	off:        text("although {0} and {1} employees differ", "trots att {0} och {1} anställda skiljer sig"),
}

// name says what the names have to do with each other.
func (m *making) name(holds bool, parts int) message.Message {
	t := &makingTexts
	switch {
	case !holds:
		return pick(m.split, t.shared, t.common).With()
	case parts == 2:
		return pick(m.split, t.held, t.holds).With()
	}
	return pick(m.split, t.heldAll, t.holdsAll).With(parts)
}

// size says how the employees of the parts and of the whole relate.
func (m *making) size(told message.Localizer, sum, whole int, apart bool) message.Message {
	t := &makingTexts
	switch {
	case apart && m.split:
		return t.off.With(whole, told)
	case apart:
		return t.off.With(told, whole)
	case sum != whole && m.split:
		return t.about.With(whole, told)
	case sum != whole:
		return t.about.With(told, whole)
	case m.split:
		return t.equalSplit.With(told, whole)
	}
	return t.equal.With(told, whole)
}

// sumOf adds up the employees of some units, when all are known.
func sumOf(o *orgmodel.Organisation, parts []part) (sum int, told message.Localizer, known bool) {
	for i, p := range parts {
		n, ok := headsOf(o, p.at)
		if !ok {
			return 0, nil, false
		}
		sum += n
		if i == 0 {
			told = message.Int(n)
		} else {
			told = makingTexts.plus.With(told, n)
		}
	}
	return sum, told, true
}

// claim is how sure the two surest makings are that claim a unit.
type claim struct{ first, second int }

func (c *claim) add(sure int) {
	if sure > c.first {
		c.first, c.second = sure, c.first
	} else if sure > c.second {
		c.second = sure
	}
}

// clear reports whether nobody else claims the unit with nearly as good reasons.
func (c claim) clear(sure int) bool {
	return sure == c.first && (c.second == 0 || sure >= c.second+ahead)
}

// linkMakings links what is made of what, and returns how many links it made.
// Between two makings that claim one unit nobody chooses.
func (g *guesser) linkMakings(list []making) int {
	claims := [2]map[int]*claim{{}, {}}
	of := func(side, at int) *claim {
		if claims[side][at] == nil {
			claims[side][at] = &claim{}
		}
		return claims[side][at]
	}
	for i := range list {
		list[i].each(func(side, at int) { of(side, at).add(list[i].sure) })
	}
	links := 0
	for i := range list {
		m := &list[i]
		clear := true
		m.each(func(side, at int) { clear = clear && of(side, at).clear(m.sure) })
		if !clear {
			continue
		}
		for _, p := range m.parts {
			l := Link{Type: orgmodel.TypeUnit, Old: p, New: m.whole, Basis: Guessed, Confidence: m.sure, Evidence: m.clues}
			if m.split {
				l.Old, l.New = m.whole, p
			}
			if g.link(l) {
				links++
			}
		}
	}
	return links
}

// each visits all units of a making with the side that each is of.
func (m *making) each(visit func(side, at int)) {
	visit(pick(m.split, oldFile, newFile), m.whole)
	for _, p := range m.parts {
		visit(pick(m.split, newFile, oldFile), p)
	}
}
