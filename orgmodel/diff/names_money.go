package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Money in the list of changes: no amount without its years, and of an agreement who
// pays whom, how and how much.

var moneyNames = struct {
	in, from, addition, cut, extra, basis, prices                   message.Text
	goesTo, to, of, toFor                                           message.Text
	between, buys, orders, grants, also, priced, both, since, until message.Text
}{
	in:       text("{0} ({1})", "{0} ({1})"),
	from:     text("each year from {0}", "per år från {0}"),
	addition: text("addition of {0}", "tillskott {0}"),
	cut:      text("cut of {0}", "minskning {0}"),
	extra:    text("change {0}", "ändring {0}"),
	basis:    text("{0}, {1}", "{0}, {1}"),
	prices:   text("{0}, price level {1}", "{0}, prisnivå {1}"),
	between:  text("between {0}", "mellan {0}"),
	goesTo:   text("{0} {1}", "{0} {1}"),
	to:       text("to {0}", "till {0}"),
	of:       text("for {0}", "för {0}"),
	toFor:    text("to {0} for {1}", "till {0} för {1}"),
	buys:     text("by which {0} buys from {1}", "där {0} köper av {1}"),
	orders:   text("by which {0} commissions {1}", "där {0} beställer av {1}"),
	grants:   text("by which {0} gives a grant to {1}", "där {0} ger bidrag till {1}"),
	also:     text(", {0}", ", {0}"),
	priced:   text(", {0} a year", ", {0} per år"),
	both:     text("{0}{1}", "{0}{1}"),
	since:    text(", from {0}", ", från och med {0}"),
	until:    text(", until {0}", ", till och med {0}"),
}

// yearsOf are the years of a budget, as a reader is told them; nil: it states none.
func yearsOf(b *orgmodel.Budget) message.Localizer {
	switch years := metrics.YearsOf(b); {
	case !years.Stated():
		return nil
	case years.One():
		return message.Year(years.From)
	default:
		return moneyNames.from.With(message.Year(years.From))
	}
}

// budgetName is a budget with its years: what has no name is called after what it is
// for.
func budgetName(o *namer, b *orgmodel.Budget) message.Localizer {
	years := yearsOf(b)
	if b.Name == "" {
		return descriptions.budget(o, b, years)
	}
	name := message.Localizer(message.Quoted(b.Name))
	if years != nil {
		name = moneyNames.in.With(name, years)
	}
	return name
}

// budgetHome says how much it is, and for which years: an allocation, an addition or
// a cut.
func budgetHome(o *namer, b *orgmodel.Budget) home {
	var amount message.Localizer
	low, hasLow := b.Change.Low()
	switch {
	case b.Amount.Known():
		amount = b.Amount.Kronor()
	case !b.Change.Known():
		return home{}
	case b.Change.Negative():
		amount = moneyNames.cut.With(orgmodel.Exactly(0).Sub(b.Change).Kronor())
	case hasLow && low > 0:
		amount = moneyNames.addition.With(b.Change.Kronor())
	default:
		amount = moneyNames.extra.With(difference(orgmodel.Exactly(0), b.Change, inKronor))
	}
	amount = yearsWith(b, amount)
	if b.Basis != "" {
		amount = moneyNames.basis.With(amount, wordText(bases, b.Basis))
	}
	if b.PriceLevel != "" {
		amount = moneyNames.prices.With(amount, message.Name(b.PriceLevel))
	}
	if to := receivers(o, b); to != nil && b.Name != "" {
		amount = moneyNames.goesTo.With(amount, to)
	}
	h := home{name: amount, subject: message.Localizer(message.Quoted(b.Name))}
	if b.Name == "" {
		h.subject = descriptions.budget(o, b, nil)
	}
	return h
}

// receivers are whom money goes to, and what for; nil where the file does not say.
func receivers(o *namer, b *orgmodel.Budget) message.Localizer {
	switch {
	case b.Unit != "" && b.Service != "":
		return moneyNames.toFor.With(nameOf(o, b.Unit), nameOf(o, b.Service))
	case b.Unit != "":
		return moneyNames.to.With(nameOf(o, b.Unit))
	case b.Service != "":
		return moneyNames.of.With(nameOf(o, b.Service))
	}
	return nil
}

// yearsWith is an amount with the years it is for.
func yearsWith(b *orgmodel.Budget, amount message.Localizer) message.Localizer {
	years := metrics.YearsOf(b)
	if b.Amount.Known() {
		return years.Yearly(amount)
	}
	return years.Of(amount)
}

// payments are the forms of agreements in which one pays the other.
var payments = map[string]message.Text{
	"commission": moneyNames.orders, "procurement": moneyNames.buys, "reserved-procurement": moneyNames.buys,
	"choice-system": moneyNames.buys, "nonprofit-partnership": moneyNames.buys, "grant": moneyNames.grants,
}

// Buys reports whether an agreement of a form is a purchase.
func Buys(form string) bool { return payments[form] == moneyNames.buys }

// agreementHome says between whom it is, who buys from whom where it is a purchase,
// in what form, and what it costs.
func agreementHome(o *namer, a *orgmodel.Agreement) home {
	var h home
	ids := filled(slices.Concat([]string{a.From}, a.To, a.Between))
	var tail []message.Localizer
	switch pays, ok := payments[a.Form]; {
	case ok && a.From != "" && len(a.To) > 0:
		h.name = pays.With(namesOf(o, []string{a.From}), namesOf(o, a.To))
		if Buys(a.Form) {
			tail = append(tail, moneyNames.also.With(wordText(agreementForms, a.Form)))
		}
	case len(ids) > 0:
		h.name = moneyNames.between.With(namesOf(o, ids))
	}
	if a.Amount.Known() {
		tail = append(tail, moneyNames.priced.With(a.Amount.Kronor()))
	}
	if a.Since.Known() {
		tail = append(tail, moneyNames.since.With(a.Since))
	}
	if a.Until.Known() {
		tail = append(tail, moneyNames.until.With(a.Until))
	}
	for _, part := range tail {
		if h.tail == nil {
			h.tail = part
		} else {
			h.tail = moneyNames.both.With(h.tail, part)
		}
	}
	return h
}
