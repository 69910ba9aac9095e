package report

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// staffNumber says how many work in the organisation before and after.
func (p *diffPage) staffNumber(n *headline.StaffNumbers) string {
	var parts []string
	if n.Before.Quantity.Tells() || n.After.Quantity.Tells() {
		parts = append(parts, p.fromTo(&n.Before, &n.After, &n.Delta))
	}
	if n.FTEBefore.Quantity.Tells() || n.FTEAfter.Quantity.Tells() {
		text := p.fromTo(&n.FTEBefore, &n.FTEAfter, &n.FTEDelta)
		parts = append(parts, numberTexts.fte.many.With(text).In(p.lang))
	}
	if parts == nil {
		return p.unknown(diffTexts.noHeads)
	}
	return strings.Join(parts, "; ")
}

// fromTo writes a number before and after, with a difference of its own.
func (p *diffPage) fromTo(before, after, delta *figure.Figure) string {
	text := diffTexts.arrow.With(p.number(before), p.number(after)).In(p.lang)
	if p.c.Summary.Apart {
		return text
	}
	mark := p.marks()
	if difference := mark.difference(delta.Quantity, before, after, figure.Unit{}); difference != "" {
		text += " (" + difference + ")"
	}
	return text
}

// fewer says by how much the staff of units that live on is smaller, and which units
// no longer state it.
func (p *diffPage) fewer(n *headline.UnplacedNumbers) string {
	var parts []string
	if certain(&n.Fewer) {
		parts = append(parts, p.say(numberTexts.fewerStaff, &n.Fewer, p.liveOn(&n.Fewer)))
	}
	if certain(&n.FewerFTE) {
		parts = append(parts, p.say(numberTexts.fewerFTE, &n.FewerFTE, p.liveOn(&n.FewerFTE)))
	}
	if silent := silentOnes(&n.Fewer); len(silent) > 0 {
		parts = append(parts, numberTexts.silent.With(message.And(silent)).In(p.lang))
	}
	return phrase(parts...)
}

func certain(f *figure.Figure) bool {
	return f.Quantity.Tells() && !f.Quantity.IsZero()
}

// liveOn counts the units whose staff is smaller.
func (p *diffPage) liveOn(f *figure.Figure) message.Message {
	many := int64(0)
	for i := range f.Terms {
		if _, bounded := f.Terms[i].Quantity.High(); bounded {
			many++
		}
	}
	return diffTexts.liveOn.of(orgmodel.Exactly(many))
}

// silentOnes are the units that no longer state how many work there.
func silentOnes(f *figure.Figure) []message.Localizer {
	var names []message.Localizer
	for i := range f.Terms {
		if t := &f.Terms[i]; t.Detail != nil {
			names = append(names, t.Name)
		}
	}
	return names
}

// alsoOver says who else than a manager is new over people.
func (p *diffPage) alsoOver(n *headline.ManagerNumbers) string {
	var parts []string
	for _, k := range []struct {
		n    *figure.Figure
		text message.Text
	}{{&n.Authority, numberTexts.authority}, {&n.Administration, numberTexts.administration}, {&n.Employer, numberTexts.employer}} {
		if certain(k.n) {
			parts = append(parts, k.text.With(p.say(numberTexts.people, k.n)).In(p.lang))
		}
	}
	if some(&n.TwoSides) {
		parts = append(parts, p.say(numberTexts.twoSides, &n.TwoSides))
	}
	return strings.Join(parts, "; ")
}
