package report

import (
	"math"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// fromTo writes the full-time equivalents before and after, with their difference.
func (p *diffPage) fromTo(n *headline.StaffNumbers) string {
	before, after := &n.FTEBefore, &n.FTEAfter
	text := diffTexts.arrow.With(p.number(before), p.number(after)).In(p.lang)
	if p.c.Summary.Apart {
		return text
	}
	difference := p.staffDifference(n, metrics.InFullTime)
	_, was := before.Quantity.High()
	_, is := after.Quantity.High()
	switch {
	case difference == "":
	case was && !is:
		return numberTexts.noTotal.With(p.number(before), difference).In(p.lang)
	default:
		text += " (" + difference + ")"
	}
	return text
}

// staffDifference writes by how many the staff differs: in all, or, where that is unknown,
// in so many of the units; empty where nobody can tell either. That some units do not
// differ is told of none: it would be read as of all.
func (p *diffPage) staffDifference(n *headline.StaffNumbers, in metrics.Staffing) string {
	before, after, stated := &n.Before, &n.After, &n.Stated
	if in == metrics.InFullTime {
		before, after, stated = &n.FTEBefore, &n.FTEAfter, &n.FTEStated
	}
	mark := p.marks()
	if all := mark.difference(n.Difference(in), before, after, figure.Unit{}); all != "" {
		return all
	}
	some := mark.difference(stated.Quantity, &stated.Figure, &stated.Figure, figure.Unit{})
	if some == "" || stated.Quantity.IsZero() || len(p.c.Summary.Silent.Heads.Terms) > 0 {
		return ""
	}
	return numberTexts.inUnits.With(already(some), stated.Units, stated.All).In(p.lang)
}

// fewer says by how much the staff of units that live on is smaller, and which units
// no longer state it.
func (p *diffPage) fewer(n *headline.UnplacedNumbers) string {
	var parts []string
	for _, k := range []struct {
		n *figure.Figure
		counted
	}{{&n.Fewer, numberTexts.fewerStaff}, {&n.FewerFTE, numberTexts.fewerFTE}} {
		said := p.speaking(k.n)
		told, silent := said.told, said.silent
		if certain(&told) {
			parts = append(parts, p.upTo(k.counted, &told, diffTexts.liveOn.of(orgmodel.Exactly(int64(len(told.Terms))))))
		}
		if len(silent) > 0 && k.n == &n.Fewer {
			parts = append(parts, p.silence(silent))
		}
	}
	return phrase(parts...)
}

func (p *diffPage) silence(units []message.Localizer) string {
	text := numberTexts.silent.many
	if len(units) == 1 {
		text = numberTexts.silent.one
	}
	return text.With(message.And(units)).In(p.lang)
}

// upTo tells a number of which only the upper end is known as that: "högst 3".
func (p *diffPage) upTo(c counted, f *figure.Figure, more ...any) string {
	told := *f
	if low, _ := told.Quantity.Low(); low <= 0 {
		high, _ := told.Quantity.High()
		told.Quantity = orgmodel.Between(math.Inf(-1), high)
	}
	return p.say(c, &told, more...)
}

func certain(f *figure.Figure) bool {
	return f.Quantity.Tells() && !f.Quantity.IsZero()
}

// speaking is a number without the units that do not state how many work there, and
// those of them that did before.
func speaking(f *figure.Figure) (told figure.Figure, silent []message.Localizer) {
	var terms []figure.Term
	for i := range f.Terms {
		t := &f.Terms[i]
		_, bounded := t.Quantity.High()
		switch {
		case t.Detail != nil:
			silent = append(silent, t.Name)
		case bounded:
			terms = append(terms, *t)
		}
	}
	told = figure.Make(figure.Sum, f.Unit, terms...)
	told.Keys = f.Keys
	return told, silent
}

// unstated says that nobody is fewer as far as the files say how many there are.
func (p *diffPage) unstated(units *figure.Figure) string {
	if !some(units) {
		return ""
	}
	return p.say(numberTexts.noneOf, units)
}
