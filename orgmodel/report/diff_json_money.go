package report

import (
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// jsonMoney is what the files state of money that differs, for programs: statement by
// statement, and year by year.
type jsonMoney struct {
	Stated []jsonMoneyLine `json:"stated"`
	Years  []jsonMoneyYear `json:"years"`
	// CostUnknown is what has ended, and of which no file says what it cost.
	CostUnknown []jsonEntity `json:"cost_unknown"`
	// DifferenceKnown tells whether the files say what all that changes costs: else
	// the amounts are additions and cuts, and not the difference from before.
	DifferenceKnown bool `json:"difference_known"`
}

// jsonYears are the years of an amount: null where none is stated, and To null where
// it is each year from then on.
type jsonYears struct {
	From *int `json:"from_year"`
	To   *int `json:"to_year"`
}

type jsonMoneyLine struct {
	Sort string `json:"sort"`
	jsonEntity
	jsonYears
	Basis      string       `json:"basis"`
	PriceLevel string       `json:"price_level"`
	Before     jsonQuantity `json:"before"`
	After      jsonQuantity `json:"after"`
	Delta      jsonQuantity `json:"delta"`
	LeftOut    bool         `json:"not_described"`
	jsonGround
}

type jsonMoneyYear struct {
	ID string `json:"id"` // all that is told apart: "budget:net::proposed:2025-2026"
	Of string `json:"of"`
	jsonYears
	Basis      string       `json:"basis"`
	PriceLevel string       `json:"price_level"`
	Amount     jsonQuantity `json:"amount"`
	jsonGround
}

func yearsJSON(y metrics.Years) (j jsonYears) {
	if y.Stated() {
		j.From = &y.From
	}
	if y.To != 0 {
		j.To = &y.To
	}
	return j
}

func (p jsonPage) money(m *headline.MoneyNumbers) *jsonMoney {
	j := &jsonMoney{
		Stated: make([]jsonMoneyLine, len(m.Told.Lines)), Years: make([]jsonMoneyYear, len(m.Years)),
		CostUnknown: make([]jsonEntity, len(m.Told.Uncosted)), DifferenceKnown: !m.Told.Untold,
	}
	for i := range m.Told.Lines {
		l := &m.Told.Lines[i]
		amount := l.Amount()
		j.Stated[i] = jsonMoneyLine{
			Sort: l.Sort.String(), jsonEntity: p.termJSON(&l.Subject), jsonYears: yearsJSON(l.Years), Basis: l.Basis, PriceLevel: l.PriceLevel,
			Before: quantityJSON(l.Was), After: quantityJSON(l.Is), Delta: quantityJSON(l.Delta), LeftOut: l.LeftOut,
			jsonGround: groundJSON(amount.Brief(p.figured.look)),
		}
		j.Stated[i].Status = string(l.Status)
	}
	for i := range m.Years {
		y := &m.Years[i]
		of := "budget"
		if y.Agreements {
			of = "agreement"
		}
		j.Years[i] = jsonMoneyYear{
			ID: y.ID(), Of: of, jsonYears: yearsJSON(y.Years), Basis: y.Basis, PriceLevel: y.PriceLevel, Amount: quantityJSON(y.Amount.Quantity),
			jsonGround: groundJSON(y.Amount.Brief(p.figured.look)),
		}
		j.Years[i].Status = string(y.Status)
	}
	for i := range m.Told.Uncosted {
		j.CostUnknown[i] = p.termJSON(&m.Told.Uncosted[i])
	}
	return j
}

// termJSON is what a term is about.
func (p jsonPage) termJSON(t *figure.Term) jsonEntity {
	return jsonEntity{Type: t.Type, ID: t.ID, Name: t.Name.In(p.lang)}
}
