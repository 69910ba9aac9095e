package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// inOne counts what some figures are made of, each thing once; unknown when none of
// them tells anything.
func inOne(list []*figure.Figure) figure.Figure {
	var row figure.Figure
	row.Fold = figure.Count
	most := 0
	for _, f := range list {
		most = max(most, len(f.Terms))
	}
	at := make(map[[2]string]int, most)
	row.Terms = make([]figure.Term, 0, most)
	for _, f := range list {
		if !f.Quantity.Tells() {
			continue
		}
		row.Keys = row.Keys.And(f.Keys)
		for i := range f.Terms {
			t := f.Terms[i]
			if t.Role == figure.Other {
				continue
			}
			id := [2]string{t.Type, t.ID}
			if t.ID == "" && t.Name != nil {
				id[1] = t.Name.In(message.EN)
			}
			if k, known := at[id]; known {
				row.Terms[k].Keys, row.Terms[k].Guess = row.Terms[k].Keys.And(t.Keys), row.Terms[k].Guess || t.Guess
				continue
			}
			at[id] = len(row.Terms)
			t.Weight, t.Role = figure.Once(), figure.Counted
			row.Terms = append(row.Terms, t)
		}
		row.Quantity = figure.Once()
	}
	return row
}

func (p *diffPage) unknown(why message.Text) string { return diffTexts.unknown.With(why).In(p.lang) }

// whyApart says why nobody can tell what became of what.
func (p *diffPage) whyApart() message.Text {
	switch m := p.c.Diff.Match; {
	case m.Unrelated:
		return diffTexts.noCommon
	case headline.TwoTowns(p.c.Diff):
		return diffTexts.twoTowns
	case m.Backwards:
		return diffTexts.isOlder
	}
	return diffTexts.shareLittle
}

// change writes a number before and after, with the difference.
func (p *diffPage) change(before, after *figure.Figure) string {
	text := diffTexts.arrow.With(p.number(before), p.number(after)).In(p.lang)
	mark := p.marks()
	if difference := mark.difference(after.Quantity.Sub(before.Quantity), before, after, figure.Unit{}); difference != "" {
		text += " (" + difference + ")"
	}
	return text
}

// number is a figure with its mark.
func (p *diffPage) number(f *figure.Figure) string { return f.Quantity.In(p.lang) + p.star(f) }

// say tells a number in words: "3* nya".
func (p *diffPage) say(c counted, f *figure.Figure, more ...any) string {
	text := c.many
	if low, ok := f.Quantity.Low(); ok && low == 1 && (f.Quantity.Exact() || f.Quantity == orgmodel.AtLeast(1)) {
		text = c.one
	}
	return text.With(append([]any{p.number(f)}, more...)...).In(p.lang)
}

// apart keeps the parts of a sum apart: "varav 3 antagna". Of what rests on
// assumptions as a whole the basis tells.
func (p *diffPage) apart(f *figure.Figure) string {
	mark := p.marks()
	a := mark.account(f)
	if a.Basis != figure.Partly || a.MarkedTerms == 0 {
		return ""
	}
	for _, part := range a.Parts {
		if !part.Quantity.Tells() {
			return ""
		}
	}
	return strings.TrimPrefix(mark.parts(&a), ", ")
}

func some(f *figure.Figure) bool {
	certain, _ := f.Quantity.AboveFor(0)
	return certain
}

func (p *diffPage) unitNumber(n *headline.UnitNumbers) string {
	text := p.change(&n.Before, &n.After)
	if p.c.Summary.Apart {
		return text
	}
	var kinds []string
	for i := range n.Kinds {
		k := &n.Kinds[i]
		if c, known := kindCounts[k.Kind]; known {
			kinds = append(kinds, p.say(c, &k.Count, k.From, k.To)+p.teamsAmong(k)+p.lessSureTags(&k.Count))
		}
	}
	for _, k := range []struct {
		n *figure.Figure
		counted
	}{{&n.Out, unitsOut}, {&n.In, unitsIn}, {&n.Others, otherUnits}} {
		if some(k.n) {
			kinds = append(kinds, p.say(k.counted, k.n))
		}
	}
	if len(kinds) == 0 {
		return text
	}
	return text + ": " + phrase(kinds...)
}

// teamsAmong says how many of the units that are set up are collaborations, which have no
// staff of their own.
func (p *diffPage) teamsAmong(k *headline.KindNumber) string {
	teams := 0
	for _, i := range p.c.Diff.Told() {
		if ch := &p.c.Diff.Changes[i]; k.Kind == diff.UnitFounded && ch.Kind == k.Kind && p.c.Diff.New.IsCollaboration(ch.New[0]) {
			teams++
		}
	}
	if teams == 0 {
		return ""
	}
	return " " + numberTexts.teams.With(already(orgmodel.Exactly(int64(teams)).In(p.lang)+p.marks().starOf(&k.Count))).In(p.lang)
}

// lessSureTags say how sure the new file is of what a figure counts, where that is not as
// the file is as a whole.
func (p *diffPage) lessSureTags(f *figure.Figure) string {
	if list := p.statusesOf(f); !slices.Equal(list, p.asAWhole()) {
		return p.statusTagsOf(list)
	}
	return ""
}

func (p *diffPage) unplacedNumber(n *headline.UnplacedNumbers) string {
	switch {
	case p.c.Summary.Apart:
		return p.unknown(p.whyApart())
	case !some(&n.Groups) && !some(&n.Open) && len(n.Untold.Terms) > 0:
		return phrase(numberTexts.notTold.With(p.untold(&n.Untold)).In(p.lang), p.excess(&n.Excess), p.fewer(n))
	case !some(&n.Groups) && !some(&n.Open):
		return cmp.Or(phrase(p.excess(&n.Excess), p.fewer(n)), p.noneStated(n))
	}
	var parts []string
	switch {
	case some(&n.Sorts) && n.Posts.Quantity.Tells():
		parts = append(parts, p.say(numberTexts.posts, &n.Posts))
	case some(&n.Sorts):
		parts = append(parts, p.say(numberTexts.sorts, &n.Sorts))
	}
	untold := some(&n.Open) && !n.Heads.Quantity.Tells()
	saidUnknown := untold || some(&n.Sorts) && !n.Posts.Quantity.Tells()
	if some(&n.Groups) && (n.Heads.Quantity.Tells() || n.FTE.Quantity.Tells() || !saidUnknown) {
		parts = append(parts, p.people(&n.Heads, &n.FTE))
	}
	if untold {
		parts = append(parts, p.say(numberTexts.untold, &n.Open))
	}
	return phrase(append(parts, p.excess(&n.Excess), p.fewer(n), p.elsewhere(&n.Untold))...)
}

// untold are the people in what the new file does not describe.
func (p *diffPage) untold(n *figure.Figure) string {
	if !n.Quantity.Tells() {
		return numberTexts.untoldUnits.In(p.lang)
	}
	return p.say(numberTexts.employees, n)
}

// elsewhere says of whom nobody knows, where something is known of others.
func (p *diffPage) elsewhere(n *figure.Figure) string {
	if len(n.Terms) == 0 {
		return ""
	}
	return numberTexts.elsewhere.With(p.untold(n)).In(p.lang)
}

// silentNumber counts what the new file does not describe; empty where it
// describes all there was.
func (p *diffPage) silentNumber(n *headline.SilentNumbers) string {
	if p.c.Summary.Apart {
		return ""
	}
	var parts []string
	for i, c := range [...]counted{
		numberTexts.silentUnits, numberTexts.employees, numberTexts.silentPosts, numberTexts.silentServices, numberTexts.silentAgreements, numberTexts.silentGroups,
	} {
		if f := n.Figures()[i]; len(f.Terms) > 0 && f.Quantity.Tells() {
			parts = append(parts, p.say(c, f))
		}
	}
	return phrase(parts...)
}

// excess says how many more employees there are than posts, where some are
// certain, or no more than so many.
func (p *diffPage) excess(n *figure.Figure) string {
	if !n.Quantity.Tells() || n.Quantity.IsZero() {
		return ""
	}
	return p.say(numberTexts.excess, n)
}

// noneStated says that the files place everybody: without more only where there
// certainly is a post for each.
func (p *diffPage) noneStated(n *headline.UnplacedNumbers) string {
	if excess := &n.Excess; len(excess.Terms) > 0 && !excess.Quantity.IsZero() {
		return diffTexts.noneSaid.In(p.lang)
	}
	return cmp.Or(p.unstated(&n.Unsaid), diffTexts.noneStated.In(p.lang))
}

// people counts heads, and full-time equivalents where they are known.
func (p *diffPage) people(heads, fte *figure.Figure) string {
	if !heads.Quantity.Tells() && !fte.Quantity.Tells() {
		return p.unknown(diffTexts.noHeads)
	}
	var parts []string
	if heads.Quantity.Tells() {
		parts = append(parts, p.say(numberTexts.people, heads), p.apart(heads))
	}
	if fte.Quantity.Tells() {
		parts = append(parts, p.say(numberTexts.fte, fte))
	}
	return phrase(parts...)
}

func (p *diffPage) newManager(n *headline.ManagerNumbers) string {
	switch {
	case !some(&n.Some) && some(&n.Open) && !n.Kept:
		return p.unknown(diffTexts.noLeaders)
	case !some(&n.Some):
		return p.noneOfTheKnown(n)
	}
	parts := []string{p.people(&n.Heads, &n.FTE)}
	if most, ok := n.Share.Quantity.High(); ok && most > 0 {
		share := numberTexts.share
		if least, _ := n.Share.Quantity.Low(); least == 0 {
			share = numberTexts.shareUpTo
		}
		star := p.marks().account(&n.Share).Star()
		parts = append(parts, share.With(n.Share.Quantity.In(p.lang)+star, highest(n.Share.Quantity).In(p.lang)+star).In(p.lang))
	}
	switch {
	case !some(&n.Open):
	case n.OpenHeads.Quantity.Tells():
		parts = append(parts, numberTexts.open.With(p.number(&n.OpenHeads)).In(p.lang))
	default:
		parts = append(parts, numberTexts.openGroups.In(p.lang))
	}
	return phrase(append(parts, p.elsewhere(&n.Untold))...)
}

// noneOfTheKnown says that nobody gets a new manager as far as anybody knows: that
// none does only where nothing is unknown.
func (p *diffPage) noneOfTheKnown(n *headline.ManagerNumbers) string {
	staff := slices.Concat(n.Unplaced.Terms, n.OpenHeads.Terms, n.Untold.Terms)
	if len(staff) == 0 {
		return diffTexts.none.In(p.lang)
	}
	unknown := figure.Make(figure.Sum, staff[0].Unit, staff...)
	if !unknown.Quantity.Tells() {
		unknown = figure.Make(figure.Count, staff[0].Unit, once(staff)...)
		return numberTexts.noneKnown.With(p.say(numberTexts.staffOf, &unknown)).In(p.lang)
	}
	return numberTexts.noneKnown.With(p.say(numberTexts.people, &unknown)).In(p.lang)
}

// once are the terms, each counting as one.
func once(terms []figure.Term) []figure.Term {
	list := slices.Clone(terms)
	for i := range list {
		list[i].Quantity, list[i].Weight = figure.Once(), figure.Once()
	}
	return list
}

// highest is the upper end of a number of which there is one.
func highest(q orgmodel.Quantity) orgmodel.Quantity {
	most, _ := q.High()
	return orgmodel.Between(most, most)
}

// allOf says why a number of hand-offs bears a mark when each part of it does: a
// vision is not the proposal, and steps may be somebody's guess.
func (p *diffPage) allOf(f *figure.Figure) string {
	mark := p.marks()
	a := mark.account(f)
	if a.Basis != figure.Assumed {
		return ""
	}
	var said []string
	if a.Vision() {
		said = append(said, statusTags[orgmodel.Vision].In(p.lang))
	}
	if a.Assumed() {
		said = append(said, numberTexts.steps.In(p.lang))
	}
	return phrase(said...)
}

func (p *diffPage) border(w *headline.WayFacts) string {
	if !w.Crosses {
		return "–"
	}
	return borderWords[w.Highest].In(p.lang)
}

// sumOf is money with its sign, its mark and its unit.
func (p *diffPage) sumOf(f *figure.Figure) string {
	q, unit := f.Unit.Told(f.Quantity)
	return p.sum(q) + p.marks().account(f).Star() + " " + unit.In(p.lang)
}

// sum is money more or less, with its sign where that is certain.
func (p *diffPage) sum(q orgmodel.Quantity) string {
	if text := signed(q, p.lang); text != "" {
		return text
	}
	return q.In(p.lang)
}
