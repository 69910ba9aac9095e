package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// figures is a table of key figures. Those that nobody knows, and those that are
// the same for all, are only named: their rows would hide the others.
func (p *comparePage) figures(list []compare.Figure, from int) []document.Block {
	if len(list) == 0 {
		return nil
	}
	t := &compareTexts
	var rows [][]string
	var unknown, zero, same []string
	var footnotes footnotes
	deltas := false
	marks := p.own
	if from > 0 {
		marks = p.change
	}
	for i := range list {
		f := &list[i]
		label := message.Fixed(f.Label).In(p.lang)
		switch {
		case !anyKnown(f, from):
			unknown = append(unknown, label+slices.Max(starsOf(f, marks)[from:]))
			continue
		case alike(f, from, marks) && f.Cells[from].Value.Quantity.IsZero():
			zero = append(zero, label+starsOf(f, marks)[from])
			continue
		case alike(f, from, marks):
			number := starred(f.Cells[from].Value.Quantity, starsOf(f, marks)[from], f.Unit, p.lang) + afterUnit(&f.Cells[from].Value, p.lang) + p.ofAll(&f.Cells[from].Value)
			same = append(same, t.value.With(label, number).In(p.lang))
			continue
		}
		told := inMillions(f, from)
		row := []string{bestWish(withUnit(label, told.Unit.In(p.lang)), &f.Wish, p.lang)}
		for m := range f.Cells {
			row = append(row, p.cell(told, m, marks))
			deltas = deltas || signed(f.Cells[m].Delta, p.lang) != ""
		}
		footnotes.collect(f, label, p)
		rows = append(rows, row)
	}
	caption := t.figures.In(p.lang)
	if from > 0 {
		caption = t.changes.With(p.label(0)).In(p.lang)
	}
	var blocks []document.Block
	if rows != nil {
		blocks = p.tables(caption, t.figure.In(p.lang), from, rows)
	} else if zero == nil && same == nil {
		blocks = []document.Block{document.Paragraph(t.allNone.In(p.lang))}
	}
	if deltas {
		blocks = append(blocks, document.Paragraph(t.delta.With(p.label(0)).In(p.lang)))
	}
	blocks = append(blocks, footnotes.blocks(p, from)...)
	if same != nil {
		blocks = append(blocks, document.Paragraph(t.allSame.With(strings.Join(same, "; ")).In(p.lang)))
	}
	if zero != nil {
		blocks = append(blocks, document.Paragraph(t.allZero.With(strings.Join(zero, "; ")).In(p.lang)))
	}
	if unknown != nil && len(unknown) < len(list) {
		blocks = append(blocks, document.Paragraph(t.nothingKnown.With(strings.Join(unknown, "; ")).In(p.lang)))
	}
	return blocks
}

// withUnit adds what is counted, where the name does not say it already.
func withUnit(label, unit string) string {
	if strings.Contains(strings.ToLower(label), strings.ToLower(unit)) {
		return label
	}
	return label + ", " + unit
}

// anyKnown reports whether a figure is worth a row: somebody knows it, or some
// members are not to be compared with others in it.
func anyKnown(f *compare.Figure, from int) bool {
	for _, c := range f.Cells[from:] {
		if c.Value.Quantity.Tells() {
			return true
		}
	}
	return false
}

// starsOf are the marks of a figure, by member.
func starsOf(f *compare.Figure, marks []marks) []string {
	list := make([]string, len(f.Cells))
	for m := range f.Cells {
		list[m] = marks[m].starOf(&f.Cells[m].Value)
	}
	return list
}

// alike reports whether a figure is exactly the same for all, and bears the same
// mark. One that somebody wants higher or lower has a row all the same, and so has
// one in which some are not set against the others.
func alike(f *compare.Figure, from int, marks []marks) bool {
	first := f.Cells[from].Value.Quantity
	if !first.Exact() || f.Wish.Said() || f.Wish.Disputed() {
		return false
	}
	for i := range f.Cells[from:] {
		c := &f.Cells[from+i]
		if c.Value.Quantity != first || c.Apart != compare.Comparable || !sameYears(&c.Value, &f.Cells[from].Value) || !sameWhole(&c.Value, &f.Cells[from].Value) {
			return false
		}
	}
	stars := starsOf(f, marks)[from:]
	return !slices.ContainsFunc(stars, func(star string) bool { return star != stars[0] })
}

// sameWhole reports whether two shares are of as many things: none of them is none of any.
func sameWhole(f, g *figure.Figure) bool {
	a, _ := f.Whole()
	b, _ := g.Whole()
	return a == b || f.Quantity.IsZero() && g.Quantity.IsZero()
}

// sameYears reports whether two sums of money are for the same years.
func sameYears(f, g *figure.Figure) bool {
	return f.When.In(message.EN) == g.When.In(message.EN)
}

// cell is a value with its difference from the first one: "14* (+2*) ★", and of a share
// with what it is a share of: "36 % of 44". The difference bears the mark of either.
func (p *comparePage) cell(f *compare.Figure, member int, marks []marks) string {
	c := &f.Cells[member]
	text := marks[member].number(&c.Value) + afterUnit(&c.Value, p.lang)
	if of := p.ofAll(&c.Value); of != "" {
		text += "\u00a0" + f.Unit.In(p.lang) + of
	}
	if d := p.delta(f, member, marks); d != "" {
		text += " (" + d + ")"
	}
	if apart(f, member) {
		text += " " + apartSign
	}
	if c.Best {
		text += " " + bestSign
	}
	return text
}

// ofAll says of how many things a share is: 36 % of 44 are more than of three.
func (p *comparePage) ofAll(f *figure.Figure) string {
	all, ok := f.Whole()
	if !ok {
		return ""
	}
	return " " + compareTexts.ofAll.With(all).In(p.lang)
}

func (p *comparePage) delta(f *compare.Figure, member int, marks []marks) string {
	c, first := &f.Cells[member], &f.Cells[0]
	text := signed(c.Delta, p.lang)
	if text == "" {
		return ""
	}
	star := max(marks[member].starOf(&c.Value), marks[0].starOf(&first.Value))
	return text + star + points(c.Delta, f.Unit, p.lang)
}

// apart reports whether two known values stand beside each other that are not
// to be compared.
func apart(f *compare.Figure, member int) bool {
	c := &f.Cells[member]
	return c.Apart != compare.Comparable && c.Value.Quantity.Tells() && f.Cells[0].Value.Quantity.Tells()
}

// footnotes say under a table what its signs mean, each once.
type footnotes struct {
	best, wished bool
	disputed     []string
	apart        []compare.Reason
}

func (n *footnotes) collect(f *compare.Figure, label string, p *comparePage) {
	n.wished = n.wished || f.Wish.Said() || f.Wish.Disputed()
	if f.Wish.Disputed() {
		n.disputed = append(n.disputed, compareTexts.disputed.With(label, p.labels(f.Wish.Lower), p.labels(f.Wish.Higher)).In(p.lang))
	}
	for i := range f.Cells {
		c := &f.Cells[i]
		n.best = n.best || c.Best
		if apart(f, i) && !slices.Contains(n.apart, c.Apart) {
			n.apart = append(n.apart, c.Apart)
		}
	}
}

func (n *footnotes) blocks(p *comparePage, from int) []document.Block {
	t := &compareTexts
	var blocks []document.Block
	if len(n.apart) > 0 {
		var why []string
		for _, r := range n.apart {
			why = append(why, r.Text().In(p.lang))
		}
		blocks = append(blocks, document.Paragraph(t.apart.With(p.label(0), message.Or(why)).In(p.lang)))
	}
	switch {
	case n.best:
		blocks = append(blocks, document.Paragraph(t.best.In(p.lang)))
	case !n.wished && from == 0:
		blocks = append(blocks, document.Paragraph(t.noWish.In(p.lang)))
	}
	for _, d := range n.disputed {
		blocks = append(blocks, document.Paragraph(d))
	}
	return blocks
}

// indicators are told one by one, with a row for each municipality and year.
func (p *comparePage) indicators() []document.Block {
	t := &compareTexts
	var blocks []document.Block
	var without []string
	var notes []document.Item
	best := false
	for i := range p.Indicators {
		ind := &p.Indicators[i]
		if len(ind.Outcomes) == 0 {
			without = append(without, message.Name(ind.Name).In(p.lang))
			continue
		}
		var rows [][]string
		for k := range ind.Outcomes {
			o := &ind.Outcomes[k]
			where := phrase(placeOf(o, p.lang), yearOf(o, p.lang))
			row := []string{where}
			for m := range o.Cells {
				row = append(row, p.stated(&o.Cells[m], m))
				best = best || o.Cells[m].Best
			}
			rows = append(rows, row)
			for _, d := range o.Distances {
				notes = append(notes, document.Item{Text: p.distance(ind, o, &d)})
			}
			if o.Disagree {
				notes = append(notes, document.Item{Text: t.disagree.With(message.Quoted(ind.Name), where).In(p.lang)})
			}
		}
		if ind.Wish.Disputed() && !p.One() {
			notes = append(notes, document.Item{Text: t.disputed.With(message.Name(ind.Name), p.labels(ind.Wish.Lower), p.labels(ind.Wish.Higher)).In(p.lang)})
		}
		label := message.Name(ind.Name).In(p.lang)
		if ind.MeasuredIn != "" {
			label = withUnit(label, message.Name(ind.MeasuredIn).In(p.lang))
		}
		blocks = append(blocks, document.Block{Heading: bestWish(label, &ind.Wish, p.lang)})
		blocks = append(blocks, p.tables(message.Name(ind.Name).In(p.lang), t.outcome.In(p.lang), 0, rows)...)
	}
	for i := range p.Comparison.Apart {
		notes = append(notes, document.Item{Text: p.separate(&p.Comparison.Apart[i])})
	}
	if best {
		blocks = append(blocks, document.Paragraph(t.best.In(p.lang)))
	}
	if without != nil {
		blocks = append(blocks, document.Paragraph(t.noOutcome.With(strings.Join(without, "; ")).In(p.lang)))
	}
	return append(blocks, document.Block{Items: notes})
}

// placeOf is whose outcome it is.
func placeOf(o *compare.Outcome, l message.Lang) string {
	if o.Own {
		return compareTexts.each.In(l)
	}
	return placeName(o.Municipality, l)
}

// distance tells how far two municipalities are from each other. It bears the mark of
// either value, as each number in it does.
func (p *comparePage) distance(ind *compare.Indicator, o *compare.Outcome, d *compare.Distance) string {
	star := max(p.own[d.Above].starOf(&o.Cells[d.Above].Value), p.own[d.Below].starOf(&o.Cells[d.Below].Value))
	less, t := d.Less.In(p.lang)+star, &compareTexts
	switch {
	case ind.InPercent():
		_, unit := figure.PercentagePoints.Told(d.Less)
		less += " " + unit.In(p.lang)
	case ind.MeasuredIn != "":
		less += " " + message.Name(ind.MeasuredIn).In(p.lang)
	}
	where := phrase(message.Quoted(ind.Name).In(p.lang), yearOf(o, p.lang))
	if !d.Times.Known() {
		return t.distance.With(where, p.label(d.Above), less, p.label(d.Below)).In(p.lang)
	}
	return t.times.With(where, p.label(d.Above), less, p.label(d.Below), d.Times.In(p.lang)+star).In(p.lang)
}

func yearOf(o *compare.Outcome, l message.Lang) string {
	if o.Year == 0 {
		return ""
	}
	return message.Year(o.Year).In(l)
}

func (p *comparePage) stated(s *compare.Stated, member int) string {
	if !s.Stated {
		return compareTexts.absent.In(p.lang)
	}
	text := p.own[member].number(&s.Value)
	if s.Best {
		text += " " + bestSign
	}
	return text
}

func (p *comparePage) separate(a *compare.Apart) string {
	row, other := &p.Indicators[a.Row], &p.Indicators[a.Other]
	reasons := make([]string, len(a.Reasons))
	for i, r := range a.Reasons {
		reasons[i] = r.Text().In(p.lang)
	}
	return compareTexts.separate.With(
		message.Quoted(row.Name), p.labels(holders(row)), message.Quoted(other.Name), p.labels(holders(other)), message.And(reasons),
	).In(p.lang)
}

// holders are the members that have an indicator.
func holders(ind *compare.Indicator) []int {
	var list []int
	for m, place := range ind.Places {
		if place >= 0 {
			list = append(list, m)
		}
	}
	return list
}
