package report

import (
	"bufio"
	"encoding/csv"
	"io"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// tableCSV collects the rows of a table: all CSV of the program is written by it, and
// the sheets of a workbook are filled with it. What is no number goes through text, and
// cannot become a formula.
type tableCSV struct {
	Dialect
	columns []string
	rows    [][]sheets.Cell
}

func newTableCSV(d Dialect, columns []string) *tableCSV {
	return &tableCSV{Dialect: d, columns: columns}
}

// row begins a row.
func (t *tableCSV) row() { t.rows = append(t.rows, nil) }

func (t *tableCSV) put(cells ...sheets.Cell) {
	last := len(t.rows) - 1
	t.rows[last] = append(t.rows[last], cells...)
}

func (t *tableCSV) text(cells ...string) {
	for _, cell := range cells {
		t.put(sheets.Text(cell))
	}
}

// number leaves the cell of what is unknown empty.
func (t *tableCSV) number(n *float64) {
	if n == nil {
		t.put(sheets.Cell{})
		return
	}
	t.put(sheets.Number(*n))
}

// quantity is three numbers: the value, if it is known, and its bounds.
func (t *tableCSV) quantity(q orgmodel.Quantity) jsonQuantity {
	j := quantityJSON(q)
	t.number(j.Value)
	t.number(j.Low)
	t.number(j.High)
	return j
}

func (t *tableCSV) yes(is bool) { t.put(sheets.Truth(is)) }

// ground is three cells: the status, and whether something is assumed or guessed.
func (t *tableCSV) ground(b ground.Brief) {
	t.text(string(b.Status()))
	t.yes(b.Assumed())
	t.yes(b.Guess())
}

func (t *tableCSV) write(w io.Writer) error {
	b := bufio.NewWriter(w)
	if t.Swedish {
		b.WriteString("\uFEFF")
	}
	c := csv.NewWriter(b)
	c.Comma = t.Between()
	texts := make([]string, 0, len(t.columns))
	for _, column := range t.columns {
		texts = append(texts, harmless.Cell(column))
	}
	if err := c.Write(texts); err != nil {
		return err
	}
	for _, row := range t.rows {
		texts = texts[:0]
		for _, cell := range row {
			texts = append(texts, t.said(cell))
		}
		if err := c.Write(texts); err != nil {
			return err
		}
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return err
	}
	return b.Flush()
}

// said is a cell as it stands in the text.
func (t *tableCSV) said(c sheets.Cell) string {
	switch {
	case c.Kind == sheets.TextCell:
		return harmless.Cell(c.Text)
	case c.Kind == sheets.NumberCell && t.Swedish:
		return strings.ReplaceAll(c.String(), ".", ",")
	}
	return c.String()
}
