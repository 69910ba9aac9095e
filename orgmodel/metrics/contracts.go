package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// agreementDelta compares what agreements cost a year. One that states the same in
// both files is no change; of one that states no amount nobody knows.
func agreementDelta(p *Pair) figure.Figure {
	lines, any := p.contracts()
	if !any {
		return figure.Nothing(moneyTexts.noAgreements.With())
	}
	var terms []figure.Term
	var unknown []ground.Key
	for i := range lines {
		terms, unknown = append(terms, lines[i].Subject), append(unknown, lines[i].unknown...)
	}
	f := figure.Make(figure.Sum, sekPerYear, terms...)
	f.Unknown = unknown
	return settle(restingOn(f, p.agreed), moneyTexts.open)
}

// agreed are the marked keys of all agreements of both files.
func (p *Pair) agreed() []ground.Key {
	var list []ground.Key
	for _, in := range []*Inputs{p.Old, p.New} {
		list = append(list, in.watch(orgmodel.TypeAgreement, len(in.Org.Agreements), "form", "amount", "since", "until")...)
	}
	return list
}

// paid reports whether one pays the other by an agreement. To work together, and to
// have agreed on something, costs nothing that an amount would have to state.
func paid(a *orgmodel.Agreement) bool { return a.Form != "cooperation" && a.Form != "compact" }

// contracts lists what agreements differ in that both files do not price alike: those
// of the new file in its order, then those that ended. Any tells whether there are
// agreements at all.
func (p *Pair) contracts() (lines []MoneyLine, any bool) {
	before, after := p.Old.Org, p.New.Org
	s := p.who[orgmodel.TypeAgreement]
	for i := range after.Agreements {
		a := &after.Agreements[i]
		if !after.Active(&a.Common) {
			continue
		}
		any = true
		if len(s.Before[i]) == 0 {
			lines = append(lines, p.contract(MoneyContract, i, nil, moneyTexts.onlyNew))
			continue
		}
		if f := s.Before[i][0]; len(s.Before[i]) == 1 && len(s.After[f]) == 1 && a.Amount.Known() && before.Agreements[f].Amount == a.Amount {
			continue
		}
		var was []int
		for _, f := range s.Before[i] {
			if byName(after, orgmodel.TypeAgreement, s.After[f])[0] == i { // of what became several, one bears it all
				was = append(was, f)
			}
		}
		lines = append(lines, p.contract(MoneyRepriced, i, was, nil))
	}
	for i := range before.Agreements {
		if a := &before.Agreements[i]; before.Active(&a.Common) {
			any = true
			if len(s.After[i]) == 0 {
				lines = append(lines, p.contract(MoneyEnded, -1, []int{i}, moneyTexts.onlyOld))
			}
		}
	}
	return lines, any
}

// contract is the line of an agreement of the new file (-1: none) with the old ones
// that it came from.
func (p *Pair) contract(sort MoneySort, now int, was []int, detail message.Localizer) MoneyLine {
	l := MoneyLine{Sort: sort, Yearly: true, span: recurring}
	var parts []figure.Term
	add := func(in *Inputs, i int, role figure.Role) orgmodel.Quantity {
		t := in.term(orgmodel.TypeAgreement, i, orgmodel.Quantity{}, sekPerYear, "", "amount")
		t.Quantity, t.Role = in.Org.Agreements[i].Amount, role
		if !t.Quantity.Known() {
			l.unknown = append(l.unknown, in.key(orgmodel.TypeAgreement, i, "amount"))
		}
		parts = append(parts, t)
		return t.Quantity
	}
	if now >= 0 {
		l.Is = add(p.New, now, figure.Counted)
		l.Subject = p.New.term(orgmodel.TypeAgreement, now, orgmodel.Quantity{}, sekPerYear, "")
		if sort == MoneyContract {
			l.Years = wholeYears(&p.New.Org.Agreements[now].Common)
			l.Subject.Keys = l.Subject.Keys.And(figure.On(p.New.keys(orgmodel.Ref{Type: orgmodel.TypeAgreement, Index: now}, "since", "until")...))
		}
		l.Status = p.New.Org.Stated(p.New.key(orgmodel.TypeAgreement, now, "amount")).Status
	}
	for k, f := range was {
		if q := add(p.Old, f, figure.Less); k == 0 {
			l.Was = q
		} else {
			l.Was = l.Was.Add(q)
		}
	}
	if now < 0 {
		f := was[0]
		l.Subject = p.Old.term(orgmodel.TypeAgreement, f, orgmodel.Quantity{}, sekPerYear, "")
		l.Subject.Keys = l.Subject.Keys.And(figure.On(p.ending(orgmodel.TypeAgreement, l.Subject.ID)...))
		l.Status = p.New.Org.Header.Status
		l.LeftOut = !p.ended(orgmodel.TypeAgreement, l.Subject.ID)
	}
	l.free = now >= 0 && sort == MoneyContract && !l.Is.Known() && !paid(&p.New.Org.Agreements[now])
	delta := figure.Make(figure.Sum, sekPerYear, parts...)
	l.Subject.Detail, l.Subject.Parts = detail, &delta
	if l.LeftOut {
		delta = delta.Untold(moneyTexts.untold.With())
		l.unknown = append(l.unknown, p.Old.key(orgmodel.TypeAgreement, was[0], "amount"))
	}
	l.Delta = delta.Quantity
	l.Subject.Quantity = l.Delta
	return l
}

// wholeYears are the years in which something is there from the first day to the last.
// Of what begins within a year, a sum by the year would say too much of that year.
func wholeYears(c *orgmodel.Common) Years {
	begins := func(d orgmodel.Date) bool { return d.Month == 0 || d.Month == 1 && d.Day <= 1 }
	ends := func(d orgmodel.Date) bool {
		return d.Month == 0 || d.Month == 12 && (d.Day == 0 || d.Day == 31)
	}
	switch {
	case !c.Since.Known() || c.Since.Bound != orgmodel.At || !begins(c.Since):
		return Years{}
	case !c.Until.Known():
		return Years{From: c.Since.Year}
	case c.Until.Bound != orgmodel.At || !ends(c.Until) || c.Until.Year < c.Since.Year:
		return Years{}
	}
	return Years{c.Since.Year, c.Until.Year}
}
