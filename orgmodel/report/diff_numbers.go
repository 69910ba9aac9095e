package report

import (
	"cmp"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// numbers is the table of the six numbers.
func (p *diffPage) numbers() *table {
	s := &p.c.Summary
	t := &table{caption: diffTexts.summary.In(p.lang), of: 1}
	if p.full {
		t.head = heads(p.lang, columnWords.number, columnWords.subject, columnWords.answer)
	}
	for i, value := range []string{
		p.unitNumber(&s.Units), p.unplacedNumber(&s.Unplaced), p.managerNumber(&s.Managers),
		p.groupNumber(&s.Groups), p.handOffNumber(&s.HandOffs), p.moneyNumber(&s.Money),
	} {
		t.rows = append(t.rows, []string{strconv.Itoa(i + 1), numberWords[i].In(p.lang), value})
	}
	return t
}

func (p *diffPage) unknown(why message.Text) string { return diffTexts.unknown.With(why).In(p.lang) }

// whyApart says why nobody can tell what became of what.
func (p *diffPage) whyApart() message.Text {
	if p.c.Diff.Match.Unrelated {
		return diffTexts.noCommon
	}
	return diffTexts.twoTowns
}

// change writes a number before and after, with the difference.
func (p *diffPage) change(before, after, delta orgmodel.Quantity) string {
	text := diffTexts.arrow.With(before, after).In(p.lang)
	if difference := signed(delta, p.lang); difference != "" {
		text += " (" + difference + ")"
	}
	return text
}

func (p *diffPage) unitNumber(n *UnitNumbers) string {
	before, after := orgmodel.Exactly(int64(n.Before)), orgmodel.Exactly(int64(n.After))
	text := p.change(before, after, after.Sub(before))
	if p.c.Summary.Apart {
		return text
	}
	var kinds []string
	for _, k := range n.Kinds {
		if c, known := kindCounts[k.Kind]; known {
			kinds = append(kinds, message.Count(k.Count, c.one, c.many).In(p.lang))
		}
	}
	if n.Others > 0 {
		kinds = append(kinds, message.Count(n.Others, otherUnits.one, otherUnits.many).In(p.lang))
	}
	if len(kinds) == 0 {
		return text
	}
	return text + ": " + phrase(kinds...)
}

func (p *diffPage) unplacedNumber(n *UnplacedNumbers) string {
	switch {
	case p.c.Summary.Apart:
		return p.unknown(p.whyApart())
	case n.Groups == 0 && n.Open == 0:
		return cmp.Or(p.excess(n.Excess), diffTexts.noneStated.In(p.lang))
	}
	var parts []string
	switch {
	case n.Sorts > 0 && n.Posts.Tells():
		parts = append(parts, numberTexts.posts.of(n.Posts).In(p.lang))
	case n.Sorts > 0:
		parts = append(parts, message.Count(n.Sorts, numberTexts.sorts.one, numberTexts.sorts.many).In(p.lang))
	}
	if n.Groups > 0 {
		parts = append(parts, p.people(n.Heads, n.FTE))
	}
	if n.Open > 0 && !n.Heads.Tells() {
		parts = append(parts, message.Count(n.Open, numberTexts.untold.one, numberTexts.untold.many).In(p.lang))
	}
	return phrase(append(parts, p.excess(n.Excess))...)
}

// excess says how many more employees there are than posts, where some are
// certain.
func (p *diffPage) excess(n orgmodel.Quantity) string {
	if certain, _ := n.AboveFor(0); !certain {
		return ""
	}
	return numberTexts.excess.of(n).In(p.lang)
}

// people counts heads, and full-time equivalents where they are known.
func (p *diffPage) people(heads, fte orgmodel.Quantity) string {
	if !heads.Tells() && !fte.Tells() {
		return p.unknown(diffTexts.noHeads)
	}
	var parts []string
	if heads.Tells() {
		parts = append(parts, numberTexts.people.of(heads).In(p.lang))
	}
	if fte.Tells() {
		parts = append(parts, numberTexts.fte.of(fte).In(p.lang))
	}
	return phrase(parts...)
}

func (p *diffPage) managerNumber(n *ManagerNumbers) string {
	switch {
	case p.c.Summary.Apart:
		return p.unknown(p.whyApart())
	case n.Some == 0 && n.Open == 0:
		return diffTexts.none.In(p.lang)
	case n.Some == 0:
		return p.unknown(diffTexts.noLeaders)
	}
	parts := []string{p.people(n.Heads, n.FTE)}
	if most, ok := n.Share.High(); ok && most > 0 {
		share := numberTexts.share
		if least, _ := n.Share.Low(); least == 0 {
			share = numberTexts.shareUpTo
		}
		parts = append(parts, share.With(n.Share, highest(n.Share)).In(p.lang))
	}
	switch {
	case n.Open == 0:
	case n.OpenHeads.Tells():
		parts = append(parts, numberTexts.open.With(n.OpenHeads).In(p.lang))
	default:
		parts = append(parts, numberTexts.openGroups.In(p.lang))
	}
	return phrase(parts...)
}

// highest is the upper end of a number of which there is one.
func highest(q orgmodel.Quantity) orgmodel.Quantity {
	most, _ := q.High()
	return orgmodel.Between(most, most)
}

func (p *diffPage) groupNumber(n *GroupNumbers) string {
	switch {
	case p.c.Summary.Apart:
		return p.unknown(p.whyApart())
	case n.Described == 0:
		return p.unknown(diffTexts.noGroups)
	}
	var parts []string
	for _, k := range []struct {
		n int
		counted
	}{{n.LoseAll, numberTexts.lostAll}, {n.LoseSome, numberTexts.lostSome}, {n.Fewer, numberTexts.fewer}} {
		if k.n > 0 {
			parts = append(parts, message.Count(k.n, k.one, k.many).In(p.lang))
		}
	}
	switch {
	case n.Waiting > 0 && n.Wait.Tells():
		text := numberTexts.waitMonths.many
		if n.Waiting == 1 {
			text = numberTexts.waitMonths.one
		}
		parts = append(parts, text.With(n.Waiting, months.of(n.Wait)).In(p.lang))
	case n.Waiting > 0:
		parts = append(parts, message.Count(n.Waiting, numberTexts.waiting.one, numberTexts.waiting.many).In(p.lang))
	case len(parts) == 0:
		parts = append(parts, diffTexts.none.In(p.lang))
	}
	if n.Gain > 0 {
		parts = append(parts, message.Count(n.Gain, numberTexts.gain.one, numberTexts.gain.many).In(p.lang))
	}
	if n.Gone > 0 {
		parts = append(parts, message.Count(n.Gone, numberTexts.gone.one, numberTexts.gone.many).In(p.lang))
	}
	return phrase(parts...)
}

func (p *diffPage) handOffNumber(n *HandOffNumbers) string {
	if n.Old == 0 && n.New == 0 {
		return p.unknown(diffTexts.noPathways)
	}
	before, after := n.Before.HandOffs, n.After.HandOffs
	if n.Old == 0 {
		before = orgmodel.Quantity{}
	}
	if n.New == 0 {
		after = orgmodel.Quantity{}
	}
	return phrase(p.change(before, after, after.Sub(before)), p.borders(&n.Before, &n.After))
}

// borders says which boundary the case crosses, the farthest of them.
func (p *diffPage) borders(before, after *WayFacts) string {
	switch {
	case !before.Crosses && !after.Crosses:
		return ""
	case before.Crosses && after.Crosses && before.Highest == after.Highest:
		return numberTexts.highest.With(borderWords[after.Highest]).In(p.lang)
	}
	return numberTexts.borders.With(p.border(before), p.border(after)).In(p.lang)
}

func (p *diffPage) border(w *WayFacts) string {
	if !w.Crosses {
		return "–"
	}
	return borderWords[w.Highest].In(p.lang)
}

func (p *diffPage) moneyNumber(n *MoneyNumbers) string {
	if !n.Recurring.Known() && !n.OneOff.Known() {
		return p.unknown(diffTexts.noMoney)
	}
	recurring, once := "", ""
	if n.Recurring.Known() {
		recurring = numberTexts.perYear.With(p.sum(n.Recurring)).In(p.lang)
	}
	if n.OneOff.Known() && !n.OneOff.IsZero() {
		once = numberTexts.oneOff.With(p.sum(n.OneOff)).In(p.lang)
	}
	return phrase(recurring, once)
}

// sum is money more or less, with its sign where that is certain.
func (p *diffPage) sum(q orgmodel.Quantity) string {
	if text := signed(q, p.lang); text != "" {
		return text
	}
	return q.In(p.lang)
}
