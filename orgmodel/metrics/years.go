package metrics

import (
	"cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Years are the years that money is for: from one to another, or each year from one
// on. A sum without its years decides nothing.
type Years struct {
	From int // 0: no year is stated
	To   int // 0: each year from then on
}

// YearsOf are the years that a budget states.
func YearsOf(b *orgmodel.Budget) Years {
	if year, ok := b.Year.Low(); ok {
		return Years{int(year), int(year)}
	}
	from, _ := b.FromYear.Low()
	return Years{From: int(from)}
}

// Stated reports whether a year is stated.
func (y Years) Stated() bool { return y.From != 0 }

// One reports whether it is a single year.
func (y Years) One() bool { return y.Stated() && y.From == y.To }

// Compare puts earlier years before later ones, and what states none last.
func (y Years) Compare(z Years) int {
	if y.Stated() != z.Stated() {
		if y.Stated() {
			return -1
		}
		return 1
	}
	end := func(y Years) int {
		if y.To == 0 {
			return 1 << 30
		}
		return y.To
	}
	return cmp.Or(cmp.Compare(y.From, z.From), cmp.Compare(end(y), end(z)))
}

var yearTexts = struct{ in, from, span, none, amountIn, amountFrom, amountSpan, yearly, yearless message.Text }{
	in:         text("in {0}", "{0}"),
	from:       text("from {0}", "från {0}"),
	span:       text("{0}–{1}", "{0}–{1}"),
	none:       text("the year is not stated", "år anges inte"),
	amountIn:   text("{0} in {1}", "{0} {1}"),
	amountFrom: text("{0} a year from {1}", "{0} per år från {1}"),
	amountSpan: text("{0} a year {1}–{2}", "{0} per år {1}–{2}"),
	yearly:     text("{0} a year", "{0} per år"),
	yearless:   text("{0}, the year is not stated", "{0}, år anges inte"),
}

// Said says which years they are, after a sum.
func (y Years) Said() message.Message {
	switch {
	case !y.Stated():
		return yearTexts.none.With()
	case y.One():
		return yearTexts.in.With(message.Year(y.From))
	case y.To == 0:
		return yearTexts.from.With(message.Year(y.From))
	}
	return yearTexts.span.With(message.Year(y.From), message.Year(y.To))
}

// Of is an amount with its years: "5 mnkr 2025", "10 mnkr per år från 2026".
func (y Years) Of(amount message.Localizer) message.Message {
	switch {
	case !y.Stated():
		return yearTexts.yearless.With(amount)
	case y.One():
		return yearTexts.amountIn.With(amount, message.Year(y.From))
	case y.To == 0:
		return yearTexts.amountFrom.With(amount, message.Year(y.From))
	}
	return yearTexts.amountSpan.With(amount, message.Year(y.From), message.Year(y.To))
}

// Yearly is an amount that is paid each year, with the years where they are stated.
func (y Years) Yearly(amount message.Localizer) message.Message {
	if !y.Stated() {
		return yearTexts.yearly.With(amount)
	}
	return y.Of(amount)
}
