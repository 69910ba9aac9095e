package metrics

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// MoneyYear is what is more or less in some years: of one basis, one price level and
// one status, for these are never added up.
type MoneyYear struct {
	Years      Years
	Agreements bool // what agreements cost, which budgets pay
	Basis      string
	PriceLevel string
	Status     orgmodel.Status
	Amount     figure.Figure
}

// ID names it for programs, by all that is told apart: "budget:net::proposed:2025-2026".
func (y *MoneyYear) ID() string {
	of := "budget"
	if y.Agreements {
		of = "agreement"
	}
	return fmt.Sprintf("%s:%s:%s:%s:%d-%d", of, y.Basis, y.PriceLevel, y.Status, y.Years.From, y.Years.To)
}

// pool is what amounts must have in common to be added up year by year.
type pool struct {
	agreements   bool
	basis, level string
	status       orgmodel.Status
}

func poolOf(l *MoneyLine) pool {
	return pool{l.Sort.OfAgreement(), l.Basis, l.PriceLevel, l.Status}
}

func (a pool) compare(b pool) int {
	first := func(x, y bool) int {
		switch {
		case x == y:
			return 0
		case y:
			return -1
		}
		return 1
	}
	sure := func(s orgmodel.Status) int {
		return slices.Index([]orgmodel.Status{orgmodel.InForce, orgmodel.Decided, orgmodel.Proposed, orgmodel.Vision, orgmodel.Claimed}, s)
	}
	return cmp.Or(
		first(a.agreements, b.agreements), strings.Compare(a.basis, b.basis), strings.Compare(a.level, b.level),
		cmp.Compare(sure(a.status), sure(b.status)), strings.Compare(string(a.status), string(b.status)),
	)
}

// ByYear adds up what is stated of each year. Each sum holds for all its years alike;
// a year that no statement is for has none.
func (m *Money) ByYear() []MoneyYear {
	var pools []pool
	for i := range m.Lines {
		if of := poolOf(&m.Lines[i]); !slices.Contains(pools, of) {
			pools = append(pools, of)
		}
	}
	slices.SortFunc(pools, pool.compare)
	var list []MoneyYear
	for _, of := range pools {
		var lines []*MoneyLine
		for i := range m.Lines {
			if l := &m.Lines[i]; poolOf(l) == of {
				lines = append(lines, l)
			}
		}
		for _, years := range stretches(lines) {
			row := MoneyYear{Years: years, Agreements: of.agreements, Basis: of.basis, PriceLevel: of.level, Status: of.status}
			unit := sekPerYear
			if years.One() {
				unit = sekUnit
			}
			var terms []figure.Term
			for _, l := range lines {
				if l.Years.covers(years) {
					t := l.Subject
					t.Unit = unit
					terms = append(terms, t)
					row.Amount.Unknown = append(row.Amount.Unknown, l.unknown...)
				}
			}
			if len(terms) == 0 {
				continue
			}
			unknown := once(row.Amount.Unknown)
			row.Amount = figure.Make(figure.Sum, unit, terms...)
			row.Amount.Unknown, row.Amount.Keys = unknown, lines[0].keys
			if years.Stated() {
				row.Amount.When = years.Said()
			}
			list = append(list, row)
		}
	}
	return list
}

// covers reports whether what is for some years is for all of others; what states no
// year is for no other.
func (y Years) covers(part Years) bool {
	if y.Stated() != part.Stated() {
		return false
	}
	return y.From <= part.From && (y.To == 0 || part.To != 0 && part.To <= y.To)
}

// stretches are the years in which the same lines hold, the earliest first.
func stretches(lines []*MoneyLine) []Years {
	var starts []int
	yearless := false
	for _, l := range lines {
		switch {
		case !l.Years.Stated():
			yearless = true
			continue
		case l.Years.To != 0:
			starts = append(starts, l.Years.To+1)
		}
		starts = append(starts, l.Years.From)
	}
	slices.Sort(starts)
	starts = slices.Compact(starts)
	var list []Years
	for i, from := range starts {
		years := Years{From: from}
		if i+1 < len(starts) {
			years.To = starts[i+1] - 1
		}
		list = append(list, years)
	}
	if yearless {
		list = append(list, Years{})
	}
	return list
}
