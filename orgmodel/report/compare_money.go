package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// inMillions is a figure of money as a row of a table tells it: in millions where
// all that is known in the row can be told so, for a row has one unit.
func inMillions(f *compare.Figure, from int) *compare.Figure {
	if !f.Unit.Money() {
		return f
	}
	row := *f
	row.Cells = slices.Clone(f.Cells)
	for m := range row.Cells[from:] {
		c := &row.Cells[from+m]
		if !c.Value.Quantity.Tells() || c.Value.Quantity.IsZero() {
			continue
		}
		value, millions := c.Value.Quantity.InMillions()
		if !millions {
			return f
		}
		c.Value.Quantity = value
		c.Delta = c.Delta.Div(1_000_000) // both have no more than three decimals, and so has it
	}
	row.Unit = figure.UnitOf(f.Unit.Millions, f.Unit.Millions)
	return &row
}
